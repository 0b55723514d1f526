"""Lists whose bullets were lost, as where a page was copied: short lines below words that introduce them, or a heading."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.readers.plain.blocks import Block
from extractors.readers.plain.looks import LONGEST_ITEM, are_items, has_ended, is_labelled
from extractors.text import clean

_LONGEST_INTRODUCED = 250
_LONGEST_ALONE = 90
_FEWEST = 2
_FEWEST_ALONE = 3


def unmarked_lists(blocks: Sequence[Block], levels: Sequence[int]) -> set[int]:
    """The blocks whose lines are items: below "Gegund zijn:" or below a heading; ``levels`` are those of headings.

    Lines with empty lines between count too, where three or more of them stand below such words.
    """
    found: set[int] = set()
    for index, block in enumerate(blocks):
        above = blocks[index - 1] if index else None
        if above is None or block.form != "prose" or levels[index]:
            continue
        introduced = above.form == "prose" and clean(above.lines[-1]).endswith(":")
        if index in found or not (introduced or levels[index - 1]):
            continue
        fewest = _FEWEST if introduced or is_labelled(clean(above.lines[-1])) else _FEWEST_ALONE
        if len(block.lines) >= fewest and _is_list(block, _LONGEST_INTRODUCED if introduced else LONGEST_ITEM):
            found.add(index)
        elif introduced and block.line:
            found |= _alone(blocks, levels, index)
    return found


def _is_list(block: Block, longest: int) -> bool:
    return are_items([clean(line) for line in block.lines], longest)


def _alone(blocks: Sequence[Block], levels: Sequence[int], start: int) -> set[int]:
    """A run of single short lines, each with an empty line above it."""
    end = start
    while (
        end < len(blocks)
        and not levels[end]
        and 0 < len(blocks[end].line) <= _LONGEST_ALONE
        and not has_ended(blocks[end].line)
    ):
        end += 1
    return set(range(start, end)) if end - start >= _FEWEST_ALONE else set()
