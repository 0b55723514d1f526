"""Names that the rules saw and did not believe, or did not see, put to the vote of models.

In "Die zet Zeldenrust en Het Vlechtwerk in als onderaannemers" no trigger stands before the names. A model's vote makes
such a name a candidate; a vote of grammar on top of it makes it a find: its clause says how a provider stands, or it
stands in one enumeration with a find. Without that, it is shown to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.awards.clauses import advises, clause
from extractors.awards.listed import Candidate
from extractors.awards.standing import PARTY, status_in
from extractors.awards.told import what_is_given
from extractors.fact import Doubt
from extractors.names.cleaning import Named
from extractors.names.enumeration import name_at, names_anywhere, names_from
from extractors.names.legal import key
from extractors.names.plausible import plausible
from extractors.names.voters import Vote, votes

if TYPE_CHECKING:
    from extractors.context import Context, Unit

ENOUGH = 2.0
"""Votes that make a find: at most 1.5 of them come from models."""
SHOWN = 12
"""Candidates of one document that a person is shown one by one; one row tells of the rest."""
_SURE = 0.65
_RULE = 1.0
_PROSE = ("paragraph", "slide", "notes", "mail_body", "list_item", "table_cell")
# A word with a capital that is not the sentence's first may be a name's
_CAPITAL = re.compile(r"(?<=[\s(/])(?:'[st] )?[A-ZÀ-ÖØ-Þ][\w'&-]+")
OF_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_JOINS = re.compile(r"\s*(?:,|;|/|,? en|,? evenals|,? alsmede|,? of)\s+(?:de |het )?")

_CLOSED = re.compile(r"(?:\b[BN]\.?V\.?|\bV\.?O\.?F\.?|\bU\.?A\.?|, St\.)$")
# "De gemeenten Veendorp, Elsbeek en Oever contracteerden": what is named after such a word buys, or is a school
_OTHERS = re.compile(
    r"\b(?:\w*[Gg]emeenten?|[Rr]egio(?:'s|gemeenten)?|[Cc]olleges?|[Ww]ethouders?|[Pp]ortefeuille(?:houders?)?|[Mm]evrouw|[Mm]w\.|[Dd]hr\.|[Hh]eer|[Ss]cho(?:ol|len)|[Gg]emeenteraad|[Rr]aden"
    r"|[Ss]ociaal [Dd]omein|[Ii]nwoners|[Jj]ongeren|[Jj]eugdigen|[Kk]inderen|[Gg]ezinnen|[Oo]uders|[Mm]ensen)"
    r"(?: van| uit| in)?:? \(?(?:[\w'’ .-]+, )*(?:[\w'’ .-]+ en )?$"
)

# "De Veenlandse gemeenten sluiten contracten": no name of its own
_OF_BUYER = re.compile(r" (?:\w*gemeenten?|regio(?:'s)?|colleges?|raden|gemeenteraad|wethouders?)\b", re.IGNORECASE)


def voted(
    context: Context, candidates: Sequence[Candidate], no_names: frozenset[str], ordinary: frozenset[str], sure: float
) -> tuple[list[Candidate], list[Doubt]]:
    """``candidates`` with those that a vote adds or lifts to ``sure``, and what a person should look at.

    ``ordinary`` are words that the document writes in lower case too.
    """
    by_unit: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        by_unit.setdefault(candidate.unit.index, []).append(candidate)
    asked = [unit for unit in context.units if _open(unit, by_unit.get(unit.index, ()), ordinary, sure)]
    result = list(candidates)
    standing = {key(one.named.text) for one in candidates if one.confidence >= sure and one.status != "mentioned"}
    doubtful: list[tuple[Unit, Vote]] = []
    for unit, cast in zip(asked, votes([unit.folded for unit in asked]) if asked else (), strict=True):
        own = by_unit.get(unit.index, [])
        cast = [part for vote in cast for part in _parts(unit.folded, vote)]
        lifted = {id(one): _lifted(one, cast, sure) for one in own if one.confidence < sure}
        result = [lifted.get(id(one), one) for one in result]
        found, open_ = _elected(unit, cast, [one for one in own if one.confidence >= sure], no_names)
        # Where a name has its standing elsewhere, a second one is for rules to tell: "X werkt als onderaannemer van Vlonder"
        result += [one for one in found if key(one.named.text) not in standing]
        doubtful += [(unit, vote) for vote in open_]
    known = {key(one.named.text) for one in result if one.confidence >= sure}
    return result, list(_doubts(doubtful, known))


def _open(unit: Unit, own: Sequence[Candidate], ordinary: frozenset[str], sure: float) -> bool:
    """Whether a sentence speaks of parties or of how they stand, and may hold a name that nobody found."""
    if unit.passage.kind not in _PROSE or unit.text.count(" ") < 3:
        return False
    if not (PARTY.search(unit.folded) or status_in(unit.folded)):
        return False
    covered = [(one.named.start - unit.start, one.named.end - unit.start) for one in own if one.confidence >= sure]
    no_name = [
        (span.start_char - unit.start, span.end_char - unit.start)
        for group in ("organisations", "segment_category", "procedure", "funding_model")
        for span in unit.spans(group)
    ]
    return any(
        match.group().casefold() not in ordinary
        and not any(start <= match.start() < end for start, end in (*covered, *no_name))
        for match in _CAPITAL.finditer(unit.folded)
    )


def _parts(text: str, vote: Vote) -> list[Vote]:
    """A stretch that grammar cuts into several names, cut: models take "Duinvlinder en Kwartelrijk" for one at times."""
    spans = names_from(text, vote.start, vote.end) if vote.weight > 0 else []
    if len(spans) < 2 or spans[-1][1] != vote.end:
        return [vote]
    return [Vote(start, end, vote.weight) for start, end in spans]


def _lifted(candidate: Candidate, cast: Sequence[Vote], sure: float) -> Candidate:
    """A doubtful name that grammar offered, with a model's vote for just this stretch."""
    start, end = candidate.named.start - candidate.unit.start, candidate.named.end - candidate.unit.start
    given = _given(cast, start, end)
    return replace(candidate, confidence=sure) if given > 0 and given + _RULE >= ENOUGH else candidate


