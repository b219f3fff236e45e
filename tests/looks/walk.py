"""A walk through all windows, pages and dialogs in all their states, which checks the look of each."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar
from unittest.mock import patch

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMenu, QMessageBox, QPlainTextEdit, QPushButton, QWidget

from herstel_gui.app.pages import Pages
from herstel_gui.application import offers, what_helped
from herstel_gui.application.calendar_contents import CalendarFile, CalendarTraining
from herstel_gui.application.calendar_matching import CANCELLED, ELSEWHERE, LostTraining
from herstel_gui.application.calendar_plans import Comparison
from herstel_gui.application.changes import Changes, Edit, Exact, NoteEntry, StatedZone
from herstel_gui.application.import_streams import RefusedPart
from herstel_gui.application.importing import Skipped
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import MergePlan
from herstel_gui.application.merged_days import DayOutcome, MergedDay, SlotOutcome
from herstel_gui.application.offer_preview import ImportOutcome, OfferPreview
from herstel_gui.application.old_answers import COUNTED_LEVELS, MEANT, Conversion, Converted
from herstel_gui.application.recovery_options import (
    Absence,
    Contents,
    Copy,
    Damage,
    Difference,
    Gone,
    Offer,
    Way,
)
from herstel_gui.application.recovery_weeks import week_from
from herstel_gui.application.restoring import RestorePreview, Snapshot
from herstel_gui.application.settings import Settings
from herstel_gui.desktop.outgoing import not_written
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.club.erasing import Erasure
from herstel_gui.domain.club.member_weeks import member_weeks
from herstel_gui.domain.club.members import Member, MemberList, MemberLists
from herstel_gui.domain.club.week_file import ClubFile, ClubReading, Refused
from herstel_gui.domain.day import RecoveryWeek, Surroundings
from herstel_gui.domain.errors import DiskFullError, HerstelError
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.own_measure_checks import MOST
from herstel_gui.domain.own_measures import Declaration, OwnKind, OwnMeasure
from herstel_gui.domain.person import ANYONE, Person
from herstel_gui.domain.planned import Deed, FollowUp, PlanKind, PlannedTraining
from herstel_gui.domain.planning.follow_up import quiet_days
from herstel_gui.domain.planning.templates import TEMPLATES
from herstel_gui.domain.provenance import ImportBatch, KnownSource, SourceUse, Taken
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.safety_texts import GLOOM, HELP_NUMBERS
from herstel_gui.domain.signals.catalogue import RULES
from herstel_gui.domain.tags import ILL, SEVERE
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.domain.versions import Exchange
from herstel_gui.domain.week.options import NameStyle
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.qt_models.texts import to_qdate, translate
from herstel_gui.views.about_dialog import AboutDialog
from herstel_gui.views.club.erase_question import EraseQuestion
from herstel_gui.views.club.member_dialog import MemberDialog
from herstel_gui.views.club.members_dialog import MembersDialog
from herstel_gui.views.club.share_dialog import ShareDialog
from herstel_gui.views.club.window import ClubWindow
from herstel_gui.views.crash_dialog import CrashDialog
from herstel_gui.views.deeds.discussion_dialog import DiscussionDialog
from herstel_gui.views.deeds.recovery_week_dialog import RecoveryWeekDialog
from herstel_gui.views.example_bar import ExampleBar
from herstel_gui.views.find_dialog import FindDialog
from herstel_gui.views.help_dialog import HelpDialog
from herstel_gui.views.importing import old_answers_dialog
from herstel_gui.views.importing.import_dialog import ImportDialog
from herstel_gui.views.importing.imports_dialog import ImportsDialog
from herstel_gui.views.importing.old_answers_dialog import OldAnswersDialog
from herstel_gui.views.importing.result_dialog import ResultDialog
from herstel_gui.views.importing.skipped_card import SkippedDialog
from herstel_gui.views.importing.source_dialog import SourceDialog
from herstel_gui.views.importing.watch_dialog import WatchDialog
from herstel_gui.views.keys_dialog import KeysDialog
from herstel_gui.views.loading_page import LoadingPage
from herstel_gui.views.locking.lock_window import BusyWindow, LockWindow, PasswordQuestion
from herstel_gui.views.locking.new_password_dialog import NewPasswordDialog
from herstel_gui.views.main_window import MainWindow
from herstel_gui.views.messages_dialog import MessagesDialog
from herstel_gui.views.paper.sheet_dialog import SheetDialog
from herstel_gui.views.planning.calendar_dialog import CalendarDialog
from herstel_gui.views.planning.day_dialog import DayPlanDialog
from herstel_gui.views.planning.page import PlanningPage
from herstel_gui.views.planning.template_dialog import TemplateDialog
from herstel_gui.views.progress_dialog import progress_dialog
from herstel_gui.views.report.context_dialog import ContextDialog
from herstel_gui.views.safety.copies_dialog import CopiesDialog
from herstel_gui.views.safety.history_dialog import HistoryDialog
from herstel_gui.views.safety.merge_dialog import MergeDialog
from herstel_gui.views.safety.missing_dialog import MissingDialog
from herstel_gui.views.safety.notice_bar import Notice
from herstel_gui.views.safety.rescue_dialog import RescueDialog
from herstel_gui.views.safety.wipe_dialog import WipeDialog
from herstel_gui.views.services import ClubServices, CopyServices
from herstel_gui.views.settings.fields_dialog import FieldsDialog
from herstel_gui.views.settings.measuring_dialog import MeasuringDialog
from herstel_gui.views.settings.own_dialog import OwnMeasuresDialog
from herstel_gui.views.settings.own_form import OwnMeasureDialog
from herstel_gui.views.signals import rules_panel
from herstel_gui.views.signals.day_dialog import DayDialog
from herstel_gui.views.signals.page import SignalsPage
from herstel_gui.views.signals.rule_detail import RuleDetail
from herstel_gui.views.signals.terms import open_terms
from herstel_gui.views.today.drinking_dialog import DrinkingDialog
from herstel_gui.views.today.page import TodayPage
from herstel_gui.views.today.session_dialog import SessionDialog
from herstel_gui.views.today.tap_dialog import TapDialog
from herstel_gui.views.today.text_row import TextRow
from herstel_gui.views.trends.dialogs import ImageDialog, PanelDialog, RangeDialog
from herstel_gui.views.trends.page import TrendsPage
from herstel_gui.views.week.more_actions import MoreActions
from herstel_gui.views.week.page import WeekPage
from herstel_gui.views.week.paper_dialog import PaperDialog
from herstel_gui.views.widgets.lines import breakable
from herstel_gui.views.widgets.still_fields import StillDate
from herstel_gui.views.widgets.urgent_line import UrgentLine
from tests.application.fakes import FakeStore, FixedClock
from tests.clubs import shared
from tests.files import unguarded
from tests.looks.checks import Fault, Looker
from tests.looks.enter import other_default
from tests.looks.offers import long_offer
from tests.looks.questions import QUESTIONS
from tests.looks.tables import long_table, own_table, refused_column
from tests.looks.world import (
    LONG_ERROR,
    LONG_NAME,
    LONG_NOTE,
    LONG_PATH,
    LONG_WORD,
    TODAY,
    World,
    screen_named,
)
from tests.weeks import WEEK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


_T = TypeVar("_T")

CODE: Final = "ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2"
DAYS: Final = tuple(TODAY - timedelta(days=back) for back in range(40))


def _set_tag(journal: Journal, tag: str, *, on: bool) -> Changes:
    return journal.set_tag(TODAY, tag, on=on)


def _store(journal: Journal, entry: FollowUp) -> Changes:
    return journal.change(Text("x"), (), [entry])


@dataclass
class Walk:
    """Shows all states of a program with a look, and collects the faults."""

    world: World
    looker: Looker
    name: str
    faults: list[Fault] = field(default_factory=list)

    def all(self) -> list[Fault]:
        """Check all windows and return the faults."""
        self.page("welcome")
        self.see("welcome")
        self.example()
        self.today()
        self.safety()
        self.week()
        self.evening()
        self.planning()
        self.signals()
        self.why()
        self.trends()
        self.bars()
        for make in DIALOGS:
            self.dialog(make)
        for ask in QUESTIONS:
            self.question(ask)
        self.waiting()
        self.menus()
        self.windows()
        return self.faults

    def example(self) -> None:
        """Check the bar of the example journal."""
        (bar,) = self.world.window.findChildren(ExampleBar)
        bar.show()
        self.page("today")
        self.see("example")
        bar.hide()

    def empty(self) -> list[Fault]:
        """Check the pages of an empty journal and return the faults."""
        for key in ("welcome", "today", "week", "planning", "signals", "why", "trends"):
            self.page(key)
            self.see(f"empty {key}")
        return self.faults

    # -- looking -------------------------------------------------------------------------------------

    def see(self, state: str, window: QWidget | None = None, *, pressed: bool = True) -> None:
        """Check a window, and check the window again with its buttons pressed."""
        self.world.settle()
        shown = window or self.world.window
        self.faults += self.looker.look(shown, f"{state} [{self.name}]")
        if pressed:
            self.faults += self.looker.look_pressed(shown, f"{state} [{self.name}]")

    def page(self, key: str) -> QWidget:
        """Show a page and wait until the page is loaded."""
        window, world = self.world.window, self.world
        world.qtbot.waitUntil(lambda: not isinstance(window.pages.show(key), LoadingPage), timeout=60_000)
        shown: QWidget = window.pages.show(key)
        world.wait_for(shown)
        return shown

    # -- pages ---------------------------------------------------------------------------------------

    def today(self) -> None:
        """Check a long day, messages below fields, a future day, usual days and a rest day."""
        page = self.page("today")
        assert isinstance(page, TodayPage)
        self.see("today, long day")
        for key, text in (("resting_heart_rate", "500"), ("resting_heart_rate", "95"), ("night", "99:99")):
            with self._typed(page, key, text):
                self.see(f"today, {key} {text}")
        self._held_back(page)
        scale = page.rows["fatigue"]
        QTest.keyClick(scale.editor, Qt.Key.Key_9)
        self.see("today, 9 on a scale")
        QTest.keyClick(scale.editor, Qt.Key.Key_Backspace)
        page.tags.ask("pain:")
        self.see("today, a place of pain")
        page.tags.store_pending()
        page.tags.ask("")
        for word in ("pijn aan mijn linker achillespees", "pijn: een oud litteken onder de knie"):
            page.tags.edit.show_text(word)
            self.see("today, an own word that names pain")
        page.tags.edit.show_text("")
        page.tags.store_pending()
        written = page.note.edit.toPlainText()
        page.note.edit.setPlainText("pijn op de borst bij het traplopen")
        self.see("today, a note that tells of an urgent complaint")
        page.note.edit.setPlainText(written)
        for back, what in ((-2, "day to come"), (1, "usual day"), (2, "second day")):
            self.world.window.signals.choose_day(TODAY - timedelta(days=back))
            self.see(f"today, {what}")
        days = self.world.window.signals.journal.days()
        resting = max(day for day, record in days.items() if record.kind is DayKind.REST)
        self.world.window.signals.choose_day(resting)
        self.see("today, rest")
        self._with_deeds()
        self.world.window.signals.choose_day(TODAY)
        signals, pause = self.world.window.signals, DaySpan(TODAY, TODAY + timedelta(days=280))
        for person in (Person(only_writing=True), Person(2012, pause=pause)):
            signals.use_person(person)
            self.see("today, not compared")
        signals.use_person(ANYONE)

    def evening(self) -> None:
        """Show the evening card, which is off by default."""
        self.world.program.change_look(evening_card=True)
        self.world.settle()
        page = self.page("today")
        assert isinstance(page, TodayPage)
        assert page.evening is not None
        for button in page.evening.buttons.values():
            button.click()
        self.see("today, evening card")
        self.world.program.change_look(evening_card=False)
        self.world.settle()

    def _with_deeds(self) -> None:
        """Show a day in a recovery week, with a consultation, and a day of a recovery week to come."""
        signals, ahead = self.world.window.signals, TODAY + timedelta(days=3)
        signals.choose_day(TODAY - timedelta(days=1))
        signals.run(lambda journal: journal.recovery_weeks.declare(week_from(TODAY - timedelta(days=4))))
        signals.run(lambda journal: journal.discussions.add(TODAY - timedelta(days=1)))
        self.see("today, in a recovery week")
        signals.run(lambda journal: journal.recovery_weeks.declare(week_from(ahead)))
        signals.choose_day(ahead)
        self.see("today, a recovery week to come")
        for _ in range(3):
            signals.undo_stack.undo()

    def safety(self) -> None:
        """The safety texts of a day: beside a complaint, on an ill day, and beside a low mood."""
        window = self.world.window
        self.page("today")
        for tag in ("pain:borst", SEVERE, ILL):
            window.signals.run(partial(_set_tag, tag=tag, on=True))
            for key in ("today", "why"):
                self.page(key)
                self.see(f"{key}, {tag}", pressed=False)
            window.signals.run(partial(_set_tag, tag=tag, on=False))
        self.page("today")
        report = window.signals.reports.of_day(TODAY)
        window.banner.show_report(replace(report, care=(Text(GLOOM), Text(HELP_NUMBERS))), None, None)
        self.see("today, low mood", pressed=False)
        window.banner.show_report(report, None, None)

    def _held_back(self, page: TodayPage) -> None:
        """Show today with a feeling that has no answer yet."""
        signals = self.world.window.signals
        signals.compared_on = None
        signals.run(lambda journal: journal.enter(TODAY, BY_KEY["mood"], None))
        assert page.waiting.show_now.isVisible()
        self.see("today, comparisons wait")
        signals.undo_stack.undo()

    @contextmanager
    def _typed(self, page: TodayPage, key: str, text: str) -> Iterator[None]:
        row = page.rows[key]
        assert isinstance(row, TextRow)
        row.edit.setFocus()
        row.edit.selectAll()
        QTest.keyClicks(row.edit, text)
        row.store_pending()
        assert not row.answer.isHidden()
        yield
        row.give_up()

    def week(self) -> None:
        """Check the week of the long day, an earlier week, and a message below the table."""
        page = self.page("week")
        assert isinstance(page, WeekPage)
        self.see("week, long")
        page.say(f"{LONG_NOTE[:160]} {LONG_PATH}", "error")
        self.see("week, refused", pressed=False)
        page.say("")
        self.world.window.signals.choose_day(TODAY - timedelta(days=14))
        self.see("week, usual", pressed=False)
        self.world.window.signals.choose_day(TODAY)

    def planning(self) -> None:
        """Check the month and the season of a full plan, a refusal, a proposal, and a deed that goes on."""
        signals = self.world.window.signals
        self.page("welcome")  # reads nothing again at each change
        for change in _plans():
            signals.run(change)
        page = self.page("planning")
        assert isinstance(page, PlanningPage)
        self.see("planning, month")
        page.say(f"{LONG_NOTE[:160]} {LONG_PATH}", "error")
        self.see("planning, refused", pressed=False)
        page.say("", "hint")
        page.head.seasons.click()
        self.see("planning, season")
        page.head.months.click()
        proposals = signals.journal.follow_ups.proposals()
        if proposals:
            page.offer(proposals[0])
            self.see("planning, proposal", pressed=False)
        quiet = quiet_days(TODAY, 3, None)
        signals.run(lambda journal: journal.follow_ups.begin(quiet))
        self.see("planning, followed")
        self.page("today")
        self.see("today, followed", pressed=False)
        rested = TODAY - timedelta(days=4)  # a day without training, so the questions are due
        ended = FollowUp(rested, rested, Deed.QUIET_DAYS)
        answered = replace(ended, less_tired=False, eager=False, slept_well=False)
        for followed in (ended, answered):
            signals.undo_stack.undo()
            signals.run(partial(_store, entry=followed))
            for key in ("planning", "today"):
                self.page(key)
                self.see(f"{key}, after quiet days", pressed=False)
        self.page("welcome")
        while signals.undo_stack.canUndo():
            signals.undo_stack.undo()
        self.page("planning")

    def signals(self) -> None:
        """Check the four views, and the details of each rule in the first view."""
        with patch.object(what_helped, "LEAST_WARNINGS", 0):  # the overview, also of few warnings
            page = self.page("signals")
            assert isinstance(page, SignalsPage)
            for tab in range(4):
                page.show_tab(tab)
                self.world.wait_for(page)
                self.see(f"signals, view {tab}")
                for line in page.findChildren(UrgentLine):
                    if complain_in(line):
                        self.see(f"signals, view {tab}, an urgent complaint", pressed=False)
                        complain_in(line, "")
        page.show_tab(0)
        sized = QResizeEvent(page.rules.size(), page.rules.size())
        with patch.object(rules_panel, "ABOVE", 0):  # the list, also where a box opens it
            page.rules.list.setMinimumHeight(0)
            page.rules.resizeEvent(sized)
            self.see("signals, list")
        page.rules.resizeEvent(sized)
        for rule in RULES:
            page.select_rule(rule.id)
            # only the details change
            self.see(f"signals, rule {rule.id}", page.findChild(RuleDetail), pressed=False)

    def why(self) -> None:
        """Check the page with the reasons of the advice."""
        self.page("why")
        self.see("why")

    def trends(self) -> None:
        """Check the views, and the ranges of the first view."""
        page = self.page("trends")
        assert isinstance(page, TrendsPage)
        for key, button in page.head.ranges.items():
            if button.isVisible() and key != "own":
                button.click()
                self.world.wait_for(page)
                self.see(f"trends, {key}")
        for key in ("years", "after", "compare", "season", "around", "timeline"):
            page.show_view(key)
            self.world.wait_for(page)
            self.see(f"trends, {key}")

    def bars(self) -> None:
        """Check the bars above a page: errors and notices."""
        window = self.world.window
        self.page("today")
        window.trouble.show_error(translate(LONG_ERROR), 12)
        self.see("trouble bar")
        window.trouble.offer("Zonder wachtwoord verder", None)
        self.see("trouble bar with a way on", pressed=False)
        window.trouble.clear()
        window.notice.tell(lambda: Notice("n", translate(LONG_ERROR), "Kopieën naar nieuw wachtwoord"))
        self.see("notice bar")
        window.notice.withdraw("n")
        window.side_bar.show_note(f"Bewaard in {LONG_PATH}")
        self.see("told in the side bar", pressed=False)
        storing = window.side_bar.storing
        assert storing is not None
        storing.appear()
        self.see("storing in the side bar")
        storing.stop.click()
        self.see("cancelled in the side bar", pressed=False)
        storing.vanish()
        window.window_actions.say(DiskFullError(LONG_ERROR))
        box = window.findChild(QMessageBox)
        assert box is not None
        self.see("message", box)
        box.close()
        box.deleteLater()

    # -- windows of their own ------------------------------------------------------------------------

    def dialog(self, make: Callable[[World], QWidget]) -> None:
        """Check a dialog in all its states, on the screen of the main window."""
        shown = make(self.world)
        shown.show()
        name = make.__name__.strip("_").replace("_", " ")
        self.see(name, shown)
        self.faults += other_default(make.__name__, shown, f"{name} [{self.name}]")
        for state in STATES.get(make.__name__, ()):
            state(shown)
            self.see(f"{name}, {state.__name__.strip('_')}", shown)
        shown.hide()
        shown.deleteLater()

    def question(self, ask: Callable[[World], None]) -> None:
        """Check a message box and close the box without an answer."""
        seen = []

        def see(box: QMessageBox) -> int:
            if box.parentWidget() is None:  # else the box is on the first screen
                box.setParent(self.world.window, box.windowFlags())
            box.show()
            self.see(ask.__name__.replace("_", " "), box)
            box.close()
            seen.append(box)
            return 0

        with patch.object(QMessageBox, "exec", see):
            ask(self.world)
        assert len(seen) == 1
        seen[0].deleteLater()

    def waiting(self) -> None:
        """Check the progress dialog of a file."""
        dialog = progress_dialog(self.world.window, f"{LONG_PATH.name} lezen…")
        dialog.show()
        self.see("waiting", dialog)
        dialog.reset()
        dialog.deleteLater()

    def menus(self) -> None:
        """Check every menu; the one of recent journals is empty and disabled here."""
        window = self.world.window
        for menu in (each for each in window.findChildren(QMenu) if each.actions()):
            menu.popup(window.mapToGlobal(QPoint(10, 10)))
            self.see(f"menu with {menu.actions()[0].text()}", menu, pressed=False)
            menu.close()

    def windows(self) -> None:
        """Check the first page without a journal, and the windows of the lock."""
        screen = screen_named(self.world.window.screen().name())
        first = MainWindow()
        lock = LockWindow(LONG_NAME)
        lock.offer(lambda: None)
        busy = BusyWindow("Je dagboek wordt versleuteld. Dit duurt even; sluit je computer nu niet af.")
        for window in (first, lock, busy):
            window.move(screen.geometry().topLeft())
            window.setScreen(screen)
        for window in (first, lock):
            window.place("")
        busy.setGeometry(self.world.window.geometry())
        pages = Pages(JournalSignals(clock=self.world.program.clock), self.world.program.settings)
        first.show_early(pages.signals, pages.plans(), self.world.program.settings.get)
        lock.show()
        busy.show()
        for window in (first, lock, busy):
            self.see(type(window).__name__, window)
        lock.form.refuse("Dit wachtwoord past niet op dit dagboek. Let op hoofdletters.", 30)
        self.see("LockWindow, refused", lock)
        lock.form.forgotten.setChecked(True)
        self.see("LockWindow, by code", lock)
        for window in (first, lock, busy):
            window.hide()
            window.deleteLater()


def _plans() -> list[Callable[[Journal], Changes]]:
    """Return changes that make a full plan with long names, several trainings a day, and all bands."""
    return [
        lambda journal: journal.plan.use_template(TEMPLATES[0], TODAY, 4),
        lambda journal: journal.plan.set_kinds([TODAY + timedelta(days=n) for n in (1, 2)], PlanKind.MATCH),
        lambda journal: journal.plan.add(TODAY, PlanKind.HARD, LONG_NAME, 1170, 1000, 10),
        lambda journal: journal.plan.add(TODAY + timedelta(days=1), PlanKind.STRENGTH, LONG_WORD, 600, 90),
        lambda journal: journal.periods.set_holiday(TODAY, TODAY + timedelta(days=9), LONG_NAME),
        lambda journal: journal.recovery_weeks.declare(week_from(TODAY - timedelta(days=4))),
    ]


# -- dialogs ---------------------------------------------------------------------------------------------


class _Done:
    def cancel(self) -> None:
        """Do nothing; the work is done."""


def _aside(
    work: Callable[[Callable[[int, int], None]], _T],
    done: Callable[[_T], None],
    failed: Callable[[HerstelError], None],
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> _Done:
    del failed, progress
    done(work(lambda _done, _total: None))
    return _Done()


def about(world: World) -> QWidget:
    return AboutDialog(world.window)


def crash(world: World) -> QWidget:
    return CrashDialog(
        "Traceback (most recent call last):\n" + f"  {LONG_PATH}: {'x' * 200}\n" * 30, world.window
    )


def help_pages(world: World) -> QWidget:
    return HelpDialog("", world.window)


def keys(world: World) -> QWidget:
    return KeysDialog(world.window.window_actions.help.key_rows(), world.window)


def messages(world: World) -> QWidget:
    return MessagesDialog([f"07:41  {LONG_NOTE}", "07:42  Bewaard"], world.window)


def no_messages(world: World) -> QWidget:
    return MessagesDialog([], world.window)


def find(world: World) -> QWidget:
    dialog = FindDialog(world.window.signals, world.window)
    dialog.typed.setText("e")
    return dialog


def find_nothing(world: World) -> QWidget:
    dialog = FindDialog(world.window.signals, world.window)
    dialog.typed.setText("xyz" * 40)
    return dialog


def help_search(world: World) -> QWidget:
    dialog = HelpDialog("", world.window)
    dialog.typed.setText("hrv")
    return dialog


def terms(world: World) -> QWidget:
    return open_terms(world.window, "monotonie")


def fields(world: World) -> QWidget:
    return FieldsDialog(("fatigue",), world.window)


def measuring(world: World) -> QWidget:
    dialog = MeasuringDialog(Settings(only_writing=True), TODAY, world.window)
    dialog.pause.setChecked(True)
    return dialog


def refused_year(world: World) -> QWidget:
    dialog = MeasuringDialog(Settings(birth_year=1800), TODAY, world.window)
    next(button for button in dialog.findChildren(QPushButton) if button.isDefault()).click()
    assert not dialog.refusal.isHidden()
    return dialog


def no_own_measures(world: World) -> QWidget:
    dialog = OwnMeasuresDialog(JournalSignals(Journal(FakeStore(), FixedClock())), world.window)
    dialog.open()
    return dialog


def most_own_measures(world: World) -> QWidget:
    journal = Journal(FakeStore(), FixedClock())
    for number in range(MOST):
        journal.own_measures.declare(Declaration(f"Lange naam van een meting {number}", OwnKind.DURATION))
    dialog = OwnMeasuresDialog(JournalSignals(journal), world.window)
    dialog.open()
    assert dialog.full.isVisible()
    return dialog


def own_measures(world: World) -> QWidget:
    dialog = world.window.window_actions.view.own_measures()
    dialog.list.setCurrentRow(1)
    dialog.delete.click()
    assert dialog.question.isVisible()
    return dialog


def new_number(world: World) -> QWidget:
    dialog = OwnMeasureDialog(world.window.signals, None, world.window)
    dialog.low.setText("9")
    dialog.high.setText("3")
    dialog.name.setText("Koffie")
    dialog.keep.click()
    assert dialog.trouble.text()
    return dialog


def scale_with_values(world: World) -> QWidget:
    own = next(own for own in world.window.signals.journal.own_measures.all() if "scale" in own.key)
    dialog = OwnMeasureDialog(world.window.signals, own, world.window)
    dialog.better.setCurrentIndex(1)
    dialog.keep.click()
    assert not dialog.copy.isHidden()
    return dialog


def rescue(world: World) -> QWidget:
    offers = (
        Offer(Way.COMBINED, Contents(3650, 46030, TODAY), ()),
        Offer(Way.BACKUP, Contents(3540, 45800, TODAY), DAYS),
        Offer(Way.SALVAGED, Contents(12, 120, TODAY), DAYS),
    )
    return RescueDialog(Damage(LONG_PATH, LONG_ERROR, offers, TODAY, complete=False), world.window)


def copies(world: World) -> QWidget:
    full = Contents(3650, 46030, TODAY)
    found = Difference(full, full, DAYS, DAYS, DAYS)
    held = [Copy(LONG_PATH, day) for day in DAYS] + [Copy(Path("stick") / LONG_PATH.name, TODAY)]
    services = CopyServices(
        run_aside=_aside,
        long_changes=world.window.signals.long_changes,
        copies=lambda: held,
        unlock=lambda _path: True,
        preview=lambda _path: RestorePreview(held[0], Snapshot({}, Surroundings()), found),
        restore=lambda _preview: Changes(Text("x"), ()),
        second_folder=lambda: str(LONG_PATH.parent),
        choose_second=lambda _folder: None,
    )
    return CopiesDialog(services, world.window)


def merge(world: World) -> QWidget:
    return MergeDialog(_merge_plan(stranger=False), LONG_PATH.name, world.window)


def merge_with_a_stranger(world: World) -> QWidget:
    return MergeDialog(_merge_plan(stranger=True), LONG_PATH.name, world.window)


def nothing_to_merge(world: World) -> QWidget:
    plan = MergePlan(Changes(Text(""), ()), left_out=_LEFT_OUT)
    return MergeDialog(plan, LONG_PATH.name, world.window)


def _merge_plan(*, stranger: bool) -> MergePlan:
    note = NoteEntry(TODAY, LONG_NOTE)
    slots = (
        SlotOutcome(note, NoteEntry(TODAY, LONG_NAME), note, contradictory=True),
        SlotOutcome(None, RecoveryWeek(TODAY, TODAY), RecoveryWeek(TODAY, TODAY)),
    )
    days = tuple(
        MergedDay(TODAY - timedelta(days=back), outcome, slots, rest_and_training=not back)
        for back, outcome in enumerate([*DayOutcome] * 5)
    )
    zones = Exact(Exchange(), (StatedZone(0, "Europe/Amsterdam"), StatedZone(1, "America/Argentina/Ushuaia")))
    own = OwnMeasure("own_1", json.dumps({"label": LONG_NAME}))
    edits = (Edit(None, note), Edit(None, own), Edit(None, KnownSource("garmin")))
    drafts = {(TODAY - timedelta(days=back), "session "): "{}" for back in range(5)}
    return MergePlan(Changes(Text("x"), edits, zones), days, _LEFT_OUT, stranger, 1234, drafts)


_LEFT_OUT: Final = tuple(
    Text("{day}: {reason}", day=TODAY - timedelta(days=back), reason=LONG_ERROR) for back in range(12)
)


def wipe(world: World) -> QWidget:
    return WipeDialog([LONG_PATH] * 30, world.window)


def history(world: World) -> QWidget:
    return HistoryDialog(world.window.signals, TODAY, world.window)


def import_preview(world: World) -> QWidget:
    shown = long_offer(world.window.signals.journal)
    return ImportDialog(shown, lambda *_: shown, _aside, TODAY, world.window)


def import_of_nothing(world: World) -> QWidget:
    refused = (RefusedPart(LONG_PATH.name, LONG_ERROR, LONG_ERROR),)
    shown = OfferPreview(offers.Offer(LONG_PATH.name, 12_000_000, (), refused, 6303), ())
    return ImportDialog(shown, lambda *_: shown, _aside, TODAY, world.window)


def source_choice(world: World) -> QWidget:
    signals = world.window.signals
    uses = (SourceUse("resting_heart_rate", Taken.DAY, 1200),)
    sources = [KnownSource(source, uses) for source in ("apple_health/horloge met een lange naam", "oura")]
    held = {known.source for known in signals.journal.surroundings().sources}
    signals.journal.change(Text("x"), [], [known for known in sources if known.source not in held])
    return SourceDialog(signals, world.window)


def unknown_table(world: World) -> QWidget:
    return long_table(world.window)


def own_columns(world: World) -> QWidget:
    return own_table(world.window)


def own_column(world: World) -> QWidget:
    return refused_column(world.window)


def watched(world: World) -> QWidget:
    dialog = WatchDialog(
        world.window.services.settings, world.window.signals.journal.clock.now(), world.window
    )
    dialog.folder.setText(breakable(str(LONG_PATH)))
    return dialog


def skipped_lines(world: World) -> QWidget:
    return SkippedDialog([Skipped(line, LONG_ERROR) for line in range(1, 40)], world.window)


def import_result(world: World) -> QWidget:
    batch = ImportBatch("een", 0, "garmin", LONG_NAME, (), 46030, 120, 12_345, 99)
    pulses = tuple(Edit(None, Reading(day, "resting_heart_rate", 52, "garmin")) for day in DAYS)
    outcome = ImportOutcome((Changes(Text("x"), pulses),), (batch, batch), {batch.id: 12})
    dialog = ResultDialog(outcome, world.window)
    dialog.tell_warning(TODAY)
    return dialog


def earlier_imports(world: World) -> QWidget:
    return ImportsDialog(world.window.signals, _aside, world.window)


def missing(world: World) -> QWidget:
    held = tuple(Copy(LONG_PATH, day) for day in DAYS)
    absence = Absence(
        LONG_PATH,
        Gone.FOLDER,
        first_use=False,
        opened=TODAY,
        copies=held,
        likely=held[0],
        target=LONG_PATH.parent / "nieuw.herstel",
    )
    return MissingDialog(absence, LONG_ERROR, lambda _path: None, offer_usual=True, parent=world.window)


def password_question(world: World) -> QWidget:
    return PasswordQuestion(f"Wachtwoord van {LONG_NAME}", LONG_NOTE[:200], "", world.window)


def new_password(world: World) -> QWidget:
    return NewPasswordDialog(change=True, print_code=lambda _code: None, parent=world.window)


def loading(world: World) -> QWidget:
    page = LoadingPage(world.window.signals, "Trends", ("json",), lambda *_: _Done())
    page.setParent(world.window, Qt.WindowType.Dialog)
    page.resize(world.window.size() * 0.8)
    return page


def session(world: World) -> QWidget:
    page = world.window.pages.show("today")
    assert isinstance(page, TodayPage)
    record = world.window.signals.journal.day(TODAY)
    dialog = page.training.edit_session(record.sessions[0])
    assert dialog is not None
    return dialog


def tap(world: World) -> QWidget:
    page = world.window.pages.show("today")
    assert isinstance(page, TodayPage)
    dialog = page.measure_pulse()
    assert dialog is not None
    return dialog


def calendar(world: World) -> QWidget:
    page = world.window.pages.show("today")
    assert isinstance(page, TodayPage)
    popup = page.head.open_calendar()
    popup.show()
    return popup


def date_calendar(world: World) -> QWidget:
    field = StillDate(to_qdate(TODAY), world.window)
    field.setDateRange(to_qdate(TODAY - timedelta(days=5)), to_qdate(TODAY + timedelta(days=400)))
    field.setCalendarPopup(True)
    return field.open_calendar()


def day_question(world: World) -> QWidget:
    return DayDialog("Gewone waarde opnieuw leren", LONG_NOTE[:260], "Opnieuw leren", TODAY, world.window)


def panels(world: World) -> QWidget:
    page = world.window.pages.show("trends")
    assert isinstance(page, TrendsPage)
    assert page.loaded is not None
    return PanelDialog(page.loaded.builder.names(), [], {}, world.window)


def span(world: World) -> QWidget:
    whole = DaySpan(date(2006, 1, 1), TODAY)
    return RangeDialog(whole, whole, world.window)


def image(world: World) -> QWidget:
    return ImageDialog(world.window.size(), world.window)


def week_paper(world: World) -> QWidget:
    page = _week(world)
    options = replace(page.options, name=LONG_NAME, club=LONG_WORD, name_style=NameStyle.FULL)
    return PaperDialog(page.table_of(page.week), options, page)


def blank_sheet(world: World) -> QWidget:
    return MoreActions(_week(world)).blank_sheet()


def reference_card(world: World) -> QWidget:
    return MoreActions(_week(world)).reference_card()


def overview(world: World) -> QWidget:
    return MoreActions(_week(world)).overview()


def report_context(world: World) -> QWidget:
    dialog = ContextDialog({"question": f"{LONG_NAME} {LONG_WORD}"}, lambda _texts: False, world.window)
    dialog.message.setText(translate(LONG_ERROR))
    dialog.message.show()
    return dialog


def report(world: World) -> QWidget:
    return MoreActions(_week(world)).report()


def share(world: World) -> QWidget:
    dialog = MoreActions(_week(world)).share()
    assert isinstance(dialog, ShareDialog)
    dialog.club.setEditText(LONG_WORD)
    dialog.name.setText(LONG_NAME)
    return dialog


def club(world: World) -> QWidget:
    files = tuple(ClubFile(f"{n}-{LONG_NAME}.herstelweek", shared(f"{n} {LONG_NAME}"[:60])) for n in range(9))
    refused = (Refused("week.herstelweek", LONG_ERROR),)
    reading = ClubReading(files, refused)
    services = ClubServices(
        _aside, lambda _paths, _progress: reading, _no_erasure, lambda: TODAY, unguarded()
    )
    window = ClubWindow(services, world.window)
    window.open_paths([Path("a.herstelweek")])
    return window


def club_season(world: World) -> QWidget:
    """The trainer's window with a list of members, of whom two sent nothing, as a season."""
    weeks = [shared(f"{n} {LONG_NAME}"[:60], WEEK + -back) for n in range(4) for back in range(3)]
    files = tuple(ClubFile(f"{n}.herstelweek", each) for n, each in enumerate(weeks))
    away = (Member(f"8 {LONG_NAME}"[:60]), Member(""))
    lists = MemberLists((MemberList("De Zwaluw", away),)).as_json()
    services = ClubServices(
        _aside, lambda _paths, _progress: ClubReading(files), _no_erasure, lambda: TODAY, unguarded(),
        folder=lambda: f"/{LONG_WORD}", members=lambda: lists,
    )  # fmt: skip
    window = ClubWindow(services, world.window)
    window.open_paths([Path("a.herstelweek")])
    window.chooser.shape.setCurrentIndex(3)
    return window


