"""The dialog to choose which source counts when several have a value of one measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from herstel_gui.application.source_choice import choose_order, days_of, orders
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import source_name
from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.choice_box import ChoiceBox
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.flow_box import FlowBox

if TYPE_CHECKING:
    from herstel_gui.qt_models.journal_signals import JournalSignals

KEY = Qt.ItemDataRole.UserRole


class SourceDialog(FittingDialog):
    """Lists the sources of a measure in the order in which they count; every move is stored at once."""

    def __init__(self, signals: JournalSignals, parent: QWidget | None = None) -> None:
        """Show the first measure with several sources."""
        super().__init__(parent)
        self._signals = signals
        self.setWindowTitle(self.tr("Herstel – welke bron telt"))
        self.prefer(520, 460)
        self.measures = ChoiceBox()
        self.measures.setAccessibleName(self.tr("Meting"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Bronnen, de eerste telt"))
        self.hint = label("", "hint")
        self.hint.setWordWrap(True)
        self.up, self.down = QPushButton(self.tr("Omhoog")), QPushButton(self.tr("Omlaag"))
        self.usual = QPushButton(self.tr("Gewone volgorde"))
        self._build()
        for key in orders(signals.journal.surroundings()):
            self.measures.addItem(translate(BY_KEY[key].label), key)
        self.measures.currentIndexChanged.connect(self._show)
        signals.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        title = label(self.tr("Welke bron telt?"), "title")
        title.setWordWrap(True)
        buttons = FlowBox(theme().px(8))
        for button, slot in ((self.up, self._up), (self.down, self._down), (self.usual, self._usual)):
            button.clicked.connect(slot)
            buttons.add(button)
        for keys, slot in (("Alt+Up", self._up), ("Alt+Down", self._down)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self.list.currentRowChanged.connect(self._allow)
        for widget in (title, self.hint, self.measures, self.list, buttons):
            self.body.addWidget(widget)
        self.add_close()

    @property
    def sources(self) -> list[str]:
        """The sources in the order of the list."""
        return [self.list.item(row).data(KEY) for row in range(self.list.count())]

    def _show(self, _what: object = None) -> None:
        selected = self.list.selectedItems()
        kept = selected[0].data(KEY) if selected else None
        surroundings = self._signals.journal.surroundings()
        found, key = orders(surroundings), self.measures.currentData()
        self.list.clear()
        days = days_of(surroundings, key or "")
        for source in found.get(key, ()):
            one, many = self.tr("{source} · {n} dag"), self.tr("{source} · {n} dagen")
            text = translate(counted(days.get(source, 0), one, many, source=source_name(source)))
            item = QListWidgetItem(text, self.list)
            item.setData(KEY, source)
            if source == kept:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        some = self.tr(
            "Wat je zelf invult telt altijd eerst. Daarna telt op elke dag de eerste bron "
            "die een waarde heeft; de andere blijven bewaard."
        )
        usual = self.tr(
            "Wat je zelf invult telt altijd eerst. Zolang je niets verschuift, telt daarna een meting in de "
            "ochtend, dan een van de nacht, dan een van de hele dag, en van gelijke bronnen die met de "
            "meeste dagen in de twee maanden ervoor. De andere waarden blijven bewaard."
        )
        own = any(order.measure == key for order in surroundings.source_orders)
        said = some if own else usual
        self.hint.setText(said if found else self.tr("Geen meting heeft meer dan één bron."))
        self.usual.setEnabled(own)
        self._allow()

    def _allow(self, _row: int = 0) -> None:
        row = self.list.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row, sources = self.list.currentRow(), self.sources
        if not 0 <= row + by < len(sources) or row < 0:
            return
        sources[row], sources[row + by] = sources[row + by], sources[row]
        self._store(sources)

    def _usual(self) -> None:
        self._store(None)

    def _store(self, sources: list[str] | None) -> None:
        measure = self.measures.currentData()
        self._signals.run(lambda journal: choose_order(journal, measure, sources))
