"""Own measures made, changed, ordered, retired and deleted in the dialogs, by keyboard."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea

from herstel_gui.application.journal import Journal
from herstel_gui.domain.errors import JournalError
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.own_measures import Declaration, OwnKind, OwnMeasure, canonical
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.settings import own_form
from herstel_gui.views.settings.own_dialog import OwnMeasuresDialog
from herstel_gui.views.settings.own_form import OwnMeasureDialog
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 22)
COFFEE = Declaration("Koffie", OwnKind.NUMBER, unit="kopjes", low=0, high=20)
Key = Qt.Key


@pytest.fixture
def signals() -> JournalSignals:
    return JournalSignals(Journal(FakeStore(), FixedClock()))


def names(signals: JournalSignals) -> list[str]:
    return [own.label for own in signals.journal.own_measures.all()]


def declare(signals: JournalSignals, *labels: str) -> None:
    for label in labels:
        signals.journal.own_measures.declare(Declaration(label, OwnKind.NUMBER, high=20))


def shown(qtbot: QtBot, dialog: OwnMeasuresDialog | OwnMeasureDialog) -> None:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)


def press(*keys: str | Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        if isinstance(key, str):
            QTest.keyClicks(focus, key)
        else:
            QTest.keyClick(focus, key)


def test_a_count_is_made_by_keys_alone(signals: JournalSignals, qtbot: QtBot) -> None:
    dialog = OwnMeasureDialog(signals)
    shown(qtbot, dialog)
    press("Koffie", Key.Key_Tab, Key.Key_Tab, "kopjes", Key.Key_Return)
    (own,) = signals.journal.own_measures.all()
    assert own.declaration is not None
    assert (own.label, own.declaration.kind, own.declaration.unit) == ("Koffie", OwnKind.NUMBER, "kopjes")


def test_a_scale_is_made_by_keys_alone(signals: JournalSignals, qtbot: QtBot) -> None:
    dialog = OwnMeasureDialog(signals)
    shown(qtbot, dialog)
    press(
        "Knie", Key.Key_Tab, Key.Key_Down, Key.Key_Tab, "geen pijn", Key.Key_Tab, "veel pijn", Key.Key_Return
    )
    (own,) = signals.journal.own_measures.all()
    assert own.declaration is not None
    assert (own.declaration.kind, own.declaration.poles) == (OwnKind.SCALE, ("geen pijn", "veel pijn"))


def test_a_refusal_is_shown_and_nothing_is_stored(signals: JournalSignals, qtbot: QtBot) -> None:
    dialog = OwnMeasureDialog(signals)
    shown(qtbot, dialog)
    press("Stemming", Key.Key_Return)
    assert "heet al een meting van Herstel" in dialog.trouble.text()
    dialog.name.setText("Koffie")
    dialog.low.setText("veel")
    dialog.keep.click()
    assert "geen getal" in dialog.trouble.text()
    assert names(signals) == []
    assert dialog.isVisible()
    dialog.reject()


def test_a_kind_with_values_offers_a_new_measure_with_what_fits(
    signals: JournalSignals, qtbot: QtBot
) -> None:
    signals.journal.own_measures.declare(COFFEE)
    (coffee,) = signals.journal.own_measures.all()
    signals.journal.enter(TODAY, signals.journal.measures().by_key[coffee.key], 1)
    dialog = OwnMeasureDialog(signals, coffee)
    shown(qtbot, dialog)
    dialog.kind.setCurrentIndex(2)
    dialog.keep.click()
    assert "heeft al waarden" in dialog.trouble.text()
    assert not dialog.copy.isHidden()
    dialog.copy.click()
    assert sorted(names(signals)) == ["Koffie", "Koffie (1)"]
    signals.undo_stack.undo()
    assert names(signals) == ["Koffie"]


def test_the_order_changes_by_buttons_with_the_choice_on_the_moved_one(
    signals: JournalSignals, qtbot: QtBot
) -> None:
    declare(signals, "een", "twee", "drie")
    dialog = OwnMeasuresDialog(signals)
    shown(qtbot, dialog)
    dialog.down.click()
    assert names(signals) == ["twee", "een", "drie"]
    assert dialog.chosen is not None
    assert dialog.chosen.label == "een"
    dialog.up.click()
    assert not dialog.up.isEnabled()
    assert names(signals) == ["een", "twee", "drie"]


def test_stopping_and_bringing_back_is_one_button(signals: JournalSignals, qtbot: QtBot) -> None:
    declare(signals, "een")
    dialog = OwnMeasuresDialog(signals)
    shown(qtbot, dialog)
    dialog.stop.click()
    assert "gestopt" in dialog.list.item(0).text()
    assert dialog.stop.text() == "&Terugzetten"
    dialog.stop.click()
    assert "gestopt" not in dialog.list.item(0).text()


def test_deleting_asks_with_the_number_of_days_and_is_undone(signals: JournalSignals, qtbot: QtBot) -> None:
    declare(signals, "een")
    (own,) = signals.journal.own_measures.all()
    signals.journal.enter(TODAY, signals.journal.measures().by_key[own.key], 3)
    dialog = OwnMeasuresDialog(signals)
    shown(qtbot, dialog)
    dialog.delete.click()
    assert "op 1 dag" in dialog.question.text()
    dialog.no.click()
    assert names(signals) == ["een"]
    dialog.delete.click()
    dialog.yes.click()
    assert names(signals) == []
    signals.undo_stack.undo()
    assert names(signals) == ["een"]
    assert signals.journal.own_measures.days(own.key) == 1


def test_what_a_newer_herstel_made_is_listed_and_only_deleted(signals: JournalSignals, qtbot: QtBot) -> None:
    newer = OwnMeasure("own.kaart.chart", canonical({"label": "Kaart", "kind": "chart"}))
    signals.journal.change(Text("x"), [], [newer])
    dialog = OwnMeasuresDialog(signals)
    shown(qtbot, dialog)
    assert "niet te tonen" in dialog.list.item(0).text()
    assert [b.isEnabled() for b in (dialog.edit, dialog.stop, dialog.delete)] == [False, False, True]
    assert dialog.change() is None


def test_the_twenty_fifth_cannot_be_begun(signals: JournalSignals, qtbot: QtBot) -> None:
    declare(signals, *(f"meting {n}" for n in range(24)))
    dialog = OwnMeasuresDialog(signals)
    shown(qtbot, dialog)
    assert not dialog.new.isEnabled()
    assert dialog.full.isVisible()
    assert dialog.full.text() == "Je hebt al 24 eigen metingen. Verwijder er eerst een."
    dialog.delete.click()
    dialog.yes.click()
    assert dialog.new.isEnabled()
    assert not dialog.full.isVisible()


def test_a_made_measure_is_the_chosen_one(signals: JournalSignals, qtbot: QtBot) -> None:
    declare(signals, "een")
    dialog = OwnMeasuresDialog(signals)
    shown(qtbot, dialog)
    form = dialog.make()
    form.name.setText("twee")
    form.keep.click()
    assert dialog.chosen is not None
    assert dialog.chosen.label == "twee"


def test_a_name_of_herstel_in_the_language_of_the_screen_is_taken(
    signals: JournalSignals, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        own_form, "translate", lambda said: "Morning pulse" if said == RESTING_HEART_RATE.label else str(said)
    )
    dialog = OwnMeasureDialog(signals)
    shown(qtbot, dialog)
    press("morning pulse", Key.Key_Return)
    assert dialog.trouble.isVisible()
    assert names(signals) == []


def test_the_way_out_of_a_refusal_is_whole_in_a_narrow_dialog(signals: JournalSignals, qtbot: QtBot) -> None:
    declare(signals, "W" * 30)
    own = signals.journal.own_measures.all()[0]
    signals.journal.enter(TODAY, signals.journal.measures().by_key[own.key], 2)
    dialog = OwnMeasureDialog(signals, own)
    shown(qtbot, dialog)
    dialog.unit.setText("mg")
    dialog.keep.click()
    dialog.setMinimumWidth(0)
    dialog.resize(330, 500)
    qtbot.waitUntil(lambda: dialog.width() == 330)
    assert dialog.copy.width() >= dialog.copy.sizeHint().width()
    assert dialog.trouble.minimumSizeHint().width() <= dialog.trouble.width()


def test_an_empty_list_says_what_own_measures_are_for_and_offers_the_first_one(
    signals: JournalSignals, qtbot: QtBot
) -> None:
    dialog = OwnMeasuresDialog(signals)
    shown(qtbot, dialog)
    assert dialog.first.hasFocus()
    assert not dialog.list.isVisible()
    assert not dialog.new.isVisible()
    press(Key.Key_Space)
    form = dialog.findChild(OwnMeasureDialog)
    assert form is not None
    form.name.setText("Koffie")
    form.keep.click()
    qtbot.waitUntil(dialog.list.isVisible)
    assert not dialog.nothing.isVisible()
    assert dialog.new.isVisible()
    dialog.delete.click()
    dialog.yes.click()
    assert dialog.nothing.isVisible()
    assert dialog.first.hasFocus()


def test_a_list_that_cannot_be_read_is_not_called_empty(
    signals: JournalSignals, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unread() -> list[OwnMeasure]:
        raise JournalError(Text("stuk"))

    monkeypatch.setattr(signals.journal.own_measures, "all", unread)
    dialog = OwnMeasuresDialog(signals)
    shown(qtbot, dialog)
    assert not dialog.nothing.isVisible()
    assert dialog.list.isVisible()


def test_the_question_about_deleting_is_left_by_escape_and_by_its_button(
    signals: JournalSignals, qtbot: QtBot
) -> None:
    declare(signals, "Koffie")
    dialog = OwnMeasuresDialog(signals)
    shown(qtbot, dialog)
    for way in (Key.Key_Escape, Key.Key_Return):
        dialog.delete.click()
        assert dialog.no.hasFocus()
        press(way)
        assert dialog.isVisible()
        assert not dialog.question.isVisible()
        assert dialog.list.hasFocus()
    press(Key.Key_Escape)
    assert not dialog.isVisible()
    assert names(signals) == ["Koffie"]


def test_tab_goes_through_the_answers_as_they_stand_with_the_way_out_of_a_refused_kind(
    qtbot: QtBot, signals: JournalSignals
) -> None:
    declare(signals, "Koffie")
    own = signals.journal.own_measures.all()[0]
    measure = own.measure
    assert measure is not None
    signals.journal.enter(TODAY, measure, 3)
    dialog = OwnMeasureDialog(signals, own)
    shown(qtbot, dialog)
    dialog.kind.setCurrentText("ja of nee")
    dialog.keep_measure()
    dialog.asked.setFocus()
    passed = []
    for _ in range(3):
        press(Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    assert passed == [dialog.copy, dialog.cancel, dialog.keep]


@pytest.mark.parametrize(
    ("filled", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "Stemming"}, "name"),
        ({"low": "30", "high": "20"}, "high"),
        ({"low": "veel"}, "low"),
        ({"low": "0,5"}, "low"),
        ({"high": "5000000000"}, "high"),
        ({"unit": "{mg}"}, "unit"),
        ({"first": "", "last": "veel"}, "first"),
        ({"first": "geen", "last": ""}, "last"),
    ],
)
def test_a_refusal_puts_the_cursor_in_the_field_that_it_is_about(
    signals: JournalSignals, qtbot: QtBot, filled: dict[str, str], field: str
) -> None:
    dialog = OwnMeasureDialog(signals)
    shown(qtbot, dialog)
    dialog.name.setText("Knie")
    dialog.kind.setCurrentIndex(1 if "first" in filled else 0)
    for name, text in filled.items():
        getattr(dialog, name).setText(text)
    dialog.moment.setFocus()
    press(Key.Key_Return)
    edit: QLineEdit = getattr(dialog, field)
    assert edit.hasFocus()
    assert edit.property("state") == "error"
    dialog.name.setText("Kou")
    dialog.kind.setCurrentIndex(3)
    dialog.keep.click()
    assert edit.property("state") == ""
    assert names(signals) == ["Kou"]


def test_a_refusal_makes_the_form_higher_and_scrolls_nothing(signals: JournalSignals, qtbot: QtBot) -> None:
    dialog = OwnMeasureDialog(signals)
    shown(qtbot, dialog)
    press(Key.Key_Return)
    assert dialog.trouble.isVisible()
    (area,) = dialog.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)


def test_enter_on_a_measure_of_the_list_opens_its_fields_and_keeps_them_open(
    signals: JournalSignals, qtbot: QtBot
) -> None:
    declare(signals, "Koffie", "Thee")
    dialog = OwnMeasuresDialog(signals)
    shown(qtbot, dialog)
    press(Key.Key_Down, Key.Key_Return)
    (fields,) = dialog.findChildren(OwnMeasureDialog)
    assert fields.isVisible()
    assert fields.name.text() == "Thee"
    fields.reject()


def test_two_of_one_name_are_told_apart_in_the_list(signals: JournalSignals, qtbot: QtBot) -> None:
    one = OwnMeasure("own.a.number", canonical({"label": "Koffie", "kind": "number", "moment": "morning",
                                               "low": 0, "high": 9, "place": 0}))  # fmt: skip
    two = OwnMeasure("own.a.yesno", canonical({"label": "koffie", "kind": "yes_no", "moment": "morning",
                                              "place": 1}))  # fmt: skip
    signals.journal.change(Text("x"), [], [one, two])
    dialog = OwnMeasuresDialog(signals)
    shown(qtbot, dialog)
    listed = [dialog.list.item(row).text().partition("\n")[0] for row in range(dialog.list.count())]
    assert listed == ["Koffie", "koffie (1)"]
    dialog.list.setCurrentRow(1)
    dialog.delete.click()
    assert "koffie (1)" in dialog.question.text()
    dialog.no.click()
