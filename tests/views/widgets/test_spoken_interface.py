"""Accessible interfaces of Herstel, asked for every part as the accessibility bus asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget

from herstel_gui.views.widgets.mark_button import ToggleButton
from herstel_gui.views.widgets.segments import SegmentBar
from herstel_gui.views.widgets.spoken_interface import SpokenInterface

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

PARTS = (
    "actionInterface", "attributesInterface", "editableTextInterface", "selectionInterface",
    "tableCellInterface", "textInterface", "valueInterface",
)  # fmt: skip
"""Each is a call of C++, which asks the override in Python for a pointer."""


@pytest.mark.parametrize(
    ("make", "own"),
    [
        (lambda: ToggleButton("Klopte"), "actionInterface"),
        (lambda: SegmentBar(["1", "2"]), "actionInterface valueInterface"),
    ],
    ids=["button", "scale"],
)
def test_a_part_that_is_absent_is_none_and_no_end_of_the_program(
    qtbot: QtBot, make: Callable[[], QWidget], own: str
) -> None:
    widget = make()
    qtbot.addWidget(widget)
    interface = QAccessible.queryAccessibleInterface(widget)
    assert isinstance(interface, SpokenInterface)
    held = [name for name in PARTS if getattr(interface, name)() is not None]
    assert " ".join(held) == own


def test_every_interface_has_the_base_that_answers_with_the_null_pointer() -> None:
    assert QAccessibleWidget.__subclasses__() == [SpokenInterface]
