"""What the rules say of each evaluated morning, whatever happened before: the input of the levels."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.signals.answer_lines import BAD, GOOD
from herstel_gui.domain.signals.answered import Answered
from herstel_gui.domain.signals.catalogue import BY_GROUP, BY_ID, SYMPTOMS
from herstel_gui.domain.signals.coverage import covered
from herstel_gui.domain.signals.day_facts import UNKNOWN
from herstel_gui.domain.signals.rules.heart import WEEKLY_PULSE
from herstel_gui.domain.signals.signal import Group

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from herstel_gui.domain.signals.day_facts import Facts
    from herstel_gui.domain.signals.signal import Answer

LASTING: Final = BY_ID["P_DUUR"]
"""The only rule that reads levels."""

_WEEKLY: Final = BY_ID["RHR_WEEK"]
_EASY3: Final = BY_ID["FATIGUE_EASY3"]
_REASONS: Final = tuple(rule for rule in BY_GROUP[Group.PROFESSIONAL] if rule is not LASTING)
_BY_DAY: Final = (Group.MIND, Group.MUSCLE)
"""The groups whose mornings are good or bad by the values of the day itself."""


@dataclass(frozen=True, slots=True)
class Morning:
    """What the rules say of an evaluated morning.

    ``fires`` tells per group A–E whether a counted rule says yes, ``kinds`` per group A–D if the morning is
    good, bad or not known for it. ``no_answer_to_rest``: FATIGUE_EASY3 is firm. ``reasons`` are the P rules
    that say yes, except P_DUUR. ``covered``: enough is recorded to say "geen signaal".
    """

    fires: tuple[bool, ...]
    kinds: tuple[int, ...]
    no_answer_to_rest: bool
    reasons: tuple[str, ...]
    covered: bool


def lasting_answers(facts: Facts, remembered: Iterable[tuple[int, tuple[int, ...]]]) -> list[Answer]:
    """Return the answers of P_DUUR at places, each with the days of level 2 that are remembered there."""
    answers = []
    for place, under in remembered:
        if under != facts.under:
            facts = facts.recalling(under)
        answers.append(LASTING.judge(facts, place))
    return answers


class Mornings:
    """The mornings of the columns; everything is worked out on first use, for all days at once."""

    def __init__(self, answered: Answered) -> None:
        self.answered = answered
        self._evaluated = answered.facts.columns.evaluated

    def at(self, index: int) -> Morning | None:
        """Return what the rules say of a morning; None for a morning that is not evaluated."""
        if not self._evaluated[index]:
            return None
        return Morning(
            fires=tuple([index in places for places in self._fires]),
            kinds=tuple([kinds[index] for kinds in self._kinds]),
            no_answer_to_rest=index in self._no_answer_to_rest,
            reasons=self._reasons.get(index, ()),
            covered=bool(self._covered[index]),
        )

    @cached_property
    def _fires(self) -> Sequence[frozenset[int]]:
        """Per group A–E the places at which a counted rule says yes."""
        return [self.answered.fired(BY_GROUP[group]) for group in SYMPTOMS]

    @cached_property
    def _kinds(self) -> Sequence[bytes]:
        """Per group A–D a byte per place: whether the morning is good, bad or not known for the group."""
        facts = self.answered.facts
        return [self._body(), self._sleep(), *(_worst(facts, group) for group in _BY_DAY)]

    def _body(self) -> bytes:
        """Return the mornings of A: known where a rule could be judged, bad where one fires.

        The weekly rule only counts as judged when the person chose it.
        """
        kinds = bytearray(self.answered.facts.columns.size)
        chosen = self.answered.facts.limits.chosen(WEEKLY_PULSE)
        rules = [rule for rule in BY_GROUP[Group.BODY] if chosen or rule is not _WEEKLY]
        answers = zip(*(self.answered.of(rule) for rule in rules), strict=True)
        for place, given in zip(self.answered.places, answers, strict=True):
            if given.count(UNKNOWN) < len(given):
                kinds[place] = BAD if place in self._fires[0] else GOOD
        return bytes(kinds)

    def _sleep(self) -> bytes:
        """Return the mornings of B by the night that counts and its quality, bad where a counted rule fires.

        A rule may be judged by another source than the one whose night counts on the day.
        """
        kinds = bytearray(_worst(self.answered.facts, Group.SLEEP))
        for place in self._fires[1]:
            kinds[place] = BAD
        return bytes(kinds)

    @cached_property
    def _covered(self) -> bytes:
        return covered(self.answered)

    @cached_property
    def _no_answer_to_rest(self) -> frozenset[int]:
        facts = self.answered.facts
        return frozenset(place for place in self.answered.yes(_EASY3) if _EASY3.is_firm(facts, place))

    @cached_property
    def _reasons(self) -> Mapping[int, tuple[str, ...]]:
        """The P rules that say yes, by place and in catalogue order."""
        found: dict[int, tuple[str, ...]] = {}
        for rule in _REASONS:
            for place in self.answered.yes(rule):
                found[place] = (*found.get(place, ()), rule.id)
        return found


def _worst(facts: Facts, group: Group) -> bytes:
    return facts.worst(group, lambda: [rule.states(facts) for rule in BY_GROUP[group] if rule.states])
