"""Which names are providers, where they end, and what is said of them."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.document import Cell, Document, PassageBuilder
from extractors.fact import Doubt, Fact
from extractors.names.cleaning import cleaned
from extractors.names.enumeration import names_from
from extractors.names.legal import canonical, key, provider_id, split_form
from extractors.rules.providers import find
from schemas.places import Place

TOWNS = (Place("municipality", "Veendorp", (), "GM0001", ()), Place("municipality", "Elsbeek", (), "GM0002", ()))


def context(*parts: str | list[list[str]]) -> Context:
    """A document on a purchase of care: "# " a heading, "- " an item, a list of rows a table, else a paragraph."""
    builder = PassageBuilder()
    builder.heading("Inkoop jeugdhulp 2025", 1)
    builder.add("paragraph", "De aanbesteding jeugdhulp is in maart 2025 gepubliceerd op TenderNed.")
    for number, part in enumerate(parts):
        if isinstance(part, list):
            _table(builder, part, f"t{number}")
        elif part.startswith("# "):
            builder.heading(part[2:], 2)
        elif part.startswith("- "):
            builder.add("list_item", part[2:], marker="•")
        else:
            builder.add("paragraph", part)
    return Context(Document("text/html", "test", builder.done()), None, TOWNS)


def _table(builder: PassageBuilder, rows: list[list[str]], name: str) -> None:
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            headers = ((row[0],) if c and r else (), (rows[0][c],) if r else ())
            builder.add(
                "table_cell",
                text,
                cell=Cell(name, r, c, row_headers=headers[0], column_headers=headers[1], is_header=r == 0),
            )


def found(*parts: str | list[list[str]]) -> set[tuple[str, str]]:
    return {(fact.values["name"], fact.values["status"]) for fact in find(context(*parts)) if isinstance(fact, Fact)}


SENTENCES = {
    "Stichting Wegwijs heeft bezwaar gemaakt tegen haar afwijzing.": {("Stichting Wegwijs", "rejected")},
    "Perceel 1 is definitief gegund aan Rietkraag, Stichting Leren en Gedrag en De Zandbank.": {
        ("Rietkraag", "awarded"),
        ("Stichting Leren en Gedrag", "awarded"),
        ("De Zandbank", "awarded"),
    },
    "Het college wil de opdracht gunnen aan Tureluur Zorg en Rietkraag.": {
        ("Tureluur Zorg", "provisionally_awarded"),
        ("Rietkraag", "provisionally_awarded"),
    },
    "Met Vlonder en Tureluur zijn overeenkomsten gesloten.": {("Vlonder", "contracted"), ("Tureluur", "contracted")},
    "Vlonder is gegund, maar Tureluur valt af.": {("Vlonder", "awarded"), ("Tureluur", "rejected")},
    "Tureluur heeft zich na de gunning teruggetrokken.": {("Tureluur", "withdrawn")},
    "Op de reservelijst staan Zorgboerderij De Hoeve en Vlonder.": {
        ("Zorgboerderij De Hoeve", "reserve"),
        ("Vlonder", "reserve"),
    },
    "Onderaannemer Rietkraag levert logeren.": {("Rietkraag", "subcontractor")},
    "Bureau HHM onderzocht de tarieven en de gemeente Veendorp sloot een contract met Negometrix.": set(),
    "De gemeente Elsbeek is gegund.": set(),
    "De aanbieders Wmo en Jeugd sluiten een contract.": set(),
    "Hiervoor zijn gecontracteerde aanbieders uitgenodigd.": set(),
    "De vordering van Stichting Vlonder is afgewezen.": {("Stichting Vlonder", "mentioned")},
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences(sentence: str) -> None:
    assert found(sentence) == SENTENCES[sentence]


def test_a_list_under_a_heading_of_its_award_gives_each_name_without_its_trimmings() -> None:
    facts = [
        fact.values
        for fact in find(
            context(
                "# Gegunde aanbieders perceel 2",
                "- Vlonder B.V.19-05-22",
                "- Tureluur, St. (Veendorp)",
                "- Riet & Zorg1",
            )
        )
        if isinstance(fact, Fact)
    ]
    assert [(v["name"], v["provider"], v["place"], v["status"]) for v in facts] == [
        ("Vlonder B.V.", "Vlonder B.V.", None, "awarded"),
        ("Tureluur, St.", "Stichting Tureluur", "Veendorp", "awarded"),
        ("Riet & Zorg", "Riet & Zorg", None, "awarded"),
    ]


@pytest.mark.parametrize(
    ("introduction", "status"),
    [
        ("De volgende inschrijvers zijn afgewezen:", "rejected"),
        ("Onderstaande partijen zijn niet gegund:", "rejected"),
        ("De volgende aanbieders hebben een contract voor perceel 3:", "contracted"),
        ("Geselecteerd voor de dialoog zijn de volgende partijen:", "selected"),
        ("Voorlopig gegunde partijen:", "provisionally_awarded"),
        ("Onderaannemers:", "subcontractor"),
    ],
)
def test_the_introduction_gives_the_standing(introduction: str, status: str) -> None:
    names = {("Vlonder", status), ("Tureluur Zorg", status), ("De Zandbank", status)}
    assert found(introduction, "- Vlonder", "- Tureluur Zorg", "- De Zandbank") == names
    assert found(f"{introduction}\nVlonder\nTureluur Zorg\nDe Zandbank") == names


def test_lists_of_other_things_hold_no_providers() -> None:
    assert not found(
        "# Documenten", "- Aanbestedingsleidraad", "- Nota van Inlichtingen 1", "- Bijlage 3 Raamovereenkomst"
    )
    assert not found(
        "Wij sluiten contracten met aanbieders. Wat vragen wij?", "- Ervaring", "- Deskundigheid", "- Schaal 10"
    )
    assert not found("De volgende gemeenten doen mee:", "- Veendorp", "- Elsbeek")


def test_marks_in_a_table_give_a_fact_for_each_lot() -> None:
    rows = [
        ["Aanbieder", "Perceel 1 Ambulant", "Perceel 2 Crisis", "Status"],
        ["Vlonder B.V.", "x", "x", "Gegund"],
        ["Tureluur", "", "ja", "Niet gegund"],
    ]
    facts = {
        (fact.values["name"], fact.values["status"], fact.segment.code if fact.segment else None)
        for fact in find(context(rows))
        if isinstance(fact, Fact)
    }
    assert facts == {("Vlonder B.V.", "awarded", "1"), ("Vlonder B.V.", "awarded", "2"), ("Tureluur", "rejected", "2")}


def test_columns_of_main_and_subcontractors() -> None:
    rows = [["Hoofdaannemer", "Onderaannemers"], ["Vlonder B.V.", "Tureluur, De Zandbank en Rietkraag"]]
    assert found(rows) == {
        ("Vlonder B.V.", "contracted"),
        ("Tureluur", "subcontractor"),
        ("De Zandbank", "subcontractor"),
        ("Rietkraag", "subcontractor"),
    }


def test_members_of_a_consortium_carry_its_name_and_its_standing() -> None:
    facts = [
        (fact.values["name"], fact.values["status"], fact.values["consortium"])
        for fact in find(
            context(
                "De geselecteerde partij bestaat uit een samenwerking van de organisaties Stichting Riet en Vlonder"
                " (hierna: de Coalitie).",
                "Combinatie Waterkant (Tureluur en De Zandbank) doet mee.",
                "Het voornemen tot gunning gaat uit naar Combinatie Waterkant.",
            )
        )
        if isinstance(fact, Fact) and fact.values["consortium"]
    ]
    assert facts == [
        ("Stichting Riet", "selected", "de Coalitie"),
        ("Vlonder", "selected", "de Coalitie"),
        ("Tureluur", "provisionally_awarded", "Combinatie Waterkant"),
        ("De Zandbank", "provisionally_awarded", "Combinatie Waterkant"),
    ]


def test_a_known_name_takes_a_second_standing_elsewhere() -> None:
    assert ("Vlonder", "withdrawn") in found("Gegund is aan Vlonder en Tureluur.", "Later trok Vlonder zich terug.")


def test_a_count_that_differs_from_its_list_is_a_doubt() -> None:
    parts = ("Hieronder de 3 gegunde aanbieders:", "- Vlonder B.V.", "- Tureluur B.V.")
    assert [item.kind for item in find(context(*parts)) if isinstance(item, Doubt)] == ["provider_count_mismatch"]
    same = (*parts, "- De Zandbank B.V.")
    assert not [item for item in find(context(*same)) if isinstance(item, Doubt)]


def test_a_contract_for_roads_has_no_providers_of_care() -> None:
    builder = PassageBuilder()
    builder.add("paragraph", "De opdracht voor het asfalt is gegund aan Jansen Infra B.V.")
    assert not list(find(Context(Document("text/plain", "test", builder.done()))))


@pytest.mark.parametrize(
    ("name", "base", "form", "written"),
    [
        (
            "Vlonder christelijke GGZ, St.",
            "Vlonder christelijke GGZ",
            "stichting",
            "Stichting Vlonder christelijke GGZ",
        ),
        ("Stg. Vlonder", "Vlonder", "stichting", "Stichting Vlonder"),
        ("Vlonder v.o.f.", "Vlonder", "vof", "Vlonder V.O.F."),
        ("Coöperatie Vlonder U.A.", "Vlonder", "cooperatie", "Coöperatie Vlonder U.A."),
        ("Vlonder BV", "Vlonder", "bv", "Vlonder B.V."),
        ("De Rietkraag", "De Rietkraag", None, "De Rietkraag"),
        ("Begeleiding in zorg", "Begeleiding in zorg", None, "Begeleiding in zorg"),
    ],
)
def test_legal_forms(name: str, base: str, form: str | None, written: str) -> None:
    assert split_form(name) == (base, form)
    assert canonical(name) == written


def test_spellings_share_an_id_and_likeness_does_not() -> None:
    same = {provider_id(name) for name in ("Stichting Youkée & Co", "Youkee en Co", "YOUKÉE & CO, St.")}
    assert len(same) == 1
    assert provider_id("Styx Coaching & Training") != provider_id("Sterk Training en Coaching")
    assert key("Stichting de Rading") == key("De Rading")


@pytest.mark.parametrize(
    ("text", "name", "place", "kvk"),
    [
        ("1. Vlonder B.V. (KvK 12345678)", "Vlonder B.V.", None, "12345678"),
        ("Vlonder te Almere", "Vlonder", "Almere", None),
        ("Gezin in Balans (GiB)", "Gezin in Balans (GiB)", None, None),
        ("WIJ 3.0", "WIJ 3.0", None, None),
        ("Vlonder - alleen perceel 2", "Vlonder", None, None),
        ("Vlonder (onderaannemer);", "Vlonder", None, None),
    ],
)
def test_what_stands_beside_a_name(text: str, name: str, place: str | None, kvk: str | None) -> None:
    named = cleaned(text)
    assert named is not None
    assert (named.text, named.place, named.kvk) == (name, place, kvk)
    assert text[named.start : named.end] == name


def test_enumerations_keep_en_and_ampersands_of_names() -> None:
    text = "DDX Coaching & Begeleiding in zorg V.O.F., Leren en Gedrag, Vlonder, St. en 's Heeren Riet"
    assert [text[start:end] for start, end in names_from(text, 0)] == [
        "DDX Coaching & Begeleiding in zorg V.O.F.",
        "Leren en Gedrag",
        "Vlonder, St.",
        "'s Heeren Riet",
    ]


def test_a_sole_trader_whose_name_is_masked_is_a_doubt() -> None:
    items = list(
        find(context("# Gegunde aanbieders", "- Vlonder B.V.", "- Rietkraag", "- Tureluur", "- █████ ██ █████"))
    )
    assert [item.kind for item in items if isinstance(item, Doubt)] == ["doubtful_provider"]
    assert len([item for item in items if isinstance(item, Fact)]) == 3


LISTS: dict[tuple[str, ...], set[tuple[str, str]]] = {
    # what only says who delivers names those that have the contract
    ("# Welke contracten lopen er?", "Aanbieders: Vlonder Jeugd, De Zandbank B.V. en Stichting Riet."): {
        ("Vlonder Jeugd", "contracted"),
        ("De Zandbank B.V.", "contracted"),
        ("Stichting Riet", "contracted"),
    },
    ("# Logeren", "Wie biedt dit? Huize Duin en Stichting Riet."): {
        ("Huize Duin", "contracted"),
        ("Stichting Riet", "contracted"),
    },
    # who came has none by that
    ("# Deelnemers marktconsultatie", "- Vlonder B.V.", "- Stichting Riet"): {
        ("Vlonder B.V.", "mentioned"),
        ("Stichting Riet", "mentioned"),
    },
    ("# Niet gelukt", "Stichting Oeverpad moet helaas op zoek naar ander werk."): {("Stichting Oeverpad", "rejected")},
    ("Wij ontvingen negen inschrijvingen, waarvan er twee ongeldig bleken. Hieronder leest u aan wie wij van plan zijn te gunnen.",
     "# Perceel 1 Logeren", "- Vlonder B.V.", "- Stichting Riet"): {
        ("Vlonder B.V.", "provisionally_awarded"),
        ("Stichting Riet", "provisionally_awarded"),
    },
    ("Gegund zijn:", "Huize Riet, Veendorp Vlonder B.V., Elsbeek De Zandbank, Veendorp"): {
        ("Huize Riet", "awarded"),
        ("Vlonder B.V.", "awarded"),
        ("De Zandbank", "awarded"),
    },
    ("De opdracht is gegund aan combinatie Waterkant.", "Waterkant is een samenwerking van Stichting Riet en Vlonder Jeugd."): {
        ("Stichting Riet", "awarded"),
        ("Vlonder Jeugd", "awarded"),
    },
    ("Publicatiedatum: 3-7-2031\nNummer: 2031/118",): set(),
}  # fmt: skip


@pytest.mark.parametrize("parts", LISTS)
def test_lists_that_leave_their_standing_to_what_stands_around(parts: tuple[str, ...]) -> None:
    assert found(*parts) == LISTS[parts]


WORDINGS = {
    "De huidige contracten voor gezinshuizen (met Erf & Huis, Kleine Draken en Stichting Riet) lopen door.": {
        ("Erf & Huis", "contracted"),
        ("Kleine Draken", "contracted"),
        ("Stichting Riet", "contracted"),
    },
    "In april selecteerden we drie deelnemers: Domus Riet, Stichting Anker en Huize Vesta. Die laatste heeft zich teruggetrokken.": {
        ("Domus Riet", "selected"),
        ("Stichting Anker", "selected"),
        ("Huize Vesta", "withdrawn"),
    },
    "De gunningsbeslissing ten gunste van Vlonder B.V. trekken wij in.": {("Vlonder B.V.", "rejected")},
    "Het college heeft besloten de opdracht te gunnen aan Tureluur Zorg.": {("Tureluur Zorg", "awarded")},
    "Vlonder Jeugd en Huize Duin krijgen de opdracht als er geen bezwaren komen.": {
        ("Vlonder Jeugd", "provisionally_awarded"),
        ("Huize Duin", "provisionally_awarded"),
    },
    "De dyslexiezorg wordt verzorgd door Praktijk Woordwolk.": {("Praktijk Woordwolk", "contracted")},
    "Betaald wordt er volgens de contracten per uur.": set(),
    "Ambtelijk wordt nu uitgezocht of gunnen aan één partij mogelijk is.": set(),
}


@pytest.mark.parametrize("sentence", WORDINGS)
def test_other_wordings(sentence: str) -> None:
    assert found(sentence) == WORDINGS[sentence]


def test_a_status_column_and_a_column_of_those_who_lost() -> None:
    table = [
        ["Perceel", "Stand", "Met wie", "Buiten de boot"],
        ["Perceel 1 Logeren", "voornemen tot gunning", "Zorggroep Riet", "Vlonder Jeugd"],
        ["Perceel 2 Crisis", "definitief gegund", "Stichting Duin", "Huize Veen"],
    ]
    assert found(table) == {
        ("Zorggroep Riet", "provisionally_awarded"),
        ("Vlonder Jeugd", "rejected"),
        ("Stichting Duin", "awarded"),
        ("Huize Veen", "rejected"),
    }


def test_signs_and_words_of_a_legend() -> None:
    table = [
        ["Aanbieder", "P1", "P2"],
        ["Vlonder Jeugd", "hoofd", "onder"],
        ["Stichting Riet", "", "hoofd"],
        ["Huize Duin", "n", ""],
    ]
    said = found(
        "hoofd = contractpartij; onder = werkt onder een andere aanbieder; n = aangemeld, niet toegelaten", table
    )
    assert said == {
        ("Vlonder Jeugd", "contracted"),
        ("Vlonder Jeugd", "subcontractor"),
        ("Stichting Riet", "contracted"),
        ("Huize Duin", "rejected"),
    }
