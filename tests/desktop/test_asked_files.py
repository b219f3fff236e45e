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


def test_weeks_and_journals_are_recognised_by_their_content(week: Path, journal: Path) -> None:
    assert is_week(week)
    assert not is_week(journal)
    assert is_week(week.rename(week.with_name("download.json")))
    assert not is_week(journal.rename(journal.with_name("omgedoopt.herstelweek")))
    locked = journal.with_name("versleuteld.herstelweek")
    locked.write_bytes(MAGIC + b'"herstelweek"')
    assert not is_week(locked)


def test_the_suffix_decides_when_the_content_is_unclear(tmp_path: Path) -> None:
    locked = tmp_path / "dagboek.herstel"
    locked.write_bytes(bytes(range(256)) * 16)
    assert not is_week(locked)
    assert not is_week(tmp_path / "nieuw.herstel")
    assert is_week(tmp_path / "WEG.HERSTELWEEK")
    assert not is_week(tmp_path)


def test_files_are_sorted_by_kind_and_made_absolute(
    week: Path, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(week.parent)
    sorted_files = asked_files([Path(week.name), journal, Path("ook.herstelweek")])
    assert sorted_files == AskedFiles((journal,), (week, week.with_name("ook.herstelweek")))
    assert sorted_files.journal == journal
    assert asked_files([]).journal is None


def test_suffix_and_mark_equal_those_of_the_exporter() -> None:
    assert WEEK_SUFFIX == SUFFIX
    assert FORMAT in WEEK_SUFFIX


def test_importing_the_module_does_not_import_the_domain() -> None:
    code = "import sys, herstel_gui.desktop.asked_files as _; print('herstel_gui.domain' in sys.modules)"
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  # this Python
    assert result.stdout == "False\n"
