"""Words by which a sentence sets segments aside, goes on with those of the one before, or turns to the whole."""

from __future__ import annotations

import re

ASIDE = re.compile(
    r"(?:in combinatie met|samen met|tegelijk met|net als(?: bij| voor| in)?|evenals(?: bij| voor)?|samenhang met|hangt samen met|vergelijkbaar met"
    r"|in tegenstelling tot|anders dan(?: bij| voor)?|behalve(?: voor| bij)?|met uitzondering van|exclusief|naast)"
    r"\s+(?:het |de )?(?:perceel|percelen|segment|segmenten)?\s*$",
    re.IGNORECASE,
)
"""Words before a segment that say the sentence is about another: "in combinatie met het segment Crisis"."""
EXCEPT = re.compile(
    r"(?:behalve(?: (?:die|dat|deze))?(?: voor| van| bij| in| op)?|met uitzondering van|uitgezonderd|exclusief|op .{2,20} na,? )"
    r"\s*(?:het |de )?(?:perceel|percelen|segment|segmenten)?\s*$",
    re.IGNORECASE,
)
"""Words before a segment that say the sentence is about all others: "is gegund, behalve voor perceel 5"."""
OP = re.compile(r"(?<!\w)op (?:de |het )?(?:perceel |segment |kavel )?$", re.IGNORECASE)
NA = re.compile(r" na(?!\w)")
"""Words around a segment that leave it out: "op Vervoer na"."""
GOES_ON = re.compile(r"\W*(?:, |; |: |\. )(?:dat|die|daar\w*|hier\w*|waar\w*|deze|dit)(?!\w)", re.IGNORECASE)
WHOLE = re.compile(r"(?<!\w)(?:percelen|segmenten|kavels|clusters|alle |totaal|gehele|overall)", re.IGNORECASE)
"""Words that speak of the whole purchase: what was said of a part before does not hold on."""
TO_WHOLE = re.compile(
    r"(?<!\w)(?:(?:alle|de gezamenlijke) (?:\w+ )?(?:contracten|(?:raam)?overeenkomsten|opdrachten|aanbestedingen|gunningen)"
    r"|(?:de|alle) (?:percelen|segmenten|kavels|clusters|onderdelen)|de (?:gehele|hele|totale) (?:inkoop|opdracht|aanbesteding|procedure))(?!\w)",
    re.IGNORECASE,
)
"""Words of a sentence that is about the whole again: "Alle overeenkomsten gaan in op 1 januari"."""
PARTY = re.compile(
    r"\W*(?:(?:combinatie|stichting|aanbieder|de combinatie|het consortium) )?"
    r"(?P<name>[A-ZÀ-Þ][\w&'.-]+(?: (?:(?:de|het|van|der|den|op|in|&) )*[A-ZÀ-Þ][\w&'.-]+){1,4})(?= [a-z])"
)
"""A name of two words or more with which a sentence begins."""
STATEMENT = re.compile(
    r"(?<!\w)(?:is|zijn|wordt|worden|heeft|hebben|gaat|gaan|start|starten|kan|kunnen)(?!\w)|[!?]\s*$"
)
"""A heading that says something ("De aanbesteding Crisis is gepubliceerd!") is no title for the text below it."""
ANAPHOR = re.compile(
    r"\W*(?:ze|zij|die|dat|deze|dit|daar\w*|hier(?:voor|van|bij|mee|over|onder)|het(?:zelfde)? (?:contract|perceel|segment|kavel|cluster)|de overeenkomst)\b",
    re.IGNORECASE,
)
"""First words of a sentence that goes on with the one before."""
POINTS_BACK = re.compile(
    r"^\W*(?:die|dat|deze|dit|ze|zij|het|hier|daar)(?!\w)|(?<!\w)(?:daar|hier)(?:van|voor|mee|in|bij|op|over|na|aan)(?!\w)|(?<!\w)(?:dit|deze|dat|die)"
    r" (?:perceel|segment|kavel|cluster|lot|onderdeel|opdracht|aanbesteding|inkoop|procedure|overeenkomst(?:en)?|contract(?:en)?)(?!\w)",
    re.IGNORECASE,
)
THEREOF = re.compile(r"(?<!\w)(?:daarvan|daarvoor|daarover|daarmee|hiervan|hiervoor|hierover)(?!\w)", re.IGNORECASE)
"""Words of an item that goes on with the one above it: "De publicatie daarvan volgt in mei"."""

OF_ALL = re.compile(
    r"\W*(?:(?:alle|de) (?:\w*documenten|\w*stukken|bestekken|leidra\w+|aankondigingen|publicaties?)(?!\w)"
    r"|(?:aanmelden|inschrijven|meedoen|vragen stellen) kan(?!\w))",
    re.IGNORECASE,
)
"""Opens a step of the one purchase, behind sentences that told of its parts one by one: "De stukken staan op TenderNed"."""
