"""Names that a mail and the files within it give each other: "perceel 3" in the letter is Dyslexie in the sheet it carries."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pipeline.extraction.result import Result

_CODE_ALONE = re.compile(
    r"(?:(?:deel)?segment|perceel|percelen|lot|cluster|kavel)(?:en|s)? (?P<code>\S+)", re.IGNORECASE
)


def named(family: Sequence[Result]) -> list[Result]:
    """The results of one document and the files within it: a segment known by its code alone gets the name of another's.

    Only where they all agree on it. The facts' words stay as they are.
    """
    if len(family) < 2:
        return list(family)
    names: dict[str, set[str]] = {}
    for result in family:
        for fact in result.facts:
            segment = fact["segment"]
            if segment and segment["code"] and not _is_bare(segment):
                names.setdefault(segment["code"].casefold(), set()).add(segment["name"])
    known = {code: next(iter(found)) for code, found in names.items() if len(found) == 1}
    return [_with_names(result, known) for result in family] if known else list(family)


def _with_names(result: Result, known: Mapping[str, str]) -> Result:
    facts = tuple(_with_name(fact, known) for fact in result.facts)
    return result if facts == result.facts else replace(result, facts=facts)


def _with_name(fact: Mapping[str, Any], known: Mapping[str, str]) -> Mapping[str, Any]:
    segment = fact["segment"]
    if not segment or not segment["code"] or not _is_bare(segment) or fact["table"] == "segments":
        return fact
    name = known.get(segment["code"].casefold())
    return {**fact, "segment": {**segment, "name": name}} if name else fact


def _is_bare(segment: Mapping[str, Any]) -> bool:
    match = _CODE_ALONE.fullmatch(segment["name"])
    return match is not None and match["code"].casefold() == str(segment["code"]).casefold()
