"""The dialog to choose the fields of the day page."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from herstel_gui.domain.measures import MEASURES
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.widgets.fitting_dialog import FittingDialog

KEY: Final = Qt.ItemDataRole.UserRole


class FieldsDialog(FittingDialog):
    """Lists every measure that can be typed, in the order of the day page."""

    def __init__(self, asked: Collection[str], parent: QWidget | None = None) -> None:
        """Tick the measures with the keys ``asked``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Herstel – velden kiezen"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Velden"))
        for measure in MEASURES:
            if measure.typed and not measure.retired:
                item = QListWidgetItem(translate(measure.label), self.list)
                item.setData(KEY, measure.key)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsSelectable)
        self.tick(asked)
        self.list.setCurrentRow(0)
        self._build()

    def _build(self) -> None:
        self.prefer(440, 600)
        title = QLabel(self.tr("Wat wil je opschrijven?"))
        title.setProperty("role", "title")
        hint = QLabel(
            self.tr(
                "Wat je hier weglaat, verdwijnt alleen van de pagina Vandaag; wat je al schreef, blijft. "
                "Vermoeidheid, één ander gevoel en pols of slaap zijn genoeg om iets te zeggen."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "hint")
        for widget in (title, hint, self.list):
            self.body.addWidget(widget)
        self.foot.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        usual = QPushButton(self.tr("Gewone velden"))
        usual.clicked.connect(lambda: self.tick({measure.key for measure in MEASURES if measure.asked}))
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        keep = QPushButton(self.tr("Bewaren"))
        keep.setProperty("role", "primary")
        keep.setDefault(True)
        keep.clicked.connect(self.accept)
        buttons.addButton(usual, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.AcceptRole)
        return buttons

    def tick(self, keys: Collection[str]) -> None:
        """Tick exactly the measures with these keys."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            state = Qt.CheckState.Checked if item.data(KEY) in keys else Qt.CheckState.Unchecked
            item.setCheckState(state)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The keys of the ticked measures, in the order of the day page."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(item.data(KEY) for item in items if item.checkState() is Qt.CheckState.Checked)
