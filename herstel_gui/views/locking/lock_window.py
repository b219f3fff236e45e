"""What stands on the screen while the journal is locked: no value, no day, no title that tells any.

It is there before anything heavy is loaded, so this imports only Qt and the theme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from herstel_gui.views.locking.password_form import PasswordForm
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.screen_room import place_window, stand_inside

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QShowEvent


class LockWindow(QWidget):
    """A window with the form for the password. ``left`` says that the user closed it."""

    left = Signal()

    def __init__(self, name: str) -> None:
        """Ask for the password of the journal of this name."""
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
        """Asked when the user closes it: whoever owns it may have something to say first."""
        self._early: list[tuple[str, bool]] = []
        self.form.tried.connect(self._keep)
        self.speak()

    def speak(self) -> None:
        """Say everything in the language of now: at the very start that is Dutch."""
        self.setWindowTitle(self.tr("Herstel – vergrendeld"))
        text = self.tr("Typ het wachtwoord van {name}.").format(name=self._name)
        self.form.speak(self.tr("Herstel is vergrendeld"), text)

    def place(self, geometry: str) -> None:
        """Stand where ``saveGeometry`` was made, in base64; in a usual size when that is nothing."""
        place_window(self, geometry)

    def hand_over(self) -> None:
        """Let whoever listens to the form by now answer what was typed before."""
        self.form.tried.disconnect(self._keep)
        for secret, by_code in self._early:
            self.form.tried.emit(secret, by_code)
        self._early.clear()

    def _keep(self, secret: str, by_code: bool) -> None:
        self._early.append((secret, by_code))

    def offer(self, other: Callable[[], object]) -> None:
        """Offer another journal to who does not know the password of this one."""
        button = QPushButton(self.tr("Ander dagboek openen…"))
        button.setProperty("role", "link")
        button.clicked.connect(lambda _checked=False: other())
        self._grid.addWidget(button, 2, 1, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def showEvent(self, event: QShowEvent) -> None:
        """Stand wholly on the screen."""
        super().showEvent(event)
        stand_inside(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go when whoever owns it agrees, and tell."""
        if not self.may_leave():
            event.ignore()
            return
        self.gone = True
        self.left.emit()


class BusyWindow(QWidget):
    """Stands in the place of the window while its file is written anew."""

    def __init__(self, sentence: str) -> None:
        """Say what is going on."""
        super().__init__()
        self.setObjectName("central")
        self.setWindowTitle("Herstel")
        column = QVBoxLayout(self)
        column.addStretch(1)
        label = QLabel(sentence)
        label.setProperty("role", "title")
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setContentsMargins(*[theme().px(24)] * 4)
        column.addWidget(label)
        column.addStretch(1)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay until it is done: that takes a moment."""
        event.ignore()


class PasswordQuestion(FittingDialog):
    """The form in a dialog: for another journal, a copy, and before what only the owner may do."""

    def __init__(self, title: str, text: str, go: str = "", parent: QWidget | None = None) -> None:
        """Ask for a password; ``text`` says of what, ``go`` what comes then."""
        super().__init__(parent)
        self.setWindowTitle("Herstel")
        self.form = PasswordForm()
        self.form.speak(title, text, go)
        self.set_margins(24, 24, 24, 24)
        self.body.addWidget(self.form)
