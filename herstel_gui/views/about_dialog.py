"""About Herstel: version, what it is and is not, and its licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from herstel_gui import __version__
from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class AboutDialog(QDialog):
    """A short page of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say what the program is."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Over Herstel"))
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(24), px(32), px(16))
        column.setSpacing(px(12))
        title = QLabel(self.tr("Herstel {version}").format(version=__version__))
        title.setProperty("role", "title")
        text = QLabel(
            self.tr(
                "Een dagboek voor wie traint en goed wil herstellen. Alles blijft op deze computer.\n\n"
                "Herstel is geen medisch hulpmiddel. De grenzen komen uit algemene artikelen en zijn niet "
                "voor jou persoonlijk vastgesteld. Raadpleeg bij twijfel je huisarts of een sportarts.\n\n"
                "Vrije software onder de GNU General Public License, versie 3 of later."
            )
        )
        text.setWordWrap(True)
        text.setMinimumWidth(px(420))
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Sluiten"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.reject)
        for widget in (title, text, buttons):
            column.addWidget(widget)
