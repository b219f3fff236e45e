"""The weeks around an event: all episodes of an illness, a tag or a warning laid over each other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, Qt

from herstel_gui.domain.text import Text
from herstel_gui.domain.trends.episodes import AFTER, BEFORE, Around, Event, around, events
from herstel_gui.domain.trends.picture import DayMark
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.trends.arrays import LINE_GAP
from herstel_gui.views.trends.axes import LabelAxis, ValueAxis
from herstel_gui.views.trends.board import Board
from herstel_gui.views.trends.canvas import screen_look
from herstel_gui.views.trends.layers import GridLayer
from herstel_gui.views.trends.legend import Entry, apart_entries, line_sample
from herstel_gui.views.trends.marks import Marker
from herstel_gui.views.trends.other_views import OtherView, fill
from herstel_gui.views.trends.palette import mixed
from herstel_gui.views.trends.scales import Scale, percent_scale, scale_of_values, without_outliers
from herstel_gui.views.trends.sheet import Sheet
from herstel_gui.views.trends.words import dates, percent_label, value_label
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.trends.building import TrendBuilder
    from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture
    from herstel_gui.views.trends.arrays import Floats
    from herstel_gui.views.trends.canvas import Look

LEAST: Final = 280
"""The least height of the plot, in unscaled pixels."""
WEEK: Final = 7
LEAST_PERCENT: Final = 10.0
_tr = QCoreApplication.translate


def sentence(found: Around) -> str:
    """Return the number of episodes and the median days until normal, and that this proves no cause."""
    count = len(found.episodes)
    once = _tr("AroundView", "1 keer") if count == 1 else _tr("AroundView", "{n} keer").format(n=count)
    back = _tr("AroundView", "Wanneer het weer gewoon was, is niet bekend.")
    if found.days_back is not None:
        text = _tr(
            "AroundView",
            "In het midden was de waarde {days} dagen na het begin weer gewoon ({n} × bekend).",
        )
        back = text.format(days=BOOK.number(round(found.days_back), 0, signed=False), n=len(found.known))
    if found.without:
        text = _tr("AroundView", "{n} × was je gewone waarde niet bekend; die keren staan er niet bij.")
        back = f"{back} {text.format(n=found.without)}"
    cause = _tr("AroundView", "Wat samengaat, hoeft geen oorzaak te zijn.")
    return f"{once}. {back} {cause}"


def around_entries() -> tuple[Entry, ...]:
    """Return the legend."""
    return (
        Entry(_tr("AroundView", "één keer"), line_sample(1, dashed=True)),
        Entry(_tr("AroundView", "midden van alle keren"), line_sample()),
        *apart_entries(DayMark.DOUBTFUL),
    )


def _scale(panel: TrendPanel, found: Around, values: Floats) -> Scale:
    values = without_outliers(panel, values)
    if not found.percent:
        return scale_of_values(panel, values, LEAST)
    least = float(values.min(initial=-LEAST_PERCENT))
    return percent_scale(least, float(values.max(initial=LEAST_PERCENT)), 6)


class AroundBoard(Board):
    """One plot of all episodes, with the first day of the event in the middle of the calendar."""

    def __init__(self, look: Look, panel: TrendPanel, found: Around) -> None:
        """Build the plot."""
        super().__init__(look)
        unit = _tr("AroundView", "verschil met je gewone waarde") if found.percent else translate(panel.unit)
        rows = [_floats(each.values) for each in found.episodes]
        known = np.concatenate(rows) if rows else np.empty(0)
        scale = _scale(panel, found, known[np.isfinite(known)])
        axis = ValueAxis(look, translate(panel.label), (unit,))
        box = self.add_plot(1, axis, GridLayer(look), scale, (-BEFORE, AFTER + 1))
        axis.make_room()
        start = pg.InfiniteLine(0.5, angle=90, pen=pg.mkPen(look.palette.faint, width=look.px(1)))
        box.addItem(start, ignoreBounds=True)
        _add_episodes(
            Marker(box, look, percent_label if found.percent else partial(value_label, panel)), found, rows
        )
        self.ci.layout.setRowFixedHeight(0, look.px(10))
        weeks = [(week * WEEK + 0.5, _week_name(week)) for week in range(-2, AFTER // WEEK + 1)]
        self.add_foot(2, LabelAxis(look, weeks), box)


def _add_episodes(marker: Marker, found: Around, rows: Sequence[Floats]) -> None:
    """Add each episode as a thin line with a dot per value, and their median as a thick line."""
    look, days = marker.look, np.arange(-BEFORE + 0.5, AFTER + 1, dtype=np.float64)
    pale = mixed(look.palette.series[1][1], look.palette.card, 0.7)
    pen = pg.mkPen(pale, width=look.px(1.2), style=Qt.PenStyle.DashLine)
    for row, episode in zip(rows, found.episodes, strict=True):
        there = np.isfinite(row)
        marker.curve(days, row, pen, LINE_GAP)
        marker.marks("dot", pale, days[there], row[there], size=3)
        marker.apart((day + 0.5, value, DayMark.DOUBTFUL) for day, value in episode.doubtful.items())
    if rows:
        pen = pg.mkPen(look.palette.series[0][0], width=look.px(2.5))
        marker.curve(days, _floats(found.middle()), pen, LINE_GAP)


def _floats(values: Sequence[float | None]) -> Floats:
    return np.array([np.nan if value is None else value for value in values], np.float64)


def _week_name(week: int) -> str:
    if not week:
        return _tr("AroundView", "begin")
    return _tr("AroundView", "{n} wk").format(n=BOOK.number(week, 0, signed=True))


class AroundPage(OtherView):
    """The choices of event and measure above the plot, and the counts in words."""

    def __init__(self) -> None:
        """Build the view."""
        super().__init__()
        self.events, self.measure = StillCombo(), StillCombo()
        self.add_choice(self.tr("Rond"), self.events)
        self.add_choice(self.tr("Wat je ziet"), self.measure)
        self.found: tuple[TrendPanel, Event, Around] | None = None

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the key of the chosen measure."""
        named = [(e.key, _with_count(e)) for e in events(builder.picture(()))]
        fill(self.events, named)
        fill(self.measure, [(name.key, translate(name.label)) for name in builder.names() if name.days])
        key = self.measure.currentData()
        return () if key is None else (key,)

    def show_data(self, _builder: TrendBuilder, picture: TrendPicture) -> None:
        """Show the episodes of the chosen event."""
        chosen = next((e for e in events(picture) if e.key == self.events.currentData()), None)
        if not picture.panels or chosen is None:
            self.say(self.tr("Er is nog niets om naar te kijken: geen ziekte, bijzonderheid of melding."))
            return
        panel = picture.panels[0]
        self.found = panel, chosen, around(picture, panel, chosen)
        self.say(sentence(self.found[2]))
        self.setAccessibleDescription(self.text.text())
        self.key.show_entries(around_entries())
        board = AroundBoard(screen_look(), panel, self.found[2])
        board.setMinimumHeight(theme().px(LEAST))
        self.put(board)

    def sheet(self) -> Sheet | None:
        """Return the plot with its legend."""
        if self.found is None:
            return None
        panel, event, found = self.found

        title = self.tr("Rond {event} – {panel}").format(
            event=_with_count(event), panel=translate(panel.label)
        )
        first, last = event.episodes[0][0], event.episodes[-1][1]
        entries = around_entries()
        return Sheet(title, dates(first, last), entries, lambda look: AroundBoard(look, panel, found))


def _with_count(event: Event) -> str:
    label = translate(event.label) if isinstance(event.label, Text) else translate(str(event.label))
    return f"{label} ({len(event.episodes)})"
