"""A purchase strategy for youth care and Wmo of some pages, whose chapter and lot numbers are Word's own numbering."""

from __future__ import annotations

import io
from datetime import datetime

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

SUFFIX = ".docx"

LEVEL = '<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{1}"/><w:lvlJc w:val="left"/></w:lvl>'
CHAPTERS, LOTS = 91, 92
NUMBERINGS = {CHAPTERS: ("%1.", "%1.%2"), LOTS: ("Perceel %1", "%1.%2")}

# A line's first sign says what it is: # chapter, ## section, + lot, ++ part of a lot, * bullet, | table by name; else a paragraph. An indented line goes on.
TEXT = (
    """
# Inleiding
## Waarom deze strategie
In de regio Rijn en Venen werken Alderveen, Bodeloo, Hazerswaard en Ter Noort samen aan zorg en ondersteuning. De vier
  gemeenten hebben hun inkoop ondergebracht bij het Dienstencentrum Sociaal Rijn en Venen. In de komende twee jaar
  loopt het merendeel van de contracten af. Dat is een natuurlijk moment om niet alleen nieuwe papieren te tekenen,
  maar om ons af te vragen of wij op de goede manier inkopen. Dit document geeft daarop antwoord. Het bevat geen
  specificaties van producten en geen tarieven; die volgen in de inkoopdocumenten per perceel.
Het dagelijks bestuur heeft deze strategie op 6 november 2025 vastgesteld, nadat de vier gemeenteraden in september
  hun zienswijze hadden gegeven. De zienswijzen hebben op twee plekken tot een andere keuze geleid: bij de
  gezinshuizen en bij de vrij toegankelijke hulp. Wij geven dat in de tekst aan.
## Hoe zij tot stand kwam
In het voorjaar van 2025 is met ouders, huisartsen, scholen en medewerkers van de lokale teams gesproken. Daarnaast
  hebben 61 aanbieders een vragenlijst ingevuld. De uitkomsten waren lang niet altijd eensluidend. Kleine aanbieders
  zijn bang dat zij tussen de wielen raken, grote aanbieders klagen over de administratieve last van vier gemeenten
  die elk hun eigen formulieren gebruiken. Ouders noemden vooral de wachttijden en het steeds opnieuw moeten vertellen
  van hun verhaal. De cliëntenraad Wmo wees op het belang van vaste gezichten. Een verslag van de gesprekken kunt u
  opvragen bij het dienstencentrum.
De Hervormingsagenda Jeugd vraagt van regio's dat zij schaarse, ingewikkelde zorg samen organiseren en scherper kiezen
  met wie zij in zee gaan. Ook de reële prijs en de standaarden van het Ketenbureau zijn randvoorwaarden geweest. De
  strategie past bij de Regiovisie die de raden eind 2023 vaststelden.
## Leeswijzer
Hoofdstuk 2 kijkt terug, hoofdstuk 3 noemt de uitgangspunten. De kern staat in de hoofdstukken 4 tot en met 6: wat wij
  inkopen, hoe wij betalen en hoe wij aan partijen komen. Daarna volgen de planning en de risico's. Wie weinig tijd
  heeft, leest hoofdstuk 4 en de tabel in hoofdstuk 7.
# Waar wij vandaan komen
## De lopende contracten
De afspraken van nu zijn in de loop van de jaren ontstaan en lopen uiteen. Onderstaande tabel geeft het beeld op 1
  oktober 2025.
|CURRENT
De twee organisaties in de laatste groep met een lumpsum zijn Stichting Het Anker Jeugd en Meander & Kade. Met hen is
  destijds een op een gecontracteerd, omdat er redelijkerwijs niemand anders was. Dat laatste gaat niet meer op: sinds
  2024 bieden meer partijen dit soort zorg aan.
## Wat wij ervan leerden
Drie lessen springen eruit. Ten eerste hebben wij te veel contracten. Van de 96 aanbieders van ambulante hulp zien er
  41 minder dan vijf jeugdigen per jaar. Contractmanagement komt daar niet aan toe. Ten tweede sluit de manier van
  betalen niet aan bij wat wij willen bereiken. Een uurtarief prikkelt niet om een traject af te ronden, en een
  arrangement in de Wmo bleek in de praktijk vaak een verkapt uurtarief te zijn. Ten derde hebben wij de overgang van
  jeugd naar volwassen nauwelijks geregeld: op de achttiende verjaardag begint iedereen opnieuw.
Er ging ook veel goed. De samenwerking in de crisisketen wordt landelijk als voorbeeld genoemd en het aantal
  plaatsingen in gesloten jeugdhulp is sinds 2021 gehalveerd. Die winst willen wij niet verspelen.
# Uitgangspunten
Bij elke keuze hebben wij onszelf de volgende vragen gesteld.
* Helpt het gezinnen en inwoners om sneller en dichter bij huis goede hulp te krijgen?
* Kunnen wij het aantal partijen waarmee wij werkelijk praten overzien?
* Is het uitvoerbaar voor de backoffices van de gemeenten, ook met het personeel dat er nu zit?
* Blijven de kosten binnen de meerjarenbegroting?
Inkoop is een middel. Een contract maakt geen zorg beter. Maar een verkeerd contract kan goede zorg wel in de weg
  zitten, en daarom besteden wij er aandacht aan. Wij kiezen voor eenvoud waar het kan en maatwerk waar het moet. Dat
  betekent ook dat niet elk perceel op dezelfde wijze wordt ingekocht.
De lokale teams blijven waar zij zijn: bij de gemeenten zelf. Zij vormen geen onderdeel van deze inkoop. Hetzelfde
  geldt voor hulpmiddelen, beschermd wonen (centrumgemeente), de gecertificeerde instellingen en Veilig Thuis.
# Wat wij inkopen
Wij onderscheiden vijf percelen. Sommige zijn verder verdeeld.
+ Hoogspecialistische jeugdhulp
Voor jongeren bij wie meerdere ernstige problemen tegelijk spelen. Het gaat om driemilieusvoorzieningen, klinische
  opname en zeer intensieve behandeling thuis. Wij zoeken één strategische partner, die ook een combinatie van
  organisaties mag zijn. Deze partner ontvangt per jaar een vast bedrag voor de hele taak en is verantwoordelijk voor
  alle jeugdigen uit de regio die deze zorg nodig hebben. Weigeren mag niet.
+ Gezinsgericht verblijf
Ieder kind groeit bij voorkeur op in een gezin. Als dat het eigen gezin niet kan zijn, dan in een pleeggezin of
  gezinshuis.
++ Pleegzorg
Alle pleegzorgaanbieders die aan de landelijke kwaliteitseisen voldoen, worden toegelaten. De vergoeding is een bedrag
  per etmaal.
++ Gezinshuizen
In het concept dat naar de raden ging, stond voor gezinshuizen een aanbesteding met ten hoogste vijf partijen. De
  raden van Bodeloo en Ter Noort vreesden dat kleinschalige gezinshuizen dan geen kans maken. Om die reden is gekozen
  voor toelating van iedereen die voldoet (open house). Ook hier geldt een etmaalprijs.
+ Ambulante jeugdhulp
Verreweg de meeste jeugdigen krijgen ambulante hulp. Wij maken onderscheid tussen begeleiden en behandelen, omdat de
  markt er verschillend uitziet.
++ Begeleiding jeugd
Wij brengen het aantal aanbieders terug tot maximaal twintig. Betaling gebeurt per uur, met een jaarlijks af te
  spreken omzetplafond.
++ Behandeling jeugd
Hiervoor contracteren wij acht tot tien partijen. Zij krijgen een vast bedrag per traject. Er komen drie trajecten:
  kort, midden en lang.
+ Wmo-ondersteuning
Dit perceel is bestemd voor volwassenen met een beperking of psychische kwetsbaarheid en voor ouderen.
++ Individuele begeleiding
Of wij hier opnieuw met arrangementen werken of teruggaan naar een uurprijs, is nog niet uitgemaakt. Een proef in
  Alderveen moet daar in 2026 duidelijkheid over geven.
++ Dagbesteding
De gemeenten denken aan een vast bedrag per jaar per locatie, zodat aanbieders ook inwoners zonder indicatie kunnen
  ontvangen. Een besluit volgt samen met dat over individuele begeleiding.
+ Vrij toegankelijke hulp
Zoals opvoedcursussen, maatjesprojecten en inloop. Dit kopen wij niet in; wij verstrekken subsidie. Aanvankelijk
  wilden wij dit werk bij de nieuwe strategische partner neerleggen, maar dat voornemen is na de zienswijze van
  Hazerswaard ingetrokken.
# Hoe wij betalen
## Drie manieren, kort uitgelegd
In de jeugdzorg worden landelijk drie uitvoeringsvarianten gebruikt. Bij de inspanningsgerichte variant wordt iedere
  geleverde eenheid betaald. Bij de outputgerichte variant hangt de betaling aan een resultaat of een afgerond
  traject. Bij de taakgerichte variant krijgt een aanbieder een budget voor een omschreven taak, zonder verantwoording
  per cliënt. Geen ervan is altijd de beste. De keuze hangt af van de vraag of het volume te voorspellen is, of
  resultaat te meten valt en hoeveel vertrouwen er over en weer bestaat.
## Onze keuze in één oogopslag
|FUNDING
Voor perceel 1 hebben wij ook gekeken naar een bedrag per beschikbare plaats. Dat geeft aanbieders zekerheid, maar zet
  een premie op bedden terwijl wij die juist willen afbouwen. Deze gedachte is daarom losgelaten.
# Hoe wij aan partijen komen
## Procedures
Zorg valt onder de sociale en andere specifieke diensten. Dat regime laat veel vrijheid. Voor perceel 1 vullen wij die
  vrijheid in met een dialooggerichte aanbesteding: wij selecteren drie gegadigden en voeren met elk van hen
  gesprekken voordat zij een definitief plan indienen. In perceel 3 volgen wij de SAS-procedure zonder dialoog, met
  een schriftelijke beoordeling en een presentatie. Voor perceel 4 kiezen wij later; de nu gebruikte Zeeuwse werkwijze
  met overlegtafels is bewerkelijk gebleken en keert in ieder geval niet terug.
Inbesteden (zelf mensen in dienst nemen) is voor begeleiding verkend. De gemeenten achten dat voor dit moment een brug
  te ver.
## Contracten
Met de strategische partner sluiten wij een ontwikkelovereenkomst van acht jaar; na het derde en zesde jaar kan het
  dienstencentrum zonder opgaaf van redenen stoppen. In de percelen 2 en 3 gaan wij raamovereenkomsten aan voor vier
  jaar met tweemaal een verlengingsoptie van één jaar. Subsidies in perceel 5 gelden voor twee kalenderjaren.
Kwaliteitseisen, de meldcode en het cao-volgen van tarieven worden in elke overeenkomst op dezelfde manier geregeld.
  Wij gebruiken daarvoor de landelijke contractstandaarden, ook als wij de tekst hier en daar niet fraai vinden.
# Planning
De inkoop gebeurt in golven, zodat aanbieders en onze eigen mensen niet alles tegelijk hoeven te doen.
|PLANNING
De subsidieregeling voor perceel 5 gaat open op 1 september 2026. Aanvragen kunnen tot 15 oktober 2026 worden
  ingediend en in december van dat jaar ontvangen de aanvragers een beschikking.
De contracten met de twee huidige partners voor hoogspecialistische zorg lopen door tot de start van het nieuwe
  contract. Omdat de huidige ambulante contracten op tijd aflopen, is een overbrugging daar niet nodig.
# Risico's
Aanbestedingen worden vaker dan vroeger aan de rechter voorgelegd. Wij houden in de planning rekening met zes weken
  vertraging. Mocht er voor perceel 1 geen geschikte partner opstaan, dan verlengen wij de bestaande afspraken met een
  jaar en beginnen wij opnieuw. Personeelskrapte speelt overal, ook bij ons: het dienstencentrum heeft op dit moment
  twee vacatures voor contractmanagers. Tot slot is de rijksbegroting een onzekere factor. Als de voorgenomen eigen
  bijdrage voor jeugdhulp doorgaat, zal de vraag naar lichte hulp veranderen op een manier die niemand kan
  voorspellen.
""".strip()
    .replace("\n  ", " ")
    .splitlines()
)

