"""Where a purchase stands, by grammar: what a clause is about, the verb that tells how far it is, its tense and its denial.

Asked where no claim of ``extractors.progress`` stands in a sentence. A clause must name a purchase, its papers or its contracts;
a verb of the perfect ("is gestart") claims what has happened, one of the present ("schorten wij op") what happens now, and
what is still to come claims but that it is being prepared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.stems import Sieve

_PURCHASE = (
    r"(?:\w*aanbesteding(?:en|s\w+)?|\w*inkoop(?!bureau|organisatie|team|samenwerking|er)\w*|verwerving\w*|\w*procedures?"
    r"|uitvraag|\w*tender(?!n)\w*|inschrijfronde|(?:de|een|deze|nieuwe|eerste|tweede) ronde|(?<!dit )(?<!dat )traject(?:en)?"
    r"(?! (?:van|voor) (?:de |een |het |deze )?(?:jongere|jeugdige|cliënt|kind|gezin))|\w*percel(?:en)?|perceel"
    r"|segment(?:en)?|kavels?|lots?|clusters?|bouwste(?:en|nen)|onderdeel|productgroep(?:en)?|pakket|deelopdracht(?:en)?"
    r"|contractering|poging|opdracht(?:en)?|toelating\w*|open house|selectie\w*)"
)
_PAPERS = r"(?:bestek|leidraad|\w*stukken|\w*documenten|programma van eisen|\w*strategie|\w*inkoopplan|inkoopkader|contracteisen|concept(?:plan|strategie)?)"
_DEALS = r"(?!concept)\w*(?:contract(?:en)?|overeenkomst(?:en)?)"
_AWARD = (
    r"(?:voornemens?|gunningsvoornemen|(?:voorlopige|voorgenomen) (?:gunning(?:en)?|uitslag(?:en)?)|gunningsbesliss?ing(?:en)?"
    r"|gunningsbericht(?:en)?|gunningsbrieven)"
)
_SETTLED = r"(?:besloten|beslist|vastgesteld|definitief)"
_FOR_NOW = r"(?:voorlopig|onder voorbehoud)"
_CHOSEN = r"(?:aangewezen|gekozen|uitgekozen|toegewezen|toegekend|verleend|verstrekt|gewonnen)"
_PARTIES = r"(?:\w*aanbieders?|partij(?:en)?|bedrij(?:f|ven)|organisaties?|partners?|instellingen)"
_SITES = r"(?:tendern\w+|mercell|negometrix|ctm|inkoopportaal|\w*platform)"
_DONE = r"(?:is|zijn|werd|werden|hebben|heeft|wij|we)"
_GAP = r"\b[^.;:]{0,80}?\b"
_TO_DAY = r"(?! tot (?:\d|begin\b|medio\b|eind\b|na\b|het\b|de\b|week\b))"
"""Moved to a day, not halted: "uitgesteld tot medio mei", but "uitgesteld tot nader order"."""


@dataclass(frozen=True, slots=True)
class Family:
    """Words that tell one status; ``ahead``: of what is still to come too."""

    status: str
    words: re.Pattern[str]
    ahead: bool = False
    denial: bool = False
    """Do its words deny: "niemand schreef zich in"?"""


def _family(status: str, *words: str, ahead: bool = False, denial: bool = False) -> Family:
    return Family(status, re.compile("|".join(rf"(?<!\w)(?:{part})(?!\w)" for part in words)), ahead, denial)


# All is searched in lower-case text; the first that matches a clause counts.
_FAMILIES = (
    _family(
        "suspended",
        # "De procedure voor T schorten wij op", "is tijdelijk stilgezet", "2.2 is uitgesteld"
        rf"{_PURCHASE}{_GAP}(?:opgeschort|geschorst|stilgezet|stilgelegd|aangehouden|gepauzeerd|bevroren|opgehouden"
        rf"|geparkeerd|in de ijskast|in de wacht|on hold|uitgesteld{_TO_DAY})",
        # "hebben de inschrijving voor perceel 2 moeten uitstellen", "besloten is de start uit te stellen"
        rf"{_PURCHASE}{_GAP}moeten (?:uitstellen|opschorten|stilleggen|pauzeren|aanhouden){_TO_DAY}",
        rf"besl(?:oten|uit|uiten|oot){_GAP}(?:{_PURCHASE}|start|gunning){_GAP}(?:uit te stellen|op te schorten|stil te leggen|aan te houden){_TO_DAY}",
        rf"{_PURCHASE}{_GAP}(?:schort(?:en)?|stel(?:t|len)|zet(?:ten)?|leg(?:t|gen)){_GAP}(?:op|uit"
        rf"|stil)(?= tot| totdat| zolang| omdat| vanwege| wegens|$|[,.])",
        # "De gunning van perceel 3 houden wij aan", but "voor perceel 3 houden wij ons traject aan"
        rf"(?:{_PURCHASE}|gunning){_GAP}hou(?:d|dt|den) (?:wij|we|zij|ze|het college|de gemeenten?)"
        r"(?: (?:nog|voorlopig|vooralsnog|tijdelijk|even|daarom|dus|dan|ook)){0,3} aan(?= tot| totdat| zolang| omdat| vanwege| wegens|$|[,.])",
        rf"(?:schort(?:en)?|zet(?:ten)?|leg(?:t|gen)|leggen){_GAP}{_PURCHASE}{_GAP}(?:op|stil)(?= tot| totdat| zolang| omdat| vanwege| wegens|$|[,.])",
        # "De inkoop van Verblijf gaat voorlopig niet door", "De beoordeling is aangehouden"
        rf"{_PURCHASE}{_GAP}ga(?:at|an) (?:voorlopig|vooralsnog|even|nu|dit jaar) niet (?:door|verder)",
        rf"beoordeling{_GAP}(?:is|zijn|wordt){_GAP}(?:aangehouden|opgeschort|stilgelegd|uitgesteld(?! tot (?:\d|begin|medio|eind)))",
        rf"(?:{_PURCHASE}|gunning){_GAP}(?:ligt|liggen|staat|staan){_GAP}stil|(?:ligt|liggen|staat|staan) (?:de|het"
        rf"|deze|dit) (?:{_PURCHASE}|gunning){_GAP}stil",
        r"^(?:\w+ ){0,2}[\d.]{1,4}[a-f]? is uitgesteld",
        # "Alles staat in de wacht tot de uitspraak", "De planning is on hold gezet"
        r"(?:alles|planning|het (?:hele )?proces)\b[^.;:]{0,40}?\b(?:in de wacht|on hold|bevroren|stilgelegd)",
        ahead=True,
    ),
    _family(
        "withdrawn",
        # "hebben wij uit de aanbesteding genomen", "gaat niet meer mee", "de procedure in te trekken", "is geschrapt"
        rf"{_PURCHASE}{_GAP}(?:geschrapt|vervallen|vervalt|afgeblazen|geannuleerd|mislukt|ingetrokken|van de baan"
        rf"|van tafel|zonder (?:gunning|resultaat|winnaar) {_GAP}(?:beëindigd|gestopt|geëindigd)"
        r"|(?:beëindigd|gestopt|gesloten|geëindigd|afgesloten) zonder (?:gunning|resultaat|winnaar))",
        rf"{_PURCHASE}{_GAP}(?:stop moeten zetten|moeten (?:stopzetten|stoppen|intrekken|staken|afblazen|afbreken|annuleren|beëindigen))",
        rf"uit (?:de|het|deze) (?:{_PURCHASE}|planning|markt){_GAP}(?:genomen|gehaald|geschrapt|gelicht)",
        rf"ga(?:at|an) niet (?:meer |langer )?(?:mee|door){_GAP}{_PURCHASE}|{_PURCHASE}{_GAP}ga(?:at|an) niet (?:meer |langer )?(?:mee|door)",
        # "De procedure is gestopt", "We zijn gestopt met deze aanbesteding", "De stekker is uit de inkoop getrokken"
        rf"{_PURCHASE} (?:\w+ ){{0,4}}?(?:is|zijn) (?:\w+ ){{0,2}}?gestopt|gestopt met (?:de|het|deze|dit|onze) {_PURCHASE}",
        rf"stekker{_GAP}uit{_GAP}{_PURCHASE}",
        rf"{_PURCHASE}{_GAP}(?:in te trekken|intrekken|trekken (?:wij|we) (?:\w+ )?in)",
        ahead=True,
    ),
    _family(
        "reopened",
        rf"{_PURCHASE}{_GAP}(?:opnieuw|weer|nogmaals|voor de tweede keer) (?:is |zijn |wordt )?(?:gestart|begonnen|opgestart|hervat"
        rf"|gepubliceerd|geopend|opengesteld|uitgevraagd|in de markt|op {_SITES}|aanbesteed)",
        r"(?:publiceren|zetten|openen|starten) (?:wij|we)(?: \w+){0,3} opnieuw",
        rf"{_PURCHASE}{_GAP}(?:is|zijn|hebben){_GAP}(?:hervat|herstart)|opnieuw (?:begonnen|gestart) met (?:de|het|deze) {_PURCHASE}",
        # "besloten de begeleiding een tweede keer in de markt te zetten"
        r"besl(?:oten|uit|uiten|oot)\b[^.;:]{0,80}?\b(?:opnieuw|nogmaals|weer|een tweede keer|voor de tweede keer) (?:in de markt te zetten|aan te besteden"
        r"|te publiceren|open te stellen|op de markt te brengen)",
        rf"(?:opnieuw|nogmaals){_GAP}{_PURCHASE}{_GAP}(?:gestart|begonnen|gepubliceerd|geopend|opengesteld|uitgezet)",
    ),
    _family(
        "closed",
        # "Voor perceel 2 is niemand gegund"; that nobody tendered tells no status yet
        r"(?:niemand|geen enkele (?:partij|aanbieder|organisatie))\b[^.;:]{0,40}?\b(?:gegund|gecontracteerd)",
        # "Perceel 2 is niet gegund", "Er is niets gegund"
        rf"{_PURCHASE}\b[^.;:]{{0,40}}?\b(?:is|zijn|werd|werden|hebben)\b[^.;:]{{0,30}}?\bniet gegund|niets gegund",
        denial=True,
    ),
    _family(
        "preparing",
        # "Voor Verblijf wordt een nieuwe inkoop voorbereid", "er komt een openbare aanbesteding", "De werkgroep werkt aan het bestek"
        rf"(?:word(?:t|en)|nog){_GAP}(?:{_PURCHASE}|{_PAPERS}){_GAP}(?:voorbereid|uitgewerkt|opgesteld|geschreven|verkend)",
        rf"(?:{_PURCHASE}|{_PAPERS}){_GAP}(?:word(?:t|en)|moet(?:en)?){_GAP}(?:voorbereid|uitgewerkt|opgesteld|geschreven|verkend|vastgesteld)",
        rf"voorbereiding(?:en)?{_GAP}{_PURCHASE}{_GAP}(?:gestart|begonnen|lopen|loopt|bezig|gaande|gang|steigers)",
        rf"(?:gestart|begonnen|begint|beginnen|bezig|druk|werk(?:t|en)){_GAP}(?:met|aan) (?:de )?voorbereiding\w*{_GAP}(?:{_PURCHASE}|{_DEALS})",
        rf"(?:er|daar|hier|daarvoor|hiervoor)? ?kom(?:t|en) (?:er )?(?:dan |straks |nog )?een (?:[\w-]+ ){{0,3}}{_PURCHASE}",
        rf"(?:(?:ge)?werk(?:t|en)|geschaafd|gesleuteld|schrijv(?:en|t)|schrijft|bezig|buigt|buigen){_GAP}(?:aan|over|met)"
        rf" (?:de |het |een |onze )?(?:(?:\w+ ){{1,2}}van (?:de |het ))?(?:\w+ )?(?:{_PAPERS})",
        rf"{_PAPERS}{_GAP}(?:in de maak|in de steigers|half af|voor de helft af|zo goed als klaar|bijna (?:klaar|af|gereed))",
        rf"{_PAPERS}{_GAP}(?:ligt|liggen|is|zijn) (?:nu |nog |momenteel )?(?:bij|ter|in concept|voor)",
        rf"(?:{_PURCHASE}|{_PAPERS}|publicatie|plan){_GAP}nog (?:niet|niets|geen){_GAP}(?:gepubliceerd|gestart|begonnen"
        rf"|besloten|vastgesteld|klaar|gereed|af|bekend|rond)",
        rf"{_PURCHASE}{_GAP}(?:voorlopig|vooralsnog|nog) niet {_GAP}(?:gepubliceerd|gestart|begonnen)",
        # "De aanbesteding moet nog beginnen", "Aan de stukken wordt gewerkt", "Wij werken toe naar publicatie in mei"
        rf"{_PURCHASE}{_GAP}moet(?:en)? nog (?:\w+ )?(?:beginnen|starten|van start)|aan (?:de|het) {_PAPERS}{_GAP}gewerkt",
        rf"{_PURCHASE}{_GAP}tekentafel\w*|werk(?:t|en) (?:\w+ ){{0,3}}?toe naar {_GAP}(?:publicatie|aankondiging|start van)",
        rf"publicatie{_GAP}(?:volgt|gepland|voorzien|verwacht|schuift|beoogd|wordt)",
        r"(?:dit|het|deze) (?:plan|stuk|strategie|nota|kader|document)?\s?is (?:nog )?een (?:eerste )?(?:concept|ontwerp|voorstel)",
        rf"niets{_GAP}is (?:\w+ )?{_SETTLED}|(?:is|staat) (?:er )?nog niets {_SETTLED}",
        rf"(?:{_PURCHASE}){_GAP}(?:verkennen|verkenning|oriënteren|oriëntatie)|verkennen{_GAP}{_PURCHASE}",
        ahead=True,
    ),
    # "De opdracht wordt voorlopig gegund aan Vlonder": by these words it is
    _family(
        "provisionally_awarded", rf"{_PURCHASE}{_GAP}word(?:t|en) voorlopig (?:gegund|verleend|toegekend)", ahead=True
    ),
    _family(
        "provisionally_awarded",
        # "De gunningsbeslissing is verstuurd", "de bezwaartermijn loopt"
        rf"{_AWARD}{_GAP}(?:verstuurd|verzonden|bekend\w*|gedeeld|ontvangen|meegedeeld|genomen|toegestuurd|op de post|de deur uit|gestuurd)",
        rf"(?:verstuurd|verstuurden|verzonden|ontvingen|kregen|stuurden|deelden){_GAP}{_AWARD}",
        r"(?:bezwaartermijn|standstill\w*|stand-still\w*|stilstandperiode|opschortende termijn|wachttijd) (?:loopt|is ingegaan|duurt)",
        rf"(?:{_PURCHASE}|wij|we){_GAP}voorlopig {_GAP}gegund",
        # "wees voorlopig zes aanbieders aan", "onder voorbehoud toegewezen", "Er is een voorlopige gunning"
        rf"(?:w(?:ees|ezen)|k(?:oos|ozen)){_GAP}{_FOR_NOW} {_GAP}{_PARTIES}|{_FOR_NOW} {_GAP}{_CHOSEN}|{_CHOSEN} {_FOR_NOW}",
        r"er (?:is|ligt) (?:nu |inmiddels )?een (?:voorlopige (?:gunning|uitslag)|voornemen tot gunning)",
        # "Er is bezwaar gemaakt tegen de voorlopige gunning"
        rf"(?:bezwaar|klacht|kort geding|geding){_GAP}tegen (?:de|dit|het|deze) {_AWARD}|tegen (?:de|dit|het|deze) {_AWARD}{_GAP}(?:bezwaar|kort geding)",
        # "liet de inschrijvers weten aan wie zij de opdracht wil geven"
        rf"we(?:et|ten)\b[^.;:]{{0,40}}?\b(?:wie|welke){_GAP}(?:opdracht|contract){_GAP}(?:wil|willen) (?:geven|gunnen|verlenen|krijgen)",
    ),
    _family(
        "awarded",
        # "Alle contracten zijn ondertekend", "de opdracht definitief verstrekt"
        rf"(?<!huidige )(?<!lopende )(?<!bestaande )(?<!oude ){_DEALS}{_GAP}{_DONE}{_GAP}(?:ondertekend|getekend|gesloten|afgesloten|rond)",
        rf"{_DONE}{_GAP}{_DEALS}{_GAP}(?:ondertekend|getekend|gesloten)",
        rf"(?:opdracht|perceel|segment|kavel|cluster){_GAP}{_DONE}{_GAP}(?:verstrekt|verleend|gegeven|toegekend|vergeven|gegund)",
        rf"{_DONE}{_GAP}(?:opdrachten|opdracht|percelen|perceel|segmenten|segment|kavels|kavel){_GAP}(?:verstrekt|verleend|vergeven|toegekend)",
        # "Zijn vijf aanbieders aangewezen"
        rf"{_DONE}{_GAP}{_PARTIES}(?: \w+){{0,4}} aangewezen|{_PARTIES}{_GAP}{_DONE}{_GAP}aangewezen",
        rf"(?:ko(?:zen|os)|gekozen|geselecteerd|gecontracteerd){_GAP}(?:aanbieders|partijen|organisaties){_GAP}(?:sluiten|tekenen){_GAP}{_DEALS}",
    ),
    _family(
        "in_dialogue",
        rf"dialoog\w*{_GAP}(?:gevoerd|gestart|begonnen|bezig|gaande|loopt|lopen|gang)",
        rf"(?:voer(?:en|t)|loopt|lopen|zitten|zijn){_GAP}(?:in )?(?:de |een )?dialoog\w*",
        rf"onderhandelingen{_GAP}(?:lopen|gestart|begonnen|bezig|gaande)|er wordt(?: \w+){{0,3}} onderhandeld",
        # "Wij zitten midden in de gesprekken met de inschrijvers"
        rf"(?:zitten|zijn|lopen|loopt|onderhandel(?:t|en)){_GAP}(?:gesprekken|gesprek|onderhandelingen|(?<=onderhandelen )(?:wij |we )?)"
        rf"\b[^.;:]{{0,20}}?met (?:de |het )?(?:\w+ ){{0,2}}(?:inschrijvers|gegadigden|kandidaten|deelnemers|finalisten)",
        rf"word(?:t|en){_GAP}dialoog\w*{_GAP}gevoerd",
        rf"dialoog\w*{_GAP}duurt (?:\w+ )?langer",
        rf"dialoog(?:ronde|gesprek|sessie|dag)\w*{_GAP}(?:was|waren|vond|vonden|gehouden|geweest|achter de rug)",
    ),
    _family(
        "closed",
        # "De toelating is sinds mei dicht", "aanmelden kan niet meer"
        rf"(?:toelating\w*|inschrijving|aanmelding|open house|instroom){_GAP}(?:is|zijn|blijft|blijven){_GAP}(?:dicht|gesloten)",
        r"(?:inschrijven|aanmelden|instappen|toetreden|instromen) (?:kan|is) (?:\w+ )?niet meer",
        r"(?:inschrijf|aanmeld)?termijn\b[^.;:]{0,40}?\b(?:is|was) (?:\w+ ){0,2}?(?:voorbij|verstreken|verlopen|afgelopen)",
    ),
    _family(
        "published",
        # "De inkoop van Dyslexie is twee weken geleden gestart", "staat op TenderNed", "gisteren op TenderNed gezet"
        rf"(?:{_PURCHASE}|{_PAPERS}){_GAP}(?:is|zijn){_GAP}(?:gestart|van start|begonnen|geopend|opengesteld|uitgevraagd"
        rf"|aangekondigd|in de markt gezet|gepubliceerd|uitgezet)",
        rf"(?:sta(?:at|an)|gezet|geplaatst|gepubliceerd|zetten|zette|plaatsten){_GAP}op {_SITES}|op {_SITES}{_GAP}(?:gezet"
        rf"|geplaatst|gepubliceerd|verschenen)",
        r"(?:in te schrijven|inschrijven|aanmelden) (?:kan|is) (?:nu|nog|al|sinds|vanaf vandaag|mogelijk)"
        r"|(?<!kinderen )(?<!inwoners )(?<!ouders )(?<!jeugdigen )(?<!jongeren )(?<!cliënten )"
        r"(?:kunt|kunnen) (?:u |zich |aanbieders |partijen )*(?:nu|nog) (?:inschrijven|aanmelden)",
        # "De stukken zijn bekendgemaakt", "De ronde staat drie weken open"
        rf"{_PAPERS}{_GAP}(?:is|zijn){_GAP}(?:(?:bekend|openbaar) ?gemaakt|vrijgegeven|verschenen|online)",
        rf"op {_SITES} (?:staat|staan|vindt u){_GAP}(?:{_PURCHASE}|{_PAPERS})",
        # "hebben wij de aanbesteding uitgezet", "loopt de inschrijving nog tot 3 mei"
        rf"(?:heb|hebben|heeft)\b(?:(?!onderzoek|strategie|plan|visie)[^.;:]){{0,80}}?\b"
        rf"{_PURCHASE}{_GAP}(?:uitgezet|gepubliceerd|aangekondigd|uitgeschreven|opengesteld|in de markt gezet)",
        rf"(?:loopt|lopen) (?:de|het|deze) (?:inschrijving|aanmelding|inschrijftermijn|{_PURCHASE}){_GAP}nog\b|(?:inschrijving|inschrijftermijn|aanmelding)"
        rf" (?:voor [^.;:]{{1,40}} )?loopt (?:nu |nog )",
        rf"(?:sta(?:at|an)){_GAP}(?:inschrijving|aanmelding|{_PURCHASE}){_GAP}open|(?:inschrijving|aanmelding|{_PURCHASE}){_GAP}sta(?:at|an){_GAP}open",
        # "Sinds 2 februari kunnen aanbieders inschrijven", "De openstelling loopt", "gingen wij de markt op"
        r"sinds\b[^.;:]{0,30}?\b(?:kunnen|kunt|kan)\b[^.;:]{0,40}?\b(?:inschrijven|aanmelden)|openstelling\b[^.;:]{0,30}?\b(?:loopt|gang)",
        r"(?:de markt op (?:gegaan|gingen)|g(?:ingen|aan) (?:wij|we) de markt op)",
        rf"{_PURCHASE}{_GAP}(?:loopt|lopen)(?= (?:nu|nog|momenteel|op dit moment|volop)|$)",
    ),
)
_CLAUSES = re.compile(
    r"[;:]|,? (?:maar|terwijl|waarna|zodat|omdat|want|doordat|waardoor)\b|, en | en (?=(?:wij|we|zij|ze) (?:hebben|zijn|gaan|moeten)\b)|\. "
)
# What has not happened, or only may: "wordt in juni gegund", "moet nog worden gepubliceerd"
_AHEAD = re.compile(
    r"\b(?:word(?:t|en)|zal|zullen|zou|zouden|moet(?:en)?|kan|kunnen|mag|mogen|wil|willen|gaan|gepland|planning|verwacht\w*"
    r"|voorzien|streven|beoogd\w*|pas|straks"
    r"|binnenkort|vóór|daarna|vervolgens|na de|nadat|zodra|volgt|volgen|hopen|indien|als|mits|tenzij|of|wanneer"
    r"|desnoods|eventueel|mogelijk|maximaal|ten hoogste|hooguit|minimaal|na een"
    r"|ma(?:akt|ken) [^.;]{0,60}\bbekend (?:in|op|eind|begin|medio|uiterlijk|rond|na))\b"
)
_ONLY_MAY = re.compile(
    r"\b(?:zou|zouden|moet(?:en)?|kan|kunnen|mag|mogen|wil|willen|indien|als|mits|tenzij|of|wanneer|desnoods|eventueel|mogelijk)\b"
)
# "hebben moeten stoppen" tells what happened
_HAD_TO = re.compile(r"\b(?:heb|hebben|heeft|had|hadden)\b[^.;:]*?\bmoeten\b")
_DENIED = re.compile(r"\b(?:niet|geen|nooit|noch|zonder)\b")
# Words of a denial that themselves tell a status: "gaat niet door"
_DENIAL = re.compile(r"ga(?:at|an) (?:\w+ )?niet|niet te gunnen|(?:kan|is) (?:\w+ )?niet meer")
# "Aanbieders kunnen zich nog inschrijven": it is open
_STILL_MAY = re.compile(
    r"\b(?:kan|kunt|kunnen) (?:(?:u|zich|aanbieders|partijen|organisaties|jullie) )*(?:nu|nog|al) (?:inschrijven|aanmelden)\b"
    r"|\bsinds\b[^.;:]{0,30}?\b(?:kunnen|kunt|kan)\b[^.;:]{0,40}?\b(?:inschrijven|aanmelden)"
    r"|\b(?:in te schrijven|inschrijven|aanmelden) kan (?:nu|nog|al|sinds|vanaf vandaag)\b"
)
_OTHER = re.compile(
    r"marktconsultatie|consultatie|nota van inlichtingen|verslag|antwoord|reactie|rectificatie|concept-?antwoord|onderzoek is|enquête"
    r"|\b(?:haar|zijn|hun|de|die|deze) (?:aanmelding|inschrijving|aanbieding|offerte|bod)\b[^.;]{0,60}\bingetrokken"  # a bid, no purchase
    r"|nieuwsbrief|vacature|begroting|bijeenkomst|verwijzing|vergissing"
    # "Er zijn met circa 90 aanbieders overeenkomsten gesloten" counts the contracts that run
    r"|\ber (?:zijn|lopen|bestaan) (?:(?:nu|momenteel|op dit moment) )?met (?:circa|ca|ongeveer|ruim|zo'n|\d)"
    r"|vorige (?!week|maand|dag)|eerdere|voorgaande|toenmalige|destijds|indertijd|afgelopen (?:jaren|periode)|in (?:19|20)[01]\d (?:is"
    r"|zijn)|aangrenzende|naburige|buurgemeente|buurregio|andere regio|elders"
)
_RELATIVE = re.compile(r"^[^.;]{0,12}\b(?:die|dat|welke|waarmee|waarin)\b")


def told_progress(text: str) -> Iterator[tuple[str, int, bool]]:
    """Status and place of each clause of ``text`` (a sentence) that tells where a purchase stands, and if it may be ahead."""
    lower = text.lower()
    if lower.rstrip().endswith("?") or not may_tell(lower) or _OTHER.search(lower):
        return
    start = 0
    for cut in (*_CLAUSES.finditer(lower), None):
        end = cut.start() if cut else len(lower)
        clause = lower[start:end]
        found = _of_clause(clause) if len(clause) > _LEAST else None
        if found is not None:
            family, begin = found
            yield family.status, start + begin, family.ahead
        start = cut.end() if cut else end


_LEAST = 12
_SIEVE = Sieve([family.words.pattern for family in _FAMILIES])


def may_tell(lower: str) -> bool:
    """Whether a text in small letters holds the letters of any of these wordings: a cheap first look."""
    return _SIEVE.of(lower) != 0


def _of_clause(clause: str) -> tuple[Family, int] | None:
    possible = _SIEVE.of(clause)
    for index, family in enumerate(_FAMILIES):
        match = family.words.search(clause) if possible >> index & 1 else None
        if match is None:
            continue
        told = _STILL_MAY.sub("", _DENIAL.sub("", clause))
        if family.status != "preparing" and not family.denial and _DENIED.search(told):
            return None
        if family.status in ("suspended", "withdrawn") and _ONLY_MAY.search(_HAD_TO.sub("", clause[: match.end()])):
            return None
        if not family.ahead and (_AHEAD.search(told) or _RELATIVE.search(clause[match.start() :].partition(" ")[2])):
            return None
        return family, match.start()
    return None
