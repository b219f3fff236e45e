"""The parser of the command line, with Dutch help and error messages."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from typing_extensions import override

from herstel_gui import __version__
from herstel_gui.cli import (
    club_command,
    data_commands,
    file_commands,
    import_command,
    plan_command,
    report_commands,
)
from herstel_gui.cli.context import WRONG_USAGE, CommandContext
from herstel_gui.cli.output import complain, target_named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from herstel_gui.domain.calendar import Week

    Command = Callable[[argparse.Namespace, CommandContext], int]

_DEMO_YEARS: Final = 3
_MOST_YEARS: Final = 60
WINDOW: Final = "venster"
_COMMANDS: Final[Mapping[str, Command]] = {
    "enter": data_commands.enter,
    "import": import_command.import_,
    "export": data_commands.export,
    "convert": data_commands.convert,
    "week": report_commands.week,
    "signals": report_commands.signals,
    "report": report_commands.report,
    "club": club_command.club,
    "plan": plan_command.plan,
    "backup": file_commands.backup,
    "check": file_commands.check,
    "demo": file_commands.demo,
}
_WITH_VALUE: Final = ("--journal", "--home")

_ENGLISH: Final = (
    (r"the following arguments are required: (.*)", r"dit ontbreekt: \1"),
    (r"unrecognized arguments: (.*)", r"dit ken ik niet: \1"),
    (r"argument (.*?): invalid choice: (.*) \(choose from .*\)", r"\2 is geen \1"),
    (r"argument (.*?): expected one argument", r"achter \1 ontbreekt iets"),
    (r"argument (.*?): expected at least one argument", r"achter \1 ontbreekt iets"),
    (r"argument (.*?): not allowed with argument (.*)", r"\1 en \2 gaan niet samen"),
    (r"argument (.*?): invalid .* value: (.*)", r"\2 is geen \1"),
    (r"argument (.*?): ignored explicit argument (.*)", r"bij \1 hoort geen \2"),
    (r"one of the arguments (.*) is required", r"een van deze is nodig: \1"),
    (r"argument (.*?): (.*)", r"\1: \2"),
)
"""Patterns of argparse error messages, with their Dutch translations."""


class _Help(argparse.HelpFormatter):
    """A help formatter that writes "gebruik" instead of "usage"."""

    @override
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or "gebruik: ")


class _Parser(argparse.ArgumentParser):
    """An ArgumentParser with Dutch help and error messages."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401  # the arguments of ArgumentParser
        super().__init__(formatter_class=_Help, add_help=False, allow_abbrev=False, **settings)
        self.words = self.add_argument_group("woorden")
        self.options = self.add_argument_group("opties")
        self.options.add_argument("-h", "--help", action="help", help="deze uitleg")
        self.complete: Callable[[_Parser], None] | None = None
        """Adds the options that need modules of this command; called when the command is parsed."""

    @override
    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:  # as argparse
        # argparse calls this method for the help of a command too
        complete, self.complete = self.complete, None
        if complete is not None:
            complete(self)
        return super().parse_known_args(args, namespace)

    @override
    def error(self, message: str) -> NoReturn:
        for english, dutch in _ENGLISH:
            translated, count = re.subn(f"^{english}$", dutch, message)
            if count:
                break
        else:
            translated = message
        complain(f"{self.format_usage()}{translated}")
        raise SystemExit(WRONG_USAGE)


class _ChosenForm(argparse.Action):
    """Stores the key of a file format with the path: ``("csv", Path("week.csv"))``."""

    @override
    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        setattr(namespace, self.dest, (self.const, values))


def with_window(arguments: Sequence[str]) -> list[str]:
    """Return the arguments, with the word WINDOW inserted when they name no command."""
    rest = iter(arguments)
    for place, word in enumerate(rest):
        if word in _WITH_VALUE:
            next(rest, None)
        elif word in _COMMANDS or word in {"-h", "--help", "--version"}:
            return list(arguments)
        elif not word.startswith("-"):
            # a file name, or a mistyped command
            here = place + sum(1 for passed in arguments[:place] if passed in _WITH_VALUE)
            looks_like_file = "." in word or os.sep in word or os.path.exists(word)
            return [*arguments[:here], *([WINDOW] if looks_like_file else []), *arguments[here:]]
    return [*arguments, WINDOW]


def make_parser() -> _Parser:
    """Return the parser of the whole command line."""
    parser = _Parser(
        prog="herstel",
        usage="herstel [opties] [OPDRACHT …]",
        description="Herstel: een hersteldagboek voor sporters. Zonder opdracht opent het venster.",
        epilog="Uitleg bij een opdracht: herstel OPDRACHT --help",
    )
    parser.options.add_argument(
        "--version", action="version", version=f"Herstel {__version__}", help="de versie"
    )
    _places(parser.options, None)
    commands = parser.add_subparsers(title="opdrachten", dest="command", metavar="OPDRACHT", required=True)

    def command(name: str, text: str, epilog: str = "") -> _Parser:
        added = commands.add_parser(name, prog=f"herstel {name}", help=text, description=text, epilog=epilog)
        added.set_defaults(run=_COMMANDS[name])
        _places(added.options, argparse.SUPPRESS)
        return added

    window = commands.add_parser(WINDOW)
    _places(window.options, argparse.SUPPRESS)
    window.words.add_argument("files", nargs="*", type=Path)
    _add_data_commands(command)
    _add_report_commands(command)
    _add_file_commands(command)
    return parser


