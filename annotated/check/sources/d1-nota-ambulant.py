"""Nota van inlichtingen with Word's own numbering."""

from __future__ import annotations

import datetime
import io
import zipfile

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

SUFFIX = ".docx"

INTRO = [
    "Op 9 maart 2026 heeft de gemeente Deventer de openbare aanbesteding Ambulante jeugdhulp bekendgemaakt (TenderNed-kenmerk 538114). In de eerste vragenronde zijn via de berichtenmodule van Mercell 61 vragen binnengekomen van veertien gegadigden. Vragen die op hetzelfde neerkomen zijn samengevoegd en van herleidbare gegevens ontdaan, zodat er vijfentwintig overblijven. Taalkundige suggesties zijn zonder verdere vermelding verwerkt, waarvoor dank.",
    "Deze nota maakt integraal deel uit van de aanbestedingsstukken en gaat bij tegenspraak daarboven. De aanbesteding kent drie percelen: perceel 1 Begeleiding, perceel 2 Behandeling en perceel 3 Vaktherapie. Waar een antwoord maar voor een perceel geldt is dat erbij gezet.",
    "Let op: naar aanleiding van de vragen 2 en 17 zijn het Beschrijvend Document en de concept-overeenkomst aangepast. De gewijzigde stukken zijn als bijlagen 4a en 7a toegevoegd, de oude versies zijn vervallen maar blijven ter inzage.",
]

