"""Lines that stand as headings without being one to the format: "Perceel 1 Dagbehandeling (7)" above the names of a PDF.

Such a line names its segment, and what follows under the same heading is about it until the next line of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from extractors.fact import Segment
from extractors.segments.category import is_care
from extractors.segments.names import CODE, HEAD, LABEL, LOOSE_HEAD, PLURAL, Named, parse_head
from extractors.segments.naming import Naming

if TYPE_CHECKING:
    from extractors.context import Context
    from extractors.document import Passage

_KINDS = ("paragraph", "mail_body", "slide")
_OPENS = re.compile(r"(?:\d{1,2}[.)]\s+)?")
_LONGEST = 100
_WORDS = 14
# "Perceel 3 is ingetrokken", "Perceel 2: wij verwachten vier aanbieders" say something of it.
_SAYS = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|kan|kunnen|zal|zullen|gaat|gaan|loopt|lopen|volgt|volgen|staat|start|blijft"
    r"|komt|komen|krijgt|krijgen|wij|we|u)\b"
)
_PROSE = 240
# "Cluster C - Gesloten jeugdhulp en crisis. Wij gaan hier uit van ...": a label that opens its paragraph.
_RUN_IN = re.compile(rf"(?P<line>{LABEL} {CODE}\s*[:\-–—.]\s*[A-ZÀ-Þ][^.:;?!\n]{{3,80}})[.:]\s+[A-ZÀ-Þ]", re.IGNORECASE)


def label_line(passage: Passage) -> Named | None:
    """The segment that a line names which is no more than a label; None for any other passage."""
    text = passage.text.strip()
    return _label(text) if passage.kind in _KINDS and "\n" not in text else None


def _label(text: str) -> Named | None:
    if len(text) > _LONGEST or text.endswith((".", "?", "!", ",", ";")):
        return None
    match = HEAD.match(text) or LOOSE_HEAD.match(text)
    if (
        match is None
        or not _OPENS.fullmatch(text[: match.start("label")])
        or PLURAL.search(match["label"])
        or match["code"] is None
    ):
        return None
    if len(text.split()) > _WORDS or _SAYS.search(text):
        return None
    return parse_head(re.sub(r"\s*\(\d{1,3}(?: \w+)?\)\s*:?$", "", text))


def in_label_lines(context: Context) -> Iterator[Naming]:
    """Every such line."""
    for passage in context.document.passages:
        named = label_line(passage)
        within = _labels_within(passage) if "\n" in passage.text else []
        if named is not None:
            yield Naming(named, passage.position, 0, len(passage.text), "item")
        elif within:
            yield from within
        elif passage.kind in _KINDS and (match := _RUN_IN.match(passage.text)) is not None:
            named = parse_head(match["line"]) if not _SAYS.search(match["line"]) else None
            if named is not None:
                yield Naming(named, passage.position, 0, match.end("line"), "item")


_SEVERAL = 2


def _labels_within(passage: Passage) -> list[Naming]:
    """The lines of a paragraph that do no more than name segments: "Segment 1 - Wonen / Segment 2 - Hoog en zeldzaam"."""
    found, start = [], 0
    for line in passage.text.split("\n") if passage.kind in _KINDS else ():
        named = _label(line.strip())
        if named is not None:
            found.append(Naming(named, passage.position, start, start + len(line), "item"))
        start += len(line) + 1
    of_care = sum(is_care(naming.named.name) for naming in found)
    # "Perceel 1: Vlonder, Riet" names parties
    return found if len(found) >= _SEVERAL and 2 * of_care >= len(found) else []


def under_lines(context: Context) -> Mapping[int, tuple[Segment, ...]]:
    """Segments by the position of each passage that stands under such a line; long prose ends it, unless it comes first."""
    found: dict[int, tuple[Segment, ...]] = {}
    above: tuple[Segment, ...] = ()
    path: tuple[str, ...] = ()
    since = 0
    found |= _under_told(context)
    for passage in context.document.passages:
        if passage.heading_path != path:
            above, path = (), passage.heading_path
        if label_line(passage) is not None:
            above, since = context.inventory.at(passage.position).of_header(passage.text), passage.position
            continue
        if above and len(passage.text) > _PROSE and passage.position > since + 1:
            above = ()
        if above and passage.kind != "heading":
            found[passage.position] = above
    return found


_TELLING = (*_KINDS, "list_item", "notes")
_LABEL_WORDS = 4


def _under_told(context: Context) -> dict[int, tuple[Segment, ...]]:
    """Lines under one that tells something of a segment, where each of several segments has a line so labelled.

    "Bekostiging perceel 2a (klein): per etmaal / Inkoop: subsidie / Bekostiging perceel 2b (groot): lumpsum / Inkoop: SAS". A
    label that comes but once ("Start: 1 januari" below all of them) is of the whole.
    """
    under: dict[tuple[tuple[str, ...], str], list[tuple[int, tuple[Segment, ...]]]] = {}
    above: tuple[Segment, ...] = ()
    path: tuple[str, ...] = ()
    for passage in context.document.passages:
        if passage.heading_path != path:
            above, path = (), passage.heading_path
        label, colon, rest = passage.text.partition(":")
        if passage.kind not in _TELLING or not colon or not rest.strip() or len(label) > _LONGEST or "\n" in label:
            continue
        named = context.inventory.at(passage.position).of_header(label)
        if named:
            above = named
        elif above and len(label.split()) <= _LABEL_WORDS:
            under.setdefault((path, label.strip().casefold()), []).append((passage.position, above))
    return {
        position: segments
        for places in under.values()
        if len({segments for _, segments in places}) >= 2
        for position, segments in places
    }
