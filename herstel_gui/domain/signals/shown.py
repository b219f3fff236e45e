"""What a rule shows beside its answer: evidence, a sentence, a few words, and what an unknown one lacks."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.signals.signal import Answer, Evidence
from herstel_gui.domain.statistics import Exact, decimal, mean, tidy_fraction
from herstel_gui.domain.text import CONTEXT, QT_TRANSLATE_NOOP, Rounded, Text


class Shown(NamedTuple):
    """The evidence of one answer in figures and in words."""

    evidence: Evidence
    line: Text
    chip: Text
    missing: Text | None = None


UNKNOWN_LINE = QT_TRANSLATE_NOOP(CONTEXT, "Niet te beoordelen. {missing}")
UNKNOWN_CHIP = QT_TRANSLATE_NOOP(CONTEXT, "{label}: te weinig gegevens")


def unknown(evidence: Evidence, label: str | Text, missing: Text) -> Shown:
    """Return what is shown of an answer that could not be given."""
    return Shown(evidence, Text(UNKNOWN_LINE, missing=missing), Text(UNKNOWN_CHIP, label=label), missing)


def rounded(value: Exact, decimals: int = 1, *, signed: bool = False) -> Rounded:
    """Return a number for showing with a fixed number of decimals."""
    return Rounded(decimal(value), decimals, signed)


def tidy_mean(values: list[Exact]) -> Fraction | int | None:
    """Return the mean, as int when it is whole."""
    middle = mean(values)
    return None if middle is None else tidy_fraction(middle)


def label_of(measure: str) -> str:
    """Return the Dutch name of a measure."""
    return BY_KEY[measure].label


def is_unknown(answer: Answer) -> bool:
    """Tell whether an answer could not be given."""
    return answer is Answer.UNKNOWN
