"""Makes the arrays of a picture in another thread."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from herstel_gui.views.trends.arrays import PictureArrays, picture_arrays

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from herstel_gui.application.trend_pictures import MadePicture, Monitor
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.trends.building import TrendBuilder

_T = TypeVar("_T")
USUAL: Final = 0.005
POLITE: Final = 0.0001
"""The switch interval of Python's threads in seconds: its default, and while a picture is made."""


class Runs(Protocol):
    """The part of ``desktop.background.Background`` that the page uses."""

    def run(
        self,
        work: Callable[[Monitor], _T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
    ) -> object:
        """Run ``work`` in another thread, then call ``done`` or ``failed`` in the calling thread."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The arrays of a picture and their builder; ``whole`` is False for recent days only."""

    builder: TrendBuilder
    arrays: PictureArrays
    whole: bool = True


def load(make: Callable[[Monitor], MadePicture], before: Loaded | None, monitor: Monitor) -> Loaded:
    """Return the arrays of the picture that ``make`` makes; unchanged panels keep those of ``before``."""
    made = make(monitor)
    known = None if before is None else before.arrays
    return Loaded(made.builder, picture_arrays(made.picture, known), made.whole)


def load_gently(make: Callable[[Monitor], MadePicture], before: Loaded | None, monitor: Monitor) -> Loaded:
    """Do what ``load`` does while the window stays responsive: for work of more than a moment."""
    with gently():
        return load(make, before, monitor)


@contextmanager
def gently() -> Iterator[None]:
    """Set a short switch interval within the context, so that the window stays responsive.

    Painting a frame releases Python's lock many times, and would wait 5 ms each time to get the lock back.
    """
    sys.setswitchinterval(POLITE)
    try:
        yield
    finally:
        sys.setswitchinterval(USUAL)
