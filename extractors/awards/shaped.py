"""Names in sentences that say by their own words that they are providers': "Kinderhuis Roodborst sloot als vierde aan".

No word before such a name need announce it. What the sentence says of parties holds for it, and for those that stand in one
enumeration with it; a sentence that says nothing of how parties stand names nobody here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.awards.acts import act_in
from extractors.awards.clauses import advises
from extractors.awards.listed import Candidate
from extractors.awards.overall import of_section
from extractors.awards.standing import AGAINST, headed_status, status_in
from extractors.awards.told import LISTS_ONLY, before, clause, ordinary_name, what_is_given
from extractors.awards.triggers import ARTICLE, BUYERS, CAPITAL, FIRST
from extractors.names.cleaning import Named
from extractors.names.enumeration import Span, name_at, names_anywhere, names_from
from extractors.names.legal import key
from extractors.names.plausible import has_form, plausible
from extractors.names.shapes import shaped

if TYPE_CHECKING:
    from extractors.context import Context

_PROSE = ("paragraph", "slide", "notes", "mail_body", "list_item")
# Words in small letters: a line of names and towns has few, a sentence several
_PLAIN = re.compile(r"(?<![\w-])[a-zà-ÿ]{2,}")
_LEAST_WORDS = 3
_ARTICLE = re.compile(r"(?:de|het) ")
_SURE = 0.66


def shaped_names(
    context: Context, candidates: list[Candidate], no_names: frozenset[str], ordinary: frozenset[str]
) -> Iterator[Candidate]:
    """Providers in sentences by the words of their names; ``candidates`` are those that other rules found already."""
    taken: dict[int, list[Span]] = {}
    for one in candidates:
        if one.status != "mentioned" or one.consortium:
            taken.setdefault(one.unit.passage.position, []).append((one.named.start, one.named.end))
    for unit in context.units:
        text = unit.folded
        if unit.passage.kind not in _PROSE or CAPITAL.search(text) is None:
            continue
        alone = _names_alone(text)
        if not alone and len(_PLAIN.findall(text)) < _LEAST_WORDS:
            continue
        said = status_in(text) or act_in(text)
        around = None if alone else status_in(before(context, unit)) or headed_status(unit.passage.heading_path)
        if said is None and alone:
            around = of_section(context, unit.passage, deliver=False)
        if (said or around) is None or advises(text) or context.is_of_other_purchase(unit):
            continue
        covered = taken.get(unit.passage.position, ())
        for start, end in _names(text, no_names, ordinary):
            if any(begin < unit.start + end and unit.start + start < stop for begin, stop in covered):
                continue
            if what_is_given(text, start):
                continue
            part = clause(text, start, end)
            own = status_in(part) or act_in(part)
            if own is None and LISTS_ONLY.match(part):
                own = status_in(before(context, unit))
            if own is None and (said not in AGAINST or part == text):
                own = said  # "Vlonder, met Tureluur in onderaanneming": what is said of another clause's party is not of it
            status = own or (around if _fills(text, start, end, len(part)) else None)
            if status is not None:
                named = Named(unit.text[start:end], unit.start + start, unit.start + end)
                yield Candidate(unit, named, status, "shaped", _SURE + (0.05 if has_form(named.text) else 0.0))


def _names(text: str, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Span]:
    """Stretches of a sentence that are names of providers by their words, and those that stand in one row with them."""
    position = 0
    while True:
        rest = names_anywhere(text[position:]) if position else names_anywhere(text)
        if not rest:
            return
        start, end = rest[0][0] + position, rest[0][1] + position
        first = FIRST.match(text, start)
        if first is not None and first.end() < end:
            position = first.end()  # "Met Jeugdzorg Rijnoever": the first word of a sentence is no name
            continue
        row = names_from(text, start) or [(start, end)]
        position = max(end, row[-1][1])
        good = [_bare(text, span) for span in row if _good(text, span, no_names, ordinary)]
        if not any(shaped(text[slice(*span)]) for span in good) or BUYERS.search(text[:start]):
            continue
        counted = " en " in text[start : row[-1][1]] or len(row) == 1  # "Huize Riet, Veendorp": a name and a town
        yield from (span for span in good if counted or shaped(text[slice(*span)]))


def _bare(text: str, span: Span) -> Span:
    """Without an article in small letters: "het Amstellands Gezinshuis"."""
    article = _ARTICLE.match(text, span[0]) or ARTICLE.match(text, span[0])
    return (article.end(), span[1]) if article else span


def _good(text: str, span: Span, no_names: frozenset[str], ordinary: frozenset[str]) -> bool:
    name = text[slice(*span)]
    return (
        plausible(name, no_names)
        and not ordinary_name(name, ordinary)
        and not any(" " in other and key(name).startswith(f"{other} ") for other in no_names)
    )


def _names_alone(text: str) -> bool:
    """Whether a sentence holds nothing but names, as a list in a line does: "Boerderij Het Riet en Speelerf Dal."."""
    row = names_from(text, 0) if text.endswith(".") else []
    return len(row) > 1 and text[row[-1][1] :] == "."


def _fills(text: str, start: int, end: int, length: int) -> bool:
    """Whether a name is most of what a clause (of ``length``) without a standing holds: "Het betreft Jeugdkliniek Tij"."""
    row = names_from(text, start)
    return bool(row) and name_at(text, start, len(text)) is not None and (row[-1][1] - start) * 2 > length - 10
