"""Exceptions in event handlers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from herstel_gui.qt_models.event_errors import guarded

if TYPE_CHECKING:
    from types import TracebackType


def test_an_exception_goes_to_the_hook_and_the_handler_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[BaseException] = []

    def hook(_kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        assert trace is not None
        seen.append(error)

    monkeypatch.setattr(sys, "excepthook", hook)
    broken = RuntimeError("stuk")
    with guarded():
        raise broken
    with guarded():
        pass
    assert seen == [broken]


def test_the_end_of_the_program_is_no_error() -> None:
    with pytest.raises(SystemExit), guarded():
        sys.exit(0)
