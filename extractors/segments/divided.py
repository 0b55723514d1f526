"""Enumerations and lists that divide the purchase, by whatever word: counted, and named again where procurement is told.

"De regio zet in op drie bouwblokken: Dichtbij, Samen en Vast. Voor Dichtbij betalen wij per uur"; "We knippen de opdracht in
drieën: ..."; "bestaat uit de volgende onderdelen:" over a list; names in quotation marks ("Voor 'Rots in de branding' ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from extractors.document import Passage
from extractors.numbers import A_FEW, FEW
from extractors.segments.announced import opens_list
from extractors.segments.aspects import DECIDED, Parts, told_of
from extractors.segments.category import is_care
from extractors.segments.cutting import cut
from extractors.segments.discovered import may_divide
from extractors.segments.names import CODE, LABEL, LABELLED, Named, code_of, is_name, key_of, tidy_name

if TYPE_CHECKING:
    from extractors.context import Context, Unit

Told = tuple[Named, Passage, int, int, str]

_LEAST = 2
_COUNT = FEW | {"tweeën": 2, "drieën": 3, "vieren": 4, "vijven": 5}
_OPENS = r"\s*(?::|,?\s+(?:te weten|namelijk|zijnde|met name)\b:?)\s*"
_COUNTED = re.compile(
    rf"(?<!\w)(?:(?P<count>{A_FEW})\s+(?:[a-zà-ÿ]+e\s+){{0,2}}(?P<noun>[a-zà-ÿ]{{4,24}}(?:en|s|n))(?P<mid>(?:\s+[\w-]+){{0,6}}?)"
    rf"|in (?P<pieces>tweeën|drieën|vieren|vijven)){_OPENS}(?P<names>[^.!?\n]{{5,260}})",
    re.IGNORECASE,
)
# No parts of what is bought, however many and whatever they are called.
_NO_NOUN = re.compile(
    r".*(?:waarden|principes|speerpunten|ambities|beloften|partijen|aanbieders|nemers|partners|gegadigden|contractanten|inschrijvers|kandidaten"
    r"|combinaties|organisaties|instellingen|bedrijven|stichtingen|leveranciers|uitvoerders|winnaars|verleners|vormen|procedures|gemeenten)"
    r"|manieren|redenen|momenten|leden|mensen|personen|wethouders|data|bijeenkomsten|scholen|wijken|kernen|dorpen|modellen|woorden"
)
_OF_PART = re.compile(rf"(?<!\w){LABEL}\s+(?:{CODE}\s+)?(?:bestaat|omvat|kent|bevat|telt)\b", re.IGNORECASE)
_PRODUCT = re.compile(r"\(\d\d[A-Z]\d\d\)")
_CODED_NAME = re.compile(
    rf"(?:^|[,;]\s*|\ben\s+)\(?(?P<code>{CODE})[.):]*\s+(?P<name>[^,;()]+?)(?=\s*(?:[,;]|$|\s+en\s+\(?{CODE}[.): ]))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s(?:waar\w*|die|dat|is|zijn|wordt|worden|gaat|gaan|met daar\w*)\s.*$", re.DOTALL)


def in_divisions(context: Context, parts: Parts) -> Iterator[Told]:
    """Names of every counted enumeration or list that divides the purchase."""
    for unit in context.units:
        if unit.passage.cell is None and any(mark in unit.folded for mark in (":", " weten", "namelijk", "zijnde")):
            yield from _enumerated(context, unit, parts)
    yield from _listed(context, parts)
    yield from _quoted(context, parts)


def _enumerated(context: Context, unit: Unit, parts: Parts) -> Iterator[Told]:
    match = _COUNTED.search(unit.folded)
    if match is None or context.is_of_other_purchase(unit):
        return
    if _PRODUCT.search(match["names"]):
        return  # "voor twee onderdelen kwamen we tekort: speltherapie (45A54) en logeren (44A09)"
    noun = (match["noun"] or "").casefold()
    sure = LABELLED.fullmatch(noun) is not None
    if noun and not sure and _OF_PART.search(unit.folded[: match.start()]):
        return  # "Perceel 1 bestaat uit drie producten: begeleiding, logeren en vervoer"
    if noun and not sure and (_NO_NOUN.fullmatch(noun) or not may_divide(noun)):
        return
    written = (match["count"] or match["pieces"]).casefold()
    count = _COUNT.get(written) or int(written)
    named = _names(_GOES_ON.sub("", match["names"]), count, parts.standing)
    if len(named) != count or not _divide([name for _, name in named], frozenset([unit.index]), parts, sure=sure):
        return
    cursor = match.start("names")
    for code, name in named:
        at = unit.folded.find(name, cursor)
        if at < 0:
            return
        cursor = at + len(name)
        begin = unit.start + at
        yield Named(name, code, None), unit.passage, begin, begin + len(name), f"division/{unit.index}"


def _names(text: str, count: int, whole: frozenset[str]) -> list[tuple[str | None, str]]:
    """The names of an enumeration with their codes, cut so that there are ``count`` of them if that is possible."""
    coded = [(code_of(match["code"]), tidy_name(match["name"])) for match in _CODED_NAME.finditer(text)]
    if len(coded) == count:
        return list(coded)
    names = [tidy_name(part) for part in cut(text, count, whole)]
    return [(None, name) for name in names] if len(names) == count else []


def _divide(names: Sequence[str], besides: frozenset[int], parts: Parts, *, sure: bool = False) -> bool:
    """Whether names divide the purchase: all can, and procurement is told of one, or half of them are kinds of care."""
    if len({name.casefold() for name in names}) < len(names):
        return False
    for name in names:
        if not is_name(name) or not key_of(name) or LABELLED.search(name) or _SAYS.search(name):
            return False
        if (
            parts.name_of(name) is None
            and not is_care(name)
            and (name[0].isupper() or 2 * sum(map(is_care, names)) <= len(names))
        ):
            return False
    return (
        sure
        or any(parts.recurs(name, besides) for name in names if name[0].isupper())
        or 2 * sum(map(is_care, names)) > len(names)
    )


_SAYS = re.compile(
    r"\s(?:omvat|omvatten|bevat|bevatten|bestaat|bestaan|richt|gebeurt|vindt|komt|kent|heet|houdt|krijgt|loopt|volgt)\b"
)
_INTRO = re.compile(
    rf"(?<!\w)(?:(?:de |het )?volgende (?:{A_FEW} )?|{A_FEW} )(?:[a-zà-ÿ]+e )?(?P<noun>[a-zà-ÿ]{{4,24}}(?:en|s|n))"
    r"(?:\s+[\w-]+){0,6}[:.]?\s*$"
    r"|(?<!\w)(?P<verb>(?:op|onder)?(?:verdeeld|gedeeld|gesplitst|geknipt)|bestaat|uiteen|onderscheiden)(?:\s+[\w-]+){0,5}:\s*$",
    re.IGNORECASE,
)
_REST = re.compile(r"[:;.(\n]|\s[-–—]\s|,\s")


def _listed(context: Context, parts: Parts) -> Iterator[Told]:
    """Items of a list that "bestaat uit de volgende drie onderdelen:" introduces and that the text goes on to speak of."""
    lists: dict[int, list[Passage]] = {}
    for passage in context.document.passages:
        above = (
            context.introducing.get(passage.position) if passage.kind == "list_item" and passage.level == 0 else None
        )
        if above is not None:
            lists.setdefault(above.position, []).append(passage)
    for position, items in lists.items():
        match = _INTRO.search(context.folded[position][-200:])
        if match is None or not opens_list(context.folded[position], len(items)):
            continue
        noun = (match["noun"] or match["verb"]).casefold()
        if _NO_NOUN.fullmatch(noun) or not may_divide(noun) or len(items) < _LEAST:
            continue
        names = [tidy_name(_REST.split(item.text)[0]) for item in items]
        own = frozenset(unit.index for item in items for unit in context.units_of[item.position])
        if _divide(names, own, parts):
            for item, name in zip(items, names, strict=True):
                start = max(0, item.text.find(name))
                marker = re.match(rf"({CODE})[.):]?$", item.marker)
                named = Named(name, code_of(marker[1]) if marker else None, None)
                yield named, item, start, start + len(name), f"division/list/{position}"


_QUOTED = re.compile(r"(?<![\w])[\"'](?P<name>[A-ZÀ-Þ][^\"'\n]{2,50})[\"'](?!\w)")
_GOVERNED = re.compile(r"(?:\b(?:voor|bij|binnen|van|onderdeel|opdracht|deel|blok)|^\W*)\s*$", re.IGNORECASE)


def _quoted(context: Context, parts: Parts) -> Iterator[Told]:
    """Names in quotation marks of which how they are bought or paid is told, two or more, each of them twice."""
    found: dict[str, list[tuple[Passage, int, bool]]] = {}
    for unit in context.units:
        if '"' not in unit.folded and "'" not in unit.folded:
            continue
        for match in _QUOTED.finditer(unit.folded):
            governed = _GOVERNED.search(unit.folded[max(0, match.start() - 12) : match.start()]) is not None
            decided = governed and bool(told_of([unit]) & DECIDED)
            found.setdefault(match["name"], []).append((unit.passage, unit.start + match.start("name"), decided))
    named = [
        (name, places)
        for name, places in found.items()
        if len(places) >= _LEAST and any(decided for *_, decided in places)
    ]
    if len(named) < _LEAST or any(parts.name_of(name) is None for name, _ in named):
        return
    for name, ((passage, start, _), *_) in named:
        yield Named(name, None, None), passage, start, start + len(name), "division/quoted"
