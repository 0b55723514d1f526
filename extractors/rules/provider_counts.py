"""How many providers have a contract, were awarded one, are selected or are sought."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Span

from extractors.awards.apportioned import place_behind, places
from extractors.awards.count_cells import in_cells
from extractors.awards.counted import counted, totals
from extractors.awards.figures import behind_segments, beside_words
from extractors.awards.respective import respective
from extractors.awards.standing import status_in
from extractors.awards.told import clause
from extractors.claims.explainers import explains
from extractors.fact import Fact, Segment
from extractors.numbers import NUMBER, number

if TYPE_CHECKING:
    from extractors.context import Context, Unit

NAME = "provider_counts"

_HAVING = ("contracted", "awarded", "provisionally_awarded")
_GONE = ("rejected", "withdrawn", "reserve", "subcontractor")
# Who answered, came or asked is no contractor: "48 organisaties hebben gereageerd", "met 12 aanbieders gesproken"
_ATTENDED = re.compile(
    r"gemeld\b|meld(?:de|den) zich|gereageerd|reageerden|reacti|aanwezig|deelgenomen|deelname|namen deel|neemt deel|nemen deel|aangemeld|aanmeld"
    r"|ingeschreven|schreven|inschrijvingen|ingediend|dienden|belangstelling|interesse|gesprek|gesproken"
    r"|gesproken|spraken"
    r"|uitgenodigd|geïnformeerd|(?:informatie)?avond\b|vragenlijst|enquête|bezocht|bijeenkomst|consultatie|afspraak|grootste|omzet"
    r"|kleine aanbieders hebben|gemaild|vragen gesteld|stel(?:den|len|t|de) (?:\w+ ){0,2}vragen|geïnterviewd|kort geding|dagvaard"
    r"|rechtszaak|naar de rechter|spann?en aan\b|aanspan|bezwaar (?:gemaakt|aan)|maak\w* bezwaar|bezwaren",
    re.IGNORECASE,
)
# "Na de selectie zijn drie partijen uitgenodigd", "uitgenodigd een offerte te doen": they are the ones that were chosen
_INVITED = re.compile(
    r"(?=.*\buitgenodigd)(?=.*(?:\bna (?:de |een )?selectie|geselecteerd|dialoog|offerte|inschrijving|aanbod|gegadigde))",
    re.IGNORECASE,
)
# "de drie hoogst scorende inschrijvers selecteren wij" seeks three, "er waren 24 inschrijvers" none
_BIDDERS = re.compile(r"inschrijvers?$", re.IGNORECASE)
_CHOSEN = re.compile(
    r"overgebleven|select|gun(?:nen|t|ning)\b|gegund|contract|overeenkomst|in aanmerking|toegelaten|geschikt",
    re.IGNORECASE,
)
# Sought: "We willen maximaal vier aanbieders", "er wordt gegund aan vier partijen", "opdracht aan één partij"
_SOUGHT = re.compile(
    r"gesloten met|geschikt|plek|plaats|in aanmerking|gaat het om|betreft|blij(?:ft|ven)|contract|gun(?:nen|t|ning)|gegund|zoek(?:t|en)"
    r"|zocht(?:en)?|overeenkomst|maximaal|\bmax\b|ten hoogste|hooguit|beperk"
    r"|aangeboden door|uitgevoerd door|opdracht|per (?:perceel|segment|regio)|selecte|selectie|aantal|dialoog"
    r"|reken(?:en|t) (?:\w+ )?op|ga(?:an|at) (?:\w+ )?uit van|uitgegaan van|terecht (?:kunnen )?bij|lopende|verdelen|contractpart"
    r"|subsidie|verdeeld over|verspreid over|procedure\b|toegelaten|werken (?:nu |straks )?met|vragen wij|vragen we"
    r"|verder met|huidige|in zee|partnerschap|strategisch"
    r"|gaa[nt] [^.;]{0,60}(?:uitvoeren|leveren|verzorgen|doen|naar)"
    r"|verzorg(?:t|en)\b|aanbieden\b|met [^.;]{0,40}gewerkt|terug(?:brengen|dringen| van| naar)\b"
    # "zetten hun handtekening", "wees het college zeven bedrijven aan", "voeren deze hulp vanaf januari uit"
    r"|handtekening|aangewezen|overgebleven|w(?:ees|ezen|ijst|ijzen)\b[^.;]{0,80}\baan\b|voer(?:en|t)\b[^.;]{0,60}\buit\b|ko(?:os|zen) (?:\w+ )?voor|akkoord"
    r"|\b(?:(?:die|mogen|kunnen) [^.;]{0,60}\blever(?:en|den)|(?:vanaf|per|sinds) [^.;]{0,40}\blever(?:en|t))\b"
    r"|\bteken(?:en|t|den)\b|zaken (?:\w+ )?met|werk\w* [^.;]{0,40}samen met|samenwerk(?:en|ten|t)\b|toegekend|verleen[dt]|in handen van|belegd|ondergebracht"
    r"|\blever(?:en|den) (?:nu|al|nog)\b"
    r"|(?:\b(?:we|wij|er)|zijn|hebben|heeft) nu\b|\bper (?:perceel|segment)\b"
    r"|\blevert? straks|ondertekend"
    r"|(?:gaat|gaan|ging|gingen) naar|zitten|waarmee|waarin|den(?:ken|kt) aan|voldoen\b|doen mee|omlaag",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"\?\s*$|\b(?:bedrijven|stichtingen|vervoerders)\b|vertel|klag|vroeg|vra[ag]|wacht|bezoek|kost|klant|meest|sommige|cli[eë]nt|jeugdige",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b[Gg]emiddelde?\b|\b(?:andere|nieuwe|meerdere|kleinere)\b.{0,12}$|\bminder dan\b", re.IGNORECASE)


def find(context: Context) -> Iterator[Fact]:
    """Each count once for each segment; none of a document that is about no purchase of care."""
    if not context.about_procurement or explains(context):
        return
    seen: set[tuple[int, int | None, str | None]] = set()
    for fact in (*_of_cells(context), *_in_sentences(context), *_unnamed(context)):
        mark = (fact.values["count"], fact.values["count_max"], fact.segment.name if fact.segment else None)
        if mark not in seen:
            seen.add(mark)
            yield fact


_FEW_WORDS = 8
# "Vijf van de negen inschrijvers krijgen een contract": five do
_OUT_OF = re.compile(rf"(?<![\w.,])(?P<low>{NUMBER}) van (?:de|deze|die|onze|alle) (?:[a-z]+ ){{0,2}}$", re.IGNORECASE)


def _of_cells(context: Context) -> Iterator[Fact]:
    for unit, low, high, about in in_cells(context):
        yield from _facts(context, unit, low, high, about, "cell", 0.95, None)


def _unnamed(context: Context) -> Iterator[Fact]:
    """Numbers whose noun is left out, and the totals of tables of marks."""
    for unit, text in totals(context):
        yield from _facts(context, unit, text, None, False, "total", 0.9, None)
    for unit in context.units:
        for low, high, at, rule, segment in counted(context, unit):
            yield from _facts(context, unit, low, high, False, rule, 0.7, None, at, segment)
    for unit, text, rule in (*beside_words(context), *behind_segments(context)):
        yield from _facts(context, unit, text, None, False, rule, 0.75, None)


def _in_sentences(context: Context) -> Iterator[Fact]:
    for passage, doc in zip(context.document.passages, context.docs, strict=True):
        for span in doc.spans.get("counts", ()):
            unit = next(
                (unit for unit in context.units_of[passage.position] if unit.start <= span.start_char < unit.end), None
            )
            if unit is not None:
                yield from _of_span(context, unit, span)


def _of_span(context: Context, unit: Unit, span: Span) -> Iterator[Fact]:
    words = span.text
    counted = re.match(r"aantal\b|\W*[a-z -]+:\s", words, re.IGNORECASE) is not None
    sentence = unit.folded
    around = (
        sentence
        if len(sentence) < 220
        else sentence[max(0, span.start_char - unit.start - 110) : span.end_char - unit.start + 110]
    )
    if re.match(r"\d+\s+[A-ZÀ-Þ](?![\w-]*aanbieders)", words):
        return  # "11 Praktijk Vlonder" is the eleventh of a list
    inner = status_in(words)  # "33 gegunde aanbieders" says it itself
    if _OTHER.search(sentence[: span.start_char - unit.start]):
        return
    if _WITHIN.search(sentence[: span.start_char - unit.start]):
        return
    given = _GIVEN.search(sentence[: span.start_char - unit.start]) is not None
    if not counted and inner is None and not given:
        if (
            _ATTENDED.search(_own(sentence, span.start_char - unit.start, span.end_char - unit.start, around))
            and not _INVITED.search(around)
        ) or (_BIDDERS.search(words) and not _CHOSEN.search(around)):
            return
        standing = status_in(clause(sentence, span.start_char - unit.start, span.end_char - unit.start))
        if standing in _GONE or (status_in(around) is None and not _sought(context, unit, span, around)):
            return
    elif inner in _GONE or (not (counted or given) and _ATTENDED.search(words)):
        return
    low, _, high = span.label_.partition("-")
    chosen = _OUT_OF.search(sentence[: span.start_char - unit.start])
    if chosen is not None:
        low, high = str(number(chosen["low"])), ""
    each = respective(context, unit)
    for text, place, segment in each:
        yield from _facts(context, unit, text, None, False, "each", 0.75, None, place, segment)
    if each:
        return
    whole = (span.start_char, max(span.end_char, unit.end)) if span.end_char > unit.end else None
    confidence = 0.95 if counted else 0.85
    behind = place_behind(sentence, places(context, unit), span.end_char - unit.start)
    yield from _facts(
        context,
        unit,
        low,
        high or None,
        span.id_ == "approximate",
        "aantal" if counted else "sentence",
        confidence,
        whole,
        span.start_char if behind is None else unit.start + behind,
    )


# "Wij ontvingen 31 inschrijvingen en sloten met 22 aanbieders een overeenkomst": the second half tells of those that have one
_HALVES = re.compile(r"[,;:]\s|\s(?:en|maar|waarna)\s(?=[a-z]+(?:en|t|d|de)\s)")

# "Alle negen partijen die zich aanmeldden, zijn toegelaten": what counts comes behind the relative clause
_TOLD_BEHIND = re.compile(r" (?:die|van wie) [^,.;]{0,60}(?:meld|schr[ei]|dien)[^,.;]{0,20}, ")


def _own(sentence: str, start: int, end: int, around: str) -> str:
    """The part of a sentence that speaks of the number, where it says what became of the parties; else all of ``around``."""
    begin = max((match.end() for match in _HALVES.finditer(sentence, 0, start)), default=0)
    stop = next((match.start() for match in _HALVES.finditer(sentence, end)), len(sentence))
    told = _TOLD_BEHIND.match(sentence, end)
    own = sentence[told.end() :] if told is not None else sentence[begin:stop]
    return own if status_in(own) in _HAVING else around


# "Een combinatie mag uit maximaal vier partijen bestaan": members of one
_WITHIN = re.compile(
    r"\b(?:combinatie|samenwerkingsverband|consortium)s?\b[^.;,]{0,40}\buit (?:\w+ ){0,2}$", re.IGNORECASE
)
# "Wij gunnen aan de drie beste inschrijvingen"
_GIVEN = re.compile(
    r"\b(?:gun|gegund|gunning|verleend|verlenen|toegekend)\w*\b[^.;,]{0,60}\baan (?:de )?$", re.IGNORECASE
)
# "Daar hebben we nu maar drie aanbieders", "Er zijn op dit moment negen praktijken": those that there are
_OWNED = re.compile(
    r"\b(?:(?:we|wij|regio|gemeente|gemeenten) (?:heeft|hebben|had|hadden)|(?:heeft|hebben|had|hadden) (?:we|wij|de (?:regio|gemeente))"
    r"|(?:zijn|waren|is|was) er|er (?:zijn|waren|is|was))(?: (?:nu|nog|maar|slechts|momenteel|inmiddels|al|op dit moment|in totaal))* $",
    re.IGNORECASE,
)


def _sought(context: Context, unit: Unit, span: Span, around: str) -> bool:
    if _SOUGHT.search(around):
        return True
    start, end = span.start_char - unit.start, span.end_char - unit.start
    before, behind = unit.folded[:start], unit.folded[end : end + 1]
    if _OWNED.search(before) and not _FOREIGN.search(around):
        return True
    if before.endswith(" (") and behind == ")" and any(stop == start - 2 for _, stop, _ in places(context, unit)):
        return True  # "Logeren (vier aanbieders), dagbesteding (zes) en ..."
    if unit.passage.cell is None and len(unit.text.split()) <= _FEW_WORDS and not _FOREIGN.search(around):
        return True  # "Nu: 142 aanbieders", "We denken aan drie partijen": what else would so few words say
    # A cell or item of few words stands for itself: "1 opdrachtnemer" under the segment's header
    return unit.passage.cell is not None and len(unit.text.split()) <= 4


def _facts(
    context: Context,
    unit: Unit,
    low: str,
    high: str | None,
    about: bool,
    rule: str,
    confidence: float,
    whole: tuple[int, int] | None,
    at: int | None = None,
    segment: Segment | None = None,
) -> Iterator[Fact]:
    values = {"count": number(low), "count_max": number(high) if high else None, "approximate": about}
    start, end = whole or (unit.start, unit.end)
    if values["count"] == 0:
        return
    about_segments = None if at is None else context.segments_of(unit, at)
    if segment is not None:
        about_segments = (segment,)
    yield from context.facts(
        "provider_counts",
        unit,
        values,
        rule=rule,
        confidence=confidence,
        extractor=NAME,
        start=start,
        end=end,
        segments=about_segments,
    )
