"""The dialog with the own measures of a journal: make, change, order, retire, bring back and delete."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.domain.own_measure_checks import no_room
from herstel_gui.domain.own_measures import shown_names
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.settings.own_form import OwnMeasureDialog, unread_sentence
from herstel_gui.views.settings.own_words import described
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.lines import breakable
from herstel_gui.views.widgets.whole_rows import wrap_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.own_measures import OwnMeasure
    from herstel_gui.qt_models.journal_signals import JournalSignals

KEY: Final = Qt.ItemDataRole.UserRole


class OwnMeasuresDialog(FittingDialog):
    """Lists all own measures in their order. Everything is stored at once, and undone in the window."""

    chapter: ClassVar[str] = "46-eigen-metingen"
    loses_input: ClassVar[bool] = False

    def __init__(self, signals: JournalSignals, parent: QWidget | None = None) -> None:
        """Show the own measures of the open journal."""
        super().__init__(parent)
        self._signals = signals
        self._own: dict[str, OwnMeasure] = {}
        self._read_once = False
        self.setWindowTitle(self.tr("Herstel – eigen metingen"))
        self.prefer(620, 520)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Eigen metingen"))
        wrap_rows(self.list)
        self.list.currentItemChanged.connect(lambda _now, _before: self._settle())
        self.list.itemActivated.connect(lambda _item: self.change())
        self._make_buttons()
        self._lay_out()
        self._show()
        self._give_focus()

    def _make_buttons(self) -> None:
        deeds: tuple[tuple[str, Callable[[], object]], ...] = (
            (self.tr("&Nieuw…"), self.make),
            (self.tr("&Wijzigen…"), self.change),
            (self.tr("Om&hoog"), partial(self._move, -1)),
            (self.tr("Om&laag"), partial(self._move, 1)),
            (self.tr("&Stoppen"), self._retire),
            (self.tr("&Verwijderen…"), self._ask),
        )
        buttons = []
        for name, deed in deeds:
            button = QPushButton(name)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=deed: act())
            buttons.append(button)
        self.new, self.edit, self.up, self.down, self.stop, self.delete = buttons
        self.first = QPushButton(self.tr("Maak je eerste eigen meting…"))
        self.first.setProperty("role", "primary")
        self.first.setAutoDefault(False)
        self.first.clicked.connect(lambda _checked=False: self.make())

    def _lay_out(self) -> None:
        self.body.addWidget(prose(self.tr("Eigen metingen"), "heading"))
        self.body.addWidget(prose(unread_sentence(), "hint"))
        self.body.addWidget(self.list, 1)
        self.nothing = QWidget()
        column = QVBoxLayout(self.nothing)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            prose(
                self.tr(
                    "Hier komt wat je zelf wilt volgen en Herstel niet vraagt: koppen koffie, hoe je knie "
                    "voelt, of je alcohol dronk, hoe laat je stopte met werken. Elke meting krijgt een veld "
                    "op Vandaag en een rij in de week."
                )
            )
        )
        column.addWidget(self.first, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.body.addWidget(self.nothing, 1)
        self.deeds = FlowBox(theme().px(8))
        for button in (self.new, self.edit, self.up, self.down, self.stop, self.delete):
            self.deeds.add(button)
        self.body.addWidget(self.deeds)
        self.full = prose("", "hint")
        self.body.addWidget(self.full)
        self._add_foot()
        self._forget_question()

    def _add_foot(self) -> None:
        self.question = label("", "warn")
        self.question.setWordWrap(True)
        self.yes, self.no = QPushButton(self.tr("Verwijderen")), QPushButton(self.tr("Laten staan"))
        self.yes.clicked.connect(lambda _checked=False: self._delete())
        self.no.clicked.connect(lambda _checked=False: self._leave())
        close = QPushButton(self.tr("Sluiten"))
        close.clicked.connect(lambda _checked=False: self.done(QDialog.DialogCode.Rejected))
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.no, self.yes, close):
            button.setAutoDefault(False)
            row.addWidget(button)
        close.setProperty("role", "primary")
        self.foot.addWidget(self.question)
        self.foot.addLayout(row)

    # -- showing -----------------------------------------------------------------------------------------

    def _read(self) -> dict[str, OwnMeasure]:
        """Return the own measures by key, in their order; none while the journal cannot be read."""
        found: list[OwnMeasure] = []

        def read() -> None:
            found.extend(self._signals.journal.own_measures.all())
            self._read_once = True

        self._signals.attempt(read, again=False)
        return {own.key: own for own in found}

    def _show(self, key: str = "") -> None:
        """List the measures again and choose the one with this key, else the first."""
        self._own = self._read()
        self.list.blockSignals(True)
        self.list.clear()
        names = shown_names(self._own.values())
        for own in self._own.values():
            item = QListWidgetItem(f"{names[own.key]}\n{self._about(own)}")
            item.setData(KEY, own.key)
            self.list.addItem(item)
        self.list.blockSignals(False)
        keys = list(self._own)
        self.list.setCurrentRow(
            keys.index(key) if key in keys else 0, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        empty = self._read_once and not self._own
        self.nothing.setVisible(empty)
        for part in (self.list, self.deeds):
            part.setVisible(not empty)
        self._settle()

    def _give_focus(self) -> None:
        (self.list if self.list.isVisibleTo(self) else self.first).setFocus()

    def _about(self, own: OwnMeasure) -> str:
        """Return kind, range and moment in words, and further properties, such as "not asked"."""
        measure = own.measure
        if measure is None:
            return self.tr("niet te tonen: gemaakt door een nieuwere Herstel, en bewaard")
        parts = [described(measure)]
        if measure.retired:
            parts.append(self.tr("gestopt"))
        elif not measure.asked:
            parts.append(self.tr("niet gevraagd"))
        return " · ".join(parts)

    @property
    def chosen(self) -> OwnMeasure | None:
        """The measure that is chosen in the list."""
        row = self.list.currentRow()
        return self._own.get(self.list.item(row).data(KEY)) if row >= 0 else None

    def _settle(self) -> None:
        """Offer what can be done with the chosen measure."""
        self._forget_question()
        own, row = self.chosen, self.list.currentRow()
        held = None if own is None else own.declaration
        full = no_room(len(self._own))
        self.new.setEnabled(full is None)
        self.full.setVisible(full is not None)
        if full is not None:
            self.full.setText(translate(full))
        self.edit.setEnabled(held is not None)
        self.up.setEnabled(held is not None and row > 0)
        self.down.setEnabled(held is not None and row < self.list.count() - 1)
        self.stop.setEnabled(held is not None)
        back = held is not None and held.retired
        self.stop.setText(self.tr("&Terugzetten") if back else self.tr("&Stoppen"))
        self.delete.setEnabled(own is not None)

    # -- deeds -------------------------------------------------------------------------------------------

    def make(self) -> OwnMeasureDialog:
        """Open the fields of a new measure."""
        return self._open(None)

    def change(self) -> OwnMeasureDialog | None:
        """Open the fields of the chosen measure; None without one."""
        own = self.chosen
        return None if own is None or own.declaration is None else self._open(own)

    def _open(self, own: OwnMeasure | None) -> OwnMeasureDialog:
        dialog = OwnMeasureDialog(self._signals, own, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        before = set(self._own)
        dialog.accepted.connect(lambda: self._show_made(before, own))
        dialog.open()
        return dialog

    def _show_made(self, before: set[str], own: OwnMeasure | None) -> None:
        made = self._read().keys() - before
        self._show(next(iter(made), own.key if own is not None else ""))
        self._give_focus()

    def _move(self, by: int) -> None:
        self._run(lambda journal, own: journal.own_measures.move(own, by))

    def _retire(self) -> None:
        own = self.chosen
        held = None if own is None else own.declaration
        if held is not None:
            self._run(lambda journal, own: journal.own_measures.retire(own, retired=not held.retired))

    def _ask(self) -> None:
        """Ask whether to delete the chosen measure, with the number of days that it holds."""
        own = self.chosen
        if own is None:
            return
        found: list[int] = []
        self._signals.attempt(
            lambda: found.append(self._signals.journal.own_measures.days(own.key)), again=False
        )
        days = found[0] if found else 0
        if not days:
            text = self.tr("‘{name}’ heeft nog geen waarden. Verwijderen?")
        elif days == 1:
            text = self.tr("‘{name}’ heeft een waarde op 1 dag, die dan ook weggaat. Verwijderen?")
        else:
            text = self.tr("‘{name}’ heeft waarden op {n} dagen, die dan ook weggaan. Verwijderen?")
        undo = self.tr("Met Ctrl+Z komt alles terug tot je Herstel sluit. Met Stoppen blijven de waarden.")
        self.question.setText(
            breakable(f"{text.format(name=shown_names(self._own.values())[own.key], n=days)} {undo}")
        )
        for part in (self.question, self.yes, self.no):
            part.show()
        self.no.setFocus()

    def _delete(self) -> None:
        self._run(lambda journal, own: journal.own_measures.delete(own))

    def _leave(self) -> None:
        self._forget_question()
        self._give_focus()

    def reject(self) -> None:
        """Leave the question about deleting at Escape; close when there is none."""
        if self.question.isHidden():
            super().reject()
        else:
            self._leave()

    def _forget_question(self) -> None:
        for part in (self.question, self.yes, self.no):
            part.hide()

    def _run(self, deed: Callable[[Journal, OwnMeasure], Changes]) -> None:
        own = self.chosen
        if own is None:
            return
        self._signals.run(lambda journal: deed(journal, own))
        self._show(own.key)
        self._give_focus()
