"""Marks in tables of providers against lots: "x", "●", "ja", "(x)", "R", and the legend that says what each stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import TYPE_CHECKING

from extractors.awards.standing import status_in
from extractors.document import Passage
from extractors.segments.category import is_care

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_PLAIN = re.compile(r"^(?:x|v|✓|✔|✅|☑|☒|■|•|●|⬤|√|\+|ja|j|yes)\.?\s?(?:[*†‡¹²³⁴⁵⁶]|\(?\d\))*$", re.IGNORECASE)
"""Marks that say no more than that a party has the lot."""
_IN_BRACKETS = re.compile(r"^\((?P<mark>[^()]{1,3})\)$")
_NONE = re.compile(r"^(?:|-|–|—|nee|n|neen|geen|o|○|n\.?v\.?t\.?|0)$", re.IGNORECASE)
# What letters stand for where no legend tells: R is the reserve list, V an intention ("voorlopig"), OA a subcontractor
_LETTERS = {"r": "reserve", "res": "reserve", "oa": "subcontractor", "o.a.": "subcontractor", "ha": "contracted"}
# Words that say it alone in a cell: "Contract" under "Resultaat", "Ingetrokken" under "Status"
_WORDS = {
    **dict.fromkeys(
        ("contract", "overeenkomst", "akkoord", "toegelaten", "actief", "lopend", "getekend"), "contracted"
    ),
    **dict.fromkeys(("ingetrokken", "opgezegd", "beëindigd", "gestopt", "teruggetrokken"), "withdrawn"),
    **dict.fromkeys(("voorwaardelijk", "voorlopig", "voornemen", "onder voorbehoud"), "provisionally_awarded"),
    **dict.fromkeys(("gewonnen", "winnaar", "toegekend", "opdracht", "gekregen"), "awarded"),
    **dict.fromkeys(("verloren", "niet toegelaten", "ongeldig", "onvoldoende"), "rejected"),
}
# A header that is a lot's code or its label: "1", "3a", "P2", "B", "Perceel 2 Dagbesteding"
_CODE_HEADER = re.compile(
    r"^(?:(?:perceel|segment|lot|kavel|cluster|p|k|s)\.?\s?)?(?:\d{1,2}\s?[a-f]?|[a-h]|[ivx]{1,4})\.?$"
    r"|^(?:perceel|segment|lot|kavel|cluster)\b",
    re.IGNORECASE,
)
# As in: x = gecontracteerd · "(x): voorlopig gegund", "R staat voor reservelijst", "een open rondje (○) wil zeggen dat ..."; the
# sign, which may stand in brackets or be called by its name, and what it means
_LEGEND = re.compile(
    r"(?:^|(?<=[\s;,|]))(?<![Gg]een )(?P<mark>\(?[^\s\w()=:;,.]\)?|\(?[A-Za-z]{1,12}\)?)\s*"
    r"(?:=|:|\b(?:staat|staan) voor\b|\bbeteken(?:t|en)\b|\b(?:wil|willen) zeggen\b|\bgeeft aan\b)[\s:]*"
    r"(?P<words>(?:(?!\s\S{1,12}\s?=|\s\S{1,4}\s?:|\s\S{1,4} (?:betekent|staat voor)\b)[^.;\n|]){3,120})"
)
_TELLS = re.compile(r"[:=]|sta(?:at|an) voor|beteken|zeggen|geeft aan")
_CALLED = {"kruis": "x", "vink": "✓v", "bol": "●•", "rond": "●•", "stip": "●•", "blok": "■", "ster": "*", "plus": "+"}
"""Signs by the stems of their names: "een kruisje", "vinkjes", "een bolletje"."""
# "● gecontracteerd ○ onderaannemer van Vlonder": signs before the words that say what they stand for
_SIGNED = re.compile(r"(?P<mark>[^\w\s(),.;:='\"-])\s+(?P<words>[a-zà-ÿ].{2,80}?)(?=\s+[^\w\s(),.;:='\"&-]\s|$)")


def legend(context: Context) -> Mapping[str, str]:
    """What the document says its marks stand for: {"x": "contracted", "(x)": "provisionally_awarded"}."""
    cells = {passage.text.strip().casefold() for passage in context.document.passages if passage.cell is not None}
    marks = {text for text in cells if len(text) <= 12 and " " not in text}
    found: dict[str, str] = {}
    if not marks:
        return found
    for passage in context.document.passages:
        text = passage.text  # not folded: that makes one bullet of all
        if passage.cell is not None and len(text) < 6:
            continue
        signed = f"{passage.marker} {text}" if passage.marker and passage.marker in marks else text
        for match in _SIGNED.finditer(signed) if signed[:1] in marks else ():
            status = _of_words(match["words"]) if match["mark"] in marks else None
            if status is not None:
                found.setdefault(match["mark"], status)
        if _TELLS.search(text) is None:
            continue
        if passage.marker and text.startswith(("=", ":")):  # a sign at the start of a line was read as its bullet
            text = f"{passage.marker} {text}"
        for match in _LEGEND.finditer(text):
            mark = _sign(match["mark"].casefold(), marks)
            status = _of_words(match["words"])
            if mark is None or (_NONE.match(mark) and status is None):
                continue
            if (
                status is None
                and _is_letter(mark)
                and "=" in match.group()
                and not _names_care(context, match["words"])
            ):
                status = "mentioned"  # "A = aanmelding binnen": the letter says something, but of no contract
            if status is not None:
                found.setdefault(mark, status)
    return found


def _sign(told: str, marks: Set[str]) -> str | None:
    """The mark of the tables that a legend speaks of: "(○)" beside "open rondje", "kruisje"."""
    called = next((signs for stem, signs in _CALLED.items() if told.startswith(stem)), "")
    return next((mark for mark in (told, told.strip("()"), *called) if mark in marks), None)


def _is_letter(mark: str) -> bool:
    return len(mark) == 1 and mark.isalpha() and _PLAIN.match(mark) is None


def _names_care(context: Context, words: str) -> bool:
    """Whether what a letter stands for is a part of the purchase: "B = Begeleiding" explains a code, not a mark."""
    return is_care(words) or bool(context.inventory.of_header(words))


def standing_of(mark: str, meanings: Mapping[str, str], plain: str) -> str | None:
    """Status that a cell gives to the party of its row for the lot of its column; None where it gives none.

    ``plain`` is what a mark without a meaning of its own says: "x" under "Gegunde aanbieders".
    """
    text = mark.strip().casefold()
    if text in meanings:
        return meanings[text]
    if _NONE.match(text):
        return None
    if _PLAIN.match(text):
        return plain
    bracketed = _IN_BRACKETS.match(text)
    if bracketed is not None:
        inner = standing_of(bracketed["mark"], {}, plain)
        return "provisionally_awarded" if inner == plain else inner
    if text in _LETTERS:
        return _LETTERS[text]
    if text in _WORDS:
        return _WORDS[text]
    return _of_words(text) if len(text) <= 40 else None


def _of_words(words: str) -> str | None:
    status = status_in(words) or _WORDS.get(words.split()[0].strip(",;.").casefold())
    if status is None and re.search(r"(?<!\w)(?:voorlopig|voornemen|onder voorbehoud)", words, re.IGNORECASE):
        return "provisionally_awarded"
    return status


def is_none(text: str) -> bool:
    """Whether a cell says that a party has not the lot: empty, a dash, "nee"."""
    return _NONE.match(text.strip().casefold()) is not None


def is_mark(text: str, meanings: Mapping[str, str]) -> bool:
    """Whether a cell holds a mark, or one that says no."""
    bare = text.strip()
    return len(bare) <= 40 and (_NONE.match(bare) is not None or standing_of(bare, meanings, "contracted") is not None)


def of_lot(context: Context, passage: Passage) -> bool:
    """Whether the column of a cell is headed by a lot: by its code, or by a name that the document knows as a segment."""
    cell = passage.cell
    assert cell is not None
    return any(
        _CODE_HEADER.match(header.strip()) or context.inventory.of_codes(header) or context.inventory.of_header(header)
        for header in cell.column_headers
    )


def unit_of(context: Context, passage: Passage) -> Unit | None:
    """The first unit of a passage."""
    return next(iter(context.units_of[passage.position]), None)
