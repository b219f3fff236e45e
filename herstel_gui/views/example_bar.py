"""The bar above every page of the example journal, with the way back to the own journal."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from herstel_gui.views.widgets.words_and_buttons import WordsAndButtons


class ExampleBar(QFrame):
    """Says that the data are made up; ``left`` asks for the own journal."""

    left = Signal()

    def __init__(self) -> None:
        """Create the bar, hidden."""
        super().__init__()
        self.setObjectName("example")
        words = QLabel(self.tr("Dit zijn voorbeeldgegevens, niet die van jou."))
        words.setWordWrap(True)
        self.back = QPushButton(self.tr("Terug naar mijn dagboek"))
        self.back.setProperty("role", "link")
        self.back.setAutoDefault(True)
        self.back.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(WordsAndButtons(words, (self.back,)))
        # a button without a parent was hidden until here
        self.back.show()
        self.hide()
