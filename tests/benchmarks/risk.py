"""What followed a level: onsets of injury or illness within seven days, at a level and below.

The onsets are labels; the rules never see them. A relative risk says that something happened more often after
a warning. It does not say why, nor that the warning was right: an injury is no lack of recovery.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

WITHIN: Final = 7
"""Days after a day, and before an onset."""
APART: Final = 21
"""A report of the same trouble within this number of days after the report before it is no new onset."""
YEAR: Final = 365.25


@dataclass(frozen=True, slots=True)
class Person:
    """The rank of the level on each judged day of a person, and the days on which trouble began."""

    ranks: Mapping[date, int]
    onsets: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """Days of a person at a level or above and below it, and how many an onset followed within seven days.

    ``onsets`` are those with a judged day in the week before them; ``preceded`` those with the level in that
    week. ``weeks`` are all periods of seven days that end on a judged day; ``warned_weeks`` those with the
    level.
    """

    warned: int = 0
    warned_followed: int = 0
    below: int = 0
    below_followed: int = 0
    onsets: int = 0
    preceded: int = 0
    weeks: int = 0
    warned_weeks: int = 0


def onsets(reports: Iterable[tuple[str, date]]) -> tuple[date, ...]:
    """Return the days on which trouble began, from reports (what, when).

    Several troubles that begin on one day are one onset.
    """
    latest: dict[str, date] = {}
    began = set()
    for what, day in sorted(reports, key=lambda report: report[1]):
        before = latest.get(what)
        if before is None or (day - before).days > APART:
            began.add(day)
        latest[what] = day
    return tuple(sorted(began))


def without_trouble(person: Person, reports: Collection[date]) -> Person:
    """Return a person without the days on which, or within 21 days after which, trouble was reported.

    Trouble that goes on raises answers and is reported again elsewhere; what remains came as a surprise.
    """
    troubled = {day + timedelta(days=n) for day in reports for n in range(APART + 1)}
    free = {day: rank for day, rank in person.ranks.items() if day not in troubled}
    return replace(person, ranks=free)


def followed(person: Person, rank: int, end: date) -> Counts:
    """Count the judged days of a person of which all seven next days lie before or on ``end``."""
    began = set(person.onsets)
    days = [day for day in person.ranks if day + timedelta(days=WITHIN) <= end]
    warned = [day for day in days if person.ranks[day] >= rank]
    below = [day for day in days if person.ranks[day] < rank]
    before = [week for onset in person.onsets if (week := _before(onset, person.ranks))]
    weeks = [_before(day + timedelta(days=1), person.ranks) for day in days]
    return Counts(
        warned=len(warned),
        warned_followed=sum(_any_after(day, began) for day in warned),
        below=len(below),
        below_followed=sum(_any_after(day, began) for day in below),
        onsets=len(before),
        preceded=sum(max(week) >= rank for week in before),
        weeks=len(weeks),
        warned_weeks=sum(max(week) >= rank for week in weeks),
    )


def _any_after(day: date, began: Collection[date]) -> bool:
    return any(day + timedelta(days=n) in began for n in range(1, WITHIN + 1))


def _before(day: date, ranks: Mapping[date, int]) -> list[int]:
    """Return the ranks of the judged days among the seven days before a day."""
    week = (day - timedelta(days=n) for n in range(1, WITHIN + 1))
    return [ranks[each] for each in week if each in ranks]


# -- figures of several people; None where one is not defined ---------------------------------------


def share_warned(people: Sequence[Counts]) -> float | None:
    """Return the percentage of days at the level that an onset followed."""
    return _percent(sum(each.warned_followed for each in people), sum(each.warned for each in people))


def share_below(people: Sequence[Counts]) -> float | None:
    """Return the percentage of days below the level that an onset followed."""
    return _percent(sum(each.below_followed for each in people), sum(each.below for each in people))


def relative_risk(people: Sequence[Counts]) -> float | None:
    """Return the share of days followed by an onset at the level, divided by the share below it."""
    warned, below = share_warned(people), share_below(people)
    return warned / below if warned is not None and below else None


def risk_within_people(people: Sequence[Counts]) -> float | None:
    """Return the relative risk within people (Mantel and Haenszel): each compared with the own other days.

    Without this, a person who is often warned and often injured alone raises the relative risk.
    """
    above, under = 0.0, 0.0
    for each in people:
        if total := each.warned + each.below:
            above += each.warned_followed * each.below / total
            under += each.below_followed * each.warned / total
    return above / under if under else None


def share_preceded(people: Sequence[Counts]) -> float | None:
    """Return the percentage of onsets with the level on a judged day of the week before."""
    return _percent(sum(each.preceded for each in people), sum(each.onsets for each in people))


def share_of_weeks(people: Sequence[Counts]) -> float | None:
    """Return the percentage of all weeks with the level: what ``share_preceded`` would be by chance."""
    return _percent(sum(each.warned_weeks for each in people), sum(each.weeks for each in people))


def days_a_year(people: Sequence[Counts]) -> float | None:
    """Return the number of days at the level in 365.25 judged days."""
    days = sum(each.warned + each.below for each in people)
    return YEAR * sum(each.warned for each in people) / days if days else None


def _percent(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None
