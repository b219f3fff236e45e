"""What happens between the start and the first journal."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import MagicMock

import pytest

from herstel_gui.app.run import _open_first
from herstel_gui.desktop.asked_files import AskedFiles

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("opens", [True, False])
def test_the_program_goes_on_only_when_its_first_journal_opened(tmp_path: Path, *, opens: bool) -> None:
    program, app = MagicMock(), MagicMock()
    program.opening.open.return_value = opens
    app.take_files.return_value = []
    asked = AskedFiles((tmp_path / "dagboek.herstel",))
    assert _open_first(program, app, asked, None) is opens
    program.opening.open.assert_called_once_with(tmp_path / "dagboek.herstel")
    assert program.show_others.called is opens
