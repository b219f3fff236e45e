"""The scroll area with the cards of the day page: one or two columns, with wide or narrow gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.today.row import NARROW, FormRow
from herstel_gui.views.widgets.card import AROUND
from herstel_gui.views.widgets.layouts import empty
from herstel_gui.views.widgets.scrolling import show_through

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

    from herstel_gui.views.widgets.card import Card

TWO_COLUMNS: Final = 976
"""From this width on, in pixels at 100 %, the cards stand in two columns."""

ROOMY, SNUG, TIGHT = 12, 8, 3
"""Gaps between cards, in pixels at 100 %; only with the first do the cards themselves have wide margins."""


class CardColumns(QScrollArea):
    """Scrolls the cards; in a low window the gaps become narrow before a scroll bar appears.

    ``left`` and ``right`` are the two columns, ``below`` stands under both over the full width; ``single``
    is the order of the other cards in one column. The last card of the right column grows to the height of
    the left one. What is left of the window stays empty below the cards.
    """

    def __init__(
        self, left: Sequence[Card], right: Sequence[Card], single: Sequence[Card], below: Sequence[Card] = ()
    ) -> None:
        """Place the cards in two columns; the first resize chooses the number of columns."""
        super().__init__()
        self._cards = list(left), list(right)
        self._single = list(single)
        self._below = list(below)
        self._narrow: bool | None = None
        self._gap: int | None = None
        self._still = False
        self._fitted: tuple[QSize, int | None, int] | None = None
        self._columns = QHBoxLayout()
        self._sides = QVBoxLayout(), QVBoxLayout()
        for side in self._sides:
            self._columns.addLayout(side, 1)
        self._canvas = QWidget()
        self._canvas.setObjectName("canvas")
        self._page = QVBoxLayout(self._canvas)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.addLayout(self._columns)
        for card in self._below:
            self._page.addWidget(card)
        self._page.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        show_through(self, self._canvas)
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
            placed, self._narrow, self._gap = bool(self._narrow), narrow, None
            if narrow is not placed:
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
        self._shape_rows()
        first = self._gap is None
        if first:
            self._space(ROOMY)
        needed = self._needed()
        if self._fitted == (self.size(), self._gap, needed):
            return
        if first or not self._still:
            needed = self._choose_gap(needed)
            fits = needed <= self.height()
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if policy is not self.verticalScrollBarPolicy():
                self.setVerticalScrollBarPolicy(policy)
        self._fitted = self.size(), self._gap, needed

    def _choose_gap(self, needed: int) -> int:
        """Apply the widest gap with which the cards fit; return the height that they need then.

        ``needed`` is the height with the present gap. Every change of the gap lays all cards out again, so
        what is too high with the present gap is not tried with wider ones.
        """
        gaps: tuple[int, ...] = (ROOMY,) if self._narrow else (ROOMY, SNUG, TIGHT)
        if self._gap in gaps and needed > self.height():
            gaps = gaps[gaps.index(self._gap) :]
        for gap in gaps:
            if gap != self._gap:
                self._space(gap)
                needed = self._needed()
            if needed <= self.height():
                break
        return needed

    def _needed(self) -> int:
        """Return the height that the columns need at the full width, in pixels."""
        for card in (*self._single, *self._below):
            card.refit()
        return self._page.totalHeightForWidth(self.width())

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
        left, right = self._sides
        left.addStretch(1)
        if not narrow:
            right.setStretch(len(self._cards[1]) - 1, 1)
        self._columns.setStretch(1, 0 if narrow else 1)

    def _space(self, gap: int) -> None:
        if gap == self._gap:
            return
        self._gap, px = gap, theme().px
        for card in (*self._single, *self._below):
            card.set_tight(tight=gap < ROOMY)
        for side in self._sides:
            side.setSpacing(px(gap))
        self._page.setSpacing(px(gap))
        self._columns.setSpacing(0 if self._narrow else px(ROOMY))
