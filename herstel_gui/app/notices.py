"""Notices about the open journal at the start, at midnight and about the clock."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from herstel_gui.application.clock_check import clock_trouble
from herstel_gui.application.drafts import CONTEXT_DRAFT, PLAN_DRAFT, SESSION_DRAFT
from herstel_gui.application.known_journals import known_journal, remembered
from herstel_gui.desktop.paths import home_folder
from herstel_gui.desktop.synced_folders import synced_by
from herstel_gui.domain.errors import JournalError
from herstel_gui.qt_models.texts import day_in_sentence, short_day, translate
from herstel_gui.views.safety.day_watch import DayWatch
from herstel_gui.views.safety.notice_bar import Notice
from herstel_gui.views.today.night_row import NIGHT
from herstel_gui.views.today.tag_field import TAG_DRAFT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from herstel_gui.app.messages import Messages
    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.views.services import Remembered

MOST_NAMED: Final = 3
"""The number of drafts that a notice lists."""
_FORMS: Final = (PLAN_DRAFT, CONTEXT_DRAFT)
"""Names of the drafts of dialogs."""
MOST_SIGNS: Final = 60
"""The number of characters of a draft that a notice shows."""


class Notices(QObject):
    """Shows notices in the window of one open journal."""

    def __init__(
        self,
        journal: OpenedJournal,
        settings: Remembered,
        messages: Messages,
        open_anew: Callable[[], None],
        show_backups: Callable[[], None],
    ) -> None:
        """Prepare; nothing is shown before ``begin``.

        Args:
            journal: The open journal.
            settings: ``journals`` holds whether the notice about a synchronised folder was shown.
            messages: Shows the notices.
            open_anew: Opens a journal that is open read-only once more, for writing.
            show_backups: Shows the dialog of backups.
        """
        super().__init__(journal.signals)
        self._path = journal.path
        self._signals = journal.signals
        self._was_open = journal.store.file.was_open_to_others
        self._settings = settings
        self._messages = messages
        self._open_anew = open_anew
        self._show_backups = show_backups
        self.days = DayWatch(journal.clock, self)
        self.days.changed.connect(self._new_day)

    def begin(self) -> None:
        """Show the notices about the journal as opened; the window must be there."""
        self._check_clock()
        if self._signals.read_only:
            self._messages.notice(partial(_read_only, self._open_anew))
        if self._was_open:
            self._messages.notice(_was_open)
        self._show_hidden_drafts()

    def end(self) -> None:
        """Stop watching the date: the journal is closed."""
        self.days.stop()

    def _show_hidden_drafts(self) -> None:
        """List drafts that no field of the day page shows, with a button that removes the drafts.

        The draft of a measure that is no longer asked would otherwise be counted in the head of the page for
        ever, without a field in which the user could finish or remove the draft.
        """
        if self._signals.read_only:
            return
        unsaved = self._signals.unsaved
        try:
            drafts, measures = dict(unsaved.drafts), self._signals.journal.measures()
        except JournalError as error:
            self._signals.failed.emit(error)
            return
        chosen = self._settings.get().asked_on(self._signals.journal.clock.today())
        asked = set(measures.asked(chosen))
        fields = asked | ({"night"} if asked & {measure.key for measure in NIGHT} else set())
        hidden = [
            (day, place)
            for day, place in drafts
            if place not in {*fields, *_FORMS} and not place.startswith((TAG_DRAFT, SESSION_DRAFT))
        ]
        self._show_forms()
        if not hidden:
            return
        named = [(key[0], drafts[key]) for key in sorted(hidden)[:MOST_NAMED]]

        def remove() -> None:
            for day, place in hidden:
                unsaved.keep(day, place, "")

        self._messages.notice(partial(_hidden, named, remove))

    def _show_forms(self) -> None:
        """Say where input stands that was not stored when the program ended; its dialog shows it again."""
        unsaved = self._signals.unsaved
        plans, told = list(unsaved.of(PLAN_DRAFT)), list(unsaved.of(CONTEXT_DRAFT))

        def remove() -> None:
            for place, days in ((PLAN_DRAFT, plans), (CONTEXT_DRAFT, told)):
                for day in days:
                    unsaved.keep(day, place, "")

        if plans or told:
            self._messages.notice(partial(_forms, plans[:MOST_NAMED], remove, told=bool(told)))

    def _check_clock(self) -> None:
        """Warn when the date of the computer cannot be right; remove the warning when the date is right."""
        clock = self._signals.journal.clock
        try:
            extent = self._signals.journal.extent()
        except JournalError as error:
            self._signals.failed.emit(error)
            return
        trouble = clock_trouble(clock.today(), extent.last if extent else None)
        if trouble is None:
            self._messages.withdraw("clock")
        else:
            self._messages.notice(lambda: Notice("clock", translate(trouble)))

    def _new_day(self, today: date) -> None:
        """Offer to go to the new day: typing still goes to the day that is shown."""
        go = partial(self._signals.choose_day, today)
        self._messages.notice(partial(_new_day, today, self._signals.day, go))
        self._check_clock()

    def warn_of_synchronising(self) -> None:
        """Warn once per journal if a service copies the folder to other computers."""
        journals = self._settings.get().journals
        known = known_journal(journals, self._path)
        if known is None or known.synced_told or self._signals.read_only:
            return
        service = synced_by(self._path, home_folder())
        if not service:
            return
        self._settings.change(journals=remembered(journals, self._path, replace(known, synced_told=True)))
        self._messages.notice(partial(_synchronised, service, self._show_backups))


def _read_only(open_anew: Callable[[], None]) -> Notice:
    sentence = QCoreApplication.translate(
        "safety",
        "Alleen lezen: dit dagboek is ergens anders open, of leek dat te zijn. Wijzigen kan hier nu niet.",
    )
    again = QCoreApplication.translate("safety", "Opnieuw proberen")
    return Notice("read_only", sentence, again, open_anew)


def _was_open() -> Notice:
    sentence = QCoreApplication.translate(
        "safety",
        "Andere gebruikers van deze computer konden bij de map van je dagboek. Dat kan nu niet meer.",
    )
    return Notice("rights", sentence)


def _hidden(drafts: Iterable[tuple[date, str]], remove: Callable[[], None]) -> Notice:
    named = ", ".join(f"‘{_shortened(text)}’ ({short_day(day)})" for day, text in drafts)
    sentence = QCoreApplication.translate(
        "safety", "Vroeger getypt en nooit bewaard: {what}. Het staat in geen veld meer."
    )
    button = QCoreApplication.translate("safety", "Weggooien")
    return Notice("drafts", sentence.format(what=named), button, remove)


def _forms(plans: Iterable[date], remove: Callable[[], None], *, told: bool) -> Notice:
    sentences = [
        QCoreApplication.translate(
            "safety",
            "Een plan voor {day} was nog niet bewaard toen Herstel stopte. Het staat er nog als je die "
            "dag opent in Planning.",
        ).format(day=short_day(day))
        for day in plans
    ]
    if told:
        sentences.append(
            QCoreApplication.translate(
                "safety",
                "Je vraag en achtergrond voor het verslag waren nog niet bewaard toen Herstel stopte. Ze "
                "staan er nog bij Week, Meer, in het verslag.",
            )
        )
    button = QCoreApplication.translate("safety", "Weggooien")
    return Notice("forms", " ".join(sentences), button, remove)


def _new_day(today: date, shown: date, go: Callable[[], None]) -> Notice:
    sentence = QCoreApplication.translate(
        "safety", "Het is nu {today}. Wat je invult, komt nog bij {day}."
    ).format(today=day_in_sentence(today), day=day_in_sentence(shown))
    return Notice("day", sentence, QCoreApplication.translate("safety", "Naar vandaag"), go)


def _synchronised(service: str, show_backups: Callable[[], None]) -> Notice:
    sentence = QCoreApplication.translate(
        "safety",
        "Je dagboek ligt in een map die {service} met andere computers deelt. Staat het op twee tegelijk "
        "open, dan ontstaan twee versies. Zet liever alleen de reservekopieën daar: kies die map als "
        "tweede map, en het dagboek zelf in een gewone map.",
    ).format(service=service)
    choose = QCoreApplication.translate("safety", "Reservekopieën…")
    return Notice("synced", sentence, choose, show_backups)


def _shortened(text: str) -> str:
    return text if len(text) <= MOST_SIGNS else f"{text[:MOST_SIGNS]}…"
