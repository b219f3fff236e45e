"""The choices for one column of an unknown table: what it is, its unit, and the direction of a scale."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from herstel_gui.application.column_mapping import (
    CLOCK,
    DAY,
    ENDS,
    HOURS,
    KILOGRAMS,
    MINUTES,
    NOTE,
    OUT,
    POUNDS,
    SECONDS,
    UNITS_OF_TIME,
    UNITS_OF_WEIGHT,
    use_for,
    use_for_new,
)
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Duration, Scale
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.choice_box import ChoiceBox
from herstel_gui.views.widgets.flow_box import FlowBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from herstel_gui.application.column_mapping import Column, ColumnUse
    from herstel_gui.domain.own_measures import OwnMeasure

NEW: Final = "new"
"""The choice of a new own measure; no measure has this key."""


class ColumnRow(QObject):
    """The boxes of a column. ``changed`` carries the new ``ColumnUse``, ``refused`` why there is none."""

    changed = Signal(object)
    refused = Signal(str)

    def __init__(
        self,
        column: Column,
        use: ColumnUse,
        own: Sequence[OwnMeasure] = (),
        taken: Callable[[], Sequence[OwnMeasure]] = tuple,
    ) -> None:
        """Show ``use``, and offer the measures of Herstel, the ``own`` ones of the journal and a new one.

        ``taken`` returns all own measures, those of other columns too.
        """
        super().__init__()
        self._column, self._present, self._taken = column, use, taken
        self._own = {each.key: each for each in own if each.measure is not None}
        self._add_uses(use)
        self.unit = ChoiceBox()
        self.unit.setAccessibleName(self.tr("Eenheid van {name}").format(name=column.name))
        self.unit.activated.connect(self._set_unit)
        self.ends = ChoiceBox()
        self.ends.setAccessibleName(self.tr("Laagste en hoogste cijfer van {name}").format(name=column.name))
        self.ends.activated.connect(self._set_ends)
        self.best = ChoiceBox()
        self.best.setAccessibleName(self.tr("Het beste cijfer van {name}").format(name=column.name))
        self.best.activated.connect(self._set_best)
        self.boxes = FlowBox(theme().px(8))
        for box in (self.use, self.unit, self.ends, self.best):
            # a box that is filled again must show its longest choice
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
            self.boxes.add(box)
        self._fill()

    def _add_uses(self, present: ColumnUse) -> None:
        """Add the box with everything a column can be, at its present use."""
        self.use = ChoiceBox()
        self.use.setAccessibleName(self.tr("Wat is {name}?").format(name=self._column.name))
        self.use.addItem(self.tr("niet overnemen"), OUT)
        self.use.addItem(self.tr("datum"), DAY)
        self.use.addItem(self.tr("notitie"), NOTE)
        for measure in BY_KEY.values():
            self.use.addItem(translate(measure.label), measure.key)
        for each in self._own.values():
            self.use.addItem(each.label, each.key)
        self.use.addItem(self.tr("nieuwe eigen meting"), NEW)
        made = present.own is not None and present.own.key not in self._own
        self.use.setCurrentIndex(max(0, self.use.findData(NEW if made else present.use)))
        self.use.activated.connect(self._choose)

    def _choose(self, _index: int) -> None:
        key = self.use.currentData()
        if key == NEW:
            self._begin_new()
        else:
            self._set(use_for(key, self._column, self._own.get(key)))

    def _begin_new(self) -> None:
        """Use the column as a new own measure; where there can be none, leave it out and tell why."""
        try:
            use = use_for_new(self._column, [each for each in self._taken() if each != self._present.own])
        except RefusedValueError as refused:
            self.use.setCurrentIndex(self.use.findData(OUT))
            self._set(use_for(OUT, self._column))
            self.refused.emit(translate(refused.text))
            return
        self._set(use)

    def _set(self, use: ColumnUse) -> None:
        self._present = use
        self._fill()
        self.changed.emit(use)

    def _set_unit(self, _index: int) -> None:
        self._set(replace(self._present, unit=self.unit.currentData()))

    def _set_ends(self, _index: int) -> None:
        low, high = map(int, self.ends.currentData().split())
        self._set(replace(self._present, ends=(low, high), best=None))

    def _set_best(self, _index: int) -> None:
        self._set(replace(self._present, best=self.best.currentData()))

    def _fill(self) -> None:
        """Show the boxes that belong to the use."""
        measure, use = self._present.measure, self._present
        scale = measure is not None and isinstance(measure.kind, Scale)
        timed = measure is not None and isinstance(measure.kind, Duration)
        units = UNITS_OF_TIME if timed else UNITS_OF_WEIGHT if use.use == "body_weight" else ()
        names = {
            CLOCK: self.tr("als 7:20 of 7,5 uur"),
            HOURS: self.tr("uren"),
            MINUTES: self.tr("minuten"),
            SECONDS: self.tr("seconden"),
            KILOGRAMS: self.tr("kg"),
            POUNDS: self.tr("pond (lb)"),
        }
        _offer(self.unit, [(names[unit], unit) for unit in units], use.unit)
        ends = [(self.tr("van {low} tot en met {high}").format(low=low, high=high), f"{low} {high}")
                for low, high in ENDS]  # fmt: skip
        _offer(self.ends, ends if scale else [], f"{use.ends[0]} {use.ends[1]}")
        best: list[tuple[str, object]] = [(self.tr("Kies wat het beste is…"), None)]
        best += [(self.tr("{n} is het beste").format(n=end), end) for end in reversed(use.ends)]
        _offer(self.best, best if scale else [], use.best)


def _offer(box: ChoiceBox, choices: list[tuple[str, object]] | list[tuple[str, str]], chosen: object) -> None:
    """Fill a box with choices; a box without choices is hidden."""
    box.clear()
    for words, data in choices:
        box.addItem(words, data)
    place = next((place for place in range(box.count()) if box.itemData(place) == chosen), 0)
    box.setCurrentIndex(place if box.count() else -1)
    box.setVisible(bool(choices))
