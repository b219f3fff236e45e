"""What is told a physician, by the command of the report: kept in the journal, as the window keeps it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.application.personal import keep_settings, settings_in, settings_of
from herstel_gui.application.settings import Settings
from herstel_gui.cli.main import carry_out
from herstel_gui.domain.report.context import TOPICS
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


def _no_window(_journal: Sequence[Path], _home: Path | None) -> int:
    pytest.fail("a command opened the window")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "een.herstel"
    open_journal(place, FixedClock(), create=True).close()
    return place


def report(path: Path, *words: str) -> int:
    home, target = str(path.parent / "thuis"), str(path.parent / "verslag.pdf")
    command = ["--home", home, "report", "--pdf", target, "--journal", str(path), *words]
    return carry_out(command, _no_window, FixedClock())


def told(path: Path) -> Mapping[str, str]:
    with closing(Journal(open_journal(path, FixedClock()), FixedClock())) as journal:
        return dict(journal.physician_context.told())


def test_every_topic_of_the_window_can_be_told_and_is_kept(path: Path, tmp_path: Path) -> None:
    texts = {topic: "1988" if topic == "birth_year" else f"over {topic}" for topic in TOPICS}
    words = [part for topic, text in texts.items() for part in (f"--{topic.replace('_', '-')}", text)]
    assert report(path, *words) == 0
    assert told(path) == texts
    assert (tmp_path / "verslag.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_not_named_stays_and_an_empty_text_takes_away(path: Path) -> None:
    report(path, "--question", "Mag ik  trainen?", "--sport", "roeien")
    assert report(path, "--question", "") == 0
    assert told(path) == {"sport": "roeien"}
    assert report(path) == 0
    assert told(path) == {"sport": "roeien"}


def test_a_refused_text_is_said_and_nothing_is_kept_or_written(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(path, "--question", "Mag ik trainen?", "--birth-year", "88") != 0
    assert "‘88’ is geen geboortejaar" in capsys.readouterr().err
    assert told(path) == {}
    assert not (path.parent / "verslag.pdf").exists()


def test_a_year_told_by_the_command_replaces_that_of_the_settings_and_is_taken_away_with_it(
    path: Path,
) -> None:
    with closing(Journal(open_journal(path, FixedClock()), FixedClock())) as journal:
        keep_settings(journal, Settings(birth_year=1990))
    for year, held in (("2011", 2011), ("", 0)):
        assert report(path, "--birth-year", year) == 0
        with closing(Journal(open_journal(path, FixedClock()), FixedClock())) as journal:
            around = journal.surroundings()
            assert settings_in(Settings(), around.settings).birth_year == held
            assert settings_of(Settings(), around).person.birth_year == held
