from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from herstel_gui.domain.day import EpisodeAnswer, RecoveryWeek
from herstel_gui.domain.safety_texts import (
    FOR_MINORS,
    GLOOM,
    HELP_NUMBERS,
    ILL_TEXTS,
    RED_FLAGS,
    SEVERE_CALL,
    SEVERE_LATER,
)
from herstel_gui.domain.signals.signal import Advice, Answer, Evidence, Group, Level, SignalReport, Verdict
from herstel_gui.domain.text import Text
from herstel_gui.views.banner import FALSE_ALARM, LOOKS, QUIET, RIGHT, Banner, has_news, look_of
from herstel_gui.views.banner_place import BannerPlace
from herstel_gui.views.main_column import MainColumn
from tests.views.watching import Watch

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.views.page import Page

DAY = date(2026, 11, 22)


def verdict(rule: str, group: Group = Group.BODY) -> Verdict:
    return Verdict(
        rule,
        group,
        Answer.YES,
        counted=True,
        missing=None,
        evidence=Evidence(),
        line=Text(f"zin {rule}"),
        chip=Text(f"chip {rule}"),
    )


def report(level: Level, *rules: str, learning: int | None = None) -> SignalReport:
    return SignalReport(
        day=DAY,
        level=level,
        held=None,
        groups=(Group.BODY, Group.MIND) if level.rank >= 2 else (),
        reasons=(),
        planning=(),
        not_judged=(),
        verdicts=MappingProxyType({rule: verdict(rule) for rule in rules}),
        title=Text("titel"),
        summary=(Text("eerste zin."), Text("tweede zin.")),
        advice=(),
        learning=learning,
        since=DAY,
    )


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    new_banner = Banner()
    qtbot.addWidget(new_banner)
    new_banner.resize(1030, 130)
    return new_banner


def buttons(banner: Banner) -> dict[str, QPushButton]:
    return {
        widget.text(): widget for widget in banner.findChildren(QPushButton) if widget.isVisibleTo(banner)
    }


def shown_texts(banner: Banner) -> str:
    return " ".join(widget.text() for widget in banner.findChildren(QLabel) if widget.isVisibleTo(banner))


def test_the_banner_is_hidden_without_signals(banner: Banner) -> None:
    banner.show_report(report(Level.NONE), None, None)
    assert banner.isHidden()


def test_the_learning_period_is_one_line_without_buttons(banner: Banner) -> None:
    banner.show_report(report(Level.NONE, learning=9), None, None)
    assert not banner.isHidden()
    assert buttons(banner) == {}


def test_a_notice_is_one_line_with_the_signals(banner: Banner) -> None:
    banner.show_report(report(Level.NOTICE, "RHR_PCT"), None, None)
    assert list(buttons(banner)) == ["Waarom?"]
    assert shown_texts(banner).strip() == "titel · chip RHR_PCT"


@pytest.mark.parametrize("level", [Level.NOTICE, Level.UNDER_RECOVERED])
def test_what_may_explain_a_raised_pulse_stands_in_the_banner(banner: Banner, level: Level) -> None:
    cycle = Text("past bij de cyclus.")
    banner.show_report(replace(report(level, "RHR_PCT"), explains=(cycle,)), None, None)
    assert str(cycle) in shown_texts(banner)
    assert str(cycle) in banner.accessibleDescription()


def test_what_explains_a_pulse_leaves_a_compact_banner_in_which_it_does_not_fit(banner: Banner) -> None:
    watch = Text("Je pols ligt al 14 ochtenden boven de grens. Een nieuw horloge of medicijn? " * 2)
    banner.set_room(compact=True)
    banner.show_report(replace(report(Level.UNDER_RECOVERED, "RHR_PCT"), explains=(watch,)), None, None)
    banner.show()
    title = next(each for each in banner.findChildren(QLabel) if each.text().startswith("titel"))
    for width, shown in ((1600, True), (600, False), (1600, True)):
        banner.resize(width, 130)
        QApplication.processEvents()
        assert title.heightForWidth(title.width()) <= 2.5 * title.fontMetrics().lineSpacing()
        assert "chip RHR_PCT" in title.text()
        assert (str(watch) in title.text()) is shown
        assert str(watch) in title.toolTip()


def test_the_line_on_a_severe_complaint_shows_whatever_the_level(banner: Banner) -> None:
    for level in (Level.NONE, Level.NO_DATA, Level.ILL, Level.NOTICE):
        banner.show_report(replace(report(level), later=(Text(SEVERE_LATER),)), None, None)
        assert not banner.isHidden()
        assert SEVERE_LATER in shown_texts(banner)
    banner.set_room(compact=True, brief=True)
    assert SEVERE_LATER in shown_texts(banner)


