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
from herstel_gui.views.signals.day_plot import DayPlot, DayPlotData, PlotDay, PlotLine
from herstel_gui.views.signals.history_strip import HistoryStrip
from herstel_gui.views.signals.limit_editor import LimitEditor, LimitSpin, limit_text, own_limits_text
from herstel_gui.views.signals.terms import open_terms, show_term
from herstel_gui.views.theme import DARK, LIGHT, Theme, apply_theme, theme
from tests.mouse import double_click
from tests.surroundings import Shared
from tests.views.signals.conftest import TODAY, before, button, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

STROKE = 90
"""Difference in lightness of an arrow at one side; the border alone differs by its antialiasing."""

PICTURE = DayPlotData(
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


def test_a_plot_describes_its_days_to_a_screen_reader(qtbot: QtBot) -> None:
    plot = DayPlot(PICTURE)
    qtbot.addWidget(plot)
    assert plot.accessibleName() == "Ochtendpols, dag voor dag"
    assert plot.accessibleDescription() == (
        "vr 20 november: 50; za 21 november: niet ingevuld; zo 22 november: 56, telt mee; gewoon 50; grens 54"
    )


def test_counted_days_differ_in_shape_and_colour(qtbot: QtBot) -> None:
    plot = DayPlot(PICTURE)
    qtbot.addWidget(plot)
    plot.resize(400, 144)
    seen = colours(plot)
    for role in ("good", "warning", "series_1", "card"):
        assert theme().colour(role).name() in seen
    image = plot.grab().toImage()
    ordinary = image.pixelColor(round(plot.x_of(0)), plot.height() - 1 - 26 - 18)
    assert ordinary.name() != theme().colour("warning").name()


def test_an_uncounted_day_past_the_limit_has_its_own_mark_and_words(qtbot: QtBot) -> None:
    calm = DayPlotData("pols", (PlotDay(before(1), 56.0, "56"),), limit=PlotLine(54.0, "grens 54"))
    past = DayPlotData("pols", (PlotDay(before(1), 56.0, "56", past=True),), limit=PlotLine(54.0, "grens 54"))
    plots = [DayPlot(calm), DayPlot(past)]
    seen = []
    for plot in plots:
        qtbot.addWidget(plot)
        plot.resize(400, 144)
        seen.append(colours(plot))
    assert theme().colour("series_1").name() in seen[0]
    assert theme().colour("series_1").name() not in seen[1]
    assert plots[1].accessibleDescription().startswith("za 21 november: 56, voorbij de grens")


def test_values_and_lines_lie_within_the_span_of_the_axis() -> None:
    low, high = PICTURE.span
    assert low < 50
    assert high > 56
    assert DayPlotData("leeg", ()).span == (0.0, 1.0)
    assert DayPlotData("cijfer", (), scale=(0.4, 7.9)).span == (0.4, 7.9)


@pytest.mark.parametrize("count", [0, 1, 7, 28])
def test_any_number_of_days_can_be_painted(qtbot: QtBot, count: int) -> None:
    days = tuple(PlotDay(before(count - n), float(n), str(n), counts=n % 2 == 0) for n in range(count))
    plot = DayPlot(DayPlotData("dagen", days, high_is_bad=False))
    qtbot.addWidget(plot)
    for width in (240, 640):
        plot.resize(width, 144)
        assert not plot.grab().isNull()


def test_the_tooltip_of_a_plot_shows_the_day_under_the_pointer(qtbot: QtBot) -> None:
    plot = DayPlot(PICTURE)
    qtbot.addWidget(plot)
    plot.resize(400, 144)
    plot.show()
    assert tip(plot, QPoint(round(plot.x_of(2)), 60)) == "zo 22 november: 56, telt mee"
    empty = DayPlot(DayPlotData("leeg", ()))
    qtbot.addWidget(empty)
    tip(empty, QPoint(10, 10))


# -- strip -----------------------------------------------------------------------------------------


def strip(qtbot: QtBot) -> HistoryStrip:
    widget = HistoryStrip()
    qtbot.addWidget(widget)
    states = bytes([UNKNOWN] * 10 + [QUIET] * 20 + [ON] * 5)
    widget.show_years("Minder zin", [YearRow(2025, bytes(365), 0), YearRow(2026, states, 1)])
    widget.resize(44 + 3 * 366 + 72, widget.sizeHint().height())
    widget.show()
    return widget


def test_a_strip_has_a_row_per_year_with_the_number_of_times(qtbot: QtBot) -> None:
    widget = strip(qtbot)
    assert widget.accessibleName() == "Geschiedenis van Minder zin"
    assert widget.accessibleDescription() == "2025: –; 2026: 1 keer"
    assert widget.minimumSizeHint().height() == widget.sizeHint().height() == 20 + 2 * 16 + 4
    assert theme().colour("warning").name() in colours(widget)


def at_day(widget: HistoryStrip, row: int, day_of_year: int) -> QPointF:
    width = widget.width() - 44 - 72
    return QPointF(44 + width * (day_of_year + 0.5) / 366, 20 + 16 * row + 8)


def test_the_strip_shows_the_state_of_a_day_and_asks_for_the_day(qtbot: QtBot) -> None:
    widget = strip(qtbot)
    assert tip(widget, at_day(widget, 1, 31).toPoint()) == "zo 1 februari 2026: actief"
    assert tip(widget, at_day(widget, 1, 15).toPoint()) == "vr 16 januari 2026: rustig"
    with qtbot.waitSignal(widget.day_asked) as asked:
        double_click(widget, at_day(widget, 1, 31).toPoint())
    assert asked.args == [date(2026, 2, 1)]
    for place in (at_day(widget, 1, 200), QPointF(5, 30), QPointF(100, 5)):
        double_click(widget, place.toPoint())


# -- limits ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (RHR_PCT, "8 %"),
        (SLEEP_6X3, "6:00"),
        (HRV_50, "50 ms"),
        (HEAVY_4, "3"),
        (RUST7, "7 dagen"),
    ],
)
def test_a_limit_is_written_with_its_unit(qtbot: QtBot, limit: Limit, expected: str) -> None:
    assert limit_text(limit, limit.article) == expected
    spin = LimitSpin(limit)
    qtbot.addWidget(spin)
    spin.setValue(float(limit.article))
    assert spin.text() == expected
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
    ("limit", "typed", "expected"),
    [
        (RHR_PCT, "99", "Kies een getal van 5 % tot en met 15 %. De grens blijft 8 %."),
        (RHR_PCT, "3", "Kies een getal van 5 % tot en met 15 %. De grens blijft 8 %."),
        (SLEEP_6X3, "9:00", "Kies een getal van 4:00 tot en met 8:00. De grens blijft 6:00."),
        (SLEEP_6X3, "zes uur", "Kies een getal van 4:00 tot en met 8:00. De grens blijft 6:00."),
        (HEAVY_4, "2,5", "Kies een getal van 2 tot en met 4. De grens blijft 3."),
    ],
)
def test_a_value_outside_the_bounds_is_refused_with_the_bounds(
    qtbot: QtBot, limit: Limit, typed: str, expected: str
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
    assert editor.spin.lineEdit().text().startswith(typed), "typed digits stay in the field"
    assert not editor.use.isVisible()
    qtbot.keyClick(editor.spin, Qt.Key.Key_Return)
    assert expected in editor.effect.text()
    assert not chosen
    editor.spin.clearFocus()
    assert editor.spin.number == limit.article
    assert expected in editor.effect.text()


def test_a_possible_limit_is_accepted_after_a_refusal(qtbot: QtBot) -> None:
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


def test_the_mouse_wheel_does_not_change_a_limit(qtbot: QtBot) -> None:
    editor = LimitEditor(RHR_PCT, 8)
    qtbot.addWidget(editor)
    editor.show()
    middle = QPointF(editor.spin.rect().center())
    wheel = QWheelEvent(
        middle, editor.spin.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003  # a positional Qt parameter
    )  # fmt: skip
    QApplication.sendEvent(editor.spin, wheel)
    assert editor.spin.number == 8


def test_a_changed_limit_shows_how_to_reset_it(qtbot: QtBot) -> None:
    editor = LimitEditor(RHR_PCT, 10)
    qtbot.addWidget(editor)
    editor.show()
    assert editor.setting.isVisible()
    assert "Ctrl+Z" in editor.setting.text()
    assert editor.back.text() == "Terug naar de grens uit het artikel (8 %)"


def test_the_step_buttons_use_the_step_of_the_limit(qtbot: QtBot) -> None:
    editor = LimitEditor(RHR_PCT, 8)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.keyClick(button(editor, "Telt boven een verhoging van: Hoger"), Qt.Key.Key_Space)
    assert editor.spin.number == Decimal("8.5")
    qtbot.keyClick(button(editor, "Telt boven een verhoging van: Lager"), Qt.Key.Key_Space)
    qtbot.keyClick(editor.spin, Qt.Key.Key_Down)
    assert editor.spin.number == Decimal("7.5")


def test_the_buttons_to_use_and_to_reset_appear_only_for_a_changed_limit(qtbot: QtBot) -> None:
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
    assert editor.effect.text() == "Even tellen…", "a result for an older value is ignored"
    with qtbot.waitSignal(editor.chosen) as chosen:
        qtbot.keyClick(editor.use, Qt.Key.Key_Space)
    assert chosen.args == [Decimal("8.5")]
    moved = LimitEditor(HEAVY_4, 2)
    qtbot.addWidget(moved)
    moved.show()
    assert moved.back.text() == "Terug naar de grens van Herstel (3)"
    with qtbot.waitSignal(moved.chosen) as taken_back:
        qtbot.keyClick(moved.back, Qt.Key.Key_Space)
    assert taken_back.args == [None]


# -- terms -----------------------------------------------------------------------------------------


def test_the_glossary_has_every_term_that_the_screens_link_to(qtbot: QtBot) -> None:
    dialog = open_terms(parent := DayPlot(PICTURE))
    qtbot.addWidget(parent)
    for term in (
        "HRV",
        "rMSSD",
        "SDNN",
        "RPE",
        "Belasting",
        "Gewone waarde",
    ):
        assert show_term(dialog, term), term
    for term in (
        "Monotonie",
        "Strain",
        "Hooper",
        "Herstelweek",
        "ln rMSSD",
        "Variatiecoëfficiënt",
        "Slaaptekort",
    ):
        assert show_term(dialog, term), term
    assert not show_term(dialog, "geen begrip")
    dialog.close()


@pytest.mark.parametrize(
    ("rule", "key", "own", "expected"),
    [
        ("RHR_PCT", "RHR_PCT.percent", 12, "Jouw grens: 12 %; artikel: 8 %."),
        ("SLEEP_6x3", "SLEEP_6x3.minutes", 390, "Jouw grens: 6:30; artikel: 6:00."),
        ("NIGGLE", "NIGGLE.days", 4, "Jouw grens: 4 dagen; standaard: 3 dagen."),
        ("P_ONRUST", "P_ONRUST.days", 4, "Actief vanaf (aantal dagen):. Jouw grens: 4 dagen; "),
        ("RHR_PCT", "RHR_PCT.percent", 8, ""),
        ("RHR_PCT", "RHR_BPM.beats", 5, ""),
    ],
)
def test_own_limits_names_the_own_limit_and_the_default(rule: str, key: str, own: int, expected: str) -> None:
    shown = own_limits_text(BY_ID[rule], Limits({key: own}))
    assert shown.startswith(expected) if expected else not shown


def test_no_name_of_a_rule_contains_a_changeable_limit() -> None:
    assert [rule.label for rule in RULES if rule.limits and any(sign.isdigit() for sign in rule.label)] == []


@pytest.mark.parametrize("size", [1.0, 2.0])
@pytest.mark.parametrize("dark", [False, True])
def test_a_limit_fits_in_its_box_and_no_arrow_is_drawn(
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
                assert abs(left - right) < STROKE
    finally:
        before.put_back()
