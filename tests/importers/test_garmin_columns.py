"""Cells of the reports of Garmin's website."""

from __future__ import annotations

import pytest

from herstel_gui.importers.garmin_columns import clock_minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("23:10", 1390), ("11:10 PM", 1390), ("12:07 AM", 7), ("12:00 PM", 720), ("0:00", 0), ("23:59", 1439),
        ("24:00", None), ("25:10", None), ("7:60", None), ("31:75", None), ("veel", None), ("", None),
    ],
)  # fmt: skip
def test_only_a_time_that_exists_is_read(text: str, minutes: int | None) -> None:
    assert clock_minutes(text) == minutes
