from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from herstel_gui.domain.measures import MEASURES, measures_with
from herstel_gui.domain.own_measures import Declaration, OwnKind, key_of, measures_of, own_measure
from herstel_gui.domain.safety_texts import LOW_ENERGY, RED_FLAGS
from herstel_gui.domain.signals.catalogue import BY_GROUP
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.text import DUTCH
from herstel_gui.domain.week.overview import overview, weeks_until
from herstel_gui.printing import blank_sheet, card_front, reference_card
from herstel_gui.printing.blank_sheet import BlankSheet
from herstel_gui.printing.canvas import PER_INCH, Paragraph, Style, draw_line, font, page_layout, sheet_size
from herstel_gui.printing.card_front import CardFront, card_rows
from herstel_gui.printing.overview_sheet import OverviewSheets
from herstel_gui.printing.paper import Page
from herstel_gui.printing.reference_card import ReferenceCard
from herstel_gui.views.resources import resource
from tests.looks.recorder import Recorder, texts_painted
from tests.weeks import FIGURES, TODAY, WEEK, picture_days

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from PySide6.QtCore import QRectF
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def qt(qtbot: QtBot) -> None:
    del qtbot


def drawn(page: Page, paper: str, *, landscape: bool) -> QImage:
    size = sheet_size(page_layout(paper, landscape=landscape))
    image = QImage(round(size.width() / 20), round(size.height() / 20), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(1 / 20, 1 / 20)
    page(painter)
    painter.end()
    return image


def ink_in(image: QImage, top: float, bottom: float) -> bool:
    """Return whether any pixel is dark between two heights, given as shares of the sheet."""
    rows = range(round(image.height() * top), round(image.height() * bottom))
    return any(image.pixelColor(x, y).lightness() < 250 for y in rows for x in range(image.width()))


@pytest.mark.parametrize("paper", ["a4", "a5", "letter"])
@pytest.mark.parametrize("week", [None, WEEK])
def test_a_blank_week_fits_on_one_sheet(paper: str, week: object) -> None:
    size = sheet_size(page_layout(paper, landscape=True))
    blank = BlankSheet(None, DUTCH, size, WEEK if week else None)
    image = drawn(blank.pages[0], paper, landscape=True)
    assert ink_in(image, 0.8, 0.95)
    assert not ink_in(image, 0.975, 1)


def test_a_blank_week_lists_the_tags_of_the_person() -> None:
    size = sheet_size(page_layout("a4", landscape=True))
    texts = written_on(BlankSheet(None, DUTCH, size, tags=("ill", "travel", "wedstrijd")).pages[0])
    assert "Bijzonderheden: ziek · reis · wedstrijd" in texts


def test_many_long_tags_take_two_lines_of_a_blank_week() -> None:
    size = sheet_size(page_layout("a4", landscape=True))
    tags = tuple(f"een lang eigen woord {n}" for n in range(12))
    sheet = BlankSheet(None, DUTCH, size, tags=tags)
    texts = written_on(sheet.pages[0])
    lines = [text for text in texts if "een lang eigen woord" in text]
    assert [line.count("woord") for line in lines] == [6, 6]
    assert not ink_in(drawn(sheet.pages[0], "a4", landscape=True), 0.975, 1)


def test_a_blank_week_has_a_row_for_each_asked_measure() -> None:
    size = sheet_size(page_layout("a4", landscape=True))
    few = drawn(BlankSheet(frozenset({"mood"}), DUTCH, size).pages[0], "a4", landscape=True)
    many = drawn(BlankSheet(frozenset(FIGURES), DUTCH, size).pages[0], "a4", landscape=True)
    assert few != many


def written_on(page: Page) -> list[str]:
    """Return the texts that a page draws, in order."""
    with patch("herstel_gui.printing.blank_sheet.draw_line", wraps=draw_line) as drawing:
        drawn(page, "a4", landscape=True)
    return [call.args[2] for call in drawing.call_args_list]


def test_a_blank_week_asks_what_the_rules_need() -> None:
    size = sheet_size(page_layout("a4", landscape=True))
    texts = written_on(BlankSheet(None, DUTCH, size).pages[0])
    assert texts.count("=") == 14
    for row in (
        "hoe voelde het",
        "− lichter · = gewoon · + zwaarder",
        "hoe ging het",
        "Pijn",
        "Bijzonderheden",
    ):
        assert row in texts
    assert any("7 erg zwaar" in text for text in texts)
    # whom to call, wherever pain may be written down
    assert texts[-1] == RED_FLAGS


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ({"resting_heart_rate"}, "Pols: liggend in bed"),
        ({"sitting_heart_rate"}, "Pols: zittend"),
        ({"mood"}, None),
    ],
)
def test_a_blank_week_tells_how_to_take_the_pulse_that_it_asks(asked: set[str], line: str | None) -> None:
    size = sheet_size(page_layout("a4", landscape=True))
    texts = written_on(BlankSheet(frozenset(asked), DUTCH, size).pages[0])
    taking = [text for text in texts if text.startswith("Pols:")]
    assert [text.startswith(str(line)) for text in taking] == ([] if line is None else [True])


