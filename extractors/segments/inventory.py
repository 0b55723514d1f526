"""Which segments a document names, and where its text mentions them.

Sources in order of weight: tables (a header "Perceel", "Segment"), headings and items that begin with a label
("Perceel 2: Dagbehandeling"), enumerations ("twee percelen: complexe en enkelvoudige jeugdhulp"), labelled names in a
sentence ("het segment Crisis"). Names that differ only in generic words are one segment with aliases.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache

from extractors.fact import Segment
from extractors.numbers import A_FEW
from extractors.segments.category import category_of
from extractors.segments.codes import CODE_LIST, LABELLED_CODES, LOOSELY_LABELLED_CODES, expand, through
from extractors.segments.entries import Entry, form_of
from extractors.segments.lone_codes import LoneCodes
from extractors.segments.names import CODE, LABEL, bare_code, code_of, scheme_of
from extractors.segments.naming import Naming
from extractors.segments.numberings import Numberings
from extractors.segments.standing import GOVERNED, JOINED, LONG, goes_along, in_organisation, stands_as_name
from extractors.text import fold


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text speaks of a segment; ``labelled`` where the word perceel or segment stands by it."""

    start: int
    end: int
    segment: Segment
    labelled: bool


class Inventory:
    """The segments of one document, with the ways in which its text may mention them."""

    def __init__(self, entries: list[Entry], numbered: Numberings | None = None) -> None:
        self.segments: tuple[Segment, ...] = tuple(_segment(entry) for entry in entries)
        self.first_naming: dict[str, Naming] = {
            segment.name: entry.naming for segment, entry in zip(self.segments, entries, strict=True)
        }
        self.in_cell: dict[int, Segment] = {
            position: segment for segment, entry in zip(self.segments, entries, strict=True) for position in entry.cells
        }
        """Segments by the position of the cell that names them."""
        self.spoken_of = self.segments
        """All of them, or where the text is in one of several numberings those of that."""
        self._numbered = numbered
        self._codes: list[dict[str, Segment]] = [{} for _ in range(len(numbered) if numbered else 1)]
        for segment, entry in zip(self.segments, entries, strict=True):
            if segment.code:
                self._codes[entry.numbering][bare_code(segment.code)] = segment
        self._by_code = _first_known(self._codes)
        self._of_scheme = _of_schemes(self.segments) if len(self._codes) > 1 else {}
        self._by_form: dict[str, Segment] = {}
        for segment in self.segments:
            for form in (segment.name, *segment.aliases):
                self._by_form.setdefault(form_of(form), segment)
        bare_forms = [
            (bare, segment)
            for segment in self.segments  # "Hulp in huis (Wmo)", "Vroeg erbij 0-4" are called Hulp in huis, Vroeg erbij too
            for form in (segment.name, *segment.aliases)
            if len(bare := form_of(_AGES.sub("", _BRACKETS.sub("", form)))) > 3
        ]
        for bare, segment in bare_forms:  # not of "Begeleiding 0-12" and "Begeleiding 12-18"
            if all(other is segment for form, other in bare_forms if form == bare):
                self._by_form.setdefault(bare, segment)
        self._names = _names_pattern(self._by_form)
        self._nouns = _nouns(self.segments)
        self._loose = any(entry.named.code and entry.named.scheme is None for entry in entries)
        self._legend = sum(entry.naming.source == "legend" for entry in entries) >= 2
        self._lone_codes = LoneCodes(self._by_code, legend=self._legend)
        self._headers: dict[str, tuple[Segment, ...]] = {}
        self._within: dict[tuple[int, bool], Inventory] = {}

    def at(self, position: int, words: str = "") -> Inventory:
        """The inventory as ``words`` of a passage speak of it: its codes are those of the numbering that they stand in."""
        if self._numbered is None or len(self._codes) == 1:
            return self
        number, sure = self._numbered.at(position, words)
        if (number, sure) not in self._within:
            within = self._within[number, sure] = copy(self)
            if sure:
                known = self._codes[number].values()
                within.spoken_of = tuple(one for one in self.segments if one.code is None or one in known)
            within._by_code = _first_known([self._codes[number], *self._codes])
            within._lone_codes = LoneCodes(within._by_code, legend=self._legend)
            within._headers = {}
        return self._within[number, sure]

    def of_header(self, text: str) -> tuple[Segment, ...]:
        """Segments that a header, heading or introduction names."""
        if text not in self._headers:
            mentions = self.mentions(fold(text), header=True)
            self._headers[text] = tuple(dict.fromkeys(mention.segment for mention in mentions))
        return self._headers[text]

    def of_code(self, text: str) -> Segment | None:
        """The segment whose code ``text`` is and nothing else: of the header "3a"."""
        return self._by_code.get(bare_code(code_of(text.strip()) or "")) if len(text) <= 6 else None

    def of_codes(self, text: str) -> tuple[Segment, ...]:
        """The segments whose codes ``text`` lists and nothing else: "1, 3 en 4", "2 t/m 4"; none where one is unknown."""
        text = _BROKEN.sub(", ", text.strip())  # a code a line
        parts = [bare_code(part) for part in _BETWEEN.split(text)]
        if not all(part in self._by_code for part in parts):
            if CODE_LIST.fullmatch(text) is None:
                return ()
            parts = [bare_code(code) for code in expand(text)]
        found = [(self._by_code[part],) if part in self._by_code else self._parts_of(part) for part in parts]
        return tuple(dict.fromkeys(itertools.chain.from_iterable(found))) if all(found) else ()

    def mentions(self, text: str, *, header: bool = False) -> list[Mention]:
        """Every mention in ``text``, in order.

        A name of one word counts only with a capital within a sentence ("het overleg Crisis", not "een crisis"), or
        with its label; in a ``header`` also at the beginning.
        """
        if not self.segments:
            return []
        found: list[Mention] = []
        doubtful: list[Mention] = []
        taken: list[tuple[int, int]] = []
        for start, end, segment in self._labelled_codes(text):
            found.append(Mention(start, end, segment, True))
            taken.append((start, end))
        if self._names is not None:
            for match in self._names.finditer(text):
                segment = self._by_form[form_of(match["name"])]
                labelled = bool(match["label"])
                inside = any(start <= match.start("name") < end for start, end in taken) or (
                    not labelled and in_organisation(text, *match.span("name"))
                )
                if not inside and (
                    labelled
                    or stands_as_name(match["name"], match.start("name"), text, header)
                    or (found and goes_along(text, match.start("name"), match.end("name")))
                ):
                    found.append(Mention(match.start("name"), match.end("name"), segment, labelled))
                elif not inside:
                    doubtful.append(Mention(match.start("name"), match.end("name"), segment, False))
        named = tuple(found)  # "Voor B en C": codes of one enumeration do not shut each other out
        for start, end, segment in self._lone_codes.find(text):
            mention = Mention(start, end, segment, False)
            if not _within(
                mention, [(other.start, other.end) for other in named if other.segment != segment or other.labelled]
            ):
                found.append(mention)
        taken = [(mention.start, mention.end) for mention in found]
        found += [mention for mention in self._in_short(text, taken) if not _within(mention, taken)]
        for mention in doubtful:  # "voor begeleiding en dagbehandeling": joined to one that is sure
            if any(
                JOINED.fullmatch(text[other.end : mention.start])
                or JOINED.fullmatch(text[mention.end : other.start])
                or (other.segment == mention.segment and text[mention.end : other.start] == " (")
                for other in found
            ):
                found.append(mention)
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
                meant = GOVERNED if len(segments) == 1 else _KINDS_OF
                joined = len(segments) == 1 and (
                    any(JOINED.fullmatch(lower[stop:at]) for _, stop in taken if stop <= at)
                    or (bool(taken) and min(taken)[0] < at and goes_along(text, at, end))
                )
                if whole and (joined or meant.search(before)):
                    for segment in segments:
                        yield Mention(at, end, segment, False)
                at = lower.find(noun, end)

    def _labelled_codes(self, text: str) -> Iterator[tuple[int, int, Segment]]:
        if not self._by_code:
            return
        for match in (LOOSELY_LABELLED_CODES if self._loose else LABELLED_CODES).finditer(text):
            scheme = scheme_of(match.group().split(maxsplit=1)[0])
            for code in expand(through(match["codes"], self._by_code)):
                segment = self._of_scheme.get((scheme, bare_code(code))) or self._by_code.get(bare_code(code))
                for one in (segment,) if segment is not None else self._parts_of(bare_code(code)):
                    yield match.start(), match.end(), one

    def _parts_of(self, code: str) -> tuple[Segment, ...]:
        """The segments 2a and 2b for a "perceel 2" that is no segment itself."""
        if not code.isdigit():
            return ()
        return tuple(one for other, one in self._by_code.items() if other[:-1] == code and other[-1:].isalpha())


