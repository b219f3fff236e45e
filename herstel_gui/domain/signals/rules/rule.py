"""The declaration of a signal rule, and the sentences on the strength of its source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, TypeAlias

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.signals.day_facts import Facts
from herstel_gui.domain.signals.limits import Choice, Limit, Limits
from herstel_gui.domain.signals.shown import RuleDisplay
from herstel_gui.domain.signals.signal import Answer, Group, Uncounted
from herstel_gui.domain.text import tr_noop

Judge: TypeAlias = Callable[[Facts, int], Answer]
JudgeDays: TypeAlias = Callable[[Facts, range], Sequence[Answer]]
Show: TypeAlias = Callable[[Facts, int, Answer], RuleDisplay]
WhyUncounted: TypeAlias = Callable[[Facts, int], Uncounted | None]
Firm: TypeAlias = Callable[[Facts, int], bool]
DayStates: TypeAlias = Callable[[Facts], bytes]


class JudgedScale(NamedTuple):
    """A scale of which answers count as bad from ``offset`` points above the person's own median.

    ``times`` is the number of consecutive bad answers after which the rule fires; 0 when the rule uses the
    scale in another way.
    """

    measure: str
    offset: Limit
    times: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A signal rule: its source, definition, required entries, limits, judgement and display.

    Attributes:
        id: Stable key of stored limits, exports and commands.
        group: The group of signals of the rule.
        documents: Numbers of the articles behind the rule.
        label, definition, strength: Dutch source texts for the page with all rules.
        needs: Measure keys, or ``sessions``, ``day_kind``, ``tags``, ``recovery_weeks``.
        judge: Pure function from the facts and a place (day number) to YES, NO or UNKNOWN.
        over: The answers on consecutive days, each equal to that of ``judge``; faster than one by one. None
            for rules of which one by one is fast enough.
        show: Function that adds evidence and texts to an answer.
        limits, choices: The numbers and the yes-or-no settings that the user can change.
        scales: The scales for which this rule declares the lowest bad answer.
        states: The day states (``NOT_KNOWN``, ``GOOD``, ``BAD``) by which a morning is good or bad for
            the group; None for rules that only look at several days.
        uncounted: Why a yes does not count for this person; None when it always counts.
        firm: Whether level 2 may begin on a yes of this rule; None when it always may.
        off_when: The choice by which a person leaves the rule out; None when that is not possible.
        only_when: The choice that enables the rule; None when always enabled.
        says: Sentence for the banner, of groups A to E.
        says_new: The sentence while the own usual value is not known, when ``says`` compares with it.
        says_usual: The sentence while today's answer is no worse than the usual one.
        reason: Few words for the title, of group P.
        about: Id of the rule on the same subject; of each subject a single sentence is shown.
        repeats: Id of a rule on the same values; while the other rule fires, this rule is not shown.
        rated_word: Word for a badly rated session, for the rules on rated sessions.
    """

    id: str
    group: Group
    documents: tuple[str, ...]
    label: str
    definition: str
    strength: str
    needs: tuple[str, ...]
    judge: Judge
    show: Show
    over: JudgeDays | None = None
    limits: tuple[Limit, ...] = ()
    choices: tuple[Choice, ...] = ()
    scales: tuple[JudgedScale, ...] = ()
    states: DayStates | None = None
    uncounted: WhyUncounted | None = None
    firm: Firm | None = None
    only_when: Choice | None = None
    off_when: Choice | None = None
    says: str = ""
    says_new: str = ""
    says_usual: str = ""
    reason: str = ""
    about: str = ""
    repeats: str = ""
    rated_word: str = ""

    @property
    def subject(self) -> str:
        """The id by which rules on the same subject are grouped."""
        return self.about or self.id

    def answers(self, facts: Facts, places: range) -> Sequence[Answer]:
        """Return the answer of each day of a range of places."""
        if self.over is not None:
            return self.over(facts, places)
        judge = self.judge
        return [judge(facts, place) for place in places]

    def why_uncounted(self, facts: Facts, index: int) -> Uncounted | None:
        """Return why a yes of this day does not count for this person; None when it counts."""
        return None if self.uncounted is None else self.uncounted(facts, index)

    def fired(self, facts: Facts, index: int) -> bool:
        """Tell whether the rule answers yes and counts for this person."""
        if self.judge(facts, index) is not Answer.YES:
            return False
        return self.uncounted is None or self.uncounted(facts, index) is None

    def is_firm(self, facts: Facts, index: int) -> bool:
        """Tell whether the rule fires, on answers that are bad beyond doubt for this person."""
        return self.fired(facts, index) and (self.firm is None or self.firm(facts, index))

    def left_out(self, limits: Limits) -> bool:
        """Tell whether the person chose that the rule does not count. Its answer is then UNKNOWN."""
        return self.off_when is not None and limits.chosen(self.off_when)

    def asked(self, limits: Limits) -> bool:
        """Tell whether the rule is enabled by the user's choices."""
        return self.only_when is None or limits.chosen(self.only_when)


WEAK: Final = tr_noop(
    "Zwak: uit een artikel op een reissite, zonder bron die na te gaan is. Andere artikelen "
    "noemen andere grenzen.",
)
PLAIN: Final = tr_noop(
    "Redelijk: het teken staat in het genoemde artikel. Het getal erbij is een keuze van Herstel."
)
FEELING: Final = tr_noop(
    "Redelijk: het teken staat in wat hierbij genoemd is, en in onderzoek zeggen gevoelens meer dan metingen "
    "(Saw 2016).",
)
OWN_SIGN: Final = tr_noop("Keuze van Herstel; de artikelen noemen prikkelbaarheid en lusteloosheid.")
GRAVE_SIGN: Final = tr_noop("Volgens het genoemde artikel; een ernstige klacht telt altijd.")
OWN: Final = tr_noop("Keuze van Herstel: het teken staat in wat hierbij genoemd is, het getal niet.")
PLANNING: Final = tr_noop("Planregel, geen klacht en geen melding.")
