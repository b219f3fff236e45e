"""The parts of "Waarom dit advies?": the level at the top, a tile for each group, a card for each signal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from herstel_gui.views.signals.day_plot import DayPlot
from herstel_gui.views.signals.signal_parts import IconMark, prose
from herstel_gui.views.signals.states import LOOKS, RuleState, state_word
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.ink import Ink

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from herstel_gui.views.banner import BannerLook
    from herstel_gui.views.signals.day_plot import DayPlotData


class LevelCard(QFrame):
    """The level in its own colour, icon and words, with room for what one may say of it."""

    def __init__(self, look: BannerLook, title: str, since: str, parent: QWidget | None = None) -> None:
        """Show level and since when; ``column`` takes what comes under it."""
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

    def add(self, text: str) -> None:
        """Put a sentence under what is there."""
        if text:
            self.column.addWidget(prose(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the same surface as the banner, so that it is recognised."""
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


class Aside(QLabel):
    """Words beside others, on one line wherever there is room; Qt would break them sooner."""

    def __init__(self, text: str) -> None:
        """Show a text."""
        super().__init__(text)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        self.ensurePolished()
        edges = self.contentsMargins()
        wide = self.fontMetrics().horizontalAdvance(self.text()) + edges.left() + edges.right() + 1
        return QSize(wide, self.heightForWidth(wide))


class StateLine(QWidget):
    """An icon, a name and a word for a state."""

    def __init__(self, name: str, state: RuleState, word: str = "", parent: QWidget | None = None) -> None:
        """Show a state; ``word`` replaces its usual word."""
        super().__init__(parent)
        look = LOOKS[state]
        said = word or state_word(state)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addWidget(IconMark(look.icon, look.role, 18))
        title = QLabel(name)
        title.setProperty("role", "strong" if state is RuleState.ON else "")
        title.setWordWrap(True)
        row.addWidget(title, 1)
        aside = Aside(said)
        aside.setProperty("role", "warn" if state is RuleState.ON else "hint")
        row.addWidget(aside)
        self.setAccessibleName(f"{name}: {said}")


@dataclass(frozen=True, slots=True)
class SignalWords:
    """What is said of one signal: its name, the sentence with figures, and where the rule comes from."""

    rule: str
    name: str
    line: str
    definition: str
    sources: tuple[str, ...]
    notes: tuple[str, ...] = ()
    state: RuleState = RuleState.ON


class SignalCard(QFrame):
    """One signal that is on: the sentence, the days, what the rule is and how strong its source."""

    def __init__(
        self,
        said: SignalWords,
        picture: DayPlotData | None,
        ask: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        """Show a signal; ``ask`` opens its own page."""
        super().__init__(parent)
        self.setProperty("role", "card")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(14))
        column.setSpacing(px(8))
        column.addLayout(self._head(said, ask))
        for note in said.notes:
            column.addWidget(prose(note, "hint"))
        column.addWidget(prose(said.line))
        self.plot = DayPlot(picture) if picture is not None else None
        if self.plot is not None:
            column.addWidget(self.plot)
        column.addWidget(prose(said.definition, "hint"))
        for source in said.sources:
            column.addWidget(prose(source, "small"))

    def _head(self, said: SignalWords, ask: Callable[[str], object]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        look = LOOKS[said.state]
        row.addWidget(IconMark(look.icon, look.role, 18))
        name = QLabel(said.name)
        name.setWordWrap(True)
        name.setProperty("role", "strong")
        row.addWidget(name, 1)
        link = QPushButton(self.tr("Dit signaal"))
        link.setProperty("role", "link")
        link.setAccessibleName(self.tr("Bekijk het signaal {name}").format(name=said.name))
        link.clicked.connect(lambda _checked=False: ask(said.rule))
        row.addWidget(link)
        return row
