"""XML of other programs: what is refused, and how."""

from __future__ import annotations

import pytest

from herstel_gui.importers.xml_parsing import BrokenXmlError, EntitiesError, parse_xml


def test_elements_and_their_attributes_are_told_in_turn() -> None:
    told: list[tuple[str, list[str]]] = []
    parse_xml([b'<a x="1" y="2"><b', b"/></a>"], lambda name, pairs: told.append((name, pairs)))
    assert told == [("a", ["x", "1", "y", "2"]), ("b", [])]


@pytest.mark.parametrize(
    "document",
    [b"", b"<a><b></a>", b"<a>", b"<a/><b/>", b"\xff", b'<?xml version="1.0" encoding="UTF-39304"?><a/>',
     b'<?xml version="1.0" encoding="utf-7"?><a/>', b'<?xml version="1.0" encoding="big5"?><a/>'],
)  # fmt: skip
def test_what_is_not_whole_is_refused(document: bytes) -> None:
    with pytest.raises(BrokenXmlError):
        parse_xml([document])


def test_entities_are_refused() -> None:
    with pytest.raises(EntitiesError):
        parse_xml([b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"])


def test_a_fault_of_the_caller_is_not_taken_for_one_of_the_document() -> None:
    def start(_name: str, _pairs: list[str]) -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        parse_xml([b"<a/>"], start)
