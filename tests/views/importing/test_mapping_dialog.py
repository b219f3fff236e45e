"""The dialog in which the user says what the columns of an unknown table mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from herstel_gui.app.table_files import table_services
from herstel_gui.application.column_mapping import OUT, remembering
from herstel_gui.application.journal import Journal
from herstel_gui.application.offer_preview import preview_offer
from herstel_gui.domain.own_measures import Declaration, OwnKind, OwnMeasure, key_of, own_measure
from herstel_gui.importers.sheets import read_sheets
from herstel_gui.views.importing.column_measure_dialog import ColumnMeasureDialog
from herstel_gui.views.importing.column_row import NEW
from herstel_gui.views.importing.mapping_dialog import MappingDialog
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from herstel_gui.application.settings import Plain

TABLE = "date,mood,stress,pols\n" + "".join(f"2026-03-{day:02},5,2,{50 + day}\n" for day in range(1, 15))


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Callable[..., MappingDialog]:
    def open_dialog(
        text: str = TABLE, stored: Mapping[str, Plain] | None = None, own: Sequence[OwnMeasure] = ()
    ) -> MappingDialog:
        path = tmp_path / "vreemd.csv"
        path.write_text(text, encoding="utf-8")
        dialog = MappingDialog(read_sheets(path), table_services(), stored or {}, own=own)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_dialog


def _choose(dialog: MappingDialog, place: int, box: str, data: object) -> None:
    made = getattr(dialog.rows[place], box)
    index = next(at for at in range(made.count()) if made.itemData(at) == data)
    made.setCurrentIndex(index)
    made.activated.emit(index)


def _days(dialog: MappingDialog) -> list[list[str]]:
    model = dialog.days.model()
    return [
        [str(model.index(row, place).data() or "") for place in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_it_waits_for_the_direction_of_each_scale(opened: Callable[..., MappingDialog]) -> None:
    dialog = opened()
    assert not dialog.further.isEnabled()
    assert dialog.said.text() == "Kies bij mood, stress welke kant het beste is."
    _choose(dialog, 1, "best", 5)
    _choose(dialog, 2, "best", 1)
    assert dialog.further.isEnabled()
    assert not dialog.said.isVisible()


def test_ten_days_are_shown_as_they_will_be_stored(opened: Callable[..., MappingDialog]) -> None:
    dialog = opened()
    _choose(dialog, 1, "best", 5)
    _choose(dialog, 2, "use", OUT)
    _choose(dialog, 3, "use", "resting_heart_rate")
    days = _days(dialog)
    assert len(days) == 10
    assert days[0][1:] == ["51", "1"]
    heading = dialog.days.model().headerData(1, Qt.Orientation.Horizontal)
    assert heading == "Ochtendpols"


def test_another_range_forgets_the_direction(opened: Callable[..., MappingDialog]) -> None:
    dialog = opened()
    _choose(dialog, 1, "best", 5)
    _choose(dialog, 1, "ends", "1 10")
    assert dialog.mapping.uses[1].best is None
    assert [dialog.rows[1].best.itemData(at) for at in range(3)] == [None, 10, 1]


def test_the_order_of_dates_is_asked_only_when_it_is_unclear(opened: Callable[..., MappingDialog]) -> None:
    assert not opened().order.isVisible()
    dialog = opened("datum,ochtendpols\n3/4/2026,50\n3/5/2026,51\n")
    assert dialog.order.isVisible()
    assert "kies of de dag of de maand eerst staat" in dialog.said.text()
    dialog.order.setCurrentIndex(1)
    dialog.order.activated.emit(1)
    assert dialog.further.isEnabled()


def test_the_mapping_has_the_typed_name_and_is_offered_again(
    opened: Callable[..., MappingDialog], qtbot: QtBot
) -> None:
    dialog = opened()
    _choose(dialog, 1, "best", 5)
    _choose(dialog, 2, "best", 1)
    dialog.name.setText("Mijn / dagboek")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.further, Qt.MouseButton.LeftButton)
    assert dialog.mapping.name == "Mijn dagboek"
    again = opened(stored=remembering({}, dialog.mapping))
    assert again.mapping == dialog.mapping
    assert again.further.isEnabled()


def test_notes_are_in_the_ten_days_and_no_empty_table_is_shown(opened: Callable[..., MappingDialog]) -> None:
    dialog = opened("date,opmerking\n" + "".join(f"2026-03-{day:02},dag {day}\n" for day in range(1, 15)))
    assert _days(dialog)[0][-1] == "dag 1"
    assert dialog.shows.isVisible()
    _choose(dialog, 1, "use", OUT)
    assert not dialog.shows.isVisible()
    assert not dialog.days.isVisible()


OWN_TABLE = "date,pols,koffie,wijn,scherm\n" + "".join(
    f"2026-03-{day:02},{50 + day},{day % 4},{'ja' if day % 2 else 'nee'},1:{10 + day}\n"
    for day in range(1, 15)
)


def test_a_column_becomes_a_new_own_measure_of_the_kind_of_its_values(
    opened: Callable[..., MappingDialog],
) -> None:
    dialog = opened(OWN_TABLE)
    for place in (2, 3, 4):
        _choose(dialog, place, "use", NEW)
    own = [use.own for use in dialog.mapping.uses if use.own is not None]
    assert [(each.key, each.label) for each in own] == [
        ("own.koffie.number", "koffie"), ("own.wijn.yesno", "wijn"), ("own.scherm.duration", "scherm"),
    ]  # fmt: skip
    assert _days(dialog)[0][1:] == ["1", "ja", "1:11"]
    assert dialog.further.isEnabled()
    again = opened(OWN_TABLE, remembering({}, dialog.mapping))
    assert again.mapping == dialog.mapping


def test_a_zero_of_an_own_measure_is_a_value(opened: Callable[..., MappingDialog]) -> None:
    dialog = opened(OWN_TABLE)
    _choose(dialog, 2, "use", NEW)
    assert [row[-1] for row in _days(dialog)[:4]] == ["1", "2", "3", "0"]


def test_without_room_for_another_own_measure_the_column_stays_out_with_the_reason(
    opened: Callable[..., MappingDialog],
) -> None:
    dialog = opened(OWN_TABLE, own=[_own(f"meting {n}") for n in range(24)])
    _choose(dialog, 2, "use", NEW)
    assert "24 eigen metingen" in dialog.said.text()
    assert dialog.mapping.uses[2].use == OUT


def test_an_own_measure_of_the_journal_is_offered_and_takes_the_values(
    opened: Callable[..., MappingDialog], tmp_path: Path
) -> None:
    coffee, path = _own("Koffie"), tmp_path / "vreemd.csv"
    dialog = opened(OWN_TABLE, own=[coffee])
    _choose(dialog, 2, "use", coffee.key)
    assert dialog.mapping.uses[2].own == coffee
    offer = table_services().offer(path, read_sheets(path), dialog.mapping)
    shown = preview_offer(Journal(FakeStore(), FixedClock()), offer)
    assert coffee in shown.parts[0].whole.after
    assert coffee in shown.parts[0].of({"table/vreemd:own.koffie.number"}).after
    assert coffee not in shown.parts[0].of({"table/vreemd:resting_heart_rate"}).after


def _form(dialog: MappingDialog, place: int) -> ColumnMeasureDialog:
    form = dialog.rows[place].change()
    assert form is not None
    return form


def test_a_new_own_measure_shows_what_it_will_be_before_it_is_stored(
    opened: Callable[..., MappingDialog],
) -> None:
    dialog = opened(OWN_TABLE)
    row = dialog.rows[2]
    assert not row.edit.isVisible()
    _choose(dialog, 2, "use", NEW)
    assert row.edit.isVisible()
    assert row.about.text() == "‘koffie’: getal · 0 tot en met 10 · hele getallen · ’s ochtends"
    _choose(dialog, 2, "use", OUT)
    assert not row.edit.isVisible()
    assert not row.about.isVisible()
    assert row.change() is None


def test_a_column_becomes_a_scale_by_keys_alone(opened: Callable[..., MappingDialog], qtbot: QtBot) -> None:
    dialog = opened(OWN_TABLE)
    _choose(dialog, 2, "use", NEW)
    dialog.rows[2].edit.setFocus()
    qtbot.keyClick(dialog.rows[2].edit, Qt.Key.Key_Space)
    form = dialog.findChild(ColumnMeasureDialog)
    assert form is not None
    for key in ("\t", Qt.Key.Key_Down, "\t", "geen", "\t", "veel", "\t", Qt.Key.Key_Up):
        field = form.focusWidget()
        if key == "\t":
            form.focusNextChild()
        elif isinstance(key, str):
            qtbot.keyClicks(field, key)
        else:
            qtbot.keyClick(field, key)
    qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.further.isEnabled()
    assert dialog.said.text() == "Kies bij koffie welke kant het beste is."
    # 7 is the best: the best number of the file becomes 7
    _choose(dialog, 2, "ends", "0 10")
    _choose(dialog, 2, "best", 10)
    assert [row[1] for row in _days(dialog)[:3]] == ["2", "2", "3"]
    assert "1 geen, 7 veel · 7 is het beste" in dialog.rows[2].about.text()


def test_a_scale_without_a_better_end_asks_which_number_becomes_one(
    opened: Callable[..., MappingDialog],
) -> None:
    dialog = opened(OWN_TABLE)
    _choose(dialog, 2, "use", NEW)
    form = _form(dialog, 2)
    form.kind.setCurrentIndex(1)
    form.first.setText("kalm")
    form.last.setText("druk")
    form.better.setCurrentIndex(2)
    form.keep.click()
    best = dialog.rows[2].best
    assert [best.itemText(at) for at in range(3)] == ["Kies wat 1 wordt…", "10 wordt 1", "0 wordt 1"]
    assert dialog.said.text() == "Kies bij koffie wat het laagste en het hoogste cijfer betekenen."


def test_a_kind_that_no_value_of_the_column_fits_is_refused_with_a_value(
    opened: Callable[..., MappingDialog],
) -> None:
    dialog = opened(OWN_TABLE)
    _choose(dialog, 4, "use", NEW)
    before = dialog.mapping
    form = _form(dialog, 4)
    form.kind.setCurrentIndex(2)
    form.keep.click()
    assert form.isVisible()
    assert form.trouble.text().replace("\u200b", "") == (
        "Geen waarde in deze kolom past hierbij. scherm: ‘1:11’ is geen waarde en is overgeslagen."
    )
    assert dialog.mapping == before
    form.kind.setCurrentIndex(0)
    form.low.setText("9")
    form.high.setText("3")
    form.keep.click()
    assert "De laagste waarde (9) moet lager zijn" in form.trouble.text()
    form.reject()
    assert dialog.mapping == before


def test_values_beyond_a_chosen_range_are_counted_beside_the_column(
    opened: Callable[..., MappingDialog],
) -> None:
    dialog = opened(OWN_TABLE)
    _choose(dialog, 2, "use", NEW)
    form = _form(dialog, 2)
    form.name.setText("Koffie")
    form.unit.setText("kopjes")
    form.high.setText("2")
    form.keep.click()
    about = dialog.rows[2].about.text()
    assert about.startswith(
        "‘Koffie’: getal in kopjes · 0 tot en met 2 · hele getallen · ’s ochtends. 3 vakken"
    )
    assert "tot en met 2" in about.partition("zoals:")[2]
    assert dialog.mapping.uses[2].use == "own.koffie.number-kopjes"


def test_a_column_without_a_name_asks_for_one(opened: Callable[..., MappingDialog]) -> None:
    dialog = opened(OWN_TABLE.replace("koffie", ""))
    _choose(dialog, 2, "use", NEW)
    form = dialog.findChild(ColumnMeasureDialog)
    assert form is not None
    assert "Geef je meting een naam" in form.trouble.text()
    assert dialog.mapping.uses[2].use == OUT
    form.name.setText("Koffie")
    form.keep.click()
    assert dialog.mapping.uses[2].use == "own.koffie.number"
    assert dialog.rows[2].use.currentData() == NEW


def test_a_remembered_measure_without_room_stays_out_with_the_reason(
    opened: Callable[..., MappingDialog],
) -> None:
    dialog = opened(OWN_TABLE)
    _choose(dialog, 2, "use", NEW)
    stored = remembering({}, dialog.mapping)
    again = opened(OWN_TABLE, stored, own=[_own(f"meting {n}") for n in range(24)])
    assert again.mapping.uses[2].use == OUT
    assert again.said.text().startswith("koffie blijft buiten. Je hebt al 24 eigen metingen")


def test_two_columns_with_one_own_measure_are_named_as_people_know_it(
    opened: Callable[..., MappingDialog],
) -> None:
    coffee = _own("Koffie")
    dialog = opened(OWN_TABLE, own=[coffee])
    for place in (1, 2):
        _choose(dialog, place, "use", coffee.key)
    assert dialog.said.text() == "Twee kolommen zijn hetzelfde: Koffie. Kies er één."


def _own(label: str) -> OwnMeasure:
    declaration = Declaration(label, OwnKind.NUMBER)
    return own_measure(key_of(declaration), declaration)
