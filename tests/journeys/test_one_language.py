"""The Dutch program shows no English word, and the English program no Dutch word, on any computer."""

from __future__ import annotations

import gc
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject

import herstel_gui
from herstel_gui.app import start
from herstel_gui.desktop.paths import find_places, resources
from herstel_gui.views.language import locale_for, remove_language, set_language
from herstel_gui.views.widgets.lines import BREAK

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from herstel_gui.app.stored_settings import StoredSettings
    from herstel_gui.desktop.first_look import FirstLook

ROOT = Path(herstel_gui.__file__).parents[1]
ENGLISH = {
    "about", "abort", "apply", "cancel", "choose", "close", "copy", "cut", "date", "delete",
    "directory", "discard", "don", "file", "files", "folder", "forward", "hidden", "ignore", "look",
    "modified", "name", "no", "paste", "redo", "rename", "retry", "save", "search", "select", "show", "size",
    "undo", "unknown", "yes",
}  # fmt: skip
"""Words of Qt's own texts that are not Dutch."""
DUTCH = {
    "afbreken", "alles", "annuleren", "bestand", "bestanden", "bestandsnaam", "datum", "gewijzigd", "grootte",
    "ja", "kiezen", "knippen", "kopiëren", "map", "naam", "nee", "nieuwe", "ongedaan", "onbekend", "opnieuw",
    "opslaan", "plakken", "sluiten", "soort", "terug", "toepassen", "tonen", "vandaag", "verwijderen",
    "zoeken",
}  # fmt: skip


def calendar_words(language: str) -> set[str]:
    """Return the months and weekdays of a language, long and short."""
    locale, sizes = QLocale(language), (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    names = {locale.monthName(month, size) for month in range(1, 13) for size in sizes}
    names |= {locale.dayName(day, size) for day in range(1, 8) for size in sizes}
    return {word for name in names for word in spoken(name) if len(word) > 1}


def spoken(text: str) -> set[str]:
    """Return the words of a text, without the marks of shortcuts."""
    return {word.lower() for word in re.findall(r"[^\W\d_]+", text.replace("&", ""))}


@pytest.mark.parametrize(
    "system", ["en_US.UTF-8", "C", "nl_NL.UTF-8", "nl_BE.UTF-8", "fr_BE.UTF-8", "tr_TR.UTF-8"]
)
def test_no_word_of_another_language(system: str, tmp_path: Path) -> None:
    around = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    around |= {"LANG": system, "LC_TIME": "en_GB.UTF-8" if system.startswith("nl") else system}
    around["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), around.get("PYTHONPATH"))))
    script = Path(__file__).with_name("words_on_screen.py")
    done = subprocess.run(  # noqa: S603  # this Python, a file beside this one
        [sys.executable, str(script), str(tmp_path)], capture_output=True, env=around, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    found = json.loads(done.stdout)
    months = {language: calendar_words(language) for language in ("nl", "en", "fr", "tr")}
    foreign = {
        "nl": (ENGLISH | months["en"] | months["fr"] | months["tr"]) - months["nl"],
        "en": (DUTCH | months["nl"] | months["fr"] | months["tr"]) - months["en"],
    }
    # the word of Herstel is "bewaren", in dialogs of Qt too
    foreign["nl"].add("opslaan")
    # short names of months and weekdays are words in other languages
    foreign["nl"] -= {"do", "di", "ma", "mar", "sal", "per", "sun", "car", "ara"}
    foreign["en"] -= {"do", "di", "ma", "mar", "sal", "per", "car", "ara", "me", "we"}
    for language, texts in found.items():
        assert len(texts) > 150, language
        # folder names belong to no language, also where they may break
        own = (text for text in texts if str(tmp_path) not in text.replace(BREAK, ""))
        wrong = {text: spoken(text) & foreign[language] for text in own}
        assert not {text: words for text, words in wrong.items() if words}, (system, language)
    assert {"maandag", "maart"} <= set().union(*map(spoken, found["nl"]))
    assert {"monday", "may"} <= set().union(*map(spoken, found["en"]))


class EnoughError(Exception):
    """Raised instead of making the first window."""


@pytest.mark.parametrize(("language", "menu"), [("nl", "&Bestand"), ("en", "&File")])
def test_the_language_is_set_before_the_first_window(
    language: str, menu: str, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    places, before = find_places(tmp_path), QLocale()
    places.prepare()
    places.settings.write_text(json.dumps({"language": language}), encoding="utf-8")
    spoken: list[str] = []

    def first(_app: QApplication, _look: FirstLook, _settings: StoredSettings, **_options: bool) -> None:
        spoken.extend((QLocale().name()[:2], QCoreApplication.translate("window_menus", "&Bestand")))
        raise EnoughError

    monkeypatch.setattr(start, "make_application", lambda _resources: qapp)
    monkeypatch.setattr(start, "show_first", first)
    try:
        with pytest.raises(EnoughError):
            start.main((), tmp_path)
    finally:
        gc.enable()
        remove_language(qapp)
        QLocale.setDefault(before)
    assert spoken == [language, menu]


def test_the_locale_fits_the_country_and_the_language() -> None:
    assert locale_for("nl", "nl_BE").name() == "nl_BE"
    assert locale_for("nl", "fr_BE").name() == "nl_NL"
    assert locale_for("nl", "C").name() == "nl_NL"
    assert locale_for("en_GB", "en_GB").name() == "en_GB"
    assert locale_for("en_GB", "en_US").name() == "en_US"
    assert locale_for("en_GB", "nl_NL").name() == locale_for("en_GB", "C").name() == "en_GB"


class Told(QObject):
    """Counts the changes of language that the application is told of."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() is QEvent.Type.LanguageChange
        return False


def test_the_usual_language_chosen_by_name_is_no_change(qapp: QApplication) -> None:
    before, told = QLocale(), Told()
    try:
        set_language(qapp, "", resources() / "translations")
        QCoreApplication.processEvents()
        qapp.installEventFilter(told)
        set_language(qapp, "nl", resources() / "translations")
        QCoreApplication.processEvents()
        assert told.count == 0, "every widget was told, and painted again"
    finally:
        qapp.removeEventFilter(told)
        remove_language(qapp)
        QLocale.setDefault(before)


def test_a_language_without_translation_is_dutch(qapp: QApplication) -> None:
    before = QLocale()
    try:
        set_language(qapp, "tr", resources() / "translations")
        assert QLocale().name().startswith("nl")
        assert QCoreApplication.translate("window_menus", "&Bestand") == "&Bestand"
    finally:
        remove_language(qapp)
        QLocale.setDefault(before)


def test_a_damaged_translation_gives_dutch_with_dutch_dates(qapp: QApplication, tmp_path: Path) -> None:
    whole = (resources() / "translations" / "herstel_en.qm").read_bytes()
    (tmp_path / "herstel_en.qm").write_bytes(whole[: len(whole) // 2])
    before = QLocale()
    try:
        set_language(qapp, "en", tmp_path)
        assert QCoreApplication.translate("app", "Vandaag") == "Vandaag"
        assert QLocale().dayName(1) == "maandag"
    finally:
        remove_language(qapp)
        QLocale.setDefault(before)
