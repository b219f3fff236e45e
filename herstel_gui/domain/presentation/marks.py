"""The marks beside a value, with their explanations."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.signals.doubts import MARK
from herstel_gui.domain.text import tr_noop

PAST: Final = "▲"
"""Stands beside a value past its limit, and has no other meaning. Screen and paper draw it; files write
it."""
PAST_MEANS: Final = tr_noop("voorbij de grens")
MISSING: Final = "–"
"""Stands for a missing value. In a file the cell is empty."""
MISSING_MEANS: Final = tr_noop("niet ingevuld")
DOUBTFUL: Final = MARK
"""Behind an imported value that is not confirmed and counts for nothing."""
DOUBTFUL_MEANS: Final = tr_noop("? = ver van je gewone waarde en niet bevestigd: telt niet mee.")
