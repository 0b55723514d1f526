"""Providers: who is named in lists, tables and sentences of awards, and with what standing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.awards.listed import Candidate, listed
from extractors.awards.standing import status_in
from extractors.awards.tabled import tabled
from extractors.awards.told import clause, told
from extractors.awards.voted import voted
from extractors.fact import Doubt, Fact, Segment
from extractors.names.cleaning import Named
from extractors.names.legal import canonical, key, provider_id, split_form
from extractors.names.places import shared_places
from extractors.names.plausible import plausible
from extractors.relevance import CARE

if TYPE_CHECKING:
    from extractors.context import Context

NAME = "providers"
_STRUCTURE = ("list", "lines", "paragraphs", "table", "table_marks")
_SURE = 0.6
"""Below this a name is shown to a person instead of claimed."""
_ARTICLE = re.compile(r"[Dd]e (?=(?:[Ss]tichting|[Cc]oöperatie|[Mm]aatschap|[Vv]ereniging) )")
_LOWER = re.compile(r"(?<![\w-])[a-zà-ÿ]{3,}(?![\w-])")


def find(context: Context) -> Iterator[Fact | Doubt]:
    """Every provider, once for each standing and segment; doubtful names as doubts."""
    places = frozenset(
        name.casefold()
        for place in context.places
        for name in (place.name, *place.aliases)
        if place.kind == "municipality"
    )
    places |= shared_places(context.folded)
    no_names = _no_names(context)
    ordinary = frozenset(word for text in context.folded for word in _LOWER.findall(text))
    candidates = [
        *listed(context, places, no_names),
        *tabled(context, places, no_names),
        *told(context, no_names, ordinary),
        *_formed(context, no_names),
    ]
    candidates = _joined(candidates)
    if not context.about_procurement:
        # A page for people who look for help lists the contracted providers too; what its sentences say is no claim.
        care = any(CARE.search(text) for text in context.folded)
        candidates = [c for c in candidates if care and c.rule in _STRUCTURE and c.status != "mentioned"]
    candidates = _without_consortia(_with_consortium(_each_once(candidates)))
    candidates += _again(context, candidates)
    if context.about_procurement:
        candidates, doubts = voted(context, candidates, no_names, ordinary, _SURE)
        candidates = _with_consortium(candidates)
        yield from doubts
    candidates = [_of_main_contractor(candidate) for candidate in _corrected(context, candidates)]
    yield from _miscounted(context, candidates)
    seen: set[tuple[str, str, str | None]] = set()
    standing = {key(candidate.named.text) for candidate in candidates if candidate.status != "mentioned"}
    for candidate in sorted(candidates, key=_order):
        if candidate.status == "mentioned" and key(candidate.named.text) in standing:
            continue
        if candidate.confidence < _SURE:
            yield Doubt(
                "doubtful_provider",
                f"{candidate.named.text!r} may be a provider ({candidate.rule})",
                candidate.unit.passage.position,
                candidate.named.start,
                candidate.named.end,
            )
            continue
        yield from _facts(context, candidate, seen)


def _joined(candidates: list[Candidate]) -> list[Candidate]:
    """Sentences cut as lists and cells of the document write it: "Huize Eb en Vloed" in a cell is one name elsewhere."""
    whole = sorted(
        {c.named.text for c in candidates if c.rule in _STRUCTURE and " en " in c.named.text},
        key=lambda t: (-len(t), t),
    )
    if not whole:
        return candidates
    result, covered = [], set()
    for candidate in candidates:
        named, text = candidate.named, candidate.unit.passage.text
        full = next(
            (name for name in whole if len(name) > len(named.text) and text.startswith(name, named.start)), None
        )
        if full is not None and candidate.rule not in _STRUCTURE:
            stop = named.start + len(full)
            covered.add((candidate.unit.passage.position, named.start, stop))
            candidate = replace(candidate, named=replace(named, text=full, end=stop))
        result.append(candidate)
    return [
        c
        for c in result
        if not any(
            position == c.unit.passage.position and start < c.named.start < stop for position, start, stop in covered
        )
    ]


def _facts(context: Context, candidate: Candidate, seen: set[tuple[str, str, str | None]]) -> Iterator[Fact]:
    named = candidate.named
    values = {
        "name": named.text,
        "provider_id": provider_id(named.text),
        "provider": canonical(named.text),
        "status": candidate.status,
        "consortium": candidate.consortium,
        "place": named.place,
        "kvk": named.kvk,
    }
    segments: tuple[Segment, ...] | None = None
    if candidate.segments_from:
        segments = tuple(
            dict.fromkeys(segment for unit in candidate.segments_from for segment in context.segments_of(unit))
        )
    for fact in context.facts(
        "providers",
        candidate.unit,
        values,
        rule=candidate.rule,
        confidence=round(candidate.confidence, 2),
        extractor=NAME,
        start=named.start,
        end=named.end,
        segments=segments,
    ):
        mark = (provider_id(named.text), candidate.status, fact.segment.name if fact.segment else None)
        if mark not in seen:
            seen.add(mark)
            yield fact


def _miscounted(context: Context, candidates: list[Candidate]) -> Iterator[Doubt]:
    """Lists whose introduction or heading states another number than they hold: "de 33 gegunde aanbieders" above 32."""
    lists: dict[tuple[int, str], list[Candidate]] = {}
    last = -2
    for candidate in sorted((c for c in candidates if c.rule in ("list", "lines", "paragraphs")), key=_order):
        position = candidate.unit.passage.position
        if position - last > 1 or not lists:
            lists[position, candidate.status] = []
        lists[next(reversed(lists))].append(candidate)
        last = position
    for (first, status), members in lists.items():
        above = next(
            (unit for unit in reversed(context.units) if unit.passage.position < first and unit.spans("counts")), None
        )
        if above is None:
            continue
        stated = [span for span in above.spans("counts") if "-" not in span.label_ and span.id_ == "exact"]
        close = first - above.passage.position <= 2 and status_in(above.folded) == status
        if close and stated and len(members) > 1 and int(stated[-1].label_) != len(members):
            message = f"{stated[-1].text!r} stands above a list of {len(members)}"
            yield context.doubt("provider_count_mismatch", message, above)


def _formed(context: Context, no_names: frozenset[str]) -> Iterator[Candidate]:
    """Names with a legal form anywhere: at least mentioned, with the standing that their clause gives."""
    for unit in context.units:
        for span in unit.spans("organisations"):
            begin = span.start_char + (3 if _ARTICLE.match(unit.passage.text, span.start_char) else 0)
            name = unit.passage.text[begin : span.end_char]
            if not plausible(name, no_names):
                continue
            start, end = begin - unit.start, span.end_char - unit.start
            status = status_in(clause(unit.folded, start, end))
            yield Candidate(
                unit,
                Named(name, begin, span.end_char),
                status or "mentioned",
                "legal_form",
                0.75 if status else 0.65,
            )


def _without_consortia(candidates: list[Candidate]) -> list[Candidate]:
    """Members stand for their consortium: "de combinatie Thuishaven, bestaande uit A en B" names A and B."""
    joint = {
        (candidate.unit.index, key(re.sub(r"^(?:de |het )?\w+ ", "", candidate.consortium)))
        for candidate in candidates
        if candidate.consortium
    }
    return [c for c in candidates if c.consortium or (c.unit.index, key(c.named.text)) not in joint]


def _again(context: Context, candidates: list[Candidate]) -> list[Candidate]:
    """Accepted names where another sentence gives them another standing: "Vlonder heeft zich teruggetrokken"."""
    known = {key(c.named.text): c for c in candidates if c.confidence >= _SURE}
    written = {form for c in known.values() for form in (c.named.text, split_form(c.named.text)[0]) if len(form) > 3}
    if not written:
        return []
    alternatives = "|".join(re.escape(form) for form in sorted(written, key=lambda form: (-len(form), form)))
    pattern = re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])")
    taken = {(c.unit.passage.position, c.named.start) for c in candidates}
    covered = {(c.unit.passage.position, offset) for c in candidates for offset in range(c.named.start, c.named.end)}
    found = []
    for unit in context.units:
        if unit.passage.kind not in ("paragraph", "slide", "notes", "mail_body", "list_item") or len(unit.text) < 20:
            continue
        for match in pattern.finditer(unit.folded):
            place = (unit.passage.position, unit.start + match.start())
            status = status_in(clause(unit.folded, *match.span()))
            if status is None or place in taken or place in covered or not _subject_or_object(unit.folded, match):
                continue
            named = Named(unit.text[match.start() : match.end()], place[1], unit.start + match.end())
            found.append(Candidate(unit, named, status, "known_name", 0.7))
    return found


# What stands right before or behind a known name must tie it to the clause's verb: "aan Vlonder", "Vlonder heeft ..."
_TIED_BEFORE = re.compile(
    r"(?:\b(?:aan|met|dat|door|en|of|maar|stichting|trok|trekt|is|wordt|werd|heeft)|,|^)\s*(?:de |het )?$",
    re.IGNORECASE,
)
_TIED_BEHIND = re.compile(
    r"\s+(?:is|zijn|wordt|worden|werd|werden|heeft|hebben|trekt|trok|ziet|krijgt|kreeg|viel|valt|won|wint|en|als)\b|,"
)


def _subject_or_object(text: str, match: re.Match[str]) -> bool:
    return bool(_TIED_BEFORE.search(text[max(0, match.start() - 20) : match.start()])) and (
        match.start() > 0 or bool(_TIED_BEHIND.match(text, match.end()))
    )


def _each_once(candidates: list[Candidate]) -> list[Candidate]:
    """One candidate for each stretch of text: the surest; structure before sentences where they are equally sure.

    A name in a table of marks has one for each standing that its row gives it.
    """
    places: dict[tuple[int, int], list[Candidate]] = {}
    for candidate in candidates:
        places.setdefault((candidate.unit.passage.position, candidate.named.start), []).append(candidate)
    result: list[Candidate] = []
    for _, here in sorted(places.items()):
        best = here[0]
        for candidate in here[1:]:
            best = candidate if _better(candidate, best) else best
        last = result[-1] if result else None
        if (
            last is not None
            and last.unit.passage.position == best.unit.passage.position
            and best.named.start < last.named.end
        ):
            if last.rule == "table_marks" or not _better(best, last):
                continue
            result.pop()  # "2 Vlonder B.V." by its legal form, "Vlonder B.V." by its column
        marked = best.rule == "table_marks"
        result += [candidate for candidate in here if candidate.rule == "table_marks"] if marked else [best]
    return result


def _with_consortium(candidates: list[Candidate]) -> list[Candidate]:
    """Members share what is said of their consortium by its name: "Combinatie Vlonder is gegund"."""
    said = {key(c.named.text): c.status for c in candidates if c.consortium is None and c.status != "mentioned"}
    result = []
    for candidate in candidates:
        if candidate.consortium and candidate.status == "mentioned":
            names = _labels(candidate.consortium)
            status = next((said[name] for name in names if name in said), candidate.status)
            candidate = replace(candidate, status=status)
        result.append(candidate)
    # A consortium whose members are named stands in their rows: it is no organisation of its own.
    labels = {name for c in candidates if c.consortium for name in _labels(c.consortium)}
    return [c for c in result if c.consortium or key(c.named.text) not in labels]


def _labels(consortium: str) -> tuple[str, ...]:
    """Keys by which a text may speak of a consortium: "de combinatie Vlonder", "combinatie Vlonder", "Vlonder"."""
    bare = re.sub(r"^(?:de|het)\s+", "", consortium, flags=re.IGNORECASE)
    return tuple(name for name in (key(consortium), key(bare), key(bare.partition(" ")[2])) if name)


_SUBCONTRACTOR_OF = re.compile(r"onderaannemers? van (?:de |het )?$", re.IGNORECASE)


def _of_main_contractor(candidate: Candidate) -> Candidate:
    """In "onderaannemer van Vlonder" Vlonder is the one that has the contract, whatever else is said of it."""
    if candidate.status != "subcontractor" or candidate.rule in _STRUCTURE:
        return candidate
    before = candidate.unit.whole[candidate.unit.start : candidate.named.start]
    return replace(candidate, status="mentioned") if _SUBCONTRACTOR_OF.search(before) else candidate


_CORRECTS = ("subcontractor", "provisionally_awarded", "reserve", "withdrawn")
_HAS_CONTRACT = ("awarded", "contracted")


def _corrected(context: Context, candidates: list[Candidate]) -> list[Candidate]:
    """Without the places in lists that a sentence of the same section takes back.

    "Thuisraad werkt als onderaannemer van Vlonder en heeft zelf geen contract" beneath a list of contractors that holds
    Thuisraad; a star behind a name and "* Bij Vlonder is de gunning nog voorlopig" below the list.
    """
    said: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        if candidate.rule not in _STRUCTURE and candidate.status in _CORRECTS and candidate.confidence >= _SURE:
            said.setdefault(key(candidate.named.text), []).append(candidate)
    return [
        candidate
        for candidate in candidates
        if not (
            candidate.rule in _STRUCTURE
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


def _better(one: Candidate, other: Candidate) -> bool:
    return ((one.status != "mentioned"), one.consortium is not None, one.confidence) > (
        (other.status != "mentioned"),
        other.consortium is not None,
        other.confidence,
    )


def _no_names(context: Context) -> frozenset[str]:
    """Keys of what the document calls segments, and of places: none of them is a provider."""
    names = [place for one in context.places for place in (one.name, *one.aliases)]
    names += [name for segment in context.segments for name in (segment.name, *segment.aliases)]
    return frozenset(key(name) for name in names)


def _order(candidate: Candidate) -> tuple[int, int, int, str]:
    return (candidate.unit.passage.position, candidate.named.start, -candidate.named.end, candidate.rule)
