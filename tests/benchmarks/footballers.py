"""Footballers of SoccerMon: answers and trainings as days of a journal, and reports of injury and illness.

In the folder: ``wellness/*.csv`` with a column for each player, ``training-load/session.json``,
``injury/injury.csv`` and ``illness/illness.csv``. An empty value and 0 are missing. The labels stay apart
from the days: the rules must not see them.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import Session
from tests.benchmarks.five_points import ANSWERS, MILDER
from tests.benchmarks.sample_files import rows

Journals = dict[str, dict[date, DayRecord]]
Reports = dict[str, list[tuple[str, date]]]


def day_of(text: str) -> date:
    """Return the date of a text such as "31.12.2021"."""
    return datetime.strptime(text, "%d.%m.%Y").date()  # noqa: DTZ007  # a date without a moment


def journals(folder: Path, scale: Mapping[int, int] = MILDER) -> Journals:
    """Return the days of each player, answers converted by ``scale``; an empty mapping without the files."""
    readings: dict[tuple[str, date], list[Reading]] = defaultdict(list)
    sessions: dict[tuple[str, date], list[Session]] = defaultdict(list)
    for player, reading in answers(folder / "wellness", scale):
        readings[player, reading.day].append(reading)
    for player, session in trainings(folder / "training-load" / "session.json"):
        sessions[player, session.day].append(session)
    found: Journals = defaultdict(dict)
    for player, day in sorted({*readings, *sessions}):
        key = player, day
        found[player][day] = DayRecord(day, tuple(readings[key]), tuple(sessions[key]))
    return found


def answers(folder: Path, scale: Mapping[int, int]) -> Iterator[tuple[str, Reading]]:
    """Yield the answers and nights of each player."""
    for name, measure in ANSWERS.items():
        for player, day, value in cells(folder / f"{name}.csv"):
            yield player, Reading(day, measure, scale[int(value)])
    for player, day, hours in cells(folder / "sleep_duration.csv"):
        yield player, Reading(day, "sleep_duration", round(hours * 60))


def cells(path: Path) -> Iterator[tuple[str, date, float]]:
    """Yield player, day and value of a table with a column for each player; nothing without the file."""
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.reader(file)
        players = next(table)[1:]
        for first, *values in table:
            for player, text in zip(players, values, strict=True):
                if text and (value := float(text)):
                    yield player, day_of(first), value


def trainings(path: Path) -> Iterator[tuple[str, Session]]:
    """Yield the trainings of each player; nothing without the file."""
    recorded = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    for player, sessions in recorded.items():
        for number, each in enumerate(sessions):
            minutes, rpe = each["duration"] or None, each["rpe"] or None
            day = day_of(each["date"])
            yield player, Session(f"{player}-{number}", day, number, minutes=minutes, session_rpe=rpe)


def reports(folder: Path) -> Reports:
    """Return what each player reported and when: a part of the body, or "illness"."""
    found: Reports = defaultdict(list)
    for row in rows(folder / "injury" / "injury.csv"):
        found[row["player_name"]] += [(part, day_of(row["timestamp"])) for part in json.loads(row["type"])]
    for row in rows(folder / "illness" / "illness.csv"):
        found[row["player_name"]].append(("illness", day_of(row["timestamp"])))
    return found
