"""Upright rules that a table leaves out while its level ones are drawn cell by cell.

Where only the columns of marks have borders at their sides, the pieces of the rules under each row still tell where the
columns of names and of places begin, and where the table ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.readers.pdf.page import Edge, Page, Word, edge
from extractors.readers.pdf.strips import NEAR, Strip, strips_of

_LEAST = 2
"""Upright rules between two level ones that make them a grid; a table with fewer is one of level rules alone."""
_FEW_ROWS = 3
_SPACE = 0.4
"""The width of a space between two words, in heights of their letters; the borders of two cells keep more apart."""


def left_out(page: Page) -> list[Edge]:
    """The upright rules that are missing between level rules with the same cuts, in a table that has some of them."""
    sides = {(round(x), round(top), round(bottom)) for x0, top, x1, bottom in page.shades for x in (x0, x1)}
    upright = [
        e
        for e in page.edges
        if e["orientation"] == "v"
        and e["bottom"] - e["top"] > 2 * NEAR
        and (round(e["x0"]), round(e["top"]), round(e["bottom"])) not in sides  # a stripe's end is no rule
    ]
    if len(upright) < _LEAST:
        return []
    found: list[Edge] = []
    strips = strips_of(page.edges, (), ())
    for rules in _tables(strips):
        above = [strip for strip in strips if rules and strip.top < rules[0].top and _alike(rules[0], strip)][-1:]
        if above and _drawn(above[0], rules[0], upright):
            rules = [*above, *rules]  # a frame around the table has no cuts
        rows = list(pairwise(rules))
        drawn = [_drawn(upper, lower, upright) for upper, lower in rows]
        if sum(len(xs) >= _LEAST for xs in drawn) < _FEW_ROWS:
            continue
        for upper, lower in rows:
            words = [word for word in page.words if upper.top < (word.top + word.bottom) / 2 < lower.bottom]
            for x in (lower.left, *lower.cuts, lower.right):
                # a rule that is drawn in another row is left out of a merged cell
                if not any(abs(x - e["x0"]) <= NEAR for e in upright) and not _written_over(x, words):
                    found.append(edge(x, upper.top, x, lower.bottom))
    return found


def _tables(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Level rules with the same cuts, and between them those under a row of one cell."""
    run: list[Strip] = []
    last = 0
    for strip in strips:
        if run and not _alike(run[0], strip):
            yield run[:last]
            run = []
        if strip.cuts or run:
            run.append(strip)
            last = len(run) if strip.cuts else last
    yield run[:last]


def _alike(first: Strip, other: Strip) -> bool:
    if abs(first.left - other.left) > NEAR or abs(first.right - other.right) > NEAR:
        return False
    return not other.cuts or (
        len(first.cuts) == len(other.cuts)
        and all(abs(one - two) <= NEAR for one, two in zip(first.cuts, other.cuts, strict=True))
    )


def _written_over(x: float, words: Sequence[Word]) -> bool:
    """Whether a line of text runs on over ``x``: in a word, or in the space between two ("2 | mei 2025")."""
    if any(word.x0 < x - 1 and word.x1 > x + 1 for word in words):
        return True
    before = [word for word in words if word.x1 <= x + 1]
    after = [word for word in words if word.x0 >= x - 1]
    return any(
        right.x0 - left.x1 < _SPACE * (left.bottom - left.top)
        and left.top < (right.top + right.bottom) / 2 < left.bottom
        for left in before
        for right in after
    )


def _drawn(upper: Strip, lower: Strip, upright: Sequence[Edge]) -> list[float]:
    """Where upright rules run from the one level rule to the other."""
    return [
        e["x0"]
        for e in upright
        if e["top"] <= upper.bottom + NEAR
        and e["bottom"] >= lower.top - NEAR
        and upper.left - NEAR <= e["x0"] <= upper.right + NEAR
    ]
