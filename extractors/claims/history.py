"""What sentences on the past claim: what was done before was dropped, what began years ago and was not dropped runs."""

from __future__ import annotations

import re

from extractors.claims import cues
from extractors.claims.windows import Window

_SIMPLE_PAST = re.compile(
    r"(?<!\w)(?:werd|werden|was|waren|had|hadden|gold|golden|kochten?|gebruikten?|werkten?|betaalden?|kregen|kreeg"
    r"|ontvingen?|ontving|hanteerden?|bekostigden?|rekenden?|financierden?|contracteerden?|sloten|liepen|liep"
    r"|mocht(?:en)?|kon(?:den)?|declareerden?|volgden?|ging|gingen|deed|deden)(?!\w)",
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
    r"(?<!\w)van\s(?:(?:een|de|het|\w+en) )?(?:(?:vaste? )?(?:bedrag|prijs|tarief|vergoeding) )?$", re.IGNORECASE
)
_TO = re.compile(r".{0,80}?(?<!\w)naar\s", re.IGNORECASE)
_INTO = re.compile(r"\W*(?:\w+ )?(?:in|op|tot)\s", re.IGNORECASE)
_RUN = 3
"""Years after which a choice is not this purchase's."""
_CHANGES = re.compile(r"(?<!\w)(?:verander|wijzig|gewijzigd|omgezet|overgestapt|stap|ga[an]+t? over)", re.IGNORECASE)


def from_to(clause: Window, part: Window) -> tuple[str, str] | None:
    """What is left in a change: former, or of now where the change is only weighed or proposed."""
    if not _FROM.search(clause.before):
        return None
    if not _TO.match(clause.after) and not (_INTO.match(clause.after) and _CHANGES.search(clause.text)):
        return None
    weighed = cues.CONSIDERED.search(part.text) or cues.PROPOSED.search(part.text)
    return ("current" if weighed else "former"), "from_to"


def past(clause: Window, part: Window, sentence: str, year: int | None, above: str | None) -> tuple[str, str] | None:
    """Status and rule of what years, tenses and "destijds" tell; ``above`` is the status that structure claims."""
    tense = cues.PAST_TENSE.search(part.text)
    simple = _SIMPLE_PAST.search(clause.text)
    if _UP_TO_NOW.search(clause.text) and simple and above != "current":
        return "former", "up_to_now"
    if _ONCE.search(part.text) and _SIMPLE_PAST.search(part.text) and not _NOW.match(clause.text):
        return "former", "once"
    first = sentence[: max(sentence.find(clause.text), 0)]
    if _NOW.match(clause.text) and (_SIMPLE_PAST.search(first) or cues.DROPPED_BEFORE.search(first)):
        return "chosen", "now_instead"
    until = cues.UNTIL.search(part.text)
    if until and not re.search(r"loop|looptijd|verleng|periode", part.text, re.IGNORECASE):
        if tense or (year and int(until[1]) < year):
            return "former", "until_year"
        stays = re.match(r"\W*tot\b", part.before, re.IGNORECASE) or cues.STAYS.search(clause.text)
        if year and stays and int(until[1]) <= year + 3:
            return "current", "until_year"
    if (cues.PAST.search(clause.text) or cues.PAST.match(part.before.lstrip())) and (
        tense or cues.CHOSEN.search(part.text)
    ):
        return ("current" if above == "current" or _RUNNING.search(clause.text) else "former"), "past"
    since = cues.SINCE.search(clause.text) or cues.DATING_FROM.search(clause.text)
    if since and (year is None or int(since[1]) < year):
        return "current", "since_year"
    in_year = cues.IN_YEAR.search(part.text)
    # "Er is in 2021 gekozen voor": a choice so long ago is the one that runs
    long_ago = (
        year is not None
        and in_year is not None
        and int(in_year[1]) <= year - (_RUN if cues.CHOSEN.search(clause.text) else 2)
    )
    if tense and long_ago:
        return "current", "past_year"
    return None
