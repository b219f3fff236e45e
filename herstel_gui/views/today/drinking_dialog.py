"""The dialog that says what to drink after a training, from two weights that are used and not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QFormLayout, QGridLayout, QHBoxLayout, QPushButton, QWidget

from herstel_gui.application.input_parsing import format_clock, parse_number
from herstel_gui.domain.drinking import DOCUMENTS, DrinkingAid, drinking_aid
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.signals.articles import attribution
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.unit_edit import UnitEdit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime


class DrinkingDialog(FittingDialog):
    """Two weights, and then a table with clock times; nothing of it is stored."""

    chapter: ClassVar[str] = "45-planning"

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Ask for the weights; ``now`` returns the moment from which the clock times count."""
        super().__init__(parent)
        self._now = now
        self.setWindowTitle(self.tr("Herstel – drinken na een training"))
        self.prefer(480, 320)
        self.body.addWidget(prose(self.tr("Drinken na een training"), "heading"))
        hint = self.tr(
            "Weeg je voor en na de training, zonder natte kleren. Herstel bewaart het gewicht niet."
        )
        self.body.addWidget(prose(hint, "hint"))
        self.before, self.after = UnitEdit("kg"), UnitEdit("kg")
        for field in (self.before, self.after):
            field.textChanged.connect(lambda _text: self._take_away())
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Gewicht &voor"), self.before)
        form.addRow(self.tr("Gewicht &na"), self.after)
        self.body.addLayout(form)
        self.trouble = label("", "error")
        self.trouble.setWordWrap(True)
        self.body.addWidget(self.trouble)
        self.answer = QWidget()
        self._grid = QGridLayout(self.answer)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().px(16))
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(self.answer)
        self.said = prose("")
        self.body.addWidget(self.said)
        self.body.addWidget(prose(translate(attribution(DOCUMENTS)), "small"))
        self.body.addStretch(1)
        for part in (self.trouble, self.answer, self.said):
            part.hide()
        self._add_buttons()
        self.before.setFocus()

    def _add_buttons(self) -> None:
        close = QPushButton(self.tr("Sluiten"))
        close.clicked.connect(self.reject)
        self.work_out = QPushButton(self.tr("Reken uit"))
        self.work_out.setProperty("role", "primary")
        self.work_out.setDefault(True)
        self.work_out.clicked.connect(lambda _checked=False: self._work_out())
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.work_out)
        self.foot.addLayout(row)

    def _take_away(self) -> None:
        """Take away the answer: it belonged to other weights."""
        for part in (self.trouble, self.answer, self.said):
            part.hide()

    def _work_out(self) -> None:
        now = self._now()
        try:
            before, after = (parse_number(field.text()) for field in (self.before, self.after))
            aid = drinking_aid(before, after, now.hour * 60 + now.minute)
        except RefusedValueError as refused:
            self.trouble.setText(translate(refused.text))
            self.trouble.show()
            self.answer.hide()
            self.said.hide()
            return
        self.trouble.hide()
        self._show(aid)

    def _show(self, aid: DrinkingAid) -> None:
        while self._grid.count():
            item = self._grid.itemAt(0)
            widget = None if item is None else item.widget()
            if widget is None:
                break
            self._grid.removeWidget(widget)
            widget.deleteLater()
        for row, portion in enumerate(aid.portions):
            self._grid.addWidget(label(format_clock(portion.at), "strong"), row, 0)
            self._grid.addWidget(label(f"{BOOK.number(portion.ml, 0, signed=False)} ml"), row, 1)
        self.answer.setVisible(bool(aid.portions))
        self.said.setText("\n".join(map(translate, aid.sentences)))
        self.said.show()
