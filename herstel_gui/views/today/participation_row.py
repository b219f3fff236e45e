"""The row "Meetrainen" of the training card: how the athlete takes part, without a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from herstel_gui.domain.participation import PARTICIPATION_LABEL, PARTICIPATION_WORDS, Participation
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.today.earlier import EarlierAction, labelled
from herstel_gui.views.today.tag_chips import CHIP, Chip
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.flow_box import FlowBox

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from herstel_gui.application.changes import Entry
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture

ANSWERS: Final = tuple(Participation)


class ParticipationRow(FlowBox):
    """One chip per answer, of which at most one is on; a click on the chosen answer removes it.

    Tab stops at one chip; the arrow keys go to the others.
    """

    def __init__(self, signals: JournalSignals) -> None:
        """Build the chips; ``show_day`` chooses one."""
        super().__init__(theme().px(6))
        self._signals = signals
        self._day: date = signals.day
        name = translate(PARTICIPATION_LABEL)
        title = label(name)
        title.setMinimumHeight(theme().px(CHIP))
        self.add(title)
        tip = self.tr("Voor je trainer, zonder reden. Het gaat alleen mee als je het deelt met je club.")
        title.setToolTip(tip)
        self.chips = {answer: Chip(translate(PARTICIPATION_WORDS[answer])) for answer in ANSWERS}
        for answer, chip in self.chips.items():
            chip.setAccessibleName(f"{name}: {chip.text()}")
            chip.setToolTip(tip)
            chip.clicked.connect(lambda on, answer=answer: self._answer(answer, on=on))
            chip.stepped.connect(lambda by, answer=answer: self._step(answer, by))
            self.add(chip)
        self.earlier = EarlierAction(self, signals, labelled(name, _is_answer), *self.chips.values())
        self._stop_at(ANSWERS[0])

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The chips in the order of Tab; only one of them takes the focus."""
        return tuple(self.chips.values())

    def show_day(self, picture: DayPicture) -> None:
        """Show the answer of a day."""
        self._day = picture.day
        chosen = picture.record.participation
        for answer, chip in self.chips.items():
            chip.setChecked(answer is chosen)
        if not any(chip.hasFocus() for chip in self.chips.values()):
            self._stop_at(chosen or ANSWERS[0])

    def _answer(self, answer: Participation, *, on: bool) -> None:
        deed = (lambda: self._answer(answer, on=True)) if on else None
        if self._signals.when_open("participation", deed):
            return
        day = self._day
        self._stop_at(answer)
        self._signals.run(lambda journal: journal.set_participation(day, answer if on else None))

    def _step(self, answer: Participation, by: int) -> None:
        place = (ANSWERS.index(answer) + by) % len(ANSWERS)
        self._stop_at(ANSWERS[place])
        self.chips[ANSWERS[place]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_at(self, answer: Participation) -> None:
        for each, chip in self.chips.items():
            policy = Qt.FocusPolicy.StrongFocus if each is answer else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)


def _is_answer(entry: Entry) -> bool:
    from herstel_gui.application.changes import ParticipationEntry

    return isinstance(entry, ParticipationEntry)
