"""Providers in lists, in lines under an introduction, and in runs of short paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.awards.items import Item, enumerates, items_of
from extractors.awards.standing import PARTY, introduced_status, lists_parties, overall_status, status_in
from extractors.document import Passage
from extractors.names.cleaning import Named
from extractors.names.legal import key
from extractors.names.plausible import has_form, of_care_alone, plausible
from extractors.people import MASK

if TYPE_CHECKING:
    from extractors.context import Context, Unit


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that structure or grammar offers as a provider's."""

    unit: Unit
    named: Named
    """Offsets count the passage's text."""
    status: str
    rule: str
    confidence: float
    consortium: str | None = None
    segments_from: tuple[Unit, ...] | None = None
    """Units whose segments the fact is about, instead of its own: the marked cells of its row."""


@dataclass(frozen=True, slots=True)
class Group:
    """Items that stand together under one introduction."""

    items: tuple[Item, ...]
    introduction: tuple[str, ...]
    """Words that introduce the items, the nearest first."""
    rule: str
    position: int
    """Of the passage that holds the first item."""


_MANY_WORDS = 9
_LIST_OF_OTHERS = re.compile(
    r"gemeenten?\b|documenten|bijlagen|downloads?|links|vragen|adviesraden|scholen|contactpersonen|criteria|eisen|uitgangspunten|producten|percelen\b|segmenten\b",
    re.IGNORECASE,
)
# As in: gunnen aan de combinatie Vlonder, bestaande uit: · het consortium Vlonder wordt gevormd door:
_JOINT = re.compile(
    r"(?P<name>(?:[Cc]ombinatie|[Cc]onsortium|[Ss]amenwerkingsverband|[Cc]oalitie|[Ss]amenwerking) ['\"]?[A-Z0-9][\w&' -]{1,60}?)['\"]?,?"
    r" (?:wordt |is |die |dat )?(?:bestaa(?:t|nde) uit|gevormd door|bestaat uit|met als (?:leden|partners)|waarin\b[^.]{0,40})[^.:]{0,60}:\s*$"
)


def listed(context: Context, places: frozenset[str], no_names: frozenset[str]) -> Iterator[Candidate]:
    """Providers of every list whose introduction or heading speaks of parties, or whose items carry legal forms."""
    for group in _groups(context, places, no_names):
        yield from _of_group(context, group, no_names)


def _of_group(context: Context, group: Group, no_names: frozenset[str]) -> Iterator[Candidate]:
    good = [item for item in group.items if plausible(item.named.text, no_names)]
    if not good:
        return
    formed = sum(has_form(item.named.text) for item in good)
    share = len(good) / len(group.items)
    status = _status(context, group, no_names)
    if group.introduction and _LIST_OF_OTHERS.search(group.introduction[0]) and not PARTY.search(group.introduction[0]):
        return
    if status is None:
        # Nothing introduces them as parties: legal forms must speak for most of them.
        if formed < 2 or formed < len(good) / 2:
            return
        status = "mentioned"
    enough = share >= 0.6 if len(group.items) > 2 else share == 1.0 or formed
    if not enough or (group.rule != "list" and formed == 0 and len(good) < 2 and status == "mentioned"):
        return
    for item in group.items:
        if MASK in item.named.text and status != "mentioned":
            # A sole trader goes by a person's name, which is masked: a person must look at the archived page.
            yield Candidate(item.unit, item.named, status, "masked_name", 0.3)
    if status != "mentioned" and share >= 0.7 and len(good) > 2:
        # "Pleegzorg Midden" between twelve names is one too, though each of its words is also a kind of care
        good = [item for item in group.items if item in good or of_care_alone(item.named.text, no_names)]
    joint = _JOINT.search(group.introduction[0]) if group.introduction else None
    for item in good:
        confidence = 0.95 if has_form(item.named.text) else 0.9 if share > 0.8 else 0.75
        yield Candidate(
            item.unit,
            item.named,
            status,
            group.rule,
            confidence - (0.15 if status == "mentioned" else 0),
            consortium=item.consortium or (joint["name"].strip() if joint else None),
        )


def _status(context: Context, group: Group, no_names: frozenset[str]) -> str | None:
    """What the nearest words that introduce the group say; where those only list parties, the words above them."""
    status = None
    for words in group.introduction:
        found = introduced_status(words) if _introduces(words) else None
        status = status or found
        if found == "awarded" and _NOUN_OF_AWARD.fullmatch(words.strip()):
            return award_of_document(context) or found
        if found not in (None, "mentioned"):
            return found
        if found == "mentioned" and lists_parties(words):
            continue
        if status is not None or not _neutral(words, no_names):
            break
    if status == "mentioned" and group.introduction and lists_parties(group.introduction[0]):
        return overall_in(context, context.document.passages[group.position]) or status
    if status in (None, "mentioned") and group.introduction and _of_segment(context, group.introduction[0], no_names):
        status = overall_in(context, context.document.passages[group.position]) or status
    if status is None and _heads_segment(context, group):
        return overall_in(context, context.document.passages[group.position]) or award_of_document(context)
    return status


