"""What sentences on the past claim: what was done before was dropped, what began years ago and was not dropped runs."""

from __future__ import annotations

import re

from extractors.claims import cues
from extractors.claims.windows import Window

_SIMPLE_PAST = re.compile(
    r"(?<!\w)(?:werd|werden|was|waren|had|hadden|gold|golden|kochten?|gebruikten?|werkten?|betaalden?|kregen|kreeg"
    r"|ontvingen?|ontving|hanteerden?|bekostigden?|rekenden?|financierden?|contracteerden?|sloten|liepen|liep"
    r"|mocht(?:en)?|kon(?:den)?|declareerden?|volgden?|ging|gingen|deed|deden|gaf|gaven|bleek|bleken|leidden?|zorgden?"
    r"|bood|boden|schoot|schoten|paste|pasten|kostten?|maakten?|stond|stonden|bestond|koos|kozen|vroeg|vroegen)(?!\w)",
    re.IGNORECASE,
)
# "Eerst waren dat er nog negentien", "In de eerste jaren werd het aanbod voortgezet", "Aanvankelijk betaalden wij per uur"
_ONCE = cues.words(
    r"^\W*(?:eerst|toen|vroeger|voorheen|ooit|aanvankelijk|oorspronkelijk|jarenlang)\b",
    r"in de (?:eerste|begin|vroege) ?jaren\b",
    r"in het begin\b",
    r"in (?:die|deze) (?:jaren|tijd|periode)\b",
)
_UP_TO_NOW = cues.words(
    r"tot nu toe\b", r"tot (?:op )?heden\b", r"tot dusver(?:re)?\b", r"tot voor kort\b", r"tot dan toe\b"
)
# ", nu per traject", "en nu taakgericht": the other half of a sentence that tells what was
_NOW = re.compile(r"\W*(?:en )?(?:nu|voortaan|straks)(?!\w)", re.IGNORECASE)
# "De lopende contracten zijn destijds openbaar aanbesteed"
_RUNNING = cues.words(r"(?:huidige|lopende|bestaande) (?:\w+ )?(?:contract|overeenkomst|raam|afspra)")

