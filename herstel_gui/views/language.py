"""The language of the screen: texts, months, weekdays and numbers, of the program and of Qt itself.

A language other than Dutch is one file, ``herstel_CODE.ts``, compiled to ``.qm``. Its ``language`` attribute
is the locale used where the computer has another language, and its translation of ``OWN_NAME`` is the name in
the menu. A widget takes the default locale at the moment it is made, so ``set_language`` runs before the
first widget. This module imports nothing heavy, because the first window waits for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from herstel_gui.domain.text import CONTEXT, SOURCE_LANGUAGE, tr_noop

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication

OWN_NAME: Final = tr_noop("Nederlands")
"""Translated as the name of the language in that language: English, Français."""
_PREFIX: Final = "herstel_"
_OURS: Final = "language"
"""Object name of the translators that ``set_language`` installs."""
_WANTED: Final = "wanted"
"""Property of the translator of the program: the language that was asked for, and that of the computer."""


def languages(translations: Path) -> dict[str, str]:
    """Return the languages of the program: code to own name, Dutch first, the others by code.

    ``translations`` is the folder with the compiled translations.
    """
    found = {SOURCE_LANGUAGE: OWN_NAME}
    for file in sorted(translations.glob(f"{_PREFIX}*.qm")):
        translator = QTranslator()
        if translator.load(str(file)):
            code = file.stem.removeprefix(_PREFIX)
            found[code] = translator.translate(CONTEXT, OWN_NAME) or code
    return found


def set_language(app: QCoreApplication, language: str, translations: Path) -> None:
    """Use a language from now on, whatever the language of the computer; widgets on screen do not change.

    A language without a translation gives Dutch, and so does an empty one. The ``toolkit`` file of a
    language, where there is one, holds texts of Qt in our words, or that Qt's own translation lacks.
    """
    language = language or SOURCE_LANGUAGE
    wanted = f"{language} {QLocale.system().name()}"
    if any(each.property(_WANTED) == wanted for each in app.findChildren(QTranslator, _OURS)):
        # installing the same translations again would tell every widget
        return
    remove_language(app)
    own = QTranslator(app)
    own.setProperty(_WANTED, wanted)
    locale = ""
    if own.load(f"{_PREFIX}{language}", str(translations)):
        locale = own.language()
    else:
        # a damaged file may have told its language, and has no text
        language = SOURCE_LANGUAGE
    QLocale.setDefault(locale_for(locale or language, QLocale.system().name()))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt), ("toolkit", str(translations))):
        translator = QTranslator(app)
        if translator.load(f"{name}_{language}", folder):
            _install(app, translator)
        else:
            translator.deleteLater()
    # of several translators the one installed last is asked first
    _install(app, own)


def _install(app: QCoreApplication, translator: QTranslator) -> None:
    translator.setObjectName(_OURS)
    app.installTranslator(translator)


def remove_language(app: QCoreApplication) -> None:
    """Remove the translators that ``set_language`` installed."""
    for translator in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(translator)
        translator.setObjectName("")
        translator.deleteLater()


def locale_for(locale: str, system: str) -> QLocale:
    """Return the plain locale ``system`` when it has the language of ``locale``, else that of ``locale``.

    The computer's own locale object is not used: it may mix languages, such as English months with Dutch
    texts. The English translation names en_GB, so that a day stands before its month and weeks begin on
    Monday on a computer in another language.
    """
    same = system.partition("_")[0] == locale.partition("_")[0]
    return QLocale(system if same else locale)