def _of_segment(context: Context, words: str, no_names: frozenset[str]) -> bool:
    """Whether a short line that introduces a list is the name of a segment: "Dyslexie", "Begeleiding (ambulant)"."""
    bare = re.sub(r"\s*\([^)]*\)$", "", words.strip().rstrip(":"))
    return len(bare.split()) <= _HEADING_WORDS and (key(bare) in no_names or bool(context.inventory.of_header(bare)))


def _heads_segment(context: Context, group: Group) -> bool:
    """Is the group a list right under the heading of a segment: "Perceel 1: Dagbehandeling jonge kind"?"""
    path = context.document.passages[group.position].heading_path
    return bool(path) and bool(context.inventory.of_header(path[-1])) and len(path[-1].split()) <= _HEADING_WORDS


# A heading "Gunningsbericht" or "Uitslag gunning" says of what the text is, not how far the award is.
_NOUN_OF_AWARD = re.compile(r"(?:uitslag(?: van)?(?: de)? )?gunning(?:s\w+)?(?: \w+){0,3}", re.IGNORECASE)
_HEADING_WORDS = 12
_LEAD = 16
"""Passages from the top in which news of an award tells how far it is."""


def award_of_document(context: Context) -> str | None:
    """What a page on an award says of all that it lists: its title ("Gunning wonen is definitief"), then its first lines."""
    title = context.document.title or ""
    lead = [passage.text for passage in context.document.passages[:_LEAD] if passage.kind == "paragraph"]
    # "Gunningsbericht" alone says nothing of whether it is final; its first lines do.
    for words in (title, *lead) if "efinitie" in title else (*lead, title):
        for sentence in words[:1500].split(". "):
            status = status_in(sentence)
            if status in ("awarded", "provisionally_awarded") and _OF_AWARD.search(sentence):
                return status
    return None


_OF_AWARD = re.compile(r"gunning|gegund|gunnen|percelen|perceel|opdracht|aanbesteding|uitslag|winnaar", re.IGNORECASE)


def overall_in(context: Context, passage: Passage) -> str | None:
    """What headings, the title and the first paragraphs of its section say of the lists and tables below them."""
    path = passage.heading_path
    for words in path[::-1]:
        if (status := overall_status(words)) is not None:
            return status
    above = [
        other.text
        for other in context.document.passages[: passage.position]
        if other.kind in ("paragraph", "slide", "mail_body") and other.heading_path == path[: len(other.heading_path)]
    ]
    near = above[-4:][::-1] + above[:2]
    return next((status for words in near if (status := overall_status(words[:1500])) is not None), None) or (
        overall_status(context.document.title or "")
    )


# "Perceel 2 Ambulant" between "Gegunde aanbieders" and a list says which lot, and leaves it a list of those awarded.
_LABEL = re.compile(r"^(?:perceel|percelen|segment(?:en)?|lot|cluster|regio|gemeente)\b.{0,80}$", re.IGNORECASE)


# A paragraph introduces the list beneath it where it says so; a heading does by standing there.
_INTRODUCES = re.compile(
    r":\s*$|volgende|onderstaand|hieronder|(?<!\()hierna|opsomming|\blijst|overzicht|te weten|namelijk|zijn dit\b",
    re.IGNORECASE,
)


def _introduces(words: str) -> bool:
    return _INTRODUCES.search(words) is not None or (
        len(words.split()) <= 14 and not words.rstrip().endswith((".", "?", "!"))
    )


def _neutral(words: str, no_names: frozenset[str]) -> bool:
    if not words.endswith(("?", ":")) and not _introduces(words):
        return True  # a paragraph between heading and list: "Wij feliciteren alle partijen."
    return key(words) in no_names or bool(_LABEL.match(words))


