"""The dialog that finds words in the notes and tags of all years."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QPushButton

from herstel_gui.application.finding import Hits, TextIndex
from herstel_gui.domain.day_text import Place
from herstel_gui.domain.errors import JournalError
from herstel_gui.qt_models.texts import long_day_with_year, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.today.tag_chips import tag_words
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.found_list import FoundList
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.prompts import prompt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from herstel_gui.application.finding import Hit
    from herstel_gui.qt_models.journal_signals import JournalSignals

DAY = Qt.ItemDataRole.UserRole


class FindDialog(FittingDialog):
    """A search field above the days that have the typed words, the newest first.

    ``day_asked`` carries the day that the user opens; the dialog is closed then.
    """

    loses_input: ClassVar[bool] = False

    day_asked = Signal(object)

    def __init__(self, signals: JournalSignals, parent: QWidget | None = None) -> None:
        """Read the texts of the journal; they are read again when the journal changes."""
        super().__init__(parent)
        self._signals = signals
        self._index = TextIndex(())
        self._trouble = ""
        self.setWindowTitle(self.tr("Herstel – zoeken in notities"))
        self.prefer(680, 520)
        self.typed = LineEdit()
        self.list = FoundList(self.typed)
        self.hint = label("", "hint")
        self.go = QPushButton(self.tr("Dag openen"))
        self._build()
        self._read()
        signals.changed.connect(self._read)

    def _build(self) -> None:
        prompt(self.typed, self.tr("Zoek in notities en bijzonderheden"))
        self.typed.setAccessibleName(self.tr("Zoek in notities en bijzonderheden"))
        self.typed.setClearButtonEnabled(True)
        self.typed.textChanged.connect(self._find)
        self.hint.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Gevonden dagen"))
        self.list.setSpacing(theme().px(1))
        self.list.itemDoubleClicked.connect(self._open)
        self.body.addWidget(self.typed)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.list, 1)
        close = QPushButton(self.tr("Sluiten"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(lambda: self._open(self.list.currentItem()))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.go)
        self.foot.addLayout(row)
        self.typed.setFocus()

    def _read(self, _what: object = None) -> None:
        try:
            self._index = self._signals.journal.finding.index(tag_words)
            self._trouble = ""
        except JournalError as error:
            self._index = TextIndex(())
            self._trouble = translate(error.text)
        self._find(self.typed.text())

    def _find(self, typed: str) -> None:
        hits = self._index.find(typed)
        self.list.clear()
        for hit in hits.shown:
            item = QListWidgetItem(self._words(hit))
            item.setData(DAY, hit.day)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.go.setEnabled(bool(hits.shown))
        self.hint.setText(self._trouble or self._summary(typed, hits))

    def _words(self, hit: Hit) -> str:
        """Return the date, where the text stands, and the found words between marks."""
        places = {
            Place.NOTE: self.tr("notitie"),
            Place.TRAINING: self.tr("notitie bij een training"),
            Place.TAG: self.tr("bijzonderheid"),
        }
        head = f"{long_day_with_year(hit.day)} · {places[hit.place]}"
        found = f"‘{hit.found}’" if hit.found and hit.place is not Place.TAG else hit.found
        return f"{head}\n{hit.before}{found}{hit.after}"

    def _summary(self, typed: str, hits: Hits) -> str:
        if not typed.strip():
            return self.tr("Typ een of meer woorden. Hoofdletters en accenten maken niet uit.")
        if not hits.total:
            return self.tr("Niets gevonden. Probeer een korter woord of minder woorden.")
        if len(hits.shown) < hits.total:
            return self.tr("{total} keer gevonden. Je ziet de laatste {shown}.").format(
                total=hits.total, shown=len(hits.shown)
            )
        if hits.total == 1:
            return self.tr("1 keer gevonden.")
        return self.tr("{n} keer gevonden.").format(n=hits.total)

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.accept()
        self.day_asked.emit(item.data(DAY))
