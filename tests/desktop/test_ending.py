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
    made = EndingSignals()
    yield made
    made.close()


@pytest.mark.parametrize("number", SIGNALS)
def test_a_window_that_waits_wakes_up(qtbot: QtBot, ending: EndingSignals, number: int) -> None:
    with qtbot.waitSignal(ending.asked):
        os.kill(os.getpid(), number)
    assert ending.came


def test_everything_is_left_as_it_was(qapp: object) -> None:
    del qapp
    before = {one: signal.getsignal(one) for one in SIGNALS}
    made = EndingSignals()
    assert signal.getsignal(signal.SIGTERM) is not before[signal.SIGTERM]
    made.close()
    assert {one: signal.getsignal(one) for one in SIGNALS} == before


def test_what_nohup_has_ignored_stays_ignored(qapp: object) -> None:
    del qapp
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    made = EndingSignals()
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    made.close()
    signal.signal(signal.SIGHUP, before)
