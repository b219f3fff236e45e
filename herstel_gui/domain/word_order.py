"""The order in which people read words of their own: numbers by their value, capitals and accents aside."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from herstel_gui.domain.plain_text import without_accents

WordKey: TypeAlias = tuple[object, ...]

_NUMBER: Final = re.compile(r"([0-9]+)")


def natural_order(text: str) -> WordKey:
    """Return a key for sorting: ``set 2`` comes before ``set 10``, and ``énergie`` before ``fiets``.

    Texts that differ in capitals, accents or leading zeros only are in the order of their signs.
    """
    parts = _NUMBER.split(without_accents(text))
    # texts at even places, numbers at odd ones: as their length and digits, because int() has a limit
    key = (_digits(part) if place % 2 else part for place, part in enumerate(parts))
    return (tuple(key), text)


def _digits(number: str) -> tuple[int, str]:
    digits = number.lstrip("0")
    return len(digits), digits
