"""Reading the journal from event handlers: errors are emitted once and the calls repeated."""

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
    """Counts calls of ``show``, which raises ``trouble`` while set."""

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
def test_an_error_is_emitted_once_and_the_call_is_repeated_until_it_succeeds(
    kind: type[JournalError],
) -> None:
    attempts, page = ReadAttempts(), Page()
    failures: list[object] = []
    recoveries: list[bool] = []
    attempts.failed.connect(failures.append)
    attempts.recovered.connect(lambda: recoveries.append(True))
    page.trouble = kind(Text("weg"))
    assert not attempts.attempt(page.show)
    assert not attempts.attempt(page.show)
    attempts.try_again()
    assert (page.tries, len(failures), recoveries) == (3, 1, [])
    page.trouble = None
    attempts.try_again()
    attempts.try_again()
    assert (page.shown, recoveries) == (1, [True])


@pytest.mark.usefixtures("qapp")
def test_a_call_without_again_is_not_repeated() -> None:
    attempts, page = ReadAttempts(), Page()
    page.trouble = MissingJournalError(Text("weg"))
    assert not attempts.attempt(page.show, again=False)
    page.trouble = None
    attempts.try_again()
    assert page.shown == 0


@pytest.mark.usefixtures("qapp")
def test_nothing_is_called_after_close() -> None:
    attempts, page = ReadAttempts(), Page()
    attempts.close()
    assert not attempts.attempt(page.show)
    assert page.tries == 0


@pytest.mark.usefixtures("qapp")
def test_a_method_of_a_deleted_page_is_not_repeated() -> None:
    attempts, page, other = ReadAttempts(), Page(), Page()
    for each in (page, other):
        each.trouble = MissingJournalError(Text("weg"))
        attempts.attempt(each.show)
    other.trouble = None
    tries = page.tries
    shiboken6.delete(page)
    attempts.try_again()
    assert (page.tries, other.shown) == (tries, 1)
