"""Names of parts that running text tells with a common noun before them, or several of them at once.

"De opdracht Sterk in de klas staat op TenderNed. De opdracht Rust en ruimte volgt"; "voor Schoon huis en Actief in de wijk zijn
contracten gesloten", where the text goes on: "Schoon huis gaat naar ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.document import Passage
from extractors.segments.aspects import Parts, told_of
from extractors.segments.names import LOOSE, Named, split_enumeration, tidy_name

if TYPE_CHECKING:
    from extractors.context import Context, Unit

Told = tuple[Named, Passage, int, int, str]

_LEAST = 2
_VERB = (
    r"(?:is|zijn|was|waren|wordt|worden|werd|werden|gaat|gaan|ging|staat|staan|volgt|volgen|loopt|lopen|start|starten|komt|komen|krijgt|krijgen|blijft|blijven"
    r"|geldt|gelden|sluit|sluiten|heeft|hebben|betalen|kopen|kiezen|zoeken|gunnen|besteden|verlengen|tekende|tekenden|kent|valt|vallen|wij|we)"
)
_NAME = r"(?P<name>(?-i:[A-ZÀ-Þ0-9])[\wÀ-ÿ&'/-]*(?:,? (?!(?:die|dat|waar\w*|via|per|met ingang)\b)[\wÀ-ÿ&'/-]+){0,6}?)"
_LABELLED = re.compile(
    rf"(?<!\w)(?P<label>{LOOSE}|deelopdracht|opdracht|traject|inkooptraject|route|arrangement|onderwerp|spoor|lijn)\s+[\"']?{_NAME}[\"']?"
    rf"(?=\s+{_VERB}\b|\s*[):;.\"']|\s+\(|,\s+(?:die|dat|waar\w*|het|de)\b|\s*$)",
    re.IGNORECASE,
)
_GOVERNED = re.compile(r"(?<!\w)(?:[Vv]oor|[Vv]an|[Bb]innen|[Bb]ij) (?P<names>[A-ZÀ-Þ][^.;:()!?\n]{4,120})")
_DEAL = re.compile(
    r"contract|overeenkomst|opdracht|aanbest|inkoop|koop|gegund|gunning|betal|bekostig|subsidie|procedure|partij|aanbieder"
)


def in_prose(context: Context, parts: Parts) -> Iterator[Told]:
    """Names behind one noun, two or more of them; else those of an enumeration that the text comes back to one by one."""
    found = list(_labelled(context, parts))
    yield from found or _governed(context, parts)


def _labelled(context: Context, parts: Parts) -> Iterator[Told]:
    by_label: dict[str, dict[str, Told]] = {}
    for unit in context.units:
        if unit.passage.cell is not None:
            continue
        for match in _LABELLED.finditer(unit.folded):
            name = parts.name_of(match["name"])
            if name is None or not any(letter.islower() for letter in name) or context.is_of_other_purchase(unit):
                continue
            start = unit.start + match.start("name") + max(0, match["name"].find(name))
            label = match["label"].casefold()
            told = (Named(name, None, None), unit.passage, start, start + len(name), f"prose/{label}")
            by_label.setdefault(label, {}).setdefault(name.casefold(), told)
    for named in by_label.values():
        telling = sum(_is_told(parts, place[0].name) for place in named.values())
        if len(named) >= _LEAST and telling:
            yield from named.values()


def _is_told(parts: Parts, name: str) -> bool:
    return parts.recurs(name, frozenset())


def _governed(context: Context, parts: Parts) -> Iterator[Told]:
    for unit in context.units:
        if unit.passage.cell is not None or not _DEAL.search(unit.folded):
            continue
        for match in _GOVERNED.finditer(unit.folded):
            named = _names(context, unit, match, parts)
            if len(named) >= _LEAST and any(_comes_back(context, name, unit, telling=True) for name, _ in named):
                for name, start in named if not context.is_of_other_purchase(unit) else ():
                    yield Named(name, None, None), unit.passage, start, start + len(name), f"prose/{unit.index}"
                return


def _names(context: Context, unit: Unit, match: re.Match[str], parts: Parts) -> list[tuple[str, int]]:
    """The names of an enumeration that the text comes back to, with their offsets; none if it does not to one of them.

    The last ends where the sentence goes on: "Logeren" of "Logeren nieuwe contracten gesloten".
    """
    found: list[tuple[str, int]] = []
    cursor = match.start("names")
    pieces = split_enumeration(match["names"])
    for place, piece in enumerate(pieces):
        at = unit.folded.find(piece, cursor)
        cursor = at + len(piece)
        words = piece.split(" ")
        lengths = range(len(words), 0, -1) if place + 1 == len(pieces) else (len(words),)
        written = (" ".join(words[:length]) for length in lengths)
        name = next(
            (one for part in written if (one := parts.name_of(tidy_name(part))) and _comes_back(context, one, unit)),
            None,
        )
        if name is None:
            return []
        found.append((name, unit.start + at + max(0, piece.find(name))))
    return found


def _comes_back(context: Context, name: str, besides: Unit, *, telling: bool = False) -> bool:
    """Whether another sentence begins with ``name`` or with a preposition that governs it; one that tells an aspect."""
    opens = re.compile(
        rf"(?:\W*|.*\b(?:[Vv]oor|[Vv]an|[Bb]ij|[Bb]innen) )(?:[Dd]e |[Hh]et )?{re.escape(name)}(?=\s+{_VERB}\b|\s*[:,.])"
    )
    return any(
        name in unit.folded and opens.match(unit.folded) and (not telling or told_of([unit]))
        for unit in context.units
        if unit is not besides
    )
