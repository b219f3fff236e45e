"""The list of exporters of a whole journal."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from herstel_gui.application.personal import personal_settings
from herstel_gui.domain.text import tr_noop
from herstel_gui.exporters import herstel_csv, herstel_json, herstel_tables, intervals_csv
from herstel_gui.exporters.content import JournalContent

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal
    from herstel_gui.application.settings import Settings


@dataclass(frozen=True, slots=True)
class Exporter:
    """An export format. The menu entry, the save dialog and the command option are made from these values.

    Attributes:
        key: The option of the command ``export``, without dashes.
        suffix: The suffix of the file name.
        pieces: Returns the pieces of the file for the content of a journal; see ``encoded`` for texts.
        menu, title, kind: Dutch texts of the menu entry, the title of the save dialog and the kind of file.
        about: Dutch text in the help of the command.
        keys: The keyboard shortcut; empty for no shortcut.
        name: The proposed file name, without the suffix.
        binary: Whether the file is binary, and refused for a terminal.
        history: Whether the file holds the history, which takes long to read.
    """

    key: str
    suffix: str
    pieces: Callable[[JournalContent], Iterable[bytes]]
    menu: str
    title: str
    kind: str
    about: str
    keys: str = ""
    name: str = "herstel"
    binary: bool = False
    history: bool = False

    def content(self, journal: Journal, settings: Settings) -> JournalContent:
        """Return what this format writes of a journal and of the settings of this computer."""
        return JournalContent(
            journal.days(),
            journal.surroundings(),
            personal_settings(settings),
            journal.history.whole() if self.history else (),
        )


def encoded(
    written: Callable[[JournalContent], Iterator[str]], encoding: str
) -> Callable[[JournalContent], Iterator[bytes]]:
    """Return what writes a text in an encoding."""

    def pieces(content: JournalContent) -> Iterator[bytes]:
        return codecs.iterencode(written(content), encoding)

    return pieces


UTF_8: Final = partial(encoded, encoding="utf-8")
MARKED: Final = partial(encoded, encoding="utf-8-sig")
"""Spreadsheet programs recognise UTF-8 by the byte-order mark."""

EXPORTERS: Final[tuple[Exporter, ...]] = (
    Exporter(
        key="json",
        suffix=".json",
        pieces=UTF_8(herstel_json.written),
        menu=tr_noop("Alles exporteren (JSON)…"),
        title=tr_noop("Alles exporteren"),
        kind="JSON",
        about="alles, als JSON",
        keys="Ctrl+Shift+E",
    ),
    Exporter(
        key="history",
        suffix=".json",
        pieces=UTF_8(herstel_json.written),
        menu=tr_noop("Alles met geschiedenis exporteren (JSON)…"),
        title=tr_noop("Alles met geschiedenis exporteren"),
        kind="JSON",
        about="alles, als JSON, met eerdere waarden en hun tijdstippen",
        name="herstel-geschiedenis",
        history=True,
    ),
    Exporter(
        key="csv",
        suffix=".csv",
        pieces=MARKED(herstel_csv.written),
        menu=tr_noop("Exporteren als tabel (CSV)…"),
        title=tr_noop("Exporteren als CSV"),
        kind="CSV",
        about="een regel per dag, voor een rekenblad",
    ),
    Exporter(
        key="tables",
        suffix=".zip",
        pieces=herstel_tables.written,
        menu=tr_noop("Exporteren als losse tabellen (ZIP)…"),
        title=tr_noop("Exporteren als losse tabellen"),
        kind="ZIP",
        about="een CSV per soort (waarden, nachten, trainingen, dagen, …), die Herstel ook weer inleest",
        name="herstel-tabellen",
        binary=True,
    ),
    Exporter(
        key="intervals",
        suffix=".csv",
        pieces=UTF_8(intervals_csv.written),
        menu=tr_noop("Exporteren voor intervals.icu (CSV)…"),
        title=tr_noop("Exporteren voor intervals.icu"),
        kind="CSV",
        about="de wellness-tabel van intervals.icu",
        name="wellness",
    ),
)
"""All exporters, in the order of the menu."""
