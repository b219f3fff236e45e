"""Answers from 1 to 5, 5 the best (PMData, SoccerMon), as answers of Herstel, from 1 to 7 with 1 the best.

The answers 2 and 4 lie between two answers of Herstel; ``MILDER`` and ``WORSE`` round them to either side.
"""

from __future__ import annotations

from typing import Final

MILDER: Final = {5: 1, 4: 2, 3: 4, 2: 5, 1: 7}
WORSE: Final = {5: 1, 4: 3, 3: 4, 2: 6, 1: 7}
ANSWERS: Final = {
    "fatigue": "fatigue", "mood": "mood", "sleep_quality": "sleep_quality",
    "soreness": "muscle_soreness", "stress": "stress",
}  # fmt: skip
"""The name of a question in the files, and the measure of Herstel."""
