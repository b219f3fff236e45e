"""The week table: all values of the week page, its print-out and its files.

Screen, paper and files use the same ``WeekTable``. ``week.building`` computes the table, ``week.wording``
turns its cells into strings.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.measure import (
    ClockTime,
    Duration,
    Measure,
    Moment,
    Number,
    Quantity,
    Scale,
    YesNo,
    ends_to_show,
)
from herstel_gui.domain.measures import DECLARED, MeasureList
from herstel_gui.domain.participation import PARTICIPATION_LABEL
from herstel_gui.domain.presentation.marks import DOUBTFUL_MEANS
from herstel_gui.domain.safety_texts import RED_FLAGS
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from datetime import date

    from herstel_gui.domain.calendar import DaySpan, Week
    from herstel_gui.domain.week.options import WeekOptions

LEVEL: Final = "level"
LOAD: Final = "load"
TRAINING: Final = "training"
PLAN: Final = "plan"
TAGS: Final = "tags"
NOTE: Final = "note"
PARTICIPATION_ROW: Final = "participation"
WORDY: Final = frozenset({LEVEL, TRAINING, PLAN, PARTICIPATION_ROW, TAGS, NOTE})
"""The rows with words instead of figures."""
READ_ONLY: Final = frozenset({LEVEL, TRAINING, PLAN})
"""The rows that follow from other entries and cannot be typed in."""
TREND_DAYS: Final = 28
NOT_JUDGED: Final = tr_noop("geen oordeel")


class Section(Enum):
    """The groups of rows, in display order."""

    LEVEL = "level"
    MORNING = "morning"
    FEELING = "feeling"
    LATER = "later"
    TRAINING = "training"


SECTIONS: Final[dict[Section, str]] = {
    Section.LEVEL: "",
    Section.MORNING: tr_noop("Ochtend en slaap"),
    Section.FEELING: tr_noop("Gevoel (1 = heel goed, 7 = heel slecht)"),
    Section.LATER: tr_noop("Na de training en ’s avonds"),
    Section.TRAINING: tr_noop("Training"),
}

WEEKDAYS: Final = (
    tr_noop("maandag"), tr_noop("dinsdag"),
    tr_noop("woensdag"), tr_noop("donderdag"),
    tr_noop("vrijdag"), tr_noop("zaterdag"),
    tr_noop("zondag"),
)  # fmt: skip
SHORT_WEEKDAYS: Final = (
    tr_noop("ma"), tr_noop("di"),
    tr_noop("wo"), tr_noop("do"),
    tr_noop("vr"), tr_noop("za"),
    tr_noop("zo"),
)  # fmt: skip
MONTHS: Final = (
    tr_noop("januari"), tr_noop("februari"),
    tr_noop("maart"), tr_noop("april"),
    tr_noop("mei"), tr_noop("juni"),
    tr_noop("juli"), tr_noop("augustus"),
    tr_noop("september"), tr_noop("oktober"),
    tr_noop("november"), tr_noop("december"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WeekCell:
    """A row's cell on one day. ``value`` None is unknown; ``words`` hold a kind of day, tags or a note.

    ``texts`` hold what is written with figures: a level, a training, the length of a plan.
    ``rule`` is the signal in which the value counts as past its limit, and ``limit`` the limit of that day;
    ``future`` is True for days after today. A ``doubtful`` value is shown with a mark and counts for no mean.
    ``mark`` is the level of the day, in the row of levels.
    """

    day: date
    value: Number | None = None
    words: tuple[str, ...] = ()
    texts: tuple[Text, ...] = ()
    rule: str | None = None
    future: bool = False
    doubtful: bool = False
    limit: Text | None = None
    mark: LevelMark | None = None
    held: bool = False
    """Whether the mark is that of an earlier morning."""
    products: tuple[tuple[Number, Number], ...] = ()
    """The heaviness and the minutes of each training, in the row of loads."""

    @property
    def counted(self) -> Number | None:
        """The value for means and sums; None for a doubtful one."""
        return None if self.doubtful else self.value

    @property
    def empty(self) -> bool:
        """Whether the cell has no entry."""
        return self.value is None and not self.words and not self.texts


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A row of the table. ``key`` is the key of a measure, or one of the keys above.

    ``total`` combines the known days; ``trend`` has the values of the last four weeks for the small chart.
    ``warning`` is the limit, with its lowest and highest value where it changed within the week.
    """

    key: str
    label: Text
    section: Section
    cells: tuple[WeekCell, ...]
    measure: Measure | None = None
    total: Number | None = None
    usual: Number | None = None
    normal: Text | None = None
    warning: Text | None = None
    trend: tuple[Number | None, ...] = ()

    @property
    def ends(self) -> Text | None:
        """The words of 1 and 7, to be shown with the name of the row; None where the name says enough."""
        shown = ends_to_show(self.measure) if self.measure else None
        return Text("{good} · {bad}", good=shown[0], bad=shown[1]) if shown else None

    @property
    def blank(self) -> bool:
        """Whether the row has nothing on any day of the week."""
        return all(cell.empty for cell in self.cells)

    @property
    def idle(self) -> bool:
        """Whether the row is a measure without a value in the last four weeks."""
        if self.measure is None or any(value is not None for value in self.trend):
            return False
        return all(cell.empty for cell in self.cells)

    @property
    def in_table(self) -> bool:
        """Whether the row is printed in the table. Notes are too long and are printed below the table."""
        return self.key != NOTE


