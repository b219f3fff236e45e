"""Fields that ignore the mouse wheel, so that the wheel always scrolls the page.

In Qt the wheel changes the value of the field under the pointer and focuses the field, which a user who
scrolls the page may not notice. Use these classes instead of Qt's own; a test reports other uses.
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
    """Mixin, before the class of a Qt field; the wheel still scrolls an open list or calendar."""

    def showEvent(self, event: QShowEvent) -> None:
        """Accept the focus by Tab and click only; Qt's default includes the wheel."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        super().showEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class StillCombo(Still, QComboBox):
    """A combo box without wheel input."""

    def sizeHint(self) -> QSize:
        """Return a slightly larger width than Qt, whose frame would cut wide texts."""
        hint = super().sizeHint()
        return QSize(hint.width() + BESIDE, hint.height())


class StillSpin(Still, QSpinBox):
    """A spin box without wheel input."""


class StillDoubleSpin(Still, QDoubleSpinBox):
    """A decimal spin box without wheel input."""


class StillDate(Still, QDateEdit):
    """A date field without wheel input, with a calendar in the language of the program."""
