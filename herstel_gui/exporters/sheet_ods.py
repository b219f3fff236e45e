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


def written(sheet: Spreadsheet) -> list[bytes]:
    """Return the content of the ODS file."""
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
    """Return the page layout: fitted to one page or to the page width, without header and footer."""
    size = ("29.7cm", "21cm") if sheet.a4 else ("27.94cm", "21.59cm")
    wide, high = size if sheet.landscape else size[::-1]
    turned = "landscape" if sheet.landscape else "portrait"
    tall = int(sheet.one_page)
    layout = (
        f'<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="{wide}"'
        f' fo:page-height="{high}" style:print-orientation="{turned}" fo:margin="1.4cm"'
        f' style:scale-to-X="1" style:scale-to-Y="{tall}"/></style:page-layout>'
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
    rows = [f"<table:table-row>{_cells(row)}</table:table-row>" for row in sheet.grid]
    if not sheet.one_page:
        head = sheet.heading_row
        rows[head] = f"<table:table-header-rows>{rows[head]}</table:table-header-rows>"
    name = quoteattr(sheet.name)
    listed = "".join(rows)
    table = f'<table:table table:style-name="sheet" table:name={name}>{columns}{listed}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    styles = f"<office:automatic-styles>{_styles(sheet.grid, widths)}</office:automatic-styles>"
    return _document("document-content", styles + body)


# -- styles --------------------------------------------------------------------------------------------


def _styles(grid: Grid, widths: list[tuple[str, str]]) -> str:
    styles = ['<style:style style:name="sheet" style:family="table" style:master-page-name="Default"/>']
    styles += [
        f'<style:style style:name="{name}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}"/></style:style>'
        for name, width in widths
    ]
    for form, (kind, more, body) in _BODIES.items():
        for mark, prefix in (("", ""), ("w", _MARK)):
            name = f'style:name="{form.value}{mark}"'
            styles.append(f"<number:{kind} {name}{more}>{prefix}{body}</number:{kind}>")
    used = {_style_name(cell): cell for row in grid for cell in row}
    styles += [_style(name, cell) for name, cell in used.items()]
    return "".join(styles)


def _style_name(cell: GridCell) -> str:
    return f"{cell.look.value}-{cell.form.value}{'-r' if cell.right else ''}"


def _style(name: str, cell: GridCell) -> str:
    ground, letters = _LOOKS[cell.look]
    mark = "w" if cell.look is CellStyle.WARNED else ""
    data = "" if cell.form is NumberFormat.TEXT else f' style:data-style-name="{cell.form.value}{mark}"'
    align = '<style:paragraph-properties fo:text-align="end"/>' if cell.right else ""
    parts = f"<style:table-cell-properties{ground}/>{align}{letters}"
    return f'<style:style style:name="{name}" style:family="table-cell"{data}>{parts}</style:style>'


# -- cells ---------------------------------------------------------------------------------------------


def _cells(row: list[GridCell]) -> str:
    return "".join(map(_cell, row)) or "<table:table-cell/>"


def _cell(cell: GridCell) -> str:
    style = f'table:style-name="{_style_name(cell)}"'
    match cell.value:
        case None:
            return f"<table:table-cell {style}/>"
        case str() as text:
            lines = "".join(f"<text:p>{escape(_legal(line))}</text:p>" for line in text.split("\n"))
            return f'<table:table-cell {style} office:value-type="string">{lines}</table:table-cell>'
        case date() as day:
            value = f'office:value-type="date" office:date-value="{day.isoformat()}"'
            return f"<table:table-cell {style} {value}/>"
        case minutes if cell.form in {NumberFormat.DURATION, NumberFormat.CLOCK}:
            hours, rest = divmod(round(Decimal(minutes)), 60)
            value = f'office:value-type="time" office:time-value="PT{hours:02d}H{rest:02d}M00S"'
            return f"<table:table-cell {style} {value}/>"
        case number:
            value = f'office:value-type="float" office:value="{Decimal(number):f}"'
            return f"<table:table-cell {style} {value}/>"


def _legal(text: str) -> str:
    """Remove the control characters that XML does not allow."""
    return "".join(letter for letter in text if letter >= " " or letter == "\t")
