"""Segments in headings, list items and cells that begin with a label or number, and in lists that percelen introduce."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.document import Passage
from extractors.segments.names import (
    CODE,
    HEAD,
    LOOSE_HEAD,
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


def in_head(passage: Passage) -> Iterator[Naming]:
    """Headings, items and cells that begin with a label."""
    if not (HEAD.match(passage.text) or LOOSE_HEAD.match(passage.text)) or len(passage.text) > 400:
        return
    first = passage.text.split("\n")[0]
    if passage.kind != "heading" and len(first) > 160:
        first = re.split(r"[;.(]\s", first)[0]
    if passage.kind != "heading" and len(first) > 160:
        first = re.split(r":\s", first)[0]
    if len(first) > 160:
        return
    named = parse_head(first)
    if named is not None:
        yield Naming(named, passage.position, 0, len(first), "heading" if passage.kind == "heading" else "item")


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
    r"(?<!\w)(?:de |\w+ |volgende )*(?P<label>percelen|segmenten|kavels|clusters|loten|lots)(?!\w)[^.]*:?\s*$",
    re.IGNORECASE,
)


def in_lists(context: Context) -> Iterator[Naming]:
    """Items of a list that "De opdracht is verdeeld in de volgende percelen:" introduces."""
    group: str | None = None
    for passage in context.document.passages:
        if passage.kind != "list_item" or passage.level > 0:
            if passage.kind != "list_item":
                group = None
            continue
        intro = context.intros.get(passage.position, "").strip()
        match = _LIST_INTRO.search(intro) if intro.endswith(":") else None
        if match is None or re.search(
            r"aanbieder|partij|gegund|gecontracteerd|eisen|vragen", match.group(), re.IGNORECASE
        ):
            continue
        if parse_head(passage.text) is not None:
            continue
        group = group or f"list/{passage.position}"
        first = re.split(r"[:;(.\n]\s?|\s-\s", passage.text)[0]
        name = tidy_name(first)
        marker = re.match(rf"({CODE})[.):]?$", passage.marker)
        if is_name(name) and len(name.split()) <= 8:
            named = Named(name, code_of(marker[1]) if marker else None, scheme_of(match["label"]))
            yield Naming(named, passage.position, 0, len(first.rstrip()), "list", group)


# Between label and name: a colon or bracket, "Perceel 2, langdurig verblijf,", "Segment 1 is Ambulant"
