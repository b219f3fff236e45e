from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from herstel_gui.app.background_calls import BackgroundCalls, CallsUntilUnlocked
from herstel_gui.application.importing import ImportCancelledError
from herstel_gui.desktop.background import Background
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    del qtbot  # results arrive through the event loop
    background = Background()
    yield background
    background.close()


@pytest.fixture
def waiting() -> list[Callable[[], object]]:
    """The functions that wait for the unlocking."""
    return []


@pytest.fixture
def locked(background: Background, waiting: list[Callable[[], object]]) -> CallsUntilUnlocked:
    """Calls of a program that is locked."""
    return CallsUntilUnlocked(BackgroundCalls(background), waiting.append)


def test_a_result_waits_for_the_unlocking(
    locked: CallsUntilUnlocked, waiting: list[Callable[[], object]], qtbot: QtBot
) -> None:
    results: list[str] = []
    locked(lambda _progress: "klaar", results.append, lambda _error: None)
    qtbot.waitUntil(lambda: bool(waiting))
    assert results == []
    waiting[0]()
    assert results == ["klaar"]


def test_an_error_waits_for_the_unlocking(
    locked: CallsUntilUnlocked, waiting: list[Callable[[], object]], qtbot: QtBot
) -> None:
    errors: list[str] = []

    def work(_progress: object) -> None:
        raise UnusableFileError(Text("weg"))

    locked(work, lambda _result: None, lambda error: errors.append(error.text.template))
    qtbot.waitUntil(lambda: bool(waiting))
    assert errors == []
    waiting[0]()
    assert errors == ["weg"]


def test_a_call_that_is_cancelled_while_locked_delivers_nothing(
    locked: CallsUntilUnlocked, waiting: list[Callable[[], object]], qtbot: QtBot
) -> None:
    results: list[str] = []
    task = locked(lambda _progress: "klaar", results.append, lambda _error: None)
    qtbot.waitUntil(lambda: bool(waiting))
    task.cancel()
    waiting[0]()
    assert results == []


def test_a_cancelled_import_is_no_failure(background: Background, qtbot: QtBot) -> None:
    outcomes: list[object] = []

    def work(_progress: object) -> None:
        raise ImportCancelledError

    BackgroundCalls(background)(work, outcomes.append, outcomes.append)
    qtbot.waitUntil(lambda: not background.busy)
    assert outcomes == []
