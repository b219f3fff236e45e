"""Every form in which a whole journal can be written."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from herstel_gui.domain.day import DayRecord, Surroundings
from herstel_gui.domain.text import QT_TRANSLATE_NOOP
from herstel_gui.exporters import herstel_csv, herstel_json


@dataclass(frozen=True, slots=True)
class Exporter:
    """A form of export: its key on the command line, its label, how file names end, and who writes it."""

    key: str
    label: str
    suffix: str
    encoding: str
    text: Callable[[Mapping[date, DayRecord], Surroundings], Iterator[str]]

    def written(self, days: Mapping[date, DayRecord], surroundings: Surroundings) -> Iterator[bytes]:
        """Yield the file piece by piece."""
        return codecs.iterencode(self.text(days, surroundings), self.encoding)


EXPORTERS: Final[tuple[Exporter, ...]] = (
    Exporter(
        "json",
        QT_TRANSLATE_NOOP("herstel", "Volledig dagboek (JSON)"),
        ".json",
        "utf-8",
        herstel_json.written,
    ),
    Exporter(
        "csv",
        QT_TRANSLATE_NOOP("herstel", "Tabel voor een rekenblad (CSV)"),
        ".csv",
        # the mark tells a spreadsheet that this is UTF-8
        "utf-8-sig",
        herstel_csv.written,
    ),
)
"""In the order in which they are offered. A new one is a file and an entry here."""
