"""The scroll area with the cards of the day page: one or two columns, with wide or narrow gaps."""

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
"""From this width on, in pixels at 100 %, the cards stand in two columns."""

ROOMY, TIGHT = 12, 3

AROUND: Final = 34
"""Margins of a card left and right of its rows together, in pixels at 100 %."""


class CardColumns(QScrollArea):
    """Scrolls the cards; in a low window the gaps become narrow before a scroll bar appears.

    ``left`` and ``right`` are the two columns; ``single`` is the order of the same cards in one column.
    """

    def __init__(self, left: Sequence[Card], right: Sequence[Card], single: Sequence[Card]) -> None:
        """Place the cards in two columns; the first resize chooses the number of columns."""
        super().__init__()
        self._cards = list(left), list(right)
        self._single = list(single)
        self._narrow: bool | None = None
        self._tight: bool | None = None
        self._still = False
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
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._canvas)
        self.viewport().setAutoFillBackground(False)
        self._canvas.setAutoFillBackground(False)
        self._canvas.installEventFilter(self)
        # a card without a parent would become a window of its own when shown
        self._place(narrow=False)

    def hold(self, *, still: bool) -> None:
        """Keep the gaps and the width while ``still``, whatever the cards need; then choose them again.

        While ``still`` no scroll bar appears; the wheel, and the cursor in a field, scroll nevertheless.
        """
        changed, self._still = still is not self._still, still
        if changed and not still and self._narrow is not None:
            self._fitted = None
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the number of columns by the width and the gaps by the height."""
        narrow = self.width() < theme().px(TWO_COLUMNS)
        if narrow != self._narrow:
            self._narrow, self._tight = narrow, None
            self._place(narrow=narrow)
        self._fit()
        super().resizeEvent(event)
        # after the layout: a notice above the cards may have reduced the height
        QTimer.singleShot(0, self, self._keep_cursor_in_sight)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when the height of a card changes, and keep the answer at the focused field visible."""
        asked = watched is self._canvas and event.type() is QEvent.Type.LayoutRequest
        if asked and self._narrow is not None and self.isVisible():
            self._fit()
            QTimer.singleShot(0, self, self._keep_in_sight)
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Choose the shape of the rows, the gaps and the scroll bar, from heights that Qt computes.

        The scroll bar is chosen for the full width. Qt would use the width beside the bar, where texts wrap
        onto more lines, and would keep a bar that the full width does not need.
        """
        self._stretch_last()
        self._shape_rows()
        needed = self._needed()
        if self._fitted == (self.size(), self._tight, needed):
            return
        if not self._still or self._tight is None:
            needed = self._choose_gaps(needed)
            fits = needed <= self.height()
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if policy is not self.verticalScrollBarPolicy():
                self.setVerticalScrollBarPolicy(policy)
        self._fitted = self.size(), self._tight, needed

    def _choose_gaps(self, needed: int) -> int:
        """Choose wide or narrow gaps; ``needed`` is the height with the present ones. Return the height then.

        Every change of gaps lays all cards out again. What is too high with narrow gaps is not tried with
        wide ones.
        """
        too_high = self._tight and needed > self.height()
        if self._tight is not False and not (too_high and not self._narrow):
            self._space(tight=False)
            needed = self._needed()
        if not self._tight and not self._narrow and needed > self.height():
            self._space(tight=True)
            needed = self._needed()
        return needed

    def _needed(self) -> int:
        """Return the height that the columns need at the full width, in pixels."""
        for card in self._single:
            card.refit()
        return self._columns.totalHeightForWidth(self.width())

    def _bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    def _keep_in_sight(self) -> None:
        """Scroll to the answer line of the row with the cursor."""
        row: QWidget | None = self.focusWidget()
        while row is not None and not isinstance(row, FormRow):
            row = row.parentWidget()
        if row is not None and row.answer.isVisible():
            self.ensureWidgetVisible(row.answer, 0, theme().px(ROOMY))

    def _keep_cursor_in_sight(self) -> None:
        focused: QWidget | None = self.focusWidget()
        if focused is not None and self._canvas.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, theme().px(TIGHT))
        self._keep_in_sight()

    def _rows(self) -> list[FormRow]:
        bodies = [card.body for card in self._single]
        items = [body.itemAt(place) for body in bodies for place in range(body.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, FormRow)]

    def _shape_rows(self) -> None:
        """Choose the shape of the rows as if a scroll bar were shown: a bar then never changes the shape."""
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
                side.addWidget(card)
        self._columns.setStretch(1, 0 if narrow else 1)

    def _stretch_last(self) -> None:
        """Give the room that is left in a column to the last card that is shown, not to all cards."""
        placed = (self._single, []) if self._narrow else self._cards
        for side, cards in zip(self._sides, placed, strict=True):
            last = next((card for card in reversed(cards) if not card.isHidden()), None)
            for place, card in enumerate(cards):
                side.setStretch(place, 1 if card is last else 0)

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
