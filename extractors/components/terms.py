"""Marks the terms of every vocabulary that has any, each vocabulary in a group of its own name.

A span's label is the value (``inspanningsgericht``), its id the finer term. "Taakgerichte", "raamovereenkomsten" and
"SAS-procedure" count as their form with an ending or a hyphen. Short forms in capitals (SAS, DAS) count only so written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.nlp import mark, text_of
from extractors.trie import normal, pattern
from schemas.vocabulary import Term, vocabulary, vocabulary_names

NAME = "terms"

_ENDINGS = ("", "e", "en", "s", "n")
_WORD = re.compile(r"[^\s\-]+")
_CAPITALS = re.compile(r"[A-Z]{2}")
"""What every short form holds (``Finder`` sees to it); most sentences do not."""


@dataclass(frozen=True, slots=True)
class Found:
    """A term of the vocabulary ``group`` at ``start``..``end`` of a text."""

    group: str
    term: Term
    start: int
    end: int


class Finder:
    """Finds the terms of some vocabularies in one pass over a text."""

    def __init__(self, groups: Iterable[str]) -> None:
        self._terms: dict[str, list[tuple[str, Term]]] = {}
        self._short: dict[str, list[tuple[str, Term]]] = {}
        for group in groups:
            for term in vocabulary(group).terms:
                for form in (*term.forms, *term.damaged):
                    short = 2 <= len(form) <= 4 and form.isalpha() and form.isascii() and form.isupper()
                    forms = self._short if short else self._terms
                    forms.setdefault(form if short else normal(form), []).append((group, term))
        self._read_before: dict[str, tuple[tuple[str, Term, int], ...]] = {}
        self._expression = re.compile(rf"(?<![\w&]){pattern(self._terms)}(?:en|[esn])?(?!\w)") if self._terms else None
        self._capitals = re.compile(rf"(?<![\w&]){pattern(self._short)}(?!\w)") if self._short else None

    def find(self, text: str) -> Iterator[Found]:
        """Terms in ``text``; of those of one vocabulary that begin at one place the longest."""
        lower = text.lower()
        if len(lower) != len(text):  # the capital dotted I of Turkish names grows a letter
            lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
        begun: set[tuple[str, int]] = set()
        if self._expression is not None:
            for match in self._expression.finditer(lower):
                written, start = match.group(), match.start()
                if written not in self._read_before:
                    self._read_before[written] = tuple(self._read(written))
                for group, term, length in self._read_before[written]:
                    begun.add((group, start))
                    yield Found(group, term, start, start + length)
        if self._capitals is not None and _CAPITALS.search(text):
            for match in self._capitals.finditer(text):
                for group, term in self._short[match.group()]:
                    if (group, match.start()) in begun:
                        continue  # the longer form is there already: SAS-procedure
                    yield Found(group, term, *match.span())

    def _read(self, written: str) -> Iterator[tuple[str, Term, int]]:
        """The longest form, and shorter ones at its beginning that are terms of another vocabulary, with their lengths."""
        words = list(_WORD.finditer(written))
        seen: set[str] = set()
        for count in range(len(words), 0, -1):
            end = words[count - 1].end()
            form = normal(written[:end])
            for ending in _ENDINGS:
                for group, term in self._terms.get(form.removesuffix(ending) if ending else form, ()):
                    if group not in seen:
                        seen.add(group)
                        yield group, term, end


@Language.factory(NAME)
class Terms:
    """The component."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.finder = Finder(vocabulary_names())

    def __call__(self, doc: Doc) -> Doc:
        """Mark the terms of ``doc``."""
        groups: dict[str, list[Span]] = {}
        for found in self.finder.find(text_of(doc)):
            span = doc.char_span(
                found.start, found.end, label=found.term.value, span_id=found.term.id, alignment_mode="expand"
            )
            if span is not None:
                groups.setdefault(found.group, []).append(span)
        for group, spans in groups.items():
            mark(doc, group, _apart(spans))
        return doc


def _apart(spans: list[Span]) -> list[Span]:
    """In order of the text, the longer of two that share a token."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -len(one))):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
