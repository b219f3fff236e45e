"""Small made-up files in the dialects of makers: other languages, other versions, other programs.

By a name of its own each holds the name of a file and its content. ``NAMED`` are read by the names of their
columns, in any order; in ``PLACED`` the place or the number of columns counts.
"""

from __future__ import annotations

from typing import Final

from tests.importers import test_rr_recordings, test_strava, test_whoop


def _whoop(language: str, part: int, cells: str) -> str:
    return f"{test_whoop.LANGUAGES[language][part]}\n{cells}\n"


NAMED: Final = {
    "whoop german": (
        "physiologische_zyklen.csv",
        _whoop("german", 0, "2026-03-03 22:10:00,,UTC+01:00,70,52,81,2026-03-03 22:10:00,"
                "2026-03-04 06:20:00,441,20"),
    ),
    "whoop french sleeps": (
        "sommeil.csv",
        _whoop("french", 1, "2026-03-02 23:00:00,UTC+01:00,2026-03-03 13:00:00,2026-03-03 14:40:00,90,true"),
    ),
    "whoop spanish workouts": (
        "entrenamientos.csv",
        _whoop("spanish", 2, "2026-03-03 22:10:00,UTC+01:00,2026-03-04 18:05:00,"
                "2026-03-04 19:05:00,60,Tenis"),
    ),
    "whoop spanish journal": (
        "diario.csv",
        ('Hora de inicio del ciclo,Zona horaria del ciclo,Texto de la pregunta,"Respondió ""Sí""",Notas\n'
        "2026-03-03 22:10:00,UTC+01:00,¿Alcohol?,true,\n"),
    ),
    "whoop german workouts": (
        "Trainings.csv",
        ("Startzeit des Zyklus,Zeitzone des Zyklus,Startzeit des Trainings,Dauer (Min.),Name der Aktivität,"
        "Aktivitätsbelastung,Verbrannte Energie (cal),Max HF (Schläge pro Minute)\n"
        "2026-03-01 23:45:11,UTC+01:00,2026-03-02 18:37:37,32,Laufen,9.1,310.0,171\n"),
    ),
    "strava dutch later": (
        "activities.csv",
        ("Activiteits-ID,Datum van activiteit,Naam activiteit,Activiteitstype,Beschrijving van activiteit,"
        "Beweegtijd,Verstreken tijd,Afstand,Totale stijging,Gemiddelde hartslag,Bestandsnaam,"
        "Ervaren inspanning,Trainingsbelasting\n"
        '1001,"9 mrt. 2026, 19:00:00",Avondloop,Hardloopsessie,,1800,1900,7500.0,80.0,148,'
        "activities/1001.fit.gz,6,55\n"),
    ),
    "strava german": ("activities.csv", test_strava.GERMAN),
    "strava portuguese": ("activities.csv", test_strava.PORTUGUESE),
    "garmin trainings": (
        "Activities.csv",
        ("Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø HF\n"
        'Laufen,2026-03-01 18:05:00,false,"x",5.43,"1,234",00:57:17,150\n'),
    ),
    "apple intervals": (
        "HKCategoryTypeIdentifierSleepAnalysis.csv",
        ("type,sourceName,sourceVersion,productType,device,startDate,endDate,value,HKTimeZone\n"
        "HKCategoryTypeIdentifierSleepAnalysis,Apple Watch,26.2,Watch7,,2026-03-01 00:10:00 +0100,"
        "2026-03-01 07:00:00 +0100,asleepCore,Europe/Amsterdam\n"),
    ),
    "apple days": (
        "HealthAutoExport.csv",
        ("Date/Time,Resting Heart Rate (count/min),Heart Rate Variability (ms),Sleep Analysis [Total] (hr)\n"
        "2026-03-01 00:00:00,52,61.5,7.25\n"),
    ),
    "elite later": (
        "export.csv",
        ("Member,Type,Date Time Start,Date Time End,Duration,HRV,HR,lnRmssd,Rmssd\n"
        "A,Morning Readiness,2026-03-01 07:05:00,2026-03-01 07:07:30,150,57,50.5,3.7,40.87\n"),
    ),
    "fitbit exercises": (
        "UserExercises_2026-03-01.csv",
        ("exercise_id,exercise_start,exercise_end,utc_offset,activity_name,log_type\n"
        "1,2026-03-01T16:00:00Z,2026-03-01T16:45:00Z,+01:00,Outdoor Run,MANUAL\n"),
    ),
    "fitbit answer": (
        "slaap.json",
        ('{"sleep":[{"dateOfSleep":"2026-03-01","endTime":"2026-03-01T07:00:00.000","isMainSleep":true,'
        '"logId":1,"minutesAsleep":400,"startTime":"2026-02-28T23:30:00.000"}]}'),
    ),
    "fitbit grams": (
        "weight.csv",
        "timestamp,weight grams,data source\n2026-03-01T05:10:00Z,70340,Scale\n",
    ),
    "samsung re-saved": (
        "slaap.csv",
        ("com.samsung.health.sleep.start_time,com.samsung.health.sleep.time_offset,"
        "com.samsung.health.sleep.end_time,com.samsung.health.sleep.datauuid\n"
        "1772316000000,UTC+0100,1772344800000,a\n"),
    ),
}  # fmt: skip
PLACED: Final = {
    "fitbit days": (
        "daily_resting_heart_rate.csv",
        "timestamp,beats per minute,data source\n2026-03-01T00:00:00Z,53.7,Fitbit\n",
    ),
    "fitbit dutch report": (
        "rapport.csv",
        ('Lichaam\nDatum,Gewicht,BMI,Vet\n"13-03-2026","70,1","21,6","0"\n\nSlaap\n'
        "Begintijd,Eindtijd,Minuten in slaap,Minuten wakker,Aantal keer wakker,Tijd in bed\n"
        '"01-03-2026 23:10","02-03-2026 07:53","450","73","9","523"\n'),
    ),
    "fitbit german report": (
        "bericht.csv",
        ("Schlaf\nStartzeit,Endzeit,Minuten geschlafen,Minuten wach,Anzahl der Wachphasen,Zeit im Bett\n"
        '"01.03.2026 23:10","02.03.2026 07:53","450","73","9","523"\n'),
    ),
    "garmin german nights": (
        "Schlaf.csv",
        ("Sleep Score 4 Wochen,Score,Ruheherzfrequenz,Body Battery,Pulsoximeter,Atmung,HFV-Status,Qualität,"
        "Dauer,Schlafbedürfnis,Schlafenszeit,Aufstehzeit\n"
        "2026-03-01,79,55,56,--,17.9,31,Gut,7h 1min,8h 0min,23:10,6:40\n"),
    ),
    "garmin nights by places": (
        "Sen.csv",
        ("Wynik snu 4 tygodnie,Wynik,Tętno spoczynkowe,Body Battery,Pulsoksymetr,Oddech,Status HRV,Jakość,"
        "Czas trwania,Zapotrzebowanie,Pora snu,Pobudka\n"
        "2026-03-01,79,55,56,--,17.9,31,Dobra,7h 1min,8h 0min,23:10,6:40\n"),
    ),
    "garmin french hrv": (
        "VFC.csv",
        ("Date,Variabilité de la fréquence cardiaque nocturne,Ligne de base,Moyenne sur 7 jours\n"
        "2026-03-01,42ms,35ms - 51ms,34ms\n"),
    ),
    "garmin weights": (
        "Weight.csv",
        ("Time,Weight,Change,BMI,Body Fat,Skeletal Muscle Mass,Bone Mass,Body Water,\n"
        '" Mar 1, 2026",\n8:28 AM,80.1 kg,0.5 kg,25.0,18.0 %,33.3 kg,4.0 kg,55 %,\n'),
    ),
    "google fit days": (
        "Daily activity metrics.csv",
        ("Datum,a,Calorieën (kcal),Afstand (m),Gewicht (kg),Maximaal (kg),Minimaal (kg),Duur (ms)\n"
        "2026-03-01,4,1980.5,320,80.46,81,80,9\n"),
    ),
    "rr table": (
        "Polar_H10_RR.txt",
        test_rr_recordings.table_of("Phone timestamp;RR-interval [ms]", ";"),
    ),
    "strava by places": ("activities.csv", test_strava.PLACED),
    "withings german": (
        "Withings.csv",
        ('"Date","Gewicht (kg)","Fettmasse (kg)","Fettfreier Anteil (kg)","Kommentare"\n'
        '"2026-03-01 6:04 Uhr","94.34","26.81","68.43",""\n'),
    ),
    "withings later": (
        "sleep.csv",
        ('from,to,"light (s)","deep (s)","rem (s)","awake (s)",up,x,"Average heart rate",'
        '"Heart rate (max)",events\n'
        '2026-02-28T23:30:00+01:00,2026-03-01T07:00:00+01:00,18000,6000,1200,720,0,120,58,86,"{""1"":[0]}"\n'),
    ),
}  # fmt: skip
