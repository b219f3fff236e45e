"""The dialog of earlier imports: removing an import after a question, and restoring the import."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from herstel_gui.application.changes import Changes, Edit, NoteEntry
from herstel_gui.application.importing import ParsedFile, import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.provenance import ImportBatch, PersonalSetting
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.importing.imports_dialog import ImportsDialog
from herstel_gui.views.importing.large_steps import may_step, redo, undo
from tests.application.fakes import FakeStore, FixedClock
from tests.application.test_batches import Ticking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

DAY = date(2026, 11, 22)
ENTRIES = tuple(
    Reading(DAY - timedelta(days=back), "resting_heart_rate", 50, "polar") for back in range(1200)
)
Task = object


def run_at_once(
    work: Callable[[object], object],
    done: Callable[[object], None],
    failed: Callable[[HerstelError], None],
    _progress: object = None,
) -> Task:
    """Run the work directly; the program runs it in the background."""
    try:
        answer = work(lambda _now, _total: None)
    except HerstelError as error:
        failed(error)
    else:
        done(answer)
    return object()


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def signals(tmp_path: Path, qapp: object) -> Iterator[JournalSignals]:
    del qapp
    clock = Ticking()
    journal = Journal(open_journal(tmp_path / "dagboek.herstel", clock), clock)
    import_entries(journal, preview(journal, ParsedFile("polar", "Polar", "x.csv", ENTRIES)))
    yield JournalSignals(journal)
    journal.close()


def dialog(qtbot: QtBot, signals: JournalSignals) -> ImportsDialog:
    shown = ImportsDialog(signals, run_at_once)  # type: ignore[arg-type]  # it answers at once
    qtbot.addWidget(shown)
    shown.show()
    return shown


def cells(shown: ImportsDialog) -> list[str]:
    items = [shown.table.item(0, column) for column in range(shown.table.columnCount())]
    return [cell.text() for cell in items if cell is not None]


@pytest.fixture
def questions(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions; answered with the first button, or with the last button after an added "no"."""
    questions: list[str] = []

    def answer(box: QMessageBox) -> int:
        index = -1 if questions and questions[-1] == "no" else 0
        buttons = sorted(box.buttons(), key=lambda button: box.buttonRole(button).value)
        questions.append(box.text())
        buttons[index].click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return questions


def test_an_import_is_taken_back_without_a_trace_and_brought_again_by_undo(
    qtbot: QtBot, signals: JournalSignals, questions: list[str]
) -> None:
    shown = dialog(qtbot, signals)
    assert cells(shown)[1:] == ["1.200 gegevens van Polar", "11 augustus 2023 – 22 november 2026"]
    shown.act.click()
    counts = "1.200 gegevens terug, op 1.200 dagen (11 augustus 2023 – 22 november 2026)"
    assert questions == [f"Je neemt {counts}."]
    assert signals.journal.extent() is None
    assert shown.hint.text() == "Er is nog niets geïmporteerd."
    assert not shown.act.isEnabled()
    assert not signals.journal.history.batches()
    signals.undo_stack.undo()
    assert len(signals.journal.days()) == 1200
    assert shown.act.text() == "Terugnemen"


def test_a_merge_is_listed_after_a_restart_and_taken_back(
    qtbot: QtBot, tmp_path: Path, questions: list[str]
) -> None:
    path, clock = tmp_path / "laptop.herstel", Ticking()
    journal, desktop = Journal(open_journal(path, clock), clock), Journal(FakeStore(), clock)
    journal.set_note(DAY, "hier")
    for back in range(19):
        desktop.set_note(DAY - timedelta(days=back), f"daar {back}")
    before = journal.rows()
    merge(journal, plan_merge(journal, desktop, DAY), "desktop.herstel")
    journal.close()
    again = Journal(open_journal(path, clock), clock)
    shown = dialog(qtbot, JournalSignals(again))
    assert cells(shown)[1:] == [
        "Samengevoegd: 19 gegevens uit desktop.herstel",
        "4 november 2026 – 22 november 2026",
    ]
    assert shown.act.text() == "Terugnemen"
    shown.act.click()
    assert len(questions) == 1
    assert again.rows() == before
    assert shown.table.rowCount() == 0
    again.close()


def test_a_step_in_which_no_entry_changes_says_so(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked: list[str] = []
    marker = ImportBatch("een", 0, "garmin", "Garmin")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
        assert not may_step(Changes(Text("x"), (Edit(marker, None),)), parent)
        setting = PersonalSetting("moves_on", "{}")
        assert not may_step(Changes(Text("x"), (Edit(setting, None), Edit(marker, None))), parent, "imports")
    assert asked == [
        "Geen enkel gegeven verandert: alleen de vermelding in deze lijst gaat weg.",
        "Geen dag verandert, wel een eigen meting, instelling of keuze over bronnen. Het gaat om: imports.",
    ]


def test_redo_is_asked_in_words_of_its_own(
    qtbot: QtBot, signals: JournalSignals, questions: list[str]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    signals.run(lambda journal: journal.apply(journal.history.batches()[0].changes))
    undo(signals.undo_stack, window)
    redo(signals.undo_stack, window)
    span = "1.200 gegevens{}, op 1.200 dagen (11 augustus 2023 – 22 november 2026)"
    assert questions == [
        f"Je zet {span.format(' terug')}. Het gaat om: import terugnemen.",
        f"Je doet opnieuw: import terugnemen. Het gaat om {span.format('')}.",
    ]
    assert signals.journal.extent() is None
    with pytest.MonkeyPatch.context() as patch:
        asked: list[str] = []
        patch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
        marker = Edit(ImportBatch("een", 0, "garmin", "Garmin"), None)
        assert not may_step(Changes(Text("x"), (marker,)), window, "import terugnemen", again=True)
        assert asked == ["Je doet opnieuw: import terugnemen. Geen dag verandert."]


def test_a_declined_question_changes_nothing(
    qtbot: QtBot, signals: JournalSignals, questions: list[str]
) -> None:
    questions.append("no")
    shown = dialog(qtbot, signals)
    shown.act.click()
    assert len(signals.journal.days()) == 1200


def test_a_journal_without_imports_shows_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Ticking()
    journal = Journal(open_journal(tmp_path / "leeg.herstel", clock), clock)
    shown = dialog(qtbot, JournalSignals(journal))
    assert shown.hint.text() == "Er is nog niets geïmporteerd."
    assert not shown.act.isEnabled()
    journal.close()


def test_enter_in_the_question_cancels(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[str] = []

    def look(box: QMessageBox) -> int:
        default = box.defaultButton()
        assert isinstance(default, QPushButton)
        chosen.append(default.text())
        default.click()
        return 0

    changes = Changes(Text("x"), (Edit(None, NoteEntry(DAY, "x")),))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QMessageBox, "exec", look)
        assert not may_step(changes, parent, "import van Polar")
    assert chosen == ["Annuleren"]
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("value", [5, 4])
def test_the_conversion_of_old_answers_is_offered_when_there_are_any(qtbot: QtBot, value: int) -> None:
    journal = Journal(FakeStore(), FixedClock())
    journal.change(Text("import"), [], [Reading(DAY, "mood", value, "intervals.icu")])
    dialog = ImportsDialog(JournalSignals(journal), run_at_once)  # type: ignore[arg-type]  # it answers at once
    qtbot.addWidget(dialog)
    assert dialog.old_answers.isHidden() == (value == 4)
    with qtbot.waitSignal(dialog.old_answers_asked):
        dialog.old_answers.click()
