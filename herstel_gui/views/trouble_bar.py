"""A bar with an error of the journal file, shown until writing works again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.saying import say
from herstel_gui.views.widgets.words_and_buttons import WordsAndButtons

if TYPE_CHECKING:
    from collections.abc import Callable


class TroubleBar(QFrame):
    """One sentence across the window, above the banner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Create the bar, hidden."""
        super().__init__(parent)
        self.setObjectName("trouble")
        self._text = PlainLabel()
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
        """Show a button with the text ``answer`` that calls ``act``; an empty text hides the button."""
        self._act = act
        self.way_on.setText(answer)
        self.way_on.setVisible(bool(answer))

    def _go_on(self) -> None:
        if self._act is not None:
            self._act()

    def show_error(self, sentence: str, waiting: int = 0) -> None:
        """Show an error and the number of unsaved changes; with unsaved changes the bar cannot be closed."""
        self._close.setVisible(not waiting)
        if waiting == 1:
            sentence += " " + self.tr(
                "Je laatste wijziging is niet weg: Herstel probeert het steeds opnieuw."
            )
        elif waiting:
            more = self.tr("Je laatste {n} wijzigingen zijn niet weg: Herstel probeert het steeds opnieuw.")
            sentence += " " + more.format(n=waiting)
        known = not self.isHidden() and self._text.text() == sentence
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        if not known:
            say(self, sentence, urgent=True)

    def clear(self) -> None:
        """Hide the bar and its button."""
        self.offer("", None)
        self.hide()
