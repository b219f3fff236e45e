"""Where the cards stand: in two columns or one, roomy or close together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.today.row import NARROW, FormRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

    from herstel_gui.views.widgets.card import Card

TWO_COLUMNS: Final = 976
"""From this width on the cards stand in two columns."""

ROOMY, TIGHT = 12, 8

AROUND: Final = 34
"""What a card keeps free at both sides of its rows."""


class CardColumns(QScrollArea):
    """Scrolls the cards. In a low window they move closer together before they have to scroll.

    ``left`` and ``right`` are the two columns; ``single`` is the order when there is room for one only.
    """

    def __init__(self, left: Sequence[Card], right: Sequence[Card], single: Sequence[Card]) -> None:
        """Take the cards; they are placed anew when the width is known."""
        super().__init__()
        self._cards = list(left), list(right)
        self._single = list(single)
        self._narrow: bool | None = None
        self._fitted: tuple[QSize, int] | None = None
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
        self._canvas.installEventFilter(self)
        # a card without a place would be a window of its own
        self._place(narrow=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose columns by the width and distances by the height."""
        narrow = self.width() < theme().px(TWO_COLUMNS)
        if narrow != self._narrow:
            self._narrow = narrow
            self._place(narrow=narrow)
        self._fit()
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew when a card became higher or lower."""
        if watched is self._canvas and event.type() is QEvent.Type.LayoutRequest and self._narrow is not None:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Let the cards fill the height; scroll only when they do not fit close together either.

        Whether there is a scroll bar is decided here by the full width: Qt would decide by the width that
        is left beside the bar, where the lines are longer, and so keep a bar that is not needed.
        """
        self._shape_rows()
        for card in self._single:
            card.refit()
        if self._fitted == (self.size(), self._needed(self.width())):
            return
        self._space(tight=False)
        if not self._narrow and self._needed(self.width()) > self.height():
            self._space(tight=True)
        needed = self._needed(self.width())
        fits = needed <= self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        if policy is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        for card, height in self._heights(self.width() - (0 if fits else self._bar())).items():
            card.setMinimumHeight(height)  # Qt remembers heights of before the rows changed their shape
        self._fitted = self.size(), needed

    def _bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    def _needed(self, width: int) -> int:
        """Return the height that the higher column needs when both together are so wide."""
        heights = self._heights(width)
        columns = (self._single,) if self._narrow else self._cards
        shown = [[heights[card] for card in cards if card in heights] for cards in columns]
        return max(sum(column) + self._sides[0].spacing() * max(0, len(column) - 1) for column in shown)

    def _heights(self, width: int) -> dict[Card, int]:
        column = width if self._narrow else (width - self._columns.spacing()) // 2
        shown = [card for card in self._single if not card.isHidden()]
        return {
            card: card.heightForWidth(column) if card.hasHeightForWidth() else card.sizeHint().height()
            for card in shown
        }

    def _shape_rows(self) -> None:
        """Let the rows be narrow by the room that they surely have, beside a scroll bar too."""
        px = theme().px
        room = self.width() - self._bar()
        column = room if self._narrow else (room - px(ROOMY)) // 2
        for row in self._canvas.findChildren(FormRow):
            row.set_narrow(narrow=column - px(AROUND) < px(NARROW))

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
