"""Where the cards stand: in two columns or one, roomy or close together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.today.row import NARROW, FormRow
from herstel_gui.views.widgets.layouts import empty

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
        self._tight: bool | None = None
        self._fitted: tuple[QSize, bool | None, int] | None = None
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
            self._narrow, self._tight = narrow, None
            self._place(narrow=narrow)
        self._fit()
        super().resizeEvent(event)
        # when the columns stand: what came above them may have left little room
        QTimer.singleShot(0, self, self._keep_cursor_in_sight)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew when a card became higher or lower, and keep the answer at the field in hand in sight."""
        if watched is self._canvas and event.type() is QEvent.Type.LayoutRequest and self._narrow is not None:
            self._fit()
            QTimer.singleShot(0, self, self._keep_in_sight)
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Choose the shape of the rows, the distances and whether to scroll; all heights are Qt's.

        Whether there is a scroll bar is decided by the full width: Qt would decide by the width that is left
        beside the bar, where the lines are longer, and so keep a bar that is not needed.
        """
        self._shape_rows()
        if self._fitted == (self.size(), self._tight, self._needed()):
            return
        self._space(tight=False)
        if not self._narrow and self._needed() > self.height():
            self._space(tight=True)
        fits = self._needed() <= self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if policy is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        self._fitted = self.size(), self._tight, self._needed()

    def _needed(self) -> int:
        """Return the height that the columns need in the full width."""
        for card in self._single:
            card.refit()
        return self._columns.totalHeightForWidth(self.width())

    def _bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    def _keep_in_sight(self) -> None:
        """Scroll to the answer at the row that has the cursor."""
        focused: QWidget | None = self.focusWidget()
        row = next((row for row in self._rows() if row.isAncestorOf(focused or self)), None)
        if row is not None and row.answer.isVisible():
            self.ensureWidgetVisible(row.answer, 0, theme().px(ROOMY))

    def _keep_cursor_in_sight(self) -> None:
        focused: QWidget | None = self.focusWidget()
        if focused is not None and self._canvas.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, theme().px(TIGHT))
        self._keep_in_sight()

    def _rows(self) -> list[FormRow]:
        return self._canvas.findChildren(FormRow)

    def _shape_rows(self) -> None:
        """Let the rows be narrow by the room that they surely have, beside a scroll bar too."""
        px = theme().px
        room = self.width() - self._bar()
        column = room if self._narrow else (room - px(ROOMY)) // 2
        for row in self._rows():
            row.set_narrow(narrow=column - px(AROUND) < px(NARROW))

    def _place(self, *, narrow: bool) -> None:
        placed = (self._single, []) if narrow else self._cards
        for side, cards in zip(self._sides, placed, strict=True):
            empty(side)
            for card in cards:
                side.addWidget(card, 1 if card is cards[-1] else 0)
        self._columns.setStretch(1, 0 if narrow else 1)

    def _space(self, *, tight: bool) -> None:
        if tight is self._tight:
            return
        self._tight = tight
        gap = theme().px(TIGHT if tight else ROOMY)
        for card in self._single:
            card.set_tight(tight=tight)
        for side in self._sides:
            side.setSpacing(gap)
        self._columns.setSpacing(0 if self._narrow else theme().px(ROOMY))
