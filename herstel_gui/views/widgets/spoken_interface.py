"""The base of the accessible interfaces that Herstel writes itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QWidget

NOTHING: Final = Shiboken.VoidPtr(0)
"""The null pointer of C++."""


class SpokenInterface(QAccessibleWidget):
    """An accessible interface with a part of its own, such as a value or actions; owned by Qt.

    Qt asks for the part of each kind as a pointer, and Qt for Python ends the program with a segmentation
    fault when an override answers None: an absent part is the null pointer.
    """

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        """Create the interface of a widget, without a part of its own."""
        super().__init__(widget, role)
        self._parts: dict[QAccessible.InterfaceType, object] = {}

    def add_part(self, kind: QAccessible.InterfaceType, part: object) -> None:
        """Answer ``part`` when Qt asks for a kind."""
        self._parts[kind] = part

    # the stubs of Qt for Python declare an int, but the object itself is needed
    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        """Return the part of a kind: the one that was added, or that of Qt, or the null pointer."""
        part = self._parts.get(kind)
        if part is None:
            part = super().interface_cast(kind)
        return NOTHING if part is None else part
