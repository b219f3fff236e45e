"""People of PMData: typed answers and trainings, and the pulse and sleep of a Fitbit."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import Session
from tests.benchmarks.five_points import ANSWERS
from tests.benchmarks.sample_files import rows

OSLO: Final = ZoneInfo("Europe/Oslo")


def pmdata(folder: Path, person: str, scale: Mapping[int, int]) -> Iterator[Reading | Session]:
    """Yield the typed and Fitbit entries of a person of PMData; of several answers a day the last counts."""
    noted: dict[tuple[date, str], Reading] = {}
    for row in rows(folder / f"{person}__pmsys__wellness.csv"):
        day = local_day(row["effective_time_frame"])
        for name, measure in ANSWERS.items():
            if answer := int(row[name]):
                noted[day, measure] = Reading(day, measure, scale[answer])
        if hours := float(row["sleep_duration_h"]):
            noted[day, "sleep_duration"] = Reading(day, "sleep_duration", round(hours * 60))
    yield from noted.values()
    for number, row in enumerate(rows(folder / f"{person}__pmsys__srpe.csv")):
        day = local_day(row["end_date_time"])
        rpe, minutes = int(row["perceived_exertion"]), int(row["duration_min"])
        yield Session(f"{person}-{number}", day, number, minutes=minutes, session_rpe=rpe)
    for record in read_json(folder / f"{person}__fitbit__resting_heart_rate.json"):
        if pulse := round(record["value"]["value"]):  # 0 stands for a day without a watch
            yield Reading(date.fromisoformat(record["dateTime"][:10]), "resting_heart_rate", pulse, "fitbit")
    nights = {
        record["dateOfSleep"]: record["minutesAsleep"]
        for record in read_json(folder / f"{person}__fitbit__sleep.json")
        if record["mainSleep"]
    }
    for text, minutes in nights.items():
        yield Reading(date.fromisoformat(text), "sleep_duration", minutes, "fitbit")


def read_json(path: Path) -> list[dict]:  # type: ignore[type-arg]  # as it comes from the file
    """Return the records of a Fitbit file; an empty list without a file."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else []


def local_day(moment: str) -> date:
    """Return the day in Oslo of a UTC time."""
    return datetime.fromisoformat(moment).astimezone(OSLO).date()
