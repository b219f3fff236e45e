"""WHOOP: nights, naps, workouts, and only the questions of the journal that the user ticks."""

from __future__ import annotations

from pathlib import Path

import pytest

from herstel_gui.application.changes import TagEntry
from tests.importers.foreign_files import day, imported, question, sample, written

CYCLES = (
    "Cycle start time,Cycle end time,Cycle timezone,Resting heart rate (bpm),Heart rate variability (ms),"
    "Sleep onset,Wake onset,Asleep duration (min)\n"
    "2026-03-03 22:10:00,,UTC+01:00,52,81,2026-03-03 22:10:00,2026-03-04 06:20:00,441\n"
    "2026-03-02 23:00:00,2026-03-03 22:10:00,UTC+01:00,63,40,2026-03-03 13:00:00,2026-03-03 14:40:00,90\n"
    "2026-03-01 22:00:00,2026-03-02 23:00:00,UTC+01:00,,,,,\n"
)
SLEEPS = (
    "Cycle start time,Cycle end time,Cycle timezone,Sleep onset,Wake onset,Asleep duration (min),Nap\n"
    "2026-03-03 22:10:00,,UTC+01:00,2026-03-03 22:10:00,2026-03-04 06:20:00,441,false\n"
    "2026-03-03 22:10:00,,UTC+01:00,2026-03-04 15:00:00,2026-03-04 15:30:00,28,true\n"
    "2026-03-02 23:00:00,2026-03-03 22:10:00,UTC+01:00,2026-03-03 13:00:00,2026-03-03 14:40:00,90,true\n"
)
WORKOUTS = (
    "Cycle start time,Cycle end time,Cycle timezone,Workout start time,Workout end time,Duration (min),"
    "Activity name\n"
    "2026-03-03 22:10:00,,UTC+01:00,2026-03-04 18:05:00,2026-03-04 19:05:00,60,Running\n"
)
JOURNAL = (
    "Cycle start time,Cycle end time,Cycle timezone,Question text,Answered yes,Notes\n"
    "2026-03-03 22:10:00,,UTC+01:00,Have any alcoholic drinks?,true,\n"
    "2026-03-03 00:40:00,,UTC+01:00,Have any alcoholic drinks?,true,\n"
    "2026-03-03 22:10:00,,UTC+01:00,Something intimate?,true,\n"
    "2026-03-03 22:10:00,,UTC+01:00,Take creatine?,false,\n"
    ",,,Take creatine?,true,\n"
)
LANGUAGES = {
    "german": (
        ("Startzeit des Zyklus,Endzeit des Zyklus,Zeitzone des Zyklus,Erholungswert %,"
        "Ruheherzfrequenz (Schläge pro Minute),Herzfrequenzvariabilität (ms),Beginn des Schlafs,"
        "Beginn des Aufwachens,Schlafdauer (Min.),Dauer des Aufwachens (Min.)"),
        ("Startzeit des Zyklus,Zeitzone des Zyklus,Beginn des Schlafs,Beginn des Aufwachens,"
        "Schlafdauer (Min.),Nickerchen"),
        ("Startzeit des Zyklus,Zeitzone des Zyklus,Startzeit des Trainings,Endzeit des Trainings,"
        "Dauer (Min.),Name der Aktivität"),
    ),
    "spanish": (
        ("Hora de inicio del ciclo,Hora de finalización del ciclo,Zona horaria del ciclo,"
        "Puntuación de recuperación (%),Frecuencia cardíaca en reposo (lpm),"
        "Variabilidad de la frecuencia cardíaca (ms),Inicio del sueño,Inicio de la vigilia,"
        "Duración del sueño (min),Tempo despierto/a (min)"),
        ("Hora de inicio del ciclo,Zona horaria del ciclo,Inicio del sueño,Inicio de la vigilia,"
        "Duración del sueño (min),Siesta"),
        ("Hora de inicio del ciclo,Zona horaria del ciclo,Hora de inicio del entrenamiento,"
        "Hora de finalización del entrenamiento,Duración (min),Nombre de la actividad"),
    ),
    "french": (
        ("Heure de début du cycle,Heure de fin du cycle,Fuseau horaire du cycle,Score de récupération %,"
        "Fréquence cardiaque au repos (bpm),Variabilité de la fréquence cardiaque (ms),"
        "Premiers signes de sommeil,Premiers signes de réveil,Durée du sommeil (min),Temps d’éveil (min)"),
        ("Heure de début du cycle,Fuseau horaire du cycle,Premiers signes de sommeil,"
        "Premiers signes de réveil,Durée du sommeil (min),Sieste"),
        ("Heure de début du cycle,Fuseau horaire du cycle,Heure de début de l’entraînement,"
        "Heure de fin de l’entraînement,Durée (min),Nom de l’activité"),
    ),
    "portuguese": (
        ("Hora de início do ciclo,Hora de fim do ciclo,Fuso horário do ciclo,Pontuação de recuperação %,"
        "Frequência cardíaca em repouso (bpm),Variabilidade da frequência cardíaca (ms),Início do sono,"
        "Início da vigília,Duração do sono (min),Duração de vigília (min)"),
        ("Hora de início do ciclo,Fuso horário do ciclo,Início do sono,Início da vigília,"
        "Duração do sono (min),Sesta"),
        ("Hora de início do ciclo,Fuso horário do ciclo,Hora de início do treino,Hora de fim do treino,"
        "Duração (min),Nome da atividade"),
    ),
}  # fmt: skip
"""The headers of the nights, the sleeps and the workouts in the languages in which WHOOP writes them."""
_EXPORT = {
    "physiological_cycles.csv": CYCLES, "sleeps.csv": SLEEPS, "workouts.csv": WORKOUTS,
    "journal_entries.csv": JOURNAL,
}  # fmt: skip
_REAL = "whoop/TheOneRichy__whoop_data/"
_OTHER = "whoop/Tjetjetjenare__whoop-data-modeling/"


