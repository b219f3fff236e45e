"""A line above the chart: earlier days are being loaded, or no data lies in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from herstel_gui.qt_models.texts import long_day_with_year
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.header_row import HeaderRow

if TYPE_CHECKING:
    from herstel_gui.views.trends.chart import TrendsChart
    from herstel_gui.views.trends.loading import Loaded


class GapLine(HeaderRow):
    """A sentence about the chart, and a button that shows the last days with data."""

    def __init__(self, chart: TrendsChart) -> None:
        """Begin hidden."""
        super().__init__(theme().px(8))
        self._chart = chart
        self._last = 0
        self.text = label("", "strong")
        self.go = QPushButton(self.tr("Ga daarheen"))
        self.go.setProperty("role", "link")
        self.go.clicked.connect(self._go)
        self.add(self.text, self.go)
        self.hide()

    def look_at(self, loaded: Loaded | None) -> None:
        """Show that days are being loaded, or the last day with data when none is in view; else hide."""
        coming = loaded is not None and not loaded.whole and self._chart.view.low <= 0
        self.go.setVisible(not coming)
        if coming:
            self.text.setText(self.tr("De dagen hiervoor worden nog geladen…"))
            self.show()
            return
        last = None
        if loaded is not None and loaded.whole:
            picture = loaded.arrays.picture
            if picture.last_known(self._chart.view.indices) is None:
                last = picture.last_known(range(len(picture.span)))
        self.setVisible(last is not None)
        if loaded is None or last is None:
            return
        self._last, day = last, loaded.arrays.picture.day(last)
        text = self.tr("Je laatste gegevens zijn van {day}")
        if max(loaded.builder.days, default=day) > day:
            text = self.tr("De laatste gegevens van deze lijnen zijn van {day}")
        self.text.setText(text.format(day=long_day_with_year(day)))

    def _go(self) -> None:
        """End the view on the last day with data; the view is shorter when fewer days precede."""
        view, end = self._chart.view, self._last + 1.0
        self._chart.show_days(end - min(view.days, end), end)
        self._chart.setFocus()
