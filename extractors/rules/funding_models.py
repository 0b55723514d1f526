"""Funding models: how providers are paid, per segment, and what the document claims of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.claims.claim import Claims
from extractors.claims.restated import restated
from extractors.claims.status import Claim
from extractors.fact import Fact, Segment

if TYPE_CHECKING:
    from spacy.tokens import Span

    from extractors.context import Context, Unit

NAME = "funding_models"
GROUP = "funding_model"
_TOLD = "paying"
_STRONG = re.compile(
    r"bekosti|financier|subsidie(?:relatie|bekost|financ)|(?:taak|inspannings|output|populatie)-?\s?gericht|p\s?[x*×]\s?q|maal q|lump|prijs (?:x"
    r"|maal|keer)|inspanning|populatie|budgetfinan|uurtje",
    re.IGNORECASE,
)
_PAYING = re.compile(
    r"bekosti|financ|bedrag|tarie|betaal|betalen|betaling|vergoed|prijs|prijzen|budget|(?:af|ver)(?:ge)?reken"
    r"|declar|factur|(?<!\w)reken(?:en|t|den?)?(?!\w)|(?<!\w)rekening(?:en)?(?!\w| (?:houd|mee|te houden))|€",
    re.IGNORECASE,
)
# Money that pays no provider for care: "€ 21,00 per uur eigen bijdrage", "salaris", "parkeertarief per uur"
_OTHER_MONEY = re.compile(
    r"eigen bijdrage|(?<!\w)pgb|persoonsgebonden|salaris|uurloon|(?<!\w)cao\b|parkeer|inschrijfkosten"
    r"|(?<!\w)verdien|brutoloon|tendervergoeding|boete|huurprijs|zaalhuur",
    re.IGNORECASE,
)
# "Met het nieuwe model werken de gemeenten resultaatgericht": how is bought, not how is helped
_WORKING = re.compile(
    r"\b(?:gemeenten?|regio|wij|we)\b(?=.*\b(?:werk|koop|kop|inkop|contract|aanbested))|\b(?:model|inkoop|contract\w*|overeenkomst\w*|aanbested\w*)\b",
    re.IGNORECASE,
)
_GETTING = re.compile(r"(?<!\w)(?:krijg|ontvang|vast|beschik)", re.IGNORECASE)
# "Er wordt betaald uit één pot. Dat gebeurt niet langer per resultaat": the sentence before names the paying.
_REFERS = re.compile(r"(?<!\w)(?:dat|dit|hierbij|daarbij)(?!\w)", re.IGNORECASE)
# "Bekostiging. Een mengvorm van ...": a label that opens a paragraph
_LED = re.compile(
    r"\W*(?:de )?(?:\w*bekostiging|betaling|betalen|financiering|vergoeding|tarie\w+"
    r"|afrekening)[.:]",
    re.IGNORECASE,
)
_DROPPED = re.compile(
    r"geschrapt|losgelaten|stapp?e?[nt]? .{0,20}\baf van|afscheid|afgeschaft|verdwijn|vervall", re.IGNORECASE
)
_MIX = re.compile(
    r"(?<!\w)(?:combinatie van|mix van|mengvorm|hybride|zowel|combineren|in combinatie met|gecombineerd met)(?!\w)",
    re.IGNORECASE,
)
# "De stichting krijgt hiervoor een subsidie", "voortgezet met budgetsubsidies"; not "subsidie van het Rijk".
_GRANTED = re.compile(
    r"(?:(?:aanbieder|stichting|instelling|organisatie|partij|zij|school|team|hotel|huis|centrum|partner)\w*"
    r"|[A-Z][\w&'-]+) (?:\S+ ){0,3}?"
    r"(?:krijg|ontvang)\w* (?:\S+ ){0,5}?\w*subsidie|\w*subsidies? (?:\S+ ){0,3}?(?:krijg|ontvang|verle"
    r"|verstrek|toegekend)"
    r"|(?:geven|geeft|gaf|gaven) (?:\S+ ){0,5}?\w*subsidie|(?:verle\w+|verstrek\w+) (?:\S+ ){0,4}?\w*subsidies?(?!\w)|(?:(?<!\w)(?:met|via|door"
    r"|uit)) (?:een |de )?(?:\w+ )?\w*subsidies?(?!\w)|subsidie aan\b",
    re.IGNORECASE,
)
# Words for a subsidy that an institution lives on; and what is done with such a one: "voortzetten van de subsidie"
_STANDING = re.compile(
    r"jaar|boekjaar|relatie|instelling|exploitatie|begroting|structure|prestatie|budgetsub", re.IGNORECASE
)
_DEALT_WITH = re.compile(
    r"(?:blijft|blijven|wordt|worden) (?:een )?\w*subsidie\b(?! (?:aan|ver))"
    r"|(?:jaarlijkse|meerjarige|huidige|bestaande|lopende|structurele) \w*subsidie|\w*subsidies? (?:\S+ ){0,8}?(?:verlengd|voortgezet"
    r"|stopt|vervalt|eindigt|beëindigd"
    r"|afgebouwd|omgezet|verdwijnt|overwogen|weg|valt af|voort te zetten|blijft|past)|(?:voortzett\w+|voortzet|verleng\w+|einde"
    r"|afbouw\w*|beëindig\w+|omzett\w+|overweg\w+|overwogen|wogen|wegen|denk\w*"
    r"|gedacht) (?:van |aan |aan een |over )?(?:de |een |deze )?\w*subsidie",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"(?:rijks|europese )subsidie|(?:het rijk|ministerie|de provincie|vws|zonmw) (?:\S+ ){0,3}?(?:geeft|verstrekt|verleent|stelt"
    r"|betaalt)|subsidie (?:van|uit) (?:het (?:rijk|ministerie)|de provincie|europa|den haag)",
    re.IGNORECASE,
)
_SUBSIDY = re.compile(r"subsidie", re.IGNORECASE)
_TENDERED = re.compile(
    r"in de vorm van|subsidie aan (?:één|een|twee|drie) (?:\w+ )?(?:partij|aanbieder|organisatie|stichting"
    r"|instelling)|(?<!\w)via(?!\w)|mogelijkhe|opties?(?!\w)|variant|tender|aanbested|contract|overeenkomst"
    r"|opdracht|route|model|voorstel|keuze",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Fact]:
    """A fact for each model named or told in a unit, and ``hybride`` where the unit calls several a mix."""
    claims = Claims(context)
    for unit in context.units:
        spans = _spans(context, unit)
        if spans and not claims.concern(unit):
            continue
        if not spans:
            yield from _short_answer(context, claims, unit)
            yield from _as_before(context, claims, unit)
            continue
        seen: set[tuple[str, str, tuple[str, ...]]] = set()
        models: set[str] = set()
        for span in spans:
            model = span.label_
            claim = claims.of(unit, span.start_char, span.end_char)
            segments = context.segments_of(unit, span.start_char)
            models.add(model)
            for status in (claim.status, *claims.also(unit, span.start_char, span.end_char)):
                key = (model, status, tuple(segment.name for segment in segments))
                if key not in seen:
                    seen.add(key)
                    yield from _facts(context, unit, model, Claim(status, claim.rule), span.id_, segments)
        if len(models - {"hybride"}) >= 2 and "hybride" not in models and _MIX.search(unit.folded):
            claim = claims.of(unit, spans[0].start_char, spans[-1].end_char)
            segments = context.segments_of(unit, spans[0].start_char)
            if claim.status != "considered":  # "Zowel een lumpsum als PxQ ligt op tafel" weighs two, and no mix
                yield from _facts(context, unit, "hybride", claim, "mix_named", segments, confidence=0.7)


def _facts(
    context: Context,
    unit: Unit,
    model: str,
    claim: Claim,
    term: str,
    segments: tuple[Segment, ...] | None = None,
    *,
    confidence: float | None = None,
) -> Iterator[Fact]:
    yield from context.facts(
        NAME,
        unit,
        {"model": model, "status": claim.status},
        rule=f"{term}/{claim.rule}",
        confidence=confidence or _confidence(unit, claim.status),
        extractor=NAME,
        segments=segments,
    )


def _spans(context: Context, unit: Unit) -> list[Span]:
    """The models that a unit names, and ways of paying that it tells where it names none, in order of the text."""
    named = [span for span in unit.spans(GROUP) if _speaks_of_paying(context, unit, span)]
    told = [
        span
        for span in unit.spans(_TOLD)
        if not any(
            span.label_ == other.label_ or (span.start < other.end and other.start < span.end) for other in named
        )
        and _pays(context, unit, span)
    ]
    found = sorted([*named, *told], key=lambda span: span.start_char)
    return [span for span in found if not any(_kept_ready(unit, span, other) for other in found)]


# "een vast bedrag per jaar voor tien plekken die klaar moeten staan": a sum for being ready is no lump sum for a task
_FOR = re.compile(r"\s(?:\S+\s)?(?:om|voor|waarvoor|waarmee)\s[^,;.:]*|\s", re.IGNORECASE)


def _kept_ready(unit: Unit, span: Span, other: Span) -> bool:
    """Whether the sum of ``span`` is what is paid for the readiness that ``other`` tells of."""
    return (
        span.label_ == "taakgericht"
        and other.label_ == "beschikbaarheid"
        and not _STRONG.search(span.text)
        and 0 <= other.start_char - span.end_char <= 60
        and _FOR.fullmatch(unit.whole[span.end_char : other.start_char]) is not None
    )


def _pays(context: Context, unit: Unit, span: Span) -> bool:
    """Whether a way of paying, told in words, is one: "per etmaal" is in a sentence on prices, not in "24 uur per etmaal"."""
    if _OTHER_MONEY.search(unit.folded):
        return False
    if span.id_ == "told":
        return True
    rest = unit.folded[: span.start_char - unit.start] + unit.folded[span.end_char - unit.start :]
    if re.search(r"\d\s*(?:uur|uren|minuten|keer|x|km)\s+$", rest[: span.start_char - unit.start]):
        return False
    if span.label_ == "outputgericht" and re.search(r"transitie|onderwijszorg", unit.folded, re.IGNORECASE):
        return False
    if span.label_ == "taakgericht" and _GETTING.search(rest):
        return True
    if span.label_ == "outputgericht" and _DROPPED.search(rest) and unit.passage.cell is None:
        return True  # "De arrangementen uit de startnotitie zijn geschrapt"
    if rest[: span.start_char - unit.start].endswith("(") or _IN_BRACKETS.search(
        unit.folded, 0, span.start_char - unit.start
    ):
        return True
    if (
        unit.passage.cell is not None
        and len(unit.folded.split()) <= _SHORT_CELL
        and unit.folded.lower().startswith("per ")
    ):
        return True  # "per dagdeel" is all that the cell says
    if _LED.match(unit.whole) or _SWITCHES.search(rest) or _GOES.search(rest[: span.start_char - unit.start]):
        return True
    if (
        unit.passage.kind in ("list_item", "slide")
        and len(unit.folded.split()) <= _SHORT_CELL
        and _SAYS_ONLY.fullmatch(rest)
    ):
        return True  # "Nieuw: per traject"
    asked = context.units[unit.index - 1] if unit.index else None
    if asked is not None and asked.folded.endswith("?") and _PAYING.search(asked.folded):
        return True
    before = next((other for other in context.units_of[unit.passage.position] if other.index == unit.index - 1), None)
    if before is not None and _REFERS.search(rest) and _PAYING.search(before.folded):
        return True
    return bool(_PAYING.search(rest) or _PAYING.search(_nearest_headers(context, unit)))


_SHORT_CELL = 4
# "Wij stappen over op arrangementen", "overgestapt naar per dagdeel"
_SWITCHES = re.compile(
    r"(?<!\w)(?:stap(?:t|pen|te|ten)?|ga(?:at|an)|schakel(?:t|en)) (?:\S+ ){0,8}?over (?:op|naar)(?!\w)|(?<!\w)over(?:ge)?(?:gaan"
    r"|stap\w*|gestapt|schakel\w*) (?:op|naar)(?!\w)",
    re.IGNORECASE,
)
# "Ook perceel 2a gaat per uur"
_GOES = re.compile(
    r"(?<!\w)(?:perceel|segment|kavel|cluster|lot|onderdeel|begeleiding|behandeling|dagbesteding|verblijf) (?:\w{1,3} )?"
    r"(?:gaat|gaan|blijft|wordt|is|loopt) (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_SAYS_ONLY = re.compile(
    r"\W*(?:(?:oud|nieuw|nu|straks|was|wordt|van|naar|huidig|voorstel|voorheen)\w{0,2}\s*[:–-])\W*", re.IGNORECASE
)
# "Perceel 2 Dagbehandeling (9 organisaties, per dagdeel)": an entry of its own within brackets
_IN_BRACKETS = re.compile(r"\([^()]*, $")


def _nearest_headers(context: Context, unit: Unit) -> str:
    """Headers of a cell's row and column; of all else what introduces it and the heading just above."""
    cell = unit.passage.cell
    if (
        cell is not None
    ):  # "Nu" beside "Voorstel bekostiging": the table is about paying; so is the question of an answer
        grid = context.grids[cell.table_id]
        asked = [one.text for one in grid.row(cell.row) if one.text.rstrip().endswith("?")]
        return " \n ".join((context.header_words(unit), *grid.headers, *asked))
    return context.intros.get(unit.passage.position, "") + " \n " + " \n ".join(unit.passage.heading_path[-1:])


