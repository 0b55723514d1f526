"""The head of a letter: "Datum", "Kenmerk", "Behandeld door" with their values beside or below them, as label and value."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.readers.hyphens import join
from extractors.readers.pdf.lines import Line, box_of
from extractors.readers.pdf.ruled import PdfCell, Table

_SURE = (
    r"(?:brief|verzend|publicatie|vergader)?datum|(?:ons|uw)?\s?kenmerk|(?:ons|uw) (?:nummer|bericht|brief)(?: van)?|zaak(?:nummer|nr\.?)|"
    r"behandeld door|behandelaar|onderwerp|betreft|registratienummer|dossier(?:nummer)?|portefeuille(?:houder)?|bijlagen?"
)
_LABEL = re.compile(
    rf"(?:{_SURE}|contact(?:persoon)?|telefoon(?:nummer)?|doorkiesnummer|e-?mail(?:adres)?|afdeling|team|steller|auteur|"
    r"opsteller|versie|status|aan|van|cc|kopie aan|t\.a\.v\.|verzonden|website|fax|pagina|agendapunt|bezoekadres|postadres)"
    r"(?:\(en\))?\s*:?",
    re.IGNORECASE,
)
_SURE_LABEL = re.compile(rf"(?:{_SURE})(?:\(n\))?\s*:?", re.IGNORECASE)

Pair = tuple[Line, list[Line]]


def find_pairs(lines: Sequence[Line]) -> list[tuple[int, int, Table]]:
    """Runs of labels with their values among the lines of one flow, as (first line, line after the last, table)."""
    found: list[tuple[int, int, Table]] = []
    start = 0
    while start < len(lines):
        if len(lines[start].parts) < 2 or not _is_label(lines[start].parts[0]):
            start += 1
            continue
        end, pairs = _below(lines, start) or _beside(lines, start)
        if len(pairs) >= 2 and any(_SURE_LABEL.fullmatch(label.text) for label, _ in pairs):
            found.append((start, end, _table(lines[start:end], pairs)))
            start = end
        else:
            start += 1
    return found


def _is_label(part: Line) -> bool:
    return bool(_LABEL.fullmatch(part.text))


def _below(lines: Sequence[Line], start: int) -> tuple[int, list[Pair]] | None:
    """Labels on one line, their values on the next: "Datum   Ons kenmerk" above "12 februari   Z-2027-001"."""
    labels = lines[start].parts
    if not all(_is_label(part) for part in labels):
        return None
    pairs: list[Pair] = [(label, []) for label in labels]
    end = start + 1
    while end < len(lines) and lines[end].top - lines[end - 1].bottom < 0.9 * lines[end].size:
        parts = lines[end].parts or [lines[end]]
        places = [next((i for i, label in enumerate(labels) if abs(label.x0 - part.x0) <= 3), None) for part in parts]
        if None in places or any(_is_label(part) for part in parts):
            break
        for part, place in zip(parts, places, strict=True):
            if place is not None:
                pairs[place][1].append(part)
        end += 1
    filled = [(label, values) for label, values in pairs if values]
    return (end, filled) if len(filled) >= 2 else None


def _beside(lines: Sequence[Line], start: int) -> tuple[int, list[Pair]]:
    """Labels with their values to the right, one or several to a line; a value may run on below itself."""
    pairs: list[Pair] = []
    end = start
    while end < len(lines):
        line = lines[end]
        parts = line.parts or [line]
        if end > start and line.top - lines[end - 1].bottom > 2.2 * line.size:
            break
        if _is_label(parts[0]) and len(parts) > 1:
            for part in parts:
                if _is_label(part):
                    pairs.append((part, []))
                else:
                    pairs[-1][1].append(part)
        elif len(parts) == 2 and pairs and pairs[0][1] and _in_columns(parts, pairs[0]):
            pairs.append((parts[0], [parts[1]]))
        elif len(parts) == 1 and pairs and pairs[-1][1] and abs(line.x0 - pairs[-1][1][0].x0) <= 3:
            pairs[-1][1].append(line)
        elif not (len(parts) == 1 and _is_label(line)):
            break
        end += 1
    return end, [(label, values) for label, values in pairs if values]


def _in_columns(parts: Sequence[Line], first: Pair) -> bool:
    """Whether a line holds a label of another sort ("Aanbestedende dienst") with its value, below the first ones."""
    label, values = first
    aligned = abs(parts[0].x0 - label.x0) <= 3 and abs(parts[1].x0 - values[0].x0) <= 3
    return aligned and len(parts[0].text) <= 40 and parts[0].text[:1].isupper()


def _table(lines: Sequence[Line], pairs: Sequence[Pair]) -> Table:
    cells: list[PdfCell] = []
    page = lines[0].page
    for row, (label, values) in enumerate(pairs):
        text = ""
        for value in values:
            text = join(text, value.text) if text else value.text
        cells.append(PdfCell(label.text, row, 0, header=True, page=page, box=box_of([label])))
        cells.append(PdfCell(text, row, 1, header=False, page=page, box=box_of(values)))
    return Table(cells, box_of(lines), [pairs[0][0].x0, pairs[0][1][0].x0], page, ruled=False)
