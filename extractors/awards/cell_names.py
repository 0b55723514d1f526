"""Names of providers within one cell: one, one a line, an enumeration, a consortium with its members."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from extractors.awards.columns import NUMBERED
from extractors.awards.consortia import joint_members
from extractors.awards.items import behind_code
from extractors.document import Passage
from extractors.names.cleaning import Named, cleaned
from extractors.names.enumeration import Span, names_from
from extractors.names.plausible import has_form, plausible

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_ORDINAL = re.compile(r"\d{1,3}[.)]?")
_SEVERAL = re.compile(r"[,;\n]")
_NUMBER_OF_ROW = re.compile(r"^\d{1,3}[.)]?\s+(?=\S)")


# "Vlonder B.V. Stichting Tureluur": lines of a narrow cell that a reader took for one
_NEXT_NAME = re.compile(
    r"(?<=\b[BN]\.V\.)\s+(?=[A-ZÀ-Þ])|(?<=\bU\.A\.)\s+(?=[A-ZÀ-Þ])|(?<=[a-zà-ÿ.])(?<!\ben)(?<!\bvan)\s+(?=Stichting [A-ZÀ-Þ])"
)


def names_in(context: Context, passage: Passage, places: frozenset[str]) -> Iterator[tuple[Unit, Named, str | None]]:
    """Names of a cell, each with its consortium: one, one a line, or an enumeration ("Vlonder, Tureluur en Zandbank")."""
    units = context.units_of[passage.position]
    if len(units) > 1 and "! " in passage.text and "\n" not in passage.text and has_form(passage.text.strip()):
        whole = cleaned(passage.text, places)  # "Flink! Thuishulp B.V." is no two sentences
        if whole is not None:
            yield units[0], whole, None
        return
    for unit in units:
        folded, base = unit.folded, unit.start
        joint = joint_members(folded)
        if joint is not None:
            for start, end in joint[1]:
                yield unit, Named(unit.text[start:end], base + start, base + end), joint[0]
            continue
        head = behind_code(folded)
        joint = joint_members(folded[head:]) if head else None
        if joint is not None:
            for start, end in joint[1]:
                start, end = start + head, end + head
                yield unit, Named(unit.text[start:end], base + start, base + end), joint[0]
            continue
        parts = [] if _heads_row(passage, folded) else _parted(folded[head:])
        parts = [(start + head, end + head) for start, end in parts]
        if len(parts) > 1 or (";" in folded and parts):
            for start, end in parts:
                named = cleaned(unit.text[start:end], places)
                if named is not None:
                    begin = base + start
                    yield unit, Named(named.text, begin + named.start, begin + named.end, named.place, named.kvk), None
            continue
        numbered = passage.cell and any(map(NUMBERED.match, (" ".join(h.split()) for h in passage.cell.column_headers)))
        number = _NUMBER_OF_ROW.match(unit.text) if numbered else None
        inset = number.end() if number else 0
        named = cleaned(unit.text[inset:], places)
        if named is not None:
            begin = base + inset
            yield unit, Named(named.text, begin + named.start, begin + named.end, named.place, named.kvk), None


def _heads_row(passage: Passage, text: str) -> bool:
    """Whether a cell names the one party that its row is about: "Kwik en Co" behind the row's number."""
    cell = passage.cell
    numbered = cell is not None and cell.row_headers != () and all(map(_ORDINAL.fullmatch, cell.row_headers))
    return numbered and not _SEVERAL.search(text)


def _parted(text: str) -> list[Span]:
    """Names of an enumeration that fills a cell; none where it is one name, as "Pleegzorg Duin en Vliet" is."""
    edges = [0, *(match.end() for match in _NEXT_NAME.finditer(text)), len(text)]
    if len(edges) > 2:
        return [(start, end - (len(text[start:end]) - len(text[start:end].rstrip()))) for start, end in pairwise(edges)]
    by_bar = " / " in text and all(map(plausible, text.strip().split(" / ")))  # "Vlonder / Riet / De Brink"
    if ";" in text or by_bar:
        spans: list[Span] = []
        for match in re.finditer(r"(?:^|(?<= / ))(?:(?! / ).)+" if by_bar else r"[^;]+", text):
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            spans.append((start, start + len(match.group().strip())))
        return [span for span in spans if span[1] > span[0]]
    if "," not in text and " en " not in text:
        return []
    spans = names_from(text, 0)
    if len(spans) < 2 or spans[-1][1] < len(text.rstrip(" .")) - 1:
        return []
    if "," not in text:
        # "Vlonder en Tureluur" are two, and so are "Huize Lindeborg en De Zandbank"; the words around "en" tell
        left, right = (text[slice(*span)] for span in spans[-2:])
        even = len(left.split()) == len(right.split()) or min(len(left.split()), len(right.split())) > 1
        return spans if even or has_form(left) or has_form(right) else []
    return spans
