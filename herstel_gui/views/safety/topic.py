"""What a history of earlier values is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.changes import Entry


@dataclass(frozen=True, slots=True)
class DayField:
    """A field of the day page: name, and a test for the entries of the field."""

    name: str
    holds: Callable[[Entry], bool]
