"""The pulse around the first symptoms of an illness, of people of Welltory who measured before they fell ill.

In the folder: ``participants.csv`` with the day of the first symptoms, and ``hrv_measurements.csv`` with the
pulse by moment. People measure at any hour; of a day counts the first measurement of the morning, else the
first of the day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import fmean, stdev
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import Answer
from tests.benchmarks.sample_files import rows

PULSE: Final = "resting_heart_rate"
SOURCE: Final = "welltory"
BASELINE: Final = (-66, -7)
"""First and last day of the baseline, counted from the onset."""
LEAST: Final = 14
PERIODS: Final = ((-14, -8), (-7, -1), (0, 6), (7, 13), (14, 27))
"""First and last day of the periods of the table, counted from the onset."""


@dataclass(frozen=True, slots=True)
class IllPerson:
    """The days of a person, and the first day of the illness."""

    days: Mapping[date, DayRecord]
    onset: date

    def pulses(self, period: tuple[int, int]) -> list[float]:
        """Return the pulses of a period, given by its first and last day counted from the onset."""
        first, last = (self.onset + timedelta(days=number) for number in period)
        readings = (
            reading for day in self.days.values() if first <= day.day <= last for reading in day.of(PULSE)
        )
        return [float(reading.value) for reading in readings]


def people(folder: Path) -> list[IllPerson]:
    """Return the people with at least 14 pulses in the baseline before the onset; none without the files."""
    measured = measurements(rows(folder / "hrv_measurements.csv"))
    onsets = {
        row["user_code"]: onset_day(row["symptoms_onset"])
        for row in rows(folder / "participants.csv")
        if row["symptoms_onset"]
    }
    found = (IllPerson(measured[user], day) for user, day in onsets.items() if user in measured)
    return [person for person in found if len(person.pulses(BASELINE)) >= LEAST]


def onset_day(text: str) -> date:
    """Return the date of a text such as "5/15/2020", the month first."""
    return datetime.strptime(text, "%m/%d/%Y").date()  # noqa: DTZ007  # a date without a moment


def measurements(table: Iterable[Mapping[str, str]]) -> dict[str, dict[date, DayRecord]]:
    """Return the days of each person; of a day counts the first of the morning, else the first."""
    days: dict[str, dict[date, DayRecord]] = defaultdict(dict)
    ordered = sorted(table, key=lambda row: (row["time_of_day"] != "morning", row["measurement_datetime"]))
    for row in ordered:
        day = datetime.fromisoformat(row["measurement_datetime"]).date()
        pulse = Reading(day, PULSE, round(float(row["bpm"])), SOURCE)
        days[row["user_code"]].setdefault(day, DayRecord(day, (pulse,)))
    return days


def rise(person: IllPerson, period: tuple[int, int]) -> float | None:
    """Return the mean pulse of a period minus that of the baseline, in beats; None without a pulse."""
    pulses = person.pulses(period)
    return fmean(pulses) - fmean(person.pulses(BASELINE)) if pulses else None


def spread(person: IllPerson) -> float:
    """Return the standard deviation of the pulse in the baseline, in beats."""
    return stdev(person.pulses(BASELINE))


def raised(person: IllPerson, period: tuple[int, int]) -> tuple[int, int]:
    """Return on how many days of a period the pulse was raised (RHR_PCT), and how many could be judged."""
    history = SignalHistory(person.days, Surroundings())
    first, last = (person.onset + timedelta(days=number) for number in period)
    answers = history.answers("RHR_PCT", DaySpan(first, last))
    return answers.count(Answer.YES), len(answers) - answers.count(Answer.UNKNOWN)


def mean_rise(rises: Sequence[float | None]) -> float | None:
    """Return the mean of the known rises; None without any."""
    known = [each for each in rises if each is not None]
    return fmean(known) if known else None
