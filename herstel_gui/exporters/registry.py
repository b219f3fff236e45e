"""The list of exporters of a whole journal."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from herstel_gui.domain.day import DayRecord, Surroundings
from herstel_gui.domain.text import tr_noop
from herstel_gui.exporters import calendar_file, herstel_csv, herstel_json


@dataclass(frozen=True, slots=True)
class Exporter:
    """An export format. The menu entry, the save dialog and the command option are made from these values.

    Attributes:
        key: The option of the command ``export``, without dashes.
        suffix: The suffix of the file name.
        encoding: The encoding of the text.
        text: Returns the pieces of the file for the days and surroundings of a journal.
        menu, title, kind: Dutch texts of the menu entry, the title of the save dialog and the kind of file.
        about: Dutch text in the help of the command.
        keys: The keyboard shortcut; empty for no shortcut.
    """

    key: str
    suffix: str
    encoding: str
    text: Callable[[Mapping[date, DayRecord], Surroundings], Iterator[str]]
    menu: str
    title: str
    kind: str
    about: str
    keys: str = ""

    def written(self, days: Mapping[date, DayRecord], surroundings: Surroundings) -> Iterator[bytes]:
        """Yield the encoded pieces of the file."""
        return codecs.iterencode(self.text(days, surroundings), self.encoding)


EXPORTERS: Final[tuple[Exporter, ...]] = (
    Exporter(
        key="json",
        suffix=".json",
        encoding="utf-8",
        text=herstel_json.written,
        menu=tr_noop("Alles exporteren (JSON)…"),
        title=tr_noop("Alles exporteren"),
        kind="JSON",
        about="alles, als JSON",
        keys="Ctrl+Shift+E",
    ),
    Exporter(
        key="csv",
        suffix=".csv",
        # spreadsheet programs recognise UTF-8 by the byte-order mark
        encoding="utf-8-sig",
        text=herstel_csv.written,
        menu=tr_noop("Exporteren als tabel (CSV)…"),
        title=tr_noop("Exporteren als CSV"),
        kind="CSV",
        about="een regel per dag, voor een rekenblad",
    ),
    Exporter(
        key="ical",
        suffix=".ics",
        encoding="utf-8",
        text=calendar_file.written,
        menu=tr_noop("Plan exporteren (iCalendar)…"),
        title=tr_noop("Plan exporteren"),
        kind="iCalendar",
        about="wat gepland is, voor een agenda",
    ),
)
"""All exporters, in the order of the menu."""
