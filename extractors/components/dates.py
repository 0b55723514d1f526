"""Marks dates. A span is labelled with its precision; ``dates_in`` gives what the words say, span by span."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.dates.grammar import find_dates
from extractors.dates.period import DateWords
from extractors.nlp import mark, text_of

NAME = "dates"


@Language.component(NAME)
def dates(doc: Doc) -> Doc:
    """Write ``doc.spans["dates"]`` and, in the same order, what ``dates_in`` gives: a tuple of ``DateWords``.

    A span covers whole tokens and may be wider than the words ("augustus</p>"); offsets of the words themselves are in
    ``DateWords``.
    """
    found = find_dates(text_of(doc))
    if not found:
        return doc
    spans: list[Span] = []
    for words in found:
        span = doc.char_span(words.start, words.end, label=words.period.precision, alignment_mode="expand")
        if span is None:
            raise ValueError(f"date outside its text: {words.start}-{words.end} of {len(text_of(doc))}")
        spans.append(span)
    mark(doc, NAME, spans)
    doc.user_data[NAME] = found
    return doc


def dates_in(doc: Doc) -> tuple[DateWords, ...]:
    """What the words of each of ``doc.spans["dates"]`` say."""
    found: tuple[DateWords, ...] = doc.user_data.get(NAME, ())
    return found
