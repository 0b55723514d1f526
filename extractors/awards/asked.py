"""Names that answer a question for who delivers, in the next sentence or below a heading that asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.awards.enumerated import REMARK, all_names, each
from extractors.awards.listed import Candidate
from extractors.awards.standing import status_in
from extractors.awards.triggers import BUYERS, CAPITAL, FIRST
from extractors.names.enumeration import names_anywhere, names_from

if TYPE_CHECKING:
    from extractors.context import Context

# "Wie leveren er nu beschermd wonen?", "Met wie werken we?"
_ASKS = re.compile(
    r"^(?:en )?(?:(?:met|bij|door) )?wie\b[^?]{0,60}\b(?:lever|bied|doe|voer|verzorg|help|rijd|werk|komt|komen|contract|wo[nr]n)\w*\b[^?]{0,60}\?\W*$"
    r"|^(?:met )?welke (?:\w+ )?(?:\w*aanbieders?|partij(?:en)?|\w*organisaties?|bedrijven)\b[^?]{0,90}\?\W*$",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:Dat (?:zijn|is)|Dit zijn|Het gaat om|Alleen|Nu|Momenteel|Op dit moment|Vooralsnog)[:,]? ")


def answering(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Names that answer who delivers: "Wie leveren er nu beschermd thuis? Kwadrant, Huis Riet en De Overkant."."""
    for unit in context.units:
        if not unit.folded.rstrip().endswith("?") or _ASKS.match(unit.folded) is None:
            continue
        following = context.units[unit.index + 1] if unit.index + 1 < len(context.units) else None
        if following is None or following.passage.position - unit.passage.position > 1:
            continue
        if following.passage.kind != "paragraph" or not following.folded.rstrip().endswith("."):
            continue  # a row of links below a question
        lead = _LEADS.match(following.folded)
        row = names_from(following.folded, lead.end() if lead else 0)
        if not row or REMARK.sub("", following.folded[row[-1][1] :]).strip(" .;") or (len(row) == 1 and not lead):
            continue
        if all_names(following, row, no_names, ordinary):
            yield from each(following, row, status_in(unit.folded) or "contracted", "answer")


def under_questions(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Names in the first sentence under such a question: "U kunt terecht bij Vlonder, Riet en Dal" under "Welke aanbieders zijn er?"."""
    for unit in context.units:
        path, text = unit.passage.heading_path, unit.folded
        if unit.passage.kind != "paragraph" or unit.start or not path or _ASKS.match(path[-1]) is None:
            continue
        if status_in(text) is not None or CAPITAL.search(text) is None:
            continue
        for start, _ in names_anywhere(text):
            row = names_from(text, start)
            if len(row) < 2 or BUYERS.search(text[:start]) or FIRST.match(text, start) is not None:
                continue
            if all_names(unit, row, no_names, ordinary):
                yield from each(unit, row, status_in(path[-1]) or "contracted", "answer")
                break
