"""Says which stored values were replaced by what was typed before they were shown, and puts them back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject

from herstel_gui.views.safety.notice_bar import Notice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.safety.notice_bar import NoticeBar


@runtime_checkable
class MeetsJournal(Protocol):
    """A page that was shown, and took typing, before its journal was open."""

    def meet_journal(self) -> Mapping[str, str]:
        """Show the journal and store what was typed; return the values that typing replaces, by field."""

    def stored_values(self) -> dict[str, str]:
        """Return the texts of the fields whose text is stored, by the name of the field."""

    def put_back(self, values: Mapping[str, str]) -> None:
        """Store values that ``meet_journal`` returned."""


class EarlyTyping(QObject):
    """Tells by a notice which values were replaced, each as soon as the text that replaces it is stored."""

    def __init__(self, page: MeetsJournal, signals: JournalSignals, notice: NoticeBar) -> None:
        """Let ``page`` meet the journal of ``signals``; ``notice`` shows what was replaced."""
        super().__init__(notice)
        self._page, self._notice = page, notice
        self._signals = signals
        self._told: dict[str, str] = {}
        self._before = dict(page.meet_journal())
        if self._before:
            signals.changed.connect(self._look)
            self._look()

    def _look(self, _changes: object = None) -> None:
        now = self._page.stored_values()
        replaced = {name: now[name] for name, value in self._before.items() if now.get(name, value) != value}
        if replaced != self._told and not self._told.keys() - replaced.keys():
            self._told = replaced
            self._notice.tell(partial(self._replaced_notice, replaced))
        if len(self._told) == len(self._before):
            self._signals.changed.disconnect(self._look)

    def _replaced_notice(self, now: Mapping[str, str]) -> Notice:
        change = QCoreApplication.translate("MainWindow", "{name} {now} (was {before})")
        changes = ", ".join(
            change.format(name=name, now=text or "–", before=self._before[name]) for name, text in now.items()
        )
        sentence = QCoreApplication.translate(
            "MainWindow",
            "Er was vandaag al iets ingevuld. Wat je bij het starten typte, staat er nu: {what}.",
        ).format(what=changes)
        restore = QCoreApplication.translate("MainWindow", "Terugzetten")
        before = {name: self._before[name] for name in now}
        put_back = partial(self._page.put_back, before)
        return Notice("early", sentence, restore, put_back, of_window=True)
