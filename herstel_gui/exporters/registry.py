"""Every form in which a whole journal can be written."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from herstel_gui.domain.day import DayRecord, Surroundings
from herstel_gui.domain.text import tr_noop
from herstel_gui.exporters import herstel_csv, herstel_json


@dataclass(frozen=True, slots=True)
class Exporter:
    """A form of export; menu, save dialog and command follow from it.

    Attributes:
        key: The option of the command ``export``, without dashes.
        suffix: How the names of its files end.
        encoding: The encoding of the text.
        text: Makes the file piece by piece from the days and what stands beside them.
        menu, title, kind: Dutch source texts of the menu, of the save dialog, and of the kind of file in it.
        about: What the help of the command says; commands speak Dutch.
        keys: The shortcut, if any.
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
        """Yield the file piece by piece."""
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
        # the mark tells a spreadsheet that this is UTF-8
        encoding="utf-8-sig",
        text=herstel_csv.written,
        menu=tr_noop("Exporteren als tabel (CSV)…"),
        title=tr_noop("Exporteren als CSV"),
        kind="CSV",
        about="een regel per dag, voor een rekenblad",
    ),
)
"""In the order in which they are offered. A new one is a file and an entry here."""
