"""The offer to note an own word that names pain in a part of the body as that pain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from herstel_gui.domain.tags import PAIN_PREFIX, TAGS
from herstel_gui.views.theme import theme
from herstel_gui.views.today.tag_chips import tag_words
from herstel_gui.views.widgets.card import label, link
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.plain_label import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST: Final = 20
"""Letters of a place that the link names; a longer one would be cut in a narrow window."""


class PainOffer(FlowBox):
    """A sentence and a link, hidden without an own word that names pain.

    ``taken`` carries the own word and the place of the pain.
    """

    taken = Signal(str, str)

    def __init__(self) -> None:
        """Build the offer, hidden."""
        super().__init__(theme().px(8))
        self.word, self.place = "", ""
        self.sentence = label(self.tr("Geen signaal leest dit woord."), "hint")
        self.sentence.setMinimumHeight(theme().px(24))
        self.link = link("", lambda: self.taken.emit(self.word, self.place))
        # a click leaves the cursor in the field, which would else be stored and closed under the pointer
        self.link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add(self.sentence)
        self.add(self.link)
        self.hide()

    def show_for(self, words: Iterable[str], held: Iterable[str]) -> None:
        """Offer the pain that the first of these words names, unless that is one of the tags ``held``."""
        own = [word for word in words if word and word not in TAGS and not word.startswith(PAIN_PREFIX)]
        # without own words the words of pain are not loaded: the first page has none of them to read
        self.word, self.place = _first_place(own, held) if own else ("", "")
        if self.place:
            self.link.setText(unmarked(self._deed()))
            self.link.setToolTip(self.tr("Pijn op een vaste plek telt mee bij het signaal over pijntjes."))
        self.setVisible(bool(self.place))

    def _deed(self) -> str:
        if len(self.place) > LONGEST:
            return self.tr("Noteer als pijn op die plek")
        return self.tr("Noteer als {tag}").format(tag=tag_words(PAIN_PREFIX + self.place))


def _first_place(words: Iterable[str], held: Iterable[str]) -> tuple[str, str]:
    """Return the first word that names pain in a place that no tag of ``held`` names, and that place."""
    from herstel_gui.domain.pain_words import meant_place

    tags = {tag.casefold() for tag in held}
    places = ((word, meant_place(word)) for word in words)
    new = (
        (word, place) for word, place in places if place and f"{PAIN_PREFIX}{place}".casefold() not in tags
    )
    return next(new, ("", ""))
