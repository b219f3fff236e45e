"""Changing the language, text size and theme: the window keeps its place and all typing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from herstel_gui.app import appearance
from herstel_gui.application.settings import ThemeChoice
from herstel_gui.views.theme import HIGH_LIGHT, LIGHT, theme

if TYPE_CHECKING:
    import pytest
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start


def test_dutch_is_the_default_and_english_is_shown_at_once(qtbot: QtBot, start: Start) -> None:
    program = start()
    program.window.pages.show("week")
    assert program.window.windowTitle() == "Herstel – Week – dagboek"
    menus = [action.text() for action in program.window.menuBar().actions()]
    assert menus == ["&Bestand", "Be&werken", "Bee&ld", "&Help"]

    program.change_look(language="en")
    assert [action.text() for action in program.window.menuBar().actions()] == [
        "&File", "&Edit", "&View", "&Help",
    ]  # fmt: skip
    assert program.window.pages.current == "week"
    program.window.pages.show("today")
    assert program.window.windowTitle() == "Herstel – Today – dagboek"
    assert QLocale().decimalPoint() == "."

    program.change_look(language="nl")
    assert program.window.windowTitle() == "Herstel – Vandaag – dagboek"
    assert QLocale().decimalPoint() == ","
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def test_notices_that_stand_are_translated_with_the_window(start: Start) -> None:
    program = start()
    assert program.journal is not None
    program.journal.tell_of_stranger(None)
    program.journal._notices.days.changed.emit(date(2030, 1, 7))  # noqa: SLF001  # midnight
    bar = program.window.notice
    dutch = [bar.text.text(), bar.answer.text()]
    assert ["Op deze plek" in dutch[0], dutch[1]] == [True, "Reservekopieën…"]
    program.change_look(language="en")
    english = program.window.notice
    assert english is not bar
    assert ("Op deze plek" in english.text.text(), english.answer.text()) == (False, "Backups…")
    english.dismiss.click()
    assert "Monday 7 January" in english.text.text()
    assert english.answer.text() == "Go to today"


def test_theme_and_text_size_are_applied_and_stored(start: Start) -> None:
    program = start()
    program.change_look(theme=ThemeChoice.DARK, text_scale=125)
    assert theme().dark
    assert theme().px(8) == 10
    program.close()
    again = start()
    assert again.settings.get().text_scale == 125
    assert theme().dark


def test_a_desktop_that_turns_dark_recolours_all_open_pages(start: Start, qtbot: QtBot) -> None:
    program = start()
    program.window.services.open_demo()
    program.change_look(theme=ThemeChoice.LIGHT)
    in_light = pictures(program, qtbot)
    program.settings.change(theme=ThemeChoice.DARK)
    program.appearance.apply_theme()  # called when the desktop changes its colours; the window is not rebuilt
    followed = pictures(program, qtbot)
    assert all(followed[page] != in_light[page] for page in PAGES)
    program.change_look(theme=ThemeChoice.LIGHT)
    program.change_look(theme=ThemeChoice.DARK)
    assert [page for page, picture in pictures(program, qtbot).items() if picture != followed[page]] == []


PAGES = ("today", "week", "planning", "signals", "why")


def pictures(program: Program, qtbot: QtBot) -> dict[str, QImage]:
    """Return a picture of each page, taken when the page no longer changes."""
    taken = {}
    for page in PAGES:
        program.window.pages.show(page)
        alike: list[QImage] = []

        def still(alike: list[QImage] = alike) -> bool:
            picture = program.window.grab().toImage()
            if program.background.busy:
                # the page waits for a worker
                alike.clear()
                return False
            if alike and picture != alike[-1]:
                alike.clear()
            alike.append(picture)
            return len(alike) > STILL

        qtbot.waitUntil(still, timeout=20_000)
        taken[page] = alike[-1]
    return taken


STILL = 8
"""The number of equal pictures in a row after which a page no longer changes."""


def test_the_desktops_preference_for_contrast_is_followed(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    monkeypatch.setattr(appearance, "prefers_contrast", lambda _app: True)
    program.appearance.apply_theme()
    assert theme().colours is HIGH_LIGHT
    monkeypatch.setattr(appearance, "prefers_contrast", lambda _app: False)
    program.appearance.apply_theme()
    assert theme().colours is LIGHT
