from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.known_journals import KnownJournal, known_journal, remembered
from herstel_gui.application.settings import Settings, plain_settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from herstel_gui.application.settings import Plain

DAY = date(2026, 11, 22)
PATH = Path("map/dagboek.herstel").absolute()


def test_known_journals_survive_the_settings_file() -> None:
    known = KnownJournal("0123abcd", DAY, synced_told=True)
    settings = Settings(journals=remembered({}, PATH, known))
    again, problems = read_settings(plain_settings(settings))
    assert not problems
    assert known_journal(again.journals, PATH) == known
    assert known_journal(again.journals, PATH.with_name("ander.herstel")) is None


@pytest.mark.parametrize("plain", [None, 3, "tekst", [], True])
def test_invalid_settings_give_no_known_journal(plain: object) -> None:
    assert known_journal({str(PATH): plain}, PATH) is None  # type: ignore[dict-item]
    nonsense = {"id": plain, "opened": plain, "synced_told": "ja"}
    known = known_journal({str(PATH): nonsense}, PATH)  # type: ignore[dict-item]
    assert known == KnownJournal(plain if isinstance(plain, str) else "")


def test_the_journal_opened_longest_ago_is_dropped_first() -> None:
    journals: Mapping[str, Plain] = {}
    for back in range(60):
        path = PATH.with_name(f"{back}.herstel")
        journals = remembered(journals, path, KnownJournal("", DAY - timedelta(days=back)))
    assert len(journals) == 50
    assert known_journal(journals, PATH.with_name("0.herstel"))
    again = remembered(journals, PATH.with_name("0.herstel"), KnownJournal("x", DAY))
    assert len(again) == 50
    assert replace(KnownJournal(), identity="x", opened=DAY) == known_journal(
        again, PATH.with_name("0.herstel")
    )


def test_the_notice_about_old_answers_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "a.herstel"
    told = remembered({}, path, KnownJournal("x", None, old_answers_told=True))
    known = known_journal(told, path)
    assert known is not None
    assert known.old_answers_told
    assert not known.synced_told
