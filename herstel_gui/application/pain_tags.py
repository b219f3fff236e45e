"""Noting an own word such as "kniepijn" as pain in a part of the body, which rule NIGGLE reads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from herstel_gui.application.changes import TagEntry, entries_of
from herstel_gui.application.room import Room
from herstel_gui.domain.bounds import word_text
from herstel_gui.domain.tags import PAIN_PREFIX
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal


def note_as_pain(journal: Journal, day: date, word: str, place: str) -> Changes:
    """Put the tag of pain in a place where an own word stood on a day, as one change.

    RefusedValueError for a place that is too long, and for a full day.
    """
    record, tag = journal.day(day), word_text(PAIN_PREFIX + place)
    kept = tuple(each for each in record.tags if each not in {word, tag})
    Room(journal.clock.today(), entries_of(replace(record, tags=kept))).admit(TagEntry(day, tag))
    before = [TagEntry(day, each) for each in record.tags if each in {word, tag}]
    return journal.change(Text(tr_noop("bijzonderheid")), before, [TagEntry(day, tag)])
