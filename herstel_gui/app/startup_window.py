"""The window that is shown before the program is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from herstel_gui.views.main_window import MainWindow


class StartupWindow:
    """Holds the window with the pulse field until the first journal takes the window over."""

    def __init__(self, window: MainWindow | None) -> None:
        """``window`` is None when no window was shown early; all methods do nothing then."""
        self._window = window

    def take(self) -> MainWindow | None:
        """Return the window once; None afterwards."""
        window, self._window = self._window, None
        return window

    def set_visible(self, *, shown: bool) -> None:
        """Show or hide the window."""
        if self._window is not None:
            self._window.setVisible(shown)

    def process_events(self) -> None:
        """Let the pulse field take the keys that were pressed meanwhile."""
        if self._window is not None:
            self._window.process_events()
