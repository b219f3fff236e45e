from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from herstel_gui.app.foreign_password import ForeignPassword
from herstel_gui.domain.errors import DiskFullError, JournalError, PasswordGoneError
from herstel_gui.domain.text import Text
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.troubles import password_needed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.app.opened_journal import OpenedJournal

KEY = Key(b"h" * 16, b"k" * 32)
GONE = PasswordGoneError(Text("Het wachtwoord is eraf."))


@dataclass
class Bar:
    """The button in the trouble bar, and the keys that were used."""

    answer: str = ""
    act: Callable[[], object] | None = None
    typed: Key | None = KEY
    used: list[Key | None] = field(default_factory=list)
    error: JournalError | None = None

    def offer(self, answer: str, act: Callable[[], object] | None) -> None:
        self.answer, self.act = answer, act

    def use(self, key: Key | None) -> None:
        if self.error is not None:
            raise self.error
        self.used.append(key)

    def click(self) -> None:
        assert self.act is not None
        self.act()


@pytest.fixture
def bar(opened: OpenedJournal) -> Bar:
    bar = Bar()
    ForeignPassword(opened, bar.offer, lambda: bar.typed, bar.use, lambda: None)
    return bar


def test_a_new_password_is_asked_and_used(opened: OpenedJournal, bar: Bar) -> None:
    opened.signals.failed.emit(password_needed(opened.path.absolute()))
    assert bar.answer == "Wachtwoord typen…"
    bar.click()
    assert bar.used == [KEY]


def test_a_cancelled_question_changes_nothing(opened: OpenedJournal, bar: Bar) -> None:
    bar.typed = None
    opened.signals.failed.emit(password_needed(opened.path.absolute()))
    bar.click()
    assert bar.used == []


def test_going_on_without_a_password_needs_consent(opened: OpenedJournal, bar: Bar) -> None:
    opened.signals.failed.emit(GONE)
    assert (bar.answer, bar.used) == ("Zonder wachtwoord verder", [])
    bar.click()
    assert bar.used == [None]


def test_the_password_of_another_file_offers_nothing(opened: OpenedJournal, bar: Bar, tmp_path: Path) -> None:
    opened.signals.failed.emit(password_needed(tmp_path / "ander.herstel"))
    assert bar.answer == ""


def test_another_failure_removes_the_button(opened: OpenedJournal, bar: Bar) -> None:
    opened.signals.failed.emit(GONE)
    opened.signals.failed.emit(DiskFullError(Text("vol")))
    assert (bar.answer, bar.act) == ("", None)


def test_a_wrong_key_is_reported_as_a_failure(opened: OpenedJournal, bar: Bar) -> None:
    failures: list[JournalError] = []
    opened.signals.failed.emit(GONE)
    opened.signals.failed.connect(failures.append)
    bar.error = DiskFullError(Text("vol"))
    bar.click()
    assert failures == [bar.error]
