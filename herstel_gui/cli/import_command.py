"""The command ``import``: files and folders of any maker, with answers to the questions that they raise."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from herstel_gui.cli.context import DONE, TROUBLE, CommandContext
from herstel_gui.cli.output import complain, long_day, print_json, tell
from herstel_gui.domain.errors import HerstelError, RefusedValueError, UnknownTableError, UnusableFileError
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    import argparse
    from collections.abc import Collection, Iterator, Sequence

    from herstel_gui.application.import_streams import Answers, Question
    from herstel_gui.application.importing import ImportPreview
    from herstel_gui.application.journal import Journal
    from herstel_gui.application.offer_preview import OfferPreview, PartPreview, StreamRow
    from herstel_gui.application.offers import Offer
    from herstel_gui.application.ports import Clock

_NOT_ASKED = tr_noop(
    "{key} is geen vraag over deze bestanden. Er is niets geïmporteerd. Wel gevraagd: {keys}."
)
_NOTHING_ASKED = tr_noop(
    "Over deze bestanden is er niets te vragen; {key} past er niet bij. Er is niets geïmporteerd.",
)
_NO_CHOICE = tr_noop("{answer} is geen antwoord op {key}. Er is niets geïmporteerd. Kies uit: {choices}.")
_NO_STREAM = tr_noop("{word} zit niet in deze bestanden. Er is niets geïmporteerd. Kies uit: {streams}.")
_NO_PAIR = tr_noop("{word} is geen antwoord. Schrijf het als vraag=keuze. Er is niets geïmporteerd.")
_NOTHING_IN = "Er is niets geïmporteerd."


def import_(options: argparse.Namespace, context: CommandContext) -> int:
    """Import files and folders; print the counts of new, same, different and skipped entries by maker."""
    try:
        found = _offered(options.files, context)
    except HerstelError as error:
        return _failed(options, error, _NOTHING_IN)
    try:
        shown, streams = _previewed_and_stored(found, options, context)
    except RefusedValueError:
        raise
    except HerstelError as error:
        # the files are read before the first is stored
        return _failed(options, error, _NOTHING_IN if isinstance(error, UnusableFileError) else "")
    finally:
        found.close()
    if options.json:
        print_json(_results(shown, streams, options))
    else:
        for part in shown.parts:
            _print_part(part, streams, dry_run=options.dry_run, several=len(shown.parts) > 1)
    for refused in shown.refused:
        if not options.json:
            complain(_refusal(refused.name, str(refused.why), str(refused.advice or "")))
    for week in found.weeks:
        complain(_week(week))
    if not shown.parts:
        complain(_NOTHING_IN)
    return TROUBLE if found.refused or found.weeks else DONE


def _offered(files: Sequence[Path], context: CommandContext) -> Offer:
    """Return what files offer; an unknown table needs a meaning of its columns from the window."""
    from herstel_gui.importers.offering import offer

    try:
        return offer(files)
    except UnknownTableError:
        known = _known_table(files, context)
        if known is None:
            raise
        return known


def _known_table(files: Sequence[Path], context: CommandContext) -> Offer | None:
    """Return the offer of a table whose columns the user explained in the window; None for another table."""
    from herstel_gui.application.column_mapping import remembered
    from herstel_gui.importers.mapped_sheets import offered_table
    from herstel_gui.importers.offering import digested
    from herstel_gui.importers.sheets import read_sheets

    if len(files) != 1:
        return None
    try:
        sheets = read_sheets(files[0])
        mapping = remembered(context.settings.table_mappings, sheets.columns)
        if mapping is None or not mapping.complete:
            return None
        return offered_table(sheets, mapping, digested(files[0]))
    except HerstelError:
        return None


def _failed(options: argparse.Namespace, error: HerstelError, more: str = "") -> int:
    """Tell why nothing was imported; on the screen with ``more``."""
    if options.json:
        print_json([{"file": ", ".join(map(str, options.files)), "error": str(error)}])
    complain(f"{error} {more}".strip())
    return TROUBLE


def _previewed_and_stored(
    found: Offer, options: argparse.Namespace, context: CommandContext
) -> tuple[OfferPreview, frozenset[str]]:
    """Return the preview, and the keys of the streams that are imported."""
    from dataclasses import replace

    from herstel_gui.application.offer_preview import store_offer
    from herstel_gui.application.personal import keep_settings

    answers, asked = _answers(found, options.answer), _streams(found, options.stream)
    if options.dry_run:
        missing = context.is_gone and context.may_make
        with _nothing(context.clock) if missing else context.reading() as journal:
            shown = _previewed(journal, found, answers, doubtful=options.doubtful)
            return shown, asked or shown.proposed
    with context.journal() as journal:
        shown = _previewed(journal, found, answers, doubtful=options.doubtful)
        confirmed = frozenset(key for part in shown.parts for key in part.whole.confirmed)
        store_offer(journal, shown, asked or shown.proposed, confirmed)
        if shown.settings:
            keep_settings(journal, replace(context.settings, **shown.settings))
    if shown.settings:
        context.change_settings(shown.settings)
    return shown, asked or shown.proposed


def _streams(found: Offer, words: Sequence[str]) -> frozenset[str]:
    """Return the keys of the streams that were asked for; RefusedValueError for one that is not offered."""
    offered = [stream.key for part in found.parts for stream in part.streams]
    for word in words:
        if word not in offered:
            raise RefusedValueError(Text(_NO_STREAM, word=word, streams=", ".join(offered)))
    return frozenset(words)


def _previewed(
    journal: Journal, found: Offer, answers: dict[str, Answers], *, doubtful: bool
) -> OfferPreview:
    """Compare an offer with the journal; ``doubtful`` confirms all doubts."""
    from herstel_gui.application.offer_preview import preview_offer, remembered_answers

    earlier = {part.maker: remembered_answers(journal.surroundings(), part) for part in found.parts}
    given = {
        part.maker: type(answers[part.maker])({**earlier[part.maker].given, **answers[part.maker].given})
        for part in found.parts
    }
    shown = preview_offer(journal, found, given)
    keys = frozenset(doubt.key for part in shown.parts for doubt in part.whole.doubts)
    return preview_offer(journal, found, given, confirmed=keys) if doubtful and keys else shown


def _answers(found: Offer, words: Sequence[str]) -> dict[str, Answers]:
    """Return the answers by maker; RefusedValueError for a question or an answer that is not there."""
    from herstel_gui.application.import_streams import Answers

    answers = {part.maker: Answers() for part in found.parts}
    for word in words:
        key, equals, choices = word.partition("=")
        if not equals:
            raise RefusedValueError(Text(_NO_PAIR, word=word))
        asked = [
            (part.maker, question)
            for part in found.parts
            for question in part.questions
            if key in {question.key, f"{part.maker}.{question.key}"}
        ]
        if not asked:
            keys = ", ".join(question.key for part in found.parts for question in part.questions)
            raise RefusedValueError(Text(_NOT_ASKED if keys else _NOTHING_ASKED, key=key, keys=keys))
        for maker, question in asked:
            given = answers[maker].with_answer(question.key, *filter(None, choices.split(",")))
            if not given.answers(question):
                listed = ", ".join(choice.key for choice in question.choices)
                raise RefusedValueError(Text(_NO_CHOICE, answer=choices, key=key, choices=listed))
            answers[maker] = given
    return answers


@contextmanager
def _nothing(clock: Clock) -> Iterator[Journal]:
    """Yield a temporary empty journal, for a dry run without a journal."""
    from tempfile import TemporaryDirectory

    from herstel_gui.application.journal import Journal
    from herstel_gui.storage.store.journal_file import open_journal

    with TemporaryDirectory(prefix="herstel-") as folder:
        journal = Journal(open_journal(Path(folder) / "leeg.herstel", clock), clock)
        try:
            yield journal
        finally:
            journal.close()


# -- as JSON ---------------------------------------------------------------------------------------------


def _results(
    shown: OfferPreview, streams: Collection[str], options: argparse.Namespace
) -> list[dict[str, object]]:
    places = {name: str(path) for name, path in shown.offer.places.items()}
    every = ", ".join(map(str, options.files))
    refused: list[dict[str, object]] = [
        {
            "file": places.get(each.name, each.name),
            "error": " ".join(filter(None, (str(each.why), str(each.advice or "")))),
        }
        for each in shown.refused
    ]
    weeks: list[dict[str, object]] = [{"file": str(week), "error": _week(week)} for week in shown.offer.weeks]
    parts = [
        _part_json(
            ", ".join(places[name] for name in part.part.chosen if name in places) or every,
            part,
            streams,
            stored=not options.dry_run,
        )
        for part in shown.parts
    ]
    return [*refused, *weeks, *parts]


def _part_json(file: str, part: PartPreview, streams: Collection[str], *, stored: bool) -> dict[str, object]:
    shown = part.of(streams)
    return {
        "file": file,
        "source": part.part.maker,
        "label": part.part.label,
        "first": shown.first.isoformat() if shown.first else None,
        "last": shown.last.isoformat() if shown.last else None,
        "days": shown.days,
        "new": shown.new,
        "same": shown.same,
        "different": shown.different,
        "kept": shown.kept,
        "doubtful": [
            {"kind": doubt.key, "count": len(doubt.entries), "reason": str(doubt.text)}
            for doubt in shown.doubts
            if doubt.key not in shown.confirmed
        ],
        "skipped": [{"line": each.line, "reason": str(each.reason)} for each in shown.file.skipped],
        "remarks": [str(remark) for remark in shown.remarks],
        "stored": stored,
        "streams": [_stream_json(row, streams) for row in part.rows],
        "questions": [_question_json(question, part.answers) for question in part.part.questions],
    }


def _stream_json(row: StreamRow, streams: Collection[str]) -> dict[str, object]:
    stream = row.stream
    return {
        "stream": stream.key,
        "maker": stream.source.maker,
        "device": stream.source.device,
        "measure": stream.measure,
        "taken": stream.taken.value,
        "days": stream.days,
        "first": stream.first.isoformat() if stream.first else None,
        "last": stream.last.isoformat() if stream.last else None,
        "waits": row.waits,
        "imported": stream.key in streams and not row.waits,
        "new": row.new,
        "same": row.same,
        "replaced": row.replaced,
        "kept": row.kept,
        "doubtful": row.doubtful,
        "skipped": row.skipped,
    }


def _question_json(question: Question, answers: Answers) -> dict[str, object]:
    return {
        "key": question.key,
        "question": str(question.text),
        "evidence": str(question.evidence or ""),
        "choices": {choice.key: str(choice.label) for choice in question.choices},
        "proposed": question.proposed,
        "several": question.several,
        "answer": list(answers.given.get(question.key, ())),
    }


# -- in words --------------------------------------------------------------------------------------------


def _print_part(part: PartPreview, streams: Collection[str], *, dry_run: bool, several: bool) -> None:
    """Print what a maker brings; of ``several`` each question is named with its maker."""
    shown = part.of(streams)
    tell(f"{shown.file.name}: {part.part.label}")
    if shown.first and shown.last:
        tell(f"  Dagen: {shown.days}, van {long_day(shown.first)} tot en met {long_day(shown.last)}")
    kept = f" (waarvan {shown.kept} zoals jij ze hebt)" if shown.kept else ""
    tell(f"  Nieuw: {shown.new}, gelijk: {shown.same}, anders: {shown.different}{kept}")
    for remark in shown.remarks:
        tell(f"  {remark}")
    for question in part.open_questions:
        _print_question(question, f"{part.part.maker}." if several else "")
    _print_left_out(part, streams)
    if shown.doubtful:
        tell(f"  Twijfelachtig en niet overgenomen: {shown.doubtful} (met --doubtful wel)")
    for doubt in shown.doubts:
        if doubt.key not in shown.confirmed:
            tell(f"    {doubt.text}")
    _print_skipped(shown)
    outcome = "Bewaard." if shown.after else "Niets nieuws om te bewaren."
    tell(f"  {'Niets bewaard: dit was een proef.' if dry_run else outcome}")


def _print_left_out(part: PartPreview, streams: Collection[str]) -> None:
    """Name the streams that are not imported, and how to take one."""
    left = [row.stream.key for row in part.rows if row.stream.key not in streams and not row.waits]
    if left:
        tell(f"  Niet gekozen: {', '.join(left)} (kies zelf met --stream)")


def _print_question(question: Question, before: str) -> None:
    tell(f"  Vraag: {question.text}")
    if question.evidence is not None:
        tell(f"    {question.evidence}")
    choices = "|".join(choice.key for choice in question.choices)
    proposed = f" (voorstel: {question.proposed})" if question.proposed else ""
    answer = f"--answer {before}{question.key}={choices}"
    tell(f"    Zonder antwoord blijft dit weg. Antwoord met {answer}{proposed}")


def _print_skipped(shown: ImportPreview) -> None:
    from herstel_gui.application.importing import listed

    if shown.file.skipped:
        tell(f"  Overgeslagen: {shown.file.skipped_lines}")
    for part in listed(shown.file.skipped):
        tell(f"    {f'regel {part.line}' if isinstance(part.line, int) else part.line}: {part.reason}")


def _refusal(name: str, why: str, advice: str) -> str:
    sentence = why if name in why else f"{name}: {why}"
    return f"{sentence} {advice}".strip()


def _week(path: Path) -> str:
    return f"{path.name} is een weekbestand van de club. Open het in het menu Bestand, bij Weekbestanden."
