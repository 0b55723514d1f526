"""The stretches of a sentence around a term, from the clause outwards: the nearest words that tell a claim count."""

from __future__ import annotations

import re
from dataclasses import dataclass

# "maar", "terwijl": what is said on the one side does not hold on the other.
# "is besproken, maar valt af": with a verb or a pronoun behind it, the same thing is spoken of.
_VERB = (
    r"(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|blijkt|blijken|lijkt|valt|vallen"
    r"|viel|vielen|past|passen|komt|komen"
    r"|verdwijnt|verdwijnen|vervalt|vervallen|maakt|maken|laat|laten|raadt|raden|wijst|wijzen|neemt|nemen|zet"
    r"|zetten|gebruikt|gebruiken|hanteert"
    r"|hanteren|volgt|volgen|kiest|kiezen|keert|keren|hoort|horen|behoort|behoren|haalt|haalde|haalden|gaat"
    r"|gaan|stappen|stapt|vinden|vonden"
    r"|achten|acht|bleek|bleken|kan|kunnen|zal|zullen|zou|zouden|doen|doet|lukt|lukte|werkt|werkte|bleef|blijft|verlaten|verlaat|stopt|stoppen|schaffen|bouwen|vervangen|liggen|ligt)"
)
_CONTRAST = re.compile(
    rf"(?:,\s*)?(?<!\w)(?:maar(?! {_VERB}\s| (?:dat|die|dit|deze|daar|het)\s)|terwijl|doch|daarentegen|al kan"
    rf"|al kunnen)(?!\w)",
    re.IGNORECASE,
)
# "Nu: per uur. Straks: per traject" without a stop between them: a label belongs to what follows it
_PART = re.compile(
    r"(?<!\w)(?:nu|straks|was|wordt|oude?|nieuwe?|voorheen|vroeger|toen)\s*:"
    rf"|[;:]|\s-\s|,\s(?=(?:waarbij|zodat|omdat|hoewel|(?:en|of)(?! {_VERB}\s))\s)|[()]",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r",\s")
_SHORT = 30
_WORD = re.compile(r"\(([a-z]+)\)")
"""A word in brackets within the sentence: "is (nog) geen optie"."""
_NOTE = re.compile(r"^\s*\([^()]{1,40}\)(?=\s+\w)")
_RELATIVE = re.compile(r"(?:die|dat|welke|waar\w*|zoals|net als|ook wel|kortom|mits|hoewel|oftewel)\s", re.IGNORECASE)
_OF_WHAT_STANDS_BEFORE = re.compile(r"\W*(?:die|dat|welke|waarin|waarbij|waarmee|waarvoor|waaronder)\s", re.IGNORECASE)
_PREDICATE = re.compile(rf"(?:(?:maar|en) )?(?:(?:dat|die|dit|deze|daar|het) )?{_VERB}(?!\w)", re.IGNORECASE)
# Behind "naar", "door" and "en kiest" a negation before them has ended: "wij vervangen PxQ door een lumpsum".
_TURN = re.compile(
    r"(?<!\w)(?:maar|doch|echter|en (?:kiest|kiezen|gaat|gaan|stapt|stappen)|naar|door|welkom|de nieuwe)\s",
    re.IGNORECASE,
)


def of_antecedent(clause: Window, part: Window) -> Window:
    """``part``, less what follows a clause that tells of what stands before it.

    "Na de overbruggingscontracten, die per uur worden betaald, gaan wij over op": the way of those contracts.
    """
    return Window(part.before, part.term, clause.after) if _OF_WHAT_STANDS_BEFORE.match(clause.before) else part


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a sentence with a term in it: what stands before the term, the term, and what follows."""

    before: str
    term: str
    after: str

    @property
    def text(self) -> str:
        """The whole stretch."""
        return self.before + self.term + self.after

    @property
    def since_turn(self) -> str:
        """What stands before the term, behind the last word that turns: "niet langer PxQ maar taakgericht"."""
        return _TURN.split(self.before)[-1]

    @property
    def predicates(self) -> list[str]:
        """What is said of the term behind it: the rest of its clause, and the verb behind clauses put in between.

        "PxQ, waar wij nu mee werken, verdwijnt" · "PxQ in perceel 1, in perceel 2 verdwijnt de toeslag" says nothing of PxQ.
        """
        first, *others = _CLAUSE.split(self.after)
        found = [first]
        for chunk in others:
            if _PREDICATE.match(chunk):
                return [*found, chunk]
            if not _RELATIVE.match(chunk):
                break
        return found


def windows(sentence: str, start: int, end: int) -> tuple[Window, Window, Window]:
    """The clause, the part and the stretch between contrasts around ``sentence[start:end]``, the narrowest first."""
    before, term, after = sentence[:start], sentence[start:end], sentence[end:]
    before, after = _WORD.sub(r"\1", before), _WORD.sub(r"\1", after)
    opened = before.rfind("(")
    if opened > before.rfind(")") and after.find(")") > -1 and len(before) - opened + after.find(")") <= _SHORT:
        # "De huidige bekostiging (PxQ) verdwijnt": what is said of the words is said of the term in brackets
        closed = after.index(")")
        before = before[:opened] + " " + before[opened + 1 :]
        after = after[:closed] + " " + after[closed + 1 :]
    else:
        after = _NOTE.sub("", after, count=1)  # "bestuurlijk aanbesteden (Zeeuws model) handhaven"
    stretch = _cut(_CONTRAST, before, term, after)
    part = _cut(_PART, stretch.before, term, stretch.after)
    clause = _cut(_CLAUSE, part.before, term, part.after)
    return clause, part, stretch


def _cut(boundary: re.Pattern[str], before: str, term: str, after: str) -> Window:
    return Window(boundary.split(before)[-1], term, boundary.split(after, maxsplit=1)[0])
