"""A draft framework of a youth region, as a Word file."""

from __future__ import annotations

import io
from datetime import datetime

from docx import Document
from docx.shared import Pt

SUFFIX = ".docx"

BODY = """
T Inkoopkader specialistische jeugdhulp Noord-Veluwe 2027
P Concept versie 0.8, 14 april 2026. Ter bespreking in het portefeuillehoudersoverleg van 29 april 2026.
P Gemeenten: Elburg, Ermelo, Harderwijk, Nunspeet, Oldebroek, Putten.
H Leeswijzer
P Dit kader beschrijft op hoofdlijnen hoe wij de jeugdhulp willen gaan inkopen. Het is geen bestek en geen programma van eisen. Waar in dit stuk 'wij' staat, worden de zes colleges bedoeld. De cijfers zijn afkomstig uit de regionale monitor en zijn afgerond. Hoofdstuk 1 vertelt waar we vandaan komen, hoofdstuk 2 wat wij belangrijk vinden, hoofdstuk 3 tot en met 5 bevatten de keuzes. In hoofdstuk 6 leest u wanneer wat gebeurt.
P Het kader is besproken met de regionale cliëntenraad, met de huisartsenkring en met een afvaardiging van jeugdhulpaanbieders. Hun opmerkingen hebben op een aantal plaatsen tot een andere formulering geleid. Wij danken iedereen die de moeite nam om te reageren, ook de jongeren van de Denktank die op een vrijdagmiddag pizza's aten in het gemeentehuis en ons vertelden dat onze folders onleesbaar zijn.
H 1 Waar komen we vandaan
P In 2020 is de jeugdhulp voor het laatst ingekocht. De contracten die toen zijn gesloten gingen in op 1 januari 2021 en lopen, na verlenging, af op 31 december 2026. Er zijn 118 aanbieders gecontracteerd. Dat is veel voor een regio van onze omvang: de helft van hen helpt minder dan vijf kinderen per jaar. Tabel 1 laat zien hoe de inkoop nu in elkaar zit.
C Tabel 1. De lopende overeenkomsten
B Perceel|Procedure|Bekostiging|Aanbieders
R A. Ambulant|Open House|uurtarief|96
R B. Verblijf|Bestuurlijk aanbesteden|etmaaltarief|31
R C. Crisis|Meervoudig onderhands|beschikbaarheidsvergoeding|2
P Het aantal jongeren met jeugdhulp steeg in vijf jaar van 3.900 naar 4.650. De uitgaven stegen sneller dan het aantal jongeren. Dat komt deels door loon- en prijsstijging en deels doordat trajecten langer duren. In het gesprek met aanbieders hoorden wij vaak dat de indeling in drie percelen niet goed aansluit op het leven van gezinnen: wie thuis intensieve hulp krijgt en tijdelijk ergens moet logeren, heeft te maken met twee contracten, twee contactpersonen en twee facturen.
P Ook de administratie drukt zwaar. Een middelgrote aanbieder in onze regio rekende voor dat drie medewerkers volledig bezig zijn met declaraties en toewijzingen. Daar schiet geen kind iets mee op. Aan de andere kant geeft de huidige werkwijze de gemeenten wel zicht op wat er wordt geleverd, en dat zicht willen wij niet kwijt.
H 2 Wat wij belangrijk vinden
P Kinderen groeien bij voorkeur thuis op. Als dat niet kan, dan zo thuis mogelijk. Hulp is tijdelijk waar het kan en langdurig waar het moet. Wij willen minder aanbieders, maar wel partners die elkaar kennen en die naar elkaar doorverwijzen zonder dat het gezin dat merkt. Wij willen dat de hulp dichtbij is: in de wijk, op school, op de sportclub.
P Bij dit alles past bescheidenheid. Inkoop lost geen wachtlijsten op. Een contract maakt geen goed gesprek aan de keukentafel. Wel kan een onhandig contract veel in de weg zitten. Met die blik is dit kader geschreven.
L Eén gezin, één plan, één aanspreekpunt.
L Normaliseren: niet ieder probleem vraagt om een indicatie.
L Reële tarieven, volgens de AMvB reële prijs Jeugdwet.
L Lerend werken: elk jaar bekijken wij samen wat beter kan.
H 3 De indeling in hoofdsegmenten en subsegmenten
P Wij stellen voor de drie percelen los te laten en te werken met vier hoofdsegmenten. Twee daarvan kennen subsegmenten. Een aanbieder kan op meer dan een subsegment inschrijven.
C Tabel 2. Voorgestelde indeling
B Hoofdsegment|Subsegment|Wat valt eronder
R 1 Opgroeien buiten huis|1a Gezinshuizen|gezinshuiszorg, logeren in een gezinshuis
R 1 Opgroeien buiten huis|1b Pleegzorg|voltijd pleegzorg, deeltijd pleegzorg
R 2 Hulp aan huis|2a Lichte ambulante hulp|begeleiding individueel, begeleiding groep
R 2 Hulp aan huis|2b Intensieve ambulante hulp|MST, MDFT, ambulante spoedhulp
R 3 Spoed|geen|crisisbereikbaarheid, crisisopvang
R 4 Dyslexie|geen|diagnostiek en behandeling van ernstige dyslexie (54008)
P Jeugdbescherming, jeugdreclassering en de landelijk ingekochte hulp (het Landelijk Transitie Arrangement) blijven buiten dit kader. Beschermd wonen voor volwassenen hoort bij de Wmo en wordt door centrumgemeente Harderwijk apart ingekocht.
P Waarom geen apart segment voor jeugd-ggz? Die vraag kregen wij vaak. De hoogspecialistische ggz wordt bovenregionaal georganiseerd. De overige ggz is een vorm van hulp aan huis, ook als die in een praktijk plaatsvindt. Een apart segment zou de schotten terugbrengen die wij juist willen slechten.
H 4 Hoe wij willen betalen
P Er bestaan drie uitvoeringsvarianten. In de inspanningsgerichte variant wordt betaald wat er is geleverd. In de outputgerichte variant wordt betaald per resultaat of per traject. In de taakgerichte variant krijgt de aanbieder een budget voor een taak, zonder verantwoording per kind. Elk van de drie heeft voor- en nadelen; de beste bestaat niet.
C Tabel 3. Voorstel bekostiging per (sub)segment
B Segment|Nu|Voorstel 2027
R 1a Gezinshuizen|prijs per etmaal|prijs per etmaal
R 1b Pleegzorg|prijs per etmaal|lumpsum
R 2a Lichte ambulante hulp|uurtarief|populatiebekostiging per gemeente
R 2b Intensieve ambulante hulp|uurtarief|vast bedrag per traject
R 3 Spoed|beschikbaarheid|beschikbaarheid, aangevuld met een etmaaltarief voor de opvang
R 4 Dyslexie|uurtarief|nader te bepalen
P Voor dyslexie weegt de regio twee mogelijkheden af: een trajectprijs of voortzetting van P*Q. De aanbieders verschillen van mening. Een onderzoek naar kostprijzen moet duidelijkheid geven; de uitkomst verwachten wij in juni 2026.
P Voor pleegzorg is ook gedacht aan een subsidierelatie. Dat idee is afgevallen, omdat drie gemeenten geen subsidieverordening hebben die daarvoor geschikt is. Een budgetplafond komt er alleen bij 2b.
H 5 Hoe wij willen inkopen
P De procedure volgt uit de opgave. Waar wij weinig partners zoeken, willen wij met hen in gesprek voordat wij kiezen. Waar veel aanbod nodig is, houden wij de deur open.
C Tabel 4. Voorgestelde procedure en aantal partijen
B Hoofdsegment|Procedure|Aantal contracten
R 1 Opgroeien buiten huis|dialooggerichte aanbesteding (SAS)|5 tot 8
R 2 Hulp aan huis|openbare SAS-procedure; voor 2a per gemeente één aanbieder|maximaal 10
R 3 Spoed|inbesteding bij de GGD|1
R 4 Dyslexie|Open House|onbeperkt
P Drie alternatieven zijn overwogen en niet gekozen:
L voor hoofdsegment 2 een concurrentiegerichte dialoog; te zwaar voor de uitvoeringsorganisatie;
L voor hoofdsegment 3 een subsidietender; geen concurrentie te verwachten;
L voor alle hoofdsegmenten voortzetting van Open House; dat past niet bij minder aanbieders.
P Voor de hoofdsegmenten 1 en 2 willen wij raamovereenkomsten sluiten met een looptijd van acht jaar en elke twee jaar een evaluatiemoment. Voor Dyslexie volstaat een raamovereenkomst van twee jaar met twee keer een optie van één jaar. Combinaties en hoofdaannemerschap zijn toegestaan. De huidige crisispartners, Stichting Vangnet Veluwe en Noodbed Jeugd, zijn geïnformeerd over het voorstel voor Spoed.
H 6 Planning
C Tabel 5. Planning op hoofdlijnen (concept)
B Wanneer|Wat
R 29 april 2026|Bespreking in het portefeuillehoudersoverleg
R medio mei 2026|Marktconsultatie over de hoofdsegmenten 1 en 2
R 9 juni 2026|Vaststelling inkoopkader door de colleges
R juli 2026|Raden geven hun zienswijze
R begin september 2026|Publicatie hoofdsegment 1 en 2
R 9 oktober 2026|Sluiting inschrijving hoofdsegment 2
R 1 oktober t/m 13 november 2026|Dialoog hoofdsegment 1
R eerste week december 2026|Gunning
R 1 januari 2027|Ingangsdatum hoofdsegment 2 en 4
R 1 juli 2027|Ingangsdatum hoofdsegment 1
P De contracten voor gezinshuizen en pleegzorg (nu perceel B) worden daarom met een half jaar verlengd, tot en met 30 juni 2027. In een eerdere versie van dit kader (0.6) stond publicatie in juni 2026; dat bleek niet haalbaar.
H 7 Risico's en vervolg
P Het grootste risico is dat de zes gemeenten onderweg verschillende kanten op gaan. Dat is in het verleden gebeurd bij de inkoop van leerlingenvervoer en heeft toen veel tijd gekost. Een tweede risico is juridisch: bij minder contracten zijn er meer verliezers, en verliezers gaan soms naar de rechter. Wij nemen daarom ruim de tijd voor een goede motivering. Een derde risico is de krappe arbeidsmarkt. Geen enkele inkoopvorm maakt nieuwe gedragswetenschappers.
P Tot slot vraagt de overgang aandacht. Kinderen die in 2026 hulp krijgen van een aanbieder die straks geen contract heeft, mogen hun hulp afmaken. Wij leggen dat vast in de overeenkomst en maken er met vertrekkende aanbieders afspraken over. Een werkgroep van toegangsmedewerkers werkt uit hoe gezinnen hierover worden geïnformeerd. Daarbij letten we op eenvoudige taal.
H Bijlage: begrippen
L Open House: stelsel waarin elke partij die aan de eisen voldoet een contract krijgt.
L SAS: sociale en andere specifieke diensten, een lichter regime in de Aanbestedingswet 2012.
L Zeeuws model: andere naam voor bestuurlijk aanbesteden, waarbij in overleg een basisovereenkomst ontstaat.
L Lumpsum: een bedrag ineens voor een periode.
P Opgesteld door: werkgroep inkoop, secretaris R. Hofstede. Vragen: inkoopkader@noordveluwejeugd.example.
"""


