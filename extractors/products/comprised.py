"""Kinds of care that any sentence on a segment's contents enumerates, whatever its order of words.

"Het perceel bundelt ambulante begeleiding, vaktherapie en jeugd-ggz"; "Aanbieders leveren hier gezinsbegeleiding en
diagnostiek"; "Hieronder valt alle hulp waarvoor een kind niet van huis gaat: vaktherapie en ambulante behandeling".
"""

from __future__ import annotations

import re

from extractors.products.told import CARE, VERB, Enumerated, bare, is_other_thing

# What a part does with its contents, in any form.
_COMPRISES = re.compile(
    r"(?<!\w)(?:omvat|bevat|bestaa[nt]|behels|betref|beslaa[nt]|bundel|gebundeld|vorm(?:en|t)(?!\w)|va(?:lt|llen)(?!\w)|h[o]{1,2}r(?:t|en)(?!\w)|behor"
    r"|zit(?:ten)?(?!\w)|gaat (?:het )?(?:hier )?(?:om|over)(?!\w)|lever(?:t|en)(?!\w)|biedt|bieden|kom(?:t|en)[^,;:]{0,40}samen(?!\w)|bijeen|samengevoegd"
    r"|ondergebracht|dekt|kent(?!\w)|zorg(?:t|en) voor(?!\w)|voer(?:t|en) [^,;:]{0,60} uit(?!\w))",
    re.IGNORECASE,
)
# Sentences on what it costs, who gets it and how it went tell no contents.
_DEALS = re.compile(
    r"(?<!\w)(?:tarie|prij[sz]|beta[a]?l|bekostig|vergoe|kost|budget|euro|procedure|aanbest|gegund|gunn|contract|overeenkomst|planning|wachtlijst|wachttijd"
    r"|dialoog|plafond|cijfers|stij[gs]|daal|knelpunt|risico|doel(?!groep)|ambitie|uitgangspunt|inschrijv|gesprek|vra[ag]g|onderzo[e]?kt"
    r"|minder|meer (?:dan|kinderen))"
    r"|€|\d{4}|%|\?",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"(?<!\w)(?:niet|geen|buiten|behalve|uitgezonderd|exclusief|uitzondering|nooit|noch|voorheen)(?!\w)", re.IGNORECASE
)
_RELATIVE = re.compile(r"(?<!\w)(?:waar\w*|die|dat|wat)(?!\w)[^:;]*?(?=[:;]|,(?! en )|$)", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;]\s*(?:(?:en|of) )?(?:ook )?|\s+(?:en|of|plus|alsmede|evenals)\s+", re.IGNORECASE)
_ARTICLE = r"(?:de |het |een |om )*"
_WORD = r"[A-Za-zÀ-ÿ][\wà-ÿ'-]*"
_INFLECTED = rf"(?:(?!(?:minste|eerste|laatste|beide|deze|alle)\s){_WORD}(?:e|ig|isch)\s)"
_HEAD = rf"[\w-]*(?:{CARE.pattern})[\w-]*"
_BEHIND = rf"(?:\s(?:in|op|bij|met|aan|van|na|zonder)\s{_ARTICLE}{_WORD}|\s(?:thuis|licht|zwaar|basis|plus|individueel|groep|jeugd))?"
_KIND = rf"{_ARTICLE}(?P<name>{_INFLECTED}{{0,3}}{_HEAD}{_BEHIND})"
_FIRST = re.compile(rf"(?:^|.*?[\s:(]){_KIND}$", re.IGNORECASE | re.DOTALL)
_LAST = re.compile(rf"{_KIND}(?=[\s.;:)]|$)", re.IGNORECASE)
_WHOLE = re.compile(rf"{_ARTICLE}(?P<name>{_WORD}(?:\s{_WORD}){{0,6}})", re.IGNORECASE)
_LEAST = 2


def comprised(text: str) -> Enumerated | None:
    """The kinds of care that a sentence on the contents of one part enumerates, two at least; None in any other sentence."""
    if (
        len(text) > _LONGEST
        or not _COMPRISES.search(text)
        or _DEALS.search(text)
        or _NOT.search(_RELATIVE.sub(" ", text))
    ):
        return None
    pieces: list[tuple[int, int]] = []
    begin = 0
    for match in _BETWEEN.finditer(text):
        pieces.append((begin, match.start()))
        begin = match.end()
    pieces.append((begin, len(text)))
    best: tuple[tuple[int, int], ...] = ()
    for index in range(len(pieces) - 1):
        found = _from(text, pieces, index)
        if len(found) > len(best):
            best = found
    return Enumerated(best, (best[0][0], best[-1][1]), "sentence") if len(best) >= _LEAST else None


_LONGEST = 320


def _from(text: str, pieces: list[tuple[int, int]], index: int) -> tuple[tuple[int, int], ...]:
    """The run of kinds that begins at the end of a piece, goes on with whole ones and ends at the beginning of another."""
    start, end = pieces[index]
    first = _FIRST.match(text[start:end])
    if first is None or not _is_kind(first["name"]):
        return ()
    found = [(start + first.start("name"), start + first.end("name"))]
    for start, end in pieces[index + 1 :]:
        whole = _WHOLE.fullmatch(text[start:end]) if (start, end) != pieces[-1] else None
        if whole is not None and _is_kind(whole["name"]):
            found.append((start + whole.start("name"), start + whole.end("name")))
            continue
        last = _LAST.match(text[start:end])
        if last is not None and _is_kind(last["name"]):
            found.append((start + last.start("name"), start + last.end("name")))
        break
    return tuple(found)


def _is_kind(name: str) -> bool:
    """Whether words name a kind of care and nothing else; not care at large: "hulp", "de zorg"."""
    return (
        CARE.search(name) is not None
        and not VERB.search(name)
        and not is_other_thing(name)
        and _AT_LARGE.fullmatch(name) is None
    )


_AT_LARGE = re.compile(
    r"(?:alle |deze |die |jouw |goede |passende |\w+ste )*(?:jeugd)?(?:hulp|zorg|ondersteuning|aanbod|producten?|groepe?n?|gezin(?:nen)?|scho(?:ol|len)"
    r"|onderwijs|spoed|hulpverle\w+|zorgverle\w+)",
    re.IGNORECASE,
)


def enumerates(text: str) -> Enumerated | None:
    """The same where it names kinds rather than describes one: three of them, or two in a word each.

    "Begeleiding, logeren en vaktherapie thuis", "Gezinshuizen en leefgroepen"; not "Onderzoek naar en behandeling van dyslexie".
    """
    found = bare(text)
    names = [text[start:end] for start, end in found.names] if found is not None else []
    plain = len(names) > _PAIR or all(" " not in name for name in names)
    return found if plain and not any(map(_UNFINISHED.search, names)) else None


_PAIR = 2
_UNFINISHED = re.compile(r"\s(?:naar|van|voor|met|in|op|bij|aan|tot|om|door)$")
