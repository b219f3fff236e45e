"""Progress of reading files in words and bytes, and the place where reading notices a cancel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from herstel_gui.domain.text import Text, tr_noop

Report: TypeAlias = Callable[[Text, int, int], None]
"""Called with what is being read, the bytes read so far and all bytes.

Raises ImportCancelledError to stop.
"""

_READING: Final = tr_noop("{name} lezen")
_NUMBERED: Final = tr_noop("{what}, bestand {number} van {total}")
_STEP: Final = 256 * 1024


class ReadingWatch:
    """Counts the bytes that are read from a bundle, and reports them.

    Every stream of a bundle counts its bytes here, so importers need not report anything themselves.
    """

    def __init__(self, report: Report | None = None) -> None:
        """Report to ``report``; without it, reading is silent and cannot be cancelled."""
        self._report = report
        self._words = Text("")
        self._done = 0
        self._total = 0
        self._unreported = 0

    def begin(self, total: int) -> None:
        """Start a part of ``total`` bytes at zero."""
        self._done, self._total, self._unreported = 0, total, 0

    def say(self, what: str | Text, number: int = 0, total: int = 0) -> None:
        """Set the words of the next reports: "Slaap, bestand 12 van 160" when numbered."""
        said = Text(_NUMBERED, what=what, number=number, total=total)
        self._words = said if total > 1 else Text("{what}", what=what)
        self.check()

    def reading(self, name: str) -> None:
        """Set the words of the next reports to the name of a file, unless words were set before."""
        if not self._words.template:
            self.say(Text(_READING, name=name))

    def add(self, size: int) -> None:
        """Count bytes that were read, and report once in a while."""
        self._done += size
        self._unreported += size
        if self._unreported >= _STEP:
            self.check()

    def progress(self, done: int, total: int) -> None:
        """Notice a cancel; for importers that report rows themselves."""
        del done, total
        self.check()

    def check(self) -> None:
        """Report now; call it in a long loop that reads nothing. ImportCancelledError after a cancel."""
        self._unreported = 0
        if self._report is not None:
            self._report(self._words, self._done, max(self._total, self._done))
