"""A draft purchasing strategy for youth care: Word numbers its headings, its segments and its lists by itself."""

from __future__ import annotations

import io
from datetime import datetime

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

SUFFIX = ".docx"

LEVELS = {
    71: [("decimal", "%1", 0), ("decimal", "%1.%2", 0)],
    72: [("decimal", "Perceel %1:", 0), ("lowerLetter", "Perceel %1%2:", 400)],
    73: [("upperRoman", "%1.", 360)],
}

RUNNING = [
    ["Huidige inkoop (2021 t/m 2026)", "Ambulant breed", "Wonen en verblijf", "Ernstige dyslexie"],
    ["Ingekocht via", "open house", "SAS-procedure", "open house"],
    ["Bekostiging", "p x q", "p x q (etmaal)", "vaste prijs per behandeltraject"],
    ["Contractpartners", "143", "29", "17"],
    ["Contract tot", "31-12-2026", "31-12-2026", "31-7-2026"],
]

MODELS = [
    ["Model", "Wat het inhoudt", "Ons oordeel"],
    ["Inspanning", "de aanbieder krijgt een prijs voor elk uur, dagdeel of etmaal", "vertrouwd; remt niets af"],
    ["Resultaat", "een bedrag per afgesproken resultaat, ongeacht de inzet", "goed bij afgebakende hulp"],
    ["Taak", "een budget voor een taak of een doelgroep", "past bij weinig partners en voorspelbaar volume"],
]

OVERVIEW = [
    ["Perceel", "Procedure", "Bekostiging", "Aantal partners", "Looptijd"],
    ["Gezinsvervangend wonen", "dialooggericht (SAS)", "etmaalprijs", "6 tot 8", "6 jaar + 2 x 3 jaar"],
    ["Behandelgroepen", "dialooggericht (SAS)", "lumpsum per jaar", "2", "6 jaar + 2 x 3 jaar"],
    ["Dagbehandeling jonge kind", "SAS, zonder dialoog", "dagdeelprijs", "5", "4 jaar + 4 jaar"],
    [
        "Specialistisch ambulant",
        "SAS, zonder dialoog",
        "traject, in drie zwaarteklassen",
        "maximaal 25",
        "4 jaar + 4 jaar",
    ],
    ["Spoedhulp", "nader te bepalen", "nader te bepalen", "1", "nader te bepalen"],
    ["Dyslexie", "open house", "traject", "onbeperkt", "3 jaar"],
]

PLANNING = [
    ["Wat", "Dyslexie", "Overige percelen"],
    ["Schriftelijke consultatie concept", "n.v.t.", "15 oktober tot en met 14 november 2025"],
    ["Besluit colleges", "23 september 2025", "16 december 2025"],
    ["Bekendmaking op TenderNed", "begin februari 2026", "maart 2026"],
    ["Selectie van kandidaten (alleen wonen)", "", "juni 2026"],
    ["Gespreksrondes (alleen wonen)", "", "week 27 tot en met week 35"],
    ["Sluiting inschrijving", "1 april 2026", "14 september 2026"],
    ["Gunningsbesluit (voorlopig)", "", "derde week oktober 2026"],
    ["Ingang contract", "1 augustus 2026", "1 januari 2027"],
]

