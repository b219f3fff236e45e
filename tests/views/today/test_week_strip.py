from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from herstel_gui.application.changes import KindEntry, NoteEntry
from herstel_gui.domain.day import PlannedDay
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import Level, LevelMark
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.qt_models.day_mark import DayMark
from herstel_gui.views.theme import theme
from herstel_gui.views.today import week_strip
from herstel_gui.views.today.day_picture import take_picture
from tests.views.today.conftest import TODAY, YESTERDAY, Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MONDAY = date(2026, 11, 16)


def test_the_strip_shows_the_iso_week_with_levels_in_words(bench: Bench, qtbot: QtBot) -> None:
    bench.journal.level = Level.UNDER_RECOVERED
    bench.put(Reading(YESTERDAY, "mood", 3))
    page = bench.open(qtbot)
    page.strip.show_levels()
    assert [button.day for button in page.strip.buttons] == [MONDAY + timedelta(days=n) for n in range(7)]
    assert [button.text() for button in page.strip.buttons][::6] == ["ma 16", "zo 22"]
    assert page.strip.buttons[5].mark is LevelMark.UNDER_RECOVERED
    assert page.strip.buttons[5].accessibleName() == "za 21 november, under_recovered, ingevuld"
    assert page.strip.buttons[6].accessibleName().endswith("nog niets ingevuld")
    assert page.strip.buttons[6].isChecked()


def test_levels_are_computed_after_the_page_is_shown(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    qtbot.waitUntil(lambda: page.strip.buttons[0].mark is LevelMark.NO_SIGNAL)


def test_a_click_and_the_arrow_keys_choose_a_day(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.strip.buttons[2].click()
    assert bench.signals.day == MONDAY + timedelta(days=2)
    page.strip.buttons[2].setFocus()
    bench.type(Qt.Key.Key_Left)
    assert bench.signals.day == MONDAY + timedelta(days=1)
    assert bench.focus is page.strip.buttons[1]
    bench.type(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert bench.signals.day == MONDAY - timedelta(days=1)
    assert bench.focus is page.strip.buttons[6]


def test_future_days_have_no_level(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.choose_day(TODAY + timedelta(days=1))
    page.strip.show_levels()
    assert all(button.mark is None for button in page.strip.buttons)
    assert page.strip.buttons[3].accessibleName() == "do 26 november, moet nog komen"
    page.grab()


def test_a_change_recomputes_levels_from_the_changed_day_on_only(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.strip.show_levels()
    bench.journal.level = Level.NOTICE
    bench.signals.run(lambda journal: journal.set_note(YESTERDAY, "moe"))
    page.strip.show_levels()
    assert [button.mark for button in page.strip.buttons][4:] == [
        LevelMark.NO_SIGNAL,
        LevelMark.NOTICE,
        LevelMark.NOTICE,
    ]
    page.strip.forget()
    page.strip.show_levels()
    assert page.strip.buttons[0].mark is LevelMark.NOTICE


def pictures(bench: Bench) -> list[bytes]:
    bench.page.strip.show_levels()
    images = [button.grab().toImage() for button in bench.page.strip.buttons]
    return [bytes(image.constBits()) for image in images]


@pytest.mark.parametrize("width", [1084, 640], ids=["wide", "narrow"])
@pytest.mark.parametrize("ahead", [0, 7], ids=["this week", "next week"])
def test_planned_rest_is_drawn_and_named(bench: Bench, qtbot: QtBot, ahead: int, width: int) -> None:
    page = bench.open(qtbot)
    bench.window.resize(width, 812)
    page.choose_day(TODAY + timedelta(days=ahead))
    before = pictures(bench)
    bench.put(PlannedDay(MONDAY + timedelta(days=ahead + 2), "rest"))
    bench.put(PlannedDay(MONDAY + timedelta(days=ahead + 3), "easy"))
    bench.signals.look_again()
    after = pictures(bench)
    assert [old != new for old, new in zip(before, after, strict=True)] == [place == 2 for place in range(7)]
    names = [button.accessibleName() for button in page.strip.buttons]
    assert [name.endswith(", gepland: rust") for name in names] == [place == 2 for place in range(7)]
    assert page.strip.buttons[2].toolTip() == names[2]


def test_planned_rest_that_was_taken_is_named_as_done(bench: Bench, qtbot: QtBot) -> None:
    bench.put(PlannedDay(MONDAY, "rest"), KindEntry(MONDAY, DayKind.REST))
    page = bench.open(qtbot)
    assert page.strip.buttons[0].accessibleName().endswith("ingevuld, gepland: rust, gedaan")


def test_the_chosen_day_stays_chosen_when_it_is_clicked(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    for _ in range(3):
        qtbot.mouseClick(page.strip.buttons[6], Qt.MouseButton.LeftButton)
        assert [button.isChecked() for button in page.strip.buttons] == [False] * 6 + [True]
    page.strip.buttons[6].setFocus()
    bench.type(Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert page.strip.buttons[6].isChecked()
    assert bench.signals.day == TODAY


@pytest.mark.parametrize("mark", [LevelMark.FLAGGED, LevelMark.URGENT])
def test_a_day_with_a_complaint_that_cannot_wait_is_red(mark: LevelMark, bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.strip.show_levels()
    button = page.strip.buttons[6]
    button.show_mark(DayMark(mark, Text("titel")))
    painted = button.grab().toImage()
    colours = {
        painted.pixelColor(x, y).name() for x in range(painted.width()) for y in range(painted.height())
    }
    assert theme().colour("alarm").name() in colours
    assert theme().colour("good").name() not in colours


def ticks(bench: Bench) -> list[bool]:
    """Return per day whether a check mark is drawn: it differs from the day without entries."""
    drawn, picture = [], take_picture(bench.signals)
    for button in bench.page.strip.buttons:
        filled = button.grab().toImage()
        assert button.day is not None
        button.show_day(DayRecord(button.day), picture)
        drawn.append(filled != button.grab().toImage())
        button.show_day(picture.of(button.day), picture)
    return drawn


@pytest.mark.parametrize("chosen", range(7))
def test_every_day_with_entries_shows_its_tick_in_any_width_and_language(
    bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, chosen: int
) -> None:
    monkeypatch.setattr(week_strip, "short_day", lambda day: f"{'Wedn' if day.day == 18 else 'Mo'} {day.day}")
    for back in range(7):
        bench.put(NoteEntry(TODAY - timedelta(days=back), "x"))
    page = bench.open(qtbot)
    page.choose_day(MONDAY + timedelta(days=chosen))
    for width in range(560, 1200, 60):
        bench.window.resize(width, 812)
        assert ticks(bench) == [True] * 7, width
