"""Notices about the password of the journal that was just opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from herstel_gui.views.safety.notice_bar import Notice

if TYPE_CHECKING:
    from collections.abc import Callable


def password_disappeared(accept: Callable[[], None]) -> Notice:
    """Warn that a journal had a password at the last opening, and has none now.

    This happens when a synchronising service puts back an older version of the file. ``accept`` is called if
    the user answers that all is well.
    """
    sentence = QCoreApplication.translate(
        "locking",
        "Dit dagboek had een wachtwoord, en nu niet meer. Heb je dat niet zelf gedaan, dan ligt er "
        "een ander of ouder bestand op zijn plek. Kijk of alles erin staat.",
    )
    return Notice("no password", sentence, QCoreApplication.translate("locking", "Ja, dat klopt"), accept)


def opened_by_code(choose_password: Callable[[], None]) -> Notice:
    """Offer to choose another password after the journal was opened with the recovery code."""
    sentence = QCoreApplication.translate(
        "locking", "Je opende je dagboek met de herstelsleutel. Kies een wachtwoord dat je onthoudt."
    )
    choose = QCoreApplication.translate("locking", "Wachtwoord wijzigen…")
    return Notice("code", sentence, choose, choose_password)
