"""What a cell of the calendar draws: frames of lines, measured and painted by the same function."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from herstel_gui.views.icons import paint_icon
from herstel_gui.views.theme import SMALL, theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from herstel_gui.qt_models.plan_cells import BandCell, DayCell, DeedCell, PlanCell

GAP: Final = 2
"""Space between frames, in pixels at 100 %."""
ICON: Final = 13
BESIDE: Final = 4
"""Space between an icon and its text, in pixels at 100 %."""
BAR: Final = 3
"""Width of the bar left of a deed, in pixels at 100 %."""
MOST_LINES: Final = 2
"""Lines that a text of the user takes at most; a longer one ends in "…" and is complete in the tooltip."""

OUTLINED, PLAIN, WARNED, DEED, UNFILLED = "outlined", "plain", "warned", "deed", "unfilled"
RECOVERY, RETURN, HOLIDAY, PREVIEW = "recovery", "return", "holiday", "preview"
"""Styles of a frame; the last four are bands of several days."""

GROUNDS: Final = {
    OUTLINED: ("field_line", "card"),
    WARNED: ("warning", "warning_soft"),
    DEED: ("paper", "paper"),
    UNFILLED: ("faint", "card"),
    RECOVERY: ("good", "good_band"),
    RETURN: ("warning_line", "warning_soft"),
    HOLIDAY: ("ill_line", "context_soft"),
    PREVIEW: ("accent", "accent_soft"),
}
"""Roles of the border and of the background of a style."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text with an icon before it; ``ink`` is a role of the theme."""

    text: str
    ink: str = "text"
    bold: bool = False
    icon: str = ""
    most: int = MOST_LINES
    """Lines that the text takes at most."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Lines with one border and background."""

    style: str
    lines: tuple[Line, ...]


def frames_of(cell: DayCell) -> Iterator[Frame]:
    """Yield the frames of a day below its date: bands, plans, deed."""
    for band in cell.bands:
        yield _band(band)
    past = cell.day < cell.today or (cell.day == cell.today and cell.deed is not None)
    for plan in cell.plans:
        yield from _plan(plan, past=past, broken=bool(cell.broken))
    if cell.deed is not None:
        yield _deed(cell.deed)
    elif cell.unfilled:
        words = QCoreApplication.translate("Planning", "niet ingevuld")
        yield Frame(UNFILLED, (Line(words, "muted"),))


def _band(band: BandCell) -> Frame:
    return Frame(band.style, (Line(band.word, "text", icon=band.icon),))


def _plan(plan: PlanCell, *, past: bool, broken: bool) -> Iterator[Frame]:
    style = PLAIN if past else WARNED if broken else OUTLINED
    yield Frame(style, (Line(plan.word, "muted" if past else "text", icon=plan.icon),))
    if not past and plan.details:
        yield Frame(PLAIN, tuple(Line(detail, "muted") for detail in plan.details))


def _deed(deed: DeedCell) -> Frame:
    lines = [Line(deed.title, bold=True)]
    if deed.detail:
        lines.append(Line(deed.detail))
    if deed.verdict:
        ink = "warning" if deed.differs else "good"
        lines.append(Line(deed.verdict, ink, icon=deed.shape))
    return Frame(DEED, tuple(lines))


# -- measuring and painting ------------------------------------------------------------------------------


def font_of(base: QFont, *, bold: bool = False, size: int = SMALL) -> QFont:
    """Return the font of a line."""
    font = QFont(base)
    font.setPixelSize(theme().px(size))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def height_of(frames: Iterable[Frame], base: QFont, width: int) -> int:
    """Return the height of frames below each other in a width."""
    gap = theme().px(GAP)
    return sum(_frame_height(frame, base, width) + gap for frame in frames)


def widest_word(frames: Iterable[Frame], base: QFont) -> int:
    """Return the width that a cell needs so that no word of its frames is broken."""
    most = 0
    for frame in frames:
        inside = sum(_margins(frame.style))
        for line in frame.lines:
            metrics = QFontMetrics(font_of(base, bold=line.bold))
            words = (metrics.horizontalAdvance(word) for word in line.text.split())
            most = max(most, inside + _indent(line) + max(words, default=0) + 2)
    return most


