"""The page is there before the journal is open: typing is stored, and nothing moves when the values come."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from shiboken6 import isValid

from herstel_gui.app.appearance import Appearance
from herstel_gui.app.pages import Pages
from herstel_gui.app.program import Program
from herstel_gui.app.start import show_readings as show_first_readings
from herstel_gui.app.start import show_screen
from herstel_gui.app.startup_window import EarlyWindow
from herstel_gui.app.stored_settings import StoredSettings
from herstel_gui.application.journal import Journal
from herstel_gui.application.settings import Comparing
from herstel_gui.desktop.first_look import FirstLook
from herstel_gui.desktop.paths import find_places
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.errors import LockedJournalError
from herstel_gui.domain.measures import BY_KEY, HRV_RMSSD, MEASURES, RESTING_HEART_RATE, WIDE_SET
from herstel_gui.domain.own_measures import Declaration, OwnKind
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.tags import TAGS
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Session
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.qt_models.report_cache import ReportCache
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.help_dialog import HelpDialog
from herstel_gui.views.main_window import MainWindow
from herstel_gui.views.meanings import Explanation
from herstel_gui.views.today.day_picture import take_picture
from herstel_gui.views.today.page import TodayPage
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.segments import SegmentBar
from tests.application.fakes import FixedClock
from tests.surroundings import Shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 22)


@dataclass
class Early:
    """A window with the page of today, and the program that will open its journal."""

    window: MainWindow
    program: Program
    pages: Pages

    @property
    def page(self) -> TodayPage:
        page = self.window.pages.built["today"]
        assert isinstance(page, TodayPage)
        return page

    def open(self) -> None:
        """Open the journal; the window that was there takes it."""
        assert self.program.open(self.program.last_journal())
        assert self.program.window is self.window

    @property
    def values(self) -> dict[str, str]:
        """The readings of today in the journal."""
        record = self.window.signals.journal.day(TODAY)
        return {reading.measure: str(reading.value) for reading in record.readings}


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Early]]:
    """Return a function that shows the page before the journal is open; its arguments are settings."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = Shared.now()
    started: list[Early] = []

    def show(size: tuple[int, int] = (1280, 840), *, empty: bool = False, **settings: object) -> Early:
        places = find_places(tmp_path / "thuis")
        places.prepare()
        stored = StoredSettings(SettingsFile(places.settings))
        stored.change(**{"welcomed": True, "asked_measures": WIDE_SET, **settings})
        Appearance(app, stored).apply()
        clock = FixedClock()
        pages = Pages(JournalSignals(clock=clock), stored)
        window = MainWindow()
        window.setGeometry(0, 0, *size)
        window.show_early(pages.signals, pages.plans(), stored.get, empty=empty)
        qtbot.waitUntil(window.isActiveWindow)
        program = Program(app, places, clock, settings=stored, first=EarlyWindow(window, pages))
        started.append(Early(window, program, pages))
        return started[-1]

    yield show
    for each in started:
        each.program.close()
        # a program that took the window over has deleted the window
        if isValid(each.window):
            each.window.close()
            each.window.deleteLater()
    before.put_back()


@pytest.fixture
def early(start: Callable[..., Early]) -> Early:
    return start()


def field(window: MainWindow) -> QWidget:
    focused = window.focusWidget()
    assert focused is not None
    return focused


def type_keys(window: MainWindow, *typed: str) -> None:
    """Type into the field with the focus, and press Tab after each text."""
    for text in typed:
        QTest.keyClicks(field(window), text)
        QTest.keyClick(field(window), Qt.Key.Key_Tab)


def fill(path: Path, day: date = TODAY) -> None:
    """Fill in a day of the journal before the window opens it."""
    clock = FixedClock()
    journal = Journal(open_journal(path, clock), clock)
    for measure, value in ((RESTING_HEART_RATE, 52), (HRV_RMSSD, 60), (BY_KEY["mood"], 5)):
        journal.enter(day, measure, value)
    journal.close()


