"""Parsing XML of other programs with expat: nothing is resolved, and entities are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

CHUNK: Final = 256 * 1024
"""Bytes to read at a time."""


class BrokenXmlError(ValueError):
    """The document is not well formed, or is in an encoding that does not exist."""


class EntitiesError(ValueError):
    """The document declares entities, which can grow without bound."""


def parse_xml(chunks: Iterable[bytes], start: Callable[[str, list[str]], None] | None = None) -> None:
    """Parse a document, and call ``start`` for each element with its name and its attributes in turn.

    BrokenXmlError and EntitiesError for a document that is refused.
    """
    from xml.parsers import expat  # noqa: PLC0415  # loaded for an import only

    parser = expat.ParserCreate()
    parser.ordered_attributes = True
    parser.StartElementHandler = start
    parser.EntityDeclHandler = _refuse
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)  # noqa: FBT003
        parser.Parse(b"", True)  # noqa: FBT003
    except EntitiesError:
        raise
    except (expat.ExpatError, ValueError) as error:
        raise BrokenXmlError from error
    except LookupError as error:
        if type(error) is not LookupError:  # a fault of ``start``
            raise
        raise BrokenXmlError from error  # an unknown encoding


def _refuse(*_declaration: object) -> None:
    raise EntitiesError
