"""Words that tell one claim from another, within a sentence."""

from __future__ import annotations

import re


def words(*alternatives: str) -> re.Pattern[str]:
    """A pattern of alternatives that each begin at a word."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})", re.IGNORECASE)


_US = r"(?:wij|we|de (?:\w+ )?(?:gemeenten?|regio|colleges?))"
_FEW = r"(?:[\w'-]+ ){0,4}"

# -- Dropped: words before the term govern it from there ("niet langer PxQ maar taakgericht" drops the first only).
DROPPED_BEFORE = words(
    r"niet (?:langer|meer)\b(?! dan)",
    r"in plaats van (?:\S+ ){0,3}$",
    r"afscheid (?:genomen |te nemen )?van\b",
    rf"stap(?:pen|t|ten)? (?:{_US} )?(?:over |definitief )?(?:af )?van\b",
    rf"stop(?:pen|t|ten)? (?:{_US} )?(?:per \S+ )?met\b",
    r"ter vervanging van (?:\S+ ){0,3}$",
    r"vervang(?:t|en|ing van) (?:\S+ ){0,4}$",
    r"(?:einde|eind|punt) (?:aan|achter)\b",
    r"(?:vaarwel|weg met|klaar met|af van) (?:\S+ ){0,3}$",
    r"^\W*dag (?:\S+ ){0,2}$",
    r"(?:voorheen|vroeger|voormalige?|vroegere|aanvankelijk|oorspronkelijke?|van oudsher)\b",
    r"in het verleden\b",
    r"(?:de )?vorige keer\b",
    r"(?:vorige|eerdere|oude) (?:tijdpad|planning|versie|nota|plan|strategie|opzet|document)\b",
    r"ging(?:en)? (?:\S+ ){0,8}uit van\b",
    r"stond(?:en)? (?:\S+ ){0,8}nog\b",
    r"(?:bij|tijdens|voor) de vorige (?:contract|inkoop|aanbeste|periode|ronde|keer)",
    r"in (?:de|het) (?:vorige|afgelopen|voorbije) (?:contract|inkoop|aanbeste|periode|ronde|jaren)",
    r"in eerste instantie\b",
    r"eerdere (?:\S+ )?$",
    r"(?:was|waren|is eerder|hadden) (?:aanvankelijk |eerder |toen )?gekozen\b",
    r"kw(?:am|amen) in de plaats van\b",
    r"teruggekomen\b",
    r"(?:verdwijnt|verdwijnen|vervalt|vervallen) (?:\S+ ){0,3}$",
    r"ruil(?:en|t|den) (?:\S+ ){0,4}$",
    r"(?:laat|laten) (?:\S+ ){0,3}(?:los|vallen|varen)\b",
    r"(?:deze|dit) (?:keer|maal|ronde) niet\b",
    r"niet (?:opnieuw|nogmaals|weer)\b",
    r"(?:eerste|eerdere|oude|vorige|oorspronkelijke) (?:stukken|documenten|publicatie|aankondiging|leidraad"
    r"|bericht|uitvraag|versie|opzet)\b",
)
DROPPED_AFTER = words(
    rf"(?:wordt|worden|is|zijn|hebben|heeft|gaat|gaan|zal|zullen) {_FEW}{_FEW}(?:losgelaten|verlaten|beëindigd"
    rf"|vervangen|afgeschaft|afgestapt"
    r"|afgebouwd|uitgefaseerd|ingeruild|ingewisseld|verruild|omgezet|omgeruild|opgeheven|stopgezet|afgelopen"
    r"|niet (?:langer |meer )?(?:voortgezet|herhaald|verlengd)|te vervallen)\b",
    rf"stop(?:pen|t) {_US}\b",
    r"(?:heeft|hebben) (?:afgedaan|(?:zijn|haar|hun) (?:langste|beste) tijd gehad)\b",
    r"(?:is|zijn) (?:niet meer van deze tijd|passé|voorbij|exit)\b",
    r"(?:loopt|komt|lopen|komen) ten einde\b",
    r"(?:laten|laat|gelaten) (?:[\w'-]+ ){0,6}(?:vallen|varen|los|gaan)\b",
    rf"{_FEW}laten (?:vallen|varen)\b",
    rf"laten {_US} los\b",
    r"(?:verdwijnt|verdwijnen|vervalt|vervallen)\b",
    r"(?:is|zijn|wordt|worden|werd|werden) (?:[\w'-]+ ){0,6}(?:geschrapt|losgelaten|afgevoerd|verlaten"
    r"|ingetrokken|teruggedraaid)\b",
    r"(?:is|zijn) (?:\w+ )?(?:verdwenen|verleden tijd)\b",
    r"(?:daar|hier) (?:zijn|is) (?:\S+ ){0,3}(?:op|van|vanaf) (?:teruggekomen|afgestapt|afgeweken)",
    r"teruggekomen\b",
    r"(?:maakt|maken) plaats\b",
    r"(?:behoort|behoren|hoort|horen) (?:\w+ ){0,4}(?:tot het verleden|niet (?:meer|langer))",
    r"(?:komt|komen|keert|keren) (?:[\w'-]+ ){0,5}niet (?:meer )?terug",
    r"(?:komt|komen) (?:daarmee |hiermee )?te vervallen",
    r"niet (?:langer|meer)\b(?! dan)",
    r"van de baan\b",
    r"te (?:verlaten|beëindigen|schrappen|vervangen|laten vallen)\b",
    r"gaa[nt] (?:\w+ )?(?:eruit|overboord|de deur uit)\b",
    rf"nemen {_US} (?:\w+ )?afscheid",
    rf"stapp?en {_US} (?:\w+ )?(?:van )?af\b",
)
# -- Denied: weighed and not taken, or written by mistake. No model was in use, so it is "considered".
DENIED_BEFORE = words(
    r"niet (?:gekozen |besloten |geopteerd )?(?:voor|via|met|door|volgens|op basis van)\b",
    r"geen (?:\S+ ){0,2}$",
    r"geen (?:sprake|draagvlak|steun|behoefte|plaats|reden) (?:\S+ ){0,4}$",
    r"zonder (?:\S+ )?$",
    r"niet (?:een|de|het)\b",
    r"noch\b",
    r"(?:afgezien|afzien|zie[nt] (?:\S+ ){0,3}af) van\b",
    r"(?:niets|weinig) (?:in|voor|met) (?:\S+ ){0,2}$",
    r"wijzen (?:\S+ )?af\b",
)
DENIED_AFTER = words(
    r"(?:is|zijn|was|waren|blijkt|betreft) (?:dus |echter |helaas )?(?:een )?(?:\w+ )?(?:fout|foutje|vergissing"
    r"|verschrijving|abuis)\b",
    r"(?:staat|stond) (?:\w+ ){0,3}ten onrechte\b",
    r"niet (?:\w+ ){0,2}(?:gekozen|passend|geschikt|wenselijk|haalbaar|verstandig|toegepast|gebruikt"
    r"|overgenomen|gehonoreerd|doorgegaan|voldoende|gewerkt|ingekocht|bekostigd|betaald|ingevoerd|toegestaan"
    r"|uitgewerkt|meegenomen)\b",
    r"(?:ongeschikt|onwenselijk|onhaalbaar)\b",
    r"niet (?:\w+ )?(?:verantwoord|houdbaar|mogelijk gebleken|opportuun|zinvol)\b",
    r"een brug te ver\b",
    r"(?:past|passen|gebruikt|gebruiken|hanteert|hanteren|volgt|volgen|zet|zetten|komt|komen|kiest|kiezen|wil"
    r"|willen|neemt|nemen|doet|doen|gaat|gaan|werkt|werken|voldoet|lukt) (?:[\w'-]+ ){0,7}niet\b(?! alleen)",
    r"(?:valt|vallen|viel|vielen) (?:\w+ ){0,3}af\b",
    r"(?:afgevallen|afgewezen|verworpen|afgeraden|terzijde geschoven|van tafel)\b",
    r"(?:raadt|raden|wijst|wijzen) (?:\S+ ){0,4}af\b",
    r"(?:is|zijn) (?:\w+ ){0,2}geen (?:\w+ )?(?:optie|alternatief|oplossing)\b",
    r"niet aan de orde\b",
    r"(?:hebben|heeft|is|zijn|wordt|zien|ziet) (?:\S+ ){0,4}(?:afgezien|van af)\b",
    r"te (?:riskant|duur|ingewikkeld|groot|complex|zwaar|onzeker|bewerkelijk|ver)\b",
    r"niet in aanmerking\b",
    r"het niet gehaald\b",
    r"(?:er )?niet van (?:ge)?komen\b",
    r"(?:weggelegd|weggeschoven|terzijde gelegd|aan de kant (?:gezet|geschoven)|afgeserveerd|afgewimpeld)\b",
    r"(?:neemt|nemen|honoreert|honoreren|volgt|volgen) (?:\S+ ){0,4}niet (?:over|na|op)?\b",
    r"(?:een )?(?:brug|stap|maat|slag) te (?:ver|groot|hoog)\b",
    r"(?:niets|weinig|niks) (?:weten|voelen|zien|in)\b",
    r"(?:kreeg|krijgt|kregen|vond) (?:\S+ ){0,3}(?:geen|onvoldoende|weinig) (?:steun|draagvlak|bijval|meerderheid)\b",
)
# -- Verbs that stand around the term: "de VNG raadt een lumpsum af", "wij laten PxQ los".
AROUND_DENIED = (
    words(r"(?:raadt|raden|wijst|wijzen|keurt|keuren) (?:\S+ ){0,5}$"),
    re.compile(r"\W*(?:\S+ ){0,6}?af\b", re.IGNORECASE),
)
AROUND_DROPPED = (
    words(r"(?:laat|laten|gooien|zetten) (?:\S+ ){0,5}$"),
    re.compile(r"\W*(?:\S+ ){0,6}?(?:los|vallen|varen|overboord|stop)\b", re.IGNORECASE),
)
# -- A slip of the pen, before or behind the term.
SLIP = words(
    r"per abuis\b",
    r"abusievelijk\b",
    r"ten onrechte\b",
    r"foutief\b",
    r"foutieve\b",
    r"bij vergissing\b",
    r"had moeten (?:staan|zijn)\b",
)
# -- A mere sentence about the one before: "Ook deze variant valt af", "Dat is een foutje".
BACKWARD = re.compile(
    r"(?:(?:en |maar )?ook )?(?:dat|dit|die|deze|daar|daarvan|hiervan|hier|het|zij|hij|de (?:werkgroep"
    r"|wethouders?|colleges?|gemeenten?|variant|optie|route)|wij|we)\b",
    re.IGNORECASE,
)
BACKWARD_DENIED = words(
    r"een brug te ver\b",
    r"(?:valt|vallen|viel|vielen) (?:\w+ ){0,3}af\b",
    r"(?:is|zijn) (?:\w+ ){0,3}(?:afgevallen|afgewezen|verworpen|afgeraden)\b",
    r"(?:raadt|raden|wijst|wijzen) (?:\S+ ){1,4}af\b",
    r"van tafel\b",
    r"van de baan\b",
    r"(?:is|was|blijkt|betreft) (?:dus |echter |helaas )?(?:een )?(?:\w+ )?(?:fout|foutje|vergissing"
    r"|verschrijving|abuis)\b",
    r"(?:vind(?:en|t)|vond(?:en)?) (?:\S+ ){0,4}(?:te (?:groot|riskant|duur|ingewikkeld|complex|zwaar)|niet)\b",
    r"is de stap te groot\b",
    r"(?:van|ervan) afgezien\b",
    r"(?:moet|moest|dient) (?:\w+ )?(?:te )?(?:zijn|luiden|worden|lezen)\b",
    r"(?:hebben|heeft|is|zijn) (?:\S+ ){0,3}niet (?:overgenomen|gekozen|doorgegaan|doorgezet)\b",
    r"(?:gaat|gaan) (?:\S+ ){0,3}niet door\b",
)
BACKWARD_SLIP = words(r"(?:moet|moest|dient) (?:\w+ )?(?:te )?(?:zijn|luiden|worden|lezen)\b")
BACKWARD_DROPPED = words(
    r"(?:is|zijn|wordt|worden) (?:\w+ ){0,3}(?:losgelaten|verlaten|afgeschaft|beëindigd|vervangen)\b",
    r"(?:vervalt|verdwijnt)\b",
    r"(?:is|wordt) (?:\w+ )?verleden tijd\b",
    r"niet (?:meer|langer)\b(?! dan)",
)
# -- Undecided. Strong words hold for the sentence, weak ones for their clause.
CONSIDERED = words(
    r"wellicht\b",
    r"misschien\b",
    r"eventue(?:el|le)\b",
    r"ligt\b.{0,140}?(?:voor de hand|in de rede)",
    r"(?:eerste |aardige |interessante |mooie )?(?:gedachte|ideeën)\b(?! (?:achter|van))",
    r"gewogen\b",
    r"doorgerekend\b",
    r"tot de mogelijkheden\b",
    r"(?:vroeg(?:en)?|vraagt|vragen|riep(?:en)?|drong(?:en)?|dringen) (?:\S+ ){0,2}?(?:om|op tot"
    r"|aan op) (?:een |de )?",
    r"(?:opper|suggere|beplei|aangedragen|aandragen)",
    r"geopperd\b",
    r"(?:aan de orde|ter sprake|ter tafel|voorbij|langs) (?:geweest|gekomen|gekomen)",
    r"(?:nog )?te (?:vroeg|weinig tijd|kort dag)\b",
    r"voorlopig niet\b",
    r"(?:gevoeld|animo|interesse) (?:\S+ )?voor\b",
    r"(?:wordt|worden|is|zijn|hebben|heeft|wij|we|gemeenten|regio) (?:[\w'-]+ ){0,5}(?:onderzocht|overwogen"
    r"|verkend|afgewogen|bekeken)\b",
    r"onderzoek(?:t|en) (?:\S+ ){0,3}(?:of|we|wij|de|naar)\b",
    r"overweg(?:en|t)\b",
    r"overweegt\b",
    r"(?:verkennen|verkent)\b",
    r"nog (?:altijd )?(?:geen|niet|niets) (?:[\w'-]+ ){0,5}(?:keuze|besloten|besluit|gekozen|bepaald|definitief"
    r"|vast|vastgesteld|eens|uit|rond|duidelijk|zeker|bekend|beslist|helder|uitgemaakt|uitgekristalliseerd|zover)\b",
    r"(?:niet|nog niet) eens\b",
    r"nog open\b",
    r"kijk(?:en|t) (?:\S+ ){0,3}of\b",
    r"besluit (?:is|valt|volgt) (?:er )?(?:pas |nog )",
    r"die kant (?:\S+ ){0,3}niet op\b",
    r"(?:gevraagd|geïnformeerd|vroegen) (?:\S+ )?naar\b",
    r"(?:keuze|kiezen) tussen\b",
    r"(?:raad|raden|colleges?|wij|we|stuurgroep) (?:\S+ )?(?:kan|kunnen|moet|moeten) (?:\S+ ){0,3}kiezen\b",
    r"besluit(?:en)? (?:\S+ ){0,6}over\b",
    r"overwogen (?:is|wordt|werd|zijn)\b",
    r"beslis(?:t|sen)\b",
    r"maken (?:wij|we|de gemeenten) (?:\w+ )?(?:later|nog)\b",
    r"(?:of|wie) .{3,80}? (?:is|wordt) nog (?:niet|de vraag)",
    r"nog te (?:bepalen|bezien|kiezen)",
    r"voel(?:en|t) (?:\S+ ){0,4}voor\b",
    r"den(?:ken|kt) (?:\S+ ){0,4}aan\b",
    r"gedacht (?:\S+ ){0,2}aan\b",
    r"(?:twee|drie|verschillende) (?:smaken|wegen|mogelijkheden)\b",
    r"neig(?:en|t)\b",
    r"op tafel (?:komen|komt|liggen)\b",
    r"onderwerp van (?:gesprek|onderzoek|overleg)",
    r"ter discussie\b",
    r"(?:zou|zouden) (?:\S+ ){0,10}(?:kunnen|liever|mogelijk)",
    r"(?:is|zijn|blijft) (?:nog )?(?:niet zeker|onzeker|de vraag|een vraag|een open vraag|verdeeld)\b",
    r"kan (?:\w+ )?(?:ook|evengoed|evenzeer)\b",
    r"in overweging\b",
    r"sluiten (?:\S+ ){0,5}niet uit\b",
    r"nader (?:te )?(?:bepa|onderz|bezien|uitgewerkt)",
    r"(?:gekeken|kijken|keken|kijkt) (?:\S+ ){0,3}naar\b",
    r"afweging",
    r"pleit(?:en|te|ten)?\b",
    r"(?:twee|drie|vier|verschillende|meerdere|mogelijke) (?:opties|varianten|scenario's|routes|denkrichtingen"
    r"|modellen)\b",
)
CONSIDERED_NEAR = words(
    r"(?<!zo )(?<!niet )(?<!veel )mogelijk(?:erwijs)? (?=wordt|worden|kiezen|kiest|komt|ook|een|via|met|op basis)",
    r"(?<!\S )mogelijk\b",
    r"een (?:van de )?(?:\w+ )?mogelijkheid\b(?! (?:om|tot|voor|van))",
    r"(?<!jaar )(?<!maanden )(?<!met een )(?:\w{0,8}opties?|alternatie(?:f"
    r"|ven))\b(?<!verlengingsoptie)(?<!verlengingsopties)(?! (?:tot|op|om|van|voor)\b)",
    r"varianten?\b(?! (?:van|is gekozen|op))",
    r"scenario",
    r"denkbaar\b",
    r"leen(?:t|en) zich\b",
    r"kan worden gekozen",
    r"(?:bespreken|besproken|gesproken|gepraat|nagedacht)\b",
    r"liever\b",
    r"idee\b",
)
PROPOSED = words(
    r"voorgesteld",
    r"voorstel(?:len)?\b",
    r"stel(?:len|t)? (?:\S+ ){0,4}voor\b",
    r"voorgestaan",
    r"voorkeur(?:smodel|svariant|sscenario|soptie)?\b",
    r"voornemens?\b(?! tot)",
    r"voorgenomen (?:bekost|procedure|inkoop|financ|model)",
    r"beogen\b",
    r"beoogt\b",
    r"beoogde?\b(?! (?:opdrachtn|aanbieder|partij|ingang|start|looptijd|datum|contract|gunning))",
    r"advi(?:seert|seren|es (?:is|luidt|om))\b",
    r"concept\b",
    r"(?:willen|wil) (?:\S+ ){0,6}(?:naar|toe|over|gaan|inkopen|kopen|bekostigen|betalen|werken|toepassen"
    r"|kiezen|gebruiken)\b",
    r"in principe\b",
    r"lijkt (?:\S+ ){0,5}(?:passend|geschikt|beste|logisch|aangewezen)",
    r"streven (?:\S+ ){0,3}naar\b",
    r"(?:de|in de) bedoeling\b",
    r"vooralsnog\b",
    r"waarschijnlijk\b",
    r"mikken op\b",
    r"onder voorbehoud van (?:instemming|besluit|vaststell|goedkeur)",
    r"gewenst (?:is|wordt)",
    r"(?:het|ons|de) (?:plan|plannen|streven|inzet|ambitie|wens) (?:is|zijn|was)\b",
    r"plannen? om\b",
    r"(?:sturen|stuurt|koersen|koerst) (?:\S+ )?(?:aan )?op\b",
    r"(?:het )?liefst\b",
    r"(?:ons|het|mijn|hun) advies(?: is| luidt|:)",
    r"(?:leg|legt|leggen) (?:\S+ )?(?:u|uw raad|de raad|de raden|het college|de colleges) (?:\S+ ){0,6}?voor\b",
    r"van plan\b",
    r"naar verwachting\b",
    r"vermoedelijk\b",
    r"voorlopige? (?:keuze|voorkeur|conclusie|richting|standpunt)",
    r"(?:als|indien|wanneer|mits|zodra) (?:de raad|de raden|het college|de colleges|u|uw raad|het bestuur"
    r"|iedereen) (?:\S+ ){0,4}?(?:instem|akkoord|besluit|goedkeur)",
    r"na (?:instemming|goedkeuring|akkoord|besluitvorming)",
    r"(?:vragen|vraagt|verzoek(?:en|t)) (?:\S+ ){0,3}?(?:de raad|de raden|uw raad|u|het college|de colleges"
    r"|het bestuur) (?:\S+ ){0,5}?(?:in te stemmen|te besluiten|vast te stellen|akkoord te gaan|te kiezen)",
    r"in te stemmen met\b",
)
CURRENT = words(
    r"(?<!aan de )(?<!met de )(?<!door de )huidige?\b",
    r"op dit moment\b",
    r"momenteel\b",
    r"thans\b",
    r"vandaag de dag\b",
    r"lopende\b(?! (?:inkoop|proced|traject|aanbest|jaar|periode|zaken|rechts))",
    r"(?:in|tijdens|gedurende|voor) de lopende (?:contract)?periode\b",
    r"blij(?:ft|ven) (?:\w+ )?(?:zoals|gelijk aan|hetzelfde als)\b",
    r"tot en met (?:dit (?:kalender|contract)?jaar|het einde van)\b",
    r"dit (?:kalender|contract)?jaar nog\b",
    r"tot (?:de )?(?:start|ingang|komst) van (?:de|het) nieuwe\b",
    r"bestaande (?:contract|overeenkomst|afspra|bekost|inkoop|model|subsidie|wijze|werkwijze)",
    r"nu nog\b",
    r"die (?:\S+ )?nu (?:lopen|gelden|nog)\b",
    r"van nu\b",
    r"tot nu toe\b",
    r"tot (?:op heden|dusver|dusverre)\b",
    r"(?<!zoals )(?<!als )(?<!dan )(?<!tot )nu\b(?! (?:rond|bekend|op tafel|toe|eenmaal|voorligt|gekozen"
    r"|besloten|eerst|gaan|gaat)| (?:is|zijn|hebben|heeft) (?:\S+ ){0,6}(?:gehouden|gevolgd|doorlopen"
    r"|aanbesteed|gekozen))",
    r"nog (?:gewoon |steeds |altijd )?(?:per|via|met|volgens|op basis)\b",
    r"aflopende\b",
    r"die (?:\S+ ){0,6}(?:aflopen|eindigen|verlopen)\b",
    r"al jaren\b",
    r"(?:gangbare|gebruikelijke|zittende)\b",
    r"zolang\b",
    r"(?:tot die tijd|in de tussentijd|in afwachting)\b",
    r"overbruggings?",
)
CHOSEN = words(
    r"gekozen\b(?! worden)",
    r"keuzen? (?:\S+ )?(?:voor|is|valt|viel)\b",
    r"(?<!kunnen )(?<!mogen )(?:kiezen|kiest|kozen|koos)\b",
    r"besloten\b",
    r"ingestemd\b",
    r"(?:is|zijn|hebben|heeft) (?:\S+ ){0,6}vastgesteld\b",
    r"(?:stappen|stapt|gaan|gaat) (?:\S+ ){0,4}over (?:op|naar)\b",
    r"voortaan\b",
    r"straks\b",
    r"dit keer\b",
    r"(?:in|voor|bij|met) de(?:ze)? nieuwe (?:contract|overeenkomst|inkoop|aanbest|periode|opzet|ronde)",
    r"nieuwe (?:\w*contracten|overeenkomsten|partners|aanbieders|bekost|financ|inkoop|aanbest|\w*procedure"
    r"|\w*ronde|opzet|wijze|manier|systeem)",
)
PROPOSED_WOULD = words(r"voorkeur", r"voorstel", r"graag\b", r"zou(?:den)? (?:\S+ )?willen\b")
"""Beside "zou" these tell a wish rather than an idea that was dropped."""
GOVERNS = words(
    r"voorgesteld wordt\b",
    r"stel(?:len|t)? (?:\S+ ){0,4}voor\b",
    r"(?:ons|het|mijn) voorstel (?:is|luidt)\b",
    r"de bedoeling\b",
)
"""A proposal that opens the sentence holds over a contrast too: "Voorgesteld wordt niet per uur te betalen maar per traject"."""
AS_NOW = words(r"zoals (?:dat |het )?nu\b", r"net als (?:nu|in de huidige|bij de huidige)\b", r"evenals nu\b")
WHETHER = re.compile(r"^\W*(?:en )?of (?:wij|we|er|een|het|de|dit|dat|dan|hier|daar|voor|bij)\b", re.IGNORECASE)
"""A clause that asks indirectly: "Of wij hier per uur of per traject betalen, beslist de raad"."""
# -- Past, of a time that headings tell: under "Hoe wij nu inkopen" the way of 2021 is the running one.
PAST_TENSE = re.compile(
    r"(?<!\w)(?:werd|werden|was|waren|had|hadden|gehad|gold|golden|kochten?|gebruikten?|werkten?|betaalden?"
    r"|kregen|kreeg|ontvingen?|ontving"
    r"|hanteerden?|bekostigden?|rekenden?|financierden?|contracteerden?|sloten|liepen|declareerden?|volgden?"
    r"|gehouden|binnengekomen"
    r"|(?:heeft|hebben|is|zijn) (?:\S+ ){0,8}(?:ingekocht|aanbesteed|gecontracteerd|gekozen|gevolgd|betaald"
    r"|bekostigd))(?!\w)",
    re.IGNORECASE,
)
PAST = words(r"destijds\b", r"indertijd\b", r"toentertijd\b", r"toen\b(?! (?:nog|die))", r"\w+ jaar geleden\b")
UNLIKE = words(r"anders dan\b", r"in tegenstelling tot\b")
_NO_VERB = r"(?:(?!betal|kie|kop|gaa|volg|werk|is\b|word|krijg|hant|geld)\S+ ){0,4}$"
UNLIKE_NEAR = words(rf"anders dan {_NO_VERB}", rf"in tegenstelling tot {_NO_VERB}")
UNTIL = re.compile(r"(?<!\w)tot (?:en met |aan )?(?:\d{1,2} )?(?:[a-z]+ )?((?:19|20)\d\d)(?!\w)", re.IGNORECASE)
SINCE = re.compile(r"(?<!\w)(?:sinds|al vanaf|al sinds) (?:het jaar |de jaren )?((?:19|20)\d\d)(?!\w)", re.IGNORECASE)
FROM = re.compile(
    r"(?<!\w)(?:vanaf|per|met ingang van|ingaande) (?:\d{1,2} )?(?:[a-z]+ )?((?:19|20)\d\d)(?!\w)", re.IGNORECASE
)
IN_YEAR = re.compile(r"(?<!\w)in (?:\w+ )?((?:19|20)\d\d)(?!\w)", re.IGNORECASE)
DATING_FROM = re.compile(
    r"(?<!\w)(?:contracten|overeenkomsten|contract|raamovereenkomst\w*) (?:uit|van|sinds|vanaf) ((?:19"
    r"|20)\d\d)(?!\w)",
    re.IGNORECASE,
)
STAYS = re.compile(r"(?<!\w)(?:blijft|blijven|nog)(?!\w)", re.IGNORECASE)
FIRM = words(
    r"(?:college|colleges|raad|raden|gemeenteraad|bestuur) (?:\S+ ){0,6}(?:ingestemd|vastgesteld|besloten|gekozen)",
    r"(?:hebben|heeft) (?:de|het) (?:\S+ )?(?:college|colleges|raad|raden) ",
)
"""A decision taken: in a draft too it stays one."""