_ANSWERED = re.compile(
    r"^(?:\W*(?:voorstel|voorgestelde?|huidige?|nieuwe?|beoogde?|gekozen|wijze|vorm|soort|manier"
    r"|model) (?:voor |van )?(?:de |het )?)?"
    r"(?:\w*bekostiging\w*|financiering\w*|betaling|betalen|betaalwijze|afrekening|verrekening|prijs|vergoeding"
    r"|hoe (?:\w+ ){0,2}?(?:betaal|betalen|bekostig|afgerekend|vergoed)\w*"
    r"|(?:(?:we|wij) )?(?:(?:betaald|bekostigd|afgerekend|vergoed|verrekend|gedeclareerd)\b(?! door)|betalen (?:we|wij)\b|(?:we|wij) betalen\b)"
    r"|(?:\w+-?)?eenheid\b|eenheden\b|per$|tarief ?soort|soort tarief|tarief per$)",
    re.IGNORECASE,
)
_SHORT = (
    (
        "outputgericht",
        re.compile(r"(?<!\w)(?:arrangement|traject|resultaat|output|profiel|behandeling)", re.IGNORECASE),
    ),
    (
        "inspanningsgericht",
        re.compile(
            r"(?<!\w)(?:uur|uren|dagdeel|dagdelen|etmaal|etmalen|stuks|minuten|tarief|inspanning|productie)",
            re.IGNORECASE,
        ),
    ),
    (
        "taakgericht",
        re.compile(
            r"(?<!\w)(?:taak|budget|jaarbudget|jaarbedrag|populatie"
            r"|totaalbedrag)",
            re.IGNORECASE,
        ),
    ),
    ("beschikbaarheid", re.compile(r"(?<!\w)(?:beschikbaar|capaciteit|paraat)", re.IGNORECASE)),
)
"""Words that name a model only as the answer to "Bekostiging": a cell "Arrangementen" under that header."""