def club_members(world: World) -> QWidget:
    kept = MemberList(LONG_WORD, tuple(Member(f"{n} {LONG_NAME}"[:60]) for n in range(12)))
    return MembersDialog(MemberLists((kept,)), [shared()], world.window)


def club_member(world: World) -> QWidget:
    weeks = [shared(LONG_NAME, WEEK + -back) for back in (3, 1, 0)]
    return MemberDialog(member_weeks(weeks, weeks[-1]), world.window)


def _no_erasure(_files: object) -> Erasure:
    return Erasure()


def club_erasing(world: World) -> QWidget:
    old = [ClubFile("a", shared("Bo"), f"/{LONG_WORD}/{n}.herstelweek") for n in range(30)]
    return EraseQuestion(old, world.window)


def club_without_files(world: World) -> QWidget:
    services = ClubServices(_aside, lambda *_: ClubReading(), _no_erasure, lambda: TODAY, unguarded())
    return ClubWindow(services, world.window)


def _week(world: World) -> WeekPage:
    page = world.window.pages.show("week")
    assert isinstance(page, WeekPage)
    return page


def recovery_week(world: World) -> QWidget:
    return RecoveryWeekDialog(world.window.signals, TODAY, world.window, week_from(TODAY))


def recovery_week_in_the_way(world: World) -> QWidget:
    signals = world.window.signals
    signals.run(lambda journal: journal.recovery_weeks.declare(week_from(TODAY)))
    dialog = RecoveryWeekDialog(signals, TODAY, world.window)
    signals.undo_stack.undo()
    assert dialog.way_on.text()
    return dialog


