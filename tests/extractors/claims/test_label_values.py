"""What a label before a value claims, terms that a list explains, and what others are quoted as saying."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers.html import read

_HEAD = "<h1>Inkoop jeugdhulp 2027</h1><p>De regio koopt jeugdhulp in: perceel 1 Wonen en perceel 2 Ambulant.</p>"


def claimed(body: str) -> set[tuple[str, str, str | None]]:
    """Value, status and segment of every funding model and procedure."""
    return {
        (
            fact.values.get("model") or fact.values["procedure"],
            fact.values["status"],
            fact.segment and fact.segment.name,
        )
        for fact in extract(read(f"<main>{_HEAD}{body}</main>".encode())).facts
        if fact.table in ("funding_models", "procedures")
    }


LABELLED = [
    ("Inkopen (voorstel): Europese openbare aanbesteding", ("openbaar", "proposed")),
    ("Betalen (voorstel): p x q, tarief per minuut", ("inspanningsgericht", "proposed")),
    ("Bekostiging (nu): per etmaal", ("inspanningsgericht", "current")),
    ("Bekostiging (straks): populatiebekostiging", ("taakgericht", "chosen")),
    ("Huidige bekostiging: per etmaal", ("inspanningsgericht", "current")),
    ("Voorgestelde bekostiging: lumpsum", ("taakgericht", "proposed")),
    ("Procedure (concept): open house", ("open_house", "proposed")),
    ("Bekostiging (optie): lumpsum", ("taakgericht", "considered")),
    ("Bekostiging: lumpsum", ("taakgericht", "chosen")),
]


@pytest.mark.parametrize("frame", ["<ul><li>{}</li><li>Looptijd: vier jaar</li></ul>", "<p>{}</p>"])
@pytest.mark.parametrize(("line", "expected"), LABELLED)
def test_a_label_claims_what_a_header_would(line: str, expected: tuple[str, str], frame: str) -> None:
    assert claimed(f"<h2>Perceel 1 Wonen</h2>{frame.format(line)}") == {(*expected, "Wonen")}


def test_a_label_holds_for_its_own_value() -> None:
    told = claimed("<h2>Perceel 1 Wonen</h2><p>Bekostiging (nu): per etmaal. Procedure: open house.</p>")
    assert told == {("inspanningsgericht", "current", "Wonen"), ("open_house", "chosen", "Wonen")}


EXPLAINED = [
    "<ul><li>Inspanningsgericht: je betaalt uren of dagdelen</li><li>Taakgericht: je betaalt een opdracht voor een groep</li></ul>",
    "<p>Inspanningsgericht: u wordt betaald per uur. Taakgericht: een budget voor de hele groep.</p>",
]


@pytest.mark.parametrize("body", EXPLAINED)
def test_terms_that_a_list_explains_are_mentioned(body: str) -> None:
    told = claimed(f"<h2>Betalen: twee smaken</h2>{body}")
    assert told == {("inspanningsgericht", "mentioned", None), ("taakgericht", "mentioned", None)}


def test_terms_that_a_list_gives_to_parts_are_chosen() -> None:
    told = claimed("<h2>Betalen</h2><ul><li>Inspanningsgericht: perceel 1</li><li>Taakgericht: perceel 2</li></ul>")
    assert told == {("inspanningsgericht", "chosen", "Wonen"), ("taakgericht", "chosen", "Ambulant")}


def test_what_a_scheme_explains_of_a_part_is_chosen() -> None:
    told = claimed("<h2>Uitleg bij het schema</h2><h3>Wonen</h3><p>Wij betalen hier per traject.</p>")
    assert told == {("outputgericht", "chosen", "Wonen")}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("“Laat de lumpsum vallen, wij kennen onze cliënten.” (instelling voor ggz)", "mentioned"),
        ("‘Een lumpsum geeft ons rust’, aldus een van de aanbieders.", "mentioned"),
        ("“Wij kiezen voor een lumpsum”, zegt de wethouder.", "chosen"),
        ("We hebben kort stilgestaan bij een lumpsum, maar het onderwijs voelde daar niets voor.", "considered"),
        ("Wat ons betreft wordt het een lumpsum.", "proposed"),
        # a following sentence that speaks of what must be is no correction
        ("Wij werken met een lumpsum. Een woonplek moet veilig zijn.", "chosen"),
        ("Wij werken met een lumpsum. Dat moet zijn: een tarief per uur.", "considered"),
    ],
)
def test_what_others_say_and_what_was_weighed(sentence: str, status: str) -> None:
    assert ("taakgericht", status, "Wonen") in claimed(f"<h2>Perceel 1 Wonen</h2><p>{sentence}</p>")
