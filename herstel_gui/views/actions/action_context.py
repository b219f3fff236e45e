"""The objects that every group of menu actions works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.person import Offer
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.services import Services


@dataclass(frozen=True, slots=True)
class ActionContext:
    """A window with its journal and services, and how to report the result of an action."""

    window: QWidget
    signals: JournalSignals
    services: Services
    show_note: Callable[[str], None]
    """Shows a short sentence in the window."""
    show_error: Callable[[HerstelError], None]
    """Shows the sentence of an error in a dialog."""

    def offers(self, offer: Offer) -> bool:
        """Tell whether something is offered to the person of the journal today."""
        journal = self.signals.journal
        return journal.person.is_offered(offer, journal.clock.today())
