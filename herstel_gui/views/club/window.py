"""The trainer's window: opens week files of members, shows them as a table, prints and exports the table."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from herstel_gui.domain.club.erasing import KEEP_SAFE, outdated
from herstel_gui.domain.club.member_merging import newest, told_apart
from herstel_gui.domain.club.table import club_table
from herstel_gui.domain.club.week_file import SUFFIX, ClubFile, ClubReading, Refused
from herstel_gui.domain.errors import HerstelError
from herstel_gui.exporters.club_grid import club_sheet
from herstel_gui.exporters.sheet_registry import SHEET_EXPORTERS, SheetExporter
from herstel_gui.printing.canvas import page_layout, sheet_size
from herstel_gui.printing.club_sheet import ClubSheets
from herstel_gui.qt_models.club_model import ClubModel
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.club.chooser import ClubChooser
from herstel_gui.views.club.club_table_view import ClubTableView
from herstel_gui.views.club.erase_question import EraseQuestion
from herstel_gui.views.club.head import ClubHead
from herstel_gui.views.club.news import ClubNews
from herstel_gui.views.file_dialogs import Purpose, ask_open_several
from herstel_gui.views.owned_work import OwnedWork
from herstel_gui.views.paper.sheet_dialog import SheetChoice, SheetDialog
from herstel_gui.views.saving import ask_where, saved
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from herstel_gui.domain.text import Text
    from herstel_gui.printing.paper import Page
    from herstel_gui.views.services import ClubServices, Running

WIDTH: Final = 1180
HEIGHT: Final = 760


class ClubWindow(FittingDialog):
    """Shows the week files of club members; has no access to a journal."""

    loses_input: ClassVar[bool] = False

    def __init__(self, services: ClubServices, parent: QWidget | None = None) -> None:
        """Start without files."""
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Herstel – Club"))
        self.setAcceptDrops(True)
        self.prefer(WIDTH, HEIGHT)
        self.set_margins(24, 16, 24, 16)
        self._services = services
        self._run_aside = OwnedWork(services.run_aside, self)
        self._read: tuple[ClubFile, ...] = ()
        self._refused: tuple[Refused, ...] = ()
        self._reading_remarks: tuple[Text, ...] = ()
        self._files: tuple[ClubFile, ...] = ()
        self._remarks: tuple[Text, ...] = ()
        self._running: list[Running] = []
        self._waiting: list[Path] = []
        # cancel the workers without waiting: closing the window or the program must be immediate
        self.destroyed.connect(partial(_cancel_all, self._running))
        self.model = ClubModel(self)
        self.view = ClubTableView(self.model)
        self.head = ClubHead()
        self.chooser = ClubChooser()
        self.news = ClubNews()
        self._build()
        self._connect()
        self._show()

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Add files and folders in the background; during a read, queue the paths until the read ends."""
        self._waiting += paths
        if self._running or not self._waiting:
            return
        paths, self._waiting = self._waiting, []
        self.news.begin()
        running = self._run_aside(
            lambda progress: self._services.read(paths, progress),
            self._add_files,
            self._show_error,
            self.news.progress,
        )
        self._running.append(running)

    def clear(self) -> None:
        """Remove all files and messages."""
        self._read, self._refused, self._reading_remarks, self._files, self._remarks = (), (), (), (), ()
        self.news.show_messages([])
        self._show()

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._empty = label(
            self.tr(
                "Sleep de weekbestanden van je leden hierheen, of open ze met de knop "
                "hierboven.\nEr komt niets van in je eigen dagboek."
            ),
            "hint",
        )
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body = QStackedWidget()
        self._body.addWidget(self._empty)
        self._body.addWidget(self.view)
        column = self.body
        for part in (self.head, self.chooser):
            column.addWidget(part)
        column.addWidget(self._body, 1)
        safe = label(translate(KEEP_SAFE), "strong")
        safe.setWordWrap(True)
        self.foot.addWidget(safe)
        self.foot.addWidget(self.news)
        menu = QMenu(self.head.export)
        for exporter in SHEET_EXPORTERS:
            menu.addAction(translate(exporter.label) + "…", partial(self._export, exporter))
        self.head.export.setMenu(menu)

    def _connect(self) -> None:
        self.head.open.clicked.connect(self._ask_files)
        self.head.erase.clicked.connect(self.ask_erase)
        self.head.empty.clicked.connect(self.clear)
        self.head.paper.clicked.connect(lambda: self.paper().exec())
        self.chooser.changed.connect(self._show)
        self.news.cancelled.connect(self._cancel)

    # -- opening files -----------------------------------------------------------------------------------

    def _ask_files(self) -> None:
        kinds = self.tr("Weekbestanden van Herstel (*{suffix});;Alle bestanden (*)").format(suffix=SUFFIX)
        self.open_paths(ask_open_several(self, self.tr("Weekbestanden openen"), kinds, Purpose.CLUB))

    def _add_files(self, reading: ClubReading) -> None:
        self._running.clear()
        self.news.end()
        # keep the messages about files opened earlier: they are shown nowhere else
        self._show_files((*self._read, *reading.files))
        self._refused = tuple(dict.fromkeys((*self._refused, *reading.refused)))
        self._reading_remarks = tuple(dict.fromkeys((*self._reading_remarks, *reading.remarks)))
        self._show_messages()
        self.open_paths([])

    def _show_files(self, files: tuple[ClubFile, ...]) -> None:
        """Show the weeks of these files, and remember the files."""
        self._read = files
        self._files, self._remarks = newest(files)
        self.chooser.offer(told_apart(self._files))
        self._show()

    def _show_error(self, error: HerstelError) -> None:
        self._running.clear()
        self.news.end()
        self._show_messages(error.text)
        self.open_paths([])

    def _show_messages(self, *first: Text) -> None:
        """Show ``first``, followed by the remarks and refusals of all opened files."""
        refused = (each.reason for each in self._refused)
        self.news.show_messages([*first, *self._remarks, *self._reading_remarks, *refused])

    def _cancel(self) -> None:
        self._waiting.clear()
        _cancel_all(self._running)
        self.news.end()

    def done(self, result: int) -> None:
        """Stop reading when the window closes."""
        _cancel_all(self._running)
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept a drag of local files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the dropped files and folders."""
        self.open_paths([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    # -- showing -----------------------------------------------------------------------------------------

    def _show(self) -> None:
        shared = told_apart(self._files)
        self.model.show_table(club_table(shared, self.chooser.chosen))
        filled = bool(shared)
        self._body.setCurrentWidget(self.view if filled else self._empty)
        self.chooser.setVisible(filled)
        members = len(self.model.table.rows) if self.model.table else 0
        self.head.show_count(len(shared), members, len(self._old_files()))

    # -- erasing -----------------------------------------------------------------------------------------

    def _old_files(self) -> tuple[ClubFile, ...]:
        return outdated(self._read, self._services.today())

    def ask_erase(self) -> EraseQuestion:
        """Open the question with the opened files that are old enough to erase, and return it."""
        question = EraseQuestion(self._old_files(), self)
        question.agreed.connect(self._erase)
        question.open()
        return question

    def _erase(self, files: Sequence[ClubFile]) -> None:
        """Erase these files, take those that are gone out of the table, and say what was erased."""
        erasure = self._services.erase(files)
        gone = {file.place for file in (*erasure.erased, *erasure.missing)}
        self._show_files(tuple(file for file in self._read if file.place not in gone))
        self._show_messages(*erasure.sentences)

    # -- printing and exporting --------------------------------------------------------------------------

    def paper(self) -> SheetDialog:
        """Return the print dialog with a preview of the table on each kind of sheet."""
        choices = [
            SheetChoice(name, page_layout(paper, landscape=turned), partial(self._pages, paper, turned))
            for paper, turned, name in (
                ("a4", True, self.tr("A4 liggend")),
                ("a4", False, self.tr("A4 staand")),
                ("letter", True, self.tr("Letter liggend")),
            )
        ]
        name = self.tr("herstel-clubtabel.pdf")
        return SheetDialog(self.tr("Clubtabel"), choices, name, self._services.outgoing, self)

    def _pages(self, paper: str, turned: bool) -> list[Page]:
        size = sheet_size(page_layout(paper, landscape=turned))
        assert self.model.table is not None  # noqa: S101  # set by _show in __init__
        return ClubSheets(self.model.table, BOOK, size, self._services.today()).pages

    def _export(self, exporter: SheetExporter) -> None:
        title, name = self.tr("Bewaar de clubtabel"), self.tr("herstel-clubtabel") + exporter.suffix
        kinds = f"{translate(exporter.label)} (*{exporter.suffix})"
        outgoing = self._services.outgoing
        path = ask_where(self, title, name, kinds, outgoing.refusal, Purpose.CLUB)
        if path is None or self.model.table is None:
            return
        try:
            written = outgoing.write(path, exporter.written(club_sheet(self.model.table, BOOK)))
        except HerstelError as error:
            self._show_messages(error.text)
        else:
            self._show_messages(saved(written))


def _cancel_all(running: list[Running], _destroyed: object = None) -> None:
    for task in running:
        task.cancel()
    running.clear()
