"""The title of a small banner, which is shortened where it does not fit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OneLine:
    """The parts of the title of a small banner, of which the chips are left out where they do not fit."""

    first: tuple[str, ...]
    chips: tuple[str, ...] = ()
    explains: tuple[str, ...] = ()

    def text(self, shown: int, more: str) -> str:
        """Return the title with the first ``shown`` chips; ``more`` counts the others."""
        left = len(self.chips) - shown
        counted = more.format(n=left) if left and shown else ""
        return " · ".join(filter(None, (*self.first, *self.chips[:shown], counted, *self.explains)))
