"""The question before a merge: days, their entries, and what should be known first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QTableWidget

from herstel_gui.application.changes import Changes, Edit, Exact, NoteEntry, slot
from herstel_gui.application.journal_merging import MergePlan
from herstel_gui.application.merged_days import DayOutcome, MergedDay, SlotOutcome
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.provenance import KnownSource, PersonalSetting, SourceOrder
from herstel_gui.domain.text import Text
from herstel_gui.domain.versions import End, Exchange, Version
from herstel_gui.views.safety.merge_dialog import MergeDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.application.changes import Entry

DAY = date(2026, 11, 22)
HERE, THERE = NoteEntry(DAY, "hier"), NoteEntry(DAY, "daar")
DAYS = (
    MergedDay(DAY - timedelta(days=1), DayOutcome.NEW, (SlotOutcome(None, THERE, THERE),)),
    MergedDay(DAY, DayOutcome.CONTRADICTORY, (SlotOutcome(HERE, THERE, THERE, contradictory=True),)),
)


def shown(qtbot: QtBot, *, stranger: bool = False, taken_back: int = 0) -> MergeDialog:
    changes = Changes(Text("x"), (Edit(HERE, THERE),))
    dialog = MergeDialog(MergePlan(changes, DAYS, stranger=stranger, taken_back=taken_back), "kopie.herstel")
    qtbot.addWidget(dialog)
    return dialog


def row(table: QTableWidget, number: int) -> list[str]:
    items = [table.item(number, column) for column in range(table.columnCount())]
    return [item.text() for item in items if item is not None]


def words(dialog: MergeDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_the_first_contradictory_day_is_chosen_and_each_day_can_be_looked_at(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    assert dialog.summary.text().startswith("2 dagen: 1 nieuw, 1 tegenstrijdig.")
    assert dialog.days.currentRow() == 1
    assert row(dialog.entries, 0) == ["Notitie", "hier", "daar", "daar"]
    dialog.days.selectRow(0)
    assert row(dialog.entries, 0) == ["Notitie", "–", "daar", "daar"]
    assert dialog.agree.isDefault()


def test_another_journal_is_named_and_not_merged_by_the_enter_key(qtbot: QtBot) -> None:
    dialog = shown(qtbot, stranger=True)
    assert "Dit is een ander dagboek" in words(dialog)
    assert dialog.agree.text() == "Toch samenvoegen"
    assert dialog.leave.isDefault()
    assert not dialog.agree.isDefault()


def test_days_that_were_taken_back_here_are_counted(qtbot: QtBot) -> None:
    assert "Hiervan heb je hier eerder 19 dagen teruggenomen." in words(shown(qtbot, taken_back=19))


def test_a_plan_without_changes_offers_only_to_close(qtbot: QtBot) -> None:
    dialog = MergeDialog(MergePlan(Changes(Text("x"), ())), "kopie.herstel")
    qtbot.addWidget(dialog)
    assert "staat hier al" in words(dialog)
    assert dialog.leave.text() == "Sluiten"
    assert dialog.agree.parent() is None


def test_what_changes_beside_the_days_is_named(qtbot: QtBot) -> None:
    own = OwnMeasure("own_1", '{"label":"Reactietijd"}')
    edits = (
        Edit(None, own),
        Edit(None, PersonalSetting("moves_on", "{}")),
        Edit(None, KnownSource("garmin")),
        Edit(None, SourceOrder("resting_heart_rate", ("garmin",))),
    )
    dialog = MergeDialog(MergePlan(Changes(Text("x"), edits)), "kopie.herstel")
    qtbot.addWidget(dialog)
    sentence = "Naast de dagen verandert: eigen meting Reactietijd, 1 instelling, 2 keuzes over bronnen."
    assert sentence in words(dialog)
    assert all(label.text() for label in dialog.findChildren(QLabel) if not label.isHidden())


def test_earlier_values_of_settings_alone_are_named(qtbot: QtBot) -> None:
    version: Version[Entry] = Version(
        slot(PersonalSetting("moves_on", "{}")), PersonalSetting("moves_on", "{}"), 1
    )
    exact = Exact(Exchange(kept=frozenset({End(version, 2, "x")})))
    dialog = MergeDialog(MergePlan(Changes(Text("x"), (), exact)), "kopie.herstel")
    qtbot.addWidget(dialog)
    assert "Er komen alleen eerdere waarden mee van instellingen en bronnen." in words(dialog)


def test_two_notes_that_differ_in_their_end_only_show_it(qtbot: QtBot) -> None:
    begin = "Een rustige duurloop door het bos, met veel wind en een beetje regen onderweg naar huis. "
    here, there = NoteEntry(DAY, f"{begin}Knie goed."), NoteEntry(DAY, f"{begin}Knie stijf.")
    day = MergedDay(DAY, DayOutcome.CONTRADICTORY, (SlotOutcome(here, there, there, contradictory=True),))
    dialog = MergeDialog(MergePlan(Changes(Text("x"), (Edit(here, there),)), (day,)), "kopie.herstel")
    qtbot.addWidget(dialog)
    _, *cells = row(dialog.entries, 0)
    assert [text.split(". ")[-1] for text in cells] == ["Knie goed.", "Knie stijf.", "Knie stijf."]


def test_an_entry_that_gives_way_to_one_of_another_slot_says_to_which(qtbot: QtBot) -> None:
    week, stays = RecoveryWeek(DAY, DAY), RecoveryWeek(DAY - timedelta(days=1), DAY)
    slots = (SlotOutcome(week, None, None, contradictory=True, gives_way_to=stays),)
    day = MergedDay(DAY, DayOutcome.CONTRADICTORY, slots)
    dialog = MergeDialog(MergePlan(Changes(Text("x"), (Edit(week, None),)), (day,)), "kopie.herstel")
    qtbot.addWidget(dialog)
    assert row(dialog.entries, 0)[3].startswith("– (wijkt voor Herstelweek: ")
