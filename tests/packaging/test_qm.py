"""Translations compiled without Qt's tools are, byte for byte, what Qt's own compiler makes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QTranslator

LRELEASE = Path(sys.executable).with_name("pyside6-lrelease" + (".exe" if sys.platform == "win32" else ""))
TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"


def of_qt(source: Path) -> bytes:
    target = source.with_suffix(".lrelease")
    subprocess.run([LRELEASE, "-silent", source, "-qm", target], check=True)  # noqa: S603  # of the environment
    try:
        return target.read_bytes()
    finally:
        target.unlink()


def ts(*messages: str, language: str = "en", context: str = "Today") -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="{language}">'
        f"<context><name>{context}</name>{''.join(messages)}</context></TS>"
    )


def message(source: str, *forms: str, kind: str = "", comment: str = "") -> str:
    plural = ' numerus="yes"' if len(forms) > 1 else ""
    parts = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms)
    translation = parts if plural else escape(forms[0])
    return (
        f"<message{plural}><source>{escape(source)}</source>"
        + (f"<comment>{escape(comment)}</comment>" if comment else "")
        + f"<translation{f' type={kind!r}' if kind else ''}>{translation}</translation></message>"
    )


@pytest.mark.parametrize("source", sorted(TRANSLATIONS.glob("*.ts")), ids=lambda path: path.name)
def test_a_translation_of_herstel(qm: ModuleType, source: Path, tmp_path: Path) -> None:
    copy = tmp_path / source.name
    copy.write_bytes(source.read_bytes())
    assert qm.compiled(source.read_text(encoding="utf-8")) == of_qt(copy)


def test_all_that_a_message_can_be(qm: ModuleType, tmp_path: Path) -> None:
    text = ts(
        message("Slaap", "Sleep"),
        message("%n dag(en)", "%n day", "%n days"),
        message("Rust", "Rest", comment="day"),
        message("Rust", "Quiet", comment="sound"),
        message("Kop", "Head", comment="body"),
        message("Kop", "Heading"),
        message("Kop", "Header", comment="table"),
        message("Kop", "again"),
        message("half", "in part", kind="unfinished"),
        message("leeg", "", kind="unfinished"),
        message("weg", "gone", kind="vanished"),
        message("oud", "old", kind="obsolete"),
        message("één – “twee” <b>&", "à ‘ß’ 😀\nnext line <i>"),
        message("", "header"),
    )
    source = tmp_path / "x.ts"
    source.write_text(text, encoding="utf-8")
    assert qm.compiled(text) == of_qt(source)


@pytest.mark.parametrize(
    "language", ["da", "de", "en", "en_GB", "es", "fr", "fy", "it", "nb", "nl_BE", "nn", "sv"]
)
def test_plurals_of_a_language(qm: ModuleType, tmp_path: Path, language: str) -> None:
    text = ts(message("%n dag(en)", "one", "many"), language=language)
    source = tmp_path / "x.ts"
    source.write_text(text, encoding="utf-8")
    assert qm.compiled(text) == of_qt(source)


PLAIN = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12)


@settings(max_examples=40)
@given(texts=st.dictionaries(PLAIN, PLAIN.filter(bool), max_size=12))
def test_any_texts(qm: ModuleType, tmp_path_factory: pytest.TempPathFactory, texts: dict[str, str]) -> None:
    """What Qt finds for each source is its translation: compared by looking up, as the program does."""
    text = ts(*(message(source, translation) for source, translation in texts.items()))
    target = tmp_path_factory.mktemp("qm") / "x.qm"
    target.write_bytes(qm.compiled(text))
    translator = QTranslator()
    assert translator.load(str(target)) or not texts
    # an empty source is what Qt gives the description of a file
    found = {source: translator.translate("Today", source) for source in texts if source}
    assert found == {source: translation for source, translation in texts.items() if source}


def test_what_cannot_be_compiled_is_refused(qm: ModuleType) -> None:
    with pytest.raises(qm.UnknownTranslationError, match="'pl'"):
        qm.compiled(ts(message("x", "y"), language="pl"))
    variants = "<message><source>x</source><translation variants='yes'><lengthvariant>y</lengthvariant>"
    with pytest.raises(qm.UnknownTranslationError, match="lengthvariant"):
        qm.compiled(ts(f"{variants}</translation></message>"))


def test_only_what_is_older_is_made_anew(qm: ModuleType, tmp_path: Path) -> None:
    source = tmp_path / "x_en.ts"
    source.write_text(ts(message("Slaap", "Sleep")), encoding="utf-8")
    target = source.with_suffix(".qm")
    qm.compile_stale(tmp_path)
    first = target.stat()
    qm.compile_stale(tmp_path)
    assert target.stat() == first
    source.write_text("no XML", encoding="utf-8")
    with pytest.raises(SyntaxError):
        qm.compile_file(source, target)
    assert target.stat().st_ino == first.st_ino, "what was there stays whole"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x_en.qm", "x_en.ts"]