def discussion(world: World) -> QWidget:
    return DiscussionDialog(world.window.signals, TODAY, world.window, TODAY)


def plan_of_a_day(world: World) -> QWidget:
    signals = world.window.signals
    signals.run(lambda journal: journal.plan.add(TODAY, PlanKind.HARD, LONG_NAME, 1170, 1000, 10))
    dialog = DayPlanDialog(signals, TODAY, world.window)
    signals.undo_stack.undo()
    return dialog


def template(world: World) -> QWidget:
    return TemplateDialog(TEMPLATES, TODAY, TODAY, world.window)


def calendar_file(world: World) -> QWidget:
    training = CalendarTraining("a", TODAY, LONG_NAME, 1170, 90)
    file = CalendarFile((training,), ((LONG_NAME, LONG_ERROR),) * 300)
    held = PlannedTraining("a", TODAY, "hard", LONG_NAME, 1170, 90)
    why = (CANCELLED, ELSEWHERE)
    gone = tuple(LostTraining(held, Text(reason), certain=reason == CANCELLED) for reason in why)
    return CalendarDialog(LONG_PATH.name, file, Comparison(1234, 56, 7, gone), world.window)


def drinking(world: World) -> QWidget:
    return world.window.window_actions.edits.drinking()


def old_answers(world: World) -> QWidget:
    rows = tuple(Converted(BY_KEY[key].label, old, 7, 46030) for key in MEANT for old in (1, 3, 5))
    counts = dict.fromkeys(COUNTED_LEVELS, 1234)
    found = Conversion((), rows, TODAY - timedelta(days=5000), TODAY, counts, counts)
    with patch.object(old_answers_dialog, "conversion", lambda _journal: found):
        return OldAnswersDialog(world.window.signals, _aside, world.window)


