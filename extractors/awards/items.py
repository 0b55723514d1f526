"""An item of a list, or a line: the names in it, behind the segment that it may begin with."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from extractors.awards.consortia import joint_members
from extractors.awards.standing import lists_parties, status_in
from extractors.names.cleaning import Named, cleaned
from extractors.names.enumeration import Span, names_from
from extractors.names.legal import key
from extractors.names.plausible import has_form, plausible
from extractors.names.shapes import ends_shaped
from extractors.segments.by_area import AREA

if TYPE_CHECKING:
    from extractors.context import Unit


@dataclass(frozen=True, slots=True)
class Item:
    """A name in an item; offsets count the passage's text."""

    unit: Unit
    named: Named
    consortium: str | None = None


# "Perceel 2 (Ambulant): Vlonder en Tureluur", "Dagbehandeling - Vlonder": what stands before it says for which lot
_HEADED = re.compile(r"^(?P<head>[^:;\n]{1,80}?)(?:\s?:|\s[-\u2013\u2192])\s+(?=['A-Z\u00c0-\u00de0-9a-z])")
_LABELLED = re.compile(
    rf"^(?:perceel|percelen|segment(?:en)?|lot|cluster|kavel|deelperceel|onderdeel|{AREA})\b", re.IGNORECASE
)


# "1a: Vlonder en Tureluur", "2.1 - Vlonder", "B: Vlonder": a code and no word
_CODE = re.compile(r"\(?(?:[A-Z]{1,2}-?)?\d{1,2}(?:[.-]\d{1,2})?\s?[a-f]?\)?|\(?[A-H]\d?\)?|[IVX]{1,4}")


def items_of(
    unit: Unit, text: str, base: int, places: frozenset[str], no_names: frozenset[str], *, headed: bool = False
) -> Iterator[Item]:
    """Names of ``text``, which begins at offset ``base`` of the unit's passage: mostly one, several behind a segment.

    ``headed``: a label stands before it, so that "en" parts names.
    """
    if _FIELD.match(text):
        return  # "Publicatiedatum: 3-7-2031" is a line about the page
    pairs = by_places(text, places)
    if pairs:
        for begin, end in pairs:
            named = cleaned(text[begin:end], places)
            if named is not None:
                at = base + begin
                yield Item(unit, Named(named.text, at + named.start, at + named.end, named.place, named.kvk))
        return
    start = _behind_head(text, no_names)
    text = _first_sentence(text, start)
    joint = joint_members(text[start:])
    if joint is not None:
        for begin, end in joint[1]:
            begin, end = begin + start, end + start
            yield Item(unit, Named(text[begin:end], base + begin, base + end), joint[0])
        return
    # "Stichting Duin en Dal, Veendorp (KvK 12345678)": a line that gives one organisation's place or number holds one name
    one = cleaned(text[start:], places)
    single = one is not None and (one.kvk or (one.place and text.count(",") == 1) or _NUMBERED.search(text))
    spans = [] if single else _enumerated(text, start, headed=headed or start > 0)
    if len(spans) > 1 and all(plausible(text[begin:end], no_names) for begin, end in spans):
        for begin, end in spans:
            yield Item(unit, Named(text[begin:end], base + begin, base + end))
        return
    if one is not None:
        bare = _without_area(one, no_names)
        for named in _by_sign(bare):
            offset = base + start
            yield Item(unit, Named(named.text, offset + named.start, offset + named.end, named.place, named.kvk))


# "Vlonder (West)", "Riet (Oost, ook Tuindorp)", "Dalzorg (Lutten, Marle en Veen)": where it works
_WHERE = re.compile(r" \((?P<where>['A-ZÀ-Þ][^()]*)\)$")
_PLACES = re.compile(
    r"['A-ZÀ-Þ][\w'-]+(?: ['A-ZÀ-Þ][\w'-]+)?(?:(?:, | en |/| & )(?:ook )?['A-ZÀ-Þ][\w'-]+(?: ['A-ZÀ-Þ][\w'-]+)?)+"
)
_FIRST = re.compile(r",? (?:ook|met|en ook|inclusief) .*$")


def _without_area(named: Named, no_names: Collection[str]) -> Named:
    """A name without the area in brackets behind it: a part of the purchase, or a row of places."""
    match = _WHERE.search(named.text)
    if match is None:
        return named
    where = match["where"]
    if key(_FIRST.sub("", where)) not in no_names and _PLACES.fullmatch(where) is None:
        return named
    return _cut_at(named, match.start())


# "Elkander & Het Baken" are two; "Leren & Gedrag" is one
_SIGN = re.compile(r" & (?=(?P<article>(?:De|Het|'[ts]|Stichting) )?['A-ZÀ-Þ])")


