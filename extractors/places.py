"""Finding municipalities and regions in text: those that the region files name, and those that only grammar tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from extractors.trie import pattern
from schemas.places import Place

# A place's name in running text: "Zuid-Kennemerland", "Gooi- en Vechtstreek", "Den Haag", "'s-Hertogenbosch", "Alphen
# aan den Rijn"
_WORD = r"(?:'[st]-?)?[A-ZÀ-Þ][\wà-ÿ']*(?:-(?:[A-Z][\w']*|en)(?!\w))*-?"
_SMALL = r"(?:aan|den|de|der|op|van|bij|in|het|en|&|'t)"
# "Gemeente Veendorp Postbus 12", "gemeenten Veendorp en Elsbeek Versie 2": what a line goes on with
_NO_PART = (
    r"(?!(?:Postbus|Postadres|Bezoekadres|Adres|Versie|Team|Afdeling|Telefoon|Datum|Aan|Van|Concept|Nummer|Behandeld|Onderwerp|Kenmerk|Gemeenten?|Regio"
    r"|Inkoop\w*|Jeugd\w*|Wmo|Markt|Pagina|Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December)\b)"
)
PLACE = (
    rf"{_WORD}(?:(?<=-) (?:en|&) {_WORD}| (?:(?:aan|op|van|bij|in) (?:den |de |der |het )?)?{_NO_PART}{_WORD}){{0,3}}"
)
SEPARATOR = r"(?: (?:e\.o|c\.a)\.)?(?:, en |, | en | & |; |\n| / )"
# "de gemeenten Veendorp, Elsbeek en Waterdal", "regio's IJmond en Waterdal", "de regio Hoge Kamp", "jeugdhulpregio
# Waterdal", "drie jeugdregio's (Veendorp e.o., Elsbeek en Waterdal)"
GROUPS = re.compile(
    rf"\b(?P<kind>(?:[Rr]egio|[Dd]eel|[Kk]ern|[Cc]entrum|[Gg]ast(?:heer)?)?[Gg]emeente(?:n|raden(?: van)?)?"
    rf"|(?:(?!(?:[Bb]uur|[Vv]eiligheids|[Aa]rbeidsmarkt|[Pp]olitie|[Vv]oorbeeld))\w*[Rr]egio(?:'s)?))"
    rf"(?:(?: van)?:? |(?<=egio's) \()(?P<names>{PLACE}(?:{SEPARATOR}(?:de )?(?:(?:[Gg]emeente|regio"
    rf"|jeugdregio) )?{PLACE})*)"
)
# "Jeugdregio Waterdal (Veendorp, Elsbeek en Rietveen)" names who belong to it; so do "Jeugdregio Waterdal: Veendorp en
# Elsbeek" and "de regio Waterdal bestaat uit de gemeenten Veendorp en Elsbeek"
_MEMBERS = re.compile(
    rf"(?: ?\(| ?:\s| bestaat uit | bestaande uit | omvat | met )(?:de )?(?:\w+ )?(?:gemeenten:? )?(?P<names>{PLACE}(?:{SEPARATOR}{PLACE})+)"
)
_ONE = re.compile(PLACE)
_NEXT = re.compile(rf"{SEPARATOR}(?:de )?(?:(?:[Gg]emeente|regio|jeugdregio) )?")
_WORD_END = re.compile(r"(?<=[\w'-])(?![\w'])")


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a text; ``place`` is None where no region file names it."""

    kind: str
    start: int
    end: int
    place: Place | None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by every spelling of their names, made once for the same places."""

    expression: re.Pattern[str] | None
    bearers: Mapping[str, tuple[Place, ...]]
    """Places by ``normal`` name; several where two share it."""


@lru_cache(maxsize=4)
def gazetteer(places: tuple[Place, ...]) -> Gazetteer:
    """The gazetteer of ``places``."""
    bearers: dict[str, list[Place]] = {}
    written: set[str] = set()
    for place in places:
        for name in (place.name, *place.aliases):
            for spelling in _spellings(name):
                written.add(spelling)
                of_name = bearers.setdefault(normal(spelling), [])
                if place not in of_name:
                    of_name.append(place)
    if not bearers:
        return Gazetteer(None, {})
    expression = re.compile(rf"(?<![\w-]){pattern(sorted(written))}(?:-gemeenten)?(?!\w)")
    return Gazetteer(expression, {name: tuple(found) for name, found in bearers.items()})


def _spellings(name: str) -> set[str]:
    """ "Zuidoost Utrecht" is also "Zuid Oost Utrecht", "Hoge Kamp en Vecht" also "Hoge Kamp & Vecht"."""
    found = {name, name.replace("&", "en"), name.replace(" en ", " & ")}
    return found | {_COMPASS.sub(lambda match: f"{match[1]} {match[2].capitalize()}", spelling) for spelling in found}


_COMPASS = re.compile(r"\b(Noord|Zuid)-?([Oo]ost|[Ww]est)(?![a-z])")


def normal(name: str) -> str:
    """What spellings of one place share: no hyphens, spaces or capitals, "&" is "en"."""
    return re.sub(r"[^\w]", "", name.replace("&", "en").casefold())


def known(text: str, places: Gazetteer) -> Iterator[tuple[int, int, tuple[Place, ...]]]:
    """Every name of ``places`` in ``text``, with all places that bear it."""
    if places.expression is None:
        return
    for match in places.expression.finditer(text):
        found = places.bearers.get(normal(match.group()))
        if found:
            yield match.start(), match.end(), found


def named(text: str, places: Gazetteer) -> Iterator[tuple[re.Match[str], Found]]:
    """Places that grammar introduces: what stands behind "gemeenten" and "regio", with the match that says so."""
    for group in GROUPS.finditer(text):
        kind = "municipality" if "gemeente" in group["kind"].casefold() else "jeugdregio"
        members = _MEMBERS.match(text, group.end()) if kind == "jeugdregio" else None
        if members is not None:
            for start, end in _parts(text, members.start("names"), members.end("names"), places.bearers):
                of_name = places.bearers.get(normal(text[start:end]), ())
                town = next((one for one in of_name if one.kind == "municipality"), None)
                yield group, Found("municipality", start, end, town)
        for start, end in _named(text, group, places.bearers):
            candidates = places.bearers.get(normal(text[start:end]), ())
            place = next((one for one in candidates if one.kind == kind), next(iter(candidates), None))
            yield group, Found(place.kind if place else kind, start, end, place)


# "de regio Rijn en Waarden": behind one "regio" two names without a comma are one
_ONE_REGION = re.compile(rf"{PLACE} (?:en|&) {PLACE}")


def _named(text: str, group: re.Match[str], index: Mapping[str, tuple[Place, ...]]) -> Iterator[tuple[int, int]]:
    start, end = group.span("names")
    parts = list(_parts(text, start, end, index))
    single = group["kind"].casefold().endswith("regio")
    if parts == [(start, end)] and group["kind"].casefold().endswith("'s"):
        # "de regio's Waterdal en Hoge Kamp" are two, even where one region bears both names
        parts = [(match.start(), match.end()) for match in _ONE.finditer(text, start, end)]
    unknown = not any(normal(text[begin:stop]) in index for begin, stop in parts)
    if single and unknown and len(parts) == 2 and _ONE_REGION.fullmatch(text, start, end):
        yield start, end
    else:
        yield from parts


def _parts(text: str, start: int, end: int, index: Mapping[str, tuple[Place, ...]]) -> Iterator[tuple[int, int]]:
    """The names of an enumeration; "Gooi en Vechtstreek" stays whole where it is a known name."""
    position = start
    while position < end:
        whole = _longest(text, position, end, index)
        match = None if whole else _ONE.match(text, position, end)
        stop = whole or (match.end() if match else None)
        if stop is None:
            position += 1
            continue
        yield position, stop
        separator = _NEXT.match(text, stop, end)
        if separator is None:
            return
        position = separator.end()


def _longest(text: str, start: int, end: int, index: Mapping[str, tuple[Place, ...]]) -> int | None:
    """End of the longest known name from ``start`` on."""
    for match in reversed(list(_WORD_END.finditer(text[start : min(end, start + 60)]))):
        stretch = text[start : start + match.end()]
        found = index.get(normal(stretch), ()) if stretch else ()
        # "IJmond, Zuid-Kennemerland" are two, whatever "IJmond/Zuid-Kennemerland" is
        if found and (
            "," not in stretch or any("," in name for place in found for name in (place.name, *place.aliases))
        ):
            return start + match.end()
    return None
