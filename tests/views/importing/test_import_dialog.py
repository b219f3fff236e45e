"""The import dialog: several files, and doubtful values to tick."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableWidget

from herstel_gui.application.import_doubts import FUTURE, unusual
from herstel_gui.application.importing import ImportPreview, ParsedFile, Skipped, preview
from herstel_gui.application.journal import Journal
from herstel_gui.domain.errors import HerstelError, UnusableFileError
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.views.importing.import_dialog import ImportDialog
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

DAY = date(2026, 3, 2)
MAKER = "intervals.icu"
PULSE = Reading(DAY, "resting_heart_rate", 52, MAKER)
POUNDS = Reading(DAY, "body_weight", 154, MAKER)
AHEAD = Reading(date(2028, 2, 29), "resting_heart_rate", 53, MAKER)
SKIPPED = tuple(
    Skipped(line, Text("‘{text}’ is geen datum; de regel is overgeslagen.", text="x"))
    for line in range(2, 900)
)


@pytest.fixture
def journal() -> Journal:
    journal = Journal(FakeStore(), FixedClock())
    journal.enter(date(2026, 11, 22), BY_KEY["body_weight"], 70)
    return journal


def _preview(journal: Journal, *entries: Reading, skipped: tuple[Skipped, ...] = ()) -> ImportPreview:
    return preview(journal, ParsedFile(MAKER, MAKER, "wellness.csv", entries, skipped))


def _texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_doubtful_values_are_chosen_only_when_ticked(qtbot: QtBot, journal: Journal) -> None:
    dialog = ImportDialog([_preview(journal, POUNDS, AHEAD)])
    qtbot.addWidget(dialog)
    assert "Gewicht: 1 waarde ligt ver van wat voor jou gewoon is: 154 op" in _texts(dialog)
    assert "1 gegeven is van een dag die nog moet komen (29" in _texts(dialog)
    assert not dialog.store.isEnabled()
    assert dialog.chosen == []
    (section,) = dialog.sections
    assert [*section.ticks] == [FUTURE, unusual("body_weight")]
    assert all(
        "gewoon" in tick.accessibleName() or "komen" in tick.accessibleName()
        for tick in section.ticks.values()
    )
    dialog.show()
    tick = section.ticks[unusual("body_weight")]
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert dialog.store.isEnabled()
    assert [chosen.confirmed for chosen in dialog.chosen] == [{unusual("body_weight")}]
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert not dialog.store.isEnabled()


def test_every_file_gets_a_section_or_an_error(qtbot: QtBot, journal: Journal) -> None:
    results: list[ImportPreview | HerstelError] = [
        _preview(journal, PULSE),
        UnusableFileError(Text("vreemd.csv is een tabel.")),
        _preview(journal, POUNDS),
        UnusableFileError(Text("map kan niet gelezen worden.")),
    ]
    dialog = ImportDialog(results)
    qtbot.addWidget(dialog)
    texts = _texts(dialog)
    assert "4 bestanden: 2 te lezen, 2 niet." in texts
    assert "vreemd.csv is een tabel." in texts
    assert "map kan niet gelezen worden." in texts
    assert len(dialog.sections) == 2
    assert [chosen.file.entries for chosen in dialog.chosen] == [(PULSE,)]


def test_without_readable_files_storing_is_disabled(qtbot: QtBot) -> None:
    dialog = ImportDialog([UnusableFileError(Text("a")), UnusableFileError(Text("b"))])
    qtbot.addWidget(dialog)
    assert not dialog.store.isEnabled()
    assert dialog.chosen == []


def test_many_skipped_lines_are_listed_by_reason(qtbot: QtBot, journal: Journal) -> None:
    dialog = ImportDialog([_preview(journal, PULSE, skipped=SKIPPED)])
    qtbot.addWidget(dialog)
    (table,) = dialog.findChildren(QTableWidget)
    items = [[table.item(row, column) for column in (0, 1)] for row in range(table.rowCount())]
    rows = [[item.text() for item in row if item is not None] for row in items]
    assert len(rows) == 4
    assert rows[0] == ["2", "‘x’ is geen datum; de regel is overgeslagen."]
    assert rows[3] == ["…", "Nog 895 keer om dezelfde reden, tot en met regel 899."]
    assert "898" in _texts(dialog)


def test_a_file_without_doubts_has_no_check_boxes(qtbot: QtBot, journal: Journal) -> None:
    entries = [Reading(DAY + timedelta(days=n), "hrv_rmssd", 50, MAKER) for n in range(3)]
    dialog = ImportDialog([_preview(journal, *entries)])
    qtbot.addWidget(dialog)
    assert dialog.store.isEnabled()
    assert dialog.sections[0].ticks == {}
    assert "twijfelachtig" not in _texts(dialog)
    assert "bestanden:" not in _texts(dialog)
