"""What a rule shows beside its answer: evidence, a sentence, a few words, and what an unknown one lacks."""

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
from herstel_gui.domain.text import Rounded, Text, TextValue, tr_noop
from herstel_gui.domain.text import rounded as rounded_off

MOST_DECIMALS: Final = 6


class Shown(NamedTuple):
    """The evidence of one answer in figures and in words."""

    evidence: Evidence
    line: Text
    chip: Text
    missing: Text | None = None


UNKNOWN_LINE = tr_noop("Niet te beoordelen. {missing}")
UNKNOWN_CHIP = tr_noop("{label}: te weinig gegevens")


def unknown(evidence: Evidence, label: str | Text, missing: Text) -> Shown:
    """Return what is shown of an answer that could not be given."""
    return Shown(evidence, Text(UNKNOWN_LINE, missing=missing), Text(UNKNOWN_CHIP, label=label), missing)


def rounded(value: Exact, decimals: int = 1, *, signed: bool = False) -> Rounded:
    """Return a number for showing with a fixed number of decimals."""
    return Rounded(decimal(value), decimals, signed)


def beside(value: Exact, limit: Exact, decimals: int = 1, *, signed: bool = False) -> Rounded:
    """Return a number for showing next to its limit: with as many decimals as show on which side it is."""
    exact = decimal(value)
    side = _side(value, limit)
    while decimals < MOST_DECIMALS and _side(rounded_off(Decimal(exact), decimals), limit) != side:
        decimals += 1
    return Rounded(exact, decimals, signed)


def _side(value: Exact, limit: Exact) -> int:
    one, other = fraction(value), fraction(limit)
    return (one > other) - (one < other)


def with_source(
    line: Text, limits: Limits, limit: Limit, said: tuple[str, str], write: Callable[[Number], TextValue]
) -> Text:
    """Add the limit to a sentence: the article's, or the user's own with the article's beside it.

    ``said`` are the templates for the one and for the other.
    """
    follows, own = said
    if not limits.moved(limit):
        return Text(follows, line=line, limit=write(limit.article))
    return Text(own, line=line, limit=write(limits.of(limit)), article=write(limit.article))


def as_it_is(number: Number) -> TextValue:
    """Write a limit as a plain number."""
    return number


def tidy_mean(values: list[Exact]) -> Fraction | int | None:
    """Return the mean, as int when it is whole."""
    middle = mean(values)
    return None if middle is None else tidy_fraction(middle)


def label_of(measure: str) -> str:
    """Return the Dutch name of a measure."""
    return BY_KEY[measure].label
