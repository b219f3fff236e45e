"""The dialog for the size and the format of an image."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFormLayout, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.still_fields import StillCombo

SIZES: Final = ((1280, 840), (1920, 1080), (2560, 1440), (3840, 2160))


class ImageDialog(FittingDialog):
    """Asks for size and format of an image."""

    def __init__(self, screen: QSize, parent: QWidget | None = None) -> None:
        """Offer the size on ``screen`` first, then the SIZES."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bewaar als afbeelding"))
        self.size_box, self.kind_box = StillCombo(), StillCombo()
        own = self.tr("Zoals op het scherm ({width} × {height})")
        self.size_box.addItem(own.format(width=screen.width(), height=screen.height()), screen)
        for width, height in SIZES:
            text = self.tr("{width} × {height} beeldpunten").format(width=width, height=height)
            self.size_box.addItem(text, QSize(width, height))
        self.kind_box.addItem(self.tr("PNG – afbeelding"), "png")
        self.kind_box.addItem(self.tr("SVG – tekening die scherp blijft"), "svg")
        self.set_margins(20, 20, 20, 20)
        form = QFormLayout()
        form.setSpacing(theme().px(12))
        self.body.addLayout(form)
        form.addRow(self.tr("Grootte"), self.size_box)
        form.addRow(self.tr("Soort"), self.kind_box)
        self.add_answers(self.tr("Bewaren…"))

    def chosen_size(self) -> QSize:
        """Return the size in pixels."""
        return QSize(self.size_box.currentData())

    def kind(self) -> str:
        """Return ``png`` or ``svg``."""
        return str(self.kind_box.currentData())
