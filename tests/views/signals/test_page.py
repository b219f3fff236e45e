from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QTableView, QWidget

from herstel_gui.application.lookback import Proposal
from herstel_gui.application.signal_queries import ON, QUIET, Rightness, RuleHistory
from herstel_gui.desktop.background import Background
from herstel_gui.domain.day import BaselineRestart, EpisodeAnswer, Exclusion
from herstel_gui.domain.measures import RESTING_HEART_RATE, SLEEP_DURATION
from herstel_gui.domain.person import Person
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.signals.rules.heart import RHR_PCT
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.help_dialog import HelpDialog
from herstel_gui.views.signals import baselines_panel
from herstel_gui.views.signals.day_dialog import DayDialog
from herstel_gui.views.signals.day_plot import DayPlot
from herstel_gui.views.signals.page import BASELINES_TAB, FIGURES_TAB, WARNED_TAB, SignalsPage
from herstel_gui.views.signals.rule_list import ROW_ROLE
from herstel_gui.views.signals.states import RuleState
from tests.views.signals.conftest import (
    STRAINED,
    TODAY,
    Aside,
    Remembered,
    before,
    button,
    calm_days,
    journal_of,
    morning,
    settle,
    texts,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from herstel_gui.application.importing import Progress
    from herstel_gui.desktop.background import Task
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.views.services import RunAside


@pytest.fixture
def page(strained: JournalSignals, aside: Aside, remembered: Remembered, qtbot: QtBot) -> SignalsPage:
    return opened(strained, aside, remembered, qtbot)


def opened(signals: JournalSignals, aside: Aside, remembered: Remembered, qtbot: QtBot) -> SignalsPage:
    page = SignalsPage(signals, aside, remembered)
    qtbot.addWidget(page.header)
    qtbot.addWidget(page)
    page.resize(1032, 640)
    page.header.show()
    page.show()
    page.start_focus()
    settle()
    return page


def in_dialog(act: Callable[[DayDialog], None]) -> None:
    """Call ``act`` with the DayDialog that opens next."""

    def go() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, DayDialog):
            act(dialog)
        else:
            QTimer.singleShot(0, go)

    QTimer.singleShot(0, go)


def beside(background: Background) -> RunAside:
    """Return a RunAside for a Background, as the composition root makes."""

    def run(
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[HerstelError], None],
        progress: Progress = lambda _done, _total: None,
    ) -> Task:
        return background.run(lambda monitor: work(monitor.progress), done, failed, progress=progress)

    return run


# -- rules -----------------------------------------------------------------------------------------


def test_the_page_opens_with_the_first_active_rule(page: SignalsPage) -> None:
    assert page.rules.rule == "RHR_PCT"
    shown = texts(page.rules.detail)
    assert "actief" in shown
    assert "Grens volgens het artikel: meer dan 8 %." in shown
    assert "Zwak: uit een artikel op een reissite" in shown
    assert page.rules.detail.findChildren(DayPlot)


def test_arrow_keys_select_rules_and_skip_headings(page: SignalsPage, qtbot: QtBot) -> None:
    rule_ids: list[str] = []
    page.rules.list.rule_chosen.connect(rule_ids.append)
    for _ in range(5):
        qtbot.keyClick(page.rules.list, Qt.Key.Key_Down)
    assert rule_ids == ["RHR_BPM", "RHR_WEEK", "HRV_50", "SLEEP_6x3", "SLEEP_Q"]
    assert "Slecht geslapen" in texts(page.rules.detail)


def test_a_narrow_low_page_has_a_box_that_opens_the_list(page: SignalsPage, qtbot: QtBot) -> None:
    rules = page.rules
    rules.list.setFocus()
    page.resize(500, 220)  # as much as 1024x640 leaves at 200 %
    assert [rules.list.isVisible(), rules.choice.isVisible(), rules.choice.hasFocus()] == [False, True, True]
    assert rules.choice.currentText() == "Pols boven je gemiddelde (%)"
    for _ in range(5):  # headings are passed over
        qtbot.keyClick(rules.choice, Qt.Key.Key_Down)
    assert rules.rule == "SLEEP_Q"
    assert "Slecht geslapen" in texts(rules.detail)
    page.select_rule("MOTIVATION")
    assert rules.choice.currentText() == rules.list.currentIndex().data()
    page.start_focus()
    assert rules.choice.hasFocus()
    page.resize(500, 640)
    assert [rules.list.isVisible(), rules.choice.isVisible(), rules.list.hasFocus()] == [True, False, True]
    assert rules.rule == "MOTIVATION"


