"""The made-up language keeps what a translation must keep, and holds every text of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Slaap", "⟦Slááp ~~⟧"),
        ("&Bestand", "⟦&Béstáñd ~~⟧"),
        ("{n} dagen", "⟦{n} dágéñ ~~⟧"),
        ("<b>nacht</b>", "⟦<b>ñáçht</b> ~~⟧"),
        ("Tekst (*.txt);;Alles (*)", "⟦Tékst (*.txt) ~~~⟧;;⟦Álles (*) ~~⟧".replace("lles", "llés")),
    ],
)
def test_placeholders_markup_mnemonics_and_patterns_stay(
    pseudo_language: ModuleType, text: str, made: str
) -> None:
    assert pseudo_language.pseudo(text) == made


def test_every_text_of_the_program_is_in_the_language(pseudo_language: ModuleType, tmp_path: Path) -> None:
    assert pseudo_language.make(tmp_path) == []
    messages = pseudo_language.read_messages((tmp_path / "herstel_qps.ts").read_text(encoding="utf-8"))
    assert len(messages) > 2000
    assert all(each.translations[0].startswith("⟦") for each in messages)
    assert (tmp_path / "herstel_qps.qm").stat().st_size > 100_000
