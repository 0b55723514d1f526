"""What a sentence claims of a funding model or procedure."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.document import Document, PassageBuilder
from extractors.rules.claims import claim_of

SENTENCES = [
    # chosen
    ("De ambulante jeugdhulp wordt ingekocht via een open house.", "open house", "chosen"),
    ("Wij kiezen voor taakgerichte bekostiging van jeugdhulp met verblijf.", "taakgerichte bekostiging", "chosen"),
    ("Het college heeft besloten de pleegzorg op basis van PxQ te bekostigen.", "PxQ", "chosen"),
    ("Voor de inkoop wordt gebruikgemaakt van de SAS-procedure.", "SAS-procedure", "chosen"),
    ("Niet langer PxQ maar taakgericht: zo betalen wij de aanbieders vanaf 2027.", "taakgericht", "chosen"),
    ("In plaats van een arrangement ontvangen aanbieders voortaan een lumpsum.", "lumpsum", "chosen"),
    ("De regio stapt over van PxQ naar taakgerichte bekostiging.", "taakgerichte bekostiging", "chosen"),
    # former
    ("Niet langer PxQ maar taakgericht: zo betalen wij de aanbieders vanaf 2027.", "PxQ", "former"),
    ("In plaats van PxQ gaan de gemeenten werken met een vast bedrag per traject.", "PxQ", "former"),
    ("De regio stapt over van PxQ naar taakgerichte bekostiging.", "PxQ", "former"),
    ("Aanvankelijk was gekozen voor taakgerichte bekostiging.", "taakgerichte bekostiging", "former"),
    ("De trajectfinanciering wordt losgelaten.", "trajectfinanciering", "former"),
    ("Wij nemen afscheid van de inspanningsgerichte bekostiging.", "inspanningsgerichte bekostiging", "former"),
    ("Voorheen werd de dagbehandeling met een lumpsum betaald.", "lumpsum", "former"),
    # current
    ("De huidige contracten kennen inspanningsgerichte bekostiging.", "inspanningsgerichte bekostiging", "current"),
    ("Op dit moment wordt de jeugdhulp op basis van PxQ betaald.", "PxQ", "current"),
    ("In de lopende overeenkomsten geldt een open house.", "open house", "current"),
    # considered
    ("Wellicht wordt de crisishulp taakgericht bekostigd.", "taakgericht bekostigd", "considered"),
    ("De werkgroep onderzoekt of taakgerichte bekostiging past.", "taakgerichte bekostiging", "considered"),
    ("Er is nog geen keuze gemaakt tussen PxQ en een lumpsum.", "lumpsum", "considered"),
    ("De gemeenten overwegen een openbare procedure.", "openbare procedure", "considered"),
    ("Er is niet gekozen voor een openbare procedure.", "openbare procedure", "considered"),
    ("Het open house is een vergissing in de tekst.", "open house", "considered"),
    ("Trajectfinanciering passen wij in dit segment niet toe.", "Trajectfinanciering", "considered"),
    ("Een open house is voor dit perceel geen optie.", "open house", "considered"),
    ("Een taakgerichte variant zou een mogelijkheid kunnen zijn.", "taakgerichte variant", "considered"),
    # proposed
    ("Het college stelt de raad voor om de jeugdhulp taakgericht te bekostigen.", "taakgericht", "proposed"),
    ("In de conceptstrategie heeft een SAS-procedure de voorkeur.", "SAS-procedure", "proposed"),
    ("Wij willen voor verblijf toe naar populatiebekostiging.", "populatiebekostiging", "proposed"),
    ("Beoogd is een dialooggerichte aanbesteding.", "dialooggerichte aanbesteding", "proposed"),
    # mentioned
    ("Taakgerichte bekostiging is een vorm van bekostiging met een vast budget.", "Taakgerichte bekostiging", "mentioned"),
    ("Een nadeel van PxQ is de prikkel tot volume.", "PxQ", "mentioned"),
    ("Met een lumpsum wordt verstaan een vast bedrag voor een taak.", "lumpsum", "mentioned"),
    ("Andere regio's werken al met arrangementenfinanciering.", "arrangementenfinanciering", "mentioned"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "term", "status"), SENTENCES)
def test_claim(sentence: str, term: str, status: str) -> None:
    builder = PassageBuilder()
    builder.heading("Inkoop en aanbesteding jeugdhulp regio Waterrijk", 1)
    builder.add(
        "paragraph",
        "De gemeenten contracteren zorgaanbieders voor jeugdhulp. De aanbesteding van jeugdhulp start in mei 2026.",
    )
    builder.add("paragraph", "De overeenkomsten met jeugdhulpaanbieders worden gegund in het najaar van 2026.")
    builder.add("paragraph", sentence)
    context = Context(Document("text/plain", "test", builder.done()))
    unit = next(unit for unit in context.units if unit.passage.position == 3)
    start = unit.start + unit.text.index(term)
    assert claim_of(context, unit, start, start + len(term)).status == status
