"""What a signal is: a declared rule, its three-valued answer, and the evidence behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from fractions import Fraction

    from herstel_gui.domain.measure import Number


class Answer(Enum):
    """Three-valued: unknown never fires, never clears, never reassures."""

    YES = "ja"
    NO = "nee"
    UNKNOWN = "onbekend"


class Group(Enum):
    """Independent groups of signals; F plans and P sends to a professional, neither is a symptom."""

    BODY = "A"
    SLEEP = "B"
    MIND = "C"
    MUSCLE = "D"
    PERFORMANCE = "E"
    LOAD = "F"
    PROFESSIONAL = "P"


class Level(Enum):
    """What all signals of a day add up to; the values are stable keys of exports."""

    NO_DATA = "no_data"
    ILL = "ill"
    NONE = "none"
    NOTICE = "notice"
    UNDER_RECOVERED = "under_recovered"
    NOT_RECOVERING = "not_recovering"
    SEE_PROFESSIONAL = "see_professional"

    @property
    def rank(self) -> int:
        """0 for nothing to warn of, up to 4."""
        return {
            Level.NOTICE: 1,
            Level.UNDER_RECOVERED: 2,
            Level.NOT_RECOVERING: 3,
            Level.SEE_PROFESSIONAL: 4,
        }.get(self, 0)


class Zone(Enum):
    """Where a pulse lies against its own baseline (table of document 001)."""

    LOWER = "lager"
    NORMAL = "normaal"
    RAISED = "verhoogd"
    WARNING = "waarschuwing"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an answer rests on; only what applies is filled in.

    ``values`` stand beside ``dates``, None where nothing was recorded. ``measure`` and ``source`` name the
    series. Exact numbers stay exact (int, Decimal, Fraction) and are rounded only where they are shown.
    """

    measure: str | None = None
    source: str | None = None
    dates: tuple[date, ...] = ()
    values: tuple[Number | None, ...] = ()
    mean: Fraction | Number | None = None
    baseline: Fraction | Number | None = None
    baseline_n: int | None = None
    baseline_first: date | None = None
    baseline_last: date | None = None
    spread: float | None = None
    difference_pct: Fraction | Number | None = None
    difference_bpm: Fraction | Number | None = None
    zone: Zone | None = None
    sleep_minutes: Number | None = None
    threshold: Fraction | Number | None = None
    limit: Number | None = None
    documents: tuple[str, ...] = ()
    total: Fraction | Number | None = None
    """Sum of the known values, where the rule compares sums."""
    within_spread: bool | None = None
    """Whether a rise is below 1.5 times the own spread ("binnen jouw gewone schommeling")."""
    count: int | None = None
    out_of: int | None = None
    """So many of so many days, nights, answers or sessions."""
    words: tuple[str, ...] = ()
    """What stands beside ``dates`` when it is no number: a kind of day, a body part, an answer."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer of one rule on one day, with its evidence.

    ``counted`` is false when the limit says nothing for this person. ``missing`` says what an unknown
    answer lacks. ``line`` is one sentence with figures; ``chip`` a few words for the banner.
    """

    rule: str
    group: Group
    answer: Answer
    counted: bool
    missing: Text | None
    evidence: Evidence
    line: Text
    chip: Text
    repeats: str = ""
    """Id of a rule on the same values; while that one fires too, this verdict is not shown beside it."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One sentence of advice and the documents it follows; no documents: an addition of Herstel's own."""

    text: Text
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActiveGroup:
    """A group that is active: since when, by which rules today, and how many good mornings it still holds.

    ``rules`` is empty while a group is only held. ``good_mornings_left`` is None for group E, which follows
    its rules.
    """

    group: Group
    since: date
    rules: tuple[str, ...]
    good_mornings_left: int | None


@dataclass(frozen=True, slots=True)
class DayLevel:
    """The level of one day without its evidence, for strips and trends."""

    day: date
    level: Level
    held: Level | None
    groups: tuple[Group, ...]

    @property
    def active(self) -> int:
        """How many groups are active."""
        return len(self.groups)


@dataclass(frozen=True, slots=True)
class SignalReport:
    """All that can be said of one day, knowing nothing later than that day.

    ``held`` is the level kept while a day is ill or silent. ``groups`` are the active ones among A to E,
    ``reasons`` the P rules behind ``see_professional``, ``planning`` the load rules that fired,
    ``not_judged`` the groups A to E that could not be evaluated. ``learning`` counts the mornings still
    needed before the own usual pulse is known (None when known or when no pulse is recorded).
    ``since`` is the first day of the present run of this level; ``last_evaluated`` the last day judged.
    ``causes`` are the tags of the days the evidence rests on, as possible causes.
    ``held_reasons`` are the reasons of the last evaluated day, ``active`` says since when groups are active.
    ``missing`` says what would have to be noted to judge more, ``clears_when`` what would end the level,
    ``remarks`` what else stands out (performance not judged after a recovery week, a pulse within its swing).
    """

    day: date
    level: Level
    held: Level | None
    groups: tuple[Group, ...]
    reasons: tuple[str, ...]
    planning: tuple[str, ...]
    not_judged: tuple[Group, ...]
    verdicts: Mapping[str, Verdict]
    title: Text
    summary: tuple[Text, ...]
    advice: tuple[Advice, ...]
    learning: int | None = None
    since: date | None = None
    last_evaluated: date | None = None
    causes: tuple[str, ...] = field(default=())
    held_reasons: tuple[str, ...] = ()
    active: tuple[ActiveGroup, ...] = ()
    missing: tuple[Text, ...] = ()
    clears_when: tuple[Text, ...] = ()
    remarks: tuple[Text, ...] = ()

    @property
    def fired(self) -> tuple[Verdict, ...]:
        """The counted signals of groups A to E and P that are on today, in the order of the catalogue.

        They are the chips of the banner, and what its title counts.
        """
        return fired_of(self.verdicts)


def fired_of(verdicts: Mapping[str, Verdict]) -> tuple[Verdict, ...]:
    """Return what is shown as a signal: each counted symptom or reason that is on, one thing once."""
    on = {
        rule: v
        for rule, v in verdicts.items()
        if v.answer is Answer.YES and v.counted and v.group is not Group.LOAD
    }
    return tuple(v for v in on.values() if v.repeats not in on)
