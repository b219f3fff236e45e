"""The interface of importers, by a small importer of a made-up maker: nights with a weight in kg or lb."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import ClassVar, Final

import pytest

from herstel_gui.application.import_streams import (
    Answers,
    Choice,
    Confidence,
    Question,
    Recognition,
    Selection,
    Source,
    stream_key,
)
from herstel_gui.application.importing import ImportCancelledError, ParsedFile
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.measure import Number
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.importers import offering
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.days import Days, Reduce, wake_day
from herstel_gui.importers.makers import Inspection, Maker, recognise
from herstel_gui.importers.members import Member
from herstel_gui.importers.tables import Table, header_of

_POUND: Final = Decimal("0.45359237")
_RING: Final = Source("sluimer", "Ring")
_SCALE: Final = Source("sluimer")
_WEIGHT: Final = stream_key("sluimer", "body_weight")


@dataclass(frozen=True)
class _Night:
    place: str
    woke: datetime
    minutes: int
    lowest: int
    weight: Decimal


class Sluimer:
    """Reads CSV files with ``sluimer id, woke, asleep s, lowest, weight``, a line for every sleep."""

    key: ClassVar = "sluimer"
    label: ClassVar = "Sluimer"

    def recognise(self, bundle: Bundle) -> Recognition:
        mine = [each for each in bundle.matching("*.csv") if "sluimer id" in header_of(each.head())]
        if any("week" in header_of(member.head()) for member in mine):
            return Recognition.useless(Text("Dit is het weekoverzicht; kies de nachten."), mine)
        return Recognition.sure(mine) if mine else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        skipped: list[tuple[str, Text]] = []
        nights = [
            night for member in bundle.each(bundle.members, "Slaap") for night in _nights(member, skipped)
        ]
        heavy = any(night.weight > 120 for night in nights)
        unit = Question(
            "weight_unit",
            Text("Gewicht: kg of pond?"),
            (Choice("kg", Text("kg")), Choice("lb", Text("pond"))),
            evidence=Text("Het zwaarst is {kg} kg.", kg=max(night.weight for night in nights)),
            proposed="lb" if heavy else "kg",
            streams=frozenset({_WEIGHT}),
        )

        def days(answers: Answers) -> Days:
            return self._days(bundle.name, nights, skipped, answers)

        return Inspection(
            streams=days(Answers()).streams(),
            reader=lambda answers, selection: days(answers).parsed(answers, selection, [unit]),
            questions=(unit,),
        )

    def _days(
        self, name: str, nights: list[_Night], skipped: list[tuple[str, Text]], answers: Answers
    ) -> Days:
        days = Days(self.key, self.label, name)
        asleep = days.stream(_RING, "sleep_duration", Reduce.LONGEST, Taken.NIGHT, group=Text("Slaap"))
        pulse = days.stream(_RING, "sleeping_heart_rate", Reduce.LAST, Taken.NIGHT)
        weight = days.stream(_SCALE, "body_weight")
        factor = _POUND if answers.one("weight_unit") == "lb" else 1
        for night in nights:
            day = wake_day(night.woke)
            days.add(asleep, day, night.minutes, night.place, night.woke)
            days.add(pulse, day, night.lowest, night.place, night.woke)
            days.add(weight, day, round(night.weight * factor, 1), night.place, night.woke)
        for place, reason in skipped:
            days.skip(place, reason)
        return days


def _nights(member: Member, skipped: list[tuple[str, Text]]) -> Iterator[_Night]:
    for row in Table(member).rows():
        place, cells = f"{member.name}, {row.line}", row.cells
        try:
            woke = datetime.fromisoformat(cells["woke"])
        except ValueError:
            skipped.append((place, Text("Hier staat geen tijd.")))
            continue
        asleep = int(cells["asleep s"]) // 60
        yield _Night(place, woke, asleep, int(cells["lowest"] or 0), Decimal(cells["weight"] or 0))


_MAKER: Final[Maker] = Sluimer()
_HEADER: Final = "sluimer id,woke,asleep s,lowest,weight\n"
_MAY: Final = (
    "1,2026-05-01T07:00,27000,48,154.3\n"
    "2,2026-05-01T14:00,1800,60,\n"
    "3,2026-05-02T19:30,3600,0,150\n"
    "4,gisteren,1,1,1\n"
)
_JUNE: Final = "5,2026-06-01T06:00,21600,500,\n"


def _zip(folder: Path, files: Mapping[str, str]) -> Path:
    path = folder / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


@pytest.fixture
def bundle(tmp_path: Path) -> Iterator[Bundle]:
    files = {"a/nights-may.csv": _HEADER + _MAY, "a/nights-june.csv": _HEADER + _JUNE, "a/read me.txt": "x"}
    with Bundle([_zip(tmp_path, files)]) as opened:
        yield opened


def test_members_are_claimed_by_name_and_confirmed_by_content(bundle: Bundle) -> None:
    findings = recognise(bundle, [_MAKER])
    (finding,) = findings.sure
    assert finding.recognition.claimed == {"a/nights-may.csv", "a/nights-june.csv"}
    assert findings.unclaimed == ("a/read me.txt",)
    assert not findings.needs_mapping


def test_streams_count_days_after_reduction(bundle: Bundle) -> None:
    inspection = _inspected(bundle)
    assert [(each.key, each.days, each.first, each.last) for each in inspection.streams] == [
        ("sluimer/Ring:sleep_duration", 3, date(2026, 5, 1), date(2026, 6, 1)),
        ("sluimer/Ring:sleeping_heart_rate", 2, date(2026, 5, 1), date(2026, 6, 1)),
        ("sluimer:body_weight", 2, date(2026, 5, 1), date(2026, 5, 3)),
    ]


def test_a_stream_with_an_open_question_stays_out(bundle: Bundle) -> None:
    inspection = _inspected(bundle)
    assert inspection.questions[0].proposed == "lb"
    assert _readings(inspection.read()) == {
        ("sleep_duration", date(2026, 5, 1)): 450,
        ("sleep_duration", date(2026, 5, 3)): 60,
        ("sleep_duration", date(2026, 6, 1)): 360,
        ("sleeping_heart_rate", date(2026, 5, 1)): 60,
    }


def test_an_answer_decides_how_values_are_read(bundle: Bundle) -> None:
    inspection = _inspected(bundle)
    pounds = inspection.read(Answers().proposals(inspection.questions))
    kilograms = inspection.read(Answers().with_answer("weight_unit", "kg"))
    assert _readings(pounds)["body_weight", date(2026, 5, 1)] == 70
    assert _readings(kilograms)["body_weight", date(2026, 5, 1)] == Decimal("154.3")


def test_a_selection_leaves_out_streams_and_days(bundle: Bundle) -> None:
    chosen = Selection(
        frozenset({"sluimer/Ring:sleep_duration"}), DaySpan(date(2026, 5, 1), date(2026, 5, 31))
    )
    assert _readings(_inspected(bundle).read(selection=chosen)) == {
        ("sleep_duration", date(2026, 5, 1)): 450,
        ("sleep_duration", date(2026, 5, 3)): 60,
    }


def test_unusable_values_are_skipped_with_place_reason_and_stream(bundle: Bundle) -> None:
    skipped = _inspected(bundle).read().skipped
    assert [(each.line, each.stream) for each in skipped] == [
        ("nights-may.csv, 5", ""),
        ("nights-june.csv, 2", "sluimer/Ring:sleeping_heart_rate"),
    ]


def test_a_known_kind_without_use_has_its_own_sentence(tmp_path: Path) -> None:
    weeks = _zip(tmp_path, {"weeks.csv": "sluimer id,week,asleep s\n"})
    with Bundle([weeks]) as opened:
        findings = recognise(opened, [_MAKER])
    assert [str(part.why) for part in findings.useless] == ["Dit is het weekoverzicht; kies de nachten."]
    assert findings.needs_mapping


def test_two_sure_importers_of_one_file_are_a_dispute(bundle: Bundle) -> None:
    findings = recognise(bundle, [_MAKER, Sluimer()])
    assert findings.disputed == {"a/nights-may.csv", "a/nights-june.csv"}
    assert findings.needs_mapping


class Dozer(Sluimer):
    """An importer that is only likely: others write files of the same shape."""

    key: ClassVar = "dozer"
    label: ClassVar = "Dozer"

    def recognise(self, bundle: Bundle) -> Recognition:
        return Recognition.likely(bundle.matching("nights*.csv"), Text("Zo schrijft Dozer ze ook."))


def test_a_likely_maker_is_asked_about(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offering, "MAKERS", (Dozer(),))
    path = tmp_path / "nights.csv"
    path.write_text("who,woke,asleep s,lowest,weight\n" + _MAY, encoding="utf-8")
    found = offering.offer([path])
    (part,) = found.parts
    assert str(part.questions[0].text) == "Is nights.csv van Dozer?"
    answers = Answers().with_answer("weight_unit", "lb")
    assert part.read(answers).entries == ()
    assert part.read(answers.with_answer("maker", "no")).entries == ()
    assert len(part.read(answers.with_answer("maker", "yes")).entries) == 5
    found.close()


def test_reading_reports_words_and_bytes(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    path = _zip(tmp_path, {"one.csv": _HEADER + _MAY, "two.csv": _HEADER + _JUNE})
    with Bundle([path], lambda words, done, total: told.append((str(words), done, total))) as opened:
        _inspected(opened)
    total = len(2 * _HEADER + _MAY + _JUNE)
    assert told == [
        ("Slaap, bestand 1 van 2", 0, total),
        ("Slaap, bestand 2 van 2", len(_HEADER + _MAY), total),
    ]


def test_reading_stops_when_it_is_cancelled(tmp_path: Path) -> None:
    def cancel(_words: Text, _done: int, _total: int) -> None:
        raise ImportCancelledError

    with (
        Bundle([_zip(tmp_path, {"one.csv": _HEADER + _MAY})], cancel) as opened,
        pytest.raises(ImportCancelledError),
    ):
        _inspected(opened)


def _inspected(bundle: Bundle) -> Inspection:
    recognition = _MAKER.recognise(bundle)
    assert recognition.confidence is Confidence.SURE
    return _MAKER.inspect(bundle.only(recognition.claimed))


def _readings(file: ParsedFile) -> dict[tuple[str, date], Number]:
    return {(each.measure, each.day): each.value for each in file.entries if isinstance(each, Reading)}
