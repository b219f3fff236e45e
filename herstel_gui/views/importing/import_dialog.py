"""The import dialog: a preview of each file, or the error if the file cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

    def __init__(self, found: Sequence[ImportPreview | HerstelError], parent: QWidget | None = None) -> None:
        """Build a section per preview or error, in the order of the files."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Herstel – importeren"))
        self.prefer(680, 560)
        self.sections: list[FileSection] = []
        if len(found) > 1:
            self.body.addWidget(self._summary(found))
        self.body.addWidget(self._files(found), 1)
        self.foot.addWidget(self._buttons())
        for section in self.sections:
            section.changed.connect(self._refresh)
        self._refresh()

    @property
    def chosen(self) -> list[ImportPreview]:
        """The previews to store, with confirmed doubts; a file without changes is left out."""
        return [section.chosen for section in self.sections if section.stores]

    def _summary(self, found: Sequence[ImportPreview | HerstelError]) -> QWidget:
        readable = sum(isinstance(one, ImportPreview) for one in found)
        text = self.tr(
            "{n} bestanden: {readable} te lezen, {refused} niet. Wat er dubbel in staat, telt één keer."
        )
        return wrapped(text.format(n=len(found), readable=readable, refused=len(found) - readable), "strong")

    def _files(self, found: Sequence[ImportPreview | HerstelError]) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme().px(8), 0)
        column.setSpacing(theme().px(24))
        for one in found:
            if isinstance(one, ImportPreview):
                section = FileSection(one)
                self.sections.append(section)
                column.addWidget(section, 1 if one.file.skipped else 0)
            else:
                column.addWidget(wrapped(translate(one.text), "notice"))
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
