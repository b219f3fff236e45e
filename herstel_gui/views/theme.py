"""Colours, sizes and the style sheet, light, dark, and both in high contrast."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from herstel_gui.desktop.own_font import own_font, system_font
from herstel_gui.views.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

BODY: Final = 14
USUAL_PX: Final = 14.67
"""The largest usual text of a desktop in pixels: 11 points at 96 dots an inch."""
CLEARLY: Final = 1.1
LARGEST: Final = 2.0
POINTS: Final = 72
"""Points in an inch."""
SMALL: Final = 12
TITLE: Final = 22
GRID: Final = 8
CORNER: Final = 12
TARGET: Final = 24
"""Least height in pixels of something to click, whatever the text size."""


class Colours(NamedTuple):
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
    paper="#f5f4f0", side="#ebe9e3", card="#ffffff", line="#e3e1da", field_line="#808c85",
    text="#1f2a28", muted="#5a6562", faint="#616b68", accent="#0f736b", accent_text="#ffffff",
    accent_soft="#d3ebe7", good="#2f8f5b", good_band="#e3f2e8",
    notice="#8a6a12", notice_soft="#fbf6e3", notice_line="#e8d9a4",
    warning="#b45309", warning_text="#7c3a06", warning_soft="#fdf0dd", warning_line="#f0cd9b",
    alarm="#b42318", alarm_text="#8c1c13", alarm_soft="#fdeae7", alarm_line="#f2bdb6",
    ill="#5b4b9a", ill_soft="#efecf9", ill_line="#cfc7ec", unknown="#808c85",
    series_1="#0f736b", series_1_dot="#6e9995", series_2="#3b66a8", series_2_dot="#7095c9",
    bar="#7b94b2", load="#85968e", context_soft="#e6e1f4", context_text="#4b4078",
)  # fmt: skip

DARK: Final = Colours(
    paper="#171b1a", side="#121615", card="#1f2524", line="#313938", field_line="#657370",
    text="#e7ecea", muted="#a6b1ae", faint="#84908d", accent="#31b7aa", accent_text="#06201d",
    accent_soft="#173f3b", good="#58b987", good_band="#1d352a",
    notice="#d9b44a", notice_soft="#2c281a", notice_line="#554a22",
    warning="#f0a04b", warning_text="#f6c48f", warning_soft="#332617", warning_line="#6b4a20",
    alarm="#f2786d", alarm_text="#f7aaa3", alarm_soft="#361d1b", alarm_line="#74332d",
    ill="#a797e6", ill_soft="#272339", ill_line="#4c4472", unknown="#657370",
    series_1="#31b7aa", series_1_dot="#5f918c", series_2="#7fa6e3", series_2_dot="#54719f",
    bar="#5d7289", load="#637371", context_soft="#332e4b", context_text="#c4baf0",
)  # fmt: skip

HIGH_LIGHT: Final = LIGHT._replace(
    paper="#ffffff", side="#ffffff", line="#4a4a4a", field_line="#000000",
    text="#000000", muted="#262626", faint="#404040", accent="#004d47",
    accent_soft="#d8f3ef", good="#0b5c33", notice="#5c4400", notice_line="#5c4400",
    warning="#7a3300", warning_text="#5c2600", warning_line="#7a3300",
    alarm="#8f1109", alarm_text="#6e0a04", alarm_line="#8f1109", ill="#3c2e78", ill_line="#3c2e78",
    unknown="#4a4a4a", series_1="#004d47", series_1_dot="#2d6b66", series_2="#1c3f78",
    series_2_dot="#3a5f96", bar="#41597a", load="#4d5f57", context_text="#2e2360",
)  # fmt: skip

HIGH_DARK: Final = DARK._replace(
    paper="#000000", side="#000000", card="#0a0d0c", line="#b8c2bf", field_line="#ffffff",
    text="#ffffff", muted="#e0e6e4", faint="#c2cbc8", accent="#5fe6d8", accent_text="#000000",
    accent_soft="#0f3430", good="#7fe0ae", notice="#ffdf7a", notice_line="#ffdf7a",
    warning="#ffbe73", warning_text="#ffdcb3", warning_line="#ffbe73",
    alarm="#ff9d94", alarm_text="#ffcdc8", alarm_line="#ff9d94", ill="#c7baff", ill_line="#c7baff",
    unknown="#b8c2bf", series_1="#5fe6d8", series_1_dot="#43a89e", series_2="#a9c6f5",
    series_2_dot="#7f9fce", bar="#8ba3bd", load="#93a6a2", context_text="#ddd5ff",
)  # fmt: skip
"""The colours of a desktop that prefers high contrast."""


def colours_for(*, dark: bool, high: bool) -> Colours:
    """Return the colours of a light or dark look, ``high`` for a desktop that prefers high contrast."""
    if high:
        return HIGH_DARK if dark else HIGH_LIGHT
    return DARK if dark else LIGHT


def prefers_contrast(app: QApplication) -> bool:
    """Return whether the desktop asks programs for high contrast."""
    hints = app.styleHints()  # Qt for Python deletes what it returns together with this object
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


class Theme(NamedTuple):
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
    if look == _current and app.styleSheet() == _sheet(style_sheet):
        # setting the same style sheet again would polish every widget again
        return
    choose_theme(app, look)
    apply_style_sheet(app, style_sheet)


def choose_theme(app: QApplication, look: Theme) -> None:
    """Set palette and font of the application, without which no widget can be built in its size."""
    global _current  # noqa: PLW0603  # one application has one look, like QApplication itself
    _current = look
    app.setFont(body_font(look))
    app.setPalette(_palette(look))


def apply_style_sheet(app: QApplication, style_sheet: Path) -> None:
    """Set the style sheet of the application in the colours and sizes of the theme in force.

    With a style sheet Qt styles a widget, and all within it, again whenever it gets a parent: 36 ms of a
    first page. A window that is built before there is one is styled once, when it is shown.
    """
    app.setStyleSheet(_sheet(style_sheet))


def body_font(look: Theme) -> QFont:
    """Return the font of Herstel at body size."""
    font = own_font()
    font.setPixelSize(look.px(BODY))
    return font


def text_scale(percent: int, system_px: float | None = None) -> float:
    """Return the scale of a text size in percent, which is of the size that the system asks for.

    ``system_px`` is the height of the text of the system in pixels; it counts when it is clearly larger than
    usual, as desktops make it for people who want large text.
    """
    px = _pixels(system_font()) if system_px is None else system_px
    larger = px / USUAL_PX
    return min(percent / 100 * (larger if larger >= CLEARLY else 1), LARGEST)


def _pixels(font: QFont) -> float:
    """Return the height of a font in pixels. QFontInfo would load a font that is not drawn with."""
    if font.pixelSize() > 0:
        return font.pixelSize()
    return font.pointSizeF() * QGuiApplication.primaryScreen().logicalDotsPerInchY() / POINTS


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


def _sheet(style_sheet: Path) -> str:
    return _fill(style_sheet.read_text(encoding="utf-8"), _current)


def _fill(sheet: str, look: Theme) -> str:
    sizes = {f"px{n}": f"{look.px(n)}px" for n in range(1, 65)}
    colours = look.colours._asdict()
    shade = "dark" if look.dark else "light"
    tick = resource("icons", f"tick-on-{shade}.svg").as_posix()
    drawn = ("down", "rise", "right", "dash")
    marks = {name: resource("icons", f"{name}-{shade}.svg").as_posix() for name in drawn}
    return Template(sheet).substitute(
        sizes | colours | marks, tick=tick, target=f"{max(TARGET, look.px(20))}px"
    )
