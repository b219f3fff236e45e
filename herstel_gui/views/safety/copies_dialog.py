"""The dialog with the backups of a journal: view or restore a backup, choose a second folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.qt_models.texts import long_day_with_year, translate
from herstel_gui.views.file_dialogs import Purpose, ask_folder, ask_open
from herstel_gui.views.owned_work import OwnedWork
from herstel_gui.views.progress_dialog import close_progress, storing_dialog
from herstel_gui.views.safety.file_sentences import (
    contents_sentence,
    copy_words,
    days_named,
    label,
    list_of_copies,
)
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.screen_room import room_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.restoring import RestorePreview
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.views.services import CopyServices


BESIDE_DAY: Final = 56
"""The width of the list beside the words of a day: padding, frame and scroll bar, in pixels at 100 %."""


class CopiesDialog(FittingDialog):
    """Lists the backups, the newest first. ``restored`` is emitted after a backup was restored."""

    loses_input: ClassVar[bool] = False
    chapter: ClassVar[str] = "60-gegevens"

    restored = Signal()

    def __init__(self, services: CopyServices, parent: QWidget | None = None) -> None:
        """List the backups; a selected backup is read."""
        super().__init__(parent)
        self._services = services
        self._run_aside = OwnedWork(services.run_aside, self)
        self._preview: RestorePreview | None = None
        self._asked: Path | None = None
        self.setWindowTitle(self.tr("Herstel – reservekopieën"))
        self.prefer(820, 560)
        self.copies = list_of_copies()
        self.facts = label("")
        self.facts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.put_back = QPushButton(self.tr("Terugzetten"))
        self.second = label("", "hint")
        self.stop = QPushButton(self.tr("Geen tweede map meer"))
        self._build()
        self._fill()
        self._show_second()

    # -- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        px = theme().px
        column = self.body
        column.addWidget(label(self.tr("Reservekopieën"), "title"))
        explained = self.tr(
            "Bij je eerste wijziging van een dag maakt Herstel zelf een kopie: van de laatste 7 dagen, "
            "4 weken en 12 maanden blijft er een. Wat je op die dag zelf invulde, staat er dan nog niet in."
        )
        column.addWidget(label(explained, "hint"))
        middle = QHBoxLayout()
        middle.setSpacing(px(12))
        middle.addWidget(self.copies, 2)
        middle.addWidget(self._card(), 3)
        column.addLayout(middle, 1)
        column.addLayout(self._second_row())
        self.foot.addLayout(self._buttons())
        self.copies.setObjectName("copies")
        self.copies.setAccessibleName(self.tr("Reservekopieën"))
        self.copies.currentItemChanged.connect(self._look)

    def _card(self) -> QWidget:
        px = theme().px
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.addWidget(self.facts, 1)
        self.put_back.setProperty("role", "primary")
        self.put_back.setDefault(True)
        self.put_back.setEnabled(False)
        self.put_back.clicked.connect(self._restore)
        column.addWidget(self.put_back, 0, Qt.AlignmentFlag.AlignRight)
        return card

    def _second_row(self) -> QBoxLayout:
        """Return the row of the second folder: its words above the buttons where these are wide."""
        choose = QPushButton(self.tr("Tweede map…"))
        choose.clicked.connect(self._choose_second)
        self.stop.clicked.connect(lambda: self._set_second(""))
        wide = self.stop.sizeHint().width() + choose.sizeHint().width() > room_for(self).width() // 2
        way = QBoxLayout.Direction.TopToBottom if wide else QBoxLayout.Direction.LeftToRight
        row, buttons = QBoxLayout(way), QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.stop)
        buttons.addWidget(choose)
        row.addWidget(self.second, 1)
        row.addLayout(buttons)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        other = QPushButton(self.tr("Ander bestand bekijken…"))
        other.clicked.connect(self._choose_file)
        close = QPushButton(self.tr("Sluiten"))
        close.clicked.connect(self.reject)
        row.addWidget(other)
        row.addStretch(1)
        row.addWidget(close)
        return row

    # -- copies --------------------------------------------------------------------------------------

    def _fill(self) -> None:
        copies = self._services.copies()
        home = copies[0].path.parent if copies else None
        for copy in copies:
            day = copy_words(copy)
            item = QListWidgetItem(day if copy.path.parent == home else f"{day} · {copy.path.parent}")
            item.setData(Qt.ItemDataRole.UserRole, copy.path)
            item.setToolTip(str(copy.path))
            self.copies.addItem(item)
        days = (self.copies.fontMetrics().horizontalAdvance(long_day_with_year(copy.day)) for copy in copies)
        self.copies.setMinimumWidth(max(days, default=0) + theme().px(BESIDE_DAY))
        if copies:
            self.copies.setCurrentRow(0)
        else:
            self.facts.setText(
                self.tr(
                    "Er zijn nog geen kopieën. De eerste komt bij je eerste wijziging op een volgende dag."
                )
            )

    def _look(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.look_at(item.data(Qt.ItemDataRole.UserRole))

    def look_at(self, path: Path) -> None:
        """Read a backup and show the difference to the journal."""
        self._preview, self._asked = None, path
        self.put_back.setEnabled(False)
        if not self._services.unlock(path):
            self.facts.setText(self.tr("Zonder het wachtwoord van toen is deze kopie niet te lezen."))
            return
        self.facts.setText(self.tr("Lezen…"))

        def done(preview: RestorePreview) -> None:
            if self._asked == path:
                self._preview = preview
                self.facts.setText(self._facts_text(preview))
                back = self.tr("Toch terugzetten") if preview.stranger else self.tr("Terugzetten")
                self.put_back.setText(back)
                self.put_back.setEnabled(not preview.difference.nothing)

        def failed(error: HerstelError) -> None:
            if self._asked == path:
                self.facts.setText(translate(error.text))

        self._run_aside(lambda _progress: self._services.preview(path), done, failed)

    def _facts_text(self, preview: RestorePreview) -> str:
        difference = preview.difference
        stranger = self.tr(
            "Let op: dit is een ander dagboek. Zet je het terug, dan wordt je dagboek zoals dat andere."
        )
        lines = [
            *([stranger, ""] if preview.stranger else ()),
            self.tr("In deze kopie: {contents}").format(contents=contents_sentence(difference.copy)),
            self.tr("Nu in je dagboek: {contents}").format(contents=contents_sentence(difference.now)),
            "",
        ]
        if difference.nothing:
            return "\n".join([*lines, self.tr("Geen enkele dag is anders.")])
        for days, what in (
            (difference.gone, self.tr("Verdwijnt uit je dagboek ({n}): {days}")),
            (difference.returned, self.tr("Komt terug ({n}): {days}")),
            (difference.other, self.tr("Wordt zoals in de kopie ({n}): {days}")),
        ):
            if days:
                lines.append(what.format(n=len(days), days=days_named(days)))
        if difference.beside:
            beside = self.tr("Anders naast de dagen, zoals eigen metingen en herstelweken: {n}")
            lines.append(beside.format(n=difference.beside))
        promise = self.tr("Herstel bewaart eerst je dagboek zoals het nu is. Terug kan met Ctrl+Z.")
        return "\n".join([*lines, "", promise])

    def _choose_file(self) -> None:
        kinds = self.tr("Dagboek van Herstel (*.herstel)")
        path = ask_open(self, self.tr("Reservekopie bekijken"), kinds, Purpose.BACKUP)
        if path is not None:
            self.copies.setCurrentRow(-1)
            self.look_at(path)

    def _restore(self) -> None:
        preview = self._preview
        if preview is None:
            return
        self.setEnabled(False)
        waiting = storing_dialog(self, self._services.long_changes)

        def done(_stored: Sequence[Changes]) -> None:
            close_progress(waiting)
            self.restored.emit()
            self.accept()

        def failed(error: HerstelError) -> None:
            close_progress(waiting)
            self.setEnabled(True)
            self.facts.setText(translate(error.text))

        restore = partial(self._services.restore, preview)
        self._services.long_changes.store([restore], done, failed, self)

    # -- the second folder ---------------------------------------------------------------------------

    def _show_second(self) -> None:
        folder = self._services.second_folder()
        self.stop.setVisible(bool(folder))
        text = (
            self.tr("Ook in: {folder}")
            if folder
            else self.tr("Wil je elke reservekopie ook op een stick of andere schijf?")
        )
        self.second.setText(text.format(folder=folder))

    def _choose_second(self) -> None:
        folder = ask_folder(self, self.tr("Tweede map voor reservekopieën"), Purpose.BACKUP)
        if folder is not None:
            self._set_second(str(folder))

    def _set_second(self, folder: str) -> None:
        self._services.choose_second(folder)
        self._show_second()
