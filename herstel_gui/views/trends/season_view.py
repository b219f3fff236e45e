"""The season: a measure per week or month of one year over the band of earlier years."""

from __future__ import annotations

from dataclasses import dataclass
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
from herstel_gui.domain.trends.season import Part, Period, running_part, season, singles, years_of
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.trends.axes import LabelAxis, ValueAxis
from herstel_gui.views.trends.board import Board
from herstel_gui.views.trends.canvas import DOT, screen_look
from herstel_gui.views.trends.layers import GridLayer
from herstel_gui.views.trends.legend import Entry, apart_entries, bar_sample, line_sample
from herstel_gui.views.trends.marks import Marker
from herstel_gui.views.trends.other_views import OtherView, fill
from herstel_gui.views.trends.scales import scale_of_values
from herstel_gui.views.trends.sheet import Sheet
from herstel_gui.views.trends.words import date_text, value_label, with_days
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from herstel_gui.domain.trends.building import TrendBuilder
    from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture
    from herstel_gui.views.trends.canvas import Look

LEAST: Final = 280
"""The least height of the plot, in unscaled pixels."""
SHARE: Final = 0.7
_tr = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Year:
    """What is shown: a panel, the year, the kind of period, and its parts."""

    panel: TrendPanel
    year: int
    period: Period
    parts: tuple[Part, ...]
    singles: tuple[tuple[float, float, int], ...]
    """The values that are in no part, as place, value and DayMark."""
    running: int | None = None
    """The part that is not over."""

    def name(self, part: int) -> str:
        """Return the name of a month, or the number of a week."""
        if self.period is Period.MONTH:
            return date_text(date(self.year, part + 1, 1), "MMMM")
        return _tr("SeasonView", "week {number}").format(number=part + 1)

    def sentence(self, today: date) -> str:
        """Return the answer for the newest part with a figure, in words."""
        place = self.period.part_of(today)[1] if today.year == self.year else len(self.parts) - 1
        known = [n for n in range(place, -1, -1) if n < len(self.parts) and self.parts[n].value is not None]
        if not known:
            return _tr("SeasonView", "Dit jaar heeft nog te weinig dagen met een waarde.")
        number = known[0]
        part = self.parts[number]
        own = with_days(value_label(self.panel, part.value or 0.0), part.days)
        name = f"{self.name(number).capitalize()} {self.year}"
        if part.usual is None:
            text = _tr("SeasonView", "{name}: {own}. Eerdere jaren zijn er nog niet.")
            return text.format(name=name, own=own)
        text = _tr("SeasonView", "{name}: {own}. Eerdere jaren: {usual} ({low} – {high}, {n} ×).")
        if self.panel.weeks and self.running == number:
            text = _tr(
                "SeasonView",
                "{name} tot nu toe: {own}. "
                "Dezelfde dagen van eerdere jaren: {usual} ({low} – {high}, {n} ×).",
            )
        low, high = (value_label(self.panel, end(part.earlier)) for end in (min, max))
        usual = value_label(self.panel, part.usual)
        return text.format(name=name, own=own, usual=usual, low=low, high=high, n=len(part.earlier))

    def entries(self) -> tuple[Entry, ...]:
        """Return the legend."""
        return (
            Entry(str(self.year), bar_sample("bar") if self.panel.form is PanelForm.BARS else line_sample()),
            Entry(_tr("SeasonView", "laagste tot hoogste van eerdere jaren"), bar_sample("own")),
            Entry(_tr("SeasonView", "midden van eerdere jaren"), line_sample(1)),
            *apart_entries(reduce(or_, (mark for *_, mark in self.singles), 0)),
        )


def _add_parts(marker: Marker, shown: Year) -> None:
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


class SeasonBoard(Board):
    """One plot on the calendar of a year."""

    def __init__(self, look: Look, shown: Year) -> None:
        """Build the plot."""
        super().__init__(look)
        panel = shown.panel
        values = [v for part in shown.parts for v in (part.value, *part.earlier) if v is not None]
        values += [value for _, value, mark in shown.singles if not mark & DayMark.DOUBTFUL]
        scale = scale_of_values(panel, np.array(values, np.float64), LEAST)
        unit = translate(panel.unit)
        if panel.weeks:
            per = (
                _tr("SeasonView", "per maand")
                if shown.period is Period.MONTH
                else _tr("SeasonView", "per week")
            )
            unit = f"{unit}, {per}"
        axis = ValueAxis(look, translate(panel.label), (unit,))
        box = self.add_plot(1, axis, GridLayer(look), scale, (0, len(shown.parts)))
        self.ci.layout.setRowFixedHeight(0, look.px(10))
        marker = Marker(box, look, partial(value_label, panel))
        _add_parts(marker, shown)
        marker.apart(each for each in shown.singles if not counts(each[2]))
        few = np.array([each[:2] for each in shown.singles if counts(each[2])]).reshape(-1, 2)
        marker.marks("dot", look.palette.series[0][1], few[:, 0], few[:, 1], size=DOT)
        months = [shown.period.part_of(date(shown.year, month, 4))[1] for month in range(1, 13)]
        names = [date_text(date(shown.year, month, 1), "MMM") for month in range(1, 13)]
        labels = [(place + 0.5, name) for place, name in zip(months, names, strict=True)]
        self.add_foot(2, LabelAxis(look, labels), box)


class SeasonPage(OtherView):
    """The choices of measure, period and year above the plot, and the answer in words."""

    def __init__(self) -> None:
        """Build the view."""
        super().__init__()
        self.measure, self.period, self.year = StillCombo(), StillCombo(), StillCombo()
        self.add_choice(self.tr("Wat je ziet"), self.measure)
        self.add_choice(self.tr("Per"), self.period)
        self.add_choice(self.tr("Jaar"), self.year)
        fill(self.period, [("month", self.tr("maand")), ("week", self.tr("week"))])
        self.shown: Year | None = None

    def needs(self, builder: TrendBuilder) -> tuple[str, ...]:
        """Return the key of the chosen measure."""
        fill(self.measure, [(name.key, translate(name.label)) for name in builder.names() if name.days])
        key = self.measure.currentData()
        return () if key is None else (key,)

    def show_data(self, _builder: TrendBuilder, picture: TrendPicture) -> None:
        """Show the chosen year."""
        if not picture.panels:
            return
        fill(self.year, [(str(year), str(year)) for year in years_of(picture)])
        period, year = Period(self.period.currentData()), int(self.year.currentData())
        panel = picture.panels[0]
        parts = season(picture, panel, year, period)
        running = running_part(picture, year, period)
        left = singles(picture, panel, year, period, parts)
        self.shown = Year(panel, year, period, parts, left, running[0] if running else None)
        self.say(self.shown.sentence(picture.today))
        self.setAccessibleDescription(self.text.text())
        self.key.show_entries(self.shown.entries())
        board = SeasonBoard(screen_look(), self.shown)
        board.setMinimumHeight(theme().px(LEAST))
        self.put(board)

    def sheet(self) -> Sheet | None:
        """Return the plot with its legend."""
        shown = self.shown
        if shown is None:
            return None

        name = self.tr("Seizoen")
        title = f"{name} – {translate(shown.panel.label)}"
        return Sheet(title, str(shown.year), shown.entries(), lambda look: SeasonBoard(look, shown))
