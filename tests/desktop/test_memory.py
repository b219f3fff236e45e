from __future__ import annotations

import sys

import pytest

from herstel_gui.desktop.memory import close_memory, is_closed, open_memory


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be asked")
def test_memory_is_protected_and_opened_again() -> None:
    assert is_closed() is False
    try:
        assert close_memory()
        assert is_closed()
    finally:
        assert open_memory()
    assert is_closed() is False


def test_a_system_without_protection_returns_false(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert not close_memory()
    assert not open_memory()
    assert is_closed() is None
