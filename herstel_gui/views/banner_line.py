"""The title of a small banner, which is shortened where it does not fit."""

from __future__ import annotations

from dataclasses import replace

from herstel_gui.domain.late_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class OneLine:
    """The parts of the title of a small banner, of which the last are left out where they do not fit."""

    first: tuple[str, ...]
    chips: tuple[str, ...] = ()
    explains: tuple[str, ...] = ()

    def texts(self, more: str) -> list[str]:
        """Return the title by length: with fewer and fewer chips, and then without what explains them.

        ``more`` counts the chips that are left out. What explains them stands in the tooltip, too.
        """
        counts = range(len(self.chips), -1, -1)
        found = [self.text(shown, more) for shown in counts]
        if self.explains:
            bare = replace(self, explains=())
            found += [bare.text(shown, more) for shown in counts]
        return found

    def text(self, shown: int, more: str) -> str:
        """Return the title with the first ``shown`` chips; ``more`` counts the others."""
        left = len(self.chips) - shown
        counted = more.format(n=left) if left and shown else ""
        return " · ".join(filter(None, (*self.first, *self.chips[:shown], counted, *self.explains)))