def no_old_answers(world: World) -> QWidget:
    return OldAnswersDialog(world.window.signals, _aside, world.window)


SECTIONS: Final = (
    "morning", "own", "filling", "reminder", "look", "less", "signals", "copies", "password", "data",
)  # fmt: skip


def settings_at(section: str) -> Callable[[World], QWidget]:
    """Return a function that opens the settings at a section, named after the section."""

    def shown(world: World) -> QWidget:
        return world.window.window_actions.settings.show(section)

    shown.__name__ = f"settings_{section}"
    return shown


DIALOGS: Final[tuple[Callable[[World], QWidget], ...]] = (
    *(settings_at(section) for section in SECTIONS),
    about, crash, help_pages, help_search, terms, keys, messages, no_messages,
    find, find_nothing, fields, measuring, refused_year, own_measures, no_own_measures,
    most_own_measures, new_number, scale_with_values,
    rescue, copies, merge, merge_with_a_stranger, nothing_to_merge, wipe, history,
    import_preview,
    import_of_nothing, skipped_lines, import_result, source_choice, unknown_table, own_columns,
    own_column, watched,
    earlier_imports, missing,
    loading,
    password_question, new_password, session, tap, calendar, date_calendar, day_question,
    panels, span, image, week_paper,
    recovery_week, recovery_week_in_the_way, discussion, old_answers, no_old_answers,
    plan_of_a_day, template, calendar_file, drinking,
    blank_sheet, reference_card, overview, report, report_context, share, club, club_season, club_members,
    club_member, club_erasing, club_without_files,
)  # fmt: skip


