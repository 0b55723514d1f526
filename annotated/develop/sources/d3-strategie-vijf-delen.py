"""Strategy of an invented region: a DOCX whose headings Word numbers."""

from __future__ import annotations

import datetime
import io

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

SUFFIX = ".docx"

BODY = [
    ("h1", "Voor wie weinig tijd heeft"),
    (
        "p",
        "Wie deze strategie niet helemaal wil lezen, wat ik mij goed kan voorstellen, heeft aan deze bladzijde genoeg. De vijf gemeenten Oosterveen, Dalerhoek, Hunzemark, Zuidwolderveld en Stadskamp kopen de specialistische jeugdhulp al sinds de decentralisatie samen in. De lopende contracten eindigen op 31 december 2027. Er moet dus iets gebeuren, en dat iets is in het afgelopen jaar met wethouders, beleidsmedewerkers, jongeren en aanbieders besproken. De uitkomst is dat we met minder partijen gaan werken dan nu, dat we de inkoop in vijf delen knippen en dat niet elk deel op dezelfde manier wordt ingekocht of betaald. Over één van die delen is men het nog niet eens. Dat staat er dan ook bij.",
    ),
    (
        "p",
        "De colleges hebben deze strategie op 6 oktober 2026 vastgesteld, met uitzondering van paragraaf 4.4. De gemeenteraden zijn in de weken daarna geïnformeerd. Het stuk is geschreven door Adviesbureau Van Tuyll & Mooij in opdracht van het regionaal projectteam onder leiding van Anneke Wiersma. De tabellen zijn van de contractmanagers, de somberheid hier en daar komt voor rekening van de schrijver.",
    ),
    ("h1", "Aanleiding en opdracht"),
    ("h2", "Waarom nu"),
    (
        "p",
        "Er zijn drie redenen om niet te wachten. De eerste is juridisch: de verlengingsmogelijkheden van de huidige overeenkomsten zijn op. De tweede is geld. De vijf gemeenten gaven in 2019 samen 41 miljoen euro uit aan jeugdhulp en in 2025 was dat 66 miljoen, terwijl het aantal jeugdigen met een paar procent daalde. De derde reden is de Hervormingsagenda, waar iedereen in dit land een eigen exemplaar van lijkt te hebben, maar waarin in elk geval staat dat er minder kinderen in grote groepen moeten wonen en dat gemeenten niet meer met honderden partijen contracten zouden moeten sluiten.",
    ),
    (
        "p",
        "Daarnaast speelt de wet die gemeenten verplicht om bepaalde vormen van jeugdhulp regionaal te regelen. Oosterveen en omstreken doen dat al, dus veel verandert er niet, behalve dat de gemeenschappelijke regeling een nieuwe naam moet en dat er een regiovisie bij hoort. Die regiovisie is in het voorjaar door de raden aangenomen en wordt hier niet overgedaan. Wie de vier leidende principes wil weten, leest hoofdstuk 2 van dat stuk.",
    ),
    ("h2", "Hoe dit stuk tot stand kwam"),
    (
        "p",
        "Het projectteam heeft zes werksessies gehouden, waarvan er een wegens sneeuw online was. Met aanbieders is gesproken op 11 en 18 juni 2026, tijdens twee marktconsultaties in het voormalige stationsgebouw van Stadskamp; daar waren ruim negentig organisaties op afgekomen. De jongerenraad heeft in september een halve avond meegelezen. Hun belangrijkste opmerking (‘waarom moet ik bij elke nieuwe hulpverlener weer van voren af aan beginnen?’) heeft in dit stuk meer invloed gehad dan menig rapport.",
    ),
    (
        "p",
        "Cijfers komen uit het regionale dashboard, dat bekendelijk niet onfeilbaar is. Declaraties over het laatste kwartaal van 2025 ontbreken deels. Waar dat een oordeel kan beïnvloeden is het vermeld.",
    ),
    ("h1", "Terugblik: de contractperiode 2022-2027"),
    ("h2", "Wat we destijds kozen"),
    (
        "p",
        "In 2021 is gekozen voor een open house voor het gehele pakket. De redenering was dat keuzevrijheid voor ouders het zwaarst woog en dat een selectie veel rechtszaken zou opleveren. Dat laatste klopte waarschijnlijk. De contracten gingen in op 1 januari 2022 voor een periode van vier jaar en zijn daarna tweemaal met een jaar verlengd, de laatste keer tot en met 31 december 2027. Er waren drie percelen, die in onderstaand overzicht zijn samengevat.",
    ),
    (
        "t",
        [
            ["Oud perceel", "Instrument", "Bekostiging", "Aanbieders per 1-1-2026", "Oordeel"],
            [
                "A. Begeleiding en behandeling",
                "Open house",
                "Arrangementen (12 treden)",
                "117",
                "Onbeheersbaar, veel discussie over treden",
            ],
            ["B. Uithuisplaatsing", "Open house", "Per etmaal", "31", "Voldoende aanbod, verkeerde plek"],
            ["C. Dyslexie", "Open house", "Per traject", "9", "Werkt naar tevredenheid"],
        ],
    ),
    (
        "p",
        "Buiten de percelen om geven de gemeenten een jaarlijkse subsidie aan Stichting Noorderpoort Spoedhulp voor de bereikbaarheid bij crisis. Die is een overblijfsel van de provincie en nooit goed bekeken.",
    ),
    ("h2", "Wat ervan terechtkwam"),
    (
        "p",
        "Laten we beginnen met wat goed ging. Geen kind heeft in die jaren hulp moeten missen doordat een contract ontbrak. Nieuwe aanbieders kwamen makkelijk binnen, waaronder enkele kleine praktijken die nu niet meer weg te denken zijn. De dyslexiezorg doet precies wat zij moet doen.",
    ),
    (
        "p",
        "Minder goed ging het met de arrangementen. Het idee was dat een aanbieder één bedrag kreeg en dan zelf kon bepalen hoe hij het resultaat bereikte. In de praktijk werd bij bijna de helft van de kinderen halverwege een hogere trede aangevraagd, en de toegang had noch de tijd noch de kennis om daar nee tegen te zeggen. Het heeft geleid tot stapeling, tot ruzie over wat een resultaat eigenlijk is en, in twee gevallen, tot een gang naar de rechter. Met de term ‘resultaatgericht’ hoef je in deze regio voorlopig bij niemand meer aan te komen.",
    ),
    (
        "p",
        "Het grote aantal contractpartijen maakte serieus contractmanagement onmogelijk. Drie mensen (2,4 fte) hadden tezamen meer dan 150 relaties te onderhouden. De tien grootste aanbieders, met Zorggroep Esdal, Stichting Molenwiek en Jeugd Nabij BV voorop, waren goed voor 71 procent van de omzet. Met tientallen andere is in vier jaar geen enkel gesprek gevoerd. Jeugdpoort B.V. ging in maart 2024 failliet zonder dat iemand van de regio het had zien aankomen; 46 kinderen moesten binnen drie weken worden overgedragen.",
    ),
    (
        "p",
        "Tot slot het verblijf. Een prijs per etmaal beloont een bezet bed. Dat is de aanbieders niet te verwijten, zij moeten hun personeel betalen. Maar wie de verblijfsduur ziet stijgen van gemiddeld 11 naar 15 maanden moet erkennen dat de prikkel de verkeerde kant op staat.",
    ),
    ("h2", "Lessen"),
    ("li", "Kies voor minder partijen waar samenwerking nodig is, en laat de deur open waar dat niet nodig is."),
    ("li", "Vertrouw niet op één manier van betalen voor alles."),
    ("li", "Regel de toegang voordat de inkoop begint, want geen contract lost een onderbezet wijkteam op."),
    ("li", "Besteed de tijd die men aan nota's van inlichtingen kwijt is liever vooraf aan gesprekken."),
    ("h1", "De vijf segmenten"),
    (
        "p",
        "In dit hoofdstuk wordt per segment beschreven wat er onder valt, welke mogelijkheden zijn bekeken en waarvoor is gekozen. De volgorde is die van de regiovisie. Wie in de bijlagen andere benamingen tegenkomt: Dag en School heet daar nog wel eens ‘segment daghulp’.",
    ),
    ("h2", "Segment 1: Ambulant dichtbij"),
    (
        "p",
        "Hieronder valt alle begeleiding en behandeling waarvoor een kind niet uit huis gaat en die niet op een groep wordt gegeven: gezinsbegeleiding, systeemtherapie, individuele behandeling en de generalistische jeugd-ggz. Het is het grootste segment, met zo'n 4.300 kinderen in een jaar.",
    ),
    (
        "p",
        "Drie mogelijkheden lagen op tafel. Doorgaan met arrangementen is als eerste afgevallen, om de redenen die u in het vorige hoofdstuk kon lezen. Een wijkbudget, waarbij een aanbieder één bedrag krijgt voor alle kinderen in een gebied, had de warme belangstelling van Stadskamp. Het bleek te veel te vragen van gemeenten waarvan de wijkteams nog in opbouw zijn; wellicht is het iets voor de periode na 2033. De derde mogelijkheid was de saaiste en die is het geworden. Aanbieders declareren de uren die zij werken tegen een van tevoren vastgesteld tarief, met een maximum aan uren per beschikking dat de toegang bepaalt. De beschikking begrenst, het contract niet.",
    ),
    (
        "p",
        "Ook over de weg ernaartoe is gediscussieerd. Open house is voor dit segment verworpen. De colleges hebben ingestemd met een SAS-procedure, waarin 20 tot 25 aanbieders worden gekozen op grond van hun plan, hun wachttijden en een interview. Prijs speelt geen rol. Combinaties zijn welkom; van een combinatie vraagt de regio wel één aanspreekpunt.",
    ),
    ("h2", "Segment 2: Dag en School"),
    (
        "p",
        "Daghulp, medische kinderdagcentra en jeugdhulp in het speciaal onderwijs. Op dit moment betaalt de regio voor dit alles nog per trede (zie perceel A), waardoor in één klas soms zeven organisaties rondlopen. Directeuren van scholen vertelden dat zij hun halve week kwijt zijn aan afstemming. In een proef op de Vlinderhof is in 2025 gewerkt met één team, en dat beviel zo goed dat de school het op eigen kosten tot de zomer heeft voortgezet.",
    ),
    (
        "p",
        "De colleges kiezen voor een taakgerichte opdracht. Voor ieder van de twee subregio's (noord en zuid) komt er een vaste partner, die voor een jaarbedrag alle jeugdhulp op de aangewezen scholen verzorgt. Overwogen is om de samenwerkingsverbanden passend onderwijs mee te laten betalen. Zij waren welwillend, maar konden voor 2028 niets toezeggen en zonder handtekening begint niemand aan cofinanciering.",
    ),
    (
        "p",
        "Omdat de opdracht nog moet worden uitgevonden, ligt een dialooggerichte aanbesteding voor de hand en daar is ook toe besloten. Na een selectie op papier gaan per subregio hooguit drie partijen in gesprek. Een subsidietender is bekeken en afgevallen: de gemeentelijke subsidieverordeningen verschillen onderling zo sterk dat er vijf regelingen naast elkaar zouden moeten worden gemaakt.",
    ),
    ("h2", "Segment 3: Wonen"),
    (
        "p",
        "Dit segment omvat gezinshuizen, kleinschalige woongroepen en kamertraining. Pleegzorg hoort er inhoudelijk bij maar is bovenregionaal geregeld en blijft hier buiten beschouwing. De JeugdzorgPlus eveneens; die wordt landsdelig ingekocht en kent een eigen tijdpad.",
    ),
    (
        "p",
        "Wat de bekostiging aangaat is een lang lijstje langsgelopen. Enkel een prijs per etmaal, zoals nu, houdt bedden vol. Een volledig vast budget legt het risico bij drie of vier instellingen die al jaren rode cijfers schrijven; dat durfde de projectgroep niet aan. Daarom is gekozen voor een hybride model. Zestig procent van de vergoeding is er voor de beschikbare plek, ook als die leeg staat, en veertig procent volgt uit de nachten dat er werkelijk een kind slaapt. De verhouding wordt na twee jaar bezien.",
    ),
    (
        "p",
        "De inkoop verloopt eveneens volgens het lichte regime voor sociale diensten, met twee gespreksrondes waarin de verdeling van de plekken over de regio aan bod komt. Een niet-openbare procedure is door de jurist van Dalerhoek nog verdedigd. Het enige verschil dat wij konden ontdekken is dat die langer duurt. Er wordt gezocht naar acht contractpartners; dat zijn er 23 minder dan nu.",
    ),
    ("h2", "Segment 4: Spoed en crisis"),
    (
        "p",
        "Over spoed is lang gepraat en weinig beslist. De huidige subsidie voldoet aan geen enkele eis die de accountant er sinds kort aan stelt en de dienst is ’s nachts niet bereikbaar voor de twee noordelijke gemeenten. Men is het erover eens dat er één dienst moet komen, dag en nacht. Over al het andere verschillen de meningen.",
    ),
    (
        "p",
        "De ambtelijke werkgroep ziet het meest in betalen voor paraatheid: een bedrag voor het in de lucht houden van een team en acht bedden, los van het aantal meldingen. De financiële mensen voelen meer voor een lumpsum die elk jaar wordt bijgesteld. Twee wethouders willen onderzoeken of de GGD het werk kan doen, wat op inbesteden zou neerkomen. En de jurist meent dat een enkelvoudig onderhandse opdracht aan de zittende partij te verdedigen is, zolang er aantoonbaar geen ander is. Een keuze hierover wordt in het eerste kwartaal van 2027 aan de colleges voorgelegd. Om geen gat te laten vallen is de subsidie aan Noorderpoort alvast toegezegd tot 1 juli 2028.",
    ),
    ("h2", "Segment 5: Dyslexie"),
    (
        "p",
        "Over dyslexie kunnen we kort zijn. Het werkt, de scholen zijn tevreden en de kosten zijn voorspelbaar. Het open house blijft, net als de vaste prijs per traject (diagnostiek afzonderlijk, behandeling 12 tot 18 maanden). Wel komt er een landelijk keurmerk als toelatingseis bij. Bij de consultatie vroeg iemand of het niet per uur kon; dat is niet overgenomen.",
    ),
    ("h2", "Overzicht van de keuzes"),
    ("p", "Ten behoeve van de leesbaarheid staan de keuzes hieronder nog eens naast elkaar."),
    (
        "t",
        [
            ["", "Bekeken, niet gekozen", "Gekozen", "Weg naar de markt", "Aantal partijen"],
            ["1 Ambulant dichtbij", "arrangement, wijkbudget", "PxQ (uren)", "SAS", "20-25"],
            ["2 Dag en School", "treden, cofinanciering", "Taakgericht", "Dialoog", "2 (een per subregio)"],
            ["3 Wonen", "alleen etmaal, vast budget", "Hybride 60/40", "SAS met gesprekken", "8"],
            ["4 Spoed en crisis", "", "nog te bepalen", "nog te bepalen", "1"],
            ["5 Dyslexie", "per uur", "Traject", "Open house", "onbeperkt"],
        ],
    ),
    ("h1", "Contract en sturing"),
    ("h2", "Vorm en duur"),
    (
        "p",
        "Een contract is geen huwelijk, al wordt dat beeld op congressen graag gebruikt. Voor de segmenten 1 en 3 wordt een raamovereenkomst gesloten met een looptijd van vier jaar, die de regio tweemaal met één jaar kan verlengen. De partners voor Dag en School krijgen een ontwikkelovereenkomst van acht jaar zonder verlenging, met een breekmoment halverwege. Dyslexie kent een overeenkomst voor onbepaalde tijd die elk jaar per 1 augustus kan worden opgezegd.",
    ),
    ("h2", "Omzet en groei"),
    (
        "p",
        "Met budgetplafonds heeft Oosterveen slechte ervaringen. In 2020 stonden in november kinderen op de stoep bij aanbieders die niet meer mochten declareren. Er komt dan ook geen plafond. Wel wordt met de twintig grootste partijen een verwachte omzet afgesproken, waarvan men niet dan na overleg naar boven afwijkt. Dat is een gespreksonderwerp en geen betalingsgrond.",
    ),
    ("h2", "Tarieven"),
    (
        "p",
        "De tarieven worden onderbouwd met een onderzoek door bureau Kostenwijzer, dat sinds augustus loopt en waarvan de uitkomst eind november 2026 wordt verwacht. Aanbieders is om hun jaarcijfers gevraagd; 54 hebben die aangeleverd. De AMvB reële prijs is het uitgangspunt. Over indexatie is afgesproken dat de OVA wordt gevolgd, behalve voor de dyslexie, waar de NZa-systematiek in de loop van jaren onwrikbaar in de overeenkomst is gegroeid.",
    ),
    ("h2", "Contractmanagement"),
    (
        "p",
        "Minder partijen betekent niet minder werk, maar ander werk. Elk gekozen bedrijf krijgt een vaste contractmanager en een vast gesprek per kwartaal. De formatie gaat van 2,4 naar 4 fte. De dekking daarvan is geregeld in de begroting van de centrumgemeente Oosterveen. Jan-Willem Hof en Sanne Dekens hebben een opzet voor het dashboard gemaakt, waarin wachttijd, doorlooptijd en tevredenheid van het kind in een oogopslag te zien zijn. Een prestatiemeter waarop geld wordt ingehouden is besproken en weer van tafel gehaald.",
    ),
    ("h2", "Rol van de toegang"),
    (
        "p",
        "Het wijkteam beslist. Die zin kostte drie vergaderingen. Huisartsen, medisch specialisten en gecertificeerde instellingen mogen rechtstreeks verwijzen en dat recht kan een inkoopstrategie niet inperken. Wel kan worden afgesproken dat een praktijkondersteuner in de huisartsenpraktijk meekijkt; in Hunzemark scheelt dat een op de vijf verwijzingen. De andere gemeenten gaan dit in de loop van volgend jaar invoeren, gefinancierd uit het preventiebudget en dus buiten deze inkoop om.",
    ),
    ("h2", "Administratie"),
    (
        "p",
        "De regio sluit aan bij de landelijke standaarden van het ketenbureau. In die standaarden heten de drie uitvoeringsvarianten inspanningsgericht, outputgericht en taakgericht. Voor ieder van die varianten bestaat een set berichten en een controleprotocol. Afwijken mag, maar wie dat eerder probeerde weet dat het leidt tot uitval in het berichtenverkeer en telefoontjes van boze boekhouders.",
    ),
    ("h1", "Planning"),
    (
        "p",
        "Onderstaand schema is in september doorgesproken met de inkopers van alle vijf gemeenten. Segment 4 loopt bewust niet mee. Voor segment 5 geldt een lichtere route: de toelating gaat op 1 oktober 2027 open en blijft dat.",
    ),
    (
        "t",
        [
            ["Stap", "Ambulant dichtbij", "Dag en School", "Wonen"],
            ["Publicatie", "1 maart 2027", "18 januari 2027", "1 maart 2027"],
            ["Uiterste datum vragen", "22 maart 2027", "5 februari 2027", "25 maart 2027"],
            ["Inschrijven of aanmelden tot", "30 april 2027", "26 februari 2027", "7 mei 2027"],
            ["Gesprekken", "n.v.t.", "april en mei 2027", "week 22 en 23"],
            ["Voornemen tot gunning", "25 juni 2027", "begin juli 2027", "25 juni 2027"],
            ["Definitieve gunning", "16 juli 2027", "eind augustus 2027", "16 juli 2027"],
            ["Start", "1 januari 2028", "1 augustus 2028", "1 januari 2028"],
        ],
    ),
    (
        "p",
        "De start van Dag en School valt met opzet samen met het begin van een schooljaar. Om de zeven maanden te overbruggen worden de contracten voor daghulp met de huidige partijen doorgetrokken tot en met 31 juli 2028. In de versie van juni stond voor de publicatie van Wonen nog 1 februari; dat is een maand later geworden op verzoek van het kostprijsbureau.",
    ),
    ("h1", "Risico's"),
    (
        "p",
        "Een strategie zonder risico's is een folder. Daarom drie, in volgorde van de mate waarin zij de schrijver uit de slaap houden.",
    ),
    ("h2", "Te weinig goede plannen"),
    (
        "p",
        "Voor Dag en School is het denkbaar dat zich per subregio maar één partij meldt. In dat geval gaat de dialoog gewoon door, zij het met een steviger open begroting. Meldt zich niemand, dan wordt teruggevallen op uurtarieven per klas. Niemand wil dat.",
    ),
    ("h2", "Onrust bij gezinnen"),
    (
        "p",
        "Van de 117 organisaties in het oude perceel A zullen er tientallen geen nieuw contract krijgen. Naar schatting 900 kinderen hebben hulp bij een partij die afvalt. Zij mogen hun traject afmaken, uiterlijk tot eind 2028. De communicatie daarover begint direct na de definitieve gunning en wordt gedaan door de gemeenten zelf, niet door de aanbieders. Met het Jeugdpunt is een telefonisch spreekuur afgesproken.",
    ),
    ("h2", "Juridische procedures"),
    (
        "p",
        "Ze komen. In de planning is drie weken speling opgenomen. Elders, bijvoorbeeld in het westen van het land, heeft een regio haar aanbesteding moeten intrekken nadat de rechtbank oordeelde dat de tarieven niet waren onderbouwd. Met een gedegen kostprijsonderzoek hopen we dat te voorkomen.",
    ),
    ("h1", "Tot besluit"),
    (
        "p",
        "Het is de vierde strategie die ik voor deze regio schrijf. In de eerste stond dat er te veel aanbieders waren. In de tweede stond dat er meer keuze moest zijn. In de derde dat resultaat voorop moest staan. Laten we deze keer vooral doen wat er staat en daarna vijf jaar lang niets veranderen. De kinderen om wie het gaat hebben daar vermoedelijk het meeste aan.",
    ),
    ("p", "Oosterveen, 12 oktober 2026"),
    ("h1", "Bijlage: begrippen"),
    (
        "p",
        "Populatiebekostiging: een bedrag per inwoner, ongeacht het gebruik. Komt in deze regio niet voor. Bestuurlijk aanbesteden: een werkwijze waarbij men aan een overlegtafel een gezamenlijk contract opstelt waar later anderen bij kunnen; in 2015 hier gebruikt. Social return: de verplichting een deel van de omzet te besteden aan mensen die moeilijk werk vinden. Woonplaatsbeginsel: de regel die bepaalt welke gemeente betaalt.",
    ),
]