TABLES = {
    "CURRENT": [
        ("Contract", "Ontstaan door", "Betaling", "Aantal aanbieders", "Einddatum"),
        ("Jeugdhulp ambulant", "open house", "uurtarief", "96", "31 december 2026"),
        ("Jeugdhulp met verblijf", "SAS-procedure", "etmaaltarief", "21", "31 december 2026"),
        ("Wmo-begeleiding", "bestuurlijk aanbesteden (Zeeuws model)", "arrangementen", "58", "31 december 2027"),
        ("Topzorg jeugd", "onderhands", "lumpsum", "2", "30 juni 2027"),
    ],
    "FUNDING": [
        ("Perceel", "Variant"),
        ("1", "taakgericht"),
        ("2.1 en 2.2", "inspanningsgericht (etmaal)"),
        ("3.1", "inspanningsgericht (uur)"),
        ("3.2", "outputgericht (traject)"),
        ("4.1 en 4.2", "nog te bepalen"),
        ("5", "subsidie"),
    ],
    "PLANNING": [
        ("Stap", "Perceel 1", "Percelen 2 en 3", "Perceel 4"),
        ("Marktconsultatie", "19 en 20 januari 2026", "10 februari 2026", "voorjaar 2027"),
        ("Publicatie", "eind maart 2026", "week 20 van 2026", "tweede helft 2027"),
        ("Vragen stellen tot", "24 april 2026", "5 juni 2026", ""),
        ("Aanmelding", "29 mei 2026", "n.v.t.", ""),
        ("Selectiebesluit", "medio juni 2026", "n.v.t.", ""),
        ("Dialoog", "september tot en met november 2026", "n.v.t.", ""),
        ("Inschrijving", "15 januari 2027", "3 juli 2026", ""),
        ("Voornemen tot gunning", "februari 2027", "11 september 2026", ""),
        ("Ingangsdatum", "1 juli 2027", "1 januari 2027", "1 januari 2028"),
    ],
}


