"""The frequency of each level in real journals, and what followed it where that was recorded.

The folder with samples is the argument or ``HERSTEL_SAMPLES``; samples that are not there are left out.

- *intervals.icu*, fourteen years of one person, and *PMData*: how often each level and rule occurs. Answers
  of PMData are counted twice, rounded to the milder and to the worse side (``five_points``).
- *SoccerMon*, footballers with reports of injury and illness (``footballers``, ``risk``): the relative risk
  of an onset within seven days, how many onsets had a warning in the week before, days a year. Intervals are
  of 95 %, by drawing players.
- *Welltory*, people who fell ill (``illness_onset``): the pulse before and after the first symptoms.

**Limits:** no sample records when a person was under-recovered, so false alarms and misses cannot be counted.
An injury or infection is no lack of recovery, and a report may be missing where there was trouble. The people
are few, and not the amateurs for whom Herstel is made. Most of the fourteen years contain only a pulse, so
nearly all of their days are "te weinig gegevens". Nothing here shows that a warning helps.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from herstel_gui.application.changes import Entry, TagEntry
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.catalogue import RULES
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import Answer, Group, Level
from herstel_gui.domain.training_sessions import Session
from herstel_gui.importers.offering import read_file
from tests.benchmarks import figures, footballers, illness_onset, risk
from tests.benchmarks.bench_alarms import episodes
from tests.benchmarks.five_points import MILDER, WORSE
from tests.benchmarks.intervals import Estimate, bootstrap, shown
from tests.benchmarks.pmdata import pmdata

FOLDER: Final = "HERSTEL_SAMPLES"
INTERVALS: Final = "intervals.icu/*/wellness.csv"
PMDATA: Final = "pmdata/*/*__pmsys__wellness.csv"
SOCCERMON: Final = "soccermon"
WELLTORY: Final = "welltory-covid"
LEAST_DAYS: Final = 1000
"""The number of days from which a file is a journal and not an example of the format."""
LEAST_ANSWERED: Final = 100
"""The number of answered days from which a footballer is counted."""
COLUMNS: Final = 6

YEAR: Final = 365.25
ALL: Final = "every level"
COUNTED_EPISODES: Final = tuple(level for level in Level if level.rank)
BEFORE: Final = (illness_onset.BASELINE[0], illness_onset.BASELINE[1] - 1)
"""The days before those of the week before the onset."""
RISK_LEVELS: Final = (Level.NOTICE, Level.UNDER_RECOVERED)

Days = dict[date, DayRecord]
Judged = tuple[SignalHistory, list[date]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the samples and print the tables."""
    given = sys.argv[1:] if arguments is None else arguments
    name = given[0] if given else os.environ.get(FOLDER)
    if not name or not Path(name).is_dir():
        figures.absent("levels of real journals", f"no {FOLDER}")
        print(f"No samples; name their folder as argument or in {FOLDER}.")
        return 0
    folder = Path(name)
    print_levels({name: judged(days) for name, days in journals(folder) if days})
    print_risks(folder / SOCCERMON)
    print_onsets(folder / WELLTORY)
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


# -- levels and rules ------------------------------------------------------------------------------


def judged(days: Days) -> Judged:
    """Return the signals history and the days of a journal."""
    return SignalHistory(days, Surroundings()), list(days)


def print_levels(people: Mapping[str, Judged]) -> None:
    """Print and record how often each level and rule occurs."""
    if not people:
        figures.absent("levels of real journals", "no such samples")
        return
    print("Of the days with an entry: how many, share, and episodes a year (365 such days) at that level")
    print("or above. PMData twice: in-between answers rounded to the milder and to the worse side.\n")
    print_table(people, [ALL, *(level.value for level in Level)], level_cell)
    print("\nDays on which a rule said ja, of those on which it could be judged; rules that ever could.\n")
    rules = [rule.id for rule in RULES if rule.group is not Group.LOAD]
    print_table(people, rules, rule_cell)
    for name, person in people.items():
        days = ", ".join(str(days_at(person, level)) for level in COUNTED_EPISODES)
        figures.text(f"{name}: days at levels 1, 2, 3, 4", days)