PARTS = [
    (
        "Procedure en planning",
        [
            (
                "Is het mogelijk om alsnog een toelichting op locatie te krijgen? Wij waren verhinderd bij de informatiemiddag van 17 maart.",
                "Nee. De presentatie van die middag en de vragen uit de zaal staan onder het tabblad Documenten. Er is niets gezegd wat niet ook in de stukken staat.",
            ),
            (
                "Par. 2.4. De uiterste datum voor inschrijving is 24 april. Door de meivakantie en de feestdagen is een deel van onze medewerkers afwezig en de tarieven in bijlage 6 zijn pas op 27 maart gepubliceerd. Wij verzoeken u dringend om uitstel.",
                "Wij begrijpen het bezwaar, met name waar het bijlage 6 betreft. De termijn wordt met twee weken verlengd: inschrijvingen kunnen worden ingediend tot 8 mei 2026, 10.00 uur. De overige stappen schuiven waar nodig mee, zie het schema achterin.",
            ),
            (
                "Komt er een tweede vragenronde? In het document staat dat de gemeente dit ‘kan’ doen.",
                "Ja. Vragen over deze nota kunnen worden gesteld tot en met 15 april 2026. De antwoorden verschijnen naar verwachting op 22 april, in een tweede nota. Nieuwe onderwerpen worden dan niet meer in behandeling genomen.",
            ),
            (
                "Waarom heeft de gemeente niet gekozen voor een open house, zoals bij de dagbesteding? Kleine praktijken maken in deze opzet nauwelijks kans.",
                "Die mogelijkheid is bij het opstellen van de strategie besproken en na de marktconsultatie van 14 oktober 2025 losgelaten, omdat wij per perceel met een overzienbare groep willen samenwerken. Kleine praktijken kunnen als combinatie of als onderaannemer meedoen.",
            ),
            (
                "Mag een organisatie zowel zelfstandig inschrijven als onderaannemer zijn van een ander?",
                "Dat mag, mits zij op verzoek aantoont dat de inschrijvingen onafhankelijk van elkaar tot stand zijn gekomen.",
            ),
        ],
    ),
    (
        "Percelen en inhoud",
        [
            (
                "Hoeveel aanbieders contracteert u per perceel? In par. 1.3 lezen wij twaalf, in de bijlage met gunningscriteria tien.",
                "De bijlage bevat een fout uit een vorige versie. Voor Begeleiding worden ten hoogste twaalf overeenkomsten gesloten, voor Behandeling acht. Bij perceel 3 gaat het om vier tot zes partijen, afhankelijk van de kwaliteit van de inschrijvingen.",
            ),
            (
                "Valt begeleiding op school binnen perceel 1?",
                "Ja, voor zover het om een individuele vraag van het kind gaat. Ondersteuning van de klas is een taak van het samenwerkingsverband.",
            ),
            (
                "Verstaat u onder behandeling ook diagnostiek?",
                "Diagnostiek is onderdeel van het traject en wordt niet afzonderlijk opgedragen. Een losse onderzoeksvraag van de rechtbank valt buiten de opdracht.",
            ),
            (
                "Wij bieden muziektherapie en psychomotorische therapie aan. Horen beide bij Vaktherapie?",
                "Ja, evenals beeldende therapie, drama en dans. De productcode is in alle gevallen 45A67.",
            ),
            (
                "Bijlage 3 spreekt van ‘cliént’, ‘jeugdige’ en ‘inwoner’ door elkaar. Is hier onderscheid bedoeld?",
                "Nee. Overal waar cliënt of jeugdige staat kan inwoner worden gelezen. Het accent op de verkeerde klinker is inmiddels ook verwijderd.",
            ),
            (
                "Kan de wachttijdnorm van vier weken worden versoepeld? De arbeidsmarkt laat dit niet toe.",
                "De norm blijft staan. Wie haar niet haalt, bespreekt dat met de contractmanager; er is geen boete aan verbonden.",
            ),
        ],
    ),
    (
        "Tarieven en bekostiging",
        [
            (
                "Onder het lopende contract declareren wij per uur. Wij missen in de stukken een overgangsregeling voor kinderen die op 31 december 2026 nog in zorg zijn.",
                "Voor deze kinderen start op 1 januari 2027 een nieuw traject zonder intakemodule. De resterende uren van de oude beschikking vervallen op dat moment.",
            ),
            (
                "Is de gemeente bereid om ook in de nieuwe situatie met uurtarieven te werken? Een vast bedrag per traject legt het volledige risico bij de aanbieder.",
                "Nee. In de percelen 1 en 2 wordt uitsluitend per traject betaald, in drie zwaartes. De spreiding van het risico zit in de aantallen.",
            ),
            (
                "Geldt dit eveneens voor vaktherapie? Een traject van gemiddeld tien sessies laat zich slecht standaardiseren.",
                "Daar heeft u een punt, dat overigens ook in het document was geregeld maar op een onhandige plek: vaktherapeuten declareren per sessie van een uur. Zie par. 5.6.",
            ),
            (
                "Wordt het tarief jaarlijks geindexeerd?",
                "Ja, met de OVA voor het personele deel (80%) en de consumentenprijsindex voor het overige.",
            ),
            (
                "Is er een budgetplafond en zo ja, hoe hoog?",
                "Per aanbieder wordt jaarlijks een signaalwaarde afgesproken. Het is geen plafond: bij overschrijding gaan partijen in overleg.",
            ),
        ],
    ),
    (
        "Overeenkomst",
        [
            (
                "Art. 4 concept-overeenkomst. De looptijd van vier jaar met twee verlengingen van een jaar vinden wij in het licht van de aangekondigde stelselwijziging lang. Kunt u dit heroverwegen?",
                "Ja. Wij passen artikel 4 aan. De raamovereenkomst gaat in op 1 januari 2027 en eindigt op 31 december 2029; zij duurt dus drie jaar in plaats van vier. Daartegenover staat dat zij driemaal met een jaar kan worden verlengd. Dit geldt voor alle percelen.",
            ),
            (
                "Art. 9 lid 2. De aansprakelijkheid is onbeperkt. Dat is onverzekerbaar.",
                "Artikel 9 wordt in lijn gebracht met de Gids Proportionaliteit: 2 miljoen euro per gebeurtenis en 4 miljoen per jaar.",
            ),
            (
                "Kan de opdrachtgever de overeenkomst tussentijds opzeggen zonder reden?",
                "Met een termijn van twaalf maanden, en alleen na een besluit van het college dat vooraf met de opdrachtnemers is besproken.",
            ),
            (
                "Zijn wij verplicht om het convenant Samenwerken in de Wijk te ondertekenen?",
                "Nee, ondertekening is vrijwillig en telt niet mee in de beoordeling.",
            ),
            (
                "Wat gebeurt er met een gegunde combinatie wanneer een van de leden failliet gaat?",
                "De overige leden blijven hoofdelijk gebonden. Vervanging is mogelijk na toestemming, mits de vervanger aan de geschiktheidseisen voldoet.",
            ),
        ],
    ),
    (
        "Berichtenverkeer en overige vragen",
        [
            (
                "Sluit de gemeente aan bij de landelijke standaarden van het Ketenbureau?",
                "Ja, de outputgerichte variant. Aan maatwerkberichten doen wij niet meer mee.",
            ),
            (
                "Moet de eigen verklaring met een gekwalificeerde handtekening worden ondertekend? Bij de gemeente Apeldoorn was dat niet nodig.",
                "Een natte handtekening die is ingescand volstaat. Over werkwijzen van andere gemeenten laten wij ons niet uit.",
            ),
            (
                "Referentie-eis 2: telt ervaring onder de Wmo ook mee?",
                "Alleen voor het deel jongvolwassenen tot 23 jaar.",
            ),
            (
                "Het maximumaantal van acht pagina’s voor het plan van aanpak is krap. Telt het voorblad mee?",
                "Nee. Voorblad en inhoudsopgave tellen niet mee, afbeeldingen wel.",
            ),
        ],
    ),
]

