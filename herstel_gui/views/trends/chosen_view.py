"""A view below a line of choices: the base of year overview, day after and comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from collections.abc import Sequence


class ChosenView(QWidget):
    """A line of choices above a body; in a small window both scroll together."""

    def __init__(self, body: QWidget, parent: QWidget | None = None) -> None:
        """Put an empty line of choices above ``body``."""
        super().__init__(parent)
        inside = QWidget()
        inside.setObjectName("canvas")
        self.column = column = QVBoxLayout(inside)
        column.setContentsMargins(0, theme().px(6), 0, 0)
        column.setSpacing(theme().px(8))
        self.line = FlowBox(theme().px(8))
        column.addWidget(self.line)
        column.addWidget(body, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def add_choice(self, label: str) -> QComboBox:
        """Add a labelled combo box to the line and return the box."""
        text, box = QLabel(label), StillCombo()
        text.setBuddy(box)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMinimumContentsLength(1)
        self.line.add(text)
        self.line.add(box)
        return box


def fill(box: QComboBox, entries: Sequence[tuple[str, str]]) -> None:
    """Fill a combo box with keys and texts; the selected key stays selected when still present."""
    before = box.currentData()
    box.blockSignals(True)
    box.clear()
    for key, text in entries:
        box.addItem(text, key)
    box.setCurrentIndex(max(0, box.findData(before)))
    box.blockSignals(False)
