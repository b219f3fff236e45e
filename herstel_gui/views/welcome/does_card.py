"""The first card of the welcome page: what Herstel does and does not do, and where the journal lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from herstel_gui.domain.safety_texts import RED_FLAGS
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.icons import icon
from herstel_gui.views.theme import theme
from herstel_gui.views.welcome.step_card import StepCard, wrapped
from herstel_gui.views.widgets.card import label, link
from herstel_gui.views.widgets.lines import breakable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ICON: Final = 18


class DoesCard(StepCard):
    """Sentences with a tick or a cross, a sample of a warning, the place of the journal, the safety line."""

    def __init__(self, path: Path, choose_place: Callable[[], object]) -> None:
        """Name the folder of ``path``; ``choose_place`` makes a journal somewhere else."""
        super().__init__(1, self.tr("Wat Herstel doet (en niet)"))
        for sentence in self._does():
            self.body.addWidget(_point("check", "good", sentence))
        self.body.addSpacing(theme().px(6))
        for sentence in self._does_not():
            self.body.addWidget(_point("close", "muted", sentence))
        self.body.addSpacing(theme().px(6))
        self.body.addWidget(label(self.tr("Zo ziet een melding eruit"), "section"))
        self.body.addWidget(self._sample())
        self.body.addWidget(self._place(path, choose_place))
        self.body.addStretch(1)
        self.body.addWidget(wrapped(translate(RED_FLAGS), "small"))

    def _does(self) -> tuple[str, ...]:
        return (
            self.tr("’s Ochtends vul je in hoe je pols, slaap en gevoel zijn."),
            self.tr("Herstel vergelijkt met wat voor jou gewoon is, nooit met anderen."),
            self.tr("Komen er meer signalen samen? Dan zegt het welke, waarom en wat je kunt doen."),
            self.tr("Zondag druk je de week af als één tabel. Met je club deel je alleen wat je aanvinkt."),
        )

    def _does_not(self) -> tuple[str, ...]:
        return (
            self.tr("Geen diagnose. Twijfel je, ga dan naar je huisarts of sportarts."),
            self.tr("Geen punten, geen reeksen, geen oordeel. Leeg laten mag altijd."),
            self.tr("Geen internet, geen account. Je dagboek is één bestand; Herstel verstuurt niets."),
        )

    def _sample(self) -> QFrame:
        """Return the picture of a banner; it says that it is an example."""
        px = theme().px
        frame = QFrame()
        frame.setProperty("role", "sample")
        row = QHBoxLayout(frame)
        row.setContentsMargins(px(12), px(8), px(12), px(8))
        row.setSpacing(px(10))
        row.addWidget(_picture("level_under_recovered", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(wrapped(self.tr("Te weinig herstel – 3 signalen"), "sampleTitle"))
        words.addWidget(wrapped(self.tr("Begin met 2 à 3 echt rustige dagen."), "sampleText"))
        row.addLayout(words, 1)
        return frame

    def _place(self, path: Path, choose_place: Callable[[], object]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        own = path.is_relative_to(QDir.homePath())
        where = self.tr("Bewaard in je eigen map") if own else self.tr("Bewaard in {folder}")
        words = wrapped(where.format(folder=breakable(str(path.parent), 12)))
        words.setToolTip(str(path))
        row.addWidget(words, 1)
        self.place = link(self.tr("Andere plek…"), choose_place, str(path))
        row.addWidget(self.place, 0, Qt.AlignmentFlag.AlignTop)
        return holder


def _point(name: str, role: str, sentence: str) -> QWidget:
    """Return a line with an icon and a wrapping sentence."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(8))
    row.addWidget(_picture(name, role), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(wrapped(sentence), 1)
    return holder


def _picture(name: str, role: str) -> QLabel:
    picture = QLabel()
    size = theme().px(ICON)
    picture.setPixmap(icon(name, theme().colour(role).name()).pixmap(size, size))
    picture.setFixedWidth(size)
    return picture
