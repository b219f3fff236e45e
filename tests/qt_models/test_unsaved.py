"""Drafts, and a file that another program replaced under the open journal."""

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
    made = JournalSignals(Journal(open_journal(path, CLOCK), CLOCK))
    yield made
    made.close()


@pytest.fixture
def older(path: Path, signals: JournalSignals, tmp_path: Path) -> Path:
    """The file as it was before a pulse of 52 was stored."""
    copy = tmp_path / "ouder"
    shutil.copyfile(path, copy)
    assert signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    return copy


def pulse(signals: JournalSignals) -> object:
    reading = signals.journal.day(TODAY).effective(RESTING_HEART_RATE.key)
    return reading and reading.value


def kept(path: Path) -> dict[tuple[date, str], str]:
    store = open_journal(path, CLOCK)
    try:
        return dict(store.drafts())
    finally:
        store.close()


def test_a_draft_that_comes_first_on_a_replaced_file_puts_back_what_was_stored(
    path: Path, signals: JournalSignals, older: Path
) -> None:
    failed: list[object] = []
    signals.failed.connect(failed.append)
    shutil.copyfile(older, path)
    assert signals.unsaved.keep(TODAY, "body_weight", "700")
    assert failed == []
    assert pulse(signals) == 52
    assert kept(path) == {(TODAY, "body_weight"): "700"}


def test_what_a_worker_was_refused_for_is_put_back_by_the_next_key(
    path: Path, signals: JournalSignals, older: Path
) -> None:
    shutil.copyfile(older, path)
    with pytest.raises(ReplacedJournalError):
        # as an import does, past the signals
        signals.journal.set_note(TODAY, "uit een bestand")
    told: list[Changes] = []
    signals.caught_up.connect(told.append)
    assert signals.run(lambda journal: journal.set_note(TODAY, "verder"))
    assert len(told) == 1
    assert pulse(signals) == 52
    assert signals.run(lambda journal: journal.set_note(TODAY, "nog verder"))
    assert len(told) == 1


def test_drafts_are_put_back_and_those_that_were_answered_do_not_return(
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
    assert kept(path) == {(TODAY, "resting_heart_rate"): "500", (TODAY, "hrv_rmssd"): "4000"}
