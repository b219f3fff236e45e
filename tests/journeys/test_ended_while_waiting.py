"""The system ends the program while changes wait for the file: the next start stores them."""

from __future__ import annotations

import stat
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from herstel_gui.app.program import Program
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.application.journal_names import PLAIN_HEAD
from herstel_gui.desktop.paths import find_places
from herstel_gui.domain.measures import HRV_RMSSD, RESTING_HEART_RATE
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.keys import new_key
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.journeys.test_trouble_while_typing import file_gone, folder_gone, held, rights_gone, small_disk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from herstel_gui.domain.measure import Measure
    from herstel_gui.storage.engine.drivers import Key
    from tests.journeys.test_trouble_while_typing import Fault

    Begin = Callable[..., Program]


__all__ = ["small_disk"]


class Ticking(FixedClock):
    """A clock that advances a second at each call of ``now``."""

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


NOTE = "in de trein getypt"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The path of a journal outside the folders of the program."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / "dagboek.herstel"


@pytest.fixture
def begin(tmp_path: Path, stick: Path) -> Iterator[Begin]:
    """Start the program on the journal of the stick, with a clock that goes on over all starts."""
    app, clock, programs = QApplication.instance(), Ticking(), list[Program]()
    assert isinstance(app, QApplication)

    def start(*keys: Key, at: Path = stick) -> Program:
        places = find_places(tmp_path / "thuis")
        places.prepare()
        while programs:
            programs.pop().close()
        program = Program(app, places, clock)
        for key in keys:
            program.key_access.keys.add(key)
        programs.append(program)
        assert program.open(at)
        return program

    yield start
    for program in programs:
        program.close()


def enter(program: Program, measure: Measure, value: int | None) -> bool:
    signals = program.window.signals
    return signals.run(lambda journal: journal.enter(signals.day, measure, value))


def write(program: Program, note: str) -> bool:
    signals = program.window.signals
    return signals.run(lambda journal: journal.set_note(signals.day, note))


def end(program: Program) -> None:
    """Store everything as on SIGTERM; ``begin`` closes the program, so that its lock file is removed."""
    assert program.journal is not None
    program.journal.end(for_good=True)


def values(program: Program) -> dict[str, object]:
    signals = program.window.signals
    record = signals.journal.day(signals.day)
    return {reading.measure: reading.value for reading in record.readings}


def left(program: Program) -> list[Path]:
    folder = program.places.waiting
    return sorted(folder.iterdir()) if folder.is_dir() else []


