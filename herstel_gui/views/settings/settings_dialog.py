"""All settings in one dialog: sections at the left, found by typing, and the page of one section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.found_list import FoundList
from herstel_gui.views.widgets.layouts import keep_room
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.lines import with_whole_figures
from herstel_gui.views.widgets.prompts import prompt
from herstel_gui.views.widgets.screen_room import room_for
from herstel_gui.views.widgets.tab_stops import stops

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LIST_WIDTH = 240
KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Section:
    """A page of the dialog."""

    key: str
    title: str
    state: str
    """What is set now, in a few words."""
    about: str
    """One sentence on the page."""
    words: str
    """Further words by which the section is found."""
    rows: Callable[[], Sequence[QWidget]]
    """Build the rows of the page."""

    def found_by(self, typed: str) -> bool:
        """Return whether every typed word is in the texts of the section."""
        texts = f"{self.title} {self.state} {self.about} {self.words}".casefold()
        return all(word in texts for word in typed.casefold().split())


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is in the dialog, for a dialog that is built again after a changed setting."""

    section: str = ""
    """The key of the section that is shown; without one the first."""
    typed: str = ""
    """What is searched for."""
    stop: int | None = None
    """Which widget has the focus, as number among those that Tab reaches; None: the list."""


class SettingsDialog(FittingDialog):
    """Everything is stored at once, so the only button is Sluiten."""

    loses_input: ClassVar[bool] = False

    def __init__(
        self, sections: Sequence[Section], place: Place = Place(), parent: QWidget | None = None
    ) -> None:
        """Show what is at ``place``; a search that no longer finds the section is left out."""
        super().__init__(parent)
        self._sections = {section.key: section for section in sections}
        self.setWindowTitle(self.tr("Herstel – instellingen"))
        self.prefer(900, 640)
        px = theme().px
        self._add_search_and_list()
        self.none = label(self.tr("Niets gevonden"), "hint")
        self.none.hide()
        self.page = QScrollArea()
        self.page.setWidgetResizable(True)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keep_room(self.page)
        for section in sections:
            lines = (section.title, with_whole_figures(section.state))
            item = QListWidgetItem("\n".join(filter(None, lines)))
            item.setData(KEY, section.key)
            self.list.addItem(item)
        left = QVBoxLayout()
        for widget in (self.search, self.list, self.none):
            left.addWidget(widget)
        holder = QWidget()
        # with large text on a small screen the page needs the width more
        holder.setFixedWidth(min(px(LIST_WIDTH), room_for(self).width() // 3))
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(holder)
        row.addWidget(self.page, 1)
        self.set_margins(12, 12, 12, 12)
        self.body.addLayout(row, 1)
        self._close = self.add_close(label(self.tr("Alles wordt meteen bewaard."), "hint"))
        self.list.currentItemChanged.connect(lambda item, _before: self._turn(item))
        keys = list(self._sections)
        self.list.setCurrentRow(keys.index(place.section) if place.section in keys else 0)
        if self._sections[self.current].found_by(place.typed):
            self.search.setText(place.typed)
        self._focus(place.stop)

    def _add_search_and_list(self) -> None:
        self.search = LineEdit()
        prompt(self.search, self.tr("Zoek een instelling"))
        self.search.setAccessibleName(self.tr("Zoek een instelling"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.list = FoundList(self.search)
        self.list.setAccessibleName(self.tr("Instellingen"))
        self.list.entered.connect(self._enter_page)

    @property
    def current(self) -> str:
        """The key of the section that is shown."""
        row = self.list.currentRow()
        return str(self.list.item(row).data(KEY)) if row >= 0 else ""

    @property
    def place(self) -> Place:
        """Where the person is now."""
        reached, focused = stops(self), self.focusWidget()
        number = reached.index(focused) if focused in reached else None
        return Place(self.current, self.search.text(), number)

    def _focus(self, stop: int | None) -> None:
        """Focus the widget with this number, or what stands before it when it is not offered any more."""
        offered = [] if stop is None else [each for each in stops(self)[: stop + 1] if not each.isHidden()]
        (offered[-1] if offered else self.list).setFocus()

    def _turn(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        section = self._sections[item.data(KEY)]
        canvas = QWidget()
        canvas.setObjectName("canvas")
        column = QVBoxLayout(canvas)
        column.setContentsMargins(0, 0, theme().px(8), 0)
        column.setSpacing(theme().px(16))
        title = label(section.title, "heading")
        about = label(section.about, "hint")
        for words in (title, about):
            words.setWordWrap(True)
            column.addWidget(words)
        for row in section.rows():
            column.addWidget(row)
        column.addStretch(1)
        self.page.setWidget(canvas)
        # Tab goes from the list through the section to the button below it
        if (last := self.previousInFocusChain()) is not None:
            QWidget.setTabOrder(last, self._close)
        self.page.viewport().setAutoFillBackground(False)
        canvas.setAutoFillBackground(False)
        self.page.setAccessibleName(section.title)

    def _enter_page(self) -> None:
        """Go from the list or the search field to the first setting of the section, as Tab does."""
        canvas = self.page.widget()
        fields = stops(canvas) if canvas is not None and self.page.isVisible() else []
        first = next((field for field in fields if field.isEnabled() and field.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _filter(self, typed: str) -> None:
        """List the sections that hold every typed word, and show the first of these."""
        shown = []
        for place in range(self.list.count()):
            item = self.list.item(place)
            found = self._sections[item.data(KEY)].found_by(typed)
            item.setHidden(not found)
            if found:
                shown.append(place)
        self.none.setVisible(not shown)
        self.page.setVisible(bool(shown))
        if shown and self.list.currentRow() not in shown:
            self.list.setCurrentRow(shown[0])
