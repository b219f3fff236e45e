"""Settings of the person live in the journal: on another computer Herstel asks and warns the same."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from herstel_gui.app import program as application
from herstel_gui.application.journal import Journal
from herstel_gui.application.personal import keep_settings, settings_in
from herstel_gui.application.settings import Settings, ThemeChoice
from herstel_gui.cli.main import carry_out
from herstel_gui.desktop.paths import find_places
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock
from tests.surroundings import Shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

DAY = MORNING.date()
LIMITS: dict[str, str | bool] = {"RHR_PCT.percent": "6.5"}
ASKED = ("mood", "stress")


@pytest.fixture
def computer(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[str], application.Program]]:
    """Start the program of a computer with this name: a home folder of its own."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = Shared.now()
    programs: list[application.Program] = []

    def begin(name: str) -> application.Program:
        places = find_places(tmp_path / name)
        places.prepare()
        programs.append(application.Program(app, places, FixedClock()))
        programs[-1].settings.change(welcomed=True)
        assert programs[-1].open(places.journal)
        qtbot.waitUntil(programs[-1].window.isActiveWindow)
        return programs[-1]

    yield begin
    for program in programs:
        program.close()
    before.put_back()


def held(path: Path) -> Settings:
    """Return the settings in a journal."""
    clock = FixedClock()
    journal = Journal(open_journal(path, clock, create=False), clock)
    try:
        return settings_in(Settings(), journal.surroundings().settings)
    finally:
        journal.close()


def fill(home: Path, settings: Settings) -> Path:
    """Make a journal of a version that had all settings in the file; return its path."""
    places = find_places(home)
    places.prepare()
    clock = FixedClock()
    journal = Journal(open_journal(places.journal, clock), clock)
    journal.enter(DAY, RESTING_HEART_RATE, 52)
    journal.close()
    SettingsFile(places.settings).save(settings)
    return places.journal


def test_a_new_laptop_asks_and_warns_the_same(
    computer: Callable[[str], application.Program], tmp_path: Path
) -> None:
    old = computer("oud")
    old.change_look(asked_measures=ASKED, theme=ThemeChoice.DARK)
    old.settings.change(limits=LIMITS, birth_year=1961, club={"clubs": [{"club": "De Schaats"}]})
    old.close()
    new = find_places(tmp_path / "nieuw")
    new.prepare()
    shutil.copy(find_places(tmp_path / "oud").journal, new.journal)

    program = computer("nieuw")
    settings = program.settings.get()
    assert settings.asked_measures == ASKED
    assert settings.birth_year == 1961
    assert settings.club == {"clubs": [{"club": "De Schaats"}]}
    assert program.window.signals.journal.limits == Limits(LIMITS)
    assert program.window.signals.journal.person == settings.person
    assert settings.theme is ThemeChoice.SYSTEM
    program.close()

    words = ["--home", str(tmp_path / "nieuw"), "export", "--json", str(tmp_path / "uit.json")]
    SettingsFile(new.settings).save(Settings())
    assert carry_out(words, lambda _paths, _home: 1, FixedClock()) == 0
    assert '"RHR_PCT.percent": "6.5"' in (tmp_path / "uit.json").read_text()


def test_a_journal_with_days_takes_the_settings_of_its_computer_once(
    computer: Callable[[str], application.Program], tmp_path: Path
) -> None:
    path = fill(tmp_path / "oud", Settings(limits=LIMITS, asked_measures=ASKED))
    program = computer("oud")
    program.close()
    assert (held(path).limits, held(path).asked_measures) == (LIMITS, ASKED)

    SettingsFile(program.places.settings).save(Settings(limits={}, asked_measures=("mood",)))
    assert computer("oud").settings.get().limits == LIMITS


def test_a_setting_is_not_undone_by_ctrl_z(computer: Callable[[str], application.Program]) -> None:
    program = computer("oud")
    program.settings.change(limits=LIMITS)
    assert program.window.signals.undo_stack.count() == 0


def test_settings_that_come_with_another_journal_are_used_at_once(
    computer: Callable[[str], application.Program], qtbot: QtBot
) -> None:
    program = computer("oud")
    signals, window = program.window.signals, program.window
    other = Settings(asked_measures=ASKED, limits=LIMITS)
    keep_settings(signals.journal, other)
    signals.look_again()
    assert program.settings.get().limits == LIMITS
    assert signals.journal.limits == Limits(LIMITS)
    qtbot.waitUntil(lambda: program.window is not window)
    assert program.settings.get().asked_measures == ASKED


def test_settings_changed_in_the_example_do_not_reach_the_own_journal(
    computer: Callable[[str], application.Program],
) -> None:
    program = computer("oud")
    program.settings.change(limits=LIMITS)
    program.window.services.open_demo()
    program.settings.change(limits={})
    program.window.services.open_own()
    assert program.settings.get().limits == LIMITS
