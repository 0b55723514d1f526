"""Which segments a document names, and where its text mentions them.

Sources in order of weight: tables (a header "Perceel", "Segment"), headings and items that begin with a label
("Perceel 2: Dagbehandeling"), enumerations ("twee percelen: complexe en enkelvoudige jeugdhulp"), labelled names in a
sentence ("het segment Crisis"). Names that differ only in generic words are one segment with aliases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from extractors.fact import Segment
from extractors.segments.names import CODE, LABEL, Named, code_of, key_of
from extractors.segments.sources import Naming, namings
from extractors.text import fold

if TYPE_CHECKING:
    from extractors.context import Context


@dataclass(slots=True)
class _Entry:
    named: Named
    key: frozenset[str]
    naming: Naming
    aliases: list[str] = field(default_factory=list)
    cells: list[int] = field(default_factory=list)
    """Positions of the cells of tables that name it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text speaks of a segment; ``labelled`` where the word perceel or segment stands by it."""

    start: int
    end: int
    segment: Segment
    labelled: bool


class Inventory:
    """The segments of one document, with the ways in which its text may mention them."""

    def __init__(self, entries: list[_Entry]) -> None:
        self.segments: tuple[Segment, ...] = tuple(_segment(entry) for entry in entries)
        self.first_naming: dict[str, Naming] = {
            segment.name: entry.naming for segment, entry in zip(self.segments, entries, strict=True)
        }
        self.in_cell: dict[int, Segment] = {
            position: segment for segment, entry in zip(self.segments, entries, strict=True) for position in entry.cells
        }
        """Segments by the position of the cell that names them."""
        self._by_code = {segment.code.casefold(): segment for segment in self.segments if segment.code}
        self._by_form: dict[str, Segment] = {}
        for segment in self.segments:
            for form in (segment.name, *segment.aliases):
                self._by_form.setdefault(_form(form), segment)
        self._names = _names_pattern(self._by_form)
        self._headers: dict[str, tuple[Segment, ...]] = {}

    def of_header(self, text: str) -> tuple[Segment, ...]:
        """Segments that a header, heading or introduction names."""
        if text not in self._headers:
            mentions = self.mentions(fold(text), header=True)
            self._headers[text] = tuple(dict.fromkeys(mention.segment for mention in mentions))
        return self._headers[text]

    def mentions(self, text: str, *, header: bool = False) -> list[Mention]:
        """Every mention in ``text``, in order.

        A name of one word counts only with a capital within a sentence ("het overleg Crisis", not "een crisis"), or
        with its label; in a ``header`` also at the beginning.
        """
        if not self.segments:
            return []
        found: list[Mention] = []
        taken: list[tuple[int, int]] = []
        for start, end, segment in self._labelled_codes(text):
            found.append(Mention(start, end, segment, True))
            taken.append((start, end))
        if self._names is not None:
            for match in self._names.finditer(text):
                segment = self._by_form[_form(match["name"])]
                labelled = bool(match["label"])
                inside = any(start <= match.start("name") < end for start, end in taken)
                if not inside and (labelled or _stands_as_name(match["name"], match.start("name"), text, header)):
                    found.append(Mention(match.start("name"), match.end("name"), segment, labelled))
        found.sort(key=lambda mention: (mention.start, -mention.end))
        return found

    def _labelled_codes(self, text: str) -> Iterator[tuple[int, int, Segment]]:
        if not self._by_code:
            return
        for match in _CODES.finditer(text):
            for code in _expand(match["codes"]):
                segment = self._by_code.get(code.casefold())
                if segment is not None:
                    yield match.start(), match.end(), segment


_CODES = re.compile(
    rf"(?<!\w)(?:{LABEL})\s+(?P<codes>(?i:{CODE})(?!\w)(?:\s*(?:,|en|&|/|t/m|tot en met|of)\s*(?:{LABEL}\s+)?(?i:{CODE})(?!\w))*)",
    re.IGNORECASE,
)


def _expand(codes: str) -> list[str]:
    """Codes of "1, 2 en 4", "1 t/m 3", "7/3c"."""
    through = re.fullmatch(r"\s*(\d+)\s*(?:t/m|tot en met)\s*(\d+)\s*", codes)
    if through and int(through[1]) < int(through[2]) <= int(through[1]) + 30:
        return [str(number) for number in range(int(through[1]), int(through[2]) + 1)]
    return [code_of(code) or code for code in re.findall(rf"(?<!\w)(?i:{CODE})(?!\w)", codes)]


@lru_cache(maxsize=4096)
def _form(text: str) -> str:
    return re.sub(r"[\s\-]+", " ", fold(text)).casefold().strip()


def _names_pattern(forms: dict[str, Segment]) -> re.Pattern[str] | None:
    if not forms:
        return None
    names = "|".join(
        re.escape(form).replace(r"\ ", r"[\s\-]+") for form in sorted(forms, key=lambda form: (-len(form), form))
    )
    return re.compile(
        rf"(?<!\w)(?P<label>{LABEL}\s+(?:{CODE}\s*[:\-]?\s+)?[\"'(]?)?(?P<name>{names})(?!\w)", re.IGNORECASE
    )


def _stands_as_name(name: str, start: int, text: str, header: bool) -> bool:
    if len(name.split()) > 1 or len(name) >= 18:
        return True
    if not name[0].isupper():
        # "gecontracteerd voor crisishulp": a long name is known even so
        return len(name) >= 8 and re.search(r"(?:voor|binnen|bij) (?:de |het )?$", text[:start]) is not None
    return header or (bool(text[:start].strip(" \"'(•-")) and not text[:start].rstrip().endswith((".", "!", "?")))


def _segment(entry: _Entry) -> Segment:
    code = entry.named.code
    parent = re.match(r"(\d+)[a-f]$", code) if code else None
    return Segment(
        entry.named.name, code, entry.named.scheme, None, parent[1] if parent else None, tuple(entry.aliases)
    )


def build(context: Context) -> Inventory:
    """Read every naming of the document and fold those that mean the same segment into one."""
    entries: list[_Entry] = []
    groups: dict[str, set[int]] = {}
    for naming in namings(context):
        named = naming.named
        key = key_of(named.name)
        index = _same(entries, named, key, groups.get(naming.group, set()) if naming.group else set())
        if naming.source == "purchase" and any(key < entry.key for entry in entries):
            continue  # "de aanbesteding Wmo begeleiding" of which "Begeleiding groep" is a part: the whole, not a part
        if index is None:
            entries.append(_Entry(named, key, naming))
            index = len(entries) - 1
        else:
            _fold(entries[index], named, key, naming)
        if naming.source == "table":
            entries[index].cells.append(naming.passage)
        if naming.group:
            groups.setdefault(naming.group, set()).add(index)
    return Inventory(entries)


def _same(entries: list[_Entry], named: Named, key: frozenset[str], siblings: set[int]) -> int | None:
    """Index of the entry that ``named`` means; names in one enumeration or header are never the same segment."""
    candidates = [index for index in range(len(entries)) if index not in siblings]
    if named.code:
        for index in candidates:
            other = entries[index].named.code
            if other == named.code:
                return index
        candidates = [index for index in candidates if entries[index].named.code is None]
    for index in candidates:
        if (key and entries[index].key == key) or _form(entries[index].named.name) == _form(named.name):
            return index
    if not key:
        return None
    near = [index for index in candidates if _close(entries[index].key, key)]
    return near[0] if len(near) == 1 and not named.code else None


def _close(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one key says less of the same: forensisch of ambulant forensisch, onderwijs of onderwijstijd."""
    if not one or not other:
        return False
    if one < other or other < one:
        return True
    (a,), (b,) = (tuple(one), tuple(other)) if len(one) == len(other) == 1 else (("",), ("",))
    return min(len(a), len(b)) >= 7 and (a.startswith(b) or b.startswith(a))


def _fold(entry: _Entry, named: Named, key: frozenset[str], naming: Naming) -> None:
    placeholder = entry.named.code is not None and not entry.key - key_of(f"perceel segment {entry.named.code}")
    if placeholder and key:
        entry.aliases = [alias for alias in entry.aliases if alias != entry.named.name]
        entry.named = Named(named.name, entry.named.code, entry.named.scheme or named.scheme)
        entry.key = key
        entry.naming = naming
    elif _form(named.name) != _form(entry.named.name) and named.name not in entry.aliases:
        entry.aliases.append(named.name)
    if entry.named.code is None and named.code is not None:
        entry.named = Named(entry.named.name, named.code, entry.named.scheme or named.scheme)
