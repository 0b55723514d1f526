"""What a document itself calls the parts of the purchase: "Bouwsteen 1: Ambulant", "productgroep B".

Everything that knows "perceel 2" knows these as well, for such a document is read with perceel in place of its own word;
what is found is told in the document's words and offsets again.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from importlib.resources import files

from extractors.document import Cell, Document, Passage
from extractors.fact import Doubt, Fact, Segment
from extractors.segments.category import is_care
from extractors.segments.codes import LABELLED_CODES, expand
from extractors.segments.discovered import discovered
from extractors.segments.names import CODE, is_name, split_enumeration, tidy_name
from extractors.text import fold

_ONE, _MANY = "perceel", "percelen"
_LABEL = re.compile(rf"\b(?:{_ONE}|(?P<many>{_MANY}))\b", re.IGNORECASE)
_HEAD = re.compile(
    rf"^(?:\d{{1,2}}(?:\.\d{{1,2}})*[.)]?\s+)?(?P<word>[^\W\d_]{{4,24}})\s+(?P<code>(?i:{CODE})(?![\w/%]))\s*(?:(?:[:.,\-(|]+\s*|(?-i:(?=[A-ZÀ-Þ])))(?P<name>\S[^\n]*))?$",
    re.IGNORECASE,
)
"""A heading, cell or item: "Bouwsteen 1", "Blok B - Dagbesteding", "Deel 2 Logeren"; the text is folded, so that every dash is "-"."""
_SHORT_CODE = r"(?:\d{1,2}[a-c]?|[A-H]|I{1,3}|IV|VI{0,3})(?![\w/])"
_SHORT = re.compile(rf"(?<![\w-])(?P<short>[A-Z]{{1,3}})[ .-]?(?P<code>{_SHORT_CODE})")
_LEAST = 2
"""Parts that a purchase is divided into, at the least."""


@dataclass(frozen=True, slots=True)
class _Word:
    one: str
    many: str
    sure: bool


@dataclass(slots=True)
class _Seen:
    """How often a word stands, how often with a code, its codes, and those of which a head says that the part is care."""

    times: int = 0
    coded: int = 0
    codes: set[str] = field(default_factory=set)
    of_care: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class OwnWord:
    """The word, and its document with perceel in its place."""

    one: str
    many: str
    short: str | None
    """Its short form before a code: DO of "DO1"."""
    original: Document

    @cached_property
    def document(self) -> Document:
        """The document as rules are to read it."""
        return replace(self.original, passages=tuple(map(self._passage, self.original.passages)))

    def restored(self, found: Fact | Doubt) -> Fact | Doubt:
        """What a rule found in ``document``, in the words and offsets of the original."""
        start, end = self._offset(found.passage, found.start), self._offset(found.passage, found.end)
        if isinstance(found, Doubt):
            return replace(found, start=start, end=end, message=self._back(found.message))
        values = {name: self._back(value) if isinstance(value, str) else value for name, value in found.values.items()}
        if found.values.get("scheme") == _ONE:
            values["scheme"] = None  # the contract knows four schemes, and this is none of them
        segment = found.segment and self._segment(found.segment)
        return replace(found, start=start, end=end, values=values, segment=segment)

    @cached_property
    def _standing(self) -> re.Pattern[str]:
        forms = rf"(?P<many>(?i:{re.escape(self.many)}))|(?i:{re.escape(self.one)})"
        short = rf"|(?P<short>{self.short}[ .-]?)(?={_SHORT_CODE})" if self.short else "|(?P<short>(?!))"
        return re.compile(rf"(?<![\w-])(?:(?:{forms})(?![\w-]){short})")

    def _passage(self, passage: Passage) -> Passage:
        text, path = self._in_place(passage.text), self._all(passage.heading_path)
        cell = passage.cell and self._cell(passage.cell)
        if cell is passage.cell and (text, path) == (passage.text, passage.heading_path):
            return passage
        return replace(passage, text=text, heading_path=path, cell=cell)

    def _cell(self, cell: Cell) -> Cell:
        rows, columns = self._all(cell.row_headers), self._all(cell.column_headers)
        caption = self._in_place(cell.caption)
        if (rows, columns, caption) == (cell.row_headers, cell.column_headers, cell.caption):
            return cell
        return replace(cell, row_headers=rows, column_headers=columns, caption=caption)

    def _all(self, texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(self._in_place, texts))

    def _in_place(self, text: str) -> str:
        return self._standing.sub(_label_for, text)

    @cached_property
    def _shifts(self) -> list[list[tuple[int, int, int]]]:
        """Of each passage: where a label stands (begin, end) and where its word ended."""
        found: list[list[tuple[int, int, int]]] = []
        for passage in self.original.passages:
            here: list[tuple[int, int, int]] = []
            moved = 0
            for match in self._standing.finditer(passage.text):
                start, length = match.start() + moved, len(_label_for(match))
                here.append((start, start + length, match.end()))
                moved += length - len(match.group())
            found.append(here)
        return found

    def _offset(self, position: int, at: int) -> int:
        """The offset in the original passage; within a label, that of the word's end."""
        moved = 0
        for start, end, old_end in self._shifts[position]:
            if at <= start:
                break
            if at < end:
                return old_end
            moved = old_end - end
        return at + moved

    def _back(self, text: str) -> str:
        """``text`` with the word for the label, where the document does not say perceel there itself."""
        if _LABEL.search(text) is None or text in self._all_text:
            return text
        return _LABEL.sub(lambda match: _as(match, self.many if match["many"] else self.one), text)

    @cached_property
    def _all_text(self) -> str:
        return "\n".join(passage.text for passage in self.original.passages)

    def _segment(self, segment: Segment) -> Segment:
        scheme = None if segment.scheme == _ONE else segment.scheme
        aliases = tuple(map(self._back, segment.aliases))
        return replace(segment, name=self._back(segment.name), scheme=scheme, aliases=aliases)


