"""The dialog to have a folder watched for new files, or to stop that."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QPushButton, QWidget

from herstel_gui.views.file_dialogs import Purpose, ask_folder
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.lines import breakable

if TYPE_CHECKING:
    from datetime import datetime

    from herstel_gui.views.services import Remembered


class WatchDialog(FittingDialog):
    """Shows which folder is watched. At first none is."""

    loses_input: ClassVar[bool] = False

    def __init__(self, settings: Remembered, now: datetime, parent: QWidget | None = None) -> None:
        """Show the present choice; files from before ``now`` are never offered."""
        super().__init__(parent)
        self._settings, self._now = settings, now
        self.setWindowTitle(self.tr("Herstel – map in de gaten houden"))
        self.prefer(560)
        title = label(self.tr("Map in de gaten houden"), "title")
        title.setWordWrap(True)
        hint = label(
            self.tr(
                "Bij het openen kijkt Herstel of er in deze map nieuwe bestanden van andere "
                "programma’s staan, en vraagt of je wilt zien wat erin zit. Er komt niets vanzelf binnen, "
                "en er wordt niets veranderd of verstuurd."
            ),
            "hint",
        )
        self.folder = label("", "strong")
        for words in (hint, self.folder):
            words.setWordWrap(True)
        self.choose, self.stop = QPushButton(self.tr("Map kiezen…")), QPushButton(self.tr("Uitzetten"))
        self.choose.clicked.connect(self._choose)
        self.stop.clicked.connect(lambda: self._set(""))
        buttons = FlowBox(theme().px(8))
        buttons.add(self.choose)
        buttons.add(self.stop)
        for widget in (title, hint, self.folder, buttons):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.add_close()
        self._show()

    def _show(self) -> None:
        folder = self._settings.get().watched_folder
        self.folder.setText(
            breakable(folder) if folder else self.tr("Er wordt geen map in de gaten gehouden.")
        )
        self.stop.setEnabled(bool(folder))

    def _choose(self) -> None:
        folder = ask_folder(self, self.tr("Map kiezen"), Purpose.IMPORT)
        if folder is not None:
            self._set(str(folder))

    def _set(self, folder: str) -> None:
        self._settings.change(watched_folder=folder, watched_since=int(self._now.timestamp()))
        self._show()
