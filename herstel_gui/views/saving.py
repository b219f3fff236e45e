"""Asks for the name of a file to save, writes it, and says what happened; used by all save actions."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from herstel_gui.domain.errors import HerstelError, UnusableFileError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.file_dialogs import Purpose, ask_save, documents
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.domain.presentation.missing_signs import Drawn
    from herstel_gui.views.services import Outgoing

    Refusal = Callable[[Path], Text | None]


_SAVED: Final = tr_noop("Bewaard: {path}")
_SAVED_WITH: Final = tr_noop("Bewaard: {path}. {remark}")


class Written(NamedTuple):
    """The path of a file that was written, and what is to be said of its content, such as missing signs."""

    path: Path
    remark: Text | None = None


Writes: TypeAlias = "Callable[[Path], Path | Written]"
"""Writes a file, and returns its path; HerstelError when nothing was written."""


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
        elif not os.path.exists(path) or may_replace(parent, path):
            return path
        start = str(path)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a file dialog asks: its title, the name it proposes, the kinds of files, and what the file is for.

    With ``only`` a path with another suffix than that of ``name`` gets that one too.
    """

    title: str
    name: str
    kinds: str
    purpose: Purpose
    only: bool = False


class WayOn(Enum):
    """What the user wants after a file could not be written."""

    ELSEWHERE = "elsewhere"
    AGAIN = "again"
    LEAVE = "leave"


class SaveOutcome(NamedTuple):
    """What a screen does after saving.

    ``saved`` takes what the writer returned, ``failed`` the reason why nothing was. Neither is called when
    the user leaves it.
    """

    saved: Callable[[Path | Written], object]
    failed: Callable[[Text], object]


def as_message(say: Callable[[str, str], object]) -> SaveOutcome:
    """Return an outcome that ``say`` shows as a sentence, with the role of its label: hint or error."""
    return SaveOutcome(
        lambda written: say(saved_at(written), "hint"), lambda reason: say(translate(reason), "error")
    )


def save_file(
    parent: QWidget | None, wish: Wish, refusal: Refusal, write: Writes, outcome: SaveOutcome
) -> None:
    """Ask where to save, let ``write`` write there, and report what it returns to ``outcome``.

    Where the file cannot be written, the user is told why and can choose another folder or try again. Any
    other HerstelError of ``write`` goes to ``outcome``; nothing was written then.
    """
    path = asked(parent, wish, refusal)
    if path is None:
        return
    try:
        written = written_at(parent, wish, path, refusal, write)
    except HerstelError as error:
        outcome.failed(error.text)
    else:
        if written is not None:
            outcome.saved(written)


def written_at(
    parent: QWidget | None, wish: Wish, path: Path, refusal: Refusal, write: Writes
) -> Path | Written | None:
    """Write to a path that the user chose before, and where that fails to the next one.

    Return what ``write`` returns; None when the user leaves it.

    Raises:
        HerstelError: ``write`` raises another one than UnusableFileError; nothing was written.
    """
    chosen: Path | None = path
    while chosen is not None:
        try:
            return write(chosen)
        except UnusableFileError as error:
            chosen = next_path(parent, wish, chosen, refusal, translate(error.text))
    return None


def asked(parent: QWidget | None, wish: Wish, refusal: Refusal) -> Path | None:
    """Ask for the path of a wish; see ``ask_where``."""
    return ask_where(parent, wish.title, wish.name, wish.kinds, refusal, wish.purpose, only=wish.only)


def next_path(
    parent: QWidget | None, wish: Wish, failed: Path, refusal: Refusal, sentence: str
) -> Path | None:
    """Say why ``failed`` could not be written, and return where to write next.

    None when the user leaves it.
    """
    match ask_way_on(parent, sentence):
        case WayOn.AGAIN:
            return failed
        case WayOn.ELSEWHERE:
            # the folder that failed is the remembered one, so the dialog opens somewhere else
            name = documents() / failed.name
            return ask_where(parent, wish.title, str(name), wish.kinds, refusal, wish.purpose, only=wish.only)
        case WayOn.LEAVE:
            return None


def ask_way_on(parent: QWidget | None, sentence: str) -> WayOn:
    """Say why a file was not written, and ask what to do."""
    box = MessageBox(QMessageBox.Icon.Warning, "Herstel", sentence, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    role = QMessageBox.ButtonRole
    ways = {
        WayOn.ELSEWHERE: (QCoreApplication.translate("saving", "Andere map kiezen…"), role.AcceptRole),
        WayOn.AGAIN: (QCoreApplication.translate("saving", "Opnieuw proberen"), role.ActionRole),
        WayOn.LEAVE: (QCoreApplication.translate("saving", "Niet bewaren"), role.RejectRole),
    }
    buttons = {way: box.addButton(text, role) for way, (text, role) in ways.items()}
    box.setDefaultButton(buttons[WayOn.ELSEWHERE])
    box.setEscapeButton(buttons[WayOn.LEAVE])
    box.exec()
    chosen = next((way for way, button in buttons.items() if button is box.clickedButton()), WayOn.LEAVE)
    box.deleteLater()
    return chosen


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
        QCoreApplication.translate("saving", "Vervangen"), QMessageBox.ButtonRole.AcceptRole
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


def drawn_at(outgoing: Outgoing, path: Path, drawn: Drawn) -> Written:
    """Write sheets or an image, and return the path with the remark about what could not be drawn."""
    return Written(outgoing.write(path, drawn), drawn.remark)


def saved(written: Path | Written) -> Text:
    """Return the text that names the path of a saved file, with the remark about it."""
    path, remark = written if isinstance(written, Written) else (written, None)
    if remark is None:
        return Text(_SAVED, path=str(path))
    return Text(_SAVED_WITH, path=str(path), remark=remark)


def saved_at(written: Path | Written) -> str:
    """Return the text of ``saved`` in the language of the window."""
    return translate(saved(written))
