"""Where a row of a table begins among its lines of text, when no rule tells: by the steps from line to line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median

from extractors.dates.words import MONTH
from extractors.readers.pdf.joining import fits
from extractors.readers.pdf.lines import Line

Pieces = Mapping[int, Line]
"""The pieces of one line of text by the column in which they stand."""

_OFFSET = 0.85
_WRAPPED = 1.65
"""Lines of one cell stand at most this many type sizes apart."""
_LOOSE = 1.1
"""Lines of a cell stand that much wider apart than those of running text, at most."""
_LEAST_WHITE = 0.12
"""White around the cells of a row, in type sizes, that shows."""
_PARTED = 0.8
"""How much of what the steps differ is between the two heaps, where they are two."""
_ROOMY = 1.05
_BEGINNING = re.compile(r"(?!(?:19|20)\d\d\b)[A-ZÀ-Ý\d€“\"]")
"""A capital, a number or an amount; a year ends the date of the line above."""
_DATE = re.compile(
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    rf"|{MONTH}|week \d|begin|half|medio|eind|voorjaar|zomer|najaar|winter|vanaf|uiterlijk)\b"
)
_WHOLE_DATE = re.compile(r"\b(?:19|20)\d\d$")
_UNFINISHED = re.compile(
    r"[-,(/&]$|\b(?:en|of|van|de|het|een|voor|in|met|door|bij|op|aan|te|naar|over|per|om|den|der|ten|ter)$"
)


def begins(rows: Sequence[Pieces], rights: Sequence[float], pitch: float | None = None) -> list[bool]:
    """For each line of a table, whether a row begins there. ``rights``: where the columns end.

    ``pitch``: the distance between lines of running text of the document in type sizes, where it is known.
    """
    bottoms = [median(piece.bottom for piece in row.values()) for row in rows]
    steps = [b - a for a, b in pairwise(bottoms)]
    step = _row_step(steps, rows, rights, pitch)
    roomy = pitch is not None and _is_roomy(steps, rows, pitch)
    found = [True]
    group: list[Pieces] = [rows[0]]
    for (above, row), distance in zip(pairwise(rows), steps, strict=True):
        # In cells set in the middle of their row the lines of one cell stand between those of another.
        if distance < _OFFSET * min(piece.size for piece in row.values()):
            new = False
        elif step is not None:
            new = distance > step or _other_type(above, row)
        else:
            new = (
                _other_type(above, row) or _opens(above, row, rights, roomy=roomy) or _begins(group, above, row, rights)
            )
        group = [row] if new else [*group, row]
        found.append(new)
    return found


def _row_step(
    steps: Sequence[float], rows: Sequence[Pieces], rights: Sequence[float], pitch: float | None
) -> float | None:
    """The step from line to line above which a row begins; None where the steps do not tell.

    Lines within a cell stand close and alike; a row adds the white around its cells. So the steps fall in two:
    [14.7, 14.7, 20.7, 14.7, 20.7] are three rows. Where most of the close lines read like rows of their own, the wider
    steps part something else, such as the header. Where lines of running text stand closer than any of these, none is wrapped.
    """
    size = median(piece.size for row in rows for piece in row.values())
    real = sorted(step for step in steps if step > _OFFSET * size)
    if not real:
        return None
    most = _WRAPPED * size if pitch is None else min(_WRAPPED, _LOOSE * pitch) * size
    if real[0] > most:
        return 0.0
    jumps = [(wide - close, (close + wide) / 2) for close, wide in pairwise(real) if close <= most]
    jump, limit = max(jumps, default=(0.0, 0.0))
    least = max(_LEAST_WHITE * size, 1.2)
    if jump < least:
        limit = _parting(real, least)
        if not limit:
            return None
    tight = [(above, row) for (above, row), step in zip(pairwise(rows), steps, strict=True) if step <= limit]
    wrapped = sum(_goes_on(above, row, rights) for above, row in tight)
    return limit if wrapped * 2 >= len(tight) else None


def _parting(steps: Sequence[float], least: float) -> float:
    """The step that parts two heaps whose means differ by ``least`` or more; 0 where the steps are no two heaps.

    A browser sets lines on whole pixels, so steps of 13 are 12.6 or 13.3, of 14.6 are 14.0 or 14.8.
    """
    total = sum(steps)
    mean = total / len(steps)
    spread = sum((step - mean) ** 2 for step in steps)
    below, best = 0.0, (0.0, 0.0)
    for count, (close, wide) in enumerate(pairwise(steps), start=1):
        below += close
        low, high = below / count, (total - below) / (len(steps) - count)
        if wide > close and high - low >= least:
            between = count * (low - mean) ** 2 + (len(steps) - count) * (high - mean) ** 2
            best = max(best, (between, (close + wide) / 2))
    return best[1] if best[0] >= _PARTED * spread else 0.0


def _goes_on(above: Pieces, row: Pieces, rights: Sequence[float]) -> bool:
    """Whether a line reads like the rest of cells that began above it."""
    if 0 not in row:
        return True
    return any(
        piece.text[:1].islower() or (column in above and not fits(above[column], piece, rights[column]))
        for column, piece in row.items()
    )


def _other_type(above: Pieces, row: Pieces) -> bool:
    """Whether the line under a header in bold is not bold, or the other way round."""
    shared = [column for column in row if column in above]
    return bool(shared) and all(above[column].stands_out != row[column].stands_out for column in shared)


def _is_roomy(steps: Sequence[float], rows: Sequence[Pieces], pitch: float) -> bool:
    """Whether the lines stand wider apart than running text does: then the white is that around cells of one line."""
    sizes = [min(piece.size for piece in row.values()) for row in rows[1:]]
    real = [step / max(size, 1.0) for step, size in zip(steps, sizes, strict=True) if step > _OFFSET * size]
    return bool(real) and min(real) > _ROOMY * pitch


def _opens(above: Pieces, row: Pieces, rights: Sequence[float], *, roomy: bool) -> bool:
    """Whether all pieces of a line read like beginnings: "Kenmerk | TN448210" under "Datum | 24 september 2024".

    That a cell goes on with a capital or a number does happen; that all cells of a row do, on one line, hardly ever.
    Nor does a cell go on with a word that had fitted on its line ("TN448210" / "gemeente Ede").
    """
    if 0 not in row or not set(row) <= set(above) or len(row) < (2 if roomy else 3):
        return False
    return all(
        (_BEGINNING.match(piece.text) and not _UNFINISHED.search(above[column].text))
        or (_DATE.match(piece.text) and _WHOLE_DATE.search(above[column].text))
        or (roomy and column > 0 and fits(above[column], piece, rights[column]))
        for column, piece in row.items()
    )


def _begins(group: Sequence[Pieces], above: Pieces, row: Pieces, rights: Sequence[float]) -> bool:
    """Whether a line begins a row by its words: the first column is filled and not all of it goes on from above."""
    if 0 not in row:
        return False
    over_all: dict[int, Line] = {column: piece for line in group for column, piece in line.items()}
    top = min(piece.top for piece in above.values())
    wrapped = 0
    for column, piece in row.items():
        over = over_all.get(column)
        if over is not None and (
            piece.text[:1].islower() or (over.bottom >= top and not fits(over, piece, rights[column]))
        ):
            wrapped += 1
    return wrapped * 5 < len(row) * 4
