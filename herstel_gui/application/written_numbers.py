"""Reading numbers as written by people, spreadsheets and programs, for typing and for importing.

A typed number has a decimal point or comma and no thousands separators. A number in a table may have both,
and the meaning of ``27.000`` is decided from all cells of a column (``NumberColumn``). Only the digits 0 to 9
are read; digits of other scripts, exponents and units are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measure import Number, tidy

POINT: Final = "."
COMMA: Final = ","

MISSING: Final = frozenset({
    "", "-", "--", "---", "–", "—", "none", "null", "nan", "-nan", "nat", "na", "n/a", "#n/a", "#na", "<na>",
})  # fmt: skip
"""Texts that programs write for a missing value, casefolded."""

_WHOLE = re.compile(r"\d{1,15}", re.ASCII)
_CERTAIN = re.compile(r"\d{1,15}([.,])(?:\d\d?|\d{4,30})", re.ASCII)
"""A number with decimals that cannot be thousands."""
_PLAIN = re.compile(r"([-−+]?)(\d{1,15})(?:([.,])(\d{1,30}))?", re.ASCII)
_GROUPED = re.compile(
    r"([-−+]?)([1-9]\d{0,2}(?:([ '.,])\d{3})(?:\3\d{3}){0,3})(?:([.,])(\d{1,30}))?", re.ASCII
)
_EXPONENT = re.compile(r"[-−+]?\d+(?:[.,]\d+)?[eE][-+]?\d{1,3}", re.ASCII)
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'"})


def is_missing(text: str) -> bool:
    """Return whether a cell stands for a missing value."""
    return text.strip().casefold() in MISSING


def typed_number(text: str, digits: int = 9, decimals: int = 6) -> Number | None:
    """Read ``52``, ``54,5`` or ``54.5``; None for anything else."""
    match = _PLAIN.fullmatch(text.strip())
    if match is None or len(match[2]) > digits or len(match[4] or "") > decimals:
        return None
    return _number(match[1], match[2], match[4])


def possible_numbers(text: str) -> Mapping[str, Number]:
    """Return the possible values of a written number by decimal sign; empty for other texts.

    ``27.000`` is 27 with a decimal point and 27000 with a decimal comma; ``54,5`` needs a decimal comma.
    """
    words = text.strip().translate(_SPACES)
    numbers: dict[str, Number] = {}
    if plain := _PLAIN.fullmatch(words):
        sign, whole, mark, part = plain.groups()
        numbers |= dict.fromkeys((mark,) if mark else (POINT, COMMA), _number(sign, whole, part))
    if grouped := _GROUPED.fullmatch(words):
        sign, whole, group, mark, part = grouped.groups()
        marks = tuple(each for each in ((mark,) if mark else (POINT, COMMA)) if each != group)
        numbers |= dict.fromkeys(marks, _number(sign, re.sub(r"\D", "", whole), part))
    return numbers


def looks_numeric(text: str) -> bool:
    """Return whether a cell holds a number, including unreadable forms such as ``1.2E-10``."""
    words = text.strip()
    plain = _PLAIN.fullmatch(words) or _EXPONENT.fullmatch(words)
    return plain is not None or bool(possible_numbers(words))


@dataclass(slots=True)
class NumberColumn:
    """The decimal sign of one column of a table, decided from all its cells.

    ``likely`` returns whether a number is likely in this column, and decides the meaning of ``27.000`` first.
    When both or neither of the two values are likely, the unambiguous cells decide; without those the column
    has no decimal sign.
    """

    likely: Callable[[Number], bool]
    point: int = 0
    comma: int = 0
    _likely_point: int = 0
    _likely_comma: int = 0

    def see(self, text: str) -> None:
        """Count one cell as evidence for the decimal sign of the column."""
        if _WHOLE.fullmatch(text):
            return
        if certain := _CERTAIN.fullmatch(text):
            self.point += certain[1] == POINT
            self.comma += certain[1] == COMMA
            return
        numbers = possible_numbers(text)
        if len(numbers) == 1:
            self.point += POINT in numbers
            self.comma += COMMA in numbers
        elif numbers and numbers[POINT] != numbers[COMMA]:
            point, comma = self.likely(numbers[POINT]), self.likely(numbers[COMMA])
            self._likely_point += point and not comma
            self._likely_comma += comma and not point

    @property
    def decimal_sign(self) -> str | None:
        """The decimal sign for ambiguous cells; None when undecided."""
        for point, comma in ((self._likely_point, self._likely_comma), (self.point, self.comma)):
            if bool(point) != bool(comma):
                return POINT if point else COMMA
        return None

    def read(self, text: str) -> Number | None:
        """Read one cell; None for other texts and for ambiguous numbers without a decision."""
        if _WHOLE.fullmatch(text):
            return int(text)
        if _CERTAIN.fullmatch(text):
            return tidy(Decimal(text.replace(COMMA, POINT)))
        numbers = possible_numbers(text)
        if len(set(numbers.values())) == 1:
            return next(iter(numbers.values()))
        sign = self.decimal_sign
        if sign is None:
            likely = {number for number in numbers.values() if self.likely(number)}
            return likely.pop() if len(likely) == 1 else None
        return numbers.get(sign)


def _number(sign: str, whole: str, part: str | None) -> Number:
    return tidy(Decimal(f"{'-' if sign in {'-', '−'} else ''}{whole}.{part or 0}"))
