"""Opening a journal, and asking the user when it is damaged, away, or open elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from herstel_gui.domain.errors import (
    DamagedJournalError,
    JournalError,
    LockedJournalError,
    MissingJournalError,
    PasswordNeededError,
)
from herstel_gui.qt_models.texts import words
from herstel_gui.views.file_dialogs import Purpose, ask_open
from herstel_gui.views.safety.rescue_dialog import Chosen, RescueDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from herstel_gui.application.keeping import Damage, Way
    from herstel_gui.domain.text import Text


class Rescuer(Protocol):
    """A damaged journal that was looked at."""

    @property
    def damage(self) -> Damage:
        """Return the facts."""

    def settle(self, way: Way | None) -> Path:
        """Carry out what was chosen; return where the damaged journal was kept."""


class Attempt(Protocol):
    """Opens a journal in a window."""

    def __call__(self, path: Path, *, create: bool, read_only: bool = ...) -> bool:
        """Return False when another window has it; JournalError when it cannot be opened."""


class Opening:
    """Opens journals for a user who can answer. ``usual`` is the journal of who never chose another."""

    def __init__(
        self,
        attempt: Attempt,
        look_at: Callable[[Path, Text], Rescuer],
        unlock: Callable[[Path], Path | None],
        usual: Path,
    ) -> None:
        """Take how a journal is opened, how a damaged one is looked at, and how a password is asked.

        ``unlock`` returns the journal to go on with: the same, another, or None.
        """
        self._attempt = attempt
        self._look_at = look_at
        self._unlock = unlock
        self._usual = usual

    def open(self, path: Path, *, create: bool = True, damaged: Text | None = None) -> bool:
        """Open the journal, or another one that the user chooses instead; False when nothing was opened.

        ``damaged`` is what was found amiss in a journal that was open until now. Trouble that no answer
        helps against is raised as a JournalError.
        """
        wanted: Path | None = path
        while wanted is not None:
            try:
                if damaged is not None:
                    raise DamagedJournalError(damaged)  # noqa: TRY301  # answered like one found on opening
                return self._attempt(wanted, create=create or wanted == self._usual)
            except DamagedJournalError as error:
                wanted = self._after_damage(wanted, error)
            except MissingJournalError as error:
                wanted = self._when_missing(wanted, error)
            except LockedJournalError as error:
                return self._when_locked(wanted, error)
            except PasswordNeededError as error:
                wanted = self._unlocked(wanted, Path(error.path))
            damaged = None
        return False

    def _unlocked(self, path: Path, locked: Path) -> Path | None:
        """Have the password of ``locked``; return what to open: ``path``, or another that was chosen."""
        chosen = self._unlock(locked)
        return path if chosen == locked else chosen

    # -- each trouble --------------------------------------------------------------------------------

    def _after_damage(self, path: Path, error: DamagedJournalError) -> Path | None:
        try:
            rescuer = self._look_at(path, error.text)
        except PasswordNeededError as needed:
            # of its copies, which say how it was encrypted
            copy = Path(needed.path)
            unlocked = self._unlock(copy)
            return self._after_damage(path, error) if unlocked == copy else unlocked
        if not rescuer.damage.offers and path != self._usual:
            # a file that never was a journal
            raise error
        dialog = RescueDialog(rescuer.damage, QApplication.activeWindow())
        dialog.exec()
        if dialog.chosen is Chosen.SETTLE:
            rescuer.settle(dialog.way)
            return path
        return choose_journal(path.parent) if dialog.chosen is Chosen.OTHER else None

    def _when_missing(self, path: Path, error: MissingJournalError) -> Path | None:
        again, other = (
            QCoreApplication.translate("safety", "Opnieuw proberen"),
            QCoreApplication.translate("safety", "Ander dagboek openen…"),
        )
        usual = QCoreApplication.translate("safety", "Mijn gewone dagboek")
        names = [again, other, *([usual] if path != self._usual else [])]
        answer = ask(error, names)
        if answer == again:
            return path
        if answer == other:
            return choose_journal(self._usual.parent)
        return self._usual if answer == usual else None

    def _when_locked(self, path: Path, error: LockedJournalError) -> bool:
        read_only = QCoreApplication.translate("safety", "Alleen lezen")
        if ask(error, [read_only]) != read_only:
            return False
        return self._attempt(path, create=False, read_only=True)


def ask(error: JournalError, answers: Sequence[str]) -> str:
    """Say what is wrong and offer answers; return the one that was chosen, or nothing when none was."""
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Herstel")
    box.setText(words(error.text))
    buttons = [box.addButton(answer, QMessageBox.ButtonRole.ActionRole) for answer in answers]
    close = box.addButton(QCoreApplication.translate("safety", "Sluiten"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(close)
    box.exec()
    clicked = box.clickedButton()
    return clicked.text() if clicked in buttons else ""


def choose_journal(folder: Path) -> Path | None:
    """Let the user point out a journal."""
    return ask_open(
        QApplication.activeWindow(),
        QCoreApplication.translate("safety", "Dagboek openen"),
        QCoreApplication.translate("safety", "Dagboek van Herstel (*.herstel)"),
        Purpose.JOURNAL,
        folder,
    )
