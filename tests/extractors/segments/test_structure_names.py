"""Parts that structure names, whatever the words: cards, tables, enumerations, openings, words of the document's own."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

_HEAD = "<html><body><h1>Inkoop jeugdhulp regio Waterrijk 2027</h1>"


def parts(body: str) -> list[str]:
    found = extract(read(f"{_HEAD}{body}</body></html>".encode()), calibrated=False).facts
    return [fact.values["name"] for fact in found if fact.table == "segments"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (  # cards with the same labels
            "<h2>Thuis sterk</h2><p><strong>Bekostiging:</strong> per uur</p><p><strong>Procedure:</strong> open house</p>"
            "<h2>Samen leren</h2><p><strong>Bekostiging:</strong> lumpsum</p><p><strong>Procedure:</strong> aanbesteding</p>"
            "<h2>Vragen?</h2><p>Mail de inkoper.</p>",
            ["Thuis sterk", "Samen leren"],
        ),
        (
            "<ul><li>Wonen &amp; Zorg<ul><li>procedure: dialoog</li><li>bekostiging: per etmaal</li></ul></li>"
            "<li>Leren &amp; Werken<ul><li>procedure: open house</li><li>bekostiging: per dagdeel</li></ul></li></ul>",
            ["Wonen & Zorg", "Leren & Werken"],
        ),
        (  # openings of items and paragraphs
            "<ul><li>Klein en dichtbij: open house, betaling per uur.</li><li>Op maat: lumpsum, openbare aanbesteding.</li></ul>",
            ["Klein en dichtbij", "Op maat"],
        ),
        (
            "<p>De gunning per onderdeel:</p><ul><li>Buitenkans: Stichting De Kade, Zorgburo Hagen B.V.</li>"
            "<li>Rustpunt: Stichting Meander Jeugd</li></ul>",
            ["Buitenkans", "Rustpunt"],
        ),
        (  # heads of columns, of rows, of sections, of marks
            "<table><tr><th>Nu</th><th>Licht</th><th>Zwaar</th></tr><tr><td>Wijze van inkopen</td><td>open house</td><td>onderhands</td></tr>"
            "<tr><td>Wijze van betalen</td><td>per uur</td><td>per etmaal</td></tr></table>",
            ["Licht", "Zwaar"],
        ),
        (
            "<table><tr><th></th><th>Procedure</th><th>Bekostiging</th></tr><tr><td>Om de hoek</td><td>subsidie</td><td>lumpsum</td></tr>"
            "<tr><td>Ver van bed</td><td>openbaar</td><td>per etmaal</td></tr></table>",
            ["Om de hoek", "Ver van bed"],
        ),
        (
            "<table><tr><th colspan='2'>Voorliggend</th></tr><tr><td>Bekostiging</td><td>subsidie per jaar</td></tr>"
            "<tr><th colspan='2'>Intensief</th></tr><tr><td>Bekostiging</td><td>per traject</td></tr></table>",
            ["Voorliggend", "Intensief"],
        ),
        (
            "<table><tr><th>Aanbieder</th><th>Hand in hand</th><th>Op de fiets</th></tr><tr><td>Stichting Berm</td><td>x</td><td></td></tr>"
            "<tr><td>Wei Zorg B.V.</td><td></td><td>x</td></tr></table>",
            ["Hand in hand", "Op de fiets"],
        ),
        (  # counted, and told of again
            "<p>De regio zet in op drie bouwblokken: Dichtbij, Samen sterk en Vast plekje. Voor Dichtbij betalen wij per uur.</p>",
            ["Dichtbij", "Samen sterk", "Vast plekje"],
        ),
        (
            "<p>De opdracht is opgedeeld in:</p><ul><li>Thuisteams</li><li>Het Logeerhuis</li></ul><p>Voor Thuisteams geldt open house.</p>",
            ["Thuisteams", "Logeerhuis"],
        ),
        (  # a word of the document's own
            "<h2>Traject 1 - Meedoen</h2><p>Bekostiging: per uur.</p><h2>Traject 2 - Veilig opgroeien</h2><p>Bekostiging: lumpsum.</p>",
            ["Meedoen", "Veilig opgroeien"],
        ),
        (
            "<p>De regio koopt in via twee sporen. Spoor A (Rond het gezin) gaat via toelating; spoor B (Even op adem) wordt gegund.</p>",
            ["Rond het gezin", "Even op adem"],
        ),
        (  # what codes stand for
            "<p>Met perceel I bedoelen wij Hulp aan tafel, met II Beeldende vakken en met III Onderzoek.</p>",
            ["Hulp aan tafel", "Beeldende vakken", "Onderzoek"],
        ),
        (
            "<p>Drie segmenten: segment K (Kleine kinderen), segment O (Onderwijs en zorg) en segment W (Woonplek).</p>",
            ["Kleine kinderen", "Onderwijs en zorg", "Woonplek"],
        ),
        (
            "<p>Wij laten het model los voor de segmenten ‘Zelf aan zet’ en ‘Samen op pad’.</p>",
            ["Zelf aan zet", "Samen op pad"],
        ),
        (  # prose
            "<p>De opdracht Sterk in de klas staat op TenderNed. De opdracht Rust en ruimte wordt per uur betaald.</p>",
            ["Sterk in de klas", "Rust en ruimte"],
        ),
    ],
)
def test_structure_names_parts(body: str, expected: list[str]) -> None:
    assert parts(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Bekostiging</h2><p>Per uur.</p><h2>Procedure</h2><p>Open house.</p><h2>Planning</h2><p>Publicatie 1 maart 2026.</p>",
        "<h2>Optie 1: alles zelf</h2><p>Inbesteden, lumpsum.</p><h2>Optie 2: iedereen</h2><p>Open house, per uur.</p>",
        "<h2>Fase 1: Verkennen</h2><p>Open house, per uur.</p><h2>Fase 2: Kiezen</h2><p>Aanbesteding, lumpsum.</p>",
        "<h2>Inspanningsgericht</h2><p>Per uur, open house.</p><h2>Taakgericht</h2><p>Lumpsum, openbare procedure.</p>",
        "<table><tr><th></th><th>Was</th><th>Wordt</th></tr><tr><td>Bekostiging</td><td>per uur</td><td>lumpsum</td></tr>"
        "<tr><td>Procedure</td><td>open house</td><td>openbaar</td></tr></table>",
        "<table><tr><th></th><th>Loosbroek</th><th>Heemwijk</th></tr><tr><td>Bekostiging</td><td>per uur</td><td>lumpsum</td></tr>"
        "<tr><td>Procedure</td><td>open house</td><td>openbaar</td></tr></table><p>De gemeenten Loosbroek en Heemwijk kopen in.</p>",
        "<table><tr><th>Niveau</th><th>Tarief</th><th>Eenheid</th></tr><tr><td>Licht</td><td>€ 55</td><td>per uur</td></tr>"
        "<tr><td>Zwaar</td><td>€ 85</td><td>per uur</td></tr></table>",
        "<ul><li>Publicatie: 3 maart 2026</li><li>Gunning: 1 juni 2026</li></ul>",
        "<ul><li>De Zonnehof: per uur, open house</li><li>Huize Linde: per etmaal, open house</li></ul><p>Dit zijn de aanbieders.</p>",
        "<p>Wij hanteren drie kernwaarden: Dichtbij, Samen en Duurzaam. Dichtbij betekent dat wij betalen per uur.</p>",
        "<p>Er zijn drie manieren om te betalen: per uur, per traject en met een lumpsum. Wij kiezen voor per uur.</p>",
    ],
)
def test_other_structure_names_none(body: str) -> None:
    assert parts(body) == []


def test_a_section_number_before_the_own_word_of_a_part() -> None:
    body = "".join(
        f"<h2>1.{number} Productgroep {name}</h2><p>De productgroep gaat in op 1 mei 2027; wij betalen per uur.</p>"
        for number, name in enumerate(("Daghulp", "Pleegzorg", "Woningaanpassing"), start=1)
    )
    assert parts(body) == ["Daghulp", "Pleegzorg", "Woningaanpassing"]
