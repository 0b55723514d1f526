"""Standing that a sentence gives to the names of the one before: "Met deze drie organisaties is een contract gesloten"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.awards.acts import act_in
from extractors.awards.listed import Candidate
from extractors.awards.overall import of_section
from extractors.awards.standing import status_in
from extractors.awards.told import ordinary_name
from extractors.awards.triggers import ARTICLE, BUYERS, CAPITAL, FIRST, NOUN
from extractors.names.cleaning import Named
from extractors.names.enumeration import Span, names_anywhere, names_from
from extractors.names.plausible import plausible
from extractors.numbers import NUMBER, number

if TYPE_CHECKING:
    from extractors.context import Context, Unit

# "deze drie organisaties", "beide partijen", "aan beide", "De twee"
_THESE = re.compile(
    rf"\b(?i:deze|die|de|alle) (?P<these>{NUMBER})(?: (?:\w+ )?(?P<noun>{NOUN}|bedrijven|namen))?(?= |[.,])|\b(?i:beide) (?:{NOUN}|bedrijven)\b"
    r"|\b(?:aan|met) beiden?\b"
)
_OTHERS = re.compile(r"\b(?:andere|overige|gemeenten|regio's|wethouders|scholen|bestuurders|jaar|percelen|segmenten)\b")
# "Wie leveren er nu beschermd wonen?", "Met wie werken we?"
_ASKS = re.compile(
    r"^(?:en )?(?:(?:met|bij|door) )?wie\b[^?]{0,60}\b(?:lever|bied|doe|voer|verzorg|help|rijd|werk|komt|komen|contract|wo[nr]n)\w*\b[^?]{0,60}\?\W*$"
    r"|^(?:met )?welke (?:\w+ )?(?:\w*aanbieders?|partij(?:en)?|\w*organisaties?|bedrijven)\b[^?]{0,90}\?\W*$",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:Dat (?:zijn|is)|Dit zijn|Het gaat om|Alleen|Nu|Momenteel|Op dit moment|Vooralsnog)[:,]? ")
_BACK = 3
"""Sentences back in which the names may stand."""


def pointed_at(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Names that a later sentence of their paragraph counts and says how they stand."""
    for unit in context.units:
        text = unit.folded
        match = _THESE.search(text) if unit.passage.cell is None and unit.start > 0 else None
        if match is None or _OTHERS.match(text, match.end() + 1) or _OTHERS.search(match.group()):
            continue
        if match["these"] and not match["noun"] and not text.startswith(match.group()):
            continue  # "van de drie", said of anything
        status = status_in(text) or act_in(text)
        if status is None or any(span[0] > 0 and plausible(text[slice(*span)], no_names) for span in _capitals(text)):
            continue
        count = number(match["these"]) if match["these"] else 2
        units = [one for one in context.units_of[unit.passage.position] if 0 < unit.index - one.index <= _BACK]
        for before in reversed(units):
            row = _row(before, count, no_names, ordinary)
            yield from _each(before, row, status, "pointed_at")
            if row:
                break


def _capitals(text: str) -> list[Span]:
    return names_anywhere(text) if CAPITAL.search(text) else []


# "Het bedrijf schreef zich in, maar eindigde als zesde", "Deze organisatie krijgt de opdracht"
_THE_FIRM = re.compile(
    r"(?:Het|Dit|Dat) bedrijf\b"
    r"|(?:De|Deze|Die) (?:[a-z-]*organisatie|[a-z-]*aanbieder|stichting|[a-z-]*instelling|vervoerder|leverancier|coöperatie|combinatie)\b"
)


