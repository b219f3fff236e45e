"""A stranger's table: it ends in the mapping dialog, and what the user said is kept for the next time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from herstel_gui.domain.reading import Reading
from herstel_gui.views.importing.import_dialog import ImportDialog
from herstel_gui.views.importing.mapping_dialog import MappingDialog
from herstel_gui.views.importing.result_dialog import ResultDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

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
