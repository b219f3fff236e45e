"""Base class of the pages of the main window: a header, a body, and a refresh when the journal changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from herstel_gui.qt_models.journal_signals import JournalSignals


class Page(QWidget):
    """A page. A visible page refreshes when the journal changes, a hidden page when it is next shown.

    ``header`` is shown above the banner, the page itself below it. ``compact_banner`` keeps the banner to one
    line on this page; ``shows_banner`` is False for a page without the banner. Subclasses implement
    ``refresh``.
    """

    compact_banner: ClassVar[bool] = True
    shows_banner: ClassVar[bool] = True

    def __init__(self, signals: JournalSignals, parent: QWidget | None = None) -> None:
        """Connect to the journal; subclasses build widgets here but read no data yet."""
        super().__init__(parent)
        self.signals = signals
        self.header = QWidget()
        self._stale = True
        signals.changed.connect(self.note_change)
        signals.day_chosen.connect(self.note_change)

    def refresh(self) -> None:
        """Show the journal as it is now."""

    @property
    def first_focus(self) -> QWidget:
        """The widget that gets the keyboard focus when the page is shown."""
        return self

    def start_focus(self) -> None:
        """Focus ``first_focus``."""
        self.first_focus.setFocus()

    @property
    def place(self) -> tuple[str, ...]:
        """Which part of the page is shown, for a page that takes its place; empty for its first look."""
        return ()

    def return_to(self, place: tuple[str, ...]) -> None:
        """Show the ``place`` of the page before this one."""

    def note_change(self, _what: object = None) -> None:
        """Refresh now if visible, otherwise when shown."""
        self._stale = True
        if self.isVisible():
            self.signals.attempt(self.refresh_when_stale)

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh when the journal changed since the last refresh."""
        super().showEvent(event)
        self.signals.attempt(self.refresh_when_stale)

    def refresh_when_stale(self) -> None:
        """Refresh if the page is stale; a page whose refresh raises an exception stays stale."""
        if self._stale:
            self._stale = False
            try:
                self.refresh()
            except BaseException:
                self._stale = True
                raise