def _label_for(match: re.Match[str]) -> str:
    if match["short"]:
        return f"{_ONE.capitalize()} "
    if not _means_a_part(match):
        return match.group()
    return _as(match, _MANY if match["many"] else _ONE)


def _as(match: re.Match[str], word: str) -> str:
    """``word`` with a capital where the match has one."""
    return word.capitalize() if match.group()[0].isupper() else word


def own_word(document: Document) -> OwnWord | None:
    """The word of ``document`` for its parts; None where it says perceel (or segment, lot, kavel, cluster), or has none."""
    texts = [fold(passage.text) for passage in document.passages]
    labelled = {code for text in texts for match in LABELLED_CODES.finditer(text) for code in expand(match["codes"])}
    if len(labelled) >= _LEAST:
        return None
    seen = _seen(document, texts)
    words = {word: found for word, found in seen.items() if _divides(word, found)}
    best = max(words, key=lambda word: (len(words[word].of_care), len(words[word].codes), word.one), default=None)
    if best is None or not words[best].of_care:
        # a word that numbers more parts weighs more than one that stands in a list
        other = discovered(document, texts)
        if other is not None and (best is None or other.parts > len(words[best].codes)):
            return OwnWord(other.one, other.many, None, document)
    if best is None:
        return None
    return OwnWord(best.one, best.many, _short(best, words[best].codes, texts), document)


def _short(word: _Word, codes: set[str], texts: list[str]) -> str | None:
    """The capitals that stand for ``word`` before two of its codes: DO1 and DO2 of the deelopdrachten 1 to 4."""
    found: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for match in _SHORT.finditer(text):
            letters = iter(word.one.upper())
            if match["short"][0] == word.one[0].upper() and all(letter in letters for letter in match["short"]):
                found[match["short"]].update(expand(match["code"]))
    often = [short for short, behind in found.items() if len(behind & codes) >= _LEAST]
    return max(often, key=lambda short: (len(found[short]), short)) if often else None


def _divides(word: _Word, seen: _Seen) -> bool:
    if word.sure and len(seen.codes) + seen.times > _LEAST:
        return True  # "de bouwsteen Wonen": a part may have a name and no code
    # a text on one part speaks of that alone: "onderdeel 3, Crisishulp ... de leidraad van onderdeel 3"
    return len(seen.of_care) >= _LEAST or (bool(seen.of_care) and seen.of_care == seen.codes and seen.coded >= _LEAST)