def days_at(person: Judged, level: Level) -> int:
    """Return the number of days with an entry at exactly this level."""
    history, entered = person
    known = set(entered)
    shown_levels = history.levels(DaySpan(entered[0], entered[-1]))
    return sum(day.level is level for day in shown_levels if day.day in known)


def level_cell(person: Judged, name: str) -> str:
    """Return the days, share and episodes per year of a level."""
    history, entered = person
    levels = history.levels(DaySpan(entered[0], entered[-1]))
    if name == ALL:
        return f"{len(entered)} in {len(levels) / YEAR:.1f} y"
    level = Level(name)
    days = days_at(person, level)
    cell = f"{days} {100 * days / len(entered):5.1f} %"
    if level not in COUNTED_EPISODES:
        return f"{cell}     -"
    times = episodes([day.level.rank for day in levels], level.rank) * YEAR / len(entered)
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
    """Print a row for each name and a column for each person, six people at a time; no empty rows."""
    listed = list(people.items())
    for start in range(0, len(listed), COLUMNS):
        part = listed[start : start + COLUMNS]
        print(f"{'':18}" + "".join(f"{person:>20}" for person, _ in part))
        for name in names:
            cells = [cell(person, name) for _, person in part]
            if set(cells) != {"-"}:
                print(f"{name:18}" + "".join(f"{each:>20}" for each in cells))


# -- what followed ---------------------------------------------------------------------------------


def watched(days: Days, reports: Sequence[tuple[str, date]]) -> risk.Person:
    """Return the ranks of the days with an answer or night, and the onsets; the rules do not see these."""
    answered = {day for day, record in days.items() if record.readings}
    levels = SignalHistory(days, Surroundings()).levels(DaySpan(min(days), max(days)))
    ranks = {day.day: day.level.rank for day in levels if day.day in answered}
    return risk.Person(ranks, risk.onsets(reports))


def print_risks(folder: Path) -> None:
    """Print and record what followed the levels of footballers, for both ways of rounding."""
    reports = footballers.reports(folder)
    milder, worse = (footballer_levels(folder, scale, reports) for scale in (MILDER, WORSE))
    if not milder:
        figures.absent("relative risk after a level", "no such samples")
        return
    reported = [player for name, player in milder.items() if reports[name]]
    fresh = [
        risk.without_trouble(player, [day for _, day in reports[name]]) for name, player in milder.items()
    ]
    players = list(milder.values())
    end = max(max(player.ranks) for player in players)
    days = sum(len(player.ranks) for player in players)
    print(f"\nFootballers: {len(players)} with {days} answered days, {len(reported)} of them with a report.")
    print(
        "Followed by an onset within 7 days at the level or above, and below it; relative risk, also within"
    )
    print("players; onsets with the level in the week before, and what that would be by chance (weeks).")
    for title, chosen in (
        ("all", players),
        ("players with a report", reported),
        ("no report in 21 days before", fresh),
        ("all, rounded to the worse", list(worse.values())),
    ):
        for level in RISK_LEVELS:
            print_risk(f"{title}, {level.value}", [risk.followed(each, level.rank, end) for each in chosen])


def footballer_levels(
    folder: Path, scale: Mapping[int, int], reports: footballers.Reports
) -> dict[str, risk.Person]:
    """Return the ranks and onsets of each player with enough answered days."""
    return {
        name: watched(days, reports[name])
        for name, days in footballers.journals(folder, scale).items()
        if sum(bool(record.readings) for record in days.values()) >= LEAST_ANSWERED
    }


