"""Marks ways of buying that are told without the name of a procedure: "alle partijen die voldoen, worden toegelaten".

The label is the procedure, the id the rule: ``admission_told`` for an open house in other words, ``open_light`` for an open
procedure named within the light regime ("openbare SAS-aanbesteding"), ``entry`` for "via toelating",
``split_verb`` for "wij besteden bestuurlijk aan".
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.nlp import mark, text_of

NAME = "buying"

_ALL = r"(?:alle|elke|iedere|ieder|iedereen|wie|allen)"
_MEETS = r"(?:voldoe[nt]|voldeed|voldeden)"
_ENTERS = (
    r"(?:toegelaten|toelaten|meedoen|meedoet|instromen|instroomt|deelnemen|toetreden|gecontracteerd"
    r"|(?:een|de) (?:\w+)?(?:contract|overeenkomst))"
)
_TOLD = re.compile(
    # Alle aanbieders die aan de eisen voldoen, worden toegelaten · wie voldoet, krijgt een contract
    rf"(?<!\w)(?P<admission_told>{_ALL}\s(?:[^.;?]{{0,70}}?\s)?{_MEETS}\b[^.;?]{{0,60}}?{_ENTERS}\b"
    # Toegelaten zijn alle organisaties die aan de eisen voldeden · toelating van iedereen die voldoet
    rf"|(?:toegelaten|toelating|gecontracteerd)\s(?:[^.;?]{{0,25}}?\s)?{_ALL}\s[^.;?]{{0,60}}?{_MEETS}\b)"
    r"|(?<![\w-])(?P<entry>(?:via|door middel van|opnieuw|met) (?:een )?(?:open |doorlopende )?toelating\b(?! van))"
    r"|(?<![\w-])(?P<split_verb>bestuurlijk aan(?=\s*(?:[.,;]|$)))"
    r"|(?<![\w-])(?P<open_light>openbare(?= (?:europese )?sas\b))"
)
_LABELS = {"admission_told": "open_house", "entry": "open_house", "split_verb": "bestuurlijk", "open_light": "openbaar"}
_MAY = re.compile(r"voldo|volde|openbare |toelating|bestuurlijk aan")


@Language.component(NAME)
def buying(doc: Doc) -> Doc:
    """Mark the ways of buying in ``doc``."""
    text = text_of(doc).lower()
    if not _MAY.search(text):
        return doc
    found: list[Span] = []
    for match in _TOLD.finditer(text):
        rule = match.lastgroup or "admission_told"
        span = doc.char_span(*match.span(), label=_LABELS[rule], span_id=rule, alignment_mode="expand")
        if span is not None:
            found.append(span)
    if found:
        mark(doc, NAME, found)
    return doc