def of_firm(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """The one name of the sentence before, of which a sentence on "het bedrijf" says how it stands."""
    for unit in context.units:
        text = unit.folded
        before = context.units[unit.index - 1] if unit.index and unit.passage.cell is None else None
        if before is None or _THE_FIRM.match(text) is None or before.passage.position != unit.passage.position:
            continue
        status = status_in(text) or act_in(text)
        if status is None or any(span[0] > 0 and plausible(text[slice(*span)], no_names) for span in _capitals(text)):
            continue
        names = [
            span
            for span in names_anywhere(before.folded)
            if FIRST.match(before.folded, span[0]) is None
            and plausible(before.text[slice(*span)], no_names)
            and not ordinary_name(before.text[slice(*span)], ordinary)
            and not BUYERS.search(before.folded[: span[0]])
        ]
        if len(names) == 1:
            start, end = names[0]
            named = Named(before.text[start:end], before.start + start, before.start + end)
            yield Candidate(before, named, status, "of_firm", 0.7)


def answering(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Names that answer who delivers: "Wie leveren er nu beschermd thuis? Kwadrant, Huis Riet en De Overkant."."""
    for unit in context.units:
        if not unit.folded.rstrip().endswith("?") or _ASKS.match(unit.folded) is None:
            continue
        following = context.units[unit.index + 1] if unit.index + 1 < len(context.units) else None
        if following is None or following.passage.position - unit.passage.position > 1:
            continue
        if following.passage.kind != "paragraph" or not following.folded.rstrip().endswith("."):
            continue  # a row of links below a question
        lead = _LEADS.match(following.folded)
        row = names_from(following.folded, lead.end() if lead else 0)
        if not row or _REMARK.sub("", following.folded[row[-1][1] :]).strip(" .;") or (len(row) == 1 and not lead):
            continue
        if _all_names(following, row, no_names, ordinary):
            yield from _each(following, row, status_in(unit.folded) or "contracted", "answer")


def under_questions(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Names in the first sentence under such a question: "U kunt terecht bij Vlonder, Riet en Dal" under "Welke aanbieders zijn er?"."""
    for unit in context.units:
        path, text = unit.passage.heading_path, unit.folded
        if unit.passage.kind != "paragraph" or unit.start or not path or _ASKS.match(path[-1]) is None:
            continue
        if status_in(text) is not None or CAPITAL.search(text) is None:
            continue
        for start, _ in names_anywhere(text):
            row = names_from(text, start)
            if len(row) < 2 or BUYERS.search(text[:start]) or FIRST.match(text, start) is not None:
                continue
            if _all_names(unit, row, no_names, ordinary):
                yield from _each(unit, row, status_in(path[-1]) or "contracted", "answer")
                break


# As in: drie gecertificeerde instellingen: Vlonder, Riet en Dal · De vijf grootste organisaties (Vlonder, Riet ...)
_COUNTED = re.compile(
    rf"\b(?P<count>{NUMBER}) (?:[\w-]+ ){{0,2}}(?:{NOUN}|bedrijven)(?:: | \()(?=(?:de |het )?['A-ZÀ-Þ])", re.IGNORECASE
)
_GRANTED = re.compile(r"subsidie|beschikking|grootste|belangrijkste|bekendste|\bons? vaste\b", re.IGNORECASE)


def counted_names(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Names behind their number, so many as it says, in a sentence that tells how they stand or whom a grant goes to."""
    for unit in context.units:
        text = unit.folded
        for match in _COUNTED.finditer(text) if unit.passage.kind in ("paragraph", "mail_body", "notes") else ():
            status = status_in(text) or act_in(text) or ("contracted" if _GRANTED.search(text) else None)
            row = [_bare(text, span) for span in names_from(text, match.end())]
            if status and len(row) == number(match["count"]) > 1 and _all_names(unit, row, no_names, ordinary):
                yield from _each(unit, row, status, "counted_names")


def _bare(text: str, span: Span) -> Span:
    article = ARTICLE.match(text, *span)
    return (article.end(), span[1]) if article else span


# "Perceel 1 (Noord): Vlonder en Riet." in a paragraph
_LOT = re.compile(r"(?:deel)?(?:perceel|segment|lot|kavel|cluster|onderdeel) [^:.]{1,60}: ", re.IGNORECASE)


def by_lots(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Names that fill a sentence behind its lot: "Perceel 1 (Noord): Vlonder en Riet. Perceel 2 (Zuid): Dal."."""
    for unit in context.units:
        lot = _LOT.match(unit.folded) if unit.passage.kind in ("paragraph", "mail_body") else None
        row = names_from(unit.folded, lot.end()) if lot is not None else []
        if not row or _REMARK.sub("", unit.folded[row[-1][1] :]).strip(" .;"):
            continue
        earlier = [one for one in context.units_of[unit.passage.position] if one.index < unit.index]
        said = next((status for one in reversed(earlier) if (status := status_in(one.folded))), None)
        status = said or of_section(context, unit.passage)
        if status and _all_names(unit, row, no_names, ordinary):
            yield from _each(unit, row, status, "by_lot")


_REMARK = re.compile(r"\([^()]*\)")


def _row(unit: Unit, count: int, no_names: frozenset[str], ordinary: frozenset[str]) -> list[Span]:
    """An enumeration of so many names; empty where the sentence has none, or where those in it are buyers."""
    text, position = unit.folded, 0
    for start, _ in names_anywhere(text):
        first = FIRST.match(text, start)
        if start < position or (first is not None and first.end() < len(text)):
            continue
        row = names_from(text, start)
        position = row[-1][1] if row else start
        if len(row) != count or count < 2 or BUYERS.search(text[:start]):
            continue
        if _all_names(unit, row, no_names, ordinary):
            return row
    return []


def _all_names(unit: Unit, row: list[Span], no_names: frozenset[str], ordinary: frozenset[str]) -> bool:
    names = [unit.text[slice(*span)] for span in row]
    return all(plausible(name, no_names) and not ordinary_name(name, ordinary) for name in names)


def _each(unit: Unit, row: list[Span], status: str, rule: str) -> Iterator[Candidate]:
    for start, end in row:
        named = Named(unit.text[start:end], unit.start + start, unit.start + end)
        yield Candidate(unit, named, status, rule, 0.75)
