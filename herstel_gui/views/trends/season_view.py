"""The season: a measure per week or month of one year over the band of earlier years."""

from __future__ import annotations

from datetime import date
from functools import partial, reduce
from operator import or_
from statistics import median
from typing import TYPE_CHECKING, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, Qt

from herstel_gui.domain.trends.panels import counts
from herstel_gui.domain.trends.picture import DayMark, PanelForm
from herstel_gui.domain.trends.season import Period, SeasonYear, season_year, years_of
from herstel_gui.domain.trends.sentences import season_words
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.trends.axes import LabelAxis, ValueAxis
from herstel_gui.views.trends.canvas import DOT
from herstel_gui.views.trends.legend import Entry, apart_entries, bar_sample, line_sample
from herstel_gui.views.trends.marks import OnePlot
from herstel_gui.views.trends.other_views import MeasureView, fill
from herstel_gui.views.trends.output import Sheet
from herstel_gui.views.trends.scales import scale_of_values
from herstel_gui.views.trends.words import date_text, value_label
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from herstel_gui.domain.trends.building import TrendBuilder
    from herstel_gui.domain.trends.picture import TrendPicture
    from herstel_gui.views.trends.canvas import Look
    from herstel_gui.views.trends.marks import Marker

SHARE: Final = 0.7
_tr = QCoreApplication.translate


def _name_of(shown: SeasonYear, part: int) -> str:
    """Return the name of a month, or the number of a week."""
    if shown.period is Period.MONTH:
        return date_text(date(shown.year, part + 1, 1), "MMMM")
    return _tr("SeasonView", "week {number}").format(number=part + 1)


def _entries(shown: SeasonYear) -> tuple[Entry, ...]:
    bars = shown.panel.form is PanelForm.BARS
    return (
        Entry(str(shown.year), bar_sample("bar") if bars else line_sample()),
        Entry(_tr("SeasonView", "laagste tot hoogste van eerdere jaren"), bar_sample("own")),
        Entry(_tr("SeasonView", "midden van eerdere jaren"), line_sample(1)),
        *apart_entries(reduce(or_, (mark for *_, mark in shown.singles), 0)),
    )


def _add_parts(marker: Marker, shown: SeasonYear) -> None:
    """Add bars, or strokes where values do not begin at zero, and the band of earlier years."""
    palette, px = marker.look.palette, marker.look.px
    bars = shown.panel.form is PanelForm.BARS
    own = np.array([(n + 0.5, part.value) for n, part in enumerate(shown.parts) if part.value is not None])
    x, values = own.reshape(-1, 2).T
    if bars:
        marker.bars(x, SHARE / 2, (np.zeros(len(x)), values), palette.bar)
    band = [(n + 0.5, part) for n, part in enumerate(shown.parts) if part.earlier]
    places = np.array([place for place, _ in band])
    low, high, usual = (
        np.array([end(part.earlier) for _, part in band], np.float64) for end in (min, max, median)
    )
    edge = pg.mkPen(palette.own_edge, width=px(1), style=Qt.PenStyle.DotLine)
    marker.bars(places, SHARE, (low, high), palette.own, edge, opacity=0.75 if bars else 1.0)
    marker.strokes(places, usual, SHARE, pg.mkPen(palette.series[1][0], width=px(2)))
    if not bars:
        marker.strokes(x, values, SHARE, pg.mkPen(palette.series[0][0], width=px(3.5)))


def season_board(shown: SeasonYear, look: Look) -> OnePlot:
    """Return one plot on the calendar of a year."""
    panel, monthly = shown.panel, shown.period is Period.MONTH
    values = [v for part in shown.parts for v in (part.value, *part.earlier) if v is not None]
    values += [value for _, value, mark in shown.singles if not mark & DayMark.DOUBTFUL]
    unit = translate(panel.unit)
    if panel.weeks:
        per = _tr("SeasonView", "per maand") if monthly else _tr("SeasonView", "per week")
        unit = f"{unit}, {per}"
    months = [date(shown.year, month, 4) for month in range(1, 13)]
    labels = [(shown.period.part_of(day)[1] + 0.5, date_text(day, "MMM")) for day in months]
    board = OnePlot(
        look, ValueAxis(look, translate(panel.label), (unit,)),
        scale_of_values(panel, np.array(values, np.float64), MeasureView.least),
        (0, len(shown.parts)), LabelAxis(look, labels), partial(value_label, panel),
    )  # fmt: skip
    _add_parts(board.marker, shown)
    board.marker.apart(each for each in shown.singles if not counts(each[2]))
    few = np.array([each[:2] for each in shown.singles if counts(each[2])]).reshape(-1, 2)
    board.marker.marks("dot", look.palette.series[0][1], few[:, 0], few[:, 1], size=DOT)
    return board


class SeasonPage(MeasureView):
    """The choices of measure, period and year above the plot, and the answer in words."""

    def __init__(self) -> None:
        """Build the view."""
        super().__init__()
        self.period, self.year = StillCombo(), StillCombo()
        self.add_choice(self.tr("Wat je ziet"), self.measure)
        self.add_choice(self.tr("Per"), self.period)
        self.add_choice(self.tr("Jaar"), self.year)
        fill(self.period, [("month", self.tr("maand")), ("week", self.tr("week"))])

    def answer(self, _builder: TrendBuilder, picture: TrendPicture) -> Sheet:
        """Return the chosen year."""
        fill(self.year, [(str(year), str(year)) for year in years_of(picture)])
        period, year = Period(self.period.currentData()), int(self.year.currentData())
        shown = season_year(picture, picture.panels[0], year, period)
        name = self.tr("Seizoen")
        return Sheet(
            f"{name} – {translate(shown.panel.label)}", str(year), _entries(shown),
            partial(season_board, shown),
            translate(season_words(shown, picture.today, partial(_name_of, shown))),
        )  # fmt: skip
