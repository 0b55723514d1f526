"""Other wordings for the same standing, and the cuts that make a name of what stands around it."""

from __future__ import annotations

import pytest

from extractors.awards.consortia import joint_members
from extractors.awards.standing import overall_status, status_in
from extractors.names.cleaning import cleaned
from extractors.names.enumeration import names_from
from extractors.names.places import shared_places
from extractors.names.plausible import plausible


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("De jeugd-ggz komt in handen van Vlonder", "awarded"),
        ("Op 2 mei tekenden Vlonder en De Zandbank hun contract", "awarded"),
        ("Wij sluiten een nieuwe raamovereenkomst met zes partijen", "awarded"),
        ("Het onderdeel logeren gaat naar de combinatie Waterkant", "awarded"),
        ("De gunning aan Vlonder is helaas ingetrokken", "withdrawn"),
        ("Vlonder liet weten van de plek af te zien", "withdrawn"),
        ("Niet gelukt:", "rejected"),
        ("Vlonder gaat door tot 1 juli 2031", "contracted"),
        ("subsidie aan de huidige uitvoerder Vlonder", "contracted"),
        ("De regie ligt in handen van het wijkteam", None),
        ("De startdatum schuift door", None),
        ("De brug over de Aa sluit in mei", None),
    ],
)
def test_standing(words: str, status: str | None) -> None:
    assert status_in(words) == status


@pytest.mark.parametrize("words", ["Welke contracten lopen er?", "welke organisaties bij ons jeugdhulp leveren"])
def test_what_heads_running_contracts(words: str) -> None:
    assert overall_status(words) == "contracted"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Stichting Vlonder, tot en met 31 december 2031", "Stichting Vlonder"),
        ("Huize Riet (vanaf 1 mei 2030)", "Huize Riet"),
        ("De Zandbank, contract tot begin 2032", "De Zandbank"),
        ("Tot Rust Komen", "Tot Rust Komen"),
    ],
)
def test_terms_are_no_part_of_a_name(text: str, name: str) -> None:
    named = cleaned(text)
    assert named is not None
    assert named.text == name == text[named.start : named.end]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Stichting Duin en Vliet en Tureluur Zorg", ["Stichting Duin en Vliet", "Tureluur Zorg"]),
        ("Taxi Riethoek en Zoon", ["Taxi Riethoek en Zoon"]),
        ("Vlonder, Tureluur en Zandbank", ["Vlonder", "Tureluur", "Zandbank"]),
        ("Huis Riet en Tureluur Zorg", ["Huis Riet", "Tureluur Zorg"]),
    ],
)
def test_en_within_a_name(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in names_from(text, 0)] == names


def test_places_recur_behind_commas() -> None:
    lines = "Vlonder, Oeverdam\nDe Zandbank, Oeverdam (KvK 12345678)\nTureluur, Veenkerk"
    assert shared_places([lines]) == {"oeverdam"}
    assert shared_places(["Vlonder, Oeverdam\nZorg en Wonen, Veenkerk\nJeugd, Gezin"]) == frozenset()


def test_members_before_their_combination() -> None:
    text = "Tureluur Zorg en Huis Riet (samen als combinatie Waterkant)"
    found = joint_members(text)
    assert found is not None
    assert found[0] == "Waterkant"
    assert [text[start:end] for start, end in found[1]] == ["Tureluur Zorg", "Huis Riet"]


@pytest.mark.parametrize("words", ["Gesprekken van 20 april", "Van uurtarief naar populatie"])
def test_lines_of_slides_that_are_no_names(words: str) -> None:
    assert not plausible(words)
