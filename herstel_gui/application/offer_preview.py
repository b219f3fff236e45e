"""Comparing an offer with the journal per stream, and storing what the user chose as one batch per maker."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from herstel_gui.application.cancelling import watched
from herstel_gui.application.changes import Changes, Entry, day_of
from herstel_gui.application.import_streams import (
    Answers,
    Question,
    RefusedPart,
    Selection,
    Stream,
    belongs,
    stream_of,
)
from herstel_gui.application.importing import (
    ImportPreview,
    Outcome,
    ParsedFile,
    Progress,
    import_entries,
    preview,
)
from herstel_gui.application.offers import Offer, OfferedPart
from herstel_gui.application.personal import known_personal
from herstel_gui.domain.measure import Number
from herstel_gui.domain.measures import DECLARED, MeasureList, measures_with
from herstel_gui.domain.own_measures import OwnMeasure, measures_of
from herstel_gui.domain.plain_text import visible
from herstel_gui.domain.provenance import ImportBatch, ImportedFile, KnownSource, SourceUse, Taken
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.training_sessions import Session

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.day import Surroundings

_AND: Final = "\n"
"""Between the answers to a question that allows several, as remembered."""
CURVE: Final = 72
"""Most points of the small curve of a stream."""


@dataclass(frozen=True, slots=True)
class StreamRow:
    """A stream with the outcomes of its values.

    ``waits`` is True while a question about it is open: its values are not compared, and the counts are 0.
    ``skipped`` counts refused and unreadable values. ``curve`` holds some values over the whole period.
    """

    stream: Stream
    new: int = 0
    same: int = 0
    replaced: int = 0
    kept: int = 0
    doubtful: int = 0
    skipped: int = 0
    waits: bool = False
    curve: tuple[tuple[date, Number], ...] = ()

    @property
    def different(self) -> int:
        """Values that differ from the journal: replaced, or kept as typed."""
        return self.replaced + self.kept

    @property
    def stores(self) -> int:
        """Values that importing this stream would write."""
        return self.new + self.replaced


@dataclass(frozen=True, slots=True)
class PartPreview:
    """What one maker's part would change: rows by stream, and the comparison of all its values."""

    part: OfferedPart
    answers: Answers
    rows: tuple[StreamRow, ...]
    whole: ImportPreview

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """The questions without an answer."""
        return tuple(each for each in self.part.questions if not self.answers.answers(each))

    def of(self, streams: Collection[str]) -> ImportPreview:
        """Return the comparison of the values of these streams alone, with their counts."""
        whole = self.whole
        tally = {key: outcomes for key, outcomes in whole.tally.items() if key in streams}
        counts = sum(tally.values(), Counter[Outcome]())

        def ours(entries: Iterable[Entry]) -> tuple[Entry, ...]:
            return tuple(entry for entry in entries if belongs(entry, whole.file.source, streams))

        doubts = (replace(doubt, entries=ours(doubt.entries)) for doubt in whole.doubts)
        return replace(
            whole,
            file=_chosen(whole.file, streams),
            before=ours(whole.before),
            after=ours(whole.after),
            new=counts[Outcome.NEW],
            same=counts[Outcome.SAME],
            different=counts[Outcome.REPLACED] + counts[Outcome.KEPT],
            kept=counts[Outcome.KEPT],
            doubts=tuple(doubt for doubt in doubts if doubt.entries),
            tally=tally,
        )


