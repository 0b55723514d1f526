"""Providers that head cards: a page "Onze partners" with each of them as a heading over what it offers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.awards.items import asks_who
from extractors.awards.listed import Candidate
from extractors.awards.overall import of_section
from extractors.awards.standing import PARTY, introduced_status, lists_parties
from extractors.names.cleaning import cleaned
from extractors.names.plausible import plausible
from extractors.names.shapes import shaped
from extractors.segments.aspects import aspect_of
from extractors.segments.category import is_care

if TYPE_CHECKING:
    from extractors.context import Context
    from extractors.document import Passage

_LEAST = 2
_SHARE = 0.8
_WORDS = 6


def carded(context: Context, places: frozenset[str], no_names: frozenset[str]) -> Iterator[Candidate]:
    """Providers of every run of headings that words above it introduce as parties, most of them written like names."""
    for headings in _runs(context):
        status = _status(context, headings[0])
        if status in (None, "mentioned"):
            continue
        good = [one for one in headings if _is_name(context, one, no_names)]
        if len(good) < _LEAST or len(good) < _SHARE * len(headings):
            continue
        for passage in good:
            unit = context.units_of[passage.position][0]
            named = cleaned(passage.text, places)
            if named is not None:
                yield Candidate(unit, named, status or "mentioned", "cards", 0.8)


def _runs(context: Context) -> Iterator[list[Passage]]:
    """Headings of one level under one heading, each with text of its own below it."""
    found: dict[tuple[int, tuple[str, ...]], list[Passage]] = {}
    passages = context.document.passages
    for passage in passages:
        following = passages[passage.position + 1] if passage.position + 1 < len(passages) else None
        if passage.kind == "heading" and following is not None and following.kind != "heading":
            found.setdefault((passage.level, passage.heading_path), []).append(passage)
    for (level, _), headings in found.items():
        if level > 1 and len(headings) >= _LEAST:
            yield headings


def _status(context: Context, first: Passage) -> str | None:
    """What the paragraph right above the first card, or the heading over all of them, says of those below."""
    above = context.document.passages[first.position - 1] if first.position else None
    path = first.heading_path
    for words in (above.text if above is not None and above.kind == "paragraph" else "", *path[-1:]):
        said = introduced_status(words[-300:]) if PARTY.search(words) else None
        if said == "mentioned" or lists_parties(words) or asks_who(words):
            return of_section(context, first, words)
        if said is not None and (words in path or "volgende" in words or "onderstaand" in words or words.endswith(":")):
            return said
    return None


def _is_name(context: Context, passage: Passage, no_names: frozenset[str]) -> bool:
    text = passage.text.strip()
    return (
        len(text.split()) <= _WORDS
        and not text.endswith(("?", ":"))
        and plausible(text, no_names)
        and (shaped(text) or (aspect_of(text) is None and not is_care(text)))
        and not context.inventory.of_header(text)
    )
