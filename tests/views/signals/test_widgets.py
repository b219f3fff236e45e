from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from herstel_gui.application.signal_queries import ON, QUIET, UNKNOWN, YearRow
from herstel_gui.domain.signals.catalogue import BY_ID, RULES
from herstel_gui.domain.signals.limits import Limit, Limits
from herstel_gui.domain.signals.rules.heart import HRV_50, RHR_PCT
from herstel_gui.domain.signals.rules.load import RUST7
from herstel_gui.domain.signals.rules.sleep import SLEEP_6X3
from herstel_gui.domain.signals.rules.training import HEAVY_4
from herstel_gui.views.resources import resource
from herstel_gui.views.signals.day_plot import DayPicture, DayPlot, PlotDay, PlotLine
from herstel_gui.views.signals.history_strip import HistoryStrip
from herstel_gui.views.signals.limit_editor import LimitEditor, LimitSpin, limit_text, own_limits
from herstel_gui.views.signals.terms import OF_ITEMS, OF_MEASURE, open_terms, show_term
from herstel_gui.views.theme import DARK, LIGHT, Theme, apply_theme, theme
from tests.mouse import double_click
from tests.surroundings import Shared
from tests.views.signals.conftest import TODAY, before, button, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

PICTURE = DayPicture(
    "Ochtendpols, dag voor dag",
    (
        PlotDay(before(2), 50.0, "50"),
        PlotDay(before(1), None, ""),
        PlotDay(TODAY, 56.0, "56", counts=True),
    ),
    PlotLine(50.0, "gewoon 50"),
    PlotLine(54.0, "grens 54"),
)


def colours(widget: QWidget) -> set[str]:
    image: QImage = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def tip(widget: QWidget, place: QPoint) -> str:
    event = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
    return QToolTip.text()


# -- plot ------------------------------------------------------------------------------------------


def test_a_plot_tells_its_days_in_words(qtbot: QtBot) -> None:
    plot = DayPlot(PICTURE)
    qtbot.addWidget(plot)
    assert plot.accessibleName() == "Ochtendpols, dag voor dag"
    assert plot.accessibleDescription() == (
        "vr 20 november: 50; za 21 november: niet ingevuld; zo 22 november: 56, telt mee; gewoon 50; grens 54"
    )


def test_days_that_count_differ_in_shape_and_colour(qtbot: QtBot) -> None:
    plot = DayPlot(PICTURE)
    qtbot.addWidget(plot)
    plot.resize(400, 144)
    seen = colours(plot)
    for role in ("good", "warning", "series_1", "card"):
        assert theme().colour(role).name() in seen
    image = plot.grab().toImage()
    ordinary = image.pixelColor(round(plot.x_of(0)), plot.height() - 1 - 26 - 18)
    assert ordinary.name() != theme().colour("warning").name()


def test_a_day_past_the_limit_is_marked_and_said(qtbot: QtBot) -> None:
    calm = DayPicture("pols", (PlotDay(before(1), 56.0, "56"),), limit=PlotLine(54.0, "grens 54"))
    past = DayPicture("pols", (PlotDay(before(1), 56.0, "56", past=True),), limit=PlotLine(54.0, "grens 54"))
    plots = [DayPlot(calm), DayPlot(past)]
    seen = []
    for plot in plots:
        qtbot.addWidget(plot)
        plot.resize(400, 144)
        seen.append(colours(plot))
    assert theme().colour("series_1").name() in seen[0]
    assert theme().colour("series_1").name() not in seen[1]
    assert plots[1].accessibleDescription().startswith("za 21 november: 56, voorbij de grens")


def test_everything_shown_lies_within_the_axis() -> None:
    low, high = PICTURE.span
    assert low < 50
    assert high > 56
    assert DayPicture("leeg", ()).span == (0.0, 1.0)
    assert DayPicture("cijfer", (), scale=(0.4, 7.9)).span == (0.4, 7.9)


