"""Who buys, advises or judges: municipalities, regions, buying organisations, consultants and courts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from extractors.buyers.around import around, at_the_edge, headline
from extractors.buyers.facts import party
from extractors.buyers.others import OF_NAME, others
from extractors.buyers.told import (
    OF_PROVIDERS,
    buyers_told,
    dated_at,
    in_a_row,
    letterhead,
    listed,
    news_from,
    place_like,
    titled,
)
from extractors.buyers.unintroduced import is_word, unintroduced
from extractors.document import Cell
from extractors.fact import Fact
from extractors.places import Gazetteer, gazetteer, known, named, normal
from schemas.places import Place

if TYPE_CHECKING:
    from extractors.context import Context, Unit

NAME = "parties"

# Words of a purchase: a place in such a sentence buys. "De gemeente Veendorp vergadert in Elsbeek" is about no
# purchase.
_BUYS = re.compile(
    r"inkoo?p|inkopen|ingekocht|koop(?:t|en)|aanbested|contract|gegund|gunn|opdrachtgever|namens|verwerv"
    r"|overeenkomst|procedure|regiovisie|samenwerk|gezamenlijk|gezamelijk|\bsamen\b|bestaa[nt]|deelnemende"
    r"|opdracht|jeugdhulp|\bwmo\b|uitvraag|tarie|segment|perce",
    re.IGNORECASE,
)
_NOT_BUYING = re.compile(
    r"\book in (?:de )?(?:regio|gemeente)\b|initiatief|voorbeeld|zoals in|uit de praktijk|gevestigd"
    r"|bijeenkomst in|locatie|adres|postbus|stadhuis|raadhuis"
    r"|gemeentehuis|vacature|wegwerk|pgb",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:centrumgemeente|penvoerder|gast(?:heer)?gemeente|namens (?:de )?(?:regio|gemeenten|deelnemende|overige)"
    r"|treedt op namens|kassier)",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"wie doe(?:n|t) (?:er )?mee|deelnemers\b|meedoen|gemeenten\b|regio(?:'s|gemeenten)?\b|opdrachtgevers?\b|deelnemende|namens",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^(?:jeugd(?:hulp)?)?(?:regio(?:'s)?|gemeenten?|deelnemende gemeenten?|opdrachtgevers?"
    r"|aanbestedende dienst)(?:\(n\))?\s*:?$",
    re.IGNORECASE,
)
_TITLE = re.compile(r"inkoo?p|aanbest|jeugdhulp|jeugdzorg|wmo|verwerv|contracter|strategie", re.IGNORECASE)


def find(context: Context) -> Iterator[Fact]:
    """Each party once for each role, where it is first said; none of a document about no purchase of care."""
    if not context.about_procurement:
        return
    seen: set[tuple[str, str]] = set()
    bought: set[str] = set()
    towns = 0
    places = gazetteer(context.places)
    found = (
        *_grammatical(context, places),
        *_registered(context, places),
        *_listed(context, places),
        *_told(context, places),
        *others(context),
    )
    whole = {fact.values["name"] for fact in found if fact.values["code"]}
    for fact in found:
        if not fact.values["code"] and _is_short(fact.values["name"], whole):
            continue
        name, role = normal(fact.values["name"]), fact.values["role"]
        code = fact.values["code"] or name
        if (code, role) in seen or (role == "buyer" and code in bought):
            continue
        seen.add((code, role))
        if role in ("buyer", "lead_buyer"):
            bought.add(code)
        towns += fact.values["kind"] == "municipality" and role in ("buyer", "lead_buyer")
        yield fact
    if not towns:
        dated = list(_dated(context, places, bought))
        yield from dated or (() if bought else unintroduced(context, places))


def _is_short(name: str, whole: Collection[str]) -> bool:
    """Whether a name begins one that a place is known by: "Alphen" in a heading over "Alphen aan den Rijn"."""
    return any(other.startswith((f"{name} aan ", f"{name} bij ", f"{name} op ")) for other in whole)


def _dated(context: Context, places: Gazetteer, bought: Collection[str]) -> Iterator[Fact]:
    """The town of a dateline, where the document names no other: "Veendorp, 8 december 2025", "VEENDORP - Het college"."""
    for unit in context.units:
        if unit.passage.position >= _EARLY or unit.passage.cell is not None:
            continue
        opens = unit.start == 0 and context.folded[unit.passage.position].startswith(" - ", unit.end)
        for told in (*dated_at(unit.folded), *(news_from(unit.folded) if opens else ())):
            name = unit.text[told.start : told.end]
            candidates = places.bearers.get(normal(name), ())
            place = next((one for one in candidates if one.kind == told.kind), None)
            if opens and (place is None or bought):
                continue  # a paper writes of a region from one of its towns
            start = unit.start + told.start
            sure, end = _CONFIDENCE[told.rule], start + len(name)
            yield from party(context, unit, told.kind, name, place, "buyer", told.rule, sure, start, end)
            return


_EARLY = 8
"""Passages from the top among which a cover, a letterhead or a title slide names its sender."""
_LATE = 4
"""Passages at the end, for a mail's signature or a colophon."""
_SIGNED = re.compile(r"(?:(?:met )?(?:vriendelijke|hartelijke) groet|groeten?\b|hoogachtend|namens)", re.IGNORECASE)
_AROUND = re.compile(
    r"stuurgroep|bestuurlijk overleg|\bbvo\b|projectgroep|onder de (?:naam|vlag)|(?:inkoop|aanbesteding|verwerving)\b.* in "
    r"|(?:inkoop|aanbesteding|verwerving|uitvraag|contracten) (?:jeugd\w*|wmo|\w+zorg|\w+hulp) van|sluit.* aan\b"
    r"|haken aan|doen ook mee"
)
_WHICH = re.compile(
    r"wie doe(?:n|t) (?:er )?mee|gemeenten (?:doen|nemen|werken|kopen|zijn)\b|(?:welke|deelnemende|onze) gemeenten"
    r"|gemeenten\?$",
    re.IGNORECASE,
)
_CONFIDENCE = {
    "dateline": 0.6,
    "board": 0.8,
    "behalf": 0.8,
    "members": 0.8,
    "together": 0.7,
    "leads": 0.8,
    "buys": 0.75,
    "with": 0.7,
    "owner": 0.75,
}
_CONFIDENCE |= {"organisation": 0.75, "letterhead": 0.75, "title": 0.65}


