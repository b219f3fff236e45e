"""The note: free text, kept while you type, one step to undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from herstel_gui.application.changes import Changes, NoteEntry, edits_between
from herstel_gui.application.journal import MAX_NOTE
from herstel_gui.domain.errors import JournalError
from herstel_gui.domain.text import QT_TRANSLATE_NOOP, Text
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import Card

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.picture import DayPicture

IDLE = 1500
"""So many milliseconds after the last key the note is stored; a crash loses no more than that."""

LINES = (1, 6)


class NoteEdit(QPlainTextEdit):
    """Plain text that grows with its lines; Tab leaves it, and so does undo when there is nothing to undo."""

    left = Signal()

    def __init__(self) -> None:
        """Begin empty, one line high."""
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(theme().px(2))
        self.document().clearUndoRedoStacks()
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow when lines no longer fit the width."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        low, high = LINES
        lines = max(low, min(high, round(self.document().size().height())))
        wanted = lines * self.fontMetrics().lineSpacing() + theme().px(16)
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines == high else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setVerticalScrollBarPolicy(policy)
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def _spent(self, event: QKeyEvent) -> bool:
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable()
        return undo or (
            event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()
        )

    def event(self, event: QEvent) -> bool:
        """Let undo pass to the window when this text has nothing to take back."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._spent(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave spent undo to others."""
        if self._spent(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the note was left."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class NoteCard(Card):
    """Stores the note while the user pauses and when it is left; the whole visit is one step of undo."""

    def __init__(self, signals: JournalSignals) -> None:
        """Begin empty."""
        super().__init__(self.tr("Notitie"))
        self.signals = signals
        self._day: date = signals.day
        self._shown = ""
        self._begun: str | None = None
        self.edit = NoteEdit()
        self.edit.setAccessibleName(self.tr("Notitie"))
        self.edit.setPlaceholderText(self.tr("Iets om te onthouden van deze dag"))
        self.body.addWidget(self.edit)
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self.store_quietly)
        self.edit.textChanged.connect(self._typed)
        self.edit.left.connect(self.store_pending)

    @property
    def pending(self) -> bool:
        """Whether the text differs from what is stored."""
        return self.edit.toPlainText().rstrip() != self._shown

    def show_day(self, picture: DayPicture) -> None:
        """Show the note of a day, unless it is being written."""
        other = picture.day != self._day
        self._day = picture.day
        self.edit.setEnabled(not picture.future)
        note = picture.record.note
        if other or not self.pending:
            self._shown = note
            if self.edit.toPlainText().rstrip() != note:
                self.edit.setPlainText(note)
                self._begun = None
            self._idle.stop()

    def store_quietly(self) -> bool:
        """Store the note so far, without a step of undo for every pause."""
        if not self.pending:
            return True
        text = self.edit.toPlainText().rstrip()[:MAX_NOTE]
        try:
            self.signals.journal.set_note(self._day, text)
        except JournalError as error:
            self.signals.failed.emit(error)
            return False
        if self._begun is None:
            self._begun = self._shown
        self._shown = text
        self.signals.stored.emit(self.signals.journal.clock.now())
        return True

    def store_pending(self) -> bool:
        """Store the note and make the whole visit one step of undo."""
        self._idle.stop()
        if not self.store_quietly():
            return False
        before, self._begun = self._begun, None
        if before is not None and before != self._shown:
            self.edit.document().clearUndoRedoStacks()  # from here on undo is the journal's
            old = [NoteEntry(self._day, before)] if before else []
            new = [NoteEntry(self._day, self._shown)] if self._shown else []
            self.signals.adopt(
                Changes(Text(QT_TRANSLATE_NOOP("herstel", "notitie")), edits_between(old, new))
            )
        return True

    def _typed(self) -> None:
        if self.pending:
            self._idle.start()
