"""Colours, sizes and the style sheet, in a light and a dark version."""

from __future__ import annotations

from dataclasses import dataclass
from string import Template
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from herstel_gui.views.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

BODY: Final = 14
SMALL: Final = 12
TITLE: Final = 22
GRID: Final = 8
CORNER: Final = 12


@dataclass(frozen=True, slots=True)
class Colours:
    """A colour per role. Where a colour has a meaning, a shape or a word shows the same meaning."""

    paper: str
    side: str
    card: str
    line: str
    field_line: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_text: str
    accent_soft: str
    good: str
    good_band: str
    notice: str
    notice_soft: str
    notice_line: str
    warning: str
    warning_text: str
    warning_soft: str
    warning_line: str
    alarm: str
    alarm_text: str
    alarm_soft: str
    alarm_line: str
    ill: str
    ill_soft: str
    ill_line: str
    unknown: str
    series_1: str
    series_1_dot: str
    series_2: str
    series_2_dot: str
    bar: str
    load: str
    context_soft: str
    context_text: str


LIGHT: Final = Colours(
    paper="#f5f4f0", side="#ebe9e3", card="#ffffff", line="#e3e1da", field_line="#cfd4d1",
    text="#1f2a28", muted="#5f6b68", faint="#8b9693", accent="#0f766e", accent_text="#ffffff",
    accent_soft="#d3ebe7", good="#2f8f5b", good_band="#e3f2e8",
    notice="#8a6a12", notice_soft="#fbf6e3", notice_line="#e8d9a4",
    warning="#b45309", warning_text="#7c3a06", warning_soft="#fdf0dd", warning_line="#f0cd9b",
    alarm="#b42318", alarm_text="#8c1c13", alarm_soft="#fdeae7", alarm_line="#f2bdb6",
    ill="#5b4b9a", ill_soft="#efecf9", ill_line="#cfc7ec", unknown="#c9cfcc",
    series_1="#0f766e", series_1_dot="#7aa39f", series_2="#3b66a8", series_2_dot="#92aed6",
    bar="#b8c6d6", load="#c7cfcb", context_soft="#e6e1f4", context_text="#4b4078",
)  # fmt: skip

DARK: Final = Colours(
    paper="#171b1a", side="#121615", card="#1f2524", line="#313938", field_line="#46504e",
    text="#e7ecea", muted="#a6b1ae", faint="#7d8885", accent="#2fb3a6", accent_text="#06201d",
    accent_soft="#173f3b", good="#58b987", good_band="#1d352a",
    notice="#d9b44a", notice_soft="#2c281a", notice_line="#554a22",
    warning="#f0a04b", warning_text="#f6c48f", warning_soft="#332617", warning_line="#6b4a20",
    alarm="#f2786d", alarm_text="#f7aaa3", alarm_soft="#361d1b", alarm_line="#74332d",
    ill="#a797e6", ill_soft="#272339", ill_line="#4c4472", unknown="#4a5452",
    series_1="#2fb3a6", series_1_dot="#5f918c", series_2="#7fa6e3", series_2_dot="#54719f",
    bar="#4c5d70", load="#465250", context_soft="#332e4b", context_text="#c4baf0",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours and text scale for drawing; at scale 1.0 body text is 14 px."""

    colours: Colours
    dark: bool
    scale: float = 1.0

    def px(self, size: float) -> int:
        """Return a size in pixels at the user's text scale."""
        return round(size * self.scale)

    def colour(self, role: str) -> QColor:
        """Return the colour of a role as a QColor."""
        return QColor(getattr(self.colours, role))


_current = Theme(LIGHT, dark=False)


def theme() -> Theme:
    """Return the theme in force; widgets ask again whenever they paint."""
    return _current


def apply_theme(app: QApplication, look: Theme, style_sheet: Path) -> None:
    """Set palette, font and style sheet of the application."""
    global _current  # noqa: PLW0603  # one application has one look, like QApplication itself
    sheet = _fill(style_sheet.read_text(encoding="utf-8"), look)
    if look == _current and app.styleSheet() == sheet:
        # setting the same style sheet again would polish every widget again
        return
    _current = look
    app.setStyle("Fusion")
    app.setFont(body_font(look))
    app.setPalette(_palette(look))
    app.setStyleSheet(sheet)


def body_font(look: Theme) -> QFont:
    """Return the system's own interface font at body size."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(look.px(BODY))
    return font


def _palette(look: Theme) -> QPalette:
    colours = look.colours
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.paper,
        QPalette.ColorRole.Base: colours.card,
        QPalette.ColorRole.AlternateBase: colours.paper,
        QPalette.ColorRole.Button: colours.card,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.accent_text,
        QPalette.ColorRole.ToolTipBase: colours.card,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.faint,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.accent_text,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.Accent: colours.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.faint))
    return palette


def _fill(sheet: str, look: Theme) -> str:
    sizes = {f"px{n}": f"{look.px(n)}px" for n in range(1, 65)}
    colours = {name: getattr(look.colours, name) for name in Colours.__slots__}
    shade = "dark" if look.dark else "light"
    tick = resource("icons", f"tick-on-{shade}.svg").as_posix()
    drawn = ("down", "rise", "right", "dash")
    marks = {name: resource("icons", f"{name}-{shade}.svg").as_posix() for name in drawn}
    return Template(sheet).substitute(sizes | colours | marks, tick=tick)
