"""Buyers by where they stand: rows of places at the edge, headlines, steering groups."""

from __future__ import annotations

import pytest

from extractors.buyers.around import around, at_the_edge, headline


def _names(text: str, found: object) -> list[str]:
    return [text[told.start : told.end] for told in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Inkoopbureau Waterdal - voor Veendorp, Elsbeek en Rietveen", ["Veendorp", "Elsbeek", "Rietveen"]),
        ("GR Waterdal (Veendorp, Elsbeek en Oud-Rietveen)", ["Veendorp", "Elsbeek", "Oud-Rietveen"]),
        ("Inkoop perceel Begeleiding, Verblijf en Crisis", []),
        ("Foto's: Jan de Vries, Piet Bos en Kees Riet", []),
    ],
)
def test_a_row_at_the_edge(text: str, names: list[str]) -> None:
    assert _names(text, at_the_edge(text, text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Waterdal kiest opnieuw voor bekende partijen", ["Waterdal"]),
        ("Veendorp en Elsbeek gunnen samen de hulp", ["Veendorp", "Elsbeek"]),
        ("Stichting Vlonder tekent het contract", []),
    ],
)
def test_a_headline(text: str, names: list[str]) -> None:
    assert _names(text, headline(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("De stuurgroep Waterdal besloot dat.", ["Waterdal"]),
        ("Oosterhesch en Zweeler sluiten aan.", ["Oosterhesch", "Zweeler"]),
        ("De aanbesteding jeugdhulp van Veendorp en Elsbeek is gegund.", ["Veendorp", "Elsbeek"]),
        ("Stichting Riet werkt met Vlonder onder de naam Thuisbasis.", []),
    ],
)
def test_around(text: str, names: list[str]) -> None:
    assert _names(text, around(text)) == names
