"""Where a purchase stands, from sentences that claim it and from cells under "Stand van zaken".

"De aanbesteding is geschorst" claims; "indien de aanbesteding wordt geschorst", "is niet ingetrokken", "naar
verwachting wordt in mei gegund" and "in een andere regio is de aanbesteding ingetrokken" do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.awards.implied import implied
from extractors.awards.intent import undecided
from extractors.context import Context, Unit
from extractors.dates.years import dates_of
from extractors.fact import Fact, Segment
from extractors.numbers import NUMBER
from extractors.progress import CONTRACTS, STAGES, Claim, possible_claims
from extractors.progress_cells import LONG_CELL, SHORT_CELL, is_status_cell
from extractors.progress_grammar import may_tell, told_progress
from extractors.segments.stamped import badge_alone, stamp_of

EXTRACTOR = "statuses"

_HYPOTHETICAL = re.compile(
    r"^\W*(?:als|indien|mocht|wanneer|zodra)\b|,\s*(?:als|indien|mits|tenzij|zodra|wanneer)\b"
    r"|\bals (?:de|het|er|een|deze)\b|\b(?:indien|mits|tenzij|zou|zouden|mocht)\b"
    # "Blijft bezwaar uit, dan is de gunning definitief"
    r"|^\W*(?:blij(?:ft|ven)|blijk(?:t|en)|voldoe[nt]|krijg(?:t|en)|lukt|heeft|hebben|kan|kunnen|wil|willen|"
    r"kom(?:t|en)|word(?:t|en)|is|zijn|gaa?[tn]|maakt|maken|dien(?:t|en)|stapt|stappen|volgt)\b[^.;?]{3,80}, dan\b"
    r"|\?\s*$|\b(?:kan|kunnen|mag|mogen)\b[^.;]{0,60}\b(?:worden|zijn|schorsen|intrekken)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:zal|zullen|gepland|naar verwachting|verwacht|streven|streeft|voorzien|beoogd|van plan"
    r"|voornemens (?!te gunnen)|moet(?:en)? (?:nog )?worden|nog te|gaan we|vóór \d|volgt|nadat|sta(?:at|an) dan)\b"
    r"|\bword(?:t|en)\b(?=[^.;]*\b(?:gepubliceerd|gegund|afgesloten|afgerond|opengesteld|bekend ?gemaakt|verstuurd|verzonden|gedeeld|getekend|gesloten)\b)",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:niet|niets|geen|nooit|noch|niemand)\b", re.IGNORECASE)
# Words of a claim that are themselves a denial: "gaat niet door", "nog niet gepubliceerd"
_SAYS_NOT = re.compile(r"gaat niet door|nog\s+(?:niets?|geen)|konden niet anders", re.IGNORECASE)
_FORMER = re.compile(
    rf"^\W*{NUMBER} (?:trajecten|aanbestedingen|procedures)\b"
    r"|\b(?:vorige|eerdere|voorgaande|toenmalige|vroegere)\s+(?:aanbesteding|inkoop|procedure|ronde)"
    r"|\b(?:lieten|schreven|meldden|berichtten|vertelden|informeerden) (?:wij|we) (?:u|jullie)\b"
    r"|\b(?:destijds|indertijd|toentertijd|soms|gemiddeld)\b|\been (?:gemeente|regio|opdrachtgever)\b|\bin de vorige (?:ronde|periode)\b"
    r"|\book in (?:de )?(?:jeugd\w*)?(?:regio|gemeente)\b|\b(?:andere|naburige|omliggende|aangrenzende)\s+(?:jeugd)?(?:regio|gemeente)|\bbuurregio|\belders\b",
    re.IGNORECASE,
)
_LONGEST = 900  # characters: what is longer is no sentence but a list run together
_WEAK = frozenset({"closed", "preparing"})
_CONTRACT = re.compile(rf"{CONTRACTS}[^.;]*$", re.IGNORECASE)
_CONJUNCTION = re.compile(r"[,;]|\b(?:en|maar)\b", re.IGNORECASE)
_OWN_BID = re.compile(
    r"\b(?:haar|zijn|hun|diens|de|die|deze|een) (?:inschrijving|aanmelding|aanbieding|offerte|aanvraag)\b|^(?:inschrijving|aanvraag|aanmelding)\b",
    re.IGNORECASE,
)
# A line that says of itself that it is one, as in: Status: opengesteld voor inschrijving
_LABEL = re.compile(r"^(?:huidige )?(?:status|stand van zaken|stand|voortgang|fase)\s*(?::|-)\s*", re.IGNORECASE)
_REGION = re.compile(r"\b[Rr]egio\s+([A-Z][\w-]+)")


def find(context: Context) -> Iterator[Fact]:
    """A fact for each status that a sentence or a cell claims."""
    if not context.about_procurement:
        return
    found = list(_claimed(context))
    found = list(_tempered(context, found))
    found += implied(context, found)
    yield from _where_it_stands(context, found)


def _tempered(context: Context, found: list[Fact]) -> Iterator[Fact]:
    """With "gekozen is voor Vlonder" in a text on an intention for what it is."""
    for fact in found:
        unit = next((one for one in context.units_of[fact.passage] if one.start <= fact.start < one.end), None)
        awarded = unit is not None and fact.values["status"] == "awarded"
        if unit and awarded and undecided(context, unit, listed=unit.passage.cell is not None):
            fact = replace(fact, values={"status": "provisionally_awarded"})
        yield fact


def _where_it_stands(context: Context, found: list[Fact]) -> Iterator[Fact]:
    """Without the stages that the same section tells to be overtaken.

    "De aanbesteding is op 3 mei gepubliceerd. ... De opdracht is nu definitief gegund" stands at its award. A page that
    keeps its news, each under a heading of its own, tells a stage in each.
    """
    withdrawn = {fact.segment for fact in found if fact.values["status"] == "withdrawn"}
    reached: dict[tuple[tuple[str, ...], Segment | None], int] = {}
    for fact in found:
        place = (context.document.passages[fact.passage].heading_path, fact.segment)
        reached[place] = max(reached.get(place, -1), STAGES.get(fact.values["status"], -1))
    passages = context.document.passages
    whole = {
        fact.values["status"] for fact in found if fact.segment is None and passages[fact.passage].kind != "heading"
    }
    awarded = any(fact.values["status"] == "awarded" for fact in found)
    for fact in found:
        if fact.rule == "implied" and fact.segment is not None and fact.values["status"] in whole:
            continue  # "De percelen zijn gegund" says it of all of them at once; "Gegund per perceel" heads a list of each
        if (
            awarded
            and fact.rule == "grammar"
            and fact.segment is None
            and fact.values["status"] == "provisionally_awarded"
        ):
            continue  # "Op 15 september stuurden wij u het voornemen" in a letter on the award
        path = context.document.passages[fact.passage].heading_path
        stage = STAGES.get(fact.values["status"])
        if stage is not None and reached[path, fact.segment] > stage:
            continue
        if stage == STAGES["published"] and fact.segment in withdrawn:
            continue
        if stage == STAGES["published"] and reached.get((path, None), -1) > stage:
            continue
        yield fact


_CLAUSES = re.compile(r";|, (?:maar|terwijl|doch) ")


def _claimed(context: Context) -> Iterator[Fact]:
    seen: set[tuple[int, str, str | None]] = set()
    own_regions = _own_regions(context)
    titles: list[Fact] = []
    told: set[tuple[str, Segment | None]] = set()
    for unit in context.units:
        claims = list(_claims(context, unit, own_regions))
        for status, rule, confidence, at in claims:
            # One claim is of the segments that the sentence names first; one of several clauses of those beside it:
            # "Over perceel 1 volgt bericht; perceel 3 is ingetrokken".
            of_clause = len(claims) > 1 or _CLAUSES.search(unit.folded) is not None
            about = context.segments_of(unit, at if of_clause else None)
            found = context.facts(
                "statuses", unit, {"status": status}, rule=rule, confidence=confidence, extractor=EXTRACTOR, segments=about
            )  # fmt: skip
            for fact in found:
                key = (fact.passage, status, fact.segment.name if fact.segment else None)
                if key in seen:
                    continue
                seen.add(key)
                if rule in ("award_heading", "award_title"):
                    titles.append(fact)  # "Gegunde aanbieders" says less than what the text below it says of percelen
                    continue
                told |= {(status, fact.segment), (status, None)}
                yield fact
    yield from (fact for fact in titles if (fact.values["status"], fact.segment) not in told)


_PROSE = ("paragraph", "mail_body", "notes", "list_item", "slide", "table_cell")
_SHORT_LINE = 9
_NOUN = re.compile(r"gunning|gesprek|voornemen|voorbereiding|afgerond|afgesloten|beëindigd|fase", re.IGNORECASE)
_OPENS = re.compile(
    r"(?:(?:we|wij|nu|nog|is|zijn|stand|status|procedure|aanbesteding|inkoop|tijdelijk|inmiddels)[: ]+){0,3}",
    re.IGNORECASE,
)


def _claims(context: Context, unit: Unit, own_regions: frozenset[str]) -> Iterator[tuple[str, str, float, int]]:
    text = unit.folded
    lower = text.lower()
    badge = badge_alone(context, unit.passage)
    if badge is not None and context.segments_of(unit):
        yield badge, "badge", 0.7, unit.start
        return
    possible = possible_claims(lower)
    marked = unit.spans("procurement_status")
    if not (possible or marked or unit.passage.cell is not None or may_tell(lower)) or text.count(" = ") > 1:
        return  # "x = gegund; - = ingetrokken" explains the marks of a table
    stamp = stamp_of(context, unit.passage) if unit.passage.kind == "heading" else None
    if stamp is not None and context.inventory.of_header(stamp.name):
        if unit.start <= stamp.start < unit.end:
            yield stamp.status, f"stamp_{stamp.id}", 0.85, stamp.start
        return
    label = _LABEL.match(text) or _of_named(context, unit, text)
    if unit.passage.kind == "slide" and len(text.split()) <= _SHORT_LINE:
        # "definitief gegund op 4 juli", "we zijn aan het voorbereiden": a line of a slide leaves the subject to its title
        for span in unit.spans("procurement_status"):
            if _OPENS.fullmatch(text[: span.start_char - unit.start]) and not _NOUN.search(span.text):
                yield span.label_, f"slide_{span.id_}", 0.75, span.start_char
                return
    if text.isupper() and unit.passage.cell is None:  # "GEGUND" as a stamp on a slide
        for span in unit.spans("procurement_status"):
            if span.end_char - span.start_char >= 0.8 * len(text):
                yield span.label_, f"stamp_{span.id_}", 0.7, span.start_char
                return
    opening = _opened(context, unit, text)
    if opening is not None:
        yield opening
        return
    if is_status_cell(context, unit) or label is not None:
        inset = label.end() if label else 0
        for span in [one for one in unit.spans("procurement_status") if one.start_char >= unit.start + inset][:1]:
            # "Marktconsultatie afgerond" closes a consultation, no purchase
            opens = span.start_char <= unit.start + inset + 1
            if span.label_ in _WEAK and not opens and 2 * (span.end_char - span.start_char) < len(text) - inset:
                continue
            yield span.label_, f"{'label' if label else 'cell'}_{span.id_}", 0.85, span.start_char
            return
        if _RUNS.match(text[inset:]):
            yield "published", "runs", 0.7, unit.start + inset
            return
        if label is None and len(text.split()) <= SHORT_CELL:
            return
    if len(text) > _LONGEST:
        return
    found = list(_matches(unit, text, possible))
    if _HYPOTHETICAL.search(text) or _FORMER.search(text) or _elsewhere(text, own_regions):
        return
    if not found:
        if unit.passage.kind in _PROSE and not _is_long_ago(context, unit):
            for status, start, ahead in told_progress(text):
                if ahead or not _is_ahead(context, unit):
                    yield status, "grammar", 0.75, unit.start + start
        return
    taken: list[tuple[int, int]] = []
    for claim, start, end in found:
        if claim.rule == "contracts_closed" and _is_long_ago(context, unit):
            continue  # contracts that run for years are no news of a purchase
        stop = _clause_end(text, end)
        future = _FUTURE.search(text[text.rfind(";", 0, start) + 1 : stop])
        dated_ahead = _is_ahead(context, unit, unit.start + stop)
        if (claim.bears_future or not (future or dated_ahead)) and not any(
            start < other[1] and other[0] < end for other in taken
        ):
            taken.append((start, end))
            yield claim.status, claim.rule, claim.confidence, unit.start + start


# "Afgerond.", "Ingetrokken op 4 november 2031.", "Gepubliceerd op 9 februari": what opens the text below a part's name
_VERBLESS = re.compile(
    r"\s*(?:$|[.,;:(]|(?:op|sinds|per|in|aan|door|na|wegens|vanwege|tot|met ingang van)\b)(?!.*\b(?:is|zijn|wordt|worden|werd|werden|heeft|hebben)\b)",
    re.IGNORECASE,
)


# "Crisis: on hold", "Lot 2 Veilig en gesloten - in voorbereiding": a line that says it of the segment it begins with
_NAMED = re.compile(r"(?P<head>[^:;.\n]{2,70}?)(?::| [-\u2013\u2192])\s+(?=\S)")


def _of_named(context: Context, unit: Unit, text: str) -> re.Match[str] | None:
    if (
        unit.passage.cell is not None
        or unit.passage.kind not in ("list_item", "slide", "paragraph")
        or len(text.split()) > LONG_CELL
    ):
        return None
    match = _NAMED.match(text)
    return match if match is not None and context.inventory.of_header(match["head"].strip()) else None


_NAME = 60
_LEAD = re.compile(r"(?:(?:nog|nu|al|weer|inmiddels|is|zijn|tijdelijk|voorlopig) )+", re.IGNORECASE)


def _opened(context: Context, unit: Unit, text: str) -> tuple[str, str, float, int] | None:
    if unit.passage.cell is not None or unit.passage.kind not in ("paragraph", "mail_body", "list_item"):
        return None
    if unit.start and (unit.start > _NAME or unit.passage.text[: unit.start].count(". ") > 1):
        return None  # "Zorg in onderwijstijd. Nog in voorbereiding": behind a name alone
    lead = _LEAD.match(text)
    begin = unit.start + (lead.end() if lead else 0)
    first = next((span for span in unit.spans("procurement_status") if span.start_char in (begin, unit.start)), None)
    if first is None or not unit.passage.heading_path or not _VERBLESS.match(text, first.end_char - unit.start):
        return None
    behind = text[first.end_char - unit.start :].lstrip()
    if behind.startswith(":") and any(span.start_char > first.end_char for span in unit.spans("dates")):
        return None  # "Voorlopige gunning: begin september" plans a step
    if _NOUN.fullmatch(first.text) is None or len(text.split()) == 1:
        about = context.segments_of(unit)
        if about and not _is_ahead(context, unit):
            return first.label_, f"opens_{first.id_}", 0.8, first.start_char
    return None


def _clause_end(text: str, end: int) -> int:
    """The first conjunction behind a claim that ends at ``end``: "is ingetrokken en wordt later gepubliceerd"."""
    stop = _CONJUNCTION.search(text, end)
    return stop.start() if stop else len(text)


# Stops that end no sentence, written over so that a claim may reach across them
_STOPS = re.compile(
    r"\b(?:B\.V\.|N\.V\.|V\.O\.F\.|U\.A\.|jl\.|a\.s\.|o\.a\.|i\.v\.m\.|nr\.|d\.d\.|resp\.)|(?<=\d)\.(?=\d)",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?:maximaal|ten hoogste|hooguit)\b", re.IGNORECASE)
_STEP_AHEAD = re.compile(
    r"^\W*Na (?!overleg)|\b(?:maximaal|ten hoogste|hooguit|straks|vervolgens|daarna|pas dan)\b", re.IGNORECASE
)
_WITHDREW = re.compile(r"\bzich\b[^;]{0,60}\bteruggetrokken", re.IGNORECASE)
_RUNS = re.compile(
    r"(?:loopt|lopend|in de markt|open)\b(?!.*\b(?:contract|overeenkomst)|.* (?:af|door)\b)", re.IGNORECASE
)


def _without_stops(match: re.Match[str]) -> str:
    return match.group().replace(".", "_")


def _matches(unit: Unit, text: str, possible: Sequence[Claim]) -> Iterator[tuple[Claim, int, int]]:
    """Claims whose words stand in the sentence and are not denied there."""
    text = _STOPS.sub(_without_stops, text)
    for claim in possible:
        if claim.kinds and unit.passage.kind not in claim.kinds:
            continue
        match = claim.words.search(text)
        if match is None or (_DENIED.search(_SAYS_NOT.sub("", match.group()))):
            continue
        if claim.status == "withdrawn" and _OWN_BID.search(text):
            continue  # "Vlonder B.V. heeft haar inschrijving ingetrokken"
        if claim.rule == "in_dialogue" and (
            _LIMIT.search(text) or ("voer" in match.group().lower() and _STEP_AHEAD.search(text))
        ):
            continue  # "Na een selectie voeren wij met maximaal drie gegadigden een dialoog" is what a plan says
        if claim.rule == "suspends" and _DENIED.search(text, match.end()):
            continue  # "Een klacht schort de procedure niet op"
        if claim.status == "withdrawn" and _WITHDREW.search(text):
            continue  # "Vlonder had zich uit de procedure teruggetrokken"
        if claim.rule == "closed" and _CONTRACT.search(text[: match.end()]):
            continue  # "overeenkomsten die op basis van deze aanbesteding zijn afgesloten"
        yield claim, *match.span()


def _is_ahead(context: Context, unit: Unit, stop: int | None = None) -> bool:
    """Does the sentence (before the offset ``stop`` of its passage) name a day after the document's own date?"""
    stated = context.document.date
    return stated is not None and any(
        item.first > stated.first_day
        for item in dates_of(context, unit)
        if item.precision == "day"
        and item.words.relation not in ("by", "until", "before")
        and (stop is None or item.words.start < stop)
    )


def _is_long_ago(context: Context, unit: Unit) -> bool:
    """Does the sentence name no day but those more than a year before the document's own date?"""
    stated = context.document.date
    days = [item.last for item in dates_of(context, unit)]
    return stated is not None and bool(days) and all((stated.first_day - day).days > 365 for day in days)


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
