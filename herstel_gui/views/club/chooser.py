"""The choices above the trainer's table: its columns, the week, the value and the order of members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club.choice import PARTICIPATION
from herstel_gui.domain.club.table import ClubView, Order, Shape
from herstel_gui.domain.week.table import period_text
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from herstel_gui.domain.club.table import Offered
    from herstel_gui.domain.club.table_values import ClubTable


class ClubChooser(FlowBox):
    """Four combo boxes and the direction of the order, in a row.

    A box without effect on the chosen shape is hidden.

    ``changed`` is emitted after a choice of the user.
    """

    changed = Signal()

    def __init__(self) -> None:
        """Build the row; ``offer`` fills the boxes with weeks and columns."""
        super().__init__(theme().px(8))
        self._labels: dict[QComboBox, QLabel] = {}
        self._ready = False
        self.shape = self._combo(self.tr("Tabel"))
        for shape, text in (
            (Shape.MEASURES, self.tr("Leden × metingen")),
            (Shape.DAYS, self.tr("Leden × dagen")),
            (Shape.WEEKS, self.tr("Leden × weken")),
            (Shape.SEASON, self.tr("Seizoen")),
        ):
            self.shape.addItem(text, shape)
        self.week = self._combo(self.tr("Week"))
        self.key = self._combo(self.tr("Wat"))
        self.order = self._combo(self.tr("Volgorde"))
        self.order.addItem(self.tr("Op naam"), Order.NAME)
        self.order.addItem(self.tr("Op meetrainen"), Order.PARTICIPATION)
        self.descending = QCheckBox(self.tr("Omgekeerd"))
        self.descending.toggled.connect(lambda _on: self._change())
        self.add(self.descending)
        self._ready = True
        self._fit()

    @property
    def chosen(self) -> ClubView:
        """The current choices."""
        week = self.week.currentData()
        order = self.order.currentData()
        return ClubView(
            shape=self.shape.currentData(),
            week=Week.parse(week) if week else None,
            key=self.key.currentData() or PARTICIPATION,
            order=order if isinstance(order, Order) else Order.NAME,
            column=order if isinstance(order, str) else "",
            descending=self.descending.isChecked(),
        )

    def offer(self, offered: Offered, expected: Iterable[Week] = ()) -> None:
        """Fill the boxes with the weeks and columns of the files; a choice that still exists stays selected.

        ``expected``: weeks that are offered although nobody shared one.
        """
        known = sorted({*offered.weeks, *expected}, reverse=True)
        weeks = [(self._week_name(week), str(week)) for week in known]
        newest = next(iter(offered.weeks), None)
        keys = [(translate(heading), key) for key, heading in offered.columns]
        _refill(self.week, weeks, str(newest))
        _refill(self.key, keys)

    def offer_columns(self, table: ClubTable) -> None:
        """Offer every column of the table as an order; "Op meetrainen" stands for the column of that name."""
        columns = [
            (self.tr("Op {column}").format(column=translate(column.heading)), column.id)
            for column in table.columns
            if column.id != PARTICIPATION
        ]
        own = [(self.order.itemText(place), self.order.itemData(place)) for place in range(len(Order))]
        _refill(self.order, [*own, *columns])

    def sort_by(self, column: str) -> None:
        """Sort by the column with this id, and the other way round when that is the order already."""
        data = Order.PARTICIPATION if column == PARTICIPATION else column
        place = self.order.findData(data)
        if place == self.order.currentIndex():
            self.descending.toggle()
        elif place >= 0:
            with QSignalBlocker(self.descending):
                self.descending.setChecked(False)
            self.order.setCurrentIndex(place)

    def _week_name(self, week: Week) -> str:
        days = translate(period_text(week.span, weekdays=False))
        return self.tr("Week {n} · {days}").format(n=week.number, days=days)

    def _combo(self, name: str) -> QComboBox:
        box = StillCombo()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.currentIndexChanged.connect(lambda _place: self._change())
        self._labels[box] = label(name, "hint")
        self.add(self._labels[box])
        self.add(box)
        return box

    def _change(self) -> None:
        if self._ready:
            self._fit()
            self.changed.emit()

    def _fit(self) -> None:
        shape = self.shape.currentData()
        of_a_week = shape in {Shape.MEASURES, Shape.DAYS}
        for box, used in ((self.week, of_a_week), (self.key, shape in {Shape.DAYS, Shape.WEEKS})):
            box.setVisible(used)
            self._labels[box].setVisible(used)


def _refill(box: QComboBox, items: Sequence[tuple[str, object]], first: str = "") -> None:
    """Replace the items; the choice stays if it still exists, else it is ``first`` or the first item."""
    before = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for text, data in items:
            box.addItem(text, data)
        place = box.findData(before) if before is not None else -1
        box.setCurrentIndex(place if place >= 0 else max(0, box.findData(first)))
