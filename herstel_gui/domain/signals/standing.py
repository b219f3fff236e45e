"""Whether a reading counts for the rules, and why not: one answer for rules, screens and pictures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from herstel_gui.domain.reading import Reading


class WhyNot(Enum):
    """Why a reading counts for nothing. The first reason that applies is given."""

    ILL = "ill"
    """Values of ill mornings are unknown to every rule and usual value."""
    SWITCHED_OFF = "switched_off"
    """The person left pulse or HRV out."""
    DOUBTFUL = "doubtful"
    """An imported value far from the usual value, not confirmed yet."""
    OTHER_SERIES = "other_series"
    """Another series of the same kind is judged on this day."""
    ONLY_SHOWN = "only_shown"
    """No rule reads this measure."""


_SENTENCES: Final[dict[WhyNot, str]] = {
    WhyNot.ILL: tr_noop("Telt niet mee: je was ziek."),
    WhyNot.SWITCHED_OFF: tr_noop("Telt niet mee: dat heb je zelf zo ingesteld."),
    WhyNot.DOUBTFUL: tr_noop("Telt nog niet mee: ver van je gewone waarde, en niet bevestigd."),
    WhyNot.OTHER_SERIES: tr_noop("Telt deze dag niet mee: een andere reeks gaat voor."),
    WhyNot.ONLY_SHOWN: tr_noop("Wordt alleen getoond; geen enkele regel kijkt ernaar."),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a reading counts on its day, and whether usual values of later days may use it.

    ``why_not`` is None exactly when the reading counts. ``in_baseline`` is False for values of ill mornings,
    doubtful values and values that the person left out of the usual value.
    """

    reading: Reading
    why_not: WhyNot | None
    in_baseline: bool

    @property
    def counts(self) -> bool:
        """Whether the rules of this day read the value."""
        return self.why_not is None

    @property
    def doubtful(self) -> bool:
        """Whether the value waits for a confirmation."""
        return self.why_not is WhyNot.DOUBTFUL

    @property
    def text(self) -> Text | None:
        """The sentence that says why the reading does not count; None when it counts."""
        return None if self.why_not is None else Text(_SENTENCES[self.why_not])
