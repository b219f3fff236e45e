"""The question on a day recorded as rest that carries a training."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label as make_label
from herstel_gui.views.widgets.flow_box import FlowBox

if TYPE_CHECKING:
    from herstel_gui.domain.signals.signal import Contradiction
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture


class KindQuestion(QWidget):
    """Asks whether the rest or the training is right, and stores the answer; until then the training counts.

    ``training`` records the day as the kind that the trainings make it; ``rest`` confirms the rest, so that
    the day counts as active recovery. Both can be undone. The question is asked again when the trainings of
    the day are others than those that the rest was confirmed for.
    """

    def __init__(self, signals: JournalSignals) -> None:
        """Begin hidden."""
        super().__init__()
        self._signals = signals
        self._day = signals.day
        self._asked: Contradiction | None = None
        px = theme().px
        self.sentence = make_label("", "warn")
        self.sentence.setWordWrap(True)
        self.training, self.rest = QPushButton(), QPushButton()
        answers = FlowBox(px(8))
        for button, answer in ((self.training, self._keep_training), (self.rest, self._keep_rest)):
            button.setAutoDefault(True)
            button.clicked.connect(lambda _checked=False, answer=answer: answer())
            answers.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(px(4))
        column.addWidget(self.sentence)
        column.addWidget(answers)
        self.hide()

    def show_day(self, picture: DayPicture) -> None:
        """Ask when the facts of the day contradict each other, else hide."""
        self._day = picture.day
        self._asked = None if picture.report is None else picture.report.contradiction
        if self._asked is not None:
            self._write(self._asked)
        self.setVisible(self._asked is not None)

    def _write(self, asked: Contradiction) -> None:
        rested = asked.recorded is DayKind.REST
        if asked.hard:
            self.sentence.setText(
                self.tr("Je noteerde rust én een zware training. Wat klopt?")
                if rested
                else self.tr("Je noteerde actief herstel én een zware training. Wat klopt?")
            )
            self.training.setText(self.tr("De zware training"))
        else:
            self.sentence.setText(self.tr("Je noteerde rust én een training. Wat klopt?"))
            self.training.setText(self.tr("Het was actief herstel"))
        self.rest.setText(self.tr("De rust") if rested else self.tr("Het actieve herstel"))
        for button in (self.training, self.rest):
            button.setAccessibleDescription(self.sentence.text())

    def _keep_training(self) -> None:
        day, asked = self._day, self._asked
        if asked is not None:
            self._signals.run(lambda journal: journal.set_kind(day, asked.judged))

    def _keep_rest(self) -> None:
        day = self._day
        self._signals.run(lambda journal: journal.confirmations.confirm_rest(day))
