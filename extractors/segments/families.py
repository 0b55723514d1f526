"""Families of coded names: parallel places that give each kind of care a code of its own, without the word perceel.

Headings "J1. Ambulante jeugdhulp", "J2. Pleegzorg", "W1. Huishoudelijke ondersteuning"; lines of a slide "A Intensief
thuis", "B Verblijf", "C Lichte hulp"; the first column or the header row of a table. A code of one shape runs through the
family, and most of its names are kinds of care; the others are segments too ("J3. Jeugdteam"). Chapters are numbered as well:
plain numbers count only where every name is a kind of care, or words around speak of percelen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.document import Passage
from extractors.segments.announced import opens_list
from extractors.segments.category import is_care
from extractors.segments.names import LABEL, LABELLED, LOOSE_MANY, Named, code_of, is_name, key_of, tidy_name
from extractors.segments.naming import Naming

if TYPE_CHECKING:
    from extractors.context import Context

# As in: "A Intensief thuis", "J1. Ambulante jeugdhulp", "3b) Daghulp", "II – Verblijf", "WMO-01 Dagbesteding", "1 Ambulant licht"
_CODED = re.compile(
    r"^\W{0,3}(?P<code>[A-Z]{1,6}-?\d{1,2}[a-f]?|\d{1,2}(?:\.\d|[a-f])?|[A-H]|I{1,3}|I?V|VI{0,3})(?:\s*[.:)\-–—=]+\s*|\s+)"
    r"(?P<name>[A-ZÀ-Þa-zà-ÿ][^\n]{3,})"
)
_SHAPES = {
    "letter": re.compile(r"[A-H]"),
    "letter and number": re.compile(r"[A-Z]{1,6}-?\d{1,2}[a-f]?"),
    "number and letter": re.compile(r"\d{1,2}[a-f]?"),
    "part": re.compile(r"\d{1,2}\.\d"),
    "number": re.compile(r"\d{1,2}"),
    "roman": re.compile(r"I{1,3}|I?V|VI{0,3}"),
}
_FIRST = frozenset(["A", "I", "1", "1a", "1.1"])
_DIVIDED = re.compile(rf"(?<!\w)(?:{LABEL}|deel|delen|onderdelen)(?!\w)", re.IGNORECASE)
# Headings of a text about anything: "A. Aanleiding", "B. Procedure en planning".
_CHAPTER = re.compile(
    r"\b(?:inleiding|aanleiding|planning|procedure|bijlage|begrip\w*|proces|vervolg|samenvatting|toelichting|conclusie|visie|vragen)\b",
    re.IGNORECASE,
)
# "Deelopdrachten" before a cell that lists them; "in drie percelen, te weten:" over lines that do.
_HEADS_LIST = re.compile(rf"(?:de |onze )?(?:{LABEL}|{LOOSE_MANY})", re.IGNORECASE)
_OPENS_LIST = re.compile(
    r"(?<!\w)(?:percelen|segmenten|kavels|clusters|loten|deelsegmenten|deelpercelen)(?!\w)[^.:]{0,40}:\W*(?:(?:\d{1,2}|[a-hA-H])\W*)?$",
    re.IGNORECASE,
)
_WORDS = 10
_HEAD_ROWS = 2
"""Names may stand in the second or third row of a table: "1. Begeleiding" under "Wmo"."""


@dataclass(frozen=True, slots=True)
class _Member:
    code: str
    name: str
    passage: Passage
    start: int

    @property
    def caring(self) -> bool:
        return is_care(self.name)


def in_families(context: Context) -> Iterator[Naming]:
    """Every member of a family that names segments."""
    for key, members in _groups(context).items():
        for family in _by_shape(members):
            if _names_segments(family, context):
                for member in family:
                    named = Named(member.name, member.code, None)
                    end = member.start + len(member.name)
                    yield Naming(named, member.passage.position, member.start, end, "family", key)


def _groups(context: Context) -> dict[str, list[_Member]]:
    """Members by the kind of place: headings of a level, lines under a heading, cells of a column or header row."""
    groups: dict[str, list[_Member]] = {}
    for passage in context.document.passages:
        text = passage.text
        cell = passage.cell
        if passage.kind == "heading":
            key = f"family/heading/{passage.level}"
        elif cell is not None:
            if cell.column == 0:
                key = f"family/{cell.table_id}|0"
            elif cell.row <= _HEAD_ROWS:
                key = f"family/{cell.table_id}/{cell.row}"
            else:
                continue
        elif passage.kind in ("slide", "list_item", "paragraph") and len(text) <= _LINE:
            key = f"family/{passage.kind}/{'/'.join(passage.heading_path)}"
        else:
            continue
        member = _member(passage, passage.text.split("\n")[0], 0)
        if member is not None:
            groups.setdefault(key, []).append(member)
    for passage in context.document.passages:
        if "\n" in passage.text:
            groups.setdefault(f"family/lines/{passage.position}", []).extend(_in_lines(passage))
    return groups


def _in_lines(passage: Passage) -> Iterator[_Member]:
    """Members in the lines of one passage: a cell "1.1 Begeleiding", "1.2 Dagbesteding", "a) Wonen" behind a line break."""
    start = 0
    for line in passage.text.split("\n"):
        member = _member(passage, line, start) if len(line) <= _LINE else None
        if member is not None:
            yield member
        start += len(line) + 1


_LINE = 90


def _member(passage: Passage, first: str, begin: int) -> _Member | None:
    """What a line of the passage that begins at the offset ``begin`` names."""
    match = _CODED.match(first)
    if match is None:
        return None
    name = tidy_name(re.split(r":\s|\s[-–—]\s|[;.]\s", match["name"])[0])
    code = code_of(match["code"])
    if code is None or not is_name(name) or not key_of(name) or len(name.split()) > _WORDS or LABELLED.search(name):
        return None
    return _Member(code, name, passage, begin + first.find(name, match.start("name")))


def _by_shape(members: list[_Member]) -> Iterator[list[_Member]]:
    """The members whose codes are of the shape that most of them have, each code once."""
    best: list[_Member] = []
    for shape in _SHAPES.values():
        family: dict[str, _Member] = {}
        for member in members:
            if shape.fullmatch(member.code):
                family.setdefault(member.code, member)
        if len(family) > len(best):
            best = list(family.values())
    if len(best) >= 2:
        yield best


def _names_segments(family: list[_Member], context: Context) -> bool:
    codes = {member.code for member in family}
    caring = sum(member.caring for member in family)
    if any(_CHAPTER.search(member.name) for member in family):
        return False
    first = family[0].passage
    headers = first.cell.row_headers if first.cell else ()
    own = first.text[: family[0].start] if "\n" in first.text else ""
    intro = own or context.intros.get(first.position, "")
    over = (intro, *headers, *first.heading_path[-1:])
    divided = any(map(_DIVIDED.search, over))
    if divided and codes & _FIRST and any(opens_list(text.rstrip(" :"), len(family)) for text in over):
        return True  # "Drie segmenten" over as many coded lines, whatever their names say
    if any(_HEADS_LIST.fullmatch(header.strip()) for header in headers) or _OPENS_LIST.search(intro):
        return True
    if all(code.replace(".", "").isdigit() for code in codes):
        return caring >= 2 and (caring == len(family) or (divided and 2 * caring > len(family)))
    if not codes & _FIRST and not any(re.fullmatch(r"[A-Z]+-?0?1[a-f]?|[A-Z]|\d{1,2}a", code) for code in codes):
        return False
    return (caring >= 2 and 2 * caring >= len(family)) or (divided and caring >= 1)