def test_selecting_a_rule_shows_the_tab_with_the_rules(page: SignalsPage) -> None:
    page.show_tab(WARNED_TAB)
    page.select_rule("MOTIVATION")
    assert page.rules.rule == "MOTIVATION"
    assert page.rules.isVisible()


def test_an_unknown_rule_id_selects_the_first_active_rule(page: SignalsPage) -> None:
    page.select_rule("NO_SUCH_RULE")
    assert page.rules.rule == "RHR_PCT"


def test_a_screen_reader_gets_the_state_of_every_rule_in_words(page: SignalsPage) -> None:
    model = page.rules.list.rows
    shown = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert "Pols boven je gemiddelde (%): actief" in shown
    assert "Slecht geslapen: rustig" in shown
    assert any(each and each.startswith("Prikkelbaar: te weinig gegevens. ") for each in shown)
    assert "Rustdag tussen trainingen: te weinig gegevens. niet gebruikt" in shown


def test_the_history_shows_how_often_a_rule_fired_and_on_which_share_of_days(page: SignalsPage) -> None:
    shown = texts(page.rules.detail)
    assert "In het afgelopen jaar 1 keer actief geworden, op" in shown
    assert "2026: 1 keer" in page.rules.detail.strip.accessibleDescription()


def test_a_rule_active_on_less_than_one_percent_is_not_shown_as_zero(page: SignalsPage) -> None:
    states = bytes([QUIET] * 299 + [ON])
    page.rules.detail.show_history("pijn", RuleHistory(before(299), states), Rightness(), TODAY)
    assert "1 keer actief geworden, op minder dan 1 % van" in texts(page.rules.detail)
    page.rules.detail.show_history("pijn", RuleHistory(before(299), states[:-1]), Rightness(), TODAY)
    assert "In het afgelopen jaar niet actief geworden." in texts(page.rules.detail)


def test_a_journal_of_five_days_has_too_few_judged_days(
    aside: Aside, remembered: Remembered, qtbot: QtBot
) -> None:
    page = opened(JournalSignals(journal_of(calm_days(5))), aside, remembered, qtbot)
    assert "Nog te weinig dagen met genoeg gegevens in het afgelopen jaar." in texts(page.rules.detail)


def test_an_empty_journal_shows_all_rules_without_data(
    aside: Aside, remembered: Remembered, qtbot: QtBot
) -> None:
    page = opened(JournalSignals(journal_of([])), aside, remembered, qtbot)
    assert page.rules.rule == "RHR_PCT"
    assert "te weinig gegevens" in texts(page.rules.detail)
    for tab in (WARNED_TAB, BASELINES_TAB, FIGURES_TAB):
        page.show_tab(tab)
    assert "Nog niets om mee te vergelijken" in texts(page.baselines)
    assert "Nog geen ‘te weinig herstel’ of hoger." in texts(page.warned)


def test_answers_to_warnings_are_counted_per_rule(page: SignalsPage, strained: JournalSignals) -> None:
    report = strained.reports.of_day(TODAY)
    assert report.since is not None
    answer = EpisodeAnswer(report.since, None, "false_alarm", "wedstrijd")
    strained.run(lambda journal: journal.change(Text("antwoord"), [], [answer]))
    shown = texts(page.rules.detail)
    assert "Je antwoorden: 0 keer ‘klopte’, 1 keer ‘loos alarm’ (100 %)." in shown


