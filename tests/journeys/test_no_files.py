"""A pipe, a folder, a device or an unreadable file where Herstel looks for a file: reported without waiting.

Each case runs in a process of its own with little patience, for a reader that waits cannot be stopped here.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from herstel_gui.desktop.asked_files import asked_files, is_week
from herstel_gui.desktop.first_look import encrypted_head, first_look
from herstel_gui.desktop.logs import catch_faults, start_logging
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.domain.errors import HerstelError
from herstel_gui.importers.club_file import read_club_files
from herstel_gui.importers.offering import read_file
from herstel_gui.regular_files import NotAFileError, open_regular, read_regular
from herstel_gui.storage.engine.keys import Keys, head_of
from herstel_gui.storage.engine.private_files import what_is_gone
from herstel_gui.storage.store.journal_file import open_journal, opened_copy
from tests.application.fakes import FixedClock

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes among its files")

PATIENCE: Final = 60


def pipe(path: Path) -> None:
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.mkdir()


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def terminal(path: Path) -> None:
    path.symlink_to("/dev/tty")


def in_a_circle(path: Path) -> None:
    path.symlink_to(path)


ODD: Final = (pipe, folder, device, terminal, in_a_circle)


def opened(path: Path) -> object:
    return open_journal(path, FixedClock())


def read_only(path: Path) -> object:
    return open_journal(path, FixedClock(), create=False, read_only=True)


def copied(path: Path) -> object:
    with opened_copy(path, FixedClock()) as store:
        return store


REFUSE: Final = (opened, read_only, copied, read_file)
HARMLESS: Final = (is_week, encrypted_head, first_look, head_of, Keys().of, lambda path: asked_files([path]))


@pytest.mark.timeout(10)
@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("read", REFUSE)
def test_a_reader_refuses_an_odd_file_with_a_sentence(
    tmp_path: Path, odd: Callable[[Path], None], read: Callable[[Path], object]
) -> None:
    path = tmp_path / "dagboek.herstel"
    odd(path)
    with pytest.raises(HerstelError):
        read(path)
    assert os.path.lexists(path)
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.timeout(10)
@pytest.mark.parametrize("odd", ODD)
def test_looking_for_files_skips_an_odd_file(tmp_path: Path, odd: Callable[[Path], None]) -> None:
    path = tmp_path / "x.herstel"
    odd(path)
    for look in HARMLESS:
        look(path)
    settings, problems = SettingsFile(path).load()
    assert settings.last_journal == ""
    assert "zijn niet te lezen" in str(problems[0])
    assert len(read_club_files([path]).refused) == (odd is not folder)
    assert what_is_gone(path) is not None
    with pytest.raises(OSError, match=r"."):
        open_regular(path)


@pytest.mark.timeout(10)
@pytest.mark.parametrize("odd", [pipe, folder, device])
def test_the_log_is_not_written_into_an_odd_file(tmp_path: Path, odd: Callable[[Path], None]) -> None:
    odd(tmp_path / "herstel.log")
    odd(tmp_path / "herstel-fault.log")
    with pytest.raises(OSError, match=r"."):
        start_logging(tmp_path / "herstel.log")
    with pytest.raises(OSError, match=r"."):
        catch_faults(tmp_path)


def test_a_file_is_read_through_a_link_and_no_further_than_asked(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"0123456789")
    (tmp_path / "b").symlink_to("a")
    assert read_regular(tmp_path / "b", 4) == b"0123"
    assert read_regular(tmp_path / "b") == b"0123456789"
    with pytest.raises(NotAFileError):
        read_regular(Path("a\0b"))
    with pytest.raises(FileNotFoundError):
        read_regular(tmp_path / "c")


@pytest.mark.parametrize("odd", [pipe, folder, device])
@pytest.mark.parametrize(
    "command",
    [
        ["signals"], ["signals", "--journal", "{odd}"], ["import", "{odd}"], ["check", "--journal", "{odd}"],
        ["enter", "vandaag", "pulse=50", "--journal", "{odd}"],
    ],
)  # fmt: skip
def test_a_command_ends_with_a_sentence(
    tmp_path: Path, odd: Callable[[Path], None], command: list[str]
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    path = tmp_path / "raar.herstel"
    odd(path)
    # the settings file is odd too
    odd(home / "instellingen.json")
    words = [word.format(odd=path) for word in command]
    environment = os.environ | {"HERSTEL_HOME": str(home), "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    done = subprocess.run(  # noqa: S603  # the program itself
        [sys.executable, "-m", "herstel_gui", *words],
        env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    assert done.returncode != 0 or command == ["signals"]
    assert done.stderr.strip()
