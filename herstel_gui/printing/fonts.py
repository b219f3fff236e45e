"""Whether this computer has letters at all. Without, Qt draws black blocks and reports no trouble."""

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
    """Raise NoFontError unless letters and figures can be drawn in a font, or in those that stand in for it.

    What Qt has is asked of the font itself: its list of families holds names also when there is none.
    """
    metrics = QFontMetricsF(font)
    if not all(metrics.inFontUcs4(ord(sign)) for sign in _NEEDED):
        raise NoFontError(Text(_NONE))
