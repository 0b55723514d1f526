"""Who buys, advises and judges; places merely named do none of these."""

from __future__ import annotations

from extractors.context import Context
from extractors.document import Cell, Document, PassageBuilder
from extractors.rules.parties import find
from schemas.places import Place

PLACES = (
    Place("municipality", "Veendorp", (), "GM0001", ()),
    Place("municipality", "Bergen", ("Bergen (NH.)",), "GM0002", ()),
    Place("municipality", "Ede", (), "GM0003", ()),
    Place("jeugdregio", "Zuidoost Waterdal", (), "JZ98", ()),
    Place("jeugdregio", "Hoge Kamp en Vecht", (), "JZ99", ()),
)


def parties(*parts: str, places: tuple[Place, ...] = PLACES) -> set[tuple[str, str | None, str]]:
    builder = PassageBuilder()
    builder.heading("Inkoop jeugdhulp 2025", 1)
    builder.add("paragraph", "De aanbesteding jeugdhulp is in maart 2025 gepubliceerd op TenderNed.")
    for part in parts:
        if part.startswith("- "):
            builder.add("list_item", part[2:], marker="•")
        else:
            builder.add("paragraph", part)
    found = find(Context(Document("text/html", "test", builder.done()), None, places))
    return {(fact.values["name"], fact.values["code"], fact.values["role"]) for fact in found}


def test_an_enumeration_behind_gemeenten() -> None:
    assert parties("De gemeenten Veendorp, Bergen en Ede kopen samen jeugdhulp in.") == {
        ("Veendorp", "GM0001", "buyer"),
        ("Bergen", "GM0002", "buyer"),
        ("Ede", "GM0003", "buyer"),
    }


def test_towns_in_a_row_buy_what_their_sentence_buys() -> None:
    assert parties("De contracten in Veendorp, Bergen en Ede lopen af.") == {
        ("Veendorp", "GM0001", "buyer"),
        ("Bergen", "GM0002", "buyer"),
        ("Ede", "GM0003", "buyer"),
    }
    assert parties("De kermis trekt van Veendorp en Bergen naar Ede.") == set()


def test_grammar_tells_places_that_no_file_names() -> None:
    text = "De regio's Elzerwaard en Noorderkamp (Rietveen, Klaverdam) sluiten een contract namens de gemeenten Lindert en Oosterwold."
    assert {name for name, _, _ in parties(text, places=())} == {
        "Elzerwaard",
        "Noorderkamp",
        "Rietveen",
        "Klaverdam",
        "Lindert",
        "Oosterwold",
    }


def test_a_region_is_known_under_all_its_spellings_and_stays_whole() -> None:
    found = parties("Samen met Zuid Oost Waterdal en Hoge Kamp & Vecht wordt een SAS-procedure gestart.")
    assert found == {("Zuid Oost Waterdal", "JZ98", "buyer"), ("Hoge Kamp & Vecht", "JZ99", "buyer")}


def test_a_list_and_a_row_of_regions() -> None:
    found = parties(
        "De regio bestaat uit de volgende gemeenten:", "- Veendorp", "- Ede", "- Aanmelden kan in Bergen tot 1 mei"
    )
    assert found == {("Veendorp", "GM0001", "buyer"), ("Ede", "GM0003", "buyer")}
    builder = PassageBuilder()
    builder.heading("Inkoop jeugdhulp: de aanbesteding is gepubliceerd", 1)
    builder.add("table_cell", "Regio", cell=Cell("t", 1, 0, is_header=True))
    cell = Cell("t", 1, 1, row_headers=("Regio",), column_headers=("Crisis",))
    builder.add("table_cell", "Zuidoost Waterdal Hoge Kamp & Vecht", cell=cell)
    facts = list(find(Context(Document("text/html", "test", builder.done()), None, PLACES)))
    assert {fact.values["code"] for fact in facts} == {"JZ98", "JZ99"}


def test_places_merely_named_are_no_party() -> None:
    assert not parties(
        "Een initiatief uit Bergen.",
        "Tussen de bergen en Ede ligt een weg.",
        "Postbus 12, 1234 AB Veendorp",
        "Wij vergaderen in Ede.",
    )


def test_other_roles() -> None:
    found = parties(
        "De gemeente Veendorp treedt op als centrumgemeente voor de inkoop.",
        "Bureau Tureluur onderzocht de tarieven.",
        "De Rechtbank Midden-Waterdal deed uitspraak.",
        "De Regionale Backoffice Waterdal publiceert de aanbesteding.",
    )
    assert found == {
        ("Veendorp", "GM0001", "lead_buyer"),
        ("Tureluur", None, "advisor"),
        ("Rechtbank Midden-Waterdal", None, "court"),
        ("Regionale Backoffice Waterdal", None, "lead_buyer"),
    }


def test_a_notice_of_road_works_has_no_parties() -> None:
    builder = PassageBuilder()
    builder.add("paragraph", "De gemeenten Veendorp en Ede hebben de aanbesteding van het asfalt gepubliceerd.")
    assert not list(find(Context(Document("text/plain", "test", builder.done()), None, PLACES)))


def test_a_region_under_its_initials_has_its_name() -> None:
    places = (Place("jeugdregio", "Zuidoost Waterdal", ("ZOW",), "JZ98", ()),)
    assert parties("De regio ZOW koopt de jeugdhulp opnieuw in.", places=places) == {
        ("Zuidoost Waterdal", "JZ98", "buyer")
    }


def test_a_subject_with_a_capital_is_no_place() -> None:
    text = "Wij werken aan een betere Samenwerking Jeugdhulp en Onderwijs."
    assert parties(text, "Het onderwijs doet mee aan de inkoop.") == set()
    assert parties("De opdracht komt van de Samenwerking Jeugdhulp Waterhoek.") == {
        ("Samenwerking Jeugdhulp Waterhoek", None, "lead_buyer")
    }


def test_a_paper_writes_from_the_town_that_buys() -> None:
    assert parties("VEENDORP - Het college start dit jaar de inkoop van de jeugdhulp.") == {
        ("VEENDORP", "GM0001", "buyer")
    }
    # of a region it writes from one of its towns, and a town that nobody knows buys nothing
    told = parties("VEENDORP - De drie gemeenten in Zuidoost Waterdal starten dit jaar de inkoop van jeugdhulp.")
    assert told == {("Zuidoost Waterdal", "JZ98", "buyer")}
    assert parties("ELSBEEK - Het college start dit jaar de inkoop van de jeugdhulp.") == set()
