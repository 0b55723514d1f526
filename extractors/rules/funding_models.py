"""Funding models: how providers are paid, per segment, and what the document claims of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.fact import Fact
from extractors.rules.claims import claim_of

if TYPE_CHECKING:
    from spacy.tokens import Span

    from extractors.context import Context, Unit

NAME = "funding_models"
GROUP = "funding_model"
_STRONG = re.compile(
    r"bekosti|financier|gericht|p\s?[x*×]\s?q|maal q|lump|prijs (?:x|maal)|subsidie|inspanning|populatie|budgetfinan",
    re.IGNORECASE,
)
_PAYING = re.compile(
    r"bekosti|financ|bedrag|tarie|betaal|betalen|betaling|vergoed|prijs|budget|afgerekend|verrekend|declar",
    re.IGNORECASE,
)
_MIX = re.compile(
    r"(?<!\w)(?:combinatie van|mix van|mengvorm|hybride|zowel|in combinatie met|gecombineerd met)(?!\w)", re.IGNORECASE
)
_SUBSIDY = re.compile(r"subsidie", re.IGNORECASE)


def find(context: Context) -> Iterator[Fact]:
    """A fact for each model named in a unit, and ``hybride`` where the unit calls several a mix."""
    for unit in context.units:
        if not unit.spans(GROUP):
            yield from _short_answer(context, unit)
            continue
        spans = [span for span in unit.spans(GROUP) if _speaks_of_paying(context, unit, span)]
        models: set[str] = set()
        for span in spans:
            model = span.label_
            claim = claim_of(context, unit, span.start_char, span.end_char)
            if model in models:
                continue
            models.add(model)
            yield from context.facts(
                NAME,
                unit,
                {"model": model, "status": claim.status},
                rule=f"{span.id_}/{claim.rule}",
                confidence=_confidence(unit, claim.status),
                extractor=NAME,
                segments=context.segments_of(unit, span.start_char),
            )
        if len(models - {"hybride"}) >= 2 and "hybride" not in models and _MIX.search(unit.folded):
            claim = claim_of(context, unit, spans[0].start_char, spans[-1].end_char)
            yield from context.facts(
                NAME,
                unit,
                {"model": "hybride", "status": claim.status},
                rule=f"mix_named/{claim.rule}",
                confidence=0.7,
                extractor=NAME,
                segments=context.segments_of(unit, spans[0].start_char),
            )


_ANSWERED = re.compile(r"^(?:wijze van |vorm van |soort )?(?:bekostiging|financiering|betaling)", re.IGNORECASE)
_SHORT = (
    ("outputgericht", re.compile(r"(?<!\w)(?:arrangement|traject|resultaat|output|profiel)", re.IGNORECASE)),
    (
        "inspanningsgericht",
        re.compile(r"(?<!\w)(?:uur|uren|dagdeel|dagdelen|etmaal|etmalen|stuks|minuten|tarief)", re.IGNORECASE),
    ),
    ("taakgericht", re.compile(r"(?<!\w)(?:taak|budget|jaarbedrag|populatie)", re.IGNORECASE)),
    ("beschikbaarheid", re.compile(r"(?<!\w)beschikbaarheid", re.IGNORECASE)),
)
"""Words that name a model only as the answer to "Bekostiging": a cell "Arrangementen" under that header."""


def _short_answer(context: Context, unit: Unit) -> Iterator[Fact]:
    cell = unit.passage.cell
    if cell is not None:
        asked = any(_ANSWERED.match(header.strip()) for header in (*cell.column_headers, *cell.row_headers))
    else:
        asked = bool(unit.passage.heading_path) and bool(_ANSWERED.match(unit.passage.heading_path[-1].strip()))
    if not asked or len(unit.text.split()) > 6 or unit.passage.kind == "heading":
        return
    for model, words in _SHORT:
        match = words.search(unit.folded)
        if match is not None:
            claim = claim_of(context, unit, unit.start + match.start(), unit.start + match.end())
            yield from context.facts(
                NAME,
                unit,
                {"model": model, "status": claim.status},
                rule=f"answer/{claim.rule}",
                confidence=0.8,
                extractor=NAME,
            )


def _speaks_of_paying(context: Context, unit: Unit, span: Span) -> bool:
    """Whether the words mean paying: "per uur" does in "bekostiging per uur", not in "maximaal 60 km per uur"."""
    written = unit.whole[span.start_char : span.end_char]
    if _SUBSIDY.search(written):
        return bool(_PAYING.search(unit.folded.replace(written, "")) or _PAYING.search(context.header_words(unit)))
    if _STRONG.search(written):
        return True
    return bool(_PAYING.search(unit.folded) or _PAYING.search(context.header_words(unit)))


def _confidence(unit: Unit, status: str) -> float:
    if unit.passage.cell is not None:
        return 0.9
    return {"chosen": 0.8, "current": 0.8, "former": 0.75, "proposed": 0.7, "considered": 0.7}.get(status, 0.6)
