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
from extractors.segments.category import category_of
from extractors.segments.names import CODE, LABEL, LOOSE, Named, code_of, key_of
from extractors.segments.naming import Naming
from extractors.segments.placeholders import names_of
from extractors.segments.sources import namings
from extractors.segments.subjects import in_headings
from extractors.segments.told import told
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
        self._nouns = _nouns(self.segments)
        codes = [segment.code for segment in self.segments if segment.code]
        self._lettered = sum(re.fullmatch(r"[A-H]", code) is not None for code in codes) >= 2
        self._loose = any(entry.named.code and entry.named.scheme is None for entry in entries)
        self._numbered = sum(entry.naming.source == "legend" for entry in entries) >= 2
        suffixed = sorted(code for code in codes if re.fullmatch(r"\d{1,2}[a-f]", code))
        self._suffixed = re.compile(rf"(?<![\w.,/€-])(?:{'|'.join(suffixed)})(?![\w/])") if len(suffixed) >= 2 else None
        self._headers: dict[str, tuple[Segment, ...]] = {}

    def of_header(self, text: str) -> tuple[Segment, ...]:
        """Segments that a header, heading or introduction names."""
        if text not in self._headers:
            mentions = self.mentions(fold(text), header=True)
            self._headers[text] = tuple(dict.fromkeys(mention.segment for mention in mentions))
        return self._headers[text]

    def of_code(self, text: str) -> Segment | None:
        """The segment whose code ``text`` is and nothing else: of the header "3a"."""
        return self._by_code.get((code_of(text.strip()) or "").casefold()) if len(text) <= 6 else None

    def of_codes(self, text: str) -> tuple[Segment, ...]:
        """The segments whose codes ``text`` lists and nothing else: "1, 3 en 4", "2 t/m 4"; none where one is unknown."""
        if _CODE_LIST.fullmatch(text.strip()) is None:
            return ()
        found = [self._by_code.get(code.casefold()) for code in _expand(text)]
        return tuple(segment for segment in found if segment is not None) if all(found) else ()

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
        for start, end, segment in self._bare_codes(text):
            mention = Mention(start, end, segment, False)
            if not _within(
                mention, [(other.start, other.end) for other in found if other.segment != segment or other.labelled]
            ):
                found.append(mention)
        taken = [(mention.start, mention.end) for mention in found]
        found += [mention for mention in self._in_short(text, taken) if not _within(mention, taken)]
        found.sort(key=lambda mention: (mention.start, -mention.end))
        return found

    def _in_short(self, text: str, taken: list[tuple[int, int]]) -> Iterator[Mention]:
        """Mentions by one noun of the name: "voor begeleiding" of Individuele begeleiding, "beide vormen van dagbesteding"."""
        if not self._nouns:
            return
        lower = text.casefold()
        for noun, segments in self._nouns.items():
            at = lower.find(noun)
            while at >= 0:
                end = at + len(noun)
                before = lower[:at]
                whole = (at == 0 or not lower[at - 1].isalnum()) and (end == len(lower) or not lower[end].isalnum())
                meant = _GOVERNED if len(segments) == 1 else _KINDS_OF
                joined = len(segments) == 1 and any(
                    _JOINED.fullmatch(lower[stop:at]) for _, stop in taken if stop <= at
                )
                if whole and (joined or meant.search(before)):
                    for segment in segments:
                        yield Mention(at, end, segment, False)
                at = lower.find(noun, end)

    def _bare_codes(self, text: str) -> Iterator[tuple[int, int, Segment]]:
        """Codes without their label: "2a" anywhere, a letter at the head of a line or behind a preposition ("bij A en B").

        Only of the codes that the document has: 2a and 2b, or A and B.
        """
        if self._lettered:
            for pattern in (_LINE_LETTER, _GOVERNED_LETTERS):
                for match in pattern.finditer(text):
                    for code in _expand(match["codes"]):
                        segment = self._by_code.get(code.casefold())
                        if segment is not None:
                            yield match.start("codes"), match.end("codes"), segment
        if self._numbered:
            for match in _GOVERNED_NUMBERS.finditer(text):
                found = [self._by_code.get(code) for code in _expand(match["codes"])]
                if all(found):
                    yield from ((match.start("codes"), match.end("codes"), segment) for segment in found if segment)
        if self._suffixed is not None:
            for match in self._suffixed.finditer(text):
                yield match.start(), match.end(), self._by_code[match.group().casefold()]

    def _labelled_codes(self, text: str) -> Iterator[tuple[int, int, Segment]]:
        if not self._by_code:
            return
        for match in (_LOOSE_CODES if self._loose else _CODES).finditer(text):
            for code in _expand(match["codes"]):
                segment = self._by_code.get(code.casefold())
                if segment is not None:
                    yield match.start(), match.end(), segment


