"""Care of which a contract is told beside the segments of the purchase: "De contracten voor jeugd-ggz lopen nog"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from extractors.segments.category import category_of
from extractors.segments.names import Named, is_name, key_of, tidy_name
from extractors.segments.naming import Naming
from extractors.segments.phrases import LOWER

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_DEAL = r"(?:contract|overeenkomst|opdracht|aanbesteding|inkoop|subsidie|afspraken)"
# "De contracten voor jeugd-ggz zijn nog geldig", "de aanbesteding van respijtzorg"
_DEAL_OF = re.compile(
    rf"(?<!\w)(?:contract(?:en)?|(?:raam)?overeenkomst(?:en)?|aanbesteding(?:en)?|inkoop|opdracht(?:en)?|gunning|subsidie) (?:voor|van|inzake|rond)"
    rf" (?:de |het )?(?P<name>(?-i:{LOWER}))",
    re.IGNORECASE,
)
# "kopen in 2027 de respijtzorg opnieuw in"
_BOUGHT = re.compile(
    rf"(?<!\w)(?:koopt|kopen|besteedt|besteden|kochten|pakt|pakken) (?:[^.;:]{{0,50}}? )??(?:de |het )?(?P<name>(?-i:[A-Z][a-zà-ÿ]+e? {LOWER}|{LOWER}))"
    r" (?:[a-z]+ ){0,3}(?:in|aan|op)(?=[.,;]| en |$)",
    re.IGNORECASE,
)
# "Voor pleegzorg heeft deze brief geen gevolgen.", "Hulp bij het huishouden staat niet in de tabel."
_TOPIC = re.compile(
    rf"^\W*(?:(?:voor|bij|over|wat betreft|op het gebied van) (?:de |het )?)?(?P<name>{LOWER})(?= [a-zà-ÿ]+)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    rf"^\W*(?:die|dat|deze|dit|daar\w*|hier\w*|het|de huidige|het (?:huidige|bestaande))\b.*?{_DEAL}", re.IGNORECASE
)

# "Wat verandert er voor huishoudelijke hulp?"
_QUESTION = re.compile(
    rf"(?<!\w)(?:voor|met|bij|van|over|en) (?:de |het )?(?P<name>{LOWER})(?: dan)?\s*\?\s*$", re.IGNORECASE
)
_ANSWER = 2


def apart(context: Context) -> Iterator[Naming]:
    """Care of which a contract is told beside the segments of the purchase: "De contracten voor jeugd-ggz lopen nog".

    Also where the sentence names the care alone and the next tells of its contract: "Voor pleegzorg verandert niets. Die
    overeenkomst loopt door".
    """
    for units in context.units_of.values():
        for unit, following in itertools.zip_longest(units, units[1:]):
            if unit.passage.kind == "heading":
                yield from _kinds(unit, _asked(context, unit))
                continue
            if unit.passage.cell is not None:
                continue
            found = list(_DEAL_OF.finditer(unit.folded)) if _NAMES_DEAL.search(unit.folded) else []
            if any(word in unit.folded for word in ("kop", "best", "pak")):
                found += _BOUGHT.finditer(unit.folded)
            if following is not None and _GOES_ON.match(following.folded):
                topic = _TOPIC.match(unit.folded)
                found += [topic] if topic is not None else []
            yield from _kinds(unit, found)


def _asked(context: Context, heading: Unit) -> Iterator[re.Match[str]]:
    """What a question asks of where its answer tells of the contract: "Niets. Daarvoor lopen de overeenkomsten door"."""
    asked = _QUESTION.search(heading.folded)
    answer = context.units_of.get(heading.passage.position + 1, ())[:_ANSWER] if asked is not None else ()
    if asked is not None and any(_GOES_ON.match(unit.folded) for unit in answer):
        yield asked


def _kinds(unit: Unit, found: Iterable[re.Match[str]]) -> Iterator[Naming]:
    for match in found:
        name = tidy_name(match["name"])
        kind = category_of(name)
        # "Vervoer zit in het tarief" is no purchase of its own
        if is_name(name) and key_of(name) and kind is not None and kind.value != "transport":
            start = unit.start + match.start("name")
            yield Naming(Named(name, None, None), unit.passage.position, start, start + len(name), "apart")


_NAMES_DEAL = re.compile(_DEAL, re.IGNORECASE)
