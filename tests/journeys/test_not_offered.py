"""What is declared for adults only is offered nowhere under eighteen, and comes back with the age."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from herstel_gui.application.settings import CONTROLS
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.measures import MEASURES
from herstel_gui.domain.person import Person
from herstel_gui.domain.trends.building import TrendBuilder
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.settings.fields_dialog import FieldsDialog
from herstel_gui.views.settings.setting_rows import ChoiceRow
from herstel_gui.views.today.page import TodayPage
from herstel_gui.views.welcome.page import WelcomePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QMenu

    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start

CHILD, ADULT = 2011, 1990
"""Years of birth of somebody of fifteen and of thirty-six in the year of the tests."""
TITLES = {translate(control.title) for control in CONTROLS.values() if control.adults_only}
LABELS = {translate(measure.label) for measure in MEASURES if measure.adults_only}
DRINKING = "Drinken na een training…"


def entries(menu: QMenu) -> Iterator[str]:
    """Return the texts of the entries that an opened menu shows, and of its submenus."""
    menu.aboutToShow.emit()
    for action in menu.actions():
        if action.isVisible():
            yield action.text().replace("&", "")
            below: QMenu | None = action.menu()  # type: ignore[assignment]  # the stubs of Qt say QObject
            if below is not None:
                yield from entries(below)


def offered(program: Program) -> set[str]:
    """Return everything that menus, settings, choosers of fields, the first page and Trends offer."""
    window = program.window
    found = {text for action in window.menuBar().actions() for text in entries(action.menu())}  # type: ignore[arg-type]
    settings = window.window_actions.settings.show("filling")
    found |= {row.box.accessibleName() for row in settings.findChildren(ChoiceRow)}
    settings.search.setText("avondkaart")
    found |= {title for title in TITLES if not settings.none.isVisible()}
    settings.reject()
    window.window_actions.view.choose_fields()
    (fields,) = window.findChildren(FieldsDialog)
    found |= {fields.list.item(place).text() for place in range(fields.list.count())}
    fields.everything.click()
    found |= {translate(m.label) for m in MEASURES if m.key in fields.ticked}
    fields.reject()
    page = window.pages.show("welcome")
    assert isinstance(page, WelcomePage)
    found |= {box.text() for box in page.fields.boxes.values()}
    today = window.pages.show("today")
    assert isinstance(today, TodayPage)
    found |= {"evening"} if today.evening is not None else set()
    return found | panels(program)


def panels(program: Program) -> set[str]:
    """Return the panels that Trends offers."""
    journal = program.window.signals.journal
    history = journal.signals.recent(DaySpan.ending(journal.clock.today(), 7))
    builder = TrendBuilder(
        history.days, history.surroundings, history, journal.clock.today(), journal.limits, journal.person
    )
    return {translate(name.label) for name in builder.names()}


def test_under_eighteen_nothing_for_adults_is_offered_and_the_offers_follow_the_year(start: Start) -> None:
    program = start()
    program.settings.change(evening_card=True)
    everything = {*TITLES, *LABELS, DRINKING}
    for year, seen in ((ADULT, everything | {"evening"}), (CHILD, set()), (ADULT, everything | {"evening"})):
        program.window.services.change_look(birth_year=year)
        assert offered(program) & (everything | {"evening"}) == seen
    assert not [each for each in program.window.findChildren(QDialog) if each.isVisible()]


def test_a_year_of_birth_from_another_computer_changes_the_open_menu(start: Start) -> None:
    program = start()
    menus = program.window.menuBar().actions()
    view: QMenu = menus[2].menu()  # type: ignore[assignment]  # the stubs of Qt say QObject
    assert {*entries(view)} >= TITLES
    program.window.signals.use_person(Person(CHILD))
    assert not TITLES & {*entries(view)}
