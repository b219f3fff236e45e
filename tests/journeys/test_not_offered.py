"""What is declared for adults only is offered nowhere under eighteen, and comes back with the age."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QLineEdit

from herstel_gui.application.settings import CONTROLS
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import ContextEntry
from herstel_gui.domain.measures import MEASURES
from herstel_gui.domain.person import Person
from herstel_gui.domain.text import Text
from herstel_gui.domain.trends.building import TrendBuilder
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.settings.fields_dialog import FieldsDialog
from herstel_gui.views.settings.measuring_dialog import MeasuringDialog
from herstel_gui.views.settings.setting_rows import ChoiceRow
from herstel_gui.views.today.page import TodayPage
from herstel_gui.views.week.page import WeekPage
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


def tell(program: Program, year: str) -> None:
    """Tell a year of birth in the form of the report, as a person does."""
    page = program.window.pages.show("week")
    assert isinstance(page, WeekPage)
    report = page.more.report()
    report.open()
    form = report.ask_context()
    form.open()
    shown = form.fields["birth_year"]
    assert isinstance(shown, QLineEdit)
    window = program.window
    shown.setText(year)
    form.accept()
    QCoreApplication.processEvents()
    assert program.window is window, "the window was built again under the open report"
    report.reject()
    QCoreApplication.processEvents()


def shown_years(program: Program) -> set[str]:
    """Return what the forms show as the year of birth."""
    program.window.window_actions.view.measure_less()
    (measuring,) = program.window.findChildren(MeasuringDialog)
    told = program.window.signals.journal.physician_context.told()
    found = {measuring.birth_year.text(), told.get("birth_year", "")}
    measuring.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return found


def measure(program: Program, year: str) -> None:
    """Give a year of birth in the dialog to measure less."""
    program.window.window_actions.view.measure_less()
    (dialog,) = program.window.findChildren(MeasuringDialog)
    dialog.birth_year.setText(year)
    dialog.accept()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_year_of_birth_told_in_either_form_holds_in_both_and_for_every_offer(start: Start) -> None:
    program = start()
    program.settings.change(evening_card=True)
    everything = {*TITLES, *LABELS, DRINKING, "evening"}
    for form, year in ((tell, CHILD), (measure, ADULT), (measure, CHILD), (tell, "")):
        form(program, str(year))
        assert shown_years(program) == {str(year)}
        assert offered(program) & everything == (set() if year == CHILD else everything), (form, year)


def test_undoing_a_told_year_brings_the_earlier_one_back(start: Start) -> None:
    program = start()
    measure(program, str(ADULT))
    tell(program, str(CHILD))
    assert program.settings.get().person == Person(CHILD)
    program.window.signals.undo_stack.undo()
    QCoreApplication.processEvents()
    assert shown_years(program) == {str(ADULT)}
    assert program.settings.get().person == program.window.signals.journal.person == Person(ADULT)


def test_a_told_year_that_comes_with_other_data_holds_beside_the_one_set(start: Start) -> None:
    program = start()
    measure(program, str(ADULT))
    journal = program.window.signals.journal
    journal.change(Text("samenvoegen"), [], [ContextEntry(journal.clock.today(), "birth_year", str(CHILD))])
    program.window.signals.look_again()
    QCoreApplication.processEvents()
    assert journal.person == Person(CHILD)
    assert program.settings.get().birth_year == ADULT
    assert shown_years(program) == {str(CHILD)}
