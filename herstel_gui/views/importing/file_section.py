"""The part of the import dialog about one file: period, counts, doubtful values and skipped lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.application.importing import listed
from herstel_gui.qt_models.texts import BOOK, long_day_with_year, translate
from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.application.importing import ImportPreview, Skipped

MOST_SKIPPED: Final = 500
"""Most rows in the table of skipped lines; ``listed`` already limits the rows per reason."""


def wrapped(text: str, role: str = "") -> QLabel:
    """Return a label with word wrap and selectable text; ``role`` is its style."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", role)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


class FileSection(QWidget):
    """Shows an ImportPreview. ``changed`` is emitted when the user ticks or unticks a doubtful value."""

    changed = Signal()

    def __init__(self, preview: ImportPreview, parent: QWidget | None = None) -> None:
        """Build the section from ``preview``."""
        super().__init__(parent)
        self._preview = preview
        self.ticks: dict[str, QCheckBox] = {}
        """The check box of each doubt by its key, unticked at first."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        column.addWidget(wrapped(preview.file.label, "title"))
        column.addWidget(wrapped(self._period(), "hint"))
        column.addWidget(self._counts())
        if preview.doubts:
            column.addWidget(self._doubts())
        for remark in preview.remarks:
            column.addWidget(wrapped(translate(remark)))
        if preview.file.skipped:
            column.addWidget(wrapped(self.tr("Overgeslagen, met de reden"), "cardTitle"))
            column.addWidget(self._skipped(), 1)

    @property
    def chosen(self) -> ImportPreview:
        """The preview with the ticked doubts confirmed."""
        return self._preview.confirming(key for key, tick in self.ticks.items() if tick.isChecked())

    @property
    def stores(self) -> bool:
        """Whether importing this file would change anything."""
        ticked = any(tick.isChecked() for tick in self.ticks.values())
        return bool(self._preview.after) or ticked

    def _period(self) -> str:
        preview = self._preview
        if preview.first is None or preview.last is None:
            return self.tr("{name}: hier staat niets in dat Herstel kan gebruiken.").format(
                name=preview.file.name
            )
        if preview.days == 1:
            return self.tr("{name}: één dag, {first}").format(
                name=preview.file.name, first=long_day_with_year(preview.first)
            )
        return self.tr("{name}: {days} dagen, van {first} tot en met {last}").format(
            name=preview.file.name,
            days=BOOK.number(preview.days, None, signed=False),
            first=long_day_with_year(preview.first),
            last=long_day_with_year(preview.last),
        )

    def _counts(self) -> QWidget:
        preview = self._preview
        rows = [
            (preview.new, self.tr("nieuw"), self.tr("komt erbij")),
            (preview.same, self.tr("hetzelfde"), self.tr("staat al zo in je dagboek")),
            (
                preview.different - preview.kept,
                self.tr("anders"),
                self.tr("Herstel werkt een eerder geïmporteerde waarde bij"),
            ),
            (
                preview.kept,
                self.tr("anders, jouw waarde blijft"),
                self.tr("wat jij invulde wordt niet overschreven"),
            ),
            (
                preview.file.skipped_lines,
                self.tr("overgeslagen"),
                self.tr("kan niet kloppen, of is niet te lezen"),
            ),
        ]
        if preview.doubts:
            rows.insert(
                4,
                (preview.doubtful, self.tr("twijfelachtig"), self.tr("komt alleen mee als jij het aanvinkt")),
            )
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setHorizontalSpacing(theme().px(16))
        for row, (count, what, meaning) in enumerate(rows):
            number = wrapped(BOOK.number(count, None, signed=False), "strong")
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(number, row, 0)
            grid.addWidget(wrapped(what, "strong" if count else "hint"), row, 1)
            grid.addWidget(wrapped(meaning, "hint"), row, 2)
        grid.setColumnStretch(2, 1)
        return card

    def _doubts(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.addWidget(wrapped(self.tr("Klopt dit?"), "cardTitle"))
        for doubt in self._preview.doubts:
            sentence = translate(doubt.text)
            column.addWidget(wrapped(sentence))
            if len(doubt.examples) > 1:
                more = ["…"] if len(doubt.entries) > len(doubt.examples) else []
                column.addWidget(wrapped(" · ".join([*map(translate, doubt.examples), *more]), "hint"))
            tick = QCheckBox(self.tr("Klopt, neem dit ook over"))
            tick.setAccessibleName(f"{sentence} {tick.text()}")
            tick.toggled.connect(self.changed)
            column.addWidget(tick)
            self.ticks[doubt.key] = tick
        return card

    def _skipped(self) -> QTableWidget:
        skipped = listed(self._preview.file.skipped)
        table = QTableWidget(min(len(skipped), MOST_SKIPPED), 2)
        table.setHorizontalHeaderLabels([self.tr("Regel"), self.tr("Reden")])
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setWordWrap(True)
        table.setAccessibleName(self.tr("Overgeslagen regels"))
        _fill(table, skipped[:MOST_SKIPPED])
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setMinimumHeight(theme().px(120))
        header.sectionResized.connect(table.resizeRowsToContents)
        return table


def _fill(table: QTableWidget, skipped: Sequence[Skipped]) -> None:
    for row, line in enumerate(skipped):
        table.setItem(row, 0, QTableWidgetItem(str(line.line)))
        table.setItem(row, 1, QTableWidgetItem(translate(line.reason)))
