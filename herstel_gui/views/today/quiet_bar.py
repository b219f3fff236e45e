"""The line on the day page that says why nothing is compared: a pause, or only writing down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from herstel_gui.qt_models.texts import day_in_sentence
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label, link

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.views.today.day_picture import DayPicture


class QuietBar(QFrame):
    """One sentence and the way back; hidden on days that are compared. ``change`` opens the dialog."""

    def __init__(self, change: Callable[[], object]) -> None:
        """Build the bar, hidden."""
        super().__init__()
        self.setObjectName("notice")
        px = theme().px
        self.words = label("")
        self.words.setWordWrap(True)
        self.change = link(self.tr("Wijzigen…"), change, self.tr("Pauze, alleen opschrijven, geboortejaar"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(4), px(8), px(4))
        row.setSpacing(px(12))
        row.addWidget(self.words, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_day(self, picture: DayPicture) -> None:
        """Say what holds on the day; hide on a day that is compared, and on a day to come."""
        person = picture.person
        self.setVisible(not picture.compared and not picture.future)
        if person.pause is not None and person.pauses(picture.day):
            words = self.tr("Pauze tot en met {day}. Invullen mag, hoeft niet.")
            self.words.setText(words.format(day=day_in_sentence(person.pause.last)))
        elif person.only_writing:
            self.words.setText(self.tr("Alleen opschrijven: Herstel vergelijkt niets."))
