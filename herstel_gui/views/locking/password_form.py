"""The form for the password of a journal, or for its recovery code.

It is shown before the heavy modules are loaded, so this module imports only Qt and the theme.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import set_role
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.mark_button import ToggleButton
from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.prompts import prompt

WIDTH: Final = 380
SECOND: Final = 1000


class PasswordForm(QWidget):
    """A password field with its buttons. ``tried`` carries the typed text, and whether it is a recovery code.

    The receiver of ``tried`` calls ``refuse`` for a wrong password, or hides the form.
    """

    tried = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the form; ``set_texts`` sets its texts."""
        super().__init__(parent)
        self.setFixedWidth(theme().px(WIDTH))
        self._left = 0
        self._sentence = self._last = self._text = ""
        self._countdown = QTimer(self, interval=SECOND)
        self._countdown.timeout.connect(self._tick)
        self._head, self._about, self.message = PlainLabel(), PlainLabel(), PlainLabel()
        self.edit = LineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.show_text, self.keep = QCheckBox(), QCheckBox()
        self.open, self.forgotten = QPushButton(), ToggleButton("")
        self._set_roles()
        self._lay_out()
        self.edit.returnPressed.connect(self._try)
        self.edit.textEdited.connect(lambda _text: self.message.clear())
        self.open.clicked.connect(self._try)
        self.show_text.toggled.connect(self._echo)
        self.forgotten.toggled.connect(self._ask)
        self.setFocusProxy(self.edit)

    def _set_roles(self) -> None:
        for label, role in ((self._head, "title"), (self.message, "error")):
            label.setProperty("role", role)
        for label in (self._head, self._about, self.message):
            label.setWordWrap(True)
        self.open.setProperty("role", "primary")
        self.forgotten.setProperty("role", "link")
        # otherwise Enter in a dialog would press the first button
        self.forgotten.setAutoDefault(False)
        self.open.setDefault(True)
        self.keep.setVisible(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(10))
        for widget in (self._head, self._about, self.edit, self.show_text, self.keep, self.message):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.forgotten)
        row.addStretch(1)
        row.addWidget(self.open)
        column.addLayout(row)

    def set_texts(self, title: str, text: str, go: str = "") -> None:
        """Set all texts; ``text`` names the file of the password, ``go`` is the text of the button."""
        self._head.setText(title)
        self._text = text
        self.show_text.setText(self.tr("Laat zien wat ik typ"))
        self.keep.setText(self.tr("Onthoud dit op deze computer"))
        self.open.setText(go or self.tr("Openen"))
        self._name()

    @property
    def by_code(self) -> bool:
        """Whether the form asks for the recovery code instead of the password."""
        return self.forgotten.isChecked()

    def refuse(self, sentence: str, seconds: int = 0) -> None:
        """Show why the password is refused, and disable the form for ``seconds``."""
        if self.by_code:
            # keep the code of 25 signs, for the user to correct a single sign
            self.edit.setText(self._last)
        self._sentence, self._left = sentence, seconds
        self._countdown.start()
        self._tick(0)

    def busy(self, sentence: str = "") -> None:
        """Disable the form until the password is checked."""
        self._enable(on=False)
        set_role(self.message, "role", "hint")
        self.message.setText(sentence)

    def _try(self) -> None:
        if self.edit.text():
            text = self.edit.text()
            # keep the password on screen and in memory no longer than needed
            self.edit.clear()
            self._last = text if self.by_code else ""
            self.busy(self.tr("Een ogenblik…"))
            self.tried.emit(text, self.by_code)

    def _tick(self, passed: int = 1) -> None:
        self._left -= passed
        self._enable(on=self._left <= 0)
        wait = ""
        if self._left == 1:
            wait = self.tr("Je kunt het over 1 seconde weer proberen.")
        elif self._left > 0:
            wait = self.tr("Je kunt het over {n} seconden weer proberen.").format(n=self._left)
        set_role(self.message, "role", "error")
        self.message.setText(" ".join(filter(None, (self._sentence, wait))))
        if not passed:
            # the alert makes a screen reader read the message
            QAccessible.updateAccessibility(QAccessibleEvent(self.message, QAccessible.Event.Alert))
        if self._left <= 0:
            self._countdown.stop()
            self.edit.setFocus()

    def _enable(self, *, on: bool) -> None:
        for widget in (self.edit, self.open, self.forgotten):
            widget.setEnabled(on)

    def _echo(self) -> None:
        seen = self.by_code or self.show_text.isChecked()
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password)

    def _ask(self) -> None:
        """Switch between password and recovery code."""
        self.edit.clear()
        self.message.clear()
        self.show_text.setVisible(not self.by_code)
        self._name()
        self._echo()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self) -> None:
        if self.by_code:
            name, hint = self.tr("Herstelsleutel"), self.tr("25 tekens, van het papier dat je bewaarde")
            self.forgotten.setText(self.tr("Toch met het wachtwoord"))
            self._about.setText(
                self.tr(
                    "Typ de herstelsleutel over. Heb je die niet, dan kan niemand dit dagboek "
                    "nog openen. Wel kun je een ander dagboek openen of een nieuw beginnen."
                )
            )
        else:
            name = hint = self.tr("Wachtwoord")
            self.forgotten.setText(self.tr("Wachtwoord vergeten?"))
            self._about.setText(self._text)
        self.edit.setAccessibleName(name)
        prompt(self.edit, hint)
