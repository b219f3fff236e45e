"""A bar that says what is wrong with the journal file and what now; it goes when storing works again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from herstel_gui.views.theme import theme


class TroubleBar(QFrame):
    """One sentence across the window, above the banner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden: nothing is wrong."""
        super().__init__(parent)
        self.setObjectName("trouble")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QPushButton(self.tr("Sluiten"))
        close.setProperty("role", "link")
        close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(16), theme().px(8), theme().px(8), theme().px(8))
        row.addWidget(self._text, 1)
        row.addWidget(close)
        self.hide()

    def show_error(self, sentence: str) -> None:
        """Say what is wrong."""
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    def clear(self) -> None:
        """All is well again."""
        self.hide()
