from __future__ import annotations

from datetime import date

import pytest

from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.trends.picture import DayMark, PanelForm, TrendPanel
from herstel_gui.views.trends.arrays import columns, line_path, panel_arrays
from herstel_gui.views.trends.scales import scale_of

DAY = date(2026, 11, 22)


def panel(
    key: str, form: PanelForm, values: tuple[float | None, ...], marks: bytes | None = None
) -> TrendPanel:
    return TrendPanel(key, key, "", form, BY_KEY.get(key), values, marks or bytes(len(values)))  # type: ignore[arg-type]


def scale(
    key: str, form: PanelForm, *values: float | None, marks: bytes | None = None
) -> tuple[float, float]:
    found = scale_of(panel_arrays(panel(key, form, values, marks)), 0, len(values), 120)
    return found.bottom, found.top


def test_bars_begin_at_zero() -> None:
    assert scale("sleep_duration", PanelForm.BARS, 420, 480)[0] == 0
    assert scale("load", PanelForm.BARS, 900)[0] == 0


def test_answers_have_good_on_top() -> None:
    bottom, top = scale("mood", PanelForm.SCALE, 3, 4)
    assert bottom > 7
    assert top < 1


def test_identical_values_are_a_calm_line() -> None:
    bottom, top = scale("resting_heart_rate", PanelForm.DOTS, 52, 52, 52)
    assert top - bottom >= 12
    assert bottom < 52 < top


def test_one_wild_value_does_not_flatten_the_rest() -> None:
    marks = bytes([0, 0, DayMark.DOUBTFUL])
    assert scale("resting_heart_rate", PanelForm.DOTS, 50, 54, 219, marks=marks)[1] < 80


def test_only_wild_values_are_still_shown() -> None:
    bottom, top = scale("resting_heart_rate", PanelForm.DOTS, 219, marks=bytes([DayMark.DOUBTFUL]))
    assert bottom < 219 < top


@pytest.mark.parametrize(
    ("key", "form"),
    [
        ("resting_heart_rate", PanelForm.DOTS),
        ("sleep_duration", PanelForm.BARS),
        ("load", PanelForm.BARS),
        ("bed_time", PanelForm.DOTS),
        ("monotony", PanelForm.LINE),
    ],
)
def test_nothing_in_view_has_a_scale_too(key: str, form: PanelForm) -> None:
    bottom, top = scale(key, form, None, None)
    assert bottom < top


def test_bed_times_around_midnight_lie_together() -> None:
    bottom, top = scale("bed_time", PanelForm.DOTS, 23 * 60 + 30, 30)
    assert top - bottom < 6 * 60


def test_several_days_on_a_spot_keep_their_lowest_and_highest() -> None:
    values = panel_arrays(panel("resting_heart_rate", PanelForm.DOTS, (50, 60, None, None, 55, None))).values
    found = columns(values, 0, 6, 2.0)
    assert found.low.tolist() == [50, 55]
    assert found.high.tolist() == [60, 55]
    assert found.mean.tolist() == [55, 55]


def test_line_stops_at_a_gap() -> None:
    values = panel_arrays(panel("resting_heart_rate", PanelForm.DOTS, (1, 2, 3, 4))).values
    assert line_path(values, values, values, 3).elementCount() == 4
    path = line_path(values, values, values * 10, 3)
    assert all(path.elementAt(n).isMoveTo() for n in range(path.elementCount()))
