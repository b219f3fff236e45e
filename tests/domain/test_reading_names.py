from __future__ import annotations

import pytest

from herstel_gui.domain.reading import source_name


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("garmin", "Garmin"), ("whoop", "WHOOP"), ("intervals.icu", "intervals.icu"),
        ("my_watch", "My watch"), ("apple_health", "Apple Health"), ("", ""),
        ("table/Mijn dagboek", "Mijn dagboek"),
        ("elite_hrv", "Elite HRV"),
        ("rr_recording/Kubios", "RR-interval · Kubios"),
        ("typed", "zelf ingevuld"),
    ],
)  # fmt: skip
def test_makers_have_their_proper_names(key: str, name: str) -> None:
    assert source_name(key) == name
