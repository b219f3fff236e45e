"""The dialog for the plan of one day: a training with its kind, name, start, length and effort, or rest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QButtonGroup, QFormLayout, QHBoxLayout, QPushButton

from herstel_gui.application.drafts import PLAN_DRAFT
from herstel_gui.application.input_parsing import format_clock, parse_clock, parse_minutes
from herstel_gui.domain.bounds import MAX_REASON
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.planned import PLAN_LABELS, PlanKind, PlannedTraining
from herstel_gui.domain.training_sessions import RPE_WORDS
from herstel_gui.qt_models.texts import BOOK, day_in_sentence, translate
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label, set_role
from herstel_gui.views.widgets.choice_box import ChoiceBox
from herstel_gui.views.widgets.draft import FormDraft
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.limited import limit_length
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.mark_button import MarkButton
from herstel_gui.views.widgets.segments import SegmentBar
from herstel_gui.views.widgets.still_fields import name_beside_label
from herstel_gui.views.widgets.unit_edit import UnitEdit
from herstel_gui.views.widgets.urgent_line import UrgentLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.planning.day_plan import DayPlan
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.widgets.draft import Field

KINDS: Final = tuple(PlanKind)


class DayPlanDialog(FittingDialog):
    """Changes one training of a day, or adds one; with several, the buttons above the fields choose which."""

    chapter: ClassVar[str] = "45-planning"

    def __init__(self, signals: JournalSignals, day: date, parent: QWidget | None = None) -> None:
        """Show the plan of a day."""
        super().__init__(parent)
        self._signals, self._day = signals, day
        self._plan: DayPlan = signals.journal.plan.on(day)
        self._held: PlannedTraining | None = None
        self.setWindowTitle(self.tr("Herstel – plan van een dag"))
        self.prefer(520, 360)
        self._make_fields()
        self._lay_out()
        self._form = FormDraft(self, signals.unsaved, day, PLAN_DRAFT, self._fields)
        first = self._plan.trainings[0] if self._plan.trainings else None
        if self._form.left:
            named = (each for each in self._plan.trainings if each.id == self._form.left.get("about"))
            first = next(named, None)
        self._show(first)
        self._form.fill()
        self._offer_fields()
        self.kind.setFocus()

    @property
    def _fields(self) -> dict[str, Field]:
        """The fields, by the names under which their draft is kept."""
        return {
            "kind": self.kind,
            "title": self.title,
            "start": self.start,
            "minutes": self.minutes,
            "rpe": self.rpe,
        }

    def _make_fields(self) -> None:
        self.kind = ChoiceBox()
        self.kind.addItems([translate(PLAN_LABELS[kind]) for kind in KINDS])
        self.title = LineEdit()
        limit_length(self.title, MAX_REASON)
        self.safety = UrgentLine()
        self.safety.watch(self.title)
        self.start, self.minutes = UnitEdit(), UnitEdit("min")
        meanings = [translate(RPE_WORDS[number]) for number in range(11)]
        self.rpe = SegmentBar([str(number) for number in range(11)], first=0, meanings=meanings)
        self.trouble = label("", "error")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.remove = QPushButton(self.tr("Verwijderen"))
        self.remove.clicked.connect(lambda _checked=False: self._remove())
        self.keep = QPushButton(self.tr("Bewaren"))
        self.keep.setProperty("role", "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(lambda _checked=False: self._keep())
        self.kind.currentIndexChanged.connect(lambda _number: self._offer_fields())

    def _lay_out(self) -> None:
        day = day_in_sentence(self._day)
        self.body.addWidget(prose(self.tr("Plan voor {day}").format(day=day), "heading"))
        self._which = QButtonGroup(self)
        self.chooser = FlowBox(theme().px(6))
        offered = (*self._plan.trainings, None)
        for number, training in enumerate(offered):
            button = MarkButton(self._name_of(training))
            self._which.addButton(button, number)
            button.clicked.connect(lambda _checked=False, chosen=training: self._show(chosen))
            self.chooser.add(button)
        self.chooser.setVisible(len(offered) > 1)
        self.body.addWidget(self.chooser)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(theme().px(12))
        for name, field in (
            (self.tr("&Soort"), self.kind),
            (self.tr("&Wat"), self.title),
            (self.tr("&Begin"), self.start),
            (self.tr("&Duur"), self.minutes),
            (self.tr("&Zwaarte (RPE)"), self.rpe),
        ):
            name_beside_label(field, name.replace("&", ""))
            form.addRow(name, field)
        self.body.addLayout(form)
        self.body.addWidget(self.safety)
        self.body.addStretch(1)
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(self.remove)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.keep)
        self.foot.addWidget(self.trouble)
        self.foot.addLayout(row)

    def _name_of(self, training: PlannedTraining | None) -> str:
        if training is None:
            return self.tr("+ training")
        kind = training.plan_kind
        word = training.kind if kind is None else translate(PLAN_LABELS[kind])
        start = "" if training.start is None else format_clock(training.start)
        return " ".join(part for part in (start, word) if part)

    # -- fields ------------------------------------------------------------------------------------------

    def _show(self, training: PlannedTraining | None) -> None:
        """Show a training in the fields; None for a new one, or for rest."""
        self._held = training
        self._form.about = training.id if training is not None else ""
        trainings = self._plan.trainings
        place = trainings.index(training) if training is not None else len(trainings)
        self._which.button(place).setChecked(True)
        kind = PlanKind.REST if self._plan.rest else PlanKind.EASY
        if training is not None:
            kind = training.plan_kind or PlanKind.EASY
        self.kind.setCurrentIndex(KINDS.index(kind))
        self.title.setText(training.title if training else "")
        start = training.start if training else None
        minutes = training.minutes if training else None
        rpe = training.rpe if training else None
        self.start.show_text("" if start is None else format_clock(start))
        self.minutes.show_text("" if minutes is None else BOOK.typed_number(minutes))
        self.rpe.show_choice(None if rpe is None or rpe != int(rpe) else int(rpe))
        self.remove.setVisible(training is not None or self._plan.rest)
        self.trouble.hide()
        self._offer_fields()

    @property
    def chosen_kind(self) -> PlanKind:
        """The kind in the field."""
        return KINDS[self.kind.currentIndex()]

    def _offer_fields(self) -> None:
        rest = self.chosen_kind is PlanKind.REST
        for field in (self.title, self.start, self.minutes, self.rpe):
            field.setEnabled(not rest)

    def _read(self) -> PlannedTraining:
        """Return the training in the fields. RefusedValueError for a time or length that is none."""
        held = self._held or PlannedTraining("", self._day, "")
        kind = self.chosen_kind
        stays = held.plan_kind is None and bool(held.kind) and kind is PlanKind.EASY
        return replace(
            held,
            kind=held.kind if stays else kind.value,
            title=" ".join(self.title.text().split()),
            start=self._number(self.start, parse_clock),
            minutes=self._number(self.minutes, parse_minutes),
            rpe=self.rpe.choice,
        )

    def _number(self, edit: UnitEdit, read: Callable[[str], int]) -> int | None:
        set_role(edit, "state", "")
        text = edit.text().strip()
        if not text:
            return None
        try:
            return read(text)
        except RefusedValueError:
            set_role(edit, "state", "error")
            edit.setFocus()
            raise

    # -- answering ---------------------------------------------------------------------------------------

    def _keep(self) -> None:
        self._store(self._kept)

    def _kept(self, journal: Journal) -> Changes:
        if self.chosen_kind is PlanKind.REST:
            return journal.plan.set_kind(self._day, PlanKind.REST)
        new, held = self._read(), self._held
        if held is not None:
            return journal.plan.change(held, new)
        return journal.plan.add(self._day, self.chosen_kind, new.title, new.start, new.minutes, new.rpe)

    def _remove(self) -> None:
        held = self._held
        if held is not None:
            self._store(lambda journal: journal.plan.remove(held))
        else:
            self._store(lambda journal: journal.plan.set_rest(self._day, on=False))

    def _store(self, change: Callable[[Journal], Changes]) -> None:
        """Store a change and close; a refusal is shown in words."""
        try:
            stored = self._signals.run(change)
        except RefusedValueError as refused:
            self.trouble.setText(translate(refused.text))
            self.trouble.show()
            return
        if stored or self._signals.waiting:
            self.accept()
