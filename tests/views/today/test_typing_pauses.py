"""A pause in typing stores the text without a question, a refusal or a move of the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herstel_gui.domain.measures import BED_TIME, SLEEP_DURATION, WAKE_TIME
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import Evidence
from herstel_gui.views.today.session_dialog import SessionDialog
from herstel_gui.views.today.text_row import TextRow
from tests.views.today.conftest import TODAY, YESTERDAY, Bench, FillableStore, verdict

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key
PULSE = "resting_heart_rate"
UNSAVED = "Nog niet bewaard"


def row(bench: Bench, key: str = PULSE) -> TextRow:
    text_row = bench.page.rows[key]
    assert isinstance(text_row, TextRow)
    return text_row


def pause(bench: Bench) -> None:
    """End all running pauses."""
    bench.signals.unsaved.hurried.emit()


def status(bench: Bench) -> str:
    return bench.page.head.status.text()


def set_usual(bench: Bench, usual: int = 52) -> None:
    evidence = Evidence(measure=PULSE, baseline=usual, baseline_n=28)
    bench.journal.verdicts = (verdict("RHR_PCT", evidence),)


def after_a_crash(bench: Bench, qtbot: QtBot) -> Bench:
    """Open a second page on a copy of the store, while the first page is still open."""
    held, typing = dict(bench.store.entries), dict(bench.store.typing)
    again = Bench(FillableStore(held, typing=typing), bench.clock, bench.asked)
    again.journal.verdicts = bench.journal.verdicts
    again.open(qtbot)
    return again


@pytest.mark.parametrize(
    ("key", "typed", "stored"),
    [
        (PULSE, "52", 52),
        ("hrv_rmssd", "61", 61),
        ("body_weight", "71,5", "71.5"),
        ("night", "2315 0645", 23 * 60 + 15),
        ("nap_duration", "1:30", 90),
    ],
)
def test_every_kind_of_field_is_stored_after_a_pause(
    bench: Bench, qtbot: QtBot, key: str, typed: str, stored: object
) -> None:
    bench.asked = [PULSE, "hrv_rmssd", "body_weight", BED_TIME.key, WAKE_TIME.key, "nap_duration"]
    bench.open(qtbot)
    row(bench, key).edit.setFocus()
    for letter in typed:
        bench.type(letter)
        assert status(bench) == UNSAVED or letter == " "
        pause(bench)
        assert row(bench, key).answer.isHidden()
        assert row(bench, key).edit.text() == typed[: len(row(bench, key).edit.text())]
    assert str(bench.typed(BED_TIME.key if key == "night" else key)) == str(stored)
    assert "✓ Bewaard" in status(bench)
    assert bench.signals.unsaved.drafts == {}
    assert row(bench, key).edit.text() == typed
    assert bench.signals.undo_stack.count() == 1
    bench.type(Key.Key_Tab)
    assert bench.signals.undo_stack.count() == 1
    bench.undo()
    assert bench.typed(BED_TIME.key if key == "night" else key) is None


def test_an_impossible_beginning_is_neither_refused_nor_stored(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    bench.type("5")
    pause(bench)
    assert row(bench).answer.isHidden()
    assert bench.typed(PULSE) is None
    assert status(bench) == UNSAVED
    assert row(after_a_crash(bench, qtbot)).edit.text() == "5"


@pytest.mark.parametrize("text", ["2", "23", "231", "2315", "2315 0", "2315 06"])
def test_the_beginning_of_a_night_is_not_stored_as_a_duration(bench: Bench, qtbot: QtBot, text: str) -> None:
    bench.open(qtbot)
    row(bench, "night").edit.setFocus()
    bench.type(text)
    pause(bench)
    assert bench.journal.day(TODAY).readings == ()
    assert status(bench) == UNSAVED
    assert row(after_a_crash(bench, qtbot), "night").edit.text()


def test_an_unchanged_beginning_is_stored_after_the_second_pause(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    row(bench, "night").edit.setFocus()
    bench.type("7")
    pause(bench)
    assert bench.typed(SLEEP_DURATION.key) is None
    pause(bench)
    assert bench.typed(SLEEP_DURATION.key) == 420


def test_an_implausible_value_survives_a_crash_and_is_asked_about_again(bench: Bench, qtbot: QtBot) -> None:
    set_usual(bench)
    bench.open(qtbot)
    bench.type("95")
    pause(bench)
    assert row(bench).answer.isHidden(), "no question while somebody types"
    assert status(bench) == UNSAVED
    again = after_a_crash(bench, qtbot)
    assert row(again).edit.text() == "95"
    assert row(again).answer.sentence.text() == "95 is veel hoger dan gewoon (52). Klopt dat?"
    assert status(again) == UNSAVED
    row(again).answer.yes.click()
    assert again.typed(PULSE) == 95
    assert "✓ Bewaard" in status(again)
    assert again.store.typing == {}


def test_a_text_with_an_open_question_is_kept_as_draft_at_once(bench: Bench, qtbot: QtBot) -> None:
    set_usual(bench)
    bench.open(qtbot)
    bench.type("95", Key.Key_Tab)
    assert bench.store.typing == {(TODAY, PULSE): "95"}


def test_a_draft_of_yesterday_is_named_and_asked_about_on_its_day(bench: Bench, qtbot: QtBot) -> None:
    set_usual(bench)
    bench.store.keep_draft(YESTERDAY, PULSE, "95")
    page = bench.open(qtbot)
    assert row(bench).edit.text() == ""
    assert status(bench) == "Nog niet bewaard: za 21 november"
    assert "95 (za 21 november)" in page.pending_question()
    page.choose_day(YESTERDAY)
    assert row(bench).answer.asking


def test_storing_after_a_pause_does_not_move_the_cursor(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    night = row(bench, "night")
    night.edit.setFocus()
    bench.type("2315 0645", Key.Key_Left, Key.Key_Left)
    pause(bench)
    assert (night.edit.text(), night.edit.cursorPosition()) == ("2315 0645", 7)
    bench.signals.run(lambda journal: journal.set_note(TODAY, "buiten om"))
    assert (night.edit.text(), night.edit.cursorPosition()) == ("2315 0645", 7)
    bench.type(Key.Key_Tab)
    assert night.edit.text() == "23:15 – 06:45"


def test_escape_undoes_the_changes_of_the_visit(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY, PULSE, 52))
    bench.open(qtbot)
    bench.type("57")
    pause(bench)
    assert bench.typed(PULSE) == 57
    bench.type(Key.Key_Escape)
    assert bench.typed(PULSE) == 52
    assert row(bench).edit.text() == "52"


def test_undo_during_a_visit_undoes_the_whole_visit(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY, PULSE, 52))
    bench.open(qtbot)
    for letter in "57":
        bench.type(letter)
        pause(bench)
    bench.undo()
    assert (bench.typed(PULSE), row(bench).edit.text()) == (52, "52")


def test_each_visit_is_a_step_of_undo(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    bench.type("57", Key.Key_Return, "58", Key.Key_Return)
    assert bench.signals.undo_stack.count() == 2
    bench.undo()
    assert bench.typed(PULSE) == 57


def test_a_visit_that_restores_the_value_is_no_step_of_undo(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY, PULSE, 52))
    bench.open(qtbot)
    for text in ("57", "52"):
        row(bench).edit.selectAll()
        bench.type(text)
        pause(bench)
    assert bench.typed(PULSE) == 52
    assert bench.signals.undo_stack.count() == 0


def test_an_imported_value_is_not_shown_in_an_emptied_field_during_the_visit(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.put(Reading(TODAY, PULSE, 49, "intervals.icu"), Reading(TODAY, PULSE, 52))
    bench.open(qtbot)
    bench.type(Key.Key_Delete)
    pause(bench)
    assert row(bench).edit.text() == ""
    bench.type("5", "4")
    pause(bench)
    assert bench.typed(PULSE) == 54


def test_on_a_full_disk_the_value_waits_and_the_status_says_so(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    bench.store.full = True
    bench.type("52")
    pause(bench)
    assert status(bench) == "Nog niet bewaard: 1 wijziging"
    assert row(bench).edit.text() == "52"
    bench.store.full = False
    bench.signals.waiting.try_again()
    assert bench.typed(PULSE) == 52
    assert "✓ Bewaard" in status(bench)


def test_a_note_is_unsaved_from_the_first_letter_and_an_unfinished_word_is_no_tag(
    bench: Bench, qtbot: QtBot
) -> None:
    page = bench.open(qtbot)
    page.note.edit.setFocus()
    bench.type("m")
    assert status(bench) == UNSAVED
    pause(bench)
    assert "✓ Bewaard" in status(bench)
    page.tags.pain.click()
    bench.type("kn")
    assert status(bench) == UNSAVED
    pause(bench)
    assert bench.journal.day(TODAY).tags == ()
    again = after_a_crash(bench, qtbot)
    assert again.page.tags.edit.text() == "kn"
    again.page.tags.edit.setFocus()
    again.type(Key.Key_End, "ie", Key.Key_Return)
    assert again.journal.day(TODAY).tags == ("pain:knie",)
    assert again.store.typing == {}


def test_an_unfinished_training_can_be_resumed_after_a_crash(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    dialog = page.training.add_session()
    assert dialog is not None
    QTest.keyClicks(dialog.minutes, "4")
    QTest.keyClicks(dialog.note, "koude wind")
    assert status(bench) == UNSAVED
    pause(bench)
    again = after_a_crash(bench, qtbot)
    assert again.page.training.resume.isVisible()
    again.page.training.resume.click()
    (resumed,) = again.window.findChildren(SessionDialog)
    assert (resumed.minutes.text(), resumed.note.text()) == ("4", "koude wind")
    QTest.keyClicks(resumed.minutes, "5")
    resumed.save.click()
    (session,) = again.journal.day(TODAY).sessions
    assert (session.minutes, session.note) == (45, "koude wind")
    assert again.store.typing == {}
    assert not again.page.training.resume.isVisible()
    assert again.signals.unsaved.fields == []


def test_a_cancelled_training_leaves_no_draft(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    dialog = page.training.add_session()
    assert dialog is not None
    QTest.keyClicks(dialog.minutes, "45")
    pause(bench)
    dialog.cancel.click()
    assert bench.store.typing == {}
    assert not page.training.resume.isVisible()
    assert status(bench) == "Alles wordt meteen bewaard"


def test_the_draft_of_a_deleted_training_can_be_stored_as_a_new_one(bench: Bench, qtbot: QtBot) -> None:
    bench.store.keep_draft(TODAY, "session weg", '{"kind": "roeien", "minutes": "45", "note": "koude wind"}')
    page = bench.open(qtbot)
    page.training.resume.click()
    (resumed,) = bench.window.findChildren(SessionDialog)
    assert (resumed.minutes.text(), resumed.note.text()) == ("45", "koude wind")
    resumed.save.click()
    (session,) = bench.journal.day(TODAY).sessions
    assert (session.kind, session.minutes, session.note) == ("rowing", 45, "koude wind")
    assert bench.store.typing == {}
    assert "✓ Bewaard" in status(bench)


@pytest.mark.parametrize("doubtful", ["95", "500"])
def test_typing_the_stored_value_removes_the_draft(bench: Bench, qtbot: QtBot, doubtful: str) -> None:
    bench.put(Reading(TODAY, PULSE, 58))
    set_usual(bench)
    bench.open(qtbot)
    bench.type(doubtful, Key.Key_Tab)
    assert bench.signals.unsaved.draft(TODAY, PULSE) == doubtful
    row(bench).edit.setFocus()
    row(bench).edit.selectAll()
    bench.type("58", Key.Key_Tab)
    assert bench.signals.unsaved.drafts == {}
    assert UNSAVED not in status(bench)
    bench.page.head.chosen.emit(YESTERDAY)
    bench.page.head.chosen.emit(TODAY)
    assert row(bench).edit.text() == "58"
    assert row(after_a_crash(bench, qtbot)).edit.text() == "58"


def test_leaving_an_untouched_field_keeps_the_draft_of_the_week_table(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(TODAY, PULSE, 58))
    bench.open(qtbot)
    bench.signals.unsaved.keep(TODAY, PULSE, "95")
    row(bench).edit.setFocus()
    assert row(bench).store_pending()
    assert bench.signals.unsaved.draft(TODAY, PULSE) == "95"
