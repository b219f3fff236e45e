"""Own measures on the day page: their rows, their cards, and what stays when they come and go."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from herstel_gui.domain.measure import Better, Moment
from herstel_gui.domain.own_measures import Declaration, OwnKind, key_of
from herstel_gui.domain.reading import Reading
from herstel_gui.views.today.tag_chips import Chip
from herstel_gui.views.today.value_rows import QuantityRow, ScaleRow, ValueRow
from tests.views.today.conftest import TODAY, YESTERDAY

if TYPE_CHECKING:
    from datetime import date

    from pytestqt.qtbot import QtBot

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from herstel_gui.views.today.page import TodayPage
    from tests.views.today.conftest import Bench

COFFEE: Final = Declaration("Koffie", OwnKind.NUMBER, unit="kopjes", low=0, high=20)
KNEE: Final = Declaration(
    "Knie", OwnKind.SCALE, Moment.AFTER_TRAINING, poles=("geen pijn", "veel pijn"), better=Better.LOWER
)
WINE: Final = Declaration("Wijn", OwnKind.YES_NO, Moment.EVENING)
LUNCH: Final = Declaration("Lunch", OwnKind.CLOCK)
SCREEN: Final = Declaration("Scherm", OwnKind.DURATION, Moment.EVENING)

COFFEE_KEY: Final = "own.koffie.number-kopjes"
KNEE_KEY: Final = "own.knie.scale-lower"


def declare(bench: Bench, *declarations: Declaration) -> None:
    for declaration in declarations:
        bench.signals.run(partial(_declared, declaration))


def _declared(declaration: Declaration, journal: Journal) -> Changes:
    return journal.own_measures.declare(declaration)


def test_each_kind_has_its_row_on_the_card_of_its_moment(bench: Bench, qtbot: QtBot) -> None:
    declare(bench, COFFEE, KNEE, WINE, LUNCH, SCREEN)
    page = bench.open(qtbot)
    rows = {row.label.text(): type(row) for row in page.rows.values()}
    assert {name: rows[name] for name in ("Koffie", "Knie", "Wijn", "Lunch", "Scherm")} == {
        "Koffie": QuantityRow, "Knie": ScaleRow, "Wijn": ScaleRow, "Lunch": ValueRow, "Scherm": ValueRow,
    }  # fmt: skip
    assert page.rows[COFFEE_KEY].parentWidget() is page.cards[Moment.MORNING]
    assert page.rows[KNEE_KEY].parentWidget() is page.cards[Moment.AFTER_TRAINING]
    assert not page.cards[Moment.EVENING].isHidden()


def test_without_own_measures_there_are_no_cards_for_them(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    assert page.cards[Moment.AFTER_TRAINING].isHidden()
    assert page.cards[Moment.EVENING].isHidden()


def test_a_value_is_typed_and_stored_as_any_other(bench: Bench, qtbot: QtBot) -> None:
    declare(bench, COFFEE, WINE)
    page = bench.open(qtbot)
    page.rows[COFFEE_KEY].editor.setFocus()
    bench.type("2")
    page.store_pending()
    page.rows["own.wijn.yesno"].editor.setFocus()
    bench.type("j")
    assert (bench.typed(COFFEE_KEY), bench.typed("own.wijn.yesno")) == (2, 1)
    bench.type("0")
    assert bench.typed("own.wijn.yesno") == 0


def test_a_measure_that_comes_or_goes_leaves_what_is_typed_elsewhere(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    before = dict(page.rows)
    page.rows["resting_heart_rate"].editor.setFocus()
    bench.type("300")
    declare(bench, COFFEE)
    page.refresh_when_stale()
    assert COFFEE_KEY in page.rows
    assert {key: page.rows[key] for key in before} == before
    assert "Ochtendpols: 300" in page.pending_question()
    coffee = bench.journal.own_measures.all()[0]
    bench.signals.run(lambda journal: journal.own_measures.retire(coffee, retired=True))
    page.refresh_when_stale()
    assert dict(page.rows) == before
    page.forget_typing()


def test_a_new_name_is_shown_at_once(bench: Bench, qtbot: QtBot) -> None:
    declare(bench, COFFEE)
    page = bench.open(qtbot)
    coffee = bench.journal.own_measures.all()[0]
    again = replace(COFFEE, label="Espresso")
    bench.signals.run(lambda journal: journal.own_measures.change(coffee, again))
    page.refresh_when_stale()
    assert page.rows[COFFEE_KEY].label.text() == "Espresso"


@pytest.mark.parametrize("value", [0, 9, -3])
def test_an_answer_that_is_none_of_the_scale_is_shown_as_no_choice(
    bench: Bench, qtbot: QtBot, value: int
) -> None:
    declare(bench, KNEE)
    bench.journal.change(bench.journal.own_measures.move(bench.journal.own_measures.all()[0], 0).text, [], [
        Reading(TODAY, KNEE_KEY, value)
    ])  # fmt: skip
    page = bench.open(qtbot)
    row = page.rows[KNEE_KEY]
    assert isinstance(row, ScaleRow)
    assert row.bar.choice is None


def test_the_poles_are_shown_and_spoken(bench: Bench, qtbot: QtBot) -> None:
    declare(bench, KNEE)
    page = bench.open(qtbot)
    row = page.rows[KNEE_KEY]
    assert isinstance(row, ScaleRow)
    row.bar.setFocus()
    bench.type("7")
    assert row.context.words == "veel pijn"
    assert row.bar.accessibleDescription() == "7 van 7: veel pijn"
    assert row.bar.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_a_field_changes_once_from_the_value_of_a_day_to_that_of_another(bench: Bench, qtbot: QtBot) -> None:
    declare(bench, COFFEE)
    for back, value in enumerate((3, 4, 4)):
        day = TODAY - timedelta(days=back)
        bench.signals.run(partial(_entered, day, value))
    page = bench.open(qtbot)
    row = page.rows[COFFEE_KEY]
    assert isinstance(row, QuantityRow)
    texts: list[str] = []
    row.edit.textChanged.connect(texts.append)
    for back in (1, 2, 3):
        bench.signals.choose_day(TODAY - timedelta(days=back))
    assert texts == ["4", ""]


def _entered(day: date, value: int, journal: Journal) -> Changes:
    return journal.enter(day, journal.measures().by_key[COFFEE_KEY], value)


@pytest.mark.parametrize("unit", ["", "kopjes", "milligrammen", "W" * 12])
def test_beside_any_unit_a_field_has_room_for_its_value(bench: Bench, qtbot: QtBot, unit: str) -> None:
    declare(bench, replace(COFFEE, unit=unit))
    row = next(row for key, row in bench.open(qtbot).rows.items() if key.startswith("own."))
    assert isinstance(row, QuantityRow)
    room = row.edit.width() - row.edit.textMargins().right()
    assert room >= row.edit.fontMetrics().horizontalAdvance("1.234.567")


KINDS: Final = (COFFEE, KNEE, WINE, LUNCH, SCREEN)
ANSWERS: Final = {
    OwnKind.NUMBER: ("7", 7),
    OwnKind.SCALE: ("4", 4),
    OwnKind.YES_NO: ("1", 1),
    OwnKind.CLOCK: ("0715", 435),
    OwnKind.DURATION: ("45", 45),
}
"""What is typed in a row of a kind, and the value that is stored."""
HELD: Final = dict.fromkeys(OwnKind, 3) | {OwnKind.YES_NO: 0}
"""The value of the day before by kind."""


def many(bench: Bench, qtbot: QtBot) -> tuple[TodayPage, dict[str, OwnKind]]:
    """Declare 24 own measures of every kind and moment; return the page at 1280x720 and the kinds by key."""
    moments = (Moment.MORNING, Moment.AFTER_TRAINING, Moment.EVENING)
    told = [
        replace(KINDS[n % 5], label=f"Meting {chr(ord('a') + n) * 3}", moment=moments[n % 3], place=n)
        for n in range(24)
    ]
    declare(bench, *told)
    kinds = {key_of(one): one.kind for one in told}
    for key, kind in kinds.items():
        bench.put(Reading(YESTERDAY, key, HELD[kind]))
    page = bench.open(qtbot)
    bench.window.resize(1280, 720)
    QApplication.processEvents()
    return page, kinds


def test_24_own_measures_have_a_row_each_that_can_be_scrolled_to(bench: Bench, qtbot: QtBot) -> None:
    page, kinds = many(bench, qtbot)
    assert set(kinds) <= set(page.rows)
    for key in kinds:
        page.area.ensureWidgetVisible(page.rows[key].editor)
        QApplication.processEvents()
        assert page.rows[key].editor.visibleRegion().boundingRect() == page.rows[key].editor.rect(), key


def test_every_own_row_shows_another_day_at_once_and_takes_typing_at_once(bench: Bench, qtbot: QtBot) -> None:
    page, kinds = many(bench, qtbot)
    for key, kind in kinds.items():
        bench.signals.choose_day(YESTERDAY - timedelta(days=1))
        bench.signals.choose_day(YESTERDAY)
        assert page.rows[key].shown
        bench.signals.choose_day(TODAY)
        page.rows[key].editor.setFocus()  # no event is processed in between
        bench.type(ANSWERS[kind][0])
        page.store_pending()
        assert bench.typed(key) == ANSWERS[kind][1]
        assert bench.typed(key, YESTERDAY) == HELD[kind]


def test_tab_comes_to_every_own_row_in_the_order_of_the_cards(bench: Bench, qtbot: QtBot) -> None:
    page, kinds = many(bench, qtbot)
    bench.signals.choose_day(YESTERDAY)
    rows = {row.editor: key for key, row in page.rows.items()}
    page.start_focus()
    passed = [rows[bench.focus]]
    for _ in range(len(rows) - 1):
        bench.type(Qt.Key.Key_Tab)
        passed.append(rows[bench.focus])
    assert passed == list(page.rows)
    assert set(kinds) <= set(passed)


def test_typing_in_the_last_own_row_is_stored_when_the_window_closes_at_once(
    bench: Bench, qtbot: QtBot
) -> None:
    page, kinds = many(bench, qtbot)
    key = next(key for key, kind in reversed(kinds.items()) if kind is OwnKind.NUMBER)
    bench.signals.choose_day(YESTERDAY)
    page.rows[key].editor.setFocus()
    bench.type("9")
    bench.window.close()
    assert bench.typed(key, YESTERDAY) == 9


def test_undo_brings_back_what_an_own_row_held_and_leaves_the_others(bench: Bench, qtbot: QtBot) -> None:
    page, kinds = many(bench, qtbot)
    bench.signals.choose_day(YESTERDAY)
    before = {key: page.rows[key].shown for key in kinds}
    key = next(key for key, kind in reversed(kinds.items()) if kind is OwnKind.DURATION)
    page.rows[key].editor.setFocus()
    bench.type("50", Qt.Key.Key_Return)
    assert page.rows[key].shown != before[key]
    bench.undo()
    assert {key: page.rows[key].shown for key in kinds} == before


def test_an_ampersand_in_words_of_a_person_is_no_mark_of_a_letter(bench: Bench, qtbot: QtBot) -> None:
    declare(bench, replace(COFFEE, label="Koffie & thee"))
    bench.signals.run(lambda journal: journal.set_tag(TODAY, "r&b", on=True))
    page = bench.open(qtbot)
    (row,) = (row for row in page.rows.values() if row.title == "Koffie & thee")
    shown = [row.label.text()] + [chip.text() for chip in page.findChildren(Chip)]
    words = [text for text in shown if "&" in text]
    assert words == ["Koffie && thee", "r&&b"]
