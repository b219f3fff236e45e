"""The bar above the form of a future day, with buttons to plan rest and a recovery week."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.deeds.deeds import Deeds, week_tip, week_words
from herstel_gui.views.icons import icon
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.mark_button import ToggleButton

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture


WORDS: Final = 240
"""Room that the words need beside the buttons, in pixels at 100 %."""


class PlanBar(QFrame):
    """A notice that nothing can be entered yet, and the buttons to plan rest and a recovery week."""

    def __init__(self, signals: JournalSignals) -> None:
        """Build the bar."""
        super().__init__()
        self.setObjectName("notice")
        self._signals = signals
        self._day: date = signals.day
        px = theme().px
        self.notice = label(self.tr("Deze dag moet nog komen. Invullen kan vanaf die dag."))
        self.notice.setWordWrap(True)
        self._texts = self.tr("Rust plannen"), self.tr("Rust gepland")
        self.rest = ToggleButton(self._texts[False], self._texts)
        self.rest.setProperty("role", "chip")
        self.rest.setAutoDefault(True)
        self.rest.setIcon(icon("rest", theme().colours.accent))
        self.rest.setIconSize(QSize(px(16), px(16)))
        self.rest.setAccessibleName(self._texts[False])
        self.rest.setToolTip(self.tr("Rust plannen voor deze dag, of toch niet (Ctrl+R)"))
        self.rest.clicked.connect(self._plan)
        self.week = QPushButton()
        self.week.setProperty("role", "chip")
        self.week.setAutoDefault(True)
        self._deeds = Deeds(signals, self)
        self.week.clicked.connect(lambda _checked=False: self._deeds.recovery_week())
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(4), px(8), px(4))
        row.setSpacing(px(12))
        row.addWidget(self.notice, 1)
        for button in (self.rest, self.week):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the recovery week to the other places where there is no room for it."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        beside = self.rest.sizeHint().width() + self.week.sizeHint().width() + theme().px(WORDS)
        self.week.setVisible(self.width() >= beside)

    def show_day(self, picture: DayPicture) -> None:
        """Show whether rest is planned for a future day; hide the bar on other days."""
        self._day = picture.day
        planned = picture.day in picture.planned_rest
        self.notice.setText(self.tr("Deze dag moet nog komen. Invullen kan vanaf die dag."))
        self.rest.setChecked(planned)
        self.rest.setText(self._texts[planned])
        week = picture.recovery_week
        self.week.setText(week_words(week, picture.day) if week else self.tr("Herstelweek…"))
        self.week.setToolTip(week_tip(week))
        self._make_room()
        self.setVisible(picture.future)

    def _plan(self, on: bool) -> None:
        day = self._day
        try:
            stored = self._signals.run(lambda journal: journal.plan.set_rest(day, on=on))
        except RefusedValueError as refused:
            # midnight has passed: the day is no future day any more
            self.notice.setText(translate(refused.text))
            stored = False
        if not stored:
            self.rest.setChecked(not on)
