"""Which lines of a plain text are headings, and of what level."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractors.readers.plain.blocks import Block

_LONGEST = 90
_LONGEST_LABELLED = 150
"""Of a heading such as "Perceel 3a – Dagbehandeling voor jonge kinderen met een beperking (1/2)"."""
_MOST_WORDS = 14
_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=[A-ZÀ-Þ])")
_LABELLED = re.compile(
    r"(?:segment|perceel|lot|cluster|kavel|fase|stap|hoofdstuk|bijlage|deel)\b\s*[\w–-]", re.IGNORECASE
)
_MARKDOWN = re.compile(r"(?P<marks>#{1,6})\s+(?=\S)")
_LONGEST_RUN = 2
_LONGEST_CLAIM = 8
_SENTENCE = re.compile(r"\b(?:wordt|worden|werd|werden|heeft|hebben|zijn|krijgt|krijgen)\b")
"""A bullet of a slide that lost its mark: a whole sentence, but for its full stop."""


def levels_of(blocks: Sequence[Block]) -> list[int]:
    """The level of each block's heading, 0 where it is none.

    A heading is a short line on its own, without a full stop, with text below. "1.2 Title" has the level of its number
    where its neighbours in the numbering are there too; others come below the last number. A heading that comes back
    ("Bekostiging" under each segment) is one level deeper than "Segment 2 Wonen".
    """
    candidates = [_reads_like_heading(block) for block in blocks]
    likely = [block.line for block, candidate in zip(blocks, candidates, strict=True) if candidate]
    counts = Counter(line.casefold() for line in likely)
    numbers = {number for line in likely if (number := _number(line))}
    levels: list[int] = []
    base = 0
    for index, block in enumerate(blocks):
        level = 0
        line = block.line
        markdown = _MARKDOWN.match(line)
        number = _number(line) if candidates[index] else ()
        if markdown:
            level = len(markdown["marks"])
        elif number and _is_in_sequence(number, numbers):
            level = base = len(number)
        elif candidates[index] and _heads_text(blocks, candidates, index):
            repeated = counts[line.casefold()] > 1 and not _LABELLED.match(line)
            level = base + (2 if repeated else 1)
        levels.append(level)
    return levels


def _number(line: str) -> tuple[int, ...]:
    match = _NUMBERED.match(line)
    number = tuple(int(part) for part in match["number"].split(".")) if match else ()
    return number if all(number) else ()


def _is_in_sequence(number: tuple[int, ...], numbers: set[tuple[int, ...]]) -> bool:
    """Whether the number before it, after it or below it is there: a stray "1" numbers nothing."""
    *parents, last = number
    return not numbers.isdisjoint({(*parents, last - 1), (*parents, last + 1), (*number, 1)})


def heading_text(line: str) -> str:
    """The heading without Markdown's marks."""
    return _MARKDOWN.sub("", line, count=1)


def _reads_like_heading(block: Block) -> bool:
    line = block.line
    if not line or len(line) > _LONGEST_LABELLED:
        return False
    if (len(line) > _LONGEST or len(line.split()) > _MOST_WORDS) and not _LABELLED.match(line):
        return False
    if line[-1] in ".,;:" or not (line[0].isupper() or line[0].isdigit()) or "\t" in block.lines[0].strip():
        return False
    if _SENTENCE.search(line) and len(line.split()) > _LONGEST_CLAIM and not _LABELLED.match(line):
        return False
    # Addresses and telephone numbers stand alone as well; file names are links to a document.
    return not re.search(r"@|https?:|www\.|\b\d{4} ?[A-Z]{2}\b|\(\w{3,4}, [\d.,]+ [kKmM][bB]\)", line)


def _heads_text(blocks: Sequence[Block], candidates: Sequence[bool], index: int) -> bool:
    """Whether text follows within a line or two: a longer run of short lines is a list without bullets."""
    first = index
    while first > 0 and candidates[first - 1]:
        first -= 1
    end = index
    while end < len(blocks) and candidates[end]:
        end += 1
    if end == len(blocks):
        return False
    if end - first > _LONGEST_RUN and not _LABELLED.match(blocks[index].line):
        below = blocks[end]
        return end - index == 1 and (below.form != "prose" or below.lines[-1].rstrip()[-1:] in ".:?)")
    return end - index <= _LONGEST_RUN
