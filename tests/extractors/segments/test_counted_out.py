"""Names behind codes in one sentence, names with their label behind them, and lists that tell who does what."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.indexing import unindexed
from extractors.readers.html import read
from tests.extractors.segments.test_layouts import names

SENTENCES = [
    ("De segmenten zijn: 1. Hoogspecialistisch, 2. Wonen, 3. Daghulp en 4. Ambulant.",
     ["1 Hoogspecialistisch", "2 Wonen", "3 Daghulp", "4 Ambulant"]),
    ("De percelen: (1) Hulp thuis, (2) Wonen en (3) Logeren.", ["1 Hulp thuis", "2 Wonen", "3 Logeren"]),
    ("Wij kopen drie percelen in: A. Pleegzorg; B. Logeren; C. Crisishulp. Dat doen wij in 2026.",
     ["A Pleegzorg", "B Logeren", "C Crisishulp"]),
    ("De opdracht heeft drie percelen, te weten 1) hulp aan huis, 2) verblijf en 3) crisisopvang.",
     ["1 hulp aan huis", "2 verblijf", "3 crisisopvang"]),
    ("Het gaat om perceel 1 Ambulant, 2 Verblijf en 3 Crisis.", ["1 Ambulant", "2 Verblijf", "3 Crisis"]),
    # steps, questions and annexes are numbered too
    ("Over de percelen gaat het zo: 1. u leest de stukken, 2. u stelt vragen en 3. u schrijft in.", []),
    ("Meer over de percelen staat in: 1. de leidraad, 2. het programma van eisen.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_names_counted_out_in_a_sentence(sentence: str, expected: list[str]) -> None:
    assert names(f"<h1>Inkoop jeugdhulp</h1><p>{sentence}</p>") == expected


WORDED = [
    ("Voor de andere drie percelen - ambulant, daghulp en crisis - verandert er niets.", ["ambulant", "daghulp", "crisis"]),
    ("De twee percelen (pleegzorg en logeren) zijn gegund.", ["pleegzorg", "logeren"]),
    ("De percelen ambulant, daghulp en crisis zijn gegund.", ["ambulant", "daghulp", "crisis"]),
    ("Het eerste perceel gaat over dyslexiezorg. Het tweede perceel is bedoeld voor pleegzorg.", ["dyslexiezorg", "pleegzorg"]),
    ("In perceel 1 zit de begeleiding van gezinnen; perceel 2 omvat alle vormen van verblijf.",
     ["1 begeleiding van gezinnen", "2 verblijf"]),
    # who stands in brackets or between dashes need be no kind of care
    ("De percelen (zie bijlage 2 en de leidraad) staan op TenderNed.", []),
    ("Over de percelen - wij schreven het al eerder - bestaat veel misverstand.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), WORDED)
def test_names_that_a_sentence_gives_the_parts(sentence: str, expected: list[str]) -> None:
    assert names(f"<h1>Inkoop jeugdhulp</h1><p>{sentence}</p>") == expected


_WHO = (
    "<h1>Gecontracteerde aanbieders jeugdhulp</h1><p>Deze organisaties hebben een contract met de gemeenten:</p>{lists}"
    "<p>De segmenten zijn: 1. Hoogspecialistisch, 2. Wonen en 3. Ambulant.</p>"
)
_LINES = (
    "Vlonder Zorg (segment 2, 3)",
    "Begeleiding Tureluur (segment 3)",
    "Zandbank GGz B.V. (segment 1)",
    "Het Riet (segment 2)",
)
_EXPECTED = {
    ("Vlonder Zorg", "Wonen"),
    ("Vlonder Zorg", "Ambulant"),
    ("Begeleiding Tureluur", "Ambulant"),
    ("Zandbank GGz B.V.", "Hoogspecialistisch"),
    ("Het Riet", "Wonen"),
}


@pytest.mark.parametrize(
    "lists",
    [
        f"<p>{'<br>'.join(_LINES)}</p>",
        f"<ul>{''.join(f'<li>{line}</li>' for line in _LINES)}</ul>",
        # an index by letter parts the list, and says nothing of what stands below
        f"<h2>A t/m U</h2><p>{_LINES[1]}</p><h2>V - Z</h2><p>{'<br>'.join(_LINES[:1] + _LINES[2:3])}</p><h2>H</h2><p>{_LINES[3]}</p>",
    ],
    ids=["lines", "list", "index"],
)
def test_a_list_of_who_does_what_names_no_segment(lists: str) -> None:
    facts = extract(read(f"<main>{_WHO.format(lists=lists)}</main>".encode())).facts
    assert {fact.values["name"] for fact in facts if fact.table == "segments"} == {
        "Hoogspecialistisch",
        "Wonen",
        "Ambulant",
    }
    parties = [fact for fact in facts if fact.table == "providers"]
    assert {(fact.values["name"], fact.segment.name if fact.segment else None) for fact in parties} == _EXPECTED
    assert {fact.values["status"] for fact in parties} == {"contracted"}


def test_a_single_letter_may_be_a_perceel() -> None:
    page = "<h1>Percelen jeugdhulp</h1><h2>A</h2><p>Aan vier partijen gunnen wij het wonen.</p>"
    document, indexing = unindexed(read(page.encode()))
    assert document.passages[-1].heading_path == ("Percelen jeugdhulp", "A")
    assert not indexing
    # a second letter, over a name that begins with it, makes of both an index
    document, indexing = unindexed(read(f"{page}<h2>B</h2><p>Buurtzorg De Lis</p>".encode()))
    assert document.passages[-1].heading_path == ("Percelen jeugdhulp",)
    assert len(indexing) == 2
