"""The answers of the rules on all days of the columns: each rule is judged once, for levels and strips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.signals.signal import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from herstel_gui.domain.signals.day_facts import Facts
    from herstel_gui.domain.signals.rules.rule import Rule


class Answered:
    """The answers of each rule on the days from the first to the last of the columns, judged on first use.

    ``places`` are those days. P_DUUR is not answered here: it reads the levels, which follow from the others.
    """

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.places = range(facts.columns.first, facts.columns.last + 1)
        self._answers: dict[str, Sequence[Answer]] = {}
        self._yes: dict[str, Sequence[int]] = {}

    def of(self, rule: Rule) -> Sequence[Answer]:
        """Return the answer of a rule on each of the places."""
        answers = self._answers.get(rule.id)
        if answers is None:
            answers = self._answers[rule.id] = rule.answers(self.facts, self.places)
        return answers

    def at(self, rule: Rule, index: int) -> Answer:
        """Return the answer of a rule on one of the places."""
        return self.of(rule)[index - self.places.start]

    def known(self, rule: Rule, index: int) -> Answer | None:
        """Return the answer of a rule at a place when it was judged already; else None."""
        answers = self._answers.get(rule.id)
        return answers[index - self.places.start] if answers is not None and index in self.places else None

    def yes(self, rule: Rule) -> Sequence[int]:
        """Return the places at which a rule says yes, whether it counts or not."""
        places = self._yes.get(rule.id)
        if places is None:
            answers = zip(self.places, self.of(rule), strict=True)
            places = self._yes[rule.id] = [place for place, answer in answers if answer is Answer.YES]
        return places

    def fired(self, rules: Iterable[Rule]) -> frozenset[int]:
        """Return the places at which any of these rules says yes and counts for this person."""
        return frozenset(
            place
            for rule in rules
            for place in self.yes(rule)
            if rule.uncounted is None or rule.uncounted(self.facts, place) is None
        )
