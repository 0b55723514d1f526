"""Providers in lists, in lines under an introduction, and in runs of short paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.awards.standing import PARTY, introduced_status
from extractors.document import Passage
from extractors.names.cleaning import Named, cleaned
from extractors.names.legal import key
from extractors.names.plausible import has_form, plausible
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

    items: tuple[tuple[Unit, Named], ...]
    introduction: tuple[str, ...]
    """Words that introduce the items, the nearest first."""
    rule: str


_MANY_WORDS = 9
_LIST_OF_OTHERS = re.compile(
    r"gemeenten?\b|documenten|bijlagen|downloads?|links|vragen|adviesraden|scholen|contactpersonen|criteria|eisen|uitgangspunten|producten|percelen\b|segmenten\b",
    re.IGNORECASE,
)


def listed(context: Context, places: frozenset[str], no_names: frozenset[str]) -> Iterator[Candidate]:
    """Providers of every list whose introduction or heading speaks of parties, or whose items carry legal forms."""
    for group in _groups(context, places):
        yield from _of_group(group, no_names)


def _of_group(group: Group, no_names: frozenset[str]) -> Iterator[Candidate]:
    good = [(unit, named) for unit, named in group.items if plausible(named.text, no_names)]
    if not good:
        return
    formed = sum(has_form(named.text) for _, named in good)
    share = len(good) / len(group.items)
    status = None
    for words in group.introduction:
        status = introduced_status(words) if _introduces(words) else None
        if status is not None or not _neutral(words, no_names):
            break
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
    for unit, named in group.items:
        if MASK in named.text and status != "mentioned":
            # A sole trader goes by a person's name, which is masked: a person must look at the archived page.
            yield Candidate(unit, named, status, "masked_name", 0.3)
    for unit, named in good:
        confidence = 0.95 if has_form(named.text) else 0.9 if share > 0.8 else 0.75
        yield Candidate(unit, named, status, group.rule, confidence - (0.15 if status == "mentioned" else 0))


# "Perceel 2 Ambulant" between "Gegunde aanbieders" and a list says which lot, and leaves it a list of those awarded.
_LABEL = re.compile(r"^(?:perceel|percelen|segment(?:en)?|lot|cluster|regio|gemeente)\b.{0,80}$", re.IGNORECASE)


# A paragraph introduces the list beneath it where it says so; a heading does by standing there.
_INTRODUCES = re.compile(
    r":\s*$|volgende|onderstaand|hieronder|hierna|opsomming|\blijst|overzicht|te weten|namelijk|zijn dit\b",
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


def _groups(context: Context, places: frozenset[str]) -> Iterator[Group]:
    run: list[tuple[Unit, Named]] = []
    opened: tuple[str, ...] = ()
    kind = ""
    above = ""
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
            item = _item(context, passage, places)
            if kind != "list" or words != opened:
                yield from _closed(run, opened, kind)
                run, opened, kind = [], words, "list"
            run += [item] if item else []
            continue
        several = "\n" in passage.text
        text = passage.kind in ("paragraph", "slide", "mail_body", "notes") and (several or _short(passage.text))
        lines = _lines(context, passage, places) if text else []
        if lines and several:
            yield from _closed(run, opened, kind)
            run, kind = [], ""
            yield from _line_group(context, passage, words, places)
        elif len(lines) == 1 and _short(passage.text):
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


def _closed(run: list[tuple[Unit, Named]], words: tuple[str, ...], kind: str) -> Iterator[Group]:
    if run and kind:
        yield Group(tuple(run), words, kind)


def _line_group(context: Context, passage: Passage, words: tuple[str, ...], places: frozenset[str]) -> Iterator[Group]:
    """Lines of one paragraph: those that introduce and those that are introduced."""
    introduction: list[str] = []
    run: list[tuple[Unit, Named]] = []
    for unit in context.units_of[passage.position]:
        if (
            unit.text.rstrip().endswith(":")
            or (len(unit.text.split()) > _MANY_WORDS and not run)
            or (not run and introduced_status(unit.text))
        ):
            if run:
                yield Group(tuple(run), (*introduction[::-1], *words), "lines")
                run, introduction = [], []
            introduction.append(unit.text)
            continue
        named = _named(unit, places)
        if named is not None:
            run.append((unit, named))
    if run:
        yield Group(tuple(run), (*introduction[::-1], *words), "lines")


def _item(context: Context, passage: Passage, places: frozenset[str]) -> tuple[Unit, Named] | None:
    units = context.units_of[passage.position]
    if not units:
        return None
    # "Vlonder B.V. Zwolle" may be cut behind "B.V.": the item is one name
    end = passage.text.find("\n") if "\n" in passage.text else len(passage.text)
    named = cleaned(passage.text[:end], places)
    return (units[0], named) if named else None


def _lines(context: Context, passage: Passage, places: frozenset[str]) -> list[tuple[Unit, Named]]:
    return [(unit, named) for unit in context.units_of[passage.position] if (named := _named(unit, places)) is not None]


def _named(unit: Unit, places: frozenset[str]) -> Named | None:
    named = cleaned(unit.text, places)
    if named is None:
        return None
    return Named(named.text, unit.start + named.start, unit.start + named.end, named.place, named.kvk)


def _short(text: str) -> bool:
    return len(text.split()) <= _MANY_WORDS and not text.rstrip().endswith((":", "?", "!"))
