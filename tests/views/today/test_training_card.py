from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herstel_gui.application.changes import KindEntry
from herstel_gui.domain.day import PlannedDay
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session
from herstel_gui.views.today.session_dialog import SessionDialog
from herstel_gui.views.today.training_words import session_line, session_title
from tests.views.today.conftest import TODAY, Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


def dialog_of(bench: Bench) -> SessionDialog:
    dialogs = [d for d in bench.window.findChildren(SessionDialog) if d.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def test_a_training_is_added_with_the_keyboard(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    QTest.keyClick(bench.focus, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(bench)
    qtbot.waitUntil(dialog.isActiveWindow)
    bench.type("Fietsen", Key.Key_Tab, "1400", Key.Key_Tab, "90", Key.Key_Tab, "7")
    assert dialog.load.text() == "belasting 630"
    assert dialog.rpe_word.text() == "erg zwaar"
    bench.type(Key.Key_Tab, "z", Key.Key_Tab, "m", Key.Key_Return)
    (session,) = bench.journal.day(TODAY).sessions
    assert (session.kind, session.start, session.minutes, session.session_rpe) == ("cycling", 840, 90, 7)
    assert (session.felt, session.performance) == (Felt.HEAVIER, Performance.WORSE)
    row = page.training.rows[0]
    assert row.line.words.endswith("belasting 630 · zwaarder dan gewoon · ging minder dan gewoon")
    bench.signals.undo_stack.undo()
    assert not row.isVisible()


def test_a_training_is_changed_and_removed(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Session("s", TODAY, kind="gravel", minutes=90, session_rpe=7))
    page = bench.open(qtbot)
    row = page.training.rows[0]
    row.edit.click()
    dialog = dialog_of(bench)
    assert dialog.kind.currentText() == "gravel"
    dialog.minutes.setText("1:30")
    dialog.rpe.setFocus()
    dialog.rpe.show_choice(None)
    dialog.save.click()
    (session,) = bench.journal.day(TODAY).sessions
    assert (session.kind, session.minutes) == ("gravel", 90)
    row.remove.click()
    assert bench.journal.day(TODAY).sessions == ()
    assert bench.focus is page.training.add


def test_recent_own_kinds_are_offered_and_the_last_kind_is_preselected(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Session("s", TODAY - timedelta(days=3), kind="gravel"))
    page = bench.open(qtbot)
    dialog = page.training.add_session()
    assert dialog is not None
    assert dialog.kind.currentText() == "gravel"
    assert dialog.kind.findText("gravel") == dialog.kind.count() - 1


def test_a_rest_day_is_shown_as_done(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    assert page.training.empty.isVisible()
    page.training.rest.click()
    assert bench.journal.day(TODAY).kind is DayKind.REST
    assert page.training.rest_line.words.text() == "Volledige rustdag – gedaan."
    assert page.training.rest.text() == "✓ Volledige rustdag"
    page.training.active.click()
    assert bench.journal.day(TODAY).kind is DayKind.ACTIVE
    assert page.training.rest_line.words.text() == "Actief herstel – gedaan."


def test_a_training_on_a_rest_day_hides_the_line_and_removing_it_brings_it_back(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.put(KindEntry(TODAY, DayKind.REST))
    page = bench.open(qtbot)
    bench.signals.run(lambda journal: journal.sessions.add(Session("", TODAY)))
    assert not page.training.rest_line.isVisible()
    assert page.training.rest.isChecked()
    (session,) = bench.journal.day(TODAY).sessions
    bench.signals.run(lambda journal: journal.sessions.remove(session))
    assert page.training.rest_line.isVisible()


def test_the_totals_of_the_week(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    assert page.training.week.words == ""
    for ago, rpe in ((0, 7), (1, 8), (2, 8)):
        bench.put(Session(f"s{ago}", TODAY - timedelta(days=ago), minutes=100, session_rpe=rpe))
    page.refresh()
    assert page.training.week.words == ("3 trainingen · belasting 2.300 · nog geen volledige rustdag")
    bench.put(Session("s3", TODAY - timedelta(days=3)), KindEntry(TODAY - timedelta(days=4), DayKind.REST))
    page.refresh()
    assert page.training.week.words.endswith("belasting minstens 2.300 · 1 volledige rustdag")
    page.choose_day(TODAY - timedelta(days=7))
    bench.put(Session("s7", TODAY - timedelta(days=7)))
    page.refresh()
    assert page.training.week.words == "1 training · geen volledige rustdag"


def test_a_rest_day_with_a_training_is_no_full_rest_day(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.put(Session("s0", TODAY, minutes=60, session_rpe=9), KindEntry(TODAY, DayKind.REST))
    page.refresh()
    assert page.training.week.words.endswith("nog geen volledige rustdag")


def test_the_texts_of_a_session() -> None:
    bare = Session("s", TODAY, kind="running")
    assert session_title(bare) == "Hardlopen"
    assert session_line(bare, "typed").rest == ""
    full = Session(
        "s", TODAY, minutes=45, felt=Felt.LIGHTER, performance=Performance.BETTER, strength=True, hard=True,
        planned_easy=True, source="garmin", note="in de regen",
    )  # fmt: skip
    line = session_line(full, "typed")
    assert line.rest == (
        "45 min · kracht · zware training · rustig bedoeld · lichter dan gewoon · ging beter dan "
        "gewoon · van Garmin"
    )
    assert (line.lead, line.warn, line.tip) == ("", False, "in de regen")


def test_the_note_of_a_training_is_shown(bench: Bench, qtbot: QtBot) -> None:
    long = "in de regen, met tegenwind, en daarna nog een heel eind om omdat de brug openstond " * 3
    bench.put(Session("s", TODAY, kind="cycling", note=long))
    row = bench.open(qtbot).training.rows[0]
    assert row.note.isVisible()
    assert row.note.shown().endswith("…")
    assert long.strip() in row.note.toolTip()


def test_planned_rest_is_shown_until_the_rest_is_taken(bench: Bench, qtbot: QtBot) -> None:
    bench.put(PlannedDay(TODAY, "rest"), PlannedDay(TODAY - timedelta(days=1), "easy"))
    card = bench.open(qtbot).training
    assert (card.planned.isVisible(), card.planned.text()) == (True, "Gepland: rust")
    assert not card.empty.isVisible()
    QTest.keyClick(bench.focus, Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert bench.journal.day(TODAY).kind is DayKind.REST
    assert not card.planned.isVisible()
    assert card.rest_line.words.text() == "Volledige rustdag – gedaan."
    bench.signals.run(lambda journal: journal.sessions.add(Session("", TODAY)))
    assert card.planned.isVisible()
    bench.page.choose_day(TODAY - timedelta(days=1))
    assert not card.planned.isVisible()
    assert card.empty.isVisible()
