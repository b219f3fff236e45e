"""The functions of ``views.services.Services`` that read and write files for the open journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from herstel_gui.domain.text import Text
from herstel_gui.qt_models.texts import translate
from herstel_gui.storage.backups.backup import newest_backup
from herstel_gui.views.services import ClubServices

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, tzinfo
    from pathlib import Path

    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.application.calendar_contents import CalendarFile
    from herstel_gui.application.import_streams import Answers
    from herstel_gui.application.importing import Progress
    from herstel_gui.application.makers import Maker
    from herstel_gui.application.offer_preview import OfferPreview, Storing
    from herstel_gui.application.offers import Offer
    from herstel_gui.desktop.outgoing import Outgoing
    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.club.erasing import Erasure
    from herstel_gui.domain.club.week_file import ClubFile, ClubReading
    from herstel_gui.exporters.registry import Exporter
    from herstel_gui.views.services import Remembered, RunAside


@dataclass(frozen=True, slots=True)
class JournalFiles:
    """Imports, exports and backups of one open journal. All methods raise HerstelError when a file fails."""

    opened: OpenedJournal
    settings: Remembered
    outgoing: Outgoing
    backups: Path
    """The folder of the automatic backups."""

    def makers(self) -> Sequence[Maker]:
        """Return the makers whose exports can be imported."""
        from herstel_gui.importers.maker_steps import listed_makers

        return listed_makers()

    def offer(self, paths: Sequence[Path], report: Callable[[Text, int, int], None]) -> Offer:
        """Return what files and folders offer; ``Offer.close`` closes them. Slow."""
        from herstel_gui.importers.offering import offer

        return offer(paths, report)

    def preview_offer(
        self,
        offer: Offer,
        answers: Mapping[str, Answers] | None,
        span: DaySpan | None,
        confirmed: frozenset[str],
    ) -> OfferPreview:
        """Return what an import of an offer would change. Slow."""
        from herstel_gui.application.offer_preview import preview_offer

        return preview_offer(self.opened.journal, offer, answers, span, confirmed)

    def store_offer(self, shown: OfferPreview, streams: frozenset[str], confirmed: frozenset[str]) -> Storing:
        """Return what stores the chosen streams of an offer; its actions are slow."""
        from herstel_gui.application.offer_preview import Storing

        return Storing(self.opened.journal, shown, streams, confirmed)

    @staticmethod
    def read_calendar(path: Path, span: DaySpan, zone: tzinfo) -> CalendarFile:
        """Return the trainings of a calendar file; see ``importers.calendar_files``."""
        from herstel_gui.importers.calendar_files import read_calendar

        return read_calendar(path, span, zone)

    def export(self, exporter: Exporter, path: Path) -> Path:
        """Write the whole journal in the format of ``exporter``, and return the path that was written."""
        content = exporter.content(self.opened.journal, self.settings.get())
        return self.outgoing.write(path, exporter.pieces(content))

    def backup_to(self, path: Path) -> Path:
        """Copy the journal file, with the same password, and return the path that was written."""
        from herstel_gui.storage.backups.backup import backup

        with self.outgoing.journal(path) as target:
            backup(self.opened.path, target, self.opened.key)
        return target

    def last_backup(self) -> str:
        """Return the lines of the side bar: that nothing is sent, and the day of the newest backup."""
        trouble = self.opened.store.file.backup_trouble
        if trouble is not None:
            return translate(trouble.text)
        stays = QCoreApplication.translate("app", "Herstel verstuurt niets.")
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


def club_services(
    run_aside: RunAside, settings: Remembered, today: Callable[[], date], outgoing: Outgoing
) -> ClubServices:
    """Return the functions of the trainer's window; folder and members are settings of this computer."""
    return ClubServices(
        run_aside,
        _read_club,
        _erase_club,
        today,
        outgoing,
        folder=lambda: settings.get().club_folder,
        keep_folder=lambda folder: settings.change(club_folder=folder),
        members=lambda: settings.get().member_lists,
        keep_members=lambda lists: settings.change(member_lists=lists),
    )


def _read_club(paths: Sequence[Path], progress: Progress) -> ClubReading:
    """Read week files of club members. Slow."""
    from herstel_gui.importers.club_file import read_club_files

    return read_club_files(paths, progress)


def _erase_club(files: Sequence[ClubFile]) -> Erasure:
    """Erase week files of club members that were read before."""
    from herstel_gui.importers.club_erasing import erase_club_files

    return erase_club_files(files)
