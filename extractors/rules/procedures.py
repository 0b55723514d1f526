"""Procedures: by which one is bought, in the buyer's own word, per segment, and what the document claims of it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.claims.claim import Claims
from extractors.claims.restated import restated
from extractors.claims.status import Claim
from extractors.fact import Fact, Segment

if TYPE_CHECKING:
    from spacy.tokens import Span

    from extractors.context import Context, Unit

NAME = "procedures"
GROUP = "procedure"
_TOLD = "buying"
_WEAK = ("dialogue_phase", "dialogue_held")
"""A dialoogfase tells of a procedure with dialogue; where the document names that procedure itself, it adds nothing."""
_BARE = ("dialogue_bare", "open_bare", "entry_bare", "private_bare")
"""Words that name a procedure only as the answer to "Procedure", or in a text that explains them: "SAS, dialoog"."""
_SHORT = 10
_NEGOTIATED = "sas_negotiated"
"""Names two kinds at once: the light regime, and a procedure with negotiation."""
_NO_KIND = "european_tender"
"""Says where is published, not how is chosen: a fact only as the answer to "Procedure"."""
_OWN = "in_house"
_NOT = re.compile(r"\bniet\W+$", re.IGNORECASE)
"""That care is not provided by the buyer itself goes without saying: "De gemeente gaat de hulp niet zelf uitvoeren"."""
INSTRUMENT = {
    "open_house": "open_house",
    "subsidie": "subsidy",
    "inbesteding": "in_house",
    "sas": "public_contract",
    "dialoog": "public_contract",
    "openbaar": "public_contract",
    "niet_openbaar": "public_contract",
    "onderhands": "public_contract",
}
"""The legal instrument that follows from the procedure; of a ``bestuurlijk`` one it cannot be told."""
_ASKED = re.compile(
    r"procedure|werkwijze|(?:^|(?<=\W))(?:vorm|soort|type|route|aanpak|hoe)(?:\W|$)|wijze van (?:inkoop|inkopen"
    r"|aanbest|contract)|inkoop(?:vorm|wijze|methode|model|instrument"
    r"|route)|instrument|aanbesteding|verwerving|contractvorm",
    re.IGNORECASE,
)
# Subsidy as a way to buy: beside an aanbesteding, or as a tender. "Zij krijgen subsidie" only tells how somebody is paid.
_INSTEAD = re.compile(
    r"subsidie aan (?:één|een|twee|drie) (?:\w+ )?(?:partij|aanbieder|organisatie|stichting|instelling)|aanbested"
    r"|inkop(?:en|ing)|inkoop|kop(?:en|t) (?:\S+ ){0,5}in\b|(?:via|door middel van|met behulp van"
    r"|op basis van|in de vorm van|door) (?:een )?\w*subsidie|overheidsopdracht|open house|opdracht"
    r"|in de markt|als subsidie",
    re.IGNORECASE,
)

# A subsidy that goes on, ends or is weighed is how that care is bought: "de subsidierelatie is met een jaar verlengd"
_KEPT = re.compile(
    r"\w*subsidie(?:relatie)?s? (?:\S+ ){0,10}?(?:verlengd|voortgezet|vervalt|stopt|beëindigd|overwogen|blijft)"
    r"|(?:voortzett\w+|verleng\w+|overweg\w+|overwogen|stopp\w+ met) (?:van |aan )?(?:de |een |deze )?(?:\w+ )?subsidie"
    r"|(?:jaarlijkse|meerjarige|bestaande|lopende) subsidie",
    re.IGNORECASE,
)
_EXPLAINS_BUYING = re.compile(r"procedure|inkoop|inkopen|aanbested|contracter", re.IGNORECASE)
_RECEIVED = re.compile(
    r"(?:krijg|ontvang|verstrek|verle)\w* .{0,40}subsidie|subsidie (?:krijg"
    r"|ontvang)",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Fact]:
    """A fact for each procedure named in a unit; consultations of the market are dates, not procedures."""
    claims = Claims(context)
    named: dict[str, set[str]] | None = None
    open_for: set[str] | None = None
    for unit in context.units:
        spans = [span for span in unit.spans(GROUP) if _buys(context, unit, span, explained=claims.explains)]
        for told in unit.spans(_TOLD):
            if told.id_ in _BARE and not (
                _answers(unit) or _is_all(unit, told) or (claims.explains and _named_only(unit))
            ):
                continue
            if told.label_ == "open_house" and open_for is None:
                open_for = _open_for(context)
            if not any(span.label_ == told.label_ for span in spans) and not _known(context, unit, told, open_for):
                spans.append(told)
        spans = spans if spans and claims.concern(unit) else []
        if not spans:
            for other, status, segments in restated(context, claims, unit):
                for span in other.spans(GROUP):
                    claim = Claim(status or claims.of(other, span.start_char, span.end_char).status, "restated")
                    yield from _facts(context, unit, span, claim, segments)
            continue
        seen: set[tuple[str, str, tuple[str, ...]]] = set()
        for span in spans:
            segments = context.segments_of(unit, span.start_char)
            if span.id_ in _WEAK:
                named = _named(context) if named is None else named
                known = named.setdefault(span.label_, set())
                if known and (not segments or "" in known or all(segment.name in known for segment in segments)):
                    continue
                known.update([segment.name for segment in segments] or [""])
            claim = claims.of(unit, span.start_char, span.end_char)
            if span.id_ in _BARE and claim.rule == "denied":  # "SAS, zonder dialoog"
                continue
            labels = (span.label_, "other") if span.id_ == _NEGOTIATED else (span.label_,)
            statuses = (claim.status, *claims.also(unit, span.start_char, span.end_char))
            for label, status in itertools.product(labels, statuses):
                key = (label, status, tuple(segment.name for segment in segments))
                if key not in seen:
                    seen.add(key)
                    yield from _facts(context, unit, span, Claim(status, claim.rule), segments, label)


def _is_all(unit: Unit, told: Span) -> bool:
    """Whether a cell says nothing else: "openbaar" under the name of a part, in a table without a header for it."""
    return (
        unit.passage.cell is not None
        and not unit.passage.cell.is_header
        and told.text.strip() == unit.whole.strip(" .;")
        and told.id_ == "open_bare"
    )


def _named(context: Context) -> dict[str, set[str]]:
    """Names of the segments for which the document names each procedure itself; "" where for the whole."""
    found: dict[str, set[str]] = {}
    for unit in context.units:
        for span in unit.spans(GROUP):
            if span.id_ not in _WEAK:
                segments = context.segments_of(unit, span.start_char)
                found.setdefault(span.label_, set()).update([segment.name for segment in segments] or [""])
    return found


def _open_for(context: Context) -> set[str]:
    """Names of the segments for which the document names an open house; "" where for the whole."""
    found: set[str] = set()
    for unit in context.units:
        for span in unit.spans(GROUP):
            if span.label_ == "open_house":
                found.update(segment.name for segment in context.segments_of(unit, span.start_char))
                found.add("")
    return found


def _known(context: Context, unit: Unit, told: Span, open_for: set[str] | None) -> bool:
    """Whether the document names the open house itself that these words tell of."""
    if told.label_ != "open_house" or not open_for:
        return False
    segments = context.segments_of(unit, told.start_char)
    return not segments or any(segment.name in open_for for segment in segments)


def _facts(
    context: Context, unit: Unit, span: Span, claim: Claim, segments: tuple[Segment, ...], label: str | None = None
) -> Iterator[Fact]:
    """``label`` where it is another than the span's own."""
    procedure = label or span.label_
    yield from context.facts(
        NAME,
        unit,
        {
            "procedure": procedure,
            "as_named": _as_named(span),
            "instrument": INSTRUMENT.get(procedure),
            "status": claim.status,
        },
        rule=f"{span.id_}/{claim.rule}",
        confidence=0.9 if unit.passage.cell is not None else 0.75,
        extractor=NAME,
        segments=segments,
    )


