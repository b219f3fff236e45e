"""Where the cards stand: in two columns or one, roomy or close together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from herstel_gui.views.widgets.card import Card

TWO_COLUMNS: Final = 960
"""From this width on the cards stand in two columns."""

ROOMY, TIGHT = 12, 8


class CardColumns(QScrollArea):
    """Scrolls the cards. In a low window they move closer together before they have to scroll.

    ``left`` and ``right`` are the two columns; ``single`` is the order when there is room for one only.
    """

    def __init__(self, left: Sequence[Card], right: Sequence[Card], single: Sequence[Card]) -> None:
        """Take the cards; they are placed when the width is known."""
        super().__init__()
        self._cards = list(left), list(right)
        self._single = list(single)
        self._narrow: bool | None = None
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._sides = QVBoxLayout(), QVBoxLayout()
        for side in self._sides:
            self._columns.addLayout(side, 1)
        self._canvas = QWidget()
        self._canvas.setObjectName("canvas")
        self._canvas.setLayout(self._columns)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._canvas)
        self.viewport().setAutoFillBackground(False)
        self._canvas.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose columns by the width and distances by the height."""
        narrow = self.width() < theme().px(TWO_COLUMNS)
        if narrow != self._narrow:
            self._narrow = narrow
            self._place(narrow=narrow)
        self._space(tight=False)
        if not narrow and self._columns.totalHeightForWidth(self.width()) > self.height():
            self._space(tight=True)
        super().resizeEvent(event)

    def _place(self, *, narrow: bool) -> None:
        placed = (self._single, []) if narrow else self._cards
        for side, cards in zip(self._sides, placed, strict=True):
            while side.count():
                side.takeAt(0)
            for card in cards:
                side.addWidget(card, 1 if card is cards[-1] else 0)
        self._columns.setStretch(1, 0 if narrow else 1)

    def _space(self, *, tight: bool) -> None:
        gap = theme().px(TIGHT if tight else ROOMY)
        for card in self._single:
            card.set_tight(tight=tight)
        for side in self._sides:
            side.setSpacing(gap)
        self._columns.setSpacing(0 if self._narrow else theme().px(ROOMY))
