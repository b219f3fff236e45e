from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.application.input_parsing import parse_day
from herstel_gui.application.written_dates import (
    DateColumn,
    DateOrder,
    possible_dates,
    typed_date,
    typed_date_near,
)
from herstel_gui.domain.errors import RefusedValueError

DAY = date(2026, 3, 2)
TODAY = date(2026, 11, 22)


def _column(*cells: str, day_first: bool = False) -> list[date | str]:
    column = DateColumn(day_first)
    for cell in cells:
        column.see(cell)
    found: list[date | str] = []
    for cell in cells:
        try:
            found.append(column.read(cell))
        except RefusedValueError as refused:
            found.append(str(refused))
    return found


WRITTEN = (
    "{0.day}/{0.month}/{0.year}", "{0.month}/{0.day}/{0.year}", "{0.day:02}/{0.month:02}/{0.year}",
    "{0.month:02}/{0.day:02}/{0.year}", "{0.day}-{0.month}-{0.year}", "{0.day}.{0.month}.{0.year}",
    "{0:%Y-%m-%d}",
)  # fmt: skip
FORMS = (
    "2026-03-02", "2026-3-2", "2026/3/2", "2026.03.02", "2-3-2026", "02-03-2026", "2/03/2026", "02.03.2026",
    "2.3.2026",
    "2 maart 2026", "2 mrt. 2026", "2 Mar 2026", "Mar 2, 2026", "March 2 2026",
)  # fmt: skip


@pytest.mark.parametrize("text", FORMS)
def test_typing_and_importing_accept_the_same_forms(text: str) -> None:
    assert typed_date(text) == parse_day(text, TODAY) == DAY
    assert _column(text) == [DAY]


@pytest.mark.parametrize(
    "text",
    ["2026-03-02T07:41:00", "2026-03-02 07:41", "2026-03-02T02:30:00+02:00", "2026-03-02T23:59:59.123-0500",
     "2026-03-02T00:00:00Z", "2026-03-02T00:00:00.000Z", "2-3-2026 7:41", "02/03/2026 7:33 PM",
     "2026-03-02 7:33:16 a. m. +0000"],
)  # fmt: skip
def test_a_time_of_day_changes_nothing(text: str) -> None:
    assert _column(text, "31/3/2026")[0] == DAY


def test_a_time_in_utc_is_refused() -> None:
    for text in ("2026-03-30T23:59:59Z", "2026-03-30T07:33:00Z"):
        assert "tijd in UTC" in str(_column(text)[0])


@pytest.mark.parametrize("text", ["02-03-26", "2/3/26", "02.03.26"])
def test_a_year_of_two_digits_is_refused(text: str) -> None:
    assert "jaartal van twee cijfers" in str(_column(text)[0])
    assert typed_date(text) is None


@pytest.mark.parametrize(
    "text",
    ["", "10 maart", "Gemiddelde", "2026-02-30", "2025-02-29", "0001-01-01", "1066-10-14", "2026-13-01",
     "46083",
     "٢٠٢٦-٠٣-٠٣", "2026-3-5x", "2026-03-05 laat", "Maa 2, 2026", "20260302", "2-3/2026", "13/13/2026"],
)  # fmt: skip
def test_other_texts_are_no_dates(text: str) -> None:
    assert "is geen datum" in str(_column(text)[0])
    assert typed_date(text) is None


def test_month_first_is_recognised_from_the_whole_column() -> None:
    assert _column("03/02/2026", "03/13/2026") == [DAY, date(2026, 3, 13)]
    assert _column("03/02/2026", "13/03/2026") == [date(2026, 2, 3), date(2026, 3, 13)]
    assert _column("03-02-2026", "03-13-2026") == [DAY, date(2026, 3, 13)]


def test_ambiguous_dates_without_a_decision_are_refused() -> None:
    column = DateColumn()
    for cell in ("03/02/2026", "03/03/2026", "3/4/2026"):
        column.see(cell)
    assert column.undecided
    assert not column.contradicted
    with pytest.raises(RefusedValueError, match="kan 2026-02-03 of 2026-03-02 zijn"):
        column.read("03/02/2026")
    assert column.read("03/03/2026") == date(2026, 3, 3)
    assert _column("03/02/2026", day_first=True) == [date(2026, 2, 3)]


def test_contradicting_rows_make_ambiguous_dates_refused() -> None:
    found = _column("03/02/2026", "03/13/2026", "13/03/2026")
    assert found[1:] == [date(2026, 3, 13), date(2026, 3, 13)]
    assert "kan 2026-02-03 of 2026-03-02 zijn" in str(found[0])


def test_one_deviating_cell_does_not_change_the_order() -> None:
    days = [
        date(2026, month, day)
        for month in range(1, 13)
        for day in range(1, 32)
        if (month, day) < (13, 0) and day <= 28
    ]
    cells = [f"{day.day}-{day.month}-{day.year}" for day in days]
    found = _column(*cells, "3-13-2026")
    assert found == [*days, date(2026, 3, 13)]


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(40, 60), st.sampled_from(WRITTEN))
def test_two_months_of_days_are_read_as_they_were_written(first: date, count: int, form: str) -> None:
    days = [first + timedelta(days=number) for number in range(count)]
    assert _column(*(form.format(day) for day in days)) == days


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_is_refused(text: str) -> None:
    for found in possible_dates(text).values():
        assert isinstance(found, date)
    assert len(_column(text)) == 1
    assert typed_date(text) in {*possible_dates(text).values(), None}
    assert set(possible_dates(text)) <= set(DateOrder)


@pytest.mark.parametrize(
    "text",
    ["2 mars 2026", "2. März 2026", "2 de marzo de 2026", "2 de mar. de 2026", "2 marzo 2026", "2 mar 2026",
     "2 de março de 2026"],
)  # fmt: skip
def test_months_of_the_languages_of_makers_are_known(text: str) -> None:
    assert _column(text) == [DAY]


@pytest.mark.parametrize(
    ("text", "month"),
    [("1er août 2025", 8), ("1 févr. 2025", 2), ("1 dez. 2025", 12), ("1 ott 2025", 10), ("1 set. 2025", 9),
     ("1 gen 2025", 1), ("1 ene 2025", 1), ("1 abr. 2025", 4), ("1 giu 2025", 6), ("1 lug 2025", 7)],
)  # fmt: skip
def test_accents_and_short_names_of_months_are_read(text: str, month: int) -> None:
    assert _column(text) == [date(2025, month, 1)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5/3", date(2026, 3, 5)),
        ("5-3-", date(2026, 3, 5)),
        ("5 mrt.", date(2026, 3, 5)),
        ("9", date(2026, 11, 9)),
        ("09", date(2026, 11, 9)),
        ("5/3/2024", date(2024, 3, 5)),
        ("2024-03-05", date(2024, 3, 5)),
        ("31", None),
        ("29/2", None),
        ("-", None),
        ("morgen", None),
    ],
)
def test_what_is_left_out_of_a_date_is_that_of_the_day_nearby(text: str, day: date | None) -> None:
    assert typed_date_near(text, date(2026, 11, 22)) == day
