from __future__ import annotations

import pytest

from herstel_gui.application.password_strength import Strength, strength_of
from herstel_gui.application.password_views import MOST_SIGNS, views


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


WEAK = {
    "repeated signs": (
        "aaa bbb ccc",
        "111 222 333 444",
        "mmnnbbvvccxx",
        "ééé ààà èèè",
        "aa-bb-cc-dd",
        "xxx.yyy.zzz",
    ),
    "repeated words": ("loop loop loop", "jan jan jan jan", "hardlopen hardlopen", "x x x y y y z z z"),
    "few signs": ("abbaabbabaab", "101101001011", "-_--__-_-_--"),
    "sequences": ("abc def ghi jkl", "123-456-789", "0123 4567 89", "1a2b3c4d5e6f", "9 8 7 6 5 4 3 2 1"),
    "words in a row": (
        "een twee drie vier",
        "eentweedrievier",
        "maandag dinsdag woensdag",
        "one two three four",
    ),
    "rows of keys": ("qwer tyui op", "aqw zsx edc", "&é\"'(§è!çà", "wxcvbn,;:=", "azer tyui op", "yxcv bnm"),
    "dates": ("12-05-1984", "12 mei 1984", "12mei1984", "zaterdag 12 mei", "May 12 1984", "12 / 05 / 1984"),
    "addresses": (
        "jan.peeters@telenet.be",
        "Marie+loopt@wielerclub-gent.example.org",
        "www.wielerclub.be",
        "https://www.wielerclub.nl/",
    ),
    "national numbers": ("85.07.30-033.28", "85073003328"),
    "telephone numbers": ("0471 12 34 56", "+32 471 12 34 56", "06-12345678"),
}


@pytest.mark.parametrize("password", [each for passwords in WEAK.values() for each in passwords])
def test_what_is_easy_to_describe_is_weak(password: str) -> None:
    assert strength_of(password) in {Strength.LISTED, Strength.MINUTES, Strength.DAYS}


@pytest.mark.parametrize(
    "password",
    [
        "vier blauwe fietsen rijden",
        "de kat krabt de krullen van de trap",
        "meisje been achter tien",
        "Mijn oma fietst graag!",
        "correct horse battery staple",
        "groene kikker, rode kikker, oude hoed",
        "xK9-mQ2-vPL-7zT",
    ],
)
def test_other_words_with_spaces_stay_strong(password: str) -> None:
    assert strength_of(password) is Strength.LONG


@pytest.mark.parametrize(
    "password", ["vier blauwe fietsen", "rood wit blauw", "FC Twente rulez", "lente-zomer-herfst"]
)
def test_three_words_take_years_at_most(password: str) -> None:
    assert strength_of(password) is Strength.YEARS


@pytest.mark.parametrize(
    "password",
    ["Zonnebloem2024!", "!Kakkerlak1998", "stroopwafel?12", "BE68 5390 0754 7034", "NL91ABNA0417164300"],
)
def test_one_word_with_a_year_and_an_account_take_years_at_most(password: str) -> None:
    assert strength_of(password) in {Strength.DAYS, Strength.YEARS}


@pytest.mark.parametrize("password", ["xkqjtzvbwr2024!", "h7Gt-kQz9-pLm2", "vbnrtkqwzxpl"])
def test_letters_that_are_no_word_are_no_word(password: str) -> None:
    assert strength_of(password) in {Strength.YEARS, Strength.LONG}


def test_a_password_is_never_stronger_than_a_simpler_one_and_the_way_back() -> None:
    found = dict(views("aaa bbb ccc"))
    assert found["aaa bbb ccc"] == 0
    assert {"aaabbbccc", "abc"} <= set(found)
    assert all(cost > 0 for simple, cost in found.items() if simple != "aaa bbb ccc")


@pytest.mark.parametrize("password", ["x7!kQp2z" * 9, "a " * 36, "één twee " * 8])
def test_the_views_of_a_long_password_are_few(password: str) -> None:
    assert sum(len(simple) for simple, _ in views(password[:72])) <= MOST_SIGNS + 72


@pytest.mark.parametrize("password", ["", " ", "\ud800", "🎿" * 80, "\x00" * 9])
def test_any_password_has_a_strength(password: str) -> None:
    assert str(strength_of(password).text)
