from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from herstel_gui.desktop.background import Background, Monitor, Work
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


ENDED = ("ended", None)


class Listener:
    """Writes down what it hears, and on which thread."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, object]] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        self._hear("done", result)

    def failed(self, error: Exception) -> None:
        self._hear("failed", str(error))

    def progress(self, done: int, total: int) -> None:
        self._hear("progress", (done, total))

    def ended(self) -> None:
        self._hear("ended", None)

    def _hear(self, news: str, what: object) -> None:
        self.heard.append((news, what))
        self.threads.add(threading.get_ident())


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    del qtbot
    made = Background()
    yield made
    made.close()


@pytest.fixture
def listener() -> Listener:
    return Listener()


def test_a_result_comes_to_the_thread_of_the_window(
    background: Background, listener: Listener, qtbot: QtBot
) -> None:
    def work(monitor: Monitor) -> int:
        monitor.progress(1, 2)
        monitor.progress(2, 2)
        return threading.get_ident()

    background.run(work, listener.done, listener.failed, progress=listener.progress, ended=listener.ended)
    qtbot.waitUntil(lambda: ENDED in listener.heard)
    assert listener.threads == {threading.get_ident()}
    assert listener.heard[:2] == [("progress", (1, 2)), ("progress", (2, 2))]
    kind, thread = listener.heard[2]
    assert kind == "done"
    assert thread != threading.get_ident()
    assert len(listener.heard) == 4


def test_expected_trouble_is_told(background: Background, listener: Listener, qtbot: QtBot) -> None:
    def work(_monitor: Monitor) -> None:
        raise UnusableFileError(Text("Dit bestand is leeg."))

    background.run(work, listener.done, listener.failed, ended=listener.ended)
    qtbot.waitUntil(lambda: ENDED in listener.heard)
    assert listener.heard == [("failed", "Dit bestand is leeg."), ENDED]


def test_unexpected_trouble_is_raised_where_it_can_be_shown(
    background: Background, listener: Listener, qtbot: QtBot
) -> None:
    def work(_monitor: Monitor) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        background.run(work, listener.done, listener.failed, ended=listener.ended)
        qtbot.waitUntil(lambda: ENDED in listener.heard)
    assert [error[0] for error in caught] == [ZeroDivisionError]
    assert listener.heard == [ENDED]


def test_cancelled_work_stops_and_only_its_end_is_heard(
    background: Background, listener: Listener, qtbot: QtBot
) -> None:
    started, cancelled = threading.Event(), threading.Event()

    def work(monitor: Monitor) -> str:
        monitor.progress(0, 2)
        started.set()
        cancelled.wait()
        monitor.progress(1, 2)
        return "never"

    task = background.run(
        work, listener.done, listener.failed, progress=listener.progress, ended=listener.ended
    )
    started.wait()
    task.cancel()
    cancelled.set()
    qtbot.waitUntil(lambda: ENDED in listener.heard)
    assert listener.heard == [ENDED]
    assert task.cancelled


def test_a_result_that_comes_after_cancelling_is_not_heard(
    background: Background, listener: Listener, qtbot: QtBot
) -> None:
    go = threading.Event()
    task = background.run(lambda _monitor: go.wait(), listener.done, listener.failed, ended=listener.ended)
    task.cancel()
    go.set()
    qtbot.waitUntil(lambda: ENDED in listener.heard)
    assert listener.heard == [ENDED]


def test_many_at_once(background: Background, listener: Listener, qtbot: QtBot) -> None:
    def numbered(number: int) -> Work[int]:
        def work(monitor: Monitor) -> int:
            monitor.progress(number, 100)
            return number

        return work

    for number in range(100):
        background.run(numbered(number), listener.done, listener.failed)
    qtbot.waitUntil(lambda: len(listener.heard) == 100)
    assert {result for _, result in listener.heard} == set(range(100))


def test_closing_waits_and_says_nothing_more(
    background: Background, listener: Listener, qtbot: QtBot
) -> None:
    finished = threading.Event()

    def work(_monitor: Monitor) -> None:
        finished.set()

    background.run(work, listener.done, listener.failed, ended=listener.ended)
    background.close()
    assert finished.is_set()
    with qtbot.assertNotEmitted(background.destroyed, wait=0):
        pass
    assert listener.heard == []
