"""Figures whose word stands apart: "10" over "contractpartners" in an infographic, "Perceel 3 Logeren (4)" over a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from extractors.awards.marked import unit_of

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.document import Passage

Figure = tuple["Unit", str, str]
"""The sentence that holds the figure, the figure as written, and the rule."""

_BARE = re.compile(r"\d{1,3}")
# What a figure counts, as a line of its own: "contractpartners", "gecontracteerde aanbieders", "partijen in dialoog"
_COUNTED = re.compile(
    r"(?:(?:gecontracteerde|gegunde|toegelaten|geselecteerde|huidige|nieuwe|beoogde) )?"
    r"(?:[\w-]*aanbieders|\w*partijen|contract(?:partners|anten|en)|opdrachtnemers|hoofdaannemers|(?:raam)?overeenkomsten)\b",
    re.IGNORECASE,
)
_WORDS = 5
_BEHIND = re.compile(
    r"(?P<head>\S.{2,90}?)\s*[(\[](?P<count>\d{1,3})(?: (?:[\w-]*aanbieders?|partij(?:en)?|opdrachtnemers?|gegund|organisaties?|partners?))?"
    r"(?:(?<=[a-z])[,;] [^()]{2,40})?[)\]]\s*:?"
)
_LABELLED = re.compile(r"(?:perceel|segment|lot|cluster|kavel|onderdeel)\b", re.IGNORECASE)


def beside_words(context: Context) -> Iterator[Figure]:
    """Figures that are a line of their own, above or below the line that says what they count."""
    passages = [passage for passage in context.document.passages if passage.cell is None]
    for first, second in pairwise(passages):
        if second.position - first.position != 1:
            continue
        for figure, words in ((first, second), (second, first)):
            text = words.text.strip()
            unit = unit_of(context, figure)
            bare = _BARE.fullmatch(figure.text.strip())
            # a figure goes with the line behind it: the one before it belongs to the figure above
            if unit is None or bare is None or (figure is second and _follows_figure(passages, words.position)):
                continue
            if len(text.split()) <= _WORDS and _COUNTED.match(text):
                yield unit, bare.group(), "figure"


def _follows_figure(passages: list[Passage], position: int) -> bool:
    before = next((other for other in passages if other.position == position - 1), None)
    return before is not None and _BARE.fullmatch(before.text.strip()) is not None


def behind_segments(context: Context) -> Iterator[Figure]:
    """Numbers in brackets behind the segments that head lists, where at least two are headed so."""
    found: list[Figure] = []
    passages = context.document.passages
    for passage, text in zip(passages, context.folded, strict=True):
        match = _BEHIND.fullmatch(text) if text.rstrip(" :").endswith((")", "]")) and len(text) < 110 else None
        if match is None or passage.cell is not None:
            continue
        following = passages[passage.position + 1] if passage.position + 1 < len(passages) else None
        unit = unit_of(context, passage)
        if unit is None or following is None or following.kind == "heading" or _BEHIND.fullmatch(following.text):
            continue
        if _LABELLED.match(match["head"]) or context.inventory.of_header(match["head"]):
            found.append((unit, match["count"], "behind_segment"))
    if len(found) > 1:
        yield from found