TEXT = [
    ("h1", "Voorwoord en leeswijzer"),
    (
        "p",
        "Hulp aan kinderen is mensenwerk. Dat klinkt als een open deur, maar wie de stapel contracten ziet die onze acht gemeenten "
        "met jeugdhulpaanbieders hebben, zou het bijna vergeten. In dit concept beschrijven wij hoe de gemeenten Buren, Culemborg, "
        "Maasdriel, Neder-Betuwe, Tiel, West Betuwe, West Maas en Waal en Zaltbommel de jeugdhulp vanaf 2027 willen inkopen. Het is "
        "uitdrukkelijk een concept: tot half november kan iedereen er iets van vinden. Alleen over dyslexie is al besloten.",
    ),
    (
        "p",
        "Hoofdstuk 2 kijkt terug. Hoofdstuk 3 bevat onze uitgangspunten, hoofdstuk 4 de indeling in percelen en hoofdstuk 5 de manier "
        "van inkopen en betalen. Daarna volgen sturing, risico's en planning. Wie weinig tijd heeft, kan volstaan met het "
        "overzicht aan het eind van hoofdstuk 5.",
    ),
    ("h1", "Waar komen we vandaan?"),
    ("h2", "De lopende contracten"),
    (
        "p",
        "Sinds 1 januari 2021 werken wij met drie soorten contracten. Onderstaande tabel vat ze samen. Voor de volledigheid: tot en met 2020 "
        "werd een deel van de hulp nog via subsidies aan instellingen betaald. Dat tijdperk ligt achter ons.",
    ),
    ("t", RUNNING),
    (
        "p",
        "De eerste jaren is er vooral gebouwd: een gezamenlijk contractteam, één berichtenverkeer, één manier van klachten afhandelen. "
        "Daar zijn we trots op. Toch wringt er iets. De uitgaven stijgen sneller dan het aantal kinderen, en wie de zwaarste hulp nodig heeft, "
        "wacht het langst. Bij ambulant breed bedient een derde van de partijen minder dan vijf kinderen. Contractgesprekken "
        "voeren met al deze organisaties lukt niet; met ongeveer veertig spreken we ten minste eenmaal per jaar.",
    ),
    ("h2", "Wat aanbieders ons vertelden"),
    (
        "p",
        "Op 3 en 4 juni 2025 hielden wij in Tiel drie tafelgesprekken. Achtendertig organisaties schoven aan. De rode draad: minder "
        "formulieren, langere contracten en duidelijkheid over wie waarvoor aan de lat staat. Over de vraag of er een dialoog moet komen, liepen "
        "de meningen uiteen. Grote organisaties willen die graag, kleinere vrezen voor de uren die het kost. Vrijgevestigde "
        "psychologen vroegen aandacht voor hun positie tegenover instellingen die hen als onderaannemer willen inzetten.",
    ),
    (
        "p",
        "Ouders spraken we apart, met hulp van de cliëntenorganisatie. Hun verhalen staan niet in dit stuk, maar ze klinken er wel in door. "
        "Eén zin van een moeder hangt inmiddels in onze gang: vraag mij niet nog een keer hoe het begon.",
    ),
    ("h2", "Landelijke ontwikkelingen"),
    (
        "p",
        "De Hervormingsagenda Jeugd vraagt regio's om schaarse hulp samen te kopen, de tarieven te onderbouwen en te werken met de landelijke "
        "contractstandaarden. Er ligt bovendien een wetsvoorstel dat regionale samenwerking verplicht. Wij lopen daar niet op vooruit, maar "
        "zorgen dat onze keuzes er niet mee botsen. Voor gesloten jeugdhulp blijft de landsdelige inkoop bestaan. Die is geen onderwerp van deze "
        "strategie, net als jeugdbescherming, jeugdreclassering en vervoer.",
    ),
    ("h1", "Uitgangspunten"),
    ("p", "Vier uitgangspunten geven richting aan alles wat volgt."),
    (
        "r",
        "Thuis als het kan. Geen kind gaat uit huis zonder dat eerst intensieve hulp thuis is geprobeerd, tenzij de veiligheid dat niet toelaat.",
    ),
    ("r", "Kiezen voor elkaar. We willen partners die een eind met ons oplopen en die elkaar weten te vinden."),
    ("r", "Eenvoud. Wat niet helpt om een kind vooruit te brengen, vragen we niet uit."),
    (
        "r",
        "Reële prijs. Tarieven zijn gebaseerd op een kostprijsonderzoek dat wij in het voorjaar van 2026 laten uitvoeren.",
    ),
    (
        "p",
        "Deze uitgangspunten zijn ontleend aan de regiovisie. De raden hebben die in juli 2024 vastgesteld. Wij herhalen hier niet alles "
        "wat daarin staat. Wel goed om te noemen is dat de raden met een motie hebben gevraagd om lokale aanbieders een kans te "
        "geven. Dat doen wij vooral in het perceel specialistisch ambulant, waar ook samenwerkingsverbanden mogen inschrijven.",
    ),
    (
        "p",
        "Kwaliteit laat zich lastig in een contract vangen. Wij kijken naar uitval, naar tevredenheid en naar doelrealisatie, en spreken "
        "daar met aanbieders over. Wij gaan die cijfers niet aan boetes koppelen. Wel willen wij dat ze op een vast moment beschikbaar zijn.",
    ),
    ("h1", "Indeling van de opdracht"),
    (
        "p",
        "De jeugdhulp die wij inkopen valt in vijf percelen uiteen. Een perceel is een deel van de opdracht waarop apart kan worden "
        "ingeschreven. De nummers worden ook in de latere stukken gebruikt.",
    ),
    ("k", "Wonen"),
    (
        "p",
        "Kinderen die niet thuis kunnen opgroeien, wonen zo gewoon mogelijk. Het perceel kent twee delen, omdat de aard van de hulp en het "
        "aantal partijen dat deze kan bieden sterk verschilt.",
    ),
    ("l", "Gezinsvervangend wonen"),
    (
        "p",
        "Hieronder vallen gezinshuizen (44A09) en pleegzorg plus. Gewone pleegzorg niet; daarvoor loopt een eigen contract.",
    ),
    ("l", "Behandelgroepen"),
    ("p", "Groepen van hooguit zes kinderen met behandeling op de plek zelf (43A11)."),
    ("k", "Dagbehandeling jonge kind"),
    ("p", "Voor kinderen tot en met zeven jaar. Medische kinderopvang en observatie maken er deel van uit."),
    ("k", "Specialistisch ambulant"),
    (
        "p",
        "Behandeling door gedragswetenschapper of psychiater, poliklinisch of thuis. Jeugd-ggz en behandeling van kinderen met een "
        "licht verstandelijke beperking worden hier samengevoegd; nu zijn dat aparte productgroepen.",
    ),
    ("k", "Spoedhulp"),
    ("p", "Zeven dagen per week, dag en nacht bereikbaar, met bedden voor ten hoogste vier weken."),
    ("k", "Dyslexie"),
    ("p", "Diagnose en behandeling van ernstige dyslexie bij kinderen van zeven tot en met twaalf jaar (54001)."),
    ("h1", "Inkopen en betalen"),
    ("h2", "Welke procedure?"),
    (
        "p",
        "Aanbestedingsrechtelijk is jeugdhulp een sociale dienst. Dat betekent dat wij veel vrijheid hebben. In grote lijnen zijn er drie "
        "smaken. Bij open house laat de gemeente iedereen toe die aan de eisen voldoet. Bij een SAS-procedure wordt gekozen tussen "
        "inschrijvers. Bij subsidie ontbreekt een afdwingbare opdracht.",
    ),
    (
        "p",
        "Voor het perceel wonen stellen wij een SAS-procedure met dialoog voor. De opgave is ingewikkeld, het aantal geschikte partijen klein. "
        "Voor dagbehandeling jonge kind en specialistisch ambulant geven wij de voorkeur aan een SAS-procedure zonder dialoog. Voor spoedhulp "
        "onderzoeken we twee routes: een opdracht aan een van de woonpartners of een subsidie samen met de buurregio. Over dyslexie "
        "namen de colleges op 23 september 2025 een besluit: dat blijft open house.",
    ),
    ("h2", "Welke bekostiging?"),
    ("p", "De landelijke handreiking onderscheidt drie modellen. Ter herinnering zetten we ze op een rij."),
    ("t", MODELS),
    (
        "p",
        "Bij gezinsvervangend wonen willen we blijven rekenen met een prijs per etmaal. Voor de behandelgroepen stellen we een lumpsum per jaar voor, "
        "omdat een groep nu eenmaal open moet blijven. Bij dagbehandeling jonge kind gaan we uit van een prijs per dagdeel. De grootste "
        "verandering zit bij specialistisch ambulant: daar wordt de huidige p x q-bekostiging wat ons betreft verruild voor een vast bedrag per "
        "traject, in drie zwaarteklassen. Een populatiebudget per gemeente is besproken, maar daarvoor vinden wij onze regio te klein. Voor "
        "spoedhulp is de keuze nog open. Beschikbaarheidsbekostiging ligt in de rede, mits de buurregio meebetaalt. Dyslexie is en blijft een traject "
        "met één prijs.",
    ),
    ("h2", "Overzicht"),
    ("t", OVERVIEW),
    (
        "p",
        "Alle contracten krijgen de vorm van een raamovereenkomst, behalve die voor de behandelgroepen. Daar sluiten we met elk van de "
        "twee partners een samenwerkingsovereenkomst.",
    ),
    ("h1", "Sturing en samenwerking"),
    (
        "p",
        "Een contract is pas het begin. Na de start voeren wij met strategische partners vier keer per jaar een gesprek over cijfers en verhalen. "
        "Met kleinere aanbieders doen we dat per tafel. Het contractteam krijgt er een medewerker data bij. De toegang, dat zijn de wijkteams, "
        "praat mee over wat er op de werkvloer gebeurt. De praktijk leert dat afspraken aan de bestuurstafel anders "
        "veel tijd nodig hebben om bij de keukentafel aan te komen.",
    ),
    (
        "p",
        "Voor specialistisch ambulant stellen wij per partner een omzetplafond vast. Komt een aanbieder in de buurt van dat plafond, dan gaan wij "
        "in gesprek. Het plafond is geen bekostigingsmodel en ook geen belofte dat de omzet wordt gehaald. Voor kinderen die al hulp "
        "krijgen verandert er door een plafond niets.",
    ),
    (
        "p",
        "Onderaannemers zijn toegestaan, mits de hoofdaannemer ze fatsoenlijk betaalt. Wij nemen daarover een bepaling op in de overeenkomst. Ook "
        "nemen wij op dat de partner minimaal twee keer per jaar meedoet aan casuïstiekbesprekingen met andere aanbieders, ook wanneer "
        "de kinderen in kwestie niet bij hem in zorg zijn.",
    ),
    ("h1", "Risico's"),
    (
        "p",
        "Geen plan zonder risico's. Wij noemen er drie. Het eerste is dat aanbieders afhaken en kinderen van hulpverlener moeten wisselen. "
        "We vangen dat op met een overgangsjaar. Het tweede is een rechtszaak; rekening houdend met de ervaringen elders hebben wij in de "
        "planning zes weken speling opgenomen. Het derde is dat het kostprijsonderzoek hogere tarieven oplevert dan de begroting toestaat. Dan "
        "moeten de raden kiezen.",
    ),
    (
        "p",
        "Niet kiezen is overigens ook een risico. De huidige contracten kunnen na 2026 niet nog eens worden verlengd. Dat is in 2023 al een keer "
        "gebeurd, met twee jaar, en de tekst laat geen tweede verlenging toe.",
    ),
    ("h1", "Planning en besluitvorming"),
    (
        "p",
        "De data hieronder zijn streefdata. Het regionale bestuurlijk overleg bewaakt ze en komt daarvoor elke zes weken bij elkaar, voor het "
        "eerst op 6 november 2025.",
    ),
    ("t", PLANNING),
    (
        "p",
        "Reageren op dit concept kan met het formulier op de regiosite. Alle reacties worden gebundeld in een nota van beantwoording, die wij in "
        "december samen met het collegevoorstel openbaar maken. Vragen over de procedure neemt het inkoopteam in ontvangst; bel met Ilse "
        "Kromwijk (0344 - 12 34 50) of stuur een mail naar inkoopteam@jeugdrivierenland.nl.",
    ),
]


