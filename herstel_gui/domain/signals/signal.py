"""The values of the signals: answers, levels, evidence, verdicts and the report of a day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final, Protocol

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from fractions import Fraction

    from herstel_gui.domain.day import RecoveryWeek
    from herstel_gui.domain.measure import Number
    from herstel_gui.domain.reading import Reading
    from herstel_gui.domain.training_sessions import DayKind


class Answer(Enum):
    """The three values of an answer. UNKNOWN never fires and never clears a signal."""

    YES = "ja"
    NO = "nee"
    UNKNOWN = "onbekend"


class Group(Enum):
    """Independent groups of signals. F (planning) and P (see a professional) are no symptoms."""

    BODY = "A"
    SLEEP = "B"
    MIND = "C"
    MUSCLE = "D"
    PERFORMANCE = "E"
    LOAD = "F"
    PROFESSIONAL = "P"


class Level(Enum):
    """The result of all signals of a day; the values are stable keys of exports."""

    NO_DATA = "no_data"
    ILL = "ill"
    NONE = "none"
    NOTICE = "notice"
    UNDER_RECOVERED = "under_recovered"
    NOT_RECOVERING = "not_recovering"
    SEE_PROFESSIONAL = "see_professional"

    @property
    def rank(self) -> int:
        """The severity of a warning from 1 to 4; 0 for levels that are no warning."""
        return {
            Level.NOTICE: 1,
            Level.UNDER_RECOVERED: 2,
            Level.NOT_RECOVERING: 3,
            Level.SEE_PROFESSIONAL: 4,
        }.get(self, 0)


class Zone(Enum):
    """The position of a pulse relative to its own baseline (table of document 001)."""

    LOWER = "lager"
    NORMAL = "normaal"
    RAISED = "verhoogd"
    WARNING = "waarschuwing"
    UNKNOWN = "onbekend"


class LevelMark(Enum):
    """The mark of a day in strips and maps, by rising importance; the values are stable keys."""

    NOT_ENTERED = "not_entered"
    """Nothing was entered: a hollow mark, whatever level is held. No verdict and no reassurance."""
    NO_DATA = "no_data"
    NO_SIGNAL = "none"
    SIGN = "sign"
    """A group is active, but its sign is not announced yet: neither "no signal" nor a warning."""
    ILL = "ill"
    NOTICE = "notice"
    UNDER_RECOVERED = "under_recovered"
    NOT_RECOVERING = "not_recovering"
    SEE_PROFESSIONAL = "see_professional"
    FLAGGED = "flagged"
    """A complaint was written down beside which a safety text stands; no level follows from it."""
    URGENT = "urgent"
    """SEE_PROFESSIONAL that rests on a complaint marked as severe. Only this mark and FLAGGED are red."""

    @property
    def rank(self) -> int:
        """The severity of a warning from 1 to 4; 0 for marks that are no warning."""
        if self is LevelMark.URGENT:
            return Level.SEE_PROFESSIONAL.rank
        if self in {LevelMark.NOT_ENTERED, LevelMark.SIGN, LevelMark.FLAGGED}:
            return 0
        return Level(self.value).rank

    @property
    def place(self) -> int:
        """The position by rising importance."""
        return _PLACES[self]


_PLACES = {mark: place for place, mark in enumerate(LevelMark)}


class Gate(Enum):
    """Whether strength training may grow: seven nights of stable sleep quality, none of them bad (A52)."""

    OPEN = "mag"
    SHUT = "niet"
    UNKNOWN = "onbekend"


class Uncounted(Enum):
    """Why an answer of yes does not count for this person."""

    WITHIN_SPREAD = "within_spread"
    """The pulse rose less than 1.5 times its own spread."""
    LIMIT_BELOW_NORMAL = "limit_below_normal"
    """The own usual HRV lies below the limit."""
    NEAR_NORMAL = "near_normal"
    """The HRV of the week lies within one own spread of the own mean."""
    NORMAL_UNKNOWN = "normal_unknown"
    """The own usual HRV is not known yet."""
    USUAL_SHORT_SLEEP = "usual_short_sleep"
    """The own usual night is short. It says nothing about a change; it is short for anybody."""
    NOT_CHOSEN = "not_chosen"
    """The rule counts only for people who measure once a week, and that is not chosen."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A day recorded as rest or active recovery on which a training lies: the page asks once what is right.

    ``judged`` is the kind that counts until then. ``hard`` is True when a training was no recovery.
    """

    recorded: DayKind
    judged: DayKind
    hard: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """The data on which an answer is based; fields that do not apply stay empty.

    ``values`` correspond to ``dates``, with None for days without a value. ``measure`` and ``source`` name
    the series. Exact numbers stay exact (int, Decimal, Fraction) and are rounded only for display.
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
    """Sum of the known values, for rules that compare sums."""
    within_spread: bool | None = None
    """Whether a rise is below 1.5 times the own spread ("binnen jouw gewone schommeling")."""
    count: int | None = None
    out_of: int | None = None
    """``count`` of ``out_of`` days, nights, answers or sessions."""
    words: tuple[str, ...] = ()
    """Words that correspond to ``dates`` instead of numbers: a kind of day, a body part, an answer."""
    gate: Gate | None = None
    """Whether strength training may grow, for KRACHT7."""

    @property
    def no_worse_than_usual(self) -> bool:
        """Whether the last answer to an item, of which 7 is worst, is at most the known usual answer."""
        last = self.values[-1] if self.values else None
        return last is not None and self.baseline is not None and last <= self.baseline


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer of a rule on a day, with its evidence.

    ``counted`` is False for an answer of yes that means nothing for this person; ``uncounted`` says why.
    ``left_out`` is True when the person switched the rule off. ``firm`` is True for a counted yes on which
    level 2 may begin: the own normal is known, or the answers are bad in anybody's words. ``missing`` names
    the entries that an unknown answer needs. ``line`` is a sentence with figures; ``chip`` is a short text
    for the banner.
    """

    rule: str
    group: Group
    answer: Answer
    counted: bool
    missing: Text | None
    evidence: Evidence
    line: Text
    chip: Text
    left_out: bool = False
    repeats: str = ""
    """Id of a rule on the same values; while the other rule fires too, this verdict is not shown."""
    uncounted: Uncounted | None = None
    firm: bool = False


class Verdicts(Mapping[str, Verdict]):
    """The verdicts of a day by the id of the rule, each with evidence and texts made when first asked for.

    A week asks for those that fired and for the pulse; most rules have an answer and nothing to show.
    """

    def __init__(self, answers: Mapping[str, Answer], made: Callable[[str], Verdict]) -> None:
        """Keep the answers; ``made`` returns the verdict of a rule, and is called once for each."""
        self._answers = answers
        self._made = made
        self._known: dict[str, Verdict] = {}

    def __getitem__(self, rule: str) -> Verdict:
        """Return the verdict of a rule; KeyError for a rule that the person did not enable."""
        if rule not in self._known:
            self._answers[rule]
            self._known[rule] = self._made(rule)
        return self._known[rule]

    def __iter__(self) -> Iterator[str]:
        return iter(self._answers)

    def __len__(self) -> int:
        return len(self._answers)

    def on(self) -> tuple[Verdict, ...]:
        """Return the verdicts with an answer of yes, in catalogue order; no other one is made."""
        return tuple(self[rule] for rule, answer in self._answers.items() if answer is Answer.YES)


@dataclass(frozen=True, slots=True)
class Advice:
    """A sentence of advice and its documents; without documents the sentence is an addition of Herstel."""

    text: Text
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActiveGroup:
    """An active group: its first day, the rules that fire today, and the good mornings until its release.

    ``rules`` is empty while a group is only held. ``good_mornings_left`` is None for group E, which ends as
    soon as its rules stop.
    """

    group: Group
    since: date
    rules: tuple[str, ...]
    good_mornings_left: int | None


@dataclass(frozen=True, slots=True)
class DayLevel:
    """The level of a day without evidence, for strips and trends.

    ``held`` is the level in memory on an ill or silent day, None on a judged day. ``flagged`` is True on a
    day with a complaint beside which a safety text stands. ``entered`` is False when the day has no entry at
    all. ``reasons`` are those of the day itself. ``urgent`` is True while level 4 rests on a complaint marked
    as severe; only then it is drawn in red.
    """

    day: date
    level: Level
    held: Level | None
    groups: tuple[Group, ...]
    flagged: bool = False
    entered: bool = True
    reasons: tuple[str, ...] = ()
    urgent: bool = False

    @property
    def unannounced(self) -> bool:
        """Whether a group is active of which no warning is shown yet."""
        return unannounced(self.level, self.groups, held=self.held)

    @property
    def mark(self) -> LevelMark:
        """The mark to draw."""
        return mark_of(self)


def unannounced(level: Level, groups: tuple[Group, ...], *, held: Level | None) -> bool:
    """Tell whether a group is active while the level says "no signal" or "too few data".

    On a silent day only as long as the level is held: after a longer silence nothing is said.
    """
    if not groups:
        return False
    return level is Level.NONE or (level is Level.NO_DATA and held is None)


def mark_of(day: DayLevel | SignalReport) -> LevelMark:
    """Return the mark of a day: hollow without any entry, whatever level is held."""
    return standing_mark(day) if day.entered else LevelMark.NOT_ENTERED


NEVER_HELD: Final = frozenset({
    LevelMark.NOT_ENTERED, LevelMark.NO_DATA, LevelMark.ILL, LevelMark.FLAGGED, LevelMark.URGENT,
})  # fmt: skip
"""The marks that say something of the day itself, or that must be seen; others look held while they are."""


class MarkedDay(Protocol):
    """A day with a mark, and the level in memory while it has no verdict of its own."""

    @property
    def mark(self) -> LevelMark:
        """The mark to draw: never "no signal" on a day with a safety text or with an unannounced sign."""

    @property
    def held(self) -> Level | None:
        """The level in memory on an ill or silent day; None on a judged day."""


def only_held(day: MarkedDay) -> bool:
    """Tell whether the mark of a day is that of an earlier morning, because this day has no verdict."""
    return day.held is not None and day.mark not in NEVER_HELD


def standing_mark(day: DayLevel | SignalReport) -> LevelMark:
    """Return the mark of the level that stands on a day, whether or not anything was entered on it."""
    if day.urgent:
        return LevelMark.URGENT
    if day.flagged:
        return LevelMark.FLAGGED
    if day.unannounced:
        return LevelMark.SIGN
    return LevelMark(day.level.value)


@dataclass(frozen=True, slots=True)
class SignalReport:
    """The report of a day, computed without later days.

    ``held`` is the level kept while a day is ill or silent. ``groups`` are the active groups of A to E,
    ``reasons`` the P rules behind ``see_professional``, ``planning`` the load rules that fired,
    ``not_judged`` the groups of A to E that could not be evaluated. ``learning`` counts the mornings needed
    until the own usual pulse is known (None when known or when no pulse is recorded). ``since`` is the first
    day of the current run of this level. ``causes`` are the tags of the days in the evidence, as possible
    causes. ``active`` holds the first day of each active group. ``missing`` names the entries needed to judge
    more, ``clears_when`` the conditions that end the level, ``remarks`` are other patterns (performance not
    judged after a recovery week, a pulse within its swing). ``safety`` are the texts beside complaints noted
    today (``safety_title`` names a complaint in tags or notes, unless it was marked as severe), ``later``
    that beside a severe complaint of the days before, ``care`` those beside a low mood; all are shown without
    a click. ``urgent`` is True while the level rests on a complaint marked as severe. ``quiet`` is True on a
    day that the person does not want compared; then only a severe complaint and illness are said.
    ``entered`` is False when the day has no entry at all. ``discussed`` is the newest day, up to this one, on
    which a professional was consulted. ``contradiction`` is set when rest or active recovery is recorded
    beside a training, ``doubtful`` are the imported readings of the day that wait for a confirmation.
    ``explains`` are the remarks on what may explain a raised pulse, which stand in the banner too.
    ``recovery_week`` is the declared week around the day. ``grounds`` are the reasons of a level 4 that is
    only kept, as on the day ``given``.
    ``only_measured`` is True when heart or sleep is judged and no feeling was recorded for weeks.
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
    causes: tuple[str, ...] = field(default=())
    active: tuple[ActiveGroup, ...] = ()
    missing: tuple[Text, ...] = ()
    clears_when: tuple[Text, ...] = ()
    remarks: tuple[Text, ...] = ()
    safety: tuple[Text, ...] = ()
    safety_title: Text | None = None
    later: tuple[Text, ...] = ()
    care: tuple[Text, ...] = ()
    urgent: bool = False
    quiet: bool = False
    entered: bool = True
    discussed: date | None = None
    contradiction: Contradiction | None = None
    doubtful: tuple[Reading, ...] = ()
    only_measured: bool = False
    grounds: tuple[Verdict, ...] = ()
    given: date | None = None
    explains: tuple[Text, ...] = ()
    recovery_week: RecoveryWeek | None = None

    @property
    def warned(self) -> Level:
        """The level; on a silent or ill day the warning that is held."""
        return self.held if self.held is not None and self.held.rank > self.level.rank else self.level

    @property
    def flagged(self) -> bool:
        """Whether a complaint was noted beside which a safety text stands."""
        return bool(self.safety)

    @property
    def unannounced(self) -> bool:
        """Whether a group is active of which no warning is shown yet."""
        return unannounced(self.level, self.groups, held=self.held)

    @property
    def mark(self) -> LevelMark:
        """The mark to draw."""
        return mark_of(self)

    @property
    def open_texts(self) -> tuple[Text, ...]:
        """The safety texts, most urgent first."""
        return (*self.safety, *self.later, *self.care)

    @property
    def chips(self) -> tuple[Verdict, ...]:
        """What the banner names: ``fired``, and the reasons of a level 4 that is kept, as they were given."""
        if not self.grounds:
            return self.fired
        return (*(v for v in self.fired if v.group is not Group.PROFESSIONAL), *self.grounds)

    @property
    def fired(self) -> tuple[Verdict, ...]:
        """The counted signals of groups A to E and P that are on today, in catalogue order.

        The title of the banner shows their number.
        """
        return fired_of(self.verdicts)


def fired_of(verdicts: Mapping[str, Verdict]) -> tuple[Verdict, ...]:
    """Return the signals to show: counted answers of yes outside F, without repeats of the same subject."""
    said = verdicts.on() if isinstance(verdicts, Verdicts) else verdicts.values()
    on = {v.rule: v for v in said if v.answer is Answer.YES and v.counted and v.group is not Group.LOAD}
    return tuple(v for v in on.values() if v.repeats not in on)
