"""Colours and patterns of the charts: by the theme on screen, readable without colour on paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.views.theme import DARK, LIGHT, Colours, Theme

AMBER: Final = {LIGHT: "#cc7d14", DARK: "#d9953f"}
"""The warning colour of areas, lighter than the warning colour of text, because areas are larger."""


@dataclass(frozen=True, slots=True)
class LevelLook:
    """The cell of a level in the strip: a background, a sign and its height as a share of the cell (0 to 1).

    ``slots`` is the number of light bars in the sign, ``striped`` draws diagonal lines instead, ``hollow``
    an outline only: levels differ without colour too.
    """

    ground: QColor
    sign: QColor
    height: float = 0.0
    slots: int = 0
    striped: bool = False
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours and patterns of charts."""

    card: QColor
    text: QColor
    muted: QColor
    faint: QColor
    grid: QColor
    line: QColor
    normal: QColor
    normal_text: QColor
    own: QColor
    own_edge: QColor
    low: QColor
    warning: QColor
    warning_text: QColor
    context: QColor
    context_text: QColor
    rest: QColor
    bar: QColor
    load: QColor
    over_bar: QColor
    series: tuple[tuple[QColor, QColor], ...]
    levels: dict[LevelMark, LevelLook]
    low_pattern: Qt.BrushStyle = Qt.BrushStyle.SolidPattern

    @property
    def ill(self) -> QColor:
        """The colour of the values of ill days."""
        return self.levels[LevelMark.ILL].sign

    @property
    def pulse(self) -> QColor:
        """The colour of the dots of most measures."""
        return self.series[0][1]

    @property
    def hrv(self) -> QColor:
        """The colour of the dots of the heart rate variability, and of marks that belong to no measure."""
        return self.series[1][1]

    def series_of(self, key: str) -> tuple[QColor, QColor]:
        """Return the colours of the line and of the dots of a measure."""
        return self.series[1 if key.startswith("hrv") else 0]


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return a mix with ``share`` of the first colour and the rest of the second."""
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a * share + b * (1 - share)) for a, b in parts))


def screen_palette(theme: Theme) -> Palette:
    """Return the palette of a theme."""
    return _palette(theme.colours)


@cache
def _palette(colours: Colours) -> Palette:
    def role(name: str) -> QColor:
        return QColor(getattr(colours, name))

    # in high contrast the darker colour of the signs
    card, amber = role("card"), QColor(AMBER.get(colours, colours.warning))
    return Palette(
        card=card, text=role("text"), muted=role("muted"), faint=role("faint"),
        grid=mixed(role("line"), card, 0.65), line=role("line"),
        normal=role("good_band"), normal_text=mixed(role("good"), role("text"), 0.75),
        own=mixed(role("series_2_dot"), card, 0.16), own_edge=mixed(role("series_2_dot"), card, 0.75),
        low=role("warning_soft"), warning=role("warning"), warning_text=role("warning"),
        context=role("context_soft"), context_text=role("context_text"), rest=role("accent"),
        bar=role("bar"), load=role("load"), over_bar=amber,
        series=((role("series_1"), role("series_1_dot")), (role("series_2"), role("series_2_dot"))),
        levels=_levels(colours, amber),
    )  # fmt: skip


def _levels(colours: Colours, amber: QColor) -> dict[LevelMark, LevelLook]:
    def role(name: str) -> QColor:
        return QColor(getattr(colours, name))

    card = role("card")
    return {
        LevelMark.NO_DATA: LevelLook(mixed(role("unknown"), card, 0.13), role("unknown")),
        LevelMark.NOT_ENTERED: LevelLook(card, role("unknown"), hollow=True),
        LevelMark.SIGN: LevelLook(mixed(amber, card, 0.2), amber, 0.15),
        LevelMark.ILL: LevelLook(role("ill_soft"), role("ill"), 1.0, striped=True),
        LevelMark.NO_SIGNAL: LevelLook(mixed(role("good"), card, 0.3), role("good")),
        LevelMark.NOTICE: LevelLook(mixed(amber, card, 0.35), amber, 0.4),
        LevelMark.UNDER_RECOVERED: LevelLook(role("warning_soft"), amber, 1.0),
        LevelMark.NOT_RECOVERING: LevelLook(role("warning_soft"), role("warning_text"), 1.0, slots=1),
        LevelMark.SEE_PROFESSIONAL: LevelLook(role("warning_soft"), role("warning_text"), 1.0, slots=2),
        LevelMark.FLAGGED: LevelLook(role("alarm_soft"), role("alarm"), 0.7),
        LevelMark.URGENT: LevelLook(role("alarm_soft"), role("alarm"), 1.0, slots=3),
    }


def print_palette() -> Palette:
    """Return the palette of paper: dark on white, readable on a printer without colour."""
    base = _palette(LIGHT)
    grey = QColor("#5c6462")
    return replace(
        base, muted=grey, faint=grey, grid=QColor("#dcdfdd"), low=QColor("#e2b78a"),
        low_pattern=Qt.BrushStyle.BDiagPattern, bar=QColor("#a9b8c9"), load=QColor("#b9c2be"),
        over_bar=QColor("#8a3c05"), warning=QColor("#8a3c05"), warning_text=QColor("#8a3c05"),
        series=((QColor("#0b5a54"), QColor("#5d8f8a")), (QColor("#284c85"), QColor("#6f90c2"))),
    )  # fmt: skip
