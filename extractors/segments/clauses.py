"""Which of the segments named in one sentence a value in it belongs to.

Two orders exist, and a sentence keeps to its own: parts first ("Perceel 1 betalen we per uur, perceel 2 per dagdeel") or
values first ("twaalf aanbieders voor perceel 1 en vijf voor perceel 2"). Between two parts the clause ends at the last
comma or "en" in the former, at the first in the latter.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.fact import Segment
from extractors.segments.inventory import Mention

_TOGETHER = re.compile(
    r"^[\s,;/&()\"']*(?:en|of|alsook|alsmede|evenals|als|zowel|het|de|voor|in|op|binnen|bij|van|perceel|percelen|segment|segmenten"
    r"|kavel|kavels|jeugdhulp|jeugdzorg|hulp|zorg|[\s,;/&])*$"
)
_ENDS = re.compile(r"[;,]|\s[-–]\s|(?<!\w)(?:en|of|maar|doch|terwijl|waarbij)(?!\w)")
"""What ends a clause between two parts."""
FRONT = 34
"""Letters before the first part of a sentence that goes by parts: "Voor de hoogspecialistische ", "Met ingang van dit jaar wordt "."""


@dataclass(frozen=True, slots=True)
class Group:
    """Segments spoken of together: "de percelen Ambulant en Crisis", "de overige percelen"; none for "alle percelen"."""

    start: int
    end: int
    segments: tuple[Segment, ...]


def grouped(mentions: Sequence[Mention], text: str) -> list[Group]:
    """Mentions in groups: those with nothing but "en", commas and the like between them are spoken of together."""
    runs: list[list[Mention]] = []
    for mention in mentions:
        if runs and _TOGETHER.match(text[runs[-1][-1].end : mention.start].casefold()):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return [Group(run[0].start, run[-1].end, tuple(dict.fromkeys(mention.segment for mention in run))) for run in runs]


def owner(groups: Sequence[Group], text: str, at: int | None) -> Group:
    """The group that a value at the offset ``at`` of ``text`` belongs to; the first where no offset is known.

    Where values are given "respectievelijk", the one segment of the group that stands where the value does among them.
    """
    if at is None:
        return groups[0]
    group = _owner(groups, text, at)
    each = _RESPECTIVELY.search(text) if len(group.segments) > 1 else None
    if each is None or each.start() < group.end or at < group.end:
        return group
    place = _place(text, group, each, at)
    return Group(group.start, group.end, (group.segments[place],)) if place < len(group.segments) else group


_RESPECTIVELY = re.compile(r"(?<!\w)(?:respectievelijk|onderscheidenlijk|achtereenvolgens|resp\.)(?!\w)", re.IGNORECASE)
_NEXT = re.compile(r",\s|(?<!\w)(?:en|of)\s|(?<!\w)(?:respectievelijk|resp\.)\s")


def _place(text: str, group: Group, each: re.Match[str], at: int) -> int:
    """Which of the values the one at ``at`` is: "starten respectievelijk op 1 mei en op 1 juli", "twintig respectievelijk zes partijen"."""
    behind = len(_NEXT.findall(text, each.end())) + 1 >= len(group.segments)
    begin = each.end() if behind else group.end
    return len(_NEXT.findall(text, begin, at)) if at >= begin else 0


def _owner(groups: Sequence[Group], text: str, at: int) -> Group:
    if at < groups[0].start and text.count(":", at) == 1 and ":" in text[at : groups[0].start]:
        # "Die zijn op 1 maart gegund: begeleiding aan veertien aanbieders en logeren aan drie": the date is of both
        return Group(
            groups[0].start, groups[-1].end, tuple(dict.fromkeys(one for group in groups for one in group.segments))
        )
    before: Group | None = None
    for group in groups:
        if group.start <= at <= group.end:
            return group
        if group.start > at:
            return group if before is None or _is_of_next(before, group, groups, text, at) else before
        before = group
    assert before is not None
    listed = _listed_in_brackets(groups, text)
    return Group(groups[0].start, before.end, listed) if listed else before


# "Zeelicht (dagbehandeling) en Het Anker (gezinsopname) hebben een contract tot ...": said of both.
_ENUMERATED = re.compile(r"\)(?:,| en|, en| of) [^,;:()\d]{2,60}\(")


def _listed_in_brackets(groups: Sequence[Group], text: str) -> tuple[Segment, ...]:
    """The segments of all groups where they stand in brackets behind the parts of one enumeration."""
    gaps = (text[one.end : other.start] for one, other in itertools.pairwise(groups))
    if len(groups) < 2 or not all(_in_brackets(group, text) for group in groups):
        return ()
    if not all(_ENUMERATED.fullmatch(gap) for gap in gaps):
        return ()
    return tuple(dict.fromkeys(segment for group in groups for segment in group.segments))


def _is_of_next(before: Group, after: Group, groups: Sequence[Group], text: str, at: int) -> bool:
    """Whether a value between two groups belongs to the latter."""
    bracketed = _in_brackets(before, text)
    gap = text[before.end : after.start]
    ends = [match.start() for match in _ENDS.finditer(gap)]
    offset = at - before.end
    if not ends:
        return bracketed or len(gap) - offset < offset  # "Kompas (perceel 1) Linde (perceel 2)"
    parts_first = groups[0].start <= FRONT and not bracketed and not _in_brackets(groups[0], text)
    return offset >= (ends[-1] if parts_first else ends[0])


def _in_brackets(group: Group, text: str) -> bool:
    return text[group.end : group.end + 1] == ")" and text[max(0, group.start - 1) : group.start] == "("
