"""Another file takes the place of the open journal, and the program ends: what was stored is not lost."""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox

from herstel_gui.app import stranger_journal
from herstel_gui.app.stranger_journal import StrangerAnswer
from herstel_gui.application.changes import Changes
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_names import PLAIN_HEAD
from herstel_gui.domain.measures import HRV_RMSSD, RESTING_HEART_RATE
from herstel_gui.domain.text import Text
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.keys import new_key
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.safety.merge_dialog import MergeDialog
from tests.application.fakes import MORNING, FixedClock
from tests.journeys.test_ended_while_waiting import begin, end, enter, left, stick, values, write
from tests.journeys.test_trouble_while_typing import file_gone, rights_gone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from tests.journeys.test_ended_while_waiting import Begin

    WayOut = Callable[[Program], object]

__all__ = ["begin", "stick"]

PULSE, HRV = RESTING_HEART_RATE.key, HRV_RMSSD.key


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    """The journal of another person."""
    path = tmp_path / "van een ander.herstel"
    other = Journal(open_journal(path, FixedClock()), FixedClock())
    other.set_note(MORNING.date(), "van iemand anders")
    other.close()
    return path


def swap(new: Path, stick: Path) -> None:
    """Replace the journal by a copy of ``new``, as a synchroniser does."""
    shutil.copyfile(new, stick.with_name("part")).replace(stick)


def noticed(program: Program) -> None:
    """Let the program look at the file, as it does every second."""
    assert program.journal is not None
    program.journal._file_notices._watch.look()  # noqa: SLF001  # without waiting for the timer


def close(program: Program) -> None:
    program.close()


def terminated(program: Program) -> None:
    end(program)
    program.close()


def session_ends_and_is_killed(program: Program) -> None:
    program.store_all()
    _cut_off(program)


def is_killed(program: Program) -> None:
    noticed(program)
    _cut_off(program)


def _cut_off(program: Program) -> None:
    """End without anything that happens at an ordinary end."""
    assert program.journal is not None
    kept = program.places.waiting.with_name("wachtend zoals het was")
    shutil.copytree(program.places.waiting, kept)
    program.close()
    shutil.rmtree(program.places.waiting, ignore_errors=True)
    kept.rename(program.places.waiting)


WAYS_OUT = [close, terminated, session_ends_and_is_killed, is_killed]


@pytest.mark.parametrize("way_out", WAYS_OUT)
def test_what_was_stored_before_the_swap_comes_back_into_the_own_journal(
    way_out: WayOut, begin: Begin, stick: Path, stranger: Path
) -> None:
    program = begin()
    assert enter(program, RESTING_HEART_RATE, 50)
    old = stick.with_name("van gisteren")
    backup(stick, old)
    assert enter(program, RESTING_HEART_RATE, 52)
    assert enter(program, HRV_RMSSD, 61)
    swap(stranger, stick)
    foreign = stick.read_bytes()
    way_out(program)
    assert stick.read_bytes() == foreign
    swap(old, stick)
    again = begin()
    assert values(again) == {PULSE: 52, HRV: 61}
    assert left(again) == []
    earlier = again.window.signals.journal.history.of_day(again.window.signals.day)
    assert 50 in [getattr(each.entry, "value", None) for each in earlier]


