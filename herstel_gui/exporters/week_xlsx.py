"""A week for Excel and everything that reads its files: real dates, numbers and durations."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from herstel_gui.domain.text import say
from herstel_gui.exporters.week_grid import FORMULA, Form, Grid, GridCell, Look, heading_row, week_grid
from herstel_gui.exporters.whole_file import replaced_whole

if TYPE_CHECKING:
    from herstel_gui.domain.text import Phrasebook
    from herstel_gui.domain.week import WeekTable
    from herstel_gui.domain.week_options import WeekOptions

_MINUTES: Final = 24 * 60
_NUMBERS: Final = {
    Form.WHOLE: "#,##0",
    Form.TENTHS: "0.0",
    Form.DURATION: "[h]:mm",
    Form.CLOCK: "hh:mm",
    Form.DAY: "ddd d",
}
_LOOKS: Final[dict[Look, dict[str, object]]] = {
    Look.PLAIN: {},
    Look.TITLE: {"bold": True, "font_size": 15},
    Look.QUIET: {"font_color": "#5f6b68"},
    Look.HEADING: {"bold": True, "bottom": 1},
    Look.BAND: {"bold": True, "bg_color": "#f3f2ed", "font_color": "#5f6b68"},
    Look.WARNED: {"bold": True, "bg_color": "#fdeed7", "font_color": "#7c3a06"},
    Look.STRONG: {"bold": True},
}
FIRST_WIDTH: Final = 26
SMALL_WIDTH: Final = 10
WIDE_WIDTH: Final = 17


def write_week(table: WeekTable, options: WeekOptions, path: Path, book: Phrasebook) -> None:
    """Write a week; UnusableFileError when it cannot be written there."""
    from xlsxwriter import Workbook  # noqa: PLC0415  # loaded only when asked for
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

    grid = week_grid(table, options, book)
    with replaced_whole(path) as part:
        workbook = Workbook(str(part), {"default_date_format": "yyyy-mm-dd"})
        workbook.set_properties({"title": say(table.title, book), "author": options.shown_name})
        _fill(workbook, grid, str(table.week), options)
        try:
            workbook.close()
        except FileCreateError as error:
            raise OSError(str(error)) from error


def _fill(workbook: Any, grid: Grid, name: str, options: WeekOptions) -> None:  # noqa: ANN401  # no types
    sheet = workbook.add_worksheet(name)
    formats: dict[tuple[object, ...], Any] = {}
    for row, cells in enumerate(grid):
        for column, cell in enumerate(cells):
            key = (cell.form, cell.look, cell.right, _risky(cell))
            if key not in formats:
                formats[key] = workbook.add_format(_format(cell))
            _write(sheet, row, column, cell, formats[key])
    head = heading_row(grid)
    sheet.freeze_panes(head + 1, 1)
    sheet.set_column(0, 0, FIRST_WIDTH)
    sheet.set_column(1, 8, SMALL_WIDTH)
    sheet.set_column(9, 12, WIDE_WIDTH)
    sheet.hide_gridlines(2)
    if options.landscape:
        sheet.set_landscape()
    sheet.set_paper(9 if options.paper.value == "a4" else 1)
    sheet.fit_to_pages(1, 1)


def _format(cell: GridCell) -> dict[str, object]:
    number = _NUMBERS.get(cell.form)
    made = dict(_LOOKS[cell.look])
    if number:
        made["num_format"] = f'"▲ "{number}' if cell.look is Look.WARNED else number
    if cell.right:
        made["align"] = "right"
    if _risky(cell):
        made["quote_prefix"] = True
    return made


def _risky(cell: GridCell) -> bool:
    return isinstance(cell.value, str) and FORMULA.match(cell.value) is not None


def _write(sheet: Any, row: int, column: int, cell: GridCell, dress: Any) -> None:  # noqa: ANN401  # no types
    match cell.value:
        case None:
            sheet.write_blank(row, column, None, dress)
        case str() as text:
            sheet.write_string(row, column, text, dress)
        case int() | Decimal() as number:
            parts = _MINUTES if cell.form in {Form.DURATION, Form.CLOCK} else 1
            sheet.write_number(row, column, float(Decimal(number) / parts), dress)
        case day:
            sheet.write_datetime(row, column, day, dress)
