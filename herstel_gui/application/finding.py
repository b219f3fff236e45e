"""Finding words in the notes, the notes of trainings and the tags of all years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from herstel_gui.domain.day_text import DayText, Place
from herstel_gui.domain.late_dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from herstel_gui.application.ports import JournalStore

AROUND: Final = 40
"""Number of characters shown before and after a hit, at most."""
MOST_SHOWN: Final = 200
"""Number of hits that ``TextIndex.find`` returns at most, newest first; it counts all."""

_MARKS: Final = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
"""The combining marks of Unicode, to which ``normalize`` splits accents off."""
_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that has every typed word: the first word with one of these in it, and the words around it."""

    day: date
    place: Place
    before: str
    found: str
    after: str


@dataclass(frozen=True, slots=True)
class Hits:
    """The newest ``MOST_SHOWN`` hits, and how many there are."""

    shown: tuple[Hit, ...] = ()
    total: int = 0


class TextIndex:
    """The texts of a journal, prepared for ``find``."""

    def __init__(self, texts: Iterable[DayText], tag_words: Callable[[str], str] = str) -> None:
        """Prepare ``texts``; ``tag_words`` returns the words by which the screen shows a tag."""
        shown = (
            DayText(one.day, one.place, tag_words(one.text)) if one.place is Place.TAG else one
            for one in texts
        )
        newest_first = sorted(shown, key=lambda one: (one.day, one.place is Place.NOTE), reverse=True)
        self._texts = [(one, plain(one.text)) for one in newest_first]

    def find(self, typed: str) -> Hits:
        """Return the texts with every word of ``typed``, in any order; capitals and accents do not matter.

        Nothing is found by an empty text or by spaces alone.
        """
        # the longest word first, since it is the rarest
        words = sorted(set(plain(typed).split()), key=len, reverse=True)
        if not words:
            return Hits()
        found = [one for one, text in self._texts if all(word in text for word in words)]
        return Hits(tuple(_hit(one, words) for one in found[:MOST_SHOWN]), len(found))


class Finding:
    """Reads the texts of a journal for a search."""

    def __init__(self, store: JournalStore) -> None:
        """Read from ``store``."""
        self._store = store

    def index(self, tag_words: Callable[[str], str] = str) -> TextIndex:
        """Return the texts as stored now; see ``TextIndex``."""
        return TextIndex(self._store.texts(), tag_words)


def plain(text: str) -> str:
    """Return a text without capitals and accents, for comparing."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", normalize("NFKD", text.casefold()))


def places_of(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Return the first and last place of each ``plain`` word wherever it stands in ``text``, in order."""
    compared, starts = _with_starts(text)
    found = []
    for word in words:
        start = compared.find(word)
        while word and start >= 0:
            found.append((starts[start], starts[start + len(word) - 1] + 1))
            start = compared.find(word, start + len(word))
    return sorted(found)


def _hit(one: DayText, words: Sequence[str]) -> Hit:
    """Return where the first of the words stands in a text that has them all."""
    text = _SPACES.sub(" ", one.text).strip()
    compared, starts = _with_starts(text)
    places = [(start, word) for word in words if (start := compared.find(word)) >= 0]
    if not places:
        # only the spaces between two words held the typed word apart
        return Hit(one.day, one.place, "", "", text[: 2 * AROUND])
    start, word = min(places, key=lambda place: (place[0], -len(place[1])))
    first, last = _whole_word(text, starts[start], starts[start + len(word) - 1] + 1)
    before, after = text[:first], text[last:]
    return Hit(one.day, one.place, _end_of(before), text[first:last], _start_of(after))


def _whole_word(text: str, first: int, last: int) -> tuple[int, int]:
    """Return the place of the words of which ``text[first:last]`` is a part."""
    while first and text[first - 1].isalnum() and text[first].isalnum():
        first -= 1
    while last < len(text) and text[last].isalnum() and text[last - 1].isalnum():
        last += 1
    return first, last


def _with_starts(text: str) -> tuple[str, Sequence[int]]:
    """Return ``plain(text)`` with, for each of its characters, the place of its origin in ``text``."""
    if text.isascii():
        return text.lower(), range(len(text))
    signs, starts = [], []
    for place, sign in enumerate(text):
        for one in plain(sign):
            signs.append(one)
            starts.append(place)
    return "".join(signs), starts


def _end_of(text: str) -> str:
    """Return the last words of a text, with an ellipsis when earlier words are left out."""
    if len(text) <= AROUND:
        return text
    cut = text[-AROUND:]
    return f"…{cut[cut.find(' ') + 1 :] if ' ' in cut.rstrip() else cut}"


def _start_of(text: str) -> str:
    """Return the first words of a text, with an ellipsis when later words are left out."""
    if len(text) <= AROUND:
        return text
    cut = text[:AROUND]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut.lstrip() else cut}…"
