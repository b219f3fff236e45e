"""The samples of the legends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from herstel_gui.domain.signals.signal import NEVER_HELD, LevelMark
from herstel_gui.views.trends import legend
from herstel_gui.views.trends.canvas import OVER, OVER_IMPORTED, Canvas, screen_look
from herstel_gui.views.trends.legend import (
    LEGEND_LINE,
    SAMPLE,
    Entry,
    bar_sample,
    legend_rows,
    level_entries,
    line_sample,
)
from herstel_gui.views.trends.strip_layer import draw_level
from herstel_gui.views.trends.year_view import year_entries
from tests.domain.trends.test_picture import PULSE, builder, record
from tests.views.trends.test_drawn import KEYS, entries

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

    from herstel_gui.views.trends.arrays import Floats
    from tests.views.trends.conftest import Make


def drawn(entry: Entry, where: QRectF) -> tuple[int, int, int, int]:
    """Draw the sample of an entry at a place; return the left, top, right and bottom of its ink."""
    image = QImage(200, 120, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    entry.draw(Canvas(painter, screen_look()), where)
    painter.end()
    inked = [(x, y) for x in range(200) for y in range(120) if image.pixel(x, y) != 0xFFFFFFFF]
    xs, ys = zip(*inked, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def test_every_sample_is_drawn_in_its_own_place(qtbot: QtBot) -> None:
    del qtbot
    made = builder(*(record(back, resting_heart_rate=50 + back % 7) for back in range(20)))
    shades = year_entries(made.picture((PULSE,)))
    assert len(shades) >= 3
    others = Entry("", bar_sample("bar")), Entry("", line_sample())
    samples = [*level_entries(set(LevelMark), held=True), *shades, *others]
    where = QRectF(111, 67, SAMPLE, LEGEND_LINE)
    for entry in samples:
        left, top, right, bottom = drawn(entry, where)
        ink = QRectF(left, top, right - left, bottom - top)
        assert where.adjusted(-2, -2, 2, 2).contains(ink), entry.text
        assert abs((top + bottom) / 2 - where.center().y()) < 2, entry.text


def test_a_held_level_is_drawn_otherwise_than_one_of_the_day(qtbot: QtBot) -> None:
    del qtbot
    look = screen_look()
    for level in set(LevelMark) - NEVER_HELD:
        images = []
        for held in (False, True):
            image = QImage(40, 40, QImage.Format.Format_RGB32)
            image.fill(0xFFFFFFFF)
            painter = QPainter(image)
            draw_level(Canvas(painter, look), QRectF(10, 10, 18, 18), look.palette.levels[level], held=held)
            painter.end()
            images.append(image)
        assert images[0] != images[1], level


@pytest.mark.parametrize(("width", "rows"), [(10_000, [3]), (1, [1, 1, 1])])
def test_a_legend_takes_as_many_lines_as_its_width_needs(qtbot: QtBot, width: float, rows: list[int]) -> None:
    del qtbot
    three = [Entry(text, bar_sample("bar")) for text in ("een", "twee", "drie")]
    assert [len(row) for row in legend_rows(screen_look(), three, width)] == rows
    assert legend_rows(screen_look(), [], width) == []


@pytest.mark.parametrize("span", ["4w", "all"])
def test_a_mark_has_the_sign_of_the_legend_in_each_form_of_panel(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, span: str
) -> None:
    trends = make(entries(0), choices={"range": span, "panels": list(KEYS)})
    trends.page.show()
    qtbot.waitExposed(trends.page)
    chart = trends.page.chart
    assert chart.timeline is not None
    palette, signs, samples = screen_look().palette, set[tuple[str, str]](), set[tuple[str, str]]()

    def sign(_canvas: Canvas, name: str, x: Floats, _y: Floats, colour: QColor, _size: float = 8) -> None:
        if len(x):
            signs.add((colour.name(), name))

    def sample(
        _painter: QPainter, name: str, _centre: QPointF, _size: float, colour: QColor, *_: QColor
    ) -> None:
        samples.add((colour.name(), name))

    monkeypatch.setattr(Canvas, "symbols", sign)
    monkeypatch.setattr(legend, "draw_symbol", sample)
    image = QImage(900, 900, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas = Canvas(painter, screen_look())
    for row in chart.timeline.rows[1:]:
        chart.area.verticalScrollBar().setValue(int(row.box.sceneBoundingRect().top()))
        row.layer.paint(painter, QStyleOptionGraphicsItem())
    for entry in legend.apart_entries():
        entry.draw(canvas, QRectF(0, 0, 20, 20))
    painter.end()
    ill = palette.ill.name()
    assert {name for colour, name in signs if colour == ill} == {
        name for colour, name in samples if colour == ill
    }
    over = {palette.warning.name(), palette.over_bar.name()}
    assert {name for colour, name in signs if colour in over} <= {OVER, OVER_IMPORTED}