@pytest.mark.parametrize("count", [0, 1, 7, 28])
def test_any_number_of_days_can_be_painted(qtbot: QtBot, count: int) -> None:
    days = tuple(PlotDay(before(count - n), float(n), str(n), counts=n % 2 == 0) for n in range(count))
    plot = DayPlot(DayPicture("dagen", days, high_is_bad=False))
    qtbot.addWidget(plot)
    for width in (240, 640):
        plot.resize(width, 144)
        assert not plot.grab().isNull()


def test_the_day_under_the_pointer_is_said(qtbot: QtBot) -> None:
    plot = DayPlot(PICTURE)
    qtbot.addWidget(plot)
    plot.resize(400, 144)
    plot.show()
    assert tip(plot, QPoint(round(plot.x_of(2)), 60)) == "zo 22 november: 56, telt mee"
    empty = DayPlot(DayPicture("leeg", ()))
    qtbot.addWidget(empty)
    tip(empty, QPoint(10, 10))


# -- strip -----------------------------------------------------------------------------------------


def strip(qtbot: QtBot) -> HistoryStrip:
    made = HistoryStrip()
    qtbot.addWidget(made)
    states = bytes([UNKNOWN] * 10 + [QUIET] * 20 + [ON] * 5)
    made.show_years("Minder zin", [YearRow(2025, bytes(365), 0), YearRow(2026, states, 1)])
    made.resize(44 + 3 * 366 + 72, made.sizeHint().height())
    made.show()
    return made


def test_a_strip_has_a_row_a_year_and_says_how_often(qtbot: QtBot) -> None:
    made = strip(qtbot)
    assert made.accessibleName() == "Geschiedenis van Minder zin"
    assert made.accessibleDescription() == "2025: –; 2026: 1 keer"
    assert made.minimumSizeHint().height() == made.sizeHint().height() == 20 + 2 * 16 + 4
    assert theme().colour("warning").name() in colours(made)


def at_day(made: HistoryStrip, row: int, day_of_year: int) -> QPointF:
    width = made.width() - 44 - 72
    return QPointF(44 + width * (day_of_year + 0.5) / 366, 20 + 16 * row + 8)


def test_the_strip_says_the_state_of_a_day_and_opens_it(qtbot: QtBot) -> None:
    made = strip(qtbot)
    assert tip(made, at_day(made, 1, 31).toPoint()) == "zo 1 februari 2026: actief"
    assert tip(made, at_day(made, 1, 15).toPoint()) == "vr 16 januari 2026: rustig"
    with qtbot.waitSignal(made.day_asked) as asked:
        double_click(made, at_day(made, 1, 31).toPoint())
    assert asked.args == [date(2026, 2, 1)]
    for place in (at_day(made, 1, 200), QPointF(5, 30), QPointF(100, 5)):
        double_click(made, place.toPoint())


# -- limits ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (RHR_PCT, "8 %"),
        (SLEEP_6X3, "6:00"),
        (HRV_50, "50 ms"),
        (HEAVY_4, "3"),
        (RUST7, "7 dagen"),
    ],
)
def test_a_limit_is_written_with_its_unit(qtbot: QtBot, limit: Limit, said: str) -> None:
    assert limit_text(limit, limit.article) == said
    spin = LimitSpin(limit)
    qtbot.addWidget(spin)
    spin.setValue(float(limit.article))
    assert spin.text() == said
    assert spin.number == limit.article


@pytest.mark.parametrize(
    ("limit", "typed", "number"),
    [
        (RHR_PCT, "9,5", Decimal("9.5")),
        (RHR_PCT, "12", 12),
        (SLEEP_6X3, "5:30", 330),
        (SLEEP_6X3, "5u45", 345),
        (SLEEP_6X3, "zes uur", 360),
        (SLEEP_6X3, "3:00", 360),
    ],
)
def test_a_limit_can_be_typed_and_stays_within_its_bounds(
    qtbot: QtBot, limit: Limit, typed: str, number: Decimal | int
) -> None:
    editor = LimitEditor(limit, limit.article)
    qtbot.addWidget(editor)
    editor.show()
    editor.spin.setFocus()
    editor.spin.selectAll()
    qtbot.keyClicks(editor.spin, typed)
    editor.spin.interpretText()
    assert editor.spin.number == number