def _groups(context: Context, places: frozenset[str], no_names: frozenset[str]) -> Iterator[Group]:
    run: list[Item] = []
    opened: tuple[str, ...] = ()
    kind = ""
    above = ""
    in_listing = False
    for passage in context.document.passages:
        words = tuple(
            filter(
                None,
                (
                    context.intros.get(passage.position, "") if passage.kind == "list_item" else above,
                    *passage.heading_path[::-1],
                ),
            )
        )
        if passage.kind == "list_item":
            if kind != "list" or words != opened:
                yield from _closed(run, opened, kind)
                run, opened, kind = [], words, "list"
            units = context.units_of[passage.position]
            # "Vlonder B.V. Zwolle" may be cut behind "B.V.": the item is one name
            run += items_of(units[0], _first_line(passage.text), 0, places, no_names) if units else ()
            continue
        several = "\n" in passage.text
        short = not several and _short(passage.text)
        listing = not several and passage.kind != "heading" and enumerates(passage.text)
        text = passage.kind in ("paragraph", "slide", "mail_body", "notes") and (several or short or listing)
        lines = _lines(context, passage, places, no_names) if text and not (short and _heads(passage.text)) else []
        if run and passage.kind == "slide" and listing != in_listing:
            yield from _closed(run, opened, kind)  # "Vlonder / Tureluur / De Zandbank" stands apart from lines below it
            run, kind = [], ""
        in_listing = listing
        if lines and several:
            yield from _closed(run, opened, kind)
            run, kind = [], ""
            yield from _line_group(context, passage, words, places, no_names)
        elif lines and (short or listing) and not (run and passage.kind == "slide" and _no_name(passage.text)):
            if kind != "paragraphs" or passage.heading_path[::-1] != opened[len(opened) - len(passage.heading_path) :]:
                yield from _closed(run, opened, kind)
                run, opened, kind = [], words, "paragraphs"
            run += lines
            continue
        else:
            yield from _closed(run, opened, kind)
            run, kind = [], ""
        above = "" if passage.kind == "heading" else passage.text[-300:]
    yield from _closed(run, opened, kind)


def _closed(run: list[Item], words: tuple[str, ...], kind: str) -> Iterator[Group]:
    if run and kind:
        yield Group(tuple(run), words, kind, run[0].unit.passage.position)


def _line_group(
    context: Context, passage: Passage, words: tuple[str, ...], places: frozenset[str], no_names: frozenset[str]
) -> Iterator[Group]:
    """Lines of one paragraph: those that introduce and those that are introduced."""
    introduction: list[str] = []
    run: list[Item] = []
    for unit in context.units_of[passage.position]:
        if (
            unit.text.rstrip().endswith(":")
            or (len(unit.text.split()) > _MANY_WORDS and not run)
            or (not run and introduced_status(unit.text))
            or _heads(unit.text)
        ):
            if run:
                yield Group(tuple(run), (*introduction[::-1], *words), "lines", passage.position)
                run, introduction = [], []
            introduction.append(unit.text)
            continue
        run += items_of(unit, unit.text, unit.start, places, no_names)
    if run:
        yield Group(tuple(run), (*introduction[::-1], *words), "lines", passage.position)


def _first_line(text: str) -> str:
    return text.partition("\n")[0]


def _lines(context: Context, passage: Passage, places: frozenset[str], no_names: frozenset[str]) -> list[Item]:
    return [
        item
        for unit in context.units_of[passage.position]
        for item in items_of(unit, unit.text, unit.start, places, no_names)
    ]


def _no_name(text: str) -> bool:
    """Whether a line of a slide ends the names above it: "samen 140 plekken", "Betaling per etmaal."."""
    return text[:1].islower() and not any(character.isupper() for character in text)


def _short(text: str) -> bool:
    words = text.split()
    if len(words) > _MANY_WORDS or text.rstrip().endswith((":", "?", "!")):
        return False
    return not (text.rstrip().endswith(".") and len(words) > 3 and not has_form(text))  # "Vlonder doet ook mee."


# A stamp over the names on a slide: "GEGUND", "Voorlopig gegund", "Op de reservelijst", "Hoofdaannemers"
_STAMP = re.compile(
    r"(?:(?:definitief|voorlopig|niet|al|nu|zijn) )?(?:gegund|gecontracteerd|geselecteerd|toegelaten|afgewezen|afgevallen|teruggetrokken)(?: aan)?"
    r"|(?:op de )?reserve(?:lijst)?|(?:hoofd|onder)aannemers?|(?:de )?winnaars?|(?:in|door naar de) dialoog|contractpartners",
    re.IGNORECASE,
)


def _heads(text: str) -> bool:
    """Whether a short line without a colon heads what follows: "Reservelijst perceel 2 (in volgorde van score)"."""
    if _STAMP.fullmatch(text.strip()):
        return True
    said = introduced_status(text) if _short(text) and not has_form(text) else None
    return said in ("reserve", "subcontractor") or (said not in (None, "mentioned") and PARTY.search(text) is not None)