def test_a_kept_level_four_shows_its_reasons_as_they_were_given(banner: Banner) -> None:
    given = replace(verdict("P_SLAAP", Group.PROFESSIONAL), chip=Text("14 van 21 nachten slecht"))
    today = replace(report(Level.SEE_PROFESSIONAL, "RHR_PCT"), grounds=(given,))
    banner.show_report(today, None, None)
    assert {"chip RHR_PCT", "14 van 21 nachten slecht"} <= buttons(banner).keys()


def test_within_a_recovery_week_the_banner_says_its_day_and_offers_to_change_it(banner: Banner) -> None:
    week = RecoveryWeek(date(2026, 11, 20), date(2026, 11, 26))
    banner.show_report(report(Level.UNDER_RECOVERED, "RHR_PCT"), None, None)
    assert "Herstelweek…" in buttons(banner)
    banner.show_report(replace(report(Level.UNDER_RECOVERED), recovery_week=week), None, None)
    deed = buttons(banner)["Herstelweek: dag 3 van 7. Wijzigen of stoppen…"]
    assert deed.toolTip().startswith("Tot en met")
    assert "Herstelweek…" not in buttons(banner)


def test_too_little_data_names_the_missing_data_on_one_line(banner: Banner) -> None:
    banner.show_report(report(Level.NO_DATA), None, None)
    assert buttons(banner) == {}
    assert shown_texts(banner).strip() == "titel · eerste zin. tweede zin."


@pytest.mark.parametrize("level", [Level.UNDER_RECOVERED, Level.NOT_RECOVERING, Level.SEE_PROFESSIONAL])
def test_a_warning_shows_signals_reasons_and_advice(banner: Banner, level: Level) -> None:
    banner.show_report(report(level, "RHR_PCT", "MOTIVATION"), None, None)
    assert "eerste zin. tweede zin." in shown_texts(banner)
    assert {"chip RHR_PCT", "chip MOTIVATION", "Waarom dit advies?", "Gezien"} <= buttons(banner).keys()
    assert (banner.accessibleName(), banner.accessibleDescription()) == ("titel", "eerste zin. tweede zin.")


def test_signals_beyond_the_shown_chips_are_counted(banner: Banner) -> None:
    banner.show_report(report(Level.UNDER_RECOVERED, *"abcdef"), None, None)
    assert "en nog 2" in shown_texts(banner)


def test_chips_and_buttons_emit_their_signals(qtbot: QtBot, banner: Banner) -> None:
    emitted: list[str] = []
    banner.signal_asked.connect(emitted.append)
    banner.answered.connect(emitted.append)
    banner.why_asked.connect(lambda: emitted.append("why"))
    banner.seen.connect(lambda: emitted.append("seen"))
    banner.show_report(report(Level.UNDER_RECOVERED, "RHR_PCT"), None, None)
    for text in ("chip RHR_PCT", "Klopte", "Loos alarm", "Waarom dit advies?", "Gezien"):
        qtbot.mouseClick(buttons(banner)[text], Qt.MouseButton.LeftButton)
    assert emitted == ["RHR_PCT", RIGHT, FALSE_ALARM, "why", "seen"]


def test_a_seen_banner_folds_to_one_line_and_opens_again(qtbot: QtBot, banner: Banner) -> None:
    now = report(Level.UNDER_RECOVERED, "RHR_PCT")
    banner.show_report(now, EpisodeAnswer(DAY, seen=DAY), now)
    assert list(buttons(banner)) == ["Toon"]
    qtbot.mouseClick(buttons(banner)["Toon"], Qt.MouseButton.LeftButton)
    assert "Waarom dit advies?" in buttons(banner)


def test_the_stored_answer_is_checked(banner: Banner) -> None:
    banner.show_report(report(Level.UNDER_RECOVERED), EpisodeAnswer(DAY, verdict=FALSE_ALARM), None)
    assert buttons(banner)["Loos alarm"].isChecked()
    assert not buttons(banner)["Klopte"].isChecked()


def test_a_worse_level_or_a_new_reason_counts_as_news() -> None:
    seen = report(Level.UNDER_RECOVERED)
    assert not has_news(seen, seen)
    assert has_news(report(Level.NOT_RECOVERING), seen)
    assert has_news(replace(seen, groups=(Group.BODY, Group.MIND, Group.SLEEP)), seen)
    assert has_news(replace(seen, reasons=("P_ZIEK",)), seen)
    assert not has_news(replace(seen, groups=(Group.BODY,)), seen)


