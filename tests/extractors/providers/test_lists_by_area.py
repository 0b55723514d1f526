"""Lists of who works where: areas before a colon, in brackets behind the names, or as headings over them."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

PAGE = (
    "<html><body><main><h1>Uitkomst aanbesteding jeugdhulp</h1><p>De gemeente Veendorp heeft de ambulante jeugdhulp aanbesteed."
    " Met de aanbieders zijn contracten gesloten voor zes jaar.</p>{}</main></body></html>"
)
LISTS = {
    "<p>Dit zijn de partijen met een gunning:</p><ol><li>Stadsdeel Noord: Rietzicht, Leerpunt! en KomMee.</li>"
    "<li>Stadsdeel Oost: Rietzicht en Buro Dal.</li></ol>": {
        "Rietzicht awarded Noord", "Leerpunt! awarded Noord", "KomMee awarded Noord", "Rietzicht awarded Oost",
        "Buro Dal awarded Oost",
    },
    "<p>De gegunde partijen per gebied:</p><ul><li>Gebied Binnenstad: De Boei, 't Weidehuis en Amerbron</li>"
    "<li>Gebied Buitenwijken: Beweging 3.0</li></ul>": {
        "De Boei awarded Binnenstad", "'t Weidehuis awarded Binnenstad", "Amerbron awarded Binnenstad",
        "Beweging 3.0 awarded Buitenwijken",
    },
    "<p>Gegund is aan:</p><ul><li>Wijken Centrum en Zuid: Rietzicht en KomMee.</li><li>Wijk Noord: Rietzicht.<br>Rietzicht werkt"
    " met onderaannemer Buurtlust.</li><li>Hele stad: iKring en Dalzorg.</li></ul>": {
        "Rietzicht awarded Centrum en Zuid", "KomMee awarded Centrum en Zuid", "Rietzicht awarded Noord",
        "Buurtlust subcontractor Noord", "iKring awarded Hele stad", "Dalzorg awarded Hele stad",
    },
    "<h2>Wie komt waar?</h2><p>Per gebied zijn dat vanaf 1 januari:</p><ul><li>Thuishart &amp; De Buurtlust (Centrum)</li>"
    "<li>ZorgEersteKlas (West)</li><li>Zilverdal (Oost, ook Tuindorp)</li></ul>": {
        "Thuishart contracted Centrum", "De Buurtlust contracted Centrum", "ZorgEersteKlas contracted West",
        "Zilverdal contracted Oost",
    },
    "<h2>Gebied 1: Noordrand</h2><ul><li>De Lindehof</li><li>Kompasweg Gooi</li></ul><h2>Gebied 2: Zuidrand</h2><ul>"
    "<li>Stichting Merelveld</li></ul>": {
        "De Lindehof contracted Noordrand", "Kompasweg Gooi contracted Noordrand",
        "Stichting Merelveld contracted Zuidrand",
    },
    "<p>Sinds mei werken wij met drie vaste partners. Dat zijn:</p><ul><li>Molenzorg (Lutten en Marle)</li><li>Akkerwijs</li>"
    "<li>Elkander &amp; Het Baken (Grootveen, Oud-Marle en Lutten)</li></ul>": {
        "Molenzorg contracted", "Akkerwijs contracted", "Elkander contracted", "Het Baken contracted",
    },
    "<p>Gegund zijn:</p><ul><li>Perceel Verblijf: Rietzicht, Huis Dal</li><li>Perceel Crisis: alleen Oeverzorg</li></ul>": {
        "Rietzicht awarded Verblijf", "Huis Dal awarded Verblijf", "Oeverzorg awarded Crisis",
    },
    "<p>Wij werken met vaste partners. Dat zijn:</p><ul><li>Rietzicht (Lutten)</li><li>Huis Dal (Marle)</li></ul>": {
        "Rietzicht contracted", "Huis Dal contracted",
    },
    "<h2>Wie levert wat?</h2><h3>Begeleiding groep</h3><p>Rietzicht, Labrint en Hoeve Dal.</p><h3>Kortdurend verblijf</h3>"
    "<p>Laverzorg en BrinkHuis</p>": {
        "Rietzicht contracted Begeleiding groep", "Labrint contracted Begeleiding groep",
        "Hoeve Dal contracted Begeleiding groep", "Laverzorg contracted Kortdurend verblijf",
        "BrinkHuis contracted Kortdurend verblijf",
    },
    "<h2>Onze partners</h2><p>Wij hebben contracten met de volgende organisaties.</p><h3>Amberhof Zorg</h3><p>Hulp thuis.</p>"
    "<h3>Stichting Kernpunt</h3><p>Hulp op school.</p><h3>Pactrum</h3><p>Wonen in een gezin.</p>": {
        "Amberhof Zorg contracted", "Stichting Kernpunt contracted", "Pactrum contracted",
    },
    "<h2>Welke aanbieders zijn er vanaf 1 april?</h2><p>Vanaf die datum kunt u terecht bij Vitaaldal, Santé Thuis en Buurtlust.</p>": {
        "Vitaaldal contracted", "Santé Thuis contracted", "Buurtlust contracted",
    },
    "<table><tr><th>Gebied</th><th>Aanbieders</th></tr><tr><td>Perceel 1</td><td>Rietzicht / 't Heem / Hoeve Dal</td></tr></table>": {
        "Rietzicht contracted Perceel 1", "'t Heem contracted Perceel 1", "Hoeve Dal contracted Perceel 1",
    },
    # where something else is, and names with a sign of their own
    "<h2>Inloopspreekuren</h2><ul><li>Wijk Noord: Bibliotheek, Zwembad en Sporthal</li><li>Wijk Zuid: Dorpshuis</li></ul>": set(),
    "<p>Wij praten met aanbieders over de volgende onderwerpen.</p><h3>Tarief en Index</h3><p>Later meer.</p><h3>Wachttijd</h3>"
    "<p>Die is lang.</p>": set(),
    "<p>Bezoek een informatieavond:</p><ul><li>Gebied Noord: Dorpshuis Veendorp</li><li>Gebied Zuid: Theater Elsbeek</li></ul>": set(),
    "<p>Gegund is aan:</p><ul><li>Leren &amp; Gedrag</li><li>Kind &amp; Co</li><li>Praktijk Duin &amp; Dal</li></ul>": {
        "Leren & Gedrag awarded", "Kind & Co awarded", "Praktijk Duin & Dal awarded",
    },
}  # fmt: skip


@pytest.mark.parametrize("html", LISTS)
def test_lists(html: str) -> None:
    found = extract(read(PAGE.format(html).encode(), media_type="text/html")).facts
    told = {
        f"{fact.values['name']} {fact.values['status']} {fact.segment.name if fact.segment else ''}".strip()
        for fact in found
        if fact.table == "providers" and fact.values["status"] != "mentioned"
    }
    assert told == LISTS[html]
