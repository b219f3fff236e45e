"""A table of LibreOffice is read like one of Excel."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

import pytest

from herstel_gui.application.column_mapping import proposed
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.reading import Reading
from herstel_gui.importers.mapped_sheets import preview_of
from herstel_gui.importers.sheets import read_sheets

if TYPE_CHECKING:
    from pathlib import Path

_KIND: Final = "application/vnd.oasis.opendocument.spreadsheet"
_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2" '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
)
_MANIFEST: Final = (
    '<?xml version="1.0"?><manifest:manifest manifest:version="1.2" '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def _cell(text: str, kind: str = "string", value: str = "") -> str:
    named = f' office:{value}="{text}"' if value else ""
    return f'<table:table-cell office:value-type="{kind}"{named}><text:p>{text}</text:p></table:table-cell>'


def _tab(name: str, *rows: str) -> str:
    inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return f'<table:table table:name="{name}">{inside}</table:table>'


def _book(tabs: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", _KIND)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        end = "</office:spreadsheet></office:body></office:document-content>"
        archive.writestr("content.xml", _HEAD + tabs + end)
    return file.getvalue()


def _two_months() -> bytes:
    head = _cell("Datum") + _cell("Ochtendpols")
    march = _cell("2026-03-30", "date", "date-value") + _cell("50", "float", "value")
    april = _cell("1", "float", "value") + _cell("51.5", "float", "value")
    return _book(_tab("maart 2026", head, march) + _tab("april 2026", head, april))


BOOK: Final = _two_months()


def test_an_ods_with_one_tab_a_month_is_one_table(tmp_path: Path) -> None:
    path = tmp_path / "club.ods"
    path.write_bytes(BOOK)
    sheets = read_sheets(path)
    values = {
        each.day.isoformat(): float(each.value)
        for each in preview_of(sheets, proposed("club", sheets.columns)).entries
        if isinstance(each, Reading)
    }
    assert values == {"2026-03-30": 50.0, "2026-04-01": 51.5}


@pytest.mark.parametrize(
    ("sound", "broken"),
    [("</table:table></office:spreadsheet>", "</t"), ("</table:table-row></table:table>", "</table:table>"),
     ("</text:p>", ""), ("<office:body>", "<!DOCTYPE x [<!ENTITY a 'b'>]><office:body>")],
)  # fmt: skip
def test_a_workbook_whose_xml_is_not_whole_is_refused_before_it_is_read(
    tmp_path: Path, sound: str, broken: str
) -> None:
    """The library that reads workbooks would go on for ever."""
    path = tmp_path / "club.ods"
    with zipfile.ZipFile(io.BytesIO(BOOK)) as book, zipfile.ZipFile(path, "w") as changed:
        for name in book.namelist():
            text = book.read(name).decode()
            assert name != "content.xml" or sound in text
            changed.writestr(name, text.replace(sound, broken, 1))
    with pytest.raises(UnusableFileError, match="geen heel rekenblad"):
        read_sheets(path)
