"""The dialog before trainings of a calendar file are planned: how many, and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPlainTextEdit, QPushButton

from herstel_gui.domain.planned import PLAN_LABELS, PlanKind
from herstel_gui.qt_models.texts import short_day, translate
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.choice_box import ChoiceBox
from herstel_gui.views.widgets.fitting_dialog import FittingDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from herstel_gui.application.calendar_plans import CalendarFile

KINDS: Final = tuple(kind for kind in PlanKind if kind is not PlanKind.REST)
MOST: Final = 200
"""Lines of what is left out that are shown at most."""


class CalendarDialog(FittingDialog):
    """Shows what a calendar file holds; ``agreed`` carries the kind of trainings whose name tells none."""

    agreed = Signal(object)
    chapter: ClassVar[str] = "45-planning"

    def __init__(
        self, name: str, file: CalendarFile, counts: tuple[int, int, int], parent: QWidget | None = None
    ) -> None:
        """Show a file; ``counts`` are its new, changed and already planned trainings."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Herstel – agenda importeren"))
        self.prefer(520, 320)
        self.body.addWidget(prose(self.tr("Trainingen uit {name}").format(name=name), "heading"))
        fresh, changed, same = counts
        text = self.tr("Nieuw: {fresh}. Gewijzigd: {changed}. Al gepland: {same}.")
        self.body.addWidget(prose(text.format(fresh=fresh, changed=changed, same=same), "strong"))
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
        if file.skipped:
            self._add_skipped(file)
        self.body.addStretch(1)
        self._add_buttons(plannable=bool(fresh or changed))

    def _add_skipped(self, file: CalendarFile) -> None:
        title = self.tr("Overgeslagen: {n}").format(n=len(file.skipped))
        self.body.addWidget(prose(title, "strong"))
        lines = QPlainTextEdit()
        lines.setReadOnly(True)
        lines.setAccessibleName(title)
        lines.setTabChangesFocus(True)
        shown = [f"{name}: {translate(reason)}" for name, reason in file.skipped[:MOST]]
        if len(file.skipped) > MOST:
            shown.append(self.tr("en nog {n}").format(n=len(file.skipped) - MOST))
        lines.setPlainText("\n".join(shown))
        lines.setMinimumHeight(theme().px(72))
        self.body.addWidget(lines)

    def _add_buttons(self, *, plannable: bool) -> None:
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        self.keep = QPushButton(self.tr("Inplannen"))
        self.keep.setProperty("role", "primary")
        self.keep.setDefault(True)
        self.keep.setEnabled(plannable)
        self.keep.clicked.connect(self._agree)
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.keep)
        self.foot.addLayout(row)

    def _agree(self) -> None:
        self.agreed.emit(KINDS[self.kind.currentIndex()])
        self.accept()
