"""Finding words in notes and tags."""

from __future__ import annotations

from datetime import date, timedelta
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.application.finding import AROUND, MOST_SHOWN, Hit, Hits, TextIndex, plain
from herstel_gui.domain.day_text import DayText, Place

DAY = date(2026, 11, 22)


def index(*texts: str) -> TextIndex:
    """Return an index of notes, each a day after the one before."""
    return TextIndex(DayText(DAY + timedelta(days=n), Place.NOTE, text) for n, text in enumerate(texts))


def found(hits: Hits) -> list[str]:
    return [hit.before + hit.found + hit.after for hit in hits.shown]


def test_the_newest_day_comes_first() -> None:
    assert found(index("knie a", "niets", "knie b").find("knie")) == ["knie b", "knie a"]


def test_every_word_must_be_there_in_any_order() -> None:
    texts = index("zware benen, slecht geslapen", "zware benen")
    assert found(texts.find("geslapen zware")) == ["zware benen, slecht geslapen"]


@pytest.mark.parametrize("typed", ["CAFE", "café", "Cafe\N{COMBINING ACUTE ACCENT}"])
def test_capitals_and_accents_do_not_matter(typed: str) -> None:
    (hit,) = index("rit naar het Café, prima").find(typed).shown
    assert (hit.before, hit.found, hit.after) == ("rit naar het ", "Café", ", prima")


def test_a_letter_that_becomes_two_is_marked_whole() -> None:
    (hit,) = index("oude Straße hier").find("strasse").shown
    assert hit.found == "Straße"


@pytest.mark.parametrize("typed", ["", " ", " " * 10_000, "\t\n\N{NO-BREAK SPACE}", "x" * 10_000])
def test_spaces_and_ten_thousand_letters_find_nothing(typed: str) -> None:
    assert index("een twee", "xxx").find(typed) == Hits()


def test_a_long_note_is_shown_around_the_hit() -> None:
    (hit,) = index("woord " * 50 + "knie " + "meer " * 50).find("knie").shown
    assert hit.found == "knie"
    assert hit.before.startswith("…woord")
    assert hit.after.endswith("meer…")
    assert max(len(hit.before), len(hit.after)) <= AROUND + 1


def test_lines_of_a_note_are_joined() -> None:
    (hit,) = index("eerste\n\ntweede regel").find("tweede").shown
    assert hit == Hit(DAY, Place.NOTE, "eerste ", "tweede", " regel")


def test_a_tag_is_found_by_its_words_on_the_screen() -> None:
    texts = TextIndex([DayText(DAY, Place.TAG, "ill")], {"ill": "ziek"}.__getitem__)
    assert texts.find("ziek").shown == (Hit(DAY, Place.TAG, "", "ziek", ""),)
    assert texts.find("ill") == Hits()


def test_only_the_newest_hits_are_shown_and_all_are_counted() -> None:
    hits = index(*("knie" for _ in range(MOST_SHOWN + 5))).find("knie")
    assert hits.total == MOST_SHOWN + 5
    assert len(hits.shown) == MOST_SHOWN
    assert hits.shown[0].day == DAY + timedelta(days=MOST_SHOWN + 4)


@given(st.text(min_size=1, max_size=60), st.data())
def test_a_word_of_a_note_is_found_and_marked(note: str, data: st.DataObject) -> None:
    words = [word for word in note.split() if plain(word).strip()]
    typed = data.draw(st.sampled_from(words)) if words else "x"
    hits = index(note).find(typed)
    if words:
        (hit,) = hits.shown
        assert plain(hit.found) in plain(note)
        assert len(hit.before) <= AROUND + 1


@pytest.mark.parametrize("typed", ["knie", "o", "x" * 10_000, " ".join(f"e{n}" for n in range(3_000)), "n é"])
def test_twenty_years_of_notes_are_searched_in_two_tenths_of_a_second(typed: str) -> None:
    texts = index(
        *(f"dag {n}: zware benen, één knie voelt wat stijf na de rit van gisteren" for n in range(7305))
    )
    started = perf_counter()
    texts.find(typed)
    assert perf_counter() - started < 0.2
