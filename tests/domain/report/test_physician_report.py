from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.day import ContextEntry, EpisodeAnswer, RecoveryWeek, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Moment
from herstel_gui.domain.own_measures import Declaration, OwnKind, key_of, own_measure
from herstel_gui.domain.person import Person
from herstel_gui.domain.planned import Deed, FollowUp
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.report.building import ReportSources, physician_report, report_span
from herstel_gui.domain.report.options import AT_FIRST, ReportOptions, ReportPart, report_options_from_json
from herstel_gui.domain.report.physician_report import PhysicianReport
from herstel_gui.domain.report.wording import rest_words, sleep_words
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import Level, LevelMark
from herstel_gui.domain.training_sessions import DayKind, Session
from tests.weeks import TODAY

GOOD = {"resting_heart_rate": 50, "sleep_duration": 450, "fatigue": 2, "motivation": 2, "heavy_legs": 2}
BAD = {"resting_heart_rate": 58, "sleep_duration": 330, "fatigue": 6, "motivation": 6, "heavy_legs": 2}


def journal(days: int = 200, bad: int = 6) -> dict[date, DayRecord]:
    """Return days that end today with bad last days; Mondays are rest days."""
    made = {}
    for day in DaySpan.ending(TODAY, days):
        values = BAD if (TODAY - day).days < bad else GOOD
        readings = tuple(Reading(day, key, value) for key, value in values.items())
        rest = day.weekday() == 0
        sessions = () if rest else (Session(f"s{day}", day, minutes=60, session_rpe=5),)
        made[day] = DayRecord(day, readings, sessions, DayKind.REST if rest else None)
    return made


def made(
    days: Mapping[date, DayRecord] | None = None,
    surroundings: Surroundings | None = None,
    options: ReportOptions | None = None,
    today: date = TODAY,
) -> PhysicianReport:
    days = journal() if days is None else days
    around = surroundings or Surroundings()
    history = SignalHistory(days, around)
    return physician_report(
        options or ReportOptions(), ReportSources(days, history, around, DEFAULT_LIMITS, today)
    )


def back(days: int) -> date:
    return TODAY - timedelta(days=days)


def tagged(days: dict[date, DayRecord], ago: int, *tags: str, note: str = "") -> None:
    days[back(ago)] = replace(days[back(ago)], tags=tags, note=note)


@pytest.mark.parametrize("weeks", [4, 8, 12])
def test_the_report_covers_whole_weeks_up_to_today(weeks: int) -> None:
    span = report_span(TODAY, weeks)
    assert span.first == (Week.of(TODAY) + (1 - weeks)).monday
    report = made(options=ReportOptions(weeks))
    assert (report.span, len(report.levels), len(report.weeks)) == (span, len(span), weeks)


def test_figures_have_the_usual_value_and_the_recent_mean() -> None:
    report = made()
    pulse = next(figure for figure in report.figures if figure.measure.key == "resting_heart_rate")
    assert (pulse.usual, pulse.last, pulse.known) == (50, Decimal("56.857143"), 56)
    assert [panel.key for panel in report.panels] == [
        "resting_heart_rate", "sleep_duration", "load", "motivation", "fatigue", "heavy_legs",
    ]  # fmt: skip


def test_an_episode_has_the_sentences_of_its_signals() -> None:
    report = made()
    assert report.level is LevelMark.UNDER_RECOVERED
    assert [episode.level for episode in report.episodes] == [Level.UNDER_RECOVERED, Level.NOTICE]
    texts = [str(line) for line in report.episodes[0].lines]
    assert any(line.startswith("Ochtendpols: gemiddeld 58") for line in texts)
    assert report.episodes[0].last == TODAY


def test_an_episode_begins_with_the_reasons_for_a_professional() -> None:
    days = journal(bad=30)
    tagged(days, 0, "severe_complaint")
    lines = [str(line) for line in made(days).episodes[0].lines]
    assert lines[0] == "Je vulde ‘ernstige klacht’ in."
    assert "dagen was er te weinig herstel" in lines[1]
    assert lines[2].startswith("Ochtendpols")


def test_a_day_with_a_complaint_that_cannot_wait_is_named_and_drawn_as_such() -> None:
    days = journal(bad=0)
    assert made(days).level is LevelMark.NO_SIGNAL
    tagged(days, 0, "pijn op de borst")
    report = made(days)
    assert (report.level, report.levels[-1]) == (LevelMark.FLAGGED, LevelMark.FLAGGED)
    tagged(days, 0, "severe_complaint")
    report = made(days)
    assert (report.level, report.levels[-1]) == (LevelMark.URGENT, LevelMark.URGENT)
    assert report.weeks[-1].level is LevelMark.URGENT
    assert [each.urgent for each in report.episodes] == [True]


