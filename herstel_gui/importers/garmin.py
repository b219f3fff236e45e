"""Garmin: the account export, the reports of the website and FIT files, in one bundle or each alone."""

from __future__ import annotations

from typing import ClassVar, Final

from herstel_gui.application.import_streams import (
    TRAININGS,
    Answers,
    Question,
    Recognition,
    RefusedPart,
    Selection,
)
from herstel_gui.application.importing import ParsedFile
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers import fit_files, garmin_account, garmin_web
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.days import Days
from herstel_gui.importers.foreign_sessions import Workout
from herstel_gui.importers.foreign_tables import Skips
from herstel_gui.importers.garmin_account import GARMIN, Account
from herstel_gui.importers.garmin_activities import is_activities, read_activities
from herstel_gui.importers.garmin_fit import FitValues
from herstel_gui.importers.garmin_web import WebReports
from herstel_gui.importers.garmin_weights import WeightLists, is_weights
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.recognising import candidates, confirmed, read_each, saved_on
from herstel_gui.importers.zones import answered_zone, zone_question

_NO_RECOVERY: Final = frozenset({1, 2, 3, 4, 5, 6, 7, 10, 11, 34, 35, 36, 37, 38})
"""Types of FIT files that hold settings, activities, courses and the like."""
_TRAININGS: Final = f"{GARMIN}:{TRAININGS}"
_ACTIVITIES: Final = tr_noop(
    "FIT-bestanden van trainingen en instellingen hebben geen rustpols, HRV of gewicht."
)


class Garmin:
    """Reads what Garmin Connect, its website and its watches write."""

    key: ClassVar = GARMIN
    label: ClassVar = "Garmin"

    def recognise(self, bundle: Bundle) -> Recognition:
        """Claim the JSON files of the account, reports in CSV and FIT files of recovery."""
        found = confirmed(candidates(bundle, *garmin_account.NAMES, every="*.json"), _is_account)
        tables = candidates(
            bundle, "sleep*.csv", "*hrv*.csv", "slaap*.csv", "schlaf*.csv", "sommeil*.csv", every="*.csv"
        )
        reports = [(each, garmin_web.layout_of(each.head())) for each in confirmed(tables, _is_report)]
        found += [member for member, layout in reports if garmin_web.why_not(layout) is None]
        lists = candidates(bundle, "activities*.csv", "activiteiten*.csv", "weight*.csv", every="*.csv")
        found += confirmed(lists, _is_list)
        fits = bundle.matching("*.fit", nested=not found)
        found += confirmed(fits, _is_recovery)
        if found:
            return Recognition.sure([*found, *(member for member, _ in reports if member not in found)])
        for _, layout in reports:
            if (why := garmin_web.why_not(layout)) is not None:
                return Recognition.useless(why, [member for member, _ in reports])
        return (
            Recognition.useless(Text(_ACTIVITIES), fits)
            if confirmed(fits[:3], fit_files.is_fit)
            else Recognition.no()
        )

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read every file once."""
        reading = _Reading(bundle)
        read_each(bundle, "Garmin", reading.read, reading.refused)
        questions = reading.questions()
        return Inspection(
            streams=reading.days(Answers()).streams(),
            reader=lambda answers, selection: reading.parsed(answers, selection, questions),
            questions=questions,
            refused=(*reading.refused, *reading.fit.refused),
        )


def _is_account(head: bytes) -> bool:
    return bool(garmin_account.kind_of(head))


def _is_report(head: bytes) -> bool:
    return bool(garmin_web.layout_of(head))


def _is_list(head: bytes) -> bool:
    return is_activities(head) or is_weights(head)


def _is_recovery(head: bytes) -> bool:
    return fit_files.is_fit(head) and fit_files.kind_of(head) not in _NO_RECOVERY


class _Reading:
    """The content of all files, and the days for given answers."""

    def __init__(self, bundle: Bundle) -> None:
        self.name = bundle.name
        self.account, self.fit = Account(), FitValues()
        self.web = WebReports(saved_on(bundle))
        self.refused: list[RefusedPart] = []
        self.workouts: list[Workout] = []
        self.weights = WeightLists()
        self.skips: Skips = []

    def read(self, member: Member) -> None:
        """Read one member by its content."""
        head = member.head()
        if fit_files.is_fit(head):
            self.fit.read(member)
        elif _is_account(head):
            self.account.read(member)
        elif (why := garmin_web.why_not(layout := garmin_web.layout_of(head))) is not None:
            self.refused.append(RefusedPart(member.path, why))
        elif layout:
            self.web.read(member)
        elif is_activities(head):
            read_activities(member, self.workouts, self.skips)
        else:
            self.weights.read(member)

    def questions(self) -> tuple[Question, ...]:
        """Return the questions about zone, year and person, as far as they matter."""
        asked = [self._zone(), *self.web.questions(), self.fit.question()]
        return tuple(question for question in asked if question is not None)

    def days(self, answers: Answers) -> Days:
        """Return the days for answers."""
        days = Days(GARMIN, Garmin.label, self.name)
        zone = answered_zone(answers, self._zone())
        known = {(each.start, each.minutes) for each in self.account.workouts}
        listed = [each for each in self.workouts if (each.start, each.minutes) not in known]
        self.account.add(days, zone, listed)
        self.fit.add(days, answers, zone)
        self.web.add(days, answers)
        self.weights.add(days)
        for place, reason in self.skips:
            days.skip(place, reason, _TRAININGS)
        return days

    def parsed(self, answers: Answers, selection: Selection, questions: tuple[Question, ...]) -> ParsedFile:
        """Return the entries for answers."""
        return self.days(answers).parsed(answers, selection, questions)

    def _zone(self) -> Question | None:
        streams = self.fit.waiting()
        if self.account.needs_zone:
            streams += ["garmin:bed_time", "garmin:wake_time"]
        if not streams:
            return None
        return zone_question(
            self.account.moments(), [*self.account.known_offsets(), *self.fit.offsets], streams
        )
