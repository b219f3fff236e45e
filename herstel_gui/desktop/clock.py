"""The clock and the time zone of this computer."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from herstel_gui.domain.calendar import DEFAULT_ZONE

_LOCALTIME: Final = Path("/etc/localtime")
_ZONEINFO: Final = "zoneinfo"

_WINDOWS_ZONES: Final = {
    "W. Europe Standard Time": "Europe/Amsterdam",
    "Romance Standard Time": "Europe/Brussels",
    "GMT Standard Time": "Europe/London",
    "Central Europe Standard Time": "Europe/Budapest",
    "Central European Standard Time": "Europe/Warsaw",
    "E. Europe Standard Time": "Europe/Bucharest",
    "FLE Standard Time": "Europe/Helsinki",
    "GTB Standard Time": "Europe/Athens",
    "UTC": "UTC",
}
"""IANA names for Windows names of the zones in and around the countries where Dutch is spoken."""


class SystemClock:
    """The system clock."""

    def __init__(self, zone: str | None = None) -> None:
        """Use the given IANA zone, else the present zone of this computer, looked up at each call."""
        self._zone = zone

    def now(self) -> datetime:
        """Return the present local moment as an aware datetime."""
        return datetime.now(ZoneInfo(self._zone or find_zone()))

    def today(self) -> date:
        """Return the present local date."""
        return self.now().date()


def find_zone(environ: Mapping[str, str] = os.environ, localtime: Path = _LOCALTIME) -> str:
    """Return the IANA name of the zone of this computer; Europe/Amsterdam when the zone is unknown."""
    for name in (_of_variable(environ), _of_link(localtime), _of_windows()):
        if name and _known(name):
            return name
    return DEFAULT_ZONE


def _of_variable(environ: Mapping[str, str]) -> str | None:
    # POSIX also allows ":Europe/Amsterdam" and a path
    value = environ.get("TZ", "").removeprefix(":")
    return _after_zoneinfo(value) or value or None


def _of_link(localtime: Path) -> str | None:
    try:
        return _after_zoneinfo(str(localtime.readlink()))
    except OSError:
        return None


def _after_zoneinfo(path: str) -> str | None:
    _, separator, name = path.replace("\\", "/").partition(f"/{_ZONEINFO}/")
    return name.removeprefix("posix/").removeprefix("right/") if separator else None


def _of_windows() -> str | None:
    if sys.platform != "win32":
        return None
    import winreg  # noqa: PLC0415  # exists on Windows only

    key = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as opened:
            name, _ = winreg.QueryValueEx(opened, "TimeZoneKeyName")
    except OSError:
        return None
    return _WINDOWS_ZONES.get(str(name))


def _known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