PLAN = [
    ("Stap", "Was", "Wordt"),
    ("Vragen tweede ronde", "n.v.t.", "15 april 2026"),
    ("Tweede nota van inlichtingen", "n.v.t.", "22 april 2026"),
    ("Uiterste datum inschrijving", "24 april 2026", "8 mei 2026, 10.00 uur"),
    ("Voorlopige gunning", "22 juni 2026", "29 juni 2026"),
    ("Definitieve gunning", "13 juli 2026", "20 juli 2026"),
    ("Ingang overeenkomst", "1 januari 2027", "ongewijzigd"),
]


def numbering(doc, number: int, form: str, text: str) -> int:
    """Add a one-level numbering of the document's own; return its id."""
    part = doc.part.numbering_part.element
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>'
    )
    part.insert(0, abstract)
    num = parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')
    part.append(num)
    return number


def numbered(paragraph, number: int) -> None:
    """Let Word number the paragraph."""
    properties = paragraph._p.get_or_add_pPr()
    element = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", 0), ("w:numId", number)):
        child = OxmlElement(tag)
        child.set(qn("w:val"), str(value))
        element.append(child)
    properties.append(element)


def undated(content: bytes) -> bytes:
    """The same archive with fixed times, so that the same text gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2026, 4, 7, 9, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def make() -> bytes:
    """The document's bytes."""
    doc = Document()
    doc.core_properties.created = doc.core_properties.modified = datetime.datetime(2026, 4, 7, 9, 0)
    doc.styles["Normal"].font.name, doc.styles["Normal"].font.size = "Calibri", Pt(10.5)
    section = doc.sections[0]
    section.left_margin = section.right_margin = Cm(2.4)
    section.header.paragraphs[0].text = "Gemeente Deventer | team Inkoop | zaaknummer 2026-0093"
    section.footer.paragraphs[0].text = "Eerste nota van inlichtingen Ambulante jeugdhulp"
    heads, questions = numbering(doc, 71, "upperLetter", "%1."), numbering(doc, 72, "decimal", "Vraag %1")
    doc.add_paragraph("Eerste nota van inlichtingen", style="Title")
    doc.add_paragraph("Europese openbare aanbesteding Ambulante jeugdhulp")
    doc.add_paragraph("Deventer, 7 april 2026")
    for text in INTRO:
        doc.add_paragraph(text)
    for title, rows in PARTS:
        numbered(doc.add_paragraph(title, style="Heading 1"), heads)
        for question, answer in rows:
            paragraph = doc.add_paragraph()
            paragraph.add_run(question).bold = True
            numbered(paragraph, questions)
            paragraph = doc.add_paragraph()
            paragraph.add_run("Antwoord: ").italic = True
            paragraph.add_run(answer)
            paragraph.paragraph_format.left_indent = Cm(1)
    doc.add_paragraph("Gewijzigd schema", style="Heading 1")
    table = doc.add_table(rows=0, cols=3)
    table.style = "Light Grid Accent 1"
    for row in PLAN:
        for cell, text in zip(table.add_row().cells, row, strict=False):
            cell.text = text
    doc.add_paragraph("")
    doc.add_paragraph(
        "Voor vragen over de techniek van Mercell kunt u terecht bij de helpdesk van de leverancier. Het projectteam, bestaande uit Yara Benali, Stefan de Weerd en Ton Hoekstra, beantwoordt geen vragen per telefoon."
    )
    out = io.BytesIO()
    doc.save(out)
    return undated(out.getvalue())
