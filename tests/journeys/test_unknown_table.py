"""A stranger's table: it ends in the mapping dialog, and what the user said is kept for the next time."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from herstel_gui.domain.reading import Reading
from herstel_gui.views.importing.import_dialog import ImportDialog
from herstel_gui.views.importing.mapping_dialog import MappingDialog
from herstel_gui.views.importing.result_dialog import ResultDialog
from tests.journeys.test_whole_journal_in_the_window import DAY, JOURNAL

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start

_Dialog = TypeVar("_Dialog", bound=QDialog)
_ROWS = "".join(f"2026-03-{day:02},{1 + day % 5},{2 + day % 3}\n" for day in range(1, 15))


def test_a_strangers_table_is_mapped_previewed_and_stored(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    window = start().window
    table = tmp_path / "vreemd.csv"
    table.write_text("date,mood,stress\n" + _ROWS, encoding="utf-8")
    window.window_actions.files.intake.take([table])
    qtbot.waitUntil(lambda: bool(window.findChildren(MappingDialog)), timeout=20_000)
    (dialog,) = window.findChildren(MappingDialog)
    assert not dialog.further.isEnabled()
    for row in dialog.rows[1:]:
        row.best.setCurrentIndex(1)
        row.best.activated.emit(1)
    dialog.further.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)), timeout=20_000)
    (shown,) = window.findChildren(ImportDialog)
    assert {stream.key for stream in shown.shown.parts[0].part.streams} == {
        "table/vreemd:mood", "table/vreemd:stress",
    }  # fmt: skip
    shown.accept()
    journal = window.signals.journal
    qtbot.waitUntil(lambda: bool(journal.day(date(2026, 3, 1)).readings), timeout=20_000)
    assert Reading(date(2026, 3, 4), "mood", 1, "table/vreemd") in journal.day(date(2026, 3, 4)).readings
    assert list(window.services.settings.get().table_mappings) == ["vreemd"]


def _shown(qtbot: QtBot, window: QWidget, kind: type[_Dialog]) -> _Dialog:
    """Return the visible dialog of a kind, once there is one."""

    def visible() -> list[_Dialog]:
        return [each for each in window.findChildren(kind) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(visible()), timeout=20_000)
    return visible()[0]


def _mapped(qtbot: QtBot, window: QWidget, name: str) -> None:
    """Say what the columns of the asked table mean, import it and close the result."""
    dialog = _shown(qtbot, window, MappingDialog)
    assert dialog.mapping.name == name
    for row in dialog.rows[1:]:
        row.best.setCurrentIndex(1)
        row.best.activated.emit(1)
    dialog.further.click()
    _shown(qtbot, window, ImportDialog).accept()
    _shown(qtbot, window, ResultDialog).reject()


def test_tables_among_many_files_are_asked_about_one_after_the_other(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    window = start().window
    known, first, last = (tmp_path / name for name in ("wellness.csv", "een.csv", "twee.csv"))
    known.write_text("date,restingHR,ctl\n2026-03-01,51,1\n", encoding="utf-8")
    first.write_text("date,mood,stress\n" + _ROWS, encoding="utf-8")
    last.write_text("date,fatigue,motivation\n" + _ROWS, encoding="utf-8")
    window.window_actions.files.intake.take([first, known, last])
    shown = _shown(qtbot, window, ImportDialog)
    assert shown.shown.offer.others == 0
    said = [label.text() for label in shown.findChildren(QLabel)]
    assert sum("Hierna zeg je zelf wat in welke kolom staat" in text for text in said) == 2
    shown.accept()
    _shown(qtbot, window, ResultDialog).reject()
    _mapped(qtbot, window, "een")
    _mapped(qtbot, window, "twee")
    day = window.signals.journal.day(date(2026, 3, 1))
    assert {reading.measure for reading in day.readings} == {
        "resting_heart_rate", "mood", "stress", "fatigue", "motivation",
    }  # fmt: skip


def test_several_unknown_tables_alone_are_asked_about_at_once(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    window = start().window
    paths = [tmp_path / f"{name}.csv" for name in ("een", "twee", "drie", "vier")]
    for path in paths:
        path.write_text("date,mood,stress\n" + _ROWS, encoding="utf-8")
    window.window_actions.files.intake.take(paths)
    _mapped(qtbot, window, "een")
    again = _shown(qtbot, window, MappingDialog)
    # the same rows once more, under the name of the table with the same header
    again.further.click()
    nothing = _shown(qtbot, window, ImportDialog)
    assert not nothing.store.isEnabled()
    nothing.reject()
    _shown(qtbot, window, MappingDialog).reject()
    assert not [each for each in window.findChildren(ImportDialog) if each.isVisible()]


def _taking_over(qtbot: QtBot, program: Program, tmp_path: Path) -> ResultDialog:
    """Choose a journal with settings and an unknown table, take the settings over, and return the result."""
    window = program.window
    own, table = tmp_path / "alles.json", tmp_path / "vreemd.csv"
    own.write_text(json.dumps(JOURNAL), encoding="utf-8")
    table.write_text("date,mood,stress\n" + _ROWS, encoding="utf-8")
    window.window_actions.files.intake.take([own, table])
    shown = _shown(qtbot, window, ImportDialog)
    shown.table.answered.emit("herstel", "settings", ("take",))
    qtbot.waitUntil(lambda: bool(shown.shown.settings), timeout=20_000)
    shown.accept()
    return _shown(qtbot, window, ResultDialog)


def test_a_table_beside_settings_is_asked_about_in_the_window_that_is_built_again(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    program = start()
    old = program.window
    _taking_over(qtbot, program, tmp_path).reject()
    qtbot.waitUntil(lambda: program.window is not old, timeout=20_000)
    assert program.settings.get().asked_measures == ("mood", "fatigue")
    _mapped(qtbot, program.window, "vreemd")
    measures = {reading.measure for reading in program.window.signals.journal.day(date(2026, 3, 1)).readings}
    assert measures == {"mood", "stress"}
    # asked once
    again = program.window
    assert program.journal is not None
    program.journal.rebuild()
    assert program.window is not again
    assert not program.window.findChildren(MappingDialog)


@pytest.mark.parametrize(
    ("name", "content"),
    [("club.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"), ("an.herstelweek", '{"format": "herstelweek"}')],
)
def test_a_table_beside_a_file_that_is_no_import_is_asked_about(
    name: str, content: str, qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    window = start().window
    other, table = tmp_path / name, tmp_path / "vreemd.csv"
    other.write_text(content, encoding="utf-8")
    table.write_text("date,mood,stress\n" + _ROWS, encoding="utf-8")
    window.window_actions.files.intake.take([other, table])
    _mapped(qtbot, window, "vreemd")
    assert window.signals.journal.day(date(2026, 3, 1)).readings


def test_what_was_taken_back_brings_no_settings_and_no_question(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    program = start()
    before, old = program.settings.get().asked_measures, program.window
    _taking_over(qtbot, program, tmp_path).undo.click()
    journal = old.signals.journal
    qtbot.waitUntil(lambda: not journal.day(DAY).readings, timeout=20_000)
    assert (program.window, program.settings.get().asked_measures) == (old, before)
    assert not [each for each in old.findChildren(MappingDialog) if each.isVisible()]


def test_trends_are_shown_by_the_window_that_is_built_again(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    program = start()
    old = program.window
    _taking_over(qtbot, program, tmp_path).trends.click()
    qtbot.waitUntil(lambda: program.window is not old, timeout=20_000)
    assert program.window.pages.current == "trends"
    _shown(qtbot, program.window, MappingDialog).reject()


def test_a_table_that_cannot_be_read_does_not_stop_the_next_one(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    window = start().window
    told: list[str] = []
    window.window_actions.files.intake.failed.connect(lambda error: told.append(str(error)))
    broken, table = tmp_path / "stuk.xlsx", tmp_path / "vreemd.csv"
    broken.write_bytes(b"PK\3\4" + bytes(200))
    table.write_text("date,mood,stress\n" + _ROWS, encoding="utf-8")
    window.window_actions.files.intake.take([broken, table])
    _mapped(qtbot, window, "vreemd")
    assert told == ["stuk.xlsx is geen heel rekenblad. Sla het opnieuw op, of bewaar het als CSV."]


def test_tables_of_one_name_are_each_asked_about(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    window = start().window
    paths = [tmp_path / folder / "een.csv" for folder in ("jan", "feb")]
    for path, month in zip(paths, ("03", "04"), strict=True):
        path.parent.mkdir()
        path.write_text("date,mood,stress\n" + _ROWS.replace("-03-", f"-{month}-"), encoding="utf-8")
    window.window_actions.files.intake.take(paths)
    for name in ("jan/een.csv", "feb/een.csv"):
        dialog = _shown(qtbot, window, MappingDialog)
        assert any(label.text().startswith(f"{name} komt van") for label in dialog.findChildren(QLabel))
        _mapped(qtbot, window, "een")
    journal = window.signals.journal
    assert all(journal.day(date(2026, month, 1)).readings for month in (3, 4))
    imports = journal.surroundings().imports
    assert {file.name for each in imports for file in each.files} == {"jan/een.csv", "feb/een.csv"}
    assert {each.label for each in imports} == {"een"}


@pytest.mark.parametrize(
    ("others", "closing"),
    [((), " Er is niets geïmporteerd."), (("leeg.txt",), " Er is niets geïmporteerd."), (("club.ics",), "")],
)
def test_that_nothing_came_in_is_said_once_by_who_knows_it(
    others: tuple[str, ...], closing: str, qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    window = start().window
    told: list[str] = []
    window.window_actions.files.intake.failed.connect(lambda error: told.append(str(error)))
    paths = [tmp_path / name for name in ("leeg.csv", *others)]
    for path in paths:
        path.touch()
    window.window_actions.files.intake.take(paths)
    sentence = "leeg.csv is leeg. Download of maak het bestand opnieuw."
    if "leeg.txt" in others:
        dialog = _shown(qtbot, window, ImportDialog)
        said = [label.text() for label in dialog.findChildren(QLabel)]
        assert f"▲ {sentence}" in said
        assert dialog.store.text() == "Niets te importeren"
        dialog.reject()
        return
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == [sentence + closing]
