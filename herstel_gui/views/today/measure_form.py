"""The rows of the day page: one per measure, on the card of the measure's moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.measures import DECLARED
from herstel_gui.views.meaning_key import give_meaning
from herstel_gui.views.today.night_row import NIGHT, NightRow
from herstel_gui.views.today.value_rows import row_for
from herstel_gui.views.widgets.layouts import place_last

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from herstel_gui.domain.measure import Measure, Moment
    from herstel_gui.domain.measures import MeasureList
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.row import FormRow
    from herstel_gui.views.widgets.card import Card


class MeasureForm:
    """Rows by key: the key of the measure, or ``night`` for bed time, wake time and sleep duration together.

    ``asked`` are the keys of the measures in the form, None before the first ``build``.
    """

    def __init__(self, signals: JournalSignals, cards: Mapping[Moment, Card]) -> None:
        """Begin without rows."""
        self._signals = signals
        self._cards = cards
        self.rows: dict[str, FormRow] = {}
        self.asked: tuple[str, ...] | None = None
        self.measures = DECLARED
        self._made: dict[str, Measure] = {}
        self._empty: set[Moment] = set()
        """The moments of cards that are hidden because they have no rows."""

    def build(self, asked: Sequence[str], measures: MeasureList = DECLARED) -> None:
        """Show a row for each asked measure, in their order; a card without rows is hidden.

        A row whose measure is declared as before stays, with what is typed in it.
        """
        self.asked, self.measures = tuple(asked), measures
        wanted = [measures.by_key[key] for key in measures.on_form(asked) if key in self.asked]
        shown = {("night" if measure in NIGHT else measure.key): measure for measure in reversed(wanted)}
        for key, row in list(self.rows.items()):
            if shown.get(key) != self._made.get(key):
                row.setParent(None)
                row.deleteLater()
                del self.rows[key]
        kept = dict(self.rows)
        self.rows.clear()
        self._made = dict(reversed(shown.items()))
        for key, measure in self._made.items():
            self.rows[key] = kept.get(key) or self._row(measure)
            place_last(self._cards[measure.moment].body, self.rows[key])
        for moment, card in self._cards.items():
            if not any(measure.moment is moment for measure in wanted):
                card.hide()
                self._empty.add(moment)
            elif moment in self._empty:
                # not before: showing lays a card out at once, and all are shown together with the page
                card.show()
                self._empty.discard(moment)

    def _row(self, measure: Measure) -> FormRow:
        row = NightRow(self._signals) if measure in NIGHT else row_for(measure, self._signals)
        give_meaning(row, measure.key)
        return row

    def unstored(self) -> str:
        """Return the labels and texts of rows with typed text that is not stored, separated by commas."""
        waiting = [row for row in self.rows.values() if row.waiting]
        return ", ".join(f"{row.title}: {row.waiting}" for row in waiting)

    def forget_typing(self) -> None:
        """Discard the texts listed by ``unstored``."""
        for row in self.rows.values():
            row.forget_typing()

    def overwritten(self) -> dict[str, str]:
        """Return by label the stored texts that typed text replaces once it is stored."""
        return {row.title: row.overwritten for row in self.rows.values() if row.overwritten}

    def stored_texts(self) -> dict[str, str]:
        """Return by label the texts in the rows without typed text that is not stored."""
        return {row.title: row.shown for row in self.rows.values() if not row.waiting}

    def fill_in(self, texts: Mapping[str, str]) -> None:
        """Store texts by label as if they were typed."""
        for row in self.rows.values():
            if row.title in texts:
                row.fill_in(texts[row.title])
