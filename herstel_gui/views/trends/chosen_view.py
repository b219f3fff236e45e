"""A view with a choice above it: the frame that year overview, day after and comparison share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from collections.abc import Sequence


class ChosenView(QWidget):
    """A line of choices over a body; both scroll together when they must."""

    def __init__(self, body: QWidget, parent: QWidget | None = None) -> None:
        """Put an empty line above the body."""
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
        """Add a labelled choice to the line."""
        text, box = QLabel(label), StillCombo()
        text.setBuddy(box)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMinimumContentsLength(1)
        self.line.add(text)
        self.line.add(box)
        return box


def fill(box: QComboBox, entries: Sequence[tuple[str, str]]) -> None:
    """Fill a choice with keys and texts; what was chosen stays chosen when it is still there."""
    before = box.currentData()
    box.blockSignals(True)
    box.clear()
    for key, text in entries:
        box.addItem(text, key)
    box.setCurrentIndex(max(0, box.findData(before)))
    box.blockSignals(False)
