"""Writing a sheet as an OpenDocument spreadsheet (ODS), with typed dates, numbers and durations.

This module uses only the standard library: the only ODS library with a wheel needs lxml (5 MB), and would
still need these number formats as XML.
"""

from __future__ import annotations

import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from herstel_gui.domain.presentation.marks import PAST
from herstel_gui.domain.text import hours_and_minutes
from herstel_gui.exporters.sheet import CellStyle, Grid, GridCell, NumberFormat, Spreadsheet

MIMETYPE: Final = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES: Final = 'xmlns:dc="http://purl.org/dc/elements/1.1/" ' + " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("number", "datastyle"), ("meta", "meta"),
    )
)  # fmt: skip
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>'
_MARK: Final = f"<number:text>{PAST} </number:text>"
_SEPARATOR: Final = "<number:text>:</number:text>"
_BODIES: Final = {
    NumberFormat.WHOLE: (
        "number-style", "",
        '<number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/>',
    ),
    NumberFormat.TENTHS: (
        "number-style", "",
        '<number:number number:decimal-places="1" number:min-integer-digits="1"/>',
    ),
    NumberFormat.EXACT: ("number-style", "", '<number:number number:min-integer-digits="1"/>'),
    NumberFormat.DURATION: (
        "time-style", ' number:truncate-on-overflow="false"',
        f'<number:hours/>{_SEPARATOR}<number:minutes number:style="long"/>',
    ),
    NumberFormat.CLOCK: (
        "time-style", "",
        f'<number:hours number:style="long"/>{_SEPARATOR}<number:minutes number:style="long"/>',
    ),
    NumberFormat.DAY: ("date-style", "", "<number:day-of-week/><number:text> </number:text><number:day/>"),
}  # fmt: skip
_BOLD: Final = '<style:text-properties fo:font-weight="bold"{more}/>'
_LOOKS: Final = {
    CellStyle.PLAIN: ("", ""),
    CellStyle.TITLE: ("", _BOLD.format(more=' fo:font-size="15pt"')),
    CellStyle.QUIET: ("", '<style:text-properties fo:color="#5f6b68"/>'),
    CellStyle.HEADING: (' fo:border-bottom="0.75pt solid #1f2a28"', _BOLD.format(more="")),
    CellStyle.BAND: (' fo:background-color="#f3f2ed"', _BOLD.format(more=' fo:color="#5f6b68"')),
    CellStyle.WARNED: (' fo:background-color="#fdeed7"', _BOLD.format(more=' fo:color="#7c3a06"')),
    CellStyle.STRONG: ("", _BOLD.format(more="")),
}
MM_PER_CHARACTER: Final = 1.9
LINE_MM: Final = 5.0
"""The height of a line in millimetres."""
_DAY: Final = 24 * 60


def written(sheet: Spreadsheet) -> list[bytes]:
    """Return the content of the ODS file."""
    sheet = sheet.wrapped()
    parts = {
        "META-INF/manifest.xml": _manifest(),
        "meta.xml": _meta(sheet.title),
        "styles.xml": _page(sheet),
        "content.xml": _content(sheet),
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        # ODF requires the MIME type as the first part, uncompressed
        archive.writestr(zipfile.ZipInfo("mimetype"), MIMETYPE, zipfile.ZIP_STORED)
        for name, text in parts.items():
            archive.writestr(name, text)
    return [file.getvalue()]


def _manifest() -> str:
    short = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    entries = [("/", MIMETYPE), *((name, "text/xml") for name in ("content.xml", "styles.xml", "meta.xml"))]
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in entries
    )
    return f'{_HEAD}<manifest:manifest {short} manifest:version="1.3">{listed}</manifest:manifest>'


def _meta(title: str) -> str:
    return _document("document-meta", f"<office:meta><dc:title>{escape(title)}</dc:title></office:meta>")


def _page(sheet: Spreadsheet) -> str:
    """Return the page layout: fitted to the width of the page, without header and footer."""
    size = ("29.7cm", "21cm") if sheet.a4 else ("27.94cm", "21.59cm")
    wide, high = size if sheet.landscape else size[::-1]
    turned = "landscape" if sheet.landscape else "portrait"
    layout = (
        f'<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="{wide}"'
        f' fo:page-height="{high}" style:print-orientation="{turned}" fo:margin="1.4cm"'
        ' style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout>'
    )
    master = (
        '<style:master-page style:name="Default" style:page-layout-name="page">'
        '<style:header style:display="false"/><style:footer style:display="false"/></style:master-page>'
    )
    automatic = f"<office:automatic-styles>{layout}</office:automatic-styles>"
    return _document("document-styles", f"{automatic}<office:master-styles>{master}</office:master-styles>")


def _document(kind: str, inside: str = "") -> str:
    return f'{_HEAD}<office:{kind} {_NAMES} office:version="1.3">{inside}</office:{kind}>'


