"""The row below the calendar: a button with its key per kind of day, and what plan and deed look like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from herstel_gui.domain.planned import PLAN_LABELS, Deed
from herstel_gui.domain.planning.wording import DEED_LABELS
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.icons import icon
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.flow_box import FlowBox

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind of day that a digit sets: its key, word and icon."""

    digit: int
    word: str
    icon: str


REST, EASY, HARD, STRENGTH, MATCH, RECOVERY_WEEK, HOLIDAY = range(1, 8)
ICONS: Final = {
    REST: "rest",
    EASY: "plan_easy",
    HARD: "plan_hard",
    STRENGTH: "plan_strength",
    MATCH: "plan_match",
    RECOVERY_WEEK: "plan_return",
    HOLIDAY: "plan_holiday",
}


def choices() -> tuple[Choice, ...]:
    """Return the kinds in the order of their digits, in the language of the screen."""
    kinds = dict(enumerate(map(translate, PLAN_LABELS.values()), REST))
    words = {
        **kinds,
        RECOVERY_WEEK: translate(DEED_LABELS[Deed.RECOVERY_WEEK]),
        HOLIDAY: QCoreApplication.translate("PlanLegend", "vakantie"),
    }
    return tuple(Choice(digit, words[digit], ICONS[digit]) for digit in words)


class KindButton(QPushButton):
    """Sets the kind of the chosen days; its key stands after its word."""

    def __init__(self, choice: Choice) -> None:
        """Show the icon, the word and the key of a kind."""
        super().__init__(f"{choice.word}  {choice.digit}")
        self._icon = choice.icon
        self.setProperty("role", "chip")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(choice.word)
        self.setToolTip(self.tr("De gekozen dagen: {kind} (toets {key})").format(
            kind=choice.word, key=choice.digit
        ))  # fmt: skip
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == event.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        side = theme().px(14)
        self.setIconSize(QSize(side, side))
        self.setIcon(icon(self._icon, theme().colours.text))

    def sizeHint(self) -> QSize:
        """Return the size with room for the wider margins that the style gives a button with an icon."""
        hint = super().sizeHint()
        return QSize(hint.width() + self.iconSize().width() // 2, hint.height())


class PlanLegend(QWidget):
    """The buttons of the kinds, and a line of what the signs mean. ``digit`` carries the key of a kind."""

    digit = Signal(int)
    clear_asked = Signal()

    def __init__(self) -> None:
        """Build the buttons."""
        super().__init__()
        px = theme().px
        row = FlowBox(px(6))
        self.buttons: dict[int, KindButton] = {}
        for choice in choices():
            button = KindButton(choice)
            button.clicked.connect(lambda _checked=False, digit=choice.digit: self.digit.emit(digit))
            self.buttons[choice.digit] = button
            row.add(button)
        self.clear = QPushButton(self.tr("leeg  Backspace"))
        self.clear.setProperty("role", "chip")
        self.clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear.setAccessibleName(self.tr("leeg"))
        self.clear.setToolTip(self.tr("De gekozen dagen leegmaken (Backspace)"))
        self.clear.clicked.connect(self.clear_asked)
        row.add(self.clear)
        self.signs = label(
            self.tr(
                "Omlijnd is gepland, grijs met een streep is gedaan: minuten en zwaarte 0 tot en met 10. "
                "Slepen of Ctrl+Shift+pijl verplaatst, Ctrl+D kopieert de week, Ctrl+Z maakt ongedaan."
            ),
            "small",
        )
        self.signs.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(8), px(8), px(8))
        column.setSpacing(px(6))
        column.addWidget(row)
        column.addWidget(self.signs)