def complain_in(line: UrgentLine, words: str = "pijn op de borst bij het traplopen") -> bool:
    """Write of a complaint in the first visible field that the line watches; return whether it shows."""
    field = next((each for each in line.fields if each.isVisible()), None)
    if isinstance(field, QComboBox):
        field.setEditText(words)
    elif isinstance(field, QPlainTextEdit):
        field.setPlainText(words)
    elif field is not None:
        field.setText(words)
    return line.isVisible()


def _complaint(dialog: QWidget) -> None:
    assert any(complain_in(line) for line in dialog.findChildren(UrgentLine))


def _refused(dialog: SessionDialog) -> None:
    dialog.minutes.setText("5000")
    dialog.save.click()


def _asked_before_losing(dialog: SessionDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def _too_short(dialog: NewPasswordDialog) -> None:
    dialog.first.setText("kort")


def _code(dialog: NewPasswordDialog) -> None:
    dialog.show_code(CODE)
    dialog.copied.setText("XXXXX")


def _wrong(dialog: PasswordQuestion) -> None:
    dialog.form.refuse("Dit wachtwoord past niet op dit dagboek. Let op hoofdletters.", 30)


def _by_code(dialog: PasswordQuestion) -> None:
    dialog.form.forgotten.setChecked(True)


def _asked_how(dialog: TapDialog) -> None:
    dialog.other.click()


def _lying(dialog: TapDialog) -> None:
    dialog.postures.button(0).click()


def _tapped(dialog: TapDialog) -> None:
    dialog.start_counting()
    for _ in range(3):
        dialog.tap()


def _free(dialog: TapDialog) -> None:
    dialog.windows.button(0).click()
    dialog.tap()


def _measured(dialog: TapDialog) -> None:
    for beat in range(20):
        dialog.counter.tap(beat * (0.8 if beat % 3 else 1.3))
    dialog.counter.finish()
    dialog.tick()


def _no_length(dialog: DayPlanDialog) -> None:
    dialog.minutes.setText("zomaar")
    dialog.keep.click()
    assert not dialog.trouble.isHidden()


def _lost(dialog: DrinkingDialog) -> None:
    dialog.before.setText("70")
    dialog.after.setText("68.5")
    dialog.work_out.click()
    assert dialog.answer.isVisible()


def _lost_much(dialog: DrinkingDialog) -> None:
    dialog.after.setText("60")
    dialog.work_out.click()


def _no_weight(dialog: DrinkingDialog) -> None:
    dialog.after.setText("zomaar")
    dialog.work_out.click()
    assert dialog.trouble.isVisible()


def _short(dialog: RecoveryWeekDialog) -> None:
    dialog.last.setDate(dialog.first.date().addDays(2))


def _to_come(dialog: DiscussionDialog) -> None:
    dialog.day.setDate(dialog.day.date().addDays(1))


def _before_the_journal(dialog: DiscussionDialog) -> None:
    dialog.day.setDate(dialog.day.date().addDays(-9000))


def _copied(dialog: CrashDialog) -> None:
    dialog.copy.setText(dialog.tr("Gekopieerd"))


def _unwritten(dialog: SheetDialog) -> None:
    dialog._say(str(not_written(LONG_PATH, PermissionError(13, "Toegang geweigerd")).text), "error")  # noqa: SLF001


STATES: Final[dict[str, tuple[Callable[..., None], ...]]] = {
    "session": (_complaint, _refused, _asked_before_losing),
    "day_question": (_complaint,),
    "report_context": (_complaint,),
    "scale_with_values": (_complaint,),
    "recovery_week": (_short,),
    "plan_of_a_day": (_complaint, _no_length),
    "drinking": (_lost, _lost_much, _no_weight),
    "discussion": (_to_come, _before_the_journal),
    "new_password": (_too_short, _code),
    "password_question": (_wrong, _by_code),
    "tap": (_asked_how, _lying, _tapped, _free, _measured),
    "crash": (_copied,),
    "report": (_unwritten,),
    "share": (_unwritten,),
}