@pytest.mark.parametrize("paper", ["a4", "a5", "letter"])
def test_a_blank_week_with_many_own_measures_takes_another_sheet_and_no_row_runs_into_the_next(
    paper: str,
) -> None:
    told = [Declaration(f"Meting {n}", OwnKind.NUMBER, unit="mg") for n in range(24)]
    measures = measures_with(measures_of(own_measure(key_of(each), each) for each in told))
    size = sheet_size(page_layout(paper, landscape=True))
    pages = BlankSheet(None, DUTCH, size, WEEK, measures).pages
    assert len(pages) == 2
    recorder = Recorder(round(size.width()), round(size.height()), 1440)
    named: list[str] = []
    for number, page in enumerate(pages, 1):
        drawn_texts = texts_painted(page, recorder)
        assert f"blad {number} van 2" in [each.text for each in drawn_texts]
        named += [each.text for each in drawn_texts]
        for one, other in itertools.combinations(drawn_texts, 2):
            assert not one.ink.intersects(other.ink), (one.text, other.text)
    assert [name for name in named if name.startswith("Meting")] == [each.label for each in told]
    assert "Volledige rustdag" in named


def test_a_blank_week_with_every_field_fits_on_one_sheet() -> None:
    size = sheet_size(page_layout("a4", landscape=True))
    every = frozenset(measure.key for measure in MEASURES)
    image = drawn(BlankSheet(every, DUTCH, size).pages[0], "a4", landscape=True)
    assert not ink_in(image, 0.975, 1)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_reference_card_has_a_front_and_a_back_that_fit(paper: str) -> None:
    card = ReferenceCard(DUTCH, sheet_size(page_layout(paper, landscape=False)))
    assert card.scale > 0.8
    assert len(card.pages) == 2
    for page in card.pages:
        image = drawn(page, paper, landscape=False)
        assert ink_in(image, 0.8, 0.97)
        assert not ink_in(image, 0.985, 1)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_front_of_the_card_can_be_read_from_two_metres(paper: str) -> None:
    """A capital of 5 mm is seen under 8.6 minutes of arc; good eyes need 5."""
    front = CardFront(DUTCH, sheet_size(page_layout(paper, landscape=False)))
    capital = QFontMetricsF(font(front.letters)).capHeight() / PER_INCH * 25.4
    assert capital >= 5


def texts_of(module: ModuleType, sheet: Callable[[], BlankSheet | ReferenceCard], page: int = 0) -> set[str]:
    """Return every text that a sheet of ``module`` draws, whole paragraphs and lines."""
    texts: set[str] = set()

    def line(_painter: QPainter, _area: QRectF, text: str, _style: Style) -> None:
        texts.add(text)

    def paragraph(text: str, style: Style, width: float, lead: int = 0) -> Paragraph:
        texts.add(text)
        return Paragraph(text, style, width, lead)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "draw_line", line)
        patched.setattr(module, "Paragraph", paragraph, raising=False)
        drawn(sheet().pages[page], "a4", landscape=False)
    return texts


