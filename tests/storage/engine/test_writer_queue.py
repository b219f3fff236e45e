from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from herstel_gui.domain.errors import ClosedJournalError, LockedJournalError
from herstel_gui.storage.engine.writer_queue import WriterQueue
from tests.storage.racing import Gate, Racer, until_waiting


@pytest.fixture
def queue() -> WriterQueue:
    return WriterQueue(Path("dagboek.herstel"), 0)


def held(queue: WriterQueue) -> tuple[Gate, Racer]:
    """Let another thread have its turn until the gate opens."""
    gate = Gate()

    def hold() -> None:
        with queue.turn():
            gate.stop()

    racer = Racer(hold)
    gate.reached()
    return gate, racer


def test_writers_have_their_turn_in_the_order_in_which_they_came(queue: WriterQueue) -> None:
    gate, holder = held(queue)
    order: list[int] = []

    def write(number: int) -> None:
        with queue.turn():
            order.append(number)

    writers = []
    for number in range(5):
        writers.append(Racer(partial(write, number)))
        until_waiting(queue, number + 1)
    assert order == []
    gate.open()
    for racer in (holder, *writers):
        racer.join()
    assert order == [0, 1, 2, 3, 4]


def test_a_thread_may_nest_its_turns(queue: WriterQueue) -> None:
    with queue.turn(), queue.turn(), queue.turn_now() as free:
        assert free
    gate, holder = held(queue)
    gate.open()
    holder.join()


def test_the_thread_of_the_window_does_not_wait_longer_than_its_patience(queue: WriterQueue) -> None:
    gate, holder = held(queue)
    with pytest.raises(LockedJournalError, match="schrijft nog iets anders"), queue.turn():
        pytest.fail("two writers at once")
    with queue.turn_now() as free:
        assert not free
    gate.open()
    holder.join()
    with queue.turn():
        pass


def test_the_thread_of_the_window_does_not_wait_longer_when_a_worker_opened_the_journal() -> None:
    queue = Racer(lambda: WriterQueue(Path("dagboek.herstel"), 0)).join()
    assert isinstance(queue, WriterQueue)
    gate, holder = held(queue)
    with pytest.raises(LockedJournalError, match="schrijft nog iets anders"), queue.turn():
        pytest.fail("two writers at once")
    gate.open()
    holder.join()


def test_closing_waits_for_the_present_writer_and_refuses_the_waiting_one(queue: WriterQueue) -> None:
    gate, holder = held(queue)

    def write() -> None:
        with queue.turn():
            pytest.fail("written after the journal was closed")

    waiting = Racer(write)
    until_waiting(queue)
    closing = Racer(queue.close)
    with pytest.raises(ClosedJournalError):
        waiting.join()
    assert closing.running
    gate.open()
    holder.join()
    closing.join()
    with pytest.raises(ClosedJournalError), queue.turn():
        pytest.fail("written after the journal was closed")
