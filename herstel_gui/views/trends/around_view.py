"""The weeks around an event: all episodes of an illness, a tag or a warning laid over each other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, Qt

from herstel_gui.domain.trends.episodes import AFTER, BEFORE, Around, around, events
from herstel_gui.domain.trends.picture import DayMark
from herstel_gui.domain.trends.sentences import around_words, event_words
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.trends.arrays import LINE_GAP, floats
from herstel_gui.views.trends.axes import LabelAxis, ValueAxis
from herstel_gui.views.trends.legend import Entry, apart_entries, line_sample
from herstel_gui.views.trends.marks import OnePlot
from herstel_gui.views.trends.other_views import MeasureView, fill
from herstel_gui.views.trends.output import Sheet
from herstel_gui.views.trends.palette import mixed
from herstel_gui.views.trends.scales import percent_scale, scale_of_values, without_outliers
from herstel_gui.views.trends.words import dates, percent_label, value_label
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from herstel_gui.domain.trends.building import TrendBuilder
    from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture
    from herstel_gui.views.trends.canvas import Look
    from herstel_gui.views.trends.scales import Scale

WEEK: Final = 7
LEAST_PERCENT: Final = 10.0
_tr = QCoreApplication.translate


def around_entries() -> tuple[Entry, ...]:
    """Return the legend."""
    return (
        Entry(_tr("AroundView", "één keer"), line_sample(1, dashed=True)),
        Entry(_tr("AroundView", "midden van alle keren"), line_sample()),
        *apart_entries(DayMark.DOUBTFUL),
    )


def _scale(panel: TrendPanel, found: Around) -> Scale:
    values = floats([value for each in found.episodes for value in each.values if value is not None])
    values = without_outliers(panel, values)
    if not found.percent:
        return scale_of_values(panel, values, MeasureView.least)
    least = float(values.min(initial=-LEAST_PERCENT))
    return percent_scale(least, float(values.max(initial=LEAST_PERCENT)), 6)


def around_board(panel: TrendPanel, found: Around, look: Look) -> OnePlot:
    """Return one plot: each episode a thin line with a dot per value, and their median a thick line."""
    unit = _tr("AroundView", "verschil met je gewone waarde") if found.percent else translate(panel.unit)
    weeks = [(week * WEEK + 0.5, _week_name(week)) for week in range(-2, AFTER // WEEK + 1)]
    board = OnePlot(
        look, ValueAxis(look, translate(panel.label), (unit,)), _scale(panel, found), (-BEFORE, AFTER + 1),
        LabelAxis(look, weeks), percent_label if found.percent else partial(value_label, panel),
    )  # fmt: skip
    start = pg.InfiniteLine(0.5, angle=90, pen=pg.mkPen(look.palette.faint, width=look.px(1)))
    board.marker.box.addItem(start, ignoreBounds=True)
    days = np.arange(-BEFORE + 0.5, AFTER + 1, dtype=np.float64)
    pale = mixed(look.palette.series[1][1], look.palette.card, 0.7)
    pen = pg.mkPen(pale, width=look.px(1.2), style=Qt.PenStyle.DashLine)
    for episode in found.episodes:
        row = floats(episode.values)
        there = np.isfinite(row)
        board.marker.curve(days, row, pen, LINE_GAP)
        board.marker.marks("dot", pale, days[there], row[there], size=3)
        board.marker.apart((day + 0.5, value, DayMark.DOUBTFUL) for day, value in episode.doubtful.items())
    if found.episodes:
        pen = pg.mkPen(look.palette.series[0][0], width=look.px(2.5))
        board.marker.curve(days, floats(found.middle()), pen, LINE_GAP)
    return board


def _week_name(week: int) -> str:
    if not week:
        return _tr("AroundView", "begin")
    return _tr("AroundView", "{n} wk").format(n=BOOK.number(week, 0, signed=True))


class AroundPage(MeasureView):
    """The choices of event and measure above the plot, and the counts in words."""

    def __init__(self) -> None:
        """Build the view."""
        super().__init__()
        self.events = StillCombo()
        self.add_choice(self.tr("Rond"), self.events)
        self.add_choice(self.tr("Wat je ziet"), self.measure)

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the key of the chosen measure."""
        found = events(builder.picture(()))
        fill(self.events, [(event.key, translate(event_words(event))) for event in found])
        return super().needs(builder)

    def answer(self, _builder: TrendBuilder, picture: TrendPicture) -> Sheet | str:
        """Return the episodes of the chosen event."""
        event = next((e for e in events(picture) if e.key == self.events.currentData()), None)
        if not picture.panels or event is None:
            return self.tr("Er is nog niets om naar te kijken: geen ziekte, bijzonderheid of melding.")
        panel = picture.panels[0]
        found = around(picture, panel, event)
        title = self.tr("Rond {event} – {panel}").format(
            event=translate(event_words(event)), panel=translate(panel.label)
        )
        when = dates(event.episodes[0][0], event.episodes[-1][1])
        make = partial(around_board, panel, found)
        return Sheet(title, when, around_entries(), make, translate(around_words(found)))
