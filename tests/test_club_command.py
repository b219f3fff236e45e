from __future__ import annotations

from pathlib import Path

import pytest

from herstel_gui.application.settings import Settings
from herstel_gui.cli.main import carry_out
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.domain.club.members import Member, MemberList, MemberLists
from tests.application.fakes import FixedClock
from tests.clubs import shared
from tests.files import write_club_week
from tests.weeks import WEEK


def club(home: Path, *words: str) -> int:
    return carry_out(["--home", str(home), "club", *words], lambda *_args: 3, FixedClock())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "club"
    folder.mkdir()
    for back in range(2):
        write_club_week(shared("Anna", WEEK + -back), folder / f"anna-{back}.herstelweek")
    (folder / "foto.herstelweek").write_bytes(b"PNG")
    return folder


def test_the_season_of_a_club_needs_no_journal_and_knows_the_remembered_members(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "thuis"
    home.mkdir()
    lists = MemberLists((MemberList("De Zwaluw", (Member("Bo"),)),)).as_json()
    SettingsFile(home / "instellingen.json").save(Settings(member_lists=lists))  # type: ignore[arg-type]
    assert club(home, str(folder), "--season", "--csv", "-") == 0
    output = capsys.readouterr()
    assert "Bo;nee;nee" in output.out
    assert "Anna;ja;ja" in output.out
    assert "Week 47, gestuurd: 0 van 1. Nog niet: Bo." in output.out
    assert output.err == "foto.herstelweek is geen weekbestand van Herstel.\n"
    assert not (home / "dagboek.herstel").exists()


def test_another_week_is_shown_when_named(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert club(tmp_path, str(folder), "--week", str(WEEK + -1), "--csv", "-") == 0
    assert "week 46" in capsys.readouterr().out


def test_a_folder_without_week_files_is_said(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert club(tmp_path, str(folder / "niets"), "--csv", "-") == 1
    assert capsys.readouterr().err.endswith("Er is geen weekbestand gelezen.\n")


def test_a_table_is_not_written_over_a_week_that_it_shows(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "thuis").mkdir()
    week = folder / "anna-0.herstelweek"
    before = week.read_bytes()
    assert club(tmp_path / "thuis", str(week), "--csv", str(week)) == 1
    assert "weekbestand van een clublid" in capsys.readouterr().err
    assert week.read_bytes() == before
    assert club(tmp_path / "thuis", str(week), "--csv", str(folder / "tabel.csv")) == 0
    assert capsys.readouterr().out.startswith("1 weekbestand gelezen;")
