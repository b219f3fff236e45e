"""Texts are wrapped between words, never within a figure."""

from __future__ import annotations

import pytest

from herstel_gui.views.widgets.lines import with_whole_figures


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Motivatie 3 → 6", "Motivatie 3~→~6"),
        ("Ochtendpols +11 % (grens +8 %)", "Ochtendpols +11~% (grens +8~%)"),
        ("Slaap 5 u 20 · 3 nachten < 6 u", "Slaap 5~u~20 · 3~nachten~<~6~u"),
        ("Ziek", "Ziek"),
    ],
)
def test_a_figure_stays_with_its_sign_and_unit(text: str, shown: str) -> None:
    assert with_whole_figures(text) == shown.replace("~", "\N{NO-BREAK SPACE}")
