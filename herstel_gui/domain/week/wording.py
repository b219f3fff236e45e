"""The cells of the week table as strings, in the language of a phrasebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.measure import Aggregation
from herstel_gui.domain.presentation.figures import Figure, FigureRole, figure
from herstel_gui.domain.presentation.levels import LEVEL_SIGNS
from herstel_gui.domain.presentation.marks import DOUBTFUL, MISSING
from herstel_gui.domain.text import Phrasebook, Text, say, tr_noop
from herstel_gui.domain.week.table import (
    LOAD,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    Finding,
    WeekCell,
    WeekRow,
    WeekTable,
)

if TYPE_CHECKING:
    from datetime import date


def cell_text(row: WeekRow, cell: WeekCell, book: Phrasebook, nothing: str = MISSING) -> str:
    """Return a cell as a string; ``nothing`` is the string for a day without an entry."""
    if cell.words or cell.texts:
        return ", ".join(words_of(cell, book))
    if cell.value is not None:
        return figure(row.measure, cell.value).text(book) + (DOUBTFUL if cell.doubtful else "")
    return nothing if row.measure is not None or row.key == LOAD else ""


def badge_text(table: WeekTable, book: Phrasebook) -> str:
    """Return the highest level of a week in one line: its sign, its name, and on which days it was."""
    when = [say(table.badge_when, book)] if table.badge_when else []
    name = f"{LEVEL_SIGNS[table.level].letter} {capital(say(table.badge, book))}"
    return " · ".join([name, *when])


def words_of(cell: WeekCell, book: Phrasebook) -> list[str]:
    """Return the words of a cell in the language of the phrasebook."""
    return [*(book.template(word) for word in cell.words), *(say(text, book) for text in cell.texts)]


def level_text(cell: WeekCell, book: Phrasebook) -> str:
    """Return the level of a day for a file: its sign and its word."""
    sign = LEVEL_SIGNS[cell.mark].letter if cell.mark else ""
    return " ".join(part for part in (sign, *words_of(cell, book)) if part)


def total_text(row: WeekRow, book: Phrasebook) -> str:
    """Return the total of the week, as a mean or a sum; empty when unknown."""
    shown = total_figure(row)
    return shown.text(book) if shown else ""


def total_figure(row: WeekRow) -> Figure | None:
    """Return the total of the week with the digits that are shown; None when unknown."""
    if row.total is None:
        return None
    summed = row.measure is None or row.measure.aggregation is Aggregation.SUM
    return figure(row.measure, row.total, FigureRole.SUM if summed else FigureRole.MEAN)


def usual_text(row: WeekRow, book: Phrasebook) -> str:
    """Return the usual value; empty when unknown."""
    shown = usual_figure(row)
    return shown.text(book) if shown else ""


def usual_figure(row: WeekRow) -> Figure | None:
    """Return the usual value with the digits that are shown; None when unknown."""
    return None if row.usual is None else figure(row.measure, row.usual, FigureRole.USUAL)


def day_words(day: date, book: Phrasebook) -> str:
    """Return the heading of a day column: ``ma 16``."""
    return f"{book.template(SHORT_WEEKDAYS[day.weekday()])} {day.day}"


def full_day(day: date, book: Phrasebook) -> str:
    """Return the date for a screen reader: ``maandag 16 november``."""
    return f"{book.template(WEEKDAYS[day.weekday()])} {book.day(day, weekday=False)}"


def spoken_cell(row: WeekRow, cell: WeekCell, book: Phrasebook) -> str:
    """Return a cell for a screen reader: label, day, value, and whether the value is past its limit."""
    text = Text(
        tr_noop("{label}, {day}: {value}, nog niet bevestigd")
        if cell.doubtful
        else tr_noop("{label}, {day}: {value}, voorbij de grens")
        if cell.rule
        else tr_noop("{label}, {day}: {value}"),
        label=row.label,
        day=full_day(cell.day, book),
        value=cell_text(row, cell, book, tr_noop("niet ingevuld")),
    )
    return say(text, book)


def spoken_value(row: WeekRow, cell: WeekCell, book: Phrasebook) -> str:
    """Return only the value of a cell for a screen reader, which reads label and day from the headers."""
    text = Text(
        tr_noop("{value}, nog niet bevestigd")
        if cell.doubtful
        else tr_noop("{value}, voorbij de grens")
        if cell.rule
        else "{value}",
        value=cell_text(row, cell, book, tr_noop("niet ingevuld")),
    )
    return say(text, book)


def finding_words(finding: Finding, book: Phrasebook) -> tuple[str, str]:
    """Return the emphasised start of a finding, and the rest of its sentence."""
    lead, line = capital(say(finding.lead, book)), say(finding.line, book)
    first = lead.partition(" ")[0]
    if line.startswith(lead):
        return lead, line.removeprefix(lead)
    if line.startswith(first):
        return first, line.removeprefix(first)
    return lead, f"\u2002{line}"


def capital(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]
