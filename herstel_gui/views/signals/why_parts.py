"""Parts of the page "Waarom dit advies?": the level card, a line per group, a card per signal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from herstel_gui.views.signals.day_plot import DayPlot
from herstel_gui.views.signals.signal_parts import IconMark, prose
from herstel_gui.views.signals.states import LOOKS, RuleState, state_word
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.ink import Ink
from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from herstel_gui.views.banner import BannerLook
    from herstel_gui.views.signals.day_plot import DayPlotData


class LevelCard(QFrame):
    """The level of a report with its colour, icon and title; ``column`` has room for the answer row."""

    def __init__(self, look: BannerLook, title: str, since: str, parent: QWidget | None = None) -> None:
        """Show the title of a level and, unless empty, since when it lasts."""
        super().__init__(parent)
        self._look = look
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(22), px(16), px(16), px(16))
        row.setSpacing(px(14))
        row.addWidget(IconMark(look.icon, look.strong, 28), 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout()
        self.column.setSpacing(px(4))
        name = prose(title)
        Ink(name).write(look.text, 18, 700)
        self.column.addWidget(name)
        if since:
            self.column.addWidget(prose(since, "hint"))
        row.addLayout(self.column, 1)

    def add(self, text: str, role: str = "") -> None:
        """Add a paragraph at the bottom of the card, unless ``text`` is empty."""
        if text:
            self.column.addWidget(prose(text, role))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the same coloured surface as the banner, to make the level recognisable."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme().px(12), theme().px(12)
        )
        painter.fillPath(shape, theme().colour(self._look.soft))
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, 0, theme().px(6), self.height()), theme().colour(self._look.strong))
        painter.setClipping(False)
        painter.setPen(QPen(theme().colour(self._look.line), 1))
        painter.drawPath(shape)
        painter.end()


class Aside(PlainLabel):
    """A label on one line where the row has room; a plain wrapping QLabel would break lines sooner."""

    def __init__(self, text: str) -> None:
        """Show a text."""
        super().__init__(text)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        """Return the size of the text on one line."""
        self.ensurePolished()
        edges = self.contentsMargins()
        wide = self.fontMetrics().horizontalAdvance(self.text()) + edges.left() + edges.right() + 1
        return QSize(wide, self.heightForWidth(wide))


class StateLine(QWidget):
    """A line with the icon of a state, a name and the word for the state."""

    def __init__(
        self,
        name: str,
        state: RuleState,
        word: str = "",
        parent: QWidget | None = None,
        *,
        muted: bool = False,
    ) -> None:
        """Show a state; ``word``, unless empty, replaces the usual word of the state.

        ``muted`` draws the icon in grey: on a day with a safety text nothing is green.
        """
        super().__init__(parent)
        look = LOOKS[state]
        shown = word or state_word(state)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addWidget(IconMark(look.icon, "muted" if muted else look.role, 18))
        title = PlainLabel(name)
        title.setProperty("role", "strong" if state is RuleState.ON else "")
        title.setWordWrap(True)
        row.addWidget(title, 1)
        aside = Aside(shown)
        aside.setProperty("role", "warn" if state is RuleState.ON else "hint")
        row.addWidget(aside)
        self.setAccessibleName(f"{name}: {shown}")


@dataclass(frozen=True, slots=True)
class SignalWords:
    """The texts about one signal: name, sentence with figures, definition of the rule, sources and notes."""

    rule: str
    name: str
    line: str
    definition: str
    sources: tuple[str, ...]
    notes: tuple[str, ...] = ()
    state: RuleState = RuleState.ON


class SignalCard(QFrame):
    """A card for one signal: the sentence, the plot of its days, the definition and the sources."""

    def __init__(
        self,
        words: SignalWords,
        picture: DayPlotData | None,
        ask: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        """Show a signal; the link on the card calls ``ask`` with the id of the rule."""
        super().__init__(parent)
        self.setProperty("role", "card")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(14))
        column.setSpacing(px(8))
        column.addLayout(self._head(words, ask))
        for note in words.notes:
            column.addWidget(prose(note, "hint"))
        column.addWidget(prose(words.line))
        self.plot = DayPlot(picture) if picture is not None else None
        if self.plot is not None:
            column.addWidget(self.plot)
        column.addWidget(prose(words.definition, "hint"))
        for source in words.sources:
            column.addWidget(prose(source, "small"))

    def _head(self, words: SignalWords, ask: Callable[[str], object]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        look = LOOKS[words.state]
        row.addWidget(IconMark(look.icon, look.role, 18))
        name = PlainLabel(words.name)
        name.setWordWrap(True)
        name.setProperty("role", "strong")
        row.addWidget(name, 1)
        link = QPushButton(self.tr("Dit signaal"))
        link.setProperty("role", "link")
        link.setAccessibleName(self.tr("Bekijk het signaal {name}").format(name=words.name))
        link.clicked.connect(lambda _checked=False: ask(words.rule))
        row.addWidget(link)
        return row
