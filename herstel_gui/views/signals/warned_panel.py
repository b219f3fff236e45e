"""The warnings of the past, and the user's answer to the selected warning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.application.signal_queries import FALSE_ALARM, RIGHT
from herstel_gui.application.what_followed import together
from herstel_gui.domain.bounds import MAX_REASON
from herstel_gui.domain.signals.signal import Level
from herstel_gui.views.signals.followed_words import together_words
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.signals.warned_table import PERIOD, WarnedModel
from herstel_gui.views.signals.warned_view import WarnedView
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.draft import REASON_DRAFT, Draft
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.limited import limit_length
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.mark_button import ToggleButton
from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.prompts import prompt
from herstel_gui.views.widgets.urgent_line import UrgentLine

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from herstel_gui.application.signal_queries import Warned
    from herstel_gui.application.what_followed import Followed
    from herstel_gui.domain.day import EpisodeAnswer
    from herstel_gui.qt_models.unsaved import Unsaved


REASON: Final = 160
"""The minimum width of the field for a reason, in pixels at 100 %."""


class WarnedPanel(QWidget):
    """A table of warnings with, below, the buttons to answer the selected warning.

    ``answered`` carries a Warned, ``right``, ``false_alarm`` or nothing, which withdraws the answer, and a
    reason. ``day_asked`` carries the first day of a warning.
    """

    answered = Signal(object, str, str)
    day_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None, unsaved: Unsaved | None = None) -> None:
        """Begin empty; ``unsaved`` stores a half-typed reason as a draft."""
        super().__init__(parent)
        self._unsaved = unsaved
        self._draft: Draft | None = None
        self._shown: date | None = None
        self._all: tuple[Warned, ...] = ()
        self._answers: Mapping[date, EpisodeAnswer] = {}
        self._followed: Mapping[date, Followed] = {}
        self.model = WarnedModel(self)
        self.table = WarnedView()
        self.notices = QCheckBox(self.tr("Ook ‘let op’ laten zien"))
        self.notices.toggled.connect(self._fill)
        self.counts = prose("", "hint")
        self.none = prose(self.tr("Nog geen ‘te weinig herstel’ of hoger."), "hint")
        self.right = self._button(self.tr("Klopte"), RIGHT)
        self.false = self._button(self.tr("Loos alarm"), FALSE_ALARM)
        self.reason = LineEdit()
        limit_length(self.reason, MAX_REASON)
        prompt(self.reason, self.tr("Waardoor kwam het?"))
        self.reason.setAccessibleName(self.tr("Reden bij het antwoord"))
        self.safety = UrgentLine()
        self.safety.watch(self.reason)
        self.reason.textEdited.connect(self._touch_draft)
        self.reason.editingFinished.connect(self._reason_left)
        self.open_day = QPushButton(self.tr("Bekijk die dag"))
        self.open_day.setProperty("role", "link")
        self.open_day.clicked.connect(self._ask_day)
        self._set_up_table()
        self._build()
        self._choose(QModelIndex())

    def show_warned(
        self,
        rows: Sequence[Warned],
        answers: Mapping[date, EpisodeAnswer],
        followed: Mapping[date, Followed],
    ) -> None:
        """Replace the warnings; the selected warning stays selected."""
        self._all, self._answers, self._followed = tuple(rows), answers, followed
        self._fill()

    # -- building ------------------------------------------------------------------------------------

    def _button(self, text: str, verdict: str) -> QPushButton:
        button = ToggleButton(text)
        button.clicked.connect(lambda: self._answer(verdict))
        return button

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setObjectName("warned")
        table.setAccessibleName(self.tr("Meldingen"))
        table.selectionModel().currentRowChanged.connect(self._choose)
        table.doubleClicked.connect(self._ask_day)

    def _build(self) -> None:
        px = theme().px
        top = QHBoxLayout()
        top.addWidget(prose(self.tr("Wat Herstel meldde, wat daarop volgde en of het klopte."), "hint"), 1)
        top.addWidget(self.notices)
        below = FlowBox(px(8))
        self.chosen = PlainLabel()
        self.chosen.setProperty("role", "strong")
        self.reason.ensurePolished()
        hint = self.reason.fontMetrics().horizontalAdvance(self.reason.placeholderText())
        self.reason.setMinimumWidth(max(px(REASON), hint + px(28)))
        for widget in (self.chosen, self.right, self.false, self.reason, self.open_day):
            below.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(top)
        column.addWidget(self.none)
        column.addWidget(self.counts)
        column.addWidget(self.table, 1)
        column.addWidget(below)
        column.addWidget(self.safety)

    # -- showing -------------------------------------------------------------------------------------

    def _fill(self) -> None:
        before = self.model.at(self.table.currentIndex())
        least = Level.NOTICE if self.notices.isChecked() else Level.UNDER_RECOVERED
        rows = [row for row in self._all if row.level.rank >= least.rank]
        self.model.show_warned(rows, self._answers, self._followed)
        self.table.fit()
        known = [self._followed[row.first] for row in rows if row.first in self._followed]
        self.counts.setText(together_words(together(known)))
        self.counts.setVisible(bool(known))
        self.none.setVisible(not rows)
        self.table.setVisible(bool(rows))
        first = before.first if before else None
        place = next((n for n, row in enumerate(rows) if row.first == first), 0)
        if rows:
            self.table.setCurrentIndex(self.model.index(place, PERIOD))
        self._choose(self.table.currentIndex())

    def _choose(self, index: QModelIndex, _previous: QModelIndex | None = None) -> None:
        row = self.model.at(index)
        for widget in (self.chosen, self.right, self.false, self.reason, self.open_day):
            widget.setVisible(row is not None)
        if row is None:
            return
        answer = self.model.answer(row)
        verdict = answer.verdict if answer else ""
        self.chosen.setText(self.tr("Klopte deze melding?"))
        self.right.setChecked(verdict == RIGHT)
        self.false.setChecked(verdict == FALSE_ALARM)
        self.reason.setEnabled(bool(verdict))
        if row.first != self._shown or not self.reason.isModified():
            self._show_reason(row.first, answer.reason if answer else "")

    def _show_reason(self, first: date, reason: str) -> None:
        self._shown = first
        if self._draft is not None:
            self._draft.leave()
        self.reason.setText(reason)
        if self._unsaved is not None:
            self._draft = Draft(self.reason, self._unsaved, first, REASON_DRAFT, self.reason.text)
            if self._draft.text:
                self.reason.setText(self._draft.text)
                self._draft.touch()

    def _touch_draft(self) -> None:
        if self._draft is not None:
            self._draft.touch()

    def _forget_draft(self) -> None:
        self.reason.setModified(False)
        if self._draft is not None:
            self._draft.done()

    # -- answering -----------------------------------------------------------------------------------

    def _answer(self, verdict: str) -> None:
        row = self.model.at(self.table.currentIndex())
        if row is None:
            return
        self._forget_draft()
        answer = self.model.answer(row)
        withdrawn = answer is not None and answer.verdict == verdict
        self.answered.emit(row, "" if withdrawn else verdict, self.reason.text().strip())

    def _reason_left(self) -> None:
        self._forget_draft()
        row = self.model.at(self.table.currentIndex())
        answer = self.model.answer(row) if row else None
        if row and answer and answer.verdict and answer.reason != self.reason.text().strip():
            self.answered.emit(row, answer.verdict, self.reason.text().strip())

    def _ask_day(self) -> None:
        row = self.model.at(self.table.currentIndex())
        if row is not None:
            self.day_asked.emit(row.first)
