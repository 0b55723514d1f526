"""What a sentence claims of a funding model or procedure: clause by clause."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.claims.claim import Claims
from extractors.context import Context
from extractors.document import Document, PassageBuilder, StatedDate

CHOSEN = [
    ("De ambulante jeugdhulp wordt ingekocht via een open house.", "open house"),
    ("Wij kiezen voor taakgerichte bekostiging van jeugdhulp met verblijf.", "taakgerichte bekostiging"),
    ("Het college heeft besloten de pleegzorg op basis van PxQ te bekostigen.", "PxQ"),
    ("Voor de inkoop wordt gebruikgemaakt van de SAS-procedure.", "SAS-procedure"),
    ("Niet langer PxQ maar taakgericht: zo betalen wij de aanbieders vanaf 2027.", "taakgericht"),
    ("In plaats van een arrangement ontvangen aanbieders voortaan een lumpsum.", "lumpsum"),
    ("De regio stapt over van PxQ naar taakgerichte bekostiging.", "taakgerichte bekostiging"),
    ("De raden hebben ingestemd met taakgerichte bekostiging van verblijf.", "taakgerichte bekostiging"),
    ("Vanaf 2027 gebeurt dat via een SAS-procedure.", "SAS-procedure"),
    ("PxQ wordt vervangen door taakgerichte bekostiging.", "taakgerichte bekostiging"),
    ("Een lumpsum vervangt PxQ.", "lumpsum"),
    ("Anders dan nu betalen wij straks per traject.", "per traject"),
    ("Nu betalen we per uur, straks per traject.", "per traject"),
    ("Toetreden is in dit perceel niet mogelijk; daar volgen wij de openbare procedure.", "openbare procedure"),
    ("Op de andere percelen blijven wij PxQ hanteren.", "PxQ"),
    ("De aanbesteding met een optie van tweemaal een jaar volgt de openbare procedure.", "openbare procedure"),
    ("Na het voornemen tot gunning blijkt wat de openbare procedure oplevert.", "openbare procedure"),
    ("De opdracht is gegund na een openbare procedure met kenmerk 20417.", "openbare procedure"),
]
FORMER = [
    ("Niet langer PxQ maar taakgericht: zo betalen wij de aanbieders vanaf 2027.", "PxQ"),
    ("In plaats van PxQ gaan de gemeenten werken met een vast bedrag per traject.", "PxQ"),
    ("De regio stapt over van PxQ naar taakgerichte bekostiging.", "PxQ"),
    ("Aanvankelijk was gekozen voor taakgerichte bekostiging.", "taakgerichte bekostiging"),
    ("De trajectfinanciering wordt losgelaten.", "trajectfinanciering"),
    ("Wij nemen afscheid van de inspanningsgerichte bekostiging.", "inspanningsgerichte bekostiging"),
    ("Voorheen werd de dagbehandeling met een lumpsum betaald.", "lumpsum"),
    ("De gemeenten hebben de lumpsum laten vallen.", "lumpsum"),
    ("Wij laten PxQ los.", "PxQ"),
    ("Een lumpsum vervangt PxQ.", "PxQ"),
    ("PxQ maakt plaats voor een lumpsum.", "PxQ"),
    ("Tot 2022 betaalden wij per traject.", "per traject"),
    ("Trajectfinanciering heeft de gemeente tot 2021 gehad.", "Trajectfinanciering"),
    ("Het open house keert niet terug.", "open house"),
    ("PxQ, waar aanbieders nu nog mee rekenen, verdwijnt.", "PxQ"),
    ("Anders dan bij het open house van toen, gunnen wij aan zes partijen.", "open house"),
    ("Anders dan in 2020, toen iedereen via een open house meedeed, gunnen wij aan zes partijen.", "open house"),
    ("Drie jaar geleden kozen we voor een open house.", "open house"),
    ("De lumpsum was bedacht in de startnotitie, dat doen we niet meer.", "lumpsum"),
    ("We stoppen met PxQ.", "PxQ"),
    ("Wij betalen een vast bedrag, en niet langer per uur.", "per uur"),
    ("De vorige planning ging nog uit van een niet-openbare procedure.", "niet-openbare procedure"),
]
CURRENT = [
    ("De huidige contracten kennen inspanningsgerichte bekostiging.", "inspanningsgerichte bekostiging"),
    ("Op dit moment wordt de jeugdhulp op basis van PxQ betaald.", "PxQ"),
    ("In de lopende overeenkomsten geldt een open house.", "open house"),
    ("Nu betalen we per uur, straks per traject.", "per uur"),
    ("Waar we nu per uur betalen, gaan we vanaf 2027 per traject betalen.", "per uur"),
    ("Sinds 2020 kopen wij in via een open house.", "open house"),
    ("De overeenkomsten uit 2021 kennen een trajectprijs.", "trajectprijs"),
    ("De contracten die eind dit jaar aflopen, zijn via een open house gesloten.", "open house"),
    ("Hulp die al is gestart, wordt nog per uur afgerekend.", "per uur"),
    ("Tijdens de overbrugging geldt PxQ.", "PxQ"),
    ("Tot 1 juli 2025 blijft het uurtarief gelden.", "uurtarief"),
]
CONSIDERED = [
    ("Wellicht wordt de crisishulp taakgericht bekostigd.", "taakgericht bekostigd"),
    ("De werkgroep onderzoekt of taakgerichte bekostiging past.", "taakgerichte bekostiging"),
    ("Er is nog geen keuze gemaakt tussen PxQ en een lumpsum.", "lumpsum"),
    ("De gemeenten overwegen een openbare procedure.", "openbare procedure"),
    ("Er is niet gekozen voor een openbare procedure.", "openbare procedure"),
    ("Het open house is een vergissing in de tekst.", "open house"),
    ("In het document staat abusievelijk een open house.", "open house"),
    ("Trajectfinanciering passen wij in dit segment niet toe.", "Trajectfinanciering"),
    ("Een open house is voor dit perceel geen optie.", "open house"),
    ("Een taakgerichte variant zou een mogelijkheid kunnen zijn.", "taakgerichte variant"),
    ("Een lumpsum is besproken, maar valt af.", "lumpsum"),
    ("De lumpsum die in de consultatie is genoemd, hebben wij niet overgenomen.", "lumpsum"),
    ("Over de betaling ligt nog niets vast; PxQ en een lumpsum liggen beide op tafel.", "PxQ"),
    ("Twee gemeenten voelen voor een lumpsum.", "lumpsum"),
    ("We denken aan een openbare procedure.", "openbare procedure"),
    ("Of het PxQ wordt of een lumpsum, is nog niet bekend.", "lumpsum"),
    ("Over PxQ of lumpsum beslissen de colleges in juni.", "PxQ"),
    ("Van een open house hebben wij afgezien.", "open house"),
    ("Populatiebekostiging achten wij te riskant.", "Populatiebekostiging"),
    ("De accountant raadt een lumpsum af.", "lumpsum"),
    ("Er is geen sprake van een open house.", "open house"),
    ("Er wordt gekeken naar voortzetting van de huidige PxQ-afspraken.", "PxQ"),
    ("Aanbieders pleitten in de marktconsultatie voor een lumpsum.", "lumpsum"),
    ("Waarom niet gewoon een open house?", "open house"),
]
PROPOSED = [
    ("Het college stelt de raad voor om de jeugdhulp taakgericht te bekostigen.", "taakgericht"),
    ("In de conceptstrategie heeft een SAS-procedure de voorkeur.", "SAS-procedure"),
    ("Wij willen voor verblijf toe naar populatiebekostiging.", "populatiebekostiging"),
    ("Beoogd is een dialooggerichte aanbesteding.", "dialooggerichte aanbesteding"),
    ("Het ligt in de bedoeling om een openbare procedure te volgen.", "openbare procedure"),
    ("Vooralsnog gaan we uit van taakgerichte bekostiging.", "taakgerichte bekostiging"),
    ("De werkgroep adviseert een open house voor dyslexie.", "open house"),
    ("Wij zijn voornemens een SAS-procedure te volgen.", "SAS-procedure"),
]
MENTIONED = [
    ("Taakgerichte bekostiging is een vorm van bekostiging met een vast budget.", "Taakgerichte bekostiging"),
    ("Een nadeel van PxQ is de prikkel tot volume.", "PxQ"),
    ("Met een lumpsum wordt verstaan een vast bedrag voor een taak.", "lumpsum"),
    ("Andere regio's werken al met arrangementenfinanciering.", "arrangementenfinanciering"),
    ("Bij PxQ telt elk geleverd uur.", "PxQ"),
    ("Wie taakgericht betaalt, spreekt vooraf een bedrag af.", "taakgericht"),
    ("Bij een open house kan iedereen die voldoet meedoen.", "open house"),
    ("In een open house mag iedere aanbieder die voldoet meedoen.", "open house"),
    ("Een lumpsum houdt in dat de aanbieder vooraf een bedrag krijgt.", "lumpsum"),
    ("Gemeenten kunnen kiezen uit PxQ, een lumpsum of een trajectprijs.", "PxQ"),
    ("Veel gemeenten kopen jeugdhulp in via een open house.", "open house"),
    ("Wat is een open house?", "open house"),
    ("PxQ staat voor prijs maal hoeveelheid.", "PxQ"),
    ("Buurgemeente Zandhuizen werkt met een lumpsum.", "lumpsum"),
]
SENTENCES = [
    (*case, status)
    for status, cases in {
        "chosen": CHOSEN,
        "former": FORMER,
        "current": CURRENT,
        "considered": CONSIDERED,
        "proposed": PROPOSED,
        "mentioned": MENTIONED,
    }.items()
    for case in cases
]
NEXT = [
    ("Betaling volgt per traject. Dat is een foutje.", "per traject", "considered"),
    ("Eén partij krijgt een lumpsum. Ook deze variant valt af.", "lumpsum", "considered"),
    ("In de stukken stond een open house. Dit moet zijn: een openbare procedure.", "open house", "considered"),
    ("In de stukken stond een open house. Dit moet zijn: een openbare procedure.", "openbare procedure", "chosen"),
    ("Hier is nog geen keuze gemaakt. Een prijs per etmaal past bij verblijf.", "per etmaal", "considered"),
    ("Nu zijn er 80 aanbieders. Zij zijn binnengekomen via een open house.", "open house", "current"),
    ("Wij betalen een lumpsum. De aanbesteding start in mei.", "lumpsum", "chosen"),
]


def _status(paragraph: str, term: str) -> str:
    builder = PassageBuilder()
    builder.heading("Inkoop en aanbesteding jeugdhulp regio Waterrijk", 1)
    builder.add(
        "paragraph",
        "De gemeenten contracteren zorgaanbieders voor jeugdhulp. De aanbesteding van jeugdhulp start in mei 2026.",
    )
    builder.add("paragraph", "De overeenkomsten met jeugdhulpaanbieders worden gegund in het najaar van 2026.")
    builder.add("paragraph", paragraph)
    known = StatedDate(date(2025, 6, 1), "day")
    context = Context(Document("text/plain", "test", builder.done(), date=known))
    unit = next(unit for unit in context.units if unit.passage.position == 3 and term in unit.text)
    start = unit.start + unit.text.index(term)
    return Claims(context).of(unit, start, start + len(term)).status


@pytest.mark.parametrize(("sentence", "term", "status"), SENTENCES)
def test_claim_of_a_sentence(sentence: str, term: str, status: str) -> None:
    assert _status(sentence, term) == status


@pytest.mark.parametrize(("paragraph", "term", "status"), NEXT)
def test_sentences_beside_it(paragraph: str, term: str, status: str) -> None:
    assert _status(paragraph, term) == status
