"""The measures that a person declares: making, changing, ordering, retiring and deleting them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from herstel_gui.application.changes import Changes, Edit
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import accept
from herstel_gui.domain.own_measure_checks import checked, holding, is_narrower, misfits
from herstel_gui.domain.own_measures import Declaration, OwnMeasure, free_name, new_key, own_measure
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text, counted, tr_noop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from herstel_gui.application.journal_data import JournalData

_MADE: Final = tr_noop("eigen meting {name}")
_CHANGED: Final = tr_noop("eigen meting {name} wijzigen")
_MOVED: Final = tr_noop("volgorde van eigen metingen")
_RETIRED: Final = tr_noop("eigen meting {name} stoppen")
_BACK: Final = tr_noop("eigen meting {name} terugzetten")
_DELETED: Final = tr_noop("eigen meting {name} verwijderen")
_COPIED: Final = tr_noop("eigen meting {name} overzetten")
_OTHER_KIND: Final = tr_noop(
    "‘{name}’ heeft al waarden, dus de soort, de eenheid en de richting blijven. Maak er een nieuwe meting "
    "van: wat past gaat mee, en de oude blijft bewaard."
)
_ONE_OUTSIDE: Final = tr_noop(
    "{n} waarde van ‘{name}’ ligt buiten {low} tot en met {high}. Kies een ruimer bereik."
)
_MANY_OUTSIDE: Final = tr_noop(
    "{n} waarden van ‘{name}’ liggen buiten {low} tot en met {high}. Kies een ruimer bereik."
)
_ONE_FINER: Final = tr_noop("{n} waarde van ‘{name}’ heeft meer cijfers achter de komma. Kies meer cijfers.")
_MANY_FINER: Final = tr_noop(
    "{n} waarden van ‘{name}’ hebben meer cijfers achter de komma. Kies meer cijfers."
)


class OtherKindError(RefusedValueError):
    """The values of a measure would mean something else; ``OwnMeasures.copied`` is the way out."""


class OwnMeasures:
    """The own measures of a journal. Each change is stored at once and can be undone."""

    def __init__(self, journal: JournalData) -> None:
        """Read and change the own measures of ``journal``."""
        self._journal = journal

    def all(self) -> Sequence[OwnMeasure]:
        """Return the declarations in the order in which the person wants them, retired ones too."""
        return sorted(self._journal.surroundings().own_measures, key=lambda own: own.place)

    def readings(self, key: str) -> list[Reading]:
        """Return all values of a measure, oldest first. Reads every day from the first one on."""
        return self._journal.values_of(key)

    def days(self, key: str) -> int:
        """Return the number of days with a value of a measure. Reads every day from the first one on."""
        return len({reading.day for reading in self.readings(key)})

    def declare(self, declaration: Declaration) -> Changes:
        """Make a measure, as the last one; RefusedValueError as by ``change``."""
        made = self._made(declaration)
        self._demand_room(made)
        return self._journal.change(Text(_MADE, name=made.label), [], [made])

    def change(self, own: OwnMeasure, declaration: Declaration) -> Changes:
        """Store another declaration of a measure, whose key stays.

        A measure without values may become another kind; that one has a key of its own.

        Raises:
            OtherKindError: the kind, unit or direction would change, and there are values.
            RefusedValueError: as by ``checked``, and for a range or decimals that leave out stored values.
        """
        others = [other for other in self.all() if other.key != own.key]
        held = own.declaration
        told = checked(declaration, others, new=False, decimals=held.decimals if held else 0)
        text = Text(_CHANGED, name=told.label)
        if held is not None and held.values != told.values:
            if self.readings(own.key):
                raise OtherKindError(Text(_OTHER_KIND, name=own.label))
            again = own_measure(self._free_key(told), told)
            self._demand_room(again)
            return self._journal.change(text, [own], [again])
        after = own.saying(told)
        if is_narrower(after, own):
            self._demand_room(after)
        return self._journal.change(text, [own], [after])

    def copied(self, own: OwnMeasure, declaration: Declaration) -> Changes:
        """Make a measure of another kind, with every value that fits, and retire the old one.

        RefusedValueError as by ``checked``; where both have one name, the old one is numbered.
        """
        held = own.declaration
        others = [other for other in self.all() if other.key != own.key]
        told = checked(declaration, others, new=True)
        made = own_measure(self._free_key(told), told)
        self._demand_room(made)
        edits = [Edit(None, made)]
        if held is not None:
            names = [told.label, *(other.label for other in others)]
            edits.append(
                Edit(own, own.saying(replace(held, label=free_name(held.label, names), retired=True)))
            )
        edits += [Edit(None, reading) for reading in self._fitting(own.key, made)]
        return self._journal.apply(Changes(Text(_COPIED, name=told.label), tuple(edits)))

    def move(self, own: OwnMeasure, by: int) -> Changes:
        """Put a measure ``by`` places further in the order."""
        listed = list(self.all())
        place = next((n for n, each in enumerate(listed) if each.key == own.key), None)
        if place is None:
            return Changes(Text(_MOVED), ())
        moved = listed.pop(place)
        listed.insert(min(max(0, place + by), len(listed)), moved)
        edits = []
        for number, each in enumerate(listed):
            held = each.declaration
            if held is not None and held.place != number:
                edits.append(Edit(each, each.saying(replace(held, place=number))))
        return self._journal.apply(Changes(Text(_MOVED), tuple(edits)))

    def retire(self, own: OwnMeasure, *, retired: bool) -> Changes:
        """Ask a measure no longer, with all its values kept, or bring it back."""
        held = own.declaration
        if held is None:
            return Changes(Text(_RETIRED, name=own.label), ())
        text = Text(_RETIRED if retired else _BACK, name=own.label)
        return self._journal.change(text, [own], [own.saying(replace(held, retired=retired))])

    def delete(self, own: OwnMeasure) -> Changes:
        """Remove a measure with all its values; undoing brings all of it back."""
        return self._journal.change(Text(_DELETED, name=own.label), [own, *self.readings(own.key)], [])

    def _made(self, declaration: Declaration) -> OwnMeasure:
        others = self.all()
        told = checked(declaration, others, new=True)
        places = [held.place for other in others if (held := other.declaration)]
        told = replace(told, place=max(places, default=-1) + 1)
        return own_measure(self._free_key(told), told)

    def _free_key(self, told: Declaration) -> str:
        """Return a key under which the journal holds no declaration, and no value that no range can take."""
        taken = [other.key for other in self.all()]
        while True:
            made = own_measure(new_key(told, taken), told)
            values = [reading.value for reading in self.readings(made.key)]
            if not misfits(holding(made, values), values):
                return made.key
            taken.append(made.key)

    def _fitting(self, key: str, made: OwnMeasure) -> Iterator[Reading]:
        """Yield the values of a measure that another measure accepts, as readings of that other measure."""
        measure = made.measure
        if measure is None:
            return
        for reading in self.readings(key):
            with suppress(RefusedValueError):
                value = accept(measure, reading.value)
                yield replace(reading, measure=made.key, value=value, batch="")

    def _demand_room(self, after: OwnMeasure) -> None:
        """Refuse a declaration that leaves out stored values."""
        measure = after.measure
        values = misfits(after, (reading.value for reading in self.readings(after.key)))
        if measure is None or not values:
            return
        possible = measure.kind.possible
        outside = sum(value not in possible for value in values)
        raise RefusedValueError(
            counted(
                outside, _ONE_OUTSIDE, _MANY_OUTSIDE, name=after.label, low=possible.low, high=possible.high
            )
            if outside
            else counted(len(values), _ONE_FINER, _MANY_FINER, name=after.label)
        )
