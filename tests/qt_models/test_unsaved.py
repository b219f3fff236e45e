"""Drafts after another program replaced the open journal file."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import Changes
from herstel_gui.application.journal import Journal
from herstel_gui.domain.errors import ReplacedJournalError
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")
CLOCK = FixedClock()
TODAY = CLOCK.today()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dagboek.herstel"


@pytest.fixture
def signals(path: Path) -> Iterator[JournalSignals]:
    opened = JournalSignals(Journal(open_journal(path, CLOCK), CLOCK))
    yield opened
    opened.close()


@pytest.fixture
def older(path: Path, signals: JournalSignals, tmp_path: Path) -> Path:
    """Return a copy of the file from before a pulse of 52 was stored."""
    copy = tmp_path / "ouder"
    shutil.copyfile(path, copy)
    assert signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    return copy


def pulse(signals: JournalSignals) -> object:
    reading = signals.journal.day(TODAY).effective(RESTING_HEART_RATE.key)
    return reading and reading.value


def drafts_in(path: Path) -> dict[tuple[date, str], str]:
    store = open_journal(path, CLOCK)
    try:
        return dict(store.drafts())
    finally:
        store.close()


def test_a_draft_after_a_replaced_file_stores_the_missing_changes_again(
    path: Path, signals: JournalSignals, older: Path
) -> None:
    failed: list[object] = []
    signals.failed.connect(failed.append)
    shutil.copyfile(older, path)
    assert signals.unsaved.keep(TODAY, "body_weight", "700")
    assert failed == []
    assert pulse(signals) == 52
    assert drafts_in(path) == {(TODAY, "body_weight"): "700"}


def test_the_next_change_after_a_worker_detected_a_replaced_file_catches_up(
    path: Path, signals: JournalSignals, older: Path
) -> None:
    shutil.copyfile(older, path)
    with pytest.raises(ReplacedJournalError):
        # an import writes without JournalSignals
        signals.journal.set_note(TODAY, "uit een bestand")
    caught_up: list[Changes] = []
    signals.caught_up.connect(caught_up.append)
    assert signals.run(lambda journal: journal.set_note(TODAY, "verder"))
    assert len(caught_up) == 1
    assert pulse(signals) == 52
    assert signals.run(lambda journal: journal.set_note(TODAY, "nog verder"))
    assert len(caught_up) == 1


def test_drafts_are_stored_again_and_removed_drafts_stay_removed(
    path: Path, signals: JournalSignals, tmp_path: Path
) -> None:
    assert signals.unsaved.draft(TODAY, "night") == ""
    signals.unsaved.keep(TODAY, "night", "7")
    older = tmp_path / "ouder"
    shutil.copyfile(path, older)
    signals.unsaved.keep(TODAY, "night", "")
    signals.unsaved.keep(TODAY, "resting_heart_rate", "500")
    shutil.copyfile(older, path)
    elsewhere = open_journal(path, CLOCK)
    elsewhere.keep_draft(TODAY, "hrv_rmssd", "4000")
    elsewhere.close()
    assert signals.run(lambda journal: journal.set_note(TODAY, "verder"))
    assert drafts_in(path) == {(TODAY, "resting_heart_rate"): "500", (TODAY, "hrv_rmssd"): "4000"}
