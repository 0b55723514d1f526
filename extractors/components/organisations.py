"""Marks organisations whose name carries a legal form; the label is the form (``stichting``, ``bv``).

Examples: "Stichting De Zandbank", "Leren & Gedrag V.O.F.", "Vlonder christelijke GGZ, St.". A name without a form is
left to the rules, which see the structure around it.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.names.enumeration import names_anywhere
from extractors.names.legal import anywhere, may_hold_form, split_form
from extractors.nlp import mark, text_of

NAME = "organisations"

# "De besloten vennootschap met beperkte aansprakelijkheid Vlonder B.V.", as courts write, and "Aannemer Vlonder B.V."
_STYLE = re.compile(
    r"(?:[Dd]e )?(?:(?:besloten|naamloze) vennootschap(?: met beperkte aansprakelijkheid)?"
    r"|[A-Za-z]*[Aa]annemer|[A-Za-z]*[Aa]anbieder|[Oo]pdrachtnemer|[Ii]nschrijver|[Pp]artij) (?=['A-Z])"
)
# "Met Vlonder B.V. is gesproken": the first word of a sentence is capital and none of the name's
_LEADING = re.compile(
    r"(?:Met|Aan|Ook|Door|Daarnaast|Verder|Na|Naast|Tussen|Volgens|Vanuit|Zowel|Omdat|Als|Wel|Maar|Alleen|Tevens"
    r"|Inmiddels|Namens|Daarom|Dat|Deze|Dit) (?=[A-Z'])"
)


@Language.component(NAME)
def organisations(doc: Doc) -> Doc:
    """Mark every organisation with a legal form."""
    text = text_of(doc)
    if not may_hold_form(text) or anywhere().search(text) is None:
        return doc
    found: list[Span] = []
    for start, end in names_anywhere(text):
        for words in (_LEADING, _STYLE):
            lead = words.match(text, start, end)
            start = lead.end() if lead else start
        form = split_form(text[start:end])[1]
        if form is None:
            continue
        span = doc.char_span(start, end, label=form, span_id="legal_form", alignment_mode="expand")
        if span is not None:
            found.append(span)
    if found:
        mark(doc, NAME, found)
    return doc
