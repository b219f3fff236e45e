"""Recording of figures for the table of ``dev.py bench``.

A row of the table has a name, a value with its spread, the goal and whether the goal is reached; or the
reason why a figure was not measured. Rows are appended as JSON lines to the file at ``HERSTEL_BENCH_ROWS``;
without this variable no rows are recorded.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

LONG: Final = bool(os.environ.get("HERSTEL_BENCH_LONG"))
"""Whether to use the full number of tries."""

ROWS: Final = "HERSTEL_BENCH_ROWS"


def ratio(name: str, ours: Sequence[float], theirs: Sequence[float], goal: float | None = None) -> None:
    """Record the ratio of our values to the median of their values, with the spread of our values."""
    base = median(theirs) if theirs else 0
    if not ours or not base:
        absent(name, "no run came to an end")
        return
    ratios = [each / base for each in ours]
    _record(name, f"{median(ratios):.2f} x", _spread(ratios, 2), _goal(goal, "x"), _under(ratios, goal))


def figure(
    name: str, values: Sequence[float], unit: str, goal: float | None = None, *, digits: int = 0
) -> None:
    """Record the median of values; with several values, also the spread."""
    if not values:
        absent(name, "no run came to an end")
        return
    middle = median(values)
    spread = _spread(values, digits) if len(values) > 1 else "1 run"
    _record(name, f"{middle:.{digits}f} {unit}", spread, _goal(goal, unit), _under(values, goal))


def text(name: str, value: str, goal: str = "", *, spread: str = "", reached: bool | None = None) -> None:
    """Record a figure as text, with its spread or interval as text."""
    _record(name, value, spread, goal, reached)


def absent(name: str, why: str) -> None:
    """Record a figure as not measured, with the reason."""
    _record(name, "not measured", why, "", None)


def _under(values: Sequence[float], goal: float | None) -> bool | None:
    return None if goal is None else median(values) <= goal


def _goal(goal: float | None, unit: str) -> str:
    return "" if goal is None else f"<= {goal:g} {unit}"


def _spread(values: Sequence[float], digits: int) -> str:
    return f"{min(values):.{digits}f} to {max(values):.{digits}f}"


def _record(name: str, value: str, spread: str, goal: str, reached: bool | None) -> None:  # noqa: FBT001
    if file := os.environ.get(ROWS):
        row = {"name": name, "value": value, "spread": spread, "goal": goal, "reached": reached}
        with Path(file).open("a", encoding="utf-8") as rows:
            rows.write(json.dumps(row) + "\n")
