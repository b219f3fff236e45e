"""The line on the day page about what is done after a warning: which day it is, and the three questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label

if TYPE_CHECKING:
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture


class FollowBar(QFrame):
    """One sentence with a button, on today only; hidden without anything to follow. ``asked`` opens it."""

    asked = Signal()

    def __init__(self, signals: JournalSignals) -> None:
        """Build the bar, hidden."""
        super().__init__()
        self._signals = signals
        self.setObjectName("notice")
        px = theme().px
        self.words = label("")
        self.words.setWordWrap(True)
        self.open = QPushButton()
        self.open.setProperty("role", "link")
        self.open.setAutoDefault(True)
        self.open.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(2), px(8), px(2))
        row.setSpacing(px(12))
        row.addWidget(self.words, 1)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_day(self, picture: DayPicture) -> None:
        """Say how a deed goes on today."""
        from herstel_gui.views.deeds.plan_words import progress_words

        words, action = progress_words(self._signals.journal, picture.day)
        self.words.setText(words)
        self.open.setText(action)
        self.setVisible(bool(words))
