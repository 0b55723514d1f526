"""Words that claim where a purchase stands: "is geschorst", "ligt stil", "de opdracht is verleend aan"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.stems import Sieve

TENDER = (
    r"(?:aanbesteding|inkoop|verwerving)(?:s?(?:procedures?|trajecten|traject|proces|project))?\w*"
    r"|\w*procedures?\b|uitvraag|trajecten|traject|opdrachten|opdracht\b"
    r"|perce(?:el|len)\b|segment(?:en)?\b|kavels?\b|lots?\b|clusters?\b|onderdeel\b|gunning\b|gunningen\b|open house|toelating|selectieprocedure|inschrijving\b"
)
# What a buyer withdraws: "de inschrijving is ingetrokken" tells of a bid
_OWN = TENDER.replace(r"|inschrijving\b", "")
_PAPERS = (
    r"(?:inkoop|aanbestedings|tender)(?:documenten|stukken|leidraad)|selectieleidraad"
    r"|(?:de )?stukken|beschrijvend document|programma van eisen|bestek\b"
)
CONTRACTS = r"(?:raam)?(?:overeenkomst|contract)(?:en)?\b"
_NOW = r"(?:nu|op dit moment|momenteel|inmiddels|thans)"


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that claim a status; ``after`` a future or hypothetical word in the sentence they claim nothing."""

    status: str
    rule: str
    words: re.Pattern[str]
    confidence: float = 0.9
    bears_future: bool = False
    kinds: tuple[str, ...] = ()


STAGES = {"published": 1, "in_dialogue": 2, "provisionally_awarded": 3, "awarded": 4}
"""Stages that follow each other; the others (suspended, withdrawn, reopened, closed) may stand beside one."""


def _claim(
    status: str, rule: str, words: str, confidence: float = 0.9, bears_future: bool = False, kinds: tuple[str, ...] = ()
) -> Claim:
    expression = re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE)
    return Claim(status, rule, expression, confidence, bears_future, kinds)


