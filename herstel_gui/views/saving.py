"""Asking where a file goes, and saying where it went: the one way for everything that is saved by hand."""

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


_SAVED: Final = tr_noop("Opgeslagen: {path}")


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
    """Return where to write a file that is called ``name`` unless chosen otherwise; None when given up.

    A name without a suffix gets that of ``name``, with ``only`` also one with another suffix. What may not be
    overwritten is refused in a sentence, and another name is asked; about all else that exists there is a
    question, with the name as it will be.
    """
    start, suffix = name, Path(name).suffix
    while True:
        # the toolkit's own question would come before the suffix is there, and offers to replace a journal
        path = ask_save(parent, title, start, kinds, purpose, confirm=False)
        if path is None:
            return None
        if not path.suffix or (only and path.suffix != suffix):
            path = path.with_name(path.name + suffix)
        refused = refusal(path)
        if refused is not None:
            say_refused(parent, translate(refused))
        elif not path.exists() or may_replace(parent, path):
            return path
        start = str(path)


def say_refused(parent: QWidget | None, sentence: str) -> None:
    """Say why a file is not written there."""
    box = MessageBox(QMessageBox.Icon.Warning, "Herstel", sentence, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.addButton(QCoreApplication.translate("saving", "Sluiten"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    box.deleteLater()


def may_replace(parent: QWidget | None, path: Path) -> bool:
    """Ask whether a file that is there may be replaced."""
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
    """Say where a file was saved."""
    return Text(_SAVED, path=str(path))


def saved_at(path: Path) -> str:
    """Say the same in the language of the window."""
    return translate(saved(path))