def _first_known(codes: Sequence[dict[str, Segment]]) -> dict[str, Segment]:
    """Segments by code, of several numberings the first that has it."""
    found: dict[str, Segment] = {}
    for numbering in codes:
        for code, segment in numbering.items():
            found.setdefault(code, segment)
    return found


def _of_schemes(segments: Sequence[Segment]) -> dict[tuple[str | None, str], Segment]:
    """Segments by label and code, where one alone has both: "segment 1" of the jeugdhulp beside "perceel 1" of the Wmo."""
    found: dict[tuple[str | None, str], list[Segment]] = {}
    for segment in segments:
        if segment.code and segment.scheme:
            found.setdefault((segment.scheme, bare_code(segment.code)), []).append(segment)
    return {key: one for key, (one, *more) in found.items() if not more}


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


_AGES = re.compile(
    r"\s+(?:van )?\d{1,2}(?:\s*(?:-|tot|t/m|tot en met)\s*\d{1,2}|\s*\+|\s*(?:min|plus))(?:\s*jaar|-jarigen)?$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_BROKEN = re.compile(r"(?<=\w)\s*[,;]?\s*\n\s*(?=\w)")
_BETWEEN = re.compile(r"\s*[,;/+&]\s*|\s+en\s+")
_KINDS_OF = re.compile(
    rf"(?:beide|alle|(?:de|alle) {A_FEW}) (?:vormen|soorten|typen|varianten|onderdelen|percelen|segmenten|kavels|productgroepen"
    r"|categorieën|opdrachten|contracten)(?: van| voor)? (?:de |het )?$"
)


def _nouns(segments: tuple[Segment, ...]) -> dict[str, tuple[Segment, ...]]:
    """Nouns for care within names of several words, with the segments whose names have them."""
    found: dict[str, list[Segment]] = {}
    for segment in segments:
        words = form_of(segment.name).split()
        for word in dict.fromkeys(words):
            if len(words) > 1 and len(word) >= LONG and _is_care(word) and segment not in found.get(word, ()):
                found.setdefault(word, []).append(segment)
    single = {form_of(form) for segment in segments for form in (segment.name, *segment.aliases)}
    return {word: tuple(which) for word, which in sorted(found.items()) if word not in single}


@lru_cache(maxsize=4096)
def _is_care(word: str) -> bool:
    return word not in {"jeugdhulp", "jeugdzorg"} and category_of(word) is not None


def _segment(entry: Entry) -> Segment:
    code = entry.named.code
    parent = re.match(r"(\d+)(?:[a-f]|\.\d)$", code) if code else None
    return Segment(
        entry.named.name, code, entry.named.scheme, None, parent[1] if parent else None, tuple(entry.aliases)
    )
