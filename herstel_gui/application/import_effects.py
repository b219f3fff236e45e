"""What an import changes: a series before and after it, and a few sentences about what it brings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from statistics import median
from typing import TYPE_CHECKING, Final

from herstel_gui.application.import_streams import stream_of
from herstel_gui.application.importing import Outcome
from herstel_gui.domain.measure import Measure, Number
from herstel_gui.domain.measures import BY_KEY, PULSES, SLEEP_DURATION
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.text import Hours, Text, counted, tr_noop

if TYPE_CHECKING:
    from collections.abc import Collection

    from herstel_gui.application.offer_preview import OfferPreview

_SHOWN: Final = (*PULSES, "hrv_rmssd", "hrv_sdnn", "sleep_duration", "body_weight")
"""Measures to draw, the first one with values in the import."""
ENOUGH: Final = 14
"""Values from which something usual can be said."""
_USUAL: Final = timedelta(days=60)

_SLEEP: Final = tr_noop("Je gewone slaap is meteen bekend: {length} ({n} nachten).")
_PULSE: Final = tr_noop(
    "Elke bron houdt zijn eigen gewone waarde. Metingen van twee bronnen lopen nooit door elkaar."
)
_ONE_DIFFERENT: Final = tr_noop("Anders: {n} waarde. Wat je zelf typte blijft staan.")
_MANY_DIFFERENT: Final = tr_noop("Anders: {n} waarden. Wat je zelf typte blijft staan.")
_AGAIN: Final = tr_noop("Nog eens importeren voegt alleen toe wat nieuw is.")


@dataclass(frozen=True, slots=True)
class Effect:
    """A measure before and after an import: the days with values of the journal, and those that are added.

    ``typed`` are values that the person typed, ``known`` earlier imported values, ``added`` new ones.
    """

    measure: Measure
    typed: tuple[tuple[date, Number], ...]
    known: tuple[tuple[date, Number], ...]
    added: tuple[tuple[date, Number], ...]

    def without(self, day: date | None) -> Effect:
        """Return this without the values of a day; unchanged for None."""
        typed, known, added = (
            tuple(each for each in values if each[0] != day)
            for values in (self.typed, self.known, self.added)
        )
        return Effect(self.measure, typed, known, added)

    @property
    def values(self) -> tuple[tuple[date, Number], ...]:
        """All values with their days."""
        return (*self.typed, *self.known, *self.added)


def effect_of(shown: OfferPreview, streams: Collection[str]) -> Effect | None:
    """Return what importing these streams changes in the first drawable measure.

    None without such a measure.
    """
    added: dict[str, list[tuple[date, Number]]] = {}
    for part in shown.parts:
        for entry in part.whole.after:
            if isinstance(entry, Reading) and stream_of(entry, part.part.maker) in streams:
                added.setdefault(entry.measure, []).append((entry.day, entry.value))
    key = next((measure for measure in _SHOWN if added.get(measure)), None)
    if key is None:
        return None
    known = [
        reading for record in shown.parts[0].whole.known.values() for reading in record.of(key)
    ]  # fmt: skip
    return Effect(
        BY_KEY[key],
        tuple((each.day, each.value) for each in known if each.source == TYPED),
        tuple((each.day, each.value) for each in known if each.source != TYPED),
        tuple(sorted(added[key])),
    )


def brings(shown: OfferPreview, streams: Collection[str], today: date) -> list[Text]:
    """Return a few sentences about what importing these streams brings."""
    sentences: list[Text] = []
    nights = [
        Decimal(entry.value)
        for part in shown.parts
        for entry in part.whole.after
        if isinstance(entry, Reading)
        and entry.measure == SLEEP_DURATION.key
        and stream_of(entry, part.part.maker) in streams
        and today - _USUAL <= entry.day <= today
    ]
    if len(nights) >= ENOUGH:
        sentences.append(Text(_SLEEP, length=Hours(int(median(nights))), n=len(nights)))
    pulses = [row for row in shown.rows if row.stream.measure in PULSES and row.stream.key in streams]
    if pulses:
        sentences.append(Text(_PULSE))
    kept = sum(
        part.whole.tally[row.stream.key][Outcome.KEPT]
        for part in shown.parts
        for row in part.rows
        if row.stream.key in streams and row.stream.key in part.whole.tally
    )
    if kept:
        sentences.append(counted(kept, _ONE_DIFFERENT, _MANY_DIFFERENT))
    return [*sentences, Text(_AGAIN)]
