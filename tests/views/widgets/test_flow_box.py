from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from herstel_gui.views.widgets.flow_box import FlowBox, FlowLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def box_of(qtbot: QtBot, widths: list[int]) -> tuple[FlowBox, list[QLabel]]:
    box = FlowBox(5)
    qtbot.addWidget(box)
    labels = []
    for index, width in enumerate(widths):
        label = QLabel()
        label.setMinimumSize(width, 20)
        box.insert(index, label)
        labels.append(label)
    return box, labels


def test_lines_are_filled_and_broken(qtbot: QtBot) -> None:
    box, labels = box_of(qtbot, [40, 40, 40])
    assert box.hasHeightForWidth()
    assert box.heightForWidth(130) == 20
    assert box.heightForWidth(129) == 45
    assert box.heightForWidth(40) == 70
    box.resize(90, 45)
    box.show()
    assert [(label.x(), label.y()) for label in labels] == [(0, 0), (45, 0), (0, 25)]


def test_a_hidden_widget_leaves_no_gap(qtbot: QtBot) -> None:
    box, labels = box_of(qtbot, [40, 40])
    box.resize(100, 20)
    box.show()
    labels[0].hide()
    assert labels[1].x() == 0
    assert box.sizeHint().height() == 20


def test_a_widget_can_be_inserted_between_others(qtbot: QtBot) -> None:
    box, labels = box_of(qtbot, [40, 40])
    box.resize(200, 20)
    box.show()
    between = QLabel("x")
    between.setMinimumSize(30, 20)
    box.insert(1, between)
    assert labels[0].x() < between.x() < labels[1].x()


def test_in_a_narrower_window_the_box_gets_the_height_of_its_lines(qtbot: QtBot) -> None:
    box, labels = box_of(qtbot, [40] * 6)
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(box)
    column.addStretch(1)
    holder.resize(400, 300)
    holder.show()
    assert box.height() == 20
    holder.resize(100, 300)
    qtbot.waitUntil(lambda: box.height() == 70)
    assert labels[-1].geometry().bottom() < box.height()
    assert box.y() == 0


def test_the_width_for_two_lines_cuts_no_widget(qtbot: QtBot) -> None:
    box, labels = box_of(qtbot, [40, 30, 90, 20])
    assert box.width_for(1) == 40 + 30 + 90 + 20 + 15
    assert box.width_for(2) == 90 + 5 + 20
    assert box.heightForWidth(box.width_for(2)) == 45
    assert box.width_for(4) == 90
    for label in labels:
        label.hide()
    assert box.width_for(2) == 0


def test_a_label_wraps_only_where_it_has_no_room_on_one_line(qtbot: QtBot) -> None:
    box, label = FlowBox(5), FlowLabel("vergeleken met evenveel weken tot en met")
    qtbot.addWidget(box)
    box.add(label)
    one_line, whole = label.sizeHint().height(), label.sizeHint().width()
    assert box.minimumSizeHint().width() < whole // 2
    for width, lines in ((whole, 1), (whole - 1, 2)):
        box.resize(width, 200)
        box.show()
        assert label.width() <= width
        assert (label.height() > one_line) == (lines > 1)
