"""The base of the rows on the cards: label, editor, context words and an answer line below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from herstel_gui.domain.measures import MEASURES
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.today.context_line import ContextLine
from herstel_gui.views.widgets.card import label as make_label
from herstel_gui.views.widgets.card import set_role
from herstel_gui.views.widgets.layouts import empty
from herstel_gui.views.widgets.lines import BREAK, breakable
from herstel_gui.views.widgets.plain_label import PlainLabel, unmarked

if TYPE_CHECKING:
    from herstel_gui.views.today.day_picture import DayPicture

LABEL: Final = 128
GAP: Final = 12
ROW: Final = 34
LONGEST_NAME: Final = 15
"""Number of letters from which a word of a name is broken, so that it leaves room for the context."""
NARROW: Final = 440
"""A row narrower than this, in pixels at 100 %, has its label and context above the editor."""


class ContextLabel(QLabel):
    """Shows a ContextLine in small text, in the colours of the theme."""

    def __init__(self) -> None:
        """Begin without text."""
        super().__init__()
        self._line = ContextLine()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", "small")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_line(self, line: ContextLine) -> None:
        """Show a line."""
        if line != self._line:
            self._line = line
            self._write()

    @property
    def words(self) -> str:
        """The text without markup."""
        line = self._line
        parts = (line.rest, line.lead) if line.last else (line.lead, line.rest)
        return " ".join(part for part in parts if part)

    def changeEvent(self, event: QEvent) -> None:
        """Use the colours of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._line.lead:
            self._write()

    def _write(self) -> None:
        line, colours = self._line, theme().colours
        self.setToolTip(line.tip)
        self.setTextFormat(Qt.TextFormat.RichText if line.lead else Qt.TextFormat.PlainText)
        if not line.lead:
            self.setText(line.rest)
            return
        from html import escape

        colour = colours.warning if line.warn else colours.text
        lead = f'<span style="color:{colour};font-weight:600">{escape(line.lead)}</span>'
        parts = (escape(line.rest), lead) if line.last else (lead, escape(line.rest))
        text = " ".join(part for part in parts if part)
        self.setText(text)


