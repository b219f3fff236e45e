"""Mnemonics (underlined letters) for the entries of menus, chosen for the language at hand.

Translators mark only the titles of the menu bar; the letters of the entries are chosen here, so that each is
unique in its menu in every language, also beside exporters and settings that come later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.views.menus import StepAction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu


def give_mnemonics(menu: QMenu) -> None:
    """Give every entry of a menu and of its submenus a letter or digit of its own.

    An entry keeps a letter that its text marks already. An entry stays without a letter only when all the
    letters of its text are taken.
    """
    entries = [action for action in menu.actions() if not action.isSeparator()]
    taken = {letter for action in entries if (letter := marked(action.text()))}
    for action in entries:
        if not marked(action.text()):
            _mark(action, taken)
        sub = action.menu()
        if sub is not None:
            give_mnemonics(sub)  # type: ignore[arg-type]  # the stubs of Qt say QObject


def marked(text: str) -> str:
    """Return the letter that a text marks, in lower case; empty when it marks none."""
    place = text.replace("&&", "  ").find("&")
    return text[place + 1 : place + 2].casefold() if place >= 0 else ""


def _mark(action: QAction, taken: set[str]) -> None:
    text = action.text()
    for place in _places(text):
        letter = text[place].casefold()
        if letter not in taken:
            taken.add(letter)
            shown = f"{text[:place]}&{text[place:]}"
            if isinstance(action, StepAction):
                action.entitle(shown)
            else:
                action.setText(shown)
            return


def _places(text: str) -> Iterator[int]:
    """Yield the places of letters and digits: first those that begin a word, then the others."""
    usable = [place for place, sign in enumerate(text) if sign.isalnum() and sign.isascii()]
    first = [place for place in usable if not place or not text[place - 1].isalnum()]
    yield from first
    yield from (place for place in usable if place not in first)
