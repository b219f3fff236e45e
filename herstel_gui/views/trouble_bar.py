"""A bar that says what is wrong with the journal file and what now; it goes when storing works again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.bounded_words import BoundedWords

if TYPE_CHECKING:
    from collections.abc import Callable

SHARE: Final = 0.16
"""What its words may take of the height of the window; all below it must stay in sight."""


class TroubleBar(QFrame):
    """One sentence across the window, above the banner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden: nothing is wrong."""
        super().__init__(parent)
        self.setObjectName("trouble")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QPushButton(self.tr("Sluiten"))
        self._close.setProperty("role", "link")
        self._close.clicked.connect(self.clear)
        self.way_on = QPushButton()
        self.way_on.setProperty("role", "link")
        self.way_on.clicked.connect(self._go_on)
        self._act: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(16), theme().px(8), theme().px(8), theme().px(8))
        row.addWidget(BoundedWords(self._text, SHARE), 1)
        row.addWidget(self.way_on)
        row.addWidget(self._close)
        self.way_on.hide()
        self.hide()

    def offer(self, answer: str, act: Callable[[], object] | None) -> None:
        """Offer a way on from what is wrong, or none when ``answer`` is empty."""
        self._act = act
        self.way_on.setText(answer)
        self.way_on.setVisible(bool(answer))

    def _go_on(self) -> None:
        if self._act is not None:
            self._act()

    def show_error(self, sentence: str, waiting: int = 0) -> None:
        """Say what is wrong, and how many changes wait for it to pass; while any do, it cannot be closed."""
        self._close.setVisible(not waiting)
        if waiting == 1:
            sentence += " " + self.tr(
                "Je laatste wijziging is niet weg: Herstel probeert het steeds opnieuw."
            )
        elif waiting:
            more = self.tr("Je laatste {n} wijzigingen zijn niet weg: Herstel probeert het steeds opnieuw.")
            sentence += " " + more.format(n=waiting)
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    def clear(self) -> None:
        """All is well again."""
        self.offer("", None)
        self.hide()
