"""Moving a field of the day page among those of its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.measures import BY_KEY, NIGHT_KEYS

if TYPE_CHECKING:
    from collections.abc import Sequence


def moved(keys: Sequence[str], key: str, by: int) -> tuple[str, ...]:
    """Return the keys of measures with one of them moved ``by`` -1 or 1 place within its card.

    The measures of the night share a row and move together. At an end of the card nothing changes.
    """
    rows = _rows(keys)
    at = next(number for number, row in enumerate(rows) if key in row)
    other = at + by
    if 0 <= other < len(rows) and BY_KEY[rows[other][0]].moment is BY_KEY[key].moment:
        rows[at], rows[other] = rows[other], rows[at]
    return tuple(each for row in rows for each in row)


def _rows(keys: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the rows of the day page: each measure alone, those of the night at the place of the first."""
    night = tuple(key for key in keys if key in NIGHT_KEYS)
    return [night if key in NIGHT_KEYS else (key,) for key in keys if key not in night[1:]]