def test_the_banner_is_hidden_on_a_page_with_the_same_content(banner: Banner) -> None:
    banner.show_report(report(Level.UNDER_RECOVERED, "RHR_PCT"), None, None)
    banner.set_room(compact=True, shown=False)
    assert banner.isHidden()
    banner.set_room(compact=False)
    assert not banner.isHidden()


def test_a_compact_banner_is_one_line(banner: Banner) -> None:
    banner.set_room(compact=True)
    banner.show_report(report(Level.UNDER_RECOVERED, "RHR_PCT"), None, None)
    assert list(buttons(banner)) == ["Waarom?"]
    assert "titel · chip RHR_PCT" in shown_texts(banner)
    assert "eerste zin" not in shown_texts(banner)


def test_a_compact_banner_takes_two_lines_and_counts_the_signals_left_out(banner: Banner) -> None:
    rules = [f"RULE_{number}_WITH_A_LONG_NAME" for number in range(4)]
    banner.set_room(compact=True)
    banner.show_report(report(Level.UNDER_RECOVERED, *rules), None, None)
    banner.show()
    title = next(each for each in banner.findChildren(QLabel) if each.text().startswith("titel"))

    def fits(width: int) -> bool:
        banner.resize(width, 130)
        QApplication.processEvents()
        return lines() <= 2

    def lines() -> int:
        return round(title.heightForWidth(title.width()) / title.fontMetrics().lineSpacing())

    assert fits(1400)
    assert all(rule in title.text() for rule in rules)
    assert fits(700)
    assert lines() == 2
    assert "en nog" in title.text()
    assert fits(300)
    assert title.text() == "titel"
    assert fits(1400)
    assert all(rule in title.text() for rule in rules)


# -- safety ----------------------------------------------------------------------------------------


def severe(*rules: str) -> SignalReport:
    return replace(
        report(Level.SEE_PROFESSIONAL, *rules), urgent=True, safety=(Text(SEVERE_CALL), Text(RED_FLAGS))
    )


@pytest.mark.parametrize(
    "room",
    [
        {"compact": False},
        {"compact": True},
        {"compact": True, "brief": True},
    ],
)
@pytest.mark.parametrize("folded", [False, True])
def test_the_safety_texts_stand_open_in_every_size(
    banner: Banner, room: dict[str, bool], *, folded: bool
) -> None:
    shown = severe("P_ERNST")
    banner.set_room(**room)
    banner.show_report(shown, None, shown if folded else None)
    assert SEVERE_CALL in shown_texts(banner)
    assert (RED_FLAGS in shown_texts(banner)) is not room.get("brief", False)
    assert "112" in shown_texts(banner)
    assert RED_FLAGS in banner.accessibleDescription()


def test_a_very_low_banner_of_an_ill_day_keeps_the_text_with_whom_to_call(banner: Banner) -> None:
    for brief in (False, True):
        banner.set_room(compact=True, brief=brief)
        banner.show_report(report(Level.ILL), None, None)
        shown = [text in shown_texts(banner) for text in ILL_TEXTS]
        assert shown == [not brief] * (len(ILL_TEXTS) - 1) + [True]


def test_a_day_with_a_red_flag_has_a_banner_although_nothing_is_on(banner: Banner) -> None:
    banner.show_report(replace(report(Level.NONE), safety=(Text(RED_FLAGS),)), None, None)
    assert not banner.isHidden()
    assert RED_FLAGS in shown_texts(banner)
    banner.show_report(report(Level.NONE), None, None)
    assert banner.isHidden()


def test_a_low_mood_shows_the_help_numbers_without_a_click(banner: Banner) -> None:
    banner.show_report(
        replace(report(Level.NOTICE, "MOOD"), care=(Text(GLOOM), Text(HELP_NUMBERS))), None, None
    )
    assert GLOOM in shown_texts(banner)
    assert "0800-0113" in shown_texts(banner)


def test_an_ill_day_says_when_to_call(banner: Banner) -> None:
    banner.set_room(compact=True)
    banner.show_report(report(Level.ILL), None, None)
    for text in ILL_TEXTS:
        assert text in shown_texts(banner)


