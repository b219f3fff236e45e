"""A note about a long change while it is stored: the percentage, and a button that cancels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from herstel_gui.views.progress_dialog import PATIENCE
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from herstel_gui.qt_models.long_changes import LongChanges


class StoringNote(QWidget):
    """Appears when storing takes longer than ``PATIENCE``, and goes when it ended.

    The percentage is not announced: it changes many times a second. ``shown`` carries whether it appeared or
    went.
    """

    shown = Signal(bool)

    def __init__(self, long_changes: LongChanges, parent: QWidget | None = None) -> None:
        """Follow the changes of one open journal."""
        super().__init__(parent)
        self._long_changes = long_changes
        self._part: int | None = None
        self._narrow = False
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.part = PlainLabel()
        self.part.setObjectName("sideNote")
        self.part.setWordWrap(True)
        self.stop = QPushButton()
        self.stop.setProperty("role", "link")
        self.stop.setAccessibleName(self.tr("Bewaren annuleren"))
        self.stop.clicked.connect(self._stop)
        self.set_narrow(narrow=False)
        column.addWidget(self.part)
        column.addWidget(self.stop)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self.appear)
        self.hide()
        long_changes.busy.connect(self._busy)
        long_changes.progress.connect(self._tell)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show only the percentage and the button, in a narrow bar."""
        self._narrow = narrow
        self._column.setSpacing(0 if narrow else theme().px(4))
        self.stop.setText(self.tr("Stop") if narrow else self.tr("Annuleren"))
        self._say()

    def appear(self) -> None:
        """Show the note."""
        self.show()
        self.shown.emit(True)

    def vanish(self) -> None:
        """Hide the note."""
        self.hide()
        self.shown.emit(False)

    def _busy(self, busy: bool) -> None:  # a signal
        self._part = None
        self.stop.setEnabled(True)
        self._say()
        if busy:
            self._patience.start()
        else:
            self._patience.stop()
            self.vanish()

    def _tell(self, percentage: int) -> None:
        if self._long_changes and self.stop.isEnabled():
            self._part = percentage
            self._say()

    def _stop(self) -> None:
        self._long_changes.cancel()
        self.stop.setEnabled(False)
        self._say()

    def _say(self) -> None:
        stopping = not self.stop.isEnabled()
        if self._narrow:
            known = self._part is not None and not stopping
            self.part.setText(self.tr("{n} %").format(n=self._part) if known else "…")
        elif stopping:
            self.part.setText(self.tr("Wordt afgebroken…"))
        elif self._part is None:
            self.part.setText(self.tr("Bezig met bewaren…"))
        else:
            self.part.setText(self.tr("Bezig met bewaren… {n} %").format(n=self._part))