class Answerline(QWidget):
    """A refusal, or a question with the buttons "Klopt" (``confirmed``) and "Wijzigen" (``declined``).

    Most rows never have one, so its parts are made when they are first used.
    """

    confirmed = Signal()
    declined = Signal()

    def __init__(self, editor: QWidget) -> None:
        """Begin hidden. Tab goes from ``editor`` to the buttons."""
        super().__init__()
        self._editor = editor
        self._parts: tuple[QLabel, QPushButton, QPushButton] | None = None
        self.hide()

    @property
    def sentence(self) -> QLabel:
        """The refusal or the question."""
        return self._made()[0]

    @property
    def yes(self) -> QPushButton:
        """The button that confirms."""
        return self._made()[1]

    @property
    def no(self) -> QPushButton:
        """The button that goes back to the field."""
        return self._made()[2]

    def _made(self) -> tuple[QLabel, QPushButton, QPushButton]:
        if self._parts is None:
            self._parts = self._make()
        return self._parts

    def _make(self) -> tuple[QLabel, QPushButton, QPushButton]:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(px(4))
        sentence = make_label("", "error")
        sentence.setWordWrap(True)
        yes, no = QPushButton(self.tr("Ja, dat klopt")), QPushButton(self.tr("Wijzigen"))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        column.addWidget(sentence)
        column.addLayout(buttons)
        buttons.addWidget(yes)
        buttons.addWidget(no)
        buttons.addStretch(1)
        yes.clicked.connect(self.confirmed)
        no.clicked.connect(self.declined)
        for button in (yes, no):
            button.setAutoDefault(True)
        for before, after in ((self._editor, yes), (yes, no)):
            QWidget.setTabOrder(before, after)
        return sentence, yes, no

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The buttons in the order of Tab, once they are made."""
        return () if self._parts is None else self._parts[1:]

    @property
    def asking(self) -> bool:
        """Whether a question is shown."""
        return not self.isHidden() and not self.yes.isHidden()

    def refuse(self, sentence: str) -> None:
        """Show why a value was refused."""
        self._show_sentence(sentence, "error", question=False)

    def ask(self, question: str) -> None:
        """Ask whether a value is correct."""
        self._show_sentence(question, "warn", question=True)

    def _show_sentence(self, sentence: str, role: str, *, question: bool) -> None:
        self.sentence.setText(sentence)
        set_role(self.sentence, "role", role)
        self.yes.setVisible(question)
        self.no.setVisible(question)
        self.yes.setAccessibleDescription(sentence)
        self.show()


def label_width(shown: QLabel) -> int:
    """Return the width of the label column: LABEL, or more when the longest word does not fit."""
    shown.ensurePolished()
    metrics = shown.fontMetrics()
    known = shown.font().key(), translate(MEASURES[0].label)
    if known not in _widest:
        words = {word for measure in MEASURES for word in translate(measure.label).split()}
        _widest[known] = max(map(metrics.horizontalAdvance, words))
    pieces = shown.text().replace(BREAK, " ").split()
    widest = max([_widest[known], *map(metrics.horizontalAdvance, pieces)])
    return max(theme().px(LABEL), widest + theme().px(4))


_widest: Final[dict[tuple[str, str], int]] = {}
"""The width of the longest word in the names of all measures, by font and by the first name, in pixels."""


class FormRow(QWidget):
    """Label, editor and context side by side, in columns of the same width on all cards.

    ``completed`` is emitted when a key finished the value and the value is stored.
    """

    completed = Signal()

    def __init__(
        self,
        label: str,
        editor: QWidget,
        picture: QWidget | None = None,
        ends: tuple[str, str] | None = None,
    ) -> None:
        """Build the row; ``picture`` is placed between editor and context.

        ``ends`` are the words of the first and the last answer of a scale, always visible below the editor.
        """
        super().__init__()
        px = theme().px
        self.editor = editor
        self.title = label
        self.label = PlainLabel(unmarked(breakable(label, LONGEST_NAME)))
        self.context, self.answer = ContextLabel(), Answerline(editor)
        self._name_editor(label)
        self._beside = picture
        self._narrow: bool | None = None
        self.above, self.line = QHBoxLayout(), QHBoxLayout()
        for layout in (self.above, self.line):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        holder = QWidget()
        # end words fill the space that other rows have below the editor
        holder.setMinimumHeight(0 if ends else px(ROW))
        holder.setLayout(self.line)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0 if ends else px(2))
        column.addLayout(self.above)
        column.addWidget(holder)
        self._ends = _EndWords(ends, editor.sizeHint().width()) if ends else None
        if self._ends is not None:
            column.addWidget(self._ends)
        self._below = QHBoxLayout()
        self._below.addWidget(self.answer, 1)
        column.addLayout(self._below)
        self._place(narrow=False)

    def add_below(self, widget: QWidget) -> None:
        """Add a widget under the answer line."""
        self._column.addWidget(widget)

    def _name_editor(self, name: str) -> None:
        """Connect the label with the editor, for screen readers."""
        self.label.setFixedWidth(label_width(self.label))
        self.label.setWordWrap(True)
        # a name as wide as its column would touch the field
        self.label.setContentsMargins(0, 0, theme().px(4), 0)
        self.label.setBuddy(self.editor)
        self.editor.setAccessibleName(name)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the editor: label and context can be placed above the editor."""
        return QSize(self.editor.minimumSizeHint().width(), super().minimumSizeHint().height())

    @property
    def narrow(self) -> bool:
        """Whether label and context are above the editor."""
        return bool(self._narrow)

    def set_narrow(self, *, narrow: bool) -> None:
        """Place label and context above the editor, or beside."""
        if narrow != self._narrow:
            self._place(narrow=narrow)
            self.line.activate()
            self._column.activate()
            self.updateGeometry()

    def _place(self, *, narrow: bool) -> None:
        self._narrow = narrow
        px = theme().px
        for layout in (self.above, self.line):
            empty(layout)
        beside: list[QWidget] = [self.editor] if self._beside is None else [self.editor, self._beside]
        (self.above if narrow else self.line).addWidget(self.label)
        for widget in beside:
            self.line.addWidget(widget)
            self.line.addSpacing(px(GAP - 4 if widget is not beside[-1] else 4 if self._beside else GAP))
        if narrow:
            self.above.addSpacing(px(GAP))
            self.line.addStretch(1)
        (self.above if narrow else self.line).addWidget(self.context, 1)
        left = 0 if narrow else self.label.width()
        self._below.setContentsMargins(left, 0, 0, 0)
        if self._ends is not None:
            self._ends.indent(left)

    def show_day(self, picture: DayPicture) -> None:
        """Show the stored value of a day."""
        raise NotImplementedError

    @property
    def waiting(self) -> str:
        """The typed text that is not stored; empty when all is stored."""
        return ""

    @property
    def shown(self) -> str:
        """The text in the editor."""
        raise NotImplementedError

    @property
    def overwritten(self) -> str:
        """The stored text that a text typed in this row replaces once it is stored; empty when none."""
        return ""

    def go_on_typing(self) -> None:
        """Let unfinished text that was typed before the journal was open be stored after a pause."""

    def fill_in(self, text: str) -> None:
        """Store a text as if it were typed."""
        raise NotImplementedError

    def forget_typing(self) -> None:
        """Discard the text that ``waiting`` returns."""

    def store_pending(self) -> bool:
        """Store the typed text; return False when a refusal or question is left to answer."""
        raise NotImplementedError


class _EndWords(QWidget):
    """The words of the first and the last answer below the two ends of a scale."""

    def __init__(self, words: tuple[str, str], width: int) -> None:
        super().__init__()
        self._row = row = QHBoxLayout(self)
        row.setSpacing(theme().px(8))
        holder = QWidget()
        holder.setMinimumWidth(width)
        inside = QHBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme().px(8))
        for place, word in enumerate(words):
            inside.addWidget(make_label(word, "small"))
            if not place:
                inside.addStretch(1)
        row.addWidget(holder)
        row.addStretch(1)

    def indent(self, left: int) -> None:
        """Begin ``left`` pixels from the left edge, below the editor."""
        self._row.setContentsMargins(left, 0, 0, 0)


def focus_after(widget: QWidget) -> None:
    """Move the focus to the next visible and enabled stop of Tab after a widget."""
    following = widget.nextInFocusChain()
    while following is not None and following is not widget:
        tabbed = following.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if tabbed and following.isVisible() and following.isEnabled():
            following.setFocus(Qt.FocusReason.TabFocusReason)
            return
        following = following.nextInFocusChain()
