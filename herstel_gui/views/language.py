"""The language of the screen: texts, months, weekdays and numbers, of the program and of its toolkit.

Every widget takes the locale of the moment at which it is made, so this comes before the first one. It
imports nothing heavy: the first moment of the window waits for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication

LANGUAGES: Final = ("nl", "en")
_ELSEWHERE: Final = {"en": "en_GB"}
"""Which kind of a language is spoken where the computer speaks another."""
_OURS: Final = "language"
"""What the translators of this module are called among the children of the application."""


def speak(app: QCoreApplication, language: str, translations: Path) -> None:
    """Speak a language from now on, whatever the computer speaks; what is on screen stays as it is.

    ``translations`` is the folder of the program's own. Its ``toolkit`` file holds the texts of Qt that
    Qt's own translation lacks.
    """
    hush(app)
    QLocale.setDefault(locale_for(language, QLocale.system().name()))
    own, qt = str(translations), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("toolkit", own), ("qtbase", qt), ("herstel", own)):
        translator = QTranslator(app)
        translator.setObjectName(_OURS)
        if translator.load(f"{name}_{language}", folder):
            app.installTranslator(translator)
        else:
            translator.deleteLater()


def hush(app: QCoreApplication) -> None:
    """Take all translations away again."""
    for translator in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(translator)
        translator.setObjectName("")
        translator.deleteLater()


def locale_for(language: str, system: str) -> QLocale:
    """Return the locale of a language: that of the computer's country when that speaks it.

    It is the plain locale of that name. The computer's own may mix languages, such as English months
    with Dutch texts. Elsewhere English is British: a day before its month, and weeks from Monday, as on
    all screens.
    """
    return QLocale(system if system.partition("_")[0] == language else _ELSEWHERE.get(language, language))
