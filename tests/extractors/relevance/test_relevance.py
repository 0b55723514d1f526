"""Is a document about a purchase of care? Yes, and hard cases of no."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from extractors.context import Context
from extractors.document import Document, PassageBuilder
from extractors.readers import read
from extractors.relevance import is_about_care_procurement

ABOUT = {
    "news of an award": """# Nieuwe contracten jeugdhulp regio Molenkwartier
De regio heeft de jeugdhulp opnieuw aanbesteed. Op 3 mei 2024 zijn twaalf aanbieders gegund voor het perceel Dagbehandeling.""",
    "planning in a table's words": """# Planning inkoop Jeugdhulp 2026
12 mei 2025: publicatie op TenderNed
16 juni 2025: sluiting inschrijving
1 januari 2026: ingang van de overeenkomsten""",
    "one line on a suspension": """De aanbesteding van de Wmo-begeleiding in Oosterveen is geschorst. De planning voor de inschrijving volgt.""",
    "award list": """# Gegunde partijen Wmo individuele begeleiding
Stichting De Ree
Zorg aan de Vaart B.V.""",
}
ABOUT["a letter on home help"] = """# Raadsinformatiebrief: aanbesteding hulp bij het huishouden (Wmo)
Het college heeft besloten de hulp bij het huishouden (Wmo) opnieuw aan te besteden. De publicatie volgt in maart 2026.
De huidige overeenkomsten lopen af op 31 december 2026."""

NOT_ABOUT = {
    "roads": """# Aanbesteding groot onderhoud wegen
De gemeente Oosterveen besteedt het asfaltonderhoud aan in drie percelen. Perceel 1 is de Dorpsstraat.
Inschrijvingen kunnen tot 4 april 2024 worden ingediend via TenderNed. De nota van inlichtingen verschijnt op 14 maart 2024.
De gunning volgt op 1 mei 2024. De raamovereenkomst gaat in op 1 juni 2024. Elke inschrijver kan op meer percelen inschrijven.
Andere onderwerpen: jeugdhulp, afval, paspoort.""",
    "vacancy": """# Vacature inkoper jeugdhulp
Als inkoper jeugdhulp begeleid jij de aanbesteding van jeugdhulp en de contractering van zorgaanbieders.
Jouw profiel: hbo-diploma en ervaring met de inkoop van zorg. Salaris volgens schaal 10, 32 uur per week, 0,9 fte.
Solliciteer voor 1 juli met je cv en motivatiebrief. De sollicitatieprocedure start op 3 juli.""",
    "explainer of funding": """# Bekostiging van jeugdhulp uitgelegd
Gemeenten kunnen jeugdhulp op drie manieren inkopen. Een gemeente kan kiezen voor de inspanningsgerichte uitvoeringsvariant.
Het voordeel is eenvoud, het nadeel is de prikkel tot volume. Gemeenten moeten bij het contracteren van zorgaanbieders letten op tarieven.
Deze handreiking zet de voor- en nadelen op een rij. Bij de taakgerichte uitvoeringsvariant krijgt een aanbieder een budget.""",
    "how to apply": """# Jeugdhulp aanvragen
Heeft uw kind hulp nodig? Het jeugdteam kijkt met u mee. U kiest een van de gecontracteerde zorgaanbieders in onze regio.
Een aanvraag voor een pgb doet u met het formulier. U hoort binnen acht weken of u de jeugdhulp krijgt.""",
    "national research": """# Wachttijden in de jeugdzorg
Uit landelijk onderzoek blijkt dat kinderen langer wachten op jeugdhulp. De onderzoekers vroegen 900 respondenten naar hun ervaring.
Volgens het CBS kregen meer kinderen jeugdzorg dan in 2022. Landelijke cijfers over wachttijden per regio ontbreken.
Meer dan de helft van de gemeenten noemt de inkoop van jeugdhulp een oorzaak.""",
    "adviser wanted": """# Inkoopadviseur sociaal domein (32 uur per week)
Jij begeleidt aanbestedingen van jeugdhulp en Wmo en je adviseert bij contractering. Wij bieden jou een salaris in schaal 11.
Reageer voor 4 mei met je cv en motivatiebrief. De gesprekken zijn op 12 mei.""",
    "nothing": "Het zwembad is op 5 mei gesloten.",
}


def _context(text: str) -> Context:
    builder = PassageBuilder()
    for line in text.splitlines():
        if line.startswith("# "):
            builder.heading(line[2:], 1)
        else:
            builder.add("paragraph", line)
    return Context(Document("text/plain", "plain", builder.done()))


@pytest.mark.parametrize("name", ABOUT)
def test_a_purchase_of_care(name: str) -> None:
    assert is_about_care_procurement(_context(ABOUT[name]))


@pytest.mark.parametrize("name", NOT_ABOUT)
def test_not_a_purchase_of_care(name: str) -> None:
    assert not is_about_care_procurement(_context(NOT_ABOUT[name]))


SHORT = tomllib.loads((Path(__file__).parent / "short_texts.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "about"),
    [
        pytest.param(text, kind == "about", id=f"{kind}-{name}")
        for kind, texts in SHORT.items()
        for name, text in texts.items()
    ],
)
def test_a_short_text_says_what_is_bought(text: str, about: bool) -> None:
    page = f"<!doctype html><html lang='nl'><head><title>Nieuws</title></head><body><main>{text}</main></body></html>"
    assert is_about_care_procurement(Context(read(page.encode()))) is about
