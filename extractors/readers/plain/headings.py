"""Which lines of a plain text are headings, and of what level."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractors.readers.plain.blocks import LABEL, Block
from extractors.readers.plain.looks import closes_mail, is_labelled, is_mail_head, reads_like_heading
from extractors.text import clean

_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=[A-ZÀ-Þ])")
_MARKDOWN = re.compile(r"(?P<marks>#{1,6})\s+(?=\S)")
_LONGEST_RUN = 2
_FEWEST_STACKED = 2
_SENTENCE = 60
"""Characters: a name or an address is shorter."""


def levels_of(blocks: Sequence[Block]) -> list[int]:
    """The level of each block's heading, 0 where it is none.

    A heading is a short line on its own, without a full stop, with text below. "1.2 Title" has the level of its number
    where its neighbours in the numbering are there too; others come below the last number. A heading that comes back
    ("Bekostiging" under each segment) is one level deeper than "Segment 2 Wonen".
    """
    below = _below_closing(blocks)
    candidates = [
        index not in below
        and (block.heads > 0 or index == 0 or not blocks[index - 1].heads)
        and _reads_like_heading(block)
        and not _is_introduced(blocks, index)
        and not _goes_on(blocks, index)
        for index, block in enumerate(blocks)
    ]
    likely = [block.line for block, candidate in zip(blocks, candidates, strict=True) if candidate]
    counts = Counter(line.casefold() for line in likely)
    numbers = {number for line in likely if (number := _number(line))}
    levels: list[int] = []
    base = 0
    stacked = _are_stacked(blocks, candidates)
    series = 0  # 1 where the parts stand under a heading of their own: "Met wie gaan we verder?" over "Perceel 1 Wonen"
    for index, block in enumerate(blocks):
        level = 0
        line = block.line
        markdown = _MARKDOWN.match(line)
        number = _number(line) if candidates[index] else ()
        if block.heads == LABEL:
            level = base + 2
        elif markdown:
            level = len(markdown["marks"])
        elif number and _is_in_sequence(number, numbers):
            level = base = len(number)
        elif candidates[index] and (block.heads or _heads_text(blocks, candidates, index)):
            labelled = is_labelled(line)
            repeated = counts[line.casefold()] > 1 and not labelled
            if labelled and index and levels[-1] == base + 1 and not is_labelled(blocks[index - 1].line):
                series = 1
            lower = repeated or (stacked and block.heads and not _over_heading(blocks, index))
            series = series if labelled or lower else 0
            level = base + (2 if lower else 1) + series
        levels.append(level)
    return levels


def _over_heading(blocks: Sequence[Block], index: int) -> bool:
    """Whether a heading without an empty line below it stands just under this one."""
    return index + 1 < len(blocks) and bool(blocks[index + 1].heads)


def _are_stacked(blocks: Sequence[Block], candidates: Sequence[bool]) -> bool:
    """Whether headings stand over headings again and again: then those over text are the lower ones."""
    over = [index for index, candidate in enumerate(candidates) if candidate and _over_heading(blocks, index)]
    return len(over) >= _FEWEST_STACKED


def _is_introduced(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line stands below "Gegund zijn:" and above no sentence: an item, unless it begins as a part ("Perceel 1 Wonen") or section."""
    above = blocks[index - 1].lines[-1] if index else ""
    line = blocks[index].line
    below = clean(blocks[index + 1].lines[0]) if index + 1 < len(blocks) else ""
    return clean(above).endswith(":") and len(below) < _SENTENCE and not (is_labelled(line) or _number(line))


def _goes_on(blocks: Sequence[Block], index: int) -> bool:
    """Whether the text below goes on with a small letter: a sentence that an empty line cut."""
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    return below is not None and below.form == "prose" and clean(below.lines[0])[0].islower()


def _below_closing(blocks: Sequence[Block]) -> set[int]:
    """The blocks under the closing of a mail, up to a sentence or the head of the mail that is answered."""
    found: set[int] = set()
    closed = False
    for index, block in enumerate(blocks):
        texts = [clean(line) for line in block.lines]
        if closes_mail(texts[-1]) or closes_mail(texts[0]):
            closed = True
        elif closed and (is_mail_head(texts[0]) or max(map(len, texts)) >= _SENTENCE or block.form != "prose"):
            closed = False
        if closed:
            found.add(index)
    return found


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
    return reads_like_heading(block.line) and "\t" not in block.lines[0].strip()


def _heads_text(blocks: Sequence[Block], candidates: Sequence[bool], index: int) -> bool:
    """Whether text follows within a line or two: a longer run of short lines is a list without bullets."""
    first = index
    while first > 0 and candidates[first - 1] and index - first <= _LONGEST_RUN:
        first -= 1
    end = index
    while end < len(blocks) and candidates[end] and end - index <= _LONGEST_RUN:
        end += 1
    if end == len(blocks):
        return False
    if end - first > _LONGEST_RUN and not is_labelled(blocks[index].line):
        below = blocks[end]
        return end - index == 1 and (below.form != "prose" or below.lines[-1].rstrip()[-1:] in ".:?)")
    return end - index <= _LONGEST_RUN
