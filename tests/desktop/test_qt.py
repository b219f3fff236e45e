from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal


class Sender(QObject):
    sent = Signal()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True is immortal")
def test_emitting_a_signal_loses_no_reference_to_true() -> None:
    """PySide 6.12.0 loses a reference to True with every signal; Python 3.11 aborts after some hundreds."""
    sender = Sender()
    before = sys.getrefcount(True)  # noqa: FBT003  # it is the object that is counted
    for _ in range(50):
        sender.sent.emit()
    assert abs(sys.getrefcount(True) - before) < 10  # noqa: FBT003
