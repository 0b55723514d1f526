"""Names of segments with their label behind them: "Individuele begeleiding (perceel A)", "Pleegzorg - perceel 2"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from extractors.segments.category import category_of, is_care
from extractors.segments.codes import CODE_LIST, expand
from extractors.segments.names import (
    CODE,
    LABEL,
    LABELLED,
    PLURAL,
    Named,
    code_of,
    is_name,
    key_of,
    scheme_of,
    tidy_name,
)
from extractors.segments.naming import Naming
from extractors.segments.phrases import CAPITAL, LOWER
from extractors.segments.subjects import NO_SUBJECT
from extractors.topics import names_care

if TYPE_CHECKING:
    from extractors.context import Context, Unit


# As in: Individuele begeleiding (perceel A) · de acute psychiatrie (perceel 4)
BEHIND = re.compile(rf"\s*\((?P<label>{LABEL})\s+(?P<code>{CODE})\)", re.IGNORECASE)
# As in: "Pleegzorg - perceel 2", "Specialistische hulp | Segment B" as a whole heading, item or cell
_DASHED = re.compile(
    rf"\s*(?P<name>[^()\n]{{4,70}}?)\s+[-–—|]\s+(?P<label>{LABEL})\s+(?P<code>{CODE})\s*", re.IGNORECASE
)
_DASH = re.compile(r"\s[-–—|]\s")
# As in: "Gunning Wmo-dagbesteding (kavel 2)", "Inkoop jeugdhulp kavel 4 (Logeren)"
_PURCHASED = re.compile(r"^(?:Gunning|Inkoop|Aanbesteding|Verlenging|Planning|Uitslag)\s+(?=\S)")
_CARE_PHRASE = re.compile(
    r"(?P<capital>(?!))|(?<!\w)(?:om|zijn|namelijk|weten|betreft|:)\s+(?P<lower>[a-zà-ÿ][\w-]+(?:\s[\w-]+){1,5})$"
)
_LAST_NAME = re.compile(
    rf"(?:(?P<capital>{CAPITAL})|(?<!\w)(?:de|het|voor|bij|op|van|en)\s+(?P<lower>{LOWER}|[a-zà-ÿ][\w-]+(?:\s[a-zà-ÿ][\w-]+)?))$"
)
# "Begeleiding thuis (perceel 1) en Vervoer naar de dagbesteding (perceel 2)": the second stands alone between the two
_NAME_ALONE = re.compile(rf"(?P<capital>[A-ZÀ-Þ][^,;:.()\n]{{3,60}})|(?P<lower>{LOWER}|[a-zà-ÿ][\w-]+)")
_NEXT_NAME = re.compile(r"(?:[,;:.]|\)(?:,| en|, en)?)\s+(?:(?:en|of) )?")
# A line of a list that tells of each organisation for which parts it works: "Zorgbureau Linde (segment 2, 4)"
_WHO = re.compile(rf"[^()\n]{{3,60}}\({LABEL}\s+(?P<codes>{CODE_LIST.pattern})\)[.,;]?", re.IGNORECASE)
_LINES = 3


def labelled_behind(context: Context) -> Iterator[Naming]:
    """Every such name, but not those of a list of who does what."""
    told = {unit.index for unit in who_does_what(context)}
    for unit in _labelled(context):
        if unit.index not in told and not context.is_of_other_purchase(unit):
            yield from _of(unit)
    yield from _dashed(context)


def _dashed(context: Context) -> Iterator[Naming]:
    """Names with their label behind a dash: of kinds of care only, "Planning - perceel 2" is about perceel 2."""
    for unit in context.units:
        if not _DASH.search(unit.folded) or context.is_of_other_purchase(unit):
            continue
        match = _DASHED.fullmatch(unit.folded)
        if match is None:
            continue
        purchased = _PURCHASED.match(match["name"])
        start = match.start("name") + (purchased.end() if purchased else 0)
        name = tidy_name(unit.folded[start : match.end("name")])
        if not (category_of(name) or names_care(name)) or not is_name(name) or _PARTIES.search(name):
            continue
        named = Named(name, code_of(match["code"]), scheme_of(match["label"]))
        yield Naming(named, unit.passage.position, unit.start + start, unit.start + match.end("name"), "sentence")


def who_does_what(context: Context) -> Sequence[Unit]:
    """The lines that tell of organisations for which parts they work: three or more, of which two name the same part."""
    lines = [(unit, match) for unit in _labelled(context) if (match := _WHO.fullmatch(unit.folded.strip())) is not None]
    codes = [code for _, match in lines for code in expand(match["codes"])]
    return [unit for unit, _ in lines] if len(lines) >= _LINES and len(set(codes)) < len(codes) else ()


def _labelled(context: Context) -> Iterator[Unit]:
    return (unit for unit in context.units if "(" in unit.folded and LABELLED.search(unit.folded))


_PARTIES = re.compile(
    r"gegund|gunn|gecontracteerd|contract met|aanbieder|partij|inschrij|opdrachtnemer|stichting|\bb\.?v\b|afgewezen|geselecteerd|winnaar|reserve",
    re.IGNORECASE,
)


def _whole(unit: Unit, label: re.Match[str]) -> re.Match[str] | None:
    """All of a heading before its label: "Jeugd-ggz in de wijk (perceel 2)"; "Planning voor dagbesteding (perceel 2)" names less."""
    if unit.passage.kind != "heading" or unit.folded[label.end() :].strip(" .:"):
        return None
    match = _HEADED.fullmatch(unit.folded[: label.start()].rstrip())
    if match is None or NO_SUBJECT.search(match["name"]) or _PURCHASED.match(match["name"]):
        return None
    return match if is_care(match["name"]) and is_name(tidy_name(match["name"])) else None


_HEADED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(?P<name>[A-ZÀ-Þ][^()\n:;,]{3,60})")


def _phrase(stretch: str) -> re.Match[str] | None:
    """A kind of care of some words that a verb leads up to: "Het gaat om begeleid wonen voor jongeren (perceel 1)"."""
    match = _CARE_PHRASE.search(stretch)
    return match if match is not None and is_care(match["lower"]) else None


def _of(unit: Unit) -> Iterator[Naming]:
    """Names with their label in brackets behind them."""
    begin = 0
    for match in BEHIND.finditer(unit.folded):
        heading = _whole(unit, match)
        if heading is not None:
            named = Named(tidy_name(heading["name"]), code_of(match["code"]), scheme_of(match["label"]))
            start, end = (unit.start + edge for edge in heading.span("name"))
            yield Naming(named, unit.passage.position, start, end, "sentence")
            return
        stretch = unit.folded[begin : match.start()]
        cut = max((found.end() for found in _NEXT_NAME.finditer(stretch)), default=0)
        last = (
            _phrase(stretch[cut:])
            or _LAST_NAME.search(stretch[cut:])
            or (_NAME_ALONE.fullmatch(stretch[cut:]) if cut else None)
        )
        begin_of_stretch, begin = begin + cut, match.end() - 1
        if last is None or PLURAL.search(match["label"]):
            continue
        group = "capital" if last["capital"] else "lower"
        name = tidy_name(_PURCHASED.sub("", last[group]))
        if category_of(name) is None and _PARTIES.search(unit.folded):
            continue  # "gegund aan Stichting Linde (perceel 2)"
        if is_name(name) and key_of(name):
            named = Named(name, code_of(match["code"]), scheme_of(match["label"]))
            start = unit.start + begin_of_stretch + last.start(group)
            yield Naming(named, unit.passage.position, start, start + len(last[group]), "sentence")
