"""Random journals judged twice: by the program and by the oracle. ``main`` runs as many as one likes."""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.signals.recent import recent_history
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import DayLevel, SignalReport
from tests.domain.signals.journals import journal
from tests.domain.signals.oracle import Oracle, Seen

LENGTHS = (20, 60, 120, 200)
AFTER = 12
ASKED = 6


def differences(seed: int) -> list[str]:
    """Return where the program and the oracle disagree about the journal of a seed; nothing, one hopes."""
    days, around = journal(seed, random.Random(seed).choice(LENGTHS))  # noqa: S311  # reproducible
    if not days:
        return []
    span = DaySpan(min(days) - timedelta(days=3), max(days) + timedelta(days=AFTER))
    history, oracle = SignalHistory(days, around), Oracle(days, around)
    walked = oracle.walk(span.last)
    found = [f"{seed} {text}" for text in _levels(history.levels(span), walked)]
    chance = random.Random(seed + 1)  # noqa: S311  # reproducible
    for _ in range(ASKED):
        day = span.first + timedelta(days=chance.randrange(len(span)))
        report = history.report(day)
        found += [f"{seed} {day} {text}" for text in _answers(report, oracle, walked.get(day))]
        found += [f"{seed} {day} {text}" for text in _doubtful(report, oracle)]
        if _recent(days, around, day) != report:
            found.append(f"{seed} {day} recent_history gives another report")
    return found


def _levels(levels: object, walked: Mapping[date, Seen]) -> Iterator[str]:
    assert isinstance(levels, list)
    for shown in levels:
        assert isinstance(shown, DayLevel)
        seen = walked.get(shown.day, Seen("no_data", None, "", []))
        if list(shown.reasons) != seen.reasons:
            yield f"{shown.day} {shown.reasons}, oracle {seen.reasons}"
        held = None if shown.held is None else shown.held.value
        groups = "".join(group.value for group in shown.groups)
        if (shown.level.value, held, groups) != (seen.level, seen.held, seen.groups):
            yield f"{shown.day} {shown.level.value} {held} {groups}, oracle {seen}"
            return


def _doubtful(report: SignalReport, oracle: Oracle) -> Iterator[str]:
    record = oracle.days.get(report.day)
    doubtful = {(r.measure, r.source) for r in report.doubtful}
    expected = {
        (r.measure, r.source)
        for r in (record.readings if record else ())
        if oracle.doubtful(r.measure, r.source, report.day)
    }
    if doubtful != expected:
        yield f"doubtful {doubtful}, oracle {expected}"


def _answers(report: SignalReport, oracle: Oracle, seen: Seen | None) -> Iterator[str]:
    for rule, verdict in report.verdicts.items():
        if verdict.answer.value != oracle.answer(rule, report.day):
            yield f"{rule} {verdict.answer.value}, oracle {oracle.answer(rule, report.day)}"
        if verdict.answer.value == "ja" and verdict.counted != oracle.means_something(rule, report.day):
            yield f"{rule} counted {verdict.counted}"
        symptom = verdict.counted and verdict.answer.value == "ja" and verdict.group.value in "ABCDE"
        if symptom and verdict.firm != oracle.firm(rule, report.day):
            yield f"{rule} firm {verdict.firm}"
    gate = report.verdicts["KRACHT7"].evidence.gate
    if gate is None or gate.value != oracle.gate(report.day):
        yield f"gate {gate}, oracle {oracle.gate(report.day)}"
    zone = report.verdicts["RHR_PCT"].evidence.zone
    if zone is None or zone.value != oracle.zone(report.day):
        yield f"zone {zone}"
    if list(report.reasons) != ([] if seen is None else seen.reasons):
        yield f"reasons {report.reasons}"


def _recent(days: Mapping[date, DayRecord], around: Surroundings, day: date) -> SignalReport:
    def read(span: DaySpan) -> Mapping[date, DayRecord]:
        return {each: days[each] for each in span if each in days}

    extent = DaySpan(min(days), max(days))
    return recent_history(read, extent, around, DaySpan(day, day)).report(day)


def main() -> None:
    """Compare a stretch of seeds and print what differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--journals", type=int, default=100)
    asked = parser.parse_args()
    found = [text for seed in range(asked.first, asked.first + asked.journals) for text in differences(seed)]
    print(*found, f"{asked.journals} journals, {len(found)} differences", sep="\n")  # noqa: T201


if __name__ == "__main__":
    main()
