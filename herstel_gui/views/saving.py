"""Asks for the name of a file to save, and reports where it was saved; used by all save actions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.file_dialogs import Purpose, ask_save
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    Refusal = Callable[[Path], Text | None]


_SAVED: Final = tr_noop("Bewaard: {path}")


def ask_where(
    parent: QWidget | None,
    title: str,
    name: str,
    kinds: str,
    refusal: Refusal,
    purpose: Purpose,
    *,
    only: bool = False,
) -> Path | None:
    """Ask for a path, proposing ``name``; return None when the user cancels.

    A path without a suffix gets the suffix of ``name``; with ``only``, so does a path with another suffix.
    When ``refusal`` returns a text for a path, such as for a journal, the text is shown and the question
    repeated. Before any other existing file is replaced, the user is asked.
    """
    start, suffix = name, Path(name).suffix
    while True:
        # Qt's own question would come before the suffix is added, and would offer to replace a journal
        path = ask_save(parent, title, start, kinds, purpose, confirm=False)
        if path is None:
            return None
        if not path.suffix or (only and path.suffix != suffix):
            path = path.with_name(path.name + suffix)
        refused = refusal(path)
        if refused is not None:
            show_refusal(parent, translate(refused))
        elif not path.exists() or may_replace(parent, path):
            return path
        start = str(path)


def show_refusal(parent: QWidget | None, sentence: str) -> None:
    """Show a sentence with the reason why a file cannot be written."""
    box = MessageBox(QMessageBox.Icon.Warning, "Herstel", sentence, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.addButton(QCoreApplication.translate("saving", "Sluiten"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    box.deleteLater()


def may_replace(parent: QWidget | None, path: Path) -> bool:
    """Ask whether to replace an existing file."""
    box = MessageBox(QMessageBox.Icon.Question, "Herstel", "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        QCoreApplication.translate("saving", "{name} bestaat al. Wil je het vervangen?").format(
            name=path.name
        )
    )
    replace = box.addButton(
        QCoreApplication.translate("saving", "Vervangen"), QMessageBox.ButtonRole.DestructiveRole
    )
    other = box.addButton(
        QCoreApplication.translate("saving", "Andere naam kiezen"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(other)
    box.setEscapeButton(other)
    box.exec()
    chosen = box.clickedButton() is replace
    box.deleteLater()
    return chosen


def saved(path: Path) -> Text:
    """Return the text that names the path of a saved file."""
    return Text(_SAVED, path=str(path))


def saved_at(path: Path) -> str:
    """Return the text of ``saved`` in the language of the window."""
    return translate(saved(path))
