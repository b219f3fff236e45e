"""Sets the language of the screen: texts, month names, weekdays and numbers, of the program and of Qt.

A widget takes the default locale when it is created, so the language is set before the first widget. This
module imports only light modules, because the first window is shown after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication

LANGUAGES: Final = ("nl", "en")
_ELSEWHERE: Final = {"en": "en_GB"}
"""The locale of a language on a computer with another language."""
_OURS: Final = "language"
"""Object name of the translators that this module installs."""


def set_language(app: QCoreApplication, language: str, translations: Path) -> None:
    """Set the language for texts that are made from now on; existing widgets keep their texts.

    ``translations`` is the folder with the program's translations. Its ``toolkit`` file has the texts of Qt
    that are missing from Qt's own translation.
    """
    remove_language(app)
    QLocale.setDefault(locale_for(language, QLocale.system().name()))
    own, qt = str(translations), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("toolkit", own), ("qtbase", qt), ("herstel", own)):
        translator = QTranslator(app)
        translator.setObjectName(_OURS)
        if translator.load(f"{name}_{language}", folder):
            app.installTranslator(translator)
        else:
            translator.deleteLater()


def remove_language(app: QCoreApplication) -> None:
    """Remove all translators that ``set_language`` installed."""
    for translator in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(translator)
        translator.setObjectName("")
        translator.deleteLater()


def locale_for(language: str, system: str) -> QLocale:
    """Return the locale for a language, with the country of ``system`` when its language is the same.

    The locale is made from its name, because the computer's own locale may mix languages, such as English
    months with Dutch texts. On a computer with another language, English is British: the day before the month
    and weeks from Monday, as on all screens.
    """
    return QLocale(system if system.partition("_")[0] == language else _ELSEWHERE.get(language, language))
