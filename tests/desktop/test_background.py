from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from herstel_gui.desktop.background import Background, TaskMonitor, Work
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


ENDED = ("ended", None)


class Recorder:
    """Records the calls of the callbacks and their threads."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, object]] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        self._record("done", result)

    def failed(self, error: Exception) -> None:
        self._record("failed", str(error))

    def progress(self, done: int, total: int) -> None:
        self._record("progress", (done, total))

    def ended(self) -> None:
        self._record("ended", None)

    def _record(self, news: str, what: object) -> None:
        self.calls.append((news, what))
        self.threads.add(threading.get_ident())


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    del qtbot
    background = Background()
    yield background
    background.close()


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


def test_callbacks_run_in_the_gui_thread(background: Background, recorder: Recorder, qtbot: QtBot) -> None:
    def work(monitor: TaskMonitor) -> int:
        monitor.progress(1, 2)
        monitor.progress(2, 2)
        return threading.get_ident()

    background.run(work, recorder.done, recorder.failed, progress=recorder.progress, ended=recorder.ended)
    qtbot.waitUntil(lambda: ENDED in recorder.calls)
    assert recorder.threads == {threading.get_ident()}
    assert recorder.calls[:2] == [("progress", (1, 2)), ("progress", (2, 2))]
    kind, thread = recorder.calls[2]
    assert kind == "done"
    assert thread != threading.get_ident()
    assert len(recorder.calls) == 4


def test_a_herstel_error_is_passed_to_failed(
    background: Background, recorder: Recorder, qtbot: QtBot
) -> None:
    def work(_monitor: TaskMonitor) -> None:
        raise UnusableFileError(Text("Dit bestand is leeg."))

    background.run(work, recorder.done, recorder.failed, ended=recorder.ended)
    qtbot.waitUntil(lambda: ENDED in recorder.calls)
    assert recorder.calls == [("failed", "Dit bestand is leeg."), ENDED]


def test_any_other_exception_is_raised_in_the_gui_thread(
    background: Background, recorder: Recorder, qtbot: QtBot
) -> None:
    def work(_monitor: TaskMonitor) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        background.run(work, recorder.done, recorder.failed, ended=recorder.ended)
        qtbot.waitUntil(lambda: ENDED in recorder.calls)
    assert [error[0] for error in caught] == [ZeroDivisionError]
    assert recorder.calls == [ENDED]


def test_cancelled_work_stops_and_only_ended_is_called(
    background: Background, recorder: Recorder, qtbot: QtBot
) -> None:
    started, cancelled = threading.Event(), threading.Event()

    def work(monitor: TaskMonitor) -> str:
        monitor.progress(0, 2)
        started.set()
        cancelled.wait()
        monitor.progress(1, 2)
        return "never"

    task = background.run(
        work, recorder.done, recorder.failed, progress=recorder.progress, ended=recorder.ended
    )
    started.wait()
    task.cancel()
    cancelled.set()
    qtbot.waitUntil(lambda: ENDED in recorder.calls)
    assert recorder.calls == [ENDED]
    assert task.cancelled


def test_a_result_after_cancelling_is_not_delivered(
    background: Background, recorder: Recorder, qtbot: QtBot
) -> None:
    go = threading.Event()
    task = background.run(lambda _monitor: go.wait(), recorder.done, recorder.failed, ended=recorder.ended)
    task.cancel()
    go.set()
    qtbot.waitUntil(lambda: ENDED in recorder.calls)
    assert recorder.calls == [ENDED]


def test_a_hundred_tasks_at_once_all_deliver_their_result(
    background: Background, recorder: Recorder, qtbot: QtBot
) -> None:
    def numbered(number: int) -> Work[int]:
        def work(monitor: TaskMonitor) -> int:
            monitor.progress(number, 100)
            return number

        return work

    for number in range(100):
        background.run(numbered(number), recorder.done, recorder.failed)
    qtbot.waitUntil(lambda: len(recorder.calls) == 100)
    assert {result for _, result in recorder.calls} == set(range(100))


def test_closing_waits_for_the_work_and_calls_no_callback(
    background: Background, recorder: Recorder, qtbot: QtBot
) -> None:
    finished = threading.Event()

    def work(_monitor: TaskMonitor) -> None:
        finished.set()

    background.run(work, recorder.done, recorder.failed, ended=recorder.ended)
    background.close()
    assert finished.is_set()
    with qtbot.assertNotEmitted(background.destroyed, wait=0):
        pass
    assert recorder.calls == []


# -- groups ----------------------------------------------------------------------------------------


def test_closing_a_group_cancels_its_work_and_waits_for_it(
    background: Background, recorder: Recorder, qtbot: QtBot
) -> None:
    group = background.group()
    started, cancelled = threading.Event(), threading.Event()

    def work(monitor: TaskMonitor) -> str:
        started.set()
        assert cancelled.wait(30)
        try:
            monitor.progress(1, 2)
        finally:
            stopped.append(True)
        return "never"

    stopped: list[bool] = []
    task = group.run(work, recorder.done, recorder.failed, progress=recorder.progress)
    started.wait()
    closing = threading.Thread(target=group.close)
    closing.start()
    # the group cancels the work before it waits
    assert task.group_closed.wait(30)
    assert closing.is_alive()
    cancelled.set()
    closing.join(30)
    assert stopped == [True]
    qtbot.waitUntil(lambda: not background.busy)
    assert recorder.calls == []


def test_work_of_other_groups_goes_on(background: Background, recorder: Recorder, qtbot: QtBot) -> None:
    one, other = background.group(), background.group()
    go = threading.Event()
    other.run(lambda _monitor: go.wait(30), recorder.done, recorder.failed)
    one.close()
    go.set()
    qtbot.waitUntil(lambda: ("done", True) in recorder.calls)


def test_work_that_waits_for_a_thread_never_begins_after_its_group_was_closed(
    background: Background, recorder: Recorder, qtbot: QtBot
) -> None:
    background._pool.setMaxThreadCount(1)  # noqa: SLF001
    go = threading.Event()
    background.run(lambda _monitor: go.wait(30), recorder.done, recorder.failed)
    group = background.group()
    begun: list[object] = []
    group.run(begun.append, recorder.done, recorder.failed)
    # returns although the only thread is taken
    group.close()
    group.run(begun.append, recorder.done, recorder.failed)
    go.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert begun == []
    assert recorder.calls == [("done", True)]