def test_a_cycle_with_only_a_nap_gives_no_pulse_and_no_hrv(tmp_path: Path) -> None:
    found = imported(written(tmp_path, {name: _EXPORT[name] for name in list(_EXPORT)[:2]}))
    assert found.values("resting_heart_rate") == {"2026-03-04": 52}
    assert found.values("hrv_rmssd") == {"2026-03-04": 81}
    assert found.values("sleep_duration") == {"2026-03-04": 441}
    assert found.values("nap_duration") == {"2026-03-03": 90, "2026-03-04": 28}
    assert any("alleen een dutje" in reason for reason in found.reasons)


def test_without_the_sleeps_a_short_sleep_by_day_is_a_nap(tmp_path: Path) -> None:
    found = imported(written(tmp_path, {"renamed.csv": CYCLES}))
    assert found.values("hrv_rmssd") == {"2026-03-04": 81}


def test_a_nap_is_a_nap_on_a_day_without_a_night(tmp_path: Path) -> None:
    found = imported(written(tmp_path, {"sleeps.csv": SLEEPS}))
    assert found.values("nap_duration") == {"2026-03-03": 90, "2026-03-04": 28}
    assert found.values("sleep_duration") == {}


def test_workouts_come_in_without_a_rating(tmp_path: Path) -> None:
    (session,) = imported(written(tmp_path, {"workouts.csv": WORKOUTS})).sessions
    assert (session.day, session.kind, session.start, session.minutes) == (
        day("2026-03-04"),
        "running",
        1085,
        60,
    )
    assert session.session_rpe is None


def test_only_ticked_questions_of_the_journal_come_in(tmp_path: Path) -> None:
    paths = written(tmp_path, {"journal_entries.csv": JOURNAL})
    untouched = imported(paths)
    asked = question(untouched, "questions")
    assert [str(choice.label) for choice in asked.choices] == [
        "Have any alcoholic drinks? · 2 keer ja", "Something intimate? · 1 keer ja",
    ]  # fmt: skip
    assert asked.proposed is None
    assert asked.several
    assert untouched.file.entries == ()
    ticked = imported(paths, {"questions": ("q1",)})
    assert set(ticked.file.entries) == {
        TagEntry(day("2026-03-02"), "Have any alcoholic drinks?"),
        TagEntry(day("2026-03-03"), "Have any alcoholic drinks?"),
    }


