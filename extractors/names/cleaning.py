"""From an item of a list or a cell to the name in it, its place and its number in the trade register."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from extractors.dates.words import MONTH
from extractors.names.legal import anywhere, split_form


@dataclass(frozen=True, slots=True)
class Named:
    """A name within a text: offsets of the name alone, and what is printed beside it."""

    text: str
    start: int
    end: int
    place: str | None = None
    kvk: str | None = None


_LONGEST = 600

_LEAD = re.compile(r"(?:[\s•\-–*\"“‘]|['’](?![st]\b))*(?:\(?\d{1,3}[.)]\s+|[a-z][.)]\s+)?(?:[xX✓]\s+)?")
_KVK = re.compile(
    r"[\s,;:(|-]*\b(?:kvk|k\.v\.k\.|handelsregister)[\s\-]*(?:nummer|nr\.?)?[\s:.]*(?P<kvk>\d{8})\b\)?", re.IGNORECASE
)
_DATE_TAIL = re.compile(r"[\s,(]*(?<![\d/-])\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\)?$")
# "Stichting Vlonder, tot en met 31 december 2026", "De Zandbank (sinds 1 mei 2024)": how long, behind the name
_TERM_TAIL = re.compile(
    r"[\s,;(–-]+(?:(?:contract|overeenkomst|loopt|lopend|looptijd|geldig)\s)?(?:tot(?: en met| uiterlijk)?|t/m|t\.e\.m\.|vanaf|sinds|per|met ingang van)"
    rf" (?:begin |medio |eind |uiterlijk )?(?:\d{{1,2}}[ -/]|\d{{4}}\b|{MONTH}\b)[^,;]*$"
)
# "Letterwijs, mits de verklaring tijdig binnen is", "Vlonder, alleen voor perceel 2": a clause behind the name
_CLAUSE_TAIL = re.compile(
    r",\s+(?:mits|indien|tenzij|zodra|als|onder voorbehoud|alleen|behalve|uitgezonderd|die|dat|dit|met|waar\w*|welke|wel|niet|nog|zolang|ook|inclusief"
    r"|exclusief|nadat|omdat|want|maar|samen|nu|voorheen|sinds|kan|is|heeft|wordt|voor|in|namens)\s(?=[a-zà-ÿ\d]).*$"
)
_FILE_TAIL = re.compile(r"\s*\((?:pdf|docx?|xlsx?|opent|externe|\d+\s*[kKmM]B)[^)]*\)$", re.IGNORECASE)
# "Vlonder Zorg1", "Vlonder B.V.²", "Vlonder*": a note's mark; "WIJ 3.0", "Plan B2" and "Zorgmaat24" keep theirs
_NOTE_TAIL = re.compile(r"(?:(?<=[a-z]{3})|(?<=[A-Za-z]\.))(?!24$)\d{1,2}$|[*¹²³⁴⁵⁶⁷⁸⁹†]+\)?$")
# "Vlonder (hoofdaannemer), met Tureluur": what follows a remark speaks of others
_ASIDE = re.compile(r" \([a-zà-ÿ][^()]*\)[,;]? (?:met|samen|en|i\.s\.m\.) ")
_BRACKETS = re.compile(r"\s*\((?P<inner>[^()]*)\)?$")
_SAID = re.compile(
    r"perce|segment|perceel|lot\b|onderaann|hoofdaann|penvoerder|teruggetrok|ingetrok|gegund|gunning|afgewez|afgevall|reserve|combinatie|combinant"
    r"|alleen|m\.u\.v|tot \d|vanaf|per \d|v/h|voorheen|kvk|www\.|@|zie ",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:'[st]-?)?[A-Z][a-zà-ÿ]+(?:[ -](?:[A-Z]?[a-zà-ÿ]+)){0,3}")
_LOCATED = re.compile(
    r"(?:,?\s(?:gevestigd te|statutair gevestigd te|te|uit)|,|\s[-–|])\s(?P<place>[A-Z'][\w'\- ()]*)$"
)
# Behind a name with a legal form a comma and one word give its seat: "Stichting Vlonder, Hedel"; not "Vlonder, Stichting"
_TOWN = re.compile(
    r"(?!Stichting|Coöperatie|Vereniging|Maatschap|Praktijk|St\b|Stg\b)(?:'[st]-?)?[A-Z][a-zà-ÿ]{2,}(?:-[A-Z][a-zà-ÿ]+)?"
)
_TAIL = re.compile(r"\s(?:[-–|:]|→)\s.*$|:\s.*$")


def cleaned(text: str, places: Collection[str] = ()) -> Named | None:
    """The name in ``text`` (an item or a cell); None if nothing is left; ``places`` are place names, folded.

    None for a text of more than ``_LONGEST`` characters as well: that is no name with a remark, it is a story.
    """
    if len(text) > _LONGEST:
        return None
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    end = len(text.rstrip())
    place = kvk = None
    match = _KVK.search(text, start, end)
    if match is not None:
        kvk, end = match["kvk"], match.start() if match.end() >= end - 1 or match.start() > start + 3 else end
    aside = _ASIDE.search(text, start + 2, end)
    if aside is not None:
        end = aside.start()
    changed = True
    while changed and end > start:
        before = end
        end = len(text[start:end].rstrip(" \t,;:|-–\"'”’•")) + start
        for pattern in (_CLAUSE_TAIL, _FILE_TAIL, _TERM_TAIL, _DATE_TAIL, _NOTE_TAIL):
            tail = pattern.search(text[start:end])
            if tail is not None and tail.start() > 1:
                end = start + tail.start()
        tail = _BRACKETS.search(text[start:end])
        if tail is not None and tail.start() > 1:
            inner = tail["inner"].strip()
            # Behind a legal form a name is over: what is in brackets there is where it sits, if it is a place's name.
            behind_form = _ends_in_form(text[start : start + tail.start()]) and _PLACE.fullmatch(inner)
            if inner.casefold() in places or behind_form:
                place, end = inner, start + tail.start()
            elif _SAID.search(inner) or inner[:1].islower():  # "(locaties Tiel en Geldermalsen)" remarks
                end = start + tail.start()
        tail = _LOCATED.search(text[start:end])
        if tail is not None and (
            tail["place"].casefold() in places
            or " te " in tail.group()
            or (_has_form(text[start : start + tail.start()]) and _TOWN.fullmatch(tail["place"]))
        ):
            place, end = tail["place"].strip(), start + tail.start()
        tail = _TAIL.search(text[start:end])
        if tail is not None and tail.start() > 1 and _cut(tail.group()):
            end = start + tail.start()
        if text[start:end].endswith(".") and not _ends_in_form(text[start:end]):
            end -= 1
        changed = end != before
    name = text[start:end].strip()
    return Named(name, start, start + len(text[start:end].rstrip()), place, kvk) if name else None


def _cut(tail: str) -> bool:
    """Whether what follows a dash or colon is no part of the name: "Vlonder - alleen perceel 2"."""
    words = tail.lstrip(" -–|:→")
    return bool(words) and (words[0].islower() or words[0].isdigit() or bool(_SAID.search(words)))


def _has_form(name: str) -> bool:
    return split_form(name)[1] is not None


def _ends_in_form(name: str) -> bool:
    return any(match.end() == len(name) for match in anywhere().finditer(name)) or bool(
        re.search(r"\b(?:St|Zn|Co|[A-Z]\.[A-Z])\.$", name)
    )
