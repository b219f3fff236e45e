from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.views.widgets.sparkline import Sparkline

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def drawn(qtbot: QtBot, values: list[float | None]) -> list[tuple[float, float] | None]:
    spark = Sparkline()
    qtbot.addWidget(spark)
    spark.resize(spark.sizeHint())
    spark.show_values(values, warn=True)
    spark.grab()
    return [None if point is None else (point.x(), point.y()) for point in spark.points()]


def test_gaps_stay_gaps_and_higher_is_higher(qtbot: QtBot) -> None:
    first, gap, last = drawn(qtbot, [50, None, 60])
    assert gap is None
    assert first is not None
    assert last is not None
    assert last[0] > first[0]
    assert last[1] < first[1]


def test_small_differences_are_drawn_small(qtbot: QtBot) -> None:
    low, high = drawn(qtbot, [71.0, 71.1])
    assert low is not None
    assert high is not None
    assert 0 < low[1] - high[1] < 2


def test_days_without_values_have_no_points(qtbot: QtBot) -> None:
    assert drawn(qtbot, []) == []
    assert drawn(qtbot, [None, None]) == [None, None]


def test_a_single_value_is_drawn_at_half_height(qtbot: QtBot) -> None:
    (only,) = drawn(qtbot, [0.0])
    assert only is not None
    assert only[1] == 12
