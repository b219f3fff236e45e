"""The main use: type a morning, close and open the window, import a file, print the week."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget

from herstel_gui.cli.main import carry_out
from herstel_gui.domain.signals.signal import Level
from herstel_gui.views import progress_dialog
from herstel_gui.views.importing.import_dialog import ImportDialog
from herstel_gui.views.window_actions import WindowActions
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from herstel_gui.application.offer_preview import OfferPreview
    from herstel_gui.application.offers import Offer
    from herstel_gui.importers.reading_watch import Report
    from tests.journeys.conftest import Start

TODAY = date(2026, 11, 22)
WELLNESS = Path(__file__).parents[1] / "importers" / "data" / "wellness.csv"


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def keys(text: str) -> None:
    QTest.keyClicks(focused(), text)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)


def values(program: Program) -> dict[str, str]:
    record = program.window.signals.journal.day(TODAY)
    return {reading.measure: str(reading.value) for reading in record.readings}


def test_a_morning_without_the_mouse_is_there_after_closing(qtbot: QtBot, start: Start) -> None:
    program = start()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert focused().accessibleName().startswith("Ochtendpols")
    for typed in ("58", "61", "0025 0545", ""):
        keys(typed)
    for digit in "5465":
        # a digit passes the cursor on
        QTest.keyClicks(focused(), digit)
    entered = values(program)
    assert entered == {
        "resting_heart_rate": "58",
        "hrv_rmssd": "61",
        "bed_time": "25",
        "wake_time": "345",
        "sleep_quality": "5",
        "mood": "4",
        "motivation": "6",
        "fatigue": "5",
    }
    journal = program.window.signals.journal
    program.close()
    assert [path.name for path in journal_files(program)] == ["dagboek.herstel"]

    again = start()
    assert again.window.signals.journal is not journal
    assert values(again) == entered
    assert again.window.windowTitle().startswith("Herstel")


def journal_files(program: Program) -> list[Path]:
    folder = program.places.data
    return sorted(path for path in folder.iterdir() if path.name.lstrip(".").startswith("dagboek"))


def test_the_focused_field_is_stored_when_the_window_closes(qtbot: QtBot, start: Start) -> None:
    program = start()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    QTest.keyClicks(focused(), "57")
    program.close()
    assert values(start()) == {"resting_heart_rate": "57"}


def test_undo_and_redo_by_key(qtbot: QtBot, start: Start) -> None:
    program = start()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    keys("58")
    assert values(program) == {"resting_heart_rate": "58"}
    QTest.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert values(program) == {}
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(program.window, Qt.Key.Key_Z, modifiers)
    assert values(program) == {"resting_heart_rate": "58"}


def import_file(qtbot: QtBot, program: Program, path: Path) -> OfferPreview:
    program.window.window_actions.files.import_paths([path])
    dialogs: list[ImportDialog] = []

    def shown() -> None:
        dialogs.extend(program.window.findChildren(ImportDialog))
        assert dialogs

    qtbot.waitUntil(shown, timeout=20_000)
    preview = dialogs[0].shown
    QTest.mouseClick(dialogs[0].store, Qt.MouseButton.LeftButton)
    return preview


def test_a_real_file_is_imported_with_a_preview_and_removed_by_undo(qtbot: QtBot, start: Start) -> None:
    program = start()
    journal = program.window.signals.journal
    (part,) = import_file(qtbot, program, WELLNESS).parts
    preview = part.whole
    assert preview.new > 0
    assert preview.same == preview.different == 0
    qtbot.waitUntil(lambda: journal.extent() is not None, timeout=20_000)
    qtbot.waitUntil(lambda: program.window.signals.undo_stack.count() == 1)
    assert len(journal.days()) == preview.days

    services = program.window.services
    offer = services.offer([WELLNESS], lambda _words, _done, _total: None)
    (again,) = services.preview_offer(offer, None, None, frozenset()).parts
    offer.close()
    assert (again.whole.new, again.whole.same) == (0, preview.new)

    program.window.signals.undo_stack.undo()
    assert journal.extent() is None


def test_slow_work_shows_a_progress_dialog_that_closes_afterwards(
    qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress_dialog, "PATIENCE", 0)
    program = start()
    import_file(qtbot, program, WELLNESS)
    qtbot.waitUntil(lambda: program.window.signals.undo_stack.count() == 1)
    qtbot.waitUntil(lambda: not program.window.findChildren(QProgressDialog))


def test_reading_can_be_stopped(qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_dialog, "PATIENCE", 0)
    program = start()
    stopped = Event()

    def slow(paths: Sequence[Path], report: Report) -> Offer:
        assert stopped.wait(30)
        return program.window.services.offer(paths, report)

    window = program.window
    actions = WindowActions(window, window.signals, replace(window.services, offer=slow))
    actions.files.import_paths([WELLNESS])
    (waiting,) = window.findChildren(QProgressDialog)
    qtbot.waitUntil(waiting.isVisible)
    qtbot.keyClick(waiting, Qt.Key.Key_Escape)
    stopped.set()
    qtbot.waitUntil(lambda: not window.findChildren(QProgressDialog))
    program.background.close()
    assert window.findChildren(ImportDialog) == []
    assert window.signals.journal.extent() is None


def no_window(_journal: Sequence[Path], _home: Path | None) -> int:
    raise AssertionError("a command opened a window")


def test_every_page_opens_and_the_week_becomes_a_pdf(start: Start, tmp_path: Path) -> None:
    program = start()
    program.window.services.open_demo()
    window = program.window
    assert "voorbeeldgegevens" in window.windowTitle()
    for key in (*window.pages.keys, "why"):
        page = window.pages.show(key)
        assert page.isVisible()
    assert window.signals.reports.of_day(TODAY).level is Level.UNDER_RECOVERED
    window.pages.show("week")
    target = tmp_path / "week.pdf"
    program.close()
    words = ["--journal", str(program.demo_path), "week", "2026-W47", "--pdf", str(target)]
    assert carry_out(words, no_window, FixedClock()) == 0
    assert re.match(rb"%PDF-1\.\d", target.read_bytes())


def test_opening_the_same_journal_again_makes_no_second_window(start: Start) -> None:
    program = start()
    window = program.window
    assert program.open(program.places.journal)
    assert program.window is window
