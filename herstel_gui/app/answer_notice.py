"""The notice about old answers of intervals.icu: once per journal, when the journal holds any."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from herstel_gui.application.known_journals import known_journal, remembered
from herstel_gui.application.old_answers import count_old
from herstel_gui.domain.text import counted, tr_noop
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.safety.notice_bar import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.app.messages import Messages
    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.views.services import Remembered, RunAside


_ONE: Final = tr_noop(
    "{n} antwoord van intervals.icu is vroeger te streng omgezet: ‘gewoon’ telde als slecht. "
    "Je kunt het naar zijn betekenis laten omzetten. Eerst zie je wat er verandert."
)
_MANY: Final = tr_noop(
    "{n} antwoorden van intervals.icu zijn vroeger te streng omgezet: ‘gewoon’ telde als slecht. "
    "Je kunt ze naar hun betekenis laten omzetten. Eerst zie je wat er verandert."
)


def tell_of_old_answers(
    journal: OpenedJournal,
    settings: Remembered,
    messages: Messages,
    run_aside: RunAside,
    show: Callable[[], object],
) -> None:
    """Look in the background for old answers, and offer ``show``, a preview, when there are any.

    The notice comes once per journal on this computer; the dialog of earlier imports offers it always.
    """
    known = known_journal(settings.get().journals, journal.path)
    if known is None or known.old_answers_told or journal.signals.read_only:
        return
    reading = journal.signals.journal

    def done(count: int) -> None:
        known = known_journal(settings.get().journals, journal.path)
        if not count or known is None:
            return
        told = remembered(settings.get().journals, journal.path, replace(known, old_answers_told=True))
        settings.change(journals=told)

        def make() -> Notice:
            look = QCoreApplication.translate("safety", "Bekijken…")
            return Notice("old_answers", translate(counted(count, _ONE, _MANY)), look, show)

        messages.notice(make)

    def failed(error: HerstelError) -> None:
        journal.signals.failed.emit(error)

    run_aside(lambda _progress: count_old(reading), done, failed)
