"""The event of a date from the few words that stand around it in its line or clause: "12 juli: plaatsing op TenderNed".

Where no verb tells what happens, a line is a label and a date in either order: "Opening kluis 3 mei, 12.00 uur",
"3 mei opening kluis (digitaal)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.context import Unit
from extractors.dates.years import Dated
from extractors.events.structural import Claim
from extractors.events.triggers import lower
from extractors.events.worded import event_of_kinds

_MOST_WORDS = 8
# Verbs of a sentence; a label has none, but for participles and infinitives ("Vragen beantwoord", "Stukken online zetten")
_VERB = re.compile(
    r"\b(?:is|zijn|was|waren|word(?:t|en)|werd(?:en)?|heeft|hebben|hebt|had(?:den)?|kan|kunnen|kunt|kon(?:den)?|moet(?:en)?|moest(?:en)?"
    r"|zal|zullen|zult|zou(?:den)?|mag|mogen|wil|willen|wilt|ga|gaat|gaan|ging(?:en)?|ko(?:m|mt|men)|kwam(?:en)?|blij(?:ft|ven)|doet|doen|deed"
    r"|deden|krijg(?:t|en)|kreeg|kregen|sta(?:at|an)|stond(?:en)?|lig(?:t|gen)|lag(?:en)?|lo(?:opt|pen)|liep(?:en)?|opgesteld|versie|zie|wij|we|u|ik|zij|ze|jullie|er)\b"
)
_EDGE = re.compile(r"[;,|•()\n]|\s[-/]\s|:\s|\.\s|\ben\b|\bmaar\b")
_LIMIT = re.compile(r"\b(?:uiterlijk|v[oó][oó]r)\W*$")
# "Zomer 2025: starten", "Ingang: 1 juli": of what was bought
_STARTS = re.compile(r"(?:start(?:en)?|van start|ingang|in ?werking\w*|livegang|inwerkingtreding)")
_FILLER = re.compile(
    r"\b(?:uiterlijk|vanaf|per|op|om|in|v[oó][oó]r|de|het|rond|omstreeks|circa|ca|naar verwachting|streefdatum|datum)\b|\b\d{1,2}(?:[.:]\d\d)?\s*uur"
    r"|\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b|[^\w&/'-]+"
)


# What a sentence opens with, and a label does not: "Op 3 mei kiest het college", "De dialoog duurt tot juni"
_OPENS = re.compile(
    r"\W*(?:de|het|een|wij|we|u|uw|ons|onze|hun|haar|zijn|deze|dit|die|dat|op|in|na|vanaf|per|sinds|tot|v[oó][oó]r|met|als|wie|er|daar|hier|zij|ze"
    r"|ik|graag|let|houd|stuur|vandaag|momenteel|gemeenten|aanbieders|opgesteld|fractie|datum)\b"
)
# "Gegunde aanbieders per segment, stand 20 november 2025": when the list was made
_AS_OF = re.compile(
    r"\b(?:stand(?: van zaken)?|peildatum|bijgewerkt|gewijzigd|versie|situatie)(?: (?:van|op|per|tot|d\.d\.))?\W*$"
)
_PART = re.compile(r"[·•;]")
_ENDS = re.compile(r"(?<!\bjl)(?<!\ba\.s)[.!?]\W*$")


def _is_line(unit: Unit, text: str, start: int, end: int) -> bool:
    """Is the unit a line of a list or a planning: without a full stop, or a date and a colon?"""
    if _OPENS.match(text):
        return False
    if _ENDS.search(text) is None:
        return True
    return (text[:start].strip(" -*") == "" and text[end:].lstrip().startswith((":", "-", "|"))) or text[
        :start
    ].rstrip().endswith(":")


def of_line(unit: Unit, found: Sequence[Dated]) -> Claim | None:
    """The event of the one date of a line without a verb; None for a sentence."""
    if len(found) != 1 or unit.passage.cell is not None or found[0].precision == "year":
        return None
    start, end = found[0].start - unit.start, found[0].end - unit.start
    text = lower(unit.folded)
    return (
        _claim(unit, _PART.split(text[:start])[-1], _PART.split(text[end:])[0])
        if _is_line(unit, text, start, end)
        else None
    )


def of_clause(unit: Unit, found: Sequence[Dated], index: int) -> Claim | None:
    """The event of one of several dates, by the words up to the nearest comma, colon, bracket or date on either side."""
    text = lower(unit.folded)
    start, end = found[index].start - unit.start, found[index].end - unit.start
    if not _is_line(unit, text, start, end):
        return None
    low = found[index - 1].end - unit.start if index else 0
    high = found[index + 1].start - unit.start if index + 1 < len(found) else len(text)
    low = max((match.end() for match in _EDGE.finditer(text, low, start)), default=low)
    stop = _EDGE.search(text, end, high)
    return _claim(unit, text[low:start], text[end : stop.start() if stop else high])


def _claim(unit: Unit, before: str, after: str) -> Claim | None:
    if _AS_OF.search(before):
        return None
    words = f"{_LIMIT.sub('', before)} {after}"
    if _VERB.search(words):
        return None
    label = " ".join(_FILLER.sub(" ", words).split())
    if not label or len(label.split()) > _MOST_WORDS:
        return None
    event = event_of_kinds(" ".join(words.split()))
    if event is None and _STARTS.fullmatch(label):
        event = "contract_start"
    return Claim(event, "worded_line", 0.8, unit.folded) if event is not None else None
