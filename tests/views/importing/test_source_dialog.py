"""The dialog of sources and the page after an import."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from herstel_gui.application.changes import Changes, Edit
from herstel_gui.application.first_warning import first_warning
from herstel_gui.application.journal import Journal
from herstel_gui.application.offer_preview import ImportOutcome
from herstel_gui.domain.provenance import ImportBatch, KnownSource, SourceUse, Taken
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.importing.result_dialog import ResultDialog
from herstel_gui.views.importing.source_dialog import SourceDialog
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DAY = date(2026, 11, 20)
PULSE = "resting_heart_rate"


@pytest.fixture
def signals(qapp: object) -> JournalSignals:
    del qapp
    journal = Journal(FakeStore(), FixedClock())
    sources = [
        KnownSource("garmin", (SourceUse(PULSE, Taken.DAY, 900),)),
        KnownSource("oura/Ring", (SourceUse(PULSE, Taken.NIGHT, 12),)),
        KnownSource("withings", (SourceUse("body_weight", Taken.UNKNOWN, 3),)),
    ]
    readings = [Reading(DAY, PULSE, 55, "garmin"), Reading(DAY, PULSE, 51, "oura/Ring")]
    journal.change(Text("x"), [], [*sources, *readings])
    return JournalSignals(journal)


def test_the_person_orders_the_sources_of_a_measure(qtbot: QtBot, signals: JournalSignals) -> None:
    dialog = SourceDialog(signals)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    assert [dialog.measures.itemData(n) for n in range(dialog.measures.count())] == [PULSE]
    assert dialog.list.item(0).text() == "Oura · Ring · 12 dagen"
    assert _counting(signals) == 51
    assert not dialog.usual.isEnabled()
    assert "twee maanden ervoor" in dialog.hint.text()
    assert (dialog.up.isEnabled(), dialog.down.isEnabled()) == (False, True)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert dialog.sources == ["garmin", "oura/Ring"]
    assert dialog.list.currentRow() == 1
    assert (dialog.up.isEnabled(), dialog.down.isEnabled()) == (True, False)
    assert _counting(signals) == 55
    assert "de eerste bron" in dialog.hint.text()
    signals.undo_stack.undo()
    assert dialog.sources == ["oura/Ring", "garmin"]
    signals.undo_stack.redo()
    dialog.usual.click()
    assert _counting(signals) == 51
    assert signals.journal.surroundings().source_orders == ()


def _counting(signals: JournalSignals) -> object:
    reading = signals.journal.day(DAY).effective(PULSE)
    return None if reading is None else reading.value


def test_the_page_after_an_import_leads_to_its_first_warning(qtbot: QtBot) -> None:
    edits = (Edit(None, Reading(DAY, PULSE, 55, "garmin")),)
    batch = ImportBatch("een", 0, "garmin", "Garmin", new=1, skipped=2)
    dialog = ResultDialog(ImportOutcome((Changes(Text("x"), edits),), (batch,)))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.first_warning.isVisible()
    assert dialog.minimumSizeHint().width() < 500, "its sentences wrap"
    dialog.tell_warning(DAY)
    with qtbot.waitSignal(dialog.to_day) as asked:
        dialog.first_warning.click()
    assert asked.args == [DAY]
    assert not dialog.isVisible()


def test_the_first_warning_of_days() -> None:
    journal = Journal(FakeStore(), FixedClock())
    days = [DAY - timedelta(days=back) for back in range(90)]
    readings = [Reading(day, PULSE, 50, "garmin") for day in days[3:]]
    high = [Reading(day, PULSE, 64, "garmin") for day in days[:3]]
    journal.change(Text("x"), [], [*readings, *high])
    assert first_warning(journal, set(days[10:])) is None
    assert first_warning(journal, set(days)) in set(days[:3])
    assert first_warning(journal, set()) is None


def test_the_page_after_an_import_tells_own_measures_apart_from_values(qtbot: QtBot) -> None:
    batch = ImportBatch("een", 0, "tabel", "Mijn tabel", new=42)
    dialog = ResultDialog(ImportOutcome((), (batch,), {"een": 2}))
    qtbot.addWidget(dialog)
    words = [each.text() for each in dialog.findChildren(QLabel)]
    assert "40 waarden zijn bewaard" in words
    assert "40 nieuw · 2 eigen metingen gemaakt" in words
