from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from herstel_gui.domain.errors import JournalError
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import Evidence
from herstel_gui.views.today.text_row import TextRow
from tests.views.today.conftest import TODAY, YESTERDAY, Bench, verdict

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


def pulse(bench: Bench) -> TextRow:
    row = bench.page.rows["resting_heart_rate"]
    assert isinstance(row, TextRow)
    return row


def set_usual(bench: Bench, usual: int = 52) -> None:
    evidence = Evidence(measure="resting_heart_rate", baseline=usual, baseline_n=28)
    bench.journal.verdicts = (verdict("RHR_PCT", evidence),)


def test_an_impossible_value_is_refused_below_the_field_and_stays_in_it(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY, "resting_heart_rate", 52))
    bench.open(qtbot)
    bench.type("520", Key.Key_Tab)
    row = pulse(bench)
    assert row.answer.sentence.text() == "Ochtendpols: 520 kan niet. Typ een getal van 20 tot en met 220."
    assert row.answer.sentence.property("role") == "error"
    assert row.edit.text() == "520"
    assert bench.typed("resting_heart_rate") == 52
    row.edit.setFocus()
    bench.type("54", Key.Key_Tab)
    assert bench.typed("resting_heart_rate") == 54
    assert row.answer.isHidden()


def test_letters_are_refused(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    bench.type("abc", Key.Key_Return)
    assert "geen pols" in pulse(bench).answer.sentence.text()


def test_escape_shows_the_stored_value(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY, "resting_heart_rate", 52))
    bench.open(qtbot)
    bench.type("520", Key.Key_Return, Key.Key_Escape)
    assert pulse(bench).edit.text() == "52"
    assert pulse(bench).answer.isHidden()


def test_tab_after_an_implausible_value_goes_to_the_question(bench: Bench, qtbot: QtBot) -> None:
    set_usual(bench)
    bench.open(qtbot)
    bench.type("95", Key.Key_Tab)
    row = pulse(bench)
    assert row.answer.sentence.text() == "95 is veel hoger dan gewoon (52). Klopt dat?"
    assert bench.typed("resting_heart_rate") is None
    assert bench.focus is row.answer.yes
    bench.type(Key.Key_Space)
    assert bench.typed("resting_heart_rate") == 95
    assert row.answer.isHidden()
    assert bench.focus is bench.page.rows["hrv_rmssd"].editor


def test_enter_asks_too_and_the_change_button_returns_to_the_field(bench: Bench, qtbot: QtBot) -> None:
    set_usual(bench)
    bench.open(qtbot)
    bench.type("25", Key.Key_Return)
    row = pulse(bench)
    assert row.answer.sentence.text() == "25 is veel lager dan gewoon (52). Klopt dat?"
    bench.type(Key.Key_Tab, Key.Key_Space)
    assert bench.focus is row.edit
    bench.type("55", Key.Key_Return)
    assert bench.typed("resting_heart_rate") == 55


def test_without_a_usual_value_the_plausible_range_decides(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    bench.type("130", Key.Key_Return)
    assert pulse(bench).answer.sentence.text() == "Ochtendpols: 130 is ongewoon. Klopt dat?"


def test_what_is_typed_after_a_refusal_by_enter_replaces_the_text(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    bench.type("500", Key.Key_Return)
    assert not pulse(bench).answer.isHidden()
    bench.type("52", Key.Key_Return)
    assert bench.typed("resting_heart_rate") == 52


def test_typing_hides_the_refusal(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    bench.type("520", Key.Key_Return)
    bench.type(Key.Key_Backspace)
    assert pulse(bench).answer.isHidden()


def test_on_a_full_disk_the_text_stays_in_the_field(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    failures: list[JournalError] = []
    bench.signals.failed.connect(failures.append)
    bench.store.full = True
    bench.type("52", Key.Key_Return)
    assert [str(error) for error in failures] == ["De schijf is vol."]
    assert pulse(bench).edit.text() == "52"
    bench.store.full = False
    bench.type(Key.Key_Tab)
    assert bench.typed("resting_heart_rate") == 52


def test_a_typed_value_overrides_an_imported_value_with_its_source(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY, "resting_heart_rate", 49, "intervals.icu"))
    bench.open(qtbot)
    row = pulse(bench)
    assert row.edit.text() == "49"
    assert "van\N{NO-BREAK SPACE}intervals.icu" in row.context.words
    bench.type("52", Key.Key_Return)
    assert bench.typed("resting_heart_rate") == 52
    assert "intervals.icu" not in row.context.words
    bench.type(Key.Key_Delete, Key.Key_Return)
    assert row.edit.text() == "49"


def test_the_same_value_in_another_notation_is_no_change(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY, "resting_heart_rate", 52))
    bench.open(qtbot)
    bench.type("52,0", Key.Key_Return)
    assert pulse(bench).edit.text() == "52"
    assert bench.signals.undo_stack.count() == 0


def test_a_refused_text_is_shown_again_on_its_day(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.type("520", Key.Key_Return)
    page.choose_day(YESTERDAY)
    assert pulse(bench).edit.text() == ""
    assert pulse(bench).answer.isHidden()
    page.choose_day(TODAY)
    assert pulse(bench).edit.text() == "520"
    assert pulse(bench).answer.isVisible()
    assert not page.store_pending()


def test_a_change_elsewhere_does_not_replace_typed_text(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    bench.type("5")
    bench.signals.run(lambda journal: journal.set_note(TODAY, "buiten om"))
    assert pulse(bench).edit.text() == "5"


def test_an_empty_text_removes_the_value(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY, "resting_heart_rate", 52))
    bench.open(qtbot)
    bench.type(Key.Key_Delete, Key.Key_Tab)
    assert bench.typed("resting_heart_rate") is None
    bench.undo()
    assert bench.typed("resting_heart_rate") == 52


def test_a_rare_value_far_from_the_only_earlier_one_is_asked_about(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY - timedelta(days=90), "resting_heart_rate", 52))
    bench.open(qtbot)
    bench.type("95", Key.Key_Tab)
    row = pulse(bench)
    assert row.answer.sentence.text() == "95 is ver van wat je eerder invulde (52). Klopt dat?"
    assert bench.typed("resting_heart_rate") is None
    bench.type(Key.Key_Space)
    assert bench.typed("resting_heart_rate") == 95


def test_a_first_value_that_is_rare_among_adults_is_asked_about(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    bench.type("115", Key.Key_Tab)
    question = "Ochtendpols: 115. Er is nog niets om mee te vergelijken. Klopt dat?"
    assert pulse(bench).answer.sentence.text() == question
    assert bench.typed("resting_heart_rate") is None
    bench.type(Key.Key_Space)
    assert bench.typed("resting_heart_rate") == 115


def test_a_rare_value_near_the_only_earlier_one_is_stored_at_once(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY - timedelta(days=90), "resting_heart_rate", 52))
    bench.open(qtbot)
    bench.type("58", Key.Key_Tab)
    assert pulse(bench).answer.isHidden()
    assert bench.typed("resting_heart_rate") == 58
