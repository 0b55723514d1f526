"""Words that a document itself uses for the parts of the purchase and that no list knows: "Traject 1", "Spoor B", "werkveld 3".

A word divides the purchase where codes number it as parts are numbered, from the first on, and procurement is told of two of
what it numbers; or where the text counts it ("vier werkvelden") and numbers it later. Words that number other things (fase,
bijlage, vraag, optie) never do.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extractors.document import Document, Passage
from extractors.numbers import A_FEW
from extractors.segments.codes import expand
from extractors.segments.names import CODE, LABELLED

_LEAST = 2
_CODED = rf"(?i:{CODE})(?![\w/%€°]|[.,]\d|-\d)"
_HEAD = re.compile(
    rf"^(?P<word>[A-ZÀ-Þ][a-zà-ÿ]{{3,19}})\s+(?P<code>{_CODED})\s*(?:$|[:.\-–—(|,]\s*(?P<name>\S[^\n]*))"
)
_IN_TEXT = re.compile(
    rf"(?<![\w-])(?P<word>[A-ZÀ-Þ]?[a-zà-ÿ]{{4,19}})\s+(?P<codes>{_CODED}(?:\s*(?:,|en|&|t/m)\s*{_CODED})*)(?P<named>\s\([A-ZÀ-Þa-z][^()\d]{{4,60}}\))?"
)
_COUNTED = re.compile(rf"(?<!\w){A_FEW}\s+(?:[a-zà-ÿ]+e\s+)?(?P<many>[a-zà-ÿ]{{4,22}}(?:en|s|n))(?!\w)")
_TOLD = re.compile(
    r"open house|aanbested|bekostig|per (?:uur|etmaal|dagdeel|traject)|p\s?[x*]\s?q|lump\s?sum|subsidi|taakgericht|gegund|gunning|inschrij|procedure"
    r"|\bsas\b|dialoog|toelating|raamovereenkomst|ingekocht|inkoop|besteden|publicatie|gepubliceerd",
    re.IGNORECASE,
)
_FIRST = frozenset(["1", "A", "I", "1a", "0"])
_BELOW = 12
"""Passages below a head that may tell of it."""


@dataclass(frozen=True, slots=True)
class Discovered:
    """A word, its plural, and how many parts it numbers."""

    one: str
    many: str
    parts: int


def discovered(document: Document, texts: Sequence[str]) -> Discovered | None:
    """The document's own word for its parts; None where it has none."""
    codes: dict[str, set[str]] = {}
    told: dict[str, set[str]] = {}
    for word, code, passage in _heads(document, texts):
        codes.setdefault(word, set()).add(code)
        if _tells(document, passage, word, texts):
            told.setdefault(word, set()).add(code)
    divides = [word for word, of in codes.items() if len(told.get(word, ())) >= _LEAST and of & _FIRST]
    spoken = dict(_spoken(texts)) if not divides else {}
    parts = {word: len(codes[word]) for word in divides} | {word: len(of) for word, of in spoken.items()}
    best = max(parts, key=lambda word: (parts[word], word), default=None)
    return Discovered(best, _many(best, texts), parts[best]) if best is not None else None


def _heads(document: Document, texts: Sequence[str]) -> Iterator[tuple[str, str, int]]:
    """Word, code and passage of each line that stands as a head: a heading, an item, a cell at the edge of a table."""
    for place, passage in enumerate(document.passages):
        cell = passage.cell
        if cell is not None and cell.row > 1 and cell.column > 0:
            continue
        match = _HEAD.match(texts[place].split("\n", 1)[0])
        if match is not None and may_divide(match["word"]) and not (match["name"] or "").rstrip().endswith("?"):
            yield match["word"].casefold(), expand(match["code"])[0], place


def _tells(document: Document, place: int, word: str, texts: Sequence[str]) -> bool:
    """Whether procurement is told of what a head names: in the rest of its line, below it, or in its row and column."""
    passage = document.passages[place]
    if _TOLD.search(texts[place]):
        return True
    below = document.passages[place + 1 : place + 1 + _BELOW]
    for other in below:
        match = _HEAD.match(texts[other.position])
        if match is not None and match["word"].casefold() == word and not _beside(passage, other):
            return False
        if other.kind == "heading" and passage.kind == "heading" and other.level < passage.level:
            return False
        if _TOLD.search(texts[other.position]):
            return True
    return False


def _beside(passage: Passage, other: Passage) -> bool:
    """Whether two heads stand side by side over one table's columns."""
    return passage.cell is not None and other.cell is not None and passage.cell.row == other.cell.row


def _spoken(texts: Sequence[str]) -> Iterator[tuple[str, set[str]]]:
    """Words that sentences number, and count or explain: "twee sporen", "Spoor A (Rond het gezin) en spoor B (Even op adem)"."""
    counted = {match["many"] for text in texts for match in _COUNTED.finditer(text)}
    found: dict[str, set[str]] = {}
    told: dict[str, bool] = {}
    explained: dict[str, int] = {}
    for text in texts:
        for match in _IN_TEXT.finditer(text):
            word = match["word"].casefold()
            if not may_divide(word):
                continue
            one = word if word not in counted else _one(word, texts)
            if one is not None:
                found.setdefault(one, set()).update(expand(match["codes"]))
                told[one] = told.get(one, False) or _TOLD.search(text) is not None
                explained[one] = explained.get(one, 0) + (match["named"] is not None)
    for word, codes in found.items():
        known = explained[word] >= _LEAST or counted & _plurals(word)
        if known and len(codes) >= _LEAST and codes & _FIRST and told[word]:
            yield word, codes


def _one(many: str, texts: Sequence[str]) -> str | None:
    """The singular of a plural that the text has as well."""
    for match in re.finditer(r"(?<![\w-])[a-zà-ÿ]{4,19}(?![\w-])", " ".join(texts).casefold()):
        if many in _plurals(match.group()):
            return match.group()
    return None


def _plurals(one: str) -> set[str]:
    """How Dutch may make many of one: sporen of spoor, ringen, vlakken of vlak, routes, thema's."""
    found = {f"{one}en", f"{one}s", f"{one}n", f"{one}'s", f"{one}{one[-1]}en"}
    if len(one) > 3 and one[-2] == one[-3] and one[-2] in "aeou":
        found.add(f"{one[:-2]}{one[-1]}en")
    if one[-1] in "fs":
        found.add(f"{one[:-1]}{'v' if one[-1] == 'f' else 'z'}en")
    return found


def _many(one: str, texts: Sequence[str]) -> str:
    """The plural that the text uses, else the likeliest."""
    whole = " ".join(texts).casefold()
    return next(
        (many for many in sorted(_plurals(one)) if re.search(rf"(?<!\w){re.escape(many)}(?!\w)", whole)), f"{one}en"
    )


@cache
def may_divide(word: str) -> bool:
    """Whether a noun, one or many, can be what a document calls its parts: "spoor", not "fase"."""
    folded = word.casefold()
    return LABELLED.fullmatch(folded) is None and not any(folded.endswith(never) for never in _never())


@cache
def _never() -> tuple[str, ...]:
    lists = tomllib.loads((files("extractors.segments") / "part_words.toml").read_text(encoding="utf-8"))
    return tuple(lists["never"])
