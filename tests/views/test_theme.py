"""The pictures of the style sheet in both looks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from herstel_gui.views.theme import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Colours, Theme, apply_theme
from herstel_gui.views.widgets.line_edit import LineEdit
from tests.surroundings import Shared, application

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SHEET = Path(__file__).parents[2] / "resources" / "styles" / "herstel.qss"


@pytest.fixture
def app(_one_application: object) -> Iterator[QApplication]:
    """Return the application, whose look is restored after the test."""
    before = Shared.now()
    yield application()
    before.put_back()


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG defines it, from 1 to 21."""

    def luminance(name: str) -> float:
        colour = QColor(name)
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", [Theme(LIGHT, dark=False), Theme(DARK, dark=True)], ids=["light", "dark"])
@pytest.mark.parametrize(("picture", "below"), [("tick", "accent"), ("down", "card"), ("rise", "card")])
def test_ticks_and_arrows_are_visible_on_their_background(
    app: QApplication, look: Theme, picture: str, below: str
) -> None:
    apply_theme(app, look, SHEET)
    (path,) = set(re.findall(rf'url\("([^"]*/{picture}-[^"]*)"\)', app.styleSheet()))
    (stroke,) = re.findall(r'stroke="(#\w+)"', Path(path).read_text(encoding="utf-8"))
    assert contrast(stroke, getattr(look.colours, below)) >= 4.5


LOOKS = {"light": LIGHT, "dark": DARK, "high light": HIGH_LIGHT, "high dark": HIGH_DARK}
GROUNDS = ("paper", "side", "card")

TEXTS = [
    *((ink, ground) for ink in ("text", "muted", "faint", "accent") for ground in GROUNDS),
    *((ink, "accent_soft") for ink in ("text", "muted", "accent")),
    *((ink, ground) for ink in ("alarm_text", "warning") for ground in ("card", "paper")),
    ("accent_text", "accent"), ("text", "notice_soft"), ("warning_text", "warning_soft"),
    ("text", "warning_soft"), ("alarm_text", "alarm_soft"), ("context_text", "ill_soft"),
    ("context_text", "context_soft"),
]  # fmt: skip
"""Every text and what it stands on."""

MARKS = [
    *(("field_line", ground) for ground in ("card", "paper")),
    *((mark, "card") for mark in (
        "accent", "good", "notice", "warning", "alarm", "unknown", "series_1", "series_1_dot", "series_2",
        "series_2_dot", "bar", "load",
    )),
    ("notice", "notice_soft"), ("warning", "warning_soft"), ("alarm", "alarm_soft"), ("ill", "ill_soft"),
    ("context_text", "card"), ("good", "good_band"), ("series_1", "good_band"), ("accent", "paper"),
    ("accent", "side"),
]  # fmt: skip
"""Every border, line and sign with a meaning, and what it stands on."""


def too_weak(colours: Colours, pairs: list[tuple[str, str]], least: float) -> list[str]:
    found = []
    for ink, ground in pairs:
        ratio = contrast(getattr(colours, ink), getattr(colours, ground))
        if ratio < least:
            found.append(f"{ink} on {ground}: {ratio:.2f}")
    return found


@pytest.mark.parametrize("look", LOOKS)
def test_every_text_has_a_contrast_of_4_5_and_7_in_high_contrast(look: str) -> None:
    assert not too_weak(LOOKS[look], TEXTS, 7 if look.startswith("high") else 4.5)


@pytest.mark.parametrize("look", LOOKS)
def test_every_border_and_mark_has_a_contrast_of_3_and_4_5_in_high_contrast(look: str) -> None:
    assert not too_weak(LOOKS[look], MARKS, 4.5 if look.startswith("high") else 3)


@pytest.mark.parametrize("look", LOOKS)
def test_the_hint_in_an_empty_field_has_a_colour_that_can_be_read(
    app: QApplication, qtbot: QtBot, look: str
) -> None:
    apply_theme(app, Theme(LOOKS[look], dark="dark" in look), SHEET)
    for field in (LineEdit(), QPlainTextEdit()):
        qtbot.addWidget(field)
        field.setPlaceholderText("█" * 5)
        field.resize(200, 40)
        picture = field.grab().toImage()
        seen = {picture.pixelColor(x, y).name() for x in range(8, 60) for y in range(4, 30)}
        assert LOOKS[look].faint in seen


def styled() -> list[tuple[str, str]]:
    """Return the text and background of every rule of the style sheet that sets both."""
    rules = re.findall(r"^([^/{}]+)\{([^}]*)\}", SHEET.read_text(encoding="utf-8"), re.MULTILINE)
    pairs = set()
    for _selector, body in rules:
        ink = re.search(r"(?:^|[;\s])color: \$(\w+)", body)
        ground = re.search(r"background: \$(\w+)", body)
        if ink and ground:
            pairs.add((ink[1], ground[1]))
    return sorted(pairs)


@pytest.mark.parametrize("look", LOOKS)
def test_every_rule_of_the_style_sheet_has_readable_text(look: str) -> None:
    assert len(styled()) > 5
    assert not too_weak(LOOKS[look], styled(), 4.5)


@pytest.mark.parametrize(("scale", "least"), [(0.75, 24), (1.0, 24), (2.0, 40)])
def test_check_boxes_are_at_least_24_pixels_high(app: QApplication, scale: float, least: int) -> None:
    apply_theme(app, Theme(LIGHT, dark=False, scale=scale), SHEET)
    assert f"QRadioButton {{ spacing: {round(8 * scale)}px; min-height: {least}px; }}" in app.styleSheet()


@pytest.mark.parametrize("scale", [0.75, 1.0, 2.0])
@pytest.mark.parametrize("rows", [2, 5, 10])
def test_the_list_of_a_choice_shows_its_last_row_whole(
    app: QApplication, qtbot: QtBot, scale: float, rows: int
) -> None:
    apply_theme(app, Theme(LIGHT, dark=False, scale=scale), SHEET)
    choice = QComboBox()
    qtbot.addWidget(choice)
    choice.addItems([f"keuze {number}" for number in range(rows)])
    with qtbot.waitActive(choice):
        choice.show()
    choice.setFocus()
    choice.showPopup()
    rows_shown = choice.view()
    last = rows_shown.visualRect(choice.model().index(rows - 1, 0))
    assert last.bottom() < rows_shown.viewport().height()
    choice.hidePopup()
