"""Sentences by Dutch rules: an abbreviation's stop ends none, a line that the author broke does.

Example: "Dat geldt m.n. voor perceel 2. De inschrijving sluit op 6 juli a.s. om 12.00 uur." has two sentences.
They stand as spans in the group ``sentences``, without the white space around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.dates.words import MONTH
from extractors.nlp import mark, text_of
from extractors.text import cut_before

NAME = "sentences"

LONGEST_SENTENCE = 2000
"""Characters; the longest of real documents has 500. Rules look at a sentence as a whole, so text without an end is cut."""

_END = re.compile(r"(?<=[.!?…])[\"')\]]*\s+(?=[\"'(\[]?[A-ZÀ-Þ0-9•])|\n+")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Za-z]|[a-z]\.(?:[a-z]\.)*[a-z]|m\.?n|o\.?a|d\.?w\.?z|i\.?c\.?m|i\.?v\.?m|i\.?p\.?v|t\.?a\.?v|e\.?d|e\.?v"
    r"|incl|excl|ca|c\.?q|resp|bijv|bv|nr|nrs|art|lid|jl|a\.?s|max|min|mln|[Mm]r|[Dd]rs?|[Ii]r|[Pp]rof|Mgr|dhr|mevr|mw|tel|blz|pag|vgl|zgn|evt"
    r"|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec|St|Stg|B\.V|N\.V|V\.O\.F|U\.A)\.$"
)

# "gegund aan Vlonder B.V. De inschrijving van een ander is afgewezen": the form's stop ends the sentence too, where a
# small word with a capital and a word in lower case follow. "Vlonder B.V. De Zandbank" goes on.
_MAY_END = re.compile(r"\b(?:B\.V|N\.V|V\.O\.F|U\.A|a\.?s|jl|e\.d|o\.a)\.$")
_PARTY = r"[A-ZÀ-Þ][\w'&-]*(?: (?:(?:van|de|het|voor|in|op|te|der|&|en) ){0,2}(?:[A-ZÀ-Þ][\w'&-]*|B\.V\.|N\.V\.|U\.A\.)){0,6}"
_FINITE = (
    r"is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|krijgt|krijgen|kreeg|kregen|gaat|gaan|ging|gingen|kwam|kwamen|komt|komen"
    r"|trok|trokken|trekt|trekken|viel|vielen|valt|vallen|won|wonnen|wint|winnen|haakte|haakten|haakt|haken|zag|zagen|ziet|zien|schreef|schreven|schrijft"
    r"|staat|staan|stond|stonden|mag|mogen|mocht|mochten|blijft|blijven|bleef|bleven|levert|leveren|neemt|nemen|nam|namen|ontving|ontvingen|ontvangt"
    r"|eindigde|eindigden|voldeed|voldeden|voldoet|behaalde|behaalden|haalde|haalden|scoorde|scoorden|stapt|stapte|stapten|stopt|stopte|stopten|verliest"
    r"|verloor|verloren|voert|voeren|deed|deden|doet|doen|biedt|bieden|verzorgt|verzorgen|start|starten|zegde|zegden|tekent|tekende|tekenden|kan|kon|zal|wil|wilde"
)
_NEW_SENTENCE = re.compile(
    r"(?:De|Het|Een|Deze|Dit|Die|Dat|Wij|We|Zij|Er|Hij|Zij|Hun|Zijn|Haar|U|Op|In|Na|Met|Voor|Bij|Tegen|Aan|Ook|Daarna|Daarmee|Hiermee"
    r"|Alle|Beide|Één|Eén|Een|Twee|Drie|Vier|Vijf|Zes|Elk|Elke|Iedere|Ieder|Geen|Daarvan|Hiervan|Onder|Naast|Volgens|Sinds|Nu|Straks|Eerder|Als|Omdat|Per"
    r"|Vanaf|Zowel|Verder|Tot|Uit|Over|Door|Om) [a-zà-ÿ\d]"
    # "... en de coöperatie Vlonder U.A. Aan Tureluur konden we geen plek bieden": a preposition, a name, a finite verb
    r"|(?:Aan|Met|Voor|Bij|Door|Van|Ook) [^.;]{3,60}? (?:kon|konden|is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben"
    r"|gaat|gaan|sluiten|kunnen)\b"
    # "... aan Vlonder B.V. Indien zij afzien", "... bij Riet B.V. Daartegen ging": a small word of one kind or the other
    r"|(?:Indien|Wanneer|Zodra|Zolang|Nadat|Doordat|Voordat|Aangezien|Terwijl|Hoewel|Ondanks|Dankzij|Vanwege|Wegens|Wel|Niet|Alleen|Tevens|Echter"
    r"|Inmiddels|Momenteel|Daarentegen|Uiteindelijk|Toen|Toch|Dus|Dan|Vandaag|Later|Samen|Tussen|Namens|Binnen|Wie|Wat|Hoe|Waarom|Welke|Onze|Ons|Hen"
    r"|Zelf|Andere|Overige|Enkele|Veel|Sommige|Alsnog|Helaas|Zo|Mocht|Tijdens|Sindsdien|(?:Hier|Daar|Waar)[a-z]{2,8}) [a-zà-ÿ\d]"
    # "... aan Vlonder B.V. Stichting Riet trok zich terug", "Duin Zorg B.V. en Dal vielen af": names and their finite verb
    rf"|(?!De |Het ){_PARTY}(?:(?:, | en ){_PARTY}){{0,3}} (?:{_FINITE})\b"
    # "... en Huis te Veld B.V. Behandelgroepen gaat naar ...": a word and its finite verb
    r"|[A-ZÀ-Þ][a-zà-ÿ-]{4,} (?:is|zijn|wordt|worden|gaat|gaan|kwam|heeft|hebben|krijgt|krijgen|start|starten)\b"
)
# "De percelen zijn: 1. Wonen, 2. Dagbehandeling en 3. Crisis": numbers that count on from 1 end no sentence
_ITEM = re.compile(r"(?:[:,;(]\s?|\b(?:en|of|zijn|namelijk|weten) )(\d{1,2})\.$")
# Programs break lines at 72 to 132 characters; a list of names with a break after each has shorter lines
_NARROWEST, _WIDEST = 60, 150
_SLACK = 2
_HANGING = re.compile(
    r"(?<!\w)(?:de|het|een|van|voor|op|in|tot|tot en met|per|aan|bij|t/m|eind|begin|medio|week|uiterlijk)$"
)
_DAY_LAST = re.compile(r"(?<!\w)\d{1,2}$")
_MONTH_LAST = re.compile(rf"(?<!\w)(?:{MONTH}|kwartaal|Q[1-4])$", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"(?:{MONTH})\b", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(?:van )?(?:19|20)\d\d\b(?!-)")
_FIRST_WORD = re.compile(r"\S+")
# "VEENDORP - De gemeenten ...", "9 juli VEENDORP - Jeugdhulp ...", "Veendorp - Het college ...": where a paper writes from
_DATELINE = re.compile(
    rf"(?:\d{{1,2}} (?:{MONTH}) )?(?:(?!.*\d.* - )[A-ZÀ-Þ' /-]{{4,40}}|[A-ZÀ-Þ][\w'-]+(?: [\w'-]+){{0,4}}(?= - (?:De|Het|Een|In|Op|Per|Voor|Vanaf|Er) ))"
    r"( - )(?=['\"]?[A-ZÀ-Þ])(?=[^\n]{40,}[.!?])"
)


@Language.component(NAME)
def sentences(doc: Doc) -> Doc:
    """Mark the sentences of ``doc``."""
    text = text_of(doc)
    found: list[Span] = []
    begin = 0
    for end, following in _in_parts(text, [*_ends(text), (len(text), len(text))]):
        stretch = text[begin:end]
        inset = len(stretch) - len(stretch.lstrip())
        span = doc.char_span(begin + inset, begin + len(stretch.rstrip()), alignment_mode="expand")
        if stretch.strip() and span is not None:
            found.append(span)
        begin = following
    mark(doc, NAME, found)
    return doc


def _in_parts(text: str, ends: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The ends, and a cut within each stretch that is longer than ``LONGEST_SENTENCE``."""
    begin = 0
    for end, following in ends:
        while end - begin > LONGEST_SENTENCE:
            begin = cut_before(text, begin, begin + LONGEST_SENTENCE)
            yield begin, begin
        yield end, following
        begin = following