def test_real_cycles() -> None:
    found = imported([sample(_REAL + "physiological_cycles.csv")])
    assert found.ends("resting_heart_rate") == (("2023-12-30", 89), ("2024-06-24", 77))
    assert (len(found.values("hrv_rmssd")), found.mean("hrv_rmssd")) == (171, 16.877)
    assert (found.mean("resting_heart_rate"), found.mean("sleep_duration")) == (80.164, 442.544)
    other = imported([sample(_OTHER + "physiological_cycles.csv")])
    assert other.ends("hrv_rmssd") == (("2021-01-06", 61), ("2022-10-31", 87))
    assert (other.mean("resting_heart_rate"), other.mean("sleep_duration")) == (48.502, 433.592)


def test_a_real_export_with_naps_and_workouts_joined() -> None:
    names = ("physiological_cycles.csv", "sleeps.csv", "workouts.csv")
    found = imported([sample(_REAL + name) for name in names])
    assert len(found.values("resting_heart_rate")) == 171
    assert len(found.values("nap_duration")) == 11
    assert len(found.sessions) == 124
    assert sum(session.minutes or 0 for session in found.sessions) == 3952
    other = imported([sample(_OTHER + name) for name in names])
    assert len(other.values("nap_duration")) == 7
    assert (len(other.sessions), sum(each.minutes or 0 for each in other.sessions)) == (737, 38283)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_export_in_another_language_is_read_the_same(tmp_path: Path, language: str) -> None:
    cycles, sleeps, workouts = LANGUAGES[language]
    found = imported(
        written(
            tmp_path,
            {
                "a.csv": f"{cycles}\n2026-03-03 22:10:00,,UTC+01:00,70,52,81,2026-03-03 22:10:00,"
                "2026-03-04 06:20:00,441,20\n2026-03-02 23:00:00,2026-03-03 22:10:00,UTC+01:00,40,63,40,"
                "2026-03-03 13:00:00,2026-03-03 14:40:00,90,3\n",
                "b.csv": f"{sleeps}\n2026-03-02 23:00:00,UTC+01:00,2026-03-03 13:00:00,2026-03-03 14:40:00,"
                "90,true\n",
                "c.csv": f"{workouts}\n2026-03-03 22:10:00,UTC+01:00,2026-03-04 18:05:00,"
                "2026-03-04 19:05:00,60,Tennis\n",
            },
        )
    )
    assert found.values("resting_heart_rate") == {"2026-03-04": 52}
    assert found.values("hrv_rmssd") == {"2026-03-04": 81}
    assert found.values("sleep_duration") == {"2026-03-04": 441}
    assert found.values("nap_duration") == {"2026-03-03": 90}
    (session,) = found.sessions
    assert (session.minutes, session.start) == (60, 1085)


@pytest.mark.parametrize(
    "header",
    [
        'Hora de inicio del ciclo,Zona horaria del ciclo,Texto de la pregunta,"Respondió ""Sí""",Notas',
        "Startzeit des Zyklus,Zeitzone des Zyklus,Fragetext,Beantwortet mit „Ja“,Anmerkungen",
    ],
)
@pytest.mark.parametrize("yes", ["true", "TRUE", "WAHR", "Sí"])
def test_a_yes_in_another_language_is_a_yes(tmp_path: Path, header: str, yes: str) -> None:
    text = (
        f"{header}\n2026-03-03 22:10:00,UTC+01:00,¿Alcohol?,{yes},\n2026-03-04 22:10:00,,¿Alcohol?,false,\n"
    )
    found = imported(written(tmp_path, {"diario.csv": text}), {"questions": ("q1",)})
    assert set(found.file.entries) == {TagEntry(day("2026-03-03"), "¿Alcohol?")}