def test_an_episode_has_the_answer_of_the_athlete() -> None:
    first = made().episodes[0].first
    around = Surroundings(answers=(EpisodeAnswer(first, verdict="false_alarm"),))
    assert str(made(surroundings=around).episodes[0].answer) == "volgens de sporter: loos alarm"
    assert made().episodes[0].answer is None


def test_an_episode_of_one_day_has_its_answer_too() -> None:
    (episode,) = made(journal(bad=3)).episodes
    assert episode.first == episode.last
    around = Surroundings(answers=(EpisodeAnswer(episode.first, verdict="false_alarm"),))
    (answered,) = made(journal(bad=3), around).episodes
    assert str(answered.answer) == "volgens de sporter: loos alarm"


def test_week_figures_have_load_rest_days_and_nights() -> None:
    last, before = made().weeks[-1], made().weeks[-2]
    assert (last.load, last.sessions, last.rest_days, last.filled) == (1800, 6, 1, 7)
    assert (last.short_nights, before.short_nights) == (6, 0)
    assert (before.sleep, before.level) == (450, LevelMark.NO_SIGNAL)


def test_the_days_of_the_week_that_still_come_are_not_counted_as_left_empty() -> None:
    weeks = made(today=back(4)).weeks
    assert [(week.filled, week.days) for week in weeks[-2:]] == [(7, 7), (3, 3)]


def test_complaints_circumstances_and_illness_are_listed_separately() -> None:
    days = journal()
    tagged(days, 20, "pain:knie", "travel")
    tagged(days, 19, "pain:knie")
    tagged(days, 15, "severe_complaint")
    tagged(days, 9, "ill", note="koorts")
    tagged(days, 8, "ill")
    report = made(days)
    assert [(str(each.label), each.days, each.severe) for each in report.complaints] == [
        ("ernstige klacht", 1, True), ("pijn: knie", 2, False),
    ]  # fmt: skip
    assert report.complaints[1].runs == (DaySpan(back(20), back(19)),)
    assert [str(each.label) for each in report.circumstances] == ["reis"]
    assert report.illness == (DaySpan(back(9), back(8)),)
    assert report.notes == ((back(9), "koorts"),)


def test_recovery_weeks_have_the_levels_before_and_after() -> None:
    spans = ((30, 24), (2, -4), (190, 184))
    weeks = tuple(RecoveryWeek(back(first), back(last)) for first, last in spans)
    report = made(surroundings=Surroundings(recovery_weeks=weeks))
    assert [(tried.span.first, tried.before, tried.after) for tried in report.tried] == [
        (back(30), Level.NONE, Level.NONE), (back(2), Level.NOTICE, None),
    ]  # fmt: skip


def test_a_recovery_week_that_ended_yesterday_has_the_level_of_today() -> None:
    week = RecoveryWeek(back(7), back(1))
    (tried,) = made(surroundings=Surroundings(recovery_weeks=(week,))).tried
    assert tried.after is Level.UNDER_RECOVERED


@pytest.mark.parametrize(("values", "drawn"), [(3, True), (2, False)])
def test_a_measure_with_three_values_is_drawn(values: int, *, drawn: bool) -> None:
    days = {back(n): DayRecord(back(n), (Reading(back(n), "mood", 3),)) for n in range(values)}
    report = made(days)
    assert [figure.measure.key for figure in report.figures] == (["mood"] if drawn else [])
    assert [panel.key for panel in report.panels] == (["mood"] if drawn else [])


def test_a_night_of_exactly_six_hours_is_not_short() -> None:
    nights = {0: 360, 1: 359}
    days = {back(n): DayRecord(back(n), (Reading(back(n), "sleep_duration", m),)) for n, m in nights.items()}
    assert made(days).weeks[-1].short_nights == 1


def test_an_empty_journal_gives_an_empty_report_without_zeros() -> None:
    report = made({})
    assert (report.filled, report.level, report.figures, report.panels) == (0, LevelMark.NO_DATA, (), ())
    assert (report.episodes, report.sleep, report.complaints) == ((), (), ())
    assert {week.load for week in report.weeks} == {None}


def test_sentences_about_the_nights() -> None:
    texts = [str(text) for text in sleep_words([450, 350, 480], 360)]
    assert texts == [
        "Gemiddeld 7:07 over 3 nachten; kortste 5:50, langste 8:00.",
        "1 nacht korter dan 6 uur.",
    ]
    assert str(sleep_words([450], 360)[1]) == "Geen bekende nacht korter dan 6 uur."
    assert str(sleep_words([360, 420], 360)[1]) == "Geen bekende nacht korter dan 6 uur."
    assert sleep_words([], 360) == ()


