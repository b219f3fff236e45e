"""The order in which the tags of a day are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.complaint_words import red_flag
from herstel_gui.domain.tags import ILL, PAIN_PREFIX, SEVERE, TAGS
from herstel_gui.domain.word_order import WordKey, natural_order

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIRST: Final = (ILL, SEVERE, "injured")
"""The tags that are read first, before places of pain."""


def in_reading_order(tags: Iterable[str]) -> list[str]:
    """Return the tags as people read them: what is wrong with the body first, the person's own words last.

    A complaint that cannot wait comes before other pain, also in own words: what is last may not fit.
    """
    rest = [tag for tag in TAGS if tag not in _FIRST]

    def place(tag: str) -> WordKey:
        if tag in TAGS:
            return (0, _FIRST.index(tag)) if tag in _FIRST else (2, rest.index(tag))
        if red_flag(tag):
            return 1, 0, *natural_order(tag)
        return (1, 1, *natural_order(tag)) if tag.startswith(PAIN_PREFIX) else (3, *natural_order(tag))

    return sorted(tags, key=place)
