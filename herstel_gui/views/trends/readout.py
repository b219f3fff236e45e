"""The values of the day under the crosshair, for the foot of the chart and for a screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from herstel_gui.domain.presentation.marks import MISSING
from herstel_gui.qt_models.texts import long_day, translate
from herstel_gui.views.trends.canvas import Canvas, screen_look

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent

    from herstel_gui.domain.trends.readout import ReadOut, ReadOutLine

    Run: TypeAlias = tuple[str, QColor, bool]
    """A text with its colour, and whether it is bold."""

MOST_SIGNALS: Final = 5
SIZE: Final = 12.5
LINE: Final = 19
WORD: Final = 4
BETWEEN: Final = 12


@dataclass(frozen=True, slots=True)
class Shown:
    """The texts of a day: a heading, rows, and remarks below the rows.

    A row holds name, value, deviation, and whether the value lies past the limit.
    """

    heading: str
    rows: tuple[tuple[str, str, str, bool], ...]
    below: tuple[str, ...]

    def spoken(self) -> str:
        """Return all texts joined, for a screen reader; rows without a value are left out."""
        rows = (
            f"{name}: {' '.join(filter(None, (value, rest)))}"
            for name, value, rest, _ in self.rows
            if value != MISSING
        )
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


class Foot(QWidget):
    """Shows the texts of a day, or a hint, in running lines; a name stays on one line with its value.

    Painted here, because a label would lay out its rich text for each day under a moving crosshair.
    """

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._groups: list[list[Run]] = []
        self._placed: list[tuple[str, QColor, bool, float, float]] = []

    def show_hint(self, text: str) -> None:
        """Show a hint in place of values."""
        self._show([[(word, screen_look().palette.muted, False)] for word in text.split(" ")])

    def show_day(self, shown: Shown, *, pinned: bool) -> None:
        """Show the texts of a day; the date of a pinned crosshair has the colour of the lines."""
        palette = screen_look().palette
        head, *rest = shown.below
        groups = [
            [(shown.heading, palette.series[0][0] if pinned else palette.text, True)],
            [(head, palette.text, True)],
        ]
        for name, value, extra, over in shown.rows:
            colour = palette.warning_text if over else palette.muted
            groups.append(
                [(name, palette.muted, False), (value, palette.text, False), (extra, colour, False)]
            )
        self._show([*groups, *([(text, palette.text, False)] for text in rest)])

    def _show(self, groups: list[list[Run]]) -> None:
        self._groups = groups
        # the foot grows with the longest read-out and does not shrink: the panels would jump
        needed = self._place()
        if needed > self.minimumHeight():
            self.setMinimumHeight(needed)
        self.update()

    def _place(self) -> int:
        """Break the lines for the present width, and return their height."""
        self._placed = self._lines(self.width())
        return round(max((y for *_, y in self._placed), default=0.0) + screen_look().px(LINE) * 1.2)

    def _lines(self, width: float) -> list[tuple[str, QColor, bool, float, float]]:
        look, placed, x, y = screen_look(), [], 0.0, 0.0
        space = look.px(WORD)
        for group in self._groups:
            runs = [(*run, look.width_of(run[0], SIZE, bold=run[2])) for run in group if run[0]]
            whole = sum(each[-1] + space for each in runs)
            if x and x + whole > width:
                x, y = 0.0, y + look.px(LINE)
            for text, colour, bold, wide in runs:
                placed.append((text, colour, bold, x, y))
                x += wide + space
            x += look.px(BETWEEN) if len(group) > 1 or group[0][2] else 0.0
        return placed

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines; a part that is wider than the foot ends with an ellipsis."""
        painter = QPainter(self)
        canvas, line = Canvas(painter, screen_look()), screen_look().px(LINE)
        for text, colour, bold, x, y in self._placed:
            canvas.write(QRectF(x, y, self.width() - x, line), text, colour, SIZE, bold=bold)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines for the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.setMinimumHeight(self._place())


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
