"""The dialog that lists every key: those of the menus as they are, and those of the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableWidget,
    QTableWidgetItem,
)

from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.prompts import prompt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QMenuBar, QWidget

NATIVE: Final = QKeySequence.SequenceFormat.NativeText

Row = tuple[str, str, str]
"""A key or keys as they are written on this computer, what they do, and where."""


def menu_rows(bar: QMenuBar) -> list[Row]:
    """Return a row for every entry of the menus that has keys."""
    return [row for action in bar.actions() for row in _rows_of(action.menu(), plain(action.text()))]


def _rows_of(menu: object, where: str) -> Iterator[Row]:
    if not isinstance(menu, QMenu):
        return
    for action in menu.actions():
        keys = [each.toString(NATIVE) for each in action.shortcuts()]
        if keys:
            yield ", ".join(keys), plain(action.text()).strip("… :"), where
        yield from _rows_of(action.menu(), where)


def plain(text: str) -> str:
    """Return the text of an entry without the mark of its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def page_rows(pages: Sequence[str]) -> list[Row]:
    """Return the keys of the pages and fields, which stand in no menu; ``pages`` are the side bar's."""
    why = QCoreApplication.translate("app", "Waarom dit advies?")
    welcome = QCoreApplication.translate("app", "Welkom")
    listed = [
        *_everywhere_rows(pages),
        *_field_rows(QCoreApplication.translate("KeysDialog", "in een veld")),
        *_today_rows(QCoreApplication.translate("app", "Vandaag")),
        *_trends_rows(QCoreApplication.translate("app", "Trends")),
        *_week_rows(QCoreApplication.translate("app", "Week")),
        *planning_rows(QCoreApplication.translate("app", "Planning")),
        ("Esc; Alt+Left", QCoreApplication.translate("KeysDialog", "terug"), why),
        ("Esc", QCoreApplication.translate("KeysDialog", "overslaan"), welcome),
    ]
    return [(_native(keys), what, where) for keys, what, where in listed]


def _everywhere_rows(pages: Sequence[str]) -> list[Row]:
    every = QCoreApplication.translate("KeysDialog", "overal")
    return [
        *((f"Ctrl+{number}", name, every) for number, name in enumerate(pages, 1)),
        (
            "F6; Shift+F6",
            QCoreApplication.translate("KeysDialog", "volgend, vorig deel van het venster"),
            every,
        ),
        (
            "Ctrl+Tab; Ctrl+Shift+Tab",
            QCoreApplication.translate("KeysDialog", "volgende, vorige pagina"),
            every,
        ),
    ]


def _field_rows(field: str) -> list[Row]:
    return [
        ("Tab; Shift+Tab", QCoreApplication.translate("KeysDialog", "volgende, vorige veld"), field),
        (
            "1; 7",
            QCoreApplication.translate("KeysDialog", "antwoord op een schaal, van 1 tot en met 7"),
            field,
        ),
        ("Backspace", QCoreApplication.translate("KeysDialog", "een antwoord leegmaken"), field),
        (
            "Ctrl+C; Ctrl+X; Ctrl+V",
            QCoreApplication.translate("KeysDialog", "kopiëren, knippen, plakken"),
            field,
        ),
        (
            "Ctrl+Shift+H; Menu",
            QCoreApplication.translate("KeysDialog", "eerdere waarden van dit veld"),
            field,
        ),
    ]


def _today_rows(today: str) -> list[Row]:
    return [
        ("Alt+Left; Alt+Right", QCoreApplication.translate("KeysDialog", "vorige, volgende dag"), today),
        ("Ctrl+T", QCoreApplication.translate("KeysDialog", "naar het eerste veld van vandaag"), today),
        ("Ctrl+M", QCoreApplication.translate("KeysDialog", "pols meten door te tikken"), today),
        ("Ctrl+N", QCoreApplication.translate("KeysDialog", "training toevoegen"), today),
        ("Ctrl+R", QCoreApplication.translate("KeysDialog", "volledige rustdag"), today),
        ("Ctrl+Shift+R", QCoreApplication.translate("KeysDialog", "actief herstel"), today),
    ]


def _trends_rows(trends: str) -> list[Row]:
    views = (
        QCoreApplication.translate("TrendsHeader", "Verloop"),
        QCoreApplication.translate("TrendsHeader", "Jaaroverzicht"),
        QCoreApplication.translate("TrendsHeader", "Dag erna"),
        QCoreApplication.translate("TrendsHeader", "Vergelijken"),
        QCoreApplication.translate("TrendsHeader", "Seizoen"),
        QCoreApplication.translate("TrendsHeader", "Rond een gebeurtenis"),
    )
    return [
        *((f"Alt+{number}", name, trends) for number, name in enumerate(views, 1)),
        ("Left; Right", QCoreApplication.translate("KeysDialog", "vorige, volgende dag"), trends),
        ("Ctrl+Left; Ctrl+Right", QCoreApplication.translate("KeysDialog", "vorige, volgende week"), trends),
        ("PgUp; PgDown", QCoreApplication.translate("KeysDialog", "een beeld terug, verder"), trends),
        ("Home; End", QCoreApplication.translate("KeysDialog", "naar begin, eind"), trends),
        ("+; -", QCoreApplication.translate("KeysDialog", "dichterbij, verder weg"), trends),
        (
            "Space; Return; Esc",
            QCoreApplication.translate("KeysDialog", "dag vastzetten, openen, loslaten"),
            trends,
        ),
        ("Ctrl+C", QCoreApplication.translate("KeysDialog", "kopiëren als afbeelding"), trends),
    ]


