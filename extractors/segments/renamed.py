"""What a segment was called before: "Thuis Plus (zo heette residentieel wonen toen nog)", "Ontmoeting (de vroegere dagbesteding)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from extractors.segments.category import category_of, is_organisation
from extractors.segments.entries import Entry, form_of
from extractors.segments.names import is_name, key_of, tidy_name

if TYPE_CHECKING:
    from extractors.context import Context

_NAME = r"(?-i:[A-ZÀ-Þ][\w'/-]*(?: (?:(?:in|en|&|met|van|voor|de|het) )?[A-ZÀ-Þ][\w'/-]*){0,4})"
_ONCE = r"(?:voorheen|vroeger|destijds|eerder|oorspronkelijk|aanvankelijk|toen|eerst|vroegere|voormalige|was(?=:))"
_SINCE = r"(?:nu|inmiddels|thans|tegenwoordig|later|vanaf \d{4})"
_CALLED = r"(?:heet|heette|geheten|genoemd|bekend als)"
_OLD_FIRST = re.compile(
    rf"(?P<old>{_NAME}) \((?:(?:zo|dat|die) heette (?:toen |destijds |eerder )?|{_SINCE}:? (?:{_CALLED} )?)(?:de |het )?(?P<new>[^()]{{4,60}}?)"
    r"(?: (?:toen|destijds|eerder|toen nog|nog|geheten|genoemd))*\)",
    re.IGNORECASE,
)
_NEW_FIRST = re.compile(
    rf"(?P<new>[\w'/-]+(?: [\w'/-]+){{0,4}}?)(?: \(|, )(?:(?:de|het) )?{_ONCE}:?(?: nog| {_CALLED}){{0,2}}"
    rf" (?P<old>{_NAME}|[a-zà-ÿ-]{{6,30}})(?=[),;.]| {_CALLED})",
    re.IGNORECASE,
)
_SAID = re.compile(
    rf"(?P<new>[\w'/-]+(?: [\w'/-]+){{0,4}}?) heette (?:{_ONCE} )?(?:nog )?(?P<old>{_NAME})(?= |[.,;])", re.IGNORECASE
)
_PREFILTER = (
    "heet",
    "voorheen",
    "vroeger",
    "destijds",
    "eerder",
    "voormalig",
    "oorspronk",
    "aanvank",
    "(toen",
    "(was:",
    "(nu",
    "inmiddels",
    "thans",
    "(later",
)


def former_names(context: Context, entries: list[Entry]) -> None:
    """Give each segment the name that the text says it had before, unless another has that name."""
    known: dict[str, Entry] = {}
    for entry in entries:
        for name in (entry.named.name, *entry.aliases):
            known.setdefault(form_of(name), entry)
    for text in context.folded if known else ():
        if any(word in text for word in _PREFILTER):
            for old, entry in _renamed(text, known):
                form = form_of(old)
                told = (old[:1].isupper() and not is_organisation(old)) or category_of(old) is not None
                if told and form not in known and is_name(old) and key_of(old):
                    known[form] = entry
                    entry.aliases.append(old)


def _renamed(text: str, known: Mapping[str, Entry]) -> Iterator[tuple[str, Entry]]:
    for pattern in (_OLD_FIRST, _NEW_FIRST, _SAID):
        for match in pattern.finditer(text):
            words = form_of(match["new"]).split()
            ends = (" ".join(words[start:]) for start in range(len(words)))  # "Voor Ontmoeting" ends in the name
            entry = next((known[end] for end in ends if end in known), None)
            if entry is not None:
                yield tidy_name(match["old"]), entry
