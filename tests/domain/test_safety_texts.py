"""The safety texts: on which days they stand, where each is found, and the words that no text uses."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.complaint_words import red_flag, spared, urgent_words
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.own_measures import Declaration, OwnKind, key_of
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.safety_texts import (
    FLAGGED_NOTE_TITLE,
    FLAGGED_TITLE,
    GLOOM,
    HELP_NUMBERS,
    ILL_TEXTS,
    INTENDED_PURPOSE,
    LOW_ENERGY,
    LOWER_MOOD,
    NOT_URGENT,
    REASON_WORDS,
    RED_FLAGS,
    RETURNING_PAIN,
    SEVERE_CALL,
    SEVERE_LATER,
    SEVERE_TITLE,
    urgent_texts,
)
from herstel_gui.domain.signals.quiet import quiet_report
from herstel_gui.domain.signals.report import to_json
from herstel_gui.domain.signals.signal import Group, Level, LevelMark, SignalReport
from herstel_gui.domain.tags import ILL, SEVERE
from herstel_gui.domain.training_sessions import Session
from tests.domain.signals.builders import HEALTHY, Days, day, days, history

ROOT = Path(__file__).parents[2]
HELP = ROOT / "resources" / "help"
SPARE = "spaar die plek"
ILLNESSES = (
    "overtrain", "overreach", "overbelast", "syndroom", "depressi", "burn-out", "burnout", "bloedarmoede",
    "ijzer", "schildklier", "suikerziekte", "diabetes", "astma", "allergie", "infectie", "eetstoornis",
    "slaapstoornis", "hartspier", "beginnende blessure", "stressfractuur",
)  # fmt: skip
"""Parts of names of illnesses and injuries. Only the help may use them, in general terms."""


def flagged(*tags: str, fields: dict[str, object] | None = None) -> Days:
    """Return forty healthy days with these tags, and fields merged in, on the last ten."""
    journal = days((0, 40, {**HEALTHY, "mood": 2}), (31, 40, fields or {}))
    return journal | {day(n): replace(journal[day(n)], tags=tags) for n in range(31, 41)}


def said(report: SignalReport) -> list[str]:
    return [str(advice.text) for advice in report.advice]


# -- complaints that cannot wait -------------------------------------------------------------------


@pytest.mark.parametrize(
    "tag",
    [
        "pijn op de borst", "Pijn op  de Borst", "flauwgevallen", "bijna flauwgevallen", "hartkloppingen",
        "benauwd", "mijn borst doet pijn", "steken bij het hart", "hartpijn", "chest hurts",
        "pain:borst", "pain:linkerborst", "pain:hartstreek", "chest pain", "fainted",
        "pain:sternum", "pain:Thórax", "pain:breastbone",
        # spelling: accents, hyphens, apostrophes of every keyboard, a colon
        "Pijn óp de borst", "flauw-gevallen", "hart-kloppingen", "pijn op m\N{ACUTE ACCENT}n borst",
        "pijn: borst",        "chest-pain", "can’t breathe", "can't breathe",
        # other words for the same
        "druk op borst", "pijn achter borstbeen", "pijn rechterborst", "strak gevoel in borst",
        "viel gisteren flauw", "ik val flauw", "flauw geworden", "van m'n stokje gegaan", "van mijn sus",
        "buiten kennis", "bewustzijn verloren", "zwart voor ogen",
        "hart bonkt", "bonzend hart", "hart klopt onregelmatig", "hart slaat op hol", "hart sloeg even over",
        "onregelmatige hartslag", "hartritmestoornis",
        "geen lucht", "krijg geen lucht", "kan niet ademen", "moeite met ademen", "happen naar lucht",
        "racing heart", "heart pounding", "heart skipping beats", "irregular heartbeat",
        "tightness in chest", "pressure on chest", "lost consciousness", "passing out", "hard to breathe",
        "shortness of breath", "gasping for air",
        "beklemmend gevoel op borst", "beklemde borst", "hartbonzen", "boezemfibrilleren",
        "mijn hart slaat soms een slag over", "overslagen van het hart",
        "onwel geworden", "in elkaar gezakt", "zakte in elkaar", "ineengestort", "bewustzijnsverlies",
        "verlies van bewustzijn", "duizelig en flauw",
        "benauwt", "hyperventilatie", "geen lucht krijgen", "geen adem meer te krijgen",
        "pijn bij het ademen", "pijn bij diep inademen", "ademhalen doet pijn", "can't catch my breath",
        "pain:longen", "pain:lungs",
    ],
)  # fmt: skip
def test_a_complaint_of_the_list_has_the_safety_line(tag: str) -> None:
    assert red_flag(tag)
    assert urgent_texts((tag,)) == (RED_FLAGS,)


@pytest.mark.parametrize(
    "tag",
    [
        "pain:knie",
        "borstcrawl",
        "hard getraind",
        "alcohol",
        "ill",
        "orchestra",
        "spierpijn borst",
        "hartslag 150",
        "flauwe bocht",
        "chest press",
        "borst drukken",
        "borstband zat strak",
        "hartslagband deed pijn",
        "buiten adem na sprint",
        "out of breath after sprint",
        "geen lucht in band",
        "heart rate strap",
        "hartelijk",
        "pain:hak",
    ],
)
def test_any_other_tag_has_none(tag: str) -> None:
    assert not red_flag(tag)
    assert urgent_texts((tag,)) == ()


def test_chest_pain_and_fainting_for_ten_days_are_never_called_no_signal() -> None:
    seen = history(flagged("pijn op de borst", "flauwgevallen"))
    for report in seen.reports(DaySpan(day(31), day(40))):
        assert report.level is Level.NONE
        assert report.mark is LevelMark.FLAGGED
        assert [str(text) for text in report.safety] == [RED_FLAGS]
        assert str(report.title) == FLAGGED_TITLE
        assert to_json(report)["safety"] == [RED_FLAGS]
        assert (to_json(report)["level"], to_json(report)["mark"]) == ("none", "flagged")
        assert said(report) == [RED_FLAGS]
    drawn = [each.mark for each in seen.levels(DaySpan(day(30), day(31)))]
    assert drawn == [LevelMark.NO_SIGNAL, LevelMark.FLAGGED]


def test_a_safety_line_changes_no_level_and_ends_with_its_day() -> None:
    plain, marked = history(flagged()), history(flagged("flauwgevallen"))
    span = DaySpan(day(0), day(50))
    assert [each.level for each in marked.levels(span)] == [each.level for each in plain.levels(span)]
    assert marked.report(day(41)).safety == ()


def test_a_complaint_is_no_possible_cause_of_a_signal() -> None:
    report = history(flagged("alcohol", "flauwgevallen", fields={"fatigue": 6})).report(day(40))
    assert report.verdicts["FATIGUE_3"].answer.value == "ja"
    assert report.causes == ("alcohol",)


def test_an_ill_day_with_a_complaint_has_the_safety_line_too() -> None:
    report = history(flagged("ill", "benauwd")).report(day(40))
    assert report.level is Level.ILL
    assert [str(text) for text in report.safety] == [RED_FLAGS]
    assert said(report)[:4] == [RED_FLAGS, *ILL_TEXTS]


# -- a severe complaint ----------------------------------------------------------------------------


def test_a_severe_complaint_says_whom_to_call_on_its_day() -> None:
    report = history(flagged(SEVERE)).report(day(40))
    assert report.urgent
    assert str(report.title) == SEVERE_TITLE
    assert [str(text) for text in report.safety] == [SEVERE_CALL, RED_FLAGS]
    assert said(report)[:2] == [SEVERE_CALL, RED_FLAGS]
    assert NOT_URGENT not in said(report)


def test_a_severe_complaint_counts_on_a_day_without_any_other_entry() -> None:
    journal = days((0, 30, HEALTHY), (31, 31, {"severe": True}))
    report = history(journal).report(day(31))
    assert str(report.title) == SEVERE_TITLE
    assert [str(text) for text in report.safety] == [SEVERE_CALL, RED_FLAGS]


def test_the_days_after_a_severe_complaint_stay_urgent_for_a_week() -> None:
    journal = days((0, 60, HEALTHY), (30, 30, {"severe": True}))
    journal = {when: record for when, record in journal.items() if when not in (day(34), day(35))}
    after = [history(journal).report(day(30 + n)) for n in range(9)]
    assert [report.level for report in after] == [Level.SEE_PROFESSIONAL] * 9
    assert [report.urgent for report in after] == [True] * 7 + [False] * 2
    assert said(after[1])[0] == SEVERE_LATER
    assert all(NOT_URGENT not in said(report) for report in after)


def later(journal: Days, number: int, *discussed: int) -> list[str]:
    around = Surroundings(discussed=tuple(map(day, discussed)))
    return [str(text) for text in history(journal, around).report(day(number)).later]


def test_the_line_on_a_severe_complaint_stays_a_week_when_two_silent_weeks_ended_its_level() -> None:
    journal = days((0, 20, HEALTHY), (40, 40, {"severe": True}), (41, 50, HEALTHY))
    assert history(journal).report(day(41)).level is Level.NO_DATA
    assert [later(journal, n) for n in range(40, 48)] == [[], *[[SEVERE_LATER]] * 6, []]
    report = history(journal).report(day(44))
    assert (report.level, str(report.title)) == (Level.NONE, FLAGGED_TITLE)


def test_the_line_on_a_severe_complaint_stays_on_an_ill_day_and_in_a_pause() -> None:
    journal = days((0, 30, HEALTHY), (30, 30, {"severe": True}), (31, 31, {"ill": True}))
    assert history(journal).report(day(31)).level is Level.ILL
    assert later(journal, 31) == [SEVERE_LATER]
    assert later(journal, 31, 31) == []
    pausing = quiet_report(history(journal).report(day(32)), pausing=True)
    assert [str(text) for text in pausing.open_texts] == [SEVERE_LATER]


NIGHTS: Mapping[str, Any] = {**HEALTHY, "sleep_q": 5}


def test_a_kept_reason_for_a_professional_stays_calm_and_keeps_the_figure_of_its_day() -> None:
    # 14 bad nights of 21 on day 33, then silence, and good nights from day 36 on
    journal = days((0, 19, HEALTHY), (20, 33, NIGHTS), (36, 45, HEALTHY))
    given = history(journal).report(day(33))
    line = str(given.verdicts["P_SLAAP"].line)
    assert given.grounds == ()
    for number in (34, 35, 36, 41):
        report = history(journal).report(day(number))
        last = history(journal).levels(DaySpan(day(33), day(number)))
        newest = max(each.day for each in last if "P_SLAAP" in each.reasons)
        then = history(journal).report(newest).verdicts["P_SLAAP"]
        assert report.level is Level.SEE_PROFESSIONAL
        assert said(report)[0] == NOT_URGENT
        if newest != report.day:
            assert ([v.line for v in report.grounds], report.given) == ([then.line], newest)
            assert str(then.line) in str(report.summary[0])
            assert [v.chip for v in report.chips if v.group is Group.PROFESSIONAL] == [then.chip]
    assert "14" in line


def test_only_a_severe_complaint_is_urgent() -> None:
    often = days((0, 40, HEALTHY), *((n, n, {"ill": True}) for n in (2, 12, 22)))
    report = history(often).report(day(30))
    assert report.level is Level.SEE_PROFESSIONAL
    assert report.reasons == ("P_ZIEK",)
    assert not report.urgent
    assert said(report)[0] == NOT_URGENT
    # nor is anything beyond the colds suspected
    assert not any("Er kan meer spelen" in text for text in said(report))


# -- pain ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "advice"),
    [
        ("borst", RED_FLAGS), ("hart", RED_FLAGS), ("hoofd", RETURNING_PAIN), ("onderbuik", RETURNING_PAIN),
        ("maag", RETURNING_PAIN), ("Tummy", RETURNING_PAIN), ("dårmen", RETURNING_PAIN),
        ("linker slaap", RETURNING_PAIN), ("sternum", RED_FLAGS),
    ],
)  # fmt: skip
def test_pain_in_chest_heart_head_or_belly_is_never_answered_with_rest(place: str, advice: str) -> None:
    report = history(flagged(f"pain:{place}")).report(day(40))
    assert report.verdicts["NIGGLE"].answer.value == "ja"
    assert advice in said(report)
    assert not any(SPARE in text for text in said(report))
    assert not spared(place)


def test_pain_in_another_place_is_spared() -> None:
    report = history(flagged("pain:knie")).report(day(40))
    assert any(SPARE in text for text in said(report))
    assert report.safety == ()


# -- mood and illness ------------------------------------------------------------------------------


NOTED = "vanochtend bij het opstaan flauwgevallen"


@pytest.mark.parametrize("where", ["note", "training", "kind", "question"])
def test_a_note_with_words_of_the_list_is_answered_and_never_green(where: str) -> None:
    journal = days((0, 40, {**HEALTHY, "mood": 2}))
    today = journal[day(40)]
    if where == "note":
        today = replace(today, note=NOTED)
    elif where == "question":
        key = key_of(Declaration("Hartkloppingen", OwnKind.YES_NO))
        today = replace(today, readings=(*today.readings, Reading(day(40), key, 1)))
    else:
        plain = Session("40.1", day(40))
        told = replace(plain, kind=NOTED) if where == "kind" else replace(plain, note=NOTED)
        today = replace(today, sessions=(told,))
    seen = history(journal | {day(40): today})
    report = seen.report(day(40))
    assert (report.level, report.mark) == (Level.NONE, LevelMark.FLAGGED)
    assert seen.levels(DaySpan(day(40), day(40)))[0].mark is LevelMark.FLAGGED
    assert [str(text) for text in report.safety] == [RED_FLAGS] == said(report)
    # a note may as well say that nothing hurts, so that the title asks
    assert str(report.title) == FLAGGED_NOTE_TITLE


def test_an_own_question_answered_no_and_an_own_scale_are_not_answered() -> None:
    no = key_of(Declaration("Hartkloppingen", OwnKind.YES_NO))
    scale = key_of(Declaration("Hartkloppingen", OwnKind.SCALE))
    today = DayRecord(day(1), readings=(Reading(day(1), no, 0), Reading(day(1), scale, 6)))
    assert today.notes == ()


@pytest.mark.parametrize(
    "note",
    [
        "rustig gelopen.\nDaarna pijn op mijn borst", "Na 5 km hartkloppingen, gestopt",
        "mijn borst doet sinds gisteren zeer", "steken bij het hart", "bijna flauw gevallen na de sprint",
        "had some chest pain after the hill", "erg benauwd na de training",
    ],
)  # fmt: skip
def test_words_of_the_list_are_found_anywhere_in_a_note(note: str) -> None:
    assert urgent_words(note)


@pytest.mark.parametrize(
    "note",
    [
        "in het hart van Utrecht gelopen, pijn in mijn kuit", "benauwd weer, 29 graden",
        "benauwde nacht, slecht geslapen", "met hart en ziel getraind. Spierpijn in mijn benen",
        "hartslag laag, lekker gelopen", "borstcrawl: 2 km",
    ],
)  # fmt: skip
def test_words_with_another_meaning_are_not_found(note: str) -> None:
    assert not urgent_words(note)


def test_fourteen_gloomy_days_are_answered_with_people_and_numbers_not_with_food() -> None:
    journal = days((0, 40, {**HEALTHY, "mood": 2}), (27, 40, {"mood": 7}))
    report = history(journal).report(day(40))
    assert [str(text) for text in report.care] == [GLOOM, HELP_NUMBERS]
    assert said(report)[:2] == [GLOOM, HELP_NUMBERS]
    assert not any("koolhydraten" in text for text in said(report))
    assert report.level is Level.NOTICE
    assert history(journal).report(day(26)).care == ()


def test_answers_that_do_not_say_sombre_get_a_text_of_their_own_without_the_help_numbers() -> None:
    journal = days((0, 40, {**HEALTHY, "mood": 2}), (38, 40, {"mood": 4}))
    report = history(journal).report(day(40))
    assert [verdict.rule for verdict in report.fired] == ["MOOD"]
    assert [str(text) for text in report.care] == [LOWER_MOOD]
    assert said(report)[0] == LOWER_MOOD
    assert HELP_NUMBERS not in said(report)
    journal = days((0, 40, {**HEALTHY, "mood": 2}), (38, 39, {"mood": 4}), (40, 40, {"mood": 5}))
    assert [str(text) for text in history(journal).report(day(40)).care] == [GLOOM, HELP_NUMBERS]


@pytest.mark.parametrize("ill", [(40,), (36, 37, 38), tuple(range(27, 41))])
def test_gloomy_answers_are_answered_on_and_after_ill_days_too(ill: tuple[int, ...]) -> None:
    journal = days((0, 40, {**HEALTHY, "mood": 2}), (27, 40, {"mood": 7}))
    journal |= {day(n): replace(journal[day(n)], tags=(ILL,)) for n in ill}
    report = history(journal).report(day(40))
    assert [str(text) for text in report.care] == [GLOOM, HELP_NUMBERS]
    assert {GLOOM, HELP_NUMBERS} <= set(said(report))


def test_ill_days_with_other_answers_or_none_today_have_no_text_on_gloom() -> None:
    journal = days((0, 40, {**HEALTHY, "mood": 2}), (36, 40, {"mood": 4}))
    journal |= {day(n): replace(journal[day(n)], tags=(ILL,)) for n in range(36, 41)}
    assert history(journal).report(day(40)).care == ()
    usual = days((0, 40, {**HEALTHY, "mood": 5}))
    assert history(usual).report(day(40)).care == ()


def test_three_colds_beside_gloom_are_not_called_without_hurry() -> None:
    journal = days((0, 100, {**HEALTHY, "mood": 2}), (86, 100, {"mood": 7}))
    colds = (*range(20, 23), *range(58, 61), *range(95, 98))
    journal |= {day(n): replace(journal[day(n)], tags=(ILL,)) for n in colds}
    report = history(journal).report(day(100))
    assert report.level is Level.SEE_PROFESSIONAL
    assert HELP_NUMBERS in said(report)
    assert NOT_URGENT not in said(report)


def test_no_hurry_is_never_said_beside_the_help_numbers() -> None:
    poor = {**HEALTHY, "mood": 7, "sleep_q": 6}
    report = history(days((0, 20, HEALTHY), (21, 40, poor))).report(day(40))
    assert report.level is Level.SEE_PROFESSIONAL
    assert HELP_NUMBERS in said(report)
    assert NOT_URGENT not in said(report)
    assert REASON_WORDS["P_SLAAP"] in said(report)


def test_the_help_numbers_are_those_of_the_netherlands_and_flanders() -> None:
    for number in ("113", "0800-0113", "1813", "112"):
        assert re.search(rf"(?<!\d){number}(?!\d)", HELP_NUMBERS)


def test_an_ill_day_says_when_to_train_again_and_when_to_call() -> None:
    assert said(history(days((0, 30, {**HEALTHY, "ill": True}))).report(day(30)))[:3] == list(ILL_TEXTS)


# -- where the texts stand -------------------------------------------------------------------------


def flat(path: Path) -> str:
    return " ".join(path.read_text(encoding="utf-8").split())


PURPOSE_IN_ENGLISH = (
    "Herstel is a diary for planning training and rest. It is not intended to diagnose, predict, monitor or "
    "treat illness or injury."
)


@pytest.mark.parametrize(
    "page", ["README.md", "resources/help/10-begin.md", "resources/help/50-signalen.md",
             "packaging/windows/herstel.iss", "packaging/linux/nl.herstel.herstel.metainfo.xml"],
)  # fmt: skip
def test_the_intended_purpose_stands_in_readme_help_and_packages(page: str) -> None:
    assert INTENDED_PURPOSE in flat(ROOT / page)


@pytest.mark.parametrize(
    "page", ["README.md", "resources/help/en/10-begin.md", "resources/help/en/50-signalen.md",
             "packaging/linux/nl.herstel.herstel.metainfo.xml", "packaging/linux/description",
             "packaging/linux/herstel.1"],
)  # fmt: skip
def test_the_intended_purpose_stands_in_english_too(page: str) -> None:
    assert PURPOSE_IN_ENGLISH in flat(ROOT / page)


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("10-begin.md", (RED_FLAGS, GLOOM, HELP_NUMBERS)),
        ("50-signalen.md", (RED_FLAGS, GLOOM, HELP_NUMBERS, *ILL_TEXTS)),
        ("begrippen.md", (GLOOM, HELP_NUMBERS)),
        ("72-ziek.md", ILL_TEXTS),
        ("80-arts.md", (RED_FLAGS,)),
    ],
)
def test_the_help_has_the_safety_texts(page: str, texts: tuple[str, ...]) -> None:
    shown = flat(HELP / page)
    for text in texts:
        assert text in shown


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *sorted(HELP.glob("50*.md")), *sorted(HELP.glob("en/50*.md"))], ids=str
)
def test_readme_and_help_promise_no_share_of_cases_found(page: Path) -> None:
    text = flat(page)
    assert not re.search(r"(in|out of|van de) 100\b|sensitivi|relatief risico|relative risk", text)
    assert not re.search(r"(gevonden|found)[^.]{0,60}\d+ ?%", text)


# -- names of illnesses ----------------------------------------------------------------------------


def constants(path: Path) -> Iterator[str]:
    """Yield the strings of a module except docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)
    }  # docstrings, also of constants
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


@pytest.mark.parametrize(
    "package", ["domain", "application", "printing", "exporters", "views", "cli", "qt_models"]
)
def test_no_text_of_the_program_names_an_illness(package: str) -> None:
    found = [
        (path.name, text)
        for path in sorted((ROOT / "herstel_gui" / package).rglob("*.py"))
        for text in constants(path)
        if text != LOW_ENERGY and any(word in text.casefold() for word in ILLNESSES)
    ]
    assert found == [], "only the static line for everybody may name one"


def test_the_word_test_sees_a_word_in_a_text(tmp_path: Path) -> None:
    module = tmp_path / "told.py"
    module.write_text('"""Overreaching."""\nX = tr_noop("Mogelijk overreachen.")\n', encoding="utf-8")
    assert list(constants(module)) == ["Mogelijk overreachen."]


def test_the_list_of_causes_stands_in_the_help_only_and_says_that_it_is_general() -> None:
    shown = flat(HELP / "50-signalen.md")
    assert "de schildklier" in shown
    assert "Dat is algemene kennis; Herstel leidt zoiets nooit uit jouw dagboek af" in shown
