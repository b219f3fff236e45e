"""The notice about old answers of intervals.icu: once per journal, and only when there are any."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from herstel_gui.app.answer_notice import tell_of_old_answers
from herstel_gui.app.messages import Messages
from herstel_gui.application.journal import Journal
from herstel_gui.application.known_journals import KnownJournal, remembered
from herstel_gui.application.old_answers import count_old
from herstel_gui.application.settings import Settings
from herstel_gui.domain.provenance import KnownSource
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from tests.application.fakes import MORNING, FakeStore, FixedClock
from tests.views.importing.test_imports_dialog import run_at_once

if TYPE_CHECKING:
    from herstel_gui.views.safety.notice_bar import Notice

PATH = Path("/thuis/dagboek.herstel")


class Kept:
    """Settings in memory, with one known journal."""

    def __init__(self) -> None:
        self.settings = Settings(journals=remembered({}, PATH, KnownJournal("x")))

    def get(self) -> Settings:
        return self.settings

    def change(self, **changes: Any) -> None:  # noqa: ANN401  # settings by name
        self.settings = Settings(**changes)


def told(kept: Kept, value: int, *, read_only: bool = False) -> list[Notice]:
    journal = Journal(FakeStore(), FixedClock())
    answer = Reading(MORNING.date(), "mood", value, "intervals.icu")
    journal.change(Text("import"), [], [answer, KnownSource("intervals.icu")])
    opened: Any = SimpleNamespace(
        path=PATH, signals=SimpleNamespace(journal=journal, read_only=read_only, failed=None)
    )
    notices: list[Notice] = []
    messages = Messages(
        lambda _text: None, lambda make: notices.append(make()), lambda _key: None, lambda _error: None
    )
    tell_of_old_answers(opened, kept, messages, run_at_once, lambda: None)  # type: ignore[arg-type]  # runs at once
    return notices


def test_old_answers_are_told_of_once() -> None:
    kept = Kept()
    (notice,) = told(kept, 5)
    assert notice.sentence.startswith("1 antwoord van intervals.icu")
    assert notice.answer == "Bekijken…"
    assert told(kept, 5) == []


@pytest.mark.parametrize(("value", "read_only"), [(4, False), (5, True)])
def test_nothing_is_told_without_old_answers_or_of_a_journal_for_reading(value: int, read_only: bool) -> None:  # noqa: FBT001
    kept = Kept()
    assert told(kept, value, read_only=read_only) == []
    assert told(kept, 5) != []


def test_without_their_source_the_days_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(FakeStore(), FixedClock())
    journal.change(Text("import"), [], [Reading(MORNING.date(), "mood", 5), KnownSource("garmin/Watch")])
    monkeypatch.setattr(journal, "days", None)
    assert count_old(journal) == 0
