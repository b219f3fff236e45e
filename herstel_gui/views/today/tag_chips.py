"""The chips of the tags card: one button per tag, on as many lines as needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal

from herstel_gui.domain.bounds import MAX_TAGS
from herstel_gui.domain.tags import ILL, SEVERE, TAGS, tag_text
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.enter_key import is_enter
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.mark_button import ToggleButton
from herstel_gui.views.widgets.plain_label import unmarked

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

CHIP: Final = 26
BASE: Final = 6
"""Number of known tags whose chips are always shown, and come first: they never move."""
FOLDED: Final = 8
"""Number of chips of a folded card, two lines in a usual window; checked chips come on top of these."""
NEVER_FOLDED: Final = frozenset({ILL, "injured", SEVERE})
"""Tags that a rule or a safety text depends on."""
MOST_CHIPS: Final = MAX_TAGS
"""Number of chips to keep. A day of an old or foreign journal may have far more tags than can be drawn."""


class Chip(ToggleButton):
    """A tag that is on or off. Arrow keys emit ``stepped`` (-1 or 1)."""

    stepped = Signal(int)

    def __init__(self, text: str) -> None:
        """Build the button with a label."""
        super().__init__(text)
        self.setProperty("role", "tag")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAutoDefault(False)

    def fitting(self) -> QSize:
        """Return a lower height than other buttons have: a card holds many chips."""
        return QSize(super().fitting().width(), max(theme().px(CHIP), self.fontMetrics().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows, click with Enter."""
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Up}:
            self.stepped.emit(-1)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Down}:
            self.stepped.emit(1)
        elif is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)


class TagChips(FlowBox):
    """Chips by tag. Tab stops at one chip only; the arrow keys go to the others.

    Signals: ``switched`` carries a tag and whether its chip was switched on.
    """

    switched = Signal(str, bool)

    def __init__(self) -> None:
        """Begin without chips, folded."""
        super().__init__(theme().px(6))
        self.by_tag: dict[str, Chip] = {}
        self._open = False
        self._touched: set[str] = set()
        """Tags switched on the shown day: a chip that was switched off stays under the pointer."""
        self._offered: tuple[Sequence[str], Mapping[str, int] | None] = (), None
        self.fold = Chip("")
        self.fold.setCheckable(False)
        self.fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fold.clicked.connect(self._unfold)
        self.add(self.fold)
        self.fold.hide()

    def offer(self, tags: Sequence[str], uses: Mapping[str, int] | None) -> None:
        """Show the chips of these tags and the checked chips; when folded, only the most used of them.

        ``uses`` counts the days of each tag, None before they are known. The chip "nog 5" shows the others.
        """
        self._offered = tags, uses
        on = self._touched | {tag for tag, chip in self.by_tag.items() if chip.isChecked()}
        closed = folded(tags, uses, on)
        shown = set(tags) if self._open else closed
        for tag, chip in self.by_tag.items():
            chip.setVisible(tag in on or tag in shown)
        more = len(set(tags) - closed - on)
        self.fold.setText(self.tr("minder") if self._open else self.tr("nog {n}").format(n=more))
        self.fold.setAccessibleName(
            self.tr("minder bijzonderheden")
            if self._open
            else self.tr("nog {n} bijzonderheden").format(n=more)
        )
        self.fold.setVisible(more > 0)

    def forget_touched(self) -> None:
        """Let chips that were switched off be folded away, because another day is shown."""
        self._touched.clear()

    def _unfold(self) -> None:
        """Show all chips, or fold them again."""
        self._open = not self._open
        self.offer(*self._offered)

    def chip(self, tag: str) -> Chip:
        """Return the chip of a tag, made when there is none yet."""
        if tag not in self.by_tag:
            chip = Chip(unmarked(tag_words(tag)))
            chip.clicked.connect(lambda checked: self._switch(tag, on=checked))
            chip.stepped.connect(self._step)
            self.insert(len(self.by_tag), chip)
            self.by_tag[tag] = chip
        return self.by_tag[tag]

    def _switch(self, tag: str, *, on: bool) -> None:
        self._touched.add(tag)
        self.switched.emit(tag, on)

    def drop_except(self, tags: set[str]) -> None:
        """Delete the chips of other tags when there are more than MOST_CHIPS."""
        if len(self.by_tag) <= MOST_CHIPS:
            return
        for tag in [tag for tag in self.by_tag if tag not in tags]:
            self.remove(self.by_tag.pop(tag))

    def set_stop(self, stop: Chip) -> None:
        """Make one chip the stop of Tab."""
        for chip in self.by_tag.values():
            policy = Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)

    def _step(self, by: int) -> None:
        visible = [chip for chip in self.by_tag.values() if not chip.isHidden()]
        here = next((i for i, chip in enumerate(visible) if chip.hasFocus()), 0)
        chip = visible[(here + by) % len(visible)]
        self.set_stop(chip)
        chip.setFocus(Qt.FocusReason.TabFocusReason)


def base_first(tags: Sequence[str]) -> list[str]:
    """Return the tags with the BASE ones first that are always shown, among these all of NEVER_FOLDED."""
    fixed = [tag for tag in tags if tag in NEVER_FOLDED]
    others = [tag for tag in tags if tag not in NEVER_FOLDED]
    base = {*fixed, *others[: BASE - len(fixed)]}
    return sorted(tags, key=lambda tag: tag not in base)


def folded(tags: Sequence[str], uses: Mapping[str, int] | None, on: Collection[str]) -> set[str]:
    """Return the offered tags that a folded card shows; all when the fold would hide one or two.

    The base comes first, then the tags that are on, then the most used, then the first ones. Without
    ``uses`` only the base is shown, so that what is known later adds chips and moves none.
    """
    base = base_first(tags)[:BASE]
    if uses is None:
        return set(base)
    if len(tags) <= FOLDED + 2:
        return set(tags)
    rest = sorted(
        (tag for tag in tags if tag not in base), key=lambda tag: (tag not in on, -uses.get(tag, 0))
    )
    return {*base, *rest[: FOLDED - BASE]}


def tag_words(tag: str) -> str:
    """Return the label of a tag: translated for a known tag, ``pijn: knie`` for pain, else the tag."""
    return translate(tag_text(tag))


def tag_of(word: str) -> str:
    """Return the known tag with this key or label, in any case; else the word as an own tag."""
    for key, text in TAGS.items():
        if word.casefold() in {key, translate(text).casefold()}:
            return key
    return word
