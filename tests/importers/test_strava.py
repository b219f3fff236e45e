"""Strava: activities in English and Dutch, in UTC, with the second of two equal columns."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from herstel_gui.domain.errors import UnknownTableError
from tests.importers.foreign_files import day, imported, question, sample, written

ENGLISH = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,"
    "Relative Effort,Elapsed Time,Moving Time,Distance,Perceived Exertion,"
    '"<span class=""translation_missing"" title=""translation missing: x"">Start Time</span>"\n'
    '11,"Oct 6, 2026, 11:19:20\u202fPM",Night Run,Run,"twee\nregels",999,"4,73",12,2000,1839.0,4730.0,6.0,\n'
    '12,"Mar 1, 2026, 7:00:00 AM",x,Weight Training,,,0,,3600,,0.0,,\n'
    '13,"Mar 1, 2026, 7:00:00 AM",x,Walk,,,0,,,,0.0,,\n'
    'geen,"Mar 1, 2026, 7:00:00 AM",x,Walk,,,0,,60,60,0.0,,\n'
)
DUTCH = (
    "Activiteits-ID,Datum van activiteit,Naam activiteit,Activiteitstype,Verstreken tijd,Afstand,"
    "Verstreken tijd,Beweegtijd,Afstand,Ervaren inspanning\n"
    '11,"6 okt. 2026 23:19:20",Nachtloop,Hardloopsessie,999,"4,73","2.000","1.839","4730,0","6"\n'
    '12,"1 mrt. 2026, 07:00:00",x,Krachttraining,1,0,3600,,0,\n'
)


_COLUMNS = ",Distanz,Max,Relative,x,x,x,{file},x,x,{elapsed},{moving},Distanz,{rating}\n"
_CELLS = ',999,"4,73",,12,false,,,activities/1.fit.gz,,,2000.0,{moving},4730.0,{rating}\n'


def _foreign(names: str, first: str, second: str, kinds: str) -> str:
    """Return activities as a bulk export writes them, with the names and the two dates in a language."""
    key, when, name, kind, elapsed, moving, rating, file = names.split("|")
    header = f"{key},{when},{name},{kind},x,{elapsed}"
    run, strength = kinds.split("|")
    return (
        header
        + _COLUMNS.format(elapsed=elapsed, moving=moving, rating=rating, file=file)
        + f'11,"{first}",x,{run},'
        + _CELLS.format(moving="1839.0", rating="6.0")
        + f'12,"{second}",x,{strength},'
        + _CELLS.format(moving="3600.0", rating="")
    )


GERMAN = _foreign(
    "Aktivitäts-ID|Aktivitätsdatum|Name der Aktivität|Aktivitätsart|Verstrichene Zeit|Bewegungszeit"
    "|Gefühlte Anstrengung|Dateiname",
    "06.10.2026, 23:19:20", "01.03.2026, 07:00:00", "Lauf|Krafttraining",
)  # fmt: skip
FRENCH = _foreign(
    "ID de l’activité|Date de l’activité|Nom de l’activité|Type d’activité|Temps écoulé|Durée de déplacement"
    "|Effort perçu|Nom du fichier",
    "6 oct. 2026 à 23:19:20", "1 mars 2026, 07:00:00", "Course à pied|Musculation",
)  # fmt: skip
SPANISH = _foreign(
    "ID de actividad|Fecha de la actividad|Nombre de la actividad|Tipo de actividad|Tiempo transcurrido"
    "|Tiempo en movimiento|Esfuerzo percibido|Nombre de archivo",
    "6 oct 2026, 23:19:20", "1 mar 2026, 7:00:00", "Carrera|Entrenamiento de fuerza",
)  # fmt: skip
PORTUGUESE = _foreign(
    "ID da atividade|Data da atividade|Nome da atividade|Tipo de atividade|Tempo decorrido"
    "|Tempo de movimentação|Esforço percebido|Nome do arquivo",
    "6 de out. de 2026, 23:19:20", "1 de mar. de 2026, 07:00:00", "Corrida|Musculação",
)  # fmt: skip
ITALIAN = _foreign(
    "ID attività|Data dell'attività|Nome dell'attività|Tipo di attività|Tempo trascorso|Tempo in movimento"
    "|Sforzo percepito|Nome file",
    "6 ott 2026, 23:19:20", "1 mar 2026, 07:00:00", "Corsa|Allenamento di forza",
)  # fmt: skip


def _placed() -> str:
    """Return an activity under names in a language that is in no dictionary."""
    names = [f"Kolumna {place}" for place in range(44)]
    names[5] = names[15] = "Czas"
    names[6] = names[17] = "Dystans"
    cells = [
        "11",
        "2026-10-06 23:19:20",
        "x",
        "Bieg",
        "",
        "999",
        "4,73",
        *[""] * 5,
        "activities/1.fit",
        "",
        "",
    ]
    cells += ["2000.0", "1839.0", "4730.0", *[""] * 25, "6.0"]
    return ",".join(names) + "\n" + ",".join(f'"{cell}"' for cell in cells) + "\n"


PLACED = _placed()
_LANGUAGES = [ENGLISH, DUTCH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN]


@pytest.mark.parametrize("content", _LANGUAGES)
def test_an_activity_is_a_training_at_the_local_time(tmp_path: Path, content: str) -> None:
    found = imported(written(tmp_path, {"activities.csv": content}), {"zone": ("Europe/Amsterdam",)})
    early, run = found.sessions
    assert (run.id, run.day, run.start) == ("strava 11", day("2026-10-07"), 79)
    assert (run.kind, run.minutes, run.session_rpe) == ("running", 30, 6)
    assert (early.day, early.start, early.minutes, early.session_rpe) == (day("2026-03-01"), 480, 60, None)


def test_activities_without_a_length_or_a_number_are_named(tmp_path: Path) -> None:
    found = imported(written(tmp_path, {"activities.csv": ENGLISH}), {"zone": ("UTC",)})
    assert sorted(found.reasons) == [
        "De activiteit heeft geen nummer van Strava en is overgeslagen.",
        "De training heeft geen duur en geen zwaarte en is overgeslagen.",
    ]


def test_the_zone_is_asked_and_proposed_by_automatic_titles(tmp_path: Path) -> None:
    assert imported(written(tmp_path, {"activities.csv": ENGLISH})).file.entries == ()
    head = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Moving Time\n"
    rows = "".join(
        f'{n},"Mar {n}, 2026, {hour}:00:00 AM",{title},Run,1800,1800\n'
        for n, (hour, title) in enumerate([(8, "Evening Run")] * 4 + [(11, "Night Run")] * 3, start=1)
    )
    found = imported(written(tmp_path, {"activities.csv": head + rows}))
    assert question(found, "zone").proposed in {"Asia/Tokyo", "Asia/Shanghai", "Australia/Brisbane"}


_OWNERS = {
    "DillM94__Strava": (143, 21, 326956),
    "AakashB-1996__Strava_Analysis": (610, 65, 2227349),
    "Dean-Sabroso__StraVisdis": (136, 20, 321889),
}


@pytest.mark.parametrize("owner", _OWNERS)
def test_real_activities(owner: str) -> None:
    activities, rated, seconds = _OWNERS[owner]
    found = imported([sample(f"strava/{owner}/activities.csv")], {"zone": ("UTC",)})
    without = Counter(found.reasons)["De training heeft geen duur en geen zwaarte en is overgeslagen."]
    assert len(found.sessions) + without == activities
    assert sum(each.session_rpe is not None for each in found.sessions) == rated
    minutes = sum(each.minutes or 0 for each in found.sessions)
    assert minutes * 60 <= seconds <= (minutes + activities) * 60


def test_a_language_without_words_is_read_by_the_places_of_the_columns(tmp_path: Path) -> None:
    paths = written(tmp_path, {"activities.csv": PLACED})
    (run,) = imported(paths, {"zone": ("Europe/Amsterdam",)}).sessions
    assert (run.id, run.minutes, run.session_rpe, run.kind) == ("strava 11", 30, 6, "bieg")


def test_a_table_of_places_without_files_of_strava_is_nobodys(tmp_path: Path) -> None:
    names = [f"Kolumna {place}" for place in range(20)]
    names[5], names[15], names[6], names[17] = "a", "a", "b", "b"
    text = ",".join(names) + "\n" + ",".join(["11", "2026-10-06", *["x"] * 18]) + "\n"
    with pytest.raises(UnknownTableError):
        imported(written(tmp_path, {"activities.csv": text}))


def test_a_long_kind_of_training_is_shortened_and_told(tmp_path: Path) -> None:
    kind = "Parcours op tijd met twee ploegen en een bal"
    content = DUTCH.replace("Hardloopsessie", kind)
    found = imported(written(tmp_path, {"activities.csv": content}), {"zone": ("UTC",)})
    shown = kind.casefold()[:40]
    assert found.sessions[-1].kind == shown.rstrip()
    assert found.reasons == [f"‘{shown}…’ is ingekort tot 40 tekens."]
