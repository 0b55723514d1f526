"""From a document to facts: people are masked, the context is made, every rule module is asked."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module

import extractors.rules
from extractors.confidence import calibration
from extractors.context import Context
from extractors.document import Document
from extractors.doubtful import weighed
from extractors.fact import Doubt, Fact
from extractors.one_reading import one_reading
from extractors.people import masked
from extractors.segments.own_word import own_word
from schemas.places import Place

Rule = Callable[[Context], Iterator[Fact | Doubt]]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document gives: itself with people masked (lengths unchanged), its facts, and what needs a person's eye."""

    document: Document
    facts: tuple[Fact, ...]
    doubts: tuple[Doubt, ...]


def extract(
    document: Document,
    *,
    known_on: date | None = None,
    places: Sequence[Place] = (),
    expected: bool = False,
    calibrated: bool = True,
) -> Extraction:
    """Find every fact of ``document``.

    ``known_on`` is the day it was fetched, ``places`` the municipalities and regions that may buy. ``expected`` says that
    it was found where purchases of care are published, so that a bare planning without a word of care is one too.
    ``calibrated``: with the confidence that annotated text gives, without it with what the rules claim. Facts come in
    order of the text.
    """
    document = masked(document)
    own = own_word(document)
    context = Context(own.document if own else document, known_on, places, expected=expected)
    found: list[Fact | Doubt] = []
    for rule in rules():
        found += rule(context)
    found = list(one_reading(found))
    if own:
        found = [own.restored(item) for item in found]
    if calibrated:
        facts, doubts = weighed(found, calibration())
    else:
        facts = [item for item in found if isinstance(item, Fact)]
        doubts = [item for item in found if isinstance(item, Doubt)]
    facts.sort(key=_place_of_fact)
    doubts.sort(key=lambda doubt: (doubt.passage, doubt.start, doubt.kind, doubt.message))
    return Extraction(document, tuple(facts), tuple(doubts))


@cache
def rules() -> tuple[Rule, ...]:
    """``find`` of every module in ``extractors.rules`` that has one, in the order of their names."""
    package = extractors.rules
    modules = [import_module(f"{package.__name__}.{info.name}") for info in pkgutil.iter_modules(package.__path__)]
    return tuple(module.find for module in modules if hasattr(module, "find"))


def _place_of_fact(fact: Fact) -> tuple[int, int, int, str, str, str]:
    segment = fact.segment.name if fact.segment else ""
    return (fact.passage, fact.start, fact.end, fact.table, segment, fact.rule)
