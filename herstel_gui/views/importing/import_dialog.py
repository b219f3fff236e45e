"""The preview of an import: streams, questions, doubts, what is skipped and why, and what it brings.

Nothing is stored before "Importeren". An answer, another span and a confirmed doubt compare the files again,
in the background.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.application.import_effects import brings, effect_of
from herstel_gui.application.import_streams import Answers
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import from_qdate, to_qdate, translate
from herstel_gui.views.importing.doubts_card import DoubtsCard
from herstel_gui.views.importing.effect_card import BringsCard, EffectCard
from herstel_gui.views.importing.skipped_card import SkippedCard
from herstel_gui.views.importing.stream_table import StreamTable
from herstel_gui.views.owned_work import OwnedWork
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.still_fields import StillDate
from herstel_gui.views.widgets.tab_stops import focus_at, in_order, place_of, stops

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from herstel_gui.application.import_streams import RefusedPart
    from herstel_gui.application.offer_preview import OfferPreview
    from herstel_gui.application.offers import Offer
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.views.services import RunAside, Running

    Compare = Callable[[Offer, Mapping[str, Answers] | None, DaySpan | None, frozenset[str]], OfferPreview]

WIDE: Final = 1060
"""Pixels at 100 % from which the effect stands beside the table instead of below it."""
_SIDE: Final = 308
_MEGA: Final = 1_000_000


class ImportDialog(FittingDialog):
    """Shows what an offer would change; accepted when the user wants to store the ticked streams."""

    chapter: ClassVar[str] = "60-gegevens"

    def __init__(
        self,
        shown: OfferPreview,
        compare: Compare,
        run_aside: RunAside,
        today: date,
        parent: QWidget | None = None,
        *,
        holds: bool = False,
    ) -> None:
        """Show ``shown``; ``compare`` makes another preview of the same offer, slowly.

        ``holds`` leaves the values of today out of the curves, while its feelings are not answered yet.
        """
        super().__init__(parent)
        self._compare, self._run_aside, self._today = compare, OwnedWork(run_aside, self), today
        self._held = today if holds else None
        self._task: Running | None = None
        self._comparing = False
        """Whether ``shown`` is of other choices than those on screen, because a new preview is being made."""
        self.finished.connect(self._stop)
        self.shown = shown
        self.chosen = frozenset(shown.proposed)
        """The keys of the ticked streams."""
        self.confirmed: frozenset[str] = frozenset()
        """The keys of the confirmed doubts."""
        self.setWindowTitle(self.tr("Herstel – importeren"))
        self.prefer(1240, 780)
        self._head()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme().px(12))
        self._main, self._side = QVBoxLayout(), QVBoxLayout()
        self._columns.addLayout(self._main, 1)
        self._columns.addLayout(self._side)
        self.body.addLayout(self._columns, 1)
        self._buttons()
        self._fill()
        self.store.setFocus()

    # -- building ------------------------------------------------------------------------------------

    def _head(self) -> None:
        offer = self.shown.offer
        makers = ", ".join(dict.fromkeys(part.label for part in offer.parts))
        title = label(makers or offer.name, "title")
        title.setWordWrap(True)
        self.body.addWidget(title)
        one, many = self.tr("{n} bestand gelezen"), self.tr("{n} bestanden gelezen")
        parts = [
            offer.name,
            _size(offer.size),
            translate(counted(offer.files, one, many)),
            self.tr("hiervan is nog niets bewaard"),
        ]
        about = label(" · ".join(filter(None, parts)), "hint")
        about.setWordWrap(True)
        self.body.addWidget(about)
        self.first, self.last = StillDate(), StillDate()
        if offer.first is None or offer.last is None:
            return
        row = FlowBox(theme().px(8))
        for words, edit, day in (
            (self.tr("eerste dag"), self.first, offer.first),
            (self.tr("laatste dag"), self.last, offer.last),
        ):
            edit.setCalendarPopup(True)
            edit.setDateRange(to_qdate(offer.first), to_qdate(offer.last))
            edit.setDate(to_qdate(day))
            edit.setAccessibleName(words)
            edit.editingFinished.connect(self._span_edited)
            named = label(words, "hint")
            # in the middle of the field beside it
            named.setMinimumHeight(edit.sizeHint().height())
            row.add(named)
            row.add(edit)
        self.body.addWidget(row)

    def _buttons(self) -> None:
        self.promise = label(
            self.tr(
                "Ongedaan maken blijft mogelijk, vandaag en over een jaar: "
                "Eerdere imports, in het menu Bestand."
            ),
            "hint",
        )
        self.promise.setWordWrap(True)
        self.foot.addWidget(self.promise)
        row = QHBoxLayout()
        row.addStretch(1)
        self._cancel = cancel = QPushButton(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        self.store = QPushButton()
        self.store.setProperty("role", "primary")
        self.store.setDefault(True)
        self.store.clicked.connect(self.accept)
        row.addWidget(cancel)
        row.addWidget(self.store)
        self.foot.addLayout(row)

    def _fill(self) -> None:
        """Show the present preview."""
        shown = self.shown
        self.table = StreamTable(shown, self.chosen, self._held)
        self.table.ticked.connect(self._ticked)
        self.table.answered.connect(self._answered)
        self._panel = _fresh(self._main)
        column = _column(self._panel)
        if shown.rows:
            column.addWidget(self.table)
        if any(day == self._held for row in shown.rows for day, _ in row.curve):
            column.addWidget(
                _hint(self.tr("Vandaag staat nog niet in de grafieken: dat volgt na je gevoel."))
            )
        doubts = [doubt for part in shown.parts for doubt in part.whole.doubts]
        self.doubts = DoubtsCard(doubts, self.confirmed)
        self.doubts.changed.connect(self._compare_again)
        if doubts:
            column.addWidget(self.doubts)
        for refused in shown.refused:
            column.addWidget(_refused(refused) if refused.table is None else self._table(refused.name))
        if shown.offer.others:
            one = self.tr("{n} ander bestand hoort er niet bij en is niet geopend.")
            many = self.tr("{n} andere bestanden horen er niet bij en zijn niet geopend.")
            column.addWidget(_hint(translate(counted(shown.offer.others, one, many))))
        for remark in dict.fromkeys(remark for part in shown.parts for remark in part.whole.remarks):
            column.addWidget(_hint(translate(remark)))
        skipped = [each for part in shown.parts for each in part.whole.file.skipped]
        if skipped:
            column.addWidget(SkippedCard(skipped))
        column.addStretch(1)
        self.table.leave_out(self.width() / theme().scale)
        days = (self.first, self.last) if shown.offer.first is not None else ()
        in_order([*days, *stops(self._panel), self._cancel, self.store])
        self._refresh()

    def _table(self, name: str) -> QFrame:
        """Say that the columns of a table are asked about afterwards."""
        row = QFrame()
        row.setProperty("role", "noticeRow")
        text = self.tr(
            "{name} is een tabel van een programma dat Herstel niet kent. Hierna zeg je zelf wat in welke "
            "kolom staat."
        )
        QVBoxLayout(row).addWidget(_wrapped(text.format(name=name), ""))
        return row

    def _refresh(self) -> None:
        """Show what the ticked streams bring."""
        column = _column(_fresh(self._side))
        effect = effect_of(self.shown, self.chosen)
        drawn = effect.without(self._held) if effect is not None else None
        for card in (
            EffectCard(effect, drawn) if effect is not None and drawn is not None and drawn.values else None,
            BringsCard(brings(self.shown, self.chosen, self._today)),
        ):
            if card is not None:
                card.setMinimumWidth(theme().px(_SIDE))
                column.addWidget(card)
        column.addStretch(1)
        count = self.shown.stores(self.chosen)
        one, many = self.tr("Importeren ({n} waarde)"), self.tr("Importeren ({n} waarden)")
        self.store.setText(translate(counted(count, one, many)) if count else self._nothing())
        self.store.setEnabled(not self._comparing and self.brings_something)

    @property
    def brings_something(self) -> bool:
        """Whether the preview has values or settings to store, also while a new preview is being made."""
        return self.shown.stores(self.chosen) > 0 or bool(self.shown.settings)

    def _nothing(self) -> str:
        """Return what stands on the button while no value would be stored."""
        if self.shown.settings:
            return self.tr("Instellingen overnemen")
        if not self.shown.parts:
            return self.tr("Niets te importeren")
        waits = any(row.waits and row.stream.key in self.chosen for row in self.shown.rows)
        return self.tr("Wacht op een antwoord") if waits else self.tr("Niets nieuws")

    # -- changing ------------------------------------------------------------------------------------

    def _ticked(self) -> None:
        self.chosen = self.table.chosen
        self._refresh()

    def _answered(self, maker: str, question: str, given: tuple[str, ...]) -> None:
        answers = {part.part.maker: part.answers for part in self.shown.parts}
        answers[maker] = answers[maker].with_answer(question, *given)
        self._look_again(answers)

    def _span_edited(self) -> None:
        # also emitted when the focus leaves the field without an edit
        if self.span != self.shown.span:
            self._compare_again()

    def _compare_again(self) -> None:
        self._look_again({part.part.maker: part.answers for part in self.shown.parts})

    @property
    def span(self) -> DaySpan | None:
        """The chosen span; None for all days."""
        first, last = from_qdate(self.first.date()), from_qdate(self.last.date())
        offer = self.shown.offer
        if (first, last) == (offer.first, offer.last) or offer.first is None:
            return None
        return DaySpan(min(first, last), max(first, last))

    def _look_again(self, answers: Mapping[str, Answers]) -> None:
        self.confirmed = self.doubts.confirmed
        self._comparing = True
        self.store.setEnabled(False)
        span, confirmed, offer = self.span, self.confirmed, self.shown.offer
        if self._task is not None:
            self._task.cancel()
        self._task = self._run_aside(
            lambda _progress: self._compare(offer, answers, span, confirmed), self._show, self._say
        )

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _show(self, shown: OfferPreview) -> None:
        self.shown, self._comparing = shown, False
        place = place_of(self._panel, self.focusWidget())
        self._fill()
        focus_at(self._panel, place)

    def _say(self, error: HerstelError) -> None:
        self.promise.setText(translate(error.text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the effect beside or below the table."""
        super().resizeEvent(event)
        beside = self.width() >= theme().px(WIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
        self.table.leave_out(self.width() / theme().scale)


def _fresh(place: QVBoxLayout) -> QWidget:
    """Replace the only widget of a layout by an empty one, and return that one."""
    item = place.itemAt(0)
    old = None if item is None else item.widget()
    panel = QWidget()
    place.addWidget(panel)
    if old is not None:
        place.removeWidget(old)
        old.hide()
        old.deleteLater()
    return panel


def _column(panel: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(12))
    return column


def _refused(part: RefusedPart) -> QFrame:
    row = QFrame()
    row.setProperty("role", "warningRow")
    column = QVBoxLayout(row)
    column.setSpacing(theme().px(2))
    why = translate(part.why)
    sentence = why if part.name in why else f"{part.name}: {why}"
    column.addWidget(_wrapped(f"▲ {sentence}", "strong"))
    if part.advice is not None:
        column.addWidget(_wrapped(translate(part.advice), ""))
    return row


def _hint(text: str) -> QLabel:
    return _wrapped(text, "hint")


def _wrapped(text: str, role: str) -> QLabel:
    made = label(text, role)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _size(size: int) -> str:
    if size < _MEGA:
        return f"{max(1, round(size / 1000))} kB" if size else ""
    return f"{round(size / _MEGA)} MB"
