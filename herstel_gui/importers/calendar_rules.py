"""The repetitions of an event in a calendar file, expanded within a span only.

Rules are taken by the library for recurrences, with bounds: a file can repeat for ever, by the second, or by
parts that never come together, which would search until the year 9999.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Final

MOST: Final = 2000
"""The most repetitions of one event: more than every day for two years."""
_FREQUENCIES: Final = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_PARTS: Final = {
    "DAILY": frozenset({"BYDAY"}),
    "WEEKLY": frozenset({"BYDAY", "WKST"}),
    "MONTHLY": frozenset({"BYDAY", "BYMONTHDAY", "BYSETPOS", "WKST"}),
    "YEARLY": frozenset({"BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "WKST"}),
}
_BOUNDS: Final = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL"})
_LONG_AGO: Final = timedelta(days=366 * 60)
"""The longest time before the span that a repetition may have begun."""


class UnreadableRuleError(Exception):
    """A rule that is not read: too frequent, with unusual parts, damaged or begun too long ago."""


def repetitions(
    rule: Mapping[str, object], written: str, begin: datetime, first: date, last: date
) -> Iterator[datetime]:
    """Yield the beginnings of the repetitions from ``first`` up to and including ``last``.

    ``begin`` is the first beginning in local time without a zone; ``written`` is the rule in the notation of
    calendar files, without its UNTIL. UnreadableRuleError for a rule that is not read.
    """
    names = {name.upper() for name in rule}
    frequency = str(_only(rule, "FREQ")).upper()
    if frequency not in _FREQUENCIES or names - _BOUNDS - _PARTS[frequency]:
        raise UnreadableRuleError(written)
    if begin.date() < first - _LONG_AGO:
        raise UnreadableRuleError(written)
    from dateutil.rrule import rrulestr  # noqa: PLC0415  # loaded only for calendar files

    try:
        found = rrulestr(written, dtstart=begin)
        after, before = datetime.combine(first, time()), datetime.combine(last, time.max)
        yield from islice(found.between(after, before, inc=True), MOST)
    except (ValueError, TypeError, ArithmeticError, AttributeError) as error:
        raise UnreadableRuleError(written) from error


def _only(rule: Mapping[str, object], name: str) -> object:
    values = rule.get(name) or [""]
    return values[0] if isinstance(values, list) else values
