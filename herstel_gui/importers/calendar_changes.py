"""What a calendar file says of trainings that are changed, moved or called off."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final

_WORDS: Final = re.compile(
    r"\b(afgelast|geannuleerd|vervalt|vervallen|cancell?ed)\b|\bgaat niet door\b", re.IGNORECASE
)
"""What calendars write into the name of an event that is not held."""


def called_off(event: Any, title: str, method: str) -> bool:  # noqa: ANN401  # a component of the library
    """Return whether an event is not held: by its status, by its name or by the message around it."""
    status = str(event.get("STATUS", "")).upper()
    return status == "CANCELLED" or method == "CANCEL" or _WORDS.search(title) is not None


def newest(events: Iterable[Any]) -> list[Any]:
    """Return the events without the earlier versions of an event that is in the file more than once.

    Versions have the same id and repetition and another sequence number. Events with one id and one sequence
    number are different events of a careless calendar; they all stay.
    """
    listed = list(events)
    highest: dict[tuple[str, str], int] = {}
    for event in listed:
        place = _place(event)
        highest[place] = max(_sequence(event), highest.get(place, 0))
    return [event for event in listed if "UID" not in event or _sequence(event) == highest[_place(event)]]


def _place(event: Any) -> tuple[str, str]:  # noqa: ANN401  # as above
    repeated = event.get("RECURRENCE-ID")
    moment = getattr(repeated, "dt", "")
    return str(event.get("UID", "")), str(moment)


def _sequence(event: Any) -> int:  # noqa: ANN401  # as above
    written = str(event.get("SEQUENCE", ""))
    return int(written) if written.isdecimal() and len(written) < 10 else 0  # noqa: PLR2004  # digits


@dataclass(frozen=True, slots=True)
class Onwards:
    """A change of a series from the repetition at ``moment`` on; without ``shift`` these are called off."""

    moment: datetime
    shift: timedelta | None
    minutes: int | None
    title: str


@dataclass
class Changed:
    """The repetitions that a file tells apart from their series, so that the series leaves them out.

    Moments are local times of the journal. A repetition that is named by its date alone is all of that day.
    """

    _moments: set[tuple[str, datetime]] = field(default_factory=set)
    _days: set[tuple[str, date]] = field(default_factory=set)
    _onwards: defaultdict[str, list[Onwards]] = field(default_factory=lambda: defaultdict(list))

    def add(self, uid: str, moment: datetime, *, whole_day: bool) -> None:
        """Note that one repetition of a series is told apart."""
        if whole_day:
            self._days.add((uid, moment.date()))
        else:
            self._moments.add((uid, moment))

    def add_onwards(self, uid: str, change: Onwards) -> None:
        """Note that a series is another one from a repetition on."""
        self._onwards[uid].append(change)

    @property
    def uids(self) -> set[str]:
        """The ids of the series with such repetitions."""
        return {uid for uid, _ in self._moments} | {uid for uid, _ in self._days}

    def holds(self, uid: str, moment: datetime) -> bool:
        """Return whether a repetition is told apart from its series."""
        return (uid, moment) in self._moments or (uid, moment.date()) in self._days

    def onwards(self, uid: str, moment: datetime) -> Onwards | None:
        """Return the change of a series that holds for a repetition; None without one."""
        begun = [change for change in self._onwards.get(uid, ()) if change.moment <= moment]
        return max(begun, key=lambda change: change.moment, default=None)
