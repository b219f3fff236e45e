"""What the person tells a physician in the report: kept in the journal, so that it travels with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.day import ContextEntry
from herstel_gui.domain.report.context import told_now, told_text
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal_data import JournalData


class PhysicianContext:
    """The texts by topic. A change replaces the text of a topic on all days; undo brings it back."""

    def __init__(self, journal: JournalData) -> None:
        """Read and change the texts of ``journal``."""
        self._journal = journal

    def told(self) -> Mapping[str, str]:
        """Return the text of each topic of which something was told."""
        return {entry.topic: entry.text for entry in told_now(self._journal.surroundings().context)}

    def tell(self, texts: Mapping[str, str]) -> Changes:
        """Store the texts of these topics as they are today, in one change; an empty text removes a topic.

        A text that did not change keeps its day. RefusedValueError for a text that ``told_text`` refuses.
        """
        today, context = self._journal.clock.today(), self._journal.surroundings().context
        words = {topic: told_text(topic, text, today) for topic, text in texts.items()}
        held = [entry for entry in context if entry.topic in words]
        newest = {entry.topic: entry for entry in told_now(held)}
        after = []
        for topic, text in words.items():
            before = newest.get(topic)
            if text:
                same = before is not None and before.text == text
                after.append(before if before and same else ContextEntry(today, topic, text))
        return self._journal.change(Text(tr_noop("voor de arts")), held, after)
