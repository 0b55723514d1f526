"""Codes that count up the parts which a text names in order, and ordinals: of "drie percelen: Wonen, Dag en Crisis" 3 is Crisis.

"Perceel 2" over a section, and no more, means the second of those; "Crisis, het derde perceel" says it with a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from extractors.segments.category import is_care
from extractors.segments.codes import CODE_LIST, expand
from extractors.segments.cutting import cut
from extractors.segments.names import LABEL, bare_code, is_name, key_of, tidy_name
from extractors.segments.worth import worth

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.document import Passage
    from extractors.segments.entries import Entry

Place = tuple[str, "Passage", int, int]
"""The name, the passage in which it stands, and its offsets there."""

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8}
_WORD = rf"(?:{'|'.join(_ORDINALS)})"
_NAME = r"(?P<name>[^\W\d][^,;:.()\n]{2,70}?)"
_BEFORE = r"(?:(?:voor|bij|op|binnen|in|over|van|met) )?(?:(?:de|het|alle|onze) )?"
_PART = rf"(?:het|ons|de|dit) (?P<rank>{_WORD}|andere) (?:en laatste )?{LABEL}"
_ENDS = r"(?=[,;:.()\n]|$|\s(?:die|dat|waar\w*|is|zijn|was|wordt|worden|gaat|start|volgt|komt|krijgt|heeft)(?!\w))"
_TOLD = (
    # As in: Voor Crisishulp en time-out, het tweede segment, is niets besloten · Dagopvang (ons derde perceel)
    re.compile(rf"(?:^\W*|[.,;:]\s|\ben\s){_BEFORE}{_NAME}(?:,| \() ?{_PART}(?=[,.;:)]|$|\s)", re.IGNORECASE),
    # As in: Het derde perceel, Dagopvang, volgt later · het derde perceel (Dagopvang) · Het derde perceel is Dagopvang
    re.compile(
        rf"(?<!\w){_PART}(?:, | \(|: | (?:is|heet|betreft|omvat|gaat over|draait om) )(?:(?:de|het|alle) )?{_NAME}{_ENDS}",
        re.IGNORECASE,
    ),
)
# As in: De inkoop telt drie percelen. Het eerste, Dagopvang, is gegund · Het tweede gaat over logeren
_ELLIPTIC = re.compile(
    rf"^\W*(?:het|de) (?P<rank>{_WORD})(?:, | \(|: | (?:is|heet|betreft|omvat|gaat over|draait om) )(?:(?:de|het|alle) )?{_NAME}{_ENDS}",
    re.IGNORECASE,
)
_WORDS = 8


def rank_of(code: str) -> int | None:
    """The place of a code among its like: 2 of "2", "B" and "II"; None of "2a"."""
    code = code.casefold()
    if code.isdigit():
        return int(code)
    if code in _ROMAN[1:] or (code == "i"):
        return _ROMAN.index(code) + 1
    return ord(code) - ord("a") + 1 if len(code) == 1 and code.isalpha() else None


def in_rank(codes: Sequence[str], count: int) -> Mapping[str, int]:
    """The place of each of ``codes`` among ``count`` parts; empty where they do not count these up."""
    ranks = {code: rank for code in codes if (rank := rank_of(code)) is not None and 1 <= rank <= count}
    return ranks if len(ranks) == len(codes) and len(set(ranks.values())) == len(codes) else {}


def by_ordinal(context: Context, codes: frozenset[str], known: frozenset[str]) -> Iterator[tuple[str, Place]]:
    """By code (of ``codes``, lower case), the name that a text tells with an ordinal; ``known``: codes that have names."""
    ranks = {rank: code for code in sorted(codes) if (rank := rank_of(code)) is not None}
    for unit in context.units:
        if unit.passage.cell is not None or context.is_of_other_purchase(unit):
            continue
        for match in _ordinals(context, unit):
            word = match["rank"].casefold()
            code = ranks.get(_ORDINALS[word]) if word in _ORDINALS else _other(codes, known)
            name = tidy_name(match["name"])
            if code is None or len(name.split()) > _WORDS or not is_name(name) or not key_of(name):
                continue
            if worth(name, "item") <= 0 or not is_care(name):
                continue
            at = unit.start + match.start("name") + max(0, match["name"].find(name))
            yield code, (name, unit.passage, at, at + len(name))


def _ordinals(context: Context, unit: Unit) -> Iterator[re.Match[str]]:
    for pattern in _TOLD:
        yield from pattern.finditer(unit.folded)
    elliptic = _ELLIPTIC.match(unit.folded)
    above = context.units_of[unit.passage.position]
    if elliptic is not None and any(_LABELS.search(one.folded) for one in above if one.index < unit.index):
        yield elliptic


def _other(codes: frozenset[str], known: frozenset[str]) -> str | None:
    """The one code without a name, of two."""
    return next(iter(codes)) if len(codes) == len(known) == 1 else None


def counted_up(
    context: Context, entries: Sequence[Entry], groups: Mapping[str, Sequence[Entry]]
) -> Iterator[tuple[Entry, Entry]]:
    """Entries that are but a code, each with the entry that a text names in its place: all of them, or none.

    ``groups``: the entries that one enumeration or list names, in its order. It must speak of percelen or the like, and no
    part may have both a code and a name: then codes and names could be two ways to divide the purchase.
    """
    bare = [entry for entry in entries if entry.is_placeholder]
    if not bare or any(entry.named.code and not entry.is_placeholder for entry in entries):
        return
    found = [members for members in groups.values() if len(members) >= _LEAST and _says_parts(context, members[0])]
    for members in found[:1]:
        ranks = in_rank([bare_code(entry.named.code or "") for entry in bare], len(members))
        for entry in bare:
            rank = ranks.get(bare_code(entry.named.code or ""))
            if rank is not None:
                yield entry, members[rank - 1]


_LEAST = 2
_LABELS = re.compile(rf"(?<!\w)(?:{LABEL})(?<=[ns])(?!\w)", re.IGNORECASE)


def _says_parts(context: Context, entry: Entry) -> bool:
    """Whether the sentence of a name, or the words that introduce its list, speak of percelen."""
    passage = context.document.passages[entry.naming.passage]
    units = context.units_of[passage.position]
    own = next((unit.folded for unit in units if unit.start <= entry.naming.start < unit.end), "")
    intro = context.intros.get(passage.position, "") if passage.kind == "list_item" else ""
    return any(_LABELS.search(text) is not None for text in (own, intro))


# "De percelen 1, 2 en 3 heten Wonen, Dag en Crisis": as many names as codes
_PAIRED = re.compile(
    rf"(?:{LABEL})(?<=[ns])\s+(?P<codes>{CODE_LIST.pattern})\s+(?:zijn|heten|betreffen|gaan (?:over|om)|staan voor|bestaan uit)"
    r"(?: (?:achtereenvolgens|respectievelijk))?"
    r"\s+(?P<names>[^.;:!?\n]{8,200})",
    re.IGNORECASE,
)


def paired(context: Context, codes: frozenset[str]) -> Iterator[tuple[str, Place]]:
    """By code (of ``codes``), the names that a sentence gives to as many codes at once."""
    for unit in context.units:
        match = _PAIRED.search(unit.folded) if not context.is_of_other_purchase(unit) else None
        if match is None:
            continue
        written = [bare_code(code) for code in expand(match["codes"])]
        names = [tidy_name(part) for part in cut(match["names"], len(written), frozenset())]
        if len(names) != len(written) or not all(is_name(name) and key_of(name) and is_care(name) for name in names):
            continue
        cursor = match.start("names")
        for code, name in zip(written, names, strict=True):
            cursor = unit.folded.find(name, cursor)
            if cursor < 0:
                break
            if code in codes:
                at = unit.start + cursor
                yield code, (name, unit.passage, at, at + len(name))
            cursor += len(name)
