"""Nothing is cut off, elided, drawn over something else or outside the screen, in any window and state."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Final

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
        "WeekDesk",
        "SegmentView",
        "StillDoubleSpin",
    }
)
"""Classes of which only others are shown."""


SOMETIMES: Final = frozenset({"ChartSurface", "FrozenColumn", "GapLine"})
"""The base of the chart; the first column while a table is scrolled; the line about a long gap."""


def test_everything_can_be_read(dressed: Callable[[Look, bool], World], look: Look) -> None:
    looker = Looker()
    faults = Walk(dressed(look, False), looker, str(look)).all()  # noqa: FBT003  # it is not empty
    assert not faults, told(faults, looker)
    unknown = sorted(
        kind.__name__ for kind in own_widgets() - looker.seen if kind.__name__ not in BASES | SOMETIMES
    )
    assert not unknown, f"the walk does not show these: {', '.join(unknown)}"


def test_an_empty_journal_can_be_read(dressed: Callable[[Look, bool], World], look: Look) -> None:
    looker = Looker()
    faults = Walk(dressed(look, True), looker, str(look)).empty()  # noqa: FBT003  # it is empty
    assert not faults, told(faults, looker)


def told(faults: list[Fault], looker: Looker) -> str:
    """Return all faults, a line for each."""
    return f"{len(faults)} faults in {looker.states} states\n" + "\n".join(map(str, faults))


def own_widgets() -> set[type]:
    """Return every class of widgets that the screens define."""
    for module in pkgutil.walk_packages(herstel_gui.views.__path__, "herstel_gui.views."):
        import_module(module.name)
    found: set[type] = set()
    kinds: list[type[QWidget]] = [QWidget]
    while kinds:
        more: list[type[QWidget]] = kinds.pop().__subclasses__()
        kinds += more
        found |= {kind for kind in more if kind.__module__.startswith("herstel_gui.views")}
    return found
