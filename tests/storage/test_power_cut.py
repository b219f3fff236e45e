"""Nothing acknowledged is lost when the power goes. The long version runs in ``dev.py bench faults``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from herstel_gui.storage.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.storage.power_cut import STRACE, Verdict, cut_everywhere, record

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(STRACE is None, reason="NOT TRIED: without strace no power can be cut")


def verdict_of(folder: Path, promise: str = "") -> Verdict:
    path = folder / "echt" / "dagboek.herstel"
    open_journal(path, FixedClock()).close()
    before = path.read_bytes()
    calls = record(path, 4, promise)
    left = folder / "over"
    left.mkdir()
    return cut_everywhere(calls, before, path.name, left, chances=2)


def test_a_power_cut_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    verdict = verdict_of(tmp_path)
    assert verdict.images > 200
    assert (verdict.lost, verdict.torn) == (0, 0)


def test_without_syncing_it_does(tmp_path: Path) -> None:
    """The control: it must fail, or the test above is blind."""
    verdict = verdict_of(tmp_path, "PRAGMA synchronous = OFF")
    assert verdict.lost > 0
    assert verdict.torn > 0
