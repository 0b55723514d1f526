"""Marks numbers of parties: "maximaal vier aanbieders", "33 partijen", "4 à 5 opdrachtnemers", "Aantal aanbieders 52".

The label is the number ("4") or the range ("4-5"); the id is ``approximate`` for circa and its like, else ``exact``.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.nlp import mark, text_of
from extractors.numbers import NUMBER, number

NAME = "counts"

_NOUN = (
    r"(?:[\w-]*aanbieders?|partij(?:en)?|opdrachtnemers?|hoofdaannemers?|\w*organisaties?|\w*instelling(?:en)?|\w*bedrijven|zorgboerderijen|(?:zorg|dienst)verleners|stichtingen|\w*vervoerders?|vrijgevestigden?|(?:groeps)?praktijk(?:en)?|inschrijvers?|inschrijvingen|contractpart(?:ij|ijen|ner|ners)"
    r"|contractanten|gecontracteerden|combinaties?|deelnemers?|gegadigden?|(?:strategische? )?partners?|samenwerkingsverband(?:en)?"
    r"|consorti(?:um|a)|zorgondernemers|leveranciers?|winnaars?|kandidaten|aanvragers?|(?:subsidie)?ontvangers?|uitvoerders?)"
)
_ABOUT = r"(?:circa|ca\.?|ongeveer|ruim|zo'n|bijna|rond de|meer dan|ongeveer|plusminus|\+/-|(?:een )?kleine)"
_LIMIT = r"(?:maximaal|max\.?|ten hoogste|hooguit|minimaal|min\.?|ten minste|tenminste|minstens|minimum|maximum)"
# "vier tot zes", "4 - 6", "minimaal vier en maximaal zes", "minimaal 2, maximaal 5"
_RANGE = (
    r"(?:\s?-\s?|\s(?:tot(?: en met)?|t/m|of|à|á|a)\s|\s\((?:of|tot)\s"
    r"|(?:\s(?:en|tot|tot en met|of)\s|\s?[,/]\s)(?:maximaal|maximum|max\.?|ten hoogste|hooguit)\s)"
)
# "drie hulpverleners van dezelfde organisatie", "acht gemeenten met aanbieders": what stands behind them is not counted,
# nor in "de drie gemeenten zoeken aanbieders", where the number is of others
_NOT_BETWEEN = (
    rf"(?:{NUMBER}|we|wij|er|\w*gemeenten|\w*regio's|colleges|raden|wethouders|percelen|segmenten|kavels|clusters|onderdelen"
    r"|procent|alle|kregen|krijgen|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jaar|maanden|weken|dagen|uur|per|met|voor|bij|door|in|op|over|aan|tussen|dan|als|die|dat|van(?!\s(?:de|onze|hun)\b))\b"
)
# As in: circa 90 aanbieders · vier tot zes gecontracteerde partijen · één (of twee) samenwerkingsverbanden
_COUNTED = re.compile(
    rf"(?<![\w.,/-])(?<!perceel\s)(?<!segment\s)(?<!kavel\s)(?<!cluster\s)(?:(?P<about>{_ABOUT})\s)?(?:{_LIMIT}\s(?:(?P<about2>{_ABOUT})\s)?)?(?P<low>{NUMBER})(?:tal)?(?:\s\(\d+\))?(?!\s(?:of|à)\smeer)(?:{_RANGE}(?P<high>{NUMBER})\)?)?"
    rf"\s(?:(?:à|of)\s)?(?:(?!{_NOT_BETWEEN})[a-zà-ÿ-]+\s(?:en\s(?=[a-zà-ÿ]+e\s))?){{0,3}}?{_NOUN}(?![\w-])",
    re.IGNORECASE,
)
# As in: Aantal aanbieders 52 · Aantal te contracteren partijen: maximaal 4 · aantal opdrachtnemers\n4 - 6
_NUMBERED = re.compile(
    rf"\baantal\s(?:(?!(?:van|bij|aan)\s)[\w-]+\s){{0,3}}?{_NOUN}\s?(?:\([^)]{{1,30}}\))?\s?(?:[:=]|is|bedraagt|van)?\s(?:(?P<about>{_ABOUT})\s)?(?:{_LIMIT}\s)?(?P<low>{NUMBER})(?:{_RANGE}(?P<high>{NUMBER}))?(?![\w%])",
    re.IGNORECASE,
)
# As in: contractpartners: minimaal 8 en ten hoogste 10 · Partijen: 3
_LABELLED = re.compile(
    rf"(?:^|(?<=\n)|(?<=; ))\W*(?:[a-z-]+\s)?{_NOUN}\s?:\s(?:(?P<about>{_ABOUT})\s)?(?:{_LIMIT}\s)?"
    rf"(?P<low>{NUMBER})(?:{_RANGE}(?P<high>{NUMBER}))?(?=\s*(?:$|[.,;(\n]))",
    re.IGNORECASE,
)
# As in: een beperkt aantal aanbieders (4 à 5) · met de gecontracteerde partijen (maximaal 12)
_IN_BRACKETS = re.compile(
    rf"(?<!\w){_NOUN}\s\((?:(?P<about>{_ABOUT})\s)?(?:{_LIMIT}\s)?(?P<low>{NUMBER})(?:{_RANGE}(?P<high>{NUMBER}))?(?:\sin\stotaal)?\)",
    re.IGNORECASE,
)
# Searched in lower-case text without flags, so that the engine can skip ahead to the first letters.
_HINT = re.compile(
    r"aanbieder|partij|opdrachtnemer|aannemer|organisatie|instelling|vrijgevestigd|praktijk|inschrijv|contract|combinatie"
    r"|deelnemer|gegadigde|partner|samenwerkingsverband|consorti|ondernem|leverancier|winnaar|kandida|aanvrager|ontvanger|uitvoerder|verlener|bedrijven|boerderijen|stichtingen|vervoerder"
)


# A count holds digits or a word that begins as those for numbers do ("vierentwintig"). In lower-case text; letters come
# first and are then looked back at, so that the engine skips ahead to them: "wachttijd" has no "acht" of its own.
_DIGIT = re.compile(r"\d")
_STEMS = (
    *("eenen", "één", "eén", "éen", "twee", "twin", "drie", "dert", "vier", "veer", "vijf", "zes", "zeven", "acht"),
    *("tach", "negen", "tien", "elf", "twaalf", "honderd"),
)
_NUMBER_WORD = re.compile("|".join(rf"{stem}(?<!\w{stem})" for stem in _STEMS))


def holds_number(lower: str) -> bool:
    """Whether a text in small letters holds digits or a word for a number above one, or "één"."""
    return _DIGIT.search(lower) is not None or _NUMBER_WORD.search(lower) is not None


@Language.component(NAME)
def counts(doc: Doc) -> Doc:
    """Mark every number of parties."""
    text = text_of(doc)
    lower = text.lower()
    if _HINT.search(lower) is None or not holds_number(lower):
        return doc
    found: dict[int, Span] = {}
    for pattern in (_NUMBERED, _LABELLED, _COUNTED, _IN_BRACKETS):
        for match in pattern.finditer(text):
            low, high = number(match["low"]), match["high"]
            label = f"{low}-{number(high)}" if high and number(high) > low else str(low)
            about = match["about"] or match.groupdict().get("about2")
            span = doc.char_span(
                *match.span(), label=label, span_id="approximate" if about else "exact", alignment_mode="expand"
            )
            if span is not None and not any(
                other.start < span.end and span.start < other.end for other in found.values()
            ):
                found[span.start] = span
    if found:
        mark(doc, NAME, [found[start] for start in sorted(found)])
    return doc