@pytest.mark.parametrize("way_out", WAYS_OUT)
def test_what_was_typed_after_the_swap_comes_back_too(
    way_out: WayOut, begin: Begin, stick: Path, stranger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("herstel_gui.app.program.may_close", lambda *_: True)
    program = begin()
    assert enter(program, RESTING_HEART_RATE, 50)
    old = stick.with_name("van gisteren")
    backup(stick, old)
    assert enter(program, RESTING_HEART_RATE, 52)
    swap(stranger, stick)
    assert not write(program, "na de wissel")
    assert not enter(program, RESTING_HEART_RATE, None)
    assert not enter(program, HRV_RMSSD, 61)
    program.window.closing.give_way()
    way_out(program)
    swap(old, stick)
    again = begin()
    assert values(again) == {HRV: 61}, "52 was cleared after the swap"
    record = again.window.signals.journal.day(again.window.signals.day)
    assert record.note == "na de wissel"
    held = again.window.signals.journal.rows()
    texts = {getattr(one.content, "note", "") for one in (*held.now, *(end.version for end in held.past))}
    assert "van iemand anders" not in texts, "nothing of the other journal came along"


def test_the_one_who_waits_and_closes_is_offered_the_values_at_the_next_start(
    begin: Begin, stick: Path, stranger: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    program = begin()
    assert enter(program, RESTING_HEART_RATE, 52)
    swap(stranger, stick)
    assert not enter(program, HRV_RMSSD, 61)
    monkeypatch.setattr(stranger_journal, "ask_about_stranger", lambda *_: StrangerAnswer.WAIT)
    program.window.trouble.way_on.click()
    asked: list[str] = []

    def later(box: QMessageBox) -> int:
        asked.append(box.text())
        next(button for button in box.buttons() if "volgende keer" in button.text()).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", later)
    assert program.window.close()
    assert len(asked) == 1
    program.close()
    again = begin()
    notice = again.window.notice
    while "apart bewaard" not in notice.text.text():
        assert notice.text.text()
        notice.dismiss.click()
    assert values(again) == {}, "another journal gets nothing without a yes"
    monkeypatch.setattr(MergeDialog, "exec", lambda _: MergeDialog.DialogCode.Accepted)
    for _ in left(again):
        while "apart bewaard" not in notice.text.text():
            notice.dismiss.click()
        before = again.window.signals.undo_stack.count()
        notice.answer.click()
        qtbot.waitUntil(lambda count=before: again.window.signals.undo_stack.count() > count)  # type: ignore[misc]
    assert values(again) == {PULSE: 52, HRV: 61}
    third = begin()
    assert left(third) == [], "everything in them is in a journal"


def test_closing_without_storing_drops_what_waits_and_keeps_what_was_stored(
    begin: Begin, stick: Path, stranger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin()
    old = stick.with_name("van gisteren")
    backup(stick, old)
    assert enter(program, RESTING_HEART_RATE, 52)
    swap(stranger, stick)
    assert not enter(program, HRV_RMSSD, 61)

    def lose(box: QMessageBox) -> int:
        next(button for button in box.buttons() if button.text() == "Sluiten zonder te bewaren").click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", lose)
    assert program.window.close()
    program.close()
    swap(old, stick)
    assert values(begin()) == {PULSE: 52}


def test_a_journal_with_a_password_that_is_swapped_for_one_without_leaves_no_readable_values(
    begin: Begin, stick: Path, stranger: Path
) -> None:
    begin().close()
    key = new_key("geheim").key
    rewrite(stick, None, key)
    program = begin(key)
    assert write(program, "geheim en bewaard")
    own = stick.with_name("eigen")
    shutil.copyfile(stick, own)
    swap(stranger, stick)
    program.close()
    files = left(program)
    assert files
    for file in files:
        content = file.read_bytes()
        assert content.startswith(key.head)
        assert not content.startswith(PLAIN_HEAD)
        assert b"geheim en bewaard" not in content
    swap(own, stick)
    assert left(begin(key)) == []


def test_the_files_go_when_the_own_journal_is_back(begin: Begin, stick: Path, stranger: Path) -> None:
    program = begin()
    old = stick.with_name("van gisteren")
    backup(stick, old)
    assert enter(program, RESTING_HEART_RATE, 52)
    swap(stranger, stick)
    noticed(program)
    assert not enter(program, HRV_RMSSD, 61)
    assert len(left(program)) == 2
    swap(old, stick)
    assert program.window.signals.waiting.try_again()
    assert values(program) == {PULSE: 52, HRV: 61}
    assert left(program) == []


def test_a_deleted_journal_loses_nothing_of_this_session(begin: Begin, stick: Path) -> None:
    program = begin()
    assert enter(program, RESTING_HEART_RATE, 50)
    old = stick.with_name("van gisteren")
    backup(stick, old)
    assert enter(program, RESTING_HEART_RATE, 52)
    stick.unlink()
    program.close()
    old.rename(stick)
    again = begin()
    assert values(again) == {PULSE: 52}


def test_a_version_with_another_password_loses_nothing_of_this_session(begin: Begin, stick: Path) -> None:
    program = begin()
    assert enter(program, RESTING_HEART_RATE, 50)
    old, key = stick.with_name("van gisteren"), new_key("geheim").key
    backup(stick, old)
    rewrite(old, None, key)
    assert enter(program, RESTING_HEART_RATE, 52)
    old.replace(stick)
    program.close()
    again = begin(key)
    assert values(again) == {PULSE: 52}
    assert left(again) == []


def test_text_that_is_no_value_yet_comes_back_too(begin: Begin, stick: Path, stranger: Path) -> None:
    program = begin()
    old = stick.with_name("van gisteren")
    backup(stick, old)
    signals = program.window.signals
    day = signals.day
    assert signals.unsaved.keep(day, HRV, "400")
    swap(stranger, stick)
    program.close()
    swap(old, stick)
    again = begin()
    assert again.window.signals.unsaved.draft(day, HRV) == "400"
    assert left(again) == []


def test_facts_are_kept_while_a_long_join_runs(begin: Begin) -> None:
    program = begin()
    assert enter(program, RESTING_HEART_RATE, 52)
    joining = program.window.signals.joining
    joining.begun.emit()
    assert len(left(program)) == 1, "the program may be killed before the worker has joined"
    joining.joined.emit(Changes(Text(""), ()))
    assert left(program) == []


def test_what_waits_wins_over_a_value_of_a_clock_that_ran_ahead(
    begin: Begin, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin().close()
    ahead = FixedClock(MORNING + timedelta(days=30))
    other = Journal(open_journal(stick, ahead), ahead)
    other.enter(MORNING.date(), RESTING_HEART_RATE, 50)
    other.close()
    program = begin()
    program.places.data.chmod(0o777)
    assert values(program) == {PULSE: 50}
    with file_gone(stick, monkeypatch):
        assert not enter(program, RESTING_HEART_RATE, 52)
        end(program)
    assert values(begin()) == {PULSE: 52}


def test_a_removal_that_waits_wins_over_a_value_of_a_clock_that_ran_ahead(
    begin: Begin, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin().close()
    ahead = FixedClock(MORNING + timedelta(days=30))
    other = Journal(open_journal(stick, ahead), ahead)
    other.enter(MORNING.date(), RESTING_HEART_RATE, 50)
    other.close()
    program = begin()
    with rights_gone(stick, monkeypatch):
        assert not enter(program, RESTING_HEART_RATE, None)
        assert not enter(program, HRV_RMSSD, 61)
        end(program)
    assert values(begin()) == {HRV: 61}


def test_waiting_changes_state_no_zone(begin: Begin, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin().close()
    store = open_journal(stick, FixedClock())
    with store._database.writing() as connection:  # noqa: SLF001  # as a journal that was made elsewhere
        from herstel_gui.storage.engine import digests  # noqa: PLC0415
        from herstel_gui.storage.engine.connections import query_on  # noqa: PLC0415

        query = query_on(connection)
        query("UPDATE meta SET value = 'Africa/Abidjan' WHERE key = 'zone'", ())
        query("DELETE FROM meta WHERE key = 'zone_at'", ())
        digests.write(query, ("meta",))
    store.close()
    program = begin()
    with file_gone(stick, monkeypatch):
        assert not enter(program, RESTING_HEART_RATE, 52)
        end(program)
    again = begin()
    assert values(again) == {PULSE: 52}
    assert again.window.signals.journal.surroundings().zone == "Africa/Abidjan"
