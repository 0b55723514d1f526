"""Where a purchase stands, from sentences that claim it and from cells under "Stand van zaken".

"De aanbesteding is geschorst" claims; "indien de aanbesteding wordt geschorst", "is niet ingetrokken", "naar
verwachting wordt in mei gegund" and "in een andere regio is de aanbesteding ingetrokken" do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.context import Context, Unit
from extractors.dates.years import dates_of
from extractors.fact import Fact

EXTRACTOR = "statuses"

_TENDER = (
    r"(?:aanbesteding|inkoop|verwerving)(?:s?(?:procedures?|trajecten|traject|proces|project))?\w*"
    r"|\w*procedures?\b|uitvraag|trajecten|traject|opdrachten|opdracht\b"
    r"|perce(?:el|len)\b|segment(?:en)?\b|open house|toelating|selectieprocedure|inschrijving\b"
)
_PAPERS = (
    r"(?:inkoop|aanbestedings|tender)(?:documenten|stukken|leidraad)|selectieleidraad"
    r"|beschrijvend document|programma van eisen|bestek\b"
)
_CONTRACTS = r"(?:raam)?(?:overeenkomst|contract)(?:en)?\b"
_NOW = r"(?:nu|op dit moment|momenteel|inmiddels|thans)"


@dataclass(frozen=True, slots=True)
class _Claim:
    """Words that claim a status; ``after`` a future or hypothetical word in the sentence they claim nothing."""

    status: str
    rule: str
    words: re.Pattern[str]
    confidence: float = 0.9
    bears_future: bool = False
    kinds: tuple[str, ...] = ()


# One of these stands in whatever claims the status: a cheap first look, in lower-case text and without flags.
_ROOTS = {
    "suspended": re.compile(r"schors|schort|stilgelegd|aangehouden|on hold|stopgezet|nader order"),
    "withdrawn": re.compile(r"ingetrokken|gestaakt|stopgezet|afgebroken|gaat niet door|tr[eo]k"),
    "reopened": re.compile(r"opnieuw|weer|heropen"),
    "published": re.compile(r"gepubliceerd|sta[an]|open|inschrij"),
    "provisionally_awarded": re.compile(r"voorl|voorne|voorge|gunningsv"),
    "awarded": re.compile(r"gegund|gunning|tekend|ingegaan"),
    "in_dialogue": re.compile(r"dialoog"),
    "closed": re.compile(r"afgesloten|afgerond|beëindigd|gesloten|verstreken"),
    "preparing": re.compile(r"opgesteld|geschreven|voorbe?rei|bereid|uitgewerkt|gemaakt|nog\s+niet"),
}


def _claim(
    status: str, rule: str, words: str, confidence: float = 0.9, bears_future: bool = False, kinds: tuple[str, ...] = ()
) -> _Claim:
    expression = re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE)
    return _Claim(status, rule, expression, confidence, bears_future, kinds)


_CLAIMS: tuple[_Claim, ...] = (
    # "De aanbestedingsprocedure is tijdelijk geschorst"; "de gemeenten schorten de aanbesteding op"
    _claim(
        "suspended",
        "suspended",
        rf"(?:{_TENDER})[^.;]{{0,90}}?\b(?:geschorst|opgeschort|stilgelegd|aangehouden|on hold"
        rf"|tijdelijk stopgezet|uitgesteld tot nader order|tot nader order uitgesteld)\b",
    ),
    _claim("suspended", "suspends", rf"(?:schorst|schorsen|schort|schorten)\b[^.;]{{0,60}}?\b(?:{_TENDER})"),
    _claim(
        "withdrawn",
        "withdrawn",
        rf"(?:{_TENDER})[^.;]{{0,90}}?\b(?:ingetrokken|gestaakt|stopgezet|afgebroken|gaat niet door)\b",
    ),
    _claim(
        "withdrawn", "withdraws", rf"(?:trekt|trekken|trok|trokken)\b[^.;]{{0,40}}?\b(?:{_TENDER})[^.;]{{0,50}}?\bin\b"
    ),
    _claim(
        "reopened",
        "reopened",
        r"(?:opnieuw|weer)\s+(?:open\s*(?:te\s*)?(?:gezet|zetten|gesteld|stellen)|opengesteld|opengezet"
        r"|in de markt te zetten)|heropend|heropenen",
        0.85,
        True,
    ),
    _claim("reopened", "published_again", r"opnieuw\s+(?:gepubliceerd|in de markt gezet|aanbesteed)", 0.85),
    _claim(
        "published",
        "published",
        rf"(?:{_TENDER}|{_PAPERS})[^.;]{{0,100}}?\b(?:is|zijn|heeft|hebben"
        rf"|werd(?:en)?)?\b[^.;]{{0,100}}?\bgepubliceerd\b",
    ),
    _claim(
        "published",
        "publishes",
        rf"(?:heeft|hebben)\b[^.;]{{0,80}}?\b(?:{_TENDER}|{_PAPERS})[^.;]{{0,80}}?\bgepubliceerd\b",
    ),
    _claim(
        "published",
        "stands_open",
        rf"(?:{_TENDER}|{_PAPERS})[^.;]{{0,60}}?\b(?:staat|staan)\s+(?:\w+\s+){{0,2}}(?:open|op tenderned"
        rf"|online)\b|inschrijving\s+is\s+(?:\w+\s+)?geopend|inschrijven is (?:nu )?mogelijk",
        0.85,
    ),
    _claim(
        "provisionally_awarded",
        "provisionally_awarded",
        r"(?:is|zijn|heeft|hebben|werd(?:en)?)\b[^.;]{0,100}?\bvoorlopig\s+(?:\w+\s+)?gegund\b"
        r"|voorlopig gegunde",
    ),
    _claim(
        "provisionally_awarded",
        "intention_known",
        r"(?:voornemens?\s+tot\s+gun\w+|voorlopige\s+gunning\w*|gunningsvoornemens?"
        r"|voorgenomen\s+gunning)\b[^.;]{0,80}?\b(?:verstuurd|verzonden|bekendgemaakt|bekend gemaakt"
        r"|gepubliceerd|plaatsgevonden|kenbaar|gedeeld)\b",
    ),
    _claim("provisionally_awarded", "intends_to_award", r"(?:is|zijn)\s+voornemens\b[^.;]{0,60}?\bte\s+gunnen"),
    _claim(
        "awarded",
        "awarded",
        r"(?:is|zijn|heeft|hebben|werd(?:en)?)\b[^.;]{0,120}?(?<!voorlopig )\b"
        r"(?:definitief\s+)?(?<!voorlopig )gegund\b(?!e)",
    ),
    _claim("awarded", "awarded", r"gegund\s+(?:is|zijn|werd(?:en)?)\b", 0.85),
    _claim(
        "awarded",
        "award_done",
        r"(?:definitieve\s+)?gunning\b[^.;]{0,60}?\b(?:is|zijn|heeft"
        r"|hebben)\s+(?:\w+\s+){0,2}(?:plaatsgevonden|definitief|afgerond|een feit|bekendgemaakt)",
        0.85,
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
        rf"(?:{_CONTRACTS})[^.;]{{0,80}}?\b(?:zijn|is)\s+(?:\w+\s+){{0,3}}(?:ondertekend|getekend|ingegaan)\b",
        0.75,
    ),
    # "zijn we met één deelnemer in dialoog"; "de dialoogfase loopt"
    _claim(
        "in_dialogue",
        "in_dialogue",
        r"(?:is|zijn|gaan|loopt|bevindt|voeren)\b[^.;]{0,80}?\bin\s+(?:de\s+)?dialoog(?:fase)?\b(?!gericht)"
        r"|dialoog(?:fase)?\s+(?:is\s+(?:\w+\s+)?(?:gestart|begonnen)|loopt)",
    ),
    _claim(
        "closed",
        "closed",
        r"(?:trajecten|traject|project|aanbesteding(?:sprocedure|en)?|inkoopprocedure|inkooptraject|procedure"
        r"|inschrijving|inschrijftermijn)\b[^.;]{0,60}?\b(?:is|zijn)\s+(?:\w+\s+){0,2}(?:afgesloten|afgerond"
        r"|beëindigd|gesloten|verstreken)\b",
    ),
    _claim(
        "preparing",
        "papers_in_the_making",
        rf"(?:{_PAPERS})[^.;]{{0,60}}?\b(?:opgesteld|geschreven|voorbereid|uitgewerkt|gemaakt)\b|word(?:t"
        rf"|en)\b[^.;]{{0,40}}?\b(?:{_PAPERS})[^.;]{{0,40}}?\b(?:opgesteld|geschreven|voorbereid|uitgewerkt)\b",
        0.85,
        True,
    ),
    _claim(
        "preparing",
        "in_preparation",
        rf"(?:{_TENDER})[^.;]{{0,60}}?\b(?:is|zijn)\s+(?:\w+\s+)?in\s+(?:de\s+)?voorbereiding(?:sfase)?\b"
        rf"|(?:{_TENDER})\s+(?:\w+\s+)?word(?:t|en)\s+(?:{_NOW}\s+)?voorbereid",
        0.9,
        True,
    ),
    _claim(
        "preparing",
        "prepares",
        rf"(?:bereidt|bereiden)\b[^.;]{{0,60}}?\b(?:{_TENDER})[^.;]{{0,60}}?\bvoor\b",
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
        rf"(?:{_TENDER}|{_PAPERS})[^.;]{{0,60}}?\bnog\s+niet\s+(?:gepubliceerd|gestart)\b",
        0.8,
        True,
    ),
)

# Searched in lower-case text without flags, so that the engine can skip ahead to the first letters.
_HINT = re.compile(
    r"schors|schort|stilgelegd|aangehouden|on hold|stopgezet|nader order|ingetrokken|gestaakt|afgebroken|gaat niet door"
    r"|trekt|trekken|trok|opnieuw|heropen|weer open|gepubliceerd| open|tenderned|online|geopend|inschrijven is|gegund"
    r"|gunn|ingegaan|getekend|dialoog|afgesloten|afgerond|beëindigd|gesloten|verstreken|opgesteld|geschreven"
    r"|voorberei|uitgewerkt|nog niet"
)
_HYPOTHETICAL = re.compile(
    r"^\W*(?:als|indien|mocht|wanneer|zodra|zolang)\b|,\s*(?:als|indien|mits|tenzij|zodra|wanneer)\b"
    r"|\bals (?:de|het|er|een|deze)\b|\b(?:indien|mits|tenzij|zou|zouden|mocht)\b"
    r"|\?\s*$|\b(?:kan|kunnen|mag|mogen)\b[^.;]{0,60}\b(?:worden|zijn|schorsen|intrekken)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:zal|zullen|gepland|naar verwachting|verwacht|streven|streeft|voorzien|beoogd|van plan"
    r"|voornemens (?!te gunnen)|moet(?:en)? (?:nog )?worden|nog te|gaan we|vóór \d|volgt|nadat)\b"
    r"|\bword(?:t|en)\b(?=[^.;]*\b(?:gepubliceerd|gegund|afgesloten|afgerond|opengesteld)\b)",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:niet|geen|nooit|noch)\b", re.IGNORECASE)
# Words of a claim that are themselves a denial: "gaat niet door", "nog niet gepubliceerd"
_SAYS_NOT = re.compile(r"gaat niet door|nog\s+niet", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:vorige|eerdere|voorgaande|toenmalige|vroegere)\s+(?:aanbesteding|inkoop|procedure|ronde)"
    r"|\book in (?:de )?(?:jeugd\w*)?(?:regio|gemeente)\b|\b(?:andere|naburige|omliggende|aangrenzende)\s+(?:jeugd)?(?:regio|gemeente)|\bbuurregio|\belders\b",
    re.IGNORECASE,
)
_LONGEST = 900  # characters: what is longer is no sentence but a list run together
_WEAK = frozenset({"closed", "preparing"})
_CONTRACT = re.compile(rf"{_CONTRACTS}[^.;]*$", re.IGNORECASE)
_CONJUNCTION = re.compile(r"[,;]|\b(?:en|maar)\b", re.IGNORECASE)
_STATUS_HEADER = re.compile(r"\b(?:status|stand van zaken|voortgang|waar staan we)\b", re.IGNORECASE)
# "Fase" heads a status ("Fase: in dialoog") and the steps of a planning alike: of a status where one phase holds for a row
_PHASE_HEADER = re.compile(r"\b(?:huidige )?fase\b", re.IGNORECASE)
_REGION = re.compile(r"\b[Rr]egio\s+([A-Z][\w-]+)")


def find(context: Context) -> Iterator[Fact]:
    """A fact for each status that a sentence or a cell claims."""
    if not context.about_procurement:
        return
    seen: set[tuple[int, str, str | None]] = set()
    own_regions = _own_regions(context)
    for unit in context.units:
        claims = list(_claims(context, unit, own_regions))
        for status, rule, confidence, at in claims:
            # One claim holds for every segment that the sentence names, one of several for the segments beside it.
            about = context.segments_of(unit, at if len(claims) > 1 else None)
            found = context.facts(
                "statuses", unit, {"status": status}, rule=rule, confidence=confidence, extractor=EXTRACTOR, segments=about
            )  # fmt: skip
            for fact in found:
                key = (fact.passage, status, fact.segment.name if fact.segment else None)
                if key not in seen:
                    seen.add(key)
                    yield fact


def _claims(context: Context, unit: Unit, own_regions: frozenset[str]) -> Iterator[tuple[str, str, float, int]]:
    text = unit.folded
    if not _HINT.search(" " + text.lower()):
        return
    if _is_status_cell(unit):
        for span in unit.spans("procurement_status")[:1]:
            # "Marktconsultatie afgerond" closes a consultation, no purchase
            if span.label_ in _WEAK and 2 * (span.end_char - span.start_char) < len(text):
                continue
            yield span.label_, f"cell_{span.id_}", 0.85, span.start_char
        return
    if len(text) > _LONGEST:
        return
    found = list(_matches(unit, text))
    if not found or _HYPOTHETICAL.search(text) or _FORMER.search(text) or _elsewhere(text, own_regions):
        return
    dated_ahead = _is_ahead(context, unit)
    taken: list[tuple[int, int]] = []
    for claim, start, end in found:
        ahead = dated_ahead or _FUTURE.search(_clause(text, end))
        if (claim.bears_future or not ahead) and not any(start < other[1] and other[0] < end for other in taken):
            taken.append((start, end))
            yield claim.status, claim.rule, claim.confidence, unit.start + start


def _clause(text: str, end: int) -> str:
    """The sentence up to the first conjunction behind a claim: "is ingetrokken en wordt later gepubliceerd"."""
    stop = _CONJUNCTION.search(text, end)
    return text[: stop.start()] if stop else text


def _matches(unit: Unit, text: str) -> Iterator[tuple[_Claim, int, int]]:
    """Claims whose words stand in the sentence and are not denied there."""
    lower = text.lower()
    rooted = {status for status, roots in _ROOTS.items() if roots.search(lower)}
    for claim in _CLAIMS if rooted else ():
        if claim.status not in rooted:
            continue
        if claim.kinds and unit.passage.kind not in claim.kinds:
            continue
        match = claim.words.search(text)
        if match is None or (_DENIED.search(_SAYS_NOT.sub("", match.group()))):
            continue
        if claim.rule == "closed" and _CONTRACT.search(text[: match.end()]):
            continue  # "overeenkomsten die op basis van deze aanbesteding zijn afgesloten"
        yield claim, *match.span()


def _is_status_cell(unit: Unit) -> bool:
    """A short cell under or beside "Status" or "Stand van zaken"."""
    cell = unit.passage.cell
    if cell is None or len(unit.text.split()) > 6:
        return False
    headers = " ".join((*cell.row_headers, *cell.column_headers))
    # The first cell of a row is its label: "Definitieve gunning | september 2025" is a step of a planning
    return bool(
        _STATUS_HEADER.search(headers) or (_PHASE_HEADER.search(headers) and not cell.is_header and cell.column)
    )


def _is_ahead(context: Context, unit: Unit) -> bool:
    """Does the sentence name a day after the document's own date?"""
    stated = context.document.date
    return stated is not None and any(
        item.first > stated.first_day for item in dates_of(context, unit) if item.precision == "day"
    )


def _own_regions(context: Context) -> frozenset[str]:
    """Names after "regio" in the title and headings, and those named often: the document's own."""
    counts: dict[str, int] = {}
    for text in context.folded:
        for name in _REGION.findall(text):
            counts[name] = counts.get(name, 0) + 1
    headings = " ".join(
        [context.document.title or "", *(p.text for p in context.document.passages if p.kind == "heading")]
    )
    most = max(counts.values(), default=0)
    return frozenset(name for name, count in counts.items() if name in headings or count * 2 >= most)


def _elsewhere(text: str, own_regions: frozenset[str]) -> bool:
    named = _REGION.findall(text)
    return bool(named) and not any(name in own_regions for name in named)
