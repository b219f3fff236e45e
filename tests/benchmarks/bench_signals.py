"""The time of judging signals: whole histories of 5 to 40 years, and the report of today.

Goals: judging twenty years (all levels and all rules on all days) takes no longer than reading the years from
the journal file, the time is proportional to the number of years, and the report of today takes at most 20 ms
for a history of any length, including reading, after each change of today; the first report after opening
reads all days that it needs and has no goal. Figures are medians of processor times, measured in turns,
because also processor times grow on a busy machine.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final

from herstel_gui.application.changes import Entry, KindEntry, edits_between
from herstel_gui.application.journal import Journal
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.catalogue import RULES
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.storage.store.sqlite_store import SqliteStore
from tests.application.fakes import MORNING, FixedClock
from tests.benchmarks import figures

LAST: Final = date(2026, 11, 22)
YEARS: Final = (5, 10, 20, 40)
TABLE_YEARS: Final = 20
ITEMS: Final = (
    "sleep_quality", "mood", "motivation", "irritability", "concentration",
    "fatigue", "heavy_legs", "muscle_soreness", "restlessness", "stress",
)  # fmt: skip
ROUNDS: Final = 5
TODAY_ROUNDS: Final = 15
AROUND: Final = Surroundings()
Days = dict[date, DayRecord]


def main() -> int:
    """Run the benchmark and print the table."""
    widths = (6, 10, 10, 9, 7, 11, 7, 11, 11, 9, 9)
    titles = (
        "years", "readings", "read", "levels", "ratio", "all rules", "ratio", "a day", "baselines", "first",
        "today",
    )  # fmt: skip
    print("".join(f"{title:>{width}}" for title, width in zip(titles, widths, strict=True)))
    for years in YEARS:
        days = journal(years)
        span = DaySpan(min(days), max(days))
        with TemporaryDirectory() as folder:
            store = stored(days, Path(folder))
            readings, all_levels, all_rules = interleaved(
                store.days,
                lambda: SignalHistory(days, AROUND).levels(span),  # noqa: B023  # called at once
                lambda: answers(days, span),  # noqa: B023
            )
            book = Journal(store, FixedClock())
            first = times(lambda: book.signals.of_day(span.last), rounds=1)[0]  # noqa: B023
            todays = after_changes(book, days[span.last])
            store.close()
        usual = median(times(lambda: baselines(days, span), rounds=1))  # noqa: B023
        reading, levels, everything, today = map(median, (readings, all_levels, all_rules, todays))
        if years == TABLE_YEARS:
            figures.ratio(f"every level of {years} years / reading them", all_levels, readings, 1)
            figures.ratio(f"every rule of {years} years / reading them", all_rules, readings, 1)
            figures.figure(f"the report of today, {years} years", todays, "ms", 20, digits=1)
        count = sum(len(record.readings) for record in days.values())
        print(
            f"{years:>6}{count:>10}{reading:>7.0f} ms{levels:>6.0f} ms{levels / reading:>7.2f}"
            f"{everything:>8.0f} ms{everything / reading:>7.2f}{1000 * everything / len(span):>8.0f} µs"
            f"{usual:>8.0f} ms{first:>6.0f} ms{today:>6.1f} ms"
        )
    return 0


def journal(years: int) -> Days:
    """Return a journal of ``years`` years, with about fourteen values a day, and good and bad months."""
    chance = random.Random(years)  # noqa: S311  # reproducible, no secret
    first = LAST - timedelta(days=round(years * 365.25) - 1)
    return {day: _record(chance, day) for day in DaySpan(first, LAST)}


def _record(chance: random.Random, day: date) -> DayRecord:
    trouble = 2.0 if day.toordinal() // 30 % 9 == 0 else 0.0
    readings = [
        Reading(day, item, min(7, max(1, round(chance.gauss(2.4 + trouble, 1)))))
        for item in ITEMS
        if chance.random() < 0.9
    ]
    readings.append(Reading(day, "resting_heart_rate", round(chance.gauss(50 + trouble * 2, 2.5))))
    readings.append(Reading(day, "hrv_rmssd", Decimal(round(chance.gauss(65, 10) * 10)) / 10))
    readings.append(Reading(day, "sleep_duration", round(chance.gauss(440 - trouble * 15, 45))))
    readings.append(Reading(day, "body_weight", Decimal(chance.randrange(700, 720)) / 10))
    if chance.random() < 0.3:
        return DayRecord(day, tuple(readings), kind=DayKind.REST)
    session = Session(
        f"{day}", day, minutes=60, session_rpe=chance.randrange(2, 9), felt=chance.choice(list(Felt)),
        performance=chance.choice(list(Performance)),
    )  # fmt: skip
    return DayRecord(day, tuple(readings), (session,))


def stored(days: Days, folder: Path) -> SqliteStore:
    """Return an open journal file with the days."""
    store = open_journal(folder / "dagboek.herstel", FixedClock())
    entries: list[Entry] = []
    for record in days.values():
        entries += [*record.readings, *record.sessions]
        entries += [KindEntry(record.day, record.kind)] if record.kind else []
    store.apply(edits_between([], entries), MORNING, Text("meting"))
    return store


def after_changes(journal: Journal, today: DayRecord) -> list[float]:
    """Return the milliseconds of the report of a day, each after another answer of that day was stored."""
    found = []
    for number in range(TODAY_ROUNDS):
        journal.signals.forget(journal.enter(today.day, BY_KEY["mood"], 2 + number % 2))
        found += times(lambda: journal.signals.of_day(today.day), rounds=1)
    return found


def answers(days: Days, span: DaySpan) -> None:
    """Compute the level and all rules of every day."""
    history = SignalHistory(days, AROUND)
    history.levels(span)
    for rule in RULES:
        history.answers(rule.id, span)


def baselines(days: Days, span: DaySpan) -> None:
    """Compute the usual values of three measures on every day, as the trends page does."""
    history = SignalHistory(days, AROUND)
    for measure in ("resting_heart_rate", "hrv_rmssd", "fatigue"):
        history.baselines(measure, span)


def interleaved(*works: Callable[[], object], rounds: int = ROUNDS) -> list[list[float]]:
    """Return the times of each work, measured in turns: a busy moment of the machine hits them all."""
    turns = [[times(work, rounds=1)[0] for work in works] for _ in range(rounds)]
    return [list(taken) for taken in zip(*turns, strict=True)]


def times(work: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """Return the processor times of ``rounds`` calls, in milliseconds."""
    found = []
    for _ in range(rounds):
        start = process_time()
        work()
        found.append((process_time() - start) * 1000)
    return found


if __name__ == "__main__":
    sys.exit(main())
