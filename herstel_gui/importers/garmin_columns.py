"""The columns of the reports of connect.garmin.com, whose names are in the language of the user.

Known names are translated. A report of nights in another language is recognised by what Garmin never
translates, the column "Body Battery" in the fourth place, and by the shape of the cells.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from herstel_gui.application.written_numbers import is_missing
from herstel_gui.importers.column_words import Words, dictionary, key_of, plain
from herstel_gui.importers.tables import delimiter_of, head_lines, header_of
from herstel_gui.importers.text_files import cells_of

_DURATION: Final = re.compile(
    r"(?=.)(?:(\d{1,2})\s?(?:h|u|uur|std\.?|t)(?:\s|\Z|(?=\d)))?\s?(?:(\d{1,2})\s?m(?:in\.?)?)?", re.ASCII
)
"""A length such as ``7h 40min``, ``45m`` or ``7 Std. 40 Min.``, casefolded."""
_CLOCK: Final = re.compile(r"(\d{1,2})[:.h](\d\d)\s?(?:([ap])\.?\s?m\.?)?", re.ASCII | re.IGNORECASE)
_RANGE: Final = re.compile(r"\s[-–]\s|\d\.?[-–]\d")  # Garmin writes either dash
_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TITLE: Final = re.compile(
    r"(?:sleep score|score de sommeil|puntuacion del? sueno|slaapscore|schlafscore|schlaf score"
    r"|punteggio (?:del )?sonno|pontuacao d[eo] sono) (\d+) [a-z]+"
)
"""The first column of a report of nights; it holds the days."""
_SAMPLE: Final = 40

WORDS: Final = dictionary({
    "date": ("Datum", "Fecha", "Data"),
    "score": ("Punteggio", "Puntuación", "Pontuação"),
    "resting heart rate": (
        "Ruheherzfrequenz", "Fréquence cardiaque au repos", "Frecuencia cardiaca en reposo", "Rusthartslag",
        "Hartslag in rust", "Frequenza cardiaca a riposo", "Frequência cardíaca em repouso",
    ),
    "hrv status": (
        "HFV-Status", "Statut de la variabilité de la fréquence cardiaque", "Statut de VFC", "Estado de VFC",
        "HRV-status", "7 Day Average HRV",
    ),
    "overnight hrv": ("HFV über Nacht", "Variabilité de la fréquence cardiaque nocturne"),
    "baseline": ("Ausgangszustand", "Ligne de base"),
    "quality": ("Qualität", "Qualité", "Calidad", "Kwaliteit", "Qualità", "Qualidade"),
    "duration": ("Dauer", "Durée", "Durée du sommeil", "Duración", "Duur", "Durata", "Duração"),
    "sleep duration": ("Schlafdauer", "Slaapduur", "Duración del sueño"),
    "bedtime": (
        "Schlafenszeit", "Heure de coucher", "Heure du coucher", "Hora de acostarse", "Bedtijd",
        "Ora di andare a letto", "Hora de deitar",
    ),
    "wake time": (
        "Aufstehzeit", "Aufwachzeit", "Heure de lever", "Heure du lever", "Hora de despertarse",
        "Hora de levantarse", "Wektijd", "Waktijd", "Ora della sveglia", "Hora de acordar",
    ),
    "actual": ("Actuel", "Actuales", "Pasos reales", "Aktuell", "Tatsächlich", "Werkelijk"),
    "goal": ("Objectif", "Objetivo", "Objetivo de pasos", "Ziel", "Doel"),
})  # fmt: skip
"""Names in German, French, Spanish, Dutch, Italian and Portuguese."""


def title_of(name: str) -> str:
    """Return for how many days or weeks a report of nights is by its first column; empty for other tables."""
    match = _TITLE.fullmatch(plain(name))
    return match[1] if match else ""


def words_of(head: bytes) -> Words:
    """Return the words for the columns of a report: the dictionary, and for its other columns the places."""
    names = header_of(head)
    keys = [key_of(name, WORDS) for name in names]
    if len(keys) < 8 or not keys[3].startswith("body battery") or "duration" in keys[1:]:  # noqa: PLR2004
        return WORDS
    rows = [row for row in _rows(head) if len(row) == len(names)]
    lengths = [
        place for place in range(4, len(names) - 2) if _all(rows, place, lambda cell: bool(minutes(cell)))
    ]
    if not lengths or not (_all(rows, -1, _is_clock) and _all(rows, -2, _is_clock)):
        return WORDS
    places = {2: "resting heart rate", lengths[0]: "duration", -2: "bedtime", -1: "wake time"}
    # the HRV stands before the quality, and a temperature, which has a sign, can stand there too
    variability = lengths[0] - 2
    if variability > 5 and _all(rows, variability, str.isdigit):  # noqa: PLR2004
        places[variability] = "hrv status"
    return {**WORDS, **{plain(names[place]): key for place, key in places.items()}}


def is_weekly(head: bytes) -> bool:
    """Return whether all days of a report are spans, with lengths and clock times behind them."""
    rows = _rows(head)
    known = [row for row in rows if not is_missing(row[-1])]
    return (
        bool(known)
        and all(is_span(row[0]) for row in rows)
        and all(_is_clock(row[-1]) and any(map(minutes, row)) for row in known)
    )


def minutes(text: str) -> int | None:
    """Return the minutes of a length; None for another text."""
    plain_text = " ".join(text.split()).casefold()
    match = _DURATION.fullmatch(plain_text) if not is_missing(text) else None
    return int(match[1] or 0) * 60 + int(match[2] or 0) if match else None


def clock_minutes(text: str) -> int | None:
    """Return the minutes after midnight of ``23:10``, ``11:10 PM`` or ``23h10``; None for another text."""
    match = _CLOCK.fullmatch(" ".join(text.split()))
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2]), (match[3] or "").casefold()
    if half:
        hour = hour % 12 + 12 * (half == "p")
    return hour * 60 + minute if hour < 24 and minute < 60 else None  # noqa: PLR2004


def is_span(text: str) -> bool:
    """Return whether a text is a span of days, such as ``Aug 7-13``."""
    return bool(_RANGE.search(text)) and not _ISO.match(text)


def _rows(head: bytes) -> list[list[str]]:
    lines = head_lines(head)[: _SAMPLE + 1]
    separator = delimiter_of(lines[0]) if lines else ","
    rows = [cells_of(line, separator) for line in lines[1:]]
    width = len(cells_of(lines[0], separator)) if lines else 0
    return [row for row in rows if len(row) == width > 0]


def _all(rows: list[list[str]], place: int, fits: Callable[[str], bool]) -> bool:
    cells = [row[place].strip() for row in rows if not is_missing(row[place])]
    return bool(cells) and all(map(fits, cells))


def _is_clock(text: str) -> bool:
    return clock_minutes(text) is not None
