"""Evidence of rated sessions and words for the kinds of days, shared by several families of rules."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.measure import Number
from herstel_gui.domain.signals.day_columns import ACTIVE, REST, TRAINING, Rated
from herstel_gui.domain.signals.day_facts import Facts
from herstel_gui.domain.signals.signal import Evidence
from herstel_gui.domain.text import tr_noop

SESSIONS: Final = tr_noop("Trainingen")


def rated_evidence(
    facts: Facts, rated: Rated, low: int, high: int, limit: Number, documents: tuple[str, ...]
) -> Evidence:
    """Return the evidence for rated sessions: their days, with 1 for a bad rating and 0 for others."""
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
    """Tell whether at least two thirds of the ratings are bad."""
    return THREE_THIRDS * bad.count(1) >= TWO_THIRDS * len(bad)


KIND_WORDS: Final = {
    0: tr_noop("onbekend"),
    REST: tr_noop("rust"),
    ACTIVE: tr_noop("actief herstel"),
    TRAINING: tr_noop("training"),
}
