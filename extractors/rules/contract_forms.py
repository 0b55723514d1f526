"""Contract forms and how long contracts last, options to extend apart.

"De raamovereenkomst heeft een looptijd van vier jaar met de optie tot verlenging van tweemaal twee jaar": form
``raamovereenkomst``, 48 months, and the option as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.context import Context, Unit
from extractors.dates.years import dates_of
from extractors.durations import Duration, duration_in
from extractors.events.anaphora import about
from extractors.events.rows import ends_of_row
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
    r"|gesloten|aan te gaan|aangaan|aangegaan|werken met|vorm van|\bgeldt\b|\bgelden\b|krijg\w*|kreeg|kregen|ontvang\w*|verleen\w*|verlen\w*"
    r"|\bmet een\b|\bvia\b|noem\w*|\b(?:is|zijn|wordt|worden|werd|werden)\b|afgesproken|vastgelegd|leggen|legt|komt er|komen er|ondertekend|getekend|looptijd",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:geen|niet (?:langer )?(?:een|met een|via een)|in plaats van (?:een )?)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_CONTRACT = re.compile(r"overeenkomst|contract|looptijd|raamafspra", re.IGNORECASE)
_TERM_HEADER = re.compile(r"looptijd|contractduur|\bduur\b|contractperiode|contracttermijn", re.IGNORECASE)
_FORM_HEADER = re.compile(r"vorm\b|contract|overeenkomst|instrument|afspra|juridisch", re.IGNORECASE)
_TERM_HEADING = re.compile(
    r"^\W*(?:\d+[.\d]*\s+)?(?:looptijd|contractduur|duur)\b|hoe lang\b.*(?:contract|overeenkomst)", re.IGNORECASE
)
_CARRIES = re.compile(r"\bdu(?:ur|urt|ren)\b|\b(?:geldt|gelden|loopt|lopen|looptijd)\b|jarig", re.IGNORECASE)
"""Verbs of lasting, without which a sentence is not asked what the one before it is about."""
# "De opdracht wordt gegund voor een periode van vier jaar"
_AWARDED_FOR = re.compile(
    r"\b(?:opdrachten|opdracht|gegund|gunnen|verleend)\b[^.;]{0,60}?\bvoor (?:een|de) (?:periode|duur|termijn) van\b",
    re.IGNORECASE,
)
# "Ingangsdatum was 1 januari, de duur is vier jaar"
_BARE_TERM = re.compile(
    r"\bde duur (?:is|bedraagt|was|wordt)\b|\bafspraken\b|^\W*(?:duur|loopt|contractduur)\b", re.IGNORECASE
)
# "Duur: zes jaar", "Looptijd vier jaar" after the sentence that names the form
_GOES_ON = re.compile(r"^\W*(?:duur|loopt|looptijd|contractduur)\b", re.IGNORECASE)
# Under a heading or label "Contract" each line is on it: "A en B: 5 jaar, daarna 2 x 1 jaar"
_CONTRACT_HEADING = re.compile(
    r"^\W*(?:\d+[.\d]*\s+)?(?:de |het )?(?:contract(?:en|vorm)?|overeenkomst(?:en)?)\W*$", re.IGNORECASE
)
_SHORT = 12
_RELATIONS = frozenset({"ontwikkelopdracht", "strategisch_partnerschap", "convenant", "subsidiebeschikking"})
"""Forms beside which another contract may stand: years are not theirs by that alone."""
_DAYS_OF_MONTH = 30.44
_SHORTEST = 3
_LONGEST = 240
_OF_TERM = frozenset({"duration", "form_of_document", "unnamed_form"})
"""Rules of facts that rest on a duration and not on a form's name."""
# "Overeenkomst van zes jaar", "Contract voor acht jaar", "een contract van twee jaar": of no named kind, said anew
_PLAIN = re.compile(
    r"(?:^\W*|\b(?:een|het|dit|dat|die) )(?:nieuwe? )?(?:overeenkomst|contract)(?:en)?\s+(?:van|voor|met|\d)",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\b(?:kwart|helft|derde|meeste|procent|%)\b[^.;]{0,30}?\b(?:van|overeenkomsten|contracten)\b", re.IGNORECASE
)
_SUBSIDY = re.compile(r"\bsubsidies?\b", re.IGNORECASE)
# Searched in lower-case text without flags, so that the engine can skip ahead to the first letters.
_MENTION = re.compile(
    r"overeenkomst|contract|looptijd|partner|subsid|du(?:urt|ren)\b|convenant|opdracht|aankoop|das\b|beschikking|dvo\b|duur\b|jarig|jaar|maand"
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
    yield from _fullest(_found(context))


def _fullest(found: Iterator[Fact]) -> Iterator[Fact]:
    """Each form of a segment with its duration where one is stated: a plain mention of it elsewhere says nothing more.

    Of two durations the one counts that is stated with the form itself: a bidder's question may speak of another.
    """
    facts = _together(list(found))
    surest: dict[tuple[object, str | None], float] = {}
    for fact in facts:
        if fact.values["duration_months_min"] is not None:
            surest[_of(fact)] = max(fact.confidence, surest.get(_of(fact), 0.0))
    for fact in facts:
        lasts = fact.values["duration_months_min"] is not None
        if not lasts and (fact.values["form"], None) in surest:
            continue  # what the whole lasts is known; "ingang raamovereenkomst perceel 1" tells nothing new
        if _of(fact) not in surest or (lasts and fact.confidence >= surest[_of(fact)]):
            yield fact


def _together(facts: list[Fact]) -> list[Fact]:
    """One form and one duration of a segment, told apart, are of each other: a table gives the years, the text the form."""
    forms: dict[str, set[str]] = {}
    terms: dict[str, dict[tuple[object, ...], Fact]] = {}
    for fact in facts:
        if fact.segment is None:
            continue
        if fact.values["duration_months_min"] is not None:
            terms.setdefault(fact.segment.name, {})[_term(fact)] = fact
        if fact.rule not in _OF_TERM:
            forms.setdefault(fact.segment.name, set()).add(fact.values["form"])
    result = []
    for fact in facts:
        name = fact.segment.name if fact.segment is not None else ""
        told, only = terms.get(name, {}), forms.get(name, set())
        if len(only) == 1 and not only & _RELATIONS and len(told) == 1:
            term = next(iter(told.values()))
            if term.rule in _OF_TERM and fact.rule in _OF_TERM:
                continue
            if term.rule in _OF_TERM and fact.values["duration_months_min"] is None:
                keys = ("duration_months_min", "duration_months_max", "extension")
                fact = replace(fact, values={**fact.values, **{key: term.values[key] for key in keys}})
        result.append(fact)
    return result


def _term(fact: Fact) -> tuple[object, ...]:
    return fact.values["duration_months_min"], fact.values["duration_months_max"]


def _of(fact: Fact) -> tuple[object, str | None]:
    return fact.values["form"], fact.segment.name if fact.segment else None


def _found(context: Context) -> Iterator[Fact]:
    named = _strong_forms(context)
    seen: set[tuple[object, ...]] = set()
    for unit in context.units:
        if not _MENTION.search(unit.folded.lower()) or unit.folded.rstrip().endswith("?"):
            continue  # "Is twee jaar niet te kort voor een raamovereenkomst?" asks
        if _OF_STAFF.search(unit.folded):
            continue  # "Medewerkers hebben een contract van minstens een jaar"
        duration = _duration(context, unit)
        forms = list(_forms(unit, duration))
        endless = None if forms or duration else _ENDLESS.search(unit.folded)
        if endless is not None:
            forms = [_Form(GENERAL, "endless", unit.start + endless.start(), 0.75)]
        if not forms and duration is not None:
            plain = _PLAIN.search(unit.folded) is not None
            only = None if plain else _form_meant(context, unit) or _only_form(context, named, unit)
            rule = "unnamed_form" if plain else "form_of_document" if only else "duration"
            if only == "subsidiebeschikking":
                rule = only
            forms = [_Form(only or GENERAL, rule, unit.start + duration.at, 0.65 if only else 0.75)]
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


_OF_STAFF = re.compile(
    r"\b(?:medewerkers?|personeel|werknemers?|beroepskrachten|stagiairs?)\b[^.;]{0,40}\b(?:contract|arbeids)|arbeids(?:contract|overeenkomst)|dienstverband",
    re.IGNORECASE,
)
# "een overeenkomst voor onbepaalde tijd", "de contracten kennen geen einddatum"
_ENDLESS = re.compile(
    r"\b\w*(?:overeenkomst|contract)(?:en)?\b(?:\s+[\w-]+){0,6}?\s+(?:onbepaalde (?:tijd|duur)|(?:geen|zonder) einddatum)",
    re.IGNORECASE,
)
# "De overeenkomst geldt van 1 januari 2026 tot en met 31 december 2029": from end to end four years
_LASTS_FROM = re.compile(
    r"looptijd|\b(?:geldt|gelden|geldig|loopt|lopen|duurt|duren|periode)\b|contractperiode", re.IGNORECASE
)


# "De overeenkomst begint op 1 mei 2024 en eindigt op 30 april 2027": both ends, told apart
_BEGINS = re.compile(r"\b(?:beg(?:in|on)\w*|start\w*|ga(?:at|an) in|in(?:gegaan|gaand?e|gang\w*))\b", re.IGNORECASE)
_ENDS = re.compile(r"\b(?:eindig\w*|lo(?:opt|pen)|du(?:urt|ren)|geld(?:t|en)|tot|t/m)\b", re.IGNORECASE)


def _between(context: Context, unit: Unit, *, governed: bool = False) -> Duration | None:
    """The months between both ends of the contract where the unit gives them as one stretch, or one after the other."""
    dates = dates_of(context, unit)
    stretches = [dated for dated in dates if dated.words.ends]
    if len(stretches) == 1 and (governed or _LASTS_FROM.search(unit.folded)):
        if stretches[0].words.ends[0].precision != "day":
            return None
        first, last, at = stretches[0].first, stretches[0].last, stretches[0].start
    elif len(dates) == 2 and not stretches and all(dated.precision == "day" for dated in dates):
        one, other = (dated.start - unit.start for dated in dates)
        if not (_BEGINS.search(unit.folded, 0, other) and _ENDS.search(unit.folded, one, other)):
            return None
        first, last, at = dates[0].first, dates[1].first, dates[0].start
    else:
        return None
    months = round((last - first).days / _DAYS_OF_MONTH)
    return Duration(months, months, at - unit.start) if _SHORTEST <= months <= _LONGEST else None


def _of_row(context: Context, unit: Unit) -> Duration | None:
    """The months between the dates under "Ingang" and "Einde" in the row of a cell that names a form."""
    if not unit.spans("contract_form") or len(unit.folded.split()) > _SHORT:
        return None
    ends = ends_of_row(context, unit)
    if ends is None:
        return None
    months = round((ends[1] - ends[0]).days / _DAYS_OF_MONTH)
    return Duration(months, months, 0) if _SHORTEST <= months <= _LONGEST else None


def _form_meant(context: Context, unit: Unit) -> str | None:
    """The form that the sentence's pronoun, or the row of its cell, stands for: "Deze duurt zes maanden"."""
    cell = unit.passage.cell
    near: list[Unit] = []
    if cell is not None:
        row = context.grids[cell.table_id].row(cell.row)
        near = [other for passage in row for other in context.units_of[passage.position]]
    elif _GOES_ON.match(unit.folded) or about(context, unit):
        before = [other for other in context.units_of[unit.passage.position] if other.index < unit.index]
        near = before[-2:]
    values = {form.value for other in near for form in _forms(other, None)}
    if len(values) == 1:
        return values.pop()
    if _SUBSIDY.search(unit.folded) and not _CONTRACT.search(unit.folded):
        return "subsidiebeschikking"
    return None


def _forms(unit: Unit, duration: Duration | None) -> Iterator[_Form]:
    """Forms that the sentence names, each once; the bare ``overeenkomst`` is none."""
    named: set[str] = set()
    for span in unit.spans("contract_form"):
        value = span.label_
        before = unit.folded[: span.start_char - unit.start]
        if value == GENERAL or value in named or _DENIED.search(before) or _SHARE.search(before):
            continue
        weak = value in _WEAK
        if weak and duration is None and not _CHOSEN.search(unit.folded) and not _in_form_row(unit):
            continue
        named.add(value)
        yield _Form(value, span.id_, span.start_char, 0.7 if weak else 0.9)


def _in_form_row(unit: Unit) -> bool:
    cell = unit.passage.cell
    return cell is not None and _FORM_HEADER.search(" ".join((*cell.row_headers, *cell.column_headers))) is not None


def _duration(context: Context, unit: Unit) -> Duration | None:
    """How long a contract lasts by this sentence, or by the cell beside "Looptijd"."""
    cell = unit.passage.cell
    if cell is not None and _TERM_HEADER.search(fold(" ".join((*cell.row_headers, *cell.column_headers)))):
        return duration_in(unit.folded, governed=True)
    if cell is not None and _CONTRACT.search(" ".join(cell.row_headers)) and len(unit.folded.split()) <= _SHORT:
        return duration_in(unit.folded, governed=True)  # "vier jaar, daarna 2 x 1" in the row "Ingang overeenkomsten"
    if cell is None and (_under_term_heading(unit) or _answers_how_long(context, unit)):
        return duration_in(unit.folded, governed=True) or _between(context, unit, governed=True)
    if _CONTRACT.search(unit.folded) or unit.spans("contract_form") or _AWARDED_FOR.search(unit.folded):
        return duration_in(unit.folded) or _between(context, unit) or _of_row(context, unit)
    if not _CARRIES.search(unit.folded):
        return None
    lasts = _SUBSIDY.search(unit.folded) or _CONTRACT.search(about(context, unit)) or _BARE_TERM.search(unit.folded)
    return duration_in(unit.folded) if lasts else None


def _answers_how_long(context: Context, unit: Unit) -> bool:
    """Does the sentence just before ask: "Hoe lang is het contract geldig?"?"""
    asked = context.units[unit.index - 1] if unit.index else None
    return (
        asked is not None
        and asked.folded.rstrip().endswith("?")
        and len(unit.folded.split()) <= _SHORT
        and _TERM_HEADING.search(asked.folded) is not None
    )


def _under_term_heading(unit: Unit) -> bool:
    """Is the unit what a heading "Looptijd" or "Hoe lang duurt het contract?" is about: the first words under it?"""
    path = unit.passage.heading_path
    if not path or unit.start != 0:
        return False
    heading = fold(path[-1])
    if _TERM_HEADING.search(heading):
        return True
    return len(unit.folded.split()) <= _SHORT and _CONTRACT_HEADING.match(heading) is not None


def _strong_forms(context: Context) -> list[tuple[str, Unit]]:
    """Every mention of a form that names a contract without doubt, with its unit."""
    return [
        (span.label_, unit)
        for unit in context.units
        for span in unit.spans("contract_form")
        if span.label_ != GENERAL and span.label_ not in _WEAK and not context.is_of_other_purchase(unit)
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
