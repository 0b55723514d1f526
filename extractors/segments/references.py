"""Words that stand for segments without naming them: "de overige percelen", "beide contracten", "alle onderdelen"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from extractors.fact import Scope
from extractors.numbers import FEW
from extractors.scope import law_of

Kind = Literal["all", "both", "others", "first", "second", "third", "fourth", "last"]
"""``both``: two or more that are counted ("beide", "alle drie"); ``all``: however many there are."""
ORDINALS: dict[Kind, int] = {"first": 0, "second": 1, "third": 2, "fourth": 3}
"""Where among those that were told of an ordinal points."""

_NOUN = (
    r"(?:(?:deel|hoofd|sub)?(?:percelen|segmenten|perceel|segment|kavels?|clusters?|lots?|loten)|delen|deel|onderdelen|onderdeel|deelopdrachten|opdrachten"
    r"|categorie(?:ën)?|blokken|pakketten|domeinen|bouwstenen|modules|pijlers|profielen|zorgvormen|hulpvormen|voorzieningen|productgroepen)"
)
_ONE = r"(?:perceel|segment|kavel|cluster|lot|onderdeel|deel|blok)"
_FORM = r"(?:opdracht|aanbesteding|(?:hulp|zorg)?vorm(?: van (?:hulp|zorg|ondersteuning|jeugdhulp))?|bouwsteen|categorie|groep|soort hulp)"
_GOES_ON = r"(?: (?:op|per|in|vanaf|met|aan|tot|uiterlijk|via|volgens|pas)(?!\w)|,)"
_DEALS = r"(?:contracten|overeenkomsten|raamovereenkomsten|raamcontracten|aanbestedingen|procedures|inkooptrajecten|trajecten|gunningen)"
_COUNT = rf"(?:{'|'.join(FEW)}|\d{{1,2}})"
_LAW = r"(?:(?:wmo|jeugd(?:hulp|wet|zorg)?)[- ]?)?"
_VERB = (
    r"(?:geldt|gelden|is|zijn|wordt|worden|loopt|lopen|start|starten|betalen|sluiten|gaat|gaan|eindigt|eindigen|duren|hebben|kennen|krijgen|beginnen"
    r"|komen|blijven|vallen|volgen|kiezen|kiest|zoeken|zoekt|gebruiken|werken|rekenen|besteden|kopen|gunnen|willen|kunnen|moeten|doen|doet|volgt|komt|krijgt"
    r"|betaalt|sluit|blijft|duurt|heeft|kent|begint|valt|we|wij|ook|juist|wel|niet|nog|pas|werkt|rekent|gebruikt|hanteren|hanteert|vergoeden|vergoedt"
    r"|financieren|financiert|bekostigen|bekostigt|koopt|besteedt|gunt|verlengen|verlengt|verstrekken|verstrekt|organiseren|kozen|koos|sloten|werd|werden"
    r"|ging|gingen|laten|maken|passen|vervalt|vervallen|sluiten|verwachten|verwacht|er)"
)
_AS_FOR = r"(?<!als voor de )(?<!als bij de )(?<!als in de )(?<!naast de )(?<!evenals de )(?<!net als de )"
_SEVERAL = rf"{_COUNT}(?: {_NOUN}(?!\w)|(?= {_VERB}(?!\w)|[.,;:]))"
_REFERENCE = re.compile(
    rf"(?<!\w)(?:"
    rf"(?P<others>{_AS_FOR}(?:andere|overige|resterende|rest van de) (?:{_COUNT} )?{_NOUN}(?!\w)|(?:het|de) andere {_ONE}(?!\w)"
    rf"|(?<!als )de rest(?= {_VERB}(?!\w)|{_GOES_ON})"
    rf"|(?:het|de) andere {_FORM}(?!\w)|(?<!als voor )het andere(?= {_VERB}(?!\w)|{_GOES_ON})"
    rf"|(?<!als voor )de (?:overige|andere|resterende)(?: {_COUNT})?(?= {_VERB}(?!\w)|{_GOES_ON}))"
    rf"|(?P<both>(?:beide|allebei de|alle {_COUNT}(?: de)?|(?:deze|de) (?:{_COUNT}|beide)) {_LAW}(?:{_NOUN}|(?P<deals>{_DEALS}))(?!\w)"
    rf"|(?:(?:voor|bij|in|op|van) |^\W*)(?:beide|deze {_COUNT}|alle {_COUNT})(?= {_VERB}(?!\w)|[.,;:]| een(?!\w)))"
    rf"|(?P<last>(?:het|de|dit|deze|die|dat) laatste {_ONE}(?!\w)|de laatste {_SEVERAL}"
    rf"|(?:(?:die|dit|dat|deze) laatste|(?:voor|bij) (?:de|het) laatste)(?= {_VERB}(?!\w)|{_GOES_ON}|[;.])"
    rf"|laatstgenoemde?(?: (?:{_ONE}|{_FORM}))?(?!\w))"
    rf"|(?P<first>(?:het|de) eerste {_ONE}(?!\w)|de eerste {_SEVERAL}"
    rf"|eerstgenoemde?(?: (?:{_ONE}|{_FORM}))?(?!\w))"
    rf"|(?P<second>(?:het|de) tweede {_ONE}(?!\w)|het tweede(?= {_VERB}(?!\w)|{_GOES_ON}))"
    rf"|(?P<third>(?:het|de) derde {_ONE}(?!\w))"
    rf"|(?P<fourth>(?:het|de) vierde {_ONE}(?!\w))"
    rf"|(?P<all>^\W*alles(?= {_VERB}(?!\w))|(?:alle|elk|ieder|elke|iedere|per|(?:de|deze) {_COUNT}) (?:{_COUNT} )?(?!deel){_NOUN}(?!\w))"
    rf")",
    re.IGNORECASE,
)
_KINDS: tuple[Kind, ...] = ("others", "both", "last", "first", "second", "third", "fourth", "all")
# "De eerste betalen we per uur, de tweede per etmaal": without a noun ordinals count where the sentence has two of them.
_BARE = re.compile(
    rf"(?:(?<!\w)|^)(?:de|het) (?:(?P<first>eerste)|(?P<second>tweede)|(?P<third>derde)|(?P<fourth>vierde))"
    rf"(?= {_VERB}(?!\w)|{_GOES_ON}| (?:een|geen|naar|door|bij|in|dat|open|openbaar|taakgericht|gesubsidieerd|subsidie)(?!\w)|[;.]| en(?!\w))",
    re.IGNORECASE,
)
_WORDS = (
    "eerst",
    "laatst",
    "tweede",
    "derde",
    "ander",
    "overig",
    "rest",
    "beide",
    "alle",
    "elk",
    "ieder",
    "per ",
    *FEW,
)


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a text refers to segments; ``law`` where it speaks of those under one law ("beide Wmo-contracten")."""

    start: int
    end: int
    kind: Kind
    law: Scope | None
    of_deals: bool
    """Of contracts or procedures, of which one segment may have two: "beide contracten"."""
    labelled: bool
    """Whether it says what it refers to: "de andere twee percelen", not "de andere twee"."""
    count: int | None
    """How many it says there are: 2 of "de andere twee" and of "beide"; None where it does not say."""