def test_a_change_cancels_the_running_count(
    strained: JournalSignals, remembered: Remembered, qtbot: QtBot
) -> None:
    aside = Aside(at_once=False)
    page = opened(strained, aside, remembered, qtbot)
    assert "Even tellen…" in texts(page.rules.detail)
    strained.run(lambda journal: journal.set_tag(TODAY, "heat", on=True))
    assert aside.cancelled == 1
    aside.release()
    assert "1 keer actief geworden" in texts(page.rules.detail)


def test_choosing_another_day_does_not_count_the_past_again(
    strained: JournalSignals, remembered: Remembered, qtbot: QtBot
) -> None:
    aside = Aside()
    page = opened(strained, aside, remembered, qtbot)
    aside.at_once = False
    strained.choose_day(before(20))
    assert not aside.waiting
    assert "rustig" in texts(page.rules.detail)


def test_the_past_is_counted_by_a_background_worker(
    strained: JournalSignals, remembered: Remembered, qtbot: QtBot
) -> None:
    background = Background()
    page = SignalsPage(strained, beside(background), remembered)
    qtbot.addWidget(page.header)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.rules.looked_back):
        page.show()
    assert "1 keer actief geworden" in texts(page.rules.detail)
    background.close()


# -- limits ----------------------------------------------------------------------------------------


def test_a_limit_shows_its_effect_before_it_is_used(
    page: SignalsPage, remembered: Remembered, strained: JournalSignals, qtbot: QtBot
) -> None:
    editor = page.rules.detail.editors["RHR_PCT.percent"]
    with qtbot.waitSignal(editor.effect_asked) as asked:
        for _ in range(9):
            qtbot.keyClick(editor.spin, Qt.Key.Key_Up)
    assert asked.args == [Decimal("12.5")]
    assert (
        "Met deze grens was dit signaal het afgelopen jaar 0 keer actief geworden, in plaats van 1 keer."
        in texts(editor)
    )
    assert not remembered.limits
    qtbot.keyClick(editor.spin, Qt.Key.Key_Return)
    assert remembered.limits[-1].own == {"RHR_PCT.percent": "12.5"}
    assert strained.journal.limits.of(RHR_PCT) * 2 == 25
    assert "rustig" in texts(page.rules.detail)
    settle()
    now = page.rules.detail.editors["RHR_PCT.percent"]
    qtbot.keyClick(button(now, "Terug naar de grens uit het artikel (8 %)"), Qt.Key.Key_Space)
    assert remembered.limits[-1].own == {}
    assert strained.journal.limits.of(RHR_PCT) == 8


def test_a_ticked_choice_is_stored(page: SignalsPage, remembered: Remembered, qtbot: QtBot) -> None:
    box, *_ = page.rules.detail.findChildren(QCheckBox)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert remembered.limits[-1].own == {"beyond_spread": False}


def test_a_pulse_that_is_left_out_is_called_so_and_never_too_few_data(
    page: SignalsPage, strained: JournalSignals, remembered: Remembered, qtbot: QtBot
) -> None:
    page.select_rule("RHR_PCT")
    _, box = page.rules.detail.findChildren(QCheckBox)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    settle()
    assert remembered.limits[-1].own == {"pulse_off": True}
    shown = texts(page.rules.detail)
    assert "telt niet mee" in shown
    assert "Je pols telt niet mee: dat heb je zelf zo ingesteld." in shown
    assert "Dit signaal telt voor jou niet mee." in shown
    assert "te weinig gegevens" not in shown
    assert strained.reports.of_day(strained.day).verdicts["RHR_PCT"].left_out


def test_a_rule_active_too_often_offers_another_limit(
    aside: Aside, remembered: Remembered, qtbot: QtBot
) -> None:
    entries = []
    for ago in range(299, -1, -1):
        values = {**STRAINED, "sleep_duration": 350 if ago % 20 < 9 else 400}
        entries += morning(before(ago), values)
    page = opened(JournalSignals(journal_of(entries)), aside, remembered, qtbot)
    page.select_rule("SLEEP_6x3")
    assert "Dit signaal is op 35 % van je dagen actief. Zo zegt het weinig." in texts(page.rules.detail)
    qtbot.keyClick(button(page.rules.detail, "Zoek een andere grens"), Qt.Key.Key_Space)
    assert "Voorstel: 5:45. Dan is het op 0 % van je dagen actief." in texts(page.rules.detail)
    editor = page.rules.detail.editors["SLEEP_6x3.minutes"]
    assert editor.spin.number == 345
    assert not remembered.limits, "a proposed limit is not stored yet"