CLAIMS: tuple[Claim, ...] = (
    # "De aanbestedingsprocedure is tijdelijk geschorst"; "de gemeenten schorten de aanbesteding op"
    _claim(
        "suspended",
        "suspended",
        rf"(?:{TENDER})[^.;]{{0,90}}?\b(?:geschorst|opgeschort|stilgelegd|aangehouden|on hold"
        rf"|tijdelijk stopgezet|uitgesteld tot nader order|tot nader order uitgesteld|gepauzeerd|op pauze|bevroren|in de ijskast"
        rf"|voor onbepaalde tijd uitgesteld|uitgesteld voor onbepaalde tijd|in de wacht (?:gezet|staat)|op de pauzeknop|geparkeerd)\b",
    ),
    # "Tot de uitspraak ligt perceel 5 stil", "De gunning staat stil"
    _claim(
        "suspended",
        "lies_still",
        rf"(?:ligt|liggen|staat|staan|legt|leggen|legde|legden)\b[^.;]{{0,40}}?\b(?:{TENDER})[^.;]{{0,40}}?\bstil\b"
        rf"|(?:{TENDER})[^.;]{{0,60}}?\b(?:ligt|liggen|staat|staan)\s+(?:\w+\s+){{0,3}}stil\b",
        0.9,
        True,
    ),
    # "De inkoop is voorlopig stopgezet"
    _claim(
        "suspended",
        "stopped_for_now",
        rf"(?:{TENDER})[^.;]{{0,90}}?\b(?:voorlopig|tijdelijk|vooralsnog|voorshands|even|voor nu)\s+(?:\w+\s+)?(?:stopgezet|gestopt|stil|gestaakt)\b",
    ),
    _claim("suspended", "suspends", rf"(?:schorst|schorsen|schort|schorten)\b[^.;]{{0,60}}?\b(?:{TENDER})"),
    _claim(
        "withdrawn",
        "withdrawn",
        rf"(?:{_OWN})[^.;]{{0,90}}?\b(?:ingetrokken|teruggetrokken|gestaakt|stopgezet|afgebroken|afgeblazen|geannuleerd|mislukt"
        rf"|ga(?:at|an) niet door|niet voortgezet|van de markt gehaald)\b",
    ),
    _claim(
        "withdrawn",
        "withdraws",
        rf"(?:trekt|trekken|trok|trokken)\b[^.;]{{0,40}}?\b(?:{_OWN})[^.;]{{0,50}}?\bin\b"
        # "Perceel 3 trekken we in", "kavel 2 is uit de planning gehaald"
        rf"|(?:{_OWN})[^.;]{{0,40}}?\b(?:trekt|trekken|trok|trokken)\s+(?:wij|we|de \w+|het \w+)\b[^.;]{{0,25}}?\bin\b"
        rf"|(?:{_OWN})[^.;]{{0,40}}?\buit de (?:planning|inkoop|aanbesteding|markt) (?:gehaald|genomen|gelaten)"
        rf"|(?:besloten|besluit|besluiten|konden niet anders)\b[^.;]{{0,40}}?\b(?:{_OWN})[^.;]{{0,50}}?\b(?:in te trekken|intrekken"
        rf"|stop te zetten|te staken|te beëindigen)\b"
        rf"|(?:ziet|zien|zag|zagen)\b[^.;]{{0,40}}?\baf van (?:verdere |de )?gunning|(?:stopt|stoppen) met de(?:ze)? (?:{_OWN})",
    ),
    _claim(
        "reopened",
        "reopened",
        r"stel(?:t|len)\b[^.;]{0,40}?\b(?:opnieuw|weer) open\b|(?:opnieuw|weer)\s+(?:open\s*(?:te\s*)?(?:gezet|zetten|gesteld|stellen)|opengesteld|opengezet"
        r"|in de markt te zetten)|heropend|heropenen",
        0.85,
        True,
    ),
    _claim(
        "reopened",
        "published_again",
        r"(?:zet|zetten|breng|brengen|brengt|zette) [^.;]{0,50}\bopnieuw in de markt\b"
        r"|opnieuw\s+(?:gepubliceerd|in de markt gezet|aanbesteed|uitgevraagd|gestart|begonnen|opgestart)|herstart",
        0.85,
    ),
    _claim(
        "published",
        "published",
        rf"(?:{TENDER}|{_PAPERS})[^.;]{{0,100}}?\b(?:is|zijn|heeft|hebben"
        rf"|werd(?:en)?)?\b[^.;]{{0,100}}?\bgepubliceerd\b",
    ),
    _claim(
        "published",
        "publishes",
        rf"(?:heeft|hebben)\b[^.;]{{0,80}}?\b(?:{TENDER}|{_PAPERS})[^.;]{{0,80}}?\bgepubliceerd\b",
    ),
    _claim(
        "published",
        "stands_open",
        rf"(?:{TENDER}|{_PAPERS})[^.;]{{0,60}}?\b(?:staat|staan)\s+(?:\w+\s+){{0,6}}(?:open|op tenderned"
        rf"|online)\b|inschrijving\s+(?:is|staat)\s+(?:\w+\s+)?(?:geopend|open)\b|inschrijven (?:is (?:nu )?mogelijk|kan nu)"
        r"|(?:staat|staan)\b[^.;]{0,20}?\baanbesteding\b[^.;]{0,40}?\b(?:online|open|op tenderned)\b"
        rf"|(?:{TENDER}|{_PAPERS})[^.;]{{0,60}}?\bop tenderned (?:gezet|geplaatst)"
        r"|aankondiging\b[^.;]{0,40}?\b(?:geplaatst|gedaan|verschenen|gepubliceerd)\b"
        rf"|(?:{TENDER}|{_PAPERS})\b[^.;]{{0,60}}?\b(?:is|zijn)\b[^.;]{{0,40}}?\b(?:aangekondigd|verschenen|geplaatst|opengesteld)\b"
        r"|(?:aanbesteding|aanbestedingen|aanbestedingsprocedures?|toelatingsprocedures?|inschrijving)\b[^.;]{0,50}?\b(?:loopt|lopen)"
        r"(?:\s+(?:nu|nog|momenteel|op dit moment)\b|\s*(?=[.,;]|$))",
        0.85,
    ),
    _claim(
        "provisionally_awarded",
        "provisionally_awarded",
        r"(?:is|zijn|heeft|hebben|werd(?:en)?)\b[^.;]{0,100}?\bvoorlopig\s+(?:\w+\s+)?gegund\b"
        r"|^voorlopig gegunde?(?: \w+)?(?: zijn| aan)?\s*:\s*$",
    ),
    _claim(
        "provisionally_awarded",
        "intention_known",
        # not of one still to come: "en maken het voornemen bekend in december"
        r"(?<!maken )(?<!maakt )(?<!maken het )(?<!maakt het )(?<!wij het )(?<!we het )"
        r"(?:voornemens?\s+tot\s+gun\w+|het voornemen|voorlopige\s+gunning\w*|gunningsvoornemens?"
        r"|voorgenomen\s+gunning)\b[^.;]{0,80}?\b(?:verstuurd|verzonden|bekendgemaakt|bekend gemaakt"
        r"|gepubliceerd|plaatsgevonden|kenbaar|gedeeld|ontvangen|gekregen|bekend)\b"
        r"|(?:bericht|brief|mededeling)\b[^.;]{0,40}?\b(?:gekregen|ontvangen|verstuurd)\b[^.;]{0,40}?\bvoorgenomen gunning",
    ),
    _claim(
        "provisionally_awarded",
        "intends_to_award",
        r"(?:is|zijn)\s+(?:wij\s+|we\s+)?(?:voornemens|van plan)\b[^.;]{0,80}?\b(?:te\s+(?:gunnen|verlenen|contracteren)|in zee te gaan)"
        r"|(?:voornemens|van plan)\s+(?:is|zijn)\b[^.;]{0,80}?\b(?:te\s+(?:gunnen|verlenen|contracteren)|in zee te gaan)"
        r"|(?:ligt|is|geldt|gaat) (?:er |het )?(?:nu |hier |nog |vooralsnog )?(?:om )?(?:het|een) voornemen(?: tot gunning|(?= om te gunnen)|$|\s*[:.;])"
        r"|gunning\b[^.;]{0,60}\bwordt\b[^.;]{0,40}\bdefinitief\b"
        r"|\bna (?:de |deze )?(?:bezwaar|standstill|opschort)\w*\b[^.;]{0,60}\b(?:maken|wordt)"
        r"\b[^.;]{0,40}\b(?:gunning|keuze|uitslag)\b[^.;]{0,20}\bdefinitief\b"
        r"|(?:ligt|is|geldt) (?:er )?(?:nu )?een voornemen\b[^.;]{0,60}?\bte\s+(?:gunnen|verlenen)"
        rf"|(?:{TENDER}|opdracht)[^.;]{{0,40}}?\bwil(?:len)?\s[^.;]{{0,50}}?\b(?<!definitief )(?:gunnen|verlenen)\s+aan\s+(?!één|een\b|maximaal|meerdere|\d)"
        rf"|\bwil(?:len)?\s[^.;]{{0,50}}?\b(?:{TENDER}|opdracht)[^.;]{{0,40}}?\b(?<!definitief )(?:gunnen|verlenen)\s+aan\s+(?!één|een\b|maximaal|meerdere|\d)",
        0.85,
        True,
    ),
    _claim(
        "awarded",
        "awarded",
        r"(?:is|zijn|heeft|hebben|werd(?:en)?)\b[^.;]{0,120}?(?<!voorlopig )\b"
        r"(?:definitief\s+)?(?<!voorlopig )gegund\b(?!e)",
    ),
    _claim("awarded", "awarded", r"gegund\s+(?:is|zijn|werd(?:en)?)\b", 0.85),
    # "Definitief gegund:" and "Gegund aan:" above a list
    _claim("awarded", "award_introduced", r"^(?:definitief\s+)?gegund(?:\s+(?:aan|zijn|is))?\s*:\s*$", 0.85),
    # "De opdracht is verleend aan", "Het perceel gaat naar", "kregen een overeenkomst"
    _claim(
        "awarded",
        "assigned",
        r"opdracht(?:en)?\b[^.;]{0,40}?\b(?:is|zijn|werd(?:en)?|hebben|heeft)\b[^.;]{0,40}?\b(?:verleend|toegekend|toegewezen)\b"
        r"|(?:heeft|hebben)\b[^.;]{0,30}?\bopdracht(?:en)?\b[^.;]{0,20}?\b(?:verleend|toegekend|toegewezen)\b"
        r"|(?:perceel|segment|kavel|opdracht|onderdeel)\b[^.;]{0,60}?\b(?:gaat|gaan|ging|gingen)\s+naar\b",
        0.85,
    ),
    _claim(
        "awarded",
        "deals_given",
        rf"(?:aanbieders|partijen|organisaties)\b[^.;]{{0,20}}?\bsluiten (?:wij|we) een (?:{CONTRACTS}|\w*overeenkomst)"
        rf"|sluiten (?:wij|we) een (?:{CONTRACTS}|\w*overeenkomst) met (?:de )?(?:volgende |\w+ )(?:aanbieders|partijen|organisaties)\b"
        rf"|(?:komt|komen|kwam|kwamen)\b[^.;]{{0,40}}?\bin handen van [A-Z]"
        rf"|\b(?:zijn|is|hebben|heeft|werden|sloten)\b[^.;]{{0,60}}\b(?:aanbieders|partijen|organisaties|partners)\b[^.;]{{0,30}}"
        rf"\b(?:{CONTRACTS}|overeenkomsten)\s+(?:ge|afge)sloten"
        rf"|(?:{CONTRACTS}|\w*overeenkomst)\s+(?:heeft|hebben)\s+gekregen|\b(?:kregen|kreeg|gekregen)\b[^.;]{{0,30}}?\b(?:een|hun) (?:{CONTRACTS})",
        0.7,
    ),
    _claim(
        "awarded",
        "settled",
        r"(?:aanbesteding|gunning|inkoop|contractering|contracten|perceel|lot|segment|kavel|onderdeel)\b[^.;]{0,40}?\b(?:is|zijn)\s+(?:\w+\s+){0,2}rond\b"
        r"|met de (?:definitieve )?gunning (?:afgesloten|afgerond)|winnaars?\b[^.;]{0,40}?\b(?:is|zijn) bekend",
        0.8,
    ),
    _claim(
        "awarded",
        "award_title",
        r"^[^.?:]{3,90}\b(?<!voorlopig )(?<!niet )gegund!?$|^(?:\w+\s+){0,3}gunning\w*\b[^.?:]{0,60}\b(?:bekend|afgerond|rond)!?$",
        0.8,
        False,
        ("heading",),
    ),
    _claim(
        "awarded",
        "award_done",
        r"(?:definitieve\s+)?gunning(?:en)?\b[^.;]{0,90}?\b(?:is|zijn|heeft|werd|werden|geworden"
        r"|hebben)\s+(?:\w+\s+){0,6}(?:plaatsgevonden|definitief(?!\s+(?:zodra|als|indien|wanneer|nadat))|afgerond|een feit|bekendgemaakt|onherroepelijk)"
        r"|(?:is|zijn|werd|werden)\s+(?:\w+\s+)?(?:de|alle|deze)\s+gunning(?:en)?\b[^.;]{0,40}?\b(?:definitief|een feit|onherroepelijk)\b"
        r"|gunning(?:en)?\b[^.;]{0,60}\bdefinitief (?:is|zijn|werd|werden) (?:ge)?w[eo]rden\b"
        r"|(?:omgezet|overgegaan)\s+in\s+(?:een\s+)?definitieve\s+(?:gunning|opdracht)",
        0.85,
    ),
    # "op 27 november jl. definitief gegund": the verb may stand far before it, or be left out
    _claim(
        "awarded",
        "final",
        r"(?<!niet )(?<!nog )(?<!pas )definitief\s+(?:\w+\s+)?(?:gegund|verleend)(?!\s+(?:worden|wordt))\b(?!e)",
        0.85,
        False,
        ("paragraph", "mail_body", "notes"),
    ),
    # "Perceel A Ambulant: gegund aan 12 aanbieders" in a list
    _claim(
        "awarded",
        "given",
        r"(?:perceel|segment|kavel|lot|cluster|onderdeel)\b[^.;:]{0,60}(?::|,| -)\s*(?:inmiddels |al |definitief )?gegund\b(?!e)|^gegund aan\b",
        0.85,
        False,
        ("list_item", "table_cell", "slide", "paragraph", "mail_body"),
    ),
    # "Het college besluit de opdracht te gunnen aan": what a decision decides
    _claim(
        "awarded",
        "decides",
        r"(?:besluit|besluiten|besloot|besloten)\b(?![^.;]*\b(?:voorlopig|voornemen|onder voorbehoud))[^.;]{0,90}?\bte\s+(?:gunnen|verlenen)\b"
        r"|opdracht\b[^.;]{0,60}?\bdefinitief\s+te\s+gunnen\s+aan\b"
        r"|\blaten (?:wij|we)\b[^.;]{0,40}?\btoe\b(?= tot| voor|\s*[.,;:]|$)"
        r"|(?:besluit|besluiten|besloot|besloten)\b[^.;]{0,90}?\b(?:toe\s+te\s+laten|toegelaten)\b",
        0.8,
    ),
    # "heeft voor beide kavels de handtekeningen gezet"
    _claim(
        "awarded",
        "signed",
        r"handtekening(?:en)?\b[^.;]{0,60}?\b(?:gezet|geplaatst)\b|(?:zet|zetten|zette|zetten)\b[^.;]{0,80}?\bhandtekening",
        0.8,
    ),
    # "Met de volgende 25 aanbieders sluiten wij een overeenkomst die op 1 januari begint"
    _claim(
        "awarded",
        "deals_follow",
        rf"\bmet (?:de )?(?:volgende|onderstaande|deze)\b[^.;]{{0,50}}?\b(?:sluiten|sloten|gaan) (?:wij|we"
        rf"|de gemeenten)\b[^.;]{{0,30}}?(?:{CONTRACTS}|\w*overeenkomst)",
        0.8,
        True,
    ),
    _claim(
        "awarded",
        "award_heading",
        r"definitieve?\s+gunning\s+(?:aan\s+)?(?:de\s+)?(?:zorg|jeugdhulp)?(?:aanbieders|partijen"
        r"|inschrijvers)|gegunde\s+(?:zorg|jeugdhulp)?(?:aanbieders|partijen|inschrijvers)",
        0.85,
        False,
        ("heading",),
    ),
    _claim(
        "awarded",
        "contracts_closed",
        r"(?<!lopende )(?<!huidige )(?<!bestaande )(?<!oude )(?<!vorige )"
        rf"(?:{CONTRACTS})[^.;]{{0,80}}?\b(?:zijn|is)\s+(?:\w+\s+){{0,5}}(?:ondertekend|getekend|ingegaan)\b",
        0.75,
    ),
    # "zijn we met één deelnemer in dialoog"; "de dialoogfase loopt"
    _claim(
        "in_dialogue",
        "in_dialogue",
        r"(?:is|zijn|gaan|loopt|bevindt|voeren|zit|zitten|staat|staan)\b[^.;]{0,80}?\bin\s+(?:de\s+)?dialoog(?:fase)?\b(?!gericht)"
        r"|met (?:de )?(?:\w+ ){0,2}(?:partijen|kandidaten|deelnemers) (?:zijn|zitten) (?:wij|we) (?:\w+ ){0,2}in gesprek\b"
        r"|(?:is|zijn|zit|zitten)\b[^.;]{0,50}?\bin gesprek met\b[^.;]{0,20}?\b(?:kandidaten|deelnemers|gegadigden|finalisten)\b"
        r"|dialoog(?:fase)?\s+(?:is\s+(?:\w+\s+)?(?:gestart|begonnen|bezig|gaande)|loopt)"
        r"|dialoog(?:rondes|gesprekken)\s+(?:lopen|zijn\s+(?:\w+\s+)?(?:gestart|begonnen|bezig|gaande))"
        # "Met de drie geselecteerde partijen voeren wij sinds 12 januari gesprekken"
        r"|met [^.;]{0,30}\b(?:geselecteerde|overgebleven|gekozen) (?:\w+ )?(?:partijen|aanbieders|kandidaten|combinaties)\b[^.;]{0,50}\bgesprek"
        r"|voer(?:en|t)\b[^.;]{0,60}?\b(?:dialoog|dialooggesprekken|de dialoog)\b",
    ),
    _claim(
        "closed",
        "closed",
        r"(?:trajecten|traject|project|aanbesteding(?:sprocedure|en)?|inkoopprocedure|inkooptraject|procedure"
        r"|inschrijving|inschrijftermijn)\b[^.;]{0,60}?\b(?:is|zijn)\s+(?:(?!aan|met (?!de))[\w:]+\s+){0,8}(?:afgesloten|afgerond"
        r"|beëindigd|gesloten|verstreken)\b|nieuwe (?:aanbieders|inschrijvingen) [^.;]{0,20}niet meer (?:toe|mogelijk)",
    ),
    _claim(
        "preparing",
        "papers_in_the_making",
        rf"(?:{_PAPERS})[^.;]{{0,60}}?\b(?:opgesteld|geschreven|voorbereid|uitgewerkt|(?<!openbaar )(?<!bekend )gemaakt)\b|word(?:t"
        rf"|en)\b[^.;]{{0,40}}?\b(?:{_PAPERS})[^.;]{{0,40}}?\b(?:opgesteld|geschreven|voorbereid|uitgewerkt)\b",
        0.85,
        True,
    ),
    _claim(
        "preparing",
        "in_preparation",
        rf"(?:{TENDER})[^.;]{{0,60}}?\b(?:is|zijn)\s+(?:\w+\s+)?in\s+(?:de\s+)?voorbereiding(?:sfase)?\b"
        rf"|(?:{TENDER})\s+(?:\w+\s+){{0,3}}word(?:t|en)\s+(?:{_NOW}\s+)?voorbereid"
        rf"|voorbereiding(?:en)?\b[^.;]{{0,40}}?\b(?:{TENDER})[^.;]{{0,40}}?\b(?:gestart|begonnen|in volle gang|bezig|gaande)\b"
        rf"|(?:begint|beginnen|start|starten|begonnen|gestart)\b[^.;]{{0,30}}?\bvoorbereiding(?:en)?\b[^.;]{{0,40}}?\b(?:{TENDER})"
        rf"|(?:{TENDER})[^.;]{{0,40}}?\bmee bezig\b|bezig met (?:de )?(?:voorbereiding(?:en)? van )?[^.;]{{0,30}}?\b(?:{TENDER})"
        rf"|(?:{TENDER})[^.;]{{0,40}}?\bin de (?:steigers|maak)\b",
        0.9,
        True,
    ),
    _claim(
        "preparing",
        "prepares",
        rf"(?:bereidt|bereiden)\b[^.;]{{0,60}}?\b(?:{TENDER})[^.;]{{0,60}}?\bvoor\b"
        rf"|(?:{TENDER}) (?:bereidt|bereiden) (?:wij|we|de|het)\b[^.;]{{0,40}}?\bvoor(?=[.,;]|$)",
        0.85,
        True,
    ),
    _claim(
        "preparing",
        "planning_made",
        r"(?:inkoop|aanbesteding|verwerving)\b[^.;]{0,40}?\b(?:globale|voorlopige"
        r"|concept-?)\s*planning\s+opgesteld",
        0.7,
        True,
    ),
    _claim(
        "preparing",
        "not_yet_published",
        rf"(?:{TENDER}|{_PAPERS})[^.;]{{0,60}}?\bnog\s+niet\s+(?:gepubliceerd|gestart)\b",
        0.8,
        True,
    ),
    # "Het bestek is nog niet af", "Er is nog niets besloten"
    _claim(
        "preparing",
        "not_ready",
        r"(?:schrijven|werken|schrijft|werkt) (?:wij |we |de regio )?(?:nu |momenteel |op dit moment )(?:nog )?(?:aan )?(?:de |een "
        r"|onze )?(?:inkoop|aanbestedings)?(?:strategie|plan|stukken|documenten)\b|"
        rf"(?:{_PAPERS})\b[^.;]{{0,30}}?\bnog\s+niet\s+(?:af|klaar|gereed)\b|\bnog\s+niets\s+(?:besloten|vastgesteld)\b",
        0.75,
        True,
    ),
    # "Er ligt nog geen besluit": what a proposal to a council says of itself
    _claim(
        "preparing",
        "undecided",
        r"(?:er (?:ligt|is)|(?:ligt|is|bestaat) er|hierover is|daarover is) nog geen (?:definitieve? |formeel )?(?:besluit|inkoopstrategie|inkoopplan)\b"
        r"|nog geen (?:definitieve )?keuze gemaakt",
        0.7,
        True,
    ),
)
_SIEVE = Sieve([claim.words.pattern for claim in CLAIMS])


def possible_claims(lower: str) -> list[Claim]:
    """The claims whose letters stand in a text in small letters: a cheap first look."""
    bits = _SIEVE.of(lower)
    return [claim for index, claim in enumerate(CLAIMS) if bits >> index & 1] if bits else []
