"""The one way of reading the journal from an event: told once, tried again, done when it went well."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QObject

from herstel_gui.domain.errors import (
    DamagedJournalError,
    JournalError,
    LockedJournalError,
    MissingJournalError,
    PasswordNeededError,
    ReplacedJournalError,
)
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.read_attempts import ReadAttempts

KINDS = [
    DamagedJournalError,
    LockedJournalError,
    MissingJournalError,
    PasswordNeededError,
    ReplacedJournalError,
]


class Page(QObject):
    """Shows something, when it can."""

    def __init__(self) -> None:
        super().__init__()
        self.trouble: Exception | None = None
        self.tries = self.shown = 0

    def show(self) -> None:
        self.tries += 1
        if self.trouble is not None:
            raise self.trouble
        self.shown += 1


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", KINDS)
def test_trouble_is_told_once_and_tried_again_until_it_passes(kind: type[JournalError]) -> None:
    attempts, page = ReadAttempts(), Page()
    told: list[object] = []
    back: list[bool] = []
    attempts.failed.connect(told.append)
    attempts.recovered.connect(lambda: back.append(True))
    page.trouble = kind(Text("weg"))
    assert not attempts.attempt(page.show)
    assert not attempts.attempt(page.show)
    attempts.try_again()
    assert (page.tries, len(told), back) == (3, 1, [])
    page.trouble = None
    attempts.try_again()
    attempts.try_again()
    assert (page.shown, back) == (1, [True])


@pytest.mark.usefixtures("qapp")
def test_what_the_user_asked_for_is_not_done_later_by_itself() -> None:
    attempts, page = ReadAttempts(), Page()
    page.trouble = MissingJournalError(Text("weg"))
    assert not attempts.attempt(page.show, again=False)
    page.trouble = None
    attempts.try_again()
    assert page.shown == 0


@pytest.mark.usefixtures("qapp")
def test_a_closed_journal_is_asked_nothing_by_what_was_put_off() -> None:
    attempts, page = ReadAttempts(), Page()
    attempts.close()
    assert not attempts.attempt(page.show)
    assert page.tries == 0


@pytest.mark.usefixtures("qapp")
def test_a_page_that_is_gone_is_not_shown() -> None:
    attempts, page, other = ReadAttempts(), Page(), Page()
    for one in (page, other):
        one.trouble = MissingJournalError(Text("weg"))
        attempts.attempt(one.show)
    other.trouble = None
    tries = page.tries
    shiboken6.delete(page)
    attempts.try_again()
    assert (page.tries, other.shown) == (tries, 1)
