"""The buttons under a warning: seen, right, or false alarm, with a field for the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from herstel_gui.application.signal_queries import FALSE_ALARM, RIGHT
from herstel_gui.domain.bounds import MAX_REASON
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.limited import limit_length
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.mark_button import ToggleButton
from herstel_gui.views.widgets.prompts import prompt
from herstel_gui.views.widgets.urgent_line import UrgentLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.domain.day import EpisodeAnswer
    from herstel_gui.views.widgets.draft import Draft


class AnswerRow(QWidget):
    """Three buttons for one warning; the field for the reason appears once an answer is stored.

    ``seen`` is emitted when the user wants to fold the banner. ``answered`` carries ``right``,
    ``false_alarm`` or nothing, which withdraws the answer, and the reason.
    """

    seen = Signal()
    answered = Signal(str, str)

    def __init__(
        self,
        answer: EpisodeAnswer | None,
        parent: QWidget | None = None,
        keep: Callable[[QLineEdit], Draft] | None = None,
        *,
        asks: bool = True,
    ) -> None:
        """Show the stored answer, if any; ``keep`` makes the Draft that saves a half-typed reason.

        ``asks`` is False for a person's own complaint: whether that was right is no question.
        """
        super().__init__(parent)
        self._verdict = answer.verdict if answer else ""
        self._reason = answer.reason if answer else ""
        self.seen_button = QPushButton(self.tr("Gezien"))
        self.seen_button.setToolTip(self.tr("Klapt de melding in tot er iets nieuws of ergers is"))
        self.seen_button.clicked.connect(self.seen)
        self.right = self._button(self.tr("Klopte"), RIGHT)
        self.false = self._button(self.tr("Loos alarm"), FALSE_ALARM)
        self.reason = LineEdit(self._reason)
        limit_length(self.reason, MAX_REASON)
        prompt(self.reason, self.tr("Waardoor kwam het?"))
        self.reason.setAccessibleName(self.tr("Reden bij het antwoord"))
        self.reason.setVisible(bool(self._verdict))
        self.safety = UrgentLine()
        self.safety.watch(self.reason)
        self._draft = keep(self.reason) if keep is not None else None
        self.reason.editingFinished.connect(self._reason_left)
        self._build(asks=asks)

    def _button(self, text: str, verdict: str) -> QPushButton:
        button = ToggleButton(text)
        button.setChecked(self._verdict == verdict)
        button.clicked.connect(lambda: self._answer(verdict))
        return button

    def _build(self, *, asks: bool) -> None:
        px = theme().px
        self.reason.ensurePolished()
        hint = self.reason.fontMetrics().horizontalAdvance(self.reason.placeholderText())
        self.reason.setMinimumWidth(hint + px(28))
        shown = not self.reason.isHidden()
        row = FlowBox(px(8))
        for widget in (self.seen_button, self.right, self.false, self.reason):
            row.add(widget)
        self.right.setVisible(asks)
        self.false.setVisible(asks)
        self.reason.setVisible(shown and asks)  # adding a widget to the FlowBox shows it
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(px(4))
        column.addWidget(row)
        column.addWidget(self.safety)
        if asks:
            column.addWidget(
                prose(self.tr("Je antwoord helpt om te zien welk signaal voor jou klopt."), "small")
            )

    def _answer(self, verdict: str) -> None:
        self._forget_draft()
        withdrawn = verdict == self._verdict
        self.answered.emit("" if withdrawn else verdict, self.reason.text().strip())

    def _forget_draft(self) -> None:
        if self._draft is not None:
            self._draft.done()

    def _reason_left(self) -> None:
        reason = self.reason.text().strip()
        self._forget_draft()
        if self._verdict and reason != self._reason:
            self._reason = reason
            self.answered.emit(self._verdict, reason)
