"""The window that is shown before the program is loaded."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.app.pages import Pages
    from herstel_gui.views.main_window import MainWindow


class EarlyWindow(NamedTuple):
    """A window with its first page, for a journal that is not open yet."""

    window: MainWindow
    pages: Pages


class StartupWindow:
    """Holds the early window until the first journal takes it over."""

    def __init__(self, early: EarlyWindow | None) -> None:
        """``early`` is None when no window was shown early; all methods do nothing then."""
        self._early = early

    @property
    def early(self) -> EarlyWindow | None:
        """The window and its pages; None when there is none, or after ``hand_over``."""
        return self._early

    def hand_over(self) -> None:
        """Let a journal that was opened have the window: it is not given to another one."""
        self._early = None

    def set_visible(self, *, shown: bool) -> None:
        """Show or hide the window."""
        if self._early is not None:
            self._early.window.setVisible(shown)

    def process_events(self) -> None:
        """Let the fields take the keys that were pressed meanwhile."""
        if self._early is not None:
            self._early.window.process_events()

    def load(self, modules: Sequence[str]) -> None:
        """Load modules that are needed next, while the fields take keys; else they are loaded when used."""
        for module in modules if self._early is not None else ():
            import_module(module)
            self.process_events()
