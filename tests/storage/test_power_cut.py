"""A power cut loses no acknowledged change. ``dev.py bench faults`` runs the long version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.storage.ciphers import KEY, everything
from tests.storage.power_cut import REWRITER, STRACE, Verdict, cut_everywhere, judge_rewrites, record

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(STRACE is None, reason="NOT TRIED: without strace no power can be cut")


def verdict_of(folder: Path, promise: str = "", *, encrypted: bool = False) -> Verdict:
    path = folder / "echt" / "dagboek.herstel"
    open_journal(path, FixedClock()).close()
    if encrypted:
        rewrite(path, None, KEY)
    before = path.read_bytes()
    calls = record(path, 4, promise)
    left = folder / "over"
    left.mkdir()
    return cut_everywhere(calls, before, path.name, left, chances=2)


def verdict_of_rewriting(filled: Path, promise: str = "") -> Verdict:
    folder = filled.parent / "echt"
    folder.mkdir()
    path = filled.rename(folder / filled.name)
    truth, before = everything(path), path.read_bytes()
    calls = record(path, 3, promise, REWRITER)
    left = folder.with_name("over")
    left.mkdir()
    return cut_everywhere(calls, before, path.name, left, chances=1, judge=judge_rewrites(truth))


def test_a_power_cut_during_rewriting_leaves_a_whole_journal(filled: Path) -> None:
    verdict = verdict_of_rewriting(filled)
    assert verdict.images > 200
    assert (verdict.lost, verdict.torn) == (0, 0)


def test_without_syncing_a_power_cut_during_rewriting_tears_the_journal(filled: Path) -> None:
    """The control: it must fail, or the test above is blind."""
    assert verdict_of_rewriting(filled, "no sync").torn > 0


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_a_power_cut_loses_no_acknowledged_change(tmp_path: Path, *, encrypted: bool) -> None:
    verdict = verdict_of(tmp_path, encrypted=encrypted)
    assert verdict.images > 200
    assert (verdict.lost, verdict.torn) == (0, 0)


def test_without_syncing_a_power_cut_loses_changes(tmp_path: Path) -> None:
    """The control: it must fail, or the test above is blind."""
    verdict = verdict_of(tmp_path, "PRAGMA synchronous = OFF")
    assert verdict.lost > 0
    assert verdict.torn > 0
