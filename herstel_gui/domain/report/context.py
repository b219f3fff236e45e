"""What a person may tell a physician beside the figures: all optional, in the person's own words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from herstel_gui.domain.bounds import MAX_REASON, word_text
from herstel_gui.domain.day import ContextEntry
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.text import Text, tr_noop

QUESTION: Final = "question"
BIRTH_YEAR: Final = "birth_year"
FIRST_YEAR: Final = 1900
_NO_YEAR: Final = tr_noop("‘{text}’ is geen geboortejaar. Typ een jaar als 1988, of laat het leeg.")


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: its name on paper and in the form, and what belongs in the field."""

    label: str
    hint: str


TOPICS: Final[dict[str, Topic]] = {
    QUESTION: Topic(
        tr_noop("Wat ik wil vragen"),
        tr_noop("Waarvoor ga je? Wat merk je, sinds wanneer, en wat kun je niet meer?"),
    ),
    BIRTH_YEAR: Topic(tr_noop("Geboortejaar"), tr_noop("Vier cijfers")),
    "sport": Topic(tr_noop("Sport en niveau"), tr_noop("Welke sport, hoe lang al, en waar train je voor?")),
    "hours": Topic(tr_noop("Uren training in een gewone week"), tr_noop("Bijvoorbeeld 6 tot 8 uur")),
    "illness": Topic(
        tr_noop("Bekende ziekten en blessures"), tr_noop("Ook van vroeger, als het ertoe kan doen")
    ),
    "medication": Topic(
        tr_noop("Medicijnen en supplementen"), tr_noop("Naam en dosis, en sinds wanneer als het nieuw is")
    ),
}
"""The topics in the order of form and paper; the keys are stored in journals."""


def told_now(entries: Iterable[ContextEntry]) -> tuple[ContextEntry, ...]:
    """Return the newest entry of each known topic, in the order of TOPICS."""
    newest: dict[str, ContextEntry] = {}
    for entry in sorted(entries, key=lambda each: each.day):
        newest[entry.topic] = entry
    return tuple(newest[topic] for topic in TOPICS if topic in newest)


def told_year(entries: Iterable[ContextEntry]) -> int:
    """Return the year of birth that was told; 0 when none was, or when it is no usable year."""
    words = next((entry.text for entry in told_now(entries) if entry.topic == BIRTH_YEAR), "")
    usable = words.isascii() and words.isdigit() and len(words) == len(str(FIRST_YEAR))
    return int(words) if usable and int(words) >= FIRST_YEAR else 0


def told_text(topic: str, text: str, today: date) -> str:
    """Return what was typed about a topic on one line; an empty text removes what was told.

    Raises:
        RefusedValueError: the text is too long, holds a forbidden character, or is no year of birth.
    """
    words = word_text(text, MAX_REASON)
    if topic == BIRTH_YEAR and words:
        usable = words.isascii() and words.isdigit() and FIRST_YEAR <= int(words) <= today.year
        if not usable:
            raise RefusedValueError(Text(_NO_YEAR, text=words[:20]))
    return words
