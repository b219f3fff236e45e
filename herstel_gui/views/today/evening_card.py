"""The evening card: thirteen actions of recovery by pillar, each yes, no or unknown. There is no sum."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.recovery_actions import (
    ACTIONS,
    AFTER_TRAINING,
    AFTER_TRAINING_DOCUMENTS,
    PILLAR_LABELS,
    Pillar,
    RecoveryAction,
)
from herstel_gui.domain.signals.articles import attribution
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.icons import icon
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import AROUND, GAP, Card, label
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.layouts import NO_MAXIMUM

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QEnterEvent, QFocusEvent, QResizeEvent
    from PySide6.QtWidgets import QLabel

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture

NEXT: Final[dict[bool | None, bool | None]] = {None: True, True: False, False: None}
"""The answer after a click or the space bar: unknown, yes, no, unknown."""
LINES: Final = 2
"""Lines of actions under the title of a pillar, where the pillars stand side by side."""
BETWEEN: Final = 12
"""Space between pillars that stand side by side, in pixels at 100 %."""
LOOKS: Final[dict[bool | None, tuple[str, str]]] = {
    True: ("answer_yes", "accent"),
    False: ("answer_no", "muted"),
    None: ("answer_unknown", "faint"),
}


class AnswerButton(QPushButton):
    """One action with its answer as a shape; a click changes it. ``answered`` carries the new answer.

    ``looked_at`` is emitted when the pointer or the keyboard comes to the action.
    """

    answered = Signal(object)
    looked_at = Signal()

    def __init__(self, action: RecoveryAction) -> None:
        """Show an action whose answer is unknown."""
        super().__init__(translate(action.label))
        self.action = action
        self._answer: bool | None = None
        self.setProperty("role", "quiet")
        self.setToolTip(explained(action))
        self.clicked.connect(lambda _checked=False: self.answered.emit(NEXT[self._answer]))
        self.show_answer(None)

    def show_answer(self, answer: bool | None) -> None:  # three answers
        """Show yes, no or unknown."""
        self._answer = answer
        words = {True: self.tr("gedaan"), False: self.tr("niet"), None: self.tr("onbekend")}
        self.setAccessibleName(f"{translate(PILLAR_LABELS[self.action.pillar])}, {self.text()}")
        # the sentence on the action is shown below the buttons while one of them has the focus
        self.setAccessibleDescription(f"{words[answer]}. {explained(self.action)}")
        name, ink = LOOKS[answer]
        side = theme().px(16)
        self.setIconSize(QSize(side, side))
        self.setIcon(icon(name, theme().colour(ink).name()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the shape in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.show_answer(self._answer)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the pointer came."""
        super().enterEvent(event)
        self.looked_at.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard came."""
        super().focusInEvent(event)
        self.looked_at.emit()


class EveningCard(Card):
    """The actions of one day by pillar, with the sentence on the one that is looked at."""

    def __init__(self, signals: JournalSignals) -> None:
        """Build the buttons; ``show_day`` adds the answers."""
        super().__init__(self.tr("Vijf pijlers"), self.tr("’s avonds · mag leeg blijven"))
        self._signals = signals
        self._day: date = signals.day
        self.buttons: dict[str, AnswerButton] = {}
        self._pillars = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._actions: list[tuple[QLabel, FlowBox]] = []
        """The title and the actions of each pillar."""
        for pillar in Pillar:
            self._pillars.addWidget(self._pillar(pillar))
        self.body.addLayout(self._pillars)
        self.about = prose(self.tr("Klik of druk op de spatiebalk: gedaan, niet, onbekend."), "small")
        self.body.addWidget(self.about)
        after = f"{translate(AFTER_TRAINING)} {translate(attribution(AFTER_TRAINING_DOCUMENTS))}"
        self.body.addWidget(prose(after, "small"))
        self.message = label("", "error")
        self.message.setWordWrap(True)
        self.message.hide()
        self.body.addWidget(self.message)

    def _pillar(self, pillar: Pillar) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = label(translate(PILLAR_LABELS[pillar]), "strong")
        column.addWidget(title)
        row = FlowBox(theme().px(4))
        for action in ACTIONS:
            if action.pillar is pillar:
                row.add(self._button(action))
        column.addWidget(row)
        column.addStretch(1)
        self._actions.append((title, row))
        return holder

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the pillars side by side, each with at most two lines of actions, where they fit."""
        super().resizeEvent(event)
        px = theme().px
        widths = [max(title.sizeHint().width(), row.width_for(LINES)) for title, row in self._actions]
        room = self.contentsRect().width() - px(AROUND) - px(BETWEEN) * (len(widths) - 1)
        wide = sum(widths) <= room
        for (_title, row), width in zip(self._actions, widths, strict=True):
            row.setMinimumWidth(width if wide else 0)
            row.setMaximumWidth(width if wide else NO_MAXIMUM)
        directions = QBoxLayout.Direction
        self._pillars.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._pillars.setSpacing(px(BETWEEN if wide else GAP))

    def _button(self, action: RecoveryAction) -> AnswerButton:
        button = AnswerButton(action)
        button.answered.connect(lambda answer: self._store(action, answer))
        button.looked_at.connect(lambda: self.about.setText(f"{button.text()}: {explained(action)}"))
        self.buttons[action.key] = button
        return button

    def show_day(self, picture: DayPicture) -> None:
        """Show the answers of a day; a day to come cannot be answered yet."""
        self._day = picture.day
        self.message.hide()
        answers = self._signals.journal.recovery_answers.of_day(picture.day)
        for key, button in self.buttons.items():
            button.show_answer(answers[key])
            button.setEnabled(not picture.future)

    def _store(self, action: RecoveryAction, answer: bool | None) -> None:  # three answers
        day = self._day
        if self._signals.when_open(action.key, lambda: self._store(action, answer)):
            return
        try:
            self._signals.run(lambda journal: journal.recovery_answers.answer(day, action, answer))
        except RefusedValueError as refused:
            self.message.setText(translate(refused.text))
            self.message.show()


def explained(action: RecoveryAction) -> str:
    """Return the sentence on an action with its source."""
    sentence = translate(action.explanation)
    return f"{sentence} {translate(attribution(action.documents))}" if action.documents else sentence
