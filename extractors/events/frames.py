"""The event of a date from what its clause is about and what becomes of that: a theme and an act.

Patterns name events word for word. Where none stands near a date, two small vocabularies do: what is dated (contracts, the
tender, questions, bids, talks, an award, a decision) and what happens to it (it begins, ends, is sent, closes, is chosen).
"Op 1 januari gingen de raamovereenkomsten in", "per 1 januari stoppen de contracten", "Ingang raamovereenkomst": contract and
begin or end, in any order and form. A preposition of the date is an act as well: contracts *per* a day, *tot* a day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractors.dates.words import MONTH

_DAY = r"(?:\d|(?:maan|dins|woens|donder|vrij|zater|zon)dag)"


def _words(*forms: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


THEMES: Mapping[str, re.Pattern[str]] = {
    "answers": _words(
        r"(?:\w+ )?nota(?:'s)? van (?:inlichtingen|antwoord\w*)", r"nvi", r"(?:eerste|tweede|derde|1e|2e|3e) nota",
        r"antwoorden", r"beantwoording", r"antwoordennota",
    ),
    # "vragen" is also a verb: "wij vragen u", "vragen om"
    "questions": _words(
        r"(?<!wij )(?<!we )(?<!u )vragen(?! (?:wij|we|u|om|aan|naar)\b)", r"vragenrondes?", r"vraagronde",
        r"inlichtingenronde",
    ),
    "contract": _words(
        r"\w*contract(?:en|s|periode|duur|termijn|ering)?", r"\w*overeenkomst(?:en)?", r"\w*afspraken", r"looptijd",
        r"duur", r"subsidierelatie", r"contractrelatie", r"partnerschap", r"subsidieperiode",
        r"(?:inkoop|contracterings)periode", r"nieuwe periode",
    ),
    "entry": _words(
        r"(?:tussentijdse )?instroom\w*", r"in(?: te )?stromen", r"instroomt", r"toetreders?", r"nieuwkomers",
        r"toetreding\w*", r"toe te treden", r"toetreden",
    ),
    "task": _words(
        r"opdracht(?:en)?", r"uitvoering", r"dienstverlening", r"levering", r"\w*crisisdienst", r"nieuwe werkwijze",
    ),
    "care": _words(
        r"(?:jeugd|thuis)?(?:zorg|hulp)(?:verlening|levering)?", r"\w*ondersteuning", r"\w*begeleiding",
        r"\w*behandeling", r"(?:\w*aanbieders?|\w*partners?|opdrachtnemers?|leveranciers?)",
        r"(?:nieuwe|gegunde|gecontracteerde) (?:partij(?:en)?|organisaties?|combinatie)",
    ),
    "tender": _words(
        r"\w*aanbesteding(?:en|sprocedure)?", r"\w*uitvra(?:ag|gen)", r"\w*tenders?", r"\w*procedures?",
        r"openstelling", r"\w*stukken", r"\w*leidraad", r"\w*bestek(?:ken)?", r"inkoopdocumenten", r"\w*documenten",
        r"\w*aankondiging", r"offerteaanvraag", r"(?!overgangs|klachten|hardheids)\w*regeling", r"toelatingsronde", r"oproep",
        r"bekendmaking(?= (?:op|via)\b)", r"beschrijvend document", r"inkoopronde",
    ),
    "bids": _words(
        r"\w*inschrijving(?:en)?", r"inschrijven", r"in te schrijven", r"\w*aanmelding(?:en)?",
        r"(?:zich )?aan(?: te )?melden", r"zich\b[^.;]{0,25}?\bmelden", r"\w*offertes?", r"\w*aanvra(?:ag|gen)",
        r"\w*biedingen?", r"\w*inschrijftermijn", r"\w*aanmeldtermijn", r"deelnemingsverzoek\w*",
        r"verzoeken? tot deelneming", r"mee(?: te)? ?(?:wil(?:len|t)? )?(?:doen|dingen)", r"(?:digitale )?kluis",
        r"plannen van aanpak", r"inzending(?:en)?",
    ),
    "bidders": _words(
        r"\w*gegadigden?", r"kandidaten", r"\w*deelnemers?", r"inschrijvers", r"\w*partijen", r"\w*aanbieders",
        r"\w*partners",
    ),
    "deadline": _words(r"\w*deadline", r"sluitings(?:datum|termijn)", r"uiterste datum"),
    "court": _words(r"\w*rechter", r"rechtbank", r"gerechtshof", r"het hof", r"vonnis", r"uitspraak", r"kort geding"),
    "talks": _words(
        r"\w*dialo(?:og|gen)(?:rondes?|ronden|fase|gesprekken)?", r"\w*onderhandeling(?:en|sfase|sronden?|srondes)?",
        r"onderhandelen", r"(?:dialoog)?gespreks?rond(?:es?|en)", r"(?:dialoog)?gesprekken", r"tafelgesprekken",
    ),
    "talking": _words(r"praten", r"spreken", r"in gesprek", r"onderhandelen", r"om (?:de )?tafel", r"aan tafel"),
    "award": _words(
        r"\w*gunning(?:en|sbesluit|sbesluiten|sbeslissing|sfase)?", r"(?:te )?gunnen", r"toelatingsbeslui\w+",
        r"toelatingsbeslissing\w*",
        r"besluit(?:en)? op (?:de )?(?:aanvra\w+|aanmelding\w*|inschrijving\w*|toelating)",
    ),
    "grants": _words(r"\w*beschikking(?:en)?", r"subsidies?", r"toelating"),
    "notice": _words(
        r"\w*bericht(?:en)?", r"\w*brie(?:f|ven)", r"\w*mededeling", r"\w*uitslag(?:en)?", r"voornemens?",
        r"afwijzing(?:en)?", r"winnaars?",
    ),
    "paper": _words(
        r"\w*strategie", r"\w*plan(?:nen)?", r"\w*notitie", r"\w*visie", r"\w*voorstel(?:len)?", r"\w*kaders?", r"motie",
        r"(?:inkoop|start|raads|college|beleids|uitgangspunten)nota",
        r"regioplan", r"\w*agenda", r"\w*tarieven", r"kadernota", r"\w*keuzes?",
    ),
    "board": _words(
        r"\w*colleges?", r"\w*ra(?:ad|den)", r"\w*bestu(?:ur|ren)", r"\w*overleg", r"wethouders?", r"stuurgroep",
        r"b(?:&| en )w", r"\w*commissies?", r"portefeuillehouders\w*",
    ),
}  # fmt: skip

ACTS: Mapping[str, re.Pattern[str]] = {
    "begin": _words(
        r"(?:her)?start(?:en|te|ten|t|datum|moment)?", r"gestart", r"aanvang(?:en|sdatum)?", r"aangevangen",
        r"beg(?:in|int|innen|on|onnen)", r"begindatum", r"\w*ingang(?:sdatum|smoment)?", r"ingegaan",
        r"in(?: te)? ?(?:laten )?gaan", r"in werking\w*", r"van kracht", r"aan de slag", r"aan het werk",
        r"operationeel", r"klaarsta(?:an|at)", r"verderga(?:an|at)", r"inging(?:en)?", r"ingaat", r"aanving(?:en)?",
        r"dat(?:eert|eren|eerde|eerden)(?= van)", r"te laten ingaan", r"eerste dag", r"live", r"actief",
        rf"(?:ga(?:an|at)|ging(?:en)?|treed(?:t|en)|tr(?:ad|aden))\b[^.;]{{0,70}}?\bin\b"
        rf"(?! (?:op\b(?! {_DAY})|gesprek|dialoog|overleg|het\b|de\b|een\b|deze\b|week\b|{MONTH}|20\d\d))",
        r"vang(?:t|en)\b[^.;]{0,40}?\baan", r"ving(?:en)?\b[^.;]{0,40}?\baan",
    ),
    "end": _words(
        r"(?:be)?eindig\w*", r"einde?(?:datum)?", r"eind(?= (?:van |contract|overeenkomst|dialoog|gespr))",
        r"\w*aflo(?:op|opt|pen|pend|pende)", r"afliep(?:en)?", r"stop(?:t|pen|te|ten|gezet)?", r"gestopt",
        r"expi\w+", r"l(?:oopt|open)\b[^.;]{0,40}?\bniet (?:langer |meer )?door", r"verlo(?:opt|pen)",
        r"verstrijk\w*", r"klaar", r"afgerond", r"afronding", r"afsluiting",
        r"(?:l(?:oopt|open|iep|iepen)|rond(?:en|t|de|den)?|sluit(?:en)?|sl(?:oot|oten))\b[^.;]{0,60}?\baf",
        r"ten einde", r"voltooid", r"laatste (?:contract)?dag", r"houd(?:t|en) op", r"geldig", r"afrond(?:t|de|den)",
        r"afsl(?:uit|uiten|oot|oten)",
    ),
    "extend": _words(
        r"\w*verleng\w*", r"overbrug(?:d|t|gen|ging)", r"door(?:getrokken|gelopen|lopen|loopt|werken|leveren)",
        r"voortgezet", r"voort te zetten", r"gecontinueerd", r"opgerekt", r"doorliep(?:en)?", r"voortzet(?:te|ten)?",
        r"(?:ga(?:an|at)|l(?:oopt|open|iep|iepen)|l(?:aat|aten)|zet(?:ten)?)\b[^.;]{0,60}?\b(?:langer )?(?:doorlopen|voort)",
    ),
    "send": _words(
        r"publi\w+", r"gepubliceerd", r"verschijn\w*", r"verschenen", r"verscheen", r"online",
        r"bekend(?:gemaakt|making)?", r"bekend te maken", r"gedeeld", r"\w*stuur(?:d|t|den|de)?",
        r"(?:ver)?stur(?:en|ing)", r"verz(?:onden|ending|enden|ond|ocht)", r"geplaatst", r"plaats(?:en|t|ing|ten)",
        r"beschikbaar", r"krijg(?:t|en)", r"kreeg", r"kregen", r"gekregen", r"ontv(?:angen|angt|ing|ingen)",
        r"(?:openbaar|beschikbaar)(?! aanbested)",
        r"(?:op|naar|via) (?:\w+ )?(?:tenderned|negometrix|mercell|ted|het platform)", r"op de mat",
        r"bekendma(?:akt|akte|akten|ken)", r"uitst(?:uurt|uurde|uurden|uren)", r"de deur uit", r"uitgegaan",
        r"ma(?:ak|akt|ken|akten|akte)\b[^.;]{0,50}?\bbekend", r"(?:ga(?:an|at)|ging(?:en)?)\b[^.;]{0,40}?\buit",
        r"vrijgegeven", r"volg(?:t|en)",
        r"(?:ga(?:an|at)|ging(?:en)?)\b[^.;]{0,60}?\bnaar (?:alle |de )?(?:inschrijvers|deelnemers|partijen|gegadigden)",
    ),
    "open": _words(
        r"open(?! house)(?:t|en|de|den|gesteld|gezet|stelling|stellen|gegaan)?", r"geopend",
        r"(?:de|in de|op de) markt(?: op)?", r"in de lucht", r"uitgezet", r"uit te zetten", r"opnieuw open",
        r"heropend", r"gelanceerd", r"openging(?:en)?", r"openga(?:at|an)", r"openstel(?:t|de|den)",
        r"uitzet(?:te|ten)?", r"lancering", r"aftrap", r"uitgeschreven",
    ),
    "close": _words(
        r"sluit\w*", r"sloot", r"gesloten", r"dicht", r"deadline", r"uiterste", r"uiterlijk\w*",
        r"laatste (?:dag|datum|moment|kans|mogelijkheid|gelegenheid)", r"termijn",
    ),
    "hand_in": _words(
        r"indien\w*", r"in te dienen", r"ingediend", r"inlever\w*", r"ingeleverd", r"in te leveren", r"insturen",
        r"ingestuurd", r"inzenden", r"aanleveren", r"aangeleverd", r"uploaden", r"binnen(?= |$)",
        r"(?:in)?dien(?:t|en)\b[^.;]{0,80}?\bin", r"stellen", r"gesteld", r"doorgeven",
    ),
    "choose": _words(
        r"(?:voor)?selec(?:tie\w*|teren|teer(?:t|de|den)|teerden)", r"geselecteerd", r"uitgenodigd", r"uitnodig\w*",
        r"uitgekozen", r"uitk(?:oos|ozen|iezen)", r"nodig(?:en|t|de|den)\b[^.;]{0,60}?\buit",
        r"k(?:iezen|iest|oos|ozen)", r"gekozen", r"wezen\b[^.;]{0,40}?\baan", r"aangewezen", r"toegelaten",
        r"gaan door", r"door naar",
    ),
    "grant": _words(
        r"verle(?:end|nen|nt|ning)", r"gegund", r"gunde(?:n)?", r"gunt", r"gegeven", r"kr(?:ijgt|ijgen|eeg|egen)",
        r"gekregen", r"toegewezen", r"gaat naar", r"toegekend",
    ),
    "decide": _words(
        r"besl(?:ist|issen|iste|isten|uit|uiten|oot|oten|issing|uitvorming)", r"vastgesteld", r"vast te stellen",
        r"vaststell\w+", r"stel(?:t|de|den|len)\b[^.;]{0,60}?\bvast", r"ingestemd", r"instem\w*",
        r"aann(?:am|amen|eemt|emen)", r"vaststel(?:t|de|den|len)", r"goedkeur(?:t|de|den)",
        r"stem(?:t|men|de|den)\b[^.;]{0,60}?\bin", r"akkoord", r"goed(?:gekeurd|keuring|keuren)", r"aangenomen",
        r"\w*keuzes?\b[^.;]{0,110}?\bgemaakt", r"ma(?:ken|akten|akt|akte)\b[^.;]{0,60}?\bkeuze",
        r"n(?:am|amen|emen|eemt)\b[^.;]{0,60}?\b\w*besluit", r"\w*besluit(?:en)?\b[^.;]{0,40}?\bgenomen",
        r"aangehouden", r"duidelijkheid", r"(?:ja|nee) gezegd", r"fiat", r"bekrachtig\w*", r"aan de orde",
    ),
    "discuss": _words(
        r"l(?:ag|agen|igt|iggen)\b[^.;]{0,40}?\bvoor", r"besproken", r"bespre(?:ken|ekt|king)", r"bespra(?:k|ken)",
        r"agenda", r"geagendeerd", r"bijgepraat", r"toegelicht", r"voorgelegd", r"gepresenteerd",
        r"k(?:omt|omen|wam|wamen)\b[^.;]{0,40}?\bbijeen", r"zi(?:et|en|tten)\b[^.;]{0,30}?\b(?:terug|weer)",
        r"geïnformeerd",
    ),
    "withdraw": _words(
        r"ingetrokken", r"(?:zich )?teruggetrokken", r"tr(?:ekt|ekken|ok|okken)\b[^.;]{0,50}?\b(?:in|terug)",
        r"afgeblazen", r"afbl(?:ies|iezen)", r"intr(?:ok|okken|ekt|ekken|ekking)", r"stopgezet",
        r"stopzet(?:te|ten)?", r"afgehaakt", r"haak(?:t|te|ten)\b[^.;]{0,30}?\baf",
    ),
    "hear": _words(r"(?:te )?horen", r"hoor(?:t|den|de)", r"uitsluitsel", r"vernemen", r"op de hoogte"),
    "first": _words(r"eerste"),
    "last": _words(r"laatste"),
    "move": _words(
        r"verschoven", r"verplaatst", r"uitgesteld", r"opgeschoven", r"verschuift", r"schui(?:ft|ven|f)",
        r"sch(?:oof|oven)", r"vervroegd", r"naar voren",
    ),
    "held": _words(
        r"v(?:indt|inden|ond|onden)\b[^.;]{0,40}?\bplaats", r"plaatsgevonden", r"geweest", r"achter de rug",
    ),
    "rule": _words(
        r"(?:w(?:ees|ezen|ijst|ijzen))\b[^.;]{0,70}?\b(?:af|toe)", r"af(?:ge)?wezen", r"toegewezen", r"uitspraak",
        r"geoordeeld", r"oordeel\w*", r"bepaal(?:t|de|d)", r"(?:on)?gelijk", r"verwacht", r"vonnis",
        r"verbo(?:d|den)", r"verwierp", r"verworpen", r"veegde", r"streep",
    ),
    "halt": _words(
        r"stil(?:gelegd|legde|legden|ligt|lag|gezet|gevallen)", r"opgeschort", r"opschort(?:te|ten|ing)?",
        r"(?:ge)?schorst?", r"geschorst", r"gepauzeerd", r"on hold", r"aangehouden", r"bevroren",
    ),
    "sign": _words(r"(?:onder)?(?:ge)?teken(?:d|en|ing|t|de|den)", r"getekend"),
}  # fmt: skip

# What a theme and an act are together; "" stands for no act at all: the noun alone tells it.
EVENTS: Mapping[tuple[str, str], str] = {
    ("contract", "begin"): "contract_start", ("task", "begin"): "contract_start",
    ("care", "begin"): "contract_start", ("entry", "begin"): "contract_start",
    ("contract", "from"): "contract_start", ("task", "from"): "contract_start", ("entry", "from"): "contract_start",
    ("contract", "end"): "contract_end", ("contract", "until"): "contract_end", ("contract", "extend"): "extension",
    ("task", "extend"): "extension", ("contract", "sign"): "other", ("tender", "begin"): "publication",
    ("tender", "send"): "publication", ("tender", "open"): "publication", ("tender", "close"): "submission_deadline",
    ("tender", "withdraw"): "withdrawal", ("bidders", "withdraw"): "withdrawal",
    ("questions", "last"): "questions_deadline", ("bids", "last"): "submission_deadline",
    ("questions", "hand_in"): "questions_deadline", ("bids", "hand_in"): "submission_deadline",
    ("paper", "hand_in"): "submission_deadline", ("tender", "hand_in"): "submission_deadline",
    ("deadline", "move"): "submission_deadline", ("bids", "move"): "submission_deadline",
    ("award", "move"): "final_award", ("contract", "move"): "contract_start", ("tender", "move"): "publication",
    ("questions", "move"): "questions_deadline", ("tender", "halt"): "suspension", ("award", "halt"): "suspension",
    ("bidders", "hear"): "provisional_award", ("talks", "first"): "dialogue_start",
    ("talks", "last"): "dialogue_end", ("grants", "held"): "final_award", ("award", "held"): "final_award",
    ("grants", "decide"): "final_award", ("court", "rule"): "court_ruling", ("court", "decide"): "court_ruling",
    ("questions", "close"): "questions_deadline", ("questions", "until"): "questions_deadline",
    ("answers", ""): "clarification_published", ("answers", "send"): "clarification_published",
    ("bids", ""): "submission_deadline", ("bids", "close"): "submission_deadline",
    ("bids", "until"): "submission_deadline", ("bids", "end"): "submission_deadline", ("bids", "begin"): "other",
    ("bids", "open"): "other", ("entry", "until"): "submission_deadline", ("bidders", "choose"): "selection",
    ("talks", "begin"): "dialogue_start", ("talks", "from"): "dialogue_start", ("talks", "end"): "dialogue_end",
    ("talks", "until"): "dialogue_end", ("talking", "until"): "dialogue_end",
    ("talking", "from"): "dialogue_start", ("talking", "range"): "dialogue_start", ("award", ""): "final_award",
    ("award", "send"): "final_award", ("award", "decide"): "decision", ("task", "grant"): "final_award",
    ("grants", "grant"): "final_award", ("grants", "send"): "final_award", ("notice", "send"): "provisional_award",
    ("board", "decide"): "decision", ("paper", "decide"): "decision", ("contract", "range"): "contract_start",
    ("talks", "range"): "dialogue_start", ("implied", "begin"): "contract_start", ("implied", "end"): "contract_end",
    ("implied", "extend"): "extension", ("implied", "open"): "publication", ("implied", "withdraw"): "withdrawal",
    ("paper", "discuss"): "meeting", ("board", "discuss"): "meeting",
}  # fmt: skip
