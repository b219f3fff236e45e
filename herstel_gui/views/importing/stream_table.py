"""The table of an import: a row per stream with a tick, a small curve, days and counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QWidget

from herstel_gui.application.import_streams import NOTES, OTHER, TAGS, TRAININGS
from herstel_gui.domain.measure import Duration
from herstel_gui.domain.measures import DECLARED, MeasureList
from herstel_gui.domain.reading import TYPED, source_name
from herstel_gui.domain.text import tr_noop
from herstel_gui.qt_models.texts import to_qdate, translate
from herstel_gui.views.importing.question_row import QuestionRow
from herstel_gui.views.importing.sparkline import Sparkline
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.plain_label import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from herstel_gui.application.import_streams import Question, Stream
    from herstel_gui.application.offer_preview import OfferPreview, PartPreview, StreamRow

COLUMNS: Final = 8
LEAST_WIDTH: Final = {1: 860, 3: 620, 5: 860, 7: 860}
"""Pixels at 100 % from which the window shows a column: curve, period, same and skipped."""
_NAMES: Final = {
    TRAININGS: tr_noop("Training"),
    NOTES: tr_noop("Notitie"),
    TAGS: tr_noop("Bijzonderheid"),
    OTHER: tr_noop("Overig"),
}
_UNKNOWN: Final = "–"


def stream_name(stream: Stream, measures: MeasureList = DECLARED) -> str:
    """Return the name of what a stream holds; ``measures`` are those of the journal and the files."""
    measure = measures.by_key.get(stream.measure)
    return translate(measure.label if measure else _NAMES.get(stream.measure, stream.measure))


class StreamTable(QFrame):
    """The streams of an offer by group. ``ticked`` is emitted when the user ticks or unticks streams.

    ``answered`` carries the maker, the key of a question and the chosen answers.
    """

    ticked = Signal()
    answered = Signal(str, str, tuple)

    def __init__(self, shown: OfferPreview, chosen: frozenset[str], held: date | None = None) -> None:
        """Build the rows; ``chosen`` holds the keys of the ticked streams, ``held`` a day without a curve."""
        super().__init__()
        self.setProperty("role", "card")
        self._measures = shown.measures
        self._held = held
        self.ticks: dict[str, QCheckBox] = {}
        """The tick of each stream by its key."""
        self.groups: dict[str, QCheckBox] = {}
        self._members: dict[str, list[str]] = {}
        self.questions: dict[str, QuestionRow] = {}
        self._grid = grid = QGridLayout(self)
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(4))
        grid.setColumnStretch(0, 1)
        self._row = 0
        self._heads()
        for part in shown.parts:
            self._part(part, chosen, several=len(shown.parts) > 1)
        self._settle_groups()

    def leave_out(self, width: float) -> None:
        """Hide the columns for which a window of ``width`` pixels at 100 % has no room."""
        for column, least in LEAST_WIDTH.items():
            for row in range(self._row):
                item = self._grid.itemAtPosition(row, column)
                widget = None if item is None else item.widget()
                if widget is not None and not isinstance(widget, QuestionRow | QCheckBox):
                    widget.setHidden(width < least)

    @property
    def chosen(self) -> frozenset[str]:
        """The keys of the ticked streams."""
        return frozenset(key for key, tick in self.ticks.items() if tick.isChecked())

    def _heads(self) -> None:
        heads = (
            self.tr("meting"), self.tr("verloop"), self.tr("dagen"), self.tr("eerste – laatste"),
            self.tr("nieuw"), self.tr("hetzelfde"), self.tr("anders"), self.tr("overgeslagen"),
        )  # fmt: skip
        for column, text in enumerate(heads):
            head = label(text, "tableHead")
            if column not in {0, 1, 3}:
                head.setAlignment(Qt.AlignmentFlag.AlignRight)
            if column == COLUMNS - 2:
                head.setToolTip(self.tr("Wat jij typte blijft staan; een eerdere import wordt bijgewerkt."))
            self._grid.addWidget(head, self._row, column)
        self._row += 1

    def _part(self, part: PartPreview, chosen: frozenset[str], *, several: bool) -> None:
        groups: dict[str, list[StreamRow]] = {}
        for row in part.rows:
            groups.setdefault(self._group_name(row.stream, part, several=several), []).append(row)
        open_questions = {question.key: question for question in part.part.questions}
        for name, rows in groups.items():
            self._group(name, rows)
            for row in rows:
                self._stream(row, chosen)
                for question in list(open_questions.values()):
                    if row.stream.key in question.streams:
                        self._question(part, open_questions.pop(question.key))
        for question in open_questions.values():
            self._question(part, question)

    @staticmethod
    def _group_name(stream: Stream, part: PartPreview, *, several: bool) -> str:
        source = translate(source_name(stream.source.key))
        source = source[:1].upper() + source[1:] if stream.source.key == TYPED else source
        if stream.group is None:
            return source
        group = translate(stream.group)
        named = several or stream.source.device or stream.source.maker != part.part.maker
        return f"{source} · {group}" if named else group

    def _group(self, name: str, rows: Iterable[StreamRow]) -> None:
        tick = QCheckBox(unmarked(name))
        tick.setTristate(True)
        tick.setProperty("role", "groupTick")
        keys = [row.stream.key for row in rows]
        tick.clicked.connect(lambda _on=False, group=name: self._tick_group(group))
        self.groups[name] = tick
        self._members[name] = keys
        self._grid.addWidget(tick, self._row, 0, 1, COLUMNS)
        self._row += 1

    def _stream(self, row: StreamRow, chosen: frozenset[str]) -> None:
        stream = row.stream
        tick = QCheckBox(unmarked(stream_name(stream, self._measures)))
        tick.setChecked(stream.key in chosen)
        tick.toggled.connect(self._settle_groups)
        tick.toggled.connect(self.ticked)
        tick.setAccessibleDescription(self._spoken(row))
        self.ticks[stream.key] = tick
        cells: list[QWidget] = [self._named(tick, stream), self._curve(row)]
        cells.append(self._number(stream.days, "value"))
        cells.append(label(_period(stream.first, stream.last), "hint"))
        if row.waits:
            cells += [self._number(None, "strong"), *(self._number(None, "hint") for _ in range(3))]
        else:
            cells.append(self._number(row.new, "strong"))
            cells += [self._number(count, "hint") for count in (row.same, row.different, row.skipped)]
        for column, cell in enumerate(cells):
            self._grid.addWidget(cell, self._row, column)
        self._row += 1

    def _named(self, tick: QCheckBox, stream: Stream) -> QWidget:
        if stream.remark is None:
            return tick
        both = QWidget()
        grid = QGridLayout(both)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.addWidget(tick, 0, 0)
        remark = label(translate(stream.remark), "hint")
        remark.setWordWrap(True)
        remark.setIndent(theme().px(24))
        grid.addWidget(remark, 1, 0)
        return both

    def _curve(self, row: StreamRow) -> QWidget:
        measure = self._measures.by_key.get(row.stream.measure)
        amounts = row.stream.measure == TRAININGS or (
            measure is not None and isinstance(measure.kind, Duration)
        )
        return Sparkline([each for each in row.curve if each[0] != self._held], bars=amounts)

    @staticmethod
    def _number(count: int | None, role: str) -> QLabel:
        unknown = "?" if role == "strong" else _UNKNOWN
        text = unknown if count is None else QLocale().toString(count)
        number = label(text, role)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return number

    def _spoken(self, row: StreamRow) -> str:
        if row.waits:
            return self.tr("wacht op een antwoord")
        one = self.tr("{n} dag, {new} nieuw, {same} hetzelfde, {different} anders")
        many = self.tr("{n} dagen, {new} nieuw, {same} hetzelfde, {different} anders")
        text = one if row.stream.days == 1 else many
        return text.format(n=row.stream.days, new=row.new, same=row.same, different=row.different)

    def _question(self, part: PartPreview, question: Question) -> None:
        row = QuestionRow(question, part.answers)
        row.answered.connect(lambda key, given, maker=part.part.maker: self.answered.emit(maker, key, given))
        self.questions[question.key] = row
        self._grid.addWidget(row, self._row, 0, 1, COLUMNS)
        self._row += 1

    def _tick_group(self, name: str) -> None:
        on = not all(self.ticks[key].isChecked() for key in self._members[name])
        for key in self._members[name]:
            self.ticks[key].setChecked(on)
        self._settle_groups()

    def _settle_groups(self, _on: object = None) -> None:
        for name, keys in self._members.items():
            on = [self.ticks[key].isChecked() for key in keys]
            state = Qt.CheckState.Checked if all(on) else Qt.CheckState.PartiallyChecked
            self.groups[name].setCheckState(state if any(on) else Qt.CheckState.Unchecked)


def _period(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return _UNKNOWN
    begin, end = _short(first), _short(last)
    return begin if first == last else f"{begin} – {end}"


def _short(day: date) -> str:
    return QLocale().toString(to_qdate(day), "d MMM yy")
