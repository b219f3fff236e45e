from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from herstel_gui.desktop.asked_files import WEEK_SUFFIX, AskedFiles, asked_files, is_week
from herstel_gui.domain.club.week_file import SUFFIX
from herstel_gui.exporters.club_file import FORMAT
from herstel_gui.storage.engine.keys import MAGIC
from tests.clubs import shared
from tests.files import write_club_week


@pytest.fixture
def week(tmp_path: Path) -> Path:
    path = tmp_path / "jan.herstelweek"
    write_club_week(shared(), path)
    return path


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    path = tmp_path / "dagboek.herstel"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE day (day TEXT)")
    return path


def test_each_is_known_by_what_is_in_it(week: Path, journal: Path) -> None:
    assert is_week(week)
    assert not is_week(journal)
    assert is_week(week.rename(week.with_name("download.json")))
    assert not is_week(journal.rename(journal.with_name("omgedoopt.herstelweek")))
    locked = journal.with_name("versleuteld.herstelweek")
    locked.write_bytes(MAGIC + b'"herstelweek"')
    assert not is_week(locked)


def test_the_name_decides_about_what_says_nothing(tmp_path: Path) -> None:
    locked = tmp_path / "dagboek.herstel"
    locked.write_bytes(bytes(range(256)) * 16)
    assert not is_week(locked)
    assert not is_week(tmp_path / "nieuw.herstel")
    assert is_week(tmp_path / "WEG.HERSTELWEEK")
    assert not is_week(tmp_path)


def test_they_are_sorted_and_made_whole(week: Path, journal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(week.parent)
    asked = asked_files([Path(week.name), journal, Path("ook.herstelweek")])
    assert asked == AskedFiles((journal,), (week, week.with_name("ook.herstelweek")))
    assert asked.journal == journal
    assert asked_files([]).journal is None


def test_it_says_the_same_as_who_writes_them() -> None:
    assert WEEK_SUFFIX == SUFFIX
    assert FORMAT in WEEK_SUFFIX


def test_it_loads_nothing_that_the_first_window_would_wait_for() -> None:
    code = "import sys, herstel_gui.desktop.asked_files as _; print('herstel_gui.domain' in sys.modules)"
    command = [sys.executable, "-c", code]
    told = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  # this Python
    assert told.stdout == "False\n"
