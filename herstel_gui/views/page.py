"""What a page of the main window is: a header line, a body, and a promise to be fresh when shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QShowEvent

    from herstel_gui.qt_models.journal_signals import JournalSignals


class Page(QWidget):
    """A page. It refreshes when the journal changes while it is visible, else when it is next shown.

    ``header`` stands above the banner, the page itself below it. ``compact_banner`` says whether the
    banner keeps to one line on this page, ``shows_banner`` whether it is there at all. Subclasses fill
    ``refresh``.
    """

    compact_banner: ClassVar[bool] = True
    shows_banner: ClassVar[bool] = True

    def __init__(self, signals: JournalSignals, parent: QWidget | None = None) -> None:
        """Listen to the journal; build nothing that needs data yet."""
        super().__init__(parent)
        self.signals = signals
        self.header = QWidget()
        self._stale = True
        signals.changed.connect(self.note_change)
        signals.day_chosen.connect(self.note_change)

    def refresh(self) -> None:
        """Show the journal as it is now."""

    def prepare(self) -> Iterator[None]:
        """Show the journal before the page itself is shown, in steps between which the window may answer."""
        self._stale = False
        self.refresh()
        yield

    @property
    def first_focus(self) -> QWidget:
        """Where the user begins on this page."""
        return self

    def start_focus(self) -> None:
        """Put the cursor where the user begins on this page."""
        self.first_focus.setFocus()

    def note_change(self, _what: object = None) -> None:
        """Refresh now when visible, else when shown."""
        self._stale = True
        if self.isVisible():
            self.signals.attempt(self.refresh_when_stale)

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh when something changed since the page was last seen."""
        super().showEvent(event)
        self.signals.attempt(self.refresh_when_stale)

    def refresh_when_stale(self) -> None:
        """Show the journal as it is now, unless that is shown; it is stale until that went well."""
        if self._stale:
            self._stale = False
            try:
                self.refresh()
            except BaseException:
                self._stale = True
                raise
