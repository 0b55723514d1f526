"""Shapes of addresses, and when a shape counts as a trap; when an address is asked for in full again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crawler.freshness import conditions, contradicts
from crawler.traps import Traps, shape
from storage.archive import Validator

CAME = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://a.nl/agenda/2027/03?dag=4", "http://a.nl/agenda/2031/11?dag=30"),
        ("http://a.nl/zorg/inkoop/zorg/inkoop/", "http://a.nl/zorg/inkoop/zorg/"),
        ("http://a.nl/zoek?kleur=rood&maat=1", "http://a.nl/zoek?maat=2&kleur=blauw"),
        ("http://a.nl/d/a1b2c3d4e5f60718", "http://a.nl/d/0f9e8d7c6b5a4938"),
    ],
)
def test_one_shape(one: str, other: str) -> None:
    assert shape(one) == shape(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://a.nl/inkoop", "http://a.nl/zorg"),
        ("http://a.nl/d?id=1", "http://a.nl/d?naam=1"),
        ("http://a.nl/d/1", "http://b.nl/d/1"),
        ("http://a.nl/inkoopstrategie-jeugdhulp", "http://a.nl/inkoopstrategie-wmo"),
    ],
)
def test_two_shapes(one: str, other: str) -> None:
    assert shape(one) != shape(other)


def test_what_brings_documents_is_no_trap() -> None:
    traps = Traps(3)
    for number in range(50):
        traps.note(f"http://a.nl/dl/{number}", [], is_new_document=True)
    assert not traps.leads_nowhere("http://a.nl/dl/99")


def test_pages_that_lead_to_documents_are_no_trap() -> None:
    traps = Traps(3)
    for number in range(50):
        traps.note(f"http://a.nl/publicatie/{number}", [f"http://a.nl/dl/{number}"], is_new_document=False)
        traps.note(f"http://a.nl/dl/{number}", [], is_new_document=True)
    assert not traps.leads_nowhere("http://a.nl/publicatie/99")


def test_what_leads_to_more_of_the_same_is_a_trap() -> None:
    traps = Traps(3)
    for number in range(3):
        assert not traps.leads_nowhere("http://a.nl/dag/99")
        traps.note(f"http://a.nl/dag/{number}", [f"http://a.nl/dag/{number + 1}"], is_new_document=False)
    assert traps.leads_nowhere("http://a.nl/dag/99")
    assert not traps.leads_nowhere("http://a.nl/inkoop")


def known(came_at: datetime | None = CAME, etag: str | None = '"1"') -> Validator:
    return Validator("a" * 64, etag, None, None, came_at)


def test_a_server_is_believed_for_two_weeks_and_not_for_three() -> None:
    addresses = [f"http://a.nl/{number}" for number in range(100)]
    for days, believed in ((13, 100), (21, 0)):
        asked = [conditions(url, known(), CAME + timedelta(days=days)) for url in addresses]
        assert sum(one == {"If-None-Match": '"1"'} for one in asked) == believed
    a_night = sum(not conditions(url, known(), CAME + timedelta(days=14)) for url in addresses)
    assert 0 < a_night < 50  # not all in one night


def test_without_a_moment_all_is_asked_for() -> None:
    assert conditions("http://a.nl/", known(None), CAME) == {}
    assert conditions("http://a.nl/", None, CAME) == {}


@pytest.mark.parametrize(
    ("etag", "does"), [('"2"', True), ('"1"', False), ('W/"1"', False), ('"1-gzip"', False), (None, False)]
)
def test_a_304_that_names_another_etag_contradicts_itself(etag: str | None, does: bool) -> None:
    assert contradicts(known(), etag) is does
