"""The dialog before trainings of a calendar file are planned: how many, what is gone, what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
)

from herstel_gui.application.input_parsing import format_clock
from herstel_gui.domain.planned import MAX_PLANNED, PLAN_LABELS, PlanKind, PlannedTraining
from herstel_gui.qt_models.texts import short_day, translate
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.choice_box import ChoiceBox
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.whole_rows import wrap_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from herstel_gui.application.calendar_contents import CalendarFile
    from herstel_gui.application.calendar_matching import LostTraining
    from herstel_gui.application.calendar_plans import Comparison
    from herstel_gui.domain.text import Text

KINDS: Final = tuple(kind for kind in PlanKind if kind is not PlanKind.REST)
MOST: Final = 200
"""Lines of what is left out that are shown at most."""


class CalendarDialog(FittingDialog):
    """Shows what a calendar file holds.

    ``agreed`` carries the kind of trainings whose name tells none, and the planned trainings to remove.
    """

    agreed = Signal(object, object)
    chapter: ClassVar[str] = "45-planning"

    def __init__(
        self, name: str, file: CalendarFile, compared: Comparison, parent: QWidget | None = None
    ) -> None:
        """Show a file beside the plan."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Herstel – agenda importeren"))
        self.prefer(520, 320)
        self.body.addWidget(prose(self.tr("Trainingen uit {name}").format(name=name), "heading"))
        text = self.tr("Nieuw: {fresh}. Gewijzigd: {changed}. Al gepland: {same}.")
        self.body.addWidget(
            prose(text.format(fresh=compared.fresh, changed=compared.changed, same=compared.same), "strong")
        )
        if compared.full:
            full = self.tr("Passen niet: {n}. Een dag heeft hoogstens {most} trainingen in je plan.")
            self.body.addWidget(prose(full.format(n=compared.full, most=MAX_PLANNED)))
        if file.trainings:
            span = self.tr("Van {first} tot en met {last}. Verder dan twee jaar vooruit leest Herstel niet.")
            days = [training.day for training in file.trainings]
            words = span.format(first=short_day(min(days)), last=short_day(max(days)))
            self.body.addWidget(prose(words, "hint"))
        self.kind = ChoiceBox()
        self.kind.addItems([translate(PLAN_LABELS[kind]) for kind in KINDS])
        self.kind.setCurrentIndex(KINDS.index(PlanKind.EASY))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("&Soort, als de naam niets zegt"), self.kind)
        self.body.addLayout(form)
        self.gone = QListWidget()
        self._trainings = tuple(each.training for each in compared.gone)
        if compared.gone:
            self._add_gone(compared.gone)
        if file.skipped:
            self._add_lines(self.tr("Overgeslagen: {n}"), file.skipped)
        if file.changed_names:
            self._add_lines(self.tr("Namen die niet heel overgenomen zijn: {n}"), file.changed_names)
        self.body.addStretch(1)
        self._add_buttons(plannable=bool(compared.fresh or compared.changed))

    def _add_gone(self, gone: Sequence[LostTraining]) -> None:
        """List what the calendar has no more; what is ticked leaves the plan."""
        title = self.tr("Vervallen: {n}. Wat aangevinkt is, gaat uit je plan.").format(n=len(gone))
        self.body.addWidget(prose(title, "strong"))
        lines = self.gone
        lines.setAccessibleName(title)
        wrap_rows(lines)
        lines.setTabKeyNavigation(False)
        for each in gone:
            item = QListWidgetItem(_line_of(each), lines)
            item.setCheckState(Qt.CheckState.Checked if each.certain else Qt.CheckState.Unchecked)
        lines.setCurrentRow(0)
        lines.setMinimumHeight(theme().px(96))
        lines.itemChanged.connect(lambda _item: self._show_deed())
        self.body.addWidget(lines)

    @property
    def dropped(self) -> tuple[PlannedTraining, ...]:
        """The planned trainings that are ticked to be removed."""
        rows = range(self.gone.count())
        ticked = (self.gone.item(row).checkState() is Qt.CheckState.Checked for row in rows)
        return tuple(one for one, on in zip(self._trainings, ticked, strict=True) if on)

    def _show_deed(self) -> None:
        self.keep.setText(self.tr("Plan bijwerken") if self._trainings else self.tr("Inplannen"))
        self.keep.setEnabled(self._plannable or bool(self.dropped))

    def _add_lines(self, template: str, told: Sequence[tuple[str, Text]]) -> None:
        """List names with what is said about each; ``template`` is the heading, with their number."""
        title = template.format(n=len(told))
        self.body.addWidget(prose(title, "strong"))
        lines = QPlainTextEdit()
        lines.setReadOnly(True)
        lines.setAccessibleName(title)
        lines.setTabChangesFocus(True)
        shown = [f"{name}: {translate(reason)}" for name, reason in told[:MOST]]
        if len(told) > MOST:
            shown.append(self.tr("en nog {n}").format(n=len(told) - MOST))
        lines.setPlainText("\n".join(shown))
        lines.setMinimumHeight(theme().px(72))
        self.body.addWidget(lines)

    def _add_buttons(self, *, plannable: bool) -> None:
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        self.keep = QPushButton()
        self._plannable = plannable
        self._show_deed()
        self.keep.setProperty("role", "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._agree)
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.keep)
        self.foot.addLayout(row)

    def _agree(self) -> None:
        self.agreed.emit(KINDS[self.kind.currentIndex()], self.dropped)
        self.accept()


def _line_of(gone: LostTraining) -> str:
    """Return the day, time and name of a training, and why it is gone."""
    training = gone.training
    when = short_day(training.day)
    if training.start is not None:
        when += f" {format_clock(training.start)}"
    return f"{when} · {training.title} · {translate(gone.reason)}"
