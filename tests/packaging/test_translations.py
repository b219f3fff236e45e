from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

SOURCE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="{language}" sourcelanguage="nl"><context><name>herstel</name>
<message><source>rust</source><translation>{rest}</translation></message></context></TS>
"""


def test_qt_loads_a_compiled_translation(translations: ModuleType, tmp_path: Path) -> None:
    source, target = tmp_path / "herstel_pl.ts", tmp_path / "herstel_pl.qm"
    source.write_text(SOURCE.format(language="pl", rest="odpoczynek"), encoding="utf-8")
    translations.compile_file(source, target)
    translator = QTranslator()
    assert translator.load(str(target))
    assert translator.translate("herstel", "rust") == "odpoczynek"


def test_the_error_contains_the_name_of_the_file(translations: ModuleType, tmp_path: Path) -> None:
    source = tmp_path / "herstel_pl.ts"
    source.write_text("<TS><context>", encoding="utf-8")
    with pytest.raises(translations.CompilerError, match=r"herstel_pl\.ts"):
        translations.compile_file(source, tmp_path / "herstel_pl.qm")


def test_only_outdated_files_are_compiled(translations: ModuleType, tmp_path: Path) -> None:
    for language in ("de", "fr"):
        source = tmp_path / f"herstel_{language}.ts"
        source.write_text(SOURCE.format(language=language, rest="x"), encoding="utf-8")
        os.utime(source, (1000, 1000))
    translations.compile_stale(tmp_path)
    current = tmp_path / "herstel_de.qm"
    os.utime(current, (2000, 2000))
    stale = tmp_path / "herstel_fr.qm"
    os.utime(stale, (500, 500))
    translations.compile_stale(tmp_path)
    assert current.stat().st_mtime == 2000
    assert stale.stat().st_mtime > 2000
