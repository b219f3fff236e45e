"""The head of the trainer's window: the number of members and the buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.header_row import HeaderRow


class ClubHead(HeaderRow):
    """Title and number of members at the left; the buttons at the right."""

    def __init__(self) -> None:
        """Build the row; the window connects the buttons."""
        super().__init__(theme().px(10))
        self._count = label("", "hint")
        self.erase = QPushButton(self.tr("Oude weken wissen…"))
        self.erase.setToolTip(
            self.tr("Wist de geopende weekbestanden waarvan de week meer dan acht weken geleden eindigde.")
        )
        self.members = QPushButton(self.tr("Leden…"))
        self.members.setToolTip(self.tr("Onthoudt de leden van je club, zodat je ziet wie nog niet stuurde."))
        self.folder = QPushButton(self.tr("Map openen…"))
        self.folder.setToolTip(
            self.tr("Leest alle weekbestanden in een map. Herstel onthoudt de map; F5 leest haar opnieuw.")
        )
        self.empty = QPushButton(self.tr("Leegmaken"))
        self.export = QPushButton(self.tr("Bewaren als"))
        self.paper = QPushButton(self.tr("Afdrukken…"))
        self.open = QPushButton(self.tr("Weekbestanden openen…"))
        self.open.setProperty("role", "primary")
        buttons = self.members, self.erase, self.empty, self.export, self.paper, self.folder, self.open
        for button in buttons:
            # Enter in a choice or in the table is no answer: only the button with the focus takes it
            button.setAutoDefault(False)
        self.add(label(self.tr("Club"), "title"), self._count)
        self.add_right(*buttons)

    def show_count(self, files: int, members: int, old: int) -> None:
        """Show the number of members; without files only the button to open files is enabled.

        ``old`` is the number of files that may be erased.
        """
        if not files:
            self._count.setText("")
        else:
            text = self.tr("{n} lid") if members == 1 else self.tr("{n} leden")
            self._count.setText(text.format(n=members))
        for button in (self.members, self.empty, self.export, self.paper):
            button.setEnabled(bool(files))
        self.erase.setEnabled(bool(old))
