"""Fields whose value the wheel never changes: it scrolls the page, wherever the pointer is.

Qt changes the value under the pointer, and gives such a field the cursor. Somebody who scrolls past it does
not see that an answer became another one. Use these instead of Qt's own; a test looks for others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QDoubleSpinBox, QSpinBox, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent, QWheelEvent

    _Field = QWidget
else:
    _Field = object

BESIDE: Final = 4


class Still(_Field):
    """Comes before the class of a Qt field; an open list or calendar of it scrolls as usual."""

    def showEvent(self, event: QShowEvent) -> None:
        """Take the cursor by Tab and click only: Qt's own take it by the wheel too."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        super().showEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class StillCombo(Still, QComboBox):
    """A combo box that leaves the wheel to the page."""

    def sizeHint(self) -> QSize:
        """Ask for a little more than Qt, whose frame takes it from widely set words."""
        hint = super().sizeHint()
        return QSize(hint.width() + BESIDE, hint.height())


class StillSpin(Still, QSpinBox):
    """A spin box that leaves the wheel to the page."""


class StillDoubleSpin(Still, QDoubleSpinBox):
    """A spin box with decimals that leaves the wheel to the page."""


class StillDate(Still, QDateEdit):
    """A date that leaves the wheel to the page; its calendar speaks the language of the program."""
