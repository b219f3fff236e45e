"""The dialog to choose the fields of the day page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from herstel_gui.application.field_order import moved
from herstel_gui.application.pulse_posture import with_taken_pulse
from herstel_gui.domain.measures import BY_KEY, DECLARED, MEASURES, SHORT_SET, WIDE_SET, in_order_of
from herstel_gui.domain.signals.day_facts import HRV_OFF, PULSE_OFF
from herstel_gui.domain.signals.limits import Choice
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.lines import in_lines

LEFT_OUT: Final = (PULSE_OFF, HRV_OFF)
"""The choices of somebody whose pulse or HRV follows a medicine, a device or a pregnancy."""

SWITCH: Final = 350
"""The width of the words of a switch, in pixels at 100 %: a check box does not wrap."""

KEY: Final = Qt.ItemDataRole.UserRole


class FieldsDialog(FittingDialog):
    """Lists every measure that can be typed, in the order of the day page, which can be changed."""

    def __init__(
        self,
        asked: Sequence[str],
        parent: QWidget | None = None,
        offered: Callable[[str], bool] = lambda _key: True,
        left_out: Collection[str] = (),
    ) -> None:
        """Tick the measures with the keys ``asked``, in their order; list those that ``offered`` accepts.

        Asked measures that are not offered stay asked: they come back when they are offered again.
        ``left_out`` has the keys of the choices that leave pulse or HRV out of the signals.
        """
        super().__init__(parent)
        self._asked = asked
        self._kept = tuple(key for key in asked if not offered(key))
        self.setWindowTitle(self.tr("Herstel – velden kiezen"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Velden"))
        self._listed = [
            measure.key
            for measure in MEASURES
            if measure.typed and not measure.retired and offered(measure.key)
        ]
        self._fill(in_order_of(asked, self._listed))
        self.switches = {choice.key: self._switch(choice, left_out) for choice in LEFT_OUT}
        self.tick(asked)
        self.list.setCurrentRow(0)
        self._build()

    def _build(self) -> None:
        self.prefer(440, 600)
        title = QLabel(self.tr("Wat wil je invullen?"))
        title.setProperty("role", "title")
        title.setWordWrap(True)
        hint = QLabel(
            self.tr(
                "Wat je hier weglaat, verdwijnt alleen van de pagina Vandaag; wat je al schreef, blijft. "
                "Vermoeidheid, één ander gevoel en pols of slaap zijn genoeg om iets te zeggen: "
                "kies gerust de korte lijst."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "hint")
        for widget in (title, hint, self._sets(), self.list, self._moves(), *self.switches.values()):
            self.body.addWidget(widget)
        self.foot.addWidget(self._buttons())
        self.list.setFocus()

    def _sets(self) -> QWidget:
        """Return buttons that tick a set: the short one of five, the wide one, and everything."""
        sets = FlowBox(theme().px(8))
        self.short = self._set(self.tr("Korte lijst (5)"), with_taken_pulse(SHORT_SET, self._asked))
        self.wide = self._set(self.tr("Uitgebreide lijst"), with_taken_pulse(WIDE_SET, self._asked))
        self.everything = self._set(self.tr("Alles"), BY_KEY)
        for button in (self.short, self.wide, self.everything):
            sets.add(button)
        return sets

    def _moves(self) -> QWidget:
        """Return buttons that move the current field within its card, and one for the declared order."""
        moves = FlowBox(theme().px(8))
        self.up, self.down = QPushButton(self.tr("Omhoog")), QPushButton(self.tr("Omlaag"))
        self.usual = QPushButton(self.tr("Gewone volgorde"))
        self.up.setToolTip(self.tr("Eerder op Vandaag, binnen dezelfde kaart (Alt+↑)"))
        self.down.setToolTip(self.tr("Later op Vandaag, binnen dezelfde kaart (Alt+↓)"))
        for button, slot in ((self.up, self._up), (self.down, self._down), (self.usual, self._usual)):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            moves.add(button)
        for keys, slot in (("Alt+Up", self._up), ("Alt+Down", self._down)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self.list.currentRowChanged.connect(self._allow)
        self._allow()
        return moves

    @property
    def _keys(self) -> tuple[str, ...]:
        return tuple(self.list.item(row).data(KEY) for row in range(self.list.count()))

    def _up(self) -> None:
        self._put(moved(self._keys, self.list.currentItem().data(KEY), -1))

    def _down(self) -> None:
        self._put(moved(self._keys, self.list.currentItem().data(KEY), 1))

    def _usual(self) -> None:
        self._put(tuple(self._listed))

    def _put(self, keys: Sequence[str]) -> None:
        """List the measures in another order, with the same ticks and cursor."""
        ticked, current = {item.data(KEY) for item in self._ticked_items()}, self.list.currentItem().data(KEY)
        self._fill(keys)
        self.tick(ticked)
        self.list.setCurrentRow(self._keys.index(current))
        self._allow()

    def _fill(self, keys: Sequence[str]) -> None:
        self.list.clear()
        for key in DECLARED.on_form(keys):
            item = QListWidgetItem(translate(BY_KEY[key].label), self.list)
            item.setData(KEY, key)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsSelectable)

    def _allow(self, _row: int = 0) -> None:
        keys, row = self._keys, self.list.currentRow()
        for button, by in ((self.up, -1), (self.down, 1)):
            button.setEnabled(row >= 0 and moved(keys, keys[row], by) != keys)
        self.usual.setEnabled(keys != DECLARED.on_form(self._listed))

    def _switch(self, choice: Choice, left_out: Collection[str]) -> QCheckBox:
        box = QCheckBox()
        box.setText(in_lines(translate(choice.label), box.fontMetrics(), theme().px(SWITCH)))
        box.setChecked(choice.key in left_out)
        return box

    def _set(self, text: str, keys: Collection[str]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "chip")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.tick(keys))
        return button

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        keep = QPushButton(self.tr("Bewaren"))
        keep.setProperty("role", "primary")
        keep.setDefault(True)
        keep.clicked.connect(self.accept)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.AcceptRole)
        return buttons

    def tick(self, keys: Collection[str]) -> None:
        """Tick exactly the measures with these keys."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            state = Qt.CheckState.Checked if item.data(KEY) in keys else Qt.CheckState.Unchecked
            item.setCheckState(state)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The keys of the choices that are ticked: the values are noted, and no signal judges them."""
        return tuple(key for key, box in self.switches.items() if box.isChecked())

    @property
    def ticked(self) -> tuple[str, ...]:
        """The keys of the measures that are ticked or not offered, in the order of the day page."""
        ticked = {item.data(KEY) for item in self._ticked_items()}
        return in_order_of((*self._keys, *self._kept), ticked | {*self._kept})

    def _ticked_items(self) -> list[QListWidgetItem]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item for item in items if item.checkState() is Qt.CheckState.Checked]
