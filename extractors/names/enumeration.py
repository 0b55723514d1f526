"""Cutting running text into names: "Vlonder, Stichting Leren & Gedrag en De Zandbank B.V." holds three."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.names.legal import anywhere, split_form

Span = tuple[int, int]

_CAP = (
    # "Stichting Dr. Zonneveld", "S&L Jeugdzorg", "Z!nvol": a title's stop and a sign between letters are within a name
    r"(?:(?:Zn|Co|Gebr|Fa|St|Dr|Drs|Prof|Mgr)\.(?= [A-ZÀ-Þ])|(?<=[Pp]raktijk )[A-Z]\.(?= )|(?![A-Z]\.(?:[\s,A-Z]|$))(?!(?:BV|VOF|NV|Bv|Vof)\b)"
    r"[A-ZÀ-ÖØ-Þ0-9](?:[\w'/’+-]|[&!](?=\w)|!(?=[,;.)]| en | of |$))*(?:\.(?:\d+|nl|nu|com|eu|org)\b)?|[a-z]+[A-Z][\w'-]*)"
)
# Words that several organisations have in their name; only between two of these "en" joins: "Leren en Gedrag", "Jeugd
# en Gezin"
_COMMON = (
    r"(?:Gezin(?:nen)?|Jeugd|Opvoeding|Begeleiding|Zorg|Trainingen|Training|Coaching|Advies|Behandeling|Gedrag|Leren"
    r"|Onderwijs|Werk|Wonen|Welzijn|Ontwikkeling"
    r"|Reclassering|Jeugdreclassering|Jeugdbescherming|Kind(?:eren)?|Therapie|Opleiding(?:en)?|Diagnostiek|Onderzoek"
    r"|Ondersteuning|Partners|Co|Ouders?|Groei|Rust"
    r"|Gezinsbeschermers|Hulp|Jeugdhulp|Jeugdzorg|Psychiatrie|Psychologie|Pedagogiek|Spel|Dagbesteding|Participatie|Meer|Zo|Studie|Gezondheid|Verslaving|Veiligheid|Balans|Ruimte|Natuur|Sport|Talent|Toekomst|Paard|Dier(?:en)?)"
)
# Small words within a name: "Altijd iemand in de buurt" keeps its own in a list, running text only these
_SMALL = (
    r"(?:van|voor|in|op|der|den|des|de|het|'t|bij|aan|tot|te|ter|ten|over|zonder|met|naar|om|onder|tussen|uit|&|\+|-|–)"
)
# A common noun of the field may close a name: "Stichting Lelie zorggroep", "Vlonder christelijke GGZ"
_LOWER = (
    r"(?:[a-zà-ÿ]*(?:zorg|groep|hulp|ggz|begeleiding|coaching|therapie|praktijk|huis|instelling|kliniek|training"
    r"|dienst|dienstverlening|psychologie|psychiatrie|wonen)"
    r"|christelijke|kinder-?|jeugd|noord|zuid|oost|west)(?![\w-])"
)


def _name_pattern() -> str:
    form = anywhere().pattern.removeprefix(r"(?<![\w.])").removesuffix(r"(?!\w)")
    form = re.sub(r"\?P<\w+>", "?:", form)
    own = r"(?!(?:Stichting|Stg\b|Coöperatie|Vereniging|Maatschap)\b)"
    article = rf"(?:[Dd]e|[Hh]et|'[ts]|[Vv]an der|[Vv]an de|[Vv]an) (?={_CAP})"
    # "zorgboerderij 't Heem": a common noun may open a name
    noun = rf"(?:(?:zorg)?boerderij|gezinshuis|logeerhuis|[a-z]*praktijk|huize|zorggroep) (?=(?:'[ts] |[Dd]e |[Hh]et )?{_CAP})"
    front = rf"(?:(?:[Dd]e )?(?:{form}|Praktijk|Combinatie|Centrum) |{noun})?(?:{article})?"
    joined = rf"(?:(?: {_SMALL}){{0,3}} {own}{_CAP}| en {_COMMON}\b| en (?:Zoon|Zonen|Zn|Dochters?)\b|(?: (?:voor|van|bij|in|met|op|&|\+|-))? {_LOWER})"
    # "Vlonder, St." closes a name, "Vlonder, Stichting De Zandbank" begins another
    back = (
        rf"(?:,? ?(?!Stichting|[Cc]oöp|[Mm]aatschap|[Vv]ereniging)(?:{form})(?!\w)"
        r"|,? Stichting(?! ?(?:['A-ZÀ-Þ0-9]|(?:voor|van|de|het|tot|ter) (?:[a-z]+ )?['A-ZÀ-Þ])))"
    )
    return rf"{front}{_CAP}(?:{joined}){{0,8}}(?:{back})?(?: \((?=[\w&-]*[A-Z0-9&][\w&-]*\))[A-Z](?=[\w&-]*[A-Z0-9&])[\w&-]{{1,11}}\))?"


_NAME = re.compile(_name_pattern())
_SEPARATOR = re.compile(
    # "Vlonder (Veendorp), Tureluur (onderaannemer) en Oever": what stands in brackets between names is no part of them
    r"(?: \([^()]{2,60}\)| uit (?:Den |De |Sint )?[A-Z][\w'-]+(?=(?:,| en) [A-Z][\w'-]+ (?:[Dd]e )?[A-Z]))?"
    r"\s*(?: en aan |, aan |, en |,? samen met |,? alsmede |,? evenals |,? en ook |, of |, | en | of |; ?| / | \| | [·•] |\n)\s*(?:(?:de "
    r"|het )?(?:organisaties?|(?:zorg"
    r"|jeugdhulp)?aanbieders?|partij(?:en)?|instelling(?:en)?|combinatie (?=van)) (?:van )?)?"
)
_EN_COMMON = re.compile(rf"(?P<left>[\w-]+) en (?P<right>{_COMMON})\b")
_IS_COMMON = re.compile(_COMMON)


def names_from(text: str, start: int, limit: int | None = None) -> list[Span]:
    """Names from ``start`` on, as long as one follows the other by a comma, "en" or a semicolon."""
    end = len(text) if limit is None else limit
    found: list[Span] = []
    position = start
    while True:
        span = name_at(text, position, end)
        if span is None:
            return _one_en(text, found)
        found.append(span)
        separator = _SEPARATOR.match(text, span[1], end)
        if separator is None:
            return _one_en(text, found)
        position = separator.end()


def _one_en(text: str, spans: list[Span]) -> list[Span]:
    """Spans where "en" joins but the last two: "Stichting Duin en Vliet en Tureluur Zorg" holds two names, not three."""
    if len(spans) < 3:
        return spans
    joined = [text[left[1] : right[0]].strip() == "en" for left, right in pairwise(spans)]
    if joined[-2:] != [True, True]:
        return spans
    first, second, third = spans[-3:]
    left_formed = split_form(text[slice(*first)])[1] is not None
    if left_formed or " " not in text[slice(*second)]:
        return [*spans[:-3], (first[0], second[1]), third]
    return spans


def name_at(text: str, start: int, end: int) -> Span | None:
    """The name that begins at ``start``; "en" is part of it only between two common words or before a form's end."""
    match = _NAME.match(text, start, end)
    if match is None:
        return None
    stop = match.end()
    for en in _EN_COMMON.finditer(text, start, stop):
        # nobody is called just "Zorg": "Coöperatie Boer en Zorg" ends with it
        if not (_IS_COMMON.fullmatch(en["left"].capitalize()) or en.end() == stop) and split_form(text[start:stop])[
            1
        ] not in {
            "bv",
            "vof",
            "nv",
        }:
            stop = en.start() + len(en["left"])
            break
    dated = _DATED.search(text[start:stop]) if _MONTH.match(text, stop) else None
    if dated is not None:
        stop = start + dated.start()  # "De Zijlen op 14 februari": the day is no part of the name
    seat = _SEAT.search(text[start:stop])
    if seat is not None and not _IS_COMMON.fullmatch(seat["place"]):
        stop = start + seat.start()  # "Taxi De Ruiter uit Elsbeek": where it sits is no part of the name
    while stop > start and text[stop - 1] in " ,-–&+":
        stop -= 1
    return (start, stop) if stop > start else None


_SEAT = re.compile(r"\suit (?P<place>(?:'s-|Den |De |Sint )?[A-ZÀ-Þ][\w'-]+(?: aan (?:den|de) [A-Z][\w-]+)?)$")
_MONTH = re.compile(r"\s(?:jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)")
_DATED = re.compile(r"\s(?:(?:op|van|per|tot|voor|in|bij|met|aan|de) )*\d{1,2}$")


def names_anywhere(text: str) -> list[Span]:
    """Every stretch of ``text`` that is written like a name, from left to right."""
    found = []
    position = 0
    while (match := _STARTS.search(text, position)) is not None:
        span = name_at(text, match.start(), len(text))
        if span is None:
            position = match.end() + 1
        else:
            found.append(span)
            position = span[1]
    return found


_STARTS = re.compile(
    r"(?<![\w.])(?=['\w])(?:(?=(?i:stichting|coöp|maatschap|vereniging))|(?=(?:[Dd]e |[Hh]et )?[A-ZÀ-Þ0-9'])"
    r"|[a-z]+(?=[A-Z]))"
)
