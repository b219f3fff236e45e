"""The link above the calendar to the card about a warning, where that card lies below the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from herstel_gui.qt_models.texts import translate
from herstel_gui.views.deeds.plan_words import going_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.planning.follow_up import Progress, Proposal


class FollowJump(QPushButton):
    """Says what can be planned about a warning, or how that goes. Hidden while the card is in sight."""

    def __init__(self) -> None:
        """Begin hidden."""
        super().__init__()
        self.setProperty("role", "link")
        self.setAutoDefault(True)
        self.hide()

    def show_state(self, proposals: Sequence[Proposal], going: Progress | None, *, shown: bool) -> None:
        """Show the words of the card as one line."""
        words = going_words(going)[0] if going is not None else ""
        if not words:
            words = translate(proposals[0].label) if proposals else self.tr("Terug naar herstel")
        self.setText(words)
        self.setVisible(shown)
