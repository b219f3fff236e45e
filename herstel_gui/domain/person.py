"""What a person told Herstel about age, and how much Herstel may say: pause, or only writing down."""

from __future__ import annotations

from datetime import date
from typing import Final, Protocol

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.text import Text, tr_noop

ADULT: Final = 18
OLD: Final = 65


class Offer(Protocol):
    """What a person can take or leave: a measure, a setting, or an aid such as ``domain.drinking.AID``."""

    @property
    def adults_only(self) -> bool:
        """Whether it is not offered below the age of eighteen."""


@dataclass(frozen=True, slots=True)
class Aid:
    """An offer that is neither a measure nor a setting."""

    adults_only: bool = False


@dataclass(frozen=True, slots=True)
class SleepBand:
    """The nightly sleep that is usually recommended at an age, in minutes, and the ages it holds for."""

    low: int
    high: int
    ages: str
    """The ages for which the band holds, in figures."""
    condition: str
    """Marked source text: the ages for which the band holds."""

    @property
    def text(self) -> Text:
        """The band in whole hours with its condition: ``7–9 u (18–64 jaar)``."""
        return Text(
            tr_noop("{low}–{high} u ({condition})"),
            low=self.low // 60, high=self.high // 60, condition=self.condition,
        )  # fmt: skip


YOUNG_BAND: Final = SleepBand(8 * 60, 10 * 60, "13–17", tr_noop("13–17 jaar"))
ADULT_BAND: Final = SleepBand(7 * 60, 9 * 60, "18–64", tr_noop("18–64 jaar"))
OLD_BAND: Final = SleepBand(7 * 60, 8 * 60, "65+", tr_noop("vanaf 65 jaar"))


@dataclass(frozen=True, slots=True)
class Person:
    """Age and wishes of the person who keeps the journal; by default nothing is known or wished.

    ``birth_year`` is 0 when unknown. ``only_writing`` means no comparison on any day. ``pause`` holds the
    days of a pause, both ends included; None without a pause.
    """

    birth_year: int = 0
    only_writing: bool = False
    pause: DaySpan | None = None

    def age(self, day: date) -> int | None:
        """Return the completed years that are certain in the year of ``day``; None when unknown.

        Only the year of birth is known, so everybody counts as not yet having had a birthday this year: the
        rules for minors then end a few months late, never early.
        """
        return day.year - self.birth_year - 1 if self.birth_year else None

    def is_minor(self, day: date) -> bool:
        """Tell whether the person may be younger than eighteen; False when the age is unknown."""
        age = self.age(day)
        return age is not None and age < ADULT

    def sleep_band(self, day: date) -> SleepBand:
        """Return the sleep band of the person's age; that of adults when the age is unknown."""
        age = self.age(day)
        if age is None or ADULT <= age < OLD:
            return ADULT_BAND
        return YOUNG_BAND if age < ADULT else OLD_BAND

    def is_offered(self, offer: Offer, day: date) -> bool:
        """Tell whether an offer may be made; whatever shows offers asks this, so that none is left over."""
        return not (offer.adults_only and self.is_minor(day))

    def is_asked(self, key: str, day: date) -> bool:
        """Tell whether Herstel may ask for the measure with this key; it may for a measure of one's own."""
        return key not in BY_KEY or self.is_offered(BY_KEY[key], day)

    def pauses(self, day: date) -> bool:
        """Tell whether a day lies in the pause."""
        return self.pause is not None and day in self.pause

    @property
    def compares_always(self) -> bool:
        """Whether every day is compared with the usual values."""
        return not self.only_writing and self.pause is None

    def compares(self, day: date) -> bool:
        """Tell whether a day is compared with the usual values: no pause, and more than only writing."""
        return not self.only_writing and not self.pauses(day)


ANYONE: Final = Person()
"""A person of whom nothing is known."""
