"""The dialog for a new password and its recovery code."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.application.password_strength import strength_of
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.safety.file_sentences import label
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.prompts import prompt

if TYPE_CHECKING:
    from collections.abc import Callable

SHORTEST: Final = 8
PAUSE: Final = 300
"""Milliseconds after the last key before the strength of the password is computed."""
_GROUP: Final = 5
_MISREAD: Final = str.maketrans("OIL", "011")
"""Letters that never occur in a code, with the similar digits."""


class NewPasswordDialog(FittingDialog):
    """Asks for a password twice and then shows the recovery code.

    ``chosen`` carries the password; its receiver derives the key and calls ``show_code``. The dialog is
    accepted when the user copied the end of the code or declined the code. Encryption is left to the caller.
    """

    chapter: ClassVar[str] = "65-wachtwoord"

    chosen = Signal(str)

    def __init__(
        self, *, change: bool, print_code: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        """Build the first page; ``change`` when the journal already has a password."""
        super().__init__(parent)
        self._print_code = print_code
        self.setWindowTitle(self.tr("Wachtwoord wijzigen") if change else self.tr("Wachtwoord instellen"))
        self.prefer(560)
        self.set_margins(24, 24, 24, 24)
        self._pages = QStackedWidget()
        self._first_page = self._choice(change=change)
        self._pages.addWidget(self._first_page)
        self.body.addWidget(self._pages)
        self._look()

    # -- the password --------------------------------------------------------------------------------

    def _choice(self, *, change: bool) -> QWidget:
        page, column = _page()
        column.addWidget(label(self.windowTitle(), "title"))
        column.addWidget(
            label(
                self.tr(
                    "Herstel versleutelt je dagboek en de reservekopieën in je mappen. Zonder "
                    "wachtwoord of herstelsleutel is er dan niets in te lezen, ook niet door wie "
                    "je laptop vindt."
                )
            )
        )
        column.addWidget(
            label(
                self.tr(
                    "Vergeet je het wachtwoord, dan kan niemand je helpen. Alleen de "
                    "herstelsleutel opent je dagboek dan nog. Die kun je zo afdrukken."
                )
            )
        )
        self.first = self._field(self.tr("Nieuw wachtwoord"))
        self.again = self._field(self.tr("Nog een keer"))
        seen = QCheckBox(self.tr("Laat zien wat ik typ"))
        seen.toggled.connect(self._echo)
        self.hint, self.strength = label("", "hint"), label("", "hint")
        self._weighing = QTimer(self, singleShot=True, interval=PAUSE)
        self._weighing.timeout.connect(self._weigh)
        for widget in (self.first, self.strength, self.again, seen, self.hint):
            column.addWidget(widget)
        if change:
            column.addWidget(
                label(
                    self.tr("Een herstelsleutel die je eerder afdrukte, werkt daarna niet meer."),
                    "hint",
                )
            )
        column.addStretch(1)
        self.next = self._buttons(column, self.tr("Verder"), self._choose)
        return page

    def _field(self, name: str) -> QLineEdit:
        edit = LineEdit()
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        prompt(edit, name)
        edit.setAccessibleName(name)
        edit.textChanged.connect(self._look)
        return edit

    def _echo(self, seen: bool) -> None:  # a signal gives places
        for edit in (self.first, self.again):
            edit.setEchoMode(QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password)

    def _look(self) -> None:
        """Show what is still missing from the two passwords, and start the timer for the strength."""
        first, again = self.first.text(), self.again.text()
        fits = len(first) >= SHORTEST and first == again
        if len(first) < SHORTEST:
            sentence = self.tr(
                "Minstens {n} tekens. Een zin van vier of vijf woorden onthoud je, en een ander raadt "
                "hem niet."
            ).format(n=SHORTEST)
        elif again and not first.startswith(again):
            sentence = self.tr("De twee wachtwoorden zijn niet gelijk.")
        else:
            sentence = "" if fits else self.tr("Typ het nog een keer.")
        self.hint.setText(sentence)
        self.next.setEnabled(fits)
        if len(first) < SHORTEST:
            self._weighing.stop()
            self.strength.setText("")
        else:
            self._weighing.start()

    def _weigh(self) -> None:
        """Show the strength of the password; a weak password is accepted too."""
        password = self.first.text()
        if len(password) >= SHORTEST:
            self.strength.setText(translate(strength_of(password).text))

    def _choose(self) -> None:
        password = self.first.text()
        self.first.clear()
        self.again.clear()
        self._weighing.stop()
        self._first_page.setEnabled(False)
        self.hint.setText(self.tr("Een ogenblik…"))
        self.chosen.emit(password)

    # -- the code ------------------------------------------------------------------------------------

    def show_code(self, code: str) -> None:
        """Show the recovery code of the password, in groups of five signs."""
        self._pages.setCurrentIndex(self._pages.addWidget(self._code(code)))
        # without the hidden first page, the dialog takes the size of the second page
        self._pages.removeWidget(self._first_page)
        self._first_page.deleteLater()
        self.fit()
        self.encrypt.setDefault(True)
        self.copied.setFocus()

    def _code(self, code: str) -> QWidget:
        page, column = _page()
        column.addWidget(label(self.tr("Je herstelsleutel"), "title"))
        column.addWidget(
            label(
                self.tr(
                    "Bewaar hem op papier, op een veilige plek, niet bij je computer. Wie hem heeft, kan je "
                    "dagboek lezen. Herstel bewaart hem nergens."
                )
            )
        )
        self.shown_code = code
        column.addWidget(self._code_label(code))
        column.addLayout(self._print_row(code))
        column.addWidget(
            label(self.tr("Typ de laatste vijf tekens over. Dan weet je zeker dat je de sleutel hebt."))
        )
        self.copied = LineEdit()
        self.copied.setAccessibleName(self.tr("Laatste vijf tekens van de herstelsleutel"))
        self.without = QCheckBox(self.tr("Ik wil geen herstelsleutel"))
        self.slip = label("", "error")
        column.addWidget(self.copied)
        column.addWidget(self.slip)
        column.addWidget(self.without)
        column.addStretch(1)
        self.encrypt = self._buttons(column, self.tr("Versleutelen"), self.accept)
        self.copied.textChanged.connect(self._check_copy)
        self.without.toggled.connect(self._check_copy)
        self._check_copy()
        return page

    def _code_label(self, code: str) -> QLabel:
        code_label = label(code)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme().px(20))
        code_label.setFont(font)
        return code_label

    def _print_row(self, code: str) -> QHBoxLayout:
        paper = QPushButton(self.tr("Afdrukken of als PDF…"))
        paper.clicked.connect(lambda: self._print_code(code))
        # Enter is for the button that continues, not for printing
        paper.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(paper)
        row.addStretch(1)
        return row

    def _check_copy(self) -> None:
        """Allow encryption when the last signs were copied correctly or no recovery code is wanted."""
        typed = self.copied.text().strip().upper().translate(_MISREAD)
        same = typed == self.shown_code[-_GROUP:]
        self.encrypt.setEnabled(same or self.without.isChecked())
        wrong = len(typed) >= _GROUP and not same
        self.slip.setText(self.tr("Deze vijf tekens kloppen niet. Kijk ze nog eens na.") if wrong else "")

    def _buttons(self, column: QVBoxLayout, text: str, act: Callable[[], object]) -> QPushButton:
        row = QHBoxLayout()
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        go = QPushButton(text)
        go.setProperty("role", "primary")
        go.setDefault(True)
        go.clicked.connect(act)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(go)
        column.addLayout(row)
        return go


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(12))
    return page, column