@dataclass(frozen=True, slots=True)
class Finding:
    """A signal that was on this week: its subject, its sentence, and the last day on which it was on."""

    rule: str
    lead: Text
    line: Text
    last: date


@dataclass(frozen=True, slots=True)
class WeekTable:
    """A week of one person as of ``today``; usual values are those of the day ``judged``.

    ``level`` is the highest of the week, ``badge`` its name, and ``badge_when`` says on which days it was.
    """

    week: Week
    today: date
    judged: date
    rows: tuple[WeekRow, ...]
    level: LevelMark
    badge: Text
    badge_when: Text | None = None
    signals: tuple[Finding, ...] = ()
    advice: tuple[Text, ...] = ()

    @property
    def span(self) -> DaySpan:
        """The days from Monday up to and including Sunday."""
        return self.week.span

    @property
    def title(self) -> Text:
        """The heading of the print-out."""
        return Text(tr_noop("Hersteltabel · week {n}"), n=self.week.number)

    @property
    def period(self) -> Text:
        """The first and last day in full: ``maandag 16 t/m zondag 22 november 2026``."""
        return period_text(self.span, weekdays=True)

    @property
    def doubt_note(self) -> Text | None:
        """What the mark of a doubtful value means; None when there is none."""
        doubtful = any(cell.doubtful for row in self.rows for cell in row.cells)
        return Text(DOUBTFUL_MEANS) if doubtful else None

    @property
    def marked(self) -> bool:
        """Whether a value lies past its limit, so that an output explains the mark."""
        return any(cell.rule for row in self.rows for cell in row.cells)

    @property
    def remarks(self) -> tuple[WeekCell, ...]:
        """The cells of the days with a note."""
        notes = next((row for row in self.rows if row.key == NOTE), None)
        return tuple(cell for cell in notes.cells if not cell.empty) if notes else ()

    def chosen(self, options: WeekOptions) -> WeekTable:
        """Return the table limited to the chosen rows and parts.

        Without chosen rows, measures without a value in four weeks are left out, unless all measures are
        without. Badge and row of levels tell of a complaint only beside the printed words that do.
        """
        drop_idle = not all(row.idle for row in self.rows if row.measure)
        rows = tuple(row for row in self.rows if _wanted(row, options, drop_idle=drop_idle))
        worded = (cell for row in rows if row.key in {TAGS, NOTE} for cell in row.cells if not cell.empty)
        told = {cell.day for cell in worded}
        rows = tuple(_without_complaints(row, told) if row.key == LEVEL else row for row in rows)
        table = replace(self, rows=rows)
        if self.level is LevelMark.FLAGGED and self.judged not in told:
            advice = tuple(text for text in table.advice if text != Text(RED_FLAGS))
            table = replace(
                table, level=LevelMark.NO_DATA, badge=Text(NOT_JUDGED), badge_when=None, advice=advice
            )
        return table if options.signals else replace(table, signals=(), advice=())


