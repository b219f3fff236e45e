"""Sentences about the contents of a club file, and the cells of the trainer's table as strings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from herstel_gui.domain.club.choice import MARKS, PACE, PARTICIPATION
from herstel_gui.domain.club.table_values import ClubCell
from herstel_gui.domain.club.week_file import ClubWeek, member_text
from herstel_gui.domain.measure import Measure
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.presentation.figures import Figure, figure
from herstel_gui.domain.presentation.marks import MISSING
from herstel_gui.domain.text import Phrasebook, ShortDay, Text, say, tr_noop
from herstel_gui.domain.week.table import LOAD, NOTE, PLAN, TAGS, period_text

VOLUNTARY: Final = tr_noop(
    "Delen is vrijwillig, elke week opnieuw. Nee zeggen mag altijd, en je hoeft niet te zeggen waarom. "
    "Ben je jonger dan 16? Vraag het dan eerst aan je ouder of verzorger."
)
"""Stands above the button that saves a week file."""
AGREE: Final = tr_noop("Ik heb dit gelezen en deel uit vrije wil met deze club")
"""The tick below ``VOLUNTARY``, once for each club."""
AGREE_FIRST: Final = tr_noop("Vink eerst aan dat je uit vrije wil deelt.")
WHERE_TO_ANSWER: Final = tr_noop("Meetrainen is nog leeg. Je vult het in op Vandaag, op de kaart Training.")
NOTHING_TICKED: Final = tr_noop("Vink aan wat je club mag zien.")
NAMELESS: Final = tr_noop("een lid zonder naam")
_FOR_CLUB: Final = tr_noop("Week {week} ({period}) van {member}, voor {club}, bewaard op {day} om {time}.")
_WITHOUT_CLUB: Final = tr_noop("Week {week} ({period}) van {member}, bewaard op {day} om {time}.")
_HELD: Final = tr_noop("Wel erin, per dag: {columns}.")
_LEFT_OUT: Final = tr_noop("Niet erin: {columns}.")
_REST: Final = tr_noop(
    "Nooit erin: of je ziek bent, klachten, pijn, medicijnen, menstruatie, gewicht, stemming en HRV. "
    "Ook niet: eigen woorden, kloktijden, je gewone waarden, losse trainingen en andere weken."
)
_NOTES_HELD: Final = tr_noop(
    "Je notities gaan mee zoals je ze schreef, ook wat erin staat over ziekte, pijn of thuis. "
    "Lees ze eerst na."
)
_REST_BESIDE_NOTES: Final = tr_noop(
    "Buiten je notities nooit erin: of je ziek bent, klachten, pijn, medicijnen, menstruatie, gewicht, "
    "stemming en HRV. Ook niet: eigen woorden, kloktijden, je gewone waarden, losse trainingen en andere "
    "weken."
)
_MEMBER_ID: Final = tr_noop(
    "Ook erin: kenmerk {id}, alleen om je weken bij elkaar te houden. Het is willekeurig."
)
SENT_MARK: Final = "✓"
"""A week of a season that was sent without load and without an answer."""
SEPARATOR: Final = " · "
SEASON_SIGNS: Final = tr_noop(
    "Per week: belasting en meetrainen. ✓ = gestuurd zonder deze twee, – = niet gestuurd."
)
_SHORT: Final = {
    PARTICIPATION: tr_noop("meetrainen"),
    PACE: tr_noop("gewoon of rustiger aan"),
    MARKS: tr_noop("een ▲ bij waarden voorbij je grens"),
    LOAD: tr_noop("belasting of rustdag"),
    PLAN: tr_noop("wat er gepland stond (rust, rustig, zwaar, kracht of wedstrijd)"),
    TAGS: tr_noop("reis, warmte en hoogte"),
    NOTE: tr_noop("notities"),
}


def contents(
    shared: ClubWeek, offered: Iterable[str], book: Phrasebook, measures: Mapping[str, Measure] = BY_KEY
) -> list[str]:
    """Return sentences with the owner, the shared columns, and the columns of ``offered`` not shared.

    ``measures`` are those of the journal.
    """
    held = shared.columns
    written = shared.written
    who = Text(
        _FOR_CLUB if shared.club else _WITHOUT_CLUB,
        week=shared.week.number, period=period_text(shared.week.span, weekdays=False),
        member=shared.member or NAMELESS, day=ShortDay(written.date()), time=f"{written:%H:%M}",
        club=shared.club,
    )  # fmt: skip
    sentences = [who, Text(_HELD, columns=_listed(held, book, measures)) if held else Text(NOTHING_TICKED)]
    absent = [key for key in offered if key not in held]
    if absent:
        sentences.append(Text(_LEFT_OUT, columns=_listed(absent, book, measures)))
    if shared.member_id:
        sentences.append(Text(_MEMBER_ID, id=shared.member_id))
    noted = any(shared.notes or ())
    rest = (Text(_NOTES_HELD), Text(_REST_BESIDE_NOTES)) if noted else (Text(_REST),)
    return [say(text, book) for text in (*sentences, *rest)]


def member_words(member: str, book: Phrasebook) -> str:
    """Return the label of a table row; an empty name becomes "een lid zonder naam"."""
    return say(member_text(member), book) if member else book.template(NAMELESS)


def club_cell_text(cell: ClubCell, book: Phrasebook) -> str:
    """Return a cell of the trainer's table as a string; the ▲ mark is drawn separately."""
    if cell.sent:
        return SEPARATOR.join(season_lines(cell, book))
    if cell.day is not None:
        return book.day(cell.day, weekday=True)
    if cell.words:
        return ", ".join(book.template(word) for word in cell.words)
    shown = club_figure(cell)
    return shown.text(book) if shown else MISSING


def club_figure(cell: ClubCell) -> Figure | None:
    """Return the figure of a cell with the digits that are shown; None without a figure."""
    if cell.value is None:
        return None
    return figure(cell.measure, cell.value, cell.role)


def season_lines(cell: ClubCell, book: Phrasebook) -> tuple[str, ...]:
    """Return the lines of a week of a season: load and each answer; a tick when the file holds neither."""
    if not cell.sent:
        return (MISSING,)
    load = () if cell.value is None else (figure(None, cell.value).text(book),)
    return (*load, *map(book.template, cell.words)) or (SENT_MARK,)


def _listed(keys: Iterable[str], book: Phrasebook, measures: Mapping[str, Measure]) -> str:
    return ", ".join(_name(key, book, measures) for key in keys)


def _name(key: str, book: Phrasebook, measures: Mapping[str, Measure]) -> str:
    """Return the name of a column for use inside a sentence: without unit, without capital."""
    if key in _SHORT:
        return book.template(_SHORT[key])
    label = book.template(measures[key].label)
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
