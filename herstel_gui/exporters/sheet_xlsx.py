"""Writing a sheet as an Excel file (XLSX), with typed dates, numbers and durations."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from typing import Any, Final

from herstel_gui.domain.presentation.marks import PAST
from herstel_gui.exporters.sheet import FORMULA, CellStyle, GridCell, NumberFormat, Spreadsheet

_MINUTES: Final = 24 * 60
_NUMBERS: Final = {
    NumberFormat.WHOLE: "#,##0",
    NumberFormat.TENTHS: "#,##0.0",
    NumberFormat.EXACT: "General",
    NumberFormat.DURATION: "[h]:mm",
    NumberFormat.CLOCK: "hh:mm",
    NumberFormat.DAY: "ddd d",
}
_LOOKS: Final[dict[CellStyle, dict[str, object]]] = {
    CellStyle.PLAIN: {},
    CellStyle.TITLE: {"bold": True, "font_size": 15},
    CellStyle.QUIET: {"font_color": "#5f6b68"},
    CellStyle.HEADING: {"bold": True, "bottom": 1},
    CellStyle.BAND: {"bold": True, "bg_color": "#f3f2ed", "font_color": "#5f6b68"},
    CellStyle.WARNED: {"bold": True, "bg_color": "#fdeed7", "font_color": "#7c3a06"},
    CellStyle.STRONG: {"bold": True},
}
A4, LETTER = 9, 1
LINE: Final = 15
"""The height of a line in points."""
TITLE_LINE: Final = 21
"""The same of a title: not every program makes a row higher for larger letters."""


def written(sheet: Spreadsheet) -> list[bytes]:
    """Return the content of the XLSX file."""
    from xlsxwriter import Workbook  # noqa: PLC0415  # loaded only for this format

    sheet = sheet.wrapped()
    file = BytesIO()
    # in_memory: the workbook writes no temporary files
    workbook = Workbook(file, {"default_date_format": "yyyy-mm-dd", "in_memory": True})
    workbook.set_properties({"title": sheet.title, "author": sheet.author})
    page = workbook.add_worksheet(sheet.name)
    _fill(workbook, page, sheet)
    _lay_out(page, sheet)
    workbook.close()
    return [file.getvalue()]


def _fill(workbook: Any, page: Any, sheet: Spreadsheet) -> None:  # noqa: ANN401  # no types
    formats: dict[tuple[object, ...], Any] = {}
    for row, cells in enumerate(sheet.grid):
        for column, cell in enumerate(cells):
            key = (cell.form, cell.look, cell.right, cell.wrap, _risky(cell))
            if key not in formats:
                formats[key] = workbook.add_format(_format(cell))
            if cell.wide and sheet.columns > 1:
                page.merge_range(row, column, row, sheet.columns - 1, "", formats[key])
            _write(page, row, column, cell, formats[key])
        lines = sheet.lines(row)
        if any(cell.look is CellStyle.TITLE for cell in cells):
            page.set_row(row, TITLE_LINE)
        elif lines > 1:
            page.set_row(row, lines * LINE)


def _lay_out(page: Any, sheet: Spreadsheet) -> None:  # noqa: ANN401  # no types
    head = sheet.heading_row
    page.freeze_panes(head + 1, 1)
    for column in range(sheet.columns):
        page.set_column(column, column, sheet.width(column))
    page.hide_gridlines(2)
    if sheet.landscape:
        page.set_landscape()
    page.set_paper(A4 if sheet.a4 else LETTER)
    page.fit_to_pages(1, 0)
    page.repeat_rows(head)
    page.set_footer("&C&P / &N")


def _format(cell: GridCell) -> dict[str, object]:
    number = _NUMBERS.get(cell.form)
    properties: dict[str, object] = {"valign": "top", **_LOOKS[cell.look]}
    if number:
        properties["num_format"] = f'"{PAST} "{number}' if cell.look is CellStyle.WARNED else number
    if cell.right:
        properties["align"] = "right"
    if cell.wrap:
        properties["text_wrap"] = True
    if _risky(cell):
        properties["quote_prefix"] = True
    return properties


def _risky(cell: GridCell) -> bool:
    return isinstance(cell.value, str) and FORMULA.match(cell.value) is not None


def _write(sheet: Any, row: int, column: int, cell: GridCell, style: Any) -> None:  # noqa: ANN401  # no types
    match cell.value:
        case None:
            sheet.write_blank(row, column, None, style)
        case str() as text:
            sheet.write_string(row, column, text, style)
        case int() | Decimal() as number:
            parts = _MINUTES if cell.form in {NumberFormat.DURATION, NumberFormat.CLOCK} else 1
            sheet.write_number(row, column, float(Decimal(number) / parts), style)
        case day:
            sheet.write_datetime(row, column, day, style)