def _given(cast: Sequence[Vote], start: int, end: int) -> float:
    """Votes of models for a stretch; negative where one of them sees a person there."""
    if any(vote.weight < 0 and vote.start < end and start < vote.end for vote in cast):
        return -1.0
    return sum(vote.weight for vote in cast if (vote.start, vote.end) == (start, end))


def _elected(
    unit: Unit, cast: Sequence[Vote], sure: Sequence[Candidate], no_names: frozenset[str]
) -> tuple[list[Candidate], list[Vote]]:
    """Of one sentence: names with enough votes, and those that have some."""
    taken = [(one.named.start - unit.start, one.named.end - unit.start, one.status) for one in sure]
    stretches = sorted({(vote.start, vote.end) for vote in cast if vote.weight > 0})
    towns = [span for span in names_anywhere(unit.folded) if key(unit.text[slice(*span)]) in no_names]
    around = tuple(taken)  # names that the rules found: what a vote finds is cut by grammar already
    found: list[Candidate] = []
    rest: list[Vote] = []
    for start, end in stretches:
        if any(_joined(unit.folded, *town, start, end) for town in towns):
            towns.append((start, end))  # "Tiel, West Maas en Waal en Buren": in a row with towns stand towns
            continue
        name, given = unit.text[start:end], _given(cast, start, end)
        if given <= 0 or any(start < stop and begin < end for begin, stop, _ in taken):
            continue
        if (
            not OF_CAPITAL.search(name)
            or not plausible(name[:1].upper() + name[1:], no_names)
            or _OTHERS.search(unit.folded[:start])
            or what_is_given(unit.folded, start)
            or _OF_BUYER.match(unit.folded, end)
        ):
            continue
        if any(" " in other and key(name).startswith(f"{other} ") for other in no_names):
            continue  # "Specialistische begeleiding jeugd Geachte": a segment, and what follows it
        if any(f" {key(name)} " in f" {other} " for other in no_names if " " in other):
            continue  # "Dag & Ritme" of the segment "Werk, Dag & Ritme"
        beside = next((status for begin, stop, status in taken if _joined(unit.folded, begin, stop, start, end)), None)
        torn = any(_torn(unit.folded, *one[:2], start, end) for one in around)
        said = status_in(clause(unit.folded, start, end)) if name_at(unit.folded, start, end) == (start, end) else None
        if advises(unit.folded):
            said = None
        if (beside or said) and not torn and given + _RULE >= ENOUGH:
            status = beside or said or "mentioned"
            named = Named(name, unit.start + start, unit.start + end)
            found.append(Candidate(unit, named, status, "voted", _SURE + 0.05 * (given > 1)))
            taken.append((start, end, status))
        elif given + (_RULE if beside or said else 0.0) >= 1.0:
            rest.append(Vote(start, end, given))
    return found, rest


def _joined(text: str, begin: int, stop: int, start: int, end: int) -> str | None:
    """What joins two stretches that follow each other in one enumeration (", ", " en "); None if they do not."""
    if start < begin:
        stop, start = end, begin
    match = _JOINS.fullmatch(text, stop, start) if stop <= start else None
    return match.group().strip() if match else None


def _torn(text: str, begin: int, stop: int, start: int, end: int) -> bool:
    """Whether two stretches may be one name: "Stichting Anker en Haven". Behind a legal form a name is over."""
    left = text[begin:stop] if begin < start else text[start:end]
    return _joined(text, begin, stop, start, end) == "en" and _CLOSED.search(left) is None


def _doubts(doubtful: Sequence[tuple[Unit, Vote]], known: set[str]) -> Iterator[Doubt]:
    """A row for each name that is not known from elsewhere in the document, and one for those beyond ``SHOWN``."""
    new: dict[str, tuple[Unit, Vote]] = {}
    for unit, vote in doubtful:
        name = key(unit.text[vote.start : vote.end])
        if name not in known:
            new.setdefault(name, (unit, vote))
    rows = list(new.values())
    for unit, vote in rows[:SHOWN]:
        message = f"{unit.text[vote.start : vote.end]!r} may be a provider: a model reads it so, and no rule does"
        start, end = unit.start + vote.start, unit.start + vote.end
        yield Doubt("provider_candidate", message, unit.passage.position, start, end)
    if len(rows) > SHOWN:
        names = ", ".join(repr(unit.text[vote.start : vote.end]) for unit, vote in rows[SHOWN:])
        unit = rows[SHOWN][0]
        message = f"{len(rows) - SHOWN} more names may be providers: {names}"
        yield Doubt("provider_candidate", message, unit.passage.position, unit.start, unit.end)
