"""The dialog for a damaged journal: known facts, and a choice of how to recover."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.application.recovery_options import Damage, Offer, Way
from herstel_gui.domain.errors import (
    DamagedJournalError,
    EmptyJournalError,
    ForeignFileError,
    TamperedJournalError,
)
from herstel_gui.qt_models.texts import long_day_with_year, translate
from herstel_gui.views.safety.file_sentences import contents_sentence, days_named, label
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.header_row import HeaderRow
from herstel_gui.views.widgets.lines import in_lines

if TYPE_CHECKING:
    from collections.abc import Sequence


class Chosen(Enum):
    """The user's choice for a damaged journal."""

    SETTLE = "settle"
    """Recover as ``way`` describes."""
    OTHER = "other"
    """Leave the file as it is and open another journal."""
    LEAVE = "leave"
    """Leave the file as it is and quit."""


CHOICE: Final = 380
"""Width of the name of a choice in pixels at 100 %, for line breaks: a radio button does not wrap."""


class RescueDialog(FittingDialog):
    """Shows a Damage. After ``exec``, ``chosen`` and ``way`` are the user's choice."""

    loses_input: ClassVar[bool] = False

    def __init__(
        self,
        damage: Damage,
        parent: QWidget | None = None,
        *,
        kind: type[DamagedJournalError] = DamagedJournalError,
    ) -> None:
        """Build the page with the best way selected. ``kind`` is the class of the error."""
        super().__init__(parent)
        self.chosen = Chosen.LEAVE
        self._damage = damage
        self._ways: list[Way | None] = [*(offer.way for offer in damage.offers), None]
        self._group = QButtonGroup(self)
        title, heading = self._titles(kind)
        self.setWindowTitle(title)
        self.prefer(720, 700)
        column = self.body
        column.addWidget(label(heading, "title"))
        column.addWidget(label(translate(damage.reason)))
        column.addWidget(
            label(
                self.tr(
                    "Er gaat niets weg: het bestand van nu blijft onder een andere naam naast je dagboek "
                    "staan. Waarmee wil je verder?"
                )
            )
        )
        column.addWidget(self._choices(damage.offers), 1)
        if not damage.complete:
            column.addWidget(label(self._unknown(), "warn"))
        self.foot.addWidget(self._buttons())
        self._group.buttons()[0].setFocus()

    @property
    def way(self) -> Way | None:
        """The selected way to recover; None for an empty journal."""
        return self._ways[self._group.checkedId()]

    # -- building ------------------------------------------------------------------------------------

    def _choices(self, offers: Sequence[Offer]) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        for number, offer in enumerate(offers):
            column.addWidget(self._choice(number, self._name(offer.way), self._facts(offer)))
        empty = self.tr("Je begint opnieuw; het bestand van nu blijft bewaard.")
        column.addWidget(self._choice(len(offers), self.tr("Een leeg dagboek"), empty))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the choices inside have it
        area.setWidget(inside)
        return area

    def _choice(self, number: int, name: str, facts: str) -> QWidget:
        px = theme().px
        card = QFrame()
        card.setProperty("role", "card")
        button = QRadioButton()
        button.ensurePolished()
        button.setText(in_lines(name, button.fontMetrics(), px(CHOICE)))
        button.setChecked(number == 0)
        button.setAccessibleDescription(facts)
        self._group.addButton(button, number)
        column = QVBoxLayout(card)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(4))
        column.addWidget(button)
        facts_label = label(facts, "hint")
        facts_label.setContentsMargins(px(24), 0, 0, 0)
        column.addWidget(facts_label)
        return card

    def _buttons(self) -> HeaderRow:
        row = HeaderRow(theme().px(8))
        other = QPushButton(self.tr("Ander dagboek openen…"))
        leave = QPushButton(self.tr("Afsluiten"))
        go_on = QPushButton(self.tr("Hiermee verder"))
        go_on.setProperty("role", "primary")
        go_on.setDefault(True)
        for button, chosen in ((other, Chosen.OTHER), (leave, Chosen.LEAVE), (go_on, Chosen.SETTLE)):
            button.clicked.connect(lambda _=False, chosen=chosen: self._choose(chosen))
        row.add(other)
        row.add_right(leave, go_on)
        return row

    def _choose(self, chosen: Chosen) -> None:
        self.chosen = chosen
        self.done(self.DialogCode.Rejected if chosen is Chosen.LEAVE else self.DialogCode.Accepted)

    # -- words ---------------------------------------------------------------------------------------

    def _titles(self, kind: type[DamagedJournalError]) -> tuple[str, str]:
        """Return the titles of window and page, which depend on the kind of error."""
        if issubclass(kind, ForeignFileError):
            return self.tr("Herstel – geen dagboek"), self.tr(
                "Op de plek van je dagboek ligt een ander bestand"
            )
        if issubclass(kind, EmptyJournalError):
            return self.tr("Herstel – leeg bestand"), self.tr("Het bestand van je dagboek is leeg")
        if issubclass(kind, TamperedJournalError):
            return self.tr("Herstel – gewijzigd dagboek"), self.tr("In je dagboek staat iets vreemds")
        return self.tr("Herstel – beschadigd dagboek"), self.tr("Je dagboek is beschadigd")

    def _name(self, way: Way) -> str:
        day = self._damage.backup_day
        backup_day = long_day_with_year(day) if day else ""
        names = {
            Way.COMBINED: self.tr("De reservekopie van {day}, aangevuld met wat nog te lezen is"),
            Way.SALVAGED: self.tr("Wat in het beschadigde dagboek nog te lezen is"),
            Way.BACKUP: self.tr("Alleen de reservekopie van {day}"),
        }
        return names[way].format(day=backup_day)

    def _facts(self, offer: Offer) -> str:
        facts = contents_sentence(offer.contents)
        if not offer.uncertain:
            if self._damage.complete:
                return facts + "\n" + self.tr("Alle dagen zijn zoals jij ze bewaarde.")
            return facts
        if len(offer.uncertain) == 1:
            doubt = self.tr("Eén dag ontbreekt, is ouder of niet zeker: {days}.")
        else:
            doubt = self.tr("{n} dagen ontbreken, zijn ouder of niet zeker: {days}.")
        return facts + "\n" + doubt.format(n=len(offer.uncertain), days=days_named(offer.uncertain))

    def _unknown(self) -> str:
        day = self._damage.backup_day
        if day is None:
            return self.tr("Herstel kan niet meer zien welke dagen erin stonden. Er kunnen dagen ontbreken.")
        return self.tr(
            "Niet meer te zien is welke dagen er allemaal in stonden. Wat je op {day} of later invulde, kan "
            "ontbreken."
        ).format(day=long_day_with_year(day))
