from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herstel_gui.application.changes import TagEntry
from herstel_gui.domain.safety_texts import RED_FLAGS, SEVERE_CALL
from herstel_gui.views.deeds.discussion_dialog import DiscussionDialog
from herstel_gui.views.deeds.recovery_week_dialog import RecoveryWeekDialog
from tests.views.today.conftest import TODAY, YESTERDAY, Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


def tags(bench: Bench) -> tuple[str, ...]:
    return bench.journal.day(TODAY).tags


def test_a_chip_switches_a_tag(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.tags.chips["ill"].click()
    assert tags(bench) == ("ill",)
    page.tags.chips["ill"].click()
    assert tags(bench) == ()


def test_the_arrow_keys_move_between_chips_and_enter_switches(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.tags.chips["ill"].setFocus()
    bench.type(Key.Key_Right, Key.Key_Return)
    assert tags(bench) == ("injured",)
    assert bench.focus is page.tags.chips["injured"]
    bench.type(Key.Key_Left, Key.Key_Left, Key.Key_Space)
    assert sorted(tags(bench)) == ["altitude", "injured"]


def test_an_own_word_is_stored_and_offered_on_other_days(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.tags.own.click()
    assert bench.focus is page.tags.edit
    bench.type("nieuwe  fiets", Key.Key_Return)
    assert tags(bench) == ("nieuwe fiets",)
    assert page.tags.edit.isHidden()
    page.choose_day(YESTERDAY)
    chip = page.tags.chips["nieuwe fiets"]
    assert chip.isVisible()
    assert not chip.isChecked()


def test_pain_is_stored_with_its_place(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.tags.pain.click()
    bench.type("knie", Key.Key_Tab)
    assert tags(bench) == ("pain:knie",)
    assert page.tags.chips["pain:knie"].text() == "pijn: knie"


def test_a_typed_label_of_a_known_tag_is_stored_as_that_tag(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.tags.own.click()
    bench.type("Ziek", Key.Key_Return)
    assert tags(bench) == ("ill",)


def test_escape_adds_nothing(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.tags.own.click()
    bench.type("half", Key.Key_Escape, Key.Key_Tab)
    assert tags(bench) == ()
    assert page.tags.edit.isHidden()


def test_recent_own_words_are_offered(bench: Bench, qtbot: QtBot) -> None:
    for ago in range(1, 4):
        bench.put(TagEntry(TODAY - timedelta(days=ago), "trainingskamp"))
    page = bench.open(qtbot)
    qtbot.waitUntil(lambda: "trainingskamp" in page.tags.chips)
    assert page.tags.chips["trainingskamp"].isVisible()


def test_a_waiting_tag_stays_checked(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.store.full = True
    page.tags.chips["ill"].click()
    page.tags.own.click()
    bench.type("woord", Key.Key_Return)
    page.refresh()
    assert [tag for tag, chip in page.tags.chips.items() if chip.isChecked()] == ["ill", "woord"]
    bench.store.full = False
    assert bench.signals.waiting.try_again()
    assert bench.journal.day(TODAY).tags == ("ill", "woord")
    assert page.tags.chips["woord"].isChecked()


def test_a_tag_that_cannot_be_stored_is_unchecked(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.store.full = bench.signals.read_only = True
    page.tags.chips["ill"].click()
    assert not page.tags.chips["ill"].isChecked()
    page.tags.own.click()
    bench.type("woord", Key.Key_Return)
    assert page.tags.edit.text() == "woord"


def test_the_offered_tags_follow_the_setting(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.tags._known = lambda: ("heat", "zwemkamp")  # noqa: SLF001  # changes the setting at run time
    bench.put(TagEntry(TODAY, "travel"))
    page.refresh()
    shown = {tag for tag, chip in page.tags.chips.items() if chip.isVisible()}
    assert shown == {"heat", "zwemkamp", "travel"}


def test_escape_closes_the_empty_tag_field(bench: Bench, qtbot: QtBot) -> None:
    tags = bench.open(qtbot).tags
    for link in (tags.pain, tags.own):
        link.click()
        assert tags.edit.hasFocus()
        bench.type(Qt.Key.Key_Escape)
        assert not tags.edit.isVisible()
        assert link.hasFocus()


# -- safety ----------------------------------------------------------------------------------------


def safety(bench: Bench) -> str:
    shown = bench.page.tags.safety
    return shown.text() if shown.isVisible() else ""


def test_the_safety_line_stands_at_an_open_field_and_goes_with_it(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    assert safety(bench) == ""
    for link in (page.tags.pain, page.tags.own):
        link.click()
        assert safety(bench) == RED_FLAGS
        bench.type(Key.Key_Escape)
        assert safety(bench) == ""


def test_the_safety_line_stays_beside_a_complaint_that_cannot_wait(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.tags.pain.click()
    bench.type("borst", Key.Key_Return)
    assert safety(bench) == RED_FLAGS
    page.choose_day(YESTERDAY)
    assert safety(bench) == ""
    page.choose_day(TODAY)
    assert safety(bench) == RED_FLAGS
    page.tags.chips["pain:borst"].click()
    assert safety(bench) == ""


def test_a_severe_complaint_says_at_once_whom_to_call(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.tags.chips["severe_complaint"].click()
    assert safety(bench) == f"{SEVERE_CALL}\n{RED_FLAGS}"


def test_pain_in_a_knee_leaves_no_safety_line(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.tags.pain.click()
    bench.type("knie", Key.Key_Return)
    assert safety(bench) == ""


def test_a_consultation_is_noted_from_the_day_and_shown_there(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    assert page.tags.discussed.isHidden()
    menu = page.tags.open_more()
    assert [action.text() for action in menu.actions()] == ["Herstelweek…", "Besproken op…"]
    menu.actions()[1].trigger()
    menu.close()
    dialog = page.window().findChild(DiscussionDialog)
    assert dialog is not None
    dialog.keep.click()
    assert bench.journal.discussions.all() == (TODAY,)
    assert page.tags.discussed.isVisible()


def test_a_recovery_week_is_declared_from_the_day_and_shown_there(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    menu = page.tags.open_more()
    menu.actions()[0].trigger()
    menu.close()
    dialog = page.window().findChild(RecoveryWeekDialog)
    assert dialog is not None
    dialog.keep.click()
    assert bench.journal.recovery_weeks.of_day(TODAY) is not None
    assert page.training.in_week.isVisible()
    assert page.training.in_week.text().startswith("Herstelweek: dag 1 van 7")
    page.choose_day(YESTERDAY)
    assert page.training.in_week.isHidden()


# -- pain -----------------------------------------------------------------------------------------


def offered_pain(bench: Bench) -> str:
    offer = bench.page.tags.pain_offer
    return offer.link.text() if offer.isVisible() else ""


def test_a_typed_word_that_names_pain_is_offered_as_that_pain_and_one_click_stores_it(
    bench: Bench, qtbot: QtBot
) -> None:
    page = bench.open(qtbot)
    page.tags.own.click()
    bench.type("knie")
    assert offered_pain(bench) == ""
    bench.type("pijn")
    assert offered_pain(bench) == "Noteer als pijn: knie"
    assert tags(bench) == ()
    QTest.mouseClick(page.tags.pain_offer.link, Qt.MouseButton.LeftButton)
    assert tags(bench) == ("pain:knie",)
    assert page.tags.edit.isHidden()
    assert page.tags.chips["pain:knie"].isChecked()
    assert offered_pain(bench) == ""


def test_an_own_word_stays_as_typed_and_is_swapped_for_the_pain_in_one_step(
    bench: Bench, qtbot: QtBot
) -> None:
    page = bench.open(qtbot)
    page.tags.own.click()
    bench.type("pijn: knie", Key.Key_Return)
    assert tags(bench) == ("pijn: knie",)
    page.choose_day(YESTERDAY)
    assert offered_pain(bench) == ""
    page.choose_day(TODAY)
    assert offered_pain(bench) == "Noteer als pijn: knie"
    page.tags.pain_offer.link.click()
    assert tags(bench) == ("pain:knie",)
    assert not page.tags.chips["pijn: knie"].isChecked()
    bench.signals.undo_stack.undo()
    assert tags(bench) == ("pijn: knie",)


def test_no_pain_is_offered_in_the_field_of_pains_nor_beside_the_same_pain(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.put(TagEntry(TODAY, "pain:Knie"), TagEntry(TODAY, "kniepijn"))
    page = bench.open(qtbot)
    assert offered_pain(bench) == ""
    page.tags.pain.click()
    bench.type("rugpijn")
    assert offered_pain(bench) == ""


def test_pain_with_a_space_before_its_place_is_the_same_pain(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.tags.own.click()
    bench.type("pain: knie", Key.Key_Return)
    assert tags(bench) == ("pain:knie",)
    assert page.tags.chips["pain:knie"].isChecked()