def fill_fully(path: Path, *, calm: bool = False) -> None:
    """Fill in the last weeks and everything of today, with values that have the longest words beside them."""
    clock = FixedClock()
    journal = Journal(open_journal(path, clock), clock)
    readings = []
    for back in range(40, -1, -1):
        day = TODAY - timedelta(days=back)
        for measure in (each for each in MEASURES if each.key in USUAL and each.typed):
            low, high = USUAL[measure.key]
            worse = back < 4 and not (calm and measure.key in {"mood", "motivation"})
            readings.append(Reading(day, measure.key, high if worse else low))
    journal.change(Text("voorbeeld"), (), readings)
    for tag in ("een eigen woord", "nog een eigen woord van de sporter", *list(TAGS)[calm:3]):
        journal.set_tag(TODAY, tag, on=True)
    journal.set_note(TODAY, "Een notitie\nvan twee regels")
    journal.sessions.add(Session("", TODAY, kind="running", minutes=60, session_rpe=6))
    journal.close()


USUAL = {
    "resting_heart_rate": (50, 60), "hrv_rmssd": (70, 40), "sleep_duration": (450, 300),
    "sleep_quality": (2, 6), "mood": (2, 6), "motivation": (2, 6),
    "fatigue": (2, 6), "heavy_legs": (2, 6), "muscle_soreness": (2, 6),
}  # fmt: skip


def test_a_whole_morning_typed_early_is_stored(early: Early) -> None:
    type_keys(early.window, "58", "61", "0025 0545", "")
    # a digit passes the cursor on
    QTest.keyClicks(field(early.window), "5")
    QTest.keyClicks(field(early.window), "4")
    QTest.keyClicks(field(early.window), "6")
    QTest.keyClicks(field(early.window), "5")
    early.open()
    assert early.values == {
        "resting_heart_rate": "58",
        "hrv_rmssd": "61",
        "bed_time": "25",
        "wake_time": "345",
        "sleep_quality": "5",
        "mood": "4",
        "motivation": "6",
        "fatigue": "5",
    }


def test_the_cursor_is_in_the_pulse_and_unread_fields_do_not_look_empty(early: Early) -> None:
    rows = early.page.rows
    assert field(early.window) is rows["resting_heart_rate"].editor
    edits = [row.editor for row in rows.values() if isinstance(row.editor, QLineEdit)]
    assert {edit.placeholderText() for edit in edits} == {"…"}
    assert {row.context.words for row in rows.values()} == {"…"}
    early.open()
    assert {edit.placeholderText() for edit in edits} == {""}
    assert "…" not in {row.context.words for row in rows.values()}


def test_half_typed_text_continues_when_the_values_come(early: Early) -> None:
    fill(early.program.last_journal())
    QTest.keyClicks(field(early.window), "57")
    QTest.keyClick(field(early.window), Qt.Key.Key_Backspace)
    early.open()
    assert early.values["resting_heart_rate"] == "52"
    QTest.keyClicks(field(early.window), "4")
    QTest.keyClick(field(early.window), Qt.Key.Key_Tab)
    assert early.values["resting_heart_rate"] == "54"
    assert "Ochtendpols 54 (was 52)" in early.window.notice.text.text()


def test_own_measures_come_with_the_journal_and_leave_what_was_typed(early: Early) -> None:
    clock = FixedClock()
    with closing(Journal(open_journal(early.program.last_journal(), clock), clock)) as journal:
        journal.own_measures.declare(Declaration("Koffie", OwnKind.NUMBER))
    before = dict(early.page.rows)
    type_keys(early.window, "58")
    QTest.keyClicks(field(early.window), "6")
    early.open()
    assert early.values["resting_heart_rate"] == "58"
    assert early.page.rows["own.koffie.number"].label.text() == "Koffie"
    assert {key: early.page.rows[key] for key in before} == before
    QTest.keyClicks(field(early.window), "1")
    QTest.keyClick(field(early.window), Qt.Key.Key_Tab)
    assert early.values["hrv_rmssd"] == "61"
    assert field(early.window) is early.page.rows["own.koffie.number"].editor


def test_escape_after_the_values_came_shows_the_stored_value(early: Early) -> None:
    fill(early.program.last_journal())
    QTest.keyClicks(field(early.window), "5")
    early.open()
    QTest.keyClick(field(early.window), Qt.Key.Key_Escape)
    pulse = early.page.rows["resting_heart_rate"]
    assert pulse.shown == "52"
    assert early.values["resting_heart_rate"] == "52"


