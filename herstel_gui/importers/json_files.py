"""JSON files from anywhere: exact numbers, and no surprise in size, depth or double keys."""

from __future__ import annotations

import codecs
import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Final

from herstel_gui.importers.base import broken, empty, size_of, too_much
from herstel_gui.importers.text_files import sniff_encoding
from herstel_gui.importers.whole_files import read_whole

MAX_BYTES: Final = 64_000_000
MAX_PARTS: Final = 2_000_000
"""More commas and brackets than this would fill the memory; thirty full years have under a million."""

MAX_DIGITS: Final = 30


class Doubtful(dict[str, object]):
    """An object of which ``double`` was given twice, so that nobody can say what was meant."""

    def __init__(self, pairs: list[tuple[str, object]], double: str) -> None:
        """Keep the pairs, and the key that occurs more than once."""
        super().__init__(pairs)
        self.double = double


def load_json(path: Path) -> object:
    """Return the content of a file: numbers as int or Decimal, objects with double keys as ``Doubtful``.

    What is no decent number (NaN, Infinity, a million digits) becomes its text, so that it is refused where a
    number is expected and the rest of the file stays of use.

    Raises:
        UnusableFileError: not whole, no JSON, too deep or too big.
    """
    size_of(path, MAX_BYTES)
    data = read_whole(path, MAX_BYTES)
    if not data.strip(codecs.BOM_UTF8 + b" \t\r\n"):
        raise empty(path)
    if sum(data.count(mark) for mark in (b",", b"[", b"{")) > MAX_PARTS:
        raise too_much(path)
    try:
        text = data.decode(sniff_encoding(data) or "utf-8")
        content: object = json.loads(
            text,
            parse_int=_whole,
            parse_float=_decimal,
            parse_constant=str,
            object_pairs_hook=_object,
        )
    except (ValueError, RecursionError):
        raise broken(path) from None
    return content


def _whole(text: str) -> int | str:
    return int(text) if len(text) <= MAX_DIGITS else text


def _decimal(text: str) -> Decimal | str:
    if len(text) > MAX_DIGITS:
        return text
    number = Decimal(text)
    # an exponent of a million would be written out in full later on
    return number if abs(number.adjusted()) <= MAX_DIGITS else text


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    double, _ = Counter(key for key, _ in pairs).most_common(1)[0]
    return Doubtful(pairs, double)
