"""The field in which a new tag is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.bounds import MAX_TAG
from herstel_gui.qt_models.unsaved import Pause
from herstel_gui.views.theme import theme
from herstel_gui.views.today.tag_chips import CHIP, tag_of
from herstel_gui.views.widgets.limited import limit_length
from herstel_gui.views.widgets.unit_edit import UnitEdit

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.qt_models.unsaved import Unsaved

TAG_DRAFT: Final = "tag "
"""Start of the names under which drafts of tags are kept; the prefix of the tag follows."""


class TagField(UnitEdit):
    """A text field for an own tag, or for the place of a pain; hidden until ``open_for`` shows it.

    An unfinished word is kept as a draft of ``day`` after each pause in typing.
    """

    def __init__(self, unsaved: Unsaved, day: date) -> None:
        """Build the field."""
        super().__init__()
        self._unsaved = unsaved
        self.day = day
        self.prefix = ""
        # Escape closes the field, also when it is empty
        self.visited = True
        limit_length(self, MAX_TAG)
        self.setFixedSize(theme().px(160), theme().px(CHIP))
        self.setProperty("role", "tag")
        self.pause = Pause(self, self.keep_draft, unsaved)
        self.textEdited.connect(self.pause.start)
        self.touched.connect(lambda typed: unsaved.note(self, typed=typed))

    @property
    def word(self) -> str:
        """The typed text without superfluous spaces."""
        return " ".join(self.text().split())

    @property
    def tag(self) -> str:
        """The tag for the typed word; empty when nothing is typed."""
        if not self.word:
            return ""
        from herstel_gui.domain.pain_words import tidy_tag

        return self.prefix + self.word if self.prefix else tidy_tag(tag_of(self.word))

    def open_for(self, prefix: str, prompt: str) -> None:
        """Show the empty field for a tag that starts with ``prefix``; ``prompt`` is shown while empty."""
        self.prefix = prefix
        self.setMaxLength(MAX_TAG - len(prefix))
        self.setPlaceholderText(prompt)
        self.setAccessibleName(prompt)
        wide = self.fontMetrics().horizontalAdvance(prompt) + theme().px(28)
        self.setFixedWidth(max(theme().px(160), wide))
        self.show_text("")
        self.show()

    def draft(self, prefix: str) -> str:
        """Return the draft of the day for a tag with this prefix; empty without a draft."""
        return self._unsaved.draft(self.day, f"{TAG_DRAFT}{prefix}")

    def keep_draft(self) -> None:
        """Keep the unfinished word: half a word must not become a tag."""
        self._unsaved.keep(self.day, f"{TAG_DRAFT}{self.prefix}", self.word)
