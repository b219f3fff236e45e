"""The marks beside a value, with their explanations."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.signals.doubts import MARK
from herstel_gui.domain.text import tr_noop

PAST: Final = "▲"
"""Beside a value past its limit, and nothing else. Screen and paper draw it; files write it."""
PAST_MEANS: Final = tr_noop("voorbij de grens")
MISSING: Final = "–"
"""A value that is not there. In a file it is an empty cell."""
MISSING_MEANS: Final = tr_noop("niet ingevuld")
DOUBTFUL: Final = MARK
"""Behind an imported value that is not confirmed and counts for nothing."""
DOUBTFUL_MEANS: Final = tr_noop("? = ver van je gewone waarde en niet bevestigd: telt niet mee.")