_LOOSE = frozenset({"behalf", "together", "with", "title", "letterhead", "listed"})
"""Rules whose words may also stand around segments."""


def _told(context: Context, places: Gazetteer) -> Iterator[Fact]:
    """Buyers by other words than "gemeente" and "regio": boards, cooperation, organisations, letterheads, titles."""
    bidders = {normal(span.text) for unit in context.units for span in unit.spans("organisations")}
    last = len(context.document.passages) - _LATE
    for unit in context.units:
        text, position = unit.folded, unit.passage.position
        found = list(buyers_told(text))
        if position < _EARLY:
            alone = unit.passage.kind not in ("list_item", "table_cell") and unit.start == 0
            if alone and unit.end == len(unit.passage.text) and len(text) < 160:
                found += letterhead(text)
            if unit.passage.kind in ("heading", "slide", "paragraph") and len(text) < 160:
                found += titled(text)
        signed = _SIGNED.match(unit.passage.text) is not None
        if position < _EARLY or position >= last or signed:
            short = len(text) < 200 and (signed or unit.passage.text.count("\n") < _LATE)
            found += at_the_edge(text, unit.passage.text) if short else ()
        if (
            unit.passage.kind in ("heading", "slide")
            and position < _EARLY
            and _TITLE.search(context.document.title or text)
        ):
            found += headline(text)
        if _AROUND.search(text.lower()):
            found += around(text)
        if unit.passage.heading_path and _WHICH.search(unit.passage.heading_path[-1]):
            found += in_a_row(text)
        registered = [place[:2] for place in known(text, places)] if found else []
        for told in found:
            name = text[told.start : told.end]
            if any(
                start <= told.start and told.end <= end and (start, end) != (told.start, told.end)
                for start, end in registered
            ):
                continue  # "Hoge Kamp & Vecht" is one region
            if told.rule == "leads" and OF_PROVIDERS.search(unit.whole):
                continue  # the "penvoerder" of a consortium
            if told.rule in _LOOSE and context.inventory.of_header(name):
                continue  # "jongeren in Forensisch en Crisis": segments
            if normal(name) in bidders or _OTHERS_PLACE.search(text[: told.start]):
                continue
            candidates = places.bearers.get(normal(name), ())
            place = next((one for one in candidates if one.kind == told.kind), next(iter(candidates), None))
            if place is None and told.rule == "members" and context.inventory.of_header(name):
                continue  # "de locaties (Stad, Polder en Eiland)": segments as well
            if place is None and name.split()[-1].lower() in context.common_words:
                continue  # "Samenwerking Jeugdhulp en Onderwijs" names a subject
            kind = place.kind if place else told.kind
            yield from party(
                context,
                unit,
                kind,
                unit.text[told.start : told.end],
                place,
                "lead_buyer" if kind == "organisation" or told.rule == "leads" else "buyer",
                told.rule,
                _CONFIDENCE[told.rule],
                unit.start + told.start,
                unit.start + told.end,
            )


