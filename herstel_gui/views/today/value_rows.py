"""The form row of one measure: a text field or a scale of seven buttons, by the kind of the measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from herstel_gui.domain.errors import JournalError, RefusedValueError
from herstel_gui.domain.measure import (
    NO,
    YES,
    ClockTime,
    Duration,
    Measure,
    Quantity,
    Scale,
    YesNo,
    ends_to_show,
    plausible,
)
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.qt_models.texts import translate, value_text
from herstel_gui.views.today.context_line import ContextLine
from herstel_gui.views.today.earlier import EarlierAction, measured
from herstel_gui.views.today.row import Answerline, FormRow
from herstel_gui.views.today.text_row import UNREAD, TextRow, Understood
from herstel_gui.views.widgets.segments import SegmentBar
from herstel_gui.views.widgets.sparkline import Sparkline

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.domain.measure import Number
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture


_EARLIER: Final = 2 * 366
"""Days before a day in which earlier values are looked for."""


def row_for(measure: Measure, signals: JournalSignals) -> FormRow:
    """Return a new row for a measure."""
    match measure.kind:
        case Scale() | YesNo():
            return ScaleRow(measure, signals)
        case Quantity():
            return QuantityRow(measure, signals)
        case Duration() | ClockTime():
            return ValueRow(measure, signals)
        case _:
            assert_never(measure.kind)


class ValueRow(TextRow):
    """A row with one typed value."""

    def __init__(self, measure: Measure, signals: JournalSignals, spark: Sparkline | None = None) -> None:
        """Build the row; the field is read-only for a measure that only devices provide."""
        unit = measure.kind.unit if isinstance(measure.kind, Quantity) else ""
        super().__init__(signals, translate(measure.label), unit, spark, place=measure.key)
        self.measure = measure
        self.edit.setReadOnly(not measure.typed)
        self.offer_earlier(measured(measure))

    def text_of(self, picture: DayPicture) -> str:
        """Return the effective value: typed before imported."""
        reading = picture.reading(self.measure.key)
        return "" if reading is None else value_text(self.measure, reading.value)

    def line_of(self, picture: DayPicture) -> ContextLine:
        """Return the source of an imported value; for an empty duration an example of what to type."""
        kind = self.measure.kind
        if picture.reading(self.measure.key) is None and isinstance(kind, Duration):
            return ContextLine(rest=self.tr("bijvoorbeeld 20 (minuten) of 1:30"))
        from herstel_gui.views.today.usual_words import origin_line

        return origin_line(self.measure, picture)

    def read(self, text: str, day: date, picture: DayPicture) -> Understood:
        """Parse the text as the week table and the commands do; an empty text removes the value."""
        from herstel_gui.application.input_parsing import parse_value, time_begun

        measure = self.measure
        if not text:
            return Understood(lambda journal: journal.enter(day, measure, None))
        value = parse_value(measure, text)
        return Understood(
            lambda journal: journal.enter(day, measure, value),
            self._question(value, picture),
            begun=not isinstance(measure.kind, Quantity) and time_begun(text),
        )

    def _question(self, value: Number, picture: DayPicture) -> str:
        from herstel_gui.application.unusual_values import unusual_value
        from herstel_gui.views.today.usual_words import doubt, far_from_earlier, first_doubt, usual_value

        measure, usual = self.measure, usual_value(self.measure, picture, TYPED)
        if not plausible(measure, value, None if usual is None else usual.value):
            return translate(doubt(measure, value, usual))
        if usual is not None:
            return ""
        # before a usual value is known, and for what is seldom measured, such as weight
        try:
            unusual = unusual_value(self.signals.journal, measure, picture.day, value)
        except JournalError:
            return ""  # the reading of the day reports what is wrong
        if unusual is None:
            return ""
        known = unusual.usual
        return translate(
            first_doubt(measure, value) if known is None else far_from_earlier(measure, value, known)
        )


class QuantityRow(ValueRow):
    """A number with its unit, a sparkline of the last fourteen days and a comparison with the usual value."""

    def __init__(self, measure: Measure, signals: JournalSignals) -> None:
        """Build the row with its sparkline."""
        self.spark = Sparkline()
        self._line = ContextLine()
        super().__init__(measure, signals, self.spark)
        self._doubtful: Reading | None = None
        self.doubt = Answerline(self.edit)
        self.doubt.confirmed.connect(self._confirm_imported)
        self.doubt.declined.connect(self.edit.setFocus)
        self.add_below(self.doubt)

    def line_of(self, picture: DayPicture) -> ContextLine:
        """Return the comparison with the usual value."""
        from herstel_gui.views.today.usual_words import context_line

        self._line = context_line(self.measure, picture)
        return self._line

    def show_day(self, picture: DayPicture) -> None:
        """Show the value, the sparkline and the comparison."""
        self._line = ContextLine()
        super().show_day(picture)
        self.spark.setVisible(not picture.words_only)
        if not picture.known:
            return
        from herstel_gui.views.today.usual_words import doubtful_question, doubtful_reading

        self._doubtful = doubtful_reading(self.measure, picture)
        if self._doubtful is None:
            self.doubt.hide()
        else:
            self.doubt.ask(doubtful_question(self.measure, self._doubtful, picture))
        recent = picture.recent(self.measure.key)
        if picture.held:
            recent = [*recent[:-1], None]
        values = [None if value is None else float(value) for value in recent]
        self.spark.show_values(values, warn=self._line.warn)
        known = [value for value in recent if value is not None]
        tip = self.tr("Laatste 14 dagen: {low} tot {high}")
        low, high = (value_text(self.measure, pick(known)) if known else "" for pick in (min, max))
        self.spark.setToolTip(tip.format(low=low, high=high) if known else "")

    def _confirm_imported(self) -> None:
        """Store that the imported value is right: it counts from now on. Undo takes this back."""
        reading = self._doubtful
        if reading is not None:
            self.signals.run(lambda journal: journal.confirmations.confirm(reading))


def _bar(measure: Measure) -> SegmentBar:
    if isinstance(measure.kind, Scale):
        return SegmentBar([str(n) for n in range(1, 8)], meanings=[translate(w) for w in measure.kind.words])
    return SegmentBar([translate(NO), translate(YES)], first=0)


class ScaleRow(FormRow):
    """An answer from 1 to 7, or yes or no. A digit, letter or click stores it; the same again removes it."""

    def __init__(self, measure: Measure, signals: JournalSignals) -> None:
        """Build the row with a button for each answer."""
        self.bar = _bar(measure)
        named = ends_to_show(measure) is not None
        words = measure.kind.words if isinstance(measure.kind, Scale) else ("", "")
        super().__init__(
            translate(measure.label), self.bar,
            ends=(translate(words[0]), translate(words[-1])) if named else None,
        )  # fmt: skip
        self.measure = measure
        self.signals = signals
        self._day: date = signals.day
        self._unsaved = False
        self._stored = ""
        self.bar.picked.connect(self._picked)
        self.bar.refused.connect(self._refused)
        self.bar.typed.connect(self._typed)
        signals.waiting.settled.connect(self._stop_waiting)
        signals.waiting.forgotten.connect(self._stop_waiting)
        EarlierAction(self, signals, measured(measure))

    def show_day(self, picture: DayPicture) -> None:
        """Show the stored answer of a day, unless an answer of this day could not be stored."""
        if picture.day != self._day:
            self._day, self._unsaved = picture.day, False
            self.answer.hide()
        if picture.read:
            self._show_answer(picture)
        if not picture.known:
            self.context.show_line(ContextLine(rest=UNREAD))
            return
        self.bar.setEnabled(not picture.future)
        from herstel_gui.views.today.usual_words import scale_line

        line = ContextLine() if picture.future else scale_line(self.measure, picture)
        self.context.show_line(line)
        self.bar.setAccessibleDescription(self._spoken(picture, line.tip))

    def _show_answer(self, picture: DayPicture) -> None:
        reading = picture.reading(self.measure.key)
        self._stored = "" if reading is None else str(int(reading.value))
        if not self._unsaved:
            held = reading is not None and reading.value in self.measure.kind.possible
            choice = int(reading.value) if reading is not None and held else None
            self.bar.show_choice(choice, given=bool(picture.given(self.measure.key)))

    def _spoken(self, picture: DayPicture, word: str) -> str:
        reading = picture.reading(self.measure.key)
        if reading is None:
            return self.tr("niets ingevuld")
        answer = value_text(self.measure, reading.value)
        if not isinstance(self.measure.kind, Scale):
            return answer
        return self.tr("{digit} van 7: {word}").format(digit=answer, word=word)

    @property
    def waiting(self) -> str:
        """The answer that could not be stored; empty when all is stored."""
        return str(self.bar.choice) if self._unsaved and self.bar.choice is not None else ""

    @property
    def overwritten(self) -> str:
        """The stored answer that the answer on screen replaces once it is stored; empty when none."""
        return self._stored if self._unsaved and self._stored != self.shown else ""

    def store_pending(self) -> bool:
        """Try again to store an answer; return False when this fails."""
        if self._unsaved and self.signals.waiting:
            self.signals.waiting.try_now()
        elif self._unsaved:
            self._picked(self.bar.choice)
        return not self._unsaved

    def go_on_typing(self) -> None:
        """Store an answer that was given before the journal was open, also while the row has the focus."""
        self.store_pending()

    @property
    def shown(self) -> str:
        """The answer shown, as a digit; empty when missing."""
        return "" if self.bar.choice is None else str(self.bar.choice)

    def fill_in(self, text: str) -> None:
        """Store a digit as if its button were clicked; an empty text removes the answer."""
        self._picked(int(text) if text else None)

    def _stop_waiting(self) -> None:
        """Show the stored answer from the next refresh on: waiting changes were stored or discarded."""
        self._unsaved = False

    def _typed(self) -> None:
        """Tell that a digit answered the question, unless the answer is not stored."""
        if (self.signals.opening or not self._unsaved) and self.answer.isHidden():
            self.completed.emit()

    def _refused(self, typed: int | str) -> None:
        """Show why a typed digit or pasted text is refused."""
        from herstel_gui.application.input_parsing import parse_value

        try:
            parse_value(self.measure, str(typed))
        except RefusedValueError as error:
            self.answer.refuse(translate(error.text))

    def _picked(self, value: int | None) -> None:
        day, measure = self._day, self.measure
        self._unsaved = False
        self.answer.hide()
        if self.signals.opening:
            # the row keeps the answer; one that was cleared again before the stored one was shown leaves it
            self._unsaved = value is not None or bool(self._stored)
            return
        try:
            stored = self.signals.run(lambda journal: journal.enter(day, measure, value))
        except RefusedValueError as error:
            self.answer.refuse(translate(error.text))
            return
        self._unsaved = not stored
