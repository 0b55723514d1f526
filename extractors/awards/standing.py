"""What words say of the providers they introduce or speak of: awarded, rejected, on the reserve list."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.awards.acts import act_in
from extractors.stems import Wordings

_PARTY = (
    r"(?:\w*aanbieders?|partij(?:en)?|inschrijvers?|inschrijvingen|organisaties?|opdrachtnemers?|(?:hoofd|onder)aannemers?"
    r"|instelling(?:en)?|zorginstelling(?:en)?|contractanten|contractpartners?|contractpartij(?:en)?"
    r"|gegadigden?|deelnemers?|combinanten|combinaties?|consorti(?:um|a)|partners?|bedrijven|ondernemers?|ondernemingen"
    r"|praktijken|vrijgevestigden|leveranciers?|kandidaten|samenwerkingsverband(?:en)?|spelers|leden)"
)
PARTY = re.compile(rf"(?<!\w){_PARTY}(?!\w)", re.IGNORECASE)

PARTY_OR_DEAL = re.compile(
    rf"(?<!\w)(?:{_PARTY}|opdracht(?:en)?|perce(?:el|len)|segment|kavel|\w*lijst|\w*contract(?:en)?|\w*overeenkomst(?:en)?|gunning(?:en)?)(?!\w)",
    re.IGNORECASE,
)
_DEAL = r"(?:(?:\w*contract|\w*overeenkomst)(?:en)?|contractafspra\w+|(?<=bestaande )afspraken|(?<=huidige )afspraken|(?<=lopende )afspraken)\b"
_TEND = r"(?:inschrijving|aanmelding|aanbieding|offerte)"
# The first that matches counts: what denies stands before what it denies. All is searched in lower-case text.
_STATUSES = Wordings(
    (
        (
            # "heeft nooit een contract gehad", "hadden wij tot 1 juli een contract": no standing now
            "mentioned",
            rf"nooit (?:\w+ ){{0,3}}(?:gecontracteerd|{_DEAL})|\b(?:had|hadden) (?:wij |we )?(?:\w+ ){{0,4}}tot .{{0,30}} {_DEAL}",
        ),
        (
            # "werkt als onderaannemer van Vlonder en heeft dus zelf geen contract"
            "subcontractor",
            r"als onderaannem|werkt onder (?:een|de|het)\b|in onderaanneming|onderaannemers? (?:van|bij|voor) (?!perceel|segment)",
        ),
        (
            # "geselecteerd voor de dialoog", "tot de gesprekken toegelaten"
            "selected",
            r"(?:uitgekozen|gekozen|uitgenodigd|uitverkoren) voor (?:de|het) (?:dialoog|gesprek|onderhandel|tweede|volgende)"
            r"|met (?:de )?(?:\w+ ){0,2}(?:partijen|kandidaten|deelnemers) (?:zijn|gaan|zitten) (?:wij|we) (?:\w+ ){0,2}in (?:gesprek|dialoog)"
            r"|(?<!niet )toegelaten (?:\w+ ){0,2}tot (?:de )?(?:dialoog|gespre|onderhandel|volgende|tweede|inschrijf)"
            r"|tot de (?:dialoog\w*|gesprekken|onderhandelingen|volgende ronde) (?:\w+ )?toegelaten"
            r"|(?<!niet )geselecteerd voor|door naar de|\bm(?:ag|ogen) (?:wel )?door\b(?! naar)"
            # "mogen tot 16 december een definitieve aanbieding doen"
            r"|\bm(?:ag|ogen)\b[^.;]{0,50}\b(?:aanbieding|offerte|inschrijving|bod|voorstel)\b[^.;]{0,20}\b(?:doen|indienen|uitbrengen)\b",
        ),
        (
            # "heeft zich teruggetrokken", "ziet af van gunning", "trekt zijn inschrijving in", "zegde het contract op"
            "withdrawn",
            rf"teruggetrokken|geen (?:\w+ ){{0,2}}{_DEAL} meer\b"
            rf"|niet (?:meer|langer) (?:gecontracteerd|onder contract)|{_DEAL} niet (?:te )?verleng"
            rf"|\buit (?:het|de|hun|haar|zijn) {_DEAL} gestapt|\bstap(?:t|te|ten|pen) uit (?:het|de|hun|haar|zijn) {_DEAL}"
            rf"|intrekk(?:ing|en) van (?:de|haar|zijn|hun) {_TEND}"
            rf"|tr(?:ekt|ekken|ok|okken)(?: [\w'&.-]+){{0,12}} terug\b|terug te trekken|terugtrekk"
            r"|(?:ziet|zien|zag|zagen) (?:\w+ ){0,4}af van|afgezien van|af te zien van|\bvan (?:\w+ ){1,4}af te zien"
            r"|gunning aan [^.;]{2,60} (?:is|werd|wordt) (?:\w+ )?(?:ingetrokken|van (?:de )?tafel|vervallen|teruggedraaid|herroepen|vernietigd)"
            rf"|{_TEND} (?:\w+ ){{0,10}}ingetrokken|stop(?:t|pen|te|ten) (?:\w+ ){{0,6}}met (?:\w+ ){{0,3}}{_DEAL}|tr(?:ekt|ekken|ok"
            rf"|okken) (?:\w+ ){{0,3}}{_TEND}(?: \w+){{0,3}} in\b"
            rf"|{_DEAL}(?: \w+){{0,4}} (?:opgezegd|beëindigd|ontbonden)|(?:zegt|zeggen|zegde|zegden)(?: \w+){{0,4}} {_DEAL} op\b"
            r"|ha(?:ak(?:t|te|ten)|ken) (?:\w+ ){0,8}af\b|afgehaakt|failliet|faillissement"
            r"|stop(?:t|pen|te|ten) (?:\w+ ){0,3}als (?:\w*aanbieder|partij|opdrachtnemer)|bedankten? voor de (?:opdracht|eer)"
            # "heeft laten weten te stoppen", "op eigen verzoek gestopt"
            r"|(?:laten weten|aangegeven|gemeld|besloten|kiest ervoor|kiezen ervoor) (?:\w+ ){0,4}te stoppen|op eigen verzoek (?:gestopt"
            r"|beëindigd|vertrokken)"
            # "weigeren een nieuw contract te sluiten", "niet bereid gevonden om te tekenen"
            r"|(?:weiger(?:t|en|de|den)|geweigerd|niet bereid)\b[^.;]{0,60}\b(?:te (?:onder)?tekenen|te sluiten|in te schrijven|mee te doen)"
            # "verliet de dialoog", "wilde niet verlengen", "deed haar bod niet gestand", "trok de handen ervan af", "gaf de opdracht terug"
            r"|verl(?:iet|ieten|aat|aten) (?:\w+ ){0,2}(?:dialoog|procedure|aanbesteding)|(?:dialoog|procedure|aanbesteding) (?:\w+ ){0,2}verlaten"
            r"|wil(?:de|den|len|t)? (?:\w+ ){0,5}niet (?:\w+ )?(?:verlengen|tekenen|meer meedoen)|niet (?:\w+ )?gestand (?:ge)?d\w+|niet gestand"
            r"|\bhanden (?:\w+ )?ervan af|\bg(?:eeft|even|af|aven) (?:\w+ ){0,2}(?:opdracht|contract|gunning) (?:\w+ )?terug|\b(?:opdracht"
            r"|contract) (?:\w+ )?teruggegeven"
            r"|\bafhaken van|\bterugtrekking van|\b(?:haakt|haken|haakten?) alsnog af"
            r"|stop(?:t|te|ten|pen) ermee|niet te (?:onder)?tekenen|(?:onder)?teken(?:t|en|de|den) (?:\w+ ){0,3}niet\b",
        ),
        (
            # "niet gegund", "afgewezen inschrijvers", "viel af", "eindigde als tweede", "leggen wij terzijde"
            "rejected",
            r"(?:gunning|gunningsbesliss?ing|voornemen|besluit|opdracht)\b.{0,90}\btr(?:ekken|ekt|ok|okken) (?:wij|we|het college|de \w+) (?:\w+ ){0,3}in\b"
            # "niet aan de eisen voldeed", "Tweede werd Riet", "ontving een afwijzing", "uit te sluiten", "onder de minimumscore"
            r"|niet (?:\w+ ){0,4}vold(?:oet|oen|eed|eden|aan)\b|\b(?:tweede|derde|vierde|vijfde|laatste) (?:werd|is|was|eindigde)\b"
            r"|\b(?:tweede|derde|vierde|vijfde|zesde|laatste) (?:plaats|plek) (?:\w+ )?(?:eindig|is voor|ging)\w*|\b(?:werd|werden"
            r"|wordt) (?:tweede|derde|vierde|vijfde|laatste)\b"
            r"|\b(?:kre(?:eg|gen)|krijg(?:t|en)|ontving(?:en)?|ontvang(?:t|en)|gekregen) (?:een )?(?:afwijzing|nee|nul op)|\buit te sluiten"
            r"|ongeldig(?: te)? verkla"
            r"|\b(?:was|waren|is|zijn|werd|werden) (?:\w+ ){0,2}(?:ongeldig|niet geldig|kansloos)\b|\bonder de (?:minimum\w*|ondergrens"
            r"|drempel|norm)|te weinig punten"
            r"|niet geschikt bevonden|geen (?:\w+ )?(?:toelating|gunning)|\bm(?:ag|ogen|ocht|ochten) niet (?:\w+ )?(?:door|verder)"
            r"|\baf te wijzen|niet (?:\w+ ){0,2}door (?:de|het) (?:selectie|voorselectie|beoordeling|toets|eerste)"
            r"|te laag scoorde|(?:scoorde|scoorden|score) (?:\w+ ){0,2}(?:lager|te laag|onvoldoende)"
            r"|niet(?: \w+){0,2}(?<!dan) (?:ge(?:gund|selecteerd|contracteerd|kozen|wonnen|haald|slaagd)|uitgekozen|gunnen|toegelaten"
            r"|toegekend)|niet-?ge(?:gund|selecteerd|contracteerd)|afgewezen|(?:af|uit)gevallen|verliezende|vi(?:el|elen) (?:\w+ ){0,2}af\b"
            r"|val(?:t|len) (?:\w+ ){0,2}af\b|uitgesloten|wij(?:st|zen) (?:[\w'&.-]+ ){0,5}af\b|wees (?:[\w'&.-]+ ){0,5}af\b"
            r"|niet (?:\w+ ){0,3}voor gunning in aanmerking|niet (?:\w+ ){0,2}in aanmerking|niet voldaan|ongeldig(?:e)? "
            r"|vold(?:oet|oen|eed|eden) (?:\w+ ){0,2}niet|\bterzijde|behoo?r(?:t|en|de|den) niet (?:tot|bij)"
            r"|geen (?:\w+ ){0,2}(?:gunning|overeenkomst|contract|opdracht)\b|niet (?:\w+ ){0,2}(?:overeenkomst|contract)"
            r"|(?:opdracht|contract|perceel|gunning) (?:dus |daarom |helaas |daardoor )?niet\b(?! (?:alleen|door))"
            r"|\b(?:verder|voorts|daarnaast) schre(?:ef|ven)\b[^.;:]{0,40}\bin\b"
            r"|niet gelukt|net niet gehaald|buiten de boot|gre(?:ep|pen) (?:\w+ ){0,4}(?:er)?naast\b"
            r"|achter het net|(?:als |is )(?:tweede|derde|vierde|laatste) (?:geëindigd|geworden)"
            # "konden we geen plek bieden", "staan niet in deze lijst", "haalden de minimumscore niet", "als derde eindigde"
            r"|geen (?:\w+ )?plek (?:\w+ )?(?:bieden|geven|gegeven|kr\w+|gekregen|geboden)"
            r"|sta(?:at|an) (?:dus |daarom )?niet (?:in|op|tussen) (?:de|deze|dit|het) (?:\w+ )?(?:lijst|overzicht|namen)"
            r"|haald(?:e|en) (?:[\w-]+ ){0,5}niet\b|als (?:tweede|derde|vierde|vijfde|zesde|zevende|laatste) (?:\w+ )?eindig"
            r"|eindig(?:t|de|en|den) (?:\w+ ){0,3}(?:tweede|derde|vierde|vijfde|zesde|zevende|laatste)|verloren? (?:de|het) "
            r"(?:aanbesteding|perceel|opdracht)",
        ),
        (
            "reserve",
            r"(?<!van de )reserve(?:lijst|partij|plaats|plek|kandida|aanbieder|s?\b)|op reserve|wachtkamer|achtervang"
            # "staat als eerste op de wachtlijst", "is plaatsvervangend opdrachtnemer", "wordt als achterwacht aangehouden"
            r"|op de wachtlijst (?:voor|van|als|indien)|plaatsvervangend (?:opdrachtnemer|aanbieder|partij)|achterwacht|reservist",
        ),
        ("subcontractor", r"onderaannem|onderaanneming|onderaanbesteed"),
        (
            # "definitief te gunnen aan", "omgezet in een definitieve gunning", "De gunning aan Vlonder is definitief geworden"
            "awarded",
            r"\b(?:is|zijn|heeft|hebben|werd|werden|inmiddels)\b(?: \S+){0,8} definitief gegund(?! worden)"
            r"|definitief te gunnen|(?:omgezet|overgegaan|veranderd) in (?:een )?definitieve (?:gunning|opdracht)|onherroepelijk"
            r"|gunning\b.{0,90}\b(?:is|zijn|werd|werden)\b(?: \w+){0,6} definitief\b(?! (?:zodra|als|na))"
            r"|beslui(?:t|ten)\b(?!.*\b(?:voorlopig|voornemen|concept))(?: [\w'-]+){0,14} te (?:gunnen|verlenen)\b"
            r"|beslo(?:ot|ten)\b(?!.*\b(?:voorlopig|voornemen|concept|onder voorbehoud))(?: [\w'-]+){0,14} te (?:gunnen|verlenen)\b",
        ),
        (
            # "voornemen tot gunning", "voorlopig gegund", "zijn voornemens te gunnen", "de opdracht willen wij verlenen aan"
            "provisionally_awarded",
            r"^voornemen(?:s)?(?: [\w-]+){0,4}:?$|\bhet voornemen\b(?! om | van )|\bopdracht\b.{0,60}\bzou(?:den)? gaan"
            r"|\b(?:partijen|aanbieders|organisaties) (?:zijn|komen) in beeld|voornemens?\b(?: \w+){0,8} (?:gun|op te dragen|sluiten"
            r"|contracteren|verlenen)|voornemen tot|gunningsvoornemen"
            r"|voorgenomen (?:gun|winnaar|contract|opdrachtnemer)|voorlopig(?:e)?(?: \w+){0,3} (?:gegund|gun|winnaar)"
            r"|(?:gunning|gegund)(?: \w+){0,3} (?:nog )?voorlopig|gunningsvoorstel|gunningsadvies"
            r"|\bwil(?:len|de|den)?(?: [\w'-]+){0,9} (?:gunnen|verlenen|geven|toekennen)\b|in beeld voor (?:\w+ )?gunning"
            r"|van plan(?: [\w'-]+){0,14} (?:te (?:gunnen|verlenen|contracteren|geven|sluiten|toe te kennen)|in zee|verder te gaan)"
            r"|(?:opdracht|gunning|gegund|contract\w*)\b.{0,60}\b(?:als|mits|tenzij|zolang) (?:er )?(?:\w+ ){0,3}bezwa(?:ar|ren)|nog tot .{0,30} bezwaar"
            r"|onder voorbehoud(?: \w+){0,6} gegund|gegund onder voorbehoud|stel(?:t|len) (?:\S+ ){0,6}voor (?:\S+ ){0,8}te gunnen"
            r"|kom(?:t|en)\b[^.;]{0,60}\bin aanmerking\b|\bopdracht\w*\b[^.;]{0,80} te verlenen\b"
            r"|beoogde? (?:contract|opdrachtnemer|winnaar|gegunde|partner|partij|aanbieder)|te gunnen|\bzal(?: \w+){0,6} (?:gegund|gunnen)",
        ),
        (
            "awarded",
            r"gegund|aanbesteding aan (?!de |het |een |te |alle |onze |u\b|di[et]\b|de[sz]e\b|derden|\w*aanbieders)"
            r"|gunning(?!s(?:criteri|leidraad|proced|fase|model|methodiek|besliss?ing volgt))|gunnen|gunde\b|gunden\b|\bgun(?:t|nen)\b"
            r"|winnaars?|winnende|opdracht(?:en)?(?: [\w'-]+){0,6} verleend|verle(?:ent|nen|ende|enden)(?: [\w'-]+){0,6} opdracht"
            r"|(?:krijg(?:t|en)|kre(?:eg|gen)|gekregen|gewonnen) (?:[\w'-]+ ){0,4}(?:opdracht|perceel|percelen|segment|kavel)"
            r"|opdrachten? (?:\w+ ){0,3}(?:gekregen|gewonnen|krijgt|krijgen)"
            r"|wo(?:n|nnen) (?:de (?:aanbesteding|opdracht|tender)|het perceel)|w(?:int|innen) de (?:aanbesteding|opdracht|tender)"
            r"|(?:perceel|percelen|segment|kavel|onderdeel|lot|pakket|cluster|opdracht|opdrachten|gunning|contract|contracten)\b[^.;:]{0,80} "
            r"(?:(?:gaat|gaan|ging|gingen|gegaan) (?:\w+ ){0,2}(?:naar|aan)\b|naar [^.;:]{1,40} gegaan\b)"
            # "werd het perceel toegekend", "ontving de opdracht", "sleepte de opdracht binnen", "is de winnaar", "legde beslag op"
            r"|\b(?:opdracht(?:en)?|perce(?:el|len)|segment|kavel|lot|deel)\b[^.;:]{0,50}\btoege(?:kend|wezen)|toegekend (?:gekregen|kregen)"
            # "gaat de opdracht naar", "perceel 2 is voor", "won perceel 1", "Vlonder heeft gewonnen"
            r"|(?:gaat|gaan|ging|gingen) (?:[\w'-]+ ){0,3}(?:opdracht(?:en)?|perceel|percelen|gunning|kavel|segment)\b[^.;:]{0,40} naar\b"
            r"|\b(?:perceel|kavel|segment|lot) \w{1,3} (?:is|was) voor\b|\bw(?:on|onnen|int|innen) (?:de )?(?:perceel|percelen|kavel"
            r"|gunning|aanbesteding)"
            r"|\b(?:heeft|hebben) (?:[\w'-]+ ){0,4}gewonnen"
            r"|\b(?:ontving(?:en)?|ontvang(?:t|en)|verw(?:ierf|ierven|erft|orven)|bemachtig\w*|s(?:leep|lepen)\w*|h(?:aalde|aalden|aalt"
            r"|alen)) (?:[\w'-]+ ){0,3}(?:opdracht(?:en)?|perceel|percelen"
            r"|gunning|kavel|aanbesteding|segment)\b|opdracht(?:en)? (?:[\w'-]+ ){0,3}(?:binnengehaald|binnengesleept|bemachtigd|verworven"
            r"|in de wacht)"
            r"|toegekend aan|aan (?:\w+ ){1,3}toegekend|toegewezen aan|opgedragen aan"
            rf"|slui(?:t|ten) (?:[\w'-]+ ){{0,5}}een (?:nieuwe )?{_DEAL}|{_DEAL}(?: [\w'-]+){{0,2}} slui(?:t|ten)\b"
            rf"|tekende(?:n)?\b.{{0,90}} (?:hun|haar|zijn|een|het) (?:nieuwe )?{_DEAL}|k(?:omt|omen|wam|wamen) [^.;]{{0,40}}in handen van\b"
            r"|k(?:omt|omen|wam|wamen) [^.;]{0,60}aan de beurt|(?:neemt|nam|nemen) (?:de|die|deze) plek|blijven? (?:staan|overeind|gehandhaafd"
            r"|wie ze waren)|behoud(?:t|en) (?:haar|hun|zijn|de) gunning"
            r"|schui(?:ft|ven) (?:\w+ ){0,2}door (?:en|naar (?:de|een) (?:plek|plaats))\b"
            r"|\b(?:is|zijn) (?:\w+ )?rond\b|ga(?:at|an) (?:het|dit|dat) (?:\w+ ){0,2}(?:doen|uitvoeren|leveren)\b|m(?:ag|ogen) (?:[\w'-]+ ){0,4}aan de slag"
            r"|uit de bus|keu(?:s|ze) (?:\w+ ){0,2}(?:op|gevallen op)\b|uitverkoren|felicite(?:ren|ert)",
        ),
        (
            # "gecontracteerde aanbieders", "overeenkomsten gesloten met", "kregen een contract", "toegelaten aanbieders"
            "contracted",
            rf"gecontracteerd|contracteer(?:t|de|den)|(?:he(?:eft|bben)|krijg(?:t|en)|kre(?:eg|gen))(?: [\w'-]+){{0,4}} {_DEAL}"
            rf"|{_DEAL}(?: \w+){{0,3}} gekregen|onder contract|slui(?:t|ten)(?: [\w'-]+){{0,6}} {_DEAL}|slo(?:ot|ten)(?: [\w'-]+){{0,8}} {_DEAL}"
            rf"|{_DEAL}(?: [\w'-]+){{0,8}} (?:ge?sloten|aangegaan|afgesloten|aangeboden|getekend|ondertekend|verlengd)"
            rf"|(?:ge?sloten|afgesloten|aangegaan|getekend|ondertekend|tekenden)(?: [\w'-]+){{0,6}} {_DEAL}"
            rf"|{_DEAL}(?: \w+){{0,7}} \(?met\b|(?:loopt|lopen) (?:de|het|onze) (?:contract\w*|overeenkomst\w*|afspraken)\b|contractanten"
            r"|nieuwkomers|toetreders"
            rf"|contractpart|raamcontractant"
            r"|(?:huidige|zittende|bestaande) \w*(?:aanbieders?|partij(?:en)?|leveranciers?|contractant\w*|opdrachtnemers?"
            r"|partners?|instelling(?:en)?|organisaties?|uitvoerders?)\b"
            r"|hoofdaannemer|toegelaten|toe te laten|laten (?:\w+ ){0,4}toe\b|toegetreden|opdrachtnemers?\b|in zee (?:te )?(?:gaan"
            r"|gegaan)? ?met|(?:gaan|gaat|ging|gingen) (?:\w+ ){0,3}in zee"
            r"|\b(?:uitgevoerd|geleverd|geboden|aangeboden|verzorgd|gedaan) door\b"
            r"|\b(?:contract(?:en)?|overeenkomsten) (?:die (?:we|wij|de \w+) (?:nu|momenteel|op dit moment) hebben|van nu)\b"
            r"|\bcontract(?:en)? (?:loopt|lopen)\b|(?:ontvang|krijg)(?:t|en) (?:\w+ ){0,5}(?:subsidie|lumpsum|(?:jaar)?budget|vergoeding)\b"
            # "blijven de crisisbedden leveren", "wordt nu door Vlonder uitgevoerd", "houdt de beschikking"
            r"|blij(?:ft|ven)\b[^.;]{0,110} (?:uitvoeren|leveren|bieden|verzorgen|werken|helpen)\b|\bblijven? werken\b"
            r"|\b(?:wordt|worden)\b[^.;]{0,40}\bdoor\b[^.;]{2,80}\b(?:uitgevoerd|geleverd|geboden|verzorgd|aangeboden)\b"
            r"|\bhoud(?:t|en)\b[^.;]{0,30}\b(?:beschikking|subsidie|contract|overeenkomst)\b"
            r"|stap(?:t|pen) over naar\b"
            # "stapt in als nieuwe aanbieder", "levert sinds 2021", "voert namens de gemeenten uit", "neemt de zorg over van"
            r"|stap(?:t|te|ten|pen) in als|\b(?:start|begint|begon|startte) (?:\w+ ){0,6}als (?:nieuwe )?\w*(?:aanbieder|uitvoerder|opdrachtnemer)"
            r"|\b(?:lever|verzorg|bied)(?:t|en|de|den)? sinds\b|\bsinds\b[^.;]{0,20} (?:lever|verzorg|bied)(?:t|en)\b"
            r"|\bvoer(?:t|en)\b[^.;]{0,60}\bnamens (?:de|het|alle)\b[^.;]{0,80}\buit\b"
            # "organisaties waar inwoners gebruik van kunnen maken", "inwoners kunnen kiezen uit", "bij wie cliënten terechtkunnen"
            r"|\b(?:inwoners|cliënten|jeugdigen|gezinnen|ouders)\b[^.;]{0,80}(?:gebruik (?:van )?(?:kunnen )?maken"
            r"|kunnen kiezen|kiezen uit|\bterecht ?kunnen|\bterecht bij)"
            r"|op (?:basis|grond) van een \w*(?:overeenkomst|contract|subsidie)"
            r"|(?:gaat|gaan|rijdt|rijden|werkt|werken|blijft|blijven) (?:[a-z]+ )?door\b.{0,60}(?:tot\b|overeenkomst|contract)"
            r"|huidige (?:uitvoerder|vervoerder|partner)s?\b|op grond van (?:het|de) (?:bestaande|lopende|huidige)"
            r"|samen(?:werken|werkt|gewerkt) met|werk(?:t|en)(?: \w+){0,6} samen met\b"
            r"|werk(?:t|en)(?: [\w-]+){0,5} met (?:[\w-]+ ){0,3}(?:partners|partijen|aanbieders|\w*organisaties)\b"
            r"|\b(?:nu|momenteel|thans|op dit moment)\b.{0,50}\blever(?:t|en)\b|\blever(?:t|en) (?:nu|momenteel|thans|op dit moment)\b",
        ),
        (
            # "geselecteerd voor de dialoog", "in dialoog met", "koos uit zes aanmeldingen"
            "selected",
            r"(?:in gesprek|gesprekken|praten|onderhandel\w+)\b.{0,30} met (?:de |nog )?(?:\w+ ){0,2}(?:kandidaten|deelnemers|gegadigden|finalisten)"
            r"|geselecteerd|selecteer(?:de|den|t)\b|selecteren\b|selectie|dialoog|gegadigden|shortlist|uitgenodigd (?:om (?!mee )|voor|tot)|gunningsfase"
            r"|(?:aanmeldingen|kandidaten)\b.{0,60}\b(?:koos|kozen|gekozen)\b|\b(?:koos|kozen)\b.{0,60}\b(?:aanmeldingen|kandidaten)",
        ),
    )
)
# "De vordering van Vlonder is afgewezen" rejects a claim, no bid
_CLAIM = re.compile(
    r"\b(?:vordering|bezwa(?:ar|ren)|klacht|verzoek|(?<!aan de )(?<!aan alle )(?<!aan onze )(?<!op de )(?<!op een )eis(?:en)?\b|zienswijze|hoger beroep)",
    re.IGNORECASE,
)
# "heeft bezwaar gemaakt tegen haar afwijzing": the bid was rejected, whatever becomes of the objection
_OWN_REJECTION = re.compile(
    r"\b(?:tegen|vanwege|wegens|na|over|om) (?:haar|zijn|hun|diens) (?:\w+ )?(?:afwijzing|uitsluiting|afwijzende)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n")
_GENERIC = re.compile(
    r"niet-?\s?(?:gecontracteerde|gegunde|geselecteerde) (?:\w+ )?(?:aanbieders?|partijen)|(?:gunnings?criteri\w+"
    r"|kosteloos|selectiecriteri\w+|selectieleidraad|gunningsleidraad|gunningssystematiek)",
    re.IGNORECASE,
)


# The stops of "Vlonder B.V." end no clause
_FORM_STOPS = re.compile(r"\b(?:[bnc]\.v\.|v\.o\.f\.|u\.a\.)")


def _without_stops(match: re.Match[str]) -> str:
    return match.group().replace(".", "_")


@lru_cache(maxsize=2048)
def status_in(words: str) -> str | None:
    """Status that a sentence, heading or column header gives to the providers it is about; None if it gives none."""
    lower = words.lower()
    if ("afwijz" in lower or "uitsluit" in lower) and _OWN_REJECTION.search(words):
        return "rejected"
    if ".v." in lower or ".o.f." in lower or ".a." in lower:
        lower = _FORM_STOPS.sub(_without_stops, lower)
    status = _STATUSES.first(lower)
    return None if status == "rejected" and _CLAIM.search(words) else status


_HEADS = 7
"""Words of a heading that may say how those stand whom its paragraphs name."""


def headed_status(path: tuple[str, ...]) -> str | None:
    """Status that the nearest heading gives to names in its paragraphs: "Niet toegelaten", "Reservelijst"."""
    return status_in(path[-1]) if path and len(path[-1].split()) <= _HEADS else None


@lru_cache(maxsize=2048)  # a table's caption and headings are asked for with each of its cells
def introduced_status(words: str) -> str | None:
    """Status that an introduction or heading gives to the list beneath it; "mentioned" where it only speaks of parties.

    The last sentence that speaks of parties counts: "Er waren 40 inschrijvingen. De volgende partijen zijn gegund:". One
    that ends in a colon need not name them: "Drie zijn afgewezen. De negen anderen zijn gecontracteerd:".
    """
    sentences = [sentence for sentence in _SENTENCE.split(words) if sentence.strip()]
    named = None
    for index, sentence in enumerate(reversed(sentences)):
        closes = index == 0 and sentence.rstrip().endswith(":")
        status = status_in(sentence)
        if status is None and closes and len(sentence.split()) <= _HEADS:
            status = act_in(sentence)  # "Doen het straks:"
        if status in _OF_FEW and _EXPLAINS.search(sentence):
            continue
        if status is not None and (
            closes
            or PARTY.search(sentence)
            or status in ("awarded", "provisionally_awarded", "reserve", "subcontractor")
        ):
            return status
        if index == 0 and _CONTRACTS.fullmatch(sentence.strip()):
            return "contracted"
        if named is None and _LISTS_PARTIES.search(sentence):
            named = "mentioned"
    return named


# "Een R betekent dat de organisatie op de reservelijst staat", "(r) = reserve", "Een o: niet gegund": said of a mark, not of
# all parties below
_EXPLAINS = re.compile(
    r"^\W*(?:(?:een|de|met een|bij een) )?[\"'(]?\S{1,2}[\"')]?\s*(?:[:=]|wil zeggen|geeft|is\b)"
    r"|\b(?:wil zeggen|betekent|betekenen|staat voor|staan voor|aangegeven met|aangeduid met|gemarkeerd|kruisje|bolletje|vinkje|sterretje|letter|haakjes)\b"
    r"|(?<!\w)[\"'(]?[\w*○●]{1,2}[\"')]?\s*=",
    re.IGNORECASE,
)
_OF_FEW = ("reserve", "subcontractor", "rejected", "withdrawn", "provisionally_awarded")


# What heads those who have one, as in: Contracten per 1 januari 2026
_CONTRACTS = re.compile(
    r"(?:onze |de |lopende |nieuwe |huidige )?contracten(?: (?:per|vanaf|sinds|voor|in|jeugd\w*|wmo|met) ?[\w ]{0,30})?:?",
    re.IGNORECASE,
)
# A heading or introduction that lists parties and no more: "Aanbieders", "De volgende inschrijvers:", "Deelnemende
# organisaties"
_LISTS_PARTIES = re.compile(
    rf"^(?:overzicht (?:van )?|lijst (?:van |met )?|onze )?(?:de )?(?:[\w-]+ )?{_PARTY}(?: (?:(?:voor|per|in) )?(?:perceel|segment"
    rf"|lot|kavel).{{0,40}})?\s*:?$|(?:volgende|onderstaande) (?:\w+ ){{0,2}}{_PARTY}",
    re.IGNORECASE,
)
# "Overzicht contracten jeugdhulp", "Wat geldt er nu?", "lopende overeenkomsten": parties in what stands below have one
_RUNNING = re.compile(
    r"(?:overzicht|lopende|huidige|bestaande|geldende|register)\b.{0,30}(?:contract(?:en)?|overeenkomsten)\b|contract(?:en)?(?:overzicht|register)"
    r"|welke (?:organisaties|aanbieders|instellingen|partijen) .{0,60}\b(?:leveren|bieden)\b"
    r"|contract(?:en)? (?:er )?(?:nu )?(?:lopen|gelden)\b|met wie .{0,30}contract(?:en)? hebben"
    r"|contract(?:en)? (?:van nu|die (?:nu )?(?:gelden|lopen))|geld(?:t|en) (?:er )?(?:nu|op dit moment|momenteel)",
    re.IGNORECASE,
)
# "In de tabel staat welke organisatie een overeenkomst heeft gekregen" speaks of the table wherever that stands
_POINTS = re.compile(
    r"\btabel|hieronder|onderstaand|hierna|overzicht|volgende|\blijst\b|\bnamen\b|welke|:\s*$", re.IGNORECASE
)


# "Met deze brief maken wij bekend aan wie wij van plan zijn te gunnen"
_WHO = re.compile(r"\b(?:aan|met|door) wie\b", re.IGNORECASE)
AGAINST = ("rejected", "withdrawn", "reserve", "subcontractor")
"""What a sentence says in passing of some ("waarvan er vier ongeldig bleken"), seldom of a whole list below it."""


@lru_cache(maxsize=2048)
def overall_status(words: str) -> str | None:
    """Status that a title or a paragraph gives to the lists and tables of its section, which say none themselves."""
    for sentence in reversed(_SENTENCE.split(words)):
        if not sentence.strip():
            continue
        status = status_in(sentence)
        if status is None or not (PARTY.search(sentence) or _WHO.search(sentence)):
            pass
        elif (
            len(sentence.split()) < 10
            or sentence.rstrip().endswith(":")
            or (status not in AGAINST and (_POINTS.search(sentence) or _WHO.search(sentence)))
        ):
            return status
        if _RUNNING.search(sentence):
            return "contracted"
    return None


def lists_parties(words: str) -> bool:
    """Whether words name parties as what stands below them, and say nothing of them: "Aanbieders", "Onze partners:"."""
    match = _LISTS_PARTIES.search(words)
    return match is not None and match.end() >= len(words.rstrip()) - 1
