"""A bar that says what is wrong with the journal file and what now; it goes when storing works again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from herstel_gui.views.widgets.words_and_buttons import WordsAndButtons

if TYPE_CHECKING:
    from collections.abc import Callable


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
        self.way_on.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(WordsAndButtons(self._text, (self.way_on, self._close)))
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
