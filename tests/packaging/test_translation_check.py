"""The check of translations detects the faults of a .ts file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType


def ts(*messages: str) -> str:
    """Return a .ts file with the given messages."""
    return f'<TS version="2.1"><context><name>Today</name>{"".join(messages)}</context></TS>'


def message(source: str, translation: str, *, comment: str = "", kind: str = "") -> str:
    """Return a message of a .ts file."""
    state = f' type="{kind}"' if kind else ""
    return (
        f"<message><source>{source}</source><comment>{comment}</comment>"
        f"<translation{state}>{translation}</translation></message>"
    )


class TestTranslationFaults:
    def test_a_complete_file_has_no_faults(self, translation_check: ModuleType) -> None:
        text = ts(message("Slaap", "Sleep"), message("Stemming", "Mood"))
        assert translation_check.translation_faults(text) == []

    def test_every_plural_form_is_checked(self, translation_check: ModuleType) -> None:
        forms = "<numerusform>%n day</numerusform><numerusform>{}</numerusform>"
        assert translation_check.translation_faults(ts(message("%n dag(en)", forms.format("%n days")))) == []
        assert translation_check.translation_faults(ts(message("%n dag(en)", forms.format("")))) == [
            "empty: Today: '%n dag(en)'"
        ]

    @pytest.mark.parametrize("kind", ["unfinished", "vanished", "obsolete"])
    def test_unfinished_and_obsolete_messages(self, translation_check: ModuleType, kind: str) -> None:
        assert translation_check.translation_faults(ts(message("Slaap", "Sleep", kind=kind))) == [
            f"{kind}: Today: 'Slaap'"
        ]

    def test_empty_translation(self, translation_check: ModuleType) -> None:
        assert translation_check.translation_faults(ts(message("Slaap", ""))) == ["empty: Today: 'Slaap'"]

    def test_missing_translation(self, translation_check: ModuleType) -> None:
        assert translation_check.translation_faults(ts("<message><source>Slaap</source></message>")) == [
            "empty: Today: 'Slaap'"
        ]

    def test_duplicate_message(self, translation_check: ModuleType) -> None:
        text = ts(message("Slaap", "Sleep"), message("Slaap", "Sleep"))
        assert translation_check.translation_faults(text) == ["there twice: Today: 'Slaap'"]

    @pytest.mark.parametrize(
        ("source", "translation", "what"),
        [
            ("{n} dagen", "{m} days", "placeholders"),
            ("{n} dagen", "days", "placeholders"),
            ("&amp;Bestand", "File", "mnemonics"),
            ("Een\nTwee", "One two", "line ends"),
            ("{n}&#xa0;min", "{n}&amp;#xa0;min", "entities"),
        ],
    )
    def test_other_marks_than_the_source(
        self, translation_check: ModuleType, source: str, translation: str, what: str
    ) -> None:
        (fault,) = translation_check.translation_faults(ts(message(source, translation)))
        assert fault.startswith(f"other {what} than its source: Today: ")

    def test_different_translations_of_a_text(self, translation_check: ModuleType) -> None:
        text = ts(message("Rust", "Rest"), message("Rust", "Quiet", comment="sound"))
        assert translation_check.translation_faults(text) == ["translated in two ways: Today: 'Rust'"]


@pytest.fixture
def package(translation_check: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a package without modules, beside an English file without texts."""
    monkeypatch.setattr(translation_check, "ROOT", tmp_path)
    monkeypatch.setattr(translation_check, "TRANSLATIONS", tmp_path)
    (tmp_path / "herstel_en.ts").write_text('<TS version="2.1" language="en"></TS>', encoding="utf-8")
    folder = tmp_path / "herstel_gui"
    folder.mkdir()
    return folder


def test_texts_marked_by_tr_noop_are_extracted(
    translation_check: ModuleType, package: Path, tmp_path: Path
) -> None:
    (package / "a.py").write_text('TEXT = tr_noop("rust")\n', encoding="utf-8")
    assert translation_check.check() == ["herstel_en.ts: unfinished: : 'rust'"]
    assert translation_check.main(["--update"]) == 0
    assert "<source>rust</source>" in (tmp_path / "herstel_en.ts").read_text(encoding="utf-8")


def test_every_short_name_of_translate_is_known_to_the_extraction(translation_check: ModuleType) -> None:
    """A name that lupdate does not know hides its texts: they would stay Dutch in every language."""
    package = Path(__file__).parents[2] / "herstel_gui"
    named = re.compile(r"^\s*(\w+) = QCoreApplication\.translate$", re.MULTILINE)
    names = {name for path in package.rglob("*.py") for name in named.findall(path.read_text("utf-8"))}
    known = {each.removeprefix("translate+=") for each in translation_check.LUPDATE if "+=" in each}
    known.add("translate")
    assert names
    assert names <= known


def test_texts_of_every_function_are_extracted(translation_check: ModuleType, package: Path) -> None:
    """A short name is an addition: an alias that replaced ``translate`` would lose the texts of the other."""
    (package / "a.py").write_text(
        'ONE = QCoreApplication.translate("Page", "een")\nTWO = _tr("Page", "twee")\n'
        'THREE = tr_noop("drie")\nclass Page:\n    def four(self): return self.tr("vier")\n',
        encoding="utf-8",
    )
    assert {fault.rpartition(": ")[2] for fault in translation_check.check()} == {
        "'een'", "'twee'", "'drie'", "'vier'",
    }  # fmt: skip
