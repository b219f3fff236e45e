"""The frequency of each level in real journals. The figures do not show whether a level was correct.

The folder with samples is the argument, ``HERSTEL_SAMPLES``, or ``shared/samples`` beside the checkout:
fourteen years of intervals.icu, read by the importer, and persons of PMData, read by this module. PMData has
a scale of 1 to 5 with 5 as the best answer, Herstel a scale of 1 to 7 with 1 as the best. The answers 2 and 4
lie between two answers of Herstel, so each person is counted twice: rounded to the milder and to the worse.

**Limits:** the samples do not record when a person was under-recovered, so false alarms and misses cannot be
counted. The number of persons is small. Most of the fourteen years contain only a pulse, so the level "geen
signaal" is rare and "te weinig herstel" impossible.
"""

from __future__ import annotations

import csv
import json
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from herstel_gui.application.changes import Entry, TagEntry
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import DayRecord, Surroundings
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.catalogue import RULES
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import Answer, Group, Level
from herstel_gui.domain.training_sessions import Session
from herstel_gui.importers.offering import read_file
from tests.benchmarks import figures
from tests.benchmarks.bench_alarms import episodes

USUAL_PLACE: Final = Path(__file__).parents[3] / "shared" / "samples"
INTERVALS: Final = "intervals.icu/*/wellness.csv"
PMDATA: Final = "pmdata/*/*__pmsys__wellness.csv"
LEAST_DAYS: Final = 1000
"""The number of days from which a file is a journal and not an example of the format."""

OSLO: Final = ZoneInfo("Europe/Oslo")
YEAR: Final = 365.25
MILDER: Final = {5: 1, 4: 2, 3: 4, 2: 5, 1: 7}
WORSE: Final = {5: 1, 4: 3, 3: 4, 2: 6, 1: 7}
ANSWERS: Final = {
    "fatigue": "fatigue", "mood": "mood", "sleep_quality": "sleep_quality",
    "soreness": "muscle_soreness", "stress": "stress",
}  # fmt: skip
ALL: Final = "every level"
COUNTED_EPISODES: Final = tuple(level for level in Level if level.rank)

Days = dict[date, DayRecord]
Judged = tuple[SignalHistory, list[date]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the samples and print the tables."""
    given = sys.argv[1:] if arguments is None else arguments
    folder = Path(given[0] if given else os.environ.get("HERSTEL_SAMPLES") or USUAL_PLACE)
    people = {name: judged(days) for name, days in journals(folder) if days}
    if not people:
        figures.absent("levels of real journals", "no samples here")
        print(f"No real journals in {folder}; name the folder as argument or in HERSTEL_SAMPLES.")
        return 0
    print("Of the days with an entry: how many, share, and episodes a year (365 such days) at that level")
    print("or above. PMData twice: in-between answers rounded to the milder and to the worse side.\n")
    print_table(people, [ALL, *(level.value for level in Level)], level_cell)
    print("\nDays on which a rule said ja, of those on which it could be judged; rules that ever could.\n")
    rules = [rule.id for rule in RULES if rule.group is not Group.LOAD]
    print_table(people, rules, rule_cell)
    return 0


def journals(folder: Path) -> Iterator[tuple[str, Days]]:
    """Yield the name and the days of each person in the folder."""
    for path in sorted(folder.glob(INTERVALS)):
        days = by_day(read_file(path).entries)
        if len(days) >= LEAST_DAYS:
            yield "intervals.icu", days
    for path in sorted(folder.glob(PMDATA)):
        person = path.name.partition("__")[0]
        for name, scale in (("mild", MILDER), ("worse", WORSE)):
            yield f"{person} {name}", by_day([*pmdata(path.parent, person, scale)])


def by_day(entries: Sequence[Entry]) -> Days:
    """Group readings, sessions and tags by day."""
    readings, sessions, tags = defaultdict(list), defaultdict(list), defaultdict(list)
    for entry in entries:
        if isinstance(entry, Reading):
            readings[entry.day].append(entry)
        elif isinstance(entry, Session):
            sessions[entry.day].append(entry)
        elif isinstance(entry, TagEntry):
            tags[entry.day].append(entry.tag)
    return {
        day: DayRecord(day, tuple(readings[day]), tuple(sessions[day]), tags=tuple(tags[day]))
        for day in sorted({*readings, *sessions, *tags})
    }


# -- PMData ----------------------------------------------------------------------------------------


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


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file; an empty list without a file."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_json(path: Path) -> list[dict]:  # type: ignore[type-arg]  # as it comes from the file
    """Return the records of a Fitbit file; an empty list without a file."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else []


def local_day(moment: str) -> date:
    """Return the day in Oslo of a UTC time."""
    return datetime.fromisoformat(moment).astimezone(OSLO).date()


# -- counting --------------------------------------------------------------------------------------


def judged(days: Days) -> Judged:
    """Return the signals history and the days of a journal."""
    return SignalHistory(days, Surroundings()), list(days)


def level_cell(person: Judged, name: str) -> str:
    """Return the days, share and episodes per year of a level."""
    history, entered = person
    shown = history.levels(DaySpan(entered[0], entered[-1]))
    if name == ALL:
        return f"{len(entered)} in {len(shown) / YEAR:.1f} y"
    level, known = Level(name), set(entered)
    days = sum(day.level is level for day in shown if day.day in known)
    cell = f"{days} {100 * days / len(entered):5.1f} %"
    if level not in COUNTED_EPISODES:
        return f"{cell}     -"
    times = episodes([day.level.rank for day in shown], level.rank) * YEAR / len(entered)
    return f"{cell} {times:5.1f}"


def rule_cell(person: Judged, rule: str) -> str:
    """Return the number of days on which a rule answered ja, and of days with an answer."""
    history, entered = person
    answers = history.answers(rule, DaySpan(entered[0], entered[-1]))
    judged_days = len(answers) - answers.count(Answer.UNKNOWN)
    return f"{answers.count(Answer.YES)} / {judged_days}" if judged_days else "-"


def print_table(
    people: Mapping[str, Judged], names: Sequence[str], cell: Callable[[Judged, str], str]
) -> None:
    """Print a row for each name and a column for each person; rows without figures are left out."""
    print(f"{'':18}" + "".join(f"{person:>20}" for person in people))
    for name in names:
        cells = [cell(person, name) for person in people.values()]
        if set(cells) != {"-"}:
            print(f"{name:18}" + "".join(f"{each:>20}" for each in cells))


if __name__ == "__main__":
    sys.exit(main())
