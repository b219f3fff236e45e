from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPushButton

from herstel_gui.application.changes import TagEntry
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.safety_texts import GLOOM, HELP_NUMBERS, RED_FLAGS, SEVERE_CALL
from herstel_gui.domain.signals.catalogue import BY_ID
from herstel_gui.domain.signals.signal import Group, Level
from herstel_gui.domain.tags import SEVERE
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.signals.day_plot import DayPlot
from herstel_gui.views.signals.why_page import WhyPage
from herstel_gui.views.signals.why_parts import SignalCard
from tests.views.signals.conftest import (
    CALM,
    TODAY,
    before,
    button,
    calm_days,
    journal_of,
    morning,
    settle,
    strained_journal,
    texts,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def opened(signals: JournalSignals, qtbot: QtBot, width: int = 1032) -> WhyPage:
    page = WhyPage(signals)
    qtbot.addWidget(page)
    qtbot.addWidget(page.header)
    page.resize(width, 640)
    page.show()
    page.start_focus()
    settle()
    return page


def test_the_page_shows_level_groups_signals_and_days(strained: JournalSignals, qtbot: QtBot) -> None:
    page = opened(strained, qtbot)
    shown = texts(page)
    assert strained.reports.of_day(TODAY).level is Level.UNDER_RECOVERED
    assert str(strained.reports.of_day(TODAY).title) in shown
    for group in ("Hart", "Slaap", "Hoofd", "Lichaam", "Prestatie"):
        assert group in shown
    for verdict in strained.reports.of_day(TODAY).fired:
        assert str(verdict.line) in shown
        assert BY_ID[verdict.rule].definition in shown
    plots = page.findChildren(DayPlot)
    assert any("56, telt mee" in plot.accessibleDescription() for plot in plots)


def test_every_advice_names_its_source(strained: JournalSignals, qtbot: QtBot) -> None:
    page = opened(strained, qtbot)
    shown = texts(page)
    for advice in strained.reports.of_day(TODAY).advice:
        assert str(advice.text) in shown
    assert "Naar: De balans vinden (JOIN, 2026)." in shown
    assert "Zwak: uit een artikel op een reissite" in shown


def test_possible_causes_are_shown_and_the_signal_stays(strained: JournalSignals, qtbot: QtBot) -> None:
    shown = texts(opened(strained, qtbot))
    assert "werkdruk" in shown
    assert "Een signaal blijft staan, ook als er een oorzaak is." in shown


def test_the_page_shows_when_the_level_ends_and_when_to_see_a_doctor(
    strained: JournalSignals, qtbot: QtBot
) -> None:
    shown = texts(opened(strained, qtbot))
    for text in strained.reports.of_day(TODAY).clears_when:
        assert str(text) in shown
    assert "112" in shown
    assert "niet bedoeld om ziekte of letsel vast te stellen" in shown


def test_groups_that_were_not_judged_are_listed(qtbot: QtBot) -> None:
    page = opened(JournalSignals(journal_of([])), qtbot)
    shown = texts(page)
    assert "Niet beoordeeld" in shown
    assert "Hart, Slaap, Hoofd, Lichaam, Prestatie." in shown
    assert "Hierover weet Herstel te weinig. Dat betekent niet dat het goed gaat." in shown


def test_seen_is_stored_with_the_episode_and_leaves_the_page(strained: JournalSignals, qtbot: QtBot) -> None:
    page = opened(strained, qtbot)
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(button(page, "Gezien"), Qt.Key.Key_Space)
    answers = strained.journal.surroundings().answers
    assert [(a.first_day, a.seen) for a in answers] == [(strained.reports.of_day(TODAY).since, TODAY)]


def test_an_answer_with_its_reason_is_stored_and_can_be_withdrawn(
    strained: JournalSignals, qtbot: QtBot
) -> None:
    page = opened(strained, qtbot)
    assert not [each for each in page.findChildren(QLineEdit) if each.isVisible()]
    qtbot.keyClick(button(page, "Loos alarm"), Qt.Key.Key_Space)
    assert button(page, "Loos alarm").isChecked()
    reason = next(each for each in page.findChildren(QLineEdit) if each.isVisibleTo(page))
    qtbot.keyClicks(reason, "te kort geslapen")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    (answer,) = strained.journal.surroundings().answers
    assert (answer.verdict, answer.reason) == ("false_alarm", "te kort geslapen")
    settle()
    reason = next(each for each in page.findChildren(QLineEdit) if each.isVisibleTo(page))
    reason.selectAll()
    qtbot.keyClick(reason, Qt.Key.Key_Delete)
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    (answer,) = strained.journal.surroundings().answers
    assert (answer.verdict, answer.reason) == ("false_alarm", ""), "only the reason is removed"
    qtbot.keyClick(button(page, "Loos alarm"), Qt.Key.Key_Space)
    assert not strained.journal.surroundings().answers
    assert not button(page, "Loos alarm").isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Left])
def test_escape_and_alt_left_leave_the_page(strained: JournalSignals, qtbot: QtBot, key: Qt.Key) -> None:
    page = opened(strained, qtbot)
    modifier = Qt.KeyboardModifier.AltModifier if key == Qt.Key.Key_Left else Qt.KeyboardModifier.NoModifier
    page.activateWindow()
    qtbot.waitUntil(page.area.hasFocus)
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.area, key, modifier)


