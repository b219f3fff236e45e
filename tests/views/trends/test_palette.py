"""Colours stay distinguishable with colour blindness (simulated after Machado and others, 2009)."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.views.theme import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Colours, Theme
from herstel_gui.views.trends.canvas import DOUBTFUL, ILL, OVER, OVER_IMPORTED, Canvas, Look, draw_symbol
from herstel_gui.views.trends.palette import Palette, print_palette, screen_palette
from herstel_gui.views.trends.strip_layer import draw_level, draw_plan

MATRICES = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}  # fmt: skip
PALETTES = {
    "light": screen_palette(Theme(LIGHT, dark=False)),
    "dark": screen_palette(Theme(DARK, dark=True)),
    "print": print_palette(),
}


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def seen(colour: QColor, eyes: str) -> tuple[float, float, float]:
    rgb = [linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF())]
    r, g, b = (
        min(1.0, max(0.0, sum(a * c for a, c in zip(row, rgb, strict=True)))) for row in MATRICES[eyes]
    )
    return lab(r, g, b)


def lab(r: float, g: float, b: float) -> tuple[float, float, float]:
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def apart(one: QColor, other: QColor, eyes: str) -> float:
    return math.dist(seen(one, eyes), seen(other, eyes))


@pytest.mark.parametrize("eyes", MATRICES)
@pytest.mark.parametrize("name", PALETTES)
def test_values_contrast_with_the_bands_behind(name: str, eyes: str) -> None:
    palette: Palette = PALETTES[name]
    grounds = (palette.card, palette.normal, palette.low)
    inks = [palette.warning, *(line for line, _ in palette.series)]
    assert min(apart(ink, ground, eyes) for ink in inks for ground in grounds) > 25


@pytest.mark.parametrize("eyes", [eyes for eyes in MATRICES if eyes != "grey"])
@pytest.mark.parametrize("name", PALETTES)
def test_warning_bars_differ_from_ordinary_bars(name: str, eyes: str) -> None:
    palette: Palette = PALETTES[name]
    assert min(apart(palette.over_bar, bar, eyes) for bar in (palette.bar, palette.load)) > 20


def test_printed_warning_bars_differ_in_black_and_white() -> None:
    palette = print_palette()
    assert apart(palette.over_bar, palette.bar, "grey") > 20


def cell(palette: Palette, level: LevelMark) -> QImage:
    image = QImage(24, 24, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(palette.card)
    painter = QPainter(image)
    draw_level(Canvas(painter, Look(palette, QFont())), QRectF(2, 2, 20, 20), palette.levels[level])
    painter.end()
    return image


def difference(one: QImage, other: QImage, eyes: str) -> float:
    places = [(x, y) for x in range(2, 22, 2) for y in range(2, 22, 2)]
    return max(apart(one.pixelColor(x, y), other.pixelColor(x, y), eyes) for x, y in places)


@pytest.mark.parametrize("eyes", MATRICES)
@pytest.mark.parametrize("name", PALETTES)
def test_levels_differ_by_colour_or_pattern(qapp: object, name: str, eyes: str) -> None:
    del qapp
    cells = {level: cell(PALETTES[name], level) for level in LevelMark}
    for one, other in combinations(LevelMark, 2):
        assert difference(cells[one], cells[other], eyes) > 6, (one, other)


@pytest.mark.parametrize("eyes", MATRICES)
@pytest.mark.parametrize("name", PALETTES)
def test_signs_on_one_panel_differ_by_colour_or_shape(qapp: object, name: str, eyes: str) -> None:
    """Compare each pair of signs of one panel, drawn at the size of the screen."""
    del qapp
    palette = PALETTES[name]
    apart = (ILL, palette.ill), (DOUBTFUL, palette.muted)
    for line, dots in palette.series:
        del line
        panels = (
            (("dot", dots), ("ring", dots), (OVER, palette.warning),
             (OVER_IMPORTED, palette.warning), *apart),
            (("cell", dots), ("frame", dots), (OVER, palette.over_bar),
             (OVER_IMPORTED, palette.over_bar), *apart),
        )  # fmt: skip
        for signs in panels:
            drawn = [(sign, sign_image(palette, sign, colour)) for sign, colour in signs]
            for (one, first), (other, second) in combinations(drawn, 2):
                assert difference(first, second, eyes) > 20, (one, other)


def test_the_simulation_detects_indistinguishable_colours() -> None:
    red, green = QColor("#c0392b"), QColor("#6b7a1e")
    assert apart(red, green, "normal") > 40
    assert apart(red, green, "protanopia") < apart(red, green, "normal") / 2
    assert apart(QColor("#808080"), QColor("#808080"), "grey") == 0


def sign_image(palette: Palette, name: str, colour: QColor) -> QImage:
    image = QImage(24, 24, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(palette.card)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_symbol(painter, name, QPointF(12, 12), 16, colour, palette.card)
    painter.end()
    return image


def bars(palette: Palette, *, planned: bool) -> QImage:
    image = QImage(24, 24, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(palette.card)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    where = QRectF(2, 7, 20, 9)
    if planned:
        draw_plan(Canvas(painter, Look(palette, QFont())), where)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.context)
        painter.drawRoundedRect(where, 4.5, 4.5)
    painter.end()
    return image


@pytest.mark.parametrize("eyes", MATRICES)
@pytest.mark.parametrize("name", PALETTES)
def test_planned_rest_differs_from_tags_and_from_rest_taken(qapp: object, name: str, eyes: str) -> None:
    del qapp
    palette = PALETTES[name]
    planned = bars(palette, planned=True)
    nothing = planned.copy()
    nothing.fill(palette.card)
    others = (bars(palette, planned=False), sign_image(palette, "pill", palette.rest), nothing)
    assert min(difference(planned, other, eyes) for other in others) > 20


@pytest.mark.parametrize(
    ("colours", "least"),
    [(LIGHT, 3.0), (DARK, 3.0), (HIGH_LIGHT, 4.5), (HIGH_DARK, 4.5)],
    ids=["light", "dark", "high light", "high dark"],
)
def test_the_amber_of_a_warning_stands_out_from_the_card(colours: Colours, least: float) -> None:
    palette = screen_palette(Theme(colours, dark=colours in {DARK, HIGH_DARK}))
    signs = {palette.over_bar.name(), palette.levels[LevelMark.UNDER_RECOVERED].sign.name()}
    assert all(contrast(sign, colours.card) >= least for sign in signs)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG defines it."""
    weights = MATRICES["grey"][0]

    def brightness(name: str) -> float:
        colour = QColor(name)
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        return sum(weight * linear(part) for weight, part in zip(weights, parts, strict=True))

    bright = sorted(map(brightness, (one, other)))
    return (bright[1] + 0.05) / (bright[0] + 0.05)