def print_risk(title: str, counts: Sequence[risk.Counts]) -> None:
    """Print and record the figures of a level."""
    ratio = known(counts, risk.relative_risk)
    total = sum(each.warned for each in counts)
    onsets, warned = sum(each.onsets for each in counts), sum(each.preceded for each in counts)
    print(f"\n{title}")
    print(f"  days, at or above       {total}, {shown(known(counts, risk.days_a_year), 1)} a year")
    print(f"  followed, at or above   {shown(known(counts, risk.share_warned), 1)} %")
    print(f"  followed, below         {shown(known(counts, risk.share_below), 1)} %")
    print(f"  relative risk           {shown(ratio, 1)}")
    print(f"  the same within players {shown(known(counts, risk.risk_within_people), 1)}")
    print(f"  onsets with the level   {warned} of {onsets}, {shown(known(counts, risk.share_preceded))} %")
    print(f"  weeks with the level    {shown(known(counts, risk.share_of_weeks))} %", flush=True)
    if ratio is not None:
        figures.text(f"risk, {title}", f"{ratio.value:.1f} x", spread=f"{ratio.low:.1f} to {ratio.high:.1f}")


def known(
    counts: Sequence[risk.Counts], figure: Callable[[Sequence[risk.Counts]], float | None]
) -> Estimate | None:
    """Return a figure with its interval; None where it is 0, because nothing happened in any draw.

    An interval of 0 to 0 would claim that it never happens.
    """
    estimate = bootstrap(counts, figure)
    return estimate if estimate is not None and estimate.value else None


def print_onsets(folder: Path) -> None:
    """Print and record the pulse around the first symptoms of an illness."""
    people = illness_onset.people(folder)
    if not people:
        figures.absent("pulse around the onset of an illness", "no such samples")
        return
    print(
        f"\nPulse of {len(people)} people around the first symptoms: difference from the own mean in beats,"
    )
    print("and the days on which RHR_PCT said ja, of those on which it could be judged.")
    periods = illness_onset.PERIODS
    titles = [f"day {first} to {last}" for first, last in periods]
    print(f"{'own mean ± SD, n':22}{'before day -7':>15}" + "".join(f"{title:>20}" for title in titles))
    for person in people:
        print(onset_line(person))
    means = [
        bootstrap([illness_onset.rise(person, period) for person in people], illness_onset.mean_rise)
        for period in periods
    ]
    print(f"{'mean of the people':37}" + "".join(f"{shown(each, 1):>20}" for each in means))
    print(f"{'RHR_PCT, all people':22}" + "".join(raised_cells(people)))
    for title, each in zip(titles, means, strict=True):
        if each is not None:
            row = f"pulse around an illness, {title}, {len(people)} people"
            figures.text(row, f"{each.value:+.1f}", spread=f"{each.low:+.1f} to {each.high:+.1f}")


def onset_line(person: illness_onset.IllPerson) -> str:
    """Return the line of a person in the table of the pulse."""
    usual = person.pulses(illness_onset.BASELINE)
    cells = []
    for period in illness_onset.PERIODS:
        rise, (yes, judged_days) = illness_onset.rise(person, period), illness_onset.raised(person, period)
        cells.append("-" if rise is None else f"{rise:+.1f}, {yes} / {judged_days}")
    yes, judged_days = illness_onset.raised(person, BEFORE)
    head = f"{sum(usual) / len(usual):.1f} ± {illness_onset.spread(person):.1f}, {len(usual)}"
    return f"{head:22}{f'{yes} / {judged_days}':>15}" + "".join(f"{cell:>20}" for cell in cells)


def raised_cells(people: Sequence[illness_onset.IllPerson]) -> Iterator[str]:
    """Yield, of each period, on how many days of all people RHR_PCT said ja, and how many were judged."""
    for period in (BEFORE, *illness_onset.PERIODS):
        counted = [illness_onset.raised(person, period) for person in people]
        yes, judged_days = (sum(column) for column in zip(*counted, strict=True))
        yield f"{f'{yes} / {judged_days}':>{15 if period == BEFORE else 20}}"


if __name__ == "__main__":
    sys.exit(main())
