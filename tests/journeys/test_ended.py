"""The end of the desktop session: all typing is stored, and no question is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.planning.day_dialog import DayPlanDialog
from herstel_gui.views.planning.page import PlanningPage
from herstel_gui.views.today.text_row import TextRow
from tests.application.fakes import MORNING, FixedClock

if TYPE_CHECKING:
    import pytest

    from tests.journeys.conftest import Start

TODAY = MORNING.date()


def test_all_pages_store_and_the_window_closes_without_a_question(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    window, path = program.window, program.window.services.journal_path
    monkeypatch.setattr(QMessageBox, "exec", lambda box: questions.append(box.text()))
    questions: list[str] = []
    page = window.pages.built["today"]
    rows = page.rows  # type: ignore[attr-defined]
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "58")
    doubtful = rows["hrv_rmssd"]
    assert isinstance(doubtful, TextRow)
    doubtful.edit.setFocus()
    QTest.keyClicks(doubtful.edit, "400")
    program.store_all()
    store = open_journal(path, FixedClock(), create=False)
    assert {reading.value for reading in store.days()[TODAY].readings} == {58}
    assert store.drafts() == {(TODAY, "hrv_rmssd"): "400"}
    store.close()
    program.close()
    assert questions == []
    again = start()
    row = again.window.pages.built["today"].rows["hrv_rmssd"]  # type: ignore[attr-defined]
    assert row.answer.asking
    assert row.edit.text() == "400"
    again.window.closing.end(for_good=True)


def test_closing_asks_again_when_the_session_did_not_end(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    questions: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: questions.append(box.text()))
    program.store_all()
    QApplication.sendEvent(
        program.window, QEvent(QEvent.Type.ActivationChange)
    )  # the user returns to the window
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "500")
    assert not program.window.close()
    assert len(questions) == 1
    program.window.closing.end(for_good=True)


def test_the_plan_in_an_open_dialog_is_kept_and_named_at_the_next_start(start: Start) -> None:
    program = start()
    page = program.window.pages.show("planning")
    assert isinstance(page, PlanningPage)
    dialog = page.menus.edit_day()
    assert dialog is not None
    QTest.keyClicks(dialog.title, "heuvels lopen")
    program.store_all()
    program.close()
    again = start()
    told = again.window.notice.text.text()
    assert "Een plan voor" in told
    assert "heuvels" not in told
    page = again.window.pages.show("planning")
    assert isinstance(page, PlanningPage)
    dialog = page.menus.edit_day()
    assert isinstance(dialog, DayPlanDialog)
    assert dialog.title.text() == "heuvels lopen"
    dialog.keep.click()
    assert not again.window.signals.unsaved.drafts
    again.window.closing.end(for_good=True)
