"""Work in the background for one screen: its answers are dropped when the screen was deleted meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from herstel_gui.qt_models.owned import Owned

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from herstel_gui.application.importing import Progress
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.views.services import RunAside, Running

_T = TypeVar("_T")


class OwnedWork(Owned):
    """A ``RunAside`` for one object."""

    def __init__(self, run_aside: RunAside, owner: QObject) -> None:
        """Run work through ``run_aside`` for ``owner``, which may hold this object."""
        super().__init__(owner)
        self._run_aside = run_aside

    def __call__(
        self,
        work: Callable[[Progress], _T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Running:
        """Start the work; see ``views.services.RunAside``."""

        def show_progress(now: int, total: int) -> None:
            if self.is_there():
                progress(now, total)

        return self._run_aside(work, self.answer(done), self.answer(failed), show_progress)