def _codes_behind(label: str) -> re.Pattern[str]:
    """Codes behind a label: "perceel 1", "percelen 2a, 2b en 3", "segment 1 t/m 3"."""
    return re.compile(
        rf"(?<!\w)(?:{label})\s+(?P<codes>(?i:{CODE})(?!\w)(?:\s*(?:,|en|&|/|t/m|tot en met|of)\s*(?:(?:{label})\s+)?(?i:{CODE})(?!\w))*)",
        re.IGNORECASE,
    )


_CODES = _codes_behind(LABEL)
_LOOSE_CODES = _codes_behind(rf"{LABEL}|{LOOSE}(?:en|ën|s)?")
"""For a document that gives codes to what it calls "deel" or "categorie"."""


_CODE_LIST = re.compile(rf"(?i:{CODE})(?:\s*(?:,|en|&|/|\+|;|t/m|tot en met)\s*(?i:{CODE}))*")


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


def _within(mention: Mention, taken: list[tuple[int, int]]) -> bool:
    return any(start <= mention.start < end for start, end in taken)


_LETTERS = r"[A-H](?![\w'’.-])(?:\s*(?:,|en|&|/|t/m)\s*[A-H](?![\w'’.-]))*"
_LINE_LETTER = re.compile(rf"^\W*(?P<codes>{_LETTERS})(?=\s*(?::|\s[-–]\s))", re.MULTILINE)
_GOVERNED_LETTERS = re.compile(
    rf"\b(?:[Vv]oor|[Bb]ij|[Ii]n|[Vv]an|[Oo]p|[Oo]ver|[Nn]aast|[Bb]innen) (?P<codes>{_LETTERS})(?!\w)"
)
# Where a legend says what the numbers stand for: "Bij 1 en 3 rekenen we af per uur".
_GOVERNED_NUMBERS = re.compile(
    r"\b(?:[Vv]oor|[Bb]ij|[Vv]an|[Bb]innen) (?P<codes>\d(?:\s*(?:,|en|&)\s*\d)*)(?![\d.,:%]*\d|\s*(?:uur|jaar|maand|januari|februari|maart|april|mei"
    r"|juni|juli|augustus|september|oktober|november|december|partij|aanbieder|procent|euro|tot|cliënt|plaats))"
)
# "Ambulante begeleiding en jeugd-ggz worden p*q betaald": a short name beside a whole one.
_JOINED = re.compile(r"(?:,|,? en| of|, evenals)(?: de| het)? ")
_KINDS_OF = re.compile(
    r"(?:beide|alle|(?:de|alle) (?:twee|drie|vier)) (?:vormen|soorten|varianten|onderdelen|percelen|segmenten)(?: van| voor)? (?:de |het )?$"
)


def _nouns(segments: tuple[Segment, ...]) -> dict[str, tuple[Segment, ...]]:
    """Nouns for care within names of several words, with the segments whose names have them."""
    found: dict[str, list[Segment]] = {}
    for segment in segments:
        words = _form(segment.name).split()
        for word in dict.fromkeys(words):
            if len(words) > 1 and len(word) >= _LONG and _is_care(word) and segment not in found.get(word, ()):
                found.setdefault(word, []).append(segment)
    single = {_form(form) for segment in segments for form in (segment.name, *segment.aliases)}
    return {word: tuple(which) for word, which in sorted(found.items()) if word not in single}