def _buys(context: Context, unit: Unit, span: Span, *, explained: bool = False) -> bool:
    """Whether the words name a procedure by which is bought."""
    if span.label_ == "marktconsultatie":
        return False
    if span.id_ == _NO_KIND:
        return _answers(unit)
    if span.id_ == _OWN and _NOT.search(unit.folded[: span.start_char - unit.start]):
        return False
    if span.label_ != "subsidie" or span.id_ == "subsidy_tender":
        return True
    if unit.passage.cell is not None and unit.passage.cell.column_headers:
        return _answers(unit)
    if explained and _named_only(unit) and _EXPLAINS_BUYING.search(" ".join((*unit.passage.heading_path, unit.folded))):
        return True
    if span.id_ == "subsidised" or unit.folded.endswith("?") or _INSTEAD.search(unit.folded):
        return True
    if _KEPT.search(unit.folded):
        return True
    if any(other.label_ not in ("subsidie", "marktconsultatie") for other in unit.spans(GROUP)):
        return True  # "of één op één gunnen kan, of dat een subsidie beter past"
    around = " ".join((unit.whole, context.intros.get(unit.passage.position, ""), *unit.passage.heading_path[-1:]))
    return not _RECEIVED.search(unit.folded) and bool(_INSTEAD.search(around))


def _named_only(unit: Unit) -> bool:
    """Whether a unit is a heading, cell or item that does little more than name: "2.3 Dialoog", "Kies dan een dialoog"."""
    return len(unit.folded.split()) <= _SHORT


def _answers(unit: Unit) -> bool:
    cell = unit.passage.cell
    return cell is not None and any(_ASKED.search(header) for header in (*cell.column_headers, *cell.row_headers))


def _as_named(span: Span) -> str:
    return re.sub(r"\s+", " ", span.text).strip(" .,;:()\"'")
