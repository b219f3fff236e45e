"""What is said of a start that fails: in the chosen language, or else in that of the computer."""

from __future__ import annotations

from errno import EACCES
from typing import TYPE_CHECKING

import pytest

from herstel_gui.app import startup_errors
from herstel_gui.app.startup_errors import refuse_to_start
from herstel_gui.views.language import remove_language
from tests.surroundings import Shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def usual_language(qapp: QApplication) -> Iterator[None]:
    before = Shared.now()
    yield
    remove_language(qapp)
    before.put_back()


@pytest.mark.parametrize(
    ("computer", "chosen", "begin"),
    [
        ("en", "", "Herstel cannot write here"),
        ("nl", "", "Herstel kan hier niet schrijven"),
        ("xx", "", "Herstel kan hier niet schrijven"),
        ("en", "nl", "Herstel kan hier niet schrijven"),
        ("nl", "en", "Herstel cannot write here"),
    ],
)
def test_a_start_that_fails_is_told_in_a_language_that_the_person_reads(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    computer: str,
    chosen: str,
    begin: str,
) -> None:
    monkeypatch.setattr(startup_errors, "computer_language", lambda: computer)
    assert refuse_to_start(PermissionError(EACCES, "no", "/folder"), chosen) == 1
    assert capsys.readouterr().err.startswith(begin)
