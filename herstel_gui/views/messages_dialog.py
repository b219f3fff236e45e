"""The dialog with the sentences that stood in the side bar for a moment, to read them again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QListWidget

from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.whole_rows import wrap_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class MessagesDialog(FittingDialog):
    """A list of sentences with their times, the newest first."""

    loses_input: ClassVar[bool] = False

    def __init__(self, told: Sequence[str], parent: QWidget | None = None) -> None:
        """Show the sentences; ``told`` has the oldest first."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Herstel – berichten"))
        self.prefer(520, 320)
        self.body.addWidget(label(self.tr("Berichten"), "title"))
        hint = label(self.tr("Wat in dit venster even te lezen was, het nieuwste boven."), "hint")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        self.list = QListWidget()
        self.list.setObjectName("copies")
        self.list.setAccessibleName(self.tr("Berichten"))
        wrap_rows(self.list)
        self.list.addItems([*reversed(told)] or [self.tr("Nog geen berichten.")])
        self.list.setCurrentRow(0)
        self.body.addWidget(self.list, 1)
        self.add_close()
