"""The dialog for a missing journal file: known facts, backups, and a choice of journals to open."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from herstel_gui.domain.errors import DamagedJournalError
from herstel_gui.qt_models.texts import long_day_with_year, translate
from herstel_gui.views.safety.file_sentences import label, list_of_copies
from herstel_gui.views.widgets.fitting_dialog import FittingDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.application.recovery_options import Absence, Copy
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.text import Text

    PutBack = Callable[[Path], HerstelError | None]
    """Makes a journal from a backup; returns the error if this fails."""


class MissingAnswer(Enum):
    """The user's choice for a missing journal."""

    PUT_BACK = "put back"
    """A backup was restored at the place of the journal."""
    AGAIN = "again"
    """Try again, such as after plugging in the USB stick."""
    OTHER = "other"
    """Open another file."""
    USUAL = "usual"
    """Open the journal at the default path."""
    NEW = "new"
    """Create an empty journal."""
    LEAVE = "leave"
    """Do nothing."""


class MissingDialog(FittingDialog):
    """Shows an Absence and the reason. After ``exec``, ``answer`` is the user's choice."""

    loses_input: ClassVar[bool] = False

    def __init__(
        self,
        absence: Absence,
        reason: Text,
        put_back: PutBack,
        *,
        offer_usual: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Build the page; the backup that most likely belongs to this journal is selected."""
        super().__init__(parent)
        self.answer = MissingAnswer.LEAVE
        self._absence = absence
        self._put_back_copy = put_back
        self._home = absence.copies[0].path.parent if absence.copies else None
        self.setWindowTitle(self.tr("Herstel – dagboek niet gevonden"))
        self.prefer(720, 560)
        self.copies = list_of_copies()
        self.put_back = QPushButton(self.tr("Kopie terugzetten"))
        self.trouble = label("", "warn")
        self.trouble.hide()
        for widget in self._labels(reason):
            self.body.addWidget(widget)
        if absence.copies:
            self.body.addWidget(self.copies, 1)
        self.foot.addWidget(self.trouble)
        self.foot.addLayout(self._buttons(offer_usual=offer_usual))
        self._fill()

    # -- building ------------------------------------------------------------------------------------

    def _labels(self, reason: Text) -> list[QWidget]:
        absence = self._absence
        labels: list[QWidget] = [label(self.tr("Je dagboek is er niet"), "title"), label(translate(reason))]
        if absence.opened is not None:
            day = long_day_with_year(absence.opened)
            labels.append(label(self.tr("Hier voor het laatst geopend op {day}.").format(day=day)))
        else:
            labels.append(label(self.tr("Wanneer het hier voor het laatst open was, is niet bekend.")))
        labels.append(label(self.tr("Er is nog niets gemaakt of gewijzigd. Wat wil je?")))
        if absence.copies:
            hint = self.tr(
                "Reservekopieën, de nieuwste eerst. Wat je op de dag van de kopie nog invulde, staat er "
                "meestal niet in."
            )
            labels.append(label(hint, "hint"))
        else:
            labels.append(label(self.tr("Er zijn geen reservekopieën gevonden."), "hint"))
        if absence.target is not None and absence.target != absence.path:
            place = self.tr("Een teruggezette kopie of een nieuw dagboek komt in {path}.")
            labels.append(label(place.format(path=absence.target), "hint"))
        return labels

    def _fill(self) -> None:
        for copy in self._absence.copies:
            item = QListWidgetItem(self._name(copy))
            item.setData(Qt.ItemDataRole.UserRole, copy.path)
            item.setToolTip(str(copy.path))
            self.copies.addItem(item)
        self.copies.setAccessibleName(self.tr("Reservekopieën"))
        if self._absence.likely in self._absence.copies:
            self.copies.setCurrentRow(self._absence.copies.index(self._absence.likely))
        self.copies.itemActivated.connect(lambda _item: self._restore())

    def _name(self, copy: Copy) -> str:
        name = f"{long_day_with_year(copy.day)} · {copy.path.name}"
        return name if copy.path.parent == self._home else f"{name} · {copy.path.parent}"

    def _buttons(self, *, offer_usual: bool) -> QGridLayout:
        others = [
            (self.tr("Opnieuw proberen"), MissingAnswer.AGAIN),
            (self.tr("Ander dagboek openen…"), MissingAnswer.OTHER),
            *([(self.tr("Mijn eigen dagboek"), MissingAnswer.USUAL)] if offer_usual else []),
            (self.tr("Leeg dagboek beginnen"), MissingAnswer.NEW),
        ]
        grid = QGridLayout()
        for number, (text, answer) in enumerate(others):
            grid.addWidget(self._button(text, answer), number // 2, number % 2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._button(self.tr("Afsluiten"), MissingAnswer.LEAVE))
        if self._absence.copies:
            self.put_back.setProperty("role", "primary")
            self.put_back.setDefault(True)
            self.put_back.clicked.connect(self._restore)
            row.addWidget(self.put_back)
        grid.addLayout(row, grid.rowCount(), 0, 1, 2)
        return grid

    def _button(self, text: str, answer: MissingAnswer) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._choose(answer))
        return button

    # -- doing ---------------------------------------------------------------------------------------

    def _choose(self, answer: MissingAnswer) -> None:
        self.answer = answer
        self.done(self.DialogCode.Rejected if answer is MissingAnswer.LEAVE else self.DialogCode.Accepted)

    def _restore(self) -> None:
        if self.copies.currentRow() < 0:
            return
        item = self.copies.currentItem()
        if not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        problem = self._put_back_copy(item.data(Qt.ItemDataRole.UserRole))
        if problem is None:
            self._choose(MissingAnswer.PUT_BACK)
            return
        if isinstance(problem, DamagedJournalError):
            self._skip(item)
        self.trouble.setText(translate(problem.text))
        self.trouble.show()
        self.copies.setFocus()

    def _skip(self, item: QListWidgetItem) -> None:
        """Disable a damaged backup and select the next enabled backup."""
        item.setText(self.tr("{copy} · niet heel").format(copy=item.text()))
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        rows = range(self.copies.count())
        whole = [row for row in rows if self.copies.item(row).flags() & Qt.ItemFlag.ItemIsEnabled]
        later = [row for row in whole if row > self.copies.row(item)]
        if whole:
            self.copies.setCurrentRow((later or whole)[0])
        self.put_back.setEnabled(bool(whole))
