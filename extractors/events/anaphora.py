"""What a sentence with a pronoun goes on about: "De raamovereenkomsten zijn gesloten. Die gaan in op 1 juli." """

from __future__ import annotations

import re

from extractors.context import Context, Unit
from extractors.text import fold

# Begins with one, or with the verb or the date and then one: "Ze gelden", "Daarmee eindigen zij", "Op 1 juli gaan die in"
_POINTS_BACK = re.compile(
    r"(?:^|[\s(])(?:die|deze|zij|ze|beide|allebei|hij|dit|dat|het|daarmee|hiermee|daarna|daarvoor|hiervoor|daarvan|hiervan|daarover"
    r"|daarop|daartoe|definitief(?= (?:sinds|per|op))|ervan|ervoor|erover|we|wij|er)(?![\w-])",
    re.IGNORECASE,
)
_REACH = 2
"""Sentences back that a pronoun may point to."""


def about(context: Context, unit: Unit) -> str:
    """The words that the pronouns of ``unit`` may stand for; empty where it has none.

    Those are the sentences before it in its passage; at the beginning of one, the introduction of its list or the paragraph
    just above, and the nearest heading.
    """
    if unit.passage.kind == "heading" or not _POINTS_BACK.search(unit.folded):
        return ""
    before = [other for other in context.units_of[unit.passage.position] if other.index < unit.index][-_REACH:]
    if before:
        return " \n ".join(other.folded for other in before)
    parts = [fold(context.intros.get(unit.passage.position, ""))]
    if unit.index and unit.passage.kind == "paragraph":
        last = context.units[unit.index - 1]
        if last.passage.kind in ("paragraph", "heading"):
            parts.append(last.folded)
    parts += [fold(heading) for heading in unit.passage.heading_path[-1:]]
    return " \n ".join(part for part in parts if part)
