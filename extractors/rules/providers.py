"""Providers: who is named in lists, tables and sentences of awards, and with what standing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from extractors.awards.acts import act_in
from extractors.awards.announced import by_lots, counted_names
from extractors.awards.asked import answering, under_questions
from extractors.awards.carded import carded
from extractors.awards.clauses import advises
from extractors.awards.dealt import dealt
from extractors.awards.governed import governed
from extractors.awards.intent import undecided
from extractors.awards.joint import joint
from extractors.awards.judged import STRUCTURE, SURE, believed, corrected, of_main_contractor, once_awarded
from extractors.awards.listed import Candidate, listed
from extractors.awards.members import with_consortium, without_consortia
from extractors.awards.outcome import tells_outcome
from extractors.awards.pointing import of_firm, pointed_at
from extractors.awards.shaped import shaped_names
from extractors.awards.standing import headed_status, status_in
from extractors.awards.tabled import tabled
from extractors.awards.told import clause, told
from extractors.awards.voted import voted
from extractors.buyers.others import advisors
from extractors.fact import Doubt, Fact
from extractors.names.cleaning import Named
from extractors.names.legal import canonical, key, provider_id, split_form
from extractors.names.places import shared_places
from extractors.names.plausible import plausible
from extractors.topics import CARE

if TYPE_CHECKING:
    from extractors.context import Context

NAME = "providers"
_ARTICLE = re.compile(r"[Dd]e (?=(?:[Ss]tichting|[Cc]oöperatie|[Mm]aatschap|[Vv]ereniging) )")
_LOWER = re.compile(r"(?<![\w-])[a-zà-ÿ]{3,}(?![\w-])")


def find(context: Context) -> Iterator[Fact | Doubt]:
    """Every provider, once for each standing and segment; doubtful names as doubts."""
    yield from _found(context)


def providers_of(context: Context) -> list[Fact]:
    """The providers' facts alone, for rules that read them further."""
    return [item for item in _found(context) if isinstance(item, Fact)]


@lru_cache(maxsize=1)  # asked for again by the rule on statuses, for the same document
def _found(context: Context) -> tuple[Fact | Doubt, ...]:
    return tuple(_find(context))


def _find(context: Context) -> Iterator[Fact | Doubt]:
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
    if context.about_procurement:
        for find_in in (governed, dealt, pointed_at, of_firm, answering, under_questions, by_lots, counted_names):
            candidates += find_in(context, no_names, ordinary)
        candidates += carded(context, places, no_names)
    candidates = _joined(candidates)
    if context.about_procurement:
        candidates += shaped_names(context, candidates, no_names, ordinary)
    if not context.about_procurement:
        # A page for people who look for help lists the contracted providers too; what its sentences say is no claim.
        care = any(CARE.search(text) for text in context.folded)
        candidates = [c for c in candidates if care and c.rule in STRUCTURE and c.status != "mentioned"]
    candidates = without_consortia(with_consortium(_each_once(candidates)))
    candidates = joint(context, candidates, no_names)
    candidates += _again(context, candidates)
    if context.about_procurement:
        candidates, doubts = voted(context, candidates, no_names, ordinary, SURE)
        candidates = with_consortium(candidates)
        yield from doubts
    candidates = believed(context, candidates)
    candidates = corrected(context, [of_main_contractor(candidate) for candidate in candidates])
    candidates = once_awarded(_tempered(context, candidates))
    yield from _miscounted(context, candidates)
    seen: set[tuple[str, str, str | None]] = set()
    standing = {key(candidate.named.text) for candidate in candidates if candidate.status != "mentioned"}
    for candidate in sorted(candidates, key=_order):
        if candidate.status == "mentioned" and key(candidate.named.text) in standing:
            continue
        if candidate.confidence < SURE:
            yield Doubt(
                "doubtful_provider",
                f"{candidate.named.text!r} may be a provider ({candidate.rule})",
                candidate.unit.passage.position,
                candidate.named.start,
                candidate.named.end,
            )
            continue
        yield from _facts(context, candidate, seen)


def _tempered(context: Context, candidates: list[Candidate]) -> list[Candidate]:
    """In a text on an intention nobody is awarded yet, whatever its sentences and headers say: "gekozen is voor Vlonder"."""
    # "Deze aanbieders krijgen een contract" in news of an award
    won = ("awarded", "contracted") if tells_outcome(context) else ("awarded",)
    result = []
    for one in candidates:
        listed = one.rule in STRUCTURE
        running = listed and any(_RUNNING.search(text) for text in one.unit.passage.heading_path)
        open_still = one.status in (won if listed else won[:1]) and not running
        if open_still and undecided(context, one.unit, listed=listed):
            one = replace(one, status="provisionally_awarded")
        result.append(one)
    return result


_RUNNING = re.compile(r"huidige|lopende|bestaande|\bnu\b|gecontracteerd", re.IGNORECASE)


def _joined(candidates: list[Candidate]) -> list[Candidate]:
    """Sentences cut as lists and cells of the document write it: "Huize Eb en Vloed" in a cell is one name elsewhere."""
    whole = sorted(
        {c.named.text for c in candidates if c.rule in STRUCTURE and " en " in c.named.text},
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
        if full is not None and candidate.rule not in STRUCTURE:
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
    segments = candidate.segments
    if segments is None and candidate.segments_from:
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
            own = clause(unit.folded, start, end)
            helps = advises(
                own
            )  # "Wijs & Co B.V. heeft de regio begeleid bij de gunning": nothing is said of how it stands
            status = None if helps else status_in(own) or headed_status(unit.passage.heading_path)
            sure = 0.75 if status else 0.65
            if status is None and not helps and context.about_procurement and unit.passage.cell is None:
                status = act_in(
                    own
                )  # "Vlonder B.V. vist achter het net": verbs of the field, where the text is of a purchase
            yield Candidate(unit, Named(name, begin, span.end_char), status or "mentioned", "legal_form", sure)


def _again(context: Context, candidates: list[Candidate]) -> list[Candidate]:
    """Accepted names where another sentence gives them another standing: "Vlonder heeft zich teruggetrokken"."""
    known = {key(c.named.text): c for c in candidates if c.confidence >= SURE}
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
    names += advisors(context)
    names += [segment.code for segment in context.segments if segment.code and segment.code.isalpha()]
    return frozenset(key(name) for name in names)


def _order(candidate: Candidate) -> tuple[int, int, int, str]:
    return (candidate.unit.passage.position, candidate.named.start, -candidate.named.end, candidate.rule)
