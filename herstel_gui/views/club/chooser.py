"""The choices above the trainer's table: its columns, the week, the value and the order of members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club.choice import PARTICIPATION
from herstel_gui.domain.club.table import ClubView, Order, Shape, column_label, keys_of, weeks_of
from herstel_gui.domain.week.table import period_text
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.club.week_file import ClubWeek


class ClubChooser(FlowBox):
    """Four combo boxes in a row; a box without effect on the chosen shape is hidden.

    ``changed`` is emitted after a choice of the user.
    """

    changed = Signal()

    def __init__(self) -> None:
        """Build the row; ``offer`` fills the boxes with weeks and columns."""
        super().__init__(theme().px(8))
        self._labels: dict[QComboBox, QLabel] = {}
        self.shape = self._combo(self.tr("Tabel"))
        for shape, text in (
            (Shape.MEASURES, self.tr("Leden × metingen")),
            (Shape.DAYS, self.tr("Leden × dagen")),
            (Shape.WEEKS, self.tr("Leden × weken")),
        ):
            self.shape.addItem(text, shape)
        self.week = self._combo(self.tr("Week"))
        self.key = self._combo(self.tr("Wat"))
        self.order = self._combo(self.tr("Volgorde"))
        self.order.addItem(self.tr("Op naam"), Order.NAME)
        self.order.addItem(self.tr("Op meetrainen"), Order.PARTICIPATION)
        self._fit()

    @property
    def chosen(self) -> ClubView:
        """The current choices."""
        week = self.week.currentData()
        return ClubView(
            shape=self.shape.currentData(),
            week=Week.parse(week) if week else None,
            key=self.key.currentData() or PARTICIPATION,
            order=self.order.currentData(),
        )

    def offer(self, shared: Sequence[ClubWeek]) -> None:
        """Fill the boxes with the shared weeks and columns; a choice that still exists stays selected."""
        weeks = [(self._week_name(week), str(week)) for week in weeks_of(shared)]
        keys = [(translate(column_label(key)), key) for key in keys_of(shared)]
        _refill(self.week, weeks)
        _refill(self.key, keys)

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
        if len(self._labels) == len(Shape) + 1:
            self._fit()
            self.changed.emit()

    def _fit(self) -> None:
        shape = self.shape.currentData()
        for box, used in ((self.week, shape is not Shape.WEEKS), (self.key, shape is not Shape.MEASURES)):
            box.setVisible(used)
            self._labels[box].setVisible(used)


def _refill(box: QComboBox, items: Sequence[tuple[str, str]]) -> None:
    before = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, data in items:
        box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(before)))
    box.blockSignals(False)
