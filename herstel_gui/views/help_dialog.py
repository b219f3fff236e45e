"""Help inside the program: Markdown pages from the resources, in the language of the screen."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.application.finding import places_of
from herstel_gui.views.help_pages import help_pages
from herstel_gui.views.help_search import Section, found, sections_of, words_of
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.found_list import FoundList
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.prompts import prompt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QTextBlock


class HelpDialog(FittingDialog):
    """A search field and a list of topics at the left, the page of the chosen topic at the right.

    While words are typed, the list holds the sections that have them, and the words are marked on the page.
    """

    loses_input: ClassVar[bool] = False

    def __init__(self, first: str = "", parent: QWidget | None = None) -> None:
        """List the help pages in order of file name and open the page named ``first``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Herstel – Help"))
        px = theme().px
        self.prefer(900, 640)
        self._pages = help_pages()
        self._sections: tuple[Section, ...] = ()
        self._hits: list[Section] = []
        self.typed = LineEdit()
        prompt(self.typed, self.tr("Zoek in de hulp"))
        self.typed.setAccessibleName(self.tr("Zoek in de hulp"))
        self.typed.setClearButtonEnabled(True)
        self.typed.textChanged.connect(self._search)
        self.none = label(self.tr("Niets gevonden"), "hint")
        self.none.hide()
        self.topics = FoundList(self.typed)
        self.topics.setAccessibleName(self.tr("Onderwerpen"))
        self.text = QTextBrowser()
        self.text.setOpenExternalLinks(False)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Uitleg"))
        self.text.document().setDocumentMargin(px(16))
        self._titles = [_title(page) for page in self._pages]
        self.topics.addItems(self._titles)
        self.topics.currentRowChanged.connect(self._show)
        self.topics.entered.connect(self.text.setFocus)
        self.text.anchorClicked.connect(self._follow)
        self._build()
        self.open_topic(first)

    def _build(self) -> None:
        left = QWidget()
        left.setFixedWidth(theme().px(240))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.typed, self.none, self.topics):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(left)
        row.addWidget(self.text, 1)
        self.set_margins(12, 12, 12, 12)
        self.body.addLayout(row, 1)
        self.add_close()

    def open_topic(self, name: str) -> None:
        """Show the page with this file name (without ``.md``); the first page if no such page exists."""
        self.typed.clear()
        names = [page.stem for page in self._pages]
        self.topics.setCurrentRow(names.index(name) if name in names else 0)

    def show_heading(self, number: int) -> bool:
        """Scroll the page to one of its headings, counted from 0; return False when there is none."""
        block = next(islice(_headings(self.text), number, None), None)
        if block is None:
            return False
        top = self.text.document().documentLayout().blockBoundingRect(block).top()
        self.text.verticalScrollBar().setValue(round(top))
        return True

    def _follow(self, link: QUrl) -> None:
        self.open_topic(link.path().removesuffix(".md"))

    def _search(self, typed: str) -> None:
        """List the sections with the typed words, and show the first; list all topics without words."""
        words = words_of(typed)
        self._sections = self._sections or sections_of(self._pages)
        before = max(self.topics.currentRow(), 0) if not self._hits else self._hits[0].page
        self._hits = found(self._sections, words)
        with QSignalBlocker(self.topics):
            self.topics.clear()
            self.topics.addItems([self._hit_title(hit) for hit in self._hits] if words else self._titles)
        self.text.setExtraSelections([])
        self.none.setVisible(bool(words) and not self._hits)
        if self._hits:
            self.topics.setCurrentRow(0)
        elif not words:
            self.topics.setCurrentRow(before)

    def _hit_title(self, hit: Section) -> str:
        chapter = self._titles[hit.page]
        return hit.title if hit.title == chapter else f"{hit.title}\n{chapter}"

    def _show(self, row: int) -> None:
        if self._hits and 0 <= row < len(self._hits):
            self._show_page(self._hits[row].page)
            self._mark(self._hits[row])
        elif not self._hits and 0 <= row < len(self._pages):
            self._show_page(row)

    def _show_page(self, place: int) -> None:
        self.text.setMarkdown(self._pages[place].read_text(encoding="utf-8"))
        self.text.setExtraSelections([])

    def _mark(self, hit: Section) -> None:
        """Mark the words in the section; scroll to its heading, or below it to show the first of them."""
        words, marks = words_of(self.typed.text()), []
        for block in _blocks_of(self.text, hit.number):
            for first, last in places_of(block.text(), words):
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + first)
                cursor.setPosition(block.position() + last, QTextCursor.MoveMode.KeepAnchor)
                marks.append(self._marked(cursor))
        self.text.setExtraSelections(marks)
        if marks:
            start = QTextCursor(self.text.document())
            start.setPosition(marks[0].cursor.selectionStart())
            self.text.setTextCursor(start)
            self.show_heading(hit.number)
            self.text.ensureCursorVisible()

    def _marked(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format.setBackground(self.palette().highlight())
        mark.format.setForeground(self.palette().highlightedText())
        return mark


def open_help(topic: str, over: QWidget, heading: int = 0) -> None:
    """Open the help at a topic, scrolled to one of its headings, above the window ``over``."""
    dialog = HelpDialog(topic, over)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    if heading:
        dialog.show_heading(heading)


def _title(page: Path) -> str:
    return page.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ").strip()


def _blocks_of(text: QTextBrowser, number: int) -> Iterator[QTextBlock]:
    """Yield the blocks below a heading of the page, counted from 0, with the heading itself."""
    heading, block = -1, text.document().begin()
    while block.isValid() and heading <= number:
        heading += bool(block.blockFormat().headingLevel())
        if heading == number:
            yield block
        block = block.next()


def _headings(text: QTextBrowser) -> Iterator[QTextBlock]:
    block = text.document().begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            yield block
        block = block.next()
