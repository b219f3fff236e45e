"""Checks for a usable font: without fonts Qt draws black blocks and reports no error."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontMetricsF

from herstel_gui.domain.errors import NoFontError
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_NONE: Final = tr_noop(
    "Op deze computer is geen lettertype gevonden, dus zouden er zwarte blokjes staan in plaats van letters. "
    "Er is niets gemaakt. Installeer een lettertype, bijvoorbeeld DejaVu of Noto, en probeer het opnieuw.",
)
_NEEDED: Final = string.ascii_letters + string.digits


def demand_letters(font: QFont) -> None:
    """Raise NoFontError unless ``font``, with its fallback fonts, has all letters and digits.

    The glyphs are checked, because Qt's list of families also has names on a computer without fonts.
    """
    metrics = QFontMetricsF(font)
    if not all(metrics.inFontUcs4(ord(sign)) for sign in _NEEDED):
        raise NoFontError(Text(_NONE))
