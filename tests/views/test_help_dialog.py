"""Finding words in the help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.views.help_dialog import HelpDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_each_topic_and_each_section_that_was_found_can_be_opened(qtbot: QtBot) -> None:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    first = dialog.text.toPlainText()
    dialog.topics.setCurrentRow(2)
    assert dialog.text.toPlainText() != first
    dialog.typed.setText("reservekopie")
    pages = []
    for row in range(dialog.topics.count()):
        dialog.topics.setCurrentRow(row)
        pages.append(dialog.text.toPlainText())
        assert "reservekopie" in pages[-1].casefold()
    assert len(set(pages)) > 1
    dialog.typed.setText("xyzxyz")
    assert (dialog.topics.count(), dialog.none.isHidden()) == (0, False)
    assert dialog.text.extraSelections() == [], "words of an earlier search are not marked any more"
    dialog.typed.clear()
    dialog.topics.setCurrentRow(0)
    assert dialog.text.toPlainText() == first