_NUMBER = re.compile(r" \d{1,4}[a-z]?(?![\w-])")
# "zoals de colleges van Veendorp en Elsbeek eerder deden": another's purchase
_OTHERS_PLACE = re.compile(
    r"(?:zoals|net als|bijvoorbeeld|voorbeeld van|eerder in"
    r"|elders)[^,.;]{0,40}$",
    re.IGNORECASE,
)


def _grammatical(context: Context, places: Gazetteer) -> Iterator[Fact]:
    """ "De gemeenten Veendorp en Elsbeek kopen in", "regio Waterdal": the noun says what they are."""
    for unit in context.units:
        text = unit.folded
        if "emeente" not in text and "egio" not in text:
            continue
        for group, found in named(text, places):
            several = "," in group["names"] or " en " in group["names"]
            buying = bool(_BUYS.search(text)) or unit.passage.kind == "heading" or unit.passage.cell is not None
            early = unit.passage.position < _EARLY and len(text) < 200
            if not (buying or several or early) or (_NOT_BUYING.search(text) and not several):
                continue
            if _OTHERS_PLACE.search(text[: group.start()]):
                continue
            if found.place is None and (
                not place_like(text[found.start : found.end]) or _NUMBER.match(text, found.end)
            ):
                continue  # "Gemeente Veendorp, Kadeplein 1": a street
            role = (
                "lead_buyer"
                if _LEAD.search(text[max(0, group.start() - 30) : group.end() + 40]) and not several
                else "buyer"
            )
            name = unit.text[found.start : found.end]
            confidence = 0.9 if found.place else 0.75
            yield from party(
                context,
                unit,
                found.kind,
                name,
                found.place,
                role,
                "named",
                confidence,
                unit.start + found.start,
                unit.start + found.end,
            )


def _registered(context: Context, places: Gazetteer) -> Iterator[Fact]:
    """Regions by name in a sentence of a purchase, and places in the title or a heading of one."""
    for unit in context.units:
        text = unit.folded
        heading = unit.passage.kind == "heading" and _TITLE.search(text)
        found = list(known(text, places))
        row = _enumerated(text, found)
        for start, end, bearers in found:
            region = next((place for place in bearers if place.kind != "municipality"), None)
            town = next((place for place in bearers if place.kind == "municipality"), None)
            before = text[max(0, start - 24) : start]
            if OF_NAME.search(before) and not re.search(r"(?:[Rr]egio|[Gg]emeenten?|[Jj]eugd\w*) $", before):
                continue  # "Schoonhuis Friesland en" is an organisation's name
            if _WHERE_FROM.search(before) or is_word(text, start, end):
                continue  # "zorgboerderijen uit Waterdal", "Huizen voor jongeren"
            if heading and not _NOT_BUYING.search(text):
                place = region or town
            elif region is not None and (town is None or re.search(r"regio(?:'s)? $", before)):
                place = region if _BUYS.search(text) and not _NOT_BUYING.search(text) else None
            elif (start, end) in row and not _NOT_BUYING.search(text) and (_BUYS.search(text) or _of_cover(unit, row)):
                place = town
            else:
                place = None
            if place is not None:
                yield from party(
                    context,
                    unit,
                    place.kind,
                    unit.text[start:end],
                    place,
                    "lead_buyer" if place.kind == "organisation" else "buyer",
                    "registered",
                    0.8,
                    unit.start + start,
                    unit.start + end,
                )


