"""WHOOP: the cycles with their nights, the sleeps with naps, the workouts and the questions of the journal.

Times are local, with the offset in a column of its own. A cycle whose only sleep was a nap has a "resting"
pulse that is measured by day, some beats higher, and an HRV that is lower: these stay out. Which sleeps are
naps is in ``sleeps.csv``; without that file, a short sleep by day is one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import ClassVar, Final

from herstel_gui.application.changes import TagEntry
from herstel_gui.application.import_streams import (
    TAGS,
    Answers,
    Choice,
    Question,
    Recognition,
    RefusedPart,
    Selection,
    Source,
)
from herstel_gui.application.importing import ParsedFile
from herstel_gui.domain.bounds import MAX_TAG
from herstel_gui.domain.plain_text import visible, without_accents
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import plain_words
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.column_words import dictionary, keys_of
from herstel_gui.importers.days import Days
from herstel_gui.importers.foreign_sessions import Workout, add_workouts
from herstel_gui.importers.foreign_tables import Line, MomentColumn, Skips, any_number, table_lines
from herstel_gui.importers.foreign_values import fixed, offset_in
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.nights import Night, add_nights
from herstel_gui.importers.recognising import candidates, confirmed, read_each
from herstel_gui.importers.sleeps import Sleep

_STRAP: Final = Source("whoop")
_WHOOP: Final = "WHOOP"
_CYCLE: Final = "cycle start time"
_ZONE: Final = "cycle timezone"
_PULSE: Final = "resting heart rate (bpm)"
_HRV: Final = "heart rate variability (ms)"
_ASLEEP: Final = "asleep duration (min)"
_MINUTES: Final = "duration (min)"
_SLEPT: Final = ("sleep onset", "wake onset")
_TRAINED: Final = "workout start time"
_KIND: Final = "activity name"
_QUESTION: Final = "question text"
_ANSWER: Final = "answered yes"
_YES: Final = frozenset(
    {"true", "1", "yes", "ja", "si", "oui", "sim", "wahr", "waar", "vrai", "verdadero", "verdadeiro", "vero"}
)
"""What stands for yes: WHOOP writes ``true``, and spreadsheet programs write it in their language."""
_WORDS: Final = dictionary({
    _CYCLE: (
        "Startzeit des Zyklus", "Hora de inicio del ciclo", "Heure de début du cycle",
        "Hora de início do ciclo",
    ),
    _ZONE: (
        "Zeitzone des Zyklus", "Zona horaria del ciclo", "Fuseau horaire du cycle", "Fuso horário do ciclo",
    ),
    _PULSE: (
        "Ruheherzfrequenz (Schläge pro Minute)", "Frecuencia cardíaca en reposo (lpm)",
        "Fréquence cardiaque au repos (bpm)", "Frequência cardíaca em repouso (bpm)",
    ),
    _HRV: (
        "Herzfrequenzvariabilität (ms)", "Variabilidad de la frecuencia cardíaca (ms)",
        "Variabilité de la fréquence cardiaque (ms)", "Variabilidade da frequência cardíaca (ms)",
    ),
    _ASLEEP: (
        "Schlafdauer (Min.)", "Duración del sueño (min)", "Durée du sommeil (min)", "Duração do sono (min)",
    ),
    "sleep onset": ("Beginn des Schlafs", "Inicio del sueño", "Premiers signes de sommeil", "Início do sono"),
    "wake onset": (
        "Beginn des Aufwachens", "Inicio de la vigilia", "Premiers signes de réveil", "Início da vigília",
    ),
    "nap": ("Nickerchen", "Siesta", "Sieste", "Sesta"),
    _TRAINED: (
        "Startzeit des Trainings", "Hora de inicio del entrenamiento", "Heure de début de l'entraînement",
        "Hora de início do treino",
    ),
    _MINUTES: ("Dauer (Min.)", "Duración (min)", "Durée (min)", "Duração (min)"),
    _KIND: ("Name der Aktivität", "Nombre de la actividad", "Nom de l'activité", "Nome da atividade"),
    _QUESTION: (
        "Fragetext", "Texto de la pregunta", "Texte de la question", "Texto da pergunta", "Texto de pergunta",
    ),
    _ANSWER: ("Beantwortet mit „Ja“", 'Respondió "Sí"', "Réponse « oui »", 'Respondeu "sim"'),
})  # fmt: skip
"""The columns in German, Spanish, French and Portuguese: WHOOP translates its export with the account."""
_QUESTIONS: Final = "questions"
_MOST_QUESTIONS: Final = 200
_NOON: Final = 12

_KINDS: Final[Mapping[str, frozenset[str]]] = {
    "cycles": frozenset({_CYCLE, _PULSE, "wake onset"}),
    "sleeps": frozenset({_CYCLE, "nap", "wake onset"}),
    "workouts": frozenset({_CYCLE, _TRAINED, _MINUTES}),
    "journal": frozenset({_CYCLE, _QUESTION, _ANSWER}),
}
"""The kinds of files by the columns that only they have."""

_RESTING: Final = tr_noop("de pols in rust zoals WHOOP die in de slaap bepaalt")
_ONLY_NAP: Final = tr_noop(
    "Op deze dag is alleen een dutje gemeten; pols en HRV overdag zijn met die van een nacht niet te "
    "vergelijken en blijven weg."
)
_NO_WAKING: Final = tr_noop("De slaap heeft geen begin en einde die te lezen zijn en is overgeslagen.")
_NO_START: Final = tr_noop("De training heeft geen begin dat te lezen is en is overgeslagen.")
_NO_ANSWER_DAY: Final = tr_noop("Het antwoord heeft geen dag en is overgeslagen.")
_ASKS: Final = tr_noop(
    "Welke vragen uit je WHOOP-dagboek neem je over als label? De vragen kunnen heel persoonlijk zijn."
)
_ASKED: Final = tr_noop("{question} · {n} keer ja")
_JOURNAL: Final = tr_noop("Dagboek")


class Whoop:
    """The export of a WHOOP strap."""

    key: ClassVar = "whoop"
    label: ClassVar = _WHOOP

    def recognise(self, bundle: Bundle) -> Recognition:
        """Return the members with columns that only WHOOP writes."""
        names = ("*cycles*.csv", "sleeps*.csv", "workouts*.csv", "journal_entries*.csv")
        mine = confirmed(candidates(bundle, *names, every="*.csv"), lambda head: bool(_kind(head)))
        return Recognition.sure(mine) if mine else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read all files; the questions of the journal come in only as far as the user ticks them."""
        reading = _Reading(bundle.name)
        read_each(bundle, _WHOOP, reading.read, reading.refused)
        reading.settle()
        questions = tuple(reading.questions())
        every = Answers({_QUESTIONS: tuple(reading.choices())})

        def read(answers: Answers, selection: Selection) -> ParsedFile:
            return reading.days(answers).parsed(answers, selection, questions)

        return Inspection(reading.days(every).streams(), read, questions, tuple(reading.refused))


