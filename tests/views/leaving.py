"""The answer to the question after a file that cannot be written: the file is left unsaved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.views import saving

if TYPE_CHECKING:
    import pytest


def leave_unsaved(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answer that the file is left; return the list that receives the sentences of the questions."""
    said: list[str] = []

    def leave(_parent: object, sentence: str) -> saving.WayOn:
        said.append(sentence)
        return saving.WayOn.LEAVE

    monkeypatch.setattr(saving, "ask_way_on", leave)
    return said
