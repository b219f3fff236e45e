"""Stores the cells typed or pasted in the week table, and keeps drafts of cells that cannot be stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from herstel_gui.application.input_parsing import night_begun, time_begun
from herstel_gui.application.week_entry import CellReader, RefusedCell, TypedBlock, TypedCell
from herstel_gui.domain.measure import ClockTime, Duration
from herstel_gui.domain.measures import SLEEP_DURATION
from herstel_gui.domain.participation import PARTICIPATION_WORDS
from herstel_gui.domain.tags import PAIN_PREFIX, TAGS, tag_text
from herstel_gui.domain.text import Text
from herstel_gui.domain.week.table import LOAD, WORDY
from herstel_gui.qt_models.texts import BOOK, translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from herstel_gui.domain.week.table import WeekTable
    from herstel_gui.qt_models.journal_signals import JournalSignals


class CellStore(QObject):
    """Writes typed cells of the week in ``table`` to the journal.

    A plausible cell is stored. An implausible cell is refused once and kept as a draft; the same text typed
    again is stored. An impossible cell is refused.

    Signals: ``refused`` carries a tuple of RefusedCell after each ``write``, empty when all cells were
    accepted.
    """

    refused = Signal(object)

    def __init__(self, signals: JournalSignals, parent: QObject | None = None) -> None:
        """Begin without a table."""
        super().__init__(parent)
        self._signals = signals
        self._doubted: frozenset[TypedCell] = frozenset()
        """Implausible cells of the last ``write``: the same text is accepted in the next."""
        self._in_change = False
        """Whether the last ``write`` stored other cells, with which undo takes the refused ones back."""
        self._step = 0
        """The place in the stack of undo after the last ``write``."""
        self._marked: frozenset[tuple[str, date]] = frozenset()
        self.table: WeekTable | None = None
        self.visit: object | None = None
        """Identity of the open editor: changes stored with the same visit are one step of undo."""

    def write(self, cells: Sequence[TypedCell], text: Text | None = None) -> bool:
        """Store cells as one change named ``text``; return True when all were stored.

        Refused cells keep their stored value and are listed by ``refused``.
        """
        if not cells:
            return False
        results: list[bool] = []
        self._signals.attempt(lambda: results.append(self._write(cells, text)), again=False)
        return any(results)

    def is_refused(self, row: str, day: date) -> bool:
        """Return whether the last ``write`` refused the cell of a row on a day."""
        return (row, day) in self._marked

    def withdraw(self, step: int) -> None:
        """Forget what was refused, and the drafts of doubted cells, if undo to ``step`` undid the change."""
        if step >= self._step:
            return
        for cell in self._doubted if self._in_change else ():
            self._signals.unsaved.keep(cell.day, draft_place(cell.row), "")
        self._marked, self._doubted = frozenset(), frozenset()
        self.refused.emit(())

    def write_quietly(self, cell: TypedCell) -> bool:
        """Store the text of an open editor without messages; return False when the text is refused."""
        blocks: list[TypedBlock] = []
        read = lambda: blocks.append(self._reader().read(self._signals.journal, [cell]))  # noqa: E731
        if not self._signals.attempt(read, again=False) or blocks[0].refused:
            return False
        stored = not blocks[0].edits or self._signals.run(
            lambda journal: blocks[0].store(journal, self._name_of([cell])), self.visit
        )
        if stored:
            self._signals.unsaved.keep(cell.day, draft_place(cell.row), "")
        return stored

    def begun(self, cell: TypedCell) -> bool:
        """Return whether a valid text is probably unfinished, such as ``1`` of ``1:30``."""
        if not cell.text.strip():
            return False
        match cell.row:
            case "tags" | "load":
                return True
            case "sleep_duration":
                return night_begun(cell.text)
            case key:
                measure = self._signals.journal.measures().by_key.get(key)
                timed = measure is not None and isinstance(measure.kind, Duration | ClockTime)
                return timed and time_begun(cell.text)

    # -- drafts --------------------------------------------------------------------------------------

    def draft_of(self, cell: TypedCell) -> str:
        """Return the draft kept for a cell; an empty text when there is none."""
        return self._signals.unsaved.draft(cell.day, draft_place(cell.row))

    def keep_draft(self, cell: TypedCell) -> None:
        """Keep the text of a cell as its draft; an empty text removes the draft."""
        self._signals.unsaved.keep(cell.day, draft_place(cell.row), cell.text.strip())

    def write_drafts(self) -> None:
        """Try to store the drafts of this week; ``refused`` lists the drafts that still need an answer."""
        rows = {draft_place(row.key): row.key for row in self.table.rows} if self.table else {}
        drafts = self._signals.unsaved.drafts.items()
        span = self.table.week.span if self.table else ()
        cells = [TypedCell(rows[at], day, text) for (day, at), text in drafts if day in span and at in rows]
        self.write(cells)

    # -- inside --------------------------------------------------------------------------------------

    def _reader(self) -> CellReader:
        return CellReader(
            today=self._signals.journal.clock.today(),
            usual={row.key: row.usual for row in self.table.rows} if self.table else {},
            labels={key: translate(label) for key, label in TAGS.items()},
            pain=translate(tag_text(PAIN_PREFIX)).strip(),
            answers={translate(word).casefold(): answer for answer, word in PARTICIPATION_WORDS.items()},
            believed=self._doubted,
        )

    def _write(self, cells: Sequence[TypedCell], text: Text | None) -> bool:
        block = self._reader().read(self._signals.journal, cells)
        doubted = frozenset(refused.cell for refused in block.refused if refused.unlikely)
        self._doubted, self._in_change = doubted, bool(block.edits)
        stored = not block.edits or self._signals.run(
            lambda journal: block.store(journal, text or self._name_of(cells)), self.visit
        )
        self._step = self._signals.undo_stack.index()
        for cell in cells:
            # an impossible cell gets no draft: typing the same text again would not store it either
            self._signals.unsaved.keep(cell.day, draft_place(cell.row), cell.text if cell in doubted else "")
        self._marked = frozenset((each.cell.row, each.cell.day) for each in block.refused)
        self.refused.emit(tuple(block.refused))
        return stored and not block.refused

    def _name_of(self, cells: Sequence[TypedCell]) -> Text:
        """Return the name of the undo step for cells, from the first cell: ``Stemming, zo 22 november``."""
        first = cells[0]
        label = next((row.label for row in self.table.rows if row.key == first.row), "") if self.table else ""
        return Text("{label}, {day}", label=label, day=first.day)


def draft_place(row: str) -> str:
    """Return the name under which the draft of a row is kept.

    A row with a field on the day page has the name of that field, so both show the same draft.
    """
    if row == SLEEP_DURATION.key:
        return "night"
    return f"week {row}" if row in {LOAD, *WORDY} else row


def refusal_text(refused: Sequence[RefusedCell], labels: dict[str, str]) -> str:
    """Return a line with the reason for each refused cell; ``labels`` are row labels by key."""
    return "\n".join(_refusal(each, labels.get(each.cell.row, "")) for each in refused)


def _refusal(refused: RefusedCell, label: str) -> str:
    day, reason = BOOK.day(refused.cell.day, weekday=True), translate(refused.reason)
    names_row = reason.startswith(label.partition(" (")[0])
    return f"{day} · {reason}" if names_row else f"{day} · {label}: {reason}"
