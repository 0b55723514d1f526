"""Events that more than a noun tells: verbs that stand apart ("gaat per 1 oktober in"), compounds, who decides what.

What a term of the vocabulary ``event`` can name is not repeated here. ``penalty`` says how weak the words are: the
distance in characters at which a strong word would count as much.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventPattern:
    """Words of an event, for text in lower case; ``needs`` must stand somewhere in the same text, ``never`` must not."""

    id: str
    event: str
    words: re.Pattern[str]
    penalty: int = 0
    needs: re.Pattern[str] | None = None
    never: re.Pattern[str] | None = None


def _pattern(
    event: str, id: str, words: str, penalty: int = 0, needs: str | None = None, never: str | None = None
) -> EventPattern:
    words = words.replace("[^.;]", r"(?:[^.;]|\.(?=\d))")  # the stop in "10.00 uur" ends no clause
    return EventPattern(
        id,
        event,
        re.compile(rf"(?<!\w)(?:{words})"),
        penalty,
        re.compile(needs) if needs else None,
        re.compile(never) if never else None,
    )


_CONTRACT = r"contract|overeenkomst|raamafspra"
_BUYERS = (
    r"\bcolleges?\b|\braad\b|\braden\b|gemeentera|bestuur|\bab\b|wethouder|portefeuillehouder"
    r"|\bgemeenten?\b|stuurgroep"
)
_LIMIT = (
    r"uiterlijk|\btot\b|t/m|deadline|v[oó][oó]r\b|\bkan\b|\bkunnen\b|\bkunt\b|\bkonden\b|sluit|uiterste"
    r"|termijn|\bten laatste|laatste (?:dag|datum|moment|mogelijkheid|kans)"
)

PATTERNS: tuple[EventPattern, ...] = (
    # "Het nieuwe contract gaat per 1 oktober in"; "gaan de overeenkomsten op 1 juli in"; "op 1 januari in te laten
    # gaan"
    _pattern(
        "contract_start",
        "contracts_begin",
        rf"(?:{_CONTRACT})\w*\b(?:(?! en )[^.;]){{0,70}}?\b(?:gaan|gaat|ging|gingen)\b[^.;]{{0,50}}?(?:\bin\b(?! op\b)|\bvan start\b)",
    ),
    _pattern("contract_start", "contracts_begin", r"en (?:gaan|gaat)\b[^.;]{0,50}?\bin\b(?! op\b)", 3, _CONTRACT),
    _pattern("other", "contracts_signed", r"(?:ge|onder)tekend|ondertekening\w*|getekend", 12, _CONTRACT),
    _pattern(
        "contract_start",
        "contracts_begin",
        rf"(?:gaan|gaat|ging|gingen)\b[^.;]{{0,60}}?\b(?:{_CONTRACT})\w*\b[^.;]{{0,50}}?\bin\b(?! op\b)",
    ),
    _pattern("contract_start", "contracts_begin", r"in te laten gaan|laten ingaan|van kracht|in te gaan", 5, _CONTRACT),
    _pattern(
        "contract_start",
        "contracts_begin",
        rf"(?:{_CONTRACT})\w*\s+(?:zal |zullen )?(?:start(?:en|te|ten|t)?|begin(?:t|nen))\b",
    ),
    # "Start zorg | 1 april 2026"
    _pattern(
        "contract_start",
        "care_begins",
        r"(?:start|begin|aanvang)\s+(?:van\s+)?(?:de\s+)?(?:nieuwe\s+)?(?:zorg(?:verlening|levering)?|hulp(?:verlening)?"
        r"|ondersteuning|begeleiding)\b",
        5,
    ),
    # "Wanneer begint de overeenkomst?", "dan starten de nieuwe contracten"
    _pattern(
        "contract_start",
        "contracts_begin",
        rf"(?:start|begin)(?:t|en|nen)?\s+(?:de|het|onze|uw|deze)\s+(?:\w+\s+)?\w*(?:{_CONTRACT})\w*",
    ),
    _pattern(
        "contract_start",
        "contracts_begin",
        rf"(?:nieuwe?|deze|de|het)\s+(?:\w+\s+)?\w*(?:{_CONTRACT})\w*\s+(?=(?:per|vanaf|met ingang van)\b)",
        5,
    ),
    _pattern(
        "contract_start",
        "purchase_from",
        r"(?:contractering|inkoop\w*|gecontracteerd|ingekocht)\b[^.;,()]{0,40}?\b(?=(?:per|vanaf"
        r"|met ingang van)\s)",
        12,
        None,
        r"\b(?:overzicht|stand)\b",
    ),
    _pattern("contract_start", "contracts_begin", r"met ingang van|ingaande", 30, _CONTRACT),
    # "lopen per 1 januari 2025 af"; "loopt tot en met 31 december 2026"
    _pattern("contract_end", "contracts_run_out", r"(?:loopt|lopen|liep|liepen)\b[^.;]{0,60}?\baf\b", 0, _CONTRACT),
    _pattern(
        "contract_end",
        "contracts_run_until",
        r"(?:loopt|lopen|liep|liepen|geldt|gelden|geldig|duurt|duren)\b[^.;]{0,50}?\btot\b",
        0,
        _CONTRACT,
    ),
    _pattern("contract_end", "contracts_run_until", r"(?:eindig|expire)\w*", 8, _CONTRACT),
    # "na afloop van de overeenkomst op 31 december 2025"
    _pattern("contract_end", "contracts_over", rf"(?:afloop|einde?) van (?:de |het )?(?:\w+ )?\w*(?:{_CONTRACT})\w*"),
    _pattern("extension", "extended", r"verleng\w*", 0, _CONTRACT),
    # "Vragen kunnen tot 10 mei worden gesteld"; "u kunt tot 3 juni vragen insturen"
    _pattern(
        "questions_deadline",
        "questions_until",
        r"vragen\b[^.;]{0,70}?\b(?:stellen|gesteld|(?:in)?dienen|ingediend|(?:in|toe)?sturen|ingestuurd"
        r"|mailen|gemaild)\b",
        5,
        _LIMIT,
        r"zijn (?:er )?(?:veel )?vragen|reacties",
    ),
    _pattern(
        "questions_deadline", "questions_until", r"(?:stel|stuur|mail|dien)\w*\b[^.;]{0,30}?\bvragen\b", 5, _LIMIT
    ),
    _pattern(
        "clarification_published",
        "answers",
        r"vragen\b[^.;]{0,50}?\bbeantwoord(?:t|en)?\b|antwoorden\b[^.;]{0,30}?\bgepubliceerd",
        5,
    ),
    # "start inschrijving": the tender is open, nothing closes
    _pattern(
        "other",
        "submission_opens",
        r"(?:start|opening|begin|opengesteld|openstelling)\w*\s+(?:van\s+)?(?:de\s+)?(?:inschrij|aanmeld)\w*",
        0,
    ),
    # "inschrijvingen moeten vóór 3 mei zijn ingediend"; "aanmelden kan tot 4 april"
    _pattern(
        "submission_deadline",
        "submit_until",
        r"(?:inschrijving|aanmelding|offerte|aanbieding|verzoek)\w*\b[^.;]{0,70}?\b(?:indienen|ingediend"
        r"|ontvangen|sluit|binnen zijn|uploaden)\b",
        0,
        _LIMIT,
    ),
    _pattern(
        "submission_deadline",
        "submit_until",
        r"(?:indien\w*|ingediend|sluit(?:ing\w*|en)?|ontvang\w*)\b[^.;]{0,40}?\b(?:inschrijving|aanmelding"
        r"|offerte|aanbieding)\w*",
        0,
    ),
    _pattern(
        "submission_deadline",
        "submit_until",
        r"inschrijven|in te schrijven|schrijven[^.;]{0,40}\bin\b|aanmelden|aan te melden|intekenen",
        8,
        _LIMIT,
        r"bijeenkomst|sessie|webinar|nieuwsbrief",
    ),
    _pattern(
        "submission_deadline",
        "submission",
        r"(?:definitieve\s+)?inschrijving(?:en)?\b|inschrijffase",
        28,
        None,
        r"beoordel\w*\s+(?:van\s+)?(?:de\s+)?(?:ingediende\s+)?inschrijving|nieuwsbrief",
    ),
    # "Bekendmaking geselecteerde gegadigden"
    _pattern(
        "selection",
        "selection_known",
        r"(?:bekendmak\w+|uitslag|berichten?)\b[^.;]{0,25}?\b(?:geselecteerde\s+\w+|selectie)",
    ),
    _pattern(
        "selection",
        "selected",
        r"selecteren|geselecteerd\b|selectie\b(?!\s*(?:van\s+(?:zorg)?aanbieders,|leidraad))",
        25,
    ),
    _pattern(
        "dialogue_start",
        "dialogue_begins",
        r"(?:start|begin|aanvang)\w*\b[^.;,]{0,30}?\bdialoog(?!gericht)\w*"
        r"|dialoog(?!gericht)\w*\b[^.;,]{0,25}?\b(?:start(?:en|t)?\b|begin(?:t|nen)\b|van start)",
    ),
    _pattern(
        "dialogue_end",
        "dialogue_ends",
        r"(?:afronding|einde?|afsluiting|slot|laatste)\b[^.;,]{0,30}?\bdialoog(?!gericht)\w*"
        r"|dialoog(?!gericht)\w*\b[^.;,]{0,40}?\b(?:afgerond|eindigt|afgesloten|beëindigd)",
    ),
    _pattern("dialogue_start", "dialogue", r"dialoog(?:fase|ronden?|rondes|gesprek\w*|periode)?\b", 22),
    _pattern(
        "provisional_award",
        "intention_to_award",
        r"voornemen\w*\b[^.;]{0,30}?\bgun\w*|voorlopig\w*\b[^.;]{0,20}?\b(?:gegund|gunning|gunnen|gunt)"
        r"|gunningsvoornemen\w*",
    ),
    _pattern(
        "final_award",
        "awarded",
        r"definitie\w*\b[^.;]{0,25}?\b(?:gegund\b|gunning\b|gunnen|gunt)"
        r"|opdracht\w*\b[^.;]{0,30}?\b(?:verleend|verlenen)|\bgunnen\b|\bgunt\b|gunning\b",
    ),
    # "Tegen dit voornemen kunt u tot 3 juni bezwaar maken"
    _pattern(
        "other", "objection_until", r"bezwaar\s+(?:te\s+)?(?:maken|indienen)|bezwaar\s+(?:worden\s+)?gemaakt", 5, _LIMIT
    ),
    _pattern("other", "reopened", r"heropen(?:d|en|t|ing)\b|opnieuw\s+open(?:gesteld|gezet)", 0),
    _pattern("other", "award_phase_start", r"(?:start\s+)?(?:definitieve\s+)?gunningsfase"),
    # Who decides what, when: the verb is the event, the buyer must be named.
    _pattern(
        "decision",
        "decided",
        r"besloten|besloot|besluit(?:en|vorming)?\b|vastgesteld|vast\s?te\s?stellen|vaststell(?:en|ing)\b"
        r"|stel(?:t|de|den|len)?\b[^.;]{0,60}\bvast\b|aangenomen|ingestemd|instemm?\w*|goedgekeurd|akkoord"
        r"|voorgelegd|bekrachtigd",
        12,
        _BUYERS,
    ),
    _pattern("decision", "decided", r"vaststelling|vastgesteld|besluitvorming|collegebesluit\w*|raadsbesluit\w*", 30),
    _pattern(
        "market_consultation",
        "consulted",
        r"(?:markt|schriftelijke\s+|deel)?\w*consultatie\w*|geconsulteerd|marktverkenning\w*",
        0,
        None,
        None,
    ),
    _pattern(
        "meeting",
        "session",
        r"\w*(?:bijeenkomst|sessie)(?:s|en)?\b|\w*(?:informatie|raads|thema|regio|inloop"
        r"|netwerk)avond(?:en)?\b|webinars?\b|\w*(?:ontwikkel|overleg|dialoog)tafels?\b|vragenu(?:ur|ren)"
        r"|spreekuur|kick-?off|workshops?|casusbespreking\w*",
        3,
    ),
    _pattern(
        "meeting",
        "talks",
        r"(?<!in )(?<!in nauw )(?<!na )overleg(?:gen)?\b|(?!verificatie)\w*gesprek(?:ken)?\b|gesproken\b|gepresenteerd"
        r"|getoetst\b",
        18,
        None,
        r"cao-?gesprek",
    ),
    _pattern(
        "publication",
        "published",
        r"gepubliceerd\w*|publice(?:ren|ert|erde)|publicatie\w*|aankondiging\b|aangekondigd"
        r"|op tenderned (?:geplaatst|gezet|gekomen)",
        3,
    ),
    _pattern(
        "publication",
        "tender_starts",
        r"(?:aanbesteding|uitvraag|inkoopprocedure|aanbestedingsprocedure)\s+(?:is\s+|zal\s+)?(?:start(?:en"
        r"|t)?|gestart|van start|begint|opengesteld)\b|start(?:en|t)?\b[^.;,]{0,25}?\b(?:aanbesteding"
        r"|inkoopprocedure|uitvraag)\b",
        8,
    ),
    _pattern(
        "publication",
        "goes_live",
        r"(?:uitvraag|aanbesteding|documenten|stukken)\b[^.;,]{0,40}?\b(?:online|live|in de markt)\b"
        r"|(?:breng\w*|zetten|zet|gebracht|gezet)\b[^.;,]{0,60}?\b(?:op|in) de markt\b",
        8,
    ),
    _pattern(
        "court_ruling",
        "ruled",
        r"(?:rechter|rechtbank|gerechtshof|voorzieningenrechter)\b[^.;]{0,60}?\b(?:uitspraak|vonnis"
        r"|geoordeeld|oordeelde|beslist|besliste)\b|vonnis gewezen",
    ),
    # "Gunning perceel 3 aangehouden", "de gunning is uitgesteld": no award
    _pattern(
        "suspension",
        "award_held",
        r"gunning\w*\b[^.;]{0,60}?\b(?:aangehouden|opgeschort|geschorst)\b|(?:houden|houdt)\b[^.;]{0,60}?\bgunning\b"
        r"[^.;]{0,30}?\baan\b",
    ),
    _pattern("withdrawal", "withdrawn", r"(?:trekt|trekken|trok|trokken)\b[^.;]{0,60}?\bin\b"),
    _pattern("suspension", "suspended", r"(?:schort|schorten|schortte)\b[^.;]{0,60}?\bop\b|(?:schorst|schorsen)\b"),
    _pattern(
        "implementation_start",
        "implementation",
        r"(?:start|begin|aanvang)\w*\b[^.;,]{0,25}?\bimplementatie\w*"
        r"|implementatie\w*\b[^.;,]{0,25}?\b(?:start|begint|van start)",
    ),
    _pattern(
        "document_date",
        "edition",
        r"^\W*(?:nieuwsbrief|(?:\w+\s+)?update|projectupdate|actualisatie|persbericht|memo|versie|datum"
        r"|voortgangsbericht|laatst\s+(?:bijgewerkt|gewijzigd)|laatste\s+(?:update|wijziging))\b",
        20,
    ),
)

# Terms of the vocabulary that are weak, or that need a contract in the sentence: "gaan in op de vragen" starts nothing.
TERM_PENALTY = {
    "postponement": 70, "council_information": 3, "provider_meeting": 3, "evaluation": 30, "selection": 5,
    "standstill_end": 5,
    "implementation_start": 5, "evaluation_contract": 10, "termination": 10, "proceedings": 15, "preparation_start": 5,
}  # fmt: skip
NEEDS_CONTRACT = re.compile(_CONTRACT + r"|inkoop|aanbested|dienstverlening|datum", re.IGNORECASE)
TERMS_NEEDING_CONTRACT = frozenset({"contract_start", "contract_end", "extension", "termination"})
# The verb weighs less than what it makes public: "de nota van inlichtingen is op 3 mei gepubliceerd"
PUBLISHING = re.compile(r"(?:ge)?publice(?:er|r)", re.IGNORECASE)
PUBLISHING_PENALTY = 12
# Words that are events only with what follows: "publicatie nota van inlichtingen", "einddatum inschrijftermijn"
LIGHT_HEAD = re.compile(
    r"^(?:publicatie\w*|gepubliceerd|publiceren|bekendmaking|aankondiging|startdatum|einddatum"
    r"|sluitingsdatum|besluit(?:vorming)?|vaststelling"
    r"|indiening|datum publicatie|publicatie op tenderned|start)$",
    re.IGNORECASE,
)
HEAD_LINK = re.compile(
    r"(?:\s*[:,-]?\s*|\s+(?:van|de|het|een|over|inzake|tot|op|voor|eerste|tweede|1e|2e|definitieve"
    r"|concept|voorlopige|eventuele)\b\s*)*",
    re.IGNORECASE,
)
# "de gegunde aanbieders", "gecontracteerde": a quality of somebody, no event
ATTRIBUTIVE = re.compile(
    r"(?:gegunde|verlengde|geselecteerde|gepubliceerde|geschorste|vastgestelde|ingetrokken\s+\w+ing)$", re.IGNORECASE
)
