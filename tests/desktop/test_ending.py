from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from herstel_gui.desktop.ending import SIGNALS, EndingSignals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="NOT TRIED: Windows has no such signals")


@pytest.fixture
def ending(qapp: object) -> Iterator[EndingSignals]:
    del qapp
    instance = EndingSignals()
    yield instance
    instance.close()


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_wakes_an_idle_event_loop(qtbot: QtBot, ending: EndingSignals, number: int) -> None:
    with qtbot.waitSignal(ending.asked):
        os.kill(os.getpid(), number)
    assert ending.came


def test_closing_restores_the_previous_handlers(qapp: object) -> None:
    del qapp
    before = {number: signal.getsignal(number) for number in SIGNALS}
    instance = EndingSignals()
    assert signal.getsignal(signal.SIGTERM) is not before[signal.SIGTERM]
    instance.close()
    assert {number: signal.getsignal(number) for number in SIGNALS} == before


def test_a_signal_that_nohup_ignores_stays_ignored(qapp: object) -> None:
    del qapp
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    instance = EndingSignals()
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    instance.close()
    signal.signal(signal.SIGHUP, before)
