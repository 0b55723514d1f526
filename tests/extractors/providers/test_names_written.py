"""How names of providers are written, and that a name is one thing."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.names.enumeration import name_at
from extractors.names.plausible import plausible
from extractors.readers import read


@pytest.mark.parametrize(
    "name",
    [
        "Stichting Dr. Zonneveld",
        "Prof. Rietveld Instituut",
        "Praktijk J. de Wit",
        "S&L Jeugdzorg",
        "MIND&YOU",
        "Z!nvol",
        "Huis ter Linde",
        "1Plan",
        "'s Heerenhoek Zorg",
        "KLIK",
    ],
)
def test_a_name_is_read_whole_and_may_be_one(name: str) -> None:
    text = f"{name} krijgt de opdracht"
    assert name_at(text, 0, len(text)) == (0, len(name))
    assert plausible(name)


@pytest.mark.parametrize("text", ["Let op!", "Nieuw!", "Klik hier", "Actieplan", "Inkoopplan Jeugd"])
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert not plausible(text)


def test_members_of_a_consortium_are_no_municipalities() -> None:
    html = (
        "<h1>Gunning jeugdhulp regio Waterdal</h1><p>De opdracht voor perceel 1 Pleegzorg is gegund aan de combinatie Vlonder,"
        " bestaande uit Zorghuis Lingedal en Tureluur.</p>"
    )
    facts = extract(read(html.encode())).facts
    providers = {fact.values["name"] for fact in facts if fact.table == "providers"}
    assert {"Zorghuis Lingedal", "Tureluur"} <= providers
    assert not providers & {fact.values["name"] for fact in facts if fact.table == "parties"}