def _ends(text: str) -> list[tuple[int, int]]:
    """Where sentences end and the next begins."""
    ends = []
    dateline = _DATELINE.match(text)
    if dateline is not None:
        ends.append(dateline.span(1))
    width = _wrapped_at(text)
    item = 0  # number of the last item of an enumeration within the sentence
    for match in _END.finditer(text):
        if match.group() == "\n" and (_goes_on(text, match) or (width and _is_wrapped(text, match.start(), width))):
            continue
        if "\n" not in match.group():
            before = text[: match.start()]
            closes = _MAY_END.search(before[-8:]) and _NEW_SENTENCE.match(text, match.end())
            if before.endswith(".") and _ABBREVIATION.search(before[-14:]) and not closes:
                continue
            numbered = _ITEM.search(before, max(0, len(before) - 20))
            if numbered is not None and int(numbered[1]) == item + 1:
                item += 1
                continue
        item = 0
        ends.append((match.start(), match.end()))
    return ends


def _goes_on(text: str, line_break: re.Match[str]) -> bool:
    """Does the line end on a word that wants another ("tot en met"), or within a date ("1 januari", "2027")?"""
    before, at = text[max(0, line_break.start() - 16) : line_break.start()], line_break.end()
    if _HANGING.search(before):
        return True
    return bool(_DAY_LAST.search(before) and _MONTH_FIRST.match(text, at)) or bool(
        _MONTH_LAST.search(before) and _YEAR_FIRST.match(text, at)
    )


def _wrapped_at(text: str) -> int:
    """Width at which the lines of a mail were broken by its program, 0 where none look so."""
    if "\n" not in text:
        return 0
    width = max(map(len, text.split("\n")[:-1]), default=0)
    return width if _NARROWEST <= width <= _WIDEST else 0


def _is_wrapped(text: str, at: int, width: int) -> bool:
    """Is the line break at ``at`` one of a program: the next word would not have fitted, and the line ends no sentence?"""
    begin = text.rfind("\n", 0, at) + 1
    word = _FIRST_WORD.match(text, at + 1)
    return (
        word is not None
        and text[at - 1] not in ".:;!?"
        and word.group()[:1].isalnum()
        and at - begin + 1 + len(word.group()) > width - _SLACK
    )
