"""Buyers told by other words than "gemeente" and "regio", and what only looks like them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from extractors.buyers.told import Told, buyers_told, letterhead, listed, place_like, titled

TOLD = {
    "De colleges van Veendorp, Elsbeek en Nieuw-Rietveen hakten de knoop door.": [
        "Veendorp",
        "Elsbeek",
        "Nieuw-Rietveen",
    ],
    "burgemeester en wethouders van Veendorp,": ["Veendorp"],
    "Aan: griffies Veendorp; Elsbeek": ["Veendorp", "Elsbeek"],
    "De wethouders van Veendorp en Elsbeek tekenden.": ["Veendorp", "Elsbeek"],
    "contractbeheer, namens Veendorp, Elsbeek en Oud-Rietveen": ["Veendorp", "Elsbeek", "Oud-Rietveen"],
    "De vier gemeenten in Waterdal: Veendorp, Elsbeek en Rietveen.": ["Veendorp", "Elsbeek", "Rietveen"],
    "In die regio trekken Veendorp, Elsbeek en Rietveen sinds 2019 samen op.": ["Veendorp", "Elsbeek", "Rietveen"],
    "Veendorp en Elsbeek kopen de hulp gezamenlijk in.": ["Veendorp", "Elsbeek"],
    "Meedoen doen Veendorp en Elsbeek.": ["Veendorp", "Elsbeek"],
    "Vanaf volgend jaar doet ook Rietveen mee.": ["Rietveen"],
    "Veendorp koopt de hulp zelf in.": ["Veendorp"],
    "Uurtarief. Samen met Elsbeek": ["Elsbeek"],
    "Aanbestedende dienst: Veendorp": ["Veendorp"],
    "Veendorp treedt op als centrumgemeente.": ["Veendorp"],
    "Jongeren uit Veendorp en Elsbeek kunnen er terecht.": ["Veendorp", "Elsbeek"],
    "Serviceorganisatie Jeugd Waterdal publiceert de stukken.": ["Serviceorganisatie Jeugd Waterdal"],
    "het Dienstencentrum Sociaal Rijn en Waarden": ["Dienstencentrum Sociaal Rijn en Waarden"],
    "Regionaal Inkoopbureau Waterdal": ["Regionaal Inkoopbureau Waterdal"],
    "Het dagelijks bestuur van Jeugd Waterdal bekrachtigde de keuze.": ["Jeugd Waterdal"],
    "Samenwerking Waterdal (Veendorp, Elsbeek)": ["Samenwerking Waterdal", "Veendorp", "Elsbeek"],
}
NOT_TOLD = [
    "De raad van bestuur van Kompas tekende.",
    "De Boom, Kompas en Noorderhof werken samen in een combinatie.",
    "Zorggroep Lauwers (Beekstad) krijgt perceel 2 gegund.",
    "Kantoor: Markt 1, Veendorp.",
    "Locaties: Veendorp, Beekstad en Elsbeek.",
    "Met vriendelijke groet, namens Marieke, Joost en Wim",
    "De rechtbank Gelderland, zittingsplaats Arnhem, wees de vordering af.",
    "Het inkoopbureau Jeugd is op vrijdag gesloten.",
    "Een bijeenkomst in Veendorp over de inkoop.",
    "Kompas uit Veendorp en De Boom uit Elsbeek zijn geselecteerd.",
]


def test_a_listed_town_may_have_an_article_and_its_surroundings() -> None:
    assert [text[told.start : told.end] for text in ("het Veen", "Elsbeek c.a.") for told in listed(text)] == [
        "het Veen",
        "Elsbeek",
    ]


@pytest.mark.parametrize("name", ["Jeugdregio's Waterdal", "Extramuraal J AWBZ"])
def test_no_name_of_a_place(name: str) -> None:
    assert not place_like(name)


@pytest.mark.parametrize("text", TOLD)
def test_words_that_tell_a_buyer(text: str) -> None:
    assert [text[told.start : told.end] for told in buyers_told(text)] == TOLD[text]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_words_that_tell_none(text: str) -> None:
    assert not list(buyers_told(text))


def names(found: Callable[[str], Iterator[Told]], text: str) -> list[str]:
    return [text[told.start : told.end] for told in found(text)]


def test_letterheads_and_titles() -> None:
    assert names(letterhead, "Gemeente Veendorp Postbus 12, 1234 AB Veendorp") == ["Veendorp"]
    assert names(letterhead, "Veendorp | Elsbeek | Rietveen") == ["Veendorp", "Elsbeek", "Rietveen"]
    assert names(letterhead, "Inwoners | Ondernemers | Bestuur") == []
    assert names(titled, "Inkoopstrategie specialistische jeugdhulp Waterdal") == ["Waterdal"]
    assert names(titled, "Zware jeugdhulp in de Waterhoek krijgt vaste partners") == ["Waterhoek"]
    assert names(titled, "Inkoop jeugdhulp Begeleiding") == []
