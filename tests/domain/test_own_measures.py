"""Declarations of own measures: what they become, what is refused, and what stays unread."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import (
    Aggregation,
    Better,
    ClockTime,
    Duration,
    Moment,
    Quantity,
    Range,
    Scale,
    YesNo,
    accept,
    shown,
)
from herstel_gui.domain.measures import DECLARED, MEASURES
from herstel_gui.domain.own_measure_checks import MOST, checked
from herstel_gui.domain.own_measures import (
    MAX_KEY,
    MAX_NAME,
    MAX_POLE,
    MAX_UNIT,
    Declaration,
    OwnKind,
    OwnMeasure,
    canonical,
    free_name,
    key_of,
    measures_of,
    new_key,
    own_measure,
    plain_name,
)

COFFEE = Declaration("Koffie", OwnKind.NUMBER, unit="kopjes", low=0, high=20)
KNEE = Declaration(
    "Knie", OwnKind.SCALE, Moment.AFTER_TRAINING, poles=("geen pijn", "veel pijn"), better=Better.LOWER
)


def made(declaration: Declaration) -> OwnMeasure:
    return own_measure(key_of(declaration), declaration)


def test_a_declaration_is_the_measure_that_it_says() -> None:
    coffee, knee = made(COFFEE).measure, made(KNEE).measure
    assert coffee is not None
    assert knee is not None
    assert (coffee.key, coffee.label, coffee.moment) == ("own.koffie.number-kopjes", "Koffie", Moment.MORNING)
    assert coffee.kind == Quantity("kopjes", 0, Range(0, 20), Range(0, 20), Decimal(10**9), exact=True)
    assert knee.kind == Scale(("geen pijn", "", "", "", "", "", "veel pijn"), well_named=True)
    assert (knee.moment, knee.better) == (Moment.AFTER_TRAINING, Better.LOWER)


@pytest.mark.parametrize(
    ("kind", "type_", "week"),
    [
        (OwnKind.DURATION, Duration, Aggregation.MEAN),
        (OwnKind.YES_NO, YesNo, Aggregation.SUM),
        (OwnKind.CLOCK, ClockTime, Aggregation.NONE),
    ],
)
def test_each_kind_has_values_and_a_figure_of_the_week(kind: OwnKind, type_: type, week: Aggregation) -> None:
    measure = made(Declaration("Iets", kind)).measure
    assert measure is not None
    assert isinstance(measure.kind, type_)
    assert measure.aggregation is week


def test_yes_and_no_are_words_and_nothing_else_is_accepted() -> None:
    measure = made(Declaration("Alcohol thuis", OwnKind.YES_NO)).measure
    assert measure is not None
    assert [shown(measure, accept(measure, value)) for value in (1, 0)] == ["ja", "nee"]
    with pytest.raises(RefusedValueError, match="kies ja of nee"):
        accept(measure, 2)


def test_the_list_of_a_journal_has_own_measures_behind_those_of_the_same_moment() -> None:
    around = Surroundings(own_measures=(made(KNEE), made(COFFEE)))
    keys = [measure.key for measure in around.measures]
    assert keys[-1] == made(KNEE).key
    assert keys.index(made(COFFEE).key) == keys.index("bed_time") - 1
    assert Surroundings().measures is DECLARED
    assert [measure for measure in around.measures if measure in MEASURES] == list(MEASURES)


def test_what_is_asked_follows_the_settings_for_ours_and_the_declaration_for_own_measures() -> None:
    silent, gone = replace(KNEE, asked=False), replace(KNEE, label="Enkel", retired=True)
    around = Surroundings(own_measures=(made(COFFEE), made(silent), made(gone)))
    assert around.measures.asked(("mood",)) == (made(COFFEE).key, "mood")


def test_the_order_is_that_of_the_person() -> None:
    tea = replace(COFFEE, label="Thee", place=0)
    around = Surroundings(own_measures=(made(replace(COFFEE, place=1)), made(tea)))
    assert [each.label for each in around.measures if each not in MEASURES] == ["Thee", "Koffie"]


def test_one_name_with_two_kinds_has_two_keys_and_the_same_kind_one() -> None:
    assert key_of(COFFEE) != key_of(replace(COFFEE, kind=OwnKind.YES_NO))
    assert key_of(COFFEE) != key_of(replace(COFFEE, unit="mg"))
    assert key_of(KNEE) != key_of(replace(KNEE, better=Better.HIGHER))
    assert key_of(COFFEE) == key_of(replace(COFFEE, label="  KOFFIE ", high=8, asked=False))
    assert new_key(COFFEE, [key_of(COFFEE)]) == f"{key_of(COFFEE)}-2"


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Zware benen 's avonds", "own.zware-benen-s-avonds.yesno"),
        ("\N{HOT BEVERAGE}", "own.u2615.yesno"),
        ("\N{HOT BEVERAGE} koffie", "own.koffie.yesno"),
        ("\u05e7\u05e4\u05d4", "own.\u05e7\u05e4\u05d4.yesno"),
        ("Caf\N{LATIN SMALL LETTER E WITH ACUTE}", "own.caf\N{LATIN SMALL LETTER E WITH ACUTE}.yesno"),
    ],
)
def test_a_key_has_the_letters_of_any_script(label: str, key: str) -> None:
    assert key_of(Declaration(label, OwnKind.YES_NO)) == key


def test_a_declaration_of_a_newer_herstel_is_kept_and_not_shown() -> None:
    newer = OwnMeasure(
        "own.kaart.chart", canonical({"label": "Kaart", "kind": "chart", "points": [1, "2.5"]})
    )
    assert (newer.measure, newer.label) == (None, "Kaart")
    around = Surroundings(own_measures=(newer, made(COFFEE)))
    assert [each.label for each in around.measures if each not in MEASURES] == ["Koffie"]


def test_what_a_newer_herstel_adds_to_a_declaration_stays_when_it_is_renamed() -> None:
    more = OwnMeasure("own.koffie", made(COFFEE).content.replace("{", '{"colour":"red",', 1))
    again = more.saying(replace(COFFEE, label="Espresso"))
    assert again.label == "Espresso"
    assert '"colour":"red"' in again.content


@pytest.mark.parametrize(
    "content",
    [
        "{}", "[]", "geen json", '{"label":"x","kind":"number","moment":"morning","low":5,"high":5}',
        '{"label":"x","kind":"number","moment":"morning","low":"niets","high":5}',
        '{"label":"","kind":"yes_no","moment":"morning"}', '{"label":"x","kind":"yes_no","moment":"sleep"}',
        '{"label":"x","kind":"scale","moment":"morning","words":["een"],"better":"lower"}',
    ],
)  # fmt: skip
def test_a_declaration_that_makes_no_sense_makes_no_measure(content: str) -> None:
    assert OwnMeasure("own.x", content).measure is None


@pytest.mark.parametrize(
    ("declaration", "reason"),
    [
        (replace(COFFEE, label=""), "Geef je meting een naam"),
        (replace(COFFEE, label=" \N{ZERO WIDTH JOINER} "), "Geef je meting een naam"),
        (replace(COFFEE, label="k" * 60), "te lang"),
        (replace(COFFEE, label="Stemming"), "heet al een meting van Herstel"),
        (replace(COFFEE, label="RUSTPOLS"), "heet al een meting van Herstel"),
        (replace(COFFEE, label="resting heart rate"), "heet al een meting van Herstel"),
        (replace(COFFEE, label="knie"), "al een eigen meting"),
        (replace(COFFEE, label="\N{FULLWIDTH LATIN CAPITAL LETTER K}nie"), "al een eigen meting"),
        (replace(COFFEE, label="Notitie"), "betekent al iets anders"),
        (replace(COFFEE, label="Day_kind"), "betekent al iets anders"),
        (replace(COFFEE, label="a\N{RIGHT-TO-LEFT OVERRIDE}b"), "onzichtbare tekens"),
        (replace(COFFEE, label="{naam}"), "accolade"),
        (replace(COFFEE, low=20, high=0), "lager zijn dan de hoogste"),
        (replace(COFFEE, low=3, high=3), "lager zijn dan de hoogste"),
        (replace(COFFEE, high=10**9), "miljard"),
        (replace(COFFEE, decimals=4), "achter de komma"),
        (replace(COFFEE, decimals=4), "hoogstens 3 cijfers achter de komma"),
        (replace(COFFEE, low=Decimal("0.5")), "De grens 0,5 heeft meer cijfers"),
        (replace(COFFEE, decimals=3, high=Decimal("0.0001")), "meer cijfers achter de komma dan de waarden"),
        (replace(COFFEE, low=Decimal("NaN")), "geen getal"),
        (replace(COFFEE, high=Decimal("sNaN")), "geen getal"),
        (replace(COFFEE, high=Decimal("Infinity")), "geen getal"),
        (replace(COFFEE, unit="x" * 13), "te lang"),
        (replace(KNEE, label="Enkel", poles=("geen pijn", " ")), "wat 7 betekent"),
    ],
)
def test_bad_input_is_refused_with_the_reason(declaration: Declaration, reason: str) -> None:
    with pytest.raises(RefusedValueError, match=reason):
        checked(declaration, [made(KNEE)], new=True)


def test_names_of_any_script_and_with_emoji_are_taken_and_tidied() -> None:
    for label in ("\u05e7\u05e4\u05d4", "\N{HOT BEVERAGE} koffie", "n" * MAX_NAME):
        assert checked(replace(COFFEE, label=f" {label}  "), [], new=True).label == label


def test_there_is_room_for_twenty_four_and_all_of_them_can_still_be_changed() -> None:
    held = [made(replace(COFFEE, label=f"Meting {n}")) for n in range(MOST)]
    with pytest.raises(RefusedValueError, match="24 eigen metingen"):
        checked(KNEE, held, new=True)
    assert checked(replace(COFFEE, label="Meting 0", high=9), held[1:], new=False).high == 9


@pytest.mark.parametrize("sign", ["😀", "ß", "ﷺ", "x"])
def test_a_name_and_unit_of_any_signs_have_a_key_that_files_take(sign: str) -> None:
    longest = checked(replace(COFFEE, label=sign * MAX_NAME, unit=sign * MAX_UNIT), [], new=True)
    key = key_of(longest)
    assert len(new_key(longest, [key, f"{key}-2"])) <= MAX_KEY
    other = replace(longest, label=f"{sign * (MAX_NAME - 1)}y")
    assert key_of(other) != key


def test_a_letter_with_a_mark_is_the_same_name_as_that_letter_in_one_sign() -> None:
    one, two = "Caf\N{LATIN SMALL LETTER E WITH ACUTE}", "Cafe\N{COMBINING ACUTE ACCENT}"
    with pytest.raises(RefusedValueError, match="al een eigen meting"):
        checked(replace(COFFEE, label=two), [made(replace(COFFEE, label=one))], new=True)


def test_a_name_that_is_taken_is_numbered_and_stays_short_enough() -> None:
    assert free_name("Koffie", ["Thee"]) == "Koffie"
    assert free_name("Koffie", ["koffie", "Koffie (1)"]) == "Koffie (2)"
    longest = free_name("x" * MAX_NAME, ["x" * MAX_NAME])
    assert checked(replace(COFFEE, label=longest), [], new=True).label == longest


def test_a_text_of_a_file_is_shown_on_one_line_that_is_no_longer_than_what_is_typed() -> None:
    long = replace(COFFEE, label="een\nnaam " * 40, unit="eenheid " * 40)
    own = own_measure("own.lang.number", long)
    measure = own.measure
    assert measure is not None
    assert isinstance(measure.kind, Quantity)
    for text, most in ((measure.label, MAX_NAME), (own.label, MAX_NAME), (measure.kind.unit, MAX_UNIT)):
        assert len(text) <= most
        assert "\n" not in text
        assert text.endswith("…")
    assert own.declaration == long
    scale = own_measure("own.lang.scale", replace(KNEE, poles=("geen " * 40, "veel " * 40))).measure
    assert scale is not None
    assert isinstance(scale.kind, Scale)
    assert len(scale.kind.words[0]) <= MAX_POLE


@given(st.lists(st.sampled_from(["Koffie", "koffie", "Koffie (1)", "Thee", "x" * MAX_NAME]), max_size=8))
def test_no_two_measures_of_a_journal_are_shown_by_one_name(labels: list[str]) -> None:
    own = [own_measure(f"own.a.number-{at}", replace(COFFEE, label=label)) for at, label in enumerate(labels)]
    shown = measures_of(own)
    assert len(shown) == len(own)
    assert len({plain_name(measure.label) for measure in shown}) == len(own)
    assert all(len(measure.label) <= MAX_NAME for measure in shown)
