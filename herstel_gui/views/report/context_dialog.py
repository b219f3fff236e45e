"""What the person tells a physician: the question and the background, all optional, kept in the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from herstel_gui.domain.bounds import MAX_REASON
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.report.context import QUESTION, TOPICS
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label, message_label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.limited import limit_length
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.prompts import prompt
from herstel_gui.views.widgets.urgent_line import UrgentLine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

WIDTH: Final = 620
QUESTION_HEIGHT: Final = 96


class ContextDialog(FittingDialog):
    """A field for each topic.

    ``tell`` stores all texts in one change and returns whether they are safe; it raises RefusedValueError.
    """

    def __init__(
        self,
        told: Mapping[str, str],
        tell: Callable[[Mapping[str, str]], bool],
        parent: QWidget | None = None,
    ) -> None:
        """Show what was told before."""
        super().__init__(parent)
        self._tell = tell
        self.setWindowTitle(self.tr("Vraag en achtergrond"))
        self.prefer(WIDTH)
        about = label(
            self.tr(
                "Alles mag leeg blijven. Het staat alleen in je dagboek en in het verslag dat jij maakt, "
                "nooit in een weekbestand of weektabel."
            ),
            "hint",
        )
        about.setWordWrap(True)
        self.body.addWidget(about)
        self.fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        for key, topic in TOPICS.items():
            name = label(translate(topic.label), "cardTitle")
            field = self._field(key, told.get(key, ""))
            field.setAccessibleName(translate(topic.label))
            field.setAccessibleDescription(translate(topic.hint))
            prompt(field, translate(topic.hint))
            name.setBuddy(field)
            self.fields[key] = field
            self.body.addWidget(name)
            self.body.addWidget(field)
            if key == QUESTION:
                self.safety = UrgentLine()
                self.safety.watch(field)
                self.body.addWidget(self.safety)
        self.message = message_label()
        self.message.setWordWrap(True)
        self.message.hide()
        self.foot.addWidget(self.message)
        self.add_answers(self.tr("Bewaren"))
        self.fields[QUESTION].setFocus()

    def _field(self, key: str, text: str) -> QLineEdit | QPlainTextEdit:
        if key != QUESTION:
            line = LineEdit(text)
            limit_length(line, MAX_REASON)
            return line
        area = QPlainTextEdit(text)
        area.setTabChangesFocus(True)
        area.setFixedHeight(theme().px(QUESTION_HEIGHT))
        return area

    @property
    def texts(self) -> dict[str, str]:
        """The text of each topic."""
        return {
            key: field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            for key, field in self.fields.items()
        }

    def accept(self) -> None:
        """Store all texts and close; stay open with the reason when one is refused."""
        try:
            stored = self._tell(self.texts)
        except RefusedValueError as error:
            self.message.setText(translate(error.text))
            self.message.show()
        else:
            if stored:
                super().accept()
