"""The dialog with earlier imports and other large changes, to take back or restore one of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from herstel_gui.application.batches import Batch, amount
from herstel_gui.application.merged_batches import MergedBatch
from herstel_gui.application.old_answers import old_edits
from herstel_gui.application.taking_back import Brought
from herstel_gui.domain.provenance import ImportBatch
from herstel_gui.domain.reading import source_name
from herstel_gui.qt_models.texts import long_day_with_year, translate
from herstel_gui.views.importing.large_steps import entries_words, may_step
from herstel_gui.views.owned_work import OwnedWork
from herstel_gui.views.progress_dialog import close_progress, storing_dialog
from herstel_gui.views.safety.file_sentences import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from herstel_gui.application.changes import Changes
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.services import RunAside

HEADS: Final = 3
MOST_FILES: Final = 3


class ImportsDialog(FittingDialog):
    """Lists imports and batches, the newest first. A button takes one back, or restores a removed batch.

    ``old_answers_asked`` is emitted by the button that appears when the journal holds answers of
    intervals.icu by an old conversion.
    """

    loses_input: ClassVar[bool] = False
    chapter: ClassVar[str] = "60-gegevens"

    old_answers_asked = Signal()

    def __init__(self, signals: JournalSignals, run_aside: RunAside, parent: QWidget | None = None) -> None:
        """Build the table and read the batches in the background."""
        super().__init__(parent)
        self._signals, self._run_aside = signals, OwnedWork(run_aside, self)
        self._listed: Sequence[Brought | Batch | MergedBatch] = ()
        self.setWindowTitle(self.tr("Herstel – eerdere imports"))
        self.prefer(840, 440)
        self.hint = label(self.tr("Even zoeken…"), "hint")
        self.hint.setWordWrap(True)
        self.table = QTableWidget(0, HEADS)
        self.act = QPushButton(self.tr("Terugnemen"))
        self.old_answers = QPushButton(self.tr("Antwoorden van intervals.icu omzetten…"))
        self.old_answers.setProperty("role", "link")
        self.old_answers.clicked.connect(self.old_answers_asked)
        self.old_answers.hide()
        self._build()
        self.look_up()
        signals.changed.connect(self.look_up)

    def _build(self) -> None:
        table, column = self.table, self.body
        title = self.tr("Eerdere imports en andere grote wijzigingen")
        column.addWidget(label(title, "title"))
        column.addWidget(self.hint)
        table.setHorizontalHeaderLabels([self.tr("Wanneer"), self.tr("Wat"), self.tr("Dagen")])
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        # long texts wrap to a second line
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAccessibleName(title)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.itemSelectionChanged.connect(self._allow)
        column.addWidget(table, 1)
        row = QHBoxLayout()
        close = QPushButton(self.tr("Sluiten"))
        close.clicked.connect(self.reject)
        self.act.setProperty("role", "primary")
        self.act.setEnabled(False)
        self.act.clicked.connect(self._take_back)
        row.addWidget(self.old_answers)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.act)
        self.foot.addLayout(row)

    # -- showing -------------------------------------------------------------------------------------

    def look_up(self, _what: object = None) -> None:
        """Read the batches again, in the background."""
        journal = self._signals.journal

        def look(_progress: object) -> list[Brought | Batch | MergedBatch]:
            imports, others = journal.history.imports(), journal.history.batches()
            listed: list[Brought | Batch | MergedBatch] = [*imports, *journal.history.merges()]
            listed += [batch for batch in others if not _is_import(batch)]
            return sorted(listed, key=_moment_of, reverse=True)

        self._run_aside(look, self._show, self._say)
        self._run_aside(
            lambda _progress: bool(old_edits(journal.days().values())), self._offer_conversion, self._say
        )

    def _show(self, batches: Sequence[Brought | Batch | MergedBatch]) -> None:
        self._listed = batches
        self.table.setRowCount(len(batches))
        for row, batch in enumerate(batches):
            what = _words(batch)
            for column, text in enumerate((self._moment(_moment_of(batch)), what, self._span(batch.days))):
                self.table.setItem(row, column, QTableWidgetItem(text))
        some = self.tr(
            "Wat daarna is veranderd, blijft zoals het nu is. Terugnemen kun je weer ongedaan maken."
        )
        self.hint.setText(some if batches else self.tr("Er is nog niets geïmporteerd."))
        if batches and self.table.currentRow() < 0:
            self.table.selectRow(0)
        self._allow()

    def _offer_conversion(self, old: bool) -> None:  # a result of background work
        self.old_answers.setVisible(old)

    def _span(self, days: frozenset[date]) -> str:
        if not days:
            return ""
        first, last = (long_day_with_year(edge(days)) for edge in (min, max))
        return first if first == last else self.tr("{first} – {last}").format(first=first, last=last)

    def _moment(self, moment: datetime) -> str:
        local = moment.astimezone(self._signals.journal.clock.now().tzinfo)
        return f"{long_day_with_year(local.date())} {local:%H:%M}"

    def _chosen(self) -> Brought | Batch | MergedBatch | None:
        row = self.table.currentRow()
        return self._listed[row] if 0 <= row < len(self._listed) else None

    def _allow(self) -> None:
        batch = self._chosen()
        self.act.setEnabled(batch is not None and not (isinstance(batch, MergedBatch) and not batch.changes))
        restores = isinstance(batch, Batch) and batch.removal
        self.act.setText(self.tr("Terugzetten") if restores else self.tr("Terugnemen"))

    # -- doing ---------------------------------------------------------------------------------------

    def _take_back(self) -> None:
        chosen = self._chosen()
        if isinstance(chosen, Batch | MergedBatch):
            self._ask(chosen.changes)
        elif chosen is not None:
            history = self._signals.journal.history
            self._run_aside(lambda _progress: history.taking_back(chosen.batch.id), self._ask, self._say)

    def _ask(self, changes: Changes) -> None:
        if not changes or not may_step(changes, self):
            return
        self.setEnabled(False)
        long_changes = self._signals.long_changes
        waiting = storing_dialog(self, long_changes)

        def done(_stored: Sequence[Changes]) -> None:
            close_progress(waiting)
            self.setEnabled(True)

        def failed(error: HerstelError) -> None:
            close_progress(waiting)
            self._say(error)

        take_back = partial(self._signals.journal.apply, changes)
        long_changes.store([take_back], done, failed, self)

    def _say(self, error: HerstelError) -> None:
        self.setEnabled(True)
        self.hint.setText(translate(error.text))


def _moment_of(batch: Brought | Batch | MergedBatch) -> datetime:
    return batch.batch.moment if isinstance(batch, Brought) else batch.moment


def _words(batch: Brought | Batch | MergedBatch) -> str:
    match batch:
        case Brought():
            return _import_words(batch)
        case MergedBatch():
            return _merge_words(batch)
        case _:
            return _what(batch)


def _merge_words(batch: MergedBatch) -> str:
    text = QCoreApplication.translate("imports", "Samengevoegd: {count} uit {name}")
    words = text.format(count=entries_words(batch.size), name=batch.name)
    if batch.changed:
        since = QCoreApplication.translate("imports", "{count} daarna veranderd")
        words += " · " + since.format(count=entries_words(batch.changed))
    return words


def _is_import(batch: Batch) -> bool:
    return any(isinstance(edit.before, ImportBatch) for edit in batch.edits)


def _import_words(brought: Brought) -> str:
    batch = brought.batch
    text = QCoreApplication.translate("imports", "{count} van {makers}")
    words = text.format(count=entries_words(brought.held), makers=batch.label)
    files = ", ".join(file.name for file in batch.files[:MOST_FILES])
    if files:
        words += f" · {files}" + (", …" if len(batch.files) > MOST_FILES else "")
    if brought.shared:
        also = QCoreApplication.translate("imports", "{count} ook uit een andere import")
        words += " · " + also.format(count=entries_words(brought.shared))
    if brought.changed:
        since = QCoreApplication.translate("imports", "{count} daarna veranderd")
        words += " · " + since.format(count=entries_words(brought.changed))
    return words


def _what(batch: Batch) -> str:
    makers = ", ".join(source_name(source) for source in batch.sources)
    count = entries_words(amount(batch.changes))
    if batch.removal:
        text = QCoreApplication.translate("imports", "{count} weggehaald")
    elif makers:
        text = QCoreApplication.translate("imports", "{count} van {makers}")
    else:
        text = QCoreApplication.translate("imports", "{count}, ingevuld of uit een ander dagboek")
    text_with_counts = text.format(count=count, makers=makers)
    if batch.changed_since:
        since = QCoreApplication.translate("imports", "{count} daarna veranderd")
        text_with_counts += " · " + since.format(count=entries_words(batch.changed_since))
    return text_with_counts
