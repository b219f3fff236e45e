"""Formula, source and criticism of the figures that are shown beside the signals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from herstel_gui.domain.text import tr_noop


@dataclass(frozen=True, slots=True)
class About:
    """The explanation of a figure: its formula, its source and the criticism of the figure."""

    key: str
    label: str
    term: str
    formula: str
    source: str
    criticism: str


LN_RMSSD: Final = About(
    "ln_rmssd",
    tr_noop("ln rMSSD, gemiddelde van 7 dagen"),
    "ln rMSSD",
    tr_noop(
        "Gemiddelde van ln(rMSSD) over 7 dagen, minstens 4 metingen. Eigen band: gemiddelde ± "
        "0,5 × standaardafwijking van je gewone waarde.",
    ),
    tr_noop("Plews 2014; Flatt en Esco 2015; Vesterinen 2016."),
    tr_noop(
        "Een gezond mens is zo’n 60 dagen per jaar onder de band, en wie te moe is kan er ook "
        "boven zitten. Boven de band is dus niet ‘goed’. Hangt af van het apparaat.",
    ),
)
HRV_CV: Final = About(
    "hrv_cv",
    tr_noop("Schommeling van ln rMSSD (CV)"),
    "Variatiecoëfficiënt (CV)",
    tr_noop(
        "100 × spreiding ÷ gemiddelde van ln(rMSSD) over 7 dagen, minstens 4 metingen.",
    ),
    tr_noop("Plews 2012."),
    tr_noop(
        "Gezien bij één sporter die niet meer herstelde en bij één die dat wel deed: te weinig "
        "voor een grens.",
    ),
)
HOOPER: Final = About(
    "hooper",
    tr_noop("Hooper-som"),
    "Hooper-som",
    tr_noop(
        "Slaapkwaliteit + vermoeidheid + stress + spierpijn van vandaag: 4 (heel goed) tot 28 (heel slecht).",
    ),
    tr_noop("Hooper en Mackinnon 1995."),
    tr_noop(
        "Er is geen onderzochte grens voor de som; getallen op internet zijn bedacht. Herstel "
        "kijkt naar de losse antwoorden.",
    ),
)
LOAD: Final = About(
    "load",
    tr_noop("Belasting van 7 dagen"),
    "Belasting",
    tr_noop("Zwaarte × minuten van alle trainingen, opgeteld. Een ingevulde rustdag is 0."),
    tr_noop("Foster 1998 en 2001."),
    tr_noop(
        "Een eigen gevoel maal tijd: alleen met jezelf te vergelijken. Belasting is geen klacht.",
    ),
)
MONOTONY: Final = About(
    "monotony",
    tr_noop("Monotonie"),
    "Monotonie",
    tr_noop(
        "Je gemiddelde belasting per dag, gedeeld door hoeveel de zeven dagen van elkaar verschillen "
        "(de standaardafwijking).",
    ),
    tr_noop("Foster 1998 en 2001."),
    tr_noop(
        "Elk programma rekent dit anders. Ook met het voorbeeld in het artikel komt geen dagtotaal uit. "
        "‘Hoger dan 2’ is een vuistregel zonder bewijs.",
    ),
)
STRAIN: Final = About(
    "strain",
    tr_noop("Strain"),
    "Strain",
    tr_noop("Belasting van 7 dagen × monotonie."),
    tr_noop(
        "Foster 1998: ziekte volgde vaak op een piek die voor díe sporter hoog was (25 sporters).",
    ),
    tr_noop("Alleen een eigen piek zegt iets; een vaste grens bestaat niet."),
)
SLEEP_DEBT: Final = About(
    "sleep_debt",
    tr_noop("Slaaptekort van 7 nachten"),
    "Slaaptekort",
    tr_noop(
        "Per nacht wat er ontbrak aan de ondergrens van je leeftijd, opgeteld: 8 uur onder de 18, "
        "anders 7 uur; minstens 5 bekende nachten."
    ),
    tr_noop("Keuze van Herstel; 7 uur is de ondergrens van de artikelen, 8 uur die voor 13–17 jaar."),
    tr_noop(
        "Niet iedereen heeft evenveel slaap nodig (Walsh 2021), en inhalen gaat niet uur voor uur.",
    ),
)
REGULARITY: Final = About(
    "regularity",
    tr_noop("Regelmaat van slaap"),
    "Regelmaat van slaap",
    tr_noop(
        "Spreiding van het midden van de nacht over 14 nachten, minstens 7 met naar bed en op.",
    ),
    tr_noop("Phillips 2017; Fischer 2021."),
    tr_noop(
        "Wie regelmaat anders berekent, krijgt een ander antwoord. Na een reis naar een andere "
        "tijdzone zegt dit even niets.",
    ),
)
