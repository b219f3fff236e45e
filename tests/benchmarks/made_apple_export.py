"""Make an export of Apple Health of a given size, with ten years of made-up values.

    python -m tests.benchmarks.made_apple_export OUT --apple-gb N

Nearly all records are heart rates and steps, as in real exports; each day has a resting pulse, five HRV
values and a night of 30 intervals.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, TextIO

_HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
]>
<HealthData locale="nl_NL">
 <ExportDate value="2026-02-06 12:18:38 +0100"/>
"""
_TAIL: Final = "</HealthData>\n"
_ABOUT: Final = (
    'sourceName="Apple Watch" sourceVersion="9.1" device="&lt;&lt;HKDevice: 0x1&gt;, name:Apple Watch, '
    'manufacturer:Apple, model:Watch, hardware:Watch4,3, software:9.1&gt;"'
)
_DAYS: Final = 3_650
_ONE: Final = 400
"""Characters of a record, about."""
_FIRST: Final = datetime(2016, 1, 1)  # noqa: DTZ001  # written with a fixed offset
_STAGES: Final = ("Core", "Deep", "REM")


def write_export(file: TextIO, size: int) -> None:
    """Write an export of about ``size`` characters."""
    file.write(_HEAD)
    often = max(1, size // _DAYS // _ONE - 36)
    file.writelines("".join(_day(_FIRST + timedelta(days=number), often)) for number in range(_DAYS))
    file.write(_TAIL)


def _day(day: datetime, often: int) -> Iterator[str]:
    for number in range(often):
        at = day + timedelta(seconds=number * 86_400 // often)
        kind, unit = ("HeartRate", "count/min") if number % 3 else ("StepCount", "count")
        yield _record(f"HKQuantityTypeIdentifier{kind}", str(60 + number % 40), at, at, unit)
    pulse = day + timedelta(hours=6)
    yield _record("HKQuantityTypeIdentifierRestingHeartRate", "50", pulse, pulse, "count/min")
    for hour in range(5):
        at = day + timedelta(hours=3 * hour)
        yield _record("HKQuantityTypeIdentifierHeartRateVariabilitySDNN", str(40 + hour), at, at, "ms")
    for number in range(30):
        at = day + timedelta(minutes=16 * number - 60)
        value = f"HKCategoryValueSleepAnalysisAsleep{_STAGES[number % 3]}"
        yield _record("HKCategoryTypeIdentifierSleepAnalysis", value, at, at + timedelta(minutes=16))


def _record(kind: str, value: str, begin: datetime, end: datetime, unit: str = "") -> str:
    of = f'unit="{unit}" ' if unit else ""
    times = f'creationDate="{end} +0100" startDate="{begin} +0100" endDate="{end} +0100"'
    return f' <Record type="{kind}" {_ABOUT} {of}{times} value="{value}"/>\n'


def main(arguments: Sequence[str]) -> int:
    """Write the export that the arguments ask for."""
    parser = argparse.ArgumentParser(prog="demo")
    parser.add_argument("out", type=Path)
    parser.add_argument("--apple-gb", type=float, default=1.0, metavar="N")
    asked = parser.parse_args(arguments)
    with asked.out.open("w", encoding="utf-8") as file:
        write_export(file, int(asked.apple_gb * 1_000_000_000))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