_WHERE_FROM = re.compile(
    r"(?:aanbieders|boerderijen|organisaties|partijen|bedrijven|instellingen|praktijken) uit (?:de |het )?$"
)


def _of_cover(unit: Unit, row: frozenset[tuple[int, int]]) -> bool:
    """Whether towns stand in a long row at the top: whom a newsletter is for, "Voor wijkteams in Veendorp, Elsbeek en Rietveen"."""
    return unit.passage.position < _EARLY and len(row) >= 3 and not OF_PROVIDERS.search(unit.folded)


# "in Veendorp, Elsbeek en Rietveen lopen de contracten af", "voor Veendorp en Elsbeek": several towns in a row
_BETWEEN = re.compile(r"(?:, en |, | en | & |; | / )(?:de gemeente )?")


def _enumerated(text: str, found: Sequence[tuple[int, int, tuple[Place, ...]]]) -> frozenset[tuple[int, int]]:
    """Stretches of municipalities that stand in one enumeration of two or more."""
    towns = [(start, end) for start, end, bearers in found if any(one.kind == "municipality" for one in bearers)]
    return frozenset(
        stretch
        for left, right in itertools.pairwise(towns)
        if _BETWEEN.fullmatch(text[left[1] : right[0]])
        for stretch in (left, right)
    )


def _listed(context: Context, places: Gazetteer) -> Iterator[Fact]:
    """Lists and cells of places: "De regio bestaat uit de volgende gemeenten", a row headed "Regio"."""
    for passage in context.document.passages:
        units = context.units_of[passage.position]
        if not units or len(passage.text) > 200:
            continue
        cell, words = passage.cell, ""
        if cell is not None:
            introduced = any(_HEADER.match(text.strip()) for text in (*cell.row_headers, *cell.column_headers))
        elif passage.kind == "list_item":
            words = context.intros.get(passage.position, "") or " ".join(passage.heading_path[-1:])
            introduced = bool(_LIST.search(words[-160:]))
        else:
            continue
        if introduced:
            found = list(_of_item(context, units, places))
            yield from found
            if not found and (
                _beside_no_provider(context, cell)
                if cell is not None
                else _ONLY_PLACES.search(words) and not OF_PROVIDERS.search(words)
            ):
                yield from _unregistered(context, units[0])


# "De volgende gemeenten doen mee:", "Samenwerkende gemeenten (9) Waterdal"; under looser words stand providers too
_ONLY_PLACES = re.compile(
    r"(?:deelnemende|volgende|\w+ (?:regio)?gemeenten(?: zijn)?:|samenwerkende|gemeenten)\W*(?:gemeenten)?\W*"
    r"(?:\(\d+\)\W*)?(?:(?:in |uit |van )?(?:de )?(?:regio )?(?-i:[A-Z])[\w-]+\W*)?$",
    re.IGNORECASE,
)
_PROVIDER_HEADER = re.compile(
    r"aanbieder|organisatie|partij|naam|opdrachtnemer|leverancier|vestig|adres", re.IGNORECASE
)


def _beside_no_provider(context: Context, cell: Cell) -> bool:
    """Whether a table names no providers, so that its column of municipalities is not where they sit."""
    return not any(_PROVIDER_HEADER.search(header) for header in context.grids[cell.table_id].headers)


def _unregistered(context: Context, unit: Unit) -> Iterator[Fact]:
    for told in listed(unit.whole):
        name = unit.passage.text[told.start : told.end]
        yield from party(context, unit, told.kind, name, None, "buyer", "listed", 0.75, told.start, told.end)


def _of_item(context: Context, units: tuple[Unit, ...], places: Gazetteer) -> Iterator[Fact]:
    for unit in units:
        rest = unit.folded
        matches = list(known(unit.folded, places))
        for start, end, _ in matches:
            rest = rest[:start] + " " * (end - start) + rest[end:]
        if (
            not matches
            or len(re.sub(r"\b(?:regio|gemeente|en|&|de)\b|[\s,;()/&-]", "", rest, flags=re.IGNORECASE)) > 12
        ):
            continue
        for start, end, bearers in matches:
            place = next((one for one in bearers if one.kind == "municipality"), bearers[0])
            yield from party(
                context,
                unit,
                place.kind,
                unit.text[start:end],
                place,
                "buyer",
                "listed",
                0.9,
                unit.start + start,
                unit.start + end,
            )