@lru_cache(maxsize=4096)
def _is_care(word: str) -> bool:
    return word not in {"jeugdhulp", "jeugdzorg"} and category_of(word) is not None


_LONG = 8
_GOVERNED = re.compile(r"\b(?:voor|binnen|bij|van|over|aan|op|in) (?:de |het )?$", re.IGNORECASE)


def _stands_as_name(name: str, start: int, text: str, header: bool) -> bool:
    if len(name.split()) > 1 or len(name) >= 18:
        return True
    if not name[0].isupper():
        # "gecontracteerd voor crisishulp", "aanbieders van dagbesteding": a long name is known even so
        return len(name) >= _LONG and _GOVERNED.search(text[:start]) is not None
    return (
        header
        or len(name) >= _LONG
        or (bool(text[:start].strip(" \"'(•-")) and not text[:start].rstrip().endswith((".", "!", "?")))
    )


def _segment(entry: _Entry) -> Segment:
    code = entry.named.code
    parent = re.match(r"(\d+)(?:[a-f]|\.\d)$", code) if code else None
    return Segment(
        entry.named.name, code, entry.named.scheme, None, parent[1] if parent else None, tuple(entry.aliases)
    )


_PLAIN = ("table", "heading", "item", "list", "legend")
"""Sources that divide the purchase by a label; where they do, headings on kinds of care are but chapters."""


def build(context: Context) -> Inventory:
    """Read every naming of the document and fold those that mean the same segment into one."""
    entries: list[_Entry] = []
    groups: dict[str, set[int]] = {}
    found = list(namings(context))
    if len({naming.named.name for naming in found if naming.source in _PLAIN}) < 2:
        found += (
            Naming(named, passage.position, start, end, "subject_heading", None)
            for named, passage, start, end, _ in in_headings(context)
        )
    if len({naming.named.name for naming in found if naming.source != "purchase"}) < 2:
        found += (
            Naming(named, position, start, end, "told", group or None)
            for named, position, start, end, group in told(context)
        )
    for naming in found:
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
        if naming.source in ("table", "subject"):
            entries[index].cells.append(naming.passage)
        if naming.group:
            groups.setdefault(naming.group, set()).add(index)
    _name_placeholders(context, entries)
    return Inventory(entries)


def _name_placeholders(context: Context, entries: list[_Entry]) -> None:
    """Give the segments that only have a code the name that stands elsewhere."""
    bare = {entry.named.code.casefold(): entry for entry in entries if entry.named.code and _is_placeholder(entry)}
    for code, (name, passage, start, end) in names_of(context, frozenset(bare)).items() if bare else ():
        entry = bare[code]
        named = Named(name, entry.named.code, entry.named.scheme)
        _fold(entry, named, key_of(name), Naming(named, passage.position, start, end, entry.naming.source))


def _is_placeholder(entry: _Entry) -> bool:
    return entry.named.code is not None and not entry.key - key_of(
        f"perceel segment kavel cluster lot deelsegment {entry.named.code}"
    )


def _same(entries: list[_Entry], named: Named, key: frozenset[str], siblings: set[int]) -> int | None:
    """Index of the entry that ``named`` means; names in one enumeration or header are never the same segment."""
    candidates = [index for index in range(len(entries)) if index not in siblings]
    if named.code:
        # A column "Perceel" of a list of tariffs holds the same code in many rows.
        for index in range(len(entries)):
            other = entries[index].named.code
            if other == named.code and (index not in siblings or entries[index].named.name == named.name):
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
    if _is_placeholder(entry) and key:
        entry.aliases = [alias for alias in entry.aliases if alias != entry.named.name]
        entry.named = Named(named.name, entry.named.code, entry.named.scheme or named.scheme)
        entry.key = key
        entry.naming = naming
    elif _form(named.name) != _form(entry.named.name) and named.name not in entry.aliases:
        entry.aliases.append(named.name)
    if entry.named.code is None and named.code is not None:
        entry.named = Named(entry.named.name, named.code, entry.named.scheme or named.scheme)