def test_sentences_about_rest_days() -> None:
    records = [DayRecord(back(n), sessions=(Session("x", back(n)),)) for n in range(9, 0, -1)]
    records.append(DayRecord(TODAY, kind=DayKind.ACTIVE))
    assert [str(text) for text in rest_words(records)] == [
        "1 dag actief herstel.",
        "Langste tijd met elke dag training: 9 dagen, van 13 november t/m 21 november.",
    ]  # fmt: skip
    assert rest_words([DayRecord(TODAY, kind=DayKind.REST)]) == ()


def test_a_walk_on_a_day_of_active_recovery_is_no_training_day() -> None:
    kinds = {5: DayKind.ACTIVE}
    records = [
        DayRecord(back(n), sessions=(Session("x", back(n)),), kind=kinds.get(n)) for n in range(9, 0, -1)
    ]
    assert [str(text) for text in rest_words(records)] == ["1 dag actief herstel."]


@pytest.mark.parametrize(("days", "named"), [(6, False), (7, True)])
def test_a_run_of_seven_training_days_is_named(days: int, *, named: bool) -> None:
    records = [DayRecord(back(n), sessions=(Session("x", back(n)),)) for n in range(days, 0, -1)]
    texts = [str(text) for text in rest_words(records)]
    assert any("Langste tijd met elke dag training: 7 dagen" in text for text in texts) is named
    assert len(texts) == named


def test_choices_survive_storage_as_json() -> None:
    options = ReportOptions(12, "Jan", (ReportPart.CURVES, ReportPart.NOTES), "letter")
    assert report_options_from_json(json.loads(json.dumps(options.as_json()))) == options
    assert report_options_from_json({"weeks": 5, "parts": 3, "name": 4, "paper": "a3"}) == ReportOptions()
    assert ReportPart.NOTES not in AT_FIRST


def test_an_ill_day_does_not_split_a_warning() -> None:
    days = journal(bad=12)
    whole = [(each.level, each.first, each.last) for each in made(days).episodes]
    tagged(days, 3, "ill")
    assert [(each.level, each.first, each.last) for each in made(days).episodes] == whole


def test_a_part_that_came_later_is_ticked_for_who_chose_before_and_stays_as_it_was_chosen_after() -> None:
    earlier = report_options_from_json({"parts": ["sleep"]})
    assert earlier.parts == (
        ReportPart.CONTEXT, ReportPart.MEASURING, ReportPart.BODY, ReportPart.SLEEP,
    )  # fmt: skip
    chosen = replace(earlier, parts=(ReportPart.SLEEP,))
    assert report_options_from_json(chosen.as_json()).parts == (ReportPart.SLEEP,)


def test_rest_on_an_ill_day_is_no_full_rest_day_that_was_tried() -> None:
    days = journal(bad=0)
    mondays = [day for day in made(days).span if not day.weekday()]
    tagged(days, (TODAY - mondays[-1]).days, "ill")
    report = made(days)
    assert str(report.rest_days).startswith(
        f"Volledige rustdagen, zonder de zieke dagen ({len(mondays) - 1}): "
    )
    assert sum(week.rest_days for week in report.weeks) == len(mondays) - 1


def test_the_report_names_the_sources_of_a_measure_with_their_days() -> None:
    days = journal()
    watch = Reading(TODAY, "resting_heart_rate", 51, "garmin/Forerunner")
    others = tuple(each for each in days[TODAY].readings if each.measure != "resting_heart_rate")
    days[TODAY] = replace(days[TODAY], readings=(*others, watch))
    figures = {figure.measure.key: str(figure.source) for figure in made(days).figures}
    known = len(made(days).levels)
    assert figures["resting_heart_rate"] == f"zelf ingevuld ({known - 1}), Garmin · Forerunner (1)"
    assert figures["fatigue"] == "zelf ingevuld"
    assert [str(text) for text in made(days).measured] == [
        "Ochtendpols: wakker en liggend, voor het opstaan."
    ]


def test_what_was_told_is_in_the_report_the_newest_of_each_topic_in_the_order_of_the_form() -> None:
    told = (
        ContextEntry(back(3), "medication", "ijzer"),
        ContextEntry(back(9), "medication", "niets"),
        ContextEntry(back(5), "question", "Mag ik trainen?"),
        ContextEntry(back(5), "later_topic", "x"),
    )
    report = made(surroundings=Surroundings(context=told))
    assert [entry.text for entry in report.told] == ["Mag ik trainen?", "ijzer"]