def test_the_link_of_a_signal_asks_for_its_rule(strained: JournalSignals, qtbot: QtBot) -> None:
    page = opened(strained, qtbot)
    with qtbot.waitSignal(page.signal_asked) as asked:
        qtbot.keyClick(button(page, "Bekijk het signaal Minder zin"), Qt.Key.Key_Space)
    assert asked.args == ["MOTIVATION"]


def test_the_page_follows_the_chosen_day(strained: JournalSignals, qtbot: QtBot) -> None:
    page = opened(strained, qtbot)
    strained.choose_day(before(20))
    assert not page.findChildren(SignalCard) or all(c.isHidden() for c in page.findChildren(SignalCard))
    assert "Wat je kunt doen" in texts(page)


def test_a_held_group_shows_its_last_signals(strained: JournalSignals, qtbot: QtBot) -> None:
    journal = strained.journal
    tomorrow = TODAY.fromordinal(TODAY.toordinal() + 1)
    journal.change(Text("dag"), (), morning(tomorrow, {**CALM}))
    strained.choose_day(tomorrow)
    assert strained.reports.of_day(tomorrow).groups
    shown = texts(opened(strained, qtbot))
    assert "tellen mee tot na nog" in shown
    assert "Zo was het op zo 22 november." in shown


def test_on_an_ill_day_nothing_is_judged(qtbot: QtBot) -> None:
    entries = [*calm_days(90), TagEntry(TODAY, "ill")]
    page = opened(JournalSignals(journal_of(entries)), qtbot)
    shown = texts(page)
    assert "Over een dag waarop je ziek bent, geeft Herstel geen oordeel." in shown
    assert "Klopte" not in shown


def test_a_narrow_window_puts_the_columns_under_each_other(strained: JournalSignals, qtbot: QtBot) -> None:
    page = opened(strained, qtbot, width=700)
    boxes = page.inside.findChildren(QBoxLayout)
    columns = [box for box in boxes if type(box) is QBoxLayout]
    assert [box.direction() for box in columns] == [QBoxLayout.Direction.TopToBottom]
    page.resize(1032, 640)
    assert [box.direction() for box in columns] == [QBoxLayout.Direction.LeftToRight]
    assert page.inside.width() <= page.area.viewport().width()


# -- safety ----------------------------------------------------------------------------------------


def test_a_severe_complaint_is_answered_first_and_is_no_false_alarm(qtbot: QtBot) -> None:
    page = opened(JournalSignals(journal_of([*calm_days(40), TagEntry(TODAY, SEVERE)])), qtbot)
    shown = texts(page)
    assert SEVERE_CALL in shown
    assert shown.count(RED_FLAGS) == 2  # beside the level, and on the card about a doctor
    visible = {button.text() for button in page.findChildren(QPushButton) if button.isVisible()}
    assert "Maak verslag" in visible
    assert not visible & {"Klopte", "Loos alarm"}


def test_the_page_asks_for_a_report(qtbot: QtBot) -> None:
    page = opened(JournalSignals(journal_of([*calm_days(40), TagEntry(TODAY, SEVERE)])), qtbot)
    deed = next(each for each in page.findChildren(QPushButton) if each.text() == "Maak verslag")
    with qtbot.waitSignal(page.report_asked):
        deed.click()


def test_a_low_mood_has_the_help_numbers_beside_the_level(qtbot: QtBot) -> None:
    gloomy = [Reading(before(ago), "mood", 7) for ago in range(5)]
    kept = [each for each in calm_days(40) if not (isinstance(each, Reading) and each.measure == "mood")]
    kept += [Reading(before(ago), "mood", 2) for ago in range(5, 40)]
    shown = texts(opened(JournalSignals(journal_of([*kept, *gloomy])), qtbot))
    assert shown.count(HELP_NUMBERS) == 1
    assert GLOOM in shown


def test_a_kept_reason_for_a_professional_is_shown_as_on_the_day_it_was_given(qtbot: QtBot) -> None:
    entries = [
        entry
        for back in range(2, 60)
        for entry in morning(before(back), {**CALM, "sleep_quality": 5 if back < 22 else 2})
    ]
    signals = JournalSignals(journal_of(entries))
    report = signals.reports.of_day(TODAY)
    (given,) = report.grounds
    shown = texts(opened(signals, qtbot))
    assert (report.level, report.given) == (Level.SEE_PROFESSIONAL, before(2))
    assert str(given.line) in shown
    assert "Zo was het op" in shown


def test_the_focus_stays_on_what_can_be_done_when_its_words_change(
    strained: JournalSignals, qtbot: QtBot
) -> None:
    page = opened(strained, qtbot)
    deed = button(page, "Herstelweek…")
    deed.setFocus()
    week = RecoveryWeek(TODAY, TODAY + timedelta(days=6))
    strained.run(lambda journal: journal.change(Text("x"), [], [week]))
    page.refresh()
    focused = page.window().focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text().startswith("Herstelweek: dag 1 van 7")
    strained.undo_stack.undo()
    page.refresh()
    focused = page.window().focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Herstelweek…"


def test_without_unjudged_groups_nothing_is_said_about_judging(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    signals = JournalSignals(journal_of(strained_journal()))
    report = signals.reports.of_day(TODAY)
    for unjudged, missing in ((), ()), ((Group.BODY,), ()), ((), (Text("Nog 3 ochtenden."),)):
        changed = replace(report, not_judged=unjudged, missing=missing)
        monkeypatch.setattr(signals.reports, "of_day", MagicMock(return_value=changed))
        assert ("Niet beoordeeld" in texts(opened(signals, qtbot))) is bool(unjudged or missing)