def make() -> bytes:
    """The strategy: a title page, numbered chapters, lots and tables."""
    document = Document()
    stamp = datetime(2025, 11, 10)
    document.core_properties.created = document.core_properties.modified = stamp
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    document.sections[0].left_margin = document.sections[0].right_margin = Cm(2.7)
    document.sections[0].footer.paragraphs[0].text = "Inkoopstrategie Rijn en Venen 2026-2028 | Dienstencentrum Sociaal"
    _add_numberings(document)
    document.add_heading("Kiezen en delen", level=0)
    document.add_paragraph(
        "Inkoopstrategie jeugdhulp en Wmo\nDienstencentrum Sociaal Rijn en Venen\nVastgestelde versie, november 2025",
        style="Subtitle",
    )
    document.add_page_break()
    for line in TEXT:
        _add(document, line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _add_numberings(document: Document) -> None:
    """Two numberings of Word's own: ``1.`` ``1.1`` for chapters and ``Perceel 1`` ``1.1`` for lots."""
    numbering = document.part.numbering_part.element
    for number, texts in NUMBERINGS.items():
        levels = "".join(LEVEL.format(level, text) for level, text in enumerate(texts))
        many = '<w:multiLevelType w:val="multilevel"/>'
        numbering.insert(
            0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{many}{levels}</w:abstractNum>')
        )
        numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')
        )


def _add(document: Document, line: str) -> None:
    sign, _, text = line.partition(" ")
    if line.startswith("|"):
        _add_table(document, TABLES[line[1:]])
    elif sign in ("#", "##"):
        _number(document.add_heading(text, level=len(sign)), CHAPTERS, len(sign) - 1)
    elif sign in ("+", "++"):
        _number(document.add_heading(text, level=len(sign) + 1), LOTS, len(sign) - 1)
    elif sign == "*":
        document.add_paragraph(text, style="List Bullet")
    else:
        document.add_paragraph(line)


def _number(paragraph, numbering: int, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr>')
    )


def _add_table(document: Document, rows: list[tuple[str, ...]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Light List Accent 1")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph()
