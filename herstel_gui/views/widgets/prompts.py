"""Hints in empty fields: a hint that a narrow field cannot show whole is whole in the tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStyle, QStyleOptionFrame

if TYPE_CHECKING:
    from typing import TypeAlias

    Field: TypeAlias = QLineEdit | QPlainTextEdit

BESIDE: Final = 2
"""The margin in pixels that Qt keeps at each side of the text of a line edit."""
_RESIZED: Final = frozenset({QEvent.Type.Resize, QEvent.Type.StyleChange, QEvent.Type.FontChange})


class Prompt(QObject):
    """The hint in an empty field, which follows the width of the field."""

    def __init__(self, field: Field, text: str) -> None:
        """Show ``text`` while ``field`` is empty."""
        super().__init__(field)
        self._field, self._text = field, text
        field.setPlaceholderText(text)
        field.installEventFilter(self)
        self._tell()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Put the hint into the tooltip, or take it away, for another width or font."""
        if event.type() in _RESIZED:
            self._tell()
        return False

    def _tell(self) -> None:
        # a tooltip that repeats what the field shows would be read as its description
        self._field.setToolTip("" if self._fits() else self._text)

    def _fits(self) -> bool:
        field = self._field
        if isinstance(field, QPlainTextEdit):  # it wraps
            return True
        option, margins = QStyleOptionFrame(), field.textMargins()
        field.initStyleOption(option)
        inside = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
        room = inside.width() - margins.left() - margins.right() - 2 * BESIDE
        return field.fontMetrics().horizontalAdvance(self._text) <= room


def prompt(field: Field, text: str) -> None:
    """Show a hint in an empty field."""
    Prompt(field, text)
