"""A question about a file with its evidence and one button per answer; nothing is chosen beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.choice_box import ChoiceBox
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.mark_button import ToggleButton
from herstel_gui.views.widgets.plain_label import unmarked

if TYPE_CHECKING:
    from herstel_gui.application.import_streams import Answers, Question


MOST_BUTTONS: Final = 6


class QuestionRow(QFrame):
    """Shows a question. ``answered`` carries the key of the question and the keys of the chosen answers."""

    answered = Signal(str, tuple)

    def __init__(self, question: Question, answers: Answers) -> None:
        """Show ``question``, with the present answer pressed."""
        super().__init__()
        self._question = question
        self.setProperty("role", "noticeRow")
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(6))
        asks = label(translate(question.text), "strong")
        asks.setWordWrap(True)
        column.addWidget(asks)
        if question.evidence is not None:
            evidence = label(translate(question.evidence), "hint")
            evidence.setWordWrap(True)
            column.addWidget(evidence)
        self.buttons: dict[str, ToggleButton] = {}
        """The button of each choice by its key; empty for a long list of choices."""
        self.box: ChoiceBox | None = None
        """The list of choices when there are too many for buttons."""
        if len(question.choices) > MOST_BUTTONS and not question.several:
            self.box = self._box(answers.one(question.key))
            column.addWidget(self.box)
        else:
            column.addWidget(self._buttons(answers.all(question.key)))

    def _buttons(self, given: frozenset[str]) -> FlowBox:
        choices = FlowBox(theme().px(8))
        for choice in self._question.choices:
            words = self._words(choice.key, translate(choice.label))
            button = ToggleButton(unmarked(words))
            button.setChecked(choice.key in given)
            button.setAccessibleName(f"{translate(self._question.text)} {words}")
            button.clicked.connect(lambda _on=False, key=choice.key: self._choose(key))
            self.buttons[choice.key] = button
            choices.add(button)
        return choices

    def _box(self, given: str | None) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(translate(self._question.text))
        box.addItem(self.tr("Kies…"), "")
        for choice in self._question.choices:
            box.addItem(self._words(choice.key, translate(choice.label)), choice.key)
        box.setCurrentIndex(max(0, box.findData(given or "")))
        box.activated.connect(self._take)
        return box

    def _take(self, index: int) -> None:
        key = self.box.itemData(index) if self.box is not None else ""
        self.answered.emit(self._question.key, (key,) if key else ())

    def _words(self, key: str, words: str) -> str:
        return self.tr("{words} (voorstel)").format(words=words) if key == self._question.proposed else words

    def _choose(self, key: str) -> None:
        if not self._question.several:
            for other, button in self.buttons.items():
                button.setChecked(other == key)
        chosen = tuple(each for each, button in self.buttons.items() if button.isChecked())
        self.answered.emit(self._question.key, chosen)
