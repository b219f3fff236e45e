"""Nothing acknowledged is lost when the power goes. The long version runs in ``dev.py bench faults``."""

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


def test_a_power_cut_while_a_password_is_set_changed_or_taken_away(filled: Path) -> None:
    verdict = verdict_of_rewriting(filled)
    assert verdict.images > 200
    assert (verdict.lost, verdict.torn) == (0, 0)


def test_without_syncing_the_new_file_it_is_torn(filled: Path) -> None:
    """The control: it must fail, or the test above is blind."""
    assert verdict_of_rewriting(filled, "no sync").torn > 0


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_a_power_cut_loses_nothing_that_was_acknowledged(tmp_path: Path, *, encrypted: bool) -> None:
    verdict = verdict_of(tmp_path, encrypted=encrypted)
    assert verdict.images > 200
    assert (verdict.lost, verdict.torn) == (0, 0)


def test_without_syncing_it_does(tmp_path: Path) -> None:
    """The control: it must fail, or the test above is blind."""
    verdict = verdict_of(tmp_path, "PRAGMA synchronous = OFF")
    assert verdict.lost > 0
    assert verdict.torn > 0