def references(text: str) -> Iterator[Reference]:
    """Every reference in ``text`` (folded), in order."""
    lower = text.casefold()
    if not any(word in lower for word in _WORDS):
        return
    found = list(_REFERENCE.finditer(text))
    bare = list(_BARE.finditer(text)) if "eerste" in lower or "tweede" in lower else []
    ordered = {match.lastgroup for match in bare} | {
        kind for match in found for kind in ("first", "second") if match[kind]
    }
    if len(ordered) > 1 or any(match["second"] for match in bare):
        spans = [match.span() for match in found]
        found += [one for one in bare if not any(start <= one.start() < end for start, end in spans)]
    for match in sorted(found, key=re.Match.start):
        kind = next(kind for kind in _KINDS if match.groupdict().get(kind))
        if _LABEL.search(match.group()) is None and _OF_PARTIES.match(text, match.end()):
            continue
        yield Reference(
            match.start(),
            match.end(),
            kind,
            law_of(match.group()),
            bool(match.groupdict().get("deals")),
            _LABEL.search(match.group()) is not None,
            _count(match.group()),
        )


def _count(words: str) -> int | None:
    found = _COUNTED.search(words)
    if found is None:
        return 2 if "eide" in words or "llebei" in words else None
    return int(found.group()) if found.group().isdigit() else FEW[found.group().casefold()]


# "De andere vier zijn afgevallen", "De eerste trok zich terug": inschrijvers
_OF_PARTIES = re.compile(
    r"[^.;,]{0,50}\b(?:afgevallen|afgewezen|vielen af|viel af|teruggetrokken|trok|trokken|afgehaakt|haakten?|afhaakte?n?|ingeschreven|eindigden?|scoorden?)\b"
)
_LABEL = re.compile(rf"(?<!\w)(?:{_NOUN}|{_FORM})(?!\w)", re.IGNORECASE)
EACH = re.compile(rf"(?<!\w)(?:per|elk|ieder) {_ONE}(?!\w)", re.IGNORECASE)
"""Words by which a number is that of each part: "Per perceel zoeken wij drie aanbieders"."""
_COUNTED = re.compile(rf"(?<!\w){_COUNT}(?!\w)", re.IGNORECASE)
