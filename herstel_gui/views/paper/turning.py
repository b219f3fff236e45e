"""The two buttons that turn the sheets of a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:
    from herstel_gui.views.paper.preview import SheetPreview


class SheetTurning(QObject):
    """Turns the sheets of a preview; ``back`` and ``forth`` are enabled where there is a sheet to go to."""

    def __init__(self, preview: SheetPreview) -> None:
        """Make the buttons of ``preview``, which owns this object."""
        super().__init__(preview)
        self._preview = preview
        self.back = QPushButton(self.tr("Vorig blad"))
        self.forth = QPushButton(self.tr("Volgend blad"))
        self.back.clicked.connect(lambda _checked=False: self.turn(-1))
        self.forth.clicked.connect(lambda _checked=False: self.turn(1))

    def turn(self, pages: int) -> None:
        """Go ``pages`` sheets forward, or back if negative; 0 after other sheets were shown."""
        self._preview.turn(pages)
        self.back.setEnabled(self._preview.number > 0)
        self.forth.setEnabled(self._preview.number < self._preview.count - 1)