def test_nobody_asks_whether_a_severe_complaint_was_a_false_alarm(banner: Banner) -> None:
    banner.show_report(severe("P_ERNST"), None, None)
    assert "Loos alarm" not in buttons(banner)
    assert "Klopte" not in buttons(banner)
    banner.show_report(report(Level.SEE_PROFESSIONAL, "P_ZIEK"), None, None)
    assert "Loos alarm" in buttons(banner)


def test_the_sentence_for_a_parent_stands_in_the_banner_whatever_comes_before_it(banner: Banner) -> None:
    texts = ("Geen spoed.", "een advies.", "nog een.", FOR_MINORS)
    given = replace(
        report(Level.SEE_PROFESSIONAL, "P_ZIEK"), advice=tuple(Advice(Text(each)) for each in texts)
    )
    banner.show_report(given, None, None)
    assert FOR_MINORS in banner._body.text()  # noqa: SLF001  # what is seen
    assert "nog een" not in banner._body.text()  # noqa: SLF001


def test_making_a_report_is_a_deed_beside_the_advice_to_discuss_it(banner: Banner, qtbot: QtBot) -> None:
    banner.show_report(report(Level.UNDER_RECOVERED, "RHR_PCT"), None, None)
    assert "Maak verslag" not in buttons(banner)
    banner.show_report(report(Level.SEE_PROFESSIONAL, "P_ZIEK"), None, None)
    with qtbot.waitSignal(banner.report_asked):
        buttons(banner)["Maak verslag"].click()


def test_only_a_complaint_is_red() -> None:
    red = [look.strong for look in LOOKS.values()]
    assert "alarm" not in red
    assert look_of(report(Level.SEE_PROFESSIONAL)).strong == "warning"
    assert look_of(severe()).strong == "alarm"
    assert look_of(replace(report(Level.NONE), safety=(Text(RED_FLAGS),))).strong == "alarm"
    assert look_of(report(Level.NONE)) is QUIET


@pytest.mark.parametrize(
    ("level", "deed"),
    [
        (Level.UNDER_RECOVERED, "Herstelweek…"),
        (Level.NOT_RECOVERING, "Herstelweek…"),
        (Level.SEE_PROFESSIONAL, "Besproken op…"),
    ],
)
def test_a_deed_stands_beside_the_advice(banner: Banner, qtbot: QtBot, level: Level, deed: str) -> None:
    banner.show_report(report(level, "RHR_PCT"), None, None)
    asked = banner.discussed_asked if level is Level.SEE_PROFESSIONAL else banner.recovery_week_asked
    assert {"Herstelweek…", "Besproken op…"} & set(buttons(banner)) == {deed}
    with qtbot.waitSignal(asked):
        buttons(banner)[deed].click()


@pytest.mark.parametrize("level", [Level.NONE, Level.NOTICE, Level.ILL, Level.NO_DATA])
def test_no_deed_is_offered_below_a_warning(banner: Banner, level: Level) -> None:
    banner.show_report(report(level, "RHR_PCT"), None, None)
    assert not {"Herstelweek…", "Besproken op…"} & set(buttons(banner))


def test_the_place_of_a_banner_needs_room_only_for_one_that_says_something(banner: Banner) -> None:
    place = BannerPlace()
    assert place.needed == 0
    place.take(banner)
    banner.show_report(report(Level.NONE), None, None)
    assert place.needed == 0
    banner.show_report(severe("P_ERNST"), None, None)
    assert place.needed > 0
    banner.setParent(None)


def test_a_banner_that_becomes_higher_moves_the_page_before_it_is_painted(qtbot: QtBot) -> None:
    page = Body()
    column = MainColumn()
    qtbot.addWidget(column)
    column.add_banner()
    column.add_bars()
    column.add(cast("Page", page))
    column.turn_to(cast("Page", page))
    column.place.set_room(compact=True, shown=True, brief=False)
    column.resize(600, 500)
    column.banner.show_report(report(Level.NOTICE, "RHR_PCT"), None, None)
    column.show()
    settle()
    before, heights = page.height(), list[int]()
    page.installEventFilter(Watch(QEvent.Type.Paint, lambda: heights.append(page.height()), column))
    rules = [f"REGEL NAAM {number}" for number in range(4)]
    page.update()  # as a page does that shows another week
    column.banner.show_report(report(Level.UNDER_RECOVERED, *rules), None, None)
    settle()
    assert heights == [page.height()]
    assert page.height() < before


class Body(QWidget):
    """Stands for a page."""

    def __init__(self) -> None:
        super().__init__()
        self.header = QLabel("Week 48")


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()
