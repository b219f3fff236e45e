from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from herstel_gui.application.changes import NoteEntry, TagEntry
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.views.today.text_row import TextRow
from tests.views.today.conftest import TODAY, YESTERDAY, Bench
from tests.views.widgets.layouts import RECORDED, SHIFT, event

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SCALES = ("mood", "motivation", "fatigue", "heavy_legs", "muscle_soreness", "irritability", "concentration")


def edit_of(bench: Bench, row: str) -> object:
    return bench.page.rows[row].editor


def test_a_morning_is_typed_without_the_mouse(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    bench.type("52", Key.Key_Tab, "61", Key.Key_Tab, "2315 0645", Key.Key_Tab, "20", Key.Key_Tab)
    for digit in "232421335":
        bench.type(digit, Key.Key_Tab)
    assert bench.typed("resting_heart_rate") == 52
    assert bench.typed("hrv_rmssd") == 61
    assert bench.typed("body_weight") is None
    assert (bench.typed("bed_time"), bench.typed("wake_time")) == (23 * 60 + 15, 6 * 60 + 45)
    assert bench.typed("nap_duration") == 20
    assert bench.typed("sleep_quality") == 2
    assert [bench.typed(key) for key in SCALES] == [3, 2, 4, 2, 1, 3, 3]
    assert bench.typed("stress") == 5
    assert bench.focus is bench.page.training.add


def test_tab_goes_from_training_to_tags_to_the_note(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Session("s", TODAY, kind="cycling"))
    page = bench.open(qtbot)
    page.rows["stress"].editor.setFocus()
    seen = []
    for _ in range(12):
        bench.type(Key.Key_Tab)
        seen.append(bench.focus)
    row, training, tags = page.training.rows[0], page.training, page.tags
    assert seen[:4] == [
        training.add,
        training.active,
        row.edit,
        row.remove,
    ]  # the rest day is disabled beside a training
    assert seen[4] is training.participation.stops[0]
    assert seen[5:9] == [tags.pain, tags.own, tags.more, tags.chips["ill"]]
    assert page.note.edit in seen[9:]


def test_backtab_from_the_pulse_reaches_the_header(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.type(Key.Key_Backtab)
    assert bench.focus is page.head.today


def test_every_field_has_a_name_for_screen_readers(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    names = [row.editor.accessibleName() for row in page.rows.values()]
    assert all(names)
    assert len(set(names)) == len(names)
    assert page.note.edit.accessibleName() == "Notitie"


def test_undo_in_a_field_undoes_changes_of_other_days_too(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.type("52", Key.Key_Return)
    page.choose_day(YESTERDAY)
    bench.type("51", Key.Key_Return)
    assert bench.typed("resting_heart_rate", YESTERDAY) == 51
    bench.undo()
    assert bench.typed("resting_heart_rate", YESTERDAY) is None
    assert page.rows["resting_heart_rate"].editor.property("text") == ""
    bench.undo()
    assert bench.typed("resting_heart_rate", TODAY) is None
    assert page.head.status.text().startswith("Ongedaan gemaakt: Ochtendpols (zo 22 november)")


def test_undo_of_unstored_typing_leaves_the_stored_value(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    bench.type("52", Key.Key_Return, "7")
    bench.undo()
    assert bench.typed("resting_heart_rate") == 52


def test_choosing_another_day_stores_the_focused_field_on_the_old_day(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.type("52")
    QTest.keyClick(bench.focus, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert bench.signals.day == YESTERDAY
    assert bench.typed("resting_heart_rate", TODAY) == 52
    assert bench.typed("resting_heart_rate", YESTERDAY) is None
    assert page.rows["resting_heart_rate"].editor.property("text") == ""


def test_the_keys_of_the_header_choose_days(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    QTest.keyClick(page, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert bench.signals.day == YESTERDAY
    QTest.keyClick(page, Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert bench.signals.day == TODAY


def test_a_future_day_cannot_be_filled_in(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    assert not page.plan.isVisible()
    page.choose_day(TODAY + timedelta(days=1))
    assert page.plan.isVisible()
    assert not any(row.editor.isEnabled() for row in page.rows.values())
    assert not page.training.add.isEnabled()
    assert page.measure_pulse() is None
    assert page.training.add_session() is None


def test_no_day_before_the_first_of_the_calendar_can_be_chosen(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.choose_day(date(1900, 1, 1))
    page.head.step(-1)
    assert bench.signals.day == date(1900, 1, 1)


def test_a_changed_setting_of_asked_measures_changes_the_form(bench: Bench, qtbot: QtBot) -> None:
    bench.asked = ["resting_heart_rate", "mood"]
    page = bench.open(qtbot)
    assert list(page.rows) == ["resting_heart_rate", "mood"]
    bench.asked[:] = ["sleep_duration", "stress", "sleeping_heart_rate"]
    page.refresh()
    assert list(page.rows) == ["sleeping_heart_rate", "night", "stress"]
    device = page.rows["sleeping_heart_rate"]
    assert isinstance(device, TextRow)
    assert device.edit.isReadOnly()


def test_a_hidden_page_is_refreshed_when_shown_again(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.type("5")
    page.hide()
    assert bench.typed("resting_heart_rate") is None  # 5 is impossible and kept as a draft
    bench.signals.run(lambda journal: journal.set_note(TODAY, "buiten om"))
    page.show()
    assert page.note.edit.toPlainText() == "buiten om"
    assert page.rows["resting_heart_rate"].editor.property("text") == "5"


def test_all_kinds_of_entries_are_shown(bench: Bench, qtbot: QtBot) -> None:
    bench.put(
        Reading(TODAY, "resting_heart_rate", 58), Reading(TODAY, "mood", 4), NoteEntry(TODAY, "moe"),
        TagEntry(TODAY, "travel"), Session("s", TODAY, kind="cycling", start=840, minutes=90, session_rpe=7),
    )  # fmt: skip
    page = bench.open(qtbot)
    assert page.rows["resting_heart_rate"].editor.property("text") == "58"
    assert page.rows["mood"].editor.property("value") == 4
    assert page.note.edit.toPlainText() == "moe"
    assert page.tags.chips["travel"].isChecked()
    assert page.training.rows[0].title.text() == "Fietsen, 14:00"
    assert page.training.rows[0].line.words == "90 min · zwaarte 7 (erg zwaar) · belasting 630"


def test_the_default_form_fits_at_1280_by_840_and_a_narrow_window_has_one_column(
    bench: Bench, qtbot: QtBot
) -> None:
    page = bench.open(qtbot)
    bench.window.resize(1084, 680)  # the height without a banner
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() == 0)
    assert page.note.x() > page.training.x()
    bench.window.resize(1084, 642)  # the height below menu and banner
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() == 0)
    bench.window.resize(1084, 618)  # a banner of several lines
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() == 0)
    bench.window.resize(1084, 540)
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() > 0)
    bench.window.resize(700, 642)
    qtbot.waitUntil(lambda: page.note.x() == page.training.x())
    assert page.note.y() > page.tags.y() > page.training.y()


def test_no_card_is_higher_than_its_rows_need_but_the_note(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.window.resize(1084, 1000)
    qtbot.waitUntil(lambda: page.area.height() > 800)
    cards = [*page.cards.values(), page.training, page.tags]
    for card in cards:
        assert card.isHidden() or card.height() <= card.heightForWidth(card.width()), card.title.text()
    foot = max(page.note.geometry().bottom(), page.training.geometry().bottom())
    assert foot < page.area.height() - 100, "the room that is left is below the cards"


def test_the_note_grows_to_the_height_of_the_left_column(bench: Bench, qtbot: QtBot) -> None:
    bench.asked = ["resting_heart_rate", "hrv_rmssd", "body_weight", "bed_time", "nap_duration", "mood"]
    page = bench.open(qtbot)
    qtbot.waitUntil(lambda: page.note.geometry().bottom() == page.training.geometry().bottom())
    inside = page.note.edit.mapTo(page.note, page.note.edit.rect().bottomRight())
    assert page.note.height() - inside.y() < 20, "the field takes the room, not a gap below it"
    assert page.note.edit.height() > page.note.edit.minimumHeight()


def test_ctrl_r_switches_the_rest_day(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    QTest.keyClick(bench.focus, Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert bench.journal.day(TODAY).kind is DayKind.REST
    assert page.training.rest_line.isVisible()
    QTest.keyClick(bench.focus, Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert bench.journal.day(TODAY).kind is None


def test_enter_clicks_the_focused_button(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.training.rest.setFocus()
    bench.type(Key.Key_Return)
    assert bench.journal.day(TODAY).kind is DayKind.REST
    page.strip.buttons[0].setFocus()
    bench.type(Key.Key_Return)
    assert bench.signals.day == page.strip.buttons[0].day
    page.head.today.setFocus()
    bench.type(Key.Key_Return)
    assert bench.signals.day == TODAY


def test_enter_on_the_delete_button_removes_the_training(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Session("s", TODAY, kind="cycling"))
    page = bench.open(qtbot)
    page.training.rows[0].remove.setFocus()
    bench.type(Key.Key_Return)
    assert not bench.journal.day(TODAY).sessions


def test_the_pending_question_names_the_refused_text(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    assert page.pending_question() == ""
    bench.type("300")
    assert not page.store_pending()
    assert page.pending_question() == "Getypt, maar nog niet bewaard – Ochtendpols: 300."
    page.choose_day(YESTERDAY)
    assert "300 (zo 22 november)" in page.pending_question()


def test_the_layout_fits_again_after_the_window_was_small(bench: Bench, qtbot: QtBot) -> None:
    bench.put(NoteEntry(TODAY, "Deadline op het werk, laat naar bed. Benen voelden leeg op de klim. " * 2))
    page = bench.open(qtbot)
    bar = page.area.verticalScrollBar()

    def fits(*, scrolled: bool, narrow: bool) -> bool:
        whole = all(card.height() >= card.heightForWidth(card.width()) for card in page.cards.values())
        shaped = all(row.narrow is narrow for row in page.rows.values())
        return whole and shaped and bar.isVisible() is scrolled

    for width, height, scrolled, narrow in (
        (1084, 560, True, False), (546, 1500, False, False), (460, 400, True, True),
        (1084, 812, False, False),
    ):  # fmt: skip
        bench.window.resize(width, height)
        qtbot.waitUntil(lambda s=scrolled, n=narrow: fits(scrolled=s, narrow=n))  # type: ignore[misc]
        assert not page.note.edit.horizontalScrollBar().isVisible()
        text = page.note.edit.document().size().height() * page.note.edit.fontMetrics().lineSpacing()
        assert page.note.edit.height() >= text


def test_a_narrow_header_shortens_the_date(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    assert page.head.title.text() == "Zondag 22 november"
    page.head.resize(300, 40)
    assert page.head.title.text() in {"zo 22 november", "22 nov", "22-11"}
    assert page.head.title.accessibleName() == "Zondag 22 november"


def test_narrow_days_keep_their_numbers(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    button = page.strip.buttons[0]
    before = button.sizeHint().height()
    page.strip.resize(300, 44)
    assert button.sizeHint().height() > before
    assert button.minimumSizeHint().width() * 7 < 300


def test_typing_after_choosing_another_day_replaces_the_value(bench: Bench, qtbot: QtBot) -> None:
    """Cover days with equal values, and a day chosen by a click."""
    bench.put(Reading(TODAY, "resting_heart_rate", 57), Reading(YESTERDAY, "resting_heart_rate", 57))
    bench.put(Reading(YESTERDAY - timedelta(days=1), "resting_heart_rate", 55))
    page = bench.open(qtbot)
    bench.type(Key.Key_End)
    QTest.keyClick(bench.focus, Key.Key_Left, ALT)
    bench.type("52", Key.Key_Return)
    assert bench.typed("resting_heart_rate", YESTERDAY) == 52
    page.rows["resting_heart_rate"].editor.setFocus(Qt.FocusReason.OtherFocusReason)
    bench.type(Key.Key_End)
    QTest.keyClick(bench.focus, Key.Key_Left, ALT)
    bench.type("53", Key.Key_Return)
    assert bench.typed("resting_heart_rate", YESTERDAY - timedelta(days=1)) == 53
    page.rows["resting_heart_rate"].editor.setFocus(Qt.FocusReason.OtherFocusReason)
    bench.type(Key.Key_End)
    page.head.today.click()
    bench.type("54", Key.Key_Return)
    assert bench.typed("resting_heart_rate", TODAY) == 54


def test_typing_after_undo_replaces_the_restored_value(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.type("52", Key.Key_Return)
    row = page.rows["resting_heart_rate"].editor
    row.setFocus(Qt.FocusReason.OtherFocusReason)
    bench.type("57", Key.Key_Return)
    row.setFocus(Qt.FocusReason.OtherFocusReason)
    bench.type(Key.Key_End)
    bench.undo()
    assert row.property("text") == "52"
    bench.type("60", Key.Key_Return)
    assert bench.typed("resting_heart_rate") == 60


def test_the_cursor_is_at_the_end_of_the_note_after_choosing_another_day(bench: Bench, qtbot: QtBot) -> None:
    bench.put(NoteEntry(YESTERDAY, "moe"))
    page = bench.open(qtbot)
    page.note.edit.setFocus()
    QTest.keyClick(bench.focus, Key.Key_Left, ALT)
    bench.type("!")
    page.note.store_pending()
    assert bench.journal.day(YESTERDAY).note == "moe!"


@pytest.mark.parametrize("word", ["moe", ""])
def test_after_a_dialog_over_the_open_tag_field_the_cursor_is_on_its_link(
    bench: Bench, qtbot: QtBot, word: str
) -> None:
    """The field closes when left; the cursor once moved to the pulse, where the next keys were typed."""
    page = bench.open(qtbot)
    page.tags.ask("")
    if word:
        bench.type(word)
    dialog = QDialog(page.window())
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.waitUntil(page.tags.edit.isHidden)
    dialog.reject()
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    assert QApplication.focusWidget() is page.tags.own


def test_escape_in_the_tag_field_focuses_its_link(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.tags.ask("pijn: ")
    bench.type("k", Key.Key_Escape)
    assert bench.focus is page.tags.pain


@pytest.mark.parametrize("layout", ["be", "fr"])
def test_a_morning_on_azerty(bench: Bench, qtbot: QtBot, layout: str) -> None:
    page = bench.open(qtbot)
    digits = RECORDED[layout]["shift"]
    for place in (4, 1):
        QApplication.sendEvent(bench.focus, event(digits[place]))
    page.rows["mood"].editor.setFocus(Qt.FocusReason.TabFocusReason)
    assert bench.typed("resting_heart_rate") == 52
    QApplication.sendEvent(bench.focus, event(SHIFT))
    QApplication.sendEvent(bench.focus, event(digits[2]))
    assert bench.typed("mood") == 3


def test_a_pasted_answer_is_stored_or_refused_with_a_sentence(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    row = page.rows["mood"]
    row.editor.setFocus()
    for text, stored in (("4,0", 4), ("12", 4), ("vier", 4), ("4,5", 4)):
        QApplication.clipboard().setText(text)
        QTest.keyClick(bench.focus, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert bench.typed("mood") == stored
        assert row.answer.isVisible() == (text != "4,0")


def test_the_focused_field_stays_visible_in_a_low_window(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    for key in (next(iter(page.rows)), list(page.rows)[-1]):
        editor = page.rows[key].editor
        editor.setFocus()
        for height in (500, 260):
            bench.window.resize(700, height)
            qtbot.waitUntil(lambda: bench.window.height() == height)  # noqa: B023  # called within this pass

            def whole(field: QWidget = editor) -> bool:
                return field.visibleRegion().boundingRect().height() == field.height()

            qtbot.waitUntil(whole)
