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
    # In april begint de dialoog met drie kandidaten · aan de gunning ging een dialoog vooraf · geselecteerd voor de dialoog
    r"|(?<![\w-])(?P<dialogue_held>(?:een |de )?dialoog(?= (?:vooraf|met (?:de )?(?:\w+ )?(?:kandidaten"
    r"|inschrijvers|gegadigden|geselecteerde))|(?: segment| perceel)? (?:\w+ )?(?:ging|gaat) .{0,40}vooraf)"
    r"|(?:geselecteerd|uitgenodigd|uitnodiging|selectie|kandidaten|deelnemers) (?:voor|aan) de dialoog\b)"
    # A cell "SAS, dialoog" or "Dialoog": the rule asks whether its header asks for a procedure.
    r"|(?<![\w-])(?P<dialogue_bare>dialoog\b)|(?P<open_bare>^(?:europees,? |nationaal,? )?openbaar$)"
    r"|(?P<entry_bare>^(?:open |doorlopende )?toelating$)|(?P<private_bare>^(?:1[ -]op[ -]1|één[ -]op[ -]één)$)"
    r"|(?<![\w-])(?P<invited>(?:offerte|offertes|prijsopgave|uitvraag|aanvraag) (?:\w+ )?bij (?:\w+ )?(?:twee"
    r"|drie|vier|vijf|\d) (?:\w+ )?(?:partijen|aanbieders|bureaus|organisaties))"
    r"|(?<![\w-])(?P<open_light>openbare(?= (?:europese )?sas\b))"
)
_LABELS = {"admission_told": "open_house", "entry": "open_house", "split_verb": "bestuurlijk", "open_light": "openbaar"}
_LABELS |= {
    "dialogue_held": "dialoog",
    "dialogue_bare": "dialoog",
    "open_bare": "openbaar",
    "invited": "onderhands",
    "entry_bare": "open_house",
    "private_bare": "onderhands",
}
_MAY = re.compile(
    r"voldo|volde|openbare |toelating|bestuurlijk aan|dialoog|openbaar$|op[ -]1$|op[ -]één$|offerte|prijsopgave"
    r"|uitvraag|aanvraag"
)


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
