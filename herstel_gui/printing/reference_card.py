"""The reference card for the changing room: normal values, warnings and their sources.

All texts and limits come from the declared rules, with the limits of the articles, so the card cannot
contradict the rules. It hangs on a wall, where nobody can ask: no limit stands without its condition, and no
number of a document or quarrel between documents stands on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.person import ADULT_BAND, OLD_BAND, YOUNG_BAND
from herstel_gui.domain.safety_texts import LOW_ENERGY, RED_FLAGS
from herstel_gui.domain.signals.catalogue import BY_GROUP, JUDGED_SCALES
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.rules.heart import HRV_50, RHR_PCT
from herstel_gui.domain.signals.rules.load import RUST7
from herstel_gui.domain.signals.rules.rule import Rule
from herstel_gui.domain.signals.signal import Group
from herstel_gui.domain.signals.wording import DOCUMENT_NAMES
from herstel_gui.domain.text import Text, say, tr_noop
from herstel_gui.domain.week.limit_words import PULSE_HIGHEST, PULSE_LOWEST, warning_text
from herstel_gui.printing.canvas import (
    BAND,
    HAIR,
    INK,
    MUTED,
    WARNING_TINT,
    Paragraph,
    Style,
    draw_line,
    rule,
    width_of,
)

if TYPE_CHECKING:
    from herstel_gui.domain.text import Phrasebook
    from herstel_gui.printing.paper import Page

MARGIN: Final = 420
BANDS: Final = (ADULT_BAND, YOUNG_BAND, OLD_BAND)
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

_PULSE: Final = tr_noop("> +{percent} %, gemiddeld over 3 ochtenden")
_HRV: Final = tr_noop("< {n} ms over 7 dagen (artikel)")
_ABOUT: Final = tr_noop(
    "Informatie, geen diagnose. Eén signaal zegt weinig. Pas als er meer samenkomen, is er iets aan de hand.",
)


class ReferenceCard:
    """The card on one sheet, scaled down until everything fits."""

    def __init__(self, book: Phrasebook, size: QSizeF) -> None:
        """Find the largest scale at which the card fits on a sheet of ``size`` units."""
        self._book, self._size = book, size
        self._left, self._right = float(MARGIN), size.width() - MARGIN
        for scale in SCALES:
            self._scale = scale
            if self._draw(None) <= size.height() - 330:
                break

    @property
    def scale(self) -> float:
        """The scale of the card: 1 is full size."""
        return self._scale

    @property
    def pages(self) -> list[Page]:
        """The card, as a list of one page."""
        return [self._paint]

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter)

    def _draw(self, painter: QPainter | None) -> float:
        """Draw the card and return the y of its bottom; without a painter only measure."""
        y = self._head(painter, 400.0)
        y = self._table(painter, y)
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
        title = self._book.template(tr_noop("Wanneer doe je rustig aan?"))
        y = self._text(painter, title, y, Style(self._size_of(300), bold=True))
        return self._text(painter, self._book.template(_ABOUT), y, Style(self._size_of(122), MUTED)) + 120

    def _table(self, painter: QPainter | None, y: float) -> float:
        """Draw the table with the columns measure, normal and warning; return the y of its bottom."""
        heads = (
            tr_noop("Meting"),
            tr_noop("Normaal"),
            tr_noop("Doe rustig aan"),
        )
        rows = [
            tuple(self._book.template(text) for text in heads),
            *(tuple(say(text, self._book) for text in row) for row in (*_limits(), *_more_limits())),
        ]
        height = self._size_of(310)
        wide = self._right - self._left
        starts = (0.0, wide * 0.24, wide * 0.61, wide)
        for number, row in enumerate(rows):
            if painter is not None:
                if number:
                    tint = QRectF(self._left + starts[2], y, starts[3] - starts[2], height)
                    painter.fillRect(tint, WARNING_TINT)
                for place, text in enumerate(row):
                    room = starts[place + 1] - starts[place] - 90
                    size = self._size_of(146 if number else 118)
                    size = min(size, size * room / max(1.0, width_of(text, size, bold=True)))
                    area = QRectF(self._left + starts[place] + 70, y, room, height)
                    draw_line(painter, area, text, Style(size, INK, bold=not number or place != 1))
                rule(painter, y + height, self._left, self._right, HAIR if number else INK, 10)
            y += height
        return y

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


def _limits() -> tuple[tuple[Text, Text, Text], ...]:
    """Return the rows of the table about pulse, HRV and sleep; sleep has a row for each age."""
    pulse, hrv, sleep = (BY_KEY[key] for key in ("resting_heart_rate", "hrv_rmssd", "sleep_duration"))
    low, high = PULSE_LOWEST - 100, PULSE_HIGHEST - 100
    around = Text(tr_noop("{low} tot +{high} % ten opzichte van wat voor jou gewoon is"), low=low, high=high)
    own = Text(tr_noop("vergelijk met jezelf"))
    short = warning_text(sleep, None, None, DEFAULT_LIMITS) or Text("")
    return (
        (Text(pulse.label), around, Text(_PULSE, percent=RHR_PCT.article)),
        (Text(hrv.label), own, Text(_HRV, n=HRV_50.article)),
        *((Text(sleep.label), band.text, short) for band in BANDS),
    )


def _more_limits() -> tuple[tuple[Text, Text, Text], ...]:
    """Return the rows of the table about scales and rest days."""
    scale = JUDGED_SCALES["motivation"]
    return (
        (
            Text(tr_noop("Gevoel (1 = heel goed, 7 = heel slecht)")),
            Text(tr_noop("je eigen gewone antwoord")),
            Text(
                tr_noop("{points} punten of meer slechter, {days} dagen"),
                points=scale.offset.article,
                days=scale.times,
            ),
        ),
        (
            Text(tr_noop("Rust")),
            Text(tr_noop("elke week een volledige rustdag")),
            Text(tr_noop("{days} dagen zonder"), days=RUST7.article),
        ),
    )
