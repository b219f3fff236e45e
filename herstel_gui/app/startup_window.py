"""The window that is shown before the program is loaded."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from threading import Event
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TypeVar

from PySide6.QtCore import QEventLoop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from herstel_gui.app.pages import Pages
    from herstel_gui.desktop.background import Background
    from herstel_gui.views.main_window import MainWindow

_T = TypeVar("_T")


def load_in_turn(modules: Sequence[str], process_events: Callable[[], object]) -> None:
    """Load modules in the thread of the window, and process events after each."""
    for module in modules:
        import_module(module)
        process_events()


class EarlyWindow(NamedTuple):
    """A window with its first page, for a journal that is not open yet."""

    window: MainWindow
    pages: Pages


class StartupWindow:
    """Holds the early window until the first journal takes it over."""

    def __init__(self, early: EarlyWindow | None) -> None:
        """``early`` is None when no window was shown early; then nothing is shown or loaded ahead."""
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

    def aside(self, background: Background, work: Callable[[], _T]) -> _T:
        """Return what ``work`` returns, or raise what it raises; the fields take keys meanwhile.

        It runs in a worker, but without an early window in the thread of the caller.
        """
        if self._early is None:
            return work()
        loop, over = QEventLoop(), Event()
        outcomes: list[Callable[[], _T]] = []

        def attempt(_monitor: object) -> None:
            try:
                outcomes.append(partial(_same, work()))
            except BaseException as error:  # noqa: BLE001  # raised in the thread of the window
                outcomes.append(partial(_raise, error))
            finally:
                over.set()

        background.run(attempt, _ignore, _ignore, ended=loop.quit)
        loop.exec()
        # the loop ends early when the system ends the program
        over.wait()
        return outcomes[0]()

    def load(self, modules: Sequence[str]) -> None:
        """Load modules that are needed next, while the fields take keys; else they are loaded when used."""
        if self._early is not None:
            load_in_turn(modules, self.process_events)


def _same(result: _T) -> _T:
    return result


def _raise(error: BaseException) -> NoReturn:
    raise error


def _ignore(_result: object) -> None:
    """``ended`` is called in any case."""
