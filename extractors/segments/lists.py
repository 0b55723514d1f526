"""Segments in headings, list items and cells that begin with a label or number, and in lists that percelen introduce."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.document import Passage
from extractors.segments.announced import opens_list
from extractors.segments.aspects import aspect_of
from extractors.segments.category import is_care
from extractors.segments.names import (
    CODE,
    HEAD,
    LABEL,
    LOOSE,
    LOOSE_HEAD,
    LOOSE_MANY,
    Named,
    code_of,
    is_name,
    parse_head,
    scheme_of,
    tidy_name,
)
from extractors.segments.naming import Naming

if TYPE_CHECKING:
    from extractors.context import Context


_LABEL_ALONE = re.compile(rf"{LABEL}\s+(?i:{CODE})\s*:?", re.IGNORECASE)
_LOOSE_LABEL = re.compile(rf"^{LOOSE}\s+(?=\S)", re.IGNORECASE)


_SENTENCE_END = re.compile(
    r"(?<=[a-zà-ÿ]{3})(?<!\b(?:incl|excl|resp|bijv))(?<!\b(?:evt|etc|art|max|min))[.!?]\s+(?=[A-ZÀ-Þ])"
)
"""Behind the name an item may go on: "Perceel 2: Even weg. Een kind logeert een weekend elders."."""


def in_head(passage: Passage) -> Iterator[Naming]:
    """Headings, items and cells that begin with a label."""
    if not (HEAD.match(passage.text) or LOOSE_HEAD.match(passage.text)) or len(passage.text) > 400:
        return
    first, _, second = passage.text.partition("\n")
    second = second.partition("\n")[0]
    if _LABEL_ALONE.fullmatch(first) and is_name(tidy_name(second)) and (is_care(second) or _heads(passage, second)):
        first = f"{first} {second}"  # "Lot 1" over "Begeleiding" in the head of a column
    if passage.kind != "heading":
        first = _SENTENCE_END.split(first, maxsplit=1)[0]
    if passage.kind != "heading" and len(first) > 160:
        first = re.split(r"[;.(]\s", first)[0]
    if passage.kind != "heading" and len(first) > 160:
        first = re.split(r":\s", first)[0]
    if len(first) > 160:
        return
    named = parse_head(first)
    if named is not None:
        yield Naming(named, passage.position, 0, len(first), "heading" if passage.kind == "heading" else "item")


def _heads(passage: Passage, line: str) -> bool:
    """Whether the line below a label in the head of a column is its name by its place alone: "Perceel 2" over "Even weg"."""
    in_head = passage.cell is not None and (passage.cell.is_header or passage.cell.row == 0)
    return in_head and line[:1].isupper() and aspect_of(line) is None and not any(map(str.isdigit, line))


_NUMBERED = re.compile(r"(?P<code>(?P<whole>\d{1,2})(?:\.\d|[a-f]))[.):]?\s+(?P<name>\S.*)", re.DOTALL)


def in_subheadings(context: Context) -> Iterator[Naming]:
    """Headings numbered as parts of the labelled one above them: "2.1 Pleegzorg" under "Perceel 2 Gezinsgericht verblijf"."""
    for passage in context.document.passages:
        if passage.kind != "heading" or not passage.heading_path:
            continue
        match = _NUMBERED.fullmatch(passage.text.strip())
        if match is None:
            continue
        above = [named for heading in passage.heading_path if (named := parse_head(heading)) is not None]
        whole = next((named for named in above if named.code == match["whole"]), None)
        name = tidy_name(match["name"])
        if whole is not None and is_name(name):
            named = Named(name, code_of(match["code"]), whole.scheme)
            yield Naming(named, passage.position, match.start("name"), len(passage.text), "heading")


_LIST_INTRO = re.compile(
    rf"(?<!\w)(?:de |\w+ |volgende )*(?:(?P<label>(?:deel|hoofd|sub)?(?:percelen|segmenten|kavels|clusters|loten|lots))|(?P<loose>{LOOSE_MANY}))"
    r"(?!\w)[^.]*[:.]?\s*$",
    re.IGNORECASE,
)
_OTHER_LIST = re.compile(r"aanbieder|partij|gegund|gecontracteerd|eisen|vragen", re.IGNORECASE)


def in_lists(context: Context) -> Iterator[Naming]:
    """Items of a list that "De opdracht is verdeeld in de volgende percelen:" introduces.

    A document that speaks of bouwstenen or pakketten names parts of the purchase so where most of them are kinds of care.
    """
    lists: dict[str, list[Passage]] = {}
    group: str | None = None
    for passage in context.document.passages:
        if passage.kind != "list_item" or passage.level > 0:
            if passage.kind != "list_item":
                group = None
            continue
        intro = context.intros.get(passage.position, "").strip()
        if parse_head(passage.text) is None and _LIST_INTRO.search(intro):
            group = group or f"list/{passage.position}"
            lists.setdefault(group, []).append(passage)
    for group, items in lists.items():
        intro = context.intros[items[0].position].strip()
        match = _LIST_INTRO.search(intro)
        if match is None or _OTHER_LIST.search(match.group()) or not opens_list(intro, len(items)):
            continue
        found = [naming for item in items if (naming := _item(item, match["label"], group)) is not None]
        if match["loose"] and 2 * sum(is_care(naming.named.name) for naming in found) < max(len(items), 4):
            continue  # "Onze visie rust op drie pijlers:"
        yield from found


_REST = re.compile(r"[:;.\n]\s?|\((?!wmo\b|jeugd)|\s-\s", re.IGNORECASE)
_LOOSE_REST = re.compile(r"[:;.\n]\s?|\s-\s")


def _item(passage: Passage, label: str | None, group: str) -> Naming | None:
    first = (_REST if label else _LOOSE_REST).split(passage.text)[0]
    name = tidy_name(_LOOSE_LABEL.sub("", first))
    marker = re.match(rf"({CODE})[.):]?$", passage.marker)
    if not is_name(name) or len(name.split()) > 8:
        return None
    named = Named(name, code_of(marker[1]) if marker else None, scheme_of(label) if label else None)
    start = max(0, first.find(name))
    return Naming(named, passage.position, start, len(first.rstrip()), "list", group)


# Between label and name: a colon or bracket, "Perceel 2, langdurig verblijf,", "Segment 1 is Ambulant"
