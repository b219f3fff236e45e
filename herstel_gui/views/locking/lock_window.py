"""The window for the password while the journal is locked; it shows no content of the journal.

It is shown before the heavy modules are loaded, so this module imports only Qt and the theme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from herstel_gui.views.locking.password_form import PasswordForm
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.screen_room import place_window, stand_inside

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QShowEvent


class LockWindow(QWidget):
    """A window with the password form. ``left`` is emitted when the user closes the window."""

    left = Signal()

    def __init__(self, name: str) -> None:
        """Ask for the password of the journal with this file name."""
        super().__init__()
        self._name = name
        self.setObjectName("central")
        self.setMinimumSize(640, 480)
        self.form = PasswordForm()
        self._grid = grid = QGridLayout(self)
        grid.addWidget(self.form, 1, 1)
        for edge in (0, 2):
            grid.setRowStretch(edge, 1)
            grid.setColumnStretch(edge, 1)
        self.gone = False
        """Whether the user closed the window."""
        self.may_leave: Callable[[], bool] = lambda: True
        """Called when the user closes the window; the window stays open if this returns False."""
        self._early: list[tuple[str, bool]] = []
        self.form.tried.connect(self._keep)
        self.set_texts()

    def set_texts(self) -> None:
        """Set all texts in the present language; before the translations are loaded, this is Dutch."""
        self.setWindowTitle(self.tr("Herstel – vergrendeld"))
        text = self.tr("Typ het wachtwoord van {name}.").format(name=self._name)
        self.form.set_texts(self.tr("Herstel is vergrendeld"), text)

    def place(self, geometry: str) -> None:
        """Restore the geometry that ``saveGeometry`` returned, in base64; use a default size when empty."""
        place_window(self, geometry)

    def hand_over(self) -> None:
        """Emit the attempts that were typed before the program connected to ``form.tried``."""
        self.form.tried.disconnect(self._keep)
        for secret, by_code in self._early:
            self.form.tried.emit(secret, by_code)
        self._early.clear()

    def _keep(self, secret: str, by_code: bool) -> None:
        self._early.append((secret, by_code))

    def offer(self, other: Callable[[], object]) -> None:
        """Add a button that calls ``other``, for users without the password, to open another journal."""
        button = QPushButton(self.tr("Ander dagboek openen…"))
        button.setProperty("role", "link")
        button.clicked.connect(lambda _checked=False: other())
        self._grid.addWidget(button, 2, 1, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def showEvent(self, event: QShowEvent) -> None:
        """Move the whole window onto the screen."""
        super().showEvent(event)
        stand_inside(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close if ``may_leave`` allows, and emit ``left``."""
        if not self.may_leave():
            event.ignore()
            return
        self.gone = True
        self.left.emit()


class BusyWindow(QWidget):
    """Replaces the main window while the journal file is rewritten."""

    def __init__(self, sentence: str) -> None:
        """Show a sentence about the work in progress."""
        super().__init__()
        self.setObjectName("central")
        self.setWindowTitle("Herstel")
        column = QVBoxLayout(self)
        column.addStretch(1)
        label = PlainLabel(sentence)
        label.setProperty("role", "title")
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.addWidget(label)
        column.addStretch(1)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuse to close: rewriting takes only a moment."""
        event.ignore()


class PasswordQuestion(FittingDialog):
    """The password form in a dialog: for another journal, a backup, or to confirm a protected action."""

    loses_input: ClassVar[bool] = False

    def __init__(self, title: str, text: str, go: str = "", parent: QWidget | None = None) -> None:
        """Ask for a password; ``text`` names its file, ``go`` is the text of the button."""
        super().__init__(parent)
        self.setWindowTitle("Herstel")
        self.form = PasswordForm()
        self.form.set_texts(title, text, go)
        self.set_margins(24, 24, 24, 24)
        # in a column the words would be given the lines they need at the full width, which the form has not
        row = QHBoxLayout()
        row.addWidget(self.form)
        self.body.addLayout(row)
