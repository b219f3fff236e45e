from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel

from herstel_gui.views.widgets.header_row import HeaderRow
from tests.views.watching import Watch

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from pytestqt.qtbot import QtBot


def sized(width: int) -> QLabel:
    label = QLabel()
    label.setMinimumSize(width, 20)
    return label


def places(widgets: list[QLabel]) -> list[tuple[int, int]]:
    return [(widget.x(), widget.y()) for widget in widgets]


def shown(qtbot: QtBot, row: HeaderRow, width: int) -> None:
    qtbot.addWidget(row)
    row.resize(width, 60)
    row.show()
    QApplication.processEvents()


def test_left_and_right_share_a_line_while_it_has_room(qtbot: QtBot) -> None:
    row, widgets = HeaderRow(10), [sized(50), sized(60), sized(40)]
    row.add(*widgets[:2])
    row.add_right(widgets[2])
    shown(qtbot, row, 200)
    assert places(widgets) == [(0, 0), (60, 0), (160, 0)]
    assert row.heightForWidth(170) == 20
    assert row.sizeHint().width() == 170


def test_a_widget_without_room_moves_to_the_next_line(qtbot: QtBot) -> None:
    row, widgets = HeaderRow(10), [sized(50), sized(60), sized(40)]
    row.add(*widgets[:2])
    row.add_right(widgets[2])
    shown(qtbot, row, 130)
    assert places(widgets) == [(0, 0), (60, 0), (90, 30)]
    assert (row.heightForWidth(130), row.heightForWidth(60)) == (50, 80)
    assert row.minimumSizeHint().width() == 60


def test_a_folded_button_is_replaced_by_its_menu_action_and_returns(qtbot: QtBot) -> None:
    row, widgets, action = HeaderRow(10), [sized(50), sized(60)], QAction("afdrukken")
    row.add(*widgets)
    row.fold(widgets[1], action)
    shown(qtbot, row, 100)
    assert not widgets[1].isVisible()
    assert action.isVisible()
    assert row.heightForWidth(100) == 20
    row.resize(120, 60)
    assert widgets[1].isVisible()
    assert not action.isVisible()
    row.offer([widgets[1]], on=False)
    row.resize(100, 60)
    assert not widgets[1].isVisible()
    assert not action.isVisible()


def test_the_row_is_arranged_again_for_a_longer_text(qtbot: QtBot) -> None:
    row, first, second = HeaderRow(10), QLabel("a"), QLabel("b")
    row.add(first, second)
    shown(qtbot, row, 400)
    before = second.x()
    first.setText("een veel langere tekst")
    qtbot.waitUntil(lambda: second.x() > before)
    assert HeaderRow(5).heightForWidth(100) == 0


def test_a_shown_row_asks_its_parts_once_for_a_height_until_one_changes(qtbot: QtBot) -> None:
    class Counted(QLabel):
        asked = 0

        def sizeHint(self) -> QSize:  # noqa: N802  # Qt names it so
            self.asked += 1
            return super().sizeHint()

    row, part = HeaderRow(10), Counted("x")
    row.add(part, sized(40))
    shown(qtbot, row, 200)
    high = row.heightForWidth(150)
    before = part.asked
    assert [row.heightForWidth(150) for _ in range(9)] == [high] * 9
    assert part.asked == before
    part.setMinimumHeight(70)
    QApplication.processEvents()
    assert row.heightForWidth(150) == 70


def test_a_hidden_row_knows_a_change_of_its_parts_at_once(qtbot: QtBot) -> None:
    row, part = HeaderRow(10), sized(40)
    qtbot.addWidget(row)
    row.add(part)
    assert row.heightForWidth(150) == 20
    part.setMinimumHeight(70)
    assert row.heightForWidth(150) == 70


def test_sizes_follow_a_part_that_changed_while_the_header_was_hidden(qtbot: QtBot) -> None:
    row, part = HeaderRow(10), sized(50)
    row.add(part)
    shown(qtbot, row, 200)
    assert (row.sizeHint().width(), row.heightForWidth(200)) == (50, 20)
    row.hide()
    part.setMinimumSize(90, 40)
    asked: list[tuple[int, int, int]] = []
    row.installEventFilter(
        Watch(QEvent.Type.Show, lambda: asked.append(sizes(row)), row)  # before the header hears of it
    )
    row.show()
    assert [*asked, sizes(row)] == [(90, 90, 40)] * 2


def sizes(row: HeaderRow) -> tuple[int, int, int]:
    return row.sizeHint().width(), row.minimumSizeHint().width(), row.heightForWidth(200)