def test_the_absence_of_a_better_limit_is_shown(page: SignalsPage) -> None:
    page.rules.detail.show_proposal("RHR_PCT.percent", None)
    page.rules.detail.often.show()
    assert "Ook met de uiterste grens" in texts(page.rules.detail)
    page.rules.detail.show_proposal("elders", Proposal(1, Fraction(1, 10)))


# -- warnings --------------------------------------------------------------------------------------


def test_past_warnings_are_listed_and_answered(
    page: SignalsPage, strained: JournalSignals, qtbot: QtBot
) -> None:
    page.show_tab(WARNED_TAB)
    settle()
    (table,) = page.findChildren(QTableView)
    model = page.warned.model
    assert model.rowCount() == 1
    row = model.at(model.index(0, 0))
    assert row is not None
    assert (row.level, row.ongoing) == (Level.UNDER_RECOVERED, True)
    assert model.index(0, 1).data() == f"{row.days} dagen, loopt nog"
    assert model.index(0, 2).data() == "te weinig herstel"
    qtbot.keyClick(button(page.warned, "Klopte"), Qt.Key.Key_Space)
    assert model.index(0, 4).data() == "klopte"
    reason = page.warned.findChild(QLineEdit)
    assert reason is not None
    qtbot.keyClicks(reason, "druk op het werk")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert model.index(0, 5).data() == "druk op het werk"
    reason.selectAll()
    qtbot.keyClick(reason, Qt.Key.Key_Delete)
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert (model.index(0, 4).data(), model.index(0, 5).data()) == ("klopte", ""), (
        "only the reason is removed"
    )
    strained.undo_stack.undo()
    strained.undo_stack.undo()
    assert not model.index(0, 5).data()
    qtbot.keyClick(button(page.warned, "Klopte"), Qt.Key.Key_Space)
    assert model.index(0, 4).data() == "–"
    assert table.isVisible()


def test_notices_are_listed_when_the_box_is_ticked(page: SignalsPage, qtbot: QtBot) -> None:
    page.show_tab(WARNED_TAB)
    qtbot.keyClick(page.warned.notices, Qt.Key.Key_Space)
    levels = {page.warned.model.index(row, 2).data() for row in range(page.warned.model.rowCount())}
    assert levels == {"te weinig herstel", "let op"}


def test_the_link_of_a_warning_asks_for_its_first_day(page: SignalsPage, qtbot: QtBot) -> None:
    page.show_tab(WARNED_TAB)
    settle()
    with qtbot.waitSignal(page.day_asked) as asked:
        qtbot.keyClick(button(page.warned, "Bekijk die dag"), Qt.Key.Key_Space)
    row = page.warned.model.at(page.warned.model.index(0, 0))
    assert row is not None
    assert asked.args == [row.first]


# -- baselines -------------------------------------------------------------------------------------


def test_a_baseline_shows_its_state_value_and_spread(page: SignalsPage) -> None:
    page.show_tab(BASELINES_TAB)
    shown = texts(page.baselines)
    assert "Ochtendpols, zelf ingevuld" in shown
    assert "gewoon 50 /min · schommelt ± 0,8" in shown
    assert "Bekend: 60 ochtenden, do 17 september – zo 15 november 2026" in shown
    assert "gewoon 2 · slecht vanaf 4" in shown


