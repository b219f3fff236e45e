"""Days in words keep the capitals of their language."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

import herstel_gui
from herstel_gui.qt_models.texts import day_in_sentence, long_day, long_day_with_year

SUNDAY = date(2026, 11, 22)
ROOT = Path(herstel_gui.__file__).parent
DAYS = {"long_day", "long_day_with_year", "short_day", "day_in_sentence"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl_NL", ("Zondag 22 november", "zondag 22 november", "22 november 2026")),
        ("en_GB", ("Sunday 22 November", "Sunday 22 November", "22 November 2026")),
    ],
)
def test_days_have_the_capitals_of_their_language(language: str, words: tuple[str, ...]) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert (long_day(SUNDAY), day_in_sentence(SUNDAY), long_day_with_year(SUNDAY)) == words
    finally:
        QLocale.setDefault(before)


def test_no_name_of_a_day_is_written_in_small_letters() -> None:
    lowered = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in ROOT.rglob("*.py")
        if "_day" in (source := path.read_text(encoding="utf-8")) and ".lower()" in source
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute) and node.attr == "lower"
        if isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Name)
        if node.value.func.id in DAYS
    ]
    assert not lowered
