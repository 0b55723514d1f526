"""Marks ways of buying that are told without the name of a procedure: "alle partijen die voldoen, worden toegelaten".

The label is the procedure, the id the rule: ``admission_told`` for an open house in other words, ``open_light`` for an open
procedure named within the light regime ("openbare SAS-aanbesteding"), ``entry`` for "via toelating",
``split_verb`` for "wij besteden bestuurlijk aan".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.nlp import mark, text_of
from extractors.numbers import A_FEW

NAME = "buying"

_ALL = r"(?:alle|elke?|iedere?|iedereen|eenieder|wie|allen)"
_MEETS = r"(?:voldoe[nt]|voldeed|voldeden)"
_ENTERS = (
    r"(?:toegelaten|toelat(?:en|ing)|meedoe[nt]|mee (?:mag|mogen|kan|kunnen) doen|instrom\w+|instroomt|instapp?\w+|aanmelden|deelnemen|toetreden"
    r"|gecontracteerd|erin|erbij|(?:een|de) (?:\w+)?(?:contract|overeenkomst))"
)
# Who comes in, on what ground and to what, in whatever order: "Alle aanbieders die aan de eisen voldoen, worden toegelaten",
# "Toegelaten is iedereen die voldoet", "Hier mag iedereen meedoen die aan de eisen voldoet", "Wie voldoet, komt erin"
_ADMITTED = tuple(re.compile(rf"(?<!\w){part}(?!\w)") for part in (_ALL, _MEETS, _ENTERS))
_CLAUSES = re.compile(r"[^.;?:]+")
_REACH = 150
_TOLD = re.compile(
    # Aanbieders kunnen doorlopend toetreden · instappen kan ieder kwartaal
    rf"(?<!\w)(?P<admission_told>(?:kan|kunnen|mag|mogen) (?:\w+ ){{0,3}}?(?:doorlopend|het hele jaar(?: door)?|op (?:elk|ieder) moment|(?:elk|ieder) (?:moment"
    rf"|kwartaal|jaar)) (?:toetreden|instappen|instromen|aansluiten)\b"
    # Wij laten iedere aanbieder toe die aan de eisen voldoet · de deur staat open voor alle partijen die voldoen
    rf"|(?:laat|laten) (?:\w+ ){{0,3}}?{_ALL} (?:\w+ ){{0,3}}?toe\b|(?:open"
    rf"|toegankelijk) voor {_ALL} [^.;?]{{0,60}}?{_MEETS}\b"
    rf"|{_ALL} (?:\w+ )?(?:aanbieder|partij|organisatie|inschrijver)\w* (?:die"
    rf"|dat) [^.;?]{{0,60}}?{_MEETS}\b,? (?:mag|mogen|kan|kunnen|krijgt|krijgen)\b)"
    r"|(?<![\w-])(?P<entry>(?:via|door middel van|opnieuw|met) (?:een )?(?:open |doorlopende )?toelating\b(?! van))"
    r"|(?<![\w-])(?P<split_verb>bestuurlijk aan(?=\s*(?:[.,;]|$)))"
    # In april begint de dialoog met drie kandidaten · aan de gunning ging een dialoog vooraf · geselecteerd voor de dialoog
    r"|(?<![\w-])(?P<dialogue_held>(?:een |de )?dialoog(?= (?:vooraf|met (?:de )?(?:\w+ )?(?:kandidaten"
    r"|inschrijvers|gegadigden|geselecteerde))|(?: segment| perceel)? (?:\w+ )?(?:ging|gaat) .{0,40}vooraf)"
    # de dialoog duurt tot april · in die dialoog is veel duidelijk geworden · dialoog over de plannen liep
    r"|(?:in |na )?(?:de|die|deze|een) dialoog (?:duurt|duurde|loopt|liep|begint|begon|start|startte|is|was|wordt|werd|vindt|vond"
    r"|bestaat|voeren|heeft|had)\b"
    # sinds januari wordt een dialoog gevoerd · wij voeren een dialoog
    r"|(?:de |een )?dialoog(?= (?:\w+ )?(?:gevoerd|gestart|begonnen|afgerond|gehouden)\b)|(?:voer(?:t|en|de|den)|start(?:en|te|ten)?"
    r"|houd(?:t|en)) (?:\w+ ){0,4}?(?:een|de) dialoog\b(?! met (?:ouders|inwoners|cli|jeugd|de raad|elkaar))"
    # midden in de dialoog · na afloop van de dialoog · met drie partijen voeren we een dialoog · de dialoog met drie partijen
    r"|(?:midden in|tijdens|start van|begin van|einde van|afronding van|afloop van|vervolg van"
    r"|uitkomst van) (?:de|een) dialoog\b(?! met (?:ouders|inwoners|cli|jeugd|de raad|elkaar))"
    r"|(?:met ons|met de gemeenten?|met de regio) in dialoog\b|in dialoog met (?:ons|één (?:partij|aanbieder|combinatie|organisatie)"
    rf"|(?:de )?{A_FEW} (?:\w+ )?(?:partijen|aanbieders|combinaties|organisaties))\b"
    rf"|dialoog (?:voor )?met (?:maximaal |ten hoogste |deze |de )?(?:één|{A_FEW}) (?:\w+ )?(?:partijen|aanbieders|combinaties|organisaties)"
    rf"|met (?:maximaal |ten hoogste |deze |de )?{A_FEW} (?:\w+ )?(?:partijen|aanbieders"
    r"|combinaties|organisaties) [^.;?]{0,30}?(?:een |de |in )dialoog\b"
    r"|(?:geselecteerd|uitgekozen|gekozen|uitgenodigd|uitnodiging|selectie|kandidaten|deelnemers) (?:voor"
    r"|aan) de dialoog\b)"
    # Er zijn vier procedures: openbaar, niet-openbaar, dialoog · de openbare en de niet-openbare procedure
    r"|(?<![\w-])(?P<open_beside>openba(?:ar|re)(?=,? (?:en |of |dan wel )?(?:de )?niet[ -]openba))"
    # A cell "SAS, dialoog" or "Dialoog": the rule asks whether its header asks for a procedure.
    r"|(?<![\w-])(?P<dialogue_bare>dialoog\b)|(?P<open_bare>(?<!niet[ -])(?<![\w-])(?:europees,? |nationaal,? )?openbaar(?![\w-]|-))"
    r"|(?P<entry_bare>^(?:open |doorlopende )?toelating$)"
    # één op één met de huidige partij · 1-op-1 aan de zittende aanbieder
    r"|(?<![\w-])(?P<private_with>(?:1[ -]op[ -]1|één[ -]op[ -]één) (?:met|aan|bij) (?:de |het |een )?(?:(?:huidige|zittende|bestaande) )?"
    r"(?:partij|aanbieder|vervoerder|uitvoerder|stichting|organisatie|opdrachtnemer|partner)\b)"
    r"|(?<![\w-])(?P<private_bare>(?:1[ -]op[ -]1|één[ -]op[ -]één)(?=$|[ ,;/)]))"
    rf"|(?<![\w-])(?P<invited>(?:offerte|offertes|prijsopgave|uitvraag|aanvraag) (?:\w+ )?bij (?:\w+ )?{A_FEW} (?:\w+ )?"
    r"(?:partijen|aanbieders|bureaus|organisaties)"
    # We vragen drie partijen een offerte te maken · de opdracht wordt zonder aanbesteding gegund
    rf"|{A_FEW} (?:\w+ )?(?:partijen|aanbieders|bureaus|organisaties"
    r"|stichtingen) (?:\S+ ){0,4}?(?:een )?(?:offerte|prijsopgave|voorstel te doen|aanbieding)\b"
    # de opdracht zonder aankondiging gunnen · een gunning zonder voorafgaande bekendmaking
    r"|(?:opdracht|gunning|gunnen|contract\w*|overeenkomst\w*) (?:\w+ )?zonder (?:voorafgaande )?(?:aankondiging|bekendmaking|publicatie)\b"
    r"|zonder (?:\w+ )?(?:aanbesteding|aanbestedingsprocedure|mededinging"
    r"|concurrentiestelling)(?= (?:\S+ ){0,6}(?:gegund|gegeven|verstrekt|opdracht|gecontracteerd)))"
    # De gemeente voert de toegang met eigen medewerkers uit
    r"|(?<![\w-])(?P<own_staff>(?:gemeenten?|regio|wij|we) (?:\S+ ){1,8}?(?:met eigen (?:medewerkers|mensen"
    r"|personeel)|in eigen beheer|in eigen (?:hand|hand|dienst)|zelf (?:mensen|medewerkers|personeel) in dienst)"
    r"|ondergebracht (?:in eigen (?:huis|organisatie|dienst)|bij de gemeente(?:n)? zelf)"
    r"|(?:gemeenten?|regio|wij|we) voer(?:t|en) [^.;,]{3,50} zelf uit\b|voer(?:t|en) (?:de )?(?:gemeenten?|regio|wij|we) [^.;,]{3,50} zelf uit\b"
    r"|zelf (?:uit te voeren|te gaan uitvoeren)"
    r"|(?:gemeenten?|regio|wij|we) bested(?:en|t) [^.;,]{3,40} in(?= bij|[.;,]|$))"
    r"|(?<![\w-])(?P<open_light>openbare(?= (?:europese )?sas\b))"
)
_LABELS = {
    "admission_told": "open_house",
    "entry": "open_house",
    "split_verb": "bestuurlijk",
    "open_light": "openbaar",
    "open_beside": "openbaar",
}
_LABELS |= {
    "dialogue_held": "dialoog",
    "dialogue_bare": "dialoog",
    "open_bare": "openbaar",
    "invited": "onderhands",
    "entry_bare": "open_house",
    "private_bare": "onderhands",
    "private_with": "onderhands",
    "own_staff": "inbesteding",
}
_MAY = re.compile(
    r"voldo|volde|openbare |openbaar|toelating|bestuurlijk aan|dialoog|openbaar$|op[ -]1|op[ -]één"
    r"|offerte|prijsopgave"
    r"|uitvraag|zonder |aanvraag|toe\b|open voor|aanbieding|voorstel te|zonder |met eigen|in eigen|gemeente zelf|toetreden|instappen"
    r"|instromen|aansluiten|in dienst|besteden "
    r"|besteedt |zelf uit|zelf te"
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
    for start, end in _admitted(text):
        span = doc.char_span(start, end, label="open_house", span_id="admission_told", alignment_mode="expand")
        if span is not None and not any(one.label_ == "open_house" for one in found):
            found.append(span)
    if found:
        mark(doc, NAME, found)
    return doc


def _admitted(text: str) -> Iterator[tuple[int, int]]:
    """Where a clause says that all who meet the terms come in."""
    if "voldoe" not in text and "volde" not in text:
        return
    for clause in _CLAUSES.finditer(text):
        found = [part.search(clause.group()) for part in _ADMITTED]
        start = min((match.start() for match in found if match), default=0)
        end = max((match.end() for match in found if match), default=0)
        if all(found) and end - start <= _REACH:
            yield clause.start() + start, clause.start() + end