def _content(sheet: Spreadsheet) -> str:
    widths = [
        (f"co{place}", f"{sheet.width(place) * MM_PER_CHARACTER:.0f}mm") for place in range(sheet.columns)
    ]
    columns = "".join(f'<table:table-column table:style-name="{style}"/>' for style, _ in widths)
    heights = [sheet.lines(place) for place in range(len(sheet.grid))]
    rows = [
        f'<table:table-row table:style-name="ro{lines}">{_cells(row, sheet.columns)}</table:table-row>'
        for row, lines in zip(sheet.grid, heights, strict=True)
    ]
    head = sheet.heading_row
    rows[head] = f"<table:table-header-rows>{rows[head]}</table:table-header-rows>"
    name = quoteattr(sheet.name)
    listed = "".join(rows)
    table = f'<table:table table:style-name="sheet" table:name={name}>{columns}{listed}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    styles = f"<office:automatic-styles>{_styles(sheet.grid, widths, set(heights))}</office:automatic-styles>"
    return _document("document-content", styles + body)


# -- styles --------------------------------------------------------------------------------------------


def _styles(grid: Grid, widths: list[tuple[str, str]], heights: set[int]) -> str:
    styles = ['<style:style style:name="sheet" style:family="table" style:master-page-name="Default"/>']
    styles += [
        f'<style:style style:name="{name}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}"/></style:style>'
        for name, width in widths
    ]
    styles += [
        f'<style:style style:name="ro{lines}" style:family="table-row"><style:table-row-properties'
        f' style:row-height="{lines * LINE_MM:.1f}mm" style:use-optimal-row-height="{_flag(lines == 1)}"/>'
        "</style:style>"
        for lines in sorted(heights)
    ]
    for form, (kind, more, body) in _BODIES.items():
        for mark, prefix in (("", ""), ("w", _MARK)):
            name = f'style:name="{form.value}{mark}"'
            styles.append(f"<number:{kind} {name}{more}>{prefix}{body}</number:{kind}>")
    used = {_style_name(cell): cell for row in grid for cell in row}
    styles += [_style(name, cell) for name, cell in used.items()]
    return "".join(styles)


def _style_name(cell: GridCell) -> str:
    return f"{cell.look.value}-{cell.form.value}{'-r' if cell.right else ''}{'-w' if cell.wrap else ''}"


def _flag(on: bool) -> str:  # noqa: FBT001  # an attribute of XML
    return "true" if on else "false"


def _style(name: str, cell: GridCell) -> str:
    ground, letters = _LOOKS[cell.look]
    mark = "w" if cell.look is CellStyle.WARNED else ""
    data = "" if cell.form is NumberFormat.TEXT else f' style:data-style-name="{cell.form.value}{mark}"'
    align = '<style:paragraph-properties fo:text-align="end"/>' if cell.right else ""
    wrapped = ' fo:wrap-option="wrap"' if cell.wrap else ""
    parts = f'<style:table-cell-properties style:vertical-align="top"{ground}{wrapped}/>{align}{letters}'
    return f'<style:style style:name="{name}" style:family="table-cell"{data}>{parts}</style:style>'


# -- cells ---------------------------------------------------------------------------------------------


def _cells(row: list[GridCell], columns: int) -> str:
    return "".join(_cell(cell, columns) for cell in row) or "<table:table-cell/>"


def _cell(cell: GridCell, columns: int) -> str:
    """Return a cell with its value and, for programs that read only texts, the value as a text."""
    style = f'table:style-name="{_style_name(cell)}"'
    kind, text = _value(cell)
    covered = ""
    if cell.wide and columns > 1:
        style += f' table:number-columns-spanned="{columns}" table:number-rows-spanned="1"'
        covered = "<table:covered-table-cell/>" * (columns - 1)
    if not kind:
        return f"<table:table-cell {style}/>{covered}"
    lines = "".join(f"<text:p>{escape(_legal(line))}</text:p>" for line in text.split("\n"))
    return f"<table:table-cell {style} {kind}>{lines}</table:table-cell>{covered}"


def _value(cell: GridCell) -> tuple[str, str]:
    """Return the attributes of the value of a cell, and its text; empty without a value.

    A duration of a day or more is a number of days, shown as a duration by its style: programs such as
    pandas read the text of a time as a time of day.
    """
    match cell.value:
        case None:
            return "", ""
        case str() as text:
            return 'office:value-type="string"', text
        case date() as day:
            return f'office:value-type="date" office:date-value="{day.isoformat()}"', day.isoformat()
        case minutes if cell.form in {NumberFormat.DURATION, NumberFormat.CLOCK}:
            text = hours_and_minutes(minutes)
            hours, rest = divmod(round(Decimal(minutes)), 60)
            if not 0 <= minutes < _DAY:
                return f'office:value-type="float" office:value="{Decimal(minutes) / _DAY:.9f}"', text
            return f'office:value-type="time" office:time-value="PT{hours:02d}H{rest:02d}M00S"', text
        case number:
            digits = f"{Decimal(number):f}"
            return f'office:value-type="float" office:value="{digits}"', digits


def _legal(text: str) -> str:
    """Remove the control characters that XML does not allow."""
    return "".join(letter for letter in text if letter >= " " or letter == "\t")
