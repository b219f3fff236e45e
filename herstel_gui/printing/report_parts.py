"""Makes the parts of the report for a physician, as blocks from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.measures import SLEEP_DURATION
from herstel_gui.domain.presentation.dates import short_date
from herstel_gui.domain.presentation.figures import FigureRole, figure
from herstel_gui.domain.presentation.levels import LEVEL_SIGNS
from herstel_gui.domain.presentation.marks import MISSING
from herstel_gui.domain.report.options import ReportPart
from herstel_gui.domain.signals.signal import Level, LevelMark
from herstel_gui.domain.signals.wording import LEVEL_NAMES, MARK_NAMES
from herstel_gui.domain.text import ShortDay, Text, counted, listed, say, tr_noop
from herstel_gui.domain.week.table import row_label
from herstel_gui.domain.week.wording import capital
from herstel_gui.printing.blocks import SMALL, Cell, Heading, PrintBlock, Space, TextBlock, table
from herstel_gui.printing.canvas import MUTED, Style
from herstel_gui.printing.curve import Curve, CurvePair, Shade, ShadeKind
from herstel_gui.printing.level_strip import LevelStrip
from herstel_gui.printing.report_summary import ReportSummary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from herstel_gui.domain.report.physician_report import (
        Episode,
        MeasureSummary,
        Noted,
        PhysicianReport,
        Tried,
        WeekFigures,
    )
    from herstel_gui.domain.text import Phrasebook

GAP: Final = 300.0
MOST_EPISODES: Final = 8
MOST_LINES: Final = 6
MOST_RUNS: Final = 6
NOTE_LINES: Final = 4
_NONE: Final = tr_noop("Niets genoteerd.")
_DAY: Final = tr_noop("{what}: {n} dag ({when}).")
_DAYS: Final = tr_noop("{what}: {n} dagen ({when}).")
_PERIOD: Final = tr_noop("{first} t/m {last}")
_SHORT_PERIOD: Final = tr_noop("{first} t/m {last}, {n} dagen")
_MORE: Final = tr_noop("en {n} keer eerder")
_EARLIER_ONE: Final = tr_noop("En nog {n} melding eerder in deze weken.")
_EARLIER: Final = tr_noop("En nog {n} meldingen eerder in deze weken.")
_LEVEL_NAMES: Final = {LevelMark.URGENT: LEVEL_NAMES[Level.SEE_PROFESSIONAL]}
"""What the first lines call a mark; the strip and the warnings below tell on what it rests."""
_FILLED: Final = tr_noop("Ingevuld op {n} van de {all} dagen. Niveau op {day}: {level}.")
_RECOVERY: Final = tr_noop("Herstelweek {period}. Ervoor: {before}; erna: {after}.")
_ONGOING: Final = tr_noop("Herstelweek {period}, nog bezig. Ervoor: {before}.")
_DISCUSSED: Final = tr_noop("Besproken met een professional op {day}.")
_NO_RECOVERY: Final = tr_noop("Geen herstelweek ingevuld.")
_CURVES: Final = tr_noop(
    "Punten zijn metingen, de lijn is het gemiddelde van zeven dagen, een gat is niet gemeten. "
    "Groen vlak: gewoon of normaal. Streepjeslijn: grens; vierkant: voorbij de grens, en zo lang dat het "
    "een signaal is. Rondje: rustdag. Schuin gestreept: ziek. Recht gestreept: herstelweek. Bij gevoel "
    "staat 1 (goed) boven.",
)
_ENDS: Final = tr_noop("Antwoorden op gevoel: 1 is heel goed, 7 is heel slecht. – is niet bekend.")
BASELINES: Final = tr_noop(
    "‘Gewoon’ komt uit zestig dagen die een week eerder eindigen, zonder zieke dagen, per bron: van pols, "
    "gewicht en slaap het eigen gemiddelde, van HRV en gevoel de middelste waarde (mediaan). "
    "‘Hele periode’ en ‘laatste 7 dagen’ zijn gemiddelden, met de zieke dagen."
)
_OWN: Final = tr_noop(
    "Wat de sporter zelf bijhoudt. Herstel kent er geen grens voor; geen niveau en geen advies kijkt ernaar."
)
_CALM: Final = tr_noop("In deze weken nergens ‘let op’ of hoger.")


class ReportParts:
    """Makes the blocks of a report for a page of ``width`` units."""

    def __init__(self, report: PhysicianReport, book: Phrasebook, width: float) -> None:
        """Prepare the parts of ``report``, in the language of ``book``."""
        self._report, self._book, self._width = report, book, width

    def first_page(self, room: float) -> tuple[list[PrintBlock], list[PrintBlock]]:
        """Return the blocks of the summary for one page of ``room`` units, and those left for the next."""
        return ReportSummary(self._report, self._book, self._width).blocks(self._summary(), room)

    def parts(self) -> list[list[PrintBlock]]:
        """Return a heading and blocks for each part behind the summary that is chosen in the options."""
        makers: dict[ReportPart, Callable[[], list[PrintBlock]]] = {
            ReportPart.LEVELS: self._levels,
            ReportPart.CURVES: self._curves,
            ReportPart.MEASURING: self._measuring,
            ReportPart.LOAD: lambda: [*self._weeks(), *self._lines(self._report.training)],
            ReportPart.BODY: lambda: self._lines(self._report.body),
            ReportPart.SLEEP: lambda: self._lines(self._report.sleep),
            ReportPart.COMPLAINTS: lambda: self._noted(self._report.complaints),
            ReportPart.ILLNESS: self._illness,
            ReportPart.TRIED: self._tried,
            ReportPart.CIRCUMSTANCES: lambda: self._noted(self._report.circumstances),
            ReportPart.OWN: self._own,
            ReportPart.NOTES: self._notes,
        }
        return [
            [Heading(self._book.template(self._report.title_of(part)), self._width), *make(), Space(GAP / 2)]
            for part, make in makers.items()
            if self._report.options.has(part) and (part is not ReportPart.OWN or self._report.follows_own)
        ]

    # -- summary -----------------------------------------------------------------------------------------

    def _summary(self) -> list[PrintBlock]:
        report = self._report
        text = Text(
            _FILLED,
            n=report.filled,
            all=len(report.span),
            day=ShortDay(report.span.last),
            level=_LEVEL_NAMES.get(report.level, MARK_NAMES[report.level]),
        )
        summary = TextBlock(say(text, self._book), self._width)
        if not report.figures:
            return [Space(60), summary]
        headings = (
            "", tr_noop("gewoon"), tr_noop("hele periode"),
            tr_noop("laatste 7 dagen"), tr_noop("dagen bekend"), tr_noop("bron"),
        )  # fmt: skip
        head = [Cell(self._book.template(text)) for text in headings]
        widths = [self._width * share for share in (0.26, 0.1, 0.13, 0.15, 0.13, 0.23)]
        rows = [head, *(self._figure(figure) for figure in report.figures)]
        ends = TextBlock(self._book.template(_ENDS), self._width, Style(SMALL, MUTED))
        return [Space(60), summary, Space(40), *table(rows, widths, frozenset({0, 5})), Space(20), ends]

    def _figure(self, summary: MeasureSummary) -> list[Cell]:
        values = (
            (summary.usual, FigureRole.USUAL),
            (summary.mean, FigureRole.MEAN),
            (summary.last, FigureRole.MEAN),
        )
        shown = (
            MISSING if value is None else figure(summary.measure, value, role).text(self._book)
            for value, role in values
        )
        return [
            Cell(say(row_label(summary.measure), self._book)),
            *map(Cell, shown),
            Cell(str(summary.known)),
            Cell(say(summary.source, self._book) if summary.source else MISSING),
        ]

    # -- levels ------------------------------------------------------------------------------------------

    def _levels(self) -> list[PrintBlock]:
        report = self._report
        blocks: list[PrintBlock] = [Space(90)]
        if not report.options.has(ReportPart.SUMMARY):
            blocks.append(LevelStrip(report.levels, report.span.first, self._width, self._book, report.held))
        if not report.episodes:
            return [*blocks, TextBlock(self._book.template(_CALM), self._width)]
        for episode in report.episodes[:MOST_EPISODES]:
            blocks += self._episode(episode)
        left = len(report.episodes) - MOST_EPISODES
        if left > 0:
            blocks.append(self._quiet(counted(left, _EARLIER_ONE, _EARLIER)))
        return blocks

    def _episode(self, episode: Episode) -> list[PrintBlock]:
        name = capital(self._book.template(LEVEL_NAMES[episode.level]))
        text = f"{name}, {self._span(DaySpan(episode.first, episode.last), count=True)}"
        if episode.answer is not None:
            text += f" ({say(episode.answer, self._book)})"
        mark = LevelMark.URGENT if episode.urgent else episode.level
        lead = TextBlock(text, self._width, lead=len(name), mark=mark)
        lead.keep_with_next = bool(episode.lines)
        style = Style(SMALL + 6, MUTED)
        lines = [say(line, self._book) for line in episode.lines[:MOST_LINES]]
        return [lead, *(TextBlock(line, self._width, style, bullet=True) for line in lines), Space(40)]

    # -- curves and weeks --------------------------------------------------------------------------------

    def _curves(self) -> list[PrintBlock]:
        if not self._report.panels:
            return self._lines(())
        half = (self._width - 300) / 2
        first = self._report.span.first
        shades = [
            *(Shade(DaySpan(max(run.first, first), run.last), ShadeKind.ILL) for run in self._report.illness),
            *(Shade(run, ShadeKind.RECOVERY) for run in self._report.recovery),
        ]
        curves = [Curve(panel, first, half, self._book, shades) for panel in self._report.panels]
        pairs = [CurvePair(curves[place : place + 2], half + 300) for place in range(0, len(curves), 2)]
        return [*self._about(_CURVES), *pairs]

    def _measuring(self) -> list[PrintBlock]:
        """Return how the pulses are taken, and the measures of each source or mix of sources."""
        by_source: dict[Text, list[Text]] = {}
        for summary in self._report.figures:
            if summary.source is not None:
                by_source.setdefault(summary.source, []).append(Text("{label}", label=summary.measure.label))
        sources = [
            Text("{source}: {measures}.", source=source, measures=listed(measures))
            for source, measures in by_source.items()
        ]
        return self._lines((*self._report.measured, *sources, Text(BASELINES)))

    def _weeks(self) -> list[PrintBlock]:
        headings = (
            tr_noop("Week"), tr_noop("belasting"),
            tr_noop("trainingen"), tr_noop("rust"),
            tr_noop("actief"), tr_noop("ziek"),
            tr_noop("slaap"), tr_noop("kort"),
            tr_noop("ingevuld"), tr_noop("hoogste niveau"),
        )  # fmt: skip
        shares = (0.13, 0.1, 0.105, 0.065, 0.07, 0.06, 0.075, 0.065, 0.095, 0.235)
        widths = [self._width * share for share in shares]
        head = [Cell(self._book.template(text)) for text in headings]
        rows = [head, *(self._week(week) for week in self._report.weeks)]
        return [*self._about(_WEEK_ABOUT), *table(rows, widths, frozenset({0, 9}))]

    def _week(self, week: WeekFigures) -> list[Cell]:
        monday = week.week.monday
        name = f"{week.week.number} · {say(short_date(monday), self._book)}"
        load = MISSING if week.load is None else figure(None, week.load).text(self._book)
        sleep = MISSING if week.sleep is None else figure(SLEEP_DURATION, week.sleep).text(self._book)
        counts = (week.sessions, week.rest_days, week.active_days, week.ill_days)
        numbers = [str(count) if week.filled else MISSING for count in counts]
        short = MISSING if week.sleep is None else str(week.short_nights)
        level = capital(self._book.template(LEVEL_SIGNS[week.level].name))
        filled = f"{week.filled}/{week.days}"
        return [*map(Cell, (name, load, *numbers, sleep, short, filled)), Cell(level, week.level)]

    # -- complaints, illness, recovery weeks and notes ---------------------------------------------------

    def _noted(self, noted: Iterable[Noted]) -> list[PrintBlock]:
        return self._lines(
            counted(
                each.days, _DAY, _DAYS, what=Text("{label}", label=each.label), when=self._when(each.runs)
            )
            for each in noted
        )

    def _when(self, runs: tuple[DaySpan, ...]) -> str:
        newest = runs[-MOST_RUNS:]
        periods = [self._span(run) for run in newest]
        if len(runs) > MOST_RUNS:
            periods.insert(0, say(Text(_MORE, n=len(runs) - MOST_RUNS), self._book))
        return "; ".join(periods)

    def _illness(self) -> list[PrintBlock]:
        return self._lines(
            Text("{when}", when=capital(self._span(run, count=True))) for run in self._report.illness
        )

    def _tried(self) -> list[PrintBlock]:
        weeks = [self._recovery(tried) for tried in self._report.tried] or [Text(_NO_RECOVERY)]
        talks = [Text(_DISCUSSED, day=self._book.day(day, weekday=True)) for day in self._report.discussed]
        rested = [self._report.rest_days] if self._report.rest_days else []
        return self._lines((*weeks, *self._report.followed, *talks, *rested, *self._report.rest))

    def _recovery(self, tried: Tried) -> Text:
        period, before = self._span(tried.span), LEVEL_NAMES[tried.before]
        if tried.after is None:
            return Text(_ONGOING, period=period, before=before)
        return Text(_RECOVERY, period=period, before=before, after=LEVEL_NAMES[tried.after])

    def _own(self) -> list[PrintBlock]:
        return [*self._about(_OWN), *self._lines(self._report.own)]

    def _notes(self) -> list[PrintBlock]:
        if not self._report.notes:
            return self._lines(())
        blocks: list[PrintBlock] = [Space(50)]
        for day, note in reversed(self._report.notes):
            lead = self._book.day(day, weekday=True)
            text = f"{lead}\u2002{' '.join(note.split())}"
            blocks.append(TextBlock(text, self._width, Style(SMALL + 6), lead=len(lead), lines=NOTE_LINES))
        return blocks

    # -- words -------------------------------------------------------------------------------------------

    def _lines(self, texts: Iterable[Text]) -> list[PrintBlock]:
        items = [say(text, self._book) for text in texts]
        if not items:
            return [Space(50), self._quiet(Text(_NONE))]
        return [Space(50), *(TextBlock(capital(text), self._width, bullet=True) for text in items)]

    def _about(self, template: str) -> list[PrintBlock]:
        """Return an explanation that stays on one page with the first block of the part."""
        words = TextBlock(self._book.template(template), self._width, Style(SMALL, MUTED))
        words.keep_with_next = True
        return [Space(60, keep_with_next=True), words, Space(30, keep_with_next=True)]

    def _quiet(self, text: Text) -> TextBlock:
        return TextBlock(say(text, self._book), self._width, Style(SMALL + 6, MUTED))

    def _span(self, span: DaySpan, *, count: bool = False) -> str:
        if len(span) == 1:
            return self._book.day(span.first, weekday=False)
        template = _SHORT_PERIOD if count else _PERIOD
        alike = (span.first.year, span.first.month) == (span.last.year, span.last.month)
        first = str(span.first.day) if alike else ShortDay(span.first)
        return say(Text(template, first=first, last=ShortDay(span.last), n=len(span)), self._book)


_WEEK_ABOUT: Final = tr_noop(
    "Belasting: zwaarte (0–10) × minuten. Rust: volledige rustdagen. Actief: dagen actief "
    "herstel. Slaap: gemiddelde nacht. Kort: nachten onder de grens.",
)
