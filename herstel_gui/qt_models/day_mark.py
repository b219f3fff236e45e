"""The mark of a day on screen, with its title: what the week strip shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.signals.signal import only_held

if TYPE_CHECKING:
    from herstel_gui.domain.signals.signal import LevelMark, SignalReport
    from herstel_gui.domain.text import Text


@dataclass(frozen=True, slots=True)
class DayMark:
    """What to draw for a day. ``title`` says it in words.

    ``held`` is True on a day without a verdict of its own, which keeps the level of an earlier morning.
    """

    mark: LevelMark
    title: Text
    held: bool = False


def day_mark(report: SignalReport) -> DayMark:
    """Return the mark of the day of a report."""
    return DayMark(report.mark, report.title, only_held(report))
