"""Numbers of parties as news tells them: firms and carriers, who signs or is picked, and numbers that point back."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.document import Document, PassageBuilder
from extractors.rules.provider_counts import find

NEWS = {
    "Elf thuiszorgbedrijven gaan de huishoudelijke hulp verzorgen.": [11],
    "De gemeente heeft zes bedrijven voorlopig aangewezen.": [6],
    "Vorige maand wees het college zeven bedrijven aan voor de begeleiding.": [7],
    "Bijna vijftig organisaties zetten hun handtekening onder de overeenkomst.": [50],
    "Gisteren hebben 38 instellingen hun handtekening gezet.": [38],
    "Veertien partijen voeren deze hulp vanaf januari uit.": [14],
    "Met deze drie organisaties heeft de gemeente een nieuw contract afgesloten.": [3],
    "De regio koos voor twee vervoerders.": [2],
    "Eén leverancier levert straks alle scootmobielen.": [1],
    "De opdracht gaat naar vier stichtingen.": [4],
    "Sinds mei werken wij met vijf vaste partners.": [5],
    "Met zeven dienstverleners is een akkoord bereikt over een nieuw contract.": [7],
    "Inwoners kiezen uit de gecontracteerde dienstverleners. Dat zijn er op dit moment rond de 115.": [115],
    "De regio heeft nu veel aanbieders onder contract. Het zijn er inmiddels meer dan negentig.": [90],
    "Het bedrijf deed mee met de aanbesteding, maar werd zesde en er was plaats voor vijf.": [5],
    "Zeven thuiszorgbedrijven schreven zich in, vijf daarvan willen wij een contract geven.": [5],
    "Er kwamen 31 inschrijvingen binnen, waarvan er 14 voldoende scoorden.": [14],
    "Na de dialoog is één inschrijver overgebleven.": [1],
    # nobody's contract
    "Het team dat de contracten met aanbieders beheert, groeit van drie naar vijf personen.": [],
    "Er kwamen 31 inschrijvingen binnen, waarvan er 14 zijn afgewezen.": [],
    "De drie bedrijven stapten naar de rechter.": [],
    "Acht vervoerders kwamen naar de informatieavond.": [],
    "Jongeren wachten soms lang op hulp. Dat zijn er in totaal 430.": [],
    "Er is plaats voor twintig jongeren.": [],
    "Op de groep is plaats voor zes.": [],
    "Zes organisaties dienden een plan in.": [],
    "Twee bedrijven op het industrieterrein sluiten.": [],
    "Zeven instellingen zetten vraagtekens bij de tarieven.": [],
}


@pytest.mark.parametrize("text", NEWS)
def test_numbers_in_news(text: str) -> None:
    builder = PassageBuilder()
    builder.heading("Inkoop jeugdhulp 2025", 1)
    builder.add("paragraph", "De aanbesteding jeugdhulp is in maart 2025 gepubliceerd op TenderNed.")
    builder.add("paragraph", text)
    context = Context(Document("text/plain", "test", builder.done()))
    assert [fact.values["count"] for fact in find(context)] == NEWS[text]