@pytest.mark.parametrize("fault", [file_gone, folder_gone, held, rights_gone])
def test_what_waits_is_stored_at_the_next_start(
    fault: Fault, begin: Begin, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin()
    assert enter(program, RESTING_HEART_RATE, 50)
    program.places.data.chmod(0o777)
    with fault(stick, monkeypatch):
        assert not enter(program, RESTING_HEART_RATE, 52)
        assert not enter(program, HRV_RMSSD, 61)
        assert not write(program, NOTE)
        end(program)
        kept = left(program)
        assert kept
        assert {stat.S_IMODE(file.stat().st_mode) for file in kept} == {0o600}
    again = begin()
    assert values(again) == {RESTING_HEART_RATE.key: 52, HRV_RMSSD.key: 61}
    signals = again.window.signals
    assert signals.journal.day(signals.day).note == NOTE
    assert "dagboek: 3 wijzigingen." in again.window.notice.text.text()
    assert left(again) == []
    signals.undo_stack.undo()
    assert values(again) == {RESTING_HEART_RATE.key: 50}


def test_a_value_that_was_cleared_stays_cleared(
    begin: Begin, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin()
    assert enter(program, RESTING_HEART_RATE, 50)
    program.places.data.chmod(0o777)
    with rights_gone(stick, monkeypatch):
        assert not enter(program, RESTING_HEART_RATE, None)
        end(program)
    assert values(begin()) == {}


def test_a_value_that_another_program_stored_later_stays(
    begin: Begin, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin()
    with file_gone(stick, monkeypatch):
        assert not enter(program, RESTING_HEART_RATE, 52)
        end(program)
    waiting = left(program)[0]
    aside = waiting.rename(waiting.with_suffix(".weg"))
    second = begin()
    assert enter(second, RESTING_HEART_RATE, 55)
    second.close()
    aside.rename(waiting)
    third = begin()
    assert values(third) == {RESTING_HEART_RATE.key: 55}
    earlier = third.window.signals.journal.history.of_day(third.window.signals.day)
    assert 52 in [getattr(each.entry, "value", None) for each in earlier]
    assert "1 waarde vervangen" in third.window.notice.text.text()


@pytest.mark.parametrize("fault", [file_gone, held])
def test_the_undo_of_a_merge_that_waits_takes_back_exactly(
    fault: Fault, begin: Begin, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin()
    assert enter(program, RESTING_HEART_RATE, 50)
    signals = program.window.signals
    other = Journal(open_journal(tmp_path / "ander.herstel", program.clock), program.clock)
    other.enter(signals.day, HRV_RMSSD, 61)
    signals.adopt(merge(signals.journal, plan_merge(signals.journal, other, signals.day), "ander"))
    assert values(program) == {RESTING_HEART_RATE.key: 50, HRV_RMSSD.key: 61}
    program.places.data.chmod(0o777)
    with fault(stick, monkeypatch):
        signals.undo_stack.undo()
        end(program)
        assert left(program)
    again = begin()
    assert values(again) == {RESTING_HEART_RATE.key: 50}
    assert left(again) == []
    journal = again.window.signals.journal
    assert journal.history.merges() == ()
    merge(other, plan_merge(other, journal, signals.day))
    assert len(other.day(signals.day).readings) == 2, "the other computer loses nothing"
    merge(journal, plan_merge(journal, other, signals.day))
    assert values(again) == {RESTING_HEART_RATE.key: 50, HRV_RMSSD.key: 61}
    other.close()


def test_another_journal_does_not_get_what_waits(
    begin: Begin, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin()
    with file_gone(stick, monkeypatch):
        assert not enter(program, RESTING_HEART_RATE, 52)
        end(program)
    other = begin(at=tmp_path / "ander.herstel")
    assert values(other) == {}
    assert len(left(other)) == 1


def test_what_waits_for_a_journal_with_a_password_is_encrypted(
    begin: Begin, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin().close()
    key = new_key("geheim").key
    rewrite(stick, None, key)
    program = begin(key)
    with file_gone(stick, monkeypatch):
        assert not write(program, NOTE)
        end(program)
    (file,) = left(program)
    content = file.read_bytes()
    assert content.startswith(key.head)
    assert not content.startswith(PLAIN_HEAD)
    assert NOTE.encode() not in content
    again = begin(key)
    assert again.window.signals.journal.day(again.window.signals.day).note == NOTE
    assert left(again) == []


def test_a_file_with_an_unknown_password_stays_and_is_told(
    begin: Begin, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin().close()
    key = new_key("geheim").key
    rewrite(stick, None, key)
    program = begin(key)
    with file_gone(stick, monkeypatch):
        assert not write(program, NOTE)
        end(program)
    rewrite(stick, key, None)
    again = begin()
    assert len(left(again)) == 1
    assert not again.window.signals.journal.day(again.window.signals.day).note


def test_nothing_is_kept_when_the_fault_was_over_before_the_end(
    begin: Begin, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin()
    with file_gone(stick, monkeypatch):
        assert not enter(program, RESTING_HEART_RATE, 52)
    end(program)
    assert left(program) == []
    assert values(begin()) == {RESTING_HEART_RATE.key: 52}


def test_an_end_of_the_session_that_is_called_off_leaves_no_file(
    begin: Begin, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin()
    with file_gone(stick, monkeypatch):
        assert not enter(program, RESTING_HEART_RATE, 52)
        program.store_all()
        assert len(left(program)) == 1
    assert program.window.signals.waiting.try_again()
    assert left(program) == []


def test_a_window_that_only_reads_keeps_nothing_apart(
    begin: Begin, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin()
    signals = program.window.signals
    with file_gone(stick, monkeypatch):
        assert not signals.unsaved.keep(signals.day, HRV_RMSSD.key, "400")
        signals.read_only = True
        end(program)
    assert left(program) == []


def test_a_draft_that_could_not_be_stored_comes_back(
    begin: Begin, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin()
    signals = program.window.signals
    with file_gone(stick, monkeypatch):
        assert not signals.unsaved.keep(signals.day, HRV_RMSSD.key, "400")
        end(program)
    assert begin().window.signals.unsaved.draft(signals.day, HRV_RMSSD.key) == "400"


def test_what_a_full_disk_does_not_take_is_kept_elsewhere(begin: Begin, small_disk: Path) -> None:
    journal, filler = small_disk / "dagboek.herstel", small_disk / "vakantiefoto"
    program = begin(at=journal)
    assert enter(program, RESTING_HEART_RATE, 50)
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    assert not write(program, NOTE * 800)
    assert not enter(program, RESTING_HEART_RATE, 52)
    end(program)
    assert len(left(program)) == 1
    filler.unlink()
    again = begin(at=journal)
    assert values(again) == {RESTING_HEART_RATE.key: 52}
    assert again.window.signals.journal.day(again.window.signals.day).note == NOTE * 800
    again.close()
