from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from herstel_gui.application.journal import Journal
from herstel_gui.domain.safety_texts import RED_FLAGS
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.planning.day_dialog import DayPlanDialog
from herstel_gui.views.report.context_dialog import ContextDialog
from herstel_gui.views.settings.own_form import OwnMeasureDialog
from herstel_gui.views.widgets.urgent_line import UrgentLine
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Field: TypeAlias = QLineEdit | QPlainTextEdit | QComboBox
COMPLAINT = "pijn op de borst"


def written(field: Field, text: str) -> None:
    match field:
        case QComboBox():
            field.setEditText(text)
        case QPlainTextEdit():
            field.setPlainText(text)
        case QLineEdit():
            field.setText(text)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QComboBox])
def test_the_line_shows_while_a_watched_field_names_a_complaint(qtbot: QtBot, kind: type[Field]) -> None:
    line, other, field = UrgentLine(), QLineEdit(), kind()
    for each in (line, other, field):
        qtbot.addWidget(each)
    if isinstance(field, QComboBox):
        field.setEditable(True)
    line.watch(other, field)
    assert line.isHidden()
    written(field, COMPLAINT)
    assert (line.isHidden(), line.text()) == (False, RED_FLAGS)
    written(field, "rustige duurloop")
    assert line.isHidden()


@pytest.mark.parametrize("door", ["plan", "question", "own"])
def test_every_form_for_own_words_says_whom_to_call(qtbot: QtBot, door: str) -> None:
    signals = JournalSignals(Journal(FakeStore(), FixedClock()))
    dialog: DayPlanDialog | ContextDialog | OwnMeasureDialog
    if door == "plan":
        dialog = DayPlanDialog(signals, signals.clock.today())
        field: Field = dialog.title
    elif door == "question":
        dialog = ContextDialog({}, lambda _texts: True)
        field = dialog.fields["question"]
    else:
        dialog = OwnMeasureDialog(signals)
        field = dialog.name
    qtbot.addWidget(dialog)
    assert dialog.safety.isHidden()
    written(field, COMPLAINT)
    assert not dialog.safety.isHidden()
