"""Names that a mail and the files within it give each other: "perceel 3" in the letter is Dyslexie in the sheet it carries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from extractors.segments.names import key_of
from pipeline.extraction.result import Result

_CODE_ALONE = re.compile(
    r"(?:(?:deel)?segment|perceel|percelen|lot|cluster|kavel)(?:en|s)? (?P<code>\S+)", re.IGNORECASE
)


def named(family: Sequence[Result]) -> list[Result]:
    """The results of one document and the files within it: a segment goes by one name in all of them, the fullest.

    By its code, where all names that go with the code say the same ("Ambulant", "Ambulante hulp in het gezin"). The facts'
    words stay as they are, and so do the segments' own rows: these tell how each file writes the name.
    """
    if len(family) < 2:
        return list(family)
    names: dict[str, list[str]] = {}
    for result in family:
        for fact in result.facts:
            segment = fact["segment"]
            if segment and segment["code"] and not _is_bare(segment):
                names.setdefault(segment["code"].casefold(), []).append(segment["name"])
    known = {code: name for code, found in names.items() if (name := _fullest(found)) is not None}
    return [_with_names(result, known) for result in family] if known else list(family)


def _fullest(names: Iterable[str]) -> str | None:
    """The name of which all others are short forms, the longest of such; None where two do not say the same."""
    found = list(dict.fromkeys(names))
    full = [name for name in found if all(_is_short_for(other, name) for other in found)]
    return max(full, key=len) if full else None


def _is_short_for(one: str, other: str) -> bool:
    """Whether each word that tells something begins one of the other's: "Ambulant spec." of "Ambulante specialistische hulp"."""
    words = re.findall(r"\w+", other.casefold())
    telling = key_of(one)
    return telling <= key_of(other) or all(
        len(stem) >= _STEM and any(word.startswith(stem) for word in words) for stem in telling
    )


_STEM = 3
"""Letters of the shortest word that stands for a longer one."""


def _with_names(result: Result, known: Mapping[str, str]) -> Result:
    facts = tuple(_with_name(fact, known) for fact in result.facts)
    return result if facts == result.facts else replace(result, facts=facts)


def _with_name(fact: Mapping[str, Any], known: Mapping[str, str]) -> Mapping[str, Any]:
    segment = fact["segment"]
    if not segment or not segment["code"] or fact["table"] == "segments":
        return fact
    name = known.get(segment["code"].casefold())
    return {**fact, "segment": {**segment, "name": name}} if name and name != segment["name"] else fact


def _is_bare(segment: Mapping[str, Any]) -> bool:
    match = _CODE_ALONE.fullmatch(segment["name"])
    return match is not None and match["code"].casefold() == str(segment["code"]).casefold()
