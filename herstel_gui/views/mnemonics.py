"""Mnemonics (underlined letters) for the entries of menus, chosen for the language at hand.

Translators mark only the titles of the menu bar; the letters of the entries are chosen here, so that each is
unique in its menu in every language, also beside exporters and settings that come later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.views.menus import StepAction

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu


def give_mnemonics(menu: QMenu) -> None:
    """Give every entry of a menu and of its submenus a letter or digit of its own.

    An entry keeps a letter that its text marks already. An earlier entry gives way to a later one that has no
    other letter; an entry stays without a letter only when no arrangement has one for all.
    """
    entries = [action for action in menu.actions() if not action.isSeparator()]
    marks = {letter for action in entries if (letter := marked(action.text()))}
    free = [action for action in entries if not marked(action.text())]
    for number, letter in _letters([action.text() for action in free], marks).items():
        _mark(free[number], letter)
    for action in entries:
        sub = action.menu()
        if sub is not None:
            give_mnemonics(sub)  # type: ignore[arg-type]  # the stubs of Qt say QObject


def _letters(texts: Sequence[str], taken: Collection[str]) -> dict[int, str]:
    """Return a letter for each text by its number: a matching of texts and letters by augmenting paths."""
    owner: dict[str, int] = {}

    def find(number: int, seen: set[str]) -> bool:
        text = texts[number]
        wanted = dict.fromkeys(text[place].casefold() for place in _places(text))
        letters = [letter for letter in wanted if letter not in taken and letter not in seen]
        for letter in letters:
            if letter not in owner:
                owner[letter] = number
                return True
        for letter in letters:
            seen.add(letter)
            if find(owner[letter], seen):
                owner[letter] = number
                return True
        return False

    for number in range(len(texts)):
        find(number, set())
    return {number: letter for letter, number in owner.items()}


def marked(text: str) -> str:
    """Return the letter that a text marks, in lower case; empty when it marks none."""
    place = text.replace("&&", "  ").find("&")
    return text[place + 1 : place + 2].casefold() if place >= 0 else ""


def _mark(action: QAction, letter: str) -> None:
    """Mark the first place of a letter in the text of an entry, at the begin of a word if there is one."""
    text = action.text()
    place = next(place for place in _places(text) if text[place].casefold() == letter)
    shown = f"{text[:place]}&{text[place:]}"
    if isinstance(action, StepAction):
        action.entitle(shown)
    else:
        action.setText(shown)


def _places(text: str) -> Iterator[int]:
    """Yield the places of letters and digits: first those that begin a word, then the others."""
    usable = [place for place, sign in enumerate(text) if sign.isalnum() and sign.isascii()]
    first = [place for place in usable if not place or not text[place - 1].isalnum()]
    yield from first
    yield from (place for place in usable if place not in first)
