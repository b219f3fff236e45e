"""Closing the open journal and opening the file again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.late_dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Reopening:
    """Close the journal window and keep the lock file; later open the journal in a new window."""

    put_away: Callable[[Path], bool]
    """Close the journal at a path and its window; False when another journal is open, or when the user
    cancelled. Must not be called by the window."""
    reopen: Callable[[Path], object]
    """Open the journal that was put away. The program ends when opening fails."""
