"""The reference card for the changing room: the limits on its front, their explanations on its back.

All texts and limits come from the declared rules, with the limits of the articles, so the card cannot
contradict the rules. It hangs on a wall, where nobody can ask: no limit stands without its condition, and no
number of a document or quarrel between documents stands on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from herstel_gui.domain.safety_texts import LOW_ENERGY, RED_FLAGS
from herstel_gui.domain.signals.catalogue import BY_GROUP
from herstel_gui.domain.signals.rules.rule import Rule
from herstel_gui.domain.signals.signal import Group
from herstel_gui.domain.signals.wording import DOCUMENT_NAMES
from herstel_gui.domain.text import Text, say, tr_noop
from herstel_gui.printing.canvas import BAND, INK, MUTED, Paragraph, Style, draw_line
from herstel_gui.printing.card_front import CardFront

if TYPE_CHECKING:
    from herstel_gui.domain.text import Phrasebook
    from herstel_gui.printing.paper import Page

MARGIN: Final = 420
GROUPS: Final = (
    (tr_noop("Hart"), Group.BODY),
    (tr_noop("Slaap"), Group.SLEEP),
    (tr_noop("Hoofd"), Group.MIND),
    (tr_noop("Lichaam"), Group.MUSCLE),
    (tr_noop("Training"), Group.PERFORMANCE),
    (tr_noop("Plannen"), Group.LOAD),
    (tr_noop("Bespreek met je huisarts of sportarts"), Group.PROFESSIONAL),
)
SCALES: Final = tuple(1 - step * 0.03 for step in range(18))

_ABOUT: Final = tr_noop(
    "Informatie, geen diagnose. Eén signaal zegt weinig. Pas als er meer samenkomen, is er iets aan de hand.",
)


class ReferenceCard:
    """The front and the back of the card, each scaled down until everything fits."""

    def __init__(self, book: Phrasebook, size: QSizeF) -> None:
        """Find the largest scales at which both fit on a sheet of ``size`` units."""
        self._book, self._size = book, size
        self.front = CardFront(book, size)
        self._left, self._right = float(MARGIN), size.width() - MARGIN
        for scale in SCALES:
            self._scale = scale
            if self._draw(None) <= size.height() - 330:
                break

    @property
    def scale(self) -> float:
        """The scale of the back: 1 is full size."""
        return self._scale

    @property
    def pages(self) -> list[Page]:
        """The front with the limits, and the back with their explanations."""
        return [self.front.paint, self._paint]

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter)

    def _draw(self, painter: QPainter | None) -> float:
        """Draw the card and return the y of its bottom; without a painter only measure."""
        y = self._head(painter, 400.0)
        for title, group in GROUPS:
            y = self._group(painter, title, BY_GROUP[group], y + self._size_of(70))
        return self._foot(painter, y + self._size_of(110))

    def _size_of(self, units: float) -> float:
        return units * self._scale

    def _text(self, painter: QPainter | None, text: str, y: float, style: Style, lead: int = 0) -> float:
        paragraph = Paragraph(text, style, self._right - self._left, lead)
        if painter is not None:
            paragraph.draw(painter, self._left, y)
        return y + paragraph.height

    # -- parts -------------------------------------------------------------------------------------------

    def _head(self, painter: QPainter | None, y: float) -> float:
        title = self._book.template(tr_noop("Uitleg bij de grenzen"))
        y = self._text(painter, title, y, Style(self._size_of(300), bold=True))
        return self._text(painter, self._book.template(_ABOUT), y, Style(self._size_of(122), MUTED)) + 120

    def _group(self, painter: QPainter | None, title: str, rules: tuple[Rule, ...], y: float) -> float:
        height = self._size_of(215)
        if painter is not None:
            band = QRectF(self._left, y, self._right - self._left, height)
            painter.fillRect(band, BAND)
            style = Style(self._size_of(118), INK, bold=True)
            draw_line(painter, band.adjusted(70, 0, 0, 0), self._book.template(title), style)
        y += height + self._size_of(40)
        for each in rules:
            if each.repeats:
                # the same subject by another figure
                continue
            label = self._book.template(each.label)
            text = f"{label}. {self._book.template(each.definition)}"
            y = self._text(painter, text, y, Style(self._size_of(106)), len(label) + 1) + self._size_of(26)
        return y

    def _foot(self, painter: QPainter | None, y: float) -> float:
        names = " · ".join(self._book.template(name) for name in DOCUMENT_NAMES.values())
        sources = say(Text(tr_noop("Uit de artikelen: {names}."), names=names), self._book)
        y = self._text(painter, sources, y, Style(self._size_of(90), MUTED)) + self._size_of(50)
        bold = Style(self._size_of(104), INK, bold=True)
        y = self._text(painter, self._book.template(RED_FLAGS), y, bold) + self._size_of(26)
        return self._text(painter, self._book.template(LOW_ENERGY), y, bold)