@pytest.mark.parametrize(
    ("limit", "typed", "said"),
    [
        (RHR_PCT, "99", "mogelijk is 5 % tot en met 15 %. De grens blijft 8 %."),
        (RHR_PCT, "3", "mogelijk is 5 % tot en met 15 %. De grens blijft 8 %."),
        (SLEEP_6X3, "9:00", "mogelijk is 4:00 tot en met 8:00. De grens blijft 6:00."),
        (SLEEP_6X3, "zes uur", "mogelijk is 4:00 tot en met 8:00. De grens blijft 6:00."),
        (HEAVY_4, "2,5", "mogelijk is 2 tot en met 4. De grens blijft 3."),
    ],
)
def test_what_cannot_be_is_answered_with_the_bounds(
    qtbot: QtBot, limit: Limit, typed: str, said: str
) -> None:
    editor = LimitEditor(limit, limit.article)
    qtbot.addWidget(editor)
    editor.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    chosen: list[object] = []
    editor.chosen.connect(chosen.append)
    editor.spin.setFocus()
    editor.spin.selectAll()
    qtbot.keyClicks(editor.spin, typed)
    assert editor.spin.lineEdit().text().startswith(typed), "no figure disappears under the hand"
    assert not editor.use.isVisible()
    qtbot.keyClick(editor.spin, Qt.Key.Key_Return)
    assert said in editor.effect.text()
    assert not chosen
    editor.spin.clearFocus()
    assert editor.spin.number == limit.article
    assert said in editor.effect.text()


def test_after_a_refusal_a_good_limit_is_taken(qtbot: QtBot) -> None:
    editor = LimitEditor(RHR_PCT, 8)
    qtbot.addWidget(editor)
    editor.show()
    chosen: list[object] = []
    editor.chosen.connect(chosen.append)
    editor.spin.setFocus()
    editor.spin.selectAll()
    qtbot.keyClicks(editor.spin, "99")
    qtbot.keyClick(editor.spin, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.spin, "10")
    assert editor.effect.text() == "Even tellen…"
    qtbot.keyClick(editor.spin, Qt.Key.Key_Return)
    assert chosen == [10]


def test_scrolling_past_a_limit_moves_none(qtbot: QtBot) -> None:
    editor = LimitEditor(RHR_PCT, 8)
    qtbot.addWidget(editor)
    editor.show()
    middle = QPointF(editor.spin.rect().center())
    wheel = QWheelEvent(
        middle, editor.spin.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003  # Qt takes it by place only
    )  # fmt: skip
    QApplication.sendEvent(editor.spin, wheel)
    assert editor.spin.number == 8


def test_a_moved_limit_says_how_it_is_taken_back(qtbot: QtBot) -> None:
    editor = LimitEditor(RHR_PCT, 10)
    qtbot.addWidget(editor)
    editor.show()
    assert editor.setting.isVisible()
    assert "Ctrl+Z" in editor.setting.text()
    assert editor.back.text() == "Terug naar het artikel (8 %)"


def test_steps_are_the_limits_own(qtbot: QtBot) -> None:
    editor = LimitEditor(RHR_PCT, 8)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.keyClick(button(editor, "Verhoging waarboven het telt: Hoger"), Qt.Key.Key_Space)
    assert editor.spin.number == Decimal("8.5")
    qtbot.keyClick(button(editor, "Verhoging waarboven het telt: Lager"), Qt.Key.Key_Space)
    qtbot.keyClick(editor.spin, Qt.Key.Key_Down)
    assert editor.spin.number == Decimal("7.5")


