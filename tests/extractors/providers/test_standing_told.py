"""How parties stand by what is said of them: who goes on, who decides, who only intends; statuses and counts beside it."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

PAGE = (
    "<html><body><main><h1>Stand van zaken inkoop jeugdhulp</h1><p>12 mei 2026</p><p>De gemeenten Veendorp en Elsbeek kopen"
    " jeugdhulp in: perceel 1 Dagbehandeling, perceel 2 Pleegzorg en perceel 3 Dyslexie.</p>{}</main></body></html>"
)
LIST = "<ul><li>Stichting Abeel</li><li>De Klimroos B.V.</li><li>Groenhart Zorg</li></ul>"
PROVIDERS = {
    "Het onderdeel wordt tot eind 2027 nog door Stichting Waterlelie verzorgd.": {"Stichting Waterlelie contracted"},
    "Totdat de rechter spreekt, blijven Huize Abeel en De Klimroos de opvang bieden.": {
        "Huize Abeel contracted",
        "De Klimroos contracted",
    },
    f"Besluiten:</p><p>de opdracht voor perceel 2 te gunnen aan:</p>{LIST}<p>": {
        "Stichting Abeel awarded",
        "De Klimroos B.V. awarded",
        "Groenhart Zorg awarded",
    },
    f"Wij zijn van plan de opdracht te geven aan:</p>{LIST}<p>": {
        "Stichting Abeel provisionally_awarded",
        "De Klimroos B.V. provisionally_awarded",
        "Groenhart Zorg provisionally_awarded",
    },
    "Aan Groenhart Zorg konden wij helaas geen plek geven.": {"Groenhart Zorg rejected"},
    "Groenhart Zorg en De Klimroos haalden het vereiste puntenaantal niet.": {
        "Groenhart Zorg rejected",
        "De Klimroos rejected",
    },
    "Praktijk Zonnedauw heeft aangegeven ermee te stoppen.": {"Praktijk Zonnedauw withdrawn"},
    "Het gaat nog om een voornemen. Perceel 1 gaat naar Stichting Abeel.": {"Stichting Abeel provisionally_awarded"},
    "Als onderaannemers zijn genoemd: Klus & Zo, Buurtmaatje vof en Hulpdienst De Pol.": {
        "Klus & Zo subcontractor",
        "Buurtmaatje vof subcontractor",
        "Hulpdienst De Pol subcontractor",
    },
    "De wethouder vindt de aanbesteding aan Abeelwijs een stap vooruit.": {"Abeelwijs awarded"},
    "De wethouder licht de aanbesteding aan de raad toe, ook aan Loozen.": set(),
    "Inwoners kunnen kiezen uit acht partijen, namelijk:<br>- Huize Abeel<br>- De Klimroos<br>- Groenhart Zorg": {
        "Huize Abeel contracted",
        "De Klimroos contracted",
        "Groenhart Zorg contracted",
    },
    "Opvallend is dat de meeste gecontracteerde partijen klein zijn.": set(),
    "Het Sociaal Domein Delfland (SDD) is er voor de inkoop en wil minder contractpartners.": set(),
    "De Loozense gemeenten sluiten dit jaar nieuwe contracten met aanbieders.": set(),
    "Samen met de gemeente Loozen sluiten wij de contracten.": set(),
    "Centrumgemeente Delfsluis verlengde de contracten voor beschermd wonen.": set(),
    "Adviesbureau Rekenwerk onderzocht de tarieven en de gunning.": set(),
}
STATUSES = {
    "<h2>Perceel 2 Pleegzorg</h2><p>Afgerond. Er komt geen vervolg.</p>": {"Pleegzorg closed"},
    "<h2>Perceel 2 Pleegzorg</h2><p>Ingetrokken op 4 maart 2026 wegens gebrek aan budget.</p>": {"Pleegzorg withdrawn"},
    "<p>Perceel 3 trekken wij in.</p>": {"Dyslexie withdrawn"},
    "<p>De aanbesteding staat sinds 2 maart online.</p>": {"None published"},
    "<p>Voor perceel 1 ligt er een voornemen tot gunning.</p>": {"Dagbehandeling provisionally_awarded"},
    "<p>De inkoop van perceel 2 is voorlopig stopgezet.</p>": {"Pleegzorg suspended"},
    "<p>Destijds kreeg elke partij die voldeed een contract.</p>": set(),
    "<p>Soms voert een gemeente eerst een dialoog.</p>": set(),
    "<p>Als de aanbesteding wordt ingetrokken, volgt een nieuwe procedure.</p>": set(),
}
COUNTS = {
    "<p>We denken aan drie tot vijf partijen.</p>": {"3-5"},
    "<p>Het aantal aanbieders gaat terug van 140 naar 25 tot 30.</p>": {"140-None", "25-30"},
    "<ul><li>contractpartners: 3</li><li>bekostiging: per uur</li></ul>": {"3-None"},
    "<h3>Aantal aanbieders</h3><p>47</p>": {"47-None"},
    "<p>Zeven aanbieders stelden vragen over de tarieven.</p>": set(),
    "<p>Er waren 61 aanbieders bij de bijeenkomst.</p>": set(),
}


@pytest.mark.parametrize("html", PROVIDERS)
def test_providers(html: str) -> None:
    found = extract(read(PAGE.format(f"<p>{html}</p>").encode(), media_type="text/html")).facts
    told = {f"{fact.values['name']} {fact.values['status']}" for fact in found if fact.table == "providers"}
    assert told == PROVIDERS[html]


@pytest.mark.parametrize("html", STATUSES)
def test_statuses(html: str) -> None:
    found = extract(read(PAGE.format(html).encode(), media_type="text/html")).facts
    told = {
        f"{fact.segment.name if fact.segment else None} {fact.values['status']}"
        for fact in found
        if fact.table == "statuses"
    }
    assert told == STATUSES[html]


@pytest.mark.parametrize("html", COUNTS)
def test_counts(html: str) -> None:
    found = extract(read(PAGE.format(html).encode(), media_type="text/html")).facts
    told = {f"{fact.values['count']}-{fact.values['count_max']}" for fact in found if fact.table == "provider_counts"}
    assert told == COUNTS[html]
