"""What the other sentences of a paragraph, list or slide claim of a term that a sentence names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.claims import cues, hypothetical
from extractors.claims.status import Claim

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_GROUPS = ("funding_model", "procedure")
_LONG = 8
"""Words of a line from which it is a sentence rather than an answer."""
_ANAPHOR = re.compile(
    r"(?:(?:(?:in|binnen|bij|onder|volgens) )?(?:dat|dit|die|deze)|(?:daar|hier)(?:in|bij|mee|voor|door)?|zij"
    r"|ze|hij|het|elk\w*|iedere?|er (?:wordt|worden|geldt|gelden))\b",
    re.IGNORECASE,
)
_OPTION = cues.words("variant", "optie", "route", "scenario", "model", "idee")
OPENS_OPTION = cues.words("optie", "variant", "scenario", "mogelijkheid", "alternatief", "denkrichting")
# "De contracten eindigen op 31 december. Deze zijn via een open house gesloten."
_RUNS_OUT = re.compile(
    r"(?<!\w)(?:\w*contract(?:en)?|\w*overeenkomst(?:en)?|afspraken) (?:\S+ ){0,6}?(?:eindig|aflop|loopt|lopen|verloop|verlop)",
    re.IGNORECASE,
)
_UNCHANGED = re.compile(
    r"(?<!\w)(?:blij(?:ft|ven) (?:\w+ )?(?:zoals|gelijk|hetzelfde|ongewijzigd)"
    r"|verander(?:t|en) (?:er )?niets?)",
    re.IGNORECASE,
)
_VERBLESS = re.compile(
    r"(?:betaling|bekostiging|afrekening|vergoeding|procedure|tarief)\b(?!.*(?<!\w)(?:wordt|worden|is|zijn|gaat"
    r"|gaan|zal|gebeurt)(?!\w))",
    re.IGNORECASE,
)


# As in: Dat moet zijn: per dagdeel. But not: "Een gezinshuis moet een veilige plek zijn"
_CORRECTS = re.compile(r"\W*(?:dat|dit|daar|hier|er|het|deze|lees|moet)(?!\w)", re.IGNORECASE)


def taken_back(context: Context, unit: Unit) -> Claim | None:
    """What a following sentence of the paragraph says of this one: "Ook deze variant valt af"."""
    following = [
        other for other in context.units_of.get(unit.passage.position, ()) if unit.index < other.index <= unit.index + 4
    ]
    for distance, other in enumerate(following, start=1):
        if distance == 1 and cues.BACKWARD_SLIP.search(other.folded) and _CORRECTS.match(other.folded):
            return Claim("considered", "slip")
        if any(other.spans(group) for group in _GROUPS) and not is_option(unit):
            break
        if not cues.BACKWARD.match(other.folded):
            continue
        varies = _OPTION.search(other.folded)
        if distance > 1 and not varies and not is_option(unit):
            continue
        if cues.BACKWARD_DENIED.search(other.folded):
            return Claim("considered", "taken_back")
        chosen_now = cues.CHOSEN.search(unit.folded) and not cues.PAST_TENSE.search(unit.folded)
        if distance == 1 and cues.BACKWARD_DROPPED.search(other.folded) and not chosen_now:
            return Claim("former", "taken_back")
    return None


def carried_on(context: Context, unit: Unit) -> Claim | None:
    """What a sentence before it in the paragraph opens: "Hier is nog geen keuze gemaakt. Taakgericht past hier ..."."""
    if is_answer(unit) and unit.passage.cell is None and unit.passage.kind == "heading":
        return None
    before = [other for other in _lines(context, unit) if unit.index - 3 <= other.index < unit.index]
    segments = None
    for distance, other in enumerate(before[::-1], start=1):
        weighed = cues.CONSIDERED.search(other.folded)
        if cues.CHOSEN.search(other.folded) and (weighed is None or cues.TOOK.search(other.folded, weighed.end())):
            return None
        undecided = hypothetical.UNDECIDED.search(other.folded)
        now = (
            distance == 1
            and (cues.CURRENT.search(other.folded) or _RUNS_OUT.search(other.folded))
            and (_ANAPHOR.match(unit.folded) or (_UNCHANGED.search(other.folded) and _VERBLESS.match(unit.folded)))
        )
        if undecided or now:
            segments = context.segments_of(unit) if segments is None else segments
            if context.segments_of(other) == segments:
                return Claim("considered", "undecided_before") if undecided else Claim("current", "current_before")
    return None


def _lines(context: Context, unit: Unit) -> tuple[Unit, ...]:
    """The sentences of a paragraph; of a slide, where each line is a passage, all lines up to this one."""
    own = context.units_of.get(unit.passage.position, ())
    if unit.passage.kind not in ("slide", "list_item"):
        return own
    lines = [
        other
        for position in range(max(0, unit.passage.position - 3), unit.passage.position)
        for other in context.units_of.get(position, ())
        if other.passage.kind == "slide" and other.passage.heading_path == unit.passage.heading_path
    ]
    return (*lines, *own)


def is_answer(unit: Unit) -> bool:
    """Whether a unit is a cell or line that answers rather than a sentence."""
    return (unit.passage.cell is not None and len(unit.text.split()) <= 2 * _LONG) or (
        len(unit.text.split()) <= _LONG and not unit.text.endswith(".")
    )


def is_option(unit: Unit) -> bool:
    """Whether a unit is an item of a list, or opens as an option: "Variant B: ..."."""
    return unit.passage.kind == "list_item" or bool(OPENS_OPTION.match(unit.whole))