def test_only_what_differs_can_be_used_or_taken_back(qtbot: QtBot) -> None:
    editor = LimitEditor(RHR_PCT, 8)
    qtbot.addWidget(editor)
    editor.show()
    settle()
    assert not editor.use.isVisible()
    assert not editor.back.isVisible()
    assert not editor.effect.isVisible()
    qtbot.keyClick(editor.spin, Qt.Key.Key_Up)
    assert editor.use.isVisible()
    assert editor.effect.text() == "Even tellen…"
    editor.show_effect(8, 5, 5)
    assert editor.effect.text() == "Even tellen…", "an answer to an earlier question"
    with qtbot.waitSignal(editor.chosen) as chosen:
        qtbot.keyClick(editor.use, Qt.Key.Key_Space)
    assert chosen.args == [Decimal("8.5")]
    moved = LimitEditor(HEAVY_4, 2)
    qtbot.addWidget(moved)
    moved.show()
    assert moved.back.text() == "Terug naar Herstel (3)"
    with qtbot.waitSignal(moved.chosen) as taken_back:
        qtbot.keyClick(moved.back, Qt.Key.Key_Space)
    assert taken_back.args == [None]


# -- terms -----------------------------------------------------------------------------------------


def test_every_term_that_is_pointed_at_is_explained(qtbot: QtBot) -> None:
    dialog = open_terms(parent := DayPlot(PICTURE))
    qtbot.addWidget(parent)
    for term in (*OF_MEASURE.values(), OF_ITEMS, "HRV", "rMSSD", "SDNN", "RPE", "Belasting", "Basislijn"):
        assert show_term(dialog.text, term), term
    for term in (
        "Monotonie",
        "Strain",
        "Hooper",
        "Herstelweek",
        "ln rMSSD",
        "Variatiecoëfficiënt",
        "Slaaptekort",
    ):
        assert show_term(dialog.text, term), term
    assert not show_term(dialog.text, "geen begrip")
    dialog.close()


@pytest.mark.parametrize(
    ("rule", "key", "own", "said"),
    [
        ("RHR_PCT", "RHR_PCT.percent", 12, "Jouw grens: 12 %; artikel: 8 %."),
        ("SLEEP_6x3", "SLEEP_6x3.minutes", 390, "Jouw grens: 6:30; artikel: 6:00."),
        ("NIGGLE", "NIGGLE.days", 4, "Jouw grens: 4 dagen; gewoon in Herstel: 3 dagen."),
        ("P_ONRUST", "P_ONRUST.days", 4, "Aantal dagen waarop het telt. Jouw grens: 4 dagen; "),
        ("RHR_PCT", "RHR_PCT.percent", 8, ""),
        ("RHR_PCT", "RHR_BPM.beats", 5, ""),
    ],
)
def test_a_limit_of_ones_own_is_said_beside_that_of_the_article(
    rule: str, key: str, own: int, said: str
) -> None:
    shown = own_limits(BY_ID[rule], Limits({key: own}))
    assert shown.startswith(said) if said else not shown


def test_no_name_of_a_rule_states_a_limit_that_can_be_moved() -> None:
    assert [rule.label for rule in RULES if rule.limits and any(sign.isdigit() for sign in rule.label)] == []


@pytest.mark.parametrize("size", [1.0, 2.0])
@pytest.mark.parametrize("dark", [False, True])
def test_a_limit_is_whole_in_its_box_and_no_arrow_is_drawn(
    qtbot: QtBot, qapp: QApplication, size: float, *, dark: bool
) -> None:
    before = Shared.now()
    try:
        apply_theme(qapp, Theme(DARK if dark else LIGHT, dark, size), resource("styles", "herstel.qss"))
        spin = LimitSpin(RHR_PCT)
        spin.setValue(8)
        qtbot.addWidget(spin)
        spin.show()
        line = spin.lineEdit()
        assert line.width() >= line.fontMetrics().horizontalAdvance(line.text()) + 4
        spin.clearFocus()
        picture = spin.grab().toImage()
        for corner in range(12):
            for height in (*range(12), *range(picture.height() - 12, picture.height())):
                left = picture.pixelColor(corner, height).lightness()
                right = picture.pixelColor(picture.width() - 1 - corner, height).lightness()
                assert abs(left - right) < 24
    finally:
        before.put_back()
