"""Column headers that stand on their side: they tell where the columns of the table below them are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from extractors.readers.pdf.page import Word
from extractors.readers.pdf.strips import Strip

_MIN_HEADERS = 3
_CLOSE = 18.0
_BELOW = 60.0


def under_turned(words: Sequence[Word]) -> list[Strip]:
    """A rule that is not drawn, under each row of three or more headers on their side, cut between their columns."""
    turned = sorted((word for word in words if word.turn in (1, 3)), key=lambda word: word.bottom)
    if len(turned) < _MIN_HEADERS:
        return []
    found: list[Strip] = []
    group: list[Word] = []
    for word in turned:
        if group and word.top > max(other.bottom for other in group) + _CLOSE:
            found += _strip(group, words)
            group = []
        group.append(word)
    return found + _strip(group, words)


def _strip(group: Sequence[Word], words: Sequence[Word]) -> list[Strip]:
    centres = _columns(group)
    if len(centres) < _MIN_HEADERS:
        return []
    y = max(word.bottom for word in group) + 1.5
    pitch = median(b - a for a, b in pairwise(centres))
    first = centres[0] - pitch / 2
    labels = [word.x0 for word in words if not word.turn and y < word.top < y + _BELOW and word.x1 < first + pitch / 2]
    if not labels:
        return []
    # Long names of providers reach close to the first mark: the border lies behind the longest of them.
    names = [word.x1 for word in _rows_under(words, y) if word.x0 < first < word.x1 < centres[0]]
    first = min(max([first, *(x + 1 for x in names)]), centres[0] - 0.35 * pitch)
    cuts = (first, *((a + b) / 2 for a, b in pairwise(centres)))
    return [Strip(min(labels) - 2, centres[-1] + pitch / 2, y, y, cuts)]


def _rows_under(words: Sequence[Word], y: float) -> list[Word]:
    """The words of the lines below ``y``, down to the first wide white."""
    found: list[Word] = []
    reach = y
    for word in sorted((word for word in words if not word.turn and word.top > y), key=lambda word: word.top):
        if word.top - reach > 1.9 * word.size:
            break
        found.append(word)
        reach = max(reach, word.bottom)
    return found


def joined_turned(words: Sequence[Word]) -> list[Word]:
    """The words of a page, those of one line on its side as one: "Diagnostiek en behandeling" over a narrow column."""
    turned = [word for word in words if word.turn in (1, 3)]
    if len(turned) < 2:
        return list(words)
    lines: list[list[Word]] = []
    for word in sorted(
        turned, key=lambda word: (word.turn, round(word.x0), -word.bottom if word.turn == 1 else word.top)
    ):
        last = lines[-1][-1] if lines else None
        if last is not None and last.turn == word.turn and abs(last.x0 - word.x0) < 0.3 * word.size:
            gap = last.top - word.bottom if word.turn == 1 else word.top - last.bottom
            if -word.size < gap < 0.6 * word.size and last.bold == word.bold:
                lines[-1].append(word)
                continue
        lines.append([word])
    return [word for word in words if word.turn not in (1, 3)] + [_one(line) for line in lines]


def _one(line: Sequence[Word]) -> Word:
    return replace(
        line[0],
        text=_text(line),
        top=min(word.top for word in line),
        bottom=max(word.bottom for word in line),
        x0=min(word.x0 for word in line),
        x1=max(word.x1 for word in line),
        starts=(),
    )


# Of letters that stand apart as words of their own, those closer than this part of their size are of one word.
_LETTER_GAP = 0.16


def _text(line: Sequence[Word]) -> str:
    """The words of a line on its side; where its letters came one by one, they are words as far as they stand close."""
    if sum(len(word.text) <= 2 for word in line) * 4 < 3 * len(line) or len(line) < 4:
        return " ".join(word.text for word in line)
    text = line[0].text
    for before, word in pairwise(line):
        gap = before.top - word.bottom if word.turn == 1 else word.top - before.bottom
        text += word.text if gap < _LETTER_GAP * word.size else f" {word.text}"
    return text


def _columns(group: Sequence[Word]) -> list[float]:
    """The middles of the columns in which words on their side stand; lines of one header stand close."""
    size = median(word.size for word in group)
    columns: list[list[float]] = []
    for centre in sorted((word.x0 + word.x1) / 2 for word in group):
        if columns and centre - columns[-1][-1] < 1.45 * size:
            columns[-1].append(centre)
        else:
            columns.append([centre])
    return [(column[0] + column[-1]) / 2 for column in columns]
