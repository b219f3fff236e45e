"""The functions of ``views.services.Services`` that read and write files for the open journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from herstel_gui.application.importing import ImportPreview, import_entries, preview
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.texts import translate
from herstel_gui.storage.backups.backup import newest_backup

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.application.changes import Changes
    from herstel_gui.application.importing import Progress
    from herstel_gui.desktop.outgoing import Outgoing
    from herstel_gui.domain.club.erasing import Erasure
    from herstel_gui.domain.club.week_file import ClubFile, ClubReading
    from herstel_gui.exporters.registry import Exporter
    from herstel_gui.views.services import Remembered


@dataclass(frozen=True, slots=True)
class JournalFiles:
    """Imports, exports and backups of one open journal. All methods raise HerstelError when a file fails."""

    opened: OpenedJournal
    settings: Remembered
    outgoing: Outgoing
    backups: Path
    """The folder of the automatic backups."""
    shared: bool
    """Whether a service copies the folder of the journal to other computers."""

    def preview_import(self, path: Path, progress: Progress) -> ImportPreview:
        """Read the file at ``path``, and return what an import would change. Slow."""
        from herstel_gui.importers.registry import read_file

        return preview(self.opened.journal, read_file(path, progress), progress)

    def store_import(self, shown: ImportPreview) -> Changes:
        """Store a previewed import and return the changes. Slow."""
        return import_entries(self.opened.journal, shown)

    def export(self, exporter: Exporter, path: Path) -> Path:
        """Write the whole journal in the format of ``exporter``, and return the path that was written."""
        journal = self.opened.journal
        return self.outgoing.write(path, exporter.written(journal.days(), journal.surroundings()))

    def backup_to(self, path: Path) -> Path:
        """Copy the journal file, with the same password, and return the path that was written."""
        from herstel_gui.storage.backups.backup import backup

        with self.outgoing.journal(path) as target:
            backup(self.opened.path, target, self.opened.key)
        return target

    def last_backup(self) -> str:
        """Return the lines of the side bar: where the data stay, and the day of the newest backup."""
        trouble = self.opened.store.file.backup_trouble
        if trouble is not None:
            return translate(trouble.text)
        stays = self._where_data_stay()
        day = newest_backup(self.opened.path, self.backups, self.opened.key)
        if day is None:
            return stays
        today = self.opened.clock.today()
        day_text = (
            QCoreApplication.translate("app", "vandaag")
            if day == today
            else translate(Text("{day}", day=day))
        )
        line = QCoreApplication.translate("app", "Laatste reservekopie: {day}").format(day=day_text)
        return f"{stays}\n{line}"

    def _where_data_stay(self) -> str:
        if self.shared or self.settings.get().second_folder:
            # a second folder may be synchronised too
            return QCoreApplication.translate("app", "Herstel verstuurt niets.")
        return QCoreApplication.translate("app", "Herstel verstuurt niets.")


def read_club(paths: Sequence[Path], progress: Progress) -> ClubReading:
    """Read week files of club members. Slow."""
    from herstel_gui.importers.club_file import read_club_files

    return read_club_files(paths, progress)


def erase_club(files: Sequence[ClubFile]) -> Erasure:
    """Erase week files of club members that were read before."""
    from herstel_gui.importers.club_erasing import erase_club_files

    return erase_club_files(files)
