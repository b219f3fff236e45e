"""Menu action that opens the settings dialog, and the sections of that dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from herstel_gui.application.morning_effort import seconds_of
from herstel_gui.application.settings import CONTROLS, Menu, Settings
from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.setting_menus import choices_of
from herstel_gui.views.settings.setting_rows import ChoiceRow, DeedRow, state_of
from herstel_gui.views.settings.settings_dialog import Place, Section, SettingsDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from herstel_gui.views.actions.action_context import ActionContext
    from herstel_gui.views.actions.club_actions import ClubActions
    from herstel_gui.views.actions.file_actions import FileActions
    from herstel_gui.views.actions.journal_actions import JournalActions
    from herstel_gui.views.actions.view_actions import ViewActions

LOOK = ("theme", "language")
"""The settings of the section on the look; every other control of the menu Beeld is about filling in."""
REMIND = "remind_at"
"""The setting of the section on the reminder."""


class SettingsActions(QObject):
    """Opens the settings. ``limits_asked`` asks for the page with the limits.

    A changed look builds the window again, and the dialog is then opened again at the same ``place``.
    """

    limits_asked = Signal()

    def __init__(
        self,
        context: ActionContext,
        view: ViewActions,
        files: FileActions,
        journals: JournalActions,
        club: ClubActions,
    ) -> None:
        """Act in ``context``, and offer the dialogs of other groups of actions."""
        super().__init__(context.window)
        self._context = context
        self._view, self._files, self._journals, self._club = view, files, journals, club
        self._dialog: SettingsDialog | None = None

    @property
    def place(self) -> Place | None:
        """Where the person is in the dialog; None while it is closed."""
        return self._dialog.place if self._dialog is not None else None

    def show(self, section: str = "") -> SettingsDialog:
        """Open the dialog at a section."""
        return self.show_at(Place(section))

    def show_at(self, place: Place) -> SettingsDialog:
        """Open the dialog at a place."""
        dialog = SettingsDialog(self._sections(), place, self._context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _result: self._forget())
        self._dialog = dialog
        dialog.open()
        return dialog

    def _forget(self) -> None:
        self._dialog = None

    def _leave(self) -> Place | None:
        """Close the dialog, because another dialog or page follows; return where the person was."""
        dialog, place = self._dialog, self.place
        if dialog is not None:
            dialog.reject()
        return place

    def _show_again(self) -> None:
        """Show what is set now, at the same place of the dialog."""
        if (place := self._leave()) is not None:
            self.show_at(place)

    # -- sections ------------------------------------------------------------------------------------

    def _sections(self) -> tuple[Section, ...]:
        settings = self._context.services.settings.get()
        return (
            self._morning(settings),
            self._own(),
            self._chosen(settings),
            self._reminder(settings),
            self._look(settings),
            self._less(settings),
            self._signals(settings),
            self._share(),
            self._copies(),
            self._password(settings),
            self._data(),
        )

    def _morning(self, settings: Settings) -> Section:
        one = QCoreApplication.translate("SettingsDialog", "{n} veld · ongeveer {seconds} s")
        many = QCoreApplication.translate("SettingsDialog", "{n} velden · ongeveer {seconds} s")
        asked = settings.asked_on(self._context.signals.journal.clock.today())
        fields, seconds = len(asked), round(seconds_of(asked))
        return Section(
            "morning",
            QCoreApplication.translate("SettingsDialog", "Ochtend"),
            translate(counted(fields, one, many, seconds=seconds)),
            QCoreApplication.translate(
                "SettingsDialog",
                "Wat je uitzet, verdwijnt alleen van Vandaag. Wat je al invulde, blijft bewaard.",
            ),
            QCoreApplication.translate(
                "SettingsDialog", "velden metingen kiezen volgorde pols slaap gevoel HRV"
            ),
            lambda: [
                self._deed(
                    QCoreApplication.translate(
                        "SettingsDialog", "Welke velden op Vandaag staan, en in welke volgorde."
                    ),
                    QCoreApplication.translate("window_menus", "Velden kiezen…"),
                    self._view.choose_fields,
                )
            ],
        )

    def _own(self) -> Section:
        return Section(
            "own",
            QCoreApplication.translate("SettingsDialog", "Eigen metingen"),
            "",
            QCoreApplication.translate(
                "SettingsDialog", "Wat jij wilt volgen, zoals koffie of een knie. Geen signaal kijkt ernaar."
            ),
            QCoreApplication.translate("SettingsDialog", "nieuw veld eigen meting schaal getal"),
            lambda: [
                self._deed(
                    QCoreApplication.translate(
                        "SettingsDialog", "Maken, wijzigen, ordenen, stoppen en verwijderen."
                    ),
                    QCoreApplication.translate("window_menus", "Eigen metingen…"),
                    self._view.own_measures,
                )
            ],
        )

    def _chosen(self, settings: Settings) -> Section:
        names = [
            name
            for name, control in CONTROLS.items()
            if control.menu is Menu.VIEW and name not in LOOK and self._context.offers(control)
        ]
        return Section(
            "filling",
            QCoreApplication.translate("SettingsDialog", "Invullen"),
            "",
            QCoreApplication.translate(
                "SettingsDialog", "Hoe de cursor verder gaat, en wanneer je een vergelijking ziet."
            ),
            self._words(names),
            lambda: self._choices(names, settings),
        )

    def _look(self, settings: Settings) -> Section:
        size = QCoreApplication.translate("SettingsDialog", "{n} %").format(n=settings.text_scale)
        words = QCoreApplication.translate("SettingsDialog", "thema letters lettergrootte")
        state = " · ".join(state_of(name, settings) for name in LOOK)

        def rows() -> Sequence[QWidget]:
            larger, smaller = (
                QCoreApplication.translate("window_menus", "Tekst groter"),
                QCoreApplication.translate("window_menus", "Tekst kleiner"),
            )
            sentence = QCoreApplication.translate("SettingsDialog", "De tekst is nu {size}.")
            return [
                *self._choices(LOOK, settings),
                DeedRow(sentence.format(size=size), larger, lambda: self._view.step_text_size(1)),
                DeedRow("", smaller, lambda: self._view.step_text_size(-1)),
            ]

        return Section(
            "look",
            QCoreApplication.translate("SettingsDialog", "Uiterlijk en taal"),
            state,
            QCoreApplication.translate("SettingsDialog", "Kleuren, taal en de grootte van de tekst."),
            f"{words} {self._words(LOOK)}",
            rows,
        )

    def _reminder(self, settings: Settings) -> Section:
        return Section(
            "reminder",
            QCoreApplication.translate("SettingsDialog", "Herinnering"),
            state_of(REMIND, settings),
            QCoreApplication.translate(
                "SettingsDialog",
                "Eén keer per dag, zolang Herstel open is en je nog niets invulde. Een dag die je oversloeg, "
                "noemt Herstel nooit.",
            ),
            QCoreApplication.translate("SettingsDialog", "melding wekker ochtend tijd starten computer"),
            lambda: [*self._choices((REMIND,), settings), *self._at_login()],
        )

    def _at_login(self) -> list[QWidget]:
        """Return the row on starting with the computer, where this is offered."""
        at_login = self._context.services.at_login
        if at_login is None:
            return []
        on = at_login.is_on()

        def turn() -> None:
            try:
                at_login.turn(on=not on)
            except HerstelError as error:
                self._context.show_error(error)
            self._show_again()

        if on:
            sentence = QCoreApplication.translate("SettingsDialog", "Herstel start samen met je computer.")
            deed = QCoreApplication.translate("SettingsDialog", "Niet meer samen starten")
        else:
            sentence = QCoreApplication.translate(
                "SettingsDialog", "Herstel start alleen als je het zelf opent."
            )
            deed = QCoreApplication.translate("SettingsDialog", "Samen met je computer starten")
        return [DeedRow(sentence, deed, turn)]

    def _less(self, settings: Settings) -> Section:
        on = settings.only_writing or bool(settings.pause_until)
        return Section(
            "less",
            QCoreApplication.translate("SettingsDialog", "Minder meten"),
            QCoreApplication.translate("SettingsDialog", "aan")
            if on
            else QCoreApplication.translate("SettingsDialog", "uit"),
            QCoreApplication.translate(
                "SettingsDialog", "Een pauze, alleen opschrijven, en je geboortejaar."
            ),
            QCoreApplication.translate("SettingsDialog", "pauze leeftijd geboortejaar rust"),
            lambda: [
                self._deed(
                    QCoreApplication.translate("SettingsDialog", "Herstel vergelijkt dan niet."),
                    QCoreApplication.translate("window_menus", "Minder meten…"),
                    self._view.measure_less,
                )
            ],
        )

    def _signals(self, settings: Settings) -> Section:
        count = len(settings.limits)
        one = QCoreApplication.translate("SettingsDialog", "1 eigen grens")
        many = QCoreApplication.translate("SettingsDialog", "{n} eigen grenzen").format(n=count)
        return Section(
            "signals",
            QCoreApplication.translate("SettingsDialog", "Signalen"),
            one if count == 1 else many,
            QCoreApplication.translate(
                "SettingsDialog", "Elke grens staat bij haar signaal, met wat ze in je eigen jaar verandert."
            ),
            QCoreApplication.translate("SettingsDialog", "grenzen pols HRV telt niet mee"),
            lambda: [
                self._deed(
                    QCoreApplication.translate("SettingsDialog", "Grenzen bekijken en wijzigen."),
                    QCoreApplication.translate("SettingsDialog", "Naar Signalen"),
                    self.limits_asked.emit,
                )
            ],
        )

    def _share(self) -> Section:
        return Section(
            "club",
            QCoreApplication.translate("SettingsDialog", "Club"),
            "",
            QCoreApplication.translate(
                "SettingsDialog", "Wat je club ziet, vink je elke week zelf aan, op de pagina Week."
            ),
            QCoreApplication.translate("SettingsDialog", "delen weekbestand trainer leden"),
            lambda: [
                self._deed(
                    QCoreApplication.translate("SettingsDialog", "Voor een trainer: de weken van de leden."),
                    QCoreApplication.translate("window_menus", "Weekbestanden van de club…"),
                    self._club.open_window,
                )
            ],
        )

    def _copies(self) -> Section:
        return Section(
            "copies",
            QCoreApplication.translate("SettingsDialog", "Reservekopieën"),
            "",
            QCoreApplication.translate(
                "SettingsDialog", "Herstel maakt ze zelf. Een tweede map, zoals een stick, kies je hier."
            ),
            QCoreApplication.translate("SettingsDialog", "back-up reservekopie stick terugzetten tweede map"),
            lambda: [
                self._deed(
                    QCoreApplication.translate("SettingsDialog", "Bekijken, terugzetten en een tweede map."),
                    QCoreApplication.translate("window_menus", "Reservekopieën en terugzetten…"),
                    self._journals.show_copies,
                )
            ],
        )

    def _password(self, settings: Settings) -> Section:
        protection = self._context.services.protection
        names = [name for name, control in CONTROLS.items() if control.menu is Menu.PASSWORD]

        def rows() -> Sequence[QWidget]:
            deed = (
                QCoreApplication.translate("window_menus", "Wijzigen…")
                if protection.protected
                else QCoreApplication.translate("window_menus", "Wachtwoord instellen…")
            )
            sentence = QCoreApplication.translate(
                "SettingsDialog", "Met een wachtwoord is je dagboek versleuteld, met alle reservekopieën."
            )
            return [
                self._deed(sentence, deed, protection.set_password),
                *(self._choices(names, settings) if protection.protected else ()),
            ]

        return Section(
            "password",
            QCoreApplication.translate("SettingsDialog", "Wachtwoord en slot"),
            QCoreApplication.translate("SettingsDialog", "aan")
            if protection.protected
            else QCoreApplication.translate("SettingsDialog", "geen wachtwoord"),
            QCoreApplication.translate("SettingsDialog", "Wie je dagboek mag openen."),
            self._words(names),
            rows,
        )

    def _data(self) -> Section:
        return Section(
            "data",
            QCoreApplication.translate("SettingsDialog", "Gegevens"),
            self._context.services.journal_path.name,
            str(self._context.services.journal_path),
            QCoreApplication.translate(
                "SettingsDialog", "importeren exporteren wissen bestand map bron volgorde"
            ),
            lambda: [
                self._deed(
                    QCoreApplication.translate(
                        "SettingsDialog", "Jaren uit een andere app of een rekenblad."
                    ),
                    QCoreApplication.translate("window_menus", "Importeren…"),
                    self._files.import_file,
                ),
                self._deed(
                    QCoreApplication.translate("SettingsDialog", "Wat eerder binnenkwam, kun je terugnemen."),
                    QCoreApplication.translate("window_menus", "Eerdere imports…"),
                    self._files.earlier_imports,
                ),
                self._deed(
                    QCoreApplication.translate(
                        "SettingsDialog", "Geven meer bronnen een waarde, dan telt de eerste."
                    ),
                    QCoreApplication.translate("window_menus", "Welke bron telt…"),
                    self._files.choose_sources,
                ),
                self._deed(
                    QCoreApplication.translate(
                        "SettingsDialog", "Nieuwe bestanden in een map, zoals Downloads."
                    ),
                    QCoreApplication.translate("window_menus", "Map in de gaten houden…"),
                    self._files.watch_folder,
                ),
                self._deed(
                    QCoreApplication.translate("SettingsDialog", "Alles van deze computer verwijderen."),
                    QCoreApplication.translate("window_menus", "Alles wissen…"),
                    self._journals.wipe,
                ),
            ],
        )

    # -- rows ----------------------------------------------------------------------------------------

    def _words(self, names: Sequence[str]) -> str:
        """Return the titles and values of settings, by which a section is found."""
        titles = [translate(CONTROLS[name].title) for name in names]
        return " ".join((*titles, *(text for name in names for _, text in choices_of(CONTROLS[name]))))

    def _choices(self, names: Sequence[str], settings: Settings) -> list[ChoiceRow]:
        return [self._choice(name, settings) for name in names]

    def _choice(self, name: str, settings: Settings) -> ChoiceRow:
        row = ChoiceRow(name, settings)
        services = self._context.services

        def keep(value: object) -> None:
            if CONTROLS[name].menu is Menu.PASSWORD:
                services.protection.change_settings({name: value})
                self._show_again()
            else:
                services.change_look(**{name: value})

        row.chosen.connect(keep)
        return row

    def _deed(self, sentence: str, deed: str, act: Callable[[], object]) -> DeedRow:
        def go() -> None:
            self._leave()
            act()

        return DeedRow(sentence, deed, go)
