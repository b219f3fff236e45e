"""Files of all kinds dropped on the window: each file gets a result or a message."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox

from herstel_gui.views.club.window import ClubWindow
from herstel_gui.views.importing.import_dialog import ImportDialog
from herstel_gui.views.importing.result_dialog import ResultDialog
from herstel_gui.views.planning.calendar_dialog import CalendarDialog
from herstel_gui.views.trends.header import SEASON, TIMELINE
from herstel_gui.views.trends.page import TrendsPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from herstel_gui.views.main_window import MainWindow
    from tests.journeys.conftest import Start

HEADER = "date,weight,restingHR,hrv\n"


def table(folder: Path, name: str, rows: str) -> Path:
    path = folder / name
    path.write_text(HEADER + rows, encoding="utf-8")
    return path


def drop(window: MainWindow, paths: Sequence[Path | QUrl]) -> None:
    mime = QMimeData()
    mime.setUrls([path if isinstance(path, QUrl) else QUrl.fromLocalFile(str(path)) for path in paths])
    window.dropEvent(
        QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip


def shown_dialog(qtbot: QtBot, window: MainWindow) -> ImportDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)), timeout=20_000)
    (dialog,) = window.findChildren(ImportDialog)
    return dialog


def shown_text(dialog: ImportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_every_dropped_file_gets_a_result_or_a_message(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start()
    window = program.window
    first = table(tmp_path, "maart.csv", "2026-03-02,54.5,52,45\n")
    second = table(tmp_path, "april.csv", "2026-03-02,54.5,52,45\n2026-04-02,54.6,53,46\n")
    stranger = tmp_path / "vreemd.csv"
    stranger.write_text("date,mood,stress\n2026-03-02,5,1\n", encoding="utf-8")
    pipe, folder = tmp_path / "pijp.csv", tmp_path / "map"
    os.mkfifo(pipe)
    folder.mkdir()
    week = tmp_path / "lid.herstelweek"
    week.write_text('{"format": "herstelweek", "version": 1}', encoding="utf-8")
    drop(window, [first, stranger, week, second, pipe, folder, tmp_path / "weg.csv", program.places.journal])
    dialog = shown_dialog(qtbot, window)
    text = shown_text(dialog)
    assert [part.part.files for part in dialog.shown.parts] == [("april.csv", "maart.csv")]
    for name in ("vreemd.csv is een tabel", "pijp.csv kan niet", "In de map map", "weg.csv"):
        assert name in text
    assert "is een dagboek van Herstel" in text
    assert any(club.isVisible() for club in window.findChildren(ClubWindow))
    qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
    journal = window.signals.journal
    qtbot.waitUntil(lambda: date(2026, 4, 2) in journal.days(), timeout=20_000)
    qtbot.waitUntil(lambda: window.signals.undo_stack.count() == 1)
    assert [len(record.readings) for record in journal.days().values()] == [3, 3]
    window.signals.undo_stack.undo()
    assert journal.extent() is None


def test_a_single_unreadable_file_gives_a_message(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start()
    hollow = tmp_path / "leeg"
    hollow.mkdir()
    drop(program.window, [hollow])
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QMessageBox)), timeout=20_000)
    (box,) = program.window.findChildren(QMessageBox)
    assert "In de map leeg staat geen bestand" in box.text()
    box.close()
    drop(program.window, [])


def test_a_web_link_is_refused_and_a_file_given_twice_counts_once(
    qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start().window
    path = table(tmp_path, "maart.csv", "2026-03-02,54.5,52,45\n")
    notes: list[str] = []
    monkeypatch.setattr(window.side_bar, "show_note", notes.append)
    drop(window, [path, path, QUrl("https://intervals.icu/wellness.csv")])
    assert notes == ["Een koppeling naar internet is geen bestand; download het eerst."]
    (part,) = shown_dialog(qtbot, window).shown.parts
    assert part.part.files == ("maart.csv",)


def test_a_future_day_is_imported_only_when_ticked(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start()
    window, journal = program.window, program.window.signals.journal
    path = table(tmp_path, "wellness.csv", "2026-03-02,54.5,52,45\n2028-02-29,54.5,52,45\n")
    drop(window, [path])
    dialog = shown_dialog(qtbot, window)
    qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: journal.extent() is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not window.findChildren(ImportDialog))
    assert [*journal.days()] == [date(2026, 3, 2)]
    drop(window, [path])
    again = shown_dialog(qtbot, window)
    (tick,) = again.doubts.ticks.values()
    tick.click()
    qtbot.waitUntil(again.store.isEnabled)
    qtbot.mouseClick(again.store, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: date(2028, 2, 29) in journal.days(), timeout=20_000)


def test_several_files_are_chosen_in_the_menu(
    qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start().window
    paths = [table(tmp_path, f"{n}.csv", f"2026-03-0{n},54.5,52,45\n") for n in (1, 2)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([*map(str, paths)], ""))
    window.window_actions.files.import_file()
    (part,) = shown_dialog(qtbot, window).shown.parts
    assert part.part.files == ("1.csv", "2.csv")


CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//club//NL
BEGIN:VEVENT
UID:club-1
DTSTAMP:20261101T000000Z
SUMMARY:Clubtraining interval
DTSTART;TZID=Europe/Amsterdam:20261202T190000
DTEND;TZID=Europe/Amsterdam:20261202T203000
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize("name", ["club.ICS", "club.txt"])
def test_a_dropped_calendar_is_shown_on_the_planning_page_and_planned(
    qtbot: QtBot, start: Start, tmp_path: Path, name: str
) -> None:
    program = start()
    window = program.window
    path = tmp_path / name
    path.write_text(CALENDAR.replace("\n", "\r\n"), encoding="utf-8")
    drop(window, [path])
    qtbot.waitUntil(lambda: bool(window.findChildren(CalendarDialog)), timeout=20_000)
    (dialog,) = window.findChildren(CalendarDialog)
    assert window.pages.current == "planning"
    dialog.keep.click()
    assert window.signals.journal.plan.on(date(2026, 12, 2)).heavy
    assert not window.findChildren(ImportDialog)


def test_a_calendar_among_other_files_is_planned_and_the_others_are_imported(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    program = start()
    window = program.window
    calendar = tmp_path / "club.ics"
    calendar.write_text(CALENDAR.replace("\n", "\r\n"), encoding="utf-8")
    drop(window, [calendar, table(tmp_path, "maart.csv", "2026-03-02,54.5,52,45\n")])
    preview = shown_dialog(qtbot, window)
    qtbot.waitUntil(lambda: bool(window.findChildren(CalendarDialog)), timeout=20_000)
    for dialog in (preview, *window.findChildren(CalendarDialog)):
        dialog.reject()


def test_a_file_that_went_before_it_was_stored_is_said_and_nothing_says_that_it_is_being_stored(
    qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start().window
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "open", lambda box: said.append(box.text()))
    path = table(tmp_path, "maart.csv", "2026-03-02,54.5,52,45\n")
    drop(window, [path])
    dialog = shown_dialog(qtbot, window)
    path.unlink()
    dialog.accept()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert "maart.csv kan niet gelezen worden" in said[0]
    note = window.side_bar.findChild(QLabel, "sideNote")
    assert note is not None
    assert note.text() != "Bezig met bewaren…"
    assert window.signals.journal.day(date(2026, 3, 2)).readings == ()


@pytest.mark.parametrize("before", [TIMELINE, SEASON])
def test_trends_shows_the_days_that_came_in(qtbot: QtBot, start: Start, tmp_path: Path, before: str) -> None:
    window = start().window
    window.pages.show("trends")
    qtbot.waitUntil(lambda: isinstance(window.pages.page, TrendsPage), timeout=20_000)
    trends = window.pages.page
    assert isinstance(trends, TrendsPage)
    trends.show_view(before)
    window.pages.show("today")
    days = [date(2023, 3, 1) + timedelta(days=number) for number in range(60)]
    rows = "".join(f"{day},54.5,52,45\n" for day in days)
    drop(window, [table(tmp_path, "maart.csv", rows)])
    shown_dialog(qtbot, window).accept()
    qtbot.waitUntil(lambda: bool(window.findChildren(ResultDialog)), timeout=20_000)
    (result,) = window.findChildren(ResultDialog)
    result.trends.click()

    def shown() -> list[date]:
        page = window.pages.page
        if not isinstance(page, TrendsPage) or page.busy or page.loaded is None or not page.loaded.whole:
            return []
        view, picture = page.chart.view.indices, page.loaded.arrays.picture
        return [picture.day(view.start), picture.day(view.stop - 1)]

    qtbot.waitUntil(lambda: bool(shown()), timeout=20_000)
    assert shown() == [days[0], days[-1]]
    assert trends.place == (TIMELINE,)
