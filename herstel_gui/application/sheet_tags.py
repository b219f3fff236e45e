"""The tags that stand on the empty sheet: those that the person uses."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.complaint_words import red_flag
from herstel_gui.domain.day import PAIN_PREFIX, SEVERE
from herstel_gui.domain.week.wording import in_reading_order

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal

USED_FROM: Final = 400
"""Days of the past whose tags are printed."""
MOST: Final = 12
AT_FIRST: Final = ("ill", "injured", "work_stress", "travel", "alcohol", "heat")
"""The tags for somebody who has not used any."""


def tags_for_sheet(journal: Journal) -> tuple[str, ...]:
    """Return the labels of the most used tags; the usual ones when none was used.

    Pain has a row of its own on the sheet. A severe complaint, and one that cannot wait, is not to be
    circled: its text answers in the program at once. Raises JournalError when the journal cannot be read.
    """
    span = DaySpan.ending(journal.clock.today(), USED_FROM)
    uses = Counter(tag for record in journal.days(span).values() for tag in record.tags)
    off_paper = {tag for tag in uses if tag == SEVERE or tag.startswith(PAIN_PREFIX) or red_flag(tag)}
    used = [tag for tag, _ in uses.most_common() if tag not in off_paper]
    chosen = used[:MOST] or list(AT_FIRST)
    return tuple(in_reading_order(chosen))