def _week_rows(week: str) -> list[Row]:
    return [
        ("Alt+Left; Alt+Right", QCoreApplication.translate("KeysDialog", "vorige, volgende week"), week),
        ("Alt+PgUp; Alt+PgDown", QCoreApplication.translate("KeysDialog", "vorige, volgende week"), week),
        ("Ctrl+T", QCoreApplication.translate("KeysDialog", "naar deze week"), week),
        ("Esc", QCoreApplication.translate("KeysDialog", "uit de tabel, naar de knoppen"), week),
    ]


def planning_rows(where: str) -> list[Row]:
    """Return the keys of the planning page; ``where`` is its name."""
    return [
        (
            "Left; Right; Up; Down",
            QCoreApplication.translate("KeysDialog", "vorige, volgende dag, week"),
            where,
        ),
        (
            "1; 7",
            QCoreApplication.translate("KeysDialog", "de gekozen dagen plannen, van rust tot vakantie"),
            where,
        ),
        ("Backspace", QCoreApplication.translate("KeysDialog", "de gekozen dagen leegmaken"), where),
        ("Shift+Left; Shift+Right", QCoreApplication.translate("KeysDialog", "meer dagen kiezen"), where),
        (
            "Ctrl+Shift+Left; Ctrl+Shift+Right",
            QCoreApplication.translate("KeysDialog", "het plan van een dag verplaatsen"),
            where,
        ),
        ("Ctrl+D", QCoreApplication.translate("KeysDialog", "de week kopiëren naar de volgende"), where),
        (
            "Ctrl+C; Ctrl+X; Ctrl+V",
            QCoreApplication.translate("KeysDialog", "week kopiëren, dag verplaatsen, neerzetten"),
            where,
        ),
        ("Return; F2", QCoreApplication.translate("KeysDialog", "een training plannen of wijzigen"), where),
        ("PgUp; PgDown", QCoreApplication.translate("KeysDialog", "vorige, volgende maand"), where),
        ("Alt+Left; Alt+Right", QCoreApplication.translate("KeysDialog", "vorige, volgende maand"), where),
        ("Ctrl+T", QCoreApplication.translate("KeysDialog", "naar vandaag"), where),
        ("Alt+1; Alt+2", QCoreApplication.translate("KeysDialog", "maand, seizoen"), where),
        ("Ctrl+J", QCoreApplication.translate("KeysDialog", "weken plannen met een sjabloon"), where),
    ]


def _native(keys: str) -> str:
    return ", ".join(QKeySequence(each).toString(NATIVE) for each in keys.split("; "))


class KeysDialog(FittingDialog):
    """A table of keys, found by typing."""

    loses_input: ClassVar[bool] = False
    chapter: ClassVar[str] = "20-toetsen"

    def __init__(self, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        """Show ``rows`` in their order."""
        super().__init__(parent)
        self._rows = rows
        self.setWindowTitle(self.tr("Herstel – toetsen"))
        self.prefer(720, 600)
        self.typed = LineEdit()
        prompt(self.typed, self.tr("Zoek een toets"))
        self.typed.setAccessibleName(self.tr("Zoek een toets"))
        self.typed.setClearButtonEnabled(True)
        self.typed.textChanged.connect(self._filter)
        self.table = QTableWidget(len(rows), 3)
        self._fill()
        self.none = label(self.tr("Niets gevonden"), "hint")
        self.none.hide()
        for widget in (self.typed, self.none):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.add_close()
        self.typed.setFocus()

    def _fill(self) -> None:
        table = self.table
        table.setHorizontalHeaderLabels([self.tr("Toets"), self.tr("Wat het doet"), self.tr("Waar")])
        table.setObjectName("history")
        table.setAccessibleName(self.tr("Toetsen"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        # a narrower column needs more lines
        header.sectionResized.connect(lambda *_sizes: table.resizeRowsToContents())
        for place, texts in enumerate(self._rows):
            for column, text in enumerate(texts):
                table.setItem(place, column, QTableWidgetItem(text))

    def _filter(self, typed: str) -> None:
        """Show the rows that hold every typed word."""
        words = set(typed.casefold().split())
        shown = 0
        for place, texts in enumerate(self._rows):
            row = " ".join(texts).casefold()
            found = all(word in row for word in words)
            shown += found
            self.table.setRowHidden(place, not found)
        self.none.setVisible(not shown)
