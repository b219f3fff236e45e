"""The trainer's window: opens week files of members, shows them as a table, prints and exports the table."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club.erasing import KEEP_SAFE, outdated
from herstel_gui.domain.club.member_merging import newest, told_apart
from herstel_gui.domain.club.member_weeks import member_weeks
from herstel_gui.domain.club.members import NOBODY, expected_of, member_lists_from_json
from herstel_gui.domain.club.refusals import refusal_sentences
from herstel_gui.domain.club.table import Offered, club_table
from herstel_gui.domain.club.week_file import SUFFIX, ClubFile, ClubReading, ClubWeek, Refused
from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.exporters.club_grid import club_sheet
from herstel_gui.exporters.sheet_registry import SHEET_EXPORTERS, SheetExporter
from herstel_gui.printing.canvas import page_layout, sheet_size
from herstel_gui.printing.club_sheet import ClubSheets
from herstel_gui.qt_models.club_model import ClubModel, widest_cells
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.regular_files import is_gone
from herstel_gui.views.club.chooser import ClubChooser
from herstel_gui.views.club.club_table_view import ClubTableView
from herstel_gui.views.club.erase_question import EraseQuestion
from herstel_gui.views.club.head import ClubHead
from herstel_gui.views.club.member_dialog import MemberDialog
from herstel_gui.views.club.members_dialog import MembersDialog
from herstel_gui.views.club.news import ClubNews
from herstel_gui.views.file_dialogs import Purpose, ask_folder, ask_open_several
from herstel_gui.views.owned_work import OwnedWork
from herstel_gui.views.paper.sheet_dialog import SheetChoice, SheetDialog
from herstel_gui.views.saving import SaveOutcome, Wish, save_file, saved
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.saying import SpokenLabel
from herstel_gui.views.widgets.typed_input import LosingQuestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from herstel_gui.application.importing import Progress
    from herstel_gui.domain.club.members import MemberLists
    from herstel_gui.domain.club.table_values import ClubTable
    from herstel_gui.printing.paper import Page
    from herstel_gui.qt_models.club_model import Widest
    from herstel_gui.views.services import ClubServices, Running

WIDTH: Final = 1180
HEIGHT: Final = 760
LEAST_TABLE: Final = 170
"""Height of the table in pixels at 100 % below which the window scrolls."""
MANY: Final = 10
"""Number of opened files from which closing asks first."""
_NO_FOLDER: Final = tr_noop(
    "De map {folder} is er niet meer, of is niet te lezen. De tabel is gebleven zoals hij was. Kies een "
    "andere map met ‘Map openen’."
)
_STAYED: Final = tr_noop("Wat nu niet te lezen was, staat in de tabel zoals het eerder gelezen is.")
_NO_FILES: Final = tr_noop(
    "Er is geen weekbestand meer gevonden. De tabel is gebleven zoals hij was; ‘Leegmaken’ maakt hem leeg."
)


@dataclass(frozen=True, slots=True)
class _Merged:
    """All files that were ``read``, those that count, with remarks and weeks; made in the background."""

    read: tuple[ClubFile, ...]
    before: tuple[ClubFile, ...]
    """The files that the window had when the reading began."""
    files: tuple[ClubFile, ...]
    remarks: tuple[Text, ...]
    shared: tuple[ClubWeek, ...]
    offered: Offered


def _merged(read: tuple[ClubFile, ...], before: tuple[ClubFile, ...] = ()) -> _Merged:
    files, remarks = newest(read)
    shared = told_apart(files)
    return _Merged(read, before, files, remarks, shared, Offered.of(shared))


def _read_before(known: Sequence[ClubFile], reading: ClubReading) -> tuple[ClubFile, ...]:
    """Return the files that were read earlier and are refused now, such as one that is just being copied.

    Without them their members would look as if they had sent nothing. A file that was taken out of its folder
    is not among them.
    """
    refused = {Path(each.place) for each in reading.refused if each.place}
    places = [(file, Path(file.place)) for file in known if file.place]
    return tuple(
        file for file, place in places if place.parent in refused or (place in refused and not is_gone(place))
    )


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
        self._lists = member_lists_from_json(services.members())
        self._read: tuple[ClubFile, ...] = ()
        self._refused: tuple[Refused, ...] = ()
        self._reading_remarks: tuple[Text, ...] = ()
        self._files: tuple[ClubFile, ...] = ()
        self._remarks: tuple[Text, ...] = ()
        self._shared: tuple[ClubWeek, ...] = ()
        self._expected = NOBODY
        self._running: list[Running] = []
        self._making: list[Running] = []
        self._waiting: list[Path] = []
        self._anew = False
        # cancel the workers without waiting: closing the window or the program must be immediate
        for work in (self._running, self._making):
            self.destroyed.connect(partial(_cancel_all, work))
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
        self._start(paths)

    def read_anew(self) -> None:
        """Read the remembered folder and all opened files again; files that are gone leave the table."""
        folder = self._services.folder()
        places = [Path(file.place) for file in self._read if file.place]
        others = [place for place in places if not folder or place.parent != Path(folder)]
        if self._running or not (folder or others):
            return
        if folder and not os.path.isdir(folder):
            self._show_messages(Text(_NO_FOLDER, folder=folder))
            return
        self._anew = True
        self._start([*([Path(folder)] if folder else []), *dict.fromkeys(others)])

    def _start(self, paths: Sequence[Path]) -> None:
        self.news.begin()
        before, known = ((), self._read) if self._anew else (self._read, ())

        def read(progress: Progress) -> tuple[ClubReading, _Merged]:
            reading = self._services.read(paths, progress)
            stayed = _read_before(known, reading)
            if stayed:
                reading = replace(reading, remarks=(Text(_STAYED), *reading.remarks))
            return reading, _merged((*before, *stayed, *reading.files), before)

        running = self._run_aside(
            read,
            lambda found: self._add_files(*found),
            self._show_error,
            self.news.progress,
        )
        self._running.append(running)

    def clear(self) -> None:
        """Remove all files and messages."""
        self._refused, self._reading_remarks = (), ()
        self._show_files(())
        self.news.show_messages([])

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._empty = label("", "hint")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body = QStackedWidget()
        self._body.setMinimumHeight(theme().px(LEAST_TABLE))
        self._body.addWidget(self._empty)
        self._body.addWidget(self.view)
        column = self.body
        self.counts = SpokenLabel()
        self.counts.setWordWrap(True)
        for part in (self.head, self.counts, self.chooser):
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
        self.head.folder.clicked.connect(self._ask_folder)
        self.head.members.clicked.connect(lambda: self.keep_members().exec())
        self.view.opened.connect(self._open_member)
        self.view.column_chosen.connect(self._sort_by)
        QShortcut(QKeySequence(Qt.Key.Key_F5), self).activated.connect(self.read_anew)
        self.head.erase.clicked.connect(self.ask_erase)
        self.head.empty.clicked.connect(self.clear)
        self.head.paper.clicked.connect(lambda: self.paper().exec())
        self.chooser.changed.connect(self._show)
        self.news.cancelled.connect(self._cancel)

    # -- opening files -----------------------------------------------------------------------------------

    def _ask_files(self) -> None:
        kinds = self.tr("Weekbestanden van Herstel (*{suffix});;Alle bestanden (*)").format(suffix=SUFFIX)
        self.open_paths(ask_open_several(self, self.tr("Weekbestanden openen"), kinds, Purpose.CLUB))

    def _ask_folder(self) -> None:
        folder = ask_folder(self, self.tr("Map met weekbestanden openen"), Purpose.CLUB)
        if folder is not None:
            self._services.keep_folder(str(folder))
            self.open_paths([folder])

    def _add_files(self, reading: ClubReading, merged: _Merged | None = None) -> None:
        self._running.clear()
        self.news.end()
        anew, self._anew = self._anew, False
        if anew and self._read and not reading.files:
            # the folder may have vanished while it was read: better the table of before than none
            self._show_messages(*(refusal_sentences(reading.refused) or (Text(_NO_FILES),)))
            return
        if anew:
            self._read, self._refused, self._reading_remarks = (), (), ()
        # keep the messages about files opened earlier: they are shown nowhere else
        if merged is None or merged.before is not self._read:  # files went meanwhile
            merged = _merged((*self._read, *reading.files))
        self._take(merged)
        self._show_soon()
        self._refused = tuple(dict.fromkeys((*self._refused, *reading.refused)))
        self._reading_remarks = tuple(dict.fromkeys((*self._reading_remarks, *reading.remarks)))
        self._show_messages()
        self.open_paths([])

    def _show_files(self, files: tuple[ClubFile, ...]) -> None:
        """Show the weeks of these files, and remember the files."""
        self._take(_merged(files))
        self._show()

    def _take(self, merged: _Merged) -> None:
        """Remember these files, and offer what they hold."""
        self._read = merged.read
        self._files, self._remarks = merged.files, merged.remarks
        shared = [file.shared for file in self._files]
        lists = self._lists.noting(shared)
        if lists != self._lists:
            self._store_lists(lists)
        self._shared = merged.shared
        self._expected = expected_of(self._lists, shared)
        this_week = Week.of(self._services.today())
        self.chooser.offer(merged.offered, (this_week, this_week + -1) if self._expected else ())

    def _show_soon(self) -> None:
        """Make the table in the background, and show it unless another choice was made meanwhile."""
        _cancel_all(self._making)
        asked = self._shared, self.chooser.chosen, self._expected

        def make(_progress: Progress) -> tuple[ClubTable, Widest]:
            table = club_table(*asked)
            return table, widest_cells(table)

        def show(made: tuple[ClubTable, Widest]) -> None:
            self._making.clear()
            if self._shared is asked[0] and asked[1:] == (self.chooser.chosen, self._expected):
                self._show_table(*made)

        self._making.append(self._run_aside(make, show, self._show_error, lambda _done, _total: None))

    def _show_error(self, error: HerstelError) -> None:
        self._running.clear()
        self._anew = False
        self.news.end()
        self._show_messages(error.text)
        self.open_paths([])

    def _show_messages(self, *first: Text) -> None:
        """Show ``first``, followed by the remarks and refusals of all opened files."""
        refused = refusal_sentences(self._refused)
        self.news.show_messages([*first, *self._remarks, *self._reading_remarks, *refused])

    def _cancel(self) -> None:
        self._waiting.clear()
        self._anew = False
        _cancel_all(self._running)
        self.news.end()

    def has_input(self) -> bool:
        """Return whether closing would forget many opened files."""
        return self.isVisible() and len(self._read) >= MANY

    def losing_question(self) -> LosingQuestion:
        """Return the question before many opened files are forgotten."""
        words = self.tr("Er zijn veel weekbestanden geopend. Sluiten en ze in dit venster vergeten?")
        return LosingQuestion(words, self.tr("Open laten"), self.tr("Sluiten"))

    def done(self, result: int) -> None:
        """Stop reading when the window closes."""
        for work in (self._running, self._making):
            _cancel_all(work)
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
        self._show_table(club_table(self._shared, self.chooser.chosen, self._expected))

    def _show_table(self, table: ClubTable, widest: Widest | None = None) -> None:
        self.model.show_table(table, widest)
        self.chooser.offer_columns(table)
        filled = bool(self._shared)
        self._body.setCurrentWidget(self.view if filled else self._empty)
        self.chooser.setVisible(filled)
        self.counts.setText("\n".join(translate(sentence) for sentence in table.counts))
        self.counts.setVisible(bool(table.counts))
        self._empty.setText(self._empty_words())
        self.head.show_count(len(self._shared), len(table.rows), len(self._old_files()))

    def _empty_words(self) -> str:
        words = self.tr(
            "Sleep de weekbestanden van je leden hierheen, of open ze met de knop "
            "hierboven.\nEr komt niets van in je eigen dagboek."
        )
        folder = self._services.folder()
        again = self.tr("F5 leest de map van je club: {folder}").format(folder=folder)
        return f"{words}\n\n{again}" if folder else words

    def _sort_by(self, column: int) -> None:
        if self.model.table is not None:
            self.chooser.sort_by(self.model.table.columns[column].id)

    # -- members -----------------------------------------------------------------------------------------

    def keep_members(self) -> MembersDialog:
        """Return the dialog with the lists of members."""
        dialog = MembersDialog(self._lists, [file.shared for file in self._files], self)
        dialog.changed.connect(self._take_lists)
        return dialog

    def _take_lists(self, lists: MemberLists) -> None:
        self._store_lists(lists)
        self._show_files(self._read)

    def _store_lists(self, lists: MemberLists) -> None:
        self._lists = lists
        self._services.keep_members(lists.as_json())

    def _open_member(self, row: int) -> None:
        dialog = self.member(row)
        if dialog is not None:
            dialog.exec()

    def member(self, row: int) -> MemberDialog | None:
        """Return the dialog with the weeks of the member in a row; None for one without a file."""
        shared = self.model.table.rows[row].shared if self.model.table else None
        return None if shared is None else MemberDialog(member_weeks(self._shared, shared), self)

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
        table = self.model.table
        if table is None:
            return

        def write(path: Path) -> Path:
            return outgoing.write(path, exporter.written(club_sheet(table, BOOK)))

        outcome = SaveOutcome(lambda path: self._show_messages(saved(path)), self._show_messages)
        save_file(self, Wish(title, name, kinds, Purpose.CLUB), outgoing.refusal, write, outcome)


def _cancel_all(running: list[Running], _destroyed: object = None) -> None:
    for task in running:
        task.cancel()
    running.clear()
