"""Notices about files beside the open journal, and about changes of the journal by other programs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from herstel_gui.app.file_watch import FileWatch
from herstel_gui.domain.errors import JournalError, LockedJournalError
from herstel_gui.qt_models.texts import translate
from herstel_gui.storage.backups.conflict_copies import conflict_copies, state_of
from herstel_gui.views.safety.notice_bar import Notice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.app.messages import Messages
    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.storage.engine.keys import Keys


class FileNotices(QObject):
    """Watches the file and the folder of an open journal."""

    def __init__(
        self,
        journal: OpenedJournal,
        messages: Messages,
        keys: Keys,
        merge_with: Callable[[Path], None],
        second_folder_back: Callable[[], None],
    ) -> None:
        """Prepare; nothing is shown before ``begin``.

        Args:
            journal: The open journal.
            messages: Shows the notices.
            keys: The known keys, with which conflict copies are recognised.
            merge_with: Starts merging another version of the journal into the open journal.
            second_folder_back: Called when the second backup folder can be written again.
        """
        super().__init__(journal.signals)
        self._journal = journal
        self._signals = journal.signals
        self._messages = messages
        self._keys = keys
        self._merge_with = merge_with
        self._second_folder_back = second_folder_back
        self._second_trouble_shown = False
        self._shown_copies: dict[Path, object] = {}
        """The copies that were offered, with size and moment: a later copy may have the same name."""
        self._watch = FileWatch(journal.path, journal.store.file.changed_elsewhere, self)
        self._watch.changed.connect(self._file_changed)
        self._watch.folder_changed.connect(self._show_conflict_copies)
        journal.signals.stored.connect(self._check_second_folder)
        journal.signals.caught_up.connect(self._overwritten)

    def begin(self) -> None:
        """Show the present conflict copies, and start watching; the window must exist."""
        self._show_conflict_copies()
        self._watch.start()

    def end(self) -> None:
        """Stop watching: the journal is closed."""
        self._watch.stop()

    def _check_second_folder(self, _moment: object) -> None:
        """Show trouble with the second backup folder once, until the folder works again."""
        trouble = self._journal.store.file.second_trouble
        if trouble is not None and not self._second_trouble_shown:
            self._second_trouble_shown = True
            self._messages.brief(translate(trouble.text))
        elif trouble is None and self._second_trouble_shown:
            self._second_trouble_shown = False
            self._second_folder_back()

    def _overwritten(self, _changes: object) -> None:
        """Report that waiting changes were stored after another program had replaced the file."""
        self._messages.notice(_overwritten_notice)

    def _file_changed(self) -> None:
        """Reload after another program changed the file; typing in a field stays."""
        try:
            self._signals.journal.extent()
            self._signals.journal.demand_same_journal()
            # not only at the next key: the program may be closed before
            self._signals.joining.begin()
        except LockedJournalError:
            self._watch.again()
        except JournalError as error:
            self._signals.failed.emit(error)
        else:
            self._signals.look_again()
            self._messages.brief(
                QCoreApplication.translate(
                    "safety", "Een ander programma heeft je dagboek gewijzigd. Je ziet het zoals het nu is."
                )
            )

    def _show_conflict_copies(self) -> None:
        """Offer to merge each conflict copy beside the journal that was not offered before."""
        for copy in conflict_copies(self._journal.path, self._journal.key, self._keys):
            state = state_of(copy)
            if state is not None and self._shown_copies.get(copy) != state:
                self._shown_copies[copy] = state
                self._offer_merge(copy)

    def _offer_merge(self, copy: Path) -> None:
        def make() -> Notice:
            sentence = QCoreApplication.translate(
                "safety", "Naast je dagboek staat een tweede versie: {name}."
            ).format(name=copy.name)
            merge = QCoreApplication.translate("safety", "Samenvoegen…")
            return Notice(f"copy {copy.name}", sentence, merge, partial(self._merge_with, copy))

        self._messages.notice(make)


def _overwritten_notice() -> Notice:
    sentence = QCoreApplication.translate(
        "safety",
        "Een ander programma heeft je dagboek gewijzigd, bijvoorbeeld bij het "
        "synchroniseren. Wat je net invulde, is bewaard. Wat er intussen stond, vind je bij "
        "Eerdere waarden.",
    )
    return Notice("caught_up", sentence)
