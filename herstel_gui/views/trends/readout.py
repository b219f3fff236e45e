"""The values of the day under the crosshair, for the foot of the chart and for a screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy

from herstel_gui.qt_models.texts import long_day, translate
from herstel_gui.views.trends.canvas import screen_look

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QResizeEvent

    from herstel_gui.domain.trends.readout import ReadOut, ReadOutLine

MOST_SIGNALS: Final = 5
SIZE: Final = 12.5
LINE: Final = 19
NBSP: Final = "&nbsp;"
BETWEEN: Final = "&nbsp;&nbsp; "


@dataclass(frozen=True, slots=True)
class Shown:
    """The texts of a day: a heading, rows, and remarks below the rows.

    A row holds name, value, deviation, and whether the value lies past the limit.
    """

    heading: str
    rows: tuple[tuple[str, str, str, bool], ...]
    below: tuple[str, ...]

    def spoken(self) -> str:
        """Return all texts joined, for a screen reader."""
        rows = (f"{name}: {' '.join(filter(None, (value, rest)))}" for name, value, rest, _ in self.rows)
        return ". ".join((self.heading, *rows, *self.below))


def shown_words(content: ReadOut, signals: tuple[str, ...]) -> Shown:
    """Return a read-out in the language of the screen; ``signals`` are the names of the day's signals."""
    rows = tuple(_row(line) for line in content.lines)
    below = [translate(content.level)[:1].upper() + translate(content.level)[1:]]
    below += signals[:MOST_SIGNALS]
    if len(signals) > MOST_SIGNALS:
        below.append(f"+ {len(signals) - MOST_SIGNALS}")
    if content.context:
        below.append(" · ".join(translate(label) for label in content.context))
    return Shown(f"{long_day(content.day)} {content.day.year}", rows, tuple(below))


def _row(line: ReadOutLine) -> tuple[str, str, str, bool]:
    parts = [translate(text) for text in (line.deviation, line.remark) if text is not None]
    return translate(line.label), translate(line.value), " · ".join(parts), line.over


class Foot(QLabel):
    """Shows the texts of a day, or a hint, in running lines; a name stays on one line with its value."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def show_hint(self, text: str) -> None:
        """Show a hint in place of values."""
        self._show(_span(text, screen_look().palette.muted))

    def show_day(self, shown: Shown, *, pinned: bool) -> None:
        """Show the texts of a day; the date of a pinned crosshair has the colour of the lines."""
        palette = screen_look().palette
        head, *rest = shown.below
        ink = palette.series[0][0] if pinned else palette.text
        parts = [f"<b>{_span(shown.heading, ink)}</b>", f"<b>{_span(head, palette.text)}</b>"]
        for name, value, extra, over in shown.rows:
            colour = palette.warning_text if over else palette.muted
            words = (_span(name, palette.muted), _span(value, palette.text), _span(extra, colour))
            parts.append(f"<nobr>{NBSP.join(words)}</nobr>")
        self._show(BETWEEN.join((*parts, *(_span(text, palette.text) for text in rest))))

    def _show(self, text: str) -> None:
        self.setText(f'<span style="font-size: {round(screen_look().px(SIZE))}px">{text}</span>')
        self._fit()

    def _fit(self) -> None:
        """Grow to the longest read-out, and do not shrink: the panels would jump."""
        self.setMinimumHeight(max(self.minimumHeight(), self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines for the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.setMinimumHeight(0)
            self._fit()


def _span(text: str, colour: QColor) -> str:
    """Return a text of one line in a colour, as HTML."""
    return f'<span style="color: {colour.name()}">{escape(text)}</span>'


class FootArea(QScrollArea):
    """Shows a foot whole where there is room; in a low window it scrolls."""

    def __init__(self, foot: Foot) -> None:
        """Show ``foot``, always as wide as the area."""
        super().__init__()
        self._foot = foot
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(foot)
        foot.installEventFilter(self)
        for surface in (self.viewport(), foot):
            surface.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Return the height of the whole foot."""
        return QSize(super().sizeHint().width(), self._foot.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Return the height of one line."""
        return QSize(1, min(round(screen_look().px(LINE) * 1.2), self._foot.minimumHeight()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for the new height when the foot grew."""
        if event.type() is QEvent.Type.Resize:
            self.updateGeometry()
        return super().eventFilter(watched, event)
