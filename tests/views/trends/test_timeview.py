from __future__ import annotations

import pytest

from herstel_gui.views.trends.timeview import LEAST, TimeView


def test_a_view_stays_within_the_data() -> None:
    assert TimeView(-50, 41, 365).clamped() == TimeView(0, 91, 365)
    assert TimeView(300, 391, 365).clamped() == TimeView(274, 365, 365)
    assert TimeView(-5, 999, 365).clamped() == TimeView(0, 365, 365)


@pytest.mark.parametrize("factor", [0.5, 0.8, 1.25])
def test_zooming_keeps_the_moment_under_the_pointer(factor: float) -> None:
    view = TimeView(100, 200, 365)
    zoomed = view.zoomed(factor, 150)
    assert (150 - zoomed.low) / zoomed.days == pytest.approx(0.5)
    assert zoomed.days == pytest.approx(100 * factor)


def test_zooming_is_bounded_by_a_week_and_by_the_data() -> None:
    view = TimeView(100, 110, 365)
    assert view.zoomed(0.01, 105).days == LEAST
    assert view.zoomed(1000, 105) == TimeView(0, 365, 365)


def test_panning_stops_at_the_ends() -> None:
    assert TimeView(10, 50, 365).panned(-99) == TimeView(0, 40, 365)
    assert TimeView(10, 50, 365).panned(999) == TimeView(325, 365, 365)


def test_showing_a_day_pans_no_further_than_needed() -> None:
    view = TimeView(100, 128, 365)
    assert view.showing(110) is view
    assert view.showing(99).low == 99
    assert view.showing(128).high == 129


def test_indices_are_days_within_the_data() -> None:
    assert TimeView(1.5, 3.5, 365).indices == range(1, 4)
    assert TimeView(0, 28, 10).indices == range(10)
