"""A bar for what the user should know and may act on: midnight passed, a wrong clock, a second journal.

Unlike the bar of trouble it says nothing that keeps values from being stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.trouble_bar import SHARE
from herstel_gui.views.widgets.bounded_words import BoundedWords
from herstel_gui.views.widgets.flow_box import FlowBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence, and what can be done about it; ``key`` keeps it from being said twice."""

    key: str
    sentence: str
    answer: str = ""
    act: Callable[[], object] | None = None


class NoticeBar(QFrame):
    """Shows one notice at a time; the next comes when this one is answered or closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden: there is nothing to say."""
        super().__init__(parent)
        self.setObjectName("notice")
        self._waiting: list[Notice] = []
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.answer, self.dismiss = QPushButton(), QPushButton(self.tr("Sluiten"))
        for button in (self.answer, self.dismiss):
            button.setProperty("role", "link")
        self.answer.clicked.connect(self._act)
        self.dismiss.clicked.connect(self._next)
        px = theme().px
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(px(16), px(8), px(8), px(8))
        row.addWidget(BoundedWords(self.text, SHARE), 1)
        self._buttons = FlowBox(px(8))
        self._buttons.add(self.answer)
        self._buttons.add(self.dismiss)
        row.addWidget(self._buttons)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where they would leave these too little room."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        wide = sum(button.sizeHint().width() for button in (self.answer, self.dismiss))
        below = wide > self.width() * 0.45
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self._buttons.setMinimumWidth(0 if below else wide + theme().px(16))

    def tell(self, notice: Notice) -> None:
        """Show a notice, after those that came before; one of the same key takes the place of the old one."""
        keys = [one.key for one in self._waiting]
        if notice.key in keys:
            self._waiting[keys.index(notice.key)] = notice
        else:
            self._waiting.append(notice)
        self._show()

    def withdraw(self, key: str) -> None:
        """Say a notice no longer."""
        self._waiting = [one for one in self._waiting if one.key != key]
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._waiting))
        if self._waiting:
            notice = self._waiting[0]
            self.text.setText(notice.sentence)
            self.setAccessibleName(notice.sentence)
            self.answer.setText(notice.answer)
            self.answer.setVisible(bool(notice.answer))
            self._turn()

    def _act(self) -> None:
        notice = self._waiting[0]
        self._next()
        if notice.act is not None:
            notice.act()

    def _next(self) -> None:
        self._waiting = self._waiting[1:]
        self._show()