def test_a_baseline_can_be_restarted_with_a_reason(
    page: SignalsPage, strained: JournalSignals, qtbot: QtBot
) -> None:
    page.show_tab(BASELINES_TAB)

    def fill_in(dialog: DayDialog) -> None:
        dialog.reason.setFocus()
        qtbot.keyClicks(dialog.reason, "nieuw horloge")
        qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)

    in_dialog(fill_in)
    qtbot.keyClick(button(page.baselines, "Ochtendpols: Opnieuw leren…"), Qt.Key.Key_Space)
    restart = BaselineRestart(TODAY, "resting_heart_rate", "nieuw horloge")
    assert strained.journal.surroundings().restarts == (restart,)
    shown = texts(page.baselines)
    assert "Opnieuw geleerd vanaf zo 22 november 2026: nieuw horloge" in shown
    assert "Leert nog: 0 van de 14 ochtenden" in shown
    name = "Opnieuw geleerd vanaf zo 22 november 2026: nieuw horloge: Ongedaan maken"
    qtbot.keyClick(button(page.baselines, name), Qt.Key.Key_Space)
    assert not strained.journal.surroundings().restarts


def test_a_morning_can_be_excluded_and_restored(
    page: SignalsPage, strained: JournalSignals, qtbot: QtBot
) -> None:
    page.show_tab(BASELINES_TAB)

    def choose(dialog: DayDialog) -> None:
        assert not dialog.reason.isVisible()
        dialog.day_edit.setDate(dialog.day_edit.date().addDays(-10))
        dialog.accept()

    in_dialog(choose)
    qtbot.keyClick(button(page.baselines, "Ochtendpols: Ochtend uitsluiten…"), Qt.Key.Key_Space)
    assert strained.journal.surroundings().exclusions == (Exclusion(before(10), "resting_heart_rate"),)
    assert "Bekend: 59 ochtenden" in texts(page.baselines)
    name = "Uitgesloten: do 12 november 2026 (49): Weer meetellen"
    qtbot.keyClick(button(page.baselines, name), Qt.Key.Key_Space)
    assert not strained.journal.surroundings().exclusions


