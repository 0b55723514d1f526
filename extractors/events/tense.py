"""Whether a sentence looks back or ahead, and whether it claims at all."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.dates.period import Direction

# "is gepland", "streven naar", "is voorzien in", "beoogde", "naar verwachting", "zal", "gaan we", "volgt", "wordt ...
# gehouden"
_PLANNED = re.compile(
    r"\b(?:gepland|planning|plannen|streef\w*|streven|streeft|voorzien|beoogd\w*|verwacht\w*|verwachting"
    r"|voornemens|doel is|mikken|zal|zullen"
    r"|gaan|gaat|volgt|volgen|word(?:t|en)|start|starten|begint|beginnen|moet(?:en)?|kan|kunnen|uiterlijk"
    r"|binnenkort|straks|later"
    r"|beslis(?:t|sen)|besluiten|valt|vallen|doet|doen|publiceren|publiceert|bespre(?:ekt|ken)|behandel(?:t|en)|komt|komen"
    r"|krijgt|krijgen|sluit|sluiten|opent|verschijnt|verschijnen|ontvangt|hoort|horen|maken|maakt|pas"
    r"|ingaande|loopt|lopen|vindt|vinden|houdt|houden|organiseert|organiseren|hopen|willen|verlengd tot|aankomende?|komende?|a\.s)\b",
    re.IGNORECASE,
)
_EXPLICITLY_PLANNED = re.compile(
    r"\b(?:gepland|planning|streef\w*|streven|streeft|voorzien|beoogd\w*|verwacht\w*|verwachting"
    r"|voornemens|doel is|mikken|zal|zullen"
    r"|concept-?planning|voorlopige planning|tijdpad)\b",
    re.IGNORECASE,
)
# Nouns and adjectives that look like participles: "gemeenten", "dialooggesprekken", "gezinnen"
_NOUNS = r"(?!meent|bied|zin|val|deel|zond|tal|heel|drag|sprek|goed|geven|bruik|voel|woon|lijk|schikt|acht|bouw)"
_PARTICIPLE = re.compile(
    rf"\b(?:ge{_NOUNS}(?!sloten\s+overeenkomst)\w{{3,}}(?:d|t|en)"
    rf"|\w+ge{_NOUNS}\w{{3,}}(?:d|t|en)"
    r"|ver\w{3,}(?:d|st|cht)|be\w{3,}(?:d|st|cht|sproken|gonnen)|ont\w+(?:vangen|d"
    r"|st|cht)|plaatsgevonden|geweest|afgerond|gehouden|gegund|gezet|gedaan|gegaan)\b",
    re.IGNORECASE,
)
_FINITE_PAST = re.compile(
    r"\b(?:werd(?:en)?|was|waren|had(?:den)?|kon(?:den)?|ging(?:en)?|vond(?:en)?|liep(?:en)?|bleek"
    r"|besloot|kreeg|kregen|ontving(?:en)?|deed|deden"
    r"|gaf|gaven|stem(?:de|den)|stel(?:de|den)|kwam(?:en)?|nam(?:en)?|sloot|besloten|start(?:te|ten)"
    r"|sprak(?:en)?|begon(?:nen)?|verscheen|verschenen|hield(?:en)?|bracht(?:en)?|koos|kozen|trok(?:ken)?|schreef|schreven"
    r"|stond(?:en)?|lag(?:en)?|bleef|bleven|werkte(?:n)?|schoof|schoven|wees|wezen|zag(?:en)?|ving(?:en)?|trad(?:en)?|blies(?:en)?"
    r"|hak(?:te|ten)|meld(?:de|den)|plaatste(?:n)?|gund(?:e|en)|rond(?:de|den)|lever(?:de|den)|dien(?:de|den)|diende(?:n)?|leid(?:de|den)"
    r"|maakte(?:n)?|zou(?:den)?|gold(?:en)?|moest(?:en)?|mocht(?:en)?|wild(?:e|en)|zocht(?:en)?|vroeg(?:en)?|kocht(?:en)?"
    r"|(?!ge)\w{3,}eerde(?:n)?|verleng(?:de|den)|bespra(?:k|ken)|teken(?:de|den)"
    r")\b",
    re.IGNORECASE,
)
_BARE_PARTICIPLE = re.compile(r"\b(?:gesproken|geweest|plaatsgevonden)\b", re.IGNORECASE)
# "Gunning: 3 juni (dit was 12 mei)": the old date is told, not the sentence
_OLD_DATE = re.compile(
    r"[,(;]\s*(?:(?:dit|dat|deze|die|eerst|eerder)\s+)?(?:was|waren|stond)(?:\s+(?:eerst|eerder|oorspronkelijk))?\W+(?=\w*\s?\d|(?:begin|medio|eind|week)\b)",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"\b(?:is|zijn|heeft|hebben|hebt)\b", re.IGNORECASE)
# The words of the participles that plan rather than report: "is gepland", "is voorzien"
_PLANNED_PARTICIPLE = re.compile(r"\b(?:gepland|voorzien|beoogd|verwacht|voorgenomen)\b", re.IGNORECASE)


# "Vastgesteld door de colleges op 4 maart": done, with no verb beside the participle
_BARE = re.compile(
    r"\b(?:vastgesteld|gepubliceerd|gegund|verzonden|verstuurd|ondertekend|goedgekeurd|aangenomen)\s+(?:door|op|in|d\.d\.)",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:word(?:t|en)|zal|zullen|te|moet(?:en)?|kan|kunnen)\b", re.IGNORECASE)


def is_planned(sentence: str) -> bool:
    """Does the sentence call what it tells a plan ("streven", "is voorzien", "naar verwachting")?"""
    return bool(_EXPLICITLY_PLANNED.search(sentence))


@lru_cache(maxsize=2048)  # asked for each date of a sentence
def is_past(sentence: str) -> bool:
    """Does the sentence report something done ("is gehouden", "vond plaats")?"""
    sentence = _OLD_DATE.sub(" ", sentence)
    if _PLANNED_PARTICIPLE.search(sentence):
        return False
    if _BARE_PARTICIPLE.search(sentence) and not _TO_COME.search(sentence):
        return True
    if _FINITE_PAST.search(sentence) or (_BARE.search(sentence) and not _TO_COME.search(sentence)):
        return True
    return bool(_PERFECT.search(sentence) and _PARTICIPLE.search(sentence)) and not re.search(
        r"\b(?:zal|zullen)\b", sentence
    )


@lru_cache(maxsize=256)  # asked for with each date of a sentence
def direction_of_sentence(sentence: str) -> Direction | None:
    """``past`` or ``future`` by the tense of the sentence, None where it has none ("Aanbiedersbijeenkomst 26
    september")."""
    if is_past(sentence):
        return "past"
    return "future" if _PLANNED.search(sentence) else None


# Verbs whose present tense tells of what is to come; with "is" and "heeft" the participle decides
_PRESENT = re.compile(
    r"\b(?:zal|zullen|word(?:t|en)|gaa?[tn]|moet(?:en)?|kan|kunnen|kunt|mag|mogen|wil|willen|begin(?:t|nen)|start(?:en)?|sluit(?:en)?|opent|volg(?:t|en)"
    r"|neemt|beslist|besluit|kiest|hoort|krijgt|ontvangt|verschijnt|publiceert|bespreekt|behandelt|vergadert|stemt|legt|geeft|stuurt|plaatst|gunt|tekent"
    r"|rondt|hakt|selecteert|nodigt|beoordeelt|informeert|organiseert|houdt|vindt|valt|komt|komen|doet|loopt|lopen|eindig(?:t|en)|treedt|treden|stopt|duurt"
    r"|verwacht|praat|spreekt|ziet|licht|brengt|zet|levert|staat|ligt|geldt|schrijft|maakt|toetst|peilt|meldt|dient"
    r"|(?!(?:hebb|war|kwam|gav|nam|kreg|stond|ging|zag|koz|stell)en\b)"
    r"\w+(?<![dt])en (?=(?:we|wij)\b)|(?:houden|zetten|sluiten) (?=(?:we|wij)\b))\b",
    re.IGNORECASE,
)
_HAVE = re.compile(r"\b(?:is|zijn|heeft|hebben|hebt)\b", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:moet(?:en)?|zal|zullen|kan|kunnen|te (?=zijn\b|hebben\b)|dien(?:t|en))\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsinds\W*(?:de\s+)?(?:\w+dag\s+)?$", re.IGNORECASE)
_CLAUSES = re.compile(r"[,;:()]\s|\s(?:en|maar|of|dat)\s", re.IGNORECASE)


@lru_cache(maxsize=1024)
def direction_at(sentence: str, start: int, end: int) -> Direction | None:
    """``past`` or ``future`` by the verb that stands nearest to a date within its clause; None where it has none."""
    if _SINCE.search(sentence, 0, start):
        return "past"
    low = max((match.end() for match in _CLAUSES.finditer(sentence, 0, start)), default=0)
    stop = _CLAUSES.search(sentence, end)
    clause, at, to = sentence[low : stop.start() if stop else len(sentence)], start - low, end - low
    found: list[tuple[int, Direction | None]] = []
    verbs: tuple[tuple[re.Pattern[str], Direction | None], ...] = (
        (_PRESENT, "future"),
        (_FINITE_PAST, "past"),
        (_HAVE, None),
    )
    for verb, direction in verbs:
        for match in verb.finditer(clause):
            if match.start() < to and at < match.end():
                continue
            told = direction
            if told is None:
                if _MODAL.search(clause):
                    told = "future"
                elif _PARTICIPLE.search(clause):
                    told = "future" if _PLANNED_PARTICIPLE.search(clause) else "past"
            if told is not None:
                found.append((min(abs(match.start() - to), abs(at - match.end())), told))
    return min(found, key=lambda item: item[0], default=(0, None))[1]