def test_keys_pressed_while_the_window_is_furnished_are_stored(
    early: Early, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = early.window
    keys = iter("58\t61\t7:30\t")
    steps: list[bool] = []

    def process_events() -> None:
        steps.append(window.isVisible())
        for key in (next(keys, ""), next(keys, ""), next(keys, "")):
            if key:
                QTest.keyClicks(field(window), key)
        QApplication.processEvents()

    monkeypatch.setattr(window, "process_events", process_events)
    early.open()
    assert len(steps) >= 4
    assert all(steps)
    assert early.values == {"resting_heart_rate": "58", "hrv_rmssd": "61", "sleep_duration": "450"}


LATE = (
    "herstel_gui.views.window_actions",
    "herstel_gui.views.window_menus",
    "herstel_gui.views.widgets.prompts",
    "herstel_gui.views.file_dialogs",
    "herstel_gui.views.locking.lock_window",
    "herstel_gui.views.safety.rescue_dialog",
    "herstel_gui.app.notices",
    "herstel_gui.app.journal_flows",
    "herstel_gui.app.backup_restoring",
    "herstel_gui.application.importing",
)
"""Modules that no banner needs."""

BANNER = """
import sys
from herstel_gui.app import start
from herstel_gui.views.main_window import MainWindow

show_banner = MainWindow.show_banner

def show(window):
    show_banner(window)
    days = [button for button in window.pages.page.strip.buttons if button.day <= window.signals.day]
    print(window.banner.isVisible(), all(button.mark is not None for button in days))
    print(sorted({late!r} & sys.modules.keys()), window.menuBar().actions()[0].menu().isEmpty(), flush=True)
    window.close()

MainWindow.show_banner = show
sys.exit(start.main())
"""


def test_the_banner_stands_before_the_menus_and_what_it_does_not_need(tmp_path: Path) -> None:
    home = tmp_path / "thuis"
    environment = {**os.environ, "HERSTEL_HOME": str(home)}
    made = [sys.executable, "-m", "herstel_gui", "demo", str(tmp_path / "a.herstel")]
    subprocess.run(  # noqa: S603  # a command of the program
        made, env=environment, check=True, capture_output=True, timeout=180
    )
    home.mkdir(exist_ok=True)
    (tmp_path / "a.herstel").rename(home / "dagboek.herstel")
    command = [sys.executable, "-c", BANNER.replace("{late!r}", repr(set(LATE)))]
    ended = subprocess.run(  # noqa: S603  # the program itself
        command, env=environment, capture_output=True, text=True, check=False, timeout=180
    )
    assert (ended.returncode, ended.stdout) == (0, "True True\n[] True\n"), ended.stderr


def test_a_button_of_the_banner_pressed_before_the_journal_is_open_shows_its_page_then(
    early: Early, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    fill_fully(early.program.last_journal())
    window, show_values = early.window, early.window.show_values
    before: list[str] = []

    def press() -> None:
        window.banner.why_asked.emit()
        before.append(window.pages.current)
        show_values()

    monkeypatch.setattr(window, "show_values", press)
    early.open()
    assert before == ["today"]
    qtbot.waitUntil(lambda: window.pages.current == "why")


def test_a_banner_that_cannot_be_read_at_first_is_read_again(
    early: Early, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    fill_fully(early.program.last_journal())
    refused = iter([LockedJournalError(Text("bezet"))])
    surroundings = ReportCache.surroundings

    def read(cache: ReportCache) -> Surroundings:
        for error in refused:
            raise error
        return surroundings(cache)

    monkeypatch.setattr(ReportCache, "surroundings", read)
    early.open()
    settle(qtbot, early)
    qtbot.waitUntil(early.window.banner.isVisible)
    assert early.values["resting_heart_rate"] == "60"


def test_going_back_and_correcting_the_value_is_stored(early: Early) -> None:
    type_keys(early.window, "57")
    QTest.keyClick(field(early.window), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field(early.window), "58")
    QTest.keyClick(field(early.window), Qt.Key.Key_Return)
    early.open()
    assert early.values == {"resting_heart_rate": "58"}


def test_a_window_closed_early_stores_the_typing_first(qtbot: QtBot, early: Early) -> None:
    QTest.keyClicks(field(early.window), "58")
    assert not early.window.close()
    early.open()
    qtbot.waitUntil(lambda: not early.window.isVisible())
    assert early.values == {"resting_heart_rate": "58"}


def test_stored_values_appear_and_stay_when_nothing_was_typed(early: Early) -> None:
    fill(early.program.last_journal())
    early.open()
    assert early.page.rows["resting_heart_rate"].shown == "52"
    edit = field(early.window)
    assert isinstance(edit, QLineEdit)
    assert edit.selectedText() == "52", "the value is selected, for overtyping"
    assert early.values == {"resting_heart_rate": "52", "hrv_rmssd": "60", "mood": "5"}
    assert early.window.signals.undo_stack.count() == 0
    assert not early.window.notice.isVisible()


def test_the_same_answer_typed_early_does_not_clear_the_stored_one(early: Early) -> None:
    fill(early.program.last_journal())
    mood = early.page.rows["mood"].editor
    assert isinstance(mood, SegmentBar)
    mood.setFocus()
    QTest.keyClicks(mood, "5")
    early.open()
    assert early.values["mood"] == "5"
    assert not early.window.notice.isVisible()


def test_an_answer_cleared_again_leaves_the_stored_one(early: Early) -> None:
    fill(early.program.last_journal())
    mood = early.page.rows["mood"].editor
    mood.setFocus()
    QTest.keyClicks(mood, "3")
    mood.setFocus()
    QTest.keyClick(mood, Qt.Key.Key_Backspace)
    early.open()
    assert early.values["mood"] == "5"
    assert early.page.rows["mood"].shown == "5"


def show_readings(early: Early) -> None:
    """Show the readings of today as the start does, before the journal is open."""
    journal = early.program.last_journal()
    show_first_readings(EarlyWindow(early.window, early.pages), journal)


def test_the_readings_of_today_are_shown_before_the_journal_is_open(early: Early) -> None:
    fill(early.program.last_journal())
    show_readings(early)
    rows = early.page.rows
    assert [rows[key].shown for key in ("resting_heart_rate", "hrv_rmssd", "mood")] == ["52", "60", "5"]
    assert not any(row.editor.placeholderText() for row in rows.values() if isinstance(row.editor, QLineEdit))
    assert not early.window.signals.readable
    waiting = early.page.waiting.hint.text()
    early.open()
    assert early.page.waiting.hint.text() == waiting, "answers that are shown are counted"
    assert early.values == {"resting_heart_rate": "52", "hrv_rmssd": "60", "mood": "5"}
    assert early.window.signals.undo_stack.count() == 0
    assert not early.window.notice.isVisible()


def test_typing_is_not_replaced_by_the_first_readings_and_is_stored(early: Early) -> None:
    fill(early.program.last_journal())
    type_keys(early.window, "57")
    show_readings(early)
    assert early.page.rows["resting_heart_rate"].shown == "57"
    type_keys(early.window, "64")
    early.open()
    assert (early.values["resting_heart_rate"], early.values["hrv_rmssd"]) == ("57", "64")
    assert "Ochtendpols 57 (was 52)" in early.window.notice.text.text()


def test_an_answer_cleared_after_it_was_shown_is_removed_and_can_be_put_back(early: Early) -> None:
    fill(early.program.last_journal())
    show_readings(early)
    mood = early.page.rows["mood"].editor
    mood.setFocus()
    QTest.keyClick(mood, Qt.Key.Key_Backspace)
    early.open()
    assert "mood" not in early.values
    early.window.notice.answer.click()
    assert early.values["mood"] == "5"


def test_overwriting_values_is_reported_and_can_be_undone(early: Early) -> None:
    fill(early.program.last_journal())
    type_keys(early.window, "57", "64")
    early.open()
    assert early.values["resting_heart_rate"] == "57"
    assert early.window.notice.text.text() == (
        "Er was vandaag al iets ingevuld. Wat je bij het starten typte, staat er nu: "
        "Ochtendpols 57 (was 52), HRV (rMSSD) 64 (was 60)."
    )
    early.window.notice.answer.click()
    kept = early.values
    assert (kept["resting_heart_rate"], kept["hrv_rmssd"]) == ("52", "60")


def test_a_refused_text_stays_in_its_field_with_the_reason(early: Early) -> None:
    fill(early.program.last_journal())
    type_keys(early.window, "500")
    early.open()
    pulse = early.page.rows["resting_heart_rate"]
    assert pulse.shown == "500"
    assert pulse.answer.isVisible()
    assert early.values["resting_heart_rate"] == "52"
    assert not early.window.notice.isVisible()
    early.page.forget_typing()


def test_a_note_typed_early_follows_the_stored_note(early: Early) -> None:
    clock = FixedClock()
    journal = Journal(open_journal(early.program.last_journal(), clock), clock)
    journal.set_note(TODAY, "laat naar bed")
    journal.close()
    early.page.note.edit.setFocus()
    QTest.keyClicks(early.page.note.edit, "benen zwaar")
    early.page.rows["mood"].editor.setFocus()
    early.open()
    assert early.window.signals.journal.day(TODAY).note == "laat naar bed\nbenen zwaar"


def test_chips_and_toggles_clicked_early_are_stored(early: Early) -> None:
    page = early.page
    page.tags.chips["work_stress"].click()
    for _ in range(2):
        page.tags.chips["travel"].click()
    page.training.rest.click()
    next(iter(page.training.participation.chips.values())).click()
    early.open()
    record = early.window.signals.journal.day(TODAY)
    assert list(record.tags) == ["work_stress"]
    assert record.kind is not None
    assert record.participation is not None
    assert page.tags.chips["work_stress"].isChecked()


def test_a_page_and_a_dialog_asked_early_open_with_the_journal(early: Early, qtbot: QtBot) -> None:
    QTest.keyClick(early.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert early.window.pages.current == "today"
    early.open()
    qtbot.waitUntil(lambda: early.window.pages.current == "signals")


def test_typing_of_the_shown_day_is_stored_on_that_day_after_midnight(
    early: Early, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_keys(early.window, "58")
    monkeypatch.setattr(FixedClock, "today", lambda _clock: TODAY + timedelta(days=1))
    early.open()
    assert early.values == {"resting_heart_rate": "58"}


def test_the_key_that_ends_the_program_closes_the_window_when_its_journal_is_open(
    early: Early, qtbot: QtBot
) -> None:
    QTest.keyClick(field(early.window), Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert early.window.isVisible()
    early.open()
    qtbot.waitUntil(lambda: not early.window.isVisible())


def test_the_key_that_ends_the_program_is_that_of_the_menu_after_the_start(
    early: Early, qtbot: QtBot
) -> None:
    early.open()
    QTest.keyClick(field(early.window), Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not early.window.isVisible())


def test_at_a_first_start_the_welcome_page_follows(start: Callable[..., Early]) -> None:
    early = start(welcomed=False)
    early.open()
    assert early.window.pages.current == "welcome"


def test_at_a_first_start_the_fields_of_today_are_not_seen_before_the_welcome_page(
    start: Callable[..., Early],
) -> None:
    early = start(empty=True, welcomed=False)
    assert not early.page.isVisible()
    bar = place_in_window(early.window.side_bar)
    assert bar.left() == 0, "the side bar stands where it stays"
    early.open()
    assert early.window.pages.page.isVisible()
    assert not early.page.isVisible()
    assert place_in_window(early.window.side_bar) == bar
    focused = field(early.window)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert early.page.isVisible()
    QTest.keyClicks(field(early.window), "58")
    QTest.keyClick(field(early.window), Qt.Key.Key_Tab)
    assert early.values == {"resting_heart_rate": "58"}


def test_a_page_that_was_hidden_takes_the_cursor_when_it_is_shown(start: Callable[..., Early]) -> None:
    early = start(empty=True, welcomed=False)
    fill(early.program.last_journal())
    early.open()
    assert early.page.isVisible()
    assert isinstance(QApplication.focusWidget(), QLineEdit)


@pytest.mark.parametrize(
    ("welcomed", "journal", "expected"), [(False, False, False), (True, False, True), (False, True, True)]
)
def test_the_page_is_shown_early_unless_the_welcome_page_follows(
    tmp_path: Path,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    *,
    welcomed: bool,
    journal: bool,
    expected: bool,
) -> None:
    before = Shared.now()
    settings = StoredSettings(SettingsFile(tmp_path / "settings.json"))
    settings.change(welcomed=welcomed)
    path = tmp_path / "dagboek.herstel"
    if journal:
        path.touch()
    monkeypatch.setattr("herstel_gui.app.start.Loading.wait", lambda _loading, _app: None)
    screen = show_screen(qapp, FirstLook(), settings, path)
    assert screen.window is not None
    window = screen.window.window
    try:
        assert window.pages.page.isVisible() is expected
    finally:
        window.close()
        window.deleteLater()
        before.put_back()


def test_typing_at_a_first_start_stays_on_the_day_and_is_stored(start: Callable[..., Early]) -> None:
    early = start(welcomed=False)
    QTest.keyClicks(field(early.window), "58")
    early.open()
    assert early.window.pages.current == "today"
    QTest.keyClick(field(early.window), Qt.Key.Key_Tab)
    assert early.values == {"resting_heart_rate": "58"}


# -- nothing moves ---------------------------------------------------------------------------------------


def place_in_window(part: QWidget) -> QRect:
    return QRect(part.mapTo(part.window(), QPoint()), part.size())


def places_of(early: Early) -> dict[str, QRect]:
    """Return the place in the window of every field, label and button of the form, and of every card."""
    window, page = early.window, early.page
    parts: dict[str, QWidget] = {"note": page.note.edit, "strip": page.strip, "header": page.head.title}
    for key, row in page.rows.items():
        parts |= {f"{key} editor": row.editor, f"{key} label": row.label, f"{key} context": row.context}
    for moment, card in page.cards.items():
        parts |= {f"{moment} card": card, f"{moment} title": card.title}
    parts |= {f"tag {tag}": page.tags.chips[tag] for tag in TAGS if tag in page.tags.chips}
    parts |= {f"answer {answer}": chip for answer, chip in page.training.participation.chips.items()}
    parts |= {f"strip {n}": button for n, button in enumerate(page.strip.buttons)}
    for n, label in enumerate(window.side_bar.findChildren(QAbstractButton)):
        parts[f"side {n}"] = label
    return {name: place_in_window(part) for name, part in parts.items() if part.isVisible()}


def rows_of(early: Early) -> dict[str, QRect]:
    """Return the places of the editors and labels of the form."""
    return {name: place for name, place in places_of(early).items() if name.split()[0] in early.page.rows}


def settle(qtbot: QtBot, early: Early) -> None:
    """Wait until the banner is there and all levels of the strip are shown."""
    days = [button for button in early.page.strip.buttons if button.day and button.day <= TODAY]
    qtbot.waitUntil(lambda: all(button.mark is not None for button in days))
    for _ in range(5):
        QApplication.processEvents()


SIZES = [(1280, 840), (1024, 640), (760, 620)]


@pytest.mark.parametrize("filled", [fill, fill_fully])
@pytest.mark.parametrize("size", SIZES)
def test_no_field_moves_when_the_values_come(
    start: Callable[..., Early], qtbot: QtBot, size: tuple[int, int], filled: Callable[[Path], None]
) -> None:
    first = start(size)
    filled(first.program.last_journal())
    first.open()
    settle(qtbot, first)
    first.window.close()
    first.program.close()
    second = start(size)
    QApplication.processEvents()
    before = places_of(second)
    assert len(before) > 60
    second.open()
    settle(qtbot, second)
    after = places_of(second)
    moved = {name: (before[name], after.get(name)) for name in before if after.get(name) != before[name]}
    assert moved == {}


ORDERS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from herstel_gui.app import start
from herstel_gui.app.pages import Pages
from herstel_gui.app.stored_settings import StoredSettings
from herstel_gui.desktop.first_look import first_look
from herstel_gui.desktop.paths import resources
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.main_window import MainWindow
from tests.application.fakes import FixedClock
from tests.journeys.test_early_page import SIZES, Early, places_of

app = start.make_application(resources())
start._choose_look(app, first_look(Path("none")))
settings = StoredSettings(SettingsFile(Path("none")))

def show(sizes, built):
    if not sizes:
        built()
        return []
    window, pages, later = MainWindow(), Pages(JournalSignals(clock=FixedClock()), settings), []
    window.setGeometry(0, 0, *sizes[0])
    plans = pages.plans()
    window.show_early(pages.signals, plans, settings.get, lambda: later.extend(show(sizes[1:], built)))
    return [Early(window, None, pages), *later]

# all windows are built before the style sheet is set, and it is set before the first is shown
styled_last = show(SIZES, lambda: start._apply_style(app))
for before, after in zip(styled_last, show(SIZES, lambda: None), strict=True):
    for early in (before, after):
        early.window.focusWidget().clearFocus()
    app.processEvents()
    places, others = places_of(before), places_of(after)
    picture = before.page.grab().toImage() == after.page.grab().toImage()
    print(len(places) > 40, places == others, picture)
"""


def test_a_page_built_before_the_style_sheet_is_the_same_as_one_built_with_it() -> None:
    compared = subprocess.run(  # noqa: S603  # this interpreter
        [sys.executable, "-c", ORDERS], capture_output=True, text=True, check=False, timeout=180
    )
    assert compared.stdout.splitlines() == ["True True True"] * len(SIZES), compared.stderr


class Events(QObject):
    """Counts the events of a kind that a widget gets."""

    def __init__(self, watched: QWidget, kind: QEvent.Type) -> None:
        super().__init__(watched)
        self.kind, self.count = kind, 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() is self.kind
        return False


def test_a_banner_in_its_kept_room_is_laid_out_once(early: Early, qtbot: QtBot) -> None:
    fill_fully(early.program.last_journal())
    early.open()
    settle(qtbot, early)
    assert early.window.banner.isVisible()
    requests = Events(early.window.banner, QEvent.Type.LayoutRequest)
    early.window.banner.updateGeometry()
    for _ in range(20):
        QApplication.processEvents()
    assert requests.count <= 2, "every layout asked for another one"


def test_the_hint_of_an_empty_note_is_painted_once_the_journal_is_open(early: Early) -> None:
    QApplication.processEvents()
    early.open()
    QApplication.processEvents()
    note = early.page.note
    note.edit.setPlaceholderText("…")
    QApplication.processEvents()
    paints = Events(note.edit.viewport(), QEvent.Type.Paint)
    note.show_day(take_picture(early.window.signals))
    QApplication.processEvents()
    assert note.edit.placeholderText() == "Iets om te onthouden van deze dag"
    assert paints.count


def test_without_memory_a_banner_of_one_line_moves_nothing(early: Early, qtbot: QtBot) -> None:
    fill(early.program.last_journal(), TODAY - timedelta(days=1))
    QApplication.processEvents()
    before = places_of(early)
    early.open()
    settle(qtbot, early)
    assert early.window.banner.isVisible()
    after = places_of(early)
    assert {name: after.get(name) for name in before} == before
    assert all(name.startswith("tag ") for name in set(after) - set(before)), "chips come at the end only"


@pytest.mark.parametrize("size", SIZES)
def test_without_memory_a_full_day_moves_no_row_of_the_form(
    start: Callable[..., Early], qtbot: QtBot, size: tuple[int, int]
) -> None:
    early = start(size)
    # texts about an illness or a low mood are always shown whole, whatever room was kept
    fill_fully(early.program.last_journal(), calm=True)
    QApplication.processEvents()
    before = rows_of(early)
    early.open()
    settle(qtbot, early)
    assert early.page.note.edit.toPlainText()
    assert rows_of(early) == before


@pytest.mark.parametrize("comparing", list(Comparing))
def test_the_choice_about_comparing_is_shown_from_the_start(
    start: Callable[..., Early], comparing: Comparing
) -> None:
    early = start(comparing=comparing)
    fill(early.program.last_journal(), TODAY - timedelta(days=1))
    held = early.page.waiting.show_now.isVisible()
    early.open()
    assert early.page.waiting.show_now.isVisible() is held


@pytest.mark.parametrize("step", [0, 2, 5])
def test_comparisons_asked_for_while_the_values_come_are_shown(
    early: Early, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    journal = Journal(open_journal(early.program.last_journal(), FixedClock()), FixedClock())
    days = [TODAY - timedelta(days=back) for back in range(40)]
    journal.change(Text("voorbeeld"), (), [Reading(day, HRV_RMSSD.key, 60) for day in days])
    journal.close()
    show_values, pressed = TodayPage.show_values, list[int]()

    def press(page: TodayPage) -> Iterator[None]:
        for number, _ in enumerate(show_values(page)):
            if number == step:
                assert page.waiting.show_now.isVisible()
                page.waiting.show_now.click()
                pressed.append(number)
            yield

    monkeypatch.setattr(TodayPage, "show_values", press)
    early.open()
    assert pressed == [step]
    assert not early.page.waiting.show_now.isVisible()
    shown = words_of(early.page)
    early.page.refresh()
    assert words_of(early.page) == shown


def words_of(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_settings_of_the_form_hold_from_the_start(start: Callable[..., Early]) -> None:
    early = start(asked_measures=("sitting_heart_rate", "mood", "stress"), only_writing=True)
    assert list(early.page.rows) == ["sitting_heart_rate", "mood", "stress"] or "mood" in early.page.rows
    assert early.page.quiet.isVisible()
    rows = list(early.page.rows.values())
    early.open()
    assert list(early.page.rows.values()) == rows, "the rows are the same, not built again"
    assert early.window.findChildren(QLabel)


def test_the_evening_card_stands_from_the_start_and_takes_an_early_answer(
    start: Callable[..., Early],
) -> None:
    early = start(evening_card=True)
    card = early.page.evening
    assert card is not None
    key, button = next(iter(card.buttons.items()))
    button.click()
    early.open()
    assert early.page.evening is card
    assert early.window.signals.journal.recovery_answers.of_day(TODAY)[key] is True


EARLY = """
import sys
from PySide6.QtCore import QTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from herstel_gui.app import start

make_application = start.make_application

def make(resources):
    app = make_application(resources)
    timer = QTimer(app, interval=0)
    timer.timeout.connect(lambda: look(app, timer))
    timer.start()
    return app

def look(app, timer):
    field = app.focusWidget()
    if isinstance(field, QLineEdit):
        timer.stop()
        print(sorted(later & sys.modules.keys()), flush=True)
        QTest.keyClicks(field, "58")
        QTest.keyClick(field, Qt.Key.Key_Tab)
        QTest.keyClicks(app.focusWidget(), "7:20")
        field.window().close()

later = {
    "sqlalchemy", "herstel_gui.application.changes", "herstel_gui.domain.complaint_words",
    "herstel_gui.domain.day", "herstel_gui.domain.pain_words", "herstel_gui.domain.planned",
    "herstel_gui.domain.provenance", "herstel_gui.domain.safety_texts", "herstel_gui.domain.versions",
}
start.make_application = make
sys.exit(start.main())
"""


def test_keys_are_taken_before_what_the_page_does_not_need_and_closing_stores_them(tmp_path: Path) -> None:
    places = find_places(tmp_path / "thuis")
    places.prepare()
    StoredSettings(SettingsFile(places.settings)).change(welcomed=True)
    environment = {**os.environ, "HERSTEL_HOME": str(tmp_path / "thuis")}
    command = [sys.executable, "-c", EARLY]
    ended = subprocess.run(  # noqa: S603  # the program itself
        command, env=environment, capture_output=True, text=True, check=False, timeout=180
    )
    assert (ended.returncode, ended.stdout) == (0, "[]\n"), ended.stderr
    exported = subprocess.run(
        [sys.executable, "-m", "herstel_gui", "export", "--json", "-"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=180,
    ).stdout
    assert '"value": 58' in exported
    assert '"value": 440' in exported


def test_the_help_opens_from_a_dialog_before_the_journal_is_open(start: Callable[..., Early]) -> None:
    """Of a journal that is not there, or has a password, a dialog asks before the menus are made."""
    early = start()
    dialog = FittingDialog(early.window)
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    (opened,) = dialog.findChildren(HelpDialog)
    assert opened.isVisible()
    early.window.explain(Explanation("begrippen", 1), dialog)
    early.open()
