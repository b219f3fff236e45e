"""The dialog that plans a number of weeks by a template."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
)

from herstel_gui.domain.calendar import LATEST
from herstel_gui.domain.planning.templates import MAX_WEEKS
from herstel_gui.domain.signals.articles import attribution
from herstel_gui.qt_models.texts import from_qdate, long_day_with_year, to_qdate, translate
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.still_fields import StillDate, StillSpin

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from herstel_gui.domain.planning.templates import Template

USUAL_WEEKS: Final = 12


class TemplateDialog(FittingDialog):
    """Chooses a template, a first day and a number of weeks.

    ``agreed`` carries these three, and whether days that have a plan are filled too.
    """

    agreed = Signal(object, object, int, bool)
    chapter: ClassVar[str] = "45-planning"

    def __init__(
        self, templates: Sequence[Template], first: date, today: date, parent: QWidget | None = None
    ) -> None:
        """Propose the first template from a day on, which is not before ``today``."""
        super().__init__(parent)
        self._templates = tuple(templates)
        self.setWindowTitle(self.tr("Herstel – sjabloon"))
        self.prefer(560, 420)
        self.body.addWidget(prose(self.tr("Weken plannen naar een vast patroon"), "heading"))
        self._group = QButtonGroup(self)
        self.choices: list[QRadioButton] = []
        self._offer()
        self.first = StillDate(to_qdate(first))
        self.first.setMinimumDate(to_qdate(today))
        self.first.setMaximumDate(to_qdate(LATEST))
        self.first.setCalendarPopup(True)
        self.first.setDisplayFormat("dddd d MMMM yyyy")
        self.weeks = StillSpin()
        self.weeks.setRange(1, MAX_WEEKS)
        self.weeks.setValue(USUAL_WEEKS)
        self.over = QCheckBox(self.tr("Ook dagen waarvoor al iets &gepland is"))
        self.last = prose("", "hint", spoken=True)
        self._lay_out()
        self.first.dateChanged.connect(lambda _day: self._tell())
        self.weeks.valueChanged.connect(lambda _weeks: self._tell())
        self._tell()
        self.choices[0].setChecked(True)
        self.choices[0].setFocus()

    def _offer(self) -> None:
        px = theme().px
        for number, template in enumerate(self._templates):
            choice = QRadioButton(translate(template.label))
            self._group.addButton(choice, number)
            self.choices.append(choice)
            about = QVBoxLayout()
            about.setContentsMargins(px(24), 0, 0, px(4))
            about.setSpacing(0)
            explained = prose(translate(template.explanation))
            choice.setAccessibleDescription(explained.text())
            about.addWidget(explained)
            about.addWidget(prose(translate(attribution(template.documents)), "small"))
            self.body.addWidget(choice)
            self.body.addLayout(about)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("&Vanaf"), self.first)
        form.addRow(self.tr("&Aantal weken"), self.weeks)
        self.body.addLayout(form)
        self.body.addWidget(self.over)
        self.body.addWidget(self.last)
        self.body.addStretch(1)
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        self.keep = QPushButton(self.tr("Plannen"))
        self.keep.setProperty("role", "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._agree)
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.keep)
        self.foot.addLayout(row)

    @property
    def first_day(self) -> date:
        """The day in the field."""
        return from_qdate(self.first.date())

    def _tell(self) -> None:
        last = min(LATEST, self.first_day + timedelta(days=7 * self.weeks.value() - 1))
        text = self.tr("Tot en met {day}. Ctrl+Z maakt het in één keer ongedaan.")
        self.last.setText(text.format(day=long_day_with_year(last)))

    def _agree(self) -> None:
        chosen = self._templates[self._group.checkedId()]
        self.agreed.emit(chosen, self.first_day, self.weeks.value(), self.over.isChecked())
        self.accept()
