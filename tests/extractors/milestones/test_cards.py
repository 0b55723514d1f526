"""Headings over one value each, and a planning whose labels name the parts they are about."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.context import Context
from extractors.document import Document, PassageBuilder, StatedDate
from extractors.fact import Fact
from extractors.readers import read
from extractors.rules.milestones import find

STATED = StatedDate(date(2025, 9, 1), "day")


def _events(builder: PassageBuilder) -> list[tuple[str, str]]:
    document = Document("text/plain", "plain", builder.done(), title="Contracten jeugdhulp Molenkwartier", date=STATED)
    return [
        (fact.values["event"], str(fact.values["date_to"]))
        for fact in find(Context(document))
        if isinstance(fact, Fact) and fact.values["event"] != "other"
    ]


def _card(*lines: tuple[str, str]) -> PassageBuilder:
    builder = PassageBuilder()
    builder.heading("Lopende contracten jeugdhulp", 1)
    builder.add("paragraph", "Wij kopen jeugdhulp in met contracten.")
    builder.heading("Pleegzorg", 2)
    for label, value in lines:
        builder.heading(label, 3)
        builder.add("paragraph", value)
    return builder


@pytest.mark.parametrize(
    ("label", "value", "expected"),
    [
        ("Looptijd", "1 mei 2023 tot en met 30 april 2027", [("contract_start", "2023-05-01"), ("contract_end", "2027-04-30")]),
        ("Begonnen op", "1 mei 2023", [("contract_start", "2023-05-01")]),
        ("Einddatum", "30 juni 2026. Verlengen kan niet meer.", [("contract_end", "2026-06-30")]),
        ("Tot", "31 december 2027, zonder optie", [("contract_end", "2027-12-31")]),
        ("Foto", "12 mei 2024", []),
        ("Hoe verder", "Wij praten op 12 mei 2026 met pleegouders.", []),
    ],
)  # fmt: skip
def test_a_heading_over_one_value_is_its_label(label: str, value: str, expected: list[tuple[str, str]]) -> None:
    builder = _card(("Contractvorm", "Raamovereenkomst"), (label, value), ("Met wie", "Stichting Waterlinie"))
    assert [found for found in _events(builder) if found[0] != "meeting"] == expected


def test_the_title_of_a_page_is_no_label() -> None:
    builder = PassageBuilder()
    builder.heading("Gunning jeugdhulp", 1)
    builder.add("paragraph", "12 mei 2025, Molenkwartier")
    assert ("final_award", "2025-05-12") not in _events(builder)


def test_a_label_that_names_both_parts_leaves_each_column_its_own() -> None:
    html = (
        "<h1>Inkoop Wmo-begeleiding</h1><p>Perceel A is Dagbesteding, perceel B is Logeren.</p><table>"
        "<tr><th>Stap</th><th>Perceel A Dagbesteding</th><th>Perceel B Logeren</th></tr>"
        "<tr><td>Publicatie (A) / openstelling (B)</td><td>2 maart 2026</td><td>9 maart 2026</td></tr></table>"
    )
    facts = [fact for fact in find(Context(read(html.encode(), media_type="text/html"))) if isinstance(fact, Fact)]
    assert {(fact.segment.code if fact.segment else None, str(fact.values["date_from"])) for fact in facts} == {
        ("A", "2026-03-02"),
        ("B", "2026-03-09"),
    }


def test_what_is_told_of_every_part_without_naming_one_is_of_the_whole() -> None:
    html = (
        "<h1>Aanbesteding jeugdhulp</h1><p>Het gaat om perceel 1 Dagbehandeling en perceel 2 Pleegzorg."
        " De stukken zijn op 2 maart 2026 gepubliceerd. Perceel 2 start op 1 juli 2027.</p>"
    )
    facts = [fact for fact in find(Context(read(html.encode(), media_type="text/html"))) if isinstance(fact, Fact)]
    assert [(fact.values["event"], fact.segment.code if fact.segment else None) for fact in facts] == [
        ("publication", None),
        ("contract_start", "2"),
    ]
