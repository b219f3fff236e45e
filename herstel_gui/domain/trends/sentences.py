"""What the views of Trends say in words, on the screen, aloud and on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from herstel_gui.domain.measure import ClockTime, Duration, Measure, shown, tidy
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.statistics import decimal
from herstel_gui.domain.text import (
    Minutes,
    Rounded,
    Text,
    TextValue,
    counted,
    listed,
    rounded,
    tr_in,
    tr_noop,
)
from herstel_gui.domain.trends.comparing import Comparison, MedianBlock
from herstel_gui.domain.trends.day_after import AFTER, SCALES, Pairs, by_value, middle, thirds
from herstel_gui.domain.trends.episodes import WARNED, Around, Event
from herstel_gui.domain.trends.panels import unit_of
from herstel_gui.domain.trends.picture import DAY, DayMark, PanelForm, TrendPanel, TrendPicture
from herstel_gui.domain.trends.season import SeasonYear, whole_years, years_of_levels

MOST_YEARS: Final = 4
MOST_DOUBTFUL: Final = 5
_ONE_DAY: Final = tr_noop("{value} ({n} dag)")
_MORE_DAYS: Final = tr_noop("{value} ({n} dagen)")
_NONE: Final = Text("–")
_NO_CAUSE: Final = tr_in("AroundView", "Wat samengaat, hoeft geen oorzaak te zijn.")


def value_words(panel: TrendPanel, value: float) -> TextValue:
    """Return a value of a panel for a legend, an axis or a sentence."""
    kind = panel.measure.kind if panel.measure else None
    if isinstance(kind, (Duration, ClockTime)):
        # halves upwards, as in every other figure
        minutes = int(rounded(Decimal(value), 0))
        return Minutes(minutes % DAY if isinstance(kind, ClockTime) else minutes)
    number = Decimal(repr(round(value, 1)))
    return Rounded(number, 0) if panel.weeks else number


def with_days(value: TextValue, days: int) -> Text:
    """Return a figure with the number of days behind it."""
    return counted(days, _ONE_DAY, _MORE_DAYS, value=value)


def sentences(*parts: Text | str) -> Text:
    """Return sentences after each other."""
    template = " ".join(f"{{part{place}}}" for place in range(len(parts)))
    return Text(template, **{f"part{place}": part for place, part in enumerate(parts)})


# -- years -------------------------------------------------------------------------------------------


def year_words(picture: TrendPicture, say_day: Callable[[date], str]) -> Text:
    """Return a sentence for each of the newest years, and the doubtful values, with their days."""
    if not picture.panels:
        return sentences(
            tr_in("YearView", "Aantal dagen."),
            *(
                Text(
                    tr_in("YearView", "{year}: ziek {ill}, te weinig herstel of meer {warned}."),
                    year=str(year), ill=found[LevelMark.ILL], warned=sum(found[level] for level in WARNED),
                )
                for year, found in years_of_levels(picture)[:MOST_YEARS]
            ),
        )  # fmt: skip
    panel = picture.panels[0]
    text = tr_in("YearView", "{year}: gemiddeld {value}.")
    if panel.weeks:
        text = tr_in("YearView", "{year}: samen {value}.")
    years = (
        Text(text, year=str(each.year), value=with_days(value_words(panel, each.value), each.days))
        for each in whole_years(picture, panel)[:MOST_YEARS]
    )
    return sentences(*years, *_doubtful(picture, panel, say_day))


def _doubtful(picture: TrendPicture, panel: TrendPanel, say_day: Callable[[date], str]) -> list[Text]:
    """Return the newest doubtful values with their days: a cell has no room for its number."""
    found = [
        Text("{value} ({day})", value=value_words(panel, float(value)), day=say_day(picture.day(index)))
        for index, value in enumerate(panel.values)
        if value is not None and panel.marks[index] & DayMark.DOUBTFUL
    ][::-1]
    if not found:
        return []
    more = [Text("…")] if len(found) > MOST_DOUBTFUL else []
    return [
        Text(tr_in("YearView", "Twijfelachtig: {values}."), values=listed([*found[:MOST_DOUBTFUL], *more]))
    ]


# -- season ------------------------------------------------------------------------------------------


def season_words(year: SeasonYear, today: date, name_of: Callable[[int], str]) -> Text:
    """Return the newest part of a year that has a figure, beside the same part of earlier years.

    ``name_of`` gives the name of a month, or of a week, by its place in the year.
    """
    number = year.newest(today)
    if number is None:
        return Text(tr_in("SeasonView", "Dit jaar heeft nog te weinig dagen met een waarde."))
    part = year.parts[number]
    own = with_days(value_words(year.panel, part.value or 0.0), part.days)
    name = f"{name_of(number).capitalize()} {year.year}"
    if part.usual is None:
        text = tr_in("SeasonView", "{name}: {own}. Eerdere jaren zijn er nog niet.")
        return Text(text, name=name, own=own)
    text = tr_in("SeasonView", "{name}: {own}. Eerdere jaren: {usual} ({low} – {high}, {n} ×).")
    if year.panel.weeks and year.running == number:
        text = tr_in(
            "SeasonView",
            "{name} tot nu toe: {own}. Dezelfde dagen van eerdere jaren: {usual} ({low} – {high}, {n} ×).",
        )
    usual, low, high = (
        value_words(year.panel, v) for v in (part.usual, min(part.earlier), max(part.earlier))
    )
    return Text(text, name=name, own=own, usual=usual, low=low, high=high, n=len(part.earlier))


# -- around an event ---------------------------------------------------------------------------------


def around_words(found: Around) -> Text:
    """Return the number of episodes and the median days until normal, and that this proves no cause."""
    once = counted(len(found.episodes), tr_in("AroundView", "1 keer"), tr_in("AroundView", "{n} keer"))
    back = Text(tr_in("AroundView", "Wanneer het weer gewoon was, is niet bekend."))
    if found.days_back is not None:
        days = round(found.days_back)
        text = tr_in(
            "AroundView",
            "In het midden was de waarde {days} dagen na het begin weer gewoon ({n} × bekend).",
        )
        if days == 1:
            text = tr_noop("In het midden was de waarde {days} dag na het begin weer gewoon ({n} × bekend).")
        back = Text(text, days=days, n=len(found.known))
    text = tr_in("AroundView", "{n} × was je gewone waarde niet bekend; die keren staan er niet bij.")
    without = (Text(text, n=found.without),) if found.without else ()
    return sentences(Text("{once}.", once=once), back, *without, _NO_CAUSE)


def event_words(event: Event) -> Text:
    """Return the name of an event with the number of its episodes."""
    return Text("{event} ({n})", event=event.label, n=len(event.episodes))


# -- the day after -----------------------------------------------------------------------------------


def groups(pairs: Pairs, beside: Measure | None = None) -> list[tuple[Text | str, Pairs]]:
    """Return the thirds by load with their names, or the groups by the value of the measure ``beside``."""
    if beside is None:
        names = tr_in("AfterView", "licht"), tr_in("AfterView", "middel"), tr_in("AfterView", "zwaar")
        return list(zip(names, thirds(pairs), strict=True))
    return [(_reach(beside, part), part) for part in by_value(pairs)]


def across(beside: Measure | None = None) -> tuple[Text | str, Text | str]:
    """Return what the x axis has, the load or the measure ``beside``: with its unit, and in short."""
    if beside is None:
        return tr_noop("Belasting (zwaarte × minuten)"), tr_noop("Belasting")
    unit = unit_of(beside)
    return Text("{what} ({unit})", what=beside.label, unit=unit) if unit else beside.label, beside.label


def _reach(measure: Measure, part: Pairs) -> Text:
    """Return the lowest and the highest value of a group, in the notation of the measure."""
    low, high = (tidy(Decimal(repr(pick(pair.load for pair in part)))) for pick in (min, max))
    text = "{low}" if low == high else "{low} – {high}"
    return Text(text, low=shown(measure, low), high=shown(measure, high))


def middle_words(part: Pairs, key: str) -> tuple[Text, ...]:
    """Return the median and its number of days, or a dash without data."""
    found = middle(part, key)
    if found.value is None:
        return (_NONE,)
    value = Rounded(Decimal(repr(round(found.value, 1))), 1, signed=key not in SCALES)
    count = Text(tr_in("AfterView", "({n} ×)"), n=found.count)
    return Text("{value}" if key in SCALES else "{value} %", value=value), count


def after_words(pairs: Pairs, beside: Measure | None = None) -> Text:
    """Return a sentence with the number of pairs and the warning that correlation proves no cause."""
    if beside is None:
        one = tr_noop("{n} trainingsdag. Wat samengaat, hoeft geen oorzaak te zijn.")
        many = tr_in("AfterView", "{n} trainingsdagen. Wat samengaat, hoeft geen oorzaak te zijn.")
        return counted(len(pairs), one, many)
    one = tr_noop("{n} dag met ‘{what}’. Wat samengaat, hoeft geen oorzaak te zijn.")
    many = tr_in("AfterView", "{n} dagen met ‘{what}’. Wat samengaat, hoeft geen oorzaak te zijn.")
    return counted(len(pairs), one, many, what=beside.label)


def after_aloud(pairs: Pairs, beside: Measure | None = None) -> Text:
    """Return the summary and all medians as text, for a screen reader."""
    lines = [after_words(pairs, beside)]
    for key in AFTER:
        medians = listed(
            [
                Text("{name}: {middle}", name=name, middle=sentences(*middle_words(part, key)))
                for name, part in groups(pairs, beside)
            ]
        )
        lines.append(Text("{measure}: {medians}", measure=BY_KEY[key].label, medians=medians))
    template = ". ".join(f"{{line{place}}}" for place in range(len(lines)))
    return Text(template, **{f"line{place}": line for place, line in enumerate(lines)})


# -- comparing ---------------------------------------------------------------------------------------


def comparison_words(row: Comparison) -> tuple[Text, ...]:
    """Return the cells of a row of the table of medians: name, both medians and their difference."""
    panel = row.panel
    name = Text("{name}", name=panel.label)
    if panel.form is not PanelForm.SCALE and panel.unit:
        name = Text("{name} ({unit})", name=panel.label, unit=panel.unit)
    return name, _block(panel, row.now), _block(panel, row.then), _off(row)


def _off(row: Comparison) -> Text:
    """Return the difference of both medians as they are shown, so that a reader finds the same."""
    if row.now.middle is None or row.then.middle is None:
        return _NONE
    now, then = (_as_shown(row.panel, middle) for middle in (row.now.middle, row.then.middle))
    return _median(row.panel, Fraction(now - then), signed=True)


def _as_shown(panel: TrendPanel, value: Fraction) -> Decimal:
    return rounded(Decimal(decimal(value)), _decimals(panel))


def _decimals(panel: TrendPanel) -> int:
    """Return the number of decimals of a median: 0 for whole minutes and loads."""
    if panel.measure is not None and isinstance(panel.measure.kind, (Duration, ClockTime)):
        return 0
    return 0 if panel.measure is None and panel.form is PanelForm.BARS else 1


def _block(panel: TrendPanel, block: MedianBlock) -> Text:
    return _NONE if block.middle is None else with_days(_median(panel, block.middle), block.days)


def _median(panel: TrendPanel, value: Fraction, *, signed: bool = False) -> Text:
    kind, number = panel.measure.kind if panel.measure else None, _as_shown(panel, value)
    if isinstance(kind, (Duration, ClockTime)):
        wrapped = number % DAY if isinstance(kind, ClockTime) and not signed else number
        return Text("+{value}" if signed and number > 0 else "{value}", value=Minutes(wrapped))
    return Text("{value}", value=Rounded(number, _decimals(panel), signed=signed))