# "van een bedrag per uur naar een resultaat"; "van een uurtarief naar een trajectprijs"; "de bekostiging verandert van inspanningsgericht in taakgericht"
_FROM = re.compile(
    r"(?<!\w)van\s(?:(?:een|de|het|\w+en) )?(?:(?:vaste? )?(?:bedrag|prijs|tarief|vergoeding|betaling|bekostiging|afrekening|financiering) )?$",
    re.IGNORECASE,
)
# "Inkoopmethodiek: open house → SAS": what stands before the arrow is left
_ARROW = re.compile(r"\W{0,3}(?:→|[-=]+>)\s*\w")
_TO = re.compile(r".{0,80}?(?<!\w)naar\s", re.IGNORECASE)
_INTO = re.compile(r"\W*(?:\w+ )?(?:in|op|tot)\s", re.IGNORECASE)
# "In de periode 2019-2022 werd", "tussen 2018 en 2021 kregen"
# "is in de jaren 2019-2023 gewerkt met een open house"
_PERFECT = re.compile(
    r"(?<!\w)(?:heeft|hebben|is|zijn) (?:\S+ ){0,10}?(?:gewerkt|gehanteerd|gebruikt|toegepast|gevolgd|ingekocht|betaald|bekostigd|gecontracteerd)(?!\w)",
    re.IGNORECASE,
)
# "Dat was zo in de toelatingsprocedure van 2021"
_SO_IT_WAS = re.compile(
    r"\W*(?:nee\W+)?(?:dat|dit|die|zo) (?:was|gold|ging|waren|golden)(?! (?:geen|niet|nooit))\s", re.IGNORECASE
)
_PERIOD = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?(?:-|/|t/m|tot(?: en met)?|en)\s?((?:19|20)\d\d)(?!\d)")
# "Bij de inkoop van jeugdhulp in 2021 werkten we", "in de aanbesteding van 2020 kregen": a round of then, told in the simple past
_ROUND = re.compile(
    r"(?<!\w)(?:in|bij|tijdens|voor) (?:de|het|onze) (?:vorige |eerdere |eerste )?(?:inkoop|aanbested\w*|ronde|procedure|openstelling"
    r"|contractering|verwerving|uitvraag|tender)"
    r" (?:\S+ ){0,3}?(?:van|uit|in) (?:(?:het )?(?:voor|na)jaar (?:van )?)?((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
# ", met een tarief per uur": the verb stands in the clause before
_MEANS = re.compile(r"\W*(?:en )?(?:met|via|tegen|door|op basis van|volgens|en (?:een|per))\s", re.IGNORECASE)
# "omdat een open house te weinig sturing gaf": why another way is taken now
_BECAUSE = re.compile(r"(?:^|.*,)\s*(?:omdat|want|aangezien|doordat|nu)\s(?:\S+\s){0,3}$", re.IGNORECASE)
# "... ingekocht met een open house en dat doen we opnieuw"
_AGAIN = re.compile(
    r"(?<!\w)en (?:dat|zo|daar|hiermee|daarmee) (?:doen|gaan|blijven|herhalen|zetten|willen) (?:wij|we|de \w+) (?:\S+ ){0,3}?(?:opnieuw"
    r"|weer|nogmaals|mee door|zo|voort|bij)(?!\w)",
    re.IGNORECASE,
)
# "Totdat de nieuwe contracten ingaan, wordt doorbetaald per uur"
_UNTIL_THEN = re.compile(
    r"\W*(?:totdat|zolang|in afwachting van|tot (?:die tijd|dan|het moment|de (?:\w+ )?(?:start|ingang|komst|gunning)|de nieuwe \w+))\b",
    re.IGNORECASE,
)
_THEREAFTER = re.compile(
    r"(?<!\w)(?:daarna|nadien|vervolgens|vanaf (?:dan|die datum|dat moment)|erna)(?!\w)", re.IGNORECASE
)
# A way of paying told in the simple past lasted, and is over: "de hulp werd per etmaal betaald", "aanbieders declareerden ieder uur"
_LASTED = re.compile(
    r"(?<!\w)(?:(?:werd|werden) (?:\S+ ){0,12}?(?:betaald|bekostigd|afgerekend|verrekend|vergoed|gefinancierd|gedeclareerd|gefactureerd|gesubsidieerd)"
    r"|betaalden?|bekostigden?|declareerden?|factureerden?|rekenden?|hanteerden?|vergoedden?|financierden?"
    r"|(?:mocht|mochten|kon|konden) (?:\S+ ){0,8}?(?:instappen|meedoen|toetreden|instromen|aansluiten))(?!\w)",
    re.IGNORECASE,
)
_RUN = 3
"""Years after which a choice is not this purchase's."""
_CHANGES = re.compile(r"(?<!\w)(?:verander|wijzig|gewijzigd|omgezet|overgestapt|stap|ga[an]+t? over)", re.IGNORECASE)


def from_to(clause: Window, part: Window) -> tuple[str, str] | None:
    """What is left in a change: former, or of now where the change is only weighed or proposed."""
    if _ARROW.match(clause.after):
        return "former", "arrow"
    if not _FROM.search(clause.before):
        return None
    if not _TO.match(clause.after) and not (_INTO.match(clause.after) and _CHANGES.search(clause.text)):
        return None
    weighed = cues.CONSIDERED.search(part.text) or cues.PROPOSED.search(part.text)
    return ("current" if weighed else "former"), "from_to"


def past(clause: Window, part: Window, sentence: str, year: int | None, above: str | None) -> tuple[str, str] | None:
    """Status and rule of what years, tenses and "destijds" tell; ``above`` is the status that structure claims."""
    if _AGAIN.search(sentence, sentence.find(clause.text) + len(clause.before)):
        return "chosen", "again"
    if _UNTIL_THEN.match(sentence) and not sentence.startswith(clause.text):
        return "current", "until_then"
    tense = cues.PAST_TENSE.search(part.text)
    simple = _SIMPLE_PAST.search(clause.text)
    told = simple or (_SIMPLE_PAST.search(part.text) if _MEANS.match(clause.text) else None)
    if _UP_TO_NOW.search(clause.text) and simple and above != "current":
        return "former", "up_to_now"
    if _ONCE.search(part.text) and _SIMPLE_PAST.search(part.text) and not _NOW.match(clause.text):
        return "former", "once"
    first = sentence[: max(sentence.find(clause.text), 0)]
    if _NOW.match(clause.text) and (_SIMPLE_PAST.search(first) or cues.DROPPED_BEFORE.search(first)):
        return "chosen", "now_instead"
    if _BECAUSE.match(clause.before) and _SIMPLE_PAST.search(clause.after):
        return "former", "because"
    if _SO_IT_WAS.match(part.before.lstrip()):
        return "former", "so_it_was"
    until = cues.UNTIL.search(part.text)
    if until and not re.search(r"loop|looptijd|verleng|periode", part.text, re.IGNORECASE):
        if tense or (year and int(until[1]) < year):
            return "former", "until_year"
        stays = (
            re.match(r"\W*tot\b", part.before, re.IGNORECASE)
            or cues.STAYS.search(clause.text)
            or _THEREAFTER.search(sentence, sentence.find(clause.text) + len(clause.before))
        )
        if year and stays and int(until[1]) <= year + 3:
            return "current", "until_year"
    if (cues.PAST.search(clause.text) or cues.PAST.match(part.before.lstrip())) and (
        tense or cues.CHOSEN.search(part.text)
    ):
        return ("current" if above == "current" or _RUNNING.search(clause.text) else "former"), "past"
    since = cues.SINCE.search(clause.text) or cues.DATING_FROM.search(clause.text)
    if since and (year is None or int(since[1]) < year):
        return "current", "since_year"
    period = _PERIOD.search(part.text)
    if period is not None and (told or _PERFECT.search(part.text)) and above != "current":
        return ("former" if year is None or int(period[2]) <= year else "current"), "past_period"
    round_ = _ROUND.search(part.text) if year is not None and told and above != "current" else None
    if year is not None and round_ is not None and int(round_[1]) < year and not _RUNNING.search(clause.text):
        return "former", "past_round"
    in_year = cues.IN_YEAR.search(part.text)
    # "Er is in 2021 gekozen voor": a choice so long ago is the one that runs
    long_ago = (
        year is not None
        and in_year is not None
        and int(in_year[1]) <= year - (_RUN if cues.CHOSEN.search(clause.text) else 2)
    )
    if tense and long_ago:
        return "current", "past_year"
    if above in (None, "chosen", "former") and _LASTED.search(clause.text) and not _NOW.match(clause.text):
        return "former", "lasted"
    return None
