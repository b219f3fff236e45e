"""The pictures of the style sheet in both looks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from herstel_gui.views.theme import DARK, LIGHT, Theme, apply_theme
from tests.surroundings import Shared, application

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

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