def _numbering(doc: Document) -> None:
    """Lets Word number the two heading levels."""
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{i + 1}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="680" w:hanging="680"/></w:pPr></w:lvl>'
        for i, text in enumerate(("%1", "%1.%2"))
    )
    root = doc.part.numbering_part.element
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    root.insert(0, abstract)
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for i in (0, 1):
        properties = doc.styles[f"Heading {i + 1}"].element.get_or_add_pPr()
        properties.insert(0, parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{i}"/><w:numId w:val="77"/></w:numPr>'))


def _styles(doc: Document) -> None:
    """Sets page, type and colours."""
    section = doc.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(3)
    normal = doc.styles["Normal"]
    normal.font.name, normal.font.size = "Georgia", Pt(11)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(8), 1.25
    for i, size in ((1, 17), (2, 12.5)):
        font = doc.styles[f"Heading {i}"].font
        font.name, font.size, font.color.rgb = "Georgia", Pt(size), RGBColor(0x7A, 0x2E, 0x1D)
        doc.styles[f"Heading {i}"].element.rPr.rFonts.set(qn("w:ascii"), "Georgia")
    section.header.paragraphs[0].text = "Van Tuyll & Mooij | Inkoopstrategie jeugdhulp Oosterveen e.o."
    section.footer.paragraphs[0].text = "Vastgestelde versie. Niet om te lezen in bed."


def _table(doc: Document, rows: list[list[str]]) -> None:
    """Adds a grid with a bold first row."""
    table = doc.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for r, row in enumerate(rows):
        for cell, text in zip(table.add_row().cells, row, strict=False):
            run = cell.paragraphs[0].add_run(text)
            run.font.size, run.bold = Pt(9.5), r == 0
    doc.add_paragraph()


def make() -> bytes:
    """Returns the strategy as DOCX."""
    doc = Document()
    doc.core_properties.created = doc.core_properties.modified = datetime.datetime(2026, 10, 12)
    doc.core_properties.author = "Van Tuyll & Mooij"
    _styles(doc)
    _numbering(doc)
    doc.add_paragraph("Minder partijen, meer gesprek", style="Title")
    doc.add_paragraph(
        "Strategie voor de inkoop van specialistische jeugdhulp vanaf 2028, regio Oosterveen", style="Subtitle"
    )
    doc.add_page_break()
    for kind, content in BODY:
        if kind == "t":
            _table(doc, content)
        else:
            doc.add_paragraph(
                content, style={"h1": "Heading 1", "h2": "Heading 2", "li": "List Bullet", "p": "Normal"}[kind]
            )
    out = io.BytesIO()
    doc.save(out)
    return out.getvalue()
