"""Each clause says how its own names stand; what is said of others in the sentence or beside it is not said of them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from extractors.awards.clauses import advises, clause, clauses
from extractors.awards.standing import status_in
from extractors.extract import extract
from extractors.readers import read

PAGE = (
    "<html><body><main><h1>Stand van zaken aanbesteding Wmo-begeleiding</h1><p>In deze brief leest u over de inkoop van de"
    " Wmo-begeleiding.</p>{}</main></body></html>"
)


def standings(body: str) -> dict[str, int]:
    """How many parties stand how, those that are but mentioned left out."""
    document = read(PAGE.format(body).encode(), media_type="text/html")
    told = {(f.values["name"], f.values["status"]) for f in extract(document).facts if f.table == "providers"}
    return dict(Counter(str(status) for _, status in sorted(told) if status != "mentioned"))


SAID = [
    # Each verb governs its own names
    ("Vlonder won perceel 1, Riet en Oever vielen af.", "Vlonder", "awarded"),
    ("Vlonder won perceel 1, Riet en Oever vielen af.", "Riet", "rejected"),
    ("Vlonder kreeg de opdracht en Riet trok zich terug.", "Vlonder", "awarded"),
    ("Vlonder kreeg de opdracht en Riet trok zich terug.", "Riet", "withdrawn"),
    ("Het college gunt aan Vlonder en wijst Riet af.", "Vlonder", "awarded"),
    ("Het college gunt aan Vlonder en wijst Riet af.", "Riet", "rejected"),
    # A row before one verb is no two clauses
    ("Met Riet, Oever en Vlonder is een contract gesloten.", "Riet", "contracted"),
    # A relative clause is of the name before it
    ("De opdracht is gegund aan Vlonder en Oever, die Riet als onderaannemer inzet.", "Vlonder", "awarded"),
    ("De opdracht is gegund aan Vlonder en Oever, die Riet als onderaannemer inzet.", "Riet", "subcontractor"),
    ("Vlonder, die op de reservelijst stond, wacht af.", "Vlonder", "reserve"),
    # What is said in passing
    ("De opdracht gaat na het afhaken van Riet naar Vlonder.", "Vlonder", "awarded"),
    ("De opdracht gaat na het afhaken van Riet naar Vlonder.", "Riet", "withdrawn"),
    ("In plaats van Riet krijgt Vlonder de opdracht.", "Riet", None),
    ("Riet maakt bezwaar tegen de gunning aan Vlonder.", "Riet", None),
    ("Omdat Riet haar bod niet gestand deed, krijgt Vlonder de opdracht.", "Vlonder", "awarded"),
    ("Omdat Riet haar bod niet gestand deed, krijgt Vlonder de opdracht.", "Riet", "withdrawn"),
    ("Wij gunnen aan Vlonder, met Riet op de reservelijst.", "Vlonder", "awarded"),
    ("Wij gunnen aan Vlonder, met Riet op de reservelijst.", "Riet", "reserve"),
]


@pytest.mark.parametrize(("sentence", "name", "status"), SAID)
def test_said_of_a_name(sentence: str, name: str, status: str | None) -> None:
    at = sentence.index(name)
    assert status_in(clause(sentence, at, at + len(name))) == status


@pytest.mark.parametrize("sentence", sorted({sentence for sentence, _, _ in SAID}))
def test_clauses_lie_in_order_within_the_sentence(sentence: str) -> None:
    found = clauses(sentence)
    assert (found[0][0], found[-1][1]) == (0, len(sentence))
    assert all(before[1] <= after[0] for before, after in pairwise(found))


TOLD = [
    ("Nu doen Kreekzorg, Tureluur en De Zandbank de dagbesteding.", {"contracted": 3}),
    ("Het college heeft de opdracht aan Kreekzorg, Tureluur en De Zandbank gegund.", {"awarded": 3}),
    ("Het college heeft Kreekzorg, Tureluur en De Zandbank gecontracteerd.", {"contracted": 3}),
    (
        "Tureluur sleepte de opdracht binnen, terwijl Kreekzorg en De Zandbank achter het net visten.",
        {"awarded": 1, "rejected": 2},
    ),
    ("De opdracht is gegund aan Riet B.V. Stichting Oever haakte af.", {"awarded": 1, "withdrawn": 1}),
    (
        "Onder hoofdaannemer Huize Oever werken Tureluur en Huize Riet als onderaannemers.",
        {"contracted": 1, "subcontractor": 2},
    ),
    (
        "De opdracht is gegund aan combinatie Waterkant. In deze combinatie werken Huize Riet en Oever B.V. samen.",
        {"awarded": 2},
    ),
    # Nobody stands anywhere by these
    ("Wijs & Co B.V. heeft de gemeente geadviseerd bij de gunning.", {}),
    ("De rechtbank Noordermeer wees de vordering van Tureluur tegen de gunning af.", {}),
    ("Koepel Zorgverband Midden vindt dat de gemeente te weinig partijen contracteert.", {}),
    ("Vanaf volgend jaar doet ook Ermelburg mee met de aanbesteding, net als gemeente Ermelburg wilde.", {}),
]


@pytest.mark.parametrize(("sentence", "counts"), TOLD)
def test_told(sentence: str, counts: dict[str, int]) -> None:
    assert standings(f"<p>{sentence}</p>") == counts


ROWS = "<tr><td>Kreekzorg B.V.</td><td>{}</td></tr><tr><td>Stichting Riet</td><td>{}</td></tr>"
TABLES = [
    # A header over the whole table says it of the column of names, never of the places beside them
    (
        "<table><tr><th colspan=2>Voorlopig gegunde partijen</th></tr><tr><th>Naam</th><th>Plaats</th></tr>"
        + ROWS.format("Elsbeek", "Veendorp")
        + "</table>",
        {"provisionally_awarded": 2},
    ),
    # "Gegund" heads names as "Afgevallen" does
    (
        "<table><tr><th>Gegund</th><th>Afgevallen</th></tr><tr><td>Kreekzorg B.V.</td><td>Stichting Oever</td></tr>"
        "<tr><td>Stichting Riet</td><td></td></tr></table>",
        {"awarded": 2, "rejected": 1},
    ),
    # over "ja" and "nee" it heads no names
    (
        "<table><tr><th>Aanbieder</th><th>Gegund</th></tr>" + ROWS.format("ja", "nee") + "</table>",
        {"awarded": 1, "rejected": 1},
    ),
]


@pytest.mark.parametrize(("table", "counts"), TABLES)
def test_headed(table: str, counts: dict[str, int]) -> None:
    assert standings(table) == counts


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Bureau Wijs begeleidde de regio bij de inkoop", True),
        ("De gemeente is bijgestaan door Bureau Wijs", True),
        ("Huize Riet begeleidt jongeren in de gemeente", False),
        ("De opdracht is gegund aan Huize Riet", False),
    ],
)
def test_who_advises(words: str, told: bool) -> None:
    assert advises(words) is told