def paint_frames(painter: QPainter, frames: Iterable[Frame], where: QRect) -> None:
    """Paint frames below each other, beginning at the top of ``where``."""
    base, top = painter.font(), where.top()
    for frame in frames:
        height = _frame_height(frame, base, where.width())
        _paint_frame(painter, frame, QRect(where.left(), top, where.width(), height), base)
        top += height + theme().px(GAP)
    painter.setFont(base)


def _margins(style: str) -> tuple[int, int]:
    """Return the space left and right inside a frame, in pixels."""
    px = theme().px
    return (px(BAR + 4), px(2)) if style == DEED else (px(4), px(2))


def _indent(line: Line) -> int:
    return theme().px(ICON + BESIDE) if line.icon else 0


def _line_height(line: Line, base: QFont, width: int) -> int:
    metrics = QFontMetrics(font_of(base, bold=line.bold))
    box = metrics.boundingRect(QRect(0, 0, max(1, width - _indent(line)), 10_000), _FLAGS, line.text)
    most = metrics.lineSpacing() * line.most
    return max(metrics.lineSpacing(), min(box.height(), most))


def _frame_height(frame: Frame, base: QFont, width: int) -> int:
    left, right = _margins(frame.style)
    lines = sum(_line_height(line, base, width - left - right) for line in frame.lines)
    return lines + theme().px(2 if frame.style == PLAIN else 4)


_FLAGS: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


def _paint_frame(painter: QPainter, frame: Frame, where: QRect, base: QFont) -> None:
    _paint_ground(painter, frame.style, QRectF(where))
    left, right = _margins(frame.style)
    inside = where.adjusted(left, theme().px(1 if frame.style == PLAIN else 2), -right, 0)
    top = inside.top()
    for line in frame.lines:
        height = _line_height(line, base, inside.width())
        _paint_line(painter, line, QRect(inside.left(), top, inside.width(), height), base)
        top += height


def _paint_ground(painter: QPainter, style: str, where: QRectF) -> None:
    px = theme().px
    if style == PLAIN:
        return
    pen, brush = GROUNDS[style]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = Qt.PenStyle.DashLine if style in {UNFILLED, PREVIEW} else Qt.PenStyle.SolidLine
    painter.setPen(QPen(theme().colour(pen), 1, line))
    painter.setBrush(theme().colour(brush))
    painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5))
    if style == DEED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("series_1_dot"))
        painter.drawRect(QRectF(where.left(), where.top() + 1, px(BAR), where.height() - 2))


def _paint_line(painter: QPainter, line: Line, where: QRect, base: QFont) -> None:
    px = theme().px
    painter.setFont(font_of(base, bold=line.bold))
    metrics = painter.fontMetrics()
    if line.icon:
        side = px(ICON)
        top = where.top() + (metrics.lineSpacing() - side) / 2
        paint_icon(painter, line.icon, theme().colour(line.ink).name(), QRectF(where.left(), top, side, side))
    painter.setPen(theme().colour(line.ink))
    room = where.adjusted(_indent(line), 0, 0, 0)
    painter.drawText(room, _FLAGS, fitting(line.text, metrics, room.width(), line.most))


def fitting(text: str, metrics: QFontMetrics, width: int, lines: int) -> str:
    """Return a text that wraps into a number of lines; a longer one is shortened at its end."""

    def fits(part: str) -> bool:
        box = metrics.boundingRect(QRect(0, 0, max(1, width), 10_000), _FLAGS, part)
        return box.height() <= metrics.lineSpacing() * lines and box.width() <= width

    if fits(text):
        return text
    short, long = 0, len(text)
    while long - short > 1:
        middle = (short + long) // 2
        if fits(f"{text[:middle].rstrip()}…"):
            short = middle
        else:
            long = middle
    return f"{text[:short].rstrip()}…"
