"""The row of the night: one field for bed time and wake time, or for the sleep duration alone.

Storing one form removes the other in the same step of undo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.measure import accept, plausible
from herstel_gui.domain.measures import BED_TIME, SLEEP_DURATION, WAKE_TIME
from herstel_gui.domain.reading import TYPED, Reading, source_name
from herstel_gui.domain.text import Minutes, Text, tr_noop
from herstel_gui.qt_models.texts import spoken_minutes, translate
from herstel_gui.views.today.context_line import ContextLine
from herstel_gui.views.today.earlier import readings
from herstel_gui.views.today.text_row import TextRow, Understood

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.input_parsing import Night
    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.day_record import DayRecord
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture

NIGHT: Final = (BED_TIME, WAKE_TIME, SLEEP_DURATION)
SHORT_NIGHT: Final = 6 * 60
SHORT_NIGHTS: Final = "SLEEP_6x3"
"""Id of the signal that counts short nights."""


class NightRow(TextRow):
    """Accepts ``23:15 – 6:45``, ``2315 0645`` or ``7:20``; an evening time belongs to the day before."""

    def __init__(self, signals: JournalSignals) -> None:
        """Build the row; the night of a day ended on the morning of that day."""
        super().__init__(signals, "", place="night")
        self.title = self.tr("Naar bed – op")
        self.label.setText(self.title)
        self.edit.setAccessibleName(self.title)
        self.edit.setToolTip(
            self.tr("Bijvoorbeeld 2315 0645, 23:15-6:45, of alleen hoe lang: 7:20, 7,5 of 7u20")
        )
        self.offer_earlier(readings(self.tr("de nacht"), {measure.key for measure in NIGHT}))

    def text_of(self, picture: DayPicture) -> str:
        """Return bed time and wake time, or the duration when no time is known."""
        from herstel_gui.application.input_parsing import format_night

        return format_night(night_of(picture.record)[0])

    def line_of(self, picture: DayPicture) -> ContextLine:
        """Return the length of the night, the number of short nights in a row and the source."""
        shown, source = night_of(picture.record)
        slept = picture.night()
        if slept is None:
            half = shown.bed is not None or shown.wake is not None
            hint = (
                self.tr("Vul ook de andere tijd in.") if half else self.tr("bijvoorbeeld 23:15 6:45, of 7:20")
            )
            return ContextLine(rest=hint)
        counts = picture.compared and picture.counts(SHORT_NIGHTS)
        parts = [
            self._short_words(picture, counts=counts),
            self.tr("van {source}").format(source=source_name(source)) if source not in {TYPED, ""} else "",
        ]
        text = "".join(f"· {part} " for part in parts if part).strip()
        return ContextLine(spoken_minutes(slept), text, warn=counts)

    def _short_words(self, picture: DayPicture, *, counts: bool) -> str:
        """Return the words about short nights; empty while comparisons are held back."""
        short = picture.short_nights(SHORT_NIGHT)
        if not short or not picture.compared or picture.held or (picture.words_only and not counts):
            return ""
        if short > 1 and not picture.words_only:
            return self.tr("{n}e nacht op rij onder 6 uur").format(n=short)
        return self.tr("minder dan 6 uur")

    def read(self, text: str, day: date, picture: DayPicture) -> Understood:
        """Parse two times or a duration; an empty text removes the typed night."""
        from herstel_gui.application.input_parsing import Night, night_begun, parse_night
        from herstel_gui.application.unusual_values import night_minutes

        night = parse_night(text) if text else Night()
        readings = [
            Reading(day, measure.key, accept(measure, value))
            for measure, value in zip(NIGHT, (night.bed, night.wake, night.minutes), strict=True)
            if value is not None
        ]

        def store(journal: Journal) -> Changes:
            before = [r for m in NIGHT for r in journal.day(day).of(m.key) if r.source == TYPED]
            return journal.change(Text("{what}", what=SLEEP_DURATION.label), before, readings)

        minutes = night_minutes(day, readings, picture.zone)
        unlikely = minutes is not None and not plausible(SLEEP_DURATION, minutes)
        question = translate(Text(LONG_NIGHT, night=Minutes(minutes or 0))) if unlikely else ""
        return Understood(store, question, begun=night_begun(text))


LONG_NIGHT: Final = tr_noop("Een nacht van {night} is ongewoon. Klopt dat?")


def night_of(record: DayRecord) -> tuple[Night, str]:
    """Return the night to show and its source: typed values, else the first source by name."""
    from herstel_gui.application.input_parsing import Night

    by_source: dict[str, dict[str, int]] = {}
    for measure in NIGHT:
        for reading in record.of(measure.key):
            by_source.setdefault(reading.source, {})[reading.measure] = int(reading.value)
    for source in sorted(by_source, key=lambda name: (name != TYPED, name)):
        own = by_source[source]
        bed, wake, minutes = (own.get(measure.key) for measure in NIGHT)
        if bed is not None or wake is not None:
            return Night(bed=bed, wake=wake), source
        if minutes is not None:
            return Night(minutes=minutes), source
    return Night(), ""
