"""Texts of which there is no room for all: cut between words, and never within a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics


def shortened(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return as many whole words as fit, with an ellipsis for the rest; a figure is not the last of them."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    kept = text.split(" ")
    while len(kept) > 1 and (_has_digit(kept[-1]) or metrics.horizontalAdvance(_ended(kept)) > width):
        kept.pop()
    return _ended(kept)


def in_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return a text broken into lines of at most a width, for widgets that cannot wrap themselves."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def _ended(kept: list[str]) -> str:
    return " ".join(kept) + " …"


def _has_digit(word: str) -> bool:
    return any(sign.isdigit() for sign in word)
