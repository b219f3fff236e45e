from __future__ import annotations

import pytest

from herstel_gui.application.password_strength import Strength, strength_of


@pytest.mark.parametrize(
    ("password", "strength"),
    [
        ("wachtwoord", Strength.LISTED),
        ("Wachtwoord1", Strength.LISTED),
        ("welkom01", Strength.LISTED),
        ("password", Strength.LISTED),
        ("qwertyuiop", Strength.LISTED),
        ("feyenoord1908", Strength.LISTED),
        ("ikhouvanjou", Strength.LISTED),
        ("ClubBrugge1891", Strength.DAYS),
        ("qsdfghjklm", Strength.LISTED),
        ("aaaaaaaaaaaa", Strength.MINUTES),
        ("abcdefgh", Strength.MINUTES),
        ("19081972", Strength.MINUTES),
        ("x7!kQp2z", Strength.DAYS),
        ("x7!kQp2zRw", Strength.YEARS),
        ("vier paarden eten hooi", Strength.LONG),
        ("é" * 3 + "x7!kQp2z" * 30, Strength.LONG),
    ],
)
def test_the_strength_of_a_password(password: str, strength: Strength) -> None:
    assert strength_of(password) is strength


@pytest.mark.parametrize("password", ["", " ", "\ud800", "🎿" * 80, "\x00" * 9])
def test_any_password_has_a_strength(password: str) -> None:
    assert str(strength_of(password).text)
