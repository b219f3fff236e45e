"""The welcome page: what Herstel does, earlier years, and what to fill in. Shown for a new journal."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.views.page import Page
from herstel_gui.views.theme import theme
from herstel_gui.views.welcome.does_card import DoesCard
from herstel_gui.views.welcome.fields_card import FieldsCard
from herstel_gui.views.welcome.step_card import wrapped
from herstel_gui.views.welcome.years_card import YearsCard
from herstel_gui.views.widgets.card import label, link
from herstel_gui.views.widgets.header_row import HeaderRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from herstel_gui.application.makers import Maker
    from herstel_gui.qt_models.journal_signals import JournalSignals

BESIDE: Final = 900
"""From this width on, in pixels at 100 %, the three cards stand beside each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WelcomeServices:
    """What the page shows, and how it keeps the choice of measures."""

    path: Path
    """The file of the journal."""
    makers: Sequence[Maker]
    asked: Callable[[], Sequence[str]]
    offered: Callable[[str], bool]
    keep_asked: Callable[[tuple[str, ...]], None]
    languages: Mapping[str, str] = field(default_factory=dict)
    """The names of the other languages, each in itself, by code."""
    speak: Callable[[str], object] = lambda _language: None
    """Use another language from now on."""


class WelcomePage(Page):
    """Three cards and a foot.

    ``left`` is emitted by the button and by Escape; ``place_asked``, ``files_asked`` and ``demo_asked`` by
    the buttons for another place of the journal, for files to import and for the example journal.
    """

    shows_banner: ClassVar[bool] = False

    left = Signal()
    place_asked = Signal()
    files_asked = Signal()
    demo_asked = Signal()

    def __init__(self, signals: JournalSignals, services: WelcomeServices) -> None:
        """Build the page; the choice of measures is read at each refresh."""
        super().__init__(signals)
        self._services = services
        self._beside: bool | None = None
        self.header = self._head()
        self.does = DoesCard(services.path, self.place_asked.emit)
        self.years = YearsCard(services.makers)
        self.years.choose_asked.connect(self.files_asked)
        self.years.skipped.connect(self._to_fields)
        self.fields = self._make_fields()
        self._build()
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.left.emit)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def first_focus(self) -> QWidget:
        """The button that begins."""
        return self.begin

    def refresh(self) -> None:
        """Show the present choice of measures, which may have been changed elsewhere."""
        if tuple(self._services.asked()) == self.fields.asked:
            return
        old, self.fields = self.fields, self._make_fields()
        self._cards.replaceWidget(old, self.fields)
        old.deleteLater()

    # -- building ------------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        title = HeaderRow(theme().px(12))
        title.add(wrapped(self.tr("Welkom bij Herstel"), "title"))
        # who does not read this language does not find the menu with the others
        self.languages = [
            link(name, partial(self._services.speak, code)) for code, name in self._services.languages.items()
        ]
        title.add_right(*self.languages)
        column.addWidget(title)
        hint = self.tr("Eén bladzijde, hoogstens een minuut. Alles mag je overslaan en later anders doen.")
        column.addWidget(wrapped(hint, "hint"))
        return holder

    def _make_fields(self) -> FieldsCard:
        fields = FieldsCard(self._services.asked(), self._services.offered)
        fields.changed.connect(self._services.keep_asked)
        return fields

    def _build(self) -> None:
        px = theme().px
        canvas = _Canvas()
        canvas.setObjectName("canvas")
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, canvas)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(px(12))
        for card in (self.does, self.years, self.fields):
            self._cards.addWidget(card, 1)
        self.area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(canvas)
        area.viewport().setAutoFillBackground(False)
        canvas.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(area, 1)
        column.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = HeaderRow(theme().px(12))
        self.demo = link(self.tr("Bekijk eerst met voorbeeldgegevens"), self.demo_asked.emit)
        foot.add(self.demo)
        foot.add(label(self.tr("Dat is een ander dagboek; terug kan altijd."), "hint"))
        self.begin = QPushButton(self.tr("Begin met vanochtend"))
        self.begin.setProperty("role", "primary")
        self.begin.setAutoDefault(True)
        self.begin.setToolTip(self.tr("De cursor staat dan in het eerste veld van Vandaag."))
        self.begin.clicked.connect(self.left)
        foot.add_right(self.begin)
        return foot

    # -- following the window ------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the cards beside or below each other by the width."""
        super().resizeEvent(event)
        beside = self.width() >= theme().px(BESIDE)
        if beside != self._beside:
            self._beside = beside
            directions = QBoxLayout.Direction
            self._cards.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
            for place in range(self._cards.count()):
                # cards beside each other are equally wide; below each other each is as high as its rows
                self._cards.setStretch(place, int(beside))

    def _to_fields(self) -> None:
        """Go on to the third card."""
        self.area.ensureWidgetVisible(self.fields)
        next(iter(self.fields.boxes.values())).setFocus()


class _Canvas(QWidget):
    """Holds the cards; its height follows from its width."""

    def minimumSizeHint(self) -> QSize:
        """Return the least width alone: the least height of a layout is that of its narrowest lines."""
        return QSize(super().minimumSizeHint().width(), 0)
