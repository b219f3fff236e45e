"""Opens a journal; asks the user if it is damaged, missing, protected, or open in another place.

The dialogs are loaded when one is needed: usually a journal opens without any.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from herstel_gui.domain.errors import (
    DamagedJournalError,
    HerstelError,
    JournalError,
    LockedJournalError,
    MissingJournalError,
    PasswordNeededError,
)
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.qt_models.texts import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from herstel_gui.application.recovery_options import Absence, Damage, Way
    from herstel_gui.domain.text import Text


class Rescuer(Protocol):
    """An examined damaged journal."""

    @property
    def damage(self) -> Damage:
        """The known facts about the damage."""

    def settle(self, way: Way | None) -> Path:
        """Carry out the user's choice; return the path to which the damaged journal was moved."""


class Replacer(Protocol):
    """Examines missing journals and restores them from backups."""

    def look(self, path: Path) -> Absence:
        """Return the known facts about the missing journal at ``path``."""

    def put_back(self, copy: Path, target: Path) -> None:
        """Make a journal at ``target`` from a backup; HerstelError when this fails."""


class Attempt(Protocol):
    """Opens a journal in a window."""

    def __call__(self, path: Path, *, create: bool, read_only: bool = ..., force: bool = ...) -> bool:
        """Return False if another window has the journal; JournalError if it cannot be opened."""


@dataclass(frozen=True, slots=True)
class _Try:
    """The path and mode of the next attempt."""

    path: Path
    create: bool = False
    read_only: bool = False
    force: bool = False
    """Whether to remove the lock of another computer."""


class Opening:
    """Opens journals and shows a dialog for each error. ``usual`` is the journal at the default path."""

    def __init__(
        self,
        attempt: Attempt,
        look_at: Callable[[Path, Text], Rescuer],
        unlock: Callable[[Path], Path | None],
        absent: Replacer,
        usual: Path,
    ) -> None:
        """Use these functions to open a journal, examine a damaged journal and ask for a password.

        ``unlock`` returns the path of the journal to open: the same journal, another one that the user chose,
        or None. ``absent`` handles a missing journal.
        """
        self._attempt = attempt
        self._look_at = look_at
        self._unlock = unlock
        self._absent = absent
        self._usual = usual

    def open(self, path: Path, *, create: bool = False, damaged: DamagedJournalError | None = None) -> bool:
        """Open a journal, or another journal chosen by the user; False when no journal was opened.

        With ``create`` a missing journal is created empty; otherwise only the journal at the default path
        is created, at the first use. ``damaged`` is an error found in a journal that is still open. Errors
        without a possible answer are raised as JournalError.
        """
        next_try: _Try | None = _Try(path, create)
        while next_try is not None:
            try:
                if damaged is not None:
                    raise damaged  # handled like an error on opening
                return self._attempt(
                    next_try.path, create=next_try.create, read_only=next_try.read_only, force=next_try.force
                )
            except DamagedJournalError as error:
                next_try = _trying(self._after_damage(next_try.path, error))
            except MissingJournalError as error:
                next_try = self._when_missing(next_try, error)
            except LockedJournalError as error:
                next_try = _when_locked(next_try, error)
            except PasswordNeededError as error:
                next_try = self._unlocked(next_try, Path(error.path))
            damaged = None
        return False

    def _unlocked(self, present: _Try, locked: Path) -> _Try | None:
        """Ask for the password of ``locked``; return the same attempt, or another journal to open."""
        chosen = self._unlock(locked)
        return present if chosen == locked else _trying(chosen)

    # -- each trouble --------------------------------------------------------------------------------

    def _after_damage(self, path: Path, error: DamagedJournalError) -> Path | None:
        from herstel_gui.views.safety.rescue_dialog import Chosen, RescueDialog

        try:
            rescuer = self._look_at(path, error.text)
        except PasswordNeededError as needed:
            # ``needed.path`` is a backup, whose head shows how the damaged journal was encrypted
            copy = Path(needed.path)
            unlocked = self._unlock(copy)
            return self._after_damage(path, error) if unlocked == copy else unlocked
        if not rescuer.damage.offers and path != self._usual:
            # the file was never a journal
            raise error
        dialog = RescueDialog(rescuer.damage, QApplication.activeWindow(), kind=type(error))
        dialog.exec()
        if dialog.chosen is Chosen.SETTLE:
            rescuer.settle(dialog.way)
            return path
        return choose_journal(path.parent) if dialog.chosen is Chosen.OTHER else None

    def _when_missing(self, tried: _Try, error: MissingJournalError) -> _Try | None:
        absence = self._absent.look(tried.path)
        if absence.first_use and not tried.create:
            return replace(tried, create=True)
        from herstel_gui.views.safety.missing_dialog import MissingAnswer, MissingDialog

        target = absence.target or tried.path

        def put_back(copy: Path) -> HerstelError | None:
            return self._put_back(copy, target)

        dialog = MissingDialog(
            absence,
            error.text,
            put_back,
            offer_usual=tried.path != self._usual,
            parent=QApplication.activeWindow(),
        )
        dialog.exec()
        answer = dialog.answer
        dialog.deleteLater()
        match answer:
            case MissingAnswer.AGAIN:
                return _Try(tried.path)
            case MissingAnswer.PUT_BACK:
                return _Try(target)
            case MissingAnswer.NEW:
                return _Try(target, create=True)
            case MissingAnswer.USUAL:
                return _Try(self._usual)
            case MissingAnswer.OTHER:
                return _trying(choose_journal(self._usual.parent))
            case MissingAnswer.LEAVE:
                return None

    def _put_back(self, copy: Path, target: Path) -> HerstelError | None:
        """Make a journal from a backup, asking for its password; return the error if this fails."""
        while True:
            try:
                self._absent.put_back(copy, target)
            except PasswordNeededError as error:
                if self._unlock(copy) != copy:
                    return error
            except HerstelError as error:
                return error
            else:
                return None