def _kind(head: bytes) -> str:
    columns = {*keys_of(head, _WORDS)}
    return next((kind for kind, names in _KINDS.items() if columns >= names), "")


@dataclass(slots=True)
class _Reading:
    name: str
    nights: dict[tuple[date, datetime], Night] = field(default_factory=dict)
    naps: dict[tuple[datetime, datetime], Sleep] = field(default_factory=dict)
    workouts: list[Workout] = field(default_factory=list)
    answers: dict[str, list[tuple[date, str]]] = field(default_factory=dict)
    skips: Skips = field(default_factory=list)
    refused: list[RefusedPart] = field(default_factory=list)

    def read(self, member: Member) -> None:
        match _kind(member.head()):
            case "cycles":
                self._cycles(member)
            case "sleeps":
                self._sleeps(member)
            case "workouts":
                self._workouts(member)
            case _:
                self._journal(member)

    def _cycles(self, member: Member) -> None:
        numbers = dict.fromkeys((_PULSE, _HRV, _ASLEEP), any_number)
        lines = table_lines(member, numbers, [_CYCLE, _ZONE, *_SLEPT], self.skips, words=_WORDS)
        column = MomentColumn.of(line.text("wake onset") for line in lines)
        for line in lines:
            # the running cycle, and days on which the strap was off
            if not line.text("wake onset") and not line.numbers:
                continue
            sleep = self._sleep(line, column)
            if sleep is not None and sleep.end is not None:
                night = Night(sleep, line.numbers.get(_PULSE), line.numbers.get(_HRV))
                self.nights[sleep.day, sleep.end] = night

    def _sleeps(self, member: Member) -> None:
        texts = [_ZONE, *_SLEPT, "nap"]
        lines = table_lines(member, {_ASLEEP: any_number}, texts, self.skips, words=_WORDS)
        column = MomentColumn.of(line.text("wake onset") for line in lines)
        for line in lines:
            sleep = self._sleep(line, column) if _is_yes(line.text("nap")) else None
            if sleep is not None and sleep.begin is not None and sleep.end is not None:
                self.naps[sleep.begin, sleep.end] = replace(sleep, main=False)

    def _sleep(self, line: Line, column: MomentColumn) -> Sleep | None:
        begin, end = (column.read_or_none(line.text(key)) for key in _SLEPT)
        if begin is None or end is None:
            self.skips.append((line.place, Text(_NO_WAKING)))
            return None
        begin, end = (_placed(moment, line) for moment in (begin, end))
        asleep = line.numbers.get(_ASLEEP)
        return Sleep(_STRAP, end.date(), line.place, int(asleep) if asleep else None, begin, end)

    def settle(self) -> None:
        """Mark the cycles whose sleep is a nap; a sleep that no file calls a nap is a night."""
        listed = {(_wall(begin), _wall(end)) for begin, end in self.naps}
        for key, night in self.nights.items():
            begin, end = night.sleep.begin, night.sleep.end
            if begin is None or end is None:
                continue
            if (_wall(begin), _wall(end)) in listed or (not listed and night.sleep.is_nap):
                self.skips.append((night.sleep.place, Text(_ONLY_NAP)))
                self.nights[key] = Night(replace(night.sleep, main=False))
                self.naps.pop((begin, end), None)
            else:
                self.nights[key] = replace(night, sleep=replace(night.sleep, main=True))

    def _workouts(self, member: Member) -> None:
        texts = [_ZONE, _TRAINED, _KIND]
        lines = table_lines(member, {_MINUTES: any_number}, texts, self.skips, words=_WORDS)
        column = MomentColumn.of(line.text(_TRAINED) for line in lines)
        for line in lines:
            start = column.read_or_none(line.text(_TRAINED))
            if start is None:
                self.skips.append((line.place, Text(_NO_START)))
                continue
            minutes = line.numbers.get(_MINUTES)
            kind = line.text(_KIND)
            self.workouts.append(Workout("", start, int(minutes) if minutes else None, kind, line.place))

    def _journal(self, member: Member) -> None:
        texts = [_CYCLE, _ZONE, _QUESTION, _ANSWER]
        lines = table_lines(member, {}, texts, self.skips, words=_WORDS)
        column = MomentColumn.of(line.text(_CYCLE) for line in lines)
        for line in lines:
            asked = " ".join(visible(line.text(_QUESTION)).split())
            start = column.read_or_none(line.text(_CYCLE))
            if start is None:
                self.skips.append((line.place, Text(_NO_ANSWER_DAY)))
            elif asked and _is_yes(line.text(_ANSWER)):
                self.answers.setdefault(asked, []).append((_day_before_night(start), line.place))

    def choices(self) -> dict[str, str]:
        """Return the questions with a yes, the most frequent first, by the keys of the choices."""
        counts = Counter({asked: len(given) for asked, given in self.answers.items()})
        listed = [asked for asked, _ in sorted(counts.items(), key=lambda each: (-each[1], each[0]))]
        return {f"q{place}": asked for place, asked in enumerate(listed[:_MOST_QUESTIONS], start=1)}

    def questions(self) -> Iterable[Question]:
        choices = tuple(
            Choice(key, Text(_ASKED, question=asked, n=len(self.answers[asked])))
            for key, asked in self.choices().items()
        )
        if choices:
            yield Question(
                _QUESTIONS, Text(_ASKS), choices, several=True, remembered=False,
                streams=frozenset({f"{_STRAP.key}:{TAGS}"}),
            )  # fmt: skip

    def days(self, answers: Answers) -> Days:
        days = Days(_STRAP.maker, _WHOOP, self.name)
        add_nights(days, _STRAP, [*self.nights.values(), *map(Night, self.naps.values())], Text(_RESTING))
        if self.workouts:
            add_workouts(days, _STRAP, self.workouts)
        tags = days.stream(_STRAP, TAGS, group=Text(_JOURNAL))
        choices = self.choices()
        for key in sorted(answers.all(_QUESTIONS) & choices.keys()):
            tag, told = plain_words(choices[key], MAX_TAG)
            for day, place in dict(self.answers[choices[key]]).items():
                for each in told:
                    days.skip(place, each, tags)
                days.entry(tags, TagEntry(day, tag), place, tag)
        for where, reason in self.skips:
            days.skip(where, reason)
        return days


def _is_yes(text: str) -> bool:
    return without_accents(text) in _YES


def _day_before_night(start: datetime) -> date:
    """Return the day that a cycle closes: it starts with the night, and its questions are about that day."""
    return (start - timedelta(hours=_NOON)).date()


def _placed(moment: datetime, line: Line) -> datetime:
    """Return a local moment with the offset of its line, when it has one."""
    offset = offset_in(line.text(_ZONE))
    return moment if offset is None or moment.tzinfo is not None else moment.replace(tzinfo=fixed(offset))


def _wall(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)
