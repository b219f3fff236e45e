"""The choices for one column of an unknown table: what it is, its unit, and the direction of a scale."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton

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
)
from herstel_gui.application.column_measures import Fit, proposed_measure, use_as, use_for_new
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Better, Duration, Scale
from herstel_gui.domain.measures import BY_KEY, MEASURES
from herstel_gui.domain.own_measure_checks import no_room
from herstel_gui.domain.own_measures import shown_names
from herstel_gui.domain.text import counted, tr_noop
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.importing.column_measure_dialog import ColumnMeasureDialog
from herstel_gui.views.settings.own_words import described
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.choice_box import ChoiceBox
from herstel_gui.views.widgets.flow_box import FlowBox, FlowLabel
from herstel_gui.views.widgets.lines import breakable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from herstel_gui.application.column_mapping import Column, ColumnUse
    from herstel_gui.domain.measure import Measure
    from herstel_gui.domain.own_measures import Declaration, OwnMeasure
    from herstel_gui.domain.text import Text

NEW: Final = "new"
"""The choice of a new own measure; no measure has this key."""
_ONE_LEFT: Final = tr_noop("{n} vak past niet: {reason}")
_MANY_LEFT: Final = tr_noop("{n} vakken passen niet, zoals: {reason}")


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
        judge: Callable[[ColumnUse], Fit] = lambda _use: Fit(0, ()),
    ) -> None:
        """Show ``use``, and offer the measures of Herstel, the ``own`` ones of the journal and a new one.

        ``taken`` returns all own measures, those of other columns too; ``judge`` tells how the cells fit.
        """
        super().__init__()
        self._column, self._present, self._taken, self._judge = column, use, taken, judge
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
        self.edit = QPushButton(self.tr("Soort en bereik…"))
        self.edit.setAccessibleName(self.tr("Soort en bereik van {name}").format(name=column.name))
        self.edit.setAutoDefault(False)
        self.edit.clicked.connect(lambda _checked=False: self.change())
        self.about = FlowLabel("")
        self.about.setProperty("role", "hint")
        # beside the button it stands at the height of the words on it
        self.about.setMinimumHeight(self.edit.sizeHint().height())
        self.boxes = FlowBox(theme().px(8))
        for box in (self.use, self.unit, self.ends, self.best):
            # a box that is filled again must show its longest choice
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
            self.boxes.add(box)
        for part in (self.edit, self.about):
            self.boxes.add(part)
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
        for key, name in shown_names(self._own.values()).items():
            self.use.addItem(name, key)
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
        """Use the column as a new own measure; a proposal that is refused is asked for in the fields."""
        held = self._others()
        try:
            use = use_for_new(self._column, held, self._shown_names())
        except RefusedValueError as refused:
            self._leave_out()
            self.refused.emit(translate(refused.text))
            if no_room(len(held)) is None:
                self._ask(proposed_measure(self._column)).show_refusal(refused)
            return
        self._set(use)

    def _leave_out(self) -> None:
        self.use.setCurrentIndex(self.use.findData(OUT))
        self._set(use_for(OUT, self._column))

    def change(self) -> ColumnMeasureDialog | None:
        """Open the fields of the new own measure; None when the column is none."""
        own = self._present.own
        told = own.declaration if own is not None and own.key not in self._own else None
        return None if told is None else self._ask(told)

    def _ask(self, told: Declaration) -> ColumnMeasureDialog:
        dialog = ColumnMeasureDialog(self._column, told, self._take, self.boxes.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def _take(self, declaration: Declaration) -> None:
        """Use the column as this measure; RefusedValueError, and no change, when that cannot be."""
        use = use_as(self._column, declaration, self._others(), self._shown_names(), self._present)
        self._judge(use).demand_any()
        self.use.setCurrentIndex(self.use.findData(NEW))
        self._set(use)

    def _others(self) -> list[OwnMeasure]:
        return [each for each in self._taken() if each != self._present.own]

    @staticmethod
    def _shown_names() -> list[str]:
        return [translate(measure.label) for measure in MEASURES]

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
        _offer(self.best, self._answers(measure) if measure is not None and scale else [], use.best)
        self.show_fit(())

    def _answers(self, measure: Measure) -> list[tuple[str, object]]:
        """Return the choices for the end that is the best, or that becomes 1 where none is better."""
        neutral = measure.better is Better.NEITHER
        ask = self.tr("Kies wat 1 wordt…") if neutral else self.tr("Kies wat het beste is…")
        words = self.tr("{n} wordt 1") if neutral else self.tr("{n} is het beste")
        return [(ask, None), *((words.format(n=end), end) for end in reversed(self._present.ends))]

    def show_fit(self, refused: Sequence[Text]) -> None:
        """Show what a new own measure will be, and why cells do not fit it."""
        measure = self._present.measure
        made = self.use.currentData() == NEW and measure is not None
        self.edit.setVisible(made)
        self.about.setVisible(made)
        if not made or measure is None:
            return
        said = self.tr("‘{name}’: {kind}").format(name=measure.label, kind=described(measure))
        if refused:
            left = counted(len(refused), _ONE_LEFT, _MANY_LEFT, reason=refused[0])
            said = f"{said}. {translate(left)}"
        self.about.setText(breakable(said))


def _offer(box: ChoiceBox, choices: list[tuple[str, object]] | list[tuple[str, str]], chosen: object) -> None:
    """Fill a box with choices; a box without choices is hidden."""
    box.clear()
    for words, data in choices:
        box.addItem(words, data)
    place = next((place for place in range(box.count()) if box.itemData(place) == chosen), 0)
    box.setCurrentIndex(place if box.count() else -1)
    box.setVisible(bool(choices))
