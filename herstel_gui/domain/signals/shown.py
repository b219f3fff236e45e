"""The texts and evidence that a rule shows beside its answer."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from herstel_gui.domain.measure import Number
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.signals.limits import Limit, Limits
from herstel_gui.domain.signals.signal import Evidence
from herstel_gui.domain.statistics import Exact, decimal, fraction, mean, tidy_fraction
from herstel_gui.domain.text import Rounded, ShortDay, Text, TextValue, counted, tr_noop
from herstel_gui.domain.text import rounded as rounded_off

MOST_DECIMALS: Final = 6


class RuleDisplay(NamedTuple):
    """The evidence of an answer, a sentence, a short text, and for UNKNOWN the missing entries."""

    evidence: Evidence
    line: Text
    chip: Text
    missing: Text | None = None


OLD_DAYS: Final = 35
MORNINGS: Final = (
    tr_noop("{n} ochtend, {first} – {last}"),
    tr_noop("{n} ochtenden, {first} – {last}"),
)
ANSWERS: Final = (
    tr_noop("{n} antwoord, {first} – {last}"),
    tr_noop("{n} antwoorden, {first} – {last}"),
)
_OLD = tr_noop("{line} Je gewone waarde is van meer dan vijf weken geleden.")


def basis(evidence: Evidence, templates: tuple[str, str]) -> Text:
    """Return the number of values behind the usual value, with the first and the last day."""
    n, (one, many) = evidence.baseline_n or 0, templates
    first, last = evidence.baseline_first, evidence.baseline_last
    if first is None or last is None:
        return Text("{n}", n=n)
    return counted(n, one, many, first=ShortDay(first), last=ShortDay(last))


def with_age(line: Text, evidence: Evidence) -> Text:
    """Return the line, with a sentence when the usual value is older than five weeks."""
    last = evidence.baseline_last
    if last is None or not evidence.dates or (evidence.dates[-1] - last).days <= OLD_DAYS:
        return line
    return Text(_OLD, line=line)


UNKNOWN_LINE = tr_noop("Niet te beoordelen. {missing}")
UNKNOWN_CHIP = tr_noop("{label}: te weinig gegevens")


def unknown(evidence: Evidence, label: str | Text, missing: Text) -> RuleDisplay:
    """Return the texts for an answer that is unknown; ``missing`` names the missing entries."""
    return RuleDisplay(
        evidence, Text(UNKNOWN_LINE, missing=missing), Text(UNKNOWN_CHIP, label=label), missing
    )


LEFT_OUT_CHIP = tr_noop("{label}: telt niet mee")


def left_out(evidence: Evidence, label: str | Text, why: Text) -> RuleDisplay:
    """Return the texts for a rule that the person left out; ``why`` names the choice, nothing is missing."""
    return RuleDisplay(evidence, why, Text(LEFT_OUT_CHIP, label=label))


def rounded(value: Exact, decimals: int = 1, *, signed: bool = False) -> Rounded:
    """Return a number for display with a fixed number of decimals."""
    return Rounded(decimal(value), decimals, signed)


def beside(value: Exact, limit: Exact, decimals: int = 1, *, signed: bool = False) -> Rounded:
    """Return a number for display beside its limit, with enough decimals to show on which side it lies."""
    exact = decimal(value)
    side = _side(value, limit)
    while decimals < MOST_DECIMALS and _side(rounded_off(Decimal(exact), decimals), limit) != side:
        decimals += 1
    return Rounded(exact, decimals, signed)


def _side(value: Exact, limit: Exact) -> int:
    one, other = fraction(value), fraction(limit)
    return (one > other) - (one < other)


def with_source(
    line: Text, limits: Limits, limit: Limit, templates: tuple[str, str], write: Callable[[Number], TextValue]
) -> Text:
    """Return the line with the limit appended: the article's limit, or the user's limit and the article's.

    ``templates`` holds the template without and the template with an own limit.
    """
    follows, own = templates
    if not limits.moved(limit):
        return Text(follows, line=line, limit=write(limit.article))
    return Text(own, line=line, limit=write(limits.of(limit)), article=write(limit.article))


def as_it_is(number: Number) -> TextValue:
    """Return a limit unchanged, to be shown as a plain number."""
    return number


def tidy_mean(values: list[Exact]) -> Fraction | int | None:
    """Return the mean, as int when whole; None without values."""
    middle = mean(values)
    return None if middle is None else tidy_fraction(middle)


def label_of(measure: str) -> str:
    """Return the Dutch label of a measure."""
    return BY_KEY[measure].label
