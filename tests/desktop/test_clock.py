from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from herstel_gui.desktop.clock import SystemClock, find_zone
from herstel_gui.domain.calendar import DEFAULT_ZONE

NOWHERE = Path("bestaat-niet")


def test_the_clock_returns_the_present_moment_in_its_zone() -> None:
    clock = SystemClock("Asia/Tokyo")
    assert clock.now().tzinfo == ZoneInfo("Asia/Tokyo")
    assert clock.now().utcoffset() == timedelta(hours=9)
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert abs(clock.today() - clock.now().date()) <= timedelta(days=1)


def test_a_change_of_zone_is_used_at_the_next_call(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SystemClock()
    for zone in ("Europe/Amsterdam", "Asia/Tokyo"):
        monkeypatch.setenv("TZ", zone)
        assert clock.now().tzinfo == ZoneInfo(zone)


@pytest.mark.parametrize(
    ("value", "zone"),
    [
        ("Europe/Brussels", "Europe/Brussels"),
        (":America/New_York", "America/New_York"),
        ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("", DEFAULT_ZONE),
        ("CET-1CEST,M3.5.0,M10.5.0/3", DEFAULT_ZONE),
        ("../../etc/passwd", DEFAULT_ZONE),
        ("Atlantis/Hoofdstad", DEFAULT_ZONE),
    ],
)
def test_the_zone_is_read_from_the_environment(value: str, zone: str) -> None:
    assert find_zone({"TZ": value}, NOWHERE) == zone


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such link")
@pytest.mark.parametrize(
    ("target", "zone"),
    [
        ("/usr/share/zoneinfo/Europe/Amsterdam", "Europe/Amsterdam"),
        ("../usr/share/zoneinfo/posix/America/Lima", "America/Lima"),
        ("/var/db/timezone/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("/ergens/anders", DEFAULT_ZONE),
    ],
)
def test_the_zone_is_read_from_the_localtime_link(tmp_path: Path, target: str, zone: str) -> None:
    link = tmp_path / "localtime"
    link.symlink_to(target)
    assert find_zone({}, link) == zone


def test_a_localtime_file_without_a_link_gives_the_default_zone(tmp_path: Path) -> None:
    (tmp_path / "localtime").write_bytes(b"TZif2")
    assert find_zone({}, tmp_path / "localtime") == DEFAULT_ZONE


def test_without_a_zone_the_clock_uses_the_zone_of_the_computer() -> None:
    assert SystemClock().now().tzinfo == ZoneInfo(find_zone())
