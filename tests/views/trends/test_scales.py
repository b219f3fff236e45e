from __future__ import annotations

from datetime import date

import pytest

from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.trends.picture import DayMark, PanelForm, TrendPanel
from herstel_gui.views.trends.arrays import columns, panel_arrays
from herstel_gui.views.trends.scales import scale_of

DAY = date(2026, 11, 22)


def panel(
    key: str, form: PanelForm, values: tuple[float | None, ...], marks: bytes | None = None
) -> TrendPanel:
    return TrendPanel(key, key, "", form, BY_KEY.get(key), values, marks or bytes(len(values)))  # type: ignore[arg-type]


def scale(
    key: str, form: PanelForm, *values: float | None, marks: bytes | None = None
) -> tuple[float, float]:
    result = scale_of(panel_arrays(panel(key, form, values, marks)), 0, len(values), 120)
    return result.bottom, result.top


def test_bars_begin_at_zero() -> None:
    assert scale("sleep_duration", PanelForm.BARS, 420, 480)[0] == 0
    assert scale("load", PanelForm.BARS, 900)[0] == 0


def test_answers_have_one_at_the_top() -> None:
    bottom, top = scale("mood", PanelForm.SCALE, 3, 4)
    assert bottom > 7
    assert top < 1


def test_equal_values_get_the_smallest_span() -> None:
    bottom, top = scale("resting_heart_rate", PanelForm.DOTS, 52, 52, 52)
    assert top - bottom >= 12
    assert bottom < 52 < top


def test_a_doubtful_value_does_not_widen_the_scale() -> None:
    marks = bytes([0, 0, DayMark.DOUBTFUL])
    assert scale("resting_heart_rate", PanelForm.DOTS, 50, 54, 219, marks=marks)[1] < 80


def test_doubtful_values_alone_set_the_scale() -> None:
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
def test_a_view_without_values_has_a_scale(key: str, form: PanelForm) -> None:
    bottom, top = scale(key, form, None, None)
    assert bottom < top


def test_a_line_without_values_has_no_made_up_numbers() -> None:
    arrays = panel_arrays(panel("resting_heart_rate", PanelForm.DOTS, (None, None)))
    assert scale_of(arrays, 0, 2, 120).ticks == ()


def test_bed_times_around_midnight_are_close_on_the_scale() -> None:
    bottom, top = scale("bed_time", PanelForm.DOTS, 23 * 60 + 30, 30)
    assert top - bottom < 6 * 60


def test_columns_keep_the_lowest_and_highest_value() -> None:
    values = panel_arrays(panel("resting_heart_rate", PanelForm.DOTS, (50, 60, None, None, 55, None))).values
    stretches = columns(values, 0, 6, 2.0)
    assert stretches.low.tolist() == [50, 55]
    assert stretches.high.tolist() == [60, 55]
    assert stretches.mean.tolist() == [55, 55]
