"""Loading untrusted JSON files: exact numbers, and limits on size, depth and double keys."""

from __future__ import annotations

import codecs
import json
from collections import Counter
from collections.abc import ItemsView, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Final

from herstel_gui.application.cancelling import step
from herstel_gui.importers.base import broken, content_of, empty, too_much
from herstel_gui.importers.members import Member
from herstel_gui.importers.text_files import sniff_encoding

MAX_BYTES: Final = 64_000_000
MAX_PARTS: Final = 2_000_000
"""Number of commas and brackets above which a file is refused, to limit memory.

Thirty full years have under a million.
"""

MAX_DIGITS: Final = 30


class Doubtful(dict[str, object]):
    """An ambiguous JSON object, in which the key ``double`` occurs more than once."""

    def __init__(self, pairs: list[tuple[str, object]], double: str) -> None:
        """Store the last value of each key, and the doubled key."""
        super().__init__(pairs)
        self.double = double


class Watched(dict[str, object]):
    """A JSON object that knows which of its keys were read."""

    def __init__(self, content: Mapping[str, object]) -> None:
        """Copy an object; no key was read yet."""
        super().__init__(content)
        self._read: set[str] = set()

    def __getitem__(self, key: str) -> object:
        self._read.add(key)
        return super().__getitem__(key)

    def get(self, key: str, default: object = None) -> object:
        """Return the value of a key."""
        self._read.add(key)
        return super().get(key, default)

    def items(self) -> ItemsView[str, object]:  # type: ignore[override]  # a view of the same pairs
        """Return all pairs: every key counts as read."""
        self._read.update(self)
        return ItemsView(dict(self))

    @property
    def unread(self) -> list[str]:
        """The keys with a value that were not read, in their order in the file."""
        return [key for key in self if key not in self._read and super(Watched, self).get(key) is not None]


def load_json(path: Path | Member) -> object:
    """Return the content of a file: numbers as int or Decimal, objects with double keys as ``Doubtful``.

    Unusable numbers (NaN, Infinity, more than MAX_DIGITS digits) are returned as text. They are refused later
    where a number is expected, and the rest of the file stays usable.

    Raises:
        UnusableFileError: the file is truncated, not JSON, too deep or too large.
    """
    data = content_of(path, MAX_BYTES)
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
    # a number with a large exponent would be written with all its digits later
    return number if abs(number.adjusted()) <= MAX_DIGITS else text


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    step()
    content = dict(pairs)
    if len(content) == len(pairs):
        return content
    double, _ = Counter(key for key, _ in pairs).most_common(1)[0]
    return Doubtful(pairs, double)
