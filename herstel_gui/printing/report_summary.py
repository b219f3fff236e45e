"""The first page of the report for a physician: the question, the background, and the findings in short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.report.context import BIRTH_YEAR, QUESTION, TOPICS
from herstel_gui.domain.report.facts import period_words
from herstel_gui.domain.report.options import PARTS, ReportPart
from herstel_gui.domain.signals.wording import LEVEL_NAMES
from herstel_gui.domain.text import ShortDay, Text, listed, say, tr_noop
from herstel_gui.domain.week.wording import capital
from herstel_gui.printing.blocks import Heading, PrintBlock, Space, TextBlock
from herstel_gui.printing.canvas import Style
from herstel_gui.printing.level_strip import LevelStrip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from herstel_gui.domain.report.physician_report import PhysicianReport
    from herstel_gui.domain.text import Phrasebook

QUESTION_SIZE: Final = 140.0
MOST_EPISODES: Final = 3
_TOLD_ON: Final = tr_noop("{text} (zoals verteld op {day})")
_DISCUSSED: Final = tr_noop("Besproken met een professional op: {days}.")
_NOT_DISCUSSED: Final = tr_noop("In deze weken is geen gesprek met een professional genoteerd.")
_ILL: Final = tr_noop("Ziek: {periods}.")
_NOT_ILL: Final = tr_noop("Geen ziekte genoteerd.")
_WEEKS: Final = tr_noop("Herstelweek: {periods}.")
_NO_WEEK: Final = tr_noop("Geen herstelweek ingevuld.")
_COMPLAINTS: Final = tr_noop("Klachten: {labels}.")
_REPORTED: Final = tr_noop("Herstel meldde: {episodes}.")
_EPISODE: Final = tr_noop("{level} ({period})")
_CALM: Final = tr_noop("In deze weken nergens ‘let op’ of hoger.")


class ReportSummary:
    """Makes the blocks of the first page, and those that do not fit on it."""

    def __init__(self, report: PhysicianReport, book: Phrasebook, width: float) -> None:
        """Summarise ``report`` in the language of ``book``, for ``width`` units."""
        self._report, self._book, self._width = report, book, width

    def blocks(self, figures: Sequence[PrintBlock], room: float) -> tuple[list[PrintBlock], list[PrintBlock]]:
        """Return the blocks that fit in ``room``, what was told first, and the blocks that do not."""
        report = self._report
        groups: list[Sequence[PrintBlock]] = []
        if report.options.has(ReportPart.CONTEXT):
            groups += self._context()
        if report.options.has(ReportPart.SUMMARY):
            head = Heading(self._book.template(PARTS[ReportPart.SUMMARY]), self._width)
            facts = [self._line(text) for text in self._facts()]
            groups += [[head, *figures[:2], *self._strip(), *facts], figures[2:]]
        blocks: list[PrintBlock] = []
        left: list[PrintBlock] = []
        for group in groups:
            fits = not left and sum(block.height for block in (*blocks, *group)) <= room
            (blocks if fits or not blocks else left).extend(group)
        return blocks, left

    # -- what the person told --------------------------------------------------------------------------

    def _context(self) -> list[list[PrintBlock]]:
        """Return the question and each text of the background; nothing when nothing was told."""
        report = self._report
        told = {entry.topic: entry for entry in report.told}
        if not told and not report.birth_year:
            return []
        first: list[PrintBlock] = [
            Heading(self._book.template(PARTS[ReportPart.CONTEXT]), self._width),
            Space(60),
        ]
        question = told.get(QUESTION)
        if question is not None:
            first += [TextBlock(question.text, self._width, Style(QUESTION_SIZE, bold=True)), Space(40)]
        others: list[list[PrintBlock]] = [
            [self._told(topic, entry.text, entry.day)]
            for topic, entry in told.items()
            if topic != QUESTION and not (topic == BIRTH_YEAR and report.birth_year)
        ]
        if report.birth_year:
            others.insert(0, [self._told(BIRTH_YEAR, str(report.birth_year), report.today)])
        return [first, *others, [Space(80)]]

    def _told(self, topic: str, text: str, day: date) -> TextBlock:
        """Return what was told, with its day unless that is the day of the report or nothing that changes."""
        label = self._book.template(TOPICS[topic].label)
        if day != self._report.today and topic != BIRTH_YEAR:
            text = say(Text(_TOLD_ON, text=text, day=ShortDay(day)), self._book)
        return TextBlock(f"{label}: {text}", self._width, lead=len(label) + 1)

    # -- findings in short -----------------------------------------------------------------------------

    def _strip(self) -> list[PrintBlock]:
        report = self._report
        if not report.options.has(ReportPart.LEVELS):
            return []
        strip = LevelStrip(report.levels, report.span.first, self._width, self._book, report.held)
        return [Space(60), strip, Space(40)]

    def _facts(self) -> Iterable[Text]:
        report, has = self._report, self._report.options.has
        if has(ReportPart.LEVELS):
            reported = [
                Text(_EPISODE, level=LEVEL_NAMES[each.level], period=period_words(each.span))
                for each in report.episodes[:MOST_EPISODES]
            ]
            yield Text(_REPORTED, episodes=listed(reported)) if reported else Text(_CALM)
        if has(ReportPart.LOAD):
            yield report.training[0]
        if has(ReportPart.SLEEP) and report.sleep:
            yield report.sleep[0]
        if has(ReportPart.COMPLAINTS) and report.complaints:
            yield Text(_COMPLAINTS, labels=listed([each.label for each in report.complaints]))
        if has(ReportPart.ILLNESS):
            ill = report.illness
            yield Text(_ILL, periods=listed([period_words(run) for run in ill])) if ill else Text(_NOT_ILL)
        if has(ReportPart.BODY):
            yield from report.body[:1]
        if has(ReportPart.TRIED):
            yield from self._tried()

    def _tried(self) -> Iterable[Text]:
        report = self._report
        weeks = [period_words(tried.span) for tried in report.tried]
        yield Text(_WEEKS, periods=listed(weeks)) if weeks else Text(_NO_WEEK)
        yield from report.followed
        talks = [Text("{day}", day=ShortDay(day)) for day in report.discussed]
        yield Text(_DISCUSSED, days=listed(talks)) if talks else Text(_NOT_DISCUSSED)

    def _line(self, text: Text) -> TextBlock:
        return TextBlock(capital(say(text, self._book)), self._width, bullet=True)
