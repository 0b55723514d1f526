"""Providers in lists, in lines under an introduction, and in runs of short paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractors.awards.headed import BY_LOT, OF_LOT, of_heading
from extractors.awards.intent import decides
from extractors.awards.introductions import introduces, is_neutral
from extractors.awards.items import (
    Item,
    asks_who,
    by_places,
    enumerates,
    is_pair,
    items_of,
    labelled,
    parted,
    without_areas,
)
from extractors.awards.overall import award_of_document, of_section
from extractors.awards.standing import AGAINST, PARTY, introduced_status, lists_parties, status_in
from extractors.document import Passage
from extractors.fact import Segment
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
    segments: tuple[Segment, ...] | None = None
    """The segments themselves where its row lists them; empty where its row shows that it has none that can be told."""


@dataclass(frozen=True, slots=True)
class Group:
    """Items that stand together under one introduction."""

    items: tuple[Item, ...]
    introduction: tuple[str, ...]
    """Words that introduce the items, the nearest first."""
    rule: str
    position: int
    """Of the passage that holds the first item."""
    under: Unit | None = None
    """The short line above the items, where it is one that may name their segment."""


_MANY_WORDS = 9
_RUNNING_TEXT = ("paragraph", "slide", "mail_body", "notes")
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
    groups = list(_groups(context, places, no_names))
    known = frozenset(item.named.text for group in groups for item in group.items)
    for group in groups:
        items = tuple(part for item in group.items for part in parted(item, known))
        group = replace(group, items=without_areas(items))
        yield from _of_group(context, group, no_names)


def _of_group(context: Context, group: Group, no_names: frozenset[str]) -> Iterator[Candidate]:
    if group.introduction and group.introduction[0].rstrip().endswith((";", ",")):
        return  # one line of several: "Hulp komt van een of twee verbanden;"
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
    lot = group.under is not None and _of_segment(context, group.under.folded, no_names)
    for item in good:
        confidence = 0.95 if has_form(item.named.text) else 0.9 if share > 0.8 else 0.75
        behind = item.unit.folded[item.named.end - item.unit.start :].partition("\n")[0]
        aside = behind.lstrip().startswith(("(", "-", "–")) and _OF_ANOTHER.search(behind) is None
        own = status_in(behind) if aside else None
        yield Candidate(
            item.unit,
            item.named,
            own if own in AGAINST and status != "mentioned" else status,  # "Huis Riet (onderaannemer)"
            group.rule,
            confidence - (0.15 if status == "mentioned" else 0),
            consortium=item.consortium or (joint["name"].strip() if joint else None),
            segments_from=(group.under,) if lot and group.under is not None else None,
            segments=of_heading(context, item.unit.passage, item.named, group.introduction[:1]),
        )


def _status(context: Context, group: Group, no_names: frozenset[str]) -> str | None:
    """What the nearest words that introduce the group say; where those only list parties, the words above them."""
    status = None
    for words in group.introduction:
        found = introduced_status(words) if introduces(words) else None
        if found is None and _STAMP.fullmatch(words.strip(" :")):
            found = status_in(words)  # a heading "Afgewezen"
        status = status or found
        if found == "awarded" and _NOUN_OF_AWARD.fullmatch(words.strip()):
            return award_of_document(context) or found
        if found == "provisionally_awarded" and _TO_AWARD.search(words) and decides(context, _first(context, group)):
            return "awarded"
        if found not in (None, "mentioned"):
            return found
        if found == "mentioned" and lists_parties(words):
            continue
        if status is not None or not is_neutral(words, no_names):
            break
    passage = context.document.passages[group.position]
    first = group.introduction[0] if group.introduction else ""
    # "Per gebied zijn dat vanaf 1 januari:" under "Wie komt waar?": the heading asks
    asked = asks_who(first) or (_THOSE.search(first) is not None and any(map(asks_who, group.introduction[1:2])))
    if status in (None, "mentioned") and (lists_parties(first) or asked or _of_segment(context, first, no_names)):
        return of_section(context, passage, first) or ("contracted" if asked else status)
    if status is None and (
        _heads_segment(context, group) or all(BY_LOT.match(item.unit.folded) for item in group.items)
    ):
        return of_section(context, passage, first, deliver=group.rule == "list")
    return status


_THOSE = re.compile(r"\b(?:zijn|is) (?:dat|dit)\b[^.]{0,40}:\s*$", re.IGNORECASE)
# What a decision decides, and an intention only intends: "De opdracht te gunnen aan:"
_TO_AWARD = re.compile(r"^(?!.*\b(?:voorne|voorlop|van plan)).*\bte (?:gunnen|verlenen)\b", re.IGNORECASE | re.DOTALL)


def _first(context: Context, group: Group) -> Passage:
    return context.document.passages[group.position]


def _of_segment(context: Context, words: str, no_names: frozenset[str]) -> bool:
    """Whether a short line that introduces a list is the name of a segment: "Dyslexie", "Begeleiding (ambulant)"."""
    if not words or "\n" in words:
        return False
    whole = words.strip().rstrip(":")
    bare = re.sub(r"\s*\([^)]*\)$", "", whole)
    return len(bare.split()) <= _HEADING_WORDS and any(
        key(text) in no_names or bool(context.inventory.of_header(text)) for text in (bare, whole)
    )


def _heads_segment(context: Context, group: Group) -> bool:
    """Is the group a list right under the heading of a segment: "Perceel 1: Dagbehandeling jonge kind"?"""
    passage = _first(context, group)
    path = passage.heading_path
    first = group.introduction[0] if group.introduction else ""
    of_item = passage.level > 0 and plausible(first)  # an item of the same list, read as one less deep
    if first and first not in path and first[:1] != "(" and PARTY.search(first) is None and not of_item:
        return False  # "Wat wij daarvoor regelen" stands between the heading and what it lists
    return bool(path) and bool(context.inventory.of_header(path[-1])) and len(path[-1].split()) <= _HEADING_WORDS


# A heading "Gunningsbericht" or "Uitslag gunning" says of what the text is, not how far the award is.
_NOUN_OF_AWARD = re.compile(r"(?:uitslag(?: van)?(?: de)? )?gunning(?:s\w+)?(?: \w+){0,3}", re.IGNORECASE)
_HEADING_WORDS = 12
# "Vlonder (onderaannemer: Tureluur)", "Vlonder (met onderaannemer Tureluur)": a remark on whom it works with
_OF_ANOTHER = re.compile(r"onderaannemers?\s*:|\bmet\b.*onderaannem|onderaannemers? (?=['A-Z])")


def _groups(context: Context, places: frozenset[str], no_names: frozenset[str]) -> Iterator[Group]:
    run: list[Item] = []
    opened: tuple[str, ...] = ()
    kind = ""
    above = ""
    over_index: str | None = None  # what stands above the first of an index's letters holds for all of them
    in_listing = False
    under: Unit | None = None
    for passage in context.document.passages:
        if passage.position in context.indexed:
            above = over_index = above if over_index is None else over_index
            continue
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
                yield from _closed(run, opened, kind, under)
                run, opened, kind = [], words, "list"
            units = context.units_of[passage.position]
            # "Vlonder B.V. Zwolle" may be cut behind "B.V.": the item is one name
            run += items_of(units[0], passage.text.partition("\n")[0], 0, places, no_names) if units else ()
            continue
        label = labelled(passage.text) if passage.kind in _RUNNING_TEXT else 0
        if label:
            yield from _closed(run, opened, kind, under)
            run, kind = [], ""
            yield from _labelled_group(context, passage, label, words, places, no_names)
            above = passage.text[-300:]
            continue
        several = "\n" in passage.text
        short = not several and _short(passage.text)
        listing = (
            not several
            and passage.kind != "heading"
            and (enumerates(passage.text) or bool(by_places(passage.text, places)))
        )
        text = passage.kind in _RUNNING_TEXT and (several or short or listing)
        lines = _lines(context, passage, places, no_names) if text and not (short and _heads(passage.text)) else []
        if run and passage.kind == "slide" and listing != in_listing:
            yield from _closed(
                run, opened, kind, under
            )  # "Vlonder / Tureluur / De Zandbank" stands apart from lines below it
            run, kind = [], ""
        in_listing = listing
        if lines and several:
            yield from _closed(run, opened, kind, under)
            run, kind = [], ""
            yield from _line_group(context, passage, words, places, no_names)
        elif lines and (short or listing) and not (run and passage.kind == "slide" and _no_name(passage.text)):
            if kind != "paragraphs" or passage.heading_path[::-1] != opened[len(opened) - len(passage.heading_path) :]:
                yield from _closed(run, opened, kind, under)
                run, opened, kind = [], words, "paragraphs"
                before = context.units_of.get(passage.position - 1, ())
                under = before[0] if len(before) == 1 and above and _short(above) else None
            run += lines
            continue
        else:
            yield from _closed(run, opened, kind, under)
            run, kind = [], ""
        if passage.cell is not None and several:
            yield from _line_group(context, passage, words, places, no_names, in_cell=True)
        above = "" if passage.kind == "heading" or passage.cell is not None else passage.text[-300:]
    yield from _closed(run, opened, kind, under)


def _closed(run: list[Item], words: tuple[str, ...], kind: str, under: Unit | None) -> Iterator[Group]:
    if run and kind:
        above = under if kind == "paragraphs" else None
        yield Group(tuple(run), words, kind, run[0].unit.passage.position, above)


def _labelled_group(
    context: Context,
    passage: Passage,
    label: int,
    words: tuple[str, ...],
    places: frozenset[str],
    no_names: frozenset[str],
) -> Iterator[Group]:
    """Names behind a label in one paragraph: "Aanbieders: Vlonder, Tureluur en Stichting Riet."."""
    unit = next((one for one in context.units_of[passage.position] if one.start <= label < one.end), None)
    text = passage.text[label:].rstrip().removesuffix(".") if passage.text.count(". ") == 0 else passage.text[label:]
    if unit is not None:
        items = tuple(items_of(unit, text, label, places, no_names, headed=True))
        if items:
            yield Group(items, (passage.text[:label].strip(), *words), "lines", passage.position)


def _line_group(
    context: Context,
    passage: Passage,
    words: tuple[str, ...],
    places: frozenset[str],
    no_names: frozenset[str],
    *,
    in_cell: bool = False,
) -> Iterator[Group]:
    """Lines of one paragraph: those that introduce and those that are introduced; in a cell only these."""
    introduction: list[str] = []
    run: list[Item] = []
    under: Unit | None = None
    if in_cell and not any(unit.text.rstrip().endswith(":") for unit in context.units_of[passage.position]):
        return
    for unit in context.units_of[passage.position]:
        if (
            unit.text.rstrip().endswith(":")
            or (len(unit.text.split()) > _MANY_WORDS and not run)
            or (not run and introduced_status(unit.text))
            or _heads(unit.text)
            or (not in_cell and OF_LOT.match(unit.text) and not has_form(unit.text))
        ):
            if run:
                yield Group(tuple(run), (*introduction[::-1], *words), "lines", passage.position, under)
                run, introduction, under = [], [], None
            introduction.append(unit.text)
            under = unit if OF_LOT.match(unit.text) else under
            continue
        if in_cell and not _short(unit.text):
            if run:
                yield Group(tuple(run), (*introduction[::-1], *words), "lines", passage.position, under)
                run = []
            introduction = []
        elif not in_cell or introduction:
            offset = unit.start
            for line in unit.text.split("\n"):  # a reader may leave several lines in one sentence
                run += items_of(unit, line, offset, places, no_names)
                offset += len(line) + 1
    if run:
        yield Group(tuple(run), (*introduction[::-1], *words), "lines", passage.position, under)


def _lines(context: Context, passage: Passage, places: frozenset[str], no_names: frozenset[str]) -> list[Item]:
    pair = bool(passage.heading_path and context.inventory.of_header(passage.heading_path[-1]))  # "Verblijf" over two
    return [
        item
        for unit in context.units_of[passage.position]
        for item in items_of(unit, unit.text, unit.start, places, no_names, headed=pair and is_pair(unit.text))
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
