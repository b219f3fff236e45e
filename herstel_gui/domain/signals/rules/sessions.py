"""What several families of rules share: rated sessions and the words for kinds of days."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.measure import Number
from herstel_gui.domain.signals.columns import ACTIVE, REST, TRAINING, Rated
from herstel_gui.domain.signals.facts import Facts
from herstel_gui.domain.signals.signal import Evidence
from herstel_gui.domain.text import QT_TRANSLATE_NOOP

SESSIONS: Final = QT_TRANSLATE_NOOP("herstel", "Trainingen")


def rated_evidence(
    facts: Facts, rated: Rated, low: int, high: int, limit: Number, documents: tuple[str, ...]
) -> Evidence:
    """Return the days of rated sessions, 1 where the answer was the bad one."""
    return Evidence(
        dates=tuple(map(facts.columns.date, rated.places[low:high])),
        values=tuple(rated.bad[low:high]),
        count=rated.bad.count(1, low, high),
        out_of=high - low,
        limit=limit,
        documents=documents,
    )


TWO_THIRDS: Final = 2
THREE_THIRDS: Final = 3


def mostly_bad(bad: bytes | bytearray) -> bool:
    """Tell whether at least two thirds of the answers are bad."""
    return THREE_THIRDS * bad.count(1) >= TWO_THIRDS * len(bad)


KIND_WORDS: Final = {
    0: QT_TRANSLATE_NOOP("herstel", "onbekend"),
    REST: QT_TRANSLATE_NOOP("herstel", "rust"),
    ACTIVE: QT_TRANSLATE_NOOP("herstel", "actief herstel"),
    TRAINING: QT_TRANSLATE_NOOP("herstel", "training"),
}
