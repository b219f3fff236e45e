"""Shortens and breaks texts between words, never within a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics


LONGEST: Final = 24
_WITHIN_FIGURE: Final = re.compile(r"(?<=[0-9→<>≥≤]) (?=[^\s·(])|(?<=\S) (?=[→<>≥≤])|(?<= [uh]) (?=[0-9])")
BREAK: Final = "\u200b"
"""A place of no width at which Qt may wrap a word."""


def shortened(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return as many whole words as fit, then an ellipsis; the last word never contains a digit."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    words = text.split(" ")
    while len(words) > 1 and (_has_digit(words[-1]) or metrics.horizontalAdvance(_ended(words)) > width):
        words.pop()
    return _ended(words)


def with_whole_figures(text: str) -> str:
    """Return a text that is not wrapped between a figure and its sign or unit: ``3 → 6``, ``< 6 u``."""
    return _WITHIN_FIGURE.sub("\N{NO-BREAK SPACE}", text)


def in_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return a text with line breaks at a width, for widgets without word wrap."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def breakable(text: str, longest: int = LONGEST) -> str:
    """Insert break points into words longer than ``longest`` letters: Qt wraps between words only.

    The pieces of a word are about equally long.
    """
    return " ".join(_broken(word, longest) for word in text.split(" "))


def _broken(word: str, longest: int) -> str:
    pieces = -(-len(word) // longest) or 1
    piece = -(-len(word) // pieces) or 1
    return BREAK.join(word[place : place + piece] for place in range(0, len(word), piece)) or word


def _ended(words: list[str]) -> str:
    return " ".join(words) + " …"


def _has_digit(word: str) -> bool:
    return any(sign.isdigit() for sign in word)
