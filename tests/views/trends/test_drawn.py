"""Every known value in range is drawn or marked in every view, whatever the journal."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import product
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from herstel_gui.application.changes import TagEntry
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import Session
from herstel_gui.domain.trends.episodes import around, events
from herstel_gui.domain.trends.picture import PanelForm
from herstel_gui.domain.trends.season import Period, season_year
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.trends import draw_bars
from herstel_gui.views.trends.arrays import TimeView
from herstel_gui.views.trends.canvas import SMALL, SYMBOLS, Canvas, screen_look
from herstel_gui.views.trends.header import AFTER, AROUND, COMPARE, SEASON, YEARS
from herstel_gui.views.trends.layers import Frame
from herstel_gui.views.trends.palette import mixed
from herstel_gui.views.trends.panel_layer import PanelLayer

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QComboBox
    from pytestqt.qtbot import QtBot

    from herstel_gui.application.changes import Entry
    from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture
    from herstel_gui.views.trends.arrays import Floats, Whole
    from herstel_gui.views.trends.board import Board
    from herstel_gui.views.trends.canvas import Look
    from herstel_gui.views.trends.draw_signs import Drawing
    from tests.views.trends.conftest import Make, TrendsSetup

TODAY = date(2026, 11, 22)
KEYS = (
    "resting_heart_rate",
    "hrv_rmssd",
    "mood",
    "body_weight",
    "nap_duration",
    "load",
    "monotony",
    "strain",
)
SEEDS = range(2)
SPOT = 2.1
"""How many pixels a sign may lie beside its value: days share a spot of two pixels."""
NEAR = 9
"""How many pixels a sign or arrow may lie above or below its value: half a large sign."""


def entries(seed: int, days: int = 700) -> list[Entry]:
    """Return random days with gaps, two sources, ill days, runs, outliers and one training of 4,500."""
    random = Random(seed)  # noqa: S311  # test data
    made: list[Entry] = []
    for back in range(days):
        day = TODAY - timedelta(days=back)
        for key in KEYS[:5]:
            possible = BY_KEY[key].kind.possible
            if random.random() < 0.3:
                continue
            usual = 3 if key == "mood" else 60
            value = min(max(usual + random.randint(-2, 2), int(possible.low)), int(possible.high))
            if key != "mood" and random.random() < 0.06:
                value = int(possible.high)
            made.append(Reading(day, key, value, "typed" if key == "mood" else random.choice(("typed", "a"))))
        if random.random() < 0.05:
            made.append(TagEntry(day, "ill"))
        minutes = 900 if back == 40 else random.randint(20, 90)
        if random.random() < 0.8:
            made.append(
                Session(f"s{back}", day, kind="run", minutes=minutes, session_rpe=random.randint(2, 6))
            )
    return made


@dataclass
class Drawn:
    """What was drawn of a panel: signs and corners of lines as points, and rectangles."""

    signs: list[tuple[float, float]] = field(default_factory=list)
    lines: list[tuple[float, float]] = field(default_factory=list)
    rects: list[tuple[float, float, float, float]] = field(default_factory=list)

    def missing(self, panel: TrendPanel, places: Floats) -> list[list[float]]:
        """Return the places without a sign at, or a stroke, a bar or the line of a figure through them."""
        points = np.array(self.signs + self.lines * (panel.form is PanelForm.LINE)).reshape(-1, 2)
        left, top, wide, high = np.array(self.rects).reshape(-1, 4).T
        x, y = places[:, :1], places[:, 1:]
        near = (abs(x - points[:, 0]) <= SPOT) & (abs(y - points[:, 1]) <= NEAR)
        inside = (x >= left - SPOT) & (x <= left + wide + SPOT) & (y >= top - SPOT) & (y <= top + high + SPOT)
        found: list[list[float]] = places[~near.any(axis=1) & ~inside.any(axis=1)].tolist()
        return found

    def clear(self) -> None:
        """Forget everything."""
        for each in (self.signs, self.lines, self.rects):
            each.clear()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """Record signs, strokes, bars and lines."""
    found = Drawn()

    def signs(_canvas: Canvas, name: str, x: Floats, y: Floats, colour: QColor, size: float = 8) -> None:
        assert name in SYMBOLS
        assert colour.isValid()
        assert size > 0
        found.signs.extend(zip(x.tolist(), y.tolist(), strict=True))

    def bars(drawing: Drawing, places: Whole, colour: QColor, *, outline: bool) -> None:
        assert (colour.isValid(), outline in {True, False}) == (True, True)
        frame = drawing.frame
        tops = np.maximum(frame.y(drawing.arrays.values[places]), frame.plot.top())
        found.signs.extend(zip(drawing.x(places).tolist(), tops.tolist(), strict=True))

    def line(_canvas: Canvas, x: Floats, y: Floats, *_rest: object) -> None:
        found.lines.extend(zip(x.tolist(), y.tolist(), strict=True))

    monkeypatch.setattr(Canvas, "symbols", signs)
    monkeypatch.setattr(Canvas, "line", line)
    monkeypatch.setattr(Canvas, "rects", lambda _canvas, rows: found.rects.extend(map(tuple, rows.tolist())))
    monkeypatch.setattr(draw_bars, "_draw_rects", bars)
    return found


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("span", ["4w", "3m", "1y", "all"])
def test_each_value_in_view_has_a_sign(make: Make, qtbot: QtBot, drawn: Drawn, seed: int, span: str) -> None:
    trends = make(entries(seed), choices={"range": span, "panels": list(KEYS)})
    trends.page.show()
    qtbot.waitExposed(trends.page)
    timeline = trends.page.chart.timeline
    assert timeline is not None
    assert len(timeline.rows) == len(KEYS) + 1
    for row in timeline.rows[1:]:
        layer = row.layer
        assert isinstance(layer, PanelLayer)
        trends.page.chart.area.verticalScrollBar().setValue(int(row.box.sceneBoundingRect().top()))
        drawn.clear()
        panel, known = layer.arrays.panel, draw_all(layer)
        missing = drawn.missing(panel, known)
        assert len(known), panel.key
        assert not missing, (panel.key, len(missing), missing[:5])


def draw_all(layer: PanelLayer) -> Floats:
    """Draw a layer on an image, and return where the known values in view belong, within the plot."""
    picture = QImage(900, 400, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    box, arrays = layer.getViewBox(), layer.arrays
    low, high = box.viewRange()[0]
    view = TimeView(low, high, len(arrays.values))
    frame = Frame(box.sceneBoundingRect(), view, layer.scale, view.indices)
    canvas = Canvas(painter, layer.look)
    layer.draw(canvas, frame)
    rows = [*enumerate(arrays.values.tolist()), *((int(day), value) for day, value in arrays.beside.tolist())]
    known = np.array([row for row in rows if row[0] in view.indices and np.isfinite(row[1])]).reshape(-1, 2)
    painter.end()
    x, y = frame.x(known[:, 0] + 0.5), np.clip(frame.y(known[:, 1]), frame.plot.top(), frame.plot.bottom())
    return np.column_stack((x, y))


@dataclass
class Written:
    """The texts that were written on a panel, each with its left and right edge."""

    look: Look
    texts: list[tuple[str, float, float]] = field(default_factory=list)

    def write(
        self, where: QRectF, text: str, _colour: object, size: float = SMALL,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, *, bold: bool = False,
    ) -> None:  # fmt: skip
        """Note a text instead of writing it."""
        width = self.look.width_of(text, size, bold=bold)
        inside = align & Qt.AlignmentFlag.AlignHCenter
        left = where.left() + (where.width() - width) / 2 if inside else where.left()
        self.texts.append((text, left, left + width))


def test_no_number_or_name_is_cut_at_an_edge_of_the_plot(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    trends = make(entries(1, 120), choices={"range": "4w", "panels": ["resting_heart_rate", "load"]})
    trends.page.show()
    qtbot.waitExposed(trends.page)
    timeline = trends.page.chart.timeline
    assert timeline is not None
    low = timeline.view.low
    written = Written(timeline.look)
    monkeypatch.setattr(Canvas, "write", lambda _canvas, *args, **kwargs: written.write(*args, **kwargs))
    names = set()
    for back in range(60):
        timeline.show_days(low - back * 0.35, low - back * 0.35 + 28)
        for row in timeline.rows[1:]:
            plot = row.box.sceneBoundingRect()
            written.texts.clear()
            assert isinstance(row.layer, PanelLayer)
            draw_all(row.layer)
            names |= {text for text, *_ in written.texts}
            cut = [each for each in written.texts if each[1] < plot.left() - 1 or each[2] > plot.right() + 1]
            assert not cut, (back, cut, plot.left(), plot.right())
    assert {"nieuw: zelf ingevuld", "6 van 7", "220"} <= names


def test_a_value_of_another_source_beyond_the_plot_has_its_number(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = [Reading(TODAY - timedelta(days=n), "resting_heart_rate", 50 + n % 4, "typed") for n in range(60)]
    high = Reading(TODAY - timedelta(days=9), "resting_heart_rate", 109, "a")
    trends = make([*usual, high], choices={"range": "4w", "panels": ["resting_heart_rate"]})
    trends.page.show()
    qtbot.waitExposed(trends.page)
    timeline = trends.page.chart.timeline
    assert timeline is not None
    written, layer = Written(timeline.look), timeline.rows[1].layer
    monkeypatch.setattr(Canvas, "write", lambda _canvas, *args, **kwargs: written.write(*args, **kwargs))
    assert isinstance(layer, PanelLayer)
    draw_all(layer)
    assert "109" in {text for text, *_ in written.texts}


@pytest.mark.parametrize(("span", "least"), [("4w", 5), ("3m", 1)])
def test_a_number_covers_no_sign_of_another_value(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, span: str, least: int
) -> None:
    usual = [Reading(TODAY - timedelta(days=n), "resting_heart_rate", 50 + n % 4) for n in range(10, 90)]
    run = [Reading(TODAY - timedelta(days=n), "resting_heart_rate", 90 + n) for n in range(3, 8)]
    trends = make([*usual, *run], choices={"range": span, "panels": ["resting_heart_rate"]})
    trends.page.show()
    qtbot.waitExposed(trends.page)
    timeline = trends.page.chart.timeline
    assert timeline is not None
    layer = timeline.rows[1].layer
    assert isinstance(layer, PanelLayer)
    signs: list[tuple[float, float]] = []
    numbers: dict[str, QRectF] = {}

    def symbols(_canvas: Canvas, _name: str, x: Floats, y: Floats, *_rest: object) -> None:
        signs.extend(zip(x.tolist(), y.tolist(), strict=True))

    def write(_canvas: Canvas, where: QRectF, text: str, *_rest: object, **_more: object) -> None:
        if text.isdigit():
            numbers[text] = where

    monkeypatch.setattr(Canvas, "symbols", symbols)
    monkeypatch.setattr(Canvas, "write", write)
    draw_all(layer)
    assert least <= len(numbers) <= 5
    assert not [(n, x, y) for n, where in numbers.items() for x, y in signs if where.contains(x, y)]


# -- the other views ---------------------------------------------------------------------------------


@pytest.fixture(params=SEEDS)
def whole(request: pytest.FixtureRequest, make: Make) -> TrendsSetup:
    """The page of a random journal."""
    trends: TrendsSetup = make(entries(request.param))
    trends.page.show()
    return trends


def shown(trends: TrendsSetup, view: str) -> Any:  # noqa: ANN401  # a view
    trends.page.show_view(view)
    return trends.page.others[view]


def choose(trends: TrendsSetup, box: QComboBox, key: str) -> None:
    """Choose an entry of a combo box by its key."""
    box.setCurrentIndex(box.findData(key))
    box.activated.emit(box.currentIndex())
    assert box.currentData() == key
    assert not trends.page.busy


def pictured(trends: TrendsSetup, key: str) -> tuple[TrendPicture, TrendPanel]:
    """Return what the journal of the page has of a measure."""
    assert trends.page.loaded is not None
    picture = trends.page.loaded.builder.picture((key,))
    return picture, picture.panels[0]


def marks_on(board: Board) -> int:
    """Return the number of marks of values on a board."""
    found = [item for item in board.scene().items() if isinstance(item, pg.ScatterPlotItem)]
    assert not board.grab().isNull()
    return sum(len(item.points()) for item in found)


def known_in(panel: TrendPanel, days: range) -> int:
    return sum(panel.values[index] is not None for index in days if 0 <= index < len(panel.values))


@pytest.mark.parametrize("scale", [1, 3])
def test_a_number_covers_no_mark_of_another_view(whole: TrendsSetup, scale: int) -> None:
    for view in (AFTER, COMPARE, SEASON, AROUND):
        board = shown(whole, view).sheet.make(replace(screen_look(), scale=scale))
        numbers, covered = numbers_on(board, scale)
        assert numbers, view
        assert not covered, view


def numbers_on(board: Board, scale: int) -> tuple[list[QRectF], list[QRectF]]:
    """Return where numbers stand on a board, and those of them that cover a mark."""
    board.arrange(1000 * scale, 600 * scale)
    assert not board.grab().isNull()
    items = board.scene().items()
    numbers = [written_at(item) for item in items if isinstance(item, pg.TextItem)]
    marks = np.array([
        (at.x(), at.y(), point.size() * 0.4)
        for item in items
        if isinstance(item, pg.ScatterPlotItem)
        for point in item.points()
        for at in [item.mapToScene(point.pos())]
    ])  # fmt: skip
    x, y, half = marks.T
    covered = [
        where for where in numbers
        if ((x + half > where.left()) & (x - half < where.right())
            & (y > where.top()) & (y < where.bottom())).any()
    ]  # fmt: skip
    return numbers, covered


def written_at(item: pg.TextItem) -> QRectF:
    """Return where the letters of a text stand in the scene."""
    margin = item.textItem.document().documentMargin()
    where: QRectF = item.sceneBoundingRect()
    return where.adjusted(margin, margin, -margin, -margin)


def test_each_morning_after_a_training_has_a_mark(whole: TrendsSetup) -> None:
    view = shown(whole, AFTER)
    apart = sum(len(rows) for rows in view.apart.values())
    assert apart > 10
    assert marks_on(view.board) == sum(len(pair.after) for pair in view.pairs) + apart


def test_each_value_of_both_blocks_has_a_mark(whole: TrendsSetup) -> None:
    view = shown(whole, COMPARE)
    keys = [row.panel.key for row in view.blocks.rows]
    for key in KEYS:
        view.table.setCurrentCell(keys.index(key), 0)
        picture, panel = view.blocks.picture, view.blocks.rows[keys.index(key)].panel
        spans = [
            range(picture.index(s.first), picture.index(s.last) + 1)
            for s in (view.blocks.now, view.blocks.then)
        ]
        assert marks_on(view.board) == sum(known_in(panel, span) for span in spans) > 0, key


def test_each_value_of_a_year_is_in_a_figure_or_has_a_mark(whole: TrendsSetup) -> None:
    view = shown(whole, SEASON)
    for key, period in product(("resting_heart_rate", "mood", "body_weight"), ("month", "week")):
        choose(whole, view.measure, key)
        choose(whole, view.period, period)
        choose(whole, view.year, "2025")
        picture, panel = pictured(whole, key)
        assert translate(panel.label) in view.sheet.title
        year = season_year(picture, panel, 2025, Period(period))
        days = [n for n in range(len(panel.values)) if year.period.part_of(picture.day(n))[0] == 2025]
        figures = sum(part.days for part in year.parts if part.value is not None)
        known = known_in(panel, range(days[0], days[-1] + 1))
        assert marks_on(view.board) + figures == known > 100, (key, period)


def test_each_value_around_an_event_has_a_mark(whole: TrendsSetup) -> None:
    view = shown(whole, AROUND)
    for key in ("resting_heart_rate", "mood"):
        choose(whole, view.measure, key)
        choose(whole, view.events, "ill")
        picture, panel = pictured(whole, key)
        assert translate(panel.label) in view.sheet.title
        found = around(picture, panel, next(event for event in events(picture) if event.key == "ill"))
        assert len(found.episodes) > 5
        values = sum(value is not None for each in found.episodes for value in each.values)
        doubtful = sum(len(each.doubtful) for each in found.episodes)
        assert marks_on(view.board) == values + doubtful, key


def test_each_value_of_the_calendar_has_a_coloured_cell(whole: TrendsSetup) -> None:
    view = shown(whole, YEARS)
    choose(whole, view.measure, "resting_heart_rate")
    picture, palette = view.body.picture, view.body.look.palette
    panel, image = picture.panels[0], view.body.grab().toImage()
    empty, ratio = mixed(palette.grid, palette.card, 0.5).name(), image.devicePixelRatio()
    wrong = []
    for index in range(len(panel.values)):
        corner = view.body.cell(picture.day(index)).topLeft() * ratio
        colour = image.pixelColor(round(corner.x()) + 2, round(corner.y()) + 2).name()
        if (colour == empty) is not (panel.values[index] is None):
            wrong.append(picture.day(index))
    assert not wrong
