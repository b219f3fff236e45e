"""What the person tells a physician in the report: kept in the journal, so that it travels with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.day import ContextEntry
from herstel_gui.domain.provenance import PersonalSetting, is_whole
from herstel_gui.domain.report.context import BIRTH_YEAR, told_now, told_text, told_year
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from herstel_gui.application.changes import Changes, Entry
    from herstel_gui.application.journal_data import JournalData
    from herstel_gui.domain.day import Surroundings

_CHANGED: Final = tr_noop("voor de arts")


class PhysicianContext:
    """The texts by topic. A change replaces the text of a topic on all days; undo brings it back."""

    def __init__(self, journal: JournalData) -> None:
        """Read and change the texts of ``journal``."""
        self._journal = journal

    def told(self) -> Mapping[str, str]:
        """Return the text of each topic of which something was told, with the year of birth in force."""
        context = self._journal.surroundings().context
        told = {entry.topic: entry.text for entry in told_now(context)}
        year = max(told_year(context), self._journal.person.birth_year)
        return {**told, BIRTH_YEAR: str(year)} if year else told

    def tell(self, texts: Mapping[str, str]) -> Changes:
        """Store the texts of these topics as they are today, in one change; an empty text removes a topic.

        A text that did not change keeps its day. Another year of birth replaces that of the settings of the
        journal too. RefusedValueError for a text that ``told_text`` refuses.
        """
        today, around = self._journal.clock.today(), self._journal.surroundings()
        words = {topic: told_text(topic, text, today) for topic, text in texts.items()}
        if BIRTH_YEAR in words and words[BIRTH_YEAR] == self.told().get(BIRTH_YEAR, ""):
            del words[BIRTH_YEAR]
        context = [entry for entry in around.context if entry.topic in words]
        newest = {entry.topic: entry for entry in told_now(context)}
        held: list[Entry] = [*context]
        after: list[Entry] = []
        if BIRTH_YEAR in words:
            set_before = self._set_year(around)
            held += set_before
            # where the settings of the computer hold for what the journal lacks, "no year" is said
            if set_before and (words[BIRTH_YEAR] or not is_whole(around.settings)):
                after.append(_year_setting(int(words[BIRTH_YEAR] or 0)))
        for topic, text in words.items():
            before = newest.get(topic)
            if text:
                same = before is not None and before.text == text
                after.append(before if before and same else ContextEntry(today, topic, text))
        return self._journal.change(Text(_CHANGED), held, after)

    def _set_year(self, around: Surroundings) -> list[PersonalSetting]:
        """Return the year of birth among the settings of the journal, of which there is at most one.

        A year that only the settings of this computer have is stored in the journal first, so that the
        change that replaces it holds, and its undo too.
        """
        held = [entry for entry in around.settings if entry.name == BIRTH_YEAR]
        year = self._journal.person.birth_year
        if held or not year or is_whole(around.settings):
            return held
        held = [_year_setting(year)]
        self._journal.change(Text(_CHANGED), [], held)
        return held


def _year_setting(year: int) -> PersonalSetting:
    """Return a year of birth as ``application.personal`` writes it; 0 for none."""
    return PersonalSetting(BIRTH_YEAR, f'{{"{BIRTH_YEAR}":{year}}}')
