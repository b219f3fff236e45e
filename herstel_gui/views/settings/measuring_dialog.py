"""The dialog to measure less: a pause, only writing down, and the year of birth."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QPushButton, QWidget

from herstel_gui.application.settings import FIRST_BIRTH_YEAR
from herstel_gui.qt_models.texts import to_qdate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.prompts import prompt
from herstel_gui.views.widgets.still_fields import StillDate

if TYPE_CHECKING:
    from PySide6.QtCore import QDate
    from PySide6.QtWidgets import QLabel

    from herstel_gui.application.settings import Settings

USUAL_PAUSE: Final = 13
"""Days from today to the last day of the pause that is proposed: two weeks in all."""
LONGEST_PAUSE: Final = 366


class MeasuringDialog(FittingDialog):
    """Asks how much Herstel may say; ``changes`` holds the settings by name after Bewaren."""

    chapter: ClassVar[str] = "70-minder-meten"

    def __init__(self, settings: Settings, today: date, parent: QWidget | None = None) -> None:
        """Show the wishes in force on ``today``."""
        super().__init__(parent)
        self._settings, self._today = settings, today
        self.setWindowTitle(self.tr("Herstel – minder meten"))
        self.prefer(520)
        self.only_writing = QCheckBox(self.tr("&Alleen opschrijven"))
        self.only_writing.setChecked(settings.only_writing)
        self.pause = QCheckBox(self.tr("&Neem een pauze tot en met"))
        self.last_day = self._date_field()
        self.pause.toggled.connect(self.last_day.setEnabled)
        self._show_pause()
        self.birth_year = LineEdit(str(settings.person.birth_year or ""))
        self.birth_year.setValidator(QIntValidator(0, 9999, self.birth_year))
        prompt(self.birth_year, self.tr("mag leeg blijven"))
        self.birth_year.setAccessibleName(self.tr("Geboortejaar"))
        self.refusal = label("", "error")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.birth_year.textEdited.connect(lambda _text: self.refusal.hide())
        self._build()

    def _date_field(self) -> StillDate:
        field = StillDate()
        field.setMinimumDate(to_qdate(self._today))
        field.setMaximumDate(to_qdate(self._today + timedelta(days=LONGEST_PAUSE)))
        field.setCalendarPopup(True)
        field.setAccessibleName(self.tr("Laatste dag van de pauze"))
        return field

    def _show_pause(self) -> None:
        pause = self._settings.person.pause
        pausing = pause is not None and pause.last >= self._today
        last = pause.last if pause is not None and pausing else self._today + timedelta(days=USUAL_PAUSE)
        self.last_day.setDate(to_qdate(last))
        self.pause.setChecked(pausing)
        self.last_day.setEnabled(pausing)

    def _build(self) -> None:
        safety = self.tr("Wat je bij een ernstige klacht of ziekte moet doen, zegt Herstel altijd.")
        self.body.addWidget(label(self.tr("Hoeveel wil je meten?"), "title"))
        hint = self._hint(
            self.tr("Meten moet helpen. Maakt het je onrustig, meet dan minder. Er gaat niets weg.")
        )
        self.body.addWidget(hint)
        self.body.addWidget(self.only_writing)
        self.body.addWidget(
            self._hint(
                self.tr("Je schrijft op, Herstel vergelijkt niets: geen melding, geen grens, geen kleur.")
            )
        )
        row = FlowBox(theme().px(8))
        row.add(self.pause)
        row.add(self.last_day)
        self.body.addWidget(row)
        self.body.addWidget(
            self._hint(
                self.tr(
                    "Geen melding, geen herinnering, en een open rondje in de weekstrook. Invullen mag, maar "
                    "hoeft niet."
                )
            )
        )
        self.body.addWidget(self._hint(safety))
        self._add_year()
        self.body.addStretch(1)
        self.foot.addWidget(self._buttons())

    def _add_year(self) -> None:
        """Add the field for the year of birth, and what the year is used for."""
        year = FlowBox(theme().px(8))
        name = label(self.tr("&Geboortejaar"))
        name.setBuddy(self.birth_year)
        self.birth_year.setFixedWidth(theme().px(150))
        year.add(name)
        year.add(self.birth_year)
        self.body.addWidget(year)
        self.body.addWidget(self.refusal)
        self.body.addWidget(
            self._hint(
                self.tr(
                    "Daarmee passen de uren slaap bij je leeftijd, en vraagt Herstel onder de 18 geen "
                    "gewicht. Het jaar staat in je dagboek en gaat daarmee mee; in een weekbestand staat het "
                    "nooit."
                )
            )
        )

    def _hint(self, text: str) -> QLabel:
        hint = label(text, "hint")
        hint.setWordWrap(True)
        return hint

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        keep = QPushButton(self.tr("Bewaren"))
        keep.setProperty("role", "primary")
        keep.setDefault(True)
        keep.clicked.connect(self._keep)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.AcceptRole)
        return buttons

    def _keep(self) -> None:
        if self._year() is None:
            refusal = self.tr("Typ een jaar van {first} tot en met {last}, of laat dit leeg.")
            self.refusal.setText(refusal.format(first=FIRST_BIRTH_YEAR, last=self._today.year))
            self.refusal.show()
            self.birth_year.setFocus()
            return
        self.accept()

    def _year(self) -> int | None:
        """Return the typed year, 0 for an empty field; None when nobody can be born in it."""
        text = self.birth_year.text().strip()
        if not text:
            return 0
        year = int(text)
        return year if FIRST_BIRTH_YEAR <= year <= self._today.year else None

    @property
    def changes(self) -> dict[str, Any]:  # settings by name, as dataclasses.replace
        """The settings by name. A pause that goes on keeps its first day; an ended pause stays as it was."""
        settings, last = self._settings, _date(self.last_day.date())
        first, until = settings.pause_from, settings.pause_until
        going_on = settings.person.pauses(self._today)
        if self.pause.isChecked():
            first, until = (first if going_on else self._today.isoformat()), last.isoformat()
        elif going_on:
            # the days up to yesterday were a pause and stay so
            yesterday = (self._today - timedelta(days=1)).isoformat()
            first, until = (first, yesterday) if first <= yesterday else ("", "")
        return {
            "only_writing": self.only_writing.isChecked(),
            "pause_from": first,
            "pause_until": until,
            **self._years(),
        }

    def _years(self) -> dict[str, int]:
        """Return another year than the one shown for the settings, and for the report where it was told."""
        settings, year = self._settings, self._year() or 0
        if year == settings.person.birth_year:
            return {}
        return {"birth_year": year, "told_birth_year": year if settings.told_birth_year else 0}


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
