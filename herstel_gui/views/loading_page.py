"""A placeholder for a page with slow imports, which are loaded in another thread."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from herstel_gui.views.owned_work import OwnedWork
from herstel_gui.views.page import Page
from herstel_gui.views.widgets.patience import Patience
from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.services import RunAside


class LoadingPage(Page):
    """An empty page with a title. When shown, it loads modules in another thread and then emits ``loaded``.

    An exception during loading is raised in the window's thread, where the crash dialog shows it. Loading is
    tried again when the page is next shown.
    """

    loaded = Signal()

    def __init__(
        self, signals: JournalSignals, title: str, modules: Sequence[str], run_aside: RunAside
    ) -> None:
        """Build the frame; loading starts with ``refresh``."""
        super().__init__(signals)
        self._title, self._modules, self._run_aside = title, modules, OwnedWork(run_aside, self)
        self._busy = False
        self.header = PlainLabel(title)
        self.header.setProperty("role", "title")
        self.patience = Patience()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        card = QFrame()
        card.setProperty("role", "card")
        outer.addWidget(card)
        QVBoxLayout(card).addWidget(self.patience)

    def refresh(self) -> None:
        """Start loading, unless loading is in progress."""
        if self._busy:
            return
        self._busy = True
        self.patience.setText(self.tr("{page} wordt geladen…").format(page=self._title))
        task = self._run_aside(self._load, self._done, self.signals.failed.emit)
        # a deleted page must get no result; a lambda keeps a reference to the task, a bound method does not
        self.destroyed.connect(lambda: task.cancel())  # noqa: PLW0108

    def _load(self, _progress: object) -> Exception | None:
        try:
            for module in self._modules:
                import_module(module)
        except Exception as error:  # noqa: BLE001  # ``_done`` raises it in the window's thread
            return error
        return None

    def _done(self, error: Exception | None) -> None:
        self._busy = False
        if error is None:
            self.loaded.emit()
            return
        self._stale = True
        self.patience.setText(self.tr("{page} kon niet worden geladen.").format(page=self._title))
        raise error

    @property
    def first_focus(self) -> QWidget:
        """The widget that collects the keys pressed during loading, for the real page."""
        return self.patience
