"""Ways to show a text in the window of the open journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.views.safety.notice_bar import NoticeMaker


@dataclass(frozen=True, slots=True)
class Messages:
    """Functions that show a text in the main window; LookupError while no journal is open."""

    brief: Callable[[str], None]
    """Show a sentence in the side bar for some seconds."""
    notice: Callable[[NoticeMaker], None]
    """Add a notice to the notice bar. A notice with the same key is replaced."""
    withdraw: Callable[[str], None]
    """Remove the notice with this key from the notice bar."""
    error: Callable[[HerstelError], None]
    """Show an error in a message box."""
