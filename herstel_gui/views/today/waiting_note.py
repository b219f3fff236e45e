"""The grey hint on the day page that comparisons wait for the feelings, with the link to show them now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from herstel_gui.views.widgets.card import label, link

if TYPE_CHECKING:
    from herstel_gui.qt_models.feelings_first import FeelingsFirst
    from herstel_gui.views.today.day_picture import DayPicture
    from herstel_gui.views.widgets.card import Card


class WaitingNote(QObject):
    """A hint and a link in the head of a card, shown while comparisons of the day are held back.

    The head exists without them, so nothing moves when they disappear.
    """

    def __init__(self, feelings_first: FeelingsFirst | None) -> None:
        """Build both parts, hidden; ``stand_in`` puts them on a card."""
        super().__init__()
        self._feelings_first = feelings_first
        self._card: Card | None = None
        self.hint = label("", "hint")
        self.show_now = link(
            QCoreApplication.translate("WaitingNote", "Toon nu"),
            self._show_now,
            QCoreApplication.translate(
                "WaitingNote", "Vergelijkt met wat voor jou gewoon is, zonder op je gevoel te wachten"
            ),
        )

    def stand_in(self, card: Card) -> None:
        """Put the note in the head of a card."""
        if card is self._card:
            return
        self._card = card
        card.head.add_right(self.hint, self.show_now)
        card.head.offer((self.hint, self.show_now), on=False)

    def show_day(self, picture: DayPicture) -> None:
        """Show the number of feelings that are missing, or nothing while nothing to compare is held back."""
        if self._card is None:
            return
        waits = picture.held and not picture.first_day
        if waits and self._feelings_first is not None:
            self.hint.setText(self._words(self._feelings_first.missing(picture.record)))
        hint = getattr(self._card, "hint", None)
        self._card.head.offer((self.hint, self.show_now), on=waits)
        if hint is not None:
            self._card.head.offer((hint,), on=not waits)

    def _words(self, missing: int) -> str:
        one = QCoreApplication.translate("WaitingNote", "vergelijken volgt na nog 1 antwoord")
        many = QCoreApplication.translate("WaitingNote", "vergelijken volgt na nog {n} antwoorden")
        return one if missing == 1 else many.format(n=missing)

    def _show_now(self) -> None:
        if self._feelings_first is not None:
            self._feelings_first.show_now()
