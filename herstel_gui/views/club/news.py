"""The messages about opened week files: progress, which file counts, which was refused and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.text import Text

MOST_HEIGHT: Final = 116


class ClubNews(QWidget):
    """A progress bar with a cancel button while files are read, and messages that scroll when long."""

    cancelled = Signal()

    def __init__(self) -> None:
        """Begin hidden, without messages."""
        super().__init__()
        px = theme().px
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Bestanden lezen"))
        self._cancel = QPushButton(self.tr("Annuleren"))
        self._cancel.clicked.connect(self.cancelled)
        self._reading = QWidget()
        row = QHBoxLayout(self._reading)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        self.text = PlainLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setMaximumHeight(px(MOST_HEIGHT))
        self._scroll.setWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._reading)
        column.addWidget(self._scroll)
        self._reading.hide()
        self._scroll.hide()

    def begin(self) -> None:
        """Show the progress bar; the number of files is still unknown."""
        self._bar.setRange(0, 0)
        self._reading.show()

    def progress(self, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` files were read."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def end(self) -> None:
        """Hide the progress bar."""
        self._reading.hide()

    def show_messages(self, sentences: Sequence[Text]) -> None:
        """Replace the messages; each sentence gets its own line."""
        self.text.setText("\n".join(translate(sentence) for sentence in sentences))
        self._scroll.setAccessibleName(self.text.text())
        self._scroll.setVisible(bool(sentences))
        height = self.text.sizeHint().height() + theme().px(8)
        self._scroll.setFixedHeight(min(height, theme().px(MOST_HEIGHT)))
