"""Every action of the window that writes files, tried on every protected file."""

from __future__ import annotations

import errno
import os
import re
import sys
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from herstel_gui.desktop.outgoing import Outgoing
from herstel_gui.domain.club.week_file import SUFFIX
from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.printing import missing_signs
from herstel_gui.qt_models.texts import translate
from herstel_gui.views import saving, window_actions
from herstel_gui.views.club import share_dialog
from herstel_gui.views.club import window as club_window
from herstel_gui.views.club.news import ClubNews
from herstel_gui.views.file_dialogs import Purpose
from herstel_gui.views.main_window import MainWindow
from herstel_gui.views.paper import printing
from herstel_gui.views.paper.sheet_dialog import SheetDialog
from herstel_gui.views.saving import WayOn
from herstel_gui.views.trends import actions as trend_actions
from herstel_gui.views.trends.dialogs import ImageDialog
from herstel_gui.views.week.desk import WeekDesk
from tests.journeys.window_writers import WINDOW_WRITERS, press
from tests.kept_files import KEPT, World, picture

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from tests.journeys.conftest import Start

TOUCHES_THE_OPEN_JOURNAL = {"rollback journal"}
"""SQLite uses this file while the window is open."""
TODAY = date(2026, 11, 22)
NOWHERE = "link to nowhere with its name"
"""Refused with another sentence, because the folder of the target is missing."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The messages of the window and its dialogs."""
    collected: list[str] = []

    def say_text(_self: object, text: str, _role: str = "") -> None:
        collected.append(text)

    def say_error(_self: object, error: HerstelError) -> None:
        collected.append(translate(error.text))

    def say_news(_self: object, texts: list[Text]) -> None:
        collected.extend(map(translate, texts))

    def leave(_parent: object, text: str) -> WayOn:
        collected.append(text)
        return WayOn.LEAVE

    monkeypatch.setattr(saving, "ask_way_on", leave)
    monkeypatch.setattr(saving, "show_refusal", lambda _parent, text: collected.append(text))
    monkeypatch.setattr(printing, "show_refusal", lambda _parent, text: collected.append(text))
    monkeypatch.setattr(trend_actions, "show_refusal", lambda _parent, text: collected.append(text))
    monkeypatch.setattr(WeekDesk, "say", say_text)
    monkeypatch.setattr(SheetDialog, "_say", say_text)
    monkeypatch.setattr(SheetDialog, "exec", lambda dialog: press(dialog, "Bewaar als PDF…"))
    monkeypatch.setattr(ImageDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(window_actions.WindowActions, "say", say_error)
    monkeypatch.setattr(ClubNews, "show_messages", say_news)
    return collected


def world_of(program: Program, tmp_path: Path) -> World:
    places = program.places
    program.window.signals.run(fill)
    program.settings.change(second_folder=str(tmp_path / "stick"))
    return World(places.journal, places.backups, tmp_path / "stick", places.settings, tmp_path)


def fill(journal: Journal) -> Changes:
    """Fill in a month of mornings as data for the charts."""
    entries = [Reading(TODAY - timedelta(days=back), "resting_heart_rate", 50) for back in range(30)]
    return journal.change(Text("demo"), (), entries)


@pytest.mark.parametrize("name", WINDOW_WRITERS)
@pytest.mark.parametrize("blind", [False, True], ids=["dialog", "behind"])
def test_no_writer_of_the_window_overwrites_a_protected_file(  # fixtures
    name: str,
    *,
    blind: bool,
    start: Start,
    qtbot: QtBot,
    tmp_path: Path,
    messages: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = start()
    world = world_of(program, tmp_path)
    program.window.window_actions.told.connect(messages.append)
    for number, kind in enumerate(kind for kind in KEPT if kind not in TOUCHES_THE_OPEN_JOURNAL):
        here = replace(world, folder=tmp_path / str(number))
        here.folder.mkdir()
        target = KEPT[kind](here)
        if name == "week for the club" and not blind and target.suffix != SUFFIX:
            continue  # a name without this suffix gets the suffix
        answers = [str(target), ""]
        if blind:
            monkeypatch.setattr(saving, "ask_where", lambda *_a, path=target, **_k: path)
            monkeypatch.setattr(QDialog, "accept", QDialog.reject)
        else:
            monkeypatch.setattr(
                QFileDialog, "getSaveFileName", lambda *_args, left=answers: (left.pop(0), "")
            )
        # the last folder of a file dialog is stored in the settings file, which is one of the targets
        folder = str(target.parent)
        program.settings.change(folders={purpose.value: folder for purpose in Purpose})
        assert all(program.window.folder_memory.get(purpose.value) == folder for purpose in Purpose)
        before, named = picture(target), sorted(here.folder.iterdir())
        messages.clear()
        WINDOW_WRITERS[name][1](program, qtbot, target)
        qtbot.waitUntil(lambda: bool(messages) or bool(notes(program)))
        assert kind == NOWHERE or "Kies een andere naam" in "\n".join((*messages, *notes(program)))
        assert picture(target) == before, kind
        assert sorted(here.folder.iterdir()) == named, kind
        for window in QApplication.topLevelWidgets():
            # all windows that stay open are painted at each step
            if not isinstance(window, MainWindow | club_window.ClubWindow) and window.isVisible():
                window.close()


def notes(program: Program) -> list[str]:
    """Return the message lines of the open dialogs."""
    dialogs = program.window.findChildren(share_dialog.ShareDialog)
    return [dialog.message.text() for dialog in dialogs if dialog.message.text()]


DRAWN: Final = (b"%PDF", b"\x89PNG")
"""How sheets and images begin."""


@pytest.mark.parametrize("name", WINDOW_WRITERS)
def test_every_writer_of_the_window_shows_the_saved_path_and_what_no_font_can_draw(
    name: str,
    start: Start,
    qtbot: QtBot,
    tmp_path: Path,
    messages: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # a letter of every sheet, as if no font had it
    monkeypatch.setattr(missing_signs, "_drawn", lambda _key, sign: sign != "e")
    program = start()
    program.window.signals.run(fill)
    program.window.window_actions.told.connect(messages.append)
    monkeypatch.setattr(type(program.window.side_bar), "show_note", lambda _self, text: messages.append(text))
    target = tmp_path / ("kopie.herstel" if name == "back-up" else "nieuw.herstelweek")
    kinds: list[str] = []

    def choose(_parent: object, _title: str, _start: str, offered: str, *_rest: object) -> tuple[str, str]:
        kinds.append(offered)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    WINDOW_WRITERS[name][1](program, qtbot, target)
    qtbot.waitUntil(target.exists)
    assert [each for each in kinds if not re.fullmatch(r"\w.* \(\*.*\)", each)] == [], "a kind has a name"
    said = f"Bewaard: {target}"
    qtbot.waitUntil(lambda: any(message.startswith(said) for message in messages))
    drawn = target.read_bytes().startswith(DRAWN)
    told = {message.removeprefix(said) for message in messages if message.startswith(said)}
    assert ["geen lettertype op deze computer heeft: e" in remark for remark in told] == [drawn]
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


ONE_OF_EACH: Final = {function: name for name, (function, _) in WINDOW_WRITERS.items()}
"""The name of one writer for each function that writes."""


@pytest.mark.parametrize("name", sorted({*ONE_OF_EACH.values()} - {"printed to a file", "back-up"}))
def test_what_a_full_disk_refuses_is_written_to_another_folder_and_nothing_half_stays(
    name: str,
    start: Start,
    qtbot: QtBot,
    tmp_path: Path,
    messages: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = start()
    program.window.signals.run(fill)
    full, free = tmp_path / "vol", tmp_path / "vrij"
    full.mkdir()
    free.mkdir()
    make = Outgoing._make  # the step that writes

    def half(part: Path, target: Path, pieces: Iterable[bytes]) -> None:
        if target.parent == full:
            part.write_bytes(b"half")
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        make(part, target, pieces)

    def elsewhere(_parent: object, text: str) -> WayOn:
        messages.append(text)
        return WayOn.ELSEWHERE

    chosen = [full / "uit.herstelweek", free / "uit.herstelweek"]
    monkeypatch.setattr(Outgoing, "_make", staticmethod(half))
    monkeypatch.setattr(saving, "ask_way_on", elsewhere)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(chosen.pop(0)), ""))
    WINDOW_WRITERS[name][1](program, qtbot, tmp_path)
    qtbot.waitUntil((free / "uit.herstelweek").exists)
    assert any("Maak ruimte vrij" in text for text in messages)
    assert not list(full.iterdir())
