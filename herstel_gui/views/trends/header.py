"""The header of the trends page: the choice of view and range, and the buttons of the actions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.header_row import HeaderRow
from herstel_gui.views.widgets.mark_button import ToggleButton

if TYPE_CHECKING:
    from collections.abc import Mapping

OWN_RANGE: Final = "own"
TIMELINE, YEARS, AFTER, COMPARE = "timeline", "years", "after", "compare"
SEASON, AROUND = "season", "around"


class TrendsHeader(HeaderRow):
    """``range_chosen`` and ``view_chosen`` carry a key; the other signals ask for an action."""

    range_chosen = Signal(str)
    view_chosen = Signal(str)
    panels_asked = Signal()
    image_asked = Signal()
    copy_asked = Signal()
    table_asked = Signal()
    print_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build all buttons."""
        super().__init__(theme().px(8), parent)
        self.ranges: dict[str, QPushButton] = {}
        title = QLabel(self.tr("Trends"))
        title.setProperty("role", "title")
        self.views = self._views_button()
        self.add(title, self.views)
        self.add(*(self._range_button(key, text) for key, text in self._range_texts().items()))
        self._add_actions()

    def _views_button(self) -> QPushButton:
        self._view_texts = {
            TIMELINE: self.tr("Verloop"),
            YEARS: self.tr("Jaaroverzicht"),
            AFTER: self.tr("Dag erna"),
            COMPARE: self.tr("Vergelijken"),
            SEASON: self.tr("Seizoen"),
            AROUND: self.tr("Rond een gebeurtenis"),
        }
        button = QPushButton(self._view_texts[TIMELINE])
        menu = QMenu(button)
        for number, (key, text) in enumerate(self._view_texts.items(), 1):
            action = menu.addAction(text, partial(self.view_chosen.emit, key))
            action.setShortcut(QKeySequence(f"Alt+{number}"))
        button.setMenu(menu)
        button.addActions(menu.actions())
        button.setToolTip(self.tr("Op een andere manier kijken (Alt+1 tot en met Alt+6)"))
        return button

    def show_view(self, key: str) -> None:
        """Show the name of a view; ranges, panels and the table are of the timeline only."""
        self.views.setText(self._view_texts[key])
        self.table.setVisible(key == TIMELINE)
        timeline = (*self.ranges.values(), self.panels)
        self.offer(timeline, on=key == TIMELINE)

    def _range_texts(self) -> Mapping[str, str]:
        return {
            "4w": self.tr("4 weken"),
            "3m": self.tr("3 maanden"),
            "1y": self.tr("1 jaar"),
            "all": self.tr("Alles"),
            OWN_RANGE: self.tr("Van … tot …"),
        }

    def _range_button(self, key: str, text: str) -> QPushButton:
        button = ToggleButton(text)
        button.clicked.connect(lambda: self._choose(key))
        self.ranges[key] = button
        return button

    def _choose(self, key: str) -> None:
        self.show_range(key)
        self.range_chosen.emit(key)

    def _add_actions(self) -> None:
        self.panels = self._action(self.tr("Lijnen kiezen"), self.panels_asked)
        self.save = QPushButton(self.tr("Bewaren"))
        menu = QMenu(self.save)
        menu.addAction(self.tr("Bewaar als afbeelding…"), self.image_asked.emit)
        menu.addAction(self.tr("Kopieer als afbeelding"), self.copy_asked.emit)
        self.table = menu.addAction(self.tr("Bewaar als tabel (CSV)…"), self.table_asked.emit)
        self.print = self._action(self.tr("Afdrukken…"), self.print_asked)
        self.add_right(self.panels, self.save, self.print)
        for button, asked in ((self.panels, self.panels_asked), (self.print, self.print_asked)):
            self.fold(button, menu.addAction(button.text(), asked.emit))
        self.save.setMenu(menu)

    def _action(self, text: str, asked: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(lambda _checked: asked.emit())
        return button

    def show_range(self, key: str | None) -> None:
        """Check the button of a range; None, after zooming, unchecks all."""
        for name, button in self.ranges.items():
            button.setChecked(name == key)
