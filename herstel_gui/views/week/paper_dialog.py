"""The print dialog: choices at the left, a preview of the sheet at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.domain.week.options import MAX_WORDS, NameStyle, Paper, WeekOptions
from herstel_gui.domain.week.table import NOTE
from herstel_gui.printing.canvas import page_layout, sheet_size
from herstel_gui.printing.paper import week_pages
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.paper.preview import SheetPreview
from herstel_gui.views.paper.turning import SheetTurning
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.limited import limit_length
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.prompts import prompt
from herstel_gui.views.widgets.still_fields import StillCombo

if TYPE_CHECKING:
    from enum import Enum

    from herstel_gui.domain.week.table import WeekTable


TYPING: Final = 200
"""Milliseconds after the last key until the preview shows what was typed: a week with long notes takes longer
to lay out than a key to type."""


class PaperDialog(FittingDialog):
    """Choices whose effect the preview shows at once, and that of a typed name after a pause.

    Signals: ``changed``, ``print_asked`` and ``pdf_asked`` carry the current WeekOptions.
    """

    chapter: ClassVar[str] = "40-week"

    changed = Signal(object)
    print_asked = Signal(object)
    pdf_asked = Signal(object)

    def __init__(self, table: WeekTable, options: WeekOptions, parent: QWidget | None = None) -> None:
        """Show a week with the stored choices."""
        super().__init__(parent)
        self._table = table
        self.options = options
        self.setWindowTitle(self.tr("Week op papier"))
        self.prefer(1120, 680)
        self.set_margins(20, 16, 20, 16)
        self.preview = SheetPreview()
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(self._apply)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(theme().px(6))
        self._add_person()
        self._add_columns()
        self._add_rows()
        self._add_paper()
        self._lay_out()
        self._show()

    # -- building ----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        px = theme().px
        side = QWidget()
        side.setFixedWidth(px(290))
        side.setLayout(self._choices)
        self._choices.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(side)
        row.addWidget(self.preview, 1)
        self.body.addLayout(row, 1)
        self.foot.addWidget(self.preview.remark)
        self.foot.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        close = QPushButton(self.tr("Sluiten"))
        close.clicked.connect(self.accept)
        pdf = QPushButton(self.tr("Bewaar als PDF…"))
        pdf.clicked.connect(lambda: self.pdf_asked.emit(self.options))
        paper = QPushButton(self.tr("Afdrukken…"))
        paper.setProperty("role", "primary")
        paper.setDefault(True)
        paper.clicked.connect(lambda: self.print_asked.emit(self.options))
        self.turning = SheetTurning(self.preview)
        for turn in (self.turning.back, self.turning.forth):
            turn.setAutoDefault(False)
            row.addWidget(turn)
        row.addStretch(1)
        for button in (close, pdf, paper):
            row.addWidget(button)
        return row

    def _add_person(self) -> None:
        self._title(self.tr("Wie"))
        self.name = self._line(self.options.name, self.tr("Naam"), "name")
        self.style_choice = self._combo(
            self.tr("Hoe je naam erop staat"),
            "name_style",
            (
                (NameStyle.INITIALS, self.tr("Voorletters")),
                (NameStyle.FULL, self.tr("Hele naam")),
                (NameStyle.NONE, self.tr("Geen naam")),
            ),
            self.options.name_style,
        )
        self.club = self._line(self.options.club, self.tr("Club"), "club")

    def _add_columns(self) -> None:
        self._title(self.tr("Wat erop staat"))
        self.checks = {
            "usual": self._check(self.tr("Kolom ‘gewoon’"), "usual"),
            "normal": self._check(self.tr("Kolom normaal"), "normal"),
            "warning": self._check(self.tr("Kolom ‘grens’"), "warning"),
            "lines": self._check(self.tr("Lijntjes van vier weken"), "lines"),
            "signals": self._check(self.tr("Signalen en advies"), "signals"),
            "remarks": self._check(self.tr("Notities"), "remarks"),
        }

    def _add_rows(self) -> None:
        self._title(self.tr("Rijen"))
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("Rijen"))
        shown = {row.key for row in self._table.chosen(self.options).rows}
        for row in self._table.rows:
            if row.key != NOTE:
                item = QListWidgetItem(translate(row.label))
                item.setData(Qt.ItemDataRole.UserRole, row.key)
                item.setCheckState(Qt.CheckState.Checked if row.key in shown else Qt.CheckState.Unchecked)
                self.rows.addItem(item)
        self.rows.itemChanged.connect(lambda _item: self._rows_changed())
        self._choices.addWidget(self.rows, 1)

    def _add_paper(self) -> None:
        self._title(self.tr("Papier"))
        self.paper = self._combo(
            self.tr("Papier"),
            "paper",
            ((Paper.A4, "A4"), (Paper.LETTER, self.tr("Letter"))),
            self.options.paper,
        )
        self.turned = self._combo(
            self.tr("Stand van het papier"),
            "landscape",
            ((True, self.tr("Liggend")), (False, self.tr("Staand"))),
            self.options.landscape,
        )

    def _title(self, text: str) -> None:
        self._choices.addWidget(label(text, "cardTitle"))

    def _line(self, text: str, hint: str, name: str) -> QLineEdit:
        line = LineEdit(text)
        prompt(line, hint)
        line.setAccessibleName(hint)
        limit_length(line, MAX_WORDS)
        line.textChanged.connect(lambda typed: self._type(**{name: typed}))
        self._choices.addWidget(line)
        return line

    def _combo(
        self, title: str, name: str, choices: tuple[tuple[Enum | bool, str], ...], now: Enum | bool
    ) -> QComboBox:
        box = StillCombo()
        box.setAccessibleName(title)
        for value, text in choices:
            box.addItem(text, value)
        box.setCurrentIndex([value for value, _ in choices].index(now))
        box.currentIndexChanged.connect(lambda place: self._change(**{name: choices[place][0]}))
        self._choices.addWidget(box)
        return box

    def _check(self, text: str, name: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(bool(getattr(self.options, name)))
        box.toggled.connect(lambda on: self._change(**{name: on}))
        self._choices.addWidget(box)
        return box

    # -- changing ----------------------------------------------------------------------------------------

    def _rows_changed(self) -> None:
        items = [self.rows.item(place) for place in range(self.rows.count())]
        checked = tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )
        self._change(rows=checked)

    def _change(self, **changes: Any) -> None:  # noqa: ANN401  # fields of WeekOptions
        self.options = replace(self.options, **changes)
        self._apply()

    def _type(self, **changes: Any) -> None:  # noqa: ANN401  # the same
        self.options = replace(self.options, **changes)
        self._typing.start()

    def _apply(self) -> None:
        self._typing.stop()
        self._show()
        self.changed.emit(self.options)

    def done(self, result: int) -> None:
        """Hand on what was typed just before the dialog closes."""
        if self._typing.isActive():
            self._typing.stop()
            self.changed.emit(self.options)
        super().done(result)

    def _show(self) -> None:
        layout = page_layout(self.options.paper.value, landscape=self.options.landscape)
        self.preview.show_pages(week_pages(self._table, self.options, BOOK), sheet_size(layout))
        for turn in (self.turning.back, self.turning.forth):
            turn.setVisible(self.preview.count > 1)
        self.turning.turn(0)