def _places(options: argparse._ArgumentGroup, default: str | None) -> None:
    options.add_argument("--journal", type=Path, metavar="BESTAND", default=default, help="dit dagboek")
    options.add_argument(
        "--home",
        type=Path,
        metavar="MAP",
        default=default,
        help="alles van Herstel in deze map, om te proberen",
    )


def _add_data_commands(command: Callable[..., _Parser]) -> None:
    _add_enter(command)
    _add_import(command)
    convert = command(
        "convert",
        "Antwoorden van intervals.icu die vroeger te streng zijn omgezet, naar hun betekenis omzetten.",
    )
    convert.options.add_argument("--dry-run", action="store_true", help="alleen laten zien, niets bewaren")
    _although_open(convert.options)
    export = command("export", "Het hele dagboek schrijven, leesbaar zonder Herstel.")
    export.complete = _add_export_forms


def _add_enter(command: Callable[..., _Parser]) -> None:
    enter = command(
        "enter",
        "Een dag invullen: alles of niets.",
        epilog="Voorbeeld: herstel enter vandaag pulse=58 sleep=0:25-5:45 motivation=6 rest +ill. "
        "Een lege waarde (pulse=) haalt weg wat er stond.",
    )
    enter.words.add_argument("day", metavar="DAG", help="2026-11-22, vandaag of gisteren")
    enter.words.add_argument(
        "words",
        metavar="WOORD",
        nargs="+",
        help="meting=waarde, note=tekst, tag=woord of +woord, rest, active of training, "
        "recovery_week[=laatste dag], discussed",
    )
    _for_writing(enter.options)


def _add_import(command: Callable[..., _Parser]) -> None:
    importing = command(
        "import",
        "Bestanden, mappen en zip-bestanden van andere programma's importeren.",
        epilog="Voorbeeld: herstel import export.zip extra.csv --answer weight_unit=kg. "
        "Een vraag zonder antwoord laat alleen weg waar zij over gaat.",
    )
    importing.words.add_argument("files", metavar="BESTAND", nargs="+", type=Path)
    importing.options.add_argument(
        "--answer",
        metavar="VRAAG=KEUZE",
        action="append",
        default=[],
        help="antwoord op een vraag over de bestanden; mag vaker",
    )
    importing.options.add_argument(
        "--stream",
        metavar="REEKS",
        action="append",
        default=[],
        help="alleen deze reeks, zoals --json haar noemt; mag vaker",
    )
    importing.options.add_argument("--dry-run", action="store_true", help="alleen laten zien, niets bewaren")
    importing.options.add_argument("--json", action="store_true", help="uitkomst als JSON")
    importing.options.add_argument(
        "--doubtful",
        action="store_true",
        help="neem ook over wat twijfelachtig is: dagen die nog komen, waarden ver van wat gewoon is",
    )
    _for_writing(importing.options)


def _add_export_forms(parser: _Parser) -> None:
    from herstel_gui.exporters.registry import EXPORTERS

    _add_forms(parser, ((exporter.key, exporter.about) for exporter in EXPORTERS))


def _add_week_forms(parser: _Parser) -> None:
    from herstel_gui.exporters.sheet_registry import SHEET_EXPORTERS

    sheets = ((exporter.key, exporter.about) for exporter in SHEET_EXPORTERS)
    _add_forms(parser, (("pdf", "op papier, als PDF"), *sheets))


def _add_forms(parser: _Parser, forms: Iterable[tuple[str, str]]) -> None:
    """Add an option for each file format, given as key and help text; see ``_ChosenForm``."""
    group = parser.options.add_mutually_exclusive_group(required=True)
    for key, about in forms:
        group.add_argument(
            f"--{key}",
            action=_ChosenForm,
            const=key,
            dest="form",
            type=target_named,
            metavar="NAAR",
            help=f"{about}; - is standaarduitvoer",
        )


def _for_writing(options: argparse._ArgumentGroup) -> None:
    options.add_argument("--new", action="store_true", help="maak het dagboek als het er niet is")
    _although_open(options)


def _although_open(options: argparse._ArgumentGroup) -> None:
    options.add_argument(
        "--anyway",
        action="store_true",
        help="ook als het dagboek volgens zijn slot open is op een andere computer",
    )


