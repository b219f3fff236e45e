"""The preview of an import: streams to tick, questions, doubts, refused files and reasons."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from herstel_gui.application.import_doubts import FUTURE, unusual
from herstel_gui.application.import_streams import Answers, Choice, Question
from herstel_gui.application.importing import Skipped, reasons
from herstel_gui.application.journal import Journal
from herstel_gui.application.offer_preview import preview_offer
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.text import Text
from herstel_gui.importers.offering import offer
from herstel_gui.importers.questions import zone_question
from herstel_gui.views.importing.effect_card import round_bounds
from herstel_gui.views.importing.import_dialog import ImportDialog
from herstel_gui.views.importing.question_row import QuestionRow
from herstel_gui.views.importing.reading_progress import ReadingProgress
from herstel_gui.views.importing.skipped_card import SkippedDialog
from herstel_gui.views.importing.sparkline import Sparkline
from herstel_gui.views.importing.years_chart import YearsChart
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from herstel_gui.application.offer_preview import OfferPreview
    from herstel_gui.application.offers import Offer
    from herstel_gui.domain.calendar import DaySpan

DAY = date(2026, 3, 2)
PULSE, WEIGHT = "intervals.icu:resting_heart_rate", "intervals.icu:body_weight"


@pytest.fixture
def journal() -> Journal:
    journal = Journal(FakeStore(), FixedClock())
    journal.enter(date(2026, 11, 22), BY_KEY["body_weight"], 70)
    return journal


@pytest.fixture
def opened(qtbot: QtBot, journal: Journal, tmp_path: Path) -> Callable[..., ImportDialog]:
    def open_dialog(*, holds: bool = False, **files: str) -> ImportDialog:
        paths = []
        for name, text in files.items():
            paths.append(tmp_path / f"{name}.csv")
            paths[-1].write_text(text, encoding="utf-8")
        dialog = ImportDialog(
            _compare(offer(paths), None, None, frozenset()),
            _compare,
            _aside,
            journal.clock.today(),
            holds=holds,
        )
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    def _compare(
        found: Offer, answers: Mapping[str, Answers] | None, span: DaySpan | None, confirmed: frozenset[str]
    ) -> OfferPreview:
        return preview_offer(journal, found, answers, span, confirmed)

    return open_dialog


def _aside(work, done, failed, progress=None):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    del failed, progress
    done(work(lambda _now, _total: None))


def _texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_only_ticked_streams_are_counted_and_chosen(opened: Callable[..., ImportDialog]) -> None:
    dialog = opened(a="date,restingHR,sleepSecs\n2026-03-02,52,27000\n2026-03-03,53,27600\n")
    assert dialog.store.text() == "Importeren (4 waarden)"
    dialog.table.ticks[PULSE].click()
    assert dialog.store.text() == "Importeren (2 waarden)"
    assert dialog.chosen == {"intervals.icu:sleep_duration"}
    dialog.table.groups["intervals.icu"].click()
    assert dialog.store.text() == "Importeren (4 waarden)"
    dialog.table.groups["intervals.icu"].click()
    assert not dialog.store.isEnabled()
    assert dialog.table.groups["intervals.icu"].checkState() is Qt.CheckState.Unchecked


def test_doubtful_values_are_stored_only_when_ticked(opened: Callable[..., ImportDialog]) -> None:
    dialog = opened(a="date,weight,restingHR\n2026-03-02,154,\n2028-02-29,,53\n")
    assert "Gewicht: 1 waarde ligt ver van wat voor jou gewoon is: 154 op" in _texts(dialog)
    assert "1 gegeven is van een dag die nog moet komen" in _texts(dialog)
    assert not dialog.store.isEnabled()
    assert [*dialog.doubts.ticks] == [FUTURE, unusual("body_weight")]
    dialog.doubts.ticks[unusual("body_weight")].click()
    assert dialog.confirmed == {unusual("body_weight")}
    assert dialog.store.text() == "Importeren (1 waarde)"
    dialog.doubts.ticks[unusual("body_weight")].click()
    assert not dialog.store.isEnabled()


def test_a_question_waits_under_its_stream_and_is_answered_by_a_button(
    opened: Callable[..., ImportDialog],
) -> None:
    dialog = opened(a="date,restingHR\n03/02/2026,52\n03/04/2026,53\n")
    assert not dialog.store.isEnabled()
    assert dialog.store.text() == "Wacht op een antwoord"
    (row,) = dialog.table.questions.values()
    assert not any(button.isChecked() for button in row.buttons.values())
    dialog.table.ticks[PULSE].click()
    assert dialog.store.text() == "Niets nieuws"
    dialog.table.ticks[PULSE].click()
    row.buttons["month_first"].click()
    assert dialog.store.text() == "Importeren (2 waarden)"
    assert dialog.table.questions["date_order"].buttons["month_first"].isChecked()


def test_an_answer_by_key_leaves_the_focus_and_the_order_of_tab(
    qtbot: QtBot, opened: Callable[..., ImportDialog]
) -> None:
    dialog = opened(a="date,restingHR,sleepSecs\n03/02/2026,52,27000\n03/04/2026,53,27600\n")
    before = _tabbed(dialog)
    for number in (0, 1):
        button = [*dialog.table.questions["date_order"].buttons.values()][number]
        button.setFocus()
        button.click()
        answered = [*dialog.table.questions["date_order"].buttons.values()][number]
        assert answered is not button
        qtbot.waitUntil(answered.isVisible)
        assert dialog.focusWidget() is answered
        assert _tabbed(dialog)[:-1] == before[:-1]
    assert [before[0], before[-2]] == ["eerste dag", "Annuleren"]
    assert before.index("laatste dag") < before.index("intervals.icu") < before.index("Slaap")


def _tabbed(dialog: ImportDialog) -> list[str]:
    """Return the names of what Tab reaches from the first day, with a name."""
    names: list[str] = []
    stop: QWidget | None = dialog.first
    while stop is not None and not (names and stop is dialog.first):
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus and stop.isVisibleTo(dialog):
            names.append(stop.accessibleName() or (stop.text() if isinstance(stop, QAbstractButton) else ""))
        stop = stop.nextInFocusChain()
    return [*filter(None, names)]


def test_a_tick_does_not_allow_storing_while_another_span_is_compared(
    opened: Callable[..., ImportDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[Callable[[], None]] = []

    def later(work, done, *_others):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN202
        waiting.append(lambda: _aside(work, done, None))  # type: ignore[no-untyped-call]
        return MagicMock()

    with monkeypatch.context() as patch:
        patch.setattr(sys.modules[__name__], "_aside", later)
        dialog = opened(a="date,restingHR,sleepSecs\n2026-03-02,52,27000\n2026-03-09,53,27600\n")
    dialog.first.setDate(QDate(2026, 3, 9))
    dialog.first.editingFinished.emit()
    dialog.table.ticks[PULSE].click()
    assert not dialog.store.isEnabled()
    assert dialog.brings_something, "a cancel leaves something out"
    waiting.pop()()
    assert dialog.store.isEnabled()
    assert dialog.store.text() == "Importeren (1 waarde)"


def test_a_span_limits_what_is_stored(opened: Callable[..., ImportDialog]) -> None:
    rows = "".join(f"{DAY + timedelta(days=n)},{50 + n}\n" for n in range(9))
    dialog = opened(a=f"date,restingHR\n{rows}")
    dialog.first.setDate(QDate(2026, 3, 9))
    dialog.first.editingFinished.emit()
    assert dialog.store.text() == "Importeren (2 waarden)"


def test_refused_files_stand_beside_the_readable_ones(opened: Callable[..., ImportDialog]) -> None:
    known, table = "date,restingHR\n2026-03-02,52\n", "date,mood,stress\n2026-03-02,5,1\n"
    dialog = opened(maart=known, vreemd=table, raadsel="iets\n1\n")
    assert "vreemd.csv is een tabel van een programma dat Herstel niet kent. Hierna" in _texts(dialog)
    assert "Herstel herkent raadsel.csv niet" in _texts(dialog)
    assert dialog.store.text() == "Importeren (1 waarde)"


def test_files_of_nobody_cannot_be_stored(opened: Callable[..., ImportDialog]) -> None:
    dialog = opened(een="date,mood\n2026-03-02,5\n", twee="a,b\n1,2\n")
    assert not dialog.store.isEnabled()
    assert dialog.chosen == frozenset()


def test_skipped_lines_are_counted_by_reason(qtbot: QtBot) -> None:
    date_reason = "‘{text}’ is geen datum."
    skipped = [Skipped(line, Text(date_reason, text=str(line))) for line in range(2, 900)]
    skipped.append(Skipped(5, Text("Dubbel.")))
    assert [(str(each.text), each.count, each.places) for each in reasons(skipped)] == [
        ("‘2’ is geen datum.", 898, (2, 3, 4)),
        ("Dubbel.", 1, (5,)),
    ]
    dialog = SkippedDialog(skipped)
    qtbot.addWidget(dialog)
    assert dialog.table.rowCount() == 5


def test_reading_tells_what_and_how_long() -> None:
    now = [0.0]
    progress = ReadingProgress(lambda _done, _total: None, lambda: now[0])
    progress.report(Text("Slaap, bestand 12 van 160"), 0, 1000)
    assert progress.words() == "Slaap, bestand 12 van 160"
    now[0] = 2.0
    progress.report(Text("Slaap, bestand 13 van 160"), 100, 1000)
    assert progress.words() == "Slaap, bestand 13 van 160 · nog 18 s"
    now[0] = 20.0
    progress.report(Text("Slaap"), 100, 1000)
    assert progress.words() == "Slaap · nog 3 min"


def test_an_ampersand_in_a_word_of_a_file_is_no_mark_of_a_letter(qtbot: QtBot) -> None:
    question = Question("words", Text("Welke?"), (Choice("1", Text("{word}", word="Werk & studie")),))
    row = QuestionRow(question, Answers())
    qtbot.addWidget(row)
    button = row.buttons["1"]
    assert button.text() == "Werk && studie"
    assert button.accessibleName() == "Welke? Werk & studie"


def test_a_long_list_of_choices_is_a_box(qtbot: QtBot) -> None:
    question = zone_question([f"Europe/Z{n}" for n in range(9)], "Europe/Amsterdam", [])
    row = QuestionRow(question, Answers())
    qtbot.addWidget(row)
    assert row.buttons == {}
    assert row.box is not None
    assert row.box.currentData() == ""
    assert row.box.itemText(1) == "Europe/Amsterdam (voorstel)"
    with qtbot.waitSignal(row.answered) as answer:
        row.box.activated.emit(3)
    assert answer.args == ["zone", ("Europe/Z1",)]
    again = QuestionRow(question, Answers().with_answer("zone", "Europe/Z1"))
    qtbot.addWidget(again)
    assert again.box is not None
    assert again.box.currentData() == "Europe/Z1"


@pytest.mark.parametrize(
    ("low", "high", "step", "expected"),
    [(123.0, 585.0, 30, (120, 600)), (52.0, 69.5, 5, (50, 70)), (49.0, 50.0, 5, (45, 55))],
)
def test_an_axis_has_round_ends_and_a_round_middle(
    low: float, high: float, step: int, expected: tuple[float, float]
) -> None:
    assert round_bounds(low, high, step) == expected


def test_values_that_were_typed_stand_under_a_name_in_the_language_of_the_window(
    opened: Callable[..., ImportDialog],
) -> None:
    days = '[{"date": "2026-03-02", "readings": [{"measure": "mood", "value": 3}]}]'
    dialog = opened(alles=f'{{"format": "herstel", "version": 1, "days": {days}}}')
    assert list(dialog.table.groups) == ["Zelf ingevuld"]


@pytest.mark.parametrize("holds", [False, True])
def test_the_charts_leave_today_out_while_its_feelings_are_not_answered(
    opened: Callable[..., ImportDialog], journal: Journal, *, holds: bool
) -> None:
    today = journal.clock.today()
    rows = "".join(f"{today - timedelta(days=n)},{50 + n}\n" for n in range(3))
    dialog = opened(a=f"date,restingHR\n{rows}", holds=holds)
    charts = dialog.findChildren(YearsChart)
    assert charts
    drawn = {day for chart in charts for day, _ in chart.dots}
    curves = {day for curve in dialog.findChildren(Sparkline) for day, _ in curve.values}
    assert (today in drawn, today in curves) == (not holds, not holds)
    assert today - timedelta(days=1) in drawn & curves
    assert ("Vandaag staat nog niet in de grafieken" in _texts(dialog)) == holds
    assert dialog.store.text() == "Importeren (3 waarden)"


def test_an_import_of_today_alone_draws_no_chart_before_the_feelings(
    opened: Callable[..., ImportDialog], journal: Journal
) -> None:
    dialog = opened(a=f"date,restingHR\n{journal.clock.today()},52\n", holds=True)
    assert not dialog.findChildren(YearsChart)
    assert dialog.store.text() == "Importeren (1 waarde)"


def test_a_value_beyond_the_axis_is_drawn_on_its_edge_and_not_over_the_years(qtbot: QtBot) -> None:
    first = date(2025, 3, 1)
    days = [first + timedelta(days=number) for number in range(9)]

    def drawn(values: list[int]) -> QImage:
        chart = YearsChart(list(zip(days, values, strict=True)), [], (days[0], days[-1]), (40.0, 60.0))
        qtbot.addWidget(chart)
        chart.resize(chart.sizeHint())
        return chart.grab().toImage()

    assert drawn([20, 50, 52, 50, 90, 52, 50, 52, 50]) == drawn([40, 50, 52, 50, 60, 52, 50, 52, 50])