def _trying(path: Path | None) -> _Try | None:
    return None if path is None else _Try(path)


def _when_locked(tried: _Try, error: LockedJournalError) -> _Try | None:
    read_only, again, force = (
        QCoreApplication.translate("safety", "Alleen lezen"),
        QCoreApplication.translate("safety", "Opnieuw proberen"),
        QCoreApplication.translate("safety", "Toch openen"),
    )
    meaning = QCoreApplication.translate(
        "safety",
        "Is het dagboek daar echt dicht, bijvoorbeeld omdat die computer is uitgevallen, kies dan Toch "
        "openen. Is het daar nog open en schrijven beide, dan ontstaan twee versies en kan een dag "
        "verloren gaan.",
    )
    offers = [read_only, again, *([force] if error.may_force else [])]
    answer = ask(error, offers, meaning if error.may_force else "")
    if answer == read_only:
        return _Try(tried.path, read_only=True)
    if answer == force and error.may_force:
        return replace(tried, force=True)
    return replace(tried, force=False) if answer == again else None


def ask(error: JournalError, answers: Sequence[str], meaning: str = "") -> str:
    """Show an error with answer buttons; return the text of the chosen answer, or an empty string."""
    from PySide6.QtWidgets import QMessageBox

    from herstel_gui.views.widgets.message_box import MessageBox

    box = MessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Herstel")
    box.setText(translate(error.text))
    box.setInformativeText(meaning)
    buttons = [box.addButton(answer, QMessageBox.ButtonRole.ActionRole) for answer in answers]
    close = box.addButton(QCoreApplication.translate("safety", "Sluiten"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(close)
    box.exec()
    clicked = box.clickedButton()
    return clicked.text() if clicked in buttons else ""


def choose_journal(folder: Path) -> Path | None:
    """Ask for an existing journal; None when cancelled."""
    from herstel_gui.views.file_dialogs import Purpose, ask_open

    return ask_open(
        QApplication.activeWindow(),
        QCoreApplication.translate("safety", "Dagboek openen"),
        QCoreApplication.translate("safety", "Dagboek van Herstel (*.herstel)"),
        Purpose.JOURNAL,
        folder,
    )
