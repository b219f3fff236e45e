"""What helped: how long warnings lasted, what was done and when the signs went. Counts, without any cause.

A rule that was called a false alarm too often proposes its own limit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from herstel_gui.application.lookback import past_year_of
from herstel_gui.application.signal_queries import Rightness, past_year, rightness
from herstel_gui.application.what_followed import Followed, Together, together
from herstel_gui.domain.day import Surroundings, answer_within
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.planned import Deed, FollowUp
from herstel_gui.domain.signals.catalogue import BY_ID
from herstel_gui.domain.signals.signal import Level

if TYPE_CHECKING:
    from herstel_gui.application.lookback import Journalled, LookBack
    from herstel_gui.application.signal_queries import Warned
    from herstel_gui.domain.signals.limits import Limit, Limits
    from herstel_gui.domain.signals.rules.rule import Rule

LEAST_WARNINGS: Final = 3
"""Warnings below which no overview is given: two of them say nothing."""
LEAST_ANSWERS: Final = 3
"""Answers to the warnings of a rule below which nothing is proposed."""
AFTER: Final = 14
"""Days after a warning in which a deed may begin to belong to it."""
_STEPS: Final = 2
"""Values of a limit on either side that are tried for a proposal."""


@dataclass(frozen=True, slots=True)
class Story:
    """One warning: its days, what was noted until the level fell, and the deeds that were begun after it."""

    warned: Warned
    followed: Followed
    deeds: tuple[FollowUp, ...]
    verdict: str
    """``right``, ``false_alarm`` or empty."""

    @property
    def days_until_gone(self) -> int | None:
        """Days from the first day until the level fell; None when it was not seen to fall."""
        return self.followed.days


@dataclass(frozen=True, slots=True)
class RuleShare:
    """The answers to the warnings in which a rule took part."""

    rule: str
    answers: Rightness

    @property
    def too_often_false(self) -> bool:
        """Whether more than half of at least three answers were "loos alarm"."""
        return (
            self.answers.answered >= LEAST_ANSWERS and 2 * self.answers.false_alarms > self.answers.answered
        )


@dataclass(frozen=True, slots=True)
class WhatHelped:
    """The overview over warnings of "te weinig herstel" and higher, the newest first."""

    stories: tuple[Story, ...]
    together: Together
    rules: tuple[RuleShare, ...]
    deeds: Mapping[Deed, int]
    """In how many warnings each deed was begun."""

    @property
    def enough(self) -> bool:
        """Whether there are warnings enough for an overview."""
        return len(self.stories) >= LEAST_WARNINGS


def what_helped(past: LookBack, around: Surroundings) -> WhatHelped:
    """Return the overview from a look back over the whole history."""
    warnings = [each for each in past.warned if each.level.rank >= Level.UNDER_RECOVERED.rank]
    stories = tuple(
        Story(
            each,
            past.followed[each.first],
            tuple(one for one in around.follow_ups if _belongs(one, each, past.warned)),
            answer.verdict if (answer := answer_within(around.answers, each.first, each.last)) else "",
        )
        for each in warnings
    )
    spells = [(each.first, each.last) for each in past.warned]
    shares = (
        RuleShare(rule, rightness(history, spells, around.answers)) for rule, history in past.rules.items()
    )
    return WhatHelped(
        stories,
        together(story.followed for story in stories),
        tuple(share for share in shares if share.answers.answered),
        _deeds(stories),
    )


def _belongs(one: FollowUp, warning: Warned, every: Iterable[Warned]) -> bool:
    """Return whether a deed answers a warning: it names a day of it, or began during it or soon after.

    A deed names the first day that its warning had then. After a correction of earlier entries the warning
    may begin on another day; where the named day lies in no warning any more, the dates of the deed decide.
    """
    named = one.warning
    if named is not None and any(each.first <= named <= each.last for each in every):
        return warning.first <= named <= warning.last
    return warning.first <= one.first <= warning.last + timedelta(days=AFTER)


def _deeds(stories: Iterable[Story]) -> Mapping[Deed, int]:
    begun = [{one.deed for one in story.deeds} for story in stories]
    return {deed: count for deed in Deed if (count := sum(deed in each for each in begun))}


@dataclass(frozen=True, slots=True)
class LimitProposal:
    """A value of a limit under which a rule went on less often in the past year."""

    limit: Limit
    value: Number
    now: int
    then: int


def proposed_limit(
    journal: Journalled, share: RuleShare, limits: Limits, today: date
) -> LimitProposal | None:
    """Return another value for a limit of a rule that was too often false; None when nothing helps.

    The nearest value under which the rule went on less often, but still went on. Slow, as a look back.
    """
    rule = BY_ID[share.rule]
    if not share.too_often_false:
        return None
    span = past_year(today)
    now = past_year_of(journal, rule, limits, today).times(span)
    for limit in rule.limits:
        for value in _near(limit, limits.of(limit)):
            then = _times(journal, rule, limits.with_own(limit.key, str(value)), today)
            if 0 < then < now:
                return LimitProposal(limit, value, now, then)
    return None


def _times(journal: Journalled, rule: Rule, limits: Limits, today: date) -> int:
    return past_year_of(journal, rule, limits, today).times(past_year(today))


def _near(limit: Limit, current: Number) -> list[Number]:
    away = (sign * step for step in range(1, _STEPS + 1) for sign in (1, -1))
    values = (tidy(current + number * limit.step) for number in away)
    return [value for value in values if limit.holds(value)]
