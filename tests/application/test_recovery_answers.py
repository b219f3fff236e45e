"""Recovery actions: yes, no and unknown, without a sum, and read by no rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.importing import ParsedFile
from herstel_gui.application.settings import Settings
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measures import BY_KEY, MEASURES
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.recovery_actions import ACTIONS, Pillar, word_of
from herstel_gui.domain.signals.catalogue import RULES
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.exporters.content import JournalContent
from herstel_gui.exporters.herstel_json import written
from herstel_gui.importers.herstel_json import HerstelJson
from tests.domain.signals.journals import Writer

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.application.journal import Journal

TODAY = date(2026, 11, 22)
NAP, LUNCH = (next(one for one in ACTIONS if one.key == key) for key in ("tqr_nap", "tqr_lunch"))


def test_thirteen_actions_in_five_pillars() -> None:
    assert len(ACTIONS) == 13
    assert {action.pillar for action in ACTIONS} == set(Pillar)
    assert not {action.key for action in ACTIONS} & {measure.key for measure in MEASURES}
    assert all(action.explanation.endswith(".") for action in ACTIONS)


def test_an_action_is_answered_and_forgotten(journal: Journal) -> None:
    assert set(journal.recovery_answers.of_day(TODAY).values()) == {None}
    journal.recovery_answers.answer(TODAY, NAP, True)  # noqa: FBT003  # three values
    changes = journal.recovery_answers.answer(TODAY, LUNCH, False)  # noqa: FBT003
    found = journal.recovery_answers.of_day(TODAY)
    assert (found["tqr_nap"], found["tqr_lunch"], found["tqr_snacks"]) == (True, False, None)
    journal.apply(changes.inverse())
    journal.recovery_answers.answer(TODAY, NAP, None)
    assert journal.days() == {}
    with pytest.raises(RefusedValueError):
        journal.recovery_answers.answer(TODAY + timedelta(days=9), NAP, True)  # noqa: FBT003


def test_minors_are_not_asked() -> None:
    chosen = Settings(evening_card=True)
    assert chosen.evening_card_on(TODAY)
    assert not Settings().evening_card_on(TODAY)
    young = replace(chosen, birth_year=2010)
    assert not young.evening_card_on(TODAY)
    assert not young.person.is_asked("perceived_recovery", TODAY)


def test_perceived_recovery_is_a_measure_off_by_default_with_words() -> None:
    measure = BY_KEY["perceived_recovery"]
    assert not measure.asked
    assert [word_of(number) for number in (6, 8, 12, 13, 20)] == [
        "helemaal niet hersteld", "heel, heel slecht", "slecht", "redelijk", "helemaal hersteld",
    ]  # fmt: skip


def test_no_rule_reads_recovery() -> None:
    keys = {"perceived_recovery", *(action.key for action in ACTIONS)}
    assert not keys & {need for rule in RULES for need in rule.needs}
    days, around = Writer(3, 120).journal()
    plenty = {}
    for day, record in days.items():
        added = (Reading(day, key, 7 if key.startswith("p") else 0) for key in sorted(keys))
        plenty[day] = replace(record, readings=(*record.readings, *added))
    span = DaySpan(min(days), max(days))
    assert SignalHistory(days, around).levels(span) == SignalHistory(plenty, around).levels(span)


def test_actions_travel_in_the_export(journal: Journal, tmp_path: Path) -> None:
    journal.recovery_answers.answer(TODAY, NAP, True)  # noqa: FBT003
    journal.enter(TODAY, BY_KEY["perceived_recovery"], 13)
    path = tmp_path / "alles.json"
    path.write_text(
        "".join(written(JournalContent(journal.days(), journal.surroundings()))), encoding="utf-8"
    )
    file: ParsedFile = HerstelJson().parse(path)
    assert set(file.entries) == {Reading(TODAY, "tqr_nap", 1), Reading(TODAY, "perceived_recovery", 13)}
    path.write_text(path.read_text(encoding="utf-8").replace('"value": 1,', '"value": 2,'), encoding="utf-8")
    assert len(HerstelJson().parse(path).skipped) == 1
