"""What the screen readers of Linux listen to, by a bus that is no bus."""

from __future__ import annotations

import sys

import pytest

from herstel_gui.desktop import screen_reader
from herstel_gui.desktop.screen_reader import hears_announcements


@pytest.fixture(autouse=True)
def unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen_reader, "_final", None)
    monkeypatch.delenv("AT_SPI_BUS_ADDRESS", raising=False)


def answer(monkeypatch: pytest.MonkeyPatch, *events: str) -> list[str]:
    """Let the bus answer these events; return the buses that are asked."""
    asked: list[str] = []

    def ask(bus: str, *called: str) -> object:
        asked.append(bus)
        return "unix:path=/bus" if called[-1] == "GetAddress" else [(":1.6", event) for event in events]

    monkeypatch.setattr(screen_reader, "_ask", ask)
    return asked


def test_a_reader_that_asked_for_announcements_hears_them(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(monkeypatch, "Focus::", "Object:Announcement:")
    assert hears_announcements()
    assert hears_announcements()  # remembered
    assert asked == ["SESSION", "unix:path=/bus"]


def test_a_reader_that_starts_later_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "Focus::")
    assert not hears_announcements()
    monkeypatch.setenv("AT_SPI_BUS_ADDRESS", "unix:path=/given")
    asked = answer(monkeypatch, "object:announcement")
    assert hears_announcements()
    assert asked == ["unix:path=/given"]


def test_a_bus_that_does_not_answer_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def ask(bus: str, *_called: str) -> object:
        asked.append(bus)
        raise TimeoutError

    monkeypatch.setattr(screen_reader, "_ask", ask)
    assert not hears_announcements()
    assert not hears_announcements()
    assert len(asked) == 1


def test_without_the_library_of_the_bus_nothing_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jeepney", None)
    assert not hears_announcements()
