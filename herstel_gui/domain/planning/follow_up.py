"""From a warning to a plan and back: what is proposed, how a deed goes, and what the articles say next.

Quiet days and the recovery week are those of document 000. The steps of building up are Herstel's own: the
article says only to build up again after it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from typing import Final

from herstel_gui.domain.calendar import ONE_DAY, DaySpan
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.planned import Deed, FollowUp, PlanKind
from herstel_gui.domain.planning.day_uses import DayUse
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.text import Text, tr_noop

_R, _E, _H = PlanKind.REST, PlanKind.EASY, PlanKind.HARD
QUIET_KINDS: Final = (_R, _R, _E)
WEEK_KINDS: Final = (_R, _E, _R, _E, _R, _E, _E)
EASE_KINDS: Final = (_E, _E, _R, _E, _H, _R)
LONGEST_QUIET: Final = 3
"""Quiet days at most: "2 à 3 echt rustige dagen" (document 000)."""
ASKED_FOR: Final = 7
"""Days on which the three questions can be answered, from the day after the last day on."""
RELAPSE_REACH: Final = 14
"""Days after a deed within which a new warning is a relapse. Herstel's own choice."""
LATE: Final = 7
"""Days by which quiet days move at most, when days among them were not quiet."""
RECENT_WEEK: Final = 28
"""Days after a recovery week within which the next step is a professional: the reach of rule P_DELOAD."""

QUESTIONS: Final = (
    tr_noop("Minder moe en leeg?"), tr_noop("Weer zin om te trainen?"), tr_noop("Goed geslapen?"),
)  # fmt: skip


class Next(Enum):
    """What the articles say after a deed."""

    STAY_QUIET = "stay_quiet"
    """Another quiet day: not better yet, or not known."""
    EASE_BACK = "ease_back"
    RECOVERY_WEEK = "recovery_week"
    PROFESSIONAL = "professional"
    TRAIN = "train"
    """Back to training as planned."""


NEXT_TEXTS: Final[dict[Next, str]] = {
    Next.STAY_QUIET: tr_noop("Neem nog een rustige dag, en kijk morgen opnieuw."),
    Next.EASE_BACK: tr_noop("Je voelt je beter: bouw rustig weer op, met één zware training aan het eind."),
    Next.RECOVERY_WEEK: tr_noop(
        "Het is nog niet over. Neem een hele herstelweek: veel minder uren, bijna niets zwaars."
    ),
    Next.PROFESSIONAL: tr_noop(
        "Rust heeft niet genoeg geholpen. Er kan meer spelen: bespreek het met je huisarts of sportarts."
    ),
    Next.TRAIN: tr_noop("Het opbouwen ging goed: train weer zoals je het plande."),
}
_LEVEL_SAYS: Final = tr_noop("Herstel meldt nu: bespreek het met je huisarts of sportarts. Doe dat eerst.")
NEXT_DOCUMENTS: Final[dict[Next, tuple[str, ...]]] = dict.fromkeys(Next, ("000",))

