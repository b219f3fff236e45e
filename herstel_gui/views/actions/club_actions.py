"""Menu actions for the trainer's window, which reads weeks that athletes of a club shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from herstel_gui.views.actions.action_context import ActionContext
    from herstel_gui.views.club.window import ClubWindow


class ClubActions:
    """Opens the trainer's window beside the main window."""

    def __init__(self, context: ActionContext) -> None:
        """Act in ``context``."""
        self._context = context

    def open_window(self) -> ClubWindow:
        """Open a new trainer's window and return it."""
        from herstel_gui.views.club.window import ClubWindow  # noqa: PLC0415  # few need it

        window = ClubWindow(self._context.services.club, self._context.window)
        window.show()
        return window

    def show_weeks(self, weeks: Sequence[Path]) -> None:
        """Add week files to the open trainer's window, or to a new window, and raise the window."""
        from herstel_gui.views.club.window import ClubWindow  # noqa: PLC0415  # few need it

        windows = self._context.window.findChildren(ClubWindow)
        window = next((window for window in windows if window.isVisible()), None) or self.open_window()
        window.open_paths(weeks)
        window.raise_()
        window.activateWindow()
