"""The second card of the welcome page: earlier years from another app or a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.welcome.step_card import StepCard, wrapped
from herstel_gui.views.widgets.card import link
from herstel_gui.views.widgets.focus_in_view import bring_soon
from herstel_gui.views.widgets.header_row import HeaderRow
from herstel_gui.views.widgets.mark_button import ToggleButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.application.makers import Maker


class YearsCard(StepCard):
    """A zone to drop files on, the makers with how to get their export, and a way to skip.

    ``choose_asked`` asks for a file dialog, ``skipped`` goes on to the next card.
    """

    choose_asked = Signal()
    skipped = Signal()

    def __init__(self, makers: Sequence[Maker]) -> None:
        """List ``makers``; the steps of one maker are shown at a time, of none at first."""
        super().__init__(2, self.tr("Breng je eigen jaren mee"))
        self.zone = DropZone()
        self.zone.choose.clicked.connect(self.choose_asked)
        self.body.addWidget(self.zone)
        self.body.addWidget(wrapped(self.tr("Van welke app of website? Klik voor uitleg."), "small"))
        self.steps = wrapped("", "explained")
        self.steps.hide()
        self.body.addWidget(self._list(makers))
        self.body.addWidget(self.steps)
        self.body.addStretch(1)
        skip = HeaderRow(theme().px(6))
        skip.add(wrapped(self.tr("Niets bij de hand?"), "strong"))
        self.skip = link(self.tr("Sla over"), self.skipped.emit)
        skip.add(self.skip)
        self.body.addWidget(skip)
        self.body.addWidget(wrapped(self.tr("Na 21 ochtenden kent Herstel je gewone pols ook.")))
        self.body.addWidget(
            wrapped(
                self.tr("Je ziet eerst wat erin zit. Er wordt niets bewaard voordat je ja zegt."), "small"
            )
        )

    def _list(self, makers: Sequence[Maker]) -> QWidget:
        """Return two columns of buttons that show the steps of a maker."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(10))
        grid.setVerticalSpacing(theme().px(2))
        self.makers: list[QPushButton] = []
        for number, maker in enumerate(makers):
            button = ToggleButton(maker.name)
            button.setProperty("role", "link")
            button.clicked.connect(lambda checked, one=maker, own=button: self._explain(own, one, checked))
            grid.addWidget(button, number // 2, number % 2)
            self.makers.append(button)
        return holder

    def _explain(self, button: QPushButton, maker: Maker, checked: bool) -> None:  # signal of Qt
        """Show the steps of a maker, or hide them when its button was pressed again."""
        for other in self.makers:
            other.setChecked(other is button and checked)
        self.steps.setText(f"{maker.name} · {translate(maker.steps)}")
        self.steps.setVisible(checked)
        if checked:
            # the steps stand below all makers, which on a low screen is out of view
            bring_soon(self.steps)


class DropZone(QFrame):
    """A frame that says what may be dropped, with a button for a file dialog; the window takes the drop."""

    def __init__(self) -> None:
        """Show the sentence and the button."""
        super().__init__()
        px = theme().px
        self.setProperty("role", "dropZone")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(16), px(12), px(16))
        words = wrapped(self.tr("Sleep bestanden of een map hierheen"))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(words)
        self.choose = QPushButton(self.tr("Kies bestand…"))
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignCenter)
