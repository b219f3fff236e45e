"""The dialogs of Trends: the panels, the first and last day in view, the size and format of an image."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QWidget,
)

from herstel_gui.application.trend_choices import LEAST_HEIGHT as LEAST
from herstel_gui.application.trend_choices import MOST_HEIGHT as MOST
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.qt_models.texts import from_qdate, to_qdate, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.still_fields import StillCombo, StillDate, StillSpin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from PySide6.QtCore import QDate

    from herstel_gui.domain.trends.picture import PanelName

KEY = Qt.ItemDataRole.UserRole
STEP: Final = 8
SIZES: Final = ((1280, 840), (1920, 1080), (2560, 1440), (3840, 2160))


class PanelDialog(FittingDialog):
    """A list of panels to tick and drag; ``chosen`` and ``heights`` return the result."""

    def __init__(
        self,
        names: Sequence[PanelName],
        shown: Sequence[str],
        heights: Mapping[str, int],
        parent: QWidget | None = None,
    ) -> None:
        """List the shown panels first, then all other panels with recorded days."""
        super().__init__(parent)
        self._heights = dict(heights)
        self.setWindowTitle(self.tr("Lijnen kiezen"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Lijnen"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._fill(names, shown)
        self._build()

    def _fill(self, names: Sequence[PanelName], shown: Sequence[str]) -> None:
        order = {key: place for place, key in enumerate(shown)}
        recorded = [name for name in names if name.days]
        for name in sorted(recorded, key=lambda name: order.get(name.key, len(order))):
            item = QListWidgetItem(translate(name.label))
            item.setData(KEY, name.key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if name.key in order else Qt.CheckState.Unchecked)
            item.setToolTip(
                (self.tr("{n} dag") if name.days == 1 else self.tr("{n} dagen")).format(n=name.days)
            )
            item.setSizeHint(QSize(0, theme().px(28)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _build(self) -> None:
        self.prefer(540, 520)
        self.set_margins(20, 16, 20, 16)
        hint = QLabel(self.tr("Vink aan wat je wilt zien. Sleep om de volgorde te veranderen."))
        hint.setProperty("role", "hint")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        self.body.addWidget(self.list, 1)
        row = QHBoxLayout()
        for text, step in ((self.tr("Omhoog"), -1), (self.tr("Omlaag"), 1)):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked, step=step: self.move_current(step))
            row.addWidget(button)
        self.height_of = self._height_field()
        label = QLabel(self.tr("Hoogte"))
        label.setBuddy(self.height_of)
        row.addWidget(label)
        row.addWidget(self.height_of)
        row.addStretch(1)
        self.body.addLayout(row)
        self.add_answers(self.tr("Tonen"))

    def _height_field(self) -> QSpinBox:
        """Return the field for the height of the selected panel, as an alternative to dragging its edge."""
        field = StillSpin()
        field.setRange(LEAST - STEP, MOST)
        field.setSingleStep(STEP)
        field.setSpecialValueText(self.tr("automatisch"))
        field.setValue(self._heights.get(self._current(), 0))
        field.valueChanged.connect(self._keep_height)
        self.list.currentRowChanged.connect(self._show_height)
        return field

    def _current(self) -> str:
        row = self.list.currentRow()
        return "" if row < 0 else str(self.list.item(row).data(KEY))

    def _show_height(self) -> None:
        self.height_of.blockSignals(True)
        self.height_of.setValue(self._heights.get(self._current(), 0))
        self.height_of.blockSignals(False)

    def _keep_height(self, height: int) -> None:
        self._heights.pop(self._current(), None)
        if height >= LEAST:
            self._heights[self._current()] = height

    def heights(self) -> dict[str, int]:
        """Return the user's heights by panel key, in unscaled pixels."""
        return dict(self._heights)

    def move_current(self, step: int) -> None:
        """Move the selected panel ``step`` rows down (up when negative)."""
        row = self.list.currentRow()
        place = row + step
        if row >= 0 and 0 <= place < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(place, item)
            self.list.setCurrentRow(place)

    def chosen(self) -> tuple[str, ...]:
        """Return the keys of the ticked panels, from top to bottom."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(KEY) for item in items if item.checkState() is Qt.CheckState.Checked)


class FormDialog(FittingDialog):
    """A dialog with a form of labelled fields."""

    def __init__(self, title: str, verb: str, parent: QWidget | None) -> None:
        """Begin with an empty form above the buttons."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.set_margins(20, 20, 20, 20)
        self.form = QFormLayout()
        self.form.setSpacing(theme().px(12))
        self.body.addLayout(self.form)
        self.add_answers(verb)


class RangeDialog(FormDialog):
    """Asks for two dates within the days of the journal; moving the first past the second moves both."""

    loses_input: ClassVar[bool] = False

    def __init__(self, whole: DaySpan, now: DaySpan, parent: QWidget | None = None) -> None:
        """Begin with ``now``, the days in view, within ``whole``."""
        super().__init__(self.tr("Van … tot …"), self.tr("Tonen"), parent)
        self.first, self.last = self._edit(whole, now.first), self._edit(whole, now.last)
        self.form.addRow(self.tr("Van"), self.first)
        self.form.addRow(self.tr("Tot en met"), self.last)
        self.first.dateChanged.connect(self._follow)

    def _edit(self, whole: DaySpan, day: date) -> QDateEdit:
        edit = StillDate(to_qdate(day))
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("d MMMM yyyy")
        edit.setDateRange(to_qdate(whole.first), to_qdate(whole.last))
        return edit

    def _follow(self, day: QDate) -> None:
        if self.last.date() < day:
            self.last.setDate(day)

    def span(self) -> DaySpan:
        """Return the span of the chosen days."""
        first, last = from_qdate(self.first.date()), from_qdate(self.last.date())
        return DaySpan(min(first, last), max(first, last))


class ImageDialog(FormDialog):
    """Asks for size and format of an image."""

    loses_input: ClassVar[bool] = False

    def __init__(self, screen: QSize, parent: QWidget | None = None) -> None:
        """Offer the size on ``screen`` first, then the SIZES."""
        super().__init__(self.tr("Bewaar als afbeelding"), self.tr("Bewaren"), parent)
        self.size_box, self.kind_box = StillCombo(), StillCombo()
        own = self.tr("Zoals op het scherm ({width} × {height})")
        self.size_box.addItem(own.format(width=screen.width(), height=screen.height()), screen)
        for width, height in SIZES:
            text = self.tr("{width} × {height} beeldpunten").format(width=width, height=height)
            self.size_box.addItem(text, QSize(width, height))
        self.kind_box.addItem(self.tr("PNG – afbeelding"), "png")
        self.kind_box.addItem(self.tr("SVG – tekening die scherp blijft"), "svg")
        self.form.addRow(self.tr("Grootte"), self.size_box)
        self.form.addRow(self.tr("Soort"), self.kind_box)

    def chosen_size(self) -> QSize:
        """Return the size in pixels."""
        return QSize(self.size_box.currentData())

    def kind(self) -> str:
        """Return ``png`` or ``svg``."""
        return str(self.kind_box.currentData())