def make() -> bytes:
    """The strategy as a .docx."""
    document = Document()
    document.core_properties.created = document.core_properties.modified = datetime(2025, 10, 14)
    document.styles["Normal"].font.name = "Georgia"
    document.styles["Normal"].font.size = Pt(11)
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(3)
        section.footer.paragraphs[0].text = "Samen kiezen – concept 0.9 – 14 oktober 2025"
    _number(document)
    document.add_paragraph("Samen kiezen", style="Title")
    document.add_paragraph("Concept-inkoopstrategie jeugdhulp 2027 en verder", style="Subtitle")
    document.add_paragraph("Jeugdregio Rivierenland | versie 0.9 | 14 oktober 2025")
    document.add_page_break()
    for kind, content in TEXT:
        if kind == "t":
            _table(document, content)
        else:
            document.add_paragraph(content, style=STYLES[kind])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


STYLES = {
    "h1": "Heading 1",
    "h2": "Heading 2",
    "p": "Normal",
    "k": "Perceel",
    "l": "Perceel onderdeel",
    "r": "Uitgangspunt",
}


def _number(document) -> None:
    """Lists of Word's own, tied to the styles of headings, segments and starting points."""
    numbering = document.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    for ident, levels in LEVELS.items():
        body = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="0"/></w:pPr></w:lvl>'
            for level, (form, text, indent) in enumerate(levels)
        )
        first.addprevious(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{ident}"><w:multiLevelType w:val="multilevel"/>{body}</w:abstractNum>'
            )
        )
        numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{ident}"><w:abstractNumId w:val="{ident}"/></w:num>')
        )
    for name in ("Perceel", "Perceel onderdeel", "Uitgangspunt"):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.font.bold = name != "Uitgangspunt"
        if style.font.bold:
            style.font.color.rgb = RGBColor(0x1F, 0x4E, 0x79)
    tied = [
        ("Heading 1", 71, 0),
        ("Heading 2", 71, 1),
        ("Perceel", 72, 0),
        ("Perceel onderdeel", 72, 1),
        ("Uitgangspunt", 73, 0),
    ]
    for name, ident, level in tied:
        properties = document.styles[name].element.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = ident


def _table(document, rows) -> None:
    """A table whose first row is repeated over pages."""
    table = document.add_table(rows=0, cols=len(rows[0]), style="Light Grid Accent 1")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
            cell.paragraphs[0].runs[0].font.size = Pt(9) if text else None
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    document.add_paragraph()
