"""How many examples the slow tests try: a third by default, all of them with the option ``--thorough``."""

from __future__ import annotations

from typing import Final

from hypothesis import settings

THOROUGH: Final = "thorough"
"""The profile of Hypothesis with ``--thorough``, chosen before the tests are collected."""
_SHARE: Final = 3


def tries(full: int) -> int:
    """Return the number of examples to try of ``full``."""
    return full if settings.get_current_profile_name() == THOROUGH else -(-full // _SHARE)