def test_what_had_begun_before_the_report_has_its_real_first_day() -> None:
    """Illness of six days of which only the last lies in the report was no illness of one day."""
    days = journal(bad=40)
    for ago in range(27, 33):
        tagged(days, ago, "ill", "menstruation")
    tagged(days, 2, "menstruation")
    week = RecoveryWeek(back(30), back(24))
    deed = FollowUp(back(29), back(27), Deed.QUIET_DAYS)
    around = Surroundings(recovery_weeks=(week,), follow_ups=(deed,))
    report = made(days, around, ReportOptions(4))
    assert report.span.first == back(27)
    assert report.illness == (DaySpan(back(32), back(27)),)
    assert [str(each) for each in report.body] == [
        "Menstruatie genoteerd: 21 t/m 26 oktober, 20 november.", "Dagen van begin tot begin: 30.",
    ]  # fmt: skip
    assert [tried.span for tried in report.tried] == [DaySpan(back(30), back(24))]
    assert [str(each) for each in report.followed] == ["rustige dagen, 24 t/m 26 oktober"]


def test_a_warning_that_had_begun_before_the_report_has_its_real_first_day() -> None:
    longer = made(journal(bad=40), options=ReportOptions(8)).episodes
    shorter = made(journal(bad=40), options=ReportOptions(4)).episodes
    assert shorter == longer[: len(shorter)]
    assert shorter[-1].first < made(options=ReportOptions(4)).span.first


def test_recovery_weeks_are_cut_to_the_days_of_the_report() -> None:
    weeks = (RecoveryWeek(back(400), back(394)), RecoveryWeek(back(3), TODAY + timedelta(days=3)))
    assert made(surroundings=Surroundings(recovery_weeks=weeks)).recovery == (DaySpan(back(3), TODAY),)


def test_weight_is_not_reported_of_a_minor() -> None:
    days = journal()
    for ago in (0, 20):
        weight = Reading(back(ago), "body_weight", 60 + ago)
        days[back(ago)] = replace(days[back(ago)], readings=(*days[back(ago)].readings, weight))
    history = SignalHistory(days, Surroundings())
    sources = ReportSources(days, history, Surroundings(), DEFAULT_LIMITS, TODAY)
    (said,) = physician_report(ReportOptions(), sources).body
    assert str(said).startswith("Gewicht: van 80,0 kg (2 november) naar 60,0 kg (22 november)")
    young = replace(sources, person=Person(TODAY.year - 16))
    assert physician_report(ReportOptions(), young).body == ()


OWN = (
    Declaration("Koffie", OwnKind.NUMBER, unit="kopjes", low=0, high=20),
    Declaration("Knie", OwnKind.SCALE, Moment.EVENING, poles=("geen pijn", "veel pijn")),
    Declaration("Wijn", OwnKind.YES_NO, Moment.EVENING),
    Declaration("Licht uit", OwnKind.CLOCK, Moment.EVENING),
    Declaration("Scherm", OwnKind.DURATION, Moment.EVENING),
    Declaration("Leeg", OwnKind.NUMBER, Moment.EVENING),
)


def with_own(options: ReportOptions | None = None) -> PhysicianReport:
    own = tuple(own_measure(key_of(each), replace(each, place=place)) for place, each in enumerate(OWN))
    values = {own[0].key: (2, 5), own[1].key: (1, 4), own[2].key: (1, 0), own[3].key: (20, 1430)}
    days = journal()
    for ago, place in ((10, 0), (2, 1)):
        read = tuple(Reading(back(ago), key, pair[place]) for key, pair in values.items())
        days[back(ago)] = replace(days[back(ago)], readings=(*days[back(ago)].readings, *read))
    alone = Reading(back(2), own[4].key, 90)
    days[back(2)] = replace(days[back(2)], readings=(*days[back(2)].readings, alone))
    return made(days, Surroundings(own_measures=own), options)


def test_own_measures_are_told_in_figures_of_their_kind_without_a_usual_value() -> None:
    assert [str(text) for text in with_own().own] == [
        "Koffie (kopjes): gemiddeld 3,5, laatste 7 dagen 5,0; laagste 2, hoogste 5; bekend op 2 dagen.",
        (
            "Knie (1 geen pijn, 7 veel pijn): gemiddeld 2,5, laatste 7 dagen 4,0; laagste 1, hoogste 4; "
            "bekend op 2 dagen."
        ),
        "Wijn: ja op 1 van de 2 ingevulde dagen; laatste 7 dagen op 0 van de 1.",
        "Licht uit: tussen 23:50 en 00:20; bekend op 2 dagen.",
        "Scherm (u:mm): 1:30, bekend op 1 dag.",
    ]


def test_own_measures_change_nothing_else_in_the_report() -> None:
    mine = with_own()
    assert replace(mine, own=(), follows_own=False) == made()


def test_own_measures_are_private_until_ticked() -> None:
    assert ReportPart.OWN not in AT_FIRST
    assert not report_options_from_json({"parts": ["summary"]}).has(ReportPart.OWN)
    assert report_options_from_json({"parts": ["own"]}).has(ReportPart.OWN)
