"""The direction of charts: the answers from 1 (good) to 7 (bad) have 1 at the top everywhere."""

from __future__ import annotations

from herstel_gui.domain.measure import Measure, Scale


def good_on_top(measure: Measure | None) -> bool:
    """Return whether lower values are drawn higher: the answers of a scale, of which 1 is good."""
    return measure is not None and isinstance(measure.kind, Scale)


def share_of_height(measure: Measure | None, value: float, low: float, high: float) -> float:
    """Return the place of a value between the bottom (0) and the top (1) of a chart from low to high."""
    if high <= low:
        return 0.5
    share = (value - low) / (high - low)
    return 1 - share if good_on_top(measure) else share