def _short_answer(context: Context, claims: Claims, unit: Unit) -> Iterator[Fact]:
    cell = unit.passage.cell
    if cell is not None:
        asked = any(_ANSWERED.match(header.strip()) for header in (*cell.column_headers, *cell.row_headers))
    else:
        asked = bool(unit.passage.heading_path) and bool(_ANSWERED.match(unit.passage.heading_path[-1].strip()))
    if not asked or len(unit.text.split()) > 6 or unit.passage.kind == "heading":
        return
    for model, words in _SHORT:
        match = words.search(unit.folded)
        if match is not None:
            claim = claims.of(unit, unit.start + match.start(), unit.start + match.end())
            yield from _facts(context, unit, model, claim, "answer", confidence=0.8)


def _as_before(context: Context, claims: Claims, unit: Unit) -> Iterator[Fact]:
    """ "Dat is in de lopende contracten niet anders": the models of the sentence before, with what this one claims of them."""
    for other, status, segments in restated(context, claims, unit):
        for span in _spans(context, other):
            claim = Claim(status or claims.of(other, span.start_char, span.end_char).status, "restated")
            yield from _facts(context, unit, span.label_, claim, span.id_, segments)


def _speaks_of_paying(context: Context, unit: Unit, span: Span) -> bool:
    """Whether the words mean paying: "per uur" does in "bekostiging per uur", not in "maximaal 60 km per uur"."""
    written = unit.whole[span.start_char : span.end_char]
    if _SUBSIDY.search(written):
        rest = unit.folded.replace(written, "")
        if _NATIONAL.search(unit.folded):
            return False
        if _STANDING.search(written) or _DEALT_WITH.search(unit.folded):
            return True
        if _GRANTED.search(unit.folded) or re.search(r"tender|gesubsidieerd|subsidiëren|subsidieer", written, re.I):
            return True
        return bool(
            _PAYING.search(rest)
            or _TENDERED.search(unit.folded + " " + _nearest_headers(context, unit))
            or _PAYING.search(context.header_words(unit))
            or _paid_before(context, unit)
        )
    if written.lower().startswith("resultaatgericht") and _WORKING.search(unit.folded):
        return True
    if _STRONG.search(written) or (span.label_ == "hybride" and _paid_before(context, unit)):
        return True
    return _pays(context, unit, span) or bool(_PAYING.search(unit.folded) and not _OTHER_MONEY.search(unit.folded))


def _paid_before(context: Context, unit: Unit) -> bool:
    """Does a sentence before it in the paragraph name how is paid? "Per etmaal kan. Een subsidie is ook besproken.\""""
    return any(
        other.index < unit.index and (other.spans(GROUP) or other.spans(_TOLD))
        for other in context.units_of.get(unit.passage.position, ())
    )


def _confidence(unit: Unit, status: str) -> float:
    if unit.passage.cell is not None:
        return 0.9
    return {"chosen": 0.8, "current": 0.8, "former": 0.75, "proposed": 0.7, "considered": 0.7}.get(status, 0.6)