def test_the_reference_card_names_a_condition_with_every_limit_and_no_document_number() -> None:
    size = sheet_size(page_layout("a4", landscape=False))
    front = texts_of(card_front, lambda: ReferenceCard(DUTCH, size))
    back = texts_of(reference_card, lambda: ReferenceCard(DUTCH, size), page=1)
    assert "Wanneer doe je rustig aan?" in front
    assert {"> +8 %, gemiddeld over 3 ochtenden", "< 50 ms over 7 dagen (artikel)"} <= front
    assert "vergelijk met jezelf" in front
    assert any("7–9 u (18–64 jaar)" in text and "8–10 u (13–17 jaar)" in text for text in front)
    quarrel = r"\b00\d\b|spreekt zichzelf tegen|in zijn tabel"
    assert not [text for text in front | back if re.search(quarrel, text)]
    assert {RED_FLAGS, LOW_ENERGY} <= back


def test_the_back_of_the_card_explains_every_rule_once() -> None:
    size = sheet_size(page_layout("a4", landscape=False))
    back = texts_of(reference_card, lambda: ReferenceCard(DUTCH, size), page=1)
    rules = [rule for _, group in reference_card.GROUPS for rule in BY_GROUP[group]]
    assert {f"{rule.label}. {rule.definition}" in back for rule in rules if not rule.repeats} == {True}
    assert {f"{rule.label}. {rule.definition}" in back for rule in rules if rule.repeats} == {False}


def test_the_front_of_the_card_has_only_measure_normal_warning_and_source() -> None:
    size = sheet_size(page_layout("a4", landscape=False))
    texts = texts_of(card_front, lambda: ReferenceCard(DUTCH, size))
    assert len(texts) <= 5 * 4 + 4
    assert sum(text.startswith("uit: ") for text in texts) == len({row.documents for row in card_rows()})


def test_the_line_on_missed_periods_stands_in_the_help_too() -> None:
    assert LOW_ENERGY in resource("help", "75-cyclus.md").read_text(encoding="utf-8")


def test_the_blank_sheet_never_asks_the_weight() -> None:
    size = sheet_size(page_layout("a4", landscape=True))
    texts = texts_of(blank_sheet, lambda: BlankSheet(frozenset({"body_weight", "stress"}), DUTCH, size))
    assert "Stress" in texts
    assert "Gewicht" not in texts


@pytest.mark.parametrize(("weeks", "pages"), [(1, 1), (26, 1), (52, 2)])
def test_an_overview_of_a_year_takes_two_pages(weeks: int, pages: int) -> None:
    weeks_overview = overview(
        weeks_until(WEEK, weeks), picture_days(), lambda _day: LevelMark.NOTICE, TODAY, "Europe/Amsterdam"
    )
    sheets = OverviewSheets(weeks_overview, DUTCH, sheet_size(page_layout("a4", landscape=True))).pages
    assert len(sheets) == pages
    for sheet in sheets:
        assert ink_in(drawn(sheet, "a4", landscape=True), 0, 0.3)


@pytest.mark.parametrize("name", ["Een naam die veel langer is da", "Langewoordenmetdertigtekensaan"])
def test_a_long_heading_of_an_overview_is_as_readable_as_a_short_one(qtbot: QtBot, name: str) -> None:
    del qtbot
    table = overview((WEEK,), picture_days(), lambda _day: LevelMark.NOTICE, TODAY, "Europe/Amsterdam")
    named = replace(table, measures=(replace(table.measures[0], label=name), *table.measures[1:]))
    size = sheet_size(page_layout("a4", landscape=True))
    (sheet,) = OverviewSheets(named, DUTCH, size).pages
    painted = texts_painted(sheet, Recorder(round(size.width()), round(size.height()), PER_INCH))
    sizes = {drawn.text.strip(): drawn.size for drawn in painted}
    lines = [text for text in sizes if len(text) > 3 and text in name]
    assert len(lines) >= 2
    assert min(sizes[text] for text in lines) > 0.6 * sizes["Belasting"]


def test_a_paragraph_is_cut_to_a_number_of_lines() -> None:
    style = Style(120)
    whole = Paragraph("woord " * 60, style, 3000)
    short = Paragraph("woord " * 60, style, 3000, lines=2)
    assert short.height < whole.height
    assert Paragraph("kort", style, 3000, lines=2).height > 0
