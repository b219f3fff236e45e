from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from herstel_gui.desktop.single_instance import SingleInstance, Start
from herstel_gui.domain.errors import LockedJournalError

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[2]

OTHER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from herstel_gui.desktop.single_instance import SingleInstance
from herstel_gui.domain.errors import HerstelError

app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
try:
    print(instance.start(map(Path, sys.argv[4:]), int(sys.argv[2])).value, flush=True)
except HerstelError as error:
    print(error, flush=True)
if "listen" in sys.argv:
    def called(files):
        print("called", *files, flush=True)
        app.quit()
    instance.called.connect(called)
    app.exec()
if "hang" in sys.argv:
    sys.stdin.read()
instance.release()
"""


def other(journal: Path, within: int, then: str = "", *files: Path) -> subprocess.Popen[str]:
    """Start another process for the journal, with files to show.

    ``then`` is ``listen`` (wait for a call), ``hang`` (wait for standard input) or empty (end).
    """
    command = [sys.executable, "-c", OTHER, str(journal), str(within), then, *map(str, files)]
    return subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True, cwd=ROOT
    )


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "map" / "dagboek.herstel"


@pytest.fixture(autouse=True)
def application(qapp: object) -> None:
    """Create the application, because the watcher needs an event loop."""
    del qapp


def test_releasing_removes_the_lock_file(journal: Path) -> None:
    instance = SingleInstance(journal)
    assert instance.start() is Start.FIRST
    assert [file.name for file in journal.parent.iterdir()] == [".dagboek.herstel.lock"]
    instance.release()
    instance.release()
    assert list(journal.parent.iterdir()) == []
    assert SingleInstance(journal).start() is Start.FIRST


def test_a_second_start_calls_the_first_and_ends(journal: Path, qtbot: QtBot) -> None:
    first = SingleInstance(journal)
    assert first.start() is Start.FIRST
    for _ in range(3):
        with qtbot.waitSignal(first.called, timeout=20_000) as called:
            second = other(journal, 20_000)
        assert called.args == [()]
        assert second.communicate()[0] == "second\n"
    first.release()
    assert list(journal.parent.iterdir()) == []


def test_simultaneous_starts_lose_no_files(journal: Path, tmp_path: Path, qtbot: QtBot) -> None:
    first = SingleInstance(journal)
    first.start()
    taken: list[tuple[Path, ...]] = []
    first.called.connect(taken.append)
    weeks = [tmp_path / f"{name} met [teken] é.herstelweek" for name in ("een", "twee", "drie")]
    starts = [other(journal, 20_000, "", week) for week in weeks]
    qtbot.waitUntil(lambda: len(taken) == 3, timeout=30_000)
    assert [start.communicate()[0] for start in starts] == ["second\n"] * 3
    assert sorted(taken) == sorted((week,) for week in weeks)
    first.release()
    assert list(journal.parent.iterdir()) == []


def test_a_start_during_closing_takes_the_lock(journal: Path) -> None:
    with other(journal, 0, "hang") as first:
        assert first_line(first) == "first"
        second = SingleInstance(journal)
        assert first.stdin is not None
        # the first process ends while the second waits for an answer
        QTimer.singleShot(0, first.stdin.close)
        assert second.start([Path("week")], 20_000) is Start.FIRST
        assert [file.name for file in journal.parent.iterdir()] == [".dagboek.herstel.lock"]
        second.release()


def test_start_returns_second_when_the_first_answers(journal: Path) -> None:
    with other(journal, 0, "listen") as first:
        assert first_line(first) == "first"
        second = SingleInstance(journal)
        assert second.start((), 20_000) is Start.SECOND
        assert first_line(first) == "called"
        second.release()
    assert list(journal.parent.iterdir()) == []


def test_the_error_names_the_process_that_does_not_answer(journal: Path) -> None:
    with other(journal, 0, "hang") as first:
        assert first_line(first) == "first"
        with pytest.raises(LockedJournalError, match=f"proces {first.pid}"):
            SingleInstance(journal).start((), 1)
        assert [file.name for file in journal.parent.iterdir()] == [".dagboek.herstel.lock"]
        assert first.stdin is not None
        first.stdin.close()
    assert list(journal.parent.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_the_lock_of_a_killed_window_is_taken_over(journal: Path, qtbot: QtBot) -> None:
    with other(journal, 0, "hang") as first:
        assert first_line(first) == "first"
        first.send_signal(signal.SIGKILL)
    # a call file that the killed process did not answer
    (journal.parent / ".dagboek.herstel.1.call").write_bytes(b"week")
    instance = SingleInstance(journal)
    with qtbot.waitSignal(instance.called) as called:
        assert instance.start() is Start.FIRST
    assert called.args == [(Path("week"),)]
    instance.release()
    assert list(journal.parent.iterdir()) == []


def test_the_error_names_the_other_computer_and_the_time(journal: Path) -> None:
    first = SingleInstance(journal)
    first.start()
    lock = journal.parent / ".dagboek.herstel.lock"
    text = lock.read_bytes()
    first.release()
    lines = text.split(b"\n")
    lines[2] = b"laptop-van-anna"
    lines[3:5] = [b"0" * 32, b"00000000-0000-0000-0000-000000000000"]
    lock.write_bytes(b"\n".join(lines))
    with pytest.raises(LockedJournalError, match=r"laptop-van-anna, sinds \w\w \d+ \w+ \d\d:\d\d\."):
        SingleInstance(journal).start((), 1)
    assert lock.exists()


FOREIGN = "4242\nherstel\nlaptop-van-jan\nabcdef0123456789\n"


def write_lock(journal: Path, content: str) -> Path:
    """Write a lock file beside the journal."""
    journal.parent.mkdir(exist_ok=True)
    lock = journal.parent / ".dagboek.herstel.lock"
    lock.write_text(content)
    return lock


@pytest.mark.parametrize("content", [FOREIGN, "", "onzin", "\n\n\n\n", "4242\nherstel\n"])
def test_a_foreign_or_unreadable_lock_can_be_forced(journal: Path, content: str) -> None:
    lock = write_lock(journal, content)
    first = SingleInstance(journal)
    with pytest.raises(
        LockedJournalError, match="laptop-van-jan" if content == FOREIGN else "niet te lezen"
    ) as raised:
        first.start((), 1)
    assert raised.value.may_force
    assert lock.read_text() == content
    assert first.start((), 1, force=True) is Start.FIRST
    assert first.taken
    first.release()
    assert list(journal.parent.iterdir()) == []


def test_force_never_removes_the_lock_of_a_running_process_here(journal: Path) -> None:
    with other(journal, 0, "hang") as first:
        assert first_line(first) == "first"
        with pytest.raises(LockedJournalError) as raised:
            SingleInstance(journal).start((), 1, force=True)
        assert not raised.value.may_force
        # even with a damaged lock file
        lock = journal.parent / ".dagboek.herstel.lock"
        content = lock.read_bytes()
        lock.write_bytes(b"")
        with pytest.raises(LockedJournalError):
            SingleInstance(journal).start((), 1, force=True)
        lock.write_bytes(content)
        assert first.stdin is not None
        first.stdin.close()
    assert list(journal.parent.iterdir()) == []


def test_a_lock_with_a_former_host_name_is_recognised_by_machine_id(journal: Path) -> None:
    first = SingleInstance(journal)
    first.start()
    lock = journal.parent / ".dagboek.herstel.lock"
    lines = lock.read_bytes().split(b"\n")
    first.release()
    if not lines[3]:
        pytest.skip("this computer has no identity")
    lines[0], lines[2] = b"999999", b"oude-naam"
    write_lock(journal, b"\n".join(lines).decode())
    again = SingleInstance(journal)
    assert again.start((), 1) is Start.FIRST
    again.release()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
def test_a_pipe_at_the_path_of_the_lock_does_not_block(journal: Path) -> None:
    journal.parent.mkdir()
    os.mkfifo(journal.parent / ".dagboek.herstel.lock")
    with pytest.raises(LockedJournalError, match="niet te lezen"):
        SingleInstance(journal).start((), 1)


def test_a_link_to_a_journal_shares_its_lock(journal: Path, tmp_path: Path) -> None:
    with other(journal, 0, "hang") as first:
        assert first_line(first) == "first"
        journal.touch()
        alias = tmp_path / "snelkoppeling.herstel"
        alias.symlink_to(journal)
        with pytest.raises(LockedJournalError):
            SingleInstance(alias).start((), 1)
        assert first.stdin is not None
        first.stdin.close()


def test_two_journals_in_one_folder_have_separate_locks(journal: Path) -> None:
    first, second = SingleInstance(journal), SingleInstance(journal.with_name("demo.herstel"))
    assert first.start() is Start.FIRST
    assert second.start() is Start.FIRST
    first.release()
    second.release()
