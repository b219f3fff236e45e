"""Finding words in the help pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from herstel_gui.application.finding import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_HEADING: Final = re.compile(r"^#+ +(.*)$", re.MULTILINE)
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SIGNS: Final = re.compile(r"[*`|]")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a help page, with the text below it."""

    page: int
    """Place of the page in the list of pages."""
    number: int
    """Place of the heading on its page, from 0."""
    title: str
    compared: str
    """Heading and text without marks, capitals and accents."""


def sections_of(pages: Sequence[Path]) -> tuple[Section, ...]:
    """Return the sections of all pages."""
    return tuple(
        section
        for place, page in enumerate(pages)
        for section in _sections(place, page.read_text(encoding="utf-8"))
    )


def _sections(page: int, text: str) -> Iterator[Section]:
    starts = [heading.start() for heading in _HEADING.finditer(text)]
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(text)], strict=True)):
        shown = _SIGNS.sub("", _LINK.sub(r"\1", text[start:end]))
        title = shown.partition("\n")[0].lstrip("# ").strip()
        yield Section(page, number, title, plain(shown))


def words_of(typed: str) -> tuple[str, ...]:
    """Return the words of a search, as they are compared."""
    return tuple(sorted(set(plain(typed).split()), key=len, reverse=True))


def found(sections: Sequence[Section], words: Sequence[str]) -> list[Section]:
    """Return the sections with all the words: first those with a word in the title."""
    hits = [one for one in sections if words and all(word in one.compared for word in words)]
    return sorted(hits, key=lambda one: not any(word in plain(one.title) for word in words))
