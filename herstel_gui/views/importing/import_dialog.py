"""The import dialog: a preview of each file, or the error if the file cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.application.importing import ImportPreview
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.importing.file_section import FileSection, wrapped
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.errors import HerstelError


class ImportDialog(FittingDialog):
    """Shows previews and errors of files; accepted when the user wants to store the previews."""

    chapter: ClassVar[str] = "60-gegevens"

    def __init__(
        self, results: Sequence[ImportPreview | HerstelError], parent: QWidget | None = None
    ) -> None:
        """Build a section per preview or error, in the order of the files."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Herstel – importeren"))
        self.prefer(680, 560)
        self.sections: list[FileSection] = []
        if len(results) > 1:
            self.body.addWidget(self._summary(results))
        self.body.addWidget(self._files(results), 1)
        self.foot.addWidget(self._buttons())
        for section in self.sections:
            section.changed.connect(self._refresh)
        self._refresh()

    @property
    def chosen(self) -> list[ImportPreview]:
        """The previews to store, with confirmed doubts; a file without changes is left out."""
        return [section.chosen for section in self.sections if section.stores]

    def _summary(self, results: Sequence[ImportPreview | HerstelError]) -> QWidget:
        readable = sum(isinstance(result, ImportPreview) for result in results)
        text = self.tr(
            "{n} bestanden: {readable} te lezen, {refused} niet. Wat er dubbel in staat, telt één keer."
        )
        return wrapped(
            text.format(n=len(results), readable=readable, refused=len(results) - readable), "strong"
        )

    def _files(self, results: Sequence[ImportPreview | HerstelError]) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme().px(8), 0)
        column.setSpacing(theme().px(24))
        for result in results:
            if isinstance(result, ImportPreview):
                section = FileSection(result)
                self.sections.append(section)
                column.addWidget(section, 1 if result.file.skipped else 0)
            else:
                column.addWidget(wrapped(translate(result.text), "notice"))
        column.addStretch(0 if any(section.chosen.file.skipped for section in self.sections) else 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        return area

    def _refresh(self) -> None:
        self.store.setEnabled(any(section.stores for section in self.sections))

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.store = QPushButton(self.tr("Importeren"))
        self.store.setProperty("role", "primary")
        self.store.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        buttons.addButton(self.store, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        return buttons
