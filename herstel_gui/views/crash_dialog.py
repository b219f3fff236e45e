"""The dialog for an unexpected error, with a report to copy. The report has no diary content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton

from herstel_gui.views.widgets.fitting_dialog import FittingDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class CrashDialog(FittingDialog):
    """Shows a report with versions and traceback. The user may copy the report; the program sends nothing."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        """Show ``report``, the text that was also written to the log."""
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Herstel – er ging iets mis"))
        self.prefer(680, 460)
        title = QLabel(self.tr("Er ging iets mis in Herstel"))
        title.setProperty("role", "title")
        text = QLabel(
            self.tr(
                "Dit had niet mogen gebeuren. Alles waarbij ‘Bewaard’ stond, staat veilig in je "
                "dagboek. Je kunt gewoon verdergaan. In dit verslag staat niets uit je dagboek "
                "en er wordt niets vanzelf verstuurd. Wil je het melden, kopieer het dan."
            )
        )
        text.setWordWrap(True)
        details = QPlainTextEdit(report)
        details.setReadOnly(True)
        details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        details.setAccessibleName(self.tr("Verslag van wat er misging"))
        buttons = QDialogButtonBox()
        self.copy = QPushButton(self.tr("Kopieer verslag"))
        self.copy.clicked.connect(self._copy)
        go_on = QPushButton(self.tr("Verder"))
        go_on.setProperty("role", "primary")
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        for widget in (title, text, details):
            self.body.addWidget(widget)
        self.foot.addWidget(buttons)
        go_on.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.copy.setText(self.tr("Gekopieerd"))
