"""Tables of unknown programs: what is proposed, what the user must say, and what then comes in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from herstel_gui.application.changes import NoteEntry
from herstel_gui.application.column_mapping import (
    DAY,
    NOTE,
    OUT,
    Column,
    ColumnUse,
    TableMapping,
    known_mapping,
    plain_mapping,
    proposed,
    remembered,
    remembering,
    use_for,
)
from herstel_gui.application.column_measures import use_as, use_for_new
from herstel_gui.application.import_streams import Answers
from herstel_gui.application.importing import ParsedFile
from herstel_gui.application.journal import Journal
from herstel_gui.application.offer_preview import preview_offer, store_offer
from herstel_gui.application.table_sheets import Sheets
from herstel_gui.application.written_dates import DateOrder
from herstel_gui.domain.errors import UnknownTableError, UnusableFileError
from herstel_gui.domain.measure import Better, Number
from herstel_gui.domain.own_measures import Declaration, OwnKind, OwnMeasure
from herstel_gui.domain.provenance import ImportedFile
from herstel_gui.domain.reading import Reading
from herstel_gui.importers.mapped_sheets import offered_table, order_is_open, preview_of
from herstel_gui.importers.offering import offer
from herstel_gui.importers.sheets import read_sheets
from tests.application.fakes import FakeStore, FixedClock
from tests.importers.foreign_files import sample, written

_STRANGER = "date,mood,stress,slaap,gewicht,hrv,opmerking\n" + "".join(
    f"2026-03-{day:02},{1 + day % 5},{5 - day % 5},7:{day:02},{70 + day / 10},{40 + day},dag {day}\n"
    for day in range(1, 15)
)


def _sheets(folder: Path, text: str, name: str = "Mijn tabel.csv") -> Sheets:
    return read_sheets(written(folder, {name: text})[0])


def _proposal(sheets: Sheets) -> TableMapping:
    return proposed(sheets.name.rpartition(".")[0], sheets.columns)


def _values(file: ParsedFile, measure: str) -> dict[str, Number]:
    return {
        each.day.isoformat(): each.value
        for each in file.entries
        if isinstance(each, Reading) and each.measure == measure
    }


def _mapped(sheets: Sheets, mapping: TableMapping) -> ParsedFile:
    with_values = offered_table(sheets, mapping, ImportedFile(sheets.name, 1))
    (part,) = with_values.parts
    return part.read(Answers())


def test_notes_are_offered_and_stored_with_the_values(tmp_path: Path) -> None:
    sheets = _sheets(tmp_path, "datum,ochtendpols,opmerking\n2026-03-01,50,wind\n2026-03-02,51,\n")
    found = offered_table(sheets, _proposal(sheets), ImportedFile("x", 1))
    journal = Journal(FakeStore(), FixedClock())
    shown = preview_offer(journal, found)
    assert {row.stream.measure: row.new for row in shown.rows} == {"resting_heart_rate": 2, "notes": 1}
    store_offer(journal, shown, shown.proposed)
    assert journal.day(dt.date(2026, 3, 1)).note == "wind"


def test_columns_are_proposed_by_their_names_and_values(tmp_path: Path) -> None:
    mapping = _proposal(_sheets(tmp_path, _STRANGER))
    assert [use.use for use in mapping.uses] == [
        DAY, "mood", "stress", "sleep_duration", "body_weight", OUT, NOTE,
    ]  # fmt: skip
    assert (mapping.uses[3].unit, mapping.uses[4].unit) == ("h:mm", "kg")


def test_a_scale_stays_out_until_its_direction_is_chosen(tmp_path: Path) -> None:
    sheets = _sheets(tmp_path, _STRANGER)
    mapping = _proposal(sheets)
    assert [use.waits for use in mapping.uses[:3]] == [False, True, True]
    assert not mapping.complete
    assert _values(preview_of(sheets, mapping), "mood") == {}
    chosen = mapping.with_use(1, replace(mapping.uses[1], best=5)).with_use(
        2, replace(mapping.uses[2], best=1)
    )
    assert chosen.complete
    file = _mapped(sheets, chosen)
    assert list(_values(file, "mood").values())[:5] == [5, 4, 2, 1, 7]
    assert list(_values(file, "stress").values())[:5] == [5, 4, 2, 1, 7]
    assert _values(file, "sleep_duration")["2026-03-05"] == 425
    assert _values(file, "body_weight")["2026-03-05"] == Decimal("70.5")
    assert NoteEntry(dt.date(2026, 3, 5), "dag 5") in file.entries
    assert {each.source for each in file.entries if isinstance(each, Reading)} == {"table/Mijn tabel"}


@pytest.mark.parametrize(
    ("ends", "best", "values", "answers"),
    [
        ((1, 5), 5, (5, 4, 3, 2, 1), (1, 2, 4, 5, 7)),
        ((1, 5), 1, (1, 2, 3, 4, 5), (1, 2, 4, 5, 7)),
        ((1, 7), 1, (1, 4, 7), (1, 4, 7)),
        ((1, 10), 10, (10, 1, 5), (1, 7, 4)),
        ((0, 100), 100, (100, 50, 0), (1, 4, 7)),
        ((1, 5), 5, (6, 0), (None, None)),
        ((1, 5), None, (3,), (None,)),
    ],
)
def test_answers_are_converted_by_equal_steps(
    ends: tuple[int, int], best: int | None, values: Sequence[int], answers: Sequence[int | None]
) -> None:
    use = ColumnUse("mood", ends=ends, best=best)
    assert tuple(use.answer(value) for value in values) == tuple(answers)


@pytest.mark.parametrize(
    ("measure", "cells", "unit"),
    [
        ("sleep_duration", ("7:20", "8:05"), "h:mm"),
        ("sleep_duration", ("7,5", "8"), "h"),
        ("sleep_duration", ("450", "480"), "min"),
        ("sleep_duration", ("27000", "28800"), "s"),
        ("sleep_duration", ("7", "8", "8", "7", "450"), "h"),
        ("sleep_duration", ("7,5", "430", "450", "8"), "min"),
        ("nap_duration", ("20", "35", "0"), "min"),
        ("nap_duration", ("10", "20"), "min"),
        ("nap_duration", ("0,5", "0,25", "0"), "h"),
        ("body_weight", ("70,5", "71"), "kg"),
        ("body_weight", ("155.4", "156"), "lb"),
    ],
)
def test_the_unit_is_proposed_by_the_values(measure: str, cells: tuple[str, ...], unit: str) -> None:
    assert use_for(measure, Column("x", cells)).unit == unit


@pytest.mark.parametrize(
    ("cells", "minutes"),
    [("7:30;7,5;7u30", 450), ("450;451;450", None), ("27000;27000;27000", 450)],
)
def test_sleep_in_any_unit_becomes_minutes(tmp_path: Path, cells: str, minutes: int | None) -> None:
    rows = "".join(f"{day}-3-2026;{cell}\n" for day, cell in enumerate(cells.split(";"), start=20))
    sheets = _sheets(tmp_path, "datum;slaap\n" + rows)
    held = _values(_mapped(sheets, _proposal(sheets)), "sleep_duration")
    assert held["2026-03-20"] == (minutes or 450)
    assert len(held) == 3


def test_dates_that_can_be_two_days_wait_for_an_answer(tmp_path: Path) -> None:
    sheets = _sheets(tmp_path, "datum,ochtendpols\n3/4/2026,50\n3/5/2026,51\n")
    mapping = _proposal(sheets)
    assert order_is_open(sheets, mapping)
    assert preview_of(sheets, mapping).entries == ()
    american = replace(mapping, order=DateOrder.MONTH_FIRST)
    assert list(_values(_mapped(sheets, american), "resting_heart_rate")) == ["2026-03-04", "2026-03-05"]
    european = replace(mapping, order=DateOrder.DAY_FIRST)
    assert list(_values(_mapped(sheets, european), "resting_heart_rate")) == ["2026-04-03", "2026-05-03"]


def test_unreadable_cells_are_named_and_zero_is_missing(tmp_path: Path) -> None:
    sheets = _sheets(
        tmp_path, "datum,mood,rustpols\n2026-03-01,0,50\n2026-03-02,9,veel\n2026-03-03,3,52\nx,3,1\n"
    )
    mapping = _proposal(sheets)
    mapping = mapping.with_use(1, replace(mapping.uses[1], use="mood", ends=(1, 5), best=5))
    mapping = mapping.with_use(2, ColumnUse("resting_heart_rate"))
    file = _mapped(sheets, mapping)
    assert _values(file, "mood") == {"2026-03-03": 4}
    assert _values(file, "resting_heart_rate") == {"2026-03-01": 50, "2026-03-03": 52}
    assert {str(each.reason) for each in file.skipped} == {
        "‘x’ is geen datum; de regel is overgeslagen.",
        "mood: 9 ligt buiten 1 tot en met 5 en is overgeslagen.",
        "rustpols: ‘veel’ is geen waarde en is overgeslagen.",
    }


def _book(path: Path, tabs: dict[str, list[list[object]]]) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        dates = book.add_format({"num_format": "dd-mm-yyyy"})
        times = book.add_format({"num_format": "h:mm"})
        for name, rows in tabs.items():
            tab = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for place, cell in enumerate(row):
                    if isinstance(cell, dt.date):
                        tab.write_datetime(number, place, cell, dates)
                    elif isinstance(cell, dt.time):
                        tab.write_datetime(number, place, cell, times)
                    else:
                        tab.write(number, place, cell)
    return path


def test_a_workbook_with_one_tab_a_month_is_one_table(tmp_path: Path) -> None:
    head: list[object] = ["Datum", "Ochtendpols", "Slaap", "Gevoel"]
    tabs: dict[str, list[list[object]]] = {
        "Uitleg": [["Lees dit eerst"]],
        "maart 2026": [["Logboek"], [], head, [dt.date(2026, 3, 30), 50, dt.time(7, 20), 4]],
        "april 2026": [["Logboek"], [], head, [1, 51, 7.5, 5], [2, "", "", ""], [31, 49, 8, 3]],
    }
    sheets = read_sheets(_book(tmp_path / "club.xlsx", tabs))
    assert sheets.others == ("Uitleg",)
    mapping = _proposal(sheets).with_use(3, ColumnUse("mood", ends=(1, 5), best=5))
    file = _mapped(sheets, mapping)
    assert _values(file, "resting_heart_rate") == {"2026-03-30": 50, "2026-04-01": 51}
    assert _values(file, "sleep_duration") == {"2026-03-30": 440, "2026-04-01": 450}
    assert _values(file, "mood") == {"2026-03-30": 2, "2026-04-01": 1}
    assert [each.line for each in file.skipped] == ["april 2026, 6"]


def test_only_a_repeated_header_is_left_out(tmp_path: Path) -> None:
    text = "Notitie,Datum,Pols\nNotitie,2026-03-02,52\n Notitie , DATUM,pols,\nmoe,2026-03-03,53\n"
    rows = [row.cells for row in _sheets(tmp_path, text).rows]
    assert rows == [("Notitie", "2026-03-02", "52"), ("moe", "2026-03-03", "53")]


def test_a_mapping_is_offered_again_for_the_same_header(tmp_path: Path) -> None:
    sheets = _sheets(tmp_path, _STRANGER)
    mapping = replace(_proposal(sheets), name="Dagboek", order=DateOrder.DAY_FIRST)
    stored = remembering({"oud": "stuk", "x": {"name": "x"}}, mapping)
    assert remembered(stored, sheets.columns) == mapping
    assert known_mapping(plain_mapping(mapping)) == mapping
    other = _sheets(tmp_path, _STRANGER.replace("mood", "stemming"))
    assert remembered(stored, other.columns) is None


@pytest.mark.parametrize(
    "plain",
    [None, [], {}, {"name": 1, "header": "ab", "uses": []}, {"name": "a", "header": ["a"], "uses": [{}]}],
)
def test_a_damaged_stored_mapping_is_ignored(plain: object) -> None:
    assert known_mapping(plain) is None


@pytest.mark.parametrize(
    ("table", "days"),
    [
        # a decimal comma that is not quoted puts an HRV of 63 in the column of the weight
        (
            "datum,ochtendpols,gewicht,opmerking\n2026-03-01,50,70.5,a\n2026-03-02,57,5,63,70\n",
            ["2026-03-01"],
        ),
        ("datum,ochtendpols,opmerking\n2026-03-01,50,regen, wind\n2026-03-02,51,zon\n", ["2026-03-02"]),
        # empty cells, and cells below a column without a name, are not beyond the table
        ("datum;ochtendpols\n2026-03-01;50;;;\n2026-03-02;51\n", ["2026-03-01", "2026-03-02"]),
        ("datum;ochtendpols;\n2026-03-01;50;x\n2026-03-02;51;\n", ["2026-03-01", "2026-03-02"]),
    ],
)
def test_a_line_with_more_cells_than_columns_is_refused_whole(
    tmp_path: Path, table: str, days: list[str]
) -> None:
    sheets = _sheets(tmp_path, table)
    read = preview_of(sheets, _proposal(sheets))
    assert list(_values(read, "resting_heart_rate")) == days
    refused = [str(each.reason) for each in read.skipped]
    assert [("verschoven" in reason) for reason in refused] == [True] * (2 - len(days))


def test_what_is_left_out_of_a_note_is_told(tmp_path: Path) -> None:
    rows = f"2026-03-01;50;a\u202eb\n2026-03-02;51;{'lang ' * 5000}\n2026-03-03;52;\n"
    sheets = _sheets(tmp_path, f"datum;ochtendpols;opmerking\n{rows}")
    read = preview_of(sheets, _proposal(sheets))
    notes = [each.note for each in read.entries if isinstance(each, NoteEntry)]
    assert notes[0] == "ab"
    assert [len(note) for note in notes] == [2, 19_999]
    assert [str(each.reason) for each in read.skipped] == [
        "Onzichtbare tekens zijn weggelaten: U+202E. De rest van de tekst is gebleven.",
        f"‘{('lang ' * 8).strip()}…’ is ingekort tot 20.000 tekens.",
    ]


def test_a_double_meaning_is_not_complete(tmp_path: Path) -> None:
    sheets = _sheets(tmp_path, "datum,a,b\n2026-03-01,50,51\n")
    mapping = TableMapping(
        "x", ("datum", "a", "b"), (ColumnUse(DAY), ColumnUse("hrv_rmssd"), ColumnUse("hrv_rmssd"))
    )
    assert mapping.double == ("hrv_rmssd",)
    assert not mapping.complete
    assert preview_of(sheets, mapping).entries != ()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("leeg.csv", b""),
        ("stuk.xlsx", b"PK\3\4 nog iets"),
        ("stuk.xls", b"\xd0\xcf\x11\xe0" + bytes(600)),
        ("tekst.csv", b"beste trainer,\nhierbij\n"),
        ("nul.csv", bytes(2000)),
    ],
)
def test_a_file_without_a_table_is_refused_with_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    with pytest.raises(UnusableFileError):
        read_sheets(written(tmp_path, {name: content})[0])


def test_an_unknown_table_and_workbook_end_in_the_dialog(tmp_path: Path) -> None:
    book = _book(tmp_path / "x.xlsx", {"a": [["Datum", "Pols"], [dt.date(2026, 3, 1), 50]]})
    for path in (*written(tmp_path, {"vreemd.csv": _STRANGER}), book):
        with pytest.raises(UnknownTableError, match="zeg je zelf wat in welke kolom staat"):
            offer([path])


def test_renamed_columns_of_a_real_export_can_be_mapped() -> None:
    sheets = read_sheets(sample("oura/rtsvet__NoCaffeine/oura_2022-07-11_2022-07-31_trends.csv"))
    mapping = _proposal(sheets)
    places = {column.name: place for place, column in enumerate(sheets.columns)}
    mapping = mapping.with_use(places["Lo RHR"], ColumnUse("resting_heart_rate"))
    mapping = mapping.with_use(places["Avg RHR"], ColumnUse())
    file = _mapped(sheets, mapping)
    assert len(_values(file, "resting_heart_rate")) == 20
    assert min(_values(file, "resting_heart_rate")) == "2022-07-11"


@pytest.mark.parametrize(
    "header",
    [
        "Datum;Ruhepuls;Gewicht (kg);Schlafdauer;Stimmung;Müdigkeit;Muskelkater",
        "Jour;FC repos;Poids (kg);Durée du sommeil;Humeur;Fatigue;Courbatures",
        "Fecha;Frecuencia cardíaca en reposo;Peso;Sueño;Estado de ánimo;Fatiga;Agujetas",
    ],
)
def test_names_in_other_languages_are_proposed(tmp_path: Path, header: str) -> None:
    text = f"{header}\n2026-03-01;52;71,5;7:30;3;2;1\n2026-03-02;53;71,4;6:50;4;2;2\n"
    uses = [use.use for use in _proposal(_sheets(tmp_path, text)).uses]
    assert uses == [
        DAY, "resting_heart_rate", "body_weight", "sleep_duration", "mood", "fatigue", "muscle_soreness",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "header",
    [
        "Datum;Ruheherzfrequenz (Schläge pro Minute);Schlafdauer (Min.);Schlafenszeit;Aufstehzeit",
        "Date;Fréquence cardiaque au repos (bpm);Durée du sommeil (min);Heure de coucher;Heure de lever",
        "Datum;Hartslag in rust;Slaapduur;Bedtijd;Wektijd",
        "Datum;Ruhepuls;Minuten geschlafen;Schlafenszeit;Aufwachzeit",
    ],
)
def test_names_of_other_makers_are_proposed_in_a_table_of_ones_own(tmp_path: Path, header: str) -> None:
    text = f"{header}\n2026-03-01;52;450;23:10;6:40\n2026-03-02;53;431;22:50;6:30\n"
    uses = [use.use for use in _proposal(_sheets(tmp_path, text)).uses]
    assert uses == [DAY, "resting_heart_rate", "sleep_duration", "bed_time", "wake_time"]


def test_a_new_own_measure_is_not_counted_as_one_of_its_values(tmp_path: Path) -> None:
    rows = "".join(f"2026-03-{day:02},{day},{day % 3}\n" for day in range(1, 15))
    sheets = _sheets(tmp_path, "date,koffie,wijn\n" + rows)
    mapping, held = _proposal(sheets), list[OwnMeasure]()
    for place, column in enumerate(sheets.columns[1:], 1):
        use = use_for_new(column, held)
        assert use.own is not None
        held.append(use.own)
        mapping = mapping.with_use(place, use)
    journal = Journal(FakeStore(), FixedClock())
    shown = preview_offer(journal, offered_table(sheets, mapping, ImportedFile(sheets.name, 1)))
    promised = shown.stores(shown.proposed)
    outcome = store_offer(journal, shown, shown.proposed, new_id=lambda: "een")
    assert (promised, outcome.stored, outcome.declared) == (28, 28, {"een": 2})
    longer = _sheets(tmp_path, "date,koffie,wijn\n" + rows + "2026-03-15,3,1\n")
    again = preview_offer(journal, offered_table(longer, mapping, ImportedFile(sheets.name, 1)))
    (batch,) = store_offer(journal, again, again.proposed).batches
    assert (batch.new, batch.same, batch.skipped) == (2, sum(row.same for row in again.rows), 0) == (2, 28, 0)


@pytest.mark.parametrize(
    ("better", "says", "answers"),
    [
        (Better.LOWER, "knie: 5 is het beste en wordt 1, 1 wordt 7; de rest met gelijke stappen.", [7, 1]),
        (Better.HIGHER, "knie: 5 is het beste en wordt 7, 1 wordt 1; de rest met gelijke stappen.", [1, 7]),
        (Better.NEITHER, "knie: 5 wordt 1, 1 wordt 7; de rest met gelijke stappen.", [7, 1]),
    ],
)
def test_the_preview_says_in_which_direction_a_scale_of_a_person_goes(
    tmp_path: Path, better: Better, says: str, answers: list[Number]
) -> None:
    sheets = _sheets(tmp_path, "datum;knie\n2026-03-01;1\n2026-03-02;5\n")
    told = Declaration("Knie", OwnKind.SCALE, poles=("a", "b"), better=better)
    use = replace(use_as(sheets.columns[1], told, []), best=5)
    file = _mapped(sheets, _proposal(sheets).with_use(1, use))
    assert list(_values(file, use.use).values()) == answers
    assert [str(remark) for remark in file.remarks] == [says]


def test_two_lines_of_one_day_are_told_where_they_differ(tmp_path: Path) -> None:
    rows = "2026-03-01;50;mager\n2026-03-02;51;\n2026-03-01;63;vet\n2026-03-02;51;\n2026-03-01;50;\n"
    sheets = _sheets(tmp_path, f"datum;ochtendpols;opmerking\n{rows}")
    read = preview_of(sheets, _proposal(sheets))
    assert _values(read, "resting_heart_rate") == {"2026-03-01": 50, "2026-03-02": 51}
    name = "Mijn tabel.csv"
    assert [(each.line, str(each.reason)) for each in read.skipped] == [
        (
            f"{name}, 4",
            "Dubbel: deze dag heeft verderop een andere waarde voor Ochtendpols. Die latere telt.",
        ),
        (
            f"{name}, 2",
            "Dubbel: verderop in het bestand staat notitie nog eens, maar anders. Die latere telt.",
        ),
    ]