_QUIET_LABEL: Final = tr_noop("Plan {n} rustige dagen")
_QUIET: Final = tr_noop(
    "{n} rustige dagen: rust of heel licht bewegen. Geen intervallen, sprints of testjes."
)
_WEEK_LABEL: Final = tr_noop("Plan een herstelweek")
_WEEK: Final = tr_noop("Zeven dagen met veel minder uren en bijna niets zwaars.")
_EASE_LABEL: Final = tr_noop("Plan het opbouwen")
_EASE: Final = tr_noop(
    "Eerst rustig, dan op dag {n} één zware training. De stappen zijn een keuze van Herstel."
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A deed to put into the plan: the kind of each day, for a preview. Nothing is stored yet."""

    deed: Deed
    days: tuple[tuple[date, PlanKind], ...]
    label: Text
    text: Text
    documents: tuple[str, ...]
    warning: date | None = None
    """The first day of the warning that it answers."""

    @property
    def first(self) -> date:
        """The first day."""
        return self.days[0][0]

    @property
    def last(self) -> date:
        """The last day."""
        return self.days[-1][0]

    @property
    def span(self) -> DaySpan:
        """All days."""
        return DaySpan(self.first, self.last)

    @property
    def follow_up(self) -> FollowUp:
        """What is stored when it is begun."""
        return FollowUp(self.first, self.last, self.deed, self.warning)

    @property
    def recovery_week(self) -> RecoveryWeek | None:
        """The recovery week that is declared when it is begun."""
        return RecoveryWeek(self.first, self.last) if self.deed is Deed.RECOVERY_WEEK else None


def quiet_days(first: date, number: int, warning: date | None) -> Proposal:
    """Return the proposal of two or three quiet days."""
    return Proposal(
        Deed.QUIET_DAYS, _from(first, QUIET_KINDS[:number]), Text(_QUIET_LABEL, n=number),
        Text(_QUIET, n=number), ("000",), warning,
    )  # fmt: skip


def recovery_week(first: date, warning: date | None) -> Proposal:
    """Return the proposal of a recovery week."""
    return Proposal(
        Deed.RECOVERY_WEEK, _from(first, WEEK_KINDS), Text(_WEEK_LABEL), Text(_WEEK), ("000",), warning
    )


def ease_back(first: date, warning: date | None) -> Proposal:
    """Return the proposal of building up in steps."""
    days = _from(first, EASE_KINDS)
    hard = EASE_KINDS.index(_H) + 1
    return Proposal(Deed.EASE_BACK, days, Text(_EASE_LABEL), Text(_EASE, n=hard), ("000",), warning)


def _from(first: date, kinds: tuple[PlanKind, ...]) -> tuple[tuple[date, PlanKind], ...]:
    return tuple((first + timedelta(days=number), kind) for number, kind in enumerate(kinds))


def proposals_for(level: Level, since: date | None, first: date, *, long_tired: bool) -> tuple[Proposal, ...]:
    """Return the deeds that fit a level, the one of its advice first.

    Quiet days at "te weinig herstel", and a recovery week when the body has given signs for more than a week;
    quiet days at "herstel blijft uit". The deed of "bespreek het" is a consultation, which is no plan.
    """
    match level:
        case Level.UNDER_RECOVERED:
            quiet = (quiet_days(first, 3, since), quiet_days(first, 2, since))
            week = recovery_week(first, since)
            return (week, *quiet) if long_tired else (*quiet, week)
        case Level.NOT_RECOVERING:
            return (quiet_days(first, 3, since),)
        case _:
            return ()


class DayState(Enum):
    """How a day of a deed went."""

    KEPT = "kept"
    SKIPPED = "skipped"
    """It was or will be harder than the deed asks; quiet days then move on by a day."""
    UNKNOWN = "unknown"
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class Progress:
    """A deed on a day: its days, where the person is, and whether the three questions are due.

    ``days`` are all days from the first to the last one that counts, skipped days included. ``number`` is the
    number of today among the days that count, None outside of them; ``of`` is their number. Of a recovery
    week and of building up, which keep their dates, all days count.
    """

    follow_up: FollowUp
    days: tuple[tuple[date, DayState], ...]
    number: int | None
    of: int
    question_day: date
    questions_due: bool
    next_step: Next | None
    """None until a question was answered."""
    relapse: bool = False
    warning_gone: bool = False
    """Whether the warning was undone, or called a false alarm."""
    level_says: bool = False
    """Whether the level of today, and not the answers, makes a professional the next step."""
    movable: bool = False
    """Whether the deed can still begin a day later."""

    @property
    def last(self) -> date:
        """The last day, after skipped days moved it."""
        return self.days[-1][0]

    @property
    def next_text(self) -> Text | None:
        """What the articles say next, as a sentence."""
        if self.next_step is None:
            return None
        return Text(_LEVEL_SAYS if self.level_says else NEXT_TEXTS[self.next_step])


def progress(
    followed: FollowUp,
    today: date,
    use: Callable[[date], DayUse],
    weeks: tuple[RecoveryWeek, ...] = (),
    warned_again: date | None = None,
    *,
    warning_gone: bool = False,
    level: Level = Level.NO_DATA,
) -> Progress:
    """Return how a deed goes on a day. ``warned_again`` is the first day of the present warning, if any.

    That warning is a relapse when it began after quiet days or a recovery week, or while building up. While
    ``level``, that of today, says to see a professional, no answer leads to anything milder.
    """
    days = days_of(followed, today, use)
    moves = followed.deed is Deed.QUIET_DAYS
    counting = [day for day, state in days if not (moves and state is DayState.SKIPPED)]
    question_day = days[-1][0] + ONE_DAY
    answered = any(answer is not None for answer in followed.answers)
    healed = followed.first + ONE_DAY if followed.deed is Deed.EASE_BACK else question_day
    reach = days[-1][0] + timedelta(days=RELAPSE_REACH)
    relapse = warned_again is not None and healed <= warned_again <= reach
    then = next_step(followed, len(counting), weeks) if answered else None
    level_says = then not in {None, Next.PROFESSIONAL} and level is Level.SEE_PROFESSIONAL
    return Progress(
        followed,
        days,
        counting.index(today) + 1 if today in counting else None,
        len(counting),
        question_day,
        question_day <= today < question_day + timedelta(days=ASKED_FOR) and None in followed.answers,
        Next.PROFESSIONAL if level_says else then,
        relapse,
        warning_gone,
        level_says,
        movable=followed.first + ONE_DAY >= today,
    )


def days_of(
    followed: FollowUp, today: date, use: Callable[[date], DayUse]
) -> tuple[tuple[date, DayState], ...]:
    """Return the days of a deed. Quiet days go on until their number is reached; others keep their dates."""
    wanted = (followed.last - followed.first).days + 1
    days: list[tuple[date, DayState]] = []
    kept = 0
    day = followed.first
    while kept < wanted and len(days) < wanted + LATE:
        state = _state(day, today, use(day), hard=_is_hard_step(followed, len(days)))
        if followed.deed is not Deed.QUIET_DAYS and state is DayState.SKIPPED:
            kept += 1
        kept += state is not DayState.SKIPPED
        days.append((day, state))
        day += ONE_DAY
    return tuple(days)


def _is_hard_step(followed: FollowUp, number: int) -> bool:
    """Return whether a day of building up is one on which a hard training belongs."""
    return followed.deed is Deed.EASE_BACK and number < len(EASE_KINDS) and EASE_KINDS[number].heavy


def _state(day: date, today: date, use: DayUse, *, hard: bool) -> DayState:
    if use.quiet is False:
        if not hard:
            return DayState.SKIPPED
        return DayState.COMING if use.planned else DayState.KEPT
    if day > today or (day == today and (use.planned or use.quiet is None)):
        return DayState.COMING
    return DayState.UNKNOWN if use.quiet is None else DayState.KEPT


def next_step(followed: FollowUp, number: int, weeks: tuple[RecoveryWeek, ...]) -> Next:
    """Return what the articles say after a deed of ``number`` days, by the answers to the three questions.

    Three times yes leads on. A "no" leads from quiet days to a third one, then to a recovery week, and from a
    recovery week (also one that ended in the last four weeks) to a professional. Unknown escalates nothing.
    """
    if all(followed.answers):
        return Next.TRAIN if followed.deed is Deed.EASE_BACK else Next.EASE_BACK
    if False not in followed.answers:
        return Next.STAY_QUIET
    if followed.deed is Deed.RECOVERY_WEEK or _after_week(followed, weeks):
        return Next.PROFESSIONAL
    if followed.deed is Deed.QUIET_DAYS:
        return Next.STAY_QUIET if number < LONGEST_QUIET else Next.RECOVERY_WEEK
    return Next.STAY_QUIET


def _after_week(followed: FollowUp, weeks: tuple[RecoveryWeek, ...]) -> bool:
    """Return whether a recovery week ended in the four weeks before the last day of a deed."""
    return any(
        week.last < followed.first and (followed.last - week.last).days <= RECENT_WEEK for week in weeks
    )
