"""The actions of the window that write files, by the module and function with the call of ``Outgoing``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton

from herstel_gui.app.recovery_code import print_recovery_code
from herstel_gui.domain.club.week_file import ClubFile, ClubReading
from herstel_gui.domain.errors import HerstelError
from herstel_gui.exporters.registry import EXPORTERS, Exporter
from herstel_gui.exporters.sheet_registry import SHEET_EXPORTERS
from herstel_gui.printing.canvas import page_layout, sheet_size
from herstel_gui.printing.paper import paint_pages
from herstel_gui.printing.reference_card import ReferenceCard
from herstel_gui.qt_models.texts import BOOK
from herstel_gui.views.club.window import ClubWindow
from herstel_gui.views.paper.printing import send
from herstel_gui.views.week.page import WeekPage
from tests.clubs import shared

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from herstel_gui.exporters.sheet_registry import SheetExporter

    Writer = Callable[[Program, QtBot, Path], object]
    """Writes a file by the buttons that a user presses; the file dialog is patched to return the path."""


def press(dialog: QWidget, text: str) -> None:
    """Press the button with this text."""
    next(button for button in dialog.findChildren(QPushButton) if button.text() == text).click()


def _week(program: Program) -> WeekPage:
    page = program.window.pages.show("week")
    assert isinstance(page, WeekPage)
    return page


def _share(program: Program, qtbot: QtBot, _path: Path) -> None:
    dialog = _week(program).more.share()
    qtbot.addWidget(dialog)
    dialog.name.setText("Jan Visser")
    dialog.agree.click()
    dialog.save.click()


def _club(program: Program, qtbot: QtBot) -> ClubWindow:
    """Return the window of the club with a week in it; opened at the first call."""
    found = program.window.findChild(ClubWindow)
    if found is not None:
        return found
    window = program.window.window_actions.club.open_window()
    qtbot.addWidget(window)
    window._add_files(ClubReading((ClubFile("a.herstelweek", shared()),), ()))  # noqa: SLF001  # as if it was read
    return window


def _club_grid(number: int, program: Program, qtbot: QtBot, _path: Path) -> None:
    _club(program, qtbot).head.export.menu().actions()[number].trigger()


def _week_grid(exporter: SheetExporter, program: Program, _qtbot: QtBot, _path: Path) -> None:
    _week(program).more.export(exporter)


def _trends(action: str, program: Program, qtbot: QtBot, _path: Path) -> None:
    from herstel_gui.views.trends.page import TrendsPage  # noqa: PLC0415  # it loads numpy

    program.window.pages.show("trends")

    def ready() -> bool:
        page = program.window.findChild(TrendsPage)
        return page is not None and page.loaded is not None and page.loaded.whole and not page.busy

    qtbot.waitUntil(ready)
    page = program.window.findChild(TrendsPage)
    assert page is not None
    getattr(page.doing, action)()


def _print_to_file(program: Program, _qtbot: QtBot, path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    layout = page_layout("a4", landscape=False)
    printer.setPageLayout(layout)
    printer.setOutputFileName(str(path))
    pages = ReferenceCard(BOOK, sheet_size(layout)).pages
    try:
        told = send(printer, lambda device: paint_pages(device, pages), program.parts.outgoing)
    except HerstelError as error:
        program.window.window_actions.say(error)
    else:
        program.window.window_actions.told.emit(told)


def _whole(exporter: Exporter, program: Program, _qtbot: QtBot, _path: Path) -> None:
    program.window.window_actions.files.export(exporter)


def _code(program: Program, _qtbot: QtBot, _path: Path) -> None:
    code, name = "AAAAA BBBBB CCCCC DDDDD EEEEE", program.window.services.journal_path.name
    print_recovery_code(code, name, program.clock.today(), program.parts.outgoing)


SHEET: Final = "views.paper.sheet_dialog.write"

WINDOW_WRITERS: Final[dict[str, tuple[str, Writer]]] = {
    **{
        f"everything as {exporter.key}": (
            "app.journal_files.export",
            partial(_whole, exporter),
        )
        for exporter in EXPORTERS
    },
    "back-up": (
        "app.journal_files.backup_to",
        lambda program, _q, _p: program.window.window_actions.files.backup(),
    ),
    "week as PDF": (
        "views.week.paper_actions._save_now",
        lambda program, _q, _p: _week(program).paper.save_pdf(),
    ),
    **{
        f"week as {exporter.key}": ("views.week.more_actions.export", partial(_week_grid, exporter))
        for exporter in SHEET_EXPORTERS
    },
    "empty sheet": (SHEET, lambda program, _q, _p: _week(program).more.blank_sheet().exec()),
    "card": (SHEET, lambda program, _q, _p: _week(program).more.reference_card().exec()),
    "overview": (SHEET, lambda program, _q, _p: _week(program).more.overview().exec()),
    "report": (SHEET, lambda program, _q, _p: _week(program).more.report().exec()),
    "club on paper": (SHEET, lambda program, qtbot, _p: _club(program, qtbot).paper().exec()),
    "recovery code": (SHEET, _code),
    "week for the club": ("views.club.share_dialog.write", _share),
    **{
        f"club as {exporter.key}": ("views.club.window._export", partial(_club_grid, number))
        for number, exporter in enumerate(SHEET_EXPORTERS)
    },
    "trends as image": ("views.trends.actions._save", partial(_trends, "save_image")),
    "trends as table": ("views.trends.actions._save", partial(_trends, "save_table")),
    "printed to a file": ("views.paper.printing._printed_to", _print_to_file),
}
