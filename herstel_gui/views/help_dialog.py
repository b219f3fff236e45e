"""Help inside the program: Markdown pages from the resources, in the language of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QListWidget, QTextBrowser

from herstel_gui.views.help_pages import help_pages
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QWidget


class HelpDialog(FittingDialog):
    """A list of topics at the left, the page of the chosen topic at the right."""

    def __init__(self, first: str = "", parent: QWidget | None = None) -> None:
        """List the help pages in order of file name and open the page named ``first``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Herstel – Help"))
        px = theme().px
        self.prefer(900, 640)
        self._pages = help_pages()
        self.topics = QListWidget()
        self.topics.setAccessibleName(self.tr("Onderwerpen"))
        self.topics.setObjectName("topics")
        self.topics.setFixedWidth(px(220))
        self.topics.setWordWrap(True)
        self.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QTextBrowser()
        self.text.setOpenExternalLinks(False)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Uitleg"))
        self.text.document().setDocumentMargin(px(16))
        for page in self._pages:
            self.topics.addItem(page.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ").strip())
        self.topics.currentRowChanged.connect(self._show)
        self.text.anchorClicked.connect(self._follow)
        self._build()
        self.open_topic(first)

    def _build(self) -> None:
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Sluiten"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.topics)
        row.addWidget(self.text, 1)
        self.set_margins(12, 12, 12, 12)
        self.body.addLayout(row, 1)
        self.foot.addWidget(buttons)

    def open_topic(self, name: str) -> None:
        """Show the page with this file name (without ``.md``); the first page if no such page exists."""
        names = [page.stem for page in self._pages]
        self.topics.setCurrentRow(names.index(name) if name in names else 0)

    def _follow(self, link: QUrl) -> None:
        self.open_topic(link.path().removesuffix(".md"))

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._pages):
            self.text.setMarkdown(self._pages[row].read_text(encoding="utf-8"))
