"""The content of a bar above the page: text, with buttons beside or below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.bounded_words import BoundedWords
from herstel_gui.views.widgets.flow_box import FlowBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

SHARE: Final = 0.16
"""Largest share of the window height for the text; the page below must stay visible."""

BESIDE: Final = 0.45
"""Largest share of the width for buttons beside the text; wider buttons are placed below."""

_EXPLICITLY: Final = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


class WordsAndButtons(QWidget):
    """A label, which scrolls if long, and buttons, which wrap."""

    def __init__(self, label: QLabel, buttons: Sequence[QPushButton]) -> None:
        """Show label and buttons; a hidden button takes no room."""
        super().__init__()
        px = theme().px
        self._buttons = list(buttons)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(px(16), px(8), px(8), px(8))
        self.words = BoundedWords(label, SHARE)
        row.addWidget(self.words, 1)
        self._flow = FlowBox(px(8))
        for button in buttons:
            # a new button without a parent counts as hidden, although nobody hid it
            hidden = button.isHidden() and button.testAttribute(_EXPLICITLY)
            self._flow.add(button)
            button.setHidden(hidden)
        row.addWidget(self._flow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons beside or below the text, depending on the width."""
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        """Place the buttons again when one is shown, hidden or gets another text, and when all is shown."""
        done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self._turn()
        return done

    def _turn(self) -> None:
        shown = [button.sizeHint().width() for button in self._buttons if not button.isHidden()]
        wide = sum(shown) + theme().px(8) * len(shown)
        below = wide > self.width() * BESIDE
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._row.direction() is not way:
            self._row.setDirection(way)
        least = 0 if below else wide
        if self._flow.minimumWidth() != least:
            self._flow.setMinimumWidth(least)
        self._flow.setVisible(bool(shown))
