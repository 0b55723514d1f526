"""Where an enumeration of names is cut: "Wonen en Verblijf, Zorg en Onderwijs en Dyslexie" are three names, not five.

Commas part names. Of the "en"s only one parts, the last member from those before it; any other stands within a name. How
many names the text announces ("drie segmenten:") decides first, then which names stand elsewhere by themselves.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence

from extractors.document import Passage
from extractors.segments.names import HEAD, parse_head, split_enumeration

_HARD = re.compile(r"(?:[,;]\s*)(?P<last>(?:en|of|alsmede)\s+)?(?:het |de )?(?![^()]*\))")
_SOFT = re.compile(r"(?<!-)\s+(?:en|of|alsmede|evenals)\s+(?:het |de )?(?![^()]*\))")
# As in: "Thuis gaat per uur. Crisis en Spoed: een lumpsum" · names that open a line
_RUN_IN = re.compile(r"(?:^|[.;\n]\s*)(?P<name>[A-ZÀ-Þ][\w-]* (?:[\w-]+ )?en [\w-]+(?: [\w-]+)?)(?=:\s)")
_MOST_CUTS = 8
_WORDS = 8


def standing(passages: Iterable[Passage]) -> frozenset[str]:
    """Names with an "en" in them that are a heading, cell or item or open a line with a colon, in small letters."""
    found: set[str] = set()
    for passage in passages:
        if " en " not in passage.text:
            continue
        if ":" in passage.text:
            found.update(match["name"].casefold() for match in _RUN_IN.finditer(passage.text))
        if passage.kind not in ("heading", "table_cell", "list_item"):
            continue
        first = re.split(r"\n|:\s", passage.text, maxsplit=1)[0].strip(" .;")
        named = parse_head(first) if HEAD.match(first) else None
        name = named.name if named is not None else first
        if " en " in name and len(name.split()) <= _WORDS:
            found.add(name.casefold())
    return frozenset(found)


def cut(text: str, count: int | None = None, whole: frozenset[str] = frozenset()) -> list[str]:
    """The names of an enumeration; ``count`` of them where that is told and can be, those in ``whole`` left in one piece."""
    members, oxford = _members(text)
    softs = [_SOFT.split(member) for member in members]
    if count is not None:
        wanted = count - len(members)
        places = [(i, j) for i, parts in enumerate(softs) for j in range(1, len(parts))]
        if wanted >= 0 and len(places) <= _MOST_CUTS and wanted <= len(places):
            return max(
                (_joined(members, set(chosen)) for chosen in itertools.combinations(places, wanted)),
                key=lambda names: (_known(names, whole), _capitals(names), [len(name) for name in names[:-1]]),
            )
    if len(members) == 1:
        return _kept(split_enumeration(text), text, whole)
    last = len(members) - 1
    if oxford or len(softs[last]) == 1 or members[last].casefold() in whole:
        return members
    ways = [_joined(members, {(last, place)}) for place in range(1, len(softs[last]))]
    return max(ways, key=lambda names: (_known(names, whole), _capitals(names), len(names[-2])))


def _members(text: str) -> tuple[list[str], bool]:
    """What stands between commas, and whether the last comma has an "en" behind it."""
    oxford = any(match["last"] for match in _HARD.finditer(text))
    parts: list[str] = []
    begin = 0
    for match in _HARD.finditer(text):
        parts.append(text[begin : match.start()])
        begin = match.end()
    parts.append(text[begin:])
    return [part.strip() for part in parts if part.strip()], oxford


def _joined(members: Sequence[str], cuts: set[tuple[int, int]]) -> list[str]:
    """The members, cut at the chosen "en"s: (which member, which "en" of it)."""
    found: list[str] = []
    for index, member in enumerate(members):
        begin = 0
        for place, match in enumerate(_SOFT.finditer(member), start=1):
            if (index, place) in cuts:
                found.append(member[begin : match.start()])
                begin = match.end()
        found.append(member[begin:])
    return found


def _known(names: Sequence[str], whole: frozenset[str]) -> int:
    return sum(name.casefold() in whole for name in names)


def _capitals(names: Sequence[str]) -> int:
    """How many names begin as the first does: after "Samen" comes "Vast en zeker", not "zeker"."""
    return sum(name[:1].isupper() == names[0][:1].isupper() for name in names)


def _kept(parts: Sequence[str], text: str, whole: frozenset[str]) -> list[str]:
    """The parts, neighbours in one piece again where ``whole`` has them so."""
    found: list[str] = []
    for part in parts:
        rest = next(
            (f"{found[-1]} {word} {part}" for word in ("en", "of") if found and f"{found[-1]} {word} {part}" in text),
            "",
        )
        if rest.casefold() in whole:
            found[-1] = rest
        else:
            found.append(part)
    return found
