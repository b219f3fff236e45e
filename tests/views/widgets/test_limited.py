from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from herstel_gui.views.widgets import limited
from herstel_gui.views.widgets.limited import limit_length

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("way", ["typed", "pasted"])
def test_a_text_beyond_the_limit_shows_a_tooltip(qtbot: QtBot, way: str) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    limit_length(line, 4)
    line.show()
    if way == "typed":
        qtbot.keyClicks(line, "abcd")
        assert line.accessibleDescription() == ""
        qtbot.keyClicks(line, "e")
    else:
        QGuiApplication.clipboard().setText("abcdefgh")
        line.paste()
    assert line.text() == "abcd"
    assert line.accessibleDescription() == "Hier passen hoogstens 4 tekens; de rest is niet overgenomen."


def test_every_field_with_a_limit_tells_of_it() -> None:
    """A field that only sets the limit drops what is typed or pasted beyond it without a word."""
    views = Path(limited.__file__).parent.parent
    texts = {str(path): path.read_text(encoding="utf-8") for path in views.rglob("*.py")}
    silent = [
        name for name, text in texts.items() if ".setMaxLength(" in text and "limit_length(" not in text
    ]
    assert silent == []