def _add_report_commands(command: Callable[..., _Parser]) -> None:
    week = command("week", "De weektabel van een week.")
    week.words.add_argument(
        "week", metavar="WEEK", nargs="?", type=_week_named, help="2026-W47; anders deze week"
    )
    week.complete = _add_week_forms
    signals = command("signals", "De signalen van een dag of een periode.")
    signals.options.add_argument("--date", metavar="DAG", help="van deze dag; anders van vandaag")
    signals.options.add_argument("--from", dest="first", metavar="DAG", help="van deze dag af")
    signals.options.add_argument(
        "--to", dest="last", metavar="DAG", help="tot en met deze dag; anders vandaag"
    )
    signals.options.add_argument("--json", action="store_true", help="uitkomst als JSON")
    report = command(
        "report",
        "Het verslag voor arts of fysiotherapeut, met de keuzes van het venster, tot en met vandaag.",
    )
    report.options.add_argument("--weeks", type=int, choices=(4, 8, 12), help="4, 8 of 12 weken")
    _add_forms(report, (("pdf", "op papier, als PDF"),))
    report.complete = _add_report_topics
    _add_club_command(command)
    _add_plan_command(command)


def _add_report_topics(parser: _Parser) -> None:
    """Add an option for each thing that a person may tell a physician."""
    from herstel_gui.domain.report.context import TOPICS

    told = parser.add_argument_group("vraag en achtergrond, bewaard in het dagboek; een lege tekst haalt weg")
    for key, topic in TOPICS.items():
        told.add_argument(
            f"--{key.replace('_', '-')}", dest=f"told_{key}", metavar="TEKST", help=topic.label.lower()
        )
    _for_writing(parser.options)


def _add_club_command(command: Callable[..., _Parser]) -> None:
    club = command(
        "club",
        "De tabel van een club uit de weekbestanden van haar leden. Leest geen dagboek.",
        epilog="Voorbeeld: herstel club ~/zwaluw --season --xlsx seizoen.xlsx. Van onthouden leden zonder "
        "bestand staat er een rij zonder waarden.",
    )
    club.words.add_argument("files", metavar="BESTAND", nargs="+", type=Path, help="weekbestanden en mappen")
    club.options.add_argument(
        "--week", metavar="WEEK", type=_week_named, help="2026-W47; anders de nieuwste week"
    )
    club.options.add_argument(
        "--season",
        action="store_true",
        help="leden en weken: belasting, meetrainen en wie stuurde; nooit een niveau",
    )
    club.complete = _add_week_forms


def _add_plan_command(command: Callable[..., _Parser]) -> None:
    plan = command(
        "plan",
        "Het plan van vier weken, of een dag plannen.",
        epilog="Voorbeeld: herstel plan 2026-12-01 zwaar --minutes 60. Zonder DAG: wat gepland is, en wat de "
        "artikelen daarvan zeggen.",
    )
    plan.words.add_argument("day", metavar="DAG", nargs="?", help="2026-12-01, vandaag of morgen")
    plan.words.add_argument(
        "kind", metavar="SOORT", nargs="?", help="rust, rustig, zwaar, kracht, wedstrijd of leeg"
    )
    plan.options.add_argument("--minutes", metavar="AANTAL", type=int, help="duur van een training erbij")
    plan.options.add_argument("--title", metavar="TEKST", default="", help="naam van een training erbij")
    plan.options.add_argument(
        "--ical",
        metavar="BESTAND",
        type=Path,
        help="trainingen uit een agenda (iCalendar) plannen; wat afgelast is, gaat uit je plan",
    )
    plan.options.add_argument(
        "--keep", action="store_true", help="bij --ical: laten staan wat niet meer in de agenda staat"
    )
    plan.options.add_argument("--json", action="store_true", help="uitkomst als JSON")
    _for_writing(plan.options)


def _add_file_commands(command: Callable[..., _Parser]) -> None:
    backup = command("backup", "Een nagekeken kopie van het dagboek maken.")
    backup.words.add_argument(
        "out",
        metavar="NAAR",
        nargs="?",
        type=target_named,
        help="bestand of map; anders bij de reservekopieën; - is standaarduitvoer",
    )
    command("check", "Nakijken of het dagboek heel is.")
    demo = command("demo", "Een dagboek met verzonnen voorbeeldgegevens maken.")
    demo.words.add_argument(
        "out", metavar="NAAR", type=target_named, help="een nieuw bestand; - is standaarduitvoer"
    )
    demo.options.add_argument("--years", metavar="AANTAL", type=_years, default=_DEMO_YEARS, help="jaren (3)")
    demo.options.add_argument(
        "--seed", metavar="GETAL", type=int, default=1, help="zelfde getal, zelfde dagboek (1)"
    )
    demo.options.add_argument("--until", metavar="DAG", default="vandaag", help="de laatste dag (vandaag)")


def _week_named(text: str) -> Week:
    from herstel_gui.domain.calendar import EARLIEST, LATEST, Week

    try:
        week = Week.parse(text)
        if week.monday >= EARLIEST and week.span.last <= LATEST:
            return week
    except (ValueError, OverflowError):
        pass
    raise argparse.ArgumentTypeError(f"{text} is geen week; typ bijvoorbeeld 2026-W47")


def _years(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _MOST_YEARS:
        raise argparse.ArgumentTypeError(f"{text} kan niet; kies 1 tot en met {_MOST_YEARS}")
    return int(text)
