"""Labels over their values, as a page of characteristics looks once it is copied: "Looptijd" on a line, "vier jaar" on the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractors.readers.plain.blocks import LABEL, Block
from extractors.readers.plain.looks import labels_next
from extractors.text import clean

_FEWEST = 3
_TIMES = 2


def with_labels(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the labels over values cut from them, where they come back: each is a heading below the others.

    One that comes once ("Duur") is a label where it stands beside those that come back.
    """
    pairs = {
        index: clean(block.lines[0])
        for index, block in enumerate(blocks)
        if block.form == "prose" and (below := _below(blocks, index)) and labels_next(block.lines[0], below)
    }
    values = {(label, clean(_below(blocks, index))) for index, label in pairs.items()}
    counted = Counter(label for label, _ in values)  # a footer has the same line below it each time
    known = {index for index, label in pairs.items() if counted[label] >= _TIMES}
    if len(known) < _FEWEST:
        return list(blocks)
    for indexes in (sorted(pairs), sorted(pairs, reverse=True)):
        for index in indexes:
            near = (index - 1, index - 2, index + 1, index + 2)
            if index not in known and any(other in known and _adjoin(blocks, index, other) for other in near):
                known.add(index)
    found: list[Block] = []
    for index, block in enumerate(blocks):
        if index not in known:
            found.append(block)
        elif block.heads:
            found.append(replace(block, heads=LABEL))
        else:
            found += [replace(block, lines=block.lines[:1], heads=LABEL), replace(block, lines=block.lines[1:])]
    return found


def _below(blocks: Sequence[Block], index: int) -> str:
    """The line below the first of a block: its second, or the first of the next block below a heading."""
    block = blocks[index]
    if len(block.lines) > 1:
        return block.lines[1]
    return blocks[index + 1].lines[0] if block.heads and index + 1 < len(blocks) else ""


def _adjoin(blocks: Sequence[Block], index: int, other: int) -> bool:
    """Whether nothing but a value stands between two labels."""
    if abs(index - other) == 1:
        return len(blocks[min(index, other)].lines) > 1
    return bool(blocks[min(index, other)].heads)
