from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest

from herstel_gui.domain.training_sessions import Felt, Performance, Session
from herstel_gui.views.today.session_dialog import SessionDialog
from herstel_gui.views.widgets.mark_button import MarkButton
from tests.views.today.conftest import TODAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FULL = Session(
    "s", TODAY, 2, "rowing", 600, 45, 4, Felt.LIGHTER, Performance.BETTER,
    strength=True, hard=True, planned_easy=True, note="blokken", source="garmin",
)  # fmt: skip


def opened(qtbot: QtBot, session: Session) -> tuple[SessionDialog, list[Session]]:
    dialog = SessionDialog(session, ["gravel"])
    qtbot.addWidget(dialog)
    agreed: list[Session] = []
    dialog.agreed.connect(agreed.append)
    dialog.open()
    return dialog, agreed


def test_saving_without_edits_returns_the_same_session(qtbot: QtBot) -> None:
    dialog, agreed = opened(qtbot, FULL)
    assert dialog.windowTitle() == "Training wijzigen"
    dialog.save.click()
    assert agreed == [FULL]


def test_all_fields_may_stay_empty(qtbot: QtBot) -> None:
    dialog, agreed = opened(qtbot, Session("", TODAY, kind="running"))
    assert dialog.windowTitle() == "Training toevoegen"
    assert dialog.load.text() == "belasting –"
    dialog.save.click()
    assert agreed == [Session("", TODAY, kind="running")]


def test_fractions_from_a_device_are_not_rounded(qtbot: QtBot) -> None:
    session = Session("s", TODAY, minutes=Decimal("61.5"), session_rpe=Decimal("6.5"))
    dialog, agreed = opened(qtbot, session)
    assert dialog.minutes.text() == "61,5"
    dialog.save.click()
    assert agreed == [session]


def test_an_own_word_is_a_kind_and_a_known_label_is_stored_as_its_key(qtbot: QtBot) -> None:
    dialog, agreed = opened(qtbot, Session("", TODAY))
    dialog.kind.setEditText("  Padel ")
    dialog.save.click()
    assert agreed[0].kind == "Padel"
    dialog, agreed = opened(qtbot, Session("", TODAY))
    dialog.kind.setEditText("hardlopen")
    dialog.save.click()
    assert agreed[0].kind == "running"


def test_an_impossible_time_is_refused_and_its_field_marked(qtbot: QtBot) -> None:
    dialog, agreed = opened(qtbot, Session("", TODAY))
    dialog.start.setText("2561")
    dialog.save.click()
    assert not agreed
    assert dialog.isVisible()
    assert "geen tijd" in dialog.trouble.text()
    assert dialog.start.property("state") == "error"
    dialog.start.setText("1800")
    dialog.minutes.setText("zeven")
    dialog.save.click()
    assert "geen duur" in dialog.trouble.text()
    assert (dialog.start.property("state"), dialog.minutes.property("state")) == ("", "error")
    dialog.minutes.setText("75")
    dialog.save.click()
    assert (agreed[0].start, agreed[0].minutes) == (1080, 75)


def test_ten_is_typed_as_two_digits(qtbot: QtBot) -> None:
    dialog, _ = opened(qtbot, Session("", TODAY))
    now = [0.0]
    dialog.rpe.clock = lambda: now[0]
    QTest.keyClicks(dialog.rpe, "10")
    assert dialog.rpe.choice == 10
    QTest.keyClicks(dialog.rpe, "0")  # the last key bounced
    assert dialog.rpe.choice == 10
    now[0] = 1.0
    assert dialog.rpe_word.text() == "maximaal"
    QTest.keyClicks(dialog.rpe, "0")
    assert dialog.rpe.choice == 0


def test_escape_closes_the_dialog_without_a_session(qtbot: QtBot) -> None:
    dialog, agreed = opened(qtbot, FULL)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not agreed


def test_a_mark_button_is_wide_enough_for_bold_text(qtbot: QtBot) -> None:
    button = MarkButton("Krachttraining")
    qtbot.addWidget(button)
    bold = QFont(button.font())
    bold.setWeight(QFont.Weight.DemiBold)
    assert button.minimumSizeHint().width() > QFontMetrics(bold).horizontalAdvance("Krachttraining")


def test_a_note_with_a_complaint_that_cannot_wait_says_whom_to_call(qtbot: QtBot) -> None:
    dialog, _ = opened(qtbot, Session("", TODAY, note="rustig gelopen"))
    assert not dialog.safety.isVisible()
    dialog.note.setText("gestopt: pijn op de borst")
    assert dialog.safety.isVisible()
    assert "112" in dialog.safety.text()
    dialog.note.setText("gestopt: het regende")
    assert not dialog.safety.isVisible()


def test_a_refused_choice_is_named(qtbot: QtBot) -> None:
    dialog, _ = opened(qtbot, FULL)
    dialog.rpe.paste("flink")
    assert dialog.trouble.isVisible()
    assert dialog.trouble.text() == "Dat is hier geen keuze: flink"
    QTest.keyClicks(dialog.rpe, "7")
    assert not dialog.trouble.isVisible()
    QTest.keyClicks(dialog.felt, "8")
    assert dialog.trouble.text() == "Dat is hier geen keuze: 8"


def test_the_meaning_of_the_scale_is_not_cut_off(qtbot: QtBot) -> None:
    dialog, _ = opened(qtbot, Session("", TODAY))
    word = dialog.rpe_word
    qtbot.waitUntil(lambda: word.height() >= word.heightForWidth(word.width()))
    assert word.width() >= word.fontMetrics().horizontalAdvance(word.text())


@pytest.mark.parametrize("kind", ["rowing", "gravel", "cyclocross"])
def test_enter_at_once_keeps_the_kind(qtbot: QtBot, kind: str) -> None:
    dialog, agreed = opened(qtbot, Session("s", TODAY, kind=kind))
    _press_enter(dialog)
    dialog.save.click()
    assert agreed[-1].kind == kind


@pytest.mark.parametrize("typed", ["Cyclocross", "hard", "Run"])
def test_enter_in_the_kind_keeps_the_text_of_a_draft(qtbot: QtBot, typed: str) -> None:
    dialog, agreed = opened(qtbot, Session("", TODAY, kind="running"))
    line = dialog.kind.lineEdit()
    assert line is not None
    line.setText(typed)
    for first in (0, 2, len(typed)):
        line.setSelection(first, len(typed))
        _press_enter(dialog)
    dialog.save.click()
    assert agreed[-1].kind == typed


def test_enter_takes_the_completion_of_a_typed_kind(qtbot: QtBot) -> None:
    dialog, agreed = opened(qtbot, Session("", TODAY, kind="rowing"))
    line = dialog.kind.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "hard")
    assert line.text().casefold() == "hardlopen"
    _press_enter(dialog)
    dialog.save.click()
    assert agreed[-1].kind == "running"


def _press_enter(dialog: SessionDialog) -> None:
    line = dialog.kind.lineEdit()
    assert line is not None
    QTest.keyClick(line, Qt.Key.Key_Return)
