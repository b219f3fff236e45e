"""A third language is one file: with a made-up one, no text of the program is left in Dutch."""

from __future__ import annotations

import importlib
import re
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QTextBrowser, QWidget

from herstel_gui.app import appearance
from herstel_gui.application.settings import CONTROLS
from herstel_gui.desktop.paths import resources
from herstel_gui.views import setting_menus
from herstel_gui.views.loading_page import LoadingPage
from tests.looks import walk
from tests.looks.world import World, entries
from tests.surroundings import Shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

PACKAGING: Final = Path(__file__).parents[2] / "packaging"
CODE: Final = "qps"
PROPERTIES: Final = ("text", "toolTip", "windowTitle", "accessibleName", "accessibleDescription",
                     "placeholderText", "title")  # fmt: skip
PAGES: Final = ("welcome", "today", "week", "signals", "why", "trends")
BRACKETED: Final = re.compile("⟦[^⟦⟧]*⟧")
WORD: Final = re.compile(r"[^\W\d_]{3,}")


def of_locale() -> set[str]:
    """Return the names of months and weekdays of the locale, long and short."""
    locale = QLocale("en_GB")
    sizes = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    names = [locale.monthName(month, size) for month in range(1, 13) for size in sizes]
    names += [locale.dayName(day, size) for day in range(1, 8) for size in sizes]
    return {word for name in names for word in WORD.findall(name)}


def left_over(text: str) -> set[str]:
    """Return the words of a text that are not within brackets."""
    text = re.sub(r"<style.*?</style>|<[^<>]*>|&\w+;", " ", text, flags=re.DOTALL)
    text = re.sub("⟦[^⟦⟧]*…$|^[^⟦⟧]*…$", " ", text)  # elided
    while (shorter := BRACKETED.sub(" ", text)) != text:
        text = shorter
    return set(WORD.findall(text.replace("&", "").replace("\u200b", "")))


def texts_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """Yield the texts of a window and of all widgets in it, with the class of the widget."""
    for each in (window, *window.findChildren(QWidget)):
        fields = isinstance(each, (QLineEdit, QPlainTextEdit, QTextBrowser))
        for name in PROPERTIES:
            # what a person typed and what the help says is no text of the program
            if each.property(name) and not (fields and name == "text"):
                yield type(each).__name__, str(each.property(name))
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            model = each.model()
            is_list = isinstance(model, QAbstractListModel)
            for column in range(1 if is_list else model.columnCount(QModelIndex())):
                yield type(each).__name__, str(model.headerData(column, Qt.Orientation.Horizontal) or "")
                for row in range(min(50, model.rowCount(QModelIndex()))):
                    yield type(each).__name__, str(model.index(row, column).data() or "")
    for action in window.findChildren(QAction):
        yield "QAction", action.text()


@pytest.fixture(scope="module")
def translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a resource folder with the made-up language beside the others; return its translations."""
    root = tmp_path_factory.mktemp("resources")
    for each in resources().iterdir():
        if each.name != "translations":
            (root / each.name).symlink_to(each)
    folder = root / "translations"
    folder.mkdir()
    for each in (resources() / "translations").glob("*.qm"):
        (folder / each.name).symlink_to(each)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(PACKAGING))
        module = importlib.import_module("pseudo_language")
    assert module.make(folder) == []
    return folder


@pytest.fixture
def world(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, translations: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[World]:
    """Start the program in the made-up language, on a full journal."""
    monkeypatch.setattr(appearance, "resources", lambda: translations.parent)
    monkeypatch.setattr(setting_menus, "resource", translations.parent.joinpath)
    before = Shared.now()
    world = World(qapp, tmp_path / "thuis", qtbot)
    world.program.change_look(language=CODE)
    world.settle()
    yield world
    world.close()
    before.put_back()


NAMES: Final = {
    "Herstel", "Nederlands", "English", "Ctrl", "Shift", "Alt", "Esc", "Enter", "min",
    "intervals", "icu", "Garmin", "Apple", "Health", "Fitbit", "Oura", "WHOOP", "HRV", "Training", "Elite",
    "Daylio", "GoldenCheetah", "Strava", "PMData", "Samsung", "Withings", "Google", "Fit",
    "interval", "Tab", "Backspace", "Menu", "Right", "Left", "PgUp", "PgDown", "Home", "End", "Space",
    "Return", "Letter", "rMSSD", "SDNN",
}  # fmt: skip
"""Names of programs, languages, keys and units, which are the same in all languages."""


HELP: Final = {"help_pages", "help_search", "terms"}
"""Dialogs with pages that are files of their own."""


@cache
def of_journal() -> frozenset[str]:
    """Return the words of notes, tags and kinds of sport in the journal, and of its file."""
    words = {word for entry in entries() for word in WORD.findall(repr(entry))}
    return frozenset({"dagboek", "herstel", *words})


def of_tests() -> set[str]:
    """Return the words with which the walk through the dialogs fills them: names, paths and reasons."""
    files = Path(walk.__file__).parent.glob("*.py")
    return {word for file in files for word in WORD.findall(file.read_text(encoding="utf-8"))}


def untranslated(world: World, where: str, window: QWidget, more: set[str] | None = None) -> list[str]:
    """Return the texts of a window with words outside brackets; ``more`` words are known."""
    known = of_locale() | of_journal() | NAMES | (more or set())
    return [
        f"{where}: {kind}: {text}: {words}"
        for kind, text in texts_of(window)
        if (words := left_over(text.replace(str(world.home), "")) - known)
        # the journal has texts that are cut off
        and not all(any(whole.startswith(word) for whole in known) for word in words)
    ]


def is_loaded(show: Callable[[], QWidget]) -> bool:
    """Show a page; return whether its module was imported."""
    return not isinstance(show(), LoadingPage)


def test_no_text_is_left_in_dutch(world: World) -> None:
    found: list[str] = []
    for key in PAGES:
        show = partial(world.window.pages.show, key)
        world.qtbot.waitUntil(partial(is_loaded, show), timeout=60_000)
        world.wait_for(show())
        found += untranslated(world, key, world.window)
    filled = of_tests() | {"Cancel"}  # a button of Qt, which takes the language of the locale
    for make in walk.DIALOGS:
        if make.__name__ in HELP:
            continue
        dialog = make(world)
        world.settle()
        found += untranslated(world, make.__name__, dialog, filled)
        dialog.hide()
        dialog.deleteLater()
    assert not found, "\n".join(found)


def test_the_language_is_in_the_menu_under_its_own_name(world: World) -> None:
    assert world.program.settings.get().language == CODE
    assert dict(setting_menus.choices_of(CONTROLS["language"])) == {
        "nl": "Nederlands",
        "en": "English",
        CODE: "⟦Ñédérláñds ~~~~⟧",
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("⟦géd ~⟧", set()),
        ("⟦{n} ⟦wéék ~⟧ ~⟧", set()),
        ("Rust ⟦géd ~⟧", {"Rust"}),
        ("<b>⟦géd ~⟧</b> dag", {"dag"}),
    ],
)
def test_words_outside_brackets_are_found(text: str, words: set[str]) -> None:
    assert left_over(text) == words
