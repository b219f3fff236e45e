"""The front of the reference card: measure, normal, warning and source, readable from two metres.

It hangs on a wall, where nobody can ask: no limit stands without its condition. All figures come from the
declared rules, with the limits of the articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSizeF

from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.person import ADULT_BAND, OLD_BAND, YOUNG_BAND
from herstel_gui.domain.signals.catalogue import BY_ID, JUDGED_SCALES
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.rules.heart import HRV_50, RHR_PCT
from herstel_gui.domain.signals.rules.load import RUST7
from herstel_gui.domain.signals.wording import SHORT_SOURCES
from herstel_gui.domain.text import Text, say, tr_noop
from herstel_gui.domain.week.limit_words import PULSE_HIGHEST, PULSE_LOWEST, warning_text
from herstel_gui.printing.canvas import (
    HAIR,
    INK,
    MUTED,
    PER_POINT,
    WARNING_TINT,
    Paragraph,
    Style,
    draw_line,
    rule,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from herstel_gui.domain.text import Phrasebook

MARGIN: Final = 420.0
TOP: Final = 360.0
BOTTOM: Final = 360.0
LARGE: Final = 26 * PER_POINT
"""The size of a limit: capitals of 6.5 mm, which is twice what good eyes can read at two metres."""
LEAST: Final = 20 * PER_POINT
"""The smallest size of a limit: capitals of 5 mm."""
NAME: Final = 1.1
SOURCE: Final = 0.6
TITLE: Final = 1.2
GAP: Final = 0.42
STEPS: Final = 20
BANDS: Final = (ADULT_BAND, YOUNG_BAND, OLD_BAND)
_PULSE: Final = tr_noop("> +{percent} %, gemiddeld over 3 ochtenden")
_HRV: Final = tr_noop("< {n} ms over 7 dagen (artikel)")
_SOURCE: Final = tr_noop("uit: {names}")
_TURN: Final = tr_noop(
    "Informatie, geen diagnose. Uitleg, en wanneer je naar je huisarts gaat: zie de achterkant."
)
_NORMAL: Final = tr_noop("Normaal")
_WARNING: Final = tr_noop("Doe rustig aan")


class CardRow(NamedTuple):
    """A measure: its normal values, the value from which to take it easy, and the source documents."""

    measure: Text
    normal: tuple[Text, ...]
    warning: Text
    documents: tuple[str, ...]


class CardFront:
    """The front page of the card, in the largest size that fits on the sheet."""

    def __init__(self, book: Phrasebook, size: QSizeF) -> None:
        """Choose the size of the letters for a sheet of ``size`` units."""
        self._book, self._size = book, size
        self._left, self._right = MARGIN, size.width() - MARGIN
        self._half = (self._right - self._left) / 2
        for step in range(STEPS + 1):
            self.letters = LARGE - (LARGE - LEAST) * step / STEPS
            if self._draw(None) <= size.height() - BOTTOM:
                break

    def paint(self, painter: QPainter) -> None:
        """Draw the page."""
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        self._draw(painter)
        foot = QRectF(self._left, self._size.height() - BOTTOM - 60, self._right - self._left, 200)
        draw_line(painter, foot, self._book.template(_TURN), Style(130, MUTED))

    def _draw(self, painter: QPainter | None) -> float:
        """Draw title, headings and rows and return the y of their bottom; without a painter only measure."""
        title = self._book.template(tr_noop("Wanneer doe je rustig aan?"))
        y = self._paragraph(painter, title, self._left, TOP, Style(self.letters * TITLE, bold=True), 2)
        for row in card_rows():
            y = self._row(painter, row, y + self.letters * GAP)
        return y

    def _row(self, painter: QPainter | None, row: CardRow, y: float) -> float:
        if painter is not None:
            rule(painter, y, self._left, self._right, HAIR, 12)
        top = y + self.letters * GAP / 2
        below = self._head(painter, row, top)
        left, right = self._left, self._left + self._half
        pad = self.letters * GAP
        normal = "\u2028".join(say(text, self._book) for text in row.normal)
        warned = say(row.warning, self._book)
        style, strong = Style(self.letters), Style(self.letters, bold=True)
        if painter is not None:
            bottom = self._paragraph(None, warned, right, below, strong)
            tint = QRectF(right - pad / 2, below, self._right - right + pad / 2, bottom - below)
            painter.fillRect(tint, WARNING_TINT)
        ends = (
            self._paragraph(painter, normal, left, below, style),
            self._paragraph(painter, warned, right, below, strong),
        )
        names = " · ".join(self._book.template(SHORT_SOURCES[document]) for document in row.documents)
        source = say(Text(_SOURCE, names=names), self._book)
        return self._paragraph(
            painter, source, left, max(ends) + pad / 4, Style(self.letters * SOURCE, MUTED), halves=2
        )

    def _head(self, painter: QPainter | None, row: CardRow, y: float) -> float:
        """Draw the name of a row, and the headings of its two halves."""
        height, small = self.letters * NAME * 1.3, self.letters * SOURCE
        if painter is not None:
            area = QRectF(self._left, y, self._half * 2, height)
            name = say(row.measure, self._book)
            draw_line(painter, area, name, Style(self.letters * NAME, INK, bold=True))
            for place, heading in enumerate((_NORMAL, _WARNING)):
                area = QRectF(self._left + place * self._half, y + height, self._half, small * 1.4)
                draw_line(painter, area, self._book.template(heading), Style(small, MUTED))
        return y + height + small * 1.4

    def _paragraph(
        self, painter: QPainter | None, text: str, x: float, y: float, style: Style, halves: int = 1
    ) -> float:
        paragraph = Paragraph(text, style, self._half * halves - self.letters * GAP)
        if painter is not None:
            paragraph.draw(painter, x, y)
        return y + paragraph.height


def card_rows() -> tuple[CardRow, ...]:
    """Return the rows of the card: pulse, HRV, sleep with its ages, feelings, rest."""
    pulse, hrv, sleep = (BY_KEY[key] for key in ("resting_heart_rate", "hrv_rmssd", "sleep_duration"))
    low, high = PULSE_LOWEST - 100, PULSE_HIGHEST - 100
    around = Text(tr_noop("{low} tot +{high} % van wat voor jou gewoon is"), low=low, high=high)
    scale = JUDGED_SCALES["motivation"]
    points = Text(
        tr_noop("{points} punten of meer slechter, {days} dagen"),
        points=scale.offset.article,
        days=scale.times,
    )
    short = warning_text(sleep, None, None, DEFAULT_LIMITS) or Text("")
    rest = Text(tr_noop("{days} dagen zonder"), days=RUST7.article)
    return (
        CardRow(Text(pulse.label), (around,), Text(_PULSE, percent=RHR_PCT.article), _documents("RHR_PCT")),
        CardRow(
            Text(hrv.label), (Text(tr_noop("vergelijk met jezelf")),), Text(_HRV, n=HRV_50.article),
            _documents("HRV_50"),
        ),
        CardRow(Text(sleep.label), tuple(band.text for band in BANDS), short, _documents("SLEEP_6x3")),
        CardRow(
            Text(tr_noop("Gevoel (1–7)")),
            (Text(tr_noop("je eigen gewone antwoord (7 is slecht)")),), points, _documents("MOTIVATION"),
        ),
        CardRow(
            Text(tr_noop("Rust")), (Text(tr_noop("elke week een volledige rustdag")),), rest,
            _documents("RUST7"),
        ),
    )  # fmt: skip


def _documents(rule_id: str) -> tuple[str, ...]:
    return BY_ID[rule_id].documents
