"""Who delivers, wins or loses as news tells it: without a legal form, and often with the word for it in another sentence."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read
from schemas.places import Place

PAGE = (
    "<html><body><main><h1>Nieuws over de inkoop van zorg</h1><p>De gemeenten Veendorp en Elsbeek hebben de jeugdhulp en"
    " de Wmo-hulp aanbesteed.</p><p>{}</p></main></body></html>"
)
PLACES = tuple(Place("municipality", name, (), None, ("waterdal",)) for name in ("Veendorp", "Elsbeek", "Rietveen"))
TOLD = {
    # joint ventures: whoever stands behind the name that won
    "De opdracht gaat naar Waterkant. In Waterkant werken Stichting Riet, Huis Dal en Tureluur samen.": {
        "Stichting Riet awarded", "Huis Dal awarded", "Tureluur awarded",
    },
    "Onder de naam Thuisbasis werken Vlonder Zorg (penvoerder), De Zandbank en Oever samen. Thuisbasis wint de aanbesteding.": {
        "Vlonder Zorg awarded", "De Zandbank awarded", "Oever awarded",
    },
    "Gegund is aan Bergop. Bergop is een combinatie van Vlonder Zorg (penvoerder), De Zandbank en Oever.": {
        "Vlonder Zorg awarded", "De Zandbank awarded", "Oever awarded",
    },
    "De opdracht gaat naar Vlonder. Vlonder vormt een combinatie met Tureluur Jeugd.": {
        "Vlonder awarded", "Tureluur Jeugd awarded",
    },
    "De opdracht gaat naar Samen Thuis. Achter die naam gaan Stichting Riet, Huis Dal en Tureluur schuil.": {
        "Stichting Riet awarded", "Huis Dal awarded", "Tureluur awarded",
    },
    "De winnaar is Kustlijn. Kustlijn bestaat uit Vlonder Zorg, De Zandbank en Oever.": {
        "Vlonder Zorg awarded", "De Zandbank awarded", "Oever awarded",
    },
    "De opdracht gaat naar Samen Thuis. Partners in Samen Thuis zijn Vlonder Zorg en De Zandbank.": {
        "Vlonder Zorg awarded", "De Zandbank awarded",
    },
    # who they are in one sentence, how they stand in the next
    "Inwoners krijgen hulp van Buurtlust, Zorgmaat of Thuisfris. Met deze drie organisaties is een contract afgesloten.": {
        "Buurtlust contracted", "Zorgmaat contracted", "Thuisfris contracted",
    },
    "Buurtlust en Zorgmaat schreven zich in. Aan beide partijen is de opdracht gegund.": {
        "Buurtlust awarded", "Zorgmaat awarded",
    },
    "Buurtlust en Zorgmaat deden mee. Beide aanbieders zijn afgewezen.": {"Buurtlust rejected", "Zorgmaat rejected"},
    # deals by their verbs
    "De drie dorpen krijgen een nieuwe leverancier: Rolwijs.": {"Rolwijs contracted"},
    "Vervoerders zijn onder meer Taxi Zonneveld en Rijmaat.": {"Taxi Zonneveld contracted", "Rijmaat contracted"},
    "Rolwijs neemt de hulpmiddelen per 1 april over van Steunpunt Mobiel.": {"Rolwijs contracted"},
    "Hulpmiddelen komen voortaan van Rolwijs.": {"Rolwijs contracted"},
    "Dit jaar kopen wij de gesloten jeugdhulp nog in bij de regionale aanbieder Kasteelzorg.": {"Kasteelzorg contracted"},
    "De hulp blijft in handen van Zorgmaat, Buurtlust en Stichting Riet.": {
        "Zorgmaat contracted", "Buurtlust contracted", "Stichting Riet contracted",
    },
    "De gezinshuizen komen bij Driehoekzorg en Gezinsnest.": {"Driehoekzorg awarded", "Gezinsnest awarded"},
    "Zorgmaat verliest het contract met Veendorp.": {"Zorgmaat rejected"},
    "De gemeente hoefde Zorgmaat geen overeenkomst te geven.": {"Zorgmaat rejected"},
    "Het college wees het voorstel van concurrent Zorgmaat af.": {"Zorgmaat rejected"},
    "Zorgmaat is uitgesloten van de aanbesteding.": {"Zorgmaat rejected"},
    "Wie leveren er nu beschermd thuis? Kwadrant Wonen, RIBW Stroomdal en De Overkant. Zij werken per etmaal.": {
        "Kwadrant Wonen contracted", "RIBW Stroomdal contracted", "De Overkant contracted",
    },
    "Welke aanbieders hebben een contract? Alleen Rietzicht en Bureau Jeugd en Veiligheid Oost (vanaf mei).": {
        "Rietzicht contracted", "Bureau Jeugd en Veiligheid Oost contracted",
    },
    "De opvang is nu in handen van Rietzicht.": {"Rietzicht contracted"},
    "Wij zijn voornemens de buurtteams op te dragen aan Rietzicht.": {"Rietzicht provisionally_awarded"},
    "Gegund is aan Rietzicht. Verder schreven in: Buurtlust, Zorgmaat24 en Huis Dal.": {
        "Rietzicht awarded", "Buurtlust rejected", "Zorgmaat24 rejected", "Huis Dal rejected",
    },
    "Voor pleegzorg zijn Rietzicht en Huis Dal gecontracteerd, voor dyslexiezorg Taalpunt.": {
        "Rietzicht contracted", "Huis Dal contracted", "Taalpunt contracted",
    },
    "Rietzicht deed mee met de aanbesteding voor thuishulp. Het bedrijf eindigde als zesde.": {"Rietzicht rejected"},
    "Jeugdschild west en de Willem Dalman Stichting voeren het werk nu uit.": {
        "Jeugdschild west contracted", "Willem Dalman Stichting contracted",
    },
    "Twee opdrachten zijn gegund: de Lichte Jeugdhulp (LJH) en de Zware Jeugdhulp (ZJH).": set(),
    "Wij gunden aan twee combinaties. Combinatie Waterkant bestaat uit Rietzicht, Huis Dal en Oever. De tweede combinatie,"
    " Bergop, wordt gevormd door Duinhof en Lentezorg. Taalpunt Plus is onderaannemer bij Bergop.": {
        "Rietzicht awarded", "Huis Dal awarded", "Oever awarded", "Duinhof awarded", "Lentezorg awarded",
        "Taalpunt Plus subcontractor",
    },
    "Gegund zijn twee percelen. Perceel 1 (Dorp): Rietzicht, Oever. Perceel 2 (Stad): Lentezorg.": {
        "Rietzicht awarded", "Oever awarded", "Lentezorg awarded",
    },
    "Coöperatie Land en Zorg heeft een contract gekregen.": {"Coöperatie Land en Zorg contracted"},
    "Elk jaar geven wij een subsidie aan drie gecertificeerde instellingen: Jeugdschild Oost, de Stichting Voogdhuis en"
    " Leger van Licht Jeugd.": {
        "Jeugdschild Oost contracted", "Stichting Voogdhuis contracted", "Leger van Licht Jeugd contracted",
    },
    "Bureau Rekenwijze onderzocht de tarieven. De kostprijsronde wordt uitgevoerd door Rekenwijze.": set(),
    # nobody's award
    "Wie kan meedoen? Zorgaanbieders, vrijgevestigden en welzijnsorganisaties.": set(),
    "Lees de leidraad voor de geselecteerde partijen (PDF, 310 kB).": set(),
    "In Veendorp werken scholen, wijkteams en huisartsen samen.": set(),
    "Onder de naam Samen Sterk begint de gemeente een campagne.": set(),
    "De stuurgroep bestaat uit wethouders van Veendorp, Elsbeek en Rietveen.": set(),
    "Wethouder Bos en wethouder Dal lichtten het toe. Beide bestuurders zijn tevreden over de gunning.": set(),
    "Veendorp en Elsbeek kochten samen in. Met deze twee gemeenten is een contract afgesloten.": set(),
    "De vraag komt van Marktplein.": set(),
    "De hulp blijft in handen van de gemeente.": set(),
    "De brief komt van Ouders van Nu.": set(),
}  # fmt: skip


@pytest.mark.parametrize("html", TOLD)
def test_told(html: str) -> None:
    found = extract(read(PAGE.format(html).encode(), media_type="text/html"), places=PLACES).facts
    told = {
        f"{fact.values['name']} {fact.values['status']}"
        for fact in found
        if fact.table == "providers" and fact.values["status"] != "mentioned"
    }
    assert told == TOLD[html]
