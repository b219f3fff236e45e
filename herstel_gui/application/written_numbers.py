"""Numbers as people, spreadsheets and programs write them; the one reader for typing and for importing.

A typed number has a decimal point or comma and no thousands separators. A number in a table may have both,
and what ``27.000`` means is decided for a whole column, by all of its cells (``NumberColumn``).
Only the digits 0 to 9 are read; other scripts' digits, exponents and units are no numbers here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from herstel_gui.domain.measure import Number, tidy

POINT: Final = "."
COMMA: Final = ","

MISSING: Final = frozenset({
    "", "-", "--", "---", "–", "—", "none", "null", "nan", "-nan", "nat", "na", "n/a", "#n/a", "#na", "<na>",
})  # fmt: skip
"""What programs write for a value that is not there, casefolded."""

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
    """Tell whether a cell says that there is no value, as a number or as a text."""
    return text.strip().casefold() in MISSING


def typed_number(text: str, digits: int = 9, decimals: int = 6) -> Number | None:
    """Read ``52``, ``54,5`` or ``54.5``; None for anything else."""
    match = _PLAIN.fullmatch(text.strip())
    if match is None or len(match[2]) > digits or len(match[4] or "") > decimals:
        return None
    return _number(match[1], match[2], match[4])


def possible_numbers(text: str) -> Mapping[str, Number]:
    """Return what a written number can be, by the decimal sign that is assumed; empty when it is none.

    ``27.000`` is 27 with a decimal point and 27000 with a decimal comma; ``54,5`` can only be the latter.
    """
    words = text.strip().translate(_SPACES)
    found: dict[str, Number] = {}
    if plain := _PLAIN.fullmatch(words):
        sign, whole, mark, part = plain.groups()
        found |= dict.fromkeys((mark,) if mark else (POINT, COMMA), _number(sign, whole, part))
    if grouped := _GROUPED.fullmatch(words):
        sign, whole, group, mark, part = grouped.groups()
        marks = tuple(each for each in ((mark,) if mark else (POINT, COMMA)) if each != group)
        found |= dict.fromkeys(marks, _number(sign, re.sub(r"\D", "", whole), part))
    return found


def looks_numeric(text: str) -> bool:
    """Tell whether a cell holds some number, also one that is not read, such as ``1.2E-10``."""
    words = text.strip()
    plain = _PLAIN.fullmatch(words) or _EXPONENT.fullmatch(words)
    return plain is not None or bool(possible_numbers(words))


@dataclass(slots=True)
class NumberColumn:
    """How numbers are written in one column, judged over all of its cells.

    ``likely`` tells whether a number may stand in this column. It decides first what ``27.000`` is; where
    both or neither of its readings can be, the cells that have one reading decide, and else nothing does.
    """

    likely: Callable[[Number], bool]
    point: int = 0
    comma: int = 0
    _likely_point: int = 0
    _likely_comma: int = 0

    def see(self, text: str) -> None:
        """Count what one cell says about the decimal sign of the column."""
        if _WHOLE.fullmatch(text):
            return
        if certain := _CERTAIN.fullmatch(text):
            self.point += certain[1] == POINT
            self.comma += certain[1] == COMMA
            return
        found = possible_numbers(text)
        if len(found) == 1:
            self.point += POINT in found
            self.comma += COMMA in found
        elif found and found[POINT] != found[COMMA]:
            point, comma = self.likely(found[POINT]), self.likely(found[COMMA])
            self._likely_point += point and not comma
            self._likely_comma += comma and not point

    @property
    def decimal_sign(self) -> str | None:
        """The decimal sign of the cells that could be two numbers; None when nothing decides."""
        for point, comma in ((self._likely_point, self._likely_comma), (self.point, self.comma)):
            if bool(point) != bool(comma):
                return POINT if point else COMMA
        return None

    def read(self, text: str) -> Number | None:
        """Read one cell; None when it holds no number, or one of two that nothing decides between."""
        if _WHOLE.fullmatch(text):
            return int(text)
        if _CERTAIN.fullmatch(text):
            return tidy(Decimal(text.replace(COMMA, POINT)))
        found = possible_numbers(text)
        if len(set(found.values())) == 1:
            return next(iter(found.values()))
        sign = self.decimal_sign
        if sign is None:
            likely = {number for number in found.values() if self.likely(number)}
            return likely.pop() if len(likely) == 1 else None
        return found.get(sign)


def _number(sign: str, whole: str, part: str | None) -> Number:
    return tidy(Decimal(f"{'-' if sign in {'-', '−'} else ''}{whole}.{part or 0}"))
