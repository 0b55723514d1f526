"""Sentences of annotated documents, with the providers' names that their answers know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotated.answers import Annotated
from annotated.ner.grammar import Line, Span
from extractors.context import Context
from extractors.people import masked
from extractors.readers import read
from extractors.text import fold


def sentences(document: Annotated) -> list[Line]:
    """Every sentence, item and cell of ``document`` once, in order, as extraction sees it: folded, people masked.

    A sentence with a name of which the answers say that it may be read either way is left out.
    """
    context = Context(masked(read(document.path.read_bytes())))
    names = {str(row["name"]) for row in document.answers.asked["providers"]}
    either = {str(row["name"]) for row in document.answers.optional["providers"] if row.get("name")} - names
    lines: dict[str, Line] = {}
    for unit in context.units:
        if not any(True for _ in _found(either, unit.folded)):
            lines.setdefault(unit.folded, Line(unit.folded, tuple(_found(names, unit.folded))))
    return list(lines.values())


def _found(names: set[str], text: str) -> Iterator[Span]:
    """Where ``names`` stand in ``text``, the longer first where one holds another."""
    written = sorted({fold(name) for name in names}, key=lambda name: (-len(name), name))
    if written:
        # Behind "B.V." no letter may follow, but a stop of the sentence may
        pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, written))})(?!\w)"
        yield from (match.span() for match in re.finditer(pattern, text))
