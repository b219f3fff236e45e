"""The help pages of the resources, each in the language of the screen where it has been translated.

The Dutch pages are in ``resources/help``; ``resources/help/CODE`` holds translations under the same file
names. A page without a translation is shown in Dutch.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from herstel_gui.views.resources import resource

if TYPE_CHECKING:
    from pathlib import Path


FOR_PROGRAMMERS: Final = frozenset({"uitwisseling.md", "weekbestand.md"})
"""Pages on file formats, to which README and CONTRIBUTING link; the help does not list them."""
SCALES: Final = "15-schalen"
TERMS: Final = "begrippen"
_CHAPTERS: Final = {
    "today": "10-begin",
    "welcome": "10-begin",
    "trends": "30-trends",
    "week": "40-week",
    "planning": "45-planning",
    "signals": "50-signalen",
    "why": "52-niveaus",
}


def chapter_of(page: str) -> str:
    """Return the help page about a page of the window, by the key of the page."""
    return _CHAPTERS.get(page, "10-begin")


def help_pages() -> list[Path]:
    """Return the help pages in the language of the default locale, in the order of their file names."""
    language = QLocale().name().partition("_")[0]
    dutch = sorted(page for page in resource("help").glob("*.md") if page.name not in FOR_PROGRAMMERS)
    translated = {page.name: page for page in resource("help", language).glob("*.md")}
    return [translated.get(page.name, page) for page in dutch]


def heading_number(page: str, term: str) -> int | None:
    """Return which heading of a Dutch page begins with a term, counted from 0; None when none does.

    ``page`` is the file name without ``.md``; capitals do not matter. A translated page has the same headings
    in the same order, so the number holds for every language.
    """
    start = term.casefold()
    headings = headings_of(page)
    return next((n for n, heading in enumerate(headings) if heading.casefold().startswith(start)), None)


def headings_of(page: str) -> list[str]:
    """Return the headings of a Dutch page in their order; ``page`` is the file name without ``.md``."""
    text = resource("help", f"{page}.md").read_text(encoding="utf-8")
    return re.findall(r"^#+ +(.*)$", text, re.MULTILINE)
