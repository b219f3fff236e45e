"""All texts in all windows and states are readable: not cut off, elided, overlapping or off the screen."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtWidgets import QWidget

import herstel_gui.views
from tests.looks.checks import Fault, Looker
from tests.looks.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.looks.world import Look, World

BASES: Final = frozenset(
    {
        "Page",
        "FormRow",
        "TextRow",
        "ChosenView",
        "FittingDialog",
        "FormDialog",
        "DeedDialog",
        "WeekDesk",
        "SegmentView",
        "MeasureView",
        "StillDoubleSpin",
        "OwnForm",
    }
)
"""Base classes without widgets of their own."""


SOMETIMES: Final = frozenset(
    {
        "CompareBoard",
        "FollowJump",
        "FrozenColumn",
        "GapLine",
        "KindQuestion",
        "OtherView",
        "RecentMenu",
        "RuleChoice",
        "Sparkline",
        "StepCard",
        "YearBoard",
    }
)
"""Widgets not shown in every walk: boards drawn for an image, the link to a card that lies below the
calendar, the first column of a scrolled table, the gap line, a question of few days, base classes, a menu
filled when shown, a curve that narrow rows leave out, the box of signals of low narrow windows."""


pytestmark = pytest.mark.timeout(900)  # a walk along all windows needs a minute of processor time


def test_all_windows_are_readable(dressed: Callable[[Look, bool], World], look: Look) -> None:
    looker = Looker()
    faults = Walk(dressed(look, False), looker, str(look)).all()  # noqa: FBT003  # a full journal
    assert not faults, listed(faults, looker)
    unknown = sorted(
        kind.__name__ for kind in own_widgets() - looker.seen if kind.__name__ not in BASES | SOMETIMES
    )
    assert not unknown, f"the walk does not show these: {', '.join(unknown)}"


def test_an_empty_journal_is_readable(dressed: Callable[[Look, bool], World], look: Look) -> None:
    looker = Looker()
    faults = Walk(dressed(look, True), looker, str(look)).empty()  # noqa: FBT003  # an empty journal
    assert not faults, listed(faults, looker)


def listed(faults: list[Fault], looker: Looker) -> str:
    """Return the faults, one per line, after their number."""
    return f"{len(faults)} faults in {looker.states} states\n" + "\n".join(map(str, faults))


def own_widgets() -> set[type]:
    """Return all widget classes defined in ``herstel_gui.views``."""
    for module in pkgutil.walk_packages(herstel_gui.views.__path__, "herstel_gui.views."):
        import_module(module.name)
    found: set[type] = set()
    kinds: list[type[QWidget]] = [QWidget]
    while kinds:
        more: list[type[QWidget]] = kinds.pop().__subclasses__()
        kinds += more
        found |= {kind for kind in more if kind.__module__.startswith("herstel_gui.views")}
    return found
