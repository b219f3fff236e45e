"""The dialogs in which a person declares a measure of their own, or changes one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from herstel_gui.application.input_parsing import parse_number
from herstel_gui.application.own_measures import OtherKindError
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measures import MEASURES
from herstel_gui.domain.own_measure_checks import MOST_DECIMALS, RefusedPartError, demand_other_name
from herstel_gui.domain.own_measures import MAX_NAME, MAX_POLE, MAX_UNIT, Declaration, OwnKind
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.settings.own_words import BETTER_NAMES, KIND_NAMES, MOMENT_NAMES
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label, set_role
from herstel_gui.views.widgets.choice_box import ChoiceBox
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.limited import limit_length
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.lines import breakable
from herstel_gui.views.widgets.still_fields import name_beside_label
from herstel_gui.views.widgets.urgent_line import UrgentLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.measure import Number
    from herstel_gui.domain.own_measures import OwnMeasure
    from herstel_gui.qt_models.journal_signals import JournalSignals

_USUAL: Final = Declaration("", OwnKind.NUMBER, low=0, high=100)


class OwnForm(FittingDialog):
    """Asks the name, kind and moment of a measure. ``keep_measure`` of a subclass takes the answers."""

    chapter: ClassVar[str] = "46-eigen-metingen"

    def __init__(
        self, title: str, deed: str, held: Declaration | None, parent: QWidget | None = None
    ) -> None:
        """Show the declaration ``held``, or a usual one; ``deed`` is the word on the button that keeps it."""
        super().__init__(parent)
        self._held = held or _USUAL
        self.setWindowTitle(self.tr("Herstel – eigen meting"))
        self.prefer(520)
        self._make_fields()
        self.body.addWidget(prose(title, "heading"))
        self._lay_out()
        self._add_answers(deed)
        self._show(self._held)
        self.name.setFocus()

    def keep_measure(self) -> None:
        """Take what the fields say and accept the dialog, or ``say`` why not."""
        raise NotImplementedError

    def _make_fields(self) -> None:
        self.name, self.unit = LineEdit(), LineEdit()
        self.low, self.high = LineEdit(), LineEdit()
        self.first, self.last = LineEdit(), LineEdit()
        for edit, most in (
            (self.name, MAX_NAME), (self.unit, MAX_UNIT), (self.first, MAX_POLE), (self.last, MAX_POLE),
        ):  # fmt: skip
            limit_length(edit, most)
        self.safety = UrgentLine()
        self.safety.watch(self.name)
        self.kind, self.moment, self.better, self.decimals = (ChoiceBox() for _ in range(4))
        self.kind.addItems([translate(name) for name in KIND_NAMES.values()])
        self.moment.addItems([translate(name) for name in MOMENT_NAMES.values()])
        self.better.addItems([translate(name) for name in BETTER_NAMES.values()])
        most = max(MOST_DECIMALS, self._held.decimals)
        self.decimals.addItems([str(number) for number in range(most + 1)])
        self.asked = QCheckBox(self.tr("Op Vandaag vragen"))
        self.kind.currentIndexChanged.connect(lambda _number: self._offer_fields())
        self.trouble = label("", "error")
        self.trouble.setWordWrap(True)
        self.trouble.hide()

    def _lay_out(self) -> None:
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setHorizontalSpacing(theme().px(12))
        for name, field in (
            (self.tr("&Naam"), self.name), (self.tr("&Soort"), self.kind), (self.tr("&Eenheid"), self.unit),
            (self.tr("&Cijfers achter de komma"), self.decimals), (self.tr("&Laagste waarde"), self.low),
            (self.tr("&Hoogste waarde"), self.high), (self.tr("&1 betekent"), self.first),
            (self.tr("&7 betekent"), self.last), (self.tr("&Richting"), self.better),
            (self.tr("&Wanneer"), self.moment),
        ):  # fmt: skip
            name_beside_label(field, name.replace("&", ""))
            self.form.addRow(name, field)
        self.form.addRow("", self.asked)
        self.body.addLayout(self.form)
        self.body.addWidget(self.safety)
        self.body.addWidget(prose(unread_sentence(), "hint"))
        # a kind with few fields leaves its room at the end, not between the rows
        self.body.addStretch(1)

    def _add_answers(self, deed: str) -> None:
        self.foot.addWidget(self.trouble)
        row = QHBoxLayout()
        row.addStretch(1)
        self.cancel, self.keep = QPushButton(self.tr("Annuleren")), QPushButton(deed)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.keep.setProperty("role", "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(lambda _checked=False: self.keep_measure())
        row.addWidget(self.cancel)
        row.addWidget(self.keep)
        self.foot.addLayout(row)

    # -- fields ------------------------------------------------------------------------------------------

    def _show(self, held: Declaration) -> None:
        self.name.setText(held.label)
        self.kind.setCurrentIndex(list(KIND_NAMES).index(held.kind))
        self.moment.setCurrentIndex(list(MOMENT_NAMES).index(held.moment))
        self.better.setCurrentIndex(list(BETTER_NAMES).index(held.better))
        self.unit.setText(held.unit)
        self.decimals.setCurrentIndex(held.decimals)
        self.low.setText(BOOK.number(held.low, None, signed=False))
        self.high.setText(BOOK.number(held.high, None, signed=False))
        self.first.setText(held.poles[0])
        self.last.setText(held.poles[1])
        self.asked.setChecked(held.asked)
        self._offer_fields()

    @property
    def chosen_kind(self) -> OwnKind:
        """The kind in the field."""
        return list(KIND_NAMES)[self.kind.currentIndex()]

    def _offer_fields(self) -> None:
        """Show the fields of the chosen kind only."""
        kind = self.chosen_kind
        for field in (self.unit, self.decimals, self.low, self.high):
            self.form.setRowVisible(field, kind is OwnKind.NUMBER)
        for field in (self.first, self.last, self.better):
            self.form.setRowVisible(field, kind is OwnKind.SCALE)
        self.say("")

    def read(self) -> Declaration:
        """Return what the fields say; RefusedValueError for a limit that is no number.

        Refuses the names of measures of Herstel in the language of the screen too.
        """
        kind = self.chosen_kind
        for edit in self._parts.values():
            set_role(edit, "state", "")
        demand_other_name(self.name.text(), (translate(measure.label) for measure in MEASURES))
        said = replace(
            self._held,
            label=self.name.text(),
            kind=kind,
            moment=list(MOMENT_NAMES)[self.moment.currentIndex()],
            asked=self.asked.isChecked(),
        )
        if kind is OwnKind.SCALE:
            better = list(BETTER_NAMES)[self.better.currentIndex()]
            return replace(said, poles=(self.first.text(), self.last.text()), better=better)
        if kind is OwnKind.NUMBER:
            low, high = self._number("low"), self._number("high")
            decimals = self.decimals.currentIndex()
            return replace(said, unit=self.unit.text(), decimals=decimals, low=low, high=high)
        return said

    @property
    def _parts(self) -> dict[str, QLineEdit]:
        """The fields that a refusal can be about, by the names of ``RefusedPartError``."""
        return {
            "label": self.name, "unit": self.unit, "low": self.low, "high": self.high,
            "first": self.first, "last": self.last,
        }  # fmt: skip

    def _number(self, part: str) -> Number:
        try:
            return parse_number(self._parts[part].text())
        except RefusedValueError as refused:
            raise RefusedPartError(refused.text, part) from refused

    def show_refusal(self, refused: RefusedValueError) -> None:
        """Say why the answers cannot be kept, with the cursor in the field that it is about."""
        self.say(translate(refused.text))
        edit = self._parts.get(refused.part) if isinstance(refused, RefusedPartError) else None
        if edit is not None:
            set_role(edit, "state", "error")
            edit.setFocus()
            edit.selectAll()

    def say(self, sentence: str) -> None:
        """Show why the answers cannot be kept; an empty sentence hides the previous one."""
        self.trouble.setText(breakable(sentence))
        self.trouble.setVisible(bool(sentence))


class OwnMeasureDialog(OwnForm):
    """Declares a measure in the journal, or changes one. A refusal is shown in words."""

    def __init__(
        self, signals: JournalSignals, own: OwnMeasure | None = None, parent: QWidget | None = None
    ) -> None:
        """Show the declaration of ``own``, or the fields of a new one."""
        new = QCoreApplication.translate("OwnMeasureDialog", "Nieuwe eigen meting")
        again = QCoreApplication.translate("OwnMeasureDialog", "Eigen meting wijzigen")
        deed = QCoreApplication.translate("OwnMeasureDialog", "Bewaren")
        super().__init__(again if own else new, deed, own.declaration if own else None, parent)
        self._signals, self._own = signals, own

    def _add_answers(self, deed: str) -> None:
        """Add the way out of a refused kind above the answers."""
        self.copy = QPushButton(self.tr("Maak een nieuwe met wat past"))
        self.copy.clicked.connect(lambda _checked=False: self._copy())
        self.copy.setAutoDefault(False)
        super()._add_answers(deed)
        way_out = FlowBox(theme().px(8))
        way_out.add(self.copy)
        self.copy.hide()
        self.foot.insertWidget(1, way_out)
        for before, after in ((self.asked, self.copy), (self.copy, self.cancel)):
            QWidget.setTabOrder(before, after)

    def keep_measure(self) -> None:
        """Store the measure and close; a refusal is shown in words."""
        own = self._own
        if own is None:
            self._store(lambda journal: journal.own_measures.declare(self.read()))
        else:
            self._store(lambda journal: journal.own_measures.change(own, self.read()))

    def _copy(self) -> None:
        own = self._own
        if own is not None:
            self._store(lambda journal: journal.own_measures.copied(own, self.read()))

    def _store(self, change: Callable[[Journal], Changes]) -> None:
        try:
            self._signals.run(change)
        except RefusedValueError as refused:
            self.show_refusal(refused)
            self.copy.setVisible(isinstance(refused, OtherKindError))
            return
        self.accept()

    def say(self, sentence: str) -> None:
        """Show why the answers cannot be kept, and hide the way out of an earlier refusal."""
        super().say(sentence)
        self.copy.hide()


def unread_sentence() -> str:
    """Return the sentence that says that no rule reads own measures."""
    return QCoreApplication.translate(
        "OwnMeasureDialog",
        "Herstel schrijft eigen metingen alleen op: geen signaal en geen advies kijkt ernaar.",
    )
