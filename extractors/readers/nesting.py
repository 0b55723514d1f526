"""Headings of one look that are of two kinds: the parts of a text, and what comes back under each of them.

    Ambulante hulp      Looptijd      Betaling      Verblijf      Looptijd      Betaling

all in bold are a document of two parts with two subjects each. By hand nobody gives a subject a level of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.document import Document, Passage

_FEWEST_TIMES = 2
_FEWEST_SUBJECTS, _FEWEST_ALONE = 2, 3
"""Different subjects that come back, or how often a single one stands."""
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s")
"""Headings that are numbered say their level themselves."""
_LONGEST_SUBJECT = 60


@dataclass(slots=True)
class _Heading:
    """A heading among those of its level under one heading."""

    position: int
    text: str
    stacked: bool
    """The next of its level stands straight below it."""
    inner: bool = False

    @property
    def first_word(self) -> str:
        """ "perceel" of "Perceel 2 Wonen"."""
        return self.text.split(maxsplit=1)[0]


def nested(document: Document) -> Document:
    """The document with subjects that come back one level below the parts; itself where none do."""
    headings = [passage for passage in document.passages if passage.kind == "heading"]
    counted = Counter(passage.text.casefold() for passage in headings)
    if all(count < _FEWEST_TIMES for count in counted.values()):
        return document
    runs = [_marked(run) for run in _runs(document.passages)]
    return _lowered(document, runs) if any(one.inner for run in runs for one in run) else document


def _runs(passages: Sequence[Passage]) -> list[list[_Heading]]:
    """The headings of one level under one heading, each list in order."""
    done: list[list[_Heading]] = []
    open_runs: dict[int, list[_Heading]] = {}
    for index, passage in enumerate(passages):
        if passage.kind != "heading":
            continue
        for level in [level for level in open_runs if level > passage.level]:
            done.append(open_runs.pop(level))
        below = passages[index + 1] if index + 1 < len(passages) else None
        stacked = below is not None and below.kind == "heading" and below.level == passage.level
        open_runs.setdefault(passage.level, []).append(_Heading(passage.position, passage.text.casefold(), stacked))
    return [*done, *open_runs.values()]


def _marked(run: list[_Heading]) -> list[_Heading]:
    """The run with what comes back marked as ``inner``, where it comes back under different parts.

    Where parts stand just above the first subject, all others are subjects, also one that comes once ("Duur"), up to the
    last that comes back; else what comes once is a part.
    """
    if any(_NUMBERED.match(one.text) for one in run):
        return run
    counted = Counter(one.text for one in run)
    for one in run:
        one.inner = counted[one.text] >= _FEWEST_TIMES and not one.stacked and len(one.text) <= _LONGEST_SUBJECT
    again = [one.text for one in run if one.inner]
    firsts = [one.first_word for one in run if not one.inner]
    told = any(one.stacked for one in run) or (len(firsts) > 1 and len(set(firsts)) == 1)
    if not told or (len(set(again)) < _FEWEST_SUBJECTS and len(again) < _FEWEST_ALONE):
        for one in run:
            one.inner = False  # "Vragen?" under each article of a newsletter
        return run
    first = next(iter(again), "")
    last = max((index for index, one in enumerate(run) if one.inner), default=-1)
    parts = [one.stacked for one in run]
    for index, one in enumerate(run[1:]):
        parts[index] |= one.text == first  # what stands above the first subject, with some words of its own
    series = {one.first_word for one, is_part in zip(run, parts, strict=True) if is_part}
    parts = [is_part or one.first_word in series for one, is_part in zip(run, parts, strict=True)]
    once = sum(not (one.inner or is_part) for one, is_part in zip(run[: last + 1], parts, strict=False))
    if once <= len(again) and _under_parts(run, parts):
        for index, one in enumerate(run[: last + 1]):
            one.inner = not parts[index]
    elif not _under_parts(run, [not one.inner for one in run]):
        for one in run:
            one.inner = False
    return run


def _under_parts(run: Sequence[_Heading], parts: Sequence[bool]) -> bool:
    """Whether each subject that comes back comes once under a part."""
    part = 0
    seen: dict[str, int] = {}
    for one, is_part in zip(run, parts, strict=True):
        part += is_part
        if one.inner and (part == 0 or seen.get(one.text) == part):
            return False
        if one.inner:
            seen[one.text] = part
    return bool(seen)


def _lowered(document: Document, runs: Sequence[Sequence[_Heading]]) -> Document:
    """The document with the subjects one level down, and the part above each in the paths of what stands under it."""
    part_of: dict[int, str] = {}
    for run in runs:
        part = ""
        for one in run:
            if one.inner:
                part_of[one.position] = part
            else:
                part = document.passages[one.position].text
    passages: list[Passage] = []
    lowered: dict[int, tuple[tuple[str, ...], str]] = {}  # by depth: the path down to a subject, and its part
    for passage in document.passages:
        path = passage.heading_path
        if passage.kind == "heading":
            lowered = {depth: known for depth, known in lowered.items() if depth < len(path)}
        found = [depth for depth, (down, _) in sorted(lowered.items()) if path[: depth + 1] == down]
        wider = list(path)
        for depth in reversed(found):
            wider.insert(depth, lowered[depth][1])
        level = passage.level
        if passage.kind == "heading":
            level += len(found)
            if passage.position in part_of:
                lowered[len(path)] = ((*path, passage.text), part_of[passage.position])
                wider.append(part_of[passage.position])
                level += 1
        passages.append(replace(passage, level=level, heading_path=tuple(wider)))
    return replace(document, passages=tuple(passages))