def _seen(document: Document, texts: list[str]) -> dict[_Word, _Seen]:
    seen: dict[_Word, _Seen] = defaultdict(_Seen)
    for text in texts:
        for match in _known_codes().finditer(text):
            word = _known()[match["word"].casefold()]
            seen[word].times += 1
            seen[word].coded += match["codes"] is not None
            seen[word].codes.update(expand(match["codes"] or ""))
            for code, name in _named_at(match):
                if is_name(name) and is_care(name):
                    seen[word].of_care.add(code)
    for text in _heads(document):
        head = _HEAD.match(fold(text))
        if head is None or head["word"].casefold() not in _known():
            continue
        word = _known()[head["word"].casefold()]
        (code,) = expand(head["code"])
        seen[word].codes.add(code)
        name = tidy_name(head["name"] or "")
        if is_name(name) and is_care(name):
            seen[word].of_care.add(code)
    return seen


# As in: onderdeel 1 (Begeleiding thuis) · Begeleiding thuis (onderdeel 1) · "drie delen: I hulp thuis, II hulp op school"
# "onderdeel 3, Crisishulp, sluit" · "onderdeel 3 Crisishulp"
_IN_BRACKETS = re.compile(r"\s*\((?P<name>[^()\n]{4,60})\)|,? (?P<bare>[A-ZÀ-Þ][^().,;:\n]{3,40})")
_BEFORE_BRACKET = re.compile(r"(?P<name>[^().,;:\n]{4,60})\s\((?P<bare>)$")
_SERIES = re.compile(r"\s*(?::|,? (?:te weten|namelijk):?)\s+(?P<names>[^.;!?\n]{8,200})")
_IN_SERIES = re.compile(rf"(?P<code>{CODE})[.):]?\s+\(?(?P<name>[^()\n]{{4,60}})\)?$")


def _named_at(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """The code and name that stand beside the word in a sentence."""
    text, start, end = match.string, match.start(), match.end()
    codes = expand(match["codes"] or "")
    if len(codes) == 1:
        behind = _IN_BRACKETS.match(text, end)
        before = _BEFORE_BRACKET.search(text[max(0, start - 64) : start]) if text[end : end + 1] == ")" else None
        for named in (behind, before):
            if named is not None:
                yield codes[0], tidy_name(named["name"] or named["bare"])
    elif not codes and (series := _SERIES.match(text, end)) is not None:
        for part in split_enumeration(series["names"]):
            if (member := _IN_SERIES.match(part)) is not None:
                yield from ((code, tidy_name(member["name"])) for code in expand(member["code"]))


def _heads(document: Document) -> Iterator[str]:
    for passage in document.passages:
        yield from passage.text.split("\n", 1)[:1]
        if passage.cell is not None:
            yield from (*passage.cell.column_headers, *passage.cell.row_headers)


def _means_a_part(match: re.Match[str]) -> bool:
    """Whether the word stands as a noun of the text: "per bouwsteen", "Bouwsteen 2", a cell "Bouwsteen"; not "De Bouwsteen"."""
    word, text, end = match.group(), match.string, match.end()
    before = text[: match.start()].strip()
    if (
        word[0].islower()
        or not before
        or before[-1] in ".:;!?(|•-/"
        or text[: match.start()].rstrip(" ").endswith("\n")
    ):
        return True
    if _SECTION.fullmatch(before):
        return True  # "2.1 Bouwsteen Wonen"
    return _CODE_FOLLOWS.match(text, end) is not None


_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})*")
_CODE_FOLLOWS = re.compile(rf"\s+(?i:{CODE})(?![\w/]|\.\s?[Vv])")  # a code, and not "De Bouwsteen B.V."


@cache
def _known() -> dict[str, _Word]:
    """The words by each of their forms."""
    lists = tomllib.loads((files("extractors.segments") / "part_words.toml").read_text(encoding="utf-8"))
    words = [_Word(one, many, kind == "sure") for kind in ("sure", "daily") for one, many in lists[kind]]
    return {form: word for word in words for form in (word.one, word.many)}


@cache
def _known_codes() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _known())))
    code = rf"(?i:{CODE})(?![\w/%])"
    return re.compile(
        rf"(?<![\w-])(?P<word>{words})(?![\w-])(?:\s+(?P<codes>{code}(?:\s*(?:,|en|&|t/m|tot en met|of)\s*{code})*))?",
        re.IGNORECASE,
    )
