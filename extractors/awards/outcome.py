"""Whether a text is news of how a purchase ended: then the names that it lists under its lots are those of the winners.

"Uitslag inkoop begeleiding bekend" needs no further word above each list; a report of a meeting or a call for bids is no such
news, and where the text speaks of an intention all its lists are of those who are to have it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from extractors.awards.columns import GIVEN
from extractors.awards.intent import only_intends
from extractors.segments.overall import SUBJECT

if TYPE_CHECKING:
    from extractors.context import Context

_LEAD = 14
_LONG = 1500
_BUYING = (
    r"(?:inkoop\w*|aanbested\w*|marktbenadering\w*|tender|contracter\w*|toelating\w*|gunning\w*|(?:gunnings|selectie|open ?house-?"
    r"|inschrijf)?procedure|inschrijving(?:en)?"
    r"|aanmelding(?:en)?|offertes?|beoordeling\w*|selectie|opdracht(?:en)?|perce(?:el|len)|kavels?)"
)
_END = r"(?:uitslag\w*|uitkomst(?:en)?|resulta(?:at|ten))"
_DONE = r"(?:afgerond|voltooid|afgelopen|achter de rug|klaar|gereed|beoordeeld|rond|bekend)"
# As in: Uitslag inkoop begeleiding · Aanbestedingsresultaat · Opdrachten verleend · Nieuwe aanbieders bekend
_TITLE = re.compile(
    rf"\b{_END} (?:van )?(?:de |het )?(?:\w+ ){{0,2}}{_BUYING}|\b{_BUYING}\b[^.?]{{0,80}}\b{_END}\b|\b(?:inkoop|aanbestedings|gunnings|toelatings)-?{_END}\b"
    rf"|\b(?:{_BUYING}|contracten|overeenkomsten)\b[^.?]{{0,80}}\b(?:afgerond|voltooid|verleend|gegund|rond)\b"
    rf"|^\W*(?:(?:de|definitieve|voorlopige) )?(?:{_END}|gunningslijst|lijst (?:van )?gegunde?)\b"
    r"|\bgunningsbe(?:slissing|richt)\b|^\W*(?:\w+: )?(?:voorlopige |voorgenomen )?gunning\b"
    r"|\b(?:nieuwe|gekozen|gegunde) (?:\w+ ){0,2}(?:\w*aanbieders|partijen|partners|contracten|organisaties)\b[^.?]{0,60}\bbekend\b",
    re.IGNORECASE,
)
# As in: De beoordeling van de aanmeldingen is afgerond · hebben alle inschrijvingen beoordeeld
_LEADS = re.compile(
    rf"\b{_BUYING}\b[^.;:]{{0,90}}\b{_DONE}\b|\b{_END}\b[^.;:]{{0,40}} van (?:de |het )?(?:\w+ ){{0,2}}{_BUYING}",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:zodra|wanneer|nadat|als|indien|volgt|volgen|verwacht\w*|wordt|worden|zal|zullen|nog (?:niet|geen)|vorige|eerdere|marktconsultatie|consultatie"
    r"|bijna|streven|planning|uiterlijk|inschrijven|aanmelden)\b",
    re.IGNORECASE,
)
# Who went through to a dialogue has won nothing yet
_FIRST_ROUND = re.compile(r"selectie|geselecteerd|dialoog|marktconsultatie|consultatie|verslag", re.IGNORECASE)
_INTENDS = re.compile(r"voornemen|voorlopig|voorgenomen|beoogd|onder voorbehoud van (?:gunning|bezwaar)", re.IGNORECASE)


@lru_cache(maxsize=4)
def tells_outcome(context: Context) -> str | None:
    """Standing of those whom news of an outcome lists: "awarded", or where it only intends "provisionally_awarded".

    None where the text is no such news.
    """
    passages = context.document.passages[:_LEAD]
    heads = [context.document.title or "", *(one.text for one in passages if one.kind == "heading" and one.level < 2)]
    heads += [line for one in passages for line in one.text.split("\n") if SUBJECT.match(line)]  # a letter's title
    lead = [one.text[:_LONG] for one in passages if one.kind in ("paragraph", "mail_body", "slide")]
    sentences = [sentence for text in lead for sentence in re.split(r"(?<=[.!?])\s+|\n", text)]
    if not (
        any(_TITLE.search(head) and not _NOT_YET.search(head) for head in heads)
        or any(_LEADS.search(one) and not _NOT_YET.search(one) for one in sentences)
    ):
        return None
    if any(map(_FIRST_ROUND.search, heads)):
        return None
    intends = only_intends(context) or any(map(_INTENDS.search, (*heads, *lead)))
    return "provisionally_awarded" if intends else "awarded"


def given_under(context: Context, header: str) -> str | None:
    """Standing of names under a header that says itself that they have something: "Opdracht aan", "Toegewezen aan"."""
    return (tells_outcome(context) or "awarded") if GIVEN.fullmatch(header.strip()) else None
