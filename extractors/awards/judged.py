"""Names that what the whole document says takes back: no name by their capital alone, no contract of their own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.awards.listed import Candidate
from extractors.names.legal import key

if TYPE_CHECKING:
    from extractors.context import Context

STRUCTURE = ("list", "lines", "paragraphs", "table", "table_marks")
"""Rules that go by where a name stands, not by a sentence."""
SURE = 0.6
"""Below this a name is shown to a person instead of claimed."""


_INNER = re.compile(r"(?<=[a-zà-ÿ,;:(] )['(]?[A-ZÀ-Þ][\w'-]+")
_WORD = re.compile(r"[A-ZÀ-Þ][\w'-]+")


def believed(context: Context, candidates: list[Candidate]) -> list[Candidate]:
    """Candidates, those of one word at the start of a sentence doubted where nothing else shows that it is a name.

    "Betaald wordt per uur", "Ambtelijk wordt dit uitgezocht": a capital there says nothing.
    """
    bare = [c for c in candidates if _is_first_word(c)]
    if not bare:
        return candidates
    inner: set[str] = set()
    for text in context.folded:
        short = len(text.split()) <= _FEW_WORDS
        inner.update((_WORD if short else _INNER).findall(text))
    doubted = {id(c) for c in bare if c.named.text not in inner}
    return [replace(c, confidence=min(c.confidence, 0.4)) if id(c) in doubted else c for c in candidates]


_FEW_WORDS = 6
# How words are built that stand first in a sentence and are no name: "Betaald", "Ambtelijk", "Afgesproken", "Bekostiging"
_ORDINARY_SHAPE = re.compile(
    r"(?:lijks?|rijk|end|isch|matig|achtig|eerd|aald|ing|ings|heid|tie|sie|ens|ief|baar|loos|zaam|weg|wijs|halve|schap|atie|iteit|ment|nis)$"
    r"|^(?:Ge|Be|Ver|Ont|Her|Aange|Afge|Uitge|Inge|Opge|Toege|Voorge|Ondert|Doorge)[a-zà-ÿ]+(?:d|t|en)$"
)


def _is_first_word(candidate: Candidate) -> bool:
    named = candidate.named
    return (
        candidate.rule not in (*STRUCTURE, "dealt")
        and candidate.consortium is None
        and named.start == candidate.unit.start
        and " " not in named.text
        and (candidate.rule == "voted" or _ORDINARY_SHAPE.search(named.text) is not None)
        and not any(character.isupper() or character.isdigit() for character in named.text[1:])
    )


_SUBCONTRACTOR_OF = re.compile(r"onderaannemers? (?:van|bij|voor|onder) (?:de |het )?$", re.IGNORECASE)


_MAIN = re.compile(r"hoofdaannemer(?: is| blijft|:)? (?:de |het )?$", re.IGNORECASE)
# "Vlonder schakelt drie praktijken in als onderaannemer", "Vlonder werkt met onderaannemer Riet"
_HIRES = re.compile(
    r"(?: \([^()]{2,40}\))? (?:schakel(?:t|de)|zet(?:te)?|werk(?:t|te)|huur(?:t|de)|heeft|maakt?|kiest|gebruikt)\b(?! (?:zelf |ook )?(?:als|in) onderaann)"
    r"[^.;]{0,80}\bonderaann",
    re.IGNORECASE,
)


def of_main_contractor(candidate: Candidate) -> Candidate:
    """In "onderaannemer van Vlonder" Vlonder is the one that has the contract, whatever else is said of it."""
    if candidate.status != "subcontractor" or candidate.rule in STRUCTURE:
        return candidate
    unit, named = candidate.unit, candidate.named
    before, behind = unit.whole[unit.start : named.start], unit.folded[named.end - unit.start :]
    if _MAIN.search(before):
        return replace(
            candidate, status="contracted"
        )  # "Onder hoofdaannemer Vlonder werken Riet en Dal als onderaannemers"
    hires = _HIRES.match(behind) if candidate.rule != "in_role" else None
    return replace(candidate, status="mentioned") if _SUBCONTRACTOR_OF.search(before) or hires else candidate


_CORRECTS = ("subcontractor", "provisionally_awarded", "reserve", "withdrawn")
_HAS_CONTRACT = ("awarded", "contracted")


def corrected(context: Context, candidates: list[Candidate]) -> list[Candidate]:
    """Without the places in lists that a sentence of the same section takes back.

    "Thuisraad werkt als onderaannemer van Vlonder en heeft zelf geen contract" beneath a list of contractors that holds
    Thuisraad; a star behind a name and "* Bij Vlonder is de gunning nog voorlopig" below the list.
    """
    said: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        if (
            candidate.rule not in (*STRUCTURE, "consortium")
            and candidate.status in _CORRECTS
            and candidate.confidence >= SURE
        ):
            said.setdefault(key(candidate.named.text), []).append(candidate)
    return [
        candidate
        for candidate in candidates
        if not (
            candidate.rule in STRUCTURE
            and candidate.status in _HAS_CONTRACT
            and any(_same_matter(context, candidate, other) for other in said.get(key(candidate.named.text), ()))
        )
    ]


def _same_matter(context: Context, listed_one: Candidate, told_one: Candidate) -> bool:
    """Whether a sentence stands behind a list in its section, and speaks of no other segment than the list."""
    before, after = listed_one.unit.passage, told_one.unit.passage
    if after.position <= before.position or after.heading_path != before.heading_path:
        return False
    units = listed_one.segments_from or (listed_one.unit,)
    of_list = {segment for unit in units for segment in context.segments_of(unit)}
    of_sentence = set(context.segments_of(told_one.unit))
    return not of_list or not of_sentence or bool(of_list & of_sentence)


def once_awarded(candidates: list[Candidate]) -> list[Candidate]:
    """Without contracts that a remark in the item of an award repeats: "Wijk Noord: Vlonder / Vlonder werkt met onderaannemer Riet"."""
    listed_here = {
        (one.unit.passage.position, key(one.named.text))
        for one in candidates
        if one.rule in STRUCTURE and one.status in ("awarded", "provisionally_awarded")
    }
    return [
        one
        for one in candidates
        if one.rule in STRUCTURE
        or one.status != "contracted"
        or (one.unit.passage.position, key(one.named.text)) not in listed_here
    ]