@dataclass(frozen=True, slots=True)
class OfferPreview:
    """What an offer would change, per maker and stream."""

    offer: Offer
    parts: tuple[PartPreview, ...]
    span: DaySpan | None = None
    measures: MeasureList = DECLARED
    """The measures of the journal, and the own ones that the files declare."""

    @property
    def rows(self) -> tuple[StreamRow, ...]:
        """The rows of all parts."""
        return tuple(row for part in self.parts for row in part.rows)

    @property
    def refused(self) -> tuple[RefusedPart, ...]:
        """The files that stay out, with the reasons."""
        return (*(each for part in self.offer.parts for each in part.refused), *self.offer.refused)

    @property
    def proposed(self) -> frozenset[str]:
        """The keys of the streams that are ticked at first."""
        return frozenset(row.stream.key for row in self.rows if row.stream.chosen)

    @property
    def settings(self) -> dict[str, Any]:
        """The personal settings that come in too, ready for ``dataclasses.replace``; empty for none."""
        taken = [part.whole.file.settings for part in self.parts if part.whole.file.settings]
        return known_personal(taken[-1]) if taken else {}

    def stores(self, streams: Collection[str]) -> int:
        """Return how many values importing these streams would write."""
        return sum(row.stores for row in self.rows if row.stream.key in streams)


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import brought: the changes and the batches, with the days for what comes after."""

    changes: tuple[Changes, ...]
    batches: tuple[ImportBatch, ...]
    declared: Mapping[str, int] = field(default_factory=dict)
    """Number of own measures that came along with their values, by the id of the batch.

    The counts of a batch include them; no stream does.
    """

    @property
    def stored(self) -> int:
        """Number of values that were written: what ``OfferPreview.stores`` promised."""
        return sum(batch.new + batch.replaced - self.declared.get(batch.id, 0) for batch in self.batches)

    @property
    def days(self) -> frozenset[date]:
        """The days that were written."""
        entries = (edit.entry for changes in self.changes for edit in changes.edits)
        return frozenset(day_of(entry) for entry in entries if isinstance(entry, Reading | Session))


def remembered_answers(surroundings: Surroundings, part: OfferedPart) -> Answers:
    """Return the earlier answers of the person for this maker, without those that are no longer offered."""
    given = {
        question: tuple(filter(None, choice.split(_AND)))
        for known in surroundings.sources
        if known.source == part.maker
        for question, choice in known.answers
    }
    held = Answers(given)
    return Answers({each.key: given[each.key] for each in part.questions if held.answers(each)})


def preview_offer(
    journal: Journal,
    offer: Offer,
    answers: Mapping[str, Answers] | None = None,
    span: DaySpan | None = None,
    confirmed: frozenset[str] = frozenset(),
    progress: Progress | None = None,
) -> OfferPreview:
    """Compare all streams of an offer with the journal, without storing anything.

    ``answers`` holds the answers by maker; without them the remembered ones are used. ``span`` limits the
    days, ``confirmed`` holds the keys of doubts that the user confirmed.
    """
    surroundings = journal.surroundings()
    parts = []
    with watched(partial(progress, 0, 0)) if progress is not None else nullcontext():
        for part in offer.parts:
            given = (answers or {}).get(part.maker) or remembered_answers(surroundings, part)
            file = part.read(given, Selection(None, span))
            shown = preview(journal, file, progress, confirmed)
            parts.append(PartPreview(part, given, _rows(part, given, shown), shown))
    return OfferPreview(offer, tuple(parts), span, _measures(surroundings, parts))


def _measures(surroundings: Surroundings, parts: Iterable[PartPreview]) -> MeasureList:
    """Return the measures of the journal and of the files; the declaration of the journal goes first."""
    told = [entry for part in parts for entry in part.whole.file.entries if isinstance(entry, OwnMeasure)]
    own = {each.key: each for each in (*told, *surroundings.own_measures)}
    return measures_with(measures_of(own.values()))


def _rows(part: OfferedPart, answers: Answers, shown: ImportPreview) -> tuple[StreamRow, ...]:
    waiting = part.waiting(answers)
    skipped = Counter(each.stream for each in shown.file.skipped if each.stream)
    values = _values(shown.file)
    return tuple(
        StreamRow(
            stream,
            new=tally[Outcome.NEW],
            same=tally[Outcome.SAME],
            replaced=tally[Outcome.REPLACED],
            kept=tally[Outcome.KEPT],
            doubtful=tally[Outcome.DOUBTFUL],
            skipped=skipped[stream.key] + tally[Outcome.REFUSED],
            waits=stream.key in waiting,
            curve=_thinned(values.get(stream.key, ())),
        )
        for stream in part.streams
        for tally in (shown.tally.get(stream.key, Counter()),)
    )


def _values(file: ParsedFile) -> dict[str, list[tuple[date, Number]]]:
    values: defaultdict[str, list[tuple[date, Number]]] = defaultdict(list)
    for entry in file.entries:
        if isinstance(entry, Reading):
            values[stream_of(entry, file.source)].append((entry.day, entry.value))
        elif isinstance(entry, Session) and entry.minutes is not None:
            values[stream_of(entry, file.source)].append((entry.day, entry.minutes))
    return values


def _thinned(values: Iterable[tuple[date, Number]]) -> tuple[tuple[date, Number], ...]:
    ordered = sorted(values)
    step = -(-len(ordered) // CURVE) or 1
    return tuple(ordered[::step])


class Storing:
    """Stores the selected streams of an offer, one batch and one change per maker.

    Each action stores one maker and may be called again after an error. ``outcome`` holds what was stored so
    far. The journal is compared again, because values typed after the preview must stay.
    """

    def __init__(
        self,
        journal: Journal,
        shown: OfferPreview,
        streams: Collection[str],
        confirmed: frozenset[str] = frozenset(),
        new_id: Callable[[], str] = lambda: uuid4().hex,
    ) -> None:
        """Store in ``journal``; the first action reads the chosen files once more, for their digests."""
        self._journal, self._streams, self._confirmed, self._new_id = journal, streams, confirmed, new_id
        self._files = cache(partial(_digests, shown))
        self._changes: list[Changes] = []
        self._batches: list[ImportBatch] = []
        self._declared: dict[str, int] = {}
        self.actions = tuple(partial(self._store, part) for part in shown.parts)

    @property
    def outcome(self) -> ImportOutcome:
        """What the actions stored so far."""
        return ImportOutcome(tuple(self._changes), tuple(self._batches), dict(self._declared))

    def _store(self, part: PartPreview) -> Changes:
        digests = self._files()
        # the name of a file may hold what no text in the journal may
        files = tuple(replace(digests[name], name=visible(name)) for name in part.part.chosen)
        label = ImportBatch(self._new_id(), _now(self._journal), part.part.maker, part.part.label, files)
        file = _chosen(part.whole.file, self._streams)
        about = _About(self._journal, part, label, self._streams)
        shown = replace(part.whole, file=file, confirmed=self._confirmed)
        together = [batch.id for batch in self._batches]
        done = import_entries(self._journal, shown, label.id, about, together)
        if done:
            self._changes.append(done)
            self._batches += about.batches
            self._declared[label.id] = self._along(done, part.whole.file.source)
        return done

    def _along(self, done: Changes, source: str) -> int:
        """Return how many declarations of own measures were stored that are in no chosen stream."""
        return sum(
            edit.before is None
            and isinstance(edit.after, OwnMeasure)
            and stream_of(edit.after, source) not in self._streams
            for edit in done.edits
        )


def store_offer(
    journal: Journal,
    shown: OfferPreview,
    streams: Collection[str],
    confirmed: frozenset[str] = frozenset(),
    new_id: Callable[[], str] = lambda: uuid4().hex,
) -> ImportOutcome:
    """Store the selected streams of an offer at once; see ``Storing``."""
    storing = Storing(journal, shown, streams, confirmed, new_id)
    for store in storing.actions:
        store()
    return storing.outcome


def _digests(shown: OfferPreview) -> dict[str, ImportedFile]:
    """Return the chosen files that the parts come from, by name."""
    names = dict.fromkeys(name for part in shown.parts for name in part.part.chosen)
    return {name: shown.offer.digest(name) for name in names}


def _now(journal: Journal) -> int:
    return round(journal.clock.now().timestamp() * 1000)


@dataclass(slots=True)
class _About:
    """Makes the entries about an import: its batch and its sources. ``batches`` holds the made batch."""

    journal: Journal
    part: PartPreview
    label: ImportBatch
    streams: Collection[str]
    batches: list[ImportBatch] = field(default_factory=list)

    def __call__(self, fresh: ImportPreview) -> tuple[list[Entry], list[Entry]]:
        batch = replace(
            self.label,
            new=fresh.new,
            replaced=len(fresh.before),
            same=self._counted(fresh, Outcome.SAME),
            skipped=fresh.file.skipped_lines + self._counted(fresh, Outcome.KEPT) + fresh.doubtful,
        )
        self.batches.append(batch)
        known = {each.source: each for each in self.journal.surroundings().sources}
        sources = _sources(known, self.part, fresh)
        return [known[each.source] for each in sources if each.source in known], [*sources, batch]

    def _counted(self, fresh: ImportPreview, outcome: Outcome) -> int:
        """Return how many entries of the chosen streams came out so, as the streams were shown.

        Declarations of own measures that come along with their values are in no stream.
        """
        return sum(counts[outcome] for stream, counts in fresh.tally.items() if stream in self.streams)


def _chosen(file: ParsedFile, streams: Collection[str]) -> ParsedFile:
    entries = tuple(entry for entry in file.entries if belongs(entry, file.source, streams))
    return replace(file, entries=entries)


def _sources(
    known: Mapping[str, KnownSource], part: PartPreview, fresh: ImportPreview
) -> tuple[KnownSource, ...]:
    """Return the sources of the stored readings with what they hold now, and the answers that were given."""
    days: defaultdict[tuple[str, str], set[date]] = defaultdict(set)
    for entry in fresh.after:
        if isinstance(entry, Reading) and entry.source != TYPED:
            days[entry.source, entry.measure].add(entry.day)
    for record in fresh.known.values():
        for reading in record.readings:
            if (reading.source, reading.measure) in days:
                days[reading.source, reading.measure].add(record.day)
    stated = {entry.source for entry in fresh.after if isinstance(entry, KnownSource)}
    taken = {(each.source.key, each.measure): each.taken for each in part.part.streams}
    changed: dict[str, KnownSource] = {}
    for (source, measure), held in sorted(days.items()):
        if source in stated:
            continue
        old = changed.get(source) or known.get(source) or KnownSource(source)
        uses = {use.measure: use for use in old.uses}
        moment = taken.get((source, measure), Taken.UNKNOWN)
        if moment is Taken.UNKNOWN and measure in uses:
            moment = uses[measure].taken
        uses[measure] = SourceUse(measure, moment, len(held))
        changed[source] = replace(old, uses=tuple(sorted(uses.values(), key=lambda use: use.measure)))
    if answers := _answers(part):
        maker = part.part.maker
        old = changed.get(maker) or known.get(maker) or KnownSource(maker)
        changed[maker] = replace(old, answers=tuple(sorted({**dict(old.answers), **answers}.items())))
    return tuple(changed.values())


def _answers(part: PartPreview) -> dict[str, str]:
    """Return the answers to remember; an answer about one file only is left out."""
    return {
        question.key: _AND.join(part.answers.given[question.key])
        for question in part.part.questions
        if question.remembered and part.answers.answers(question)
    }