def _without_complaints(row: WeekRow, told: Container[date]) -> WeekRow:
    """Return the row of levels without the complaints of days of which no words are printed."""
    cells = (
        replace(cell, texts=(Text(NOT_JUDGED),), mark=LevelMark.NO_DATA)
        if cell.mark is LevelMark.FLAGGED and cell.day not in told
        else cell
        for cell in row.cells
    )
    return replace(row, cells=tuple(cells))


def _wanted(row: WeekRow, options: WeekOptions, *, drop_idle: bool) -> bool:
    if row.key == NOTE:
        return options.remarks
    if (row.key == LEVEL and not options.signals) or (row.key == TRAINING and row.blank):
        return False
    if options.rows:
        return row.key in options.rows
    if row.key == PARTICIPATION_ROW:
        # a sheet may hang in a changing room: an answer for the trainer is printed when it was chosen
        return False
    return not (drop_idle and row.idle)


def in_sections(rows: Iterable[WeekRow]) -> Iterator[tuple[str, list[WeekRow]]]:
    """Yield the rows by section, with the name of the section; the row of levels has none."""
    for section, listed in groupby(rows, key=lambda row: row.section):
        yield SECTIONS[section], list(listed)


def section_of(measure: Measure) -> Section:
    """Return the group of rows to which a measure belongs."""
    match measure.moment:
        case Moment.MORNING | Moment.SLEEP:
            return Section.MORNING
        case Moment.FEELING:
            return Section.FEELING
        case Moment.AFTER_TRAINING | Moment.EVENING:
            return Section.LATER


def row_labels(measures: MeasureList = DECLARED) -> dict[str, Text]:
    """Return the labels of all possible rows by key, in the order of the table (for the print dialog)."""
    labels = {m.key: row_label(m) for m in measures if not m.retired}
    return {
        LEVEL: Text(tr_noop("Niveau")),
        **labels,
        LOAD: Text(tr_noop("Belasting (zwaarte × minuten)")),
        TRAINING: Text(tr_noop("Gedaan (minuten · zwaarte)")),
        PLAN: Text(tr_noop("Gepland")),
        PARTICIPATION_ROW: PARTICIPATION_LABEL,
        TAGS: Text(tr_noop("Bijzonderheden")),
        NOTE: Text(tr_noop("Notitie")),
    }


def row_label(measure: Measure) -> Text:
    """Return the name of a measure with its unit."""
    unit = unit_of(measure)
    if not unit:
        return Text("{label}", label=measure.label)
    bracketed = measure.label.endswith(")")
    return Text("{label}, {unit}" if bracketed else "{label} ({unit})", label=measure.label, unit=unit)


def unit_of(measure: Measure) -> str:
    """Return the unit shown after a row's name; empty for clock times and scales of the feeling section."""
    match measure.kind:
        case Quantity(unit=unit):
            return unit
        case Duration():
            return tr_noop("u:mm")
        case ClockTime() | YesNo():
            return ""
        case Scale():
            return "" if measure.moment is Moment.FEELING else "1–7"


def period_text(span: DaySpan, *, weekdays: bool) -> Text:
    """Return the first and last day; a month or year that both share is written once."""
    first, last = span.first, span.last
    if first.year != last.year:
        begin = Text(
            "{day} {month} {year}", day=first.day, month=MONTHS[first.month - 1], year=str(first.year)
        )
    elif first.month != last.month:
        begin = Text("{day} {month}", day=first.day, month=MONTHS[first.month - 1])
    else:
        begin = Text("{day}", day=first.day)
    end = Text("{day} {month} {year}", day=last.day, month=MONTHS[last.month - 1], year=str(last.year))
    if not weekdays:
        return Text(tr_noop("{begin} t/m {end}"), begin=begin, end=end)
    return Text(
        tr_noop("{weekday} {begin} t/m {last_weekday} {end}"),
        weekday=WEEKDAYS[first.weekday()], begin=begin, last_weekday=WEEKDAYS[last.weekday()], end=end,
    )  # fmt: skip