def _by_sign(named: Named) -> Iterator[Named]:
    match = _SIGN.search(named.text)
    left, right = (named.text[: match.start()], named.text[match.end() :]) if match is not None else ("", "")
    two = match is not None and (match["article"] or (" " in left and ends_shaped(left) and ends_shaped(right)))
    if not two or has_form(left) or not plausible(left) or not plausible(right):
        yield named
        return
    yield Named(left, named.start, named.start + len(left))
    yield Named(right, named.end - len(right), named.end)


def without_areas(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Items without the places in brackets behind their names where most of a list have one: "Vlonder (Veendorp)"."""
    matches = [_WHERE.search(item.named.text) for item in items]
    found = [match for match in matches if match is not None and not match["where"].isupper()]
    if len(found) < _SEVERAL or 2 * len(found) < len(items):
        return items
    return tuple(
        item if match is None or match not in found else replace(item, named=_cut_at(item.named, match.start()))
        for item, match in zip(items, matches, strict=True)
    )


_SEVERAL = 2


def _cut_at(named: Named, length: int) -> Named:
    return Named(named.text[:length], named.start, named.start + length, named.place, named.kvk)


def parted(item: Item, known: Collection[str]) -> tuple[Item, ...]:
    """The two names of "Huize Riet en De Zandbank" where the document lists one of them by itself too; else the item."""
    text = item.named.text
    left, _, right = text.partition(" en ")
    if not right or (left not in known and right not in known) or not all(map(plausible, (left, right))):
        return (item,)
    start, middle = item.named.start, item.named.end - len(right)
    names = (Named(left, start, start + len(left)), Named(right, middle, item.named.end))
    return tuple(Item(item.unit, named, item.consortium) for named in names)


# "Datum: 3 mei 2031", "Nummer: 2031/118": a label and a figure
_FIELD = re.compile(r"[^\W\d][^:]{1,40}:\s*[\d€]")
_NUMBERED = re.compile(r"\((?:KvK|AGB)\b", re.IGNORECASE)
_BEHIND_COMMA = re.compile(
    r",\s(?P<place>['A-ZÀ-Þ][\w'-]+(?:[ -](?:aan|den|de|het|op|in|en|bij|[A-ZÀ-Þ])[\w'-]*){0,3})"
)

_UNKNOWN = re.compile(r",\s['A-ZÀ-Þ][\w'-]+(?=\s+['A-ZÀ-Þ]|$)")


def by_places(text: str, places: Collection[str]) -> list[Span]:
    """Names of a line that runs on behind their places: "Huize Riet, Tiel Vlonder B.V., Ede De Brink, Buren"."""
    if text.count(", ") < 2 and not (text.count(", ") == 1 and places):
        return []
    cuts: list[int] = []
    for match in _BEHIND_COMMA.finditer(text):
        words = match["place"].split(" ")
        for length in range(len(words), 0, -1):
            place = " ".join(words[:length])
            if place.casefold() in places:
                cuts.append(match.start("place") + len(place))
                break
    inner = [cut for cut in cuts if re.match(r"\s+['A-ZÀ-Þ]", text[cut:])]
    if not inner:
        return []
    edges = [0, *inner, len(text)]
    for begin, end in pairwise(tuple(edges)):
        # "Hoeve Riet, Lunterveen Huize Dal, Ede": where one place is known, the one before it need not be
        unknown = list(_UNKNOWN.finditer(text, begin, end))
        if len(unknown) > 1:
            edges.append(unknown[0].end())
    edges.sort()
    spans = [(begin + len(text[begin:end]) - len(text[begin:end].lstrip()), end) for begin, end in pairwise(edges)]
    return spans if all(text[begin:end].strip() for begin, end in spans) else []


def behind_code(text: str) -> int:
    """Offset of the names behind a code alone: "2.1: Vlonder en Tureluur"; 0 where no code stands before them."""
    match = _HEADED.match(text)
    return match.end() if match is not None and _CODE.fullmatch(match["head"].strip()) else 0


_ONLY = re.compile(r"(?:alleen|uitsluitend|enkel|slechts|opnieuw) (?=['A-ZÀ-Þ])")


def _behind_head(text: str, no_names: frozenset[str]) -> int:
    """Where the names begin: behind the segment that the item begins with, else at 0."""
    match = _HEADED.match(text)
    if match is None:
        return 0
    head = match["head"].strip()
    bare = re.sub(r"\s*\([^)]*\)$", "", head)
    known = key(head) in no_names or key(bare) in no_names or _CODE.fullmatch(head) is not None
    if not (known or _LABELLED.match(head)) or has_form(head):
        return 0
    only = _ONLY.match(text, match.end())  # "Crisishulp: alleen Vlonder"
    return only.end() if only is not None else match.end()


# "Wijk Noord: Vlonder en Riet. Riet werkt samen met Dal": behind the names the item goes on
_GOES_ON = re.compile(r"(?<=[\w!)])\. (?=['A-ZÀ-Þ])")


def _first_sentence(text: str, start: int) -> str:
    """The text up to the end of the row of names behind a head, where a sentence follows it."""
    match = _GOES_ON.search(text, start) if start else None
    return (
        text[: match.start()] if match is not None and _enumerated(text[: match.start()], start, headed=True) else text
    )


def _enumerated(text: str, start: int, *, headed: bool) -> list[Span]:
    """Names from ``start`` to the end where commas, semicolons or "en" part them."""
    rest = text[start:]
    parted = any(sign in rest for sign in (";", "|", "·", " • ")) or rest.count(" / ") > 1
    if not (parted or "," in rest or (headed and (" en " in rest or "/" in rest))):
        return []
    spans = names_from(text, start)
    if not spans or re.sub(r"\([^()]*\)", "", text[spans[-1][1] :]).strip(" .;,"):
        return []
    # "Kind, Jeugd en Gezin" is one name, three and more of two words are several
    several = parted or headed or (len(spans) > 2 and any(" " in text[begin:end] for begin, end in spans))
    return spans if several else []


# "Aanbieders:", "Gecontracteerd zijn:", "Uitvoering door:": a label before the names of a paragraph
_LABEL = re.compile(r"(?P<label>[A-ZÀ-Þ][^:;?\n]{2,70}?)\s?[:?]\s+(?=['A-ZÀ-Þ0-9])")


def labelled(text: str) -> int:
    """Offset of the names in "Aanbieders: Vlonder, Tureluur en Riet."; 0 where a paragraph is no such line."""
    if not (":" in text[:80] or "?" in text[:80]) or "\n" in text or len(text) > _LONG:
        return 0
    match = _LABEL.match(text)
    if match is None or not (lists_parties(match["label"]) or _tells(match["label"])):
        return 0
    only = _ALONE.match(text, match.end())  # "Wie biedt dit? Alleen Vlonder."
    begin = only.end() if only is not None else match.end()
    rest = text[begin:]
    names = names_from(text, begin)
    tail = re.sub(r"\([^()]*\)", "", text[names[-1][1] :]).strip(" .;,") if names else rest
    return begin if names and not tail else 0


_ALONE = re.compile(r"(?:Alleen|Uitsluitend|Enkel) (?=['A-ZÀ-Þ])")
_LONG = 2500


# "Wie biedt dit?", "Met wie werken we?", "Uitvoering", "Waar kunt u terecht?"
# and "Welke aanbieders werken voor ons?"; not "Wie waren er bij de consultatie?", "Wie beslist?"
_ASKS = re.compile(
    r"^(?:(?:met|door|bij) )?wie\b(?!.*\b(?:\w*consultatie|\w*bijeenkomst|sessie\w*|overleg|inschr[ei]\w+|schre(?:ef|ven)|beslis\w*|besluit\w*|bepaalt|betaalt"
    r"|beoordeelt|kan|kunnen|we zijn|zijn wij|is wie))"
    r"|^(?:met |bij )?welke (?:zorg|jeugdhulp)?(?:aanbieders?|partij(?:en)?|partners?|organisaties?|praktijken|instellingen)\b.*"
    r"\b(?:lever\w*|werk\w*|doen|mee|bied\w*|help\w*|contract\w*|gecontracteerd|voer\w*|nu|al)\b"
    r"|^uitvoering\b|^uitvoerders?\b|^waar kun",
    re.IGNORECASE,
)


def _tells(label: str) -> bool:
    return len(label.split()) <= _SHORT and (status_in(label) is not None or _ASKS.search(label) is not None)


def asks_who(label: str) -> bool:
    """Whether words ask who delivers: "Wie biedt dit?"."""
    return _ASKS.search(label.strip()) is not None and len(label.split()) <= _SHORT


_SHORT = 8


def is_pair(text: str) -> bool:
    """Whether a line is two names that "en" joins: "Laverzorg en De Brink", but not "Duin en Vliet Zorg"."""
    bare = text.rstrip(" .")
    spans = names_from(bare, 0) if " en " in bare and "," not in bare else []
    if len(spans) != 2 or spans[1][1] != len(bare):
        return False
    left, right = (bare[slice(*span)] for span in spans)
    one, two = len(left.split()), len(right.split())
    return one == two or min(one, two) > 1 or has_form(left) or has_form(right)


def enumerates(text: str) -> bool:
    """Whether a paragraph is an enumeration of names and no more: "Vlonder, Tureluur Zorg en Stichting Riet"."""
    return len(_enumerated(text, 0, headed=False)) > 2
