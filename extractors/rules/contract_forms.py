"""Contract forms and how long contracts last, options to extend apart.

"De raamovereenkomst heeft een looptijd van vier jaar met de optie tot verlenging van tweemaal twee jaar": form
``raamovereenkomst``, 48 months, and the option as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.context import Context, Unit
from extractors.durations import Duration, duration_in
from extractors.fact import Fact
from extractors.text import fold

EXTRACTOR = "contract_forms"
GENERAL = "overeenkomst"
# Forms that name a task or a relation as often as a contract: they need a word of choosing beside them.
_WEAK = frozenset(
    {"ontwikkelopdracht", "strategisch_partnerschap", "convenant", "subsidiebeschikking", "samenwerkingsovereenkomst"}
)
_CHOSEN = re.compile(
    r"\bkiez\w+|\bkoos|gekozen|middels|door middel van|in de vorm van|contractvorm|via een|sluit\w*"
    r"|gesloten|aan te gaan|aangaan|aangegaan|werken met",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:geen|niet (?:langer )?(?:een|met een|via een)|in plaats van (?:een )?)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_CONTRACT = re.compile(r"overeenkomst|contract|looptijd|raamafspra", re.IGNORECASE)
_TERM_HEADER = re.compile(r"looptijd|contractduur|\bduur\b|contractperiode|contracttermijn", re.IGNORECASE)
_TERM_HEADING = re.compile(
    r"^\W*(?:\d+[.\d]*\s+)?(?:looptijd|contractduur|duur)\b|hoe lang\b.*(?:contract|overeenkomst)", re.IGNORECASE
)
# Searched in lower-case text without flags, so that the engine can skip ahead to the first letters.
_MENTION = re.compile(
    r"overeenkomst|contract|looptijd|partner|convenant|opdracht|aankoop|das\b|beschikking|dvo\b|duur\b|jarig|jaar|maand"
)


@dataclass(frozen=True, slots=True)
class _Form:
    value: str
    rule: str
    at: int
    confidence: float


def find(context: Context) -> Iterator[Fact]:
    """A fact for each form, with the duration that its sentence states; a duration alone is of an ``overeenkomst``."""
    if not context.about_procurement:
        return
    named = _strong_forms(context)
    seen: set[tuple[object, ...]] = set()
    for unit in context.units:
        if not _MENTION.search(unit.folded.lower()):
            continue
        duration = _duration(unit)
        forms = list(_forms(unit))
        if not forms and duration is not None:
            only = _only_form(context, named, unit)
            forms = [
                _Form(
                    only or GENERAL,
                    "form_of_document" if only else "duration",
                    unit.start + duration.at,
                    0.65 if only else 0.75,
                )
            ]
        for form in forms:
            values = {
                "form": form.value,
                "duration_months_min": duration.months if duration else None,
                "duration_months_max": duration.months_max if duration else None,
                "extension": duration.extension_in(unit.text) if duration else None,
            }
            for fact in context.facts(
                "contract_forms", unit, values, rule=form.rule, confidence=form.confidence, extractor=EXTRACTOR,
                start=unit.start, end=unit.end, segments=context.segments_of(unit, form.at),
            ):  # fmt: skip
                key = (fact.passage, fact.segment.name if fact.segment else None, *values.values())
                if key not in seen:
                    seen.add(key)
                    yield fact


def _forms(unit: Unit) -> Iterator[_Form]:
    """Forms that the sentence names, each once; the bare ``overeenkomst`` is none."""
    named: set[str] = set()
    for span in unit.spans("contract_form"):
        value = span.label_
        before = unit.folded[: span.start_char - unit.start]
        if value == GENERAL or value in named or _DENIED.search(before):
            continue
        weak = value in _WEAK
        if weak and not _CHOSEN.search(unit.folded) and not _in_form_row(unit):
            continue
        named.add(value)
        yield _Form(value, span.id_, span.start_char, 0.7 if weak else 0.9)


def _in_form_row(unit: Unit) -> bool:
    cell = unit.passage.cell
    return cell is not None and "contractvorm" in " ".join((*cell.row_headers, *cell.column_headers)).lower()


def _duration(unit: Unit) -> Duration | None:
    """How long a contract lasts by this sentence, or by the cell beside "Looptijd"."""
    cell = unit.passage.cell
    if cell is not None and _TERM_HEADER.search(fold(" ".join((*cell.row_headers, *cell.column_headers)))):
        return duration_in(unit.folded, governed=True)
    if cell is None and _under_term_heading(unit):
        return duration_in(unit.folded, governed=True)
    return duration_in(unit.folded) if _CONTRACT.search(unit.folded) else None


def _under_term_heading(unit: Unit) -> bool:
    """Is the unit what a heading "Looptijd" or "Hoe lang duurt het contract?" is about: the first words under it?"""
    path = unit.passage.heading_path
    return bool(path) and unit.start == 0 and _TERM_HEADING.search(fold(path[-1])) is not None


def _strong_forms(context: Context) -> list[tuple[str, Unit]]:
    """Every mention of a form that names a contract without doubt, with its unit."""
    return [
        (span.label_, unit)
        for unit in context.units
        for span in unit.spans("contract_form")
        if span.label_ != GENERAL and span.label_ not in _WEAK
    ]


def _only_form(context: Context, named: list[tuple[str, Unit]], unit: Unit) -> str | None:
    """The one strong form that the document names of the whole or of the unit's own segments.

    "De overeenkomst" is then of that form; not where only another perceel's section names it.
    """
    about = set(context.segments_of(unit))
    values = set()
    for value, naming in named:
        of = set(context.segments_of(naming))
        if not about or not of or about & of:
            values.add(value)
    return values.pop() if len(values) == 1 else None
