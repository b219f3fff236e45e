from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from herstel_gui.views.today.field_drafts import FieldDrafts
from tests.views.today.conftest import TODAY, YESTERDAY, Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PULSE = "resting_heart_rate"


@pytest.fixture
def drafts(bench: Bench, qtbot: QtBot) -> FieldDrafts:
    del qtbot
    return FieldDrafts(bench.signals, PULSE)


def wait_to_store(bench: Bench, drafts: FieldDrafts, text: str) -> None:
    """Hand a text over, with a waiting change because of a full disk."""
    bench.store.full = True
    bench.signals.run(lambda journal: journal.set_note(TODAY, text))
    drafts.hand_over(text)


def test_a_draft_belongs_to_its_day(drafts: FieldDrafts) -> None:
    drafts.keep("300")
    drafts.show_day(YESTERDAY)
    assert (drafts.text, drafts.own) == ("", "")
    assert drafts.other_days() == ["300 (zo 22 november)"]
    drafts.show_day(TODAY)
    assert (drafts.text, drafts.own) == ("300", "")
    assert drafts.other_days() == []


def test_a_draft_of_the_week_table_is_not_the_field_s_own(bench: Bench, drafts: FieldDrafts) -> None:
    bench.signals.unsaved.keep(TODAY, PULSE, "95")
    assert (drafts.text, drafts.own) == ("95", "")


def test_forgetting_removes_the_drafts_of_all_days(bench: Bench, drafts: FieldDrafts) -> None:
    drafts.keep("300")
    drafts.show_day(YESTERDAY)
    drafts.keep("400")
    drafts.forget_all()
    assert bench.signals.unsaved.drafts == {}


def test_a_text_is_handed_over_while_changes_wait(bench: Bench, drafts: FieldDrafts) -> None:
    wait_to_store(bench, drafts, "52")
    assert drafts.handed_over("52")
    assert not drafts.handed_over("53")
    bench.store.full = False
    assert bench.signals.waiting.try_again()
    assert not drafts.handed_over("52")


def test_after_waiting_the_drafts_of_texts_handed_over_are_removed(bench: Bench, drafts: FieldDrafts) -> None:
    wait_to_store(bench, drafts, "52")
    drafts.keep("52")
    drafts.show_day(YESTERDAY)
    drafts.hand_over("51")
    assert drafts.stop_waiting() == "51"
    assert bench.signals.unsaved.drafts == {}
    assert drafts.stop_waiting() is None
