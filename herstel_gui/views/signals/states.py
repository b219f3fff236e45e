"""The look of a rule's state: an icon, a word and a colour, never a colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.signals.signal import Answer, Group, Level
from herstel_gui.domain.signals.wording import GROUP_NAMES, LEVEL_NAMES
from herstel_gui.domain.text import tr_noop
from herstel_gui.qt_models.texts import translate

if TYPE_CHECKING:
    from herstel_gui.domain.signals.signal import Verdict


class RuleState(Enum):
    """The state of a rule on one day."""

    ON = "on"
    NOTED = "noted"
    QUIET = "quiet"
    NOT_ON = "not_on"
    """A quiet rule on a day with a complaint that cannot wait: it must not reassure."""
    LACKING = "lacking"
    NOT_FOR_YOU = "not_for_you"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class StateLook:
    """The icon of a state and the colour roles of icon and text."""

    icon: str
    role: str
    text_role: str


LOOKS: Final[dict[RuleState, StateLook]] = {
    RuleState.ON: StateLook("signal_on", "warning", "warning_text"),
    RuleState.NOTED: StateLook("level_notice", "notice", "notice"),
    RuleState.QUIET: StateLook("signal_off", "good", "muted"),
    RuleState.NOT_ON: StateLook("signal_unknown", "faint", "muted"),
    RuleState.LACKING: StateLook("signal_unknown", "faint", "muted"),
    RuleState.NOT_FOR_YOU: StateLook("signal_unknown", "faint", "muted"),
    RuleState.LEFT_OUT: StateLook("signal_unknown", "faint", "muted"),
}


def state_of(verdict: Verdict | None, *, flagged: bool = False) -> RuleState:
    """Return the state for a verdict; a load rule that fired is NOTED, because load is no symptom.

    ``flagged`` is True on a day with a complaint beside which a safety text stands.
    """
    if verdict is not None and verdict.left_out:
        return RuleState.LEFT_OUT
    if verdict is None or verdict.answer is Answer.UNKNOWN:
        return RuleState.LACKING
    if not verdict.counted:
        return RuleState.NOT_FOR_YOU
    if verdict.answer is Answer.NO:
        return RuleState.NOT_ON if flagged else RuleState.QUIET
    return RuleState.NOTED if verdict.group is Group.LOAD else RuleState.ON


def state_word(state: RuleState) -> str:
    """Return the word beside the icon."""
    return {
        RuleState.ON: translate(tr_noop("actief")),
        RuleState.NOTED: translate(tr_noop("let erop")),
        RuleState.QUIET: translate(tr_noop("rustig")),
        RuleState.NOT_ON: translate(tr_noop("niet actief")),
        RuleState.LACKING: translate(tr_noop("te weinig gegevens")),
        RuleState.NOT_FOR_YOU: translate(tr_noop("past niet bij jou")),
        RuleState.LEFT_OUT: translate(tr_noop("telt niet mee")),
    }[state]


def group_word(group: Group) -> str:
    """Return the name of a group with a capital, as a heading above its signals."""
    return _capital(translate(GROUP_NAMES[group]))


def level_word(level: Level) -> str:
    """Return the name of a level on screen."""
    return translate(LEVEL_NAMES[level])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