def test_escape_in_the_dialog_changes_no_baseline(
    page: SignalsPage, strained: JournalSignals, qtbot: QtBot
) -> None:
    page.show_tab(BASELINES_TAB)
    in_dialog(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    qtbot.keyClick(button(page.baselines, "Ochtendpols: Opnieuw leren…"), Qt.Key.Key_Space)
    assert not strained.journal.surroundings().restarts


# -- further figures and terms ---------------------------------------------------------------------


def test_figures_have_formula_source_and_criticism(page: SignalsPage) -> None:
    page.show_tab(FIGURES_TAB)
    shown = texts(page.figures)
    assert "ln rMSSD, gemiddelde van 7 dagen" in shown
    assert shown.count("Formule: ") == shown.count("Kanttekening: ") == shown.count("Bron: ") == 8
    assert "niet ingevuld vandaag: Stress" in shown


def test_a_figures_link_opens_the_glossary_at_its_term(page: SignalsPage, qtbot: QtBot) -> None:
    page.show_tab(FIGURES_TAB)
    qtbot.keyClick(button(page.figures, "Uitleg van Monotonie"), Qt.Key.Key_Space)
    (dialog,) = page.findChildren(HelpDialog)
    assert "gemiddelde belasting per dag" in dialog.text.toPlainText()
    assert dialog.text.verticalScrollBar().value() > 0
    dialog.close()


def test_the_space_key_on_a_tab_shows_the_tab(page: SignalsPage, qtbot: QtBot) -> None:
    tab = button(page.header, "Gewone waarden")
    qtbot.keyClick(tab, Qt.Key.Key_Space)
    assert page.baselines.isVisible()
    assert tab.isChecked()


def test_choosing_another_day_shows_the_states_of_that_day(
    page: SignalsPage, strained: JournalSignals
) -> None:
    strained.choose_day(before(30))
    assert "rustig" in texts(page.rules.detail)
    report = strained.reports.of_day(before(30))
    assert replace(report) == report


def test_a_duration_is_rounded_only_once() -> None:
    assert baselines_panel._figure(SLEEP_DURATION, Fraction(44849, 100)) == "7:28"  # noqa: SLF001
    assert baselines_panel._figure(RESTING_HEART_RATE, Fraction(5016, 100)) == "50,2 /min"  # noqa: SLF001


def test_the_pane_of_a_rule_has_no_empty_space_below_its_text(page: SignalsPage) -> None:
    for rule in ("RHR_PCT", "SLEEP_6x3", "P_DELOAD"):
        page.select_rule(rule)
        for _ in range(3):
            settle()
        detail = page.rules.detail
        inside = detail.area.widget()
        assert inside is not None
        low = max(
            each.mapTo(inside, each.rect().bottomLeft()).y()
            for each in inside.findChildren(QWidget)
            if each.isVisible()
        )
        assert inside.height() <= max(low + 60, detail.area.viewport().height())


@pytest.mark.parametrize(
    ("stored", "rule", "expected"),
    [
        ({"RHR_PCT.percent": 99}, "RHR_PCT", "staat ‘99’; dat kan niet. Hier geldt 8 % van het artikel."),
        ({"RHR_PCT.percent": "veel"}, "RHR_PCT", "staat ‘veel’; dat kan niet. Hier geldt 8 %"),
        ({"HEAVY_4.sessions": 9}, "HEAVY_4", "staat ‘9’; dat kan niet. Hier geldt 3 van Herstel."),
        ({"beyond_spread": "ja"}, "RHR_PCT", "geen ja of nee. Daarom geldt de standaardkeuze."),
    ],
)  # fmt: skip
def test_an_unusable_stored_limit_gives_a_warning_at_its_rule(
    page: SignalsPage, strained: JournalSignals, stored: dict[str, object], rule: str, expected: str
) -> None:
    strained.use_limits(Limits(stored))
    page.select_rule(rule)
    page.refresh()
    assert expected in texts(page.rules.detail)
    page.select_rule("MOTIVATION")
    assert "je instellingen staat" not in texts(page.rules.detail)


def test_an_unusable_stored_limit_can_be_reset(
    page: SignalsPage, strained: JournalSignals, remembered: Remembered, qtbot: QtBot
) -> None:
    strained.use_limits(Limits({"RHR_PCT.percent": 99}))
    page.refresh()
    settle()
    editor = page.rules.detail.editors["RHR_PCT.percent"]
    qtbot.keyClick(button(editor, "Terug naar de grens uit het artikel (8 %)"), Qt.Key.Key_Space)
    assert remembered.limits[-1].own == {}


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_narrow_header_shows_its_buttons_whole(page: SignalsPage, scale: float) -> None:
    header = page.header
    header.resize(round(430 / scale), header.heightForWidth(round(430 / scale)))
    settle()
    for each in header.findChildren(QPushButton):
        assert each.width() >= each.sizeHint().width()
        assert header.rect().contains(each.geometry())


def test_quiet_rules_do_not_reassure_beside_a_complaint_that_cannot_wait(
    calm: JournalSignals, aside: Aside, remembered: Remembered, qtbot: QtBot
) -> None:
    page = opened(calm, aside, remembered, qtbot)
    assert RuleState.QUIET in states(page)
    assert not page.rules.note.isVisibleTo(page)
    calm.run(lambda journal: journal.set_tag(TODAY, "pain:borst", on=True))
    page.refresh()
    assert RuleState.QUIET not in states(page)
    assert RuleState.NOT_ON in states(page)
    assert "112" in page.rules.note.text()
    assert "ook niet als ze rustig zijn" in page.rules.note.text()
    shown = texts(page.rules.detail).split("\n")
    assert "niet actief" in shown
    assert "rustig" not in shown


def test_a_day_that_is_not_compared_says_why(
    calm: JournalSignals, aside: Aside, remembered: Remembered, qtbot: QtBot
) -> None:
    page = opened(calm, aside, remembered, qtbot)
    calm.use_person(Person(only_writing=True))
    page.refresh()
    assert "vergelijkt deze dag niet" in page.rules.note.text()
    assert page.rules.note.isVisibleTo(page)


def states(page: SignalsPage) -> set[RuleState]:
    rows = page.rules.list.rows
    every = [rows.data(rows.index(place), ROW_ROLE) for place in range(rows.rowCount())]
    return {row.state for row in every if row.rule}
