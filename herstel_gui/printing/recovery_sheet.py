"""The sheet with the recovery code of a journal, to be stored away from the computer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF

from herstel_gui.domain.text import Text, say, tr_noop
from herstel_gui.printing.canvas import CENTRE, INK, MUTED, Paragraph, Style, draw_line, rule

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPainter

    from herstel_gui.domain.text import Phrasebook

MARGIN: Final = 900
_TITLE: Final = tr_noop("Herstelsleutel van je dagboek")
_OF: Final = tr_noop("{name}, gemaakt op {day} {year}")
_LINES: Final = (
    tr_noop(
        "Hiermee open je je dagboek als je het wachtwoord vergeten bent. Kies bij het openen "
        "‘Wachtwoord vergeten?’ en typ de 25 tekens over. Hoofdletters en spaties maken niet uit.",
    ),
    tr_noop(
        "Wie dit papier heeft, kan je dagboek en de reservekopieën lezen. Bewaar het op een veilige plek, "
        "niet bij je computer, en maak er geen foto van.",
    ),
    tr_noop(
        "Na een nieuw wachtwoord werkt deze sleutel niet meer. Druk dan een nieuwe af. Bewaar "
        "deze voor oude reservekopieën die je zelf ergens anders zette.",
    ),
)


class RecoverySheet:
    """One sheet with the code in large letters and the instructions."""

    def __init__(self, code: str, name: str, day: date, book: Phrasebook, size: QSizeF) -> None:
        """Prepare the sheet; ``name`` is the name of the journal file, ``day`` the day of the code."""
        self._code, self._book, self._size = code, book, size
        self._of = Text(_OF, name=name, day=day, year=str(day.year))

    def draw(self, painter: QPainter) -> None:
        """Draw title, code and instructions in units of the canvas."""
        left, width = float(MARGIN), self._size.width() - 2 * MARGIN
        y = 1100.0
        draw_line(
            painter, QRectF(left, y, width, 400), say(Text(_TITLE), self._book), Style(300, INK, bold=True)
        )
        draw_line(painter, QRectF(left, y + 430, width, 240), say(self._of, self._book), Style(150, MUTED))
        rule(painter, y + 900, left, left + width, INK)
        draw_line(
            painter, QRectF(left, y + 1100, width, 500), self._code, Style(330, INK, bold=True, align=CENTRE)
        )
        rule(painter, y + 1800, left, left + width, INK)
        y += 2100
        for line in _LINES:
            paragraph = Paragraph(say(Text(line), self._book), Style(150), width)
            paragraph.draw(painter, left, y)
            y += paragraph.height + 200