def table(document: Document, rows: list[str]) -> None:
    """Add a grid of rows written with bars; equal first cells that follow each other are merged."""
    cells = [row.split("|") for row in rows]
    grid = document.add_table(len(cells), len(cells[0]), style="Table Grid")
    for number, row in enumerate(cells):
        for column, text in enumerate(row):
            if column == 0 and number and text == cells[number - 1][0]:
                grid.cell(number - 1, 0).merge(grid.cell(number, 0))
                continue
            grid.cell(number, column).text = text
    for cell in grid.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    document.add_paragraph()


def make() -> bytes:
    """The file's bytes."""
    document = Document()
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(11)
    document.sections[0].footer.paragraphs[0].text = "Concept - niet voor verspreiding buiten de regio"
    document.core_properties.created = document.core_properties.modified = datetime(2026, 4, 14)
    rows: list[str] = []
    for line in [*BODY.strip().splitlines(), ""]:
        mark, _, text = line.partition(" ")
        if mark not in {"B", "R"} and rows:
            table(document, rows)
            rows = []
        if mark in {"B", "R"}:
            rows.append(text)
        elif mark == "T":
            document.add_heading(text, 0)
        elif mark == "H":
            document.add_heading(text, 1)
        elif mark == "L":
            document.add_paragraph(text, style="List Bullet")
        elif mark == "C":
            document.add_paragraph(text, style="Caption")
        elif mark == "P":
            document.add_paragraph(text)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()
