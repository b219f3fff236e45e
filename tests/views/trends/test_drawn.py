"""Every known value in view is drawn or marked, whatever the journal."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter

from herstel_gui.application.changes import TagEntry
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.views.trends import draw_values
from herstel_gui.views.trends.arrays import TimeView
from herstel_gui.views.trends.canvas import SYMBOLS, Canvas
from herstel_gui.views.trends.layers import Frame
from herstel_gui.views.trends.panel_layer import PanelLayer

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

    from herstel_gui.application.changes import Entry
    from herstel_gui.views.trends.arrays import Floats
    from tests.views.trends.conftest import Make

TODAY = date(2026, 11, 22)
KEYS = ("resting_heart_rate", "hrv_rmssd", "mood", "body_weight")


def entries(seed: int) -> list[Entry]:
    """Return random days with gaps, two sources, ill days, runs and outliers."""
    random = Random(seed)  # noqa: S311  # test data
    made: list[Entry] = []
    for back in range(120):
        day = TODAY - timedelta(days=back)
        for key in KEYS:
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
    return made


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("span", ["4w", "3m"])
def test_each_value_in_view_has_a_sign(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: int, span: str
) -> None:
    trends = make(entries(seed), choices={"range": span, "panels": list(KEYS)})
    trends.page.show()
    qtbot.waitExposed(trends.page)
    timeline = trends.page.chart.timeline
    assert timeline is not None
    drawn: Counter[str] = Counter()
    shown = ""

    def record(canvas: Canvas, name: str, x: Floats, y: Floats, colour: QColor, size: float = 8) -> None:
        del canvas, y, colour, size
        drawn[shown] += len(x)
        assert name in SYMBOLS

    monkeypatch.setattr(Canvas, "symbols", record)
    monkeypatch.setattr(draw_values, "_draw_beside", lambda *_: None)
    monkeypatch.setattr(draw_values, "_draw_mean", lambda *_: None)
    days = trends.page.chart.view.indices
    for row in timeline.rows[1:]:
        layer = row.layer
        assert isinstance(layer, PanelLayer)
        shown = layer.arrays.panel.key
        draw_all(layer)
        known = [v for v in layer.arrays.panel.values[days.start : days.stop] if v is not None]
        assert drawn[shown] == len(known) > 0


def draw_all(layer: PanelLayer) -> None:
    """Draw the whole layer once on an image."""
    picture = QImage(900, 400, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    box = layer.getViewBox()
    low, high = box.viewRange()[0]
    view = TimeView(low, high, len(layer.arrays.values))
    layer.draw(Canvas(painter, layer.look), Frame(box.sceneBoundingRect(), view, layer.scale, view.indices))
    painter.end()
