"""The figures that are shown beside the signals: formula, source, and what is said against each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from herstel_gui.domain.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class About:
    """What a figure is: its formula, where it comes from and what is said against it."""

    key: str
    label: str
    term: str
    formula: str
    source: str
    criticism: str


LN_RMSSD: Final = About(
    "ln_rmssd",
    QT_TRANSLATE_NOOP("herstel", "ln rMSSD, gemiddelde van 7 dagen"),
    "ln rMSSD",
    QT_TRANSLATE_NOOP(
        "herstel",
        "Gemiddelde van ln(rMSSD) over 7 dagen, minstens 4 metingen. Eigen band: gemiddelde ± 0,5 "
        "× spreiding van je basislijn.",
    ),
    QT_TRANSLATE_NOOP("herstel", "Plews 2014; Flatt en Esco 2015; Vesterinen 2016."),
    QT_TRANSLATE_NOOP(
        "herstel",
        "Een gezond mens is zo’n 60 dagen per jaar onder de band, en bij overreaching kan de "
        "waarde ook stijgen. Boven de band is dus niet ‘goed’. Hangt af van het apparaat.",
    ),
)
HRV_CV: Final = About(
    "hrv_cv",
    QT_TRANSLATE_NOOP("herstel", "Schommeling van ln rMSSD (CV)"),
    "Variatiecoëfficiënt (CV)",
    QT_TRANSLATE_NOOP(
        "herstel",
        "100 × spreiding ÷ gemiddelde van ln(rMSSD) over 7 dagen, minstens 4 metingen.",
    ),
    QT_TRANSLATE_NOOP("herstel", "Plews 2012."),
    QT_TRANSLATE_NOOP(
        "herstel",
        "Gezien bij één sporter die vastliep en één die dat niet deed: te weinig voor een grens.",
    ),
)
HOOPER: Final = About(
    "hooper",
    QT_TRANSLATE_NOOP("herstel", "Hooper-som"),
    "Hooper-som",
    QT_TRANSLATE_NOOP(
        "herstel",
        "Slaapkwaliteit + vermoeidheid + stress + spierpijn van vandaag: 4 (heel goed) tot 28 (heel slecht).",
    ),
    QT_TRANSLATE_NOOP("herstel", "Hooper en Mackinnon 1995."),
    QT_TRANSLATE_NOOP(
        "herstel",
        "Er is geen onderzochte grens voor de som; getallen op internet zijn bedacht. Herstel "
        "kijkt naar de losse antwoorden.",
    ),
)
LOAD: Final = About(
    "load",
    QT_TRANSLATE_NOOP("herstel", "Belasting van 7 dagen"),
    "Belasting",
    QT_TRANSLATE_NOOP("herstel", "Som van RPE × minuten van alle trainingen; een ingevulde rustdag is 0."),
    QT_TRANSLATE_NOOP("herstel", "Foster 1998 en 2001."),
    QT_TRANSLATE_NOOP(
        "herstel",
        "Een eigen gevoel maal tijd: alleen met jezelf te vergelijken. Belasting is geen klacht.",
    ),
)
MONOTONY: Final = About(
    "monotony",
    QT_TRANSLATE_NOOP("herstel", "Monotonie"),
    "Monotonie",
    QT_TRANSLATE_NOOP(
        "herstel",
        "Gemiddelde belasting per dag ÷ spreiding van de zeven dagtotalen (populatie).",
    ),
    QT_TRANSLATE_NOOP("herstel", "Foster 1998 en 2001."),
    QT_TRANSLATE_NOOP(
        "herstel",
        "Programma’s rekenen verschillend en het voorbeeld in het artikel klopt met geen van de "
        "dagtotalen. ‘Hoger dan 2’ is een vuistregel zonder bewijs.",
    ),
)
STRAIN: Final = About(
    "strain",
    QT_TRANSLATE_NOOP("herstel", "Strain"),
    "Strain",
    QT_TRANSLATE_NOOP("herstel", "Belasting van 7 dagen × monotonie."),
    QT_TRANSLATE_NOOP(
        "herstel",
        "Foster 1998: ziekte volgde vaak op een piek die voor díe sporter hoog was (25 sporters).",
    ),
    QT_TRANSLATE_NOOP("herstel", "Alleen een eigen piek zegt iets; een vaste grens bestaat niet."),
)
SLEEP_DEBT: Final = About(
    "sleep_debt",
    QT_TRANSLATE_NOOP("herstel", "Slaaptekort van 7 nachten"),
    "Slaaptekort",
    QT_TRANSLATE_NOOP("herstel", "Per nacht wat er aan 7 uur ontbrak, opgeteld; minstens 5 bekende nachten."),
    QT_TRANSLATE_NOOP("herstel", "Keuze van Herstel; 7 uur is de ondergrens van de artikelen."),
    QT_TRANSLATE_NOOP(
        "herstel",
        "Hoeveel slaap iemand nodig heeft, verschilt (Walsh 2021), en inhalen gaat niet één op één.",
    ),
)
REGULARITY: Final = About(
    "regularity",
    QT_TRANSLATE_NOOP("herstel", "Regelmaat van slaap"),
    "Regelmaat van slaap",
    QT_TRANSLATE_NOOP(
        "herstel",
        "Spreiding van het midden van de nacht over 14 nachten, minstens 7 met naar bed en op.",
    ),
    QT_TRANSLATE_NOOP("herstel", "Phillips 2017; Fischer 2021."),
    QT_TRANSLATE_NOOP(
        "herstel",
        "Andere maten voor regelmaat geven andere antwoorden. Na een reis naar een andere "
        "tijdzone zegt dit even niets.",
    ),
)

ABOUT: Final = (LN_RMSSD, HRV_CV, HOOPER, LOAD, MONOTONY, STRAIN, SLEEP_DEBT, REGULARITY)
