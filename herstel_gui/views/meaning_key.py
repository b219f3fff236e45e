"""The key of what a widget shows, for “Wat betekent dit?”; ``views.meanings`` explains keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LEVEL: Final = "level."
"""Begin of the key of a level."""
TERM: Final = "term."
"""Begin of the key of a term of the glossary: the beginning of its Dutch heading follows."""
_PROPERTY: Final = "herstel_meaning"


def give_meaning(widget: QWidget, key: str) -> None:
    """Say that a widget, with all that is in it, shows what ``key`` stands for."""
    widget.setProperty(_PROPERTY, key)


def meaning_key(widget: QWidget) -> str:
    """Return the key that was given to a widget; empty for none."""
    key = widget.property(_PROPERTY)
    return key if isinstance(key, str) else ""
