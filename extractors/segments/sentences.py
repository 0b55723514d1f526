"""Segments in running text: "het segment Crisis", "twee percelen: wonen en dagbesteding", "begeleiding (perceel A)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.segments.behind import BEHIND
from extractors.segments.category import category_of, is_care
from extractors.segments.codes import LABELLED_CODES, expand
from extractors.segments.cutting import cut
from extractors.segments.names import (
    CODE,
    CODED,
    LABEL,
    LOOSE,
    PLURAL,
    Named,
    code_of,
    is_name,
    key_of,
    scheme_of,
    split_enumeration,
    tidy_name,
)
from extractors.segments.naming import Naming
from extractors.segments.phrases import CAPITAL, LOWER, WHERE
from extractors.segments.worth import worth

if TYPE_CHECKING:
    from extractors.context import Unit


_LINK = r"(?:[:\-(]|,(?=[^,.]{4,60}(?:,|\n|\.?\s*$))|(?<=[\da-hA-H] )(?:is|betreft|gaat over|omvat)\s+(?:de|het)?)"
_ONE = re.compile(
    rf"(?<!\w)(?P<label>{LABEL})\s+(?P<code>{CODE}(?!\w))?\s*{_LINK}?\s*[\"']?(?P<name>(?-i:{CAPITAL})|(?-i:{LOWER}))?",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"(?<!\w)(?P<label>percelen|segmenten|clusters|kavels)(?:\s*\([^)]*\))?(?P<colon>\s*:|(?:\s+(?:van|in|binnen|bij|voor)\s+[^.,;:!?\n]{3,40}?)?\s+(?:zijn|heten)(?=\s+(?-i:[A-ZÀ-Þ])))?\s+(?P<names>[^.;:!?\n]*)",
    re.IGNORECASE,
)


# As in: de andere drie percelen - ambulant, dagbehandeling en crisis - zijn gegund · twee percelen (pleegzorg en logeren)
_ENCLOSED = re.compile(
    r"(?<!\w)(?P<label>percelen|segmenten|clusters|kavels)(?P<colon>\s+-|\s*\()\s*(?P<names>[^():;\n]{8,200}?)(?:\s-\s|\))",
    re.IGNORECASE,
)


def in_sentence(unit: Unit, undivided: frozenset[str] = frozenset()) -> Iterator[Naming]:
    """ "het segment Crisis", "de percelen Wonen en Dagbesteding", "perceel 2, langdurig verblijf,".

    ``undivided``: names with an "en" in them that stand elsewhere by themselves.
    """
    text = unit.folded
    for pattern in (_ENCLOSED, _MANY):
        many = pattern.search(text)
        if many is not None and LABELLED_CODES.search(many["names"]) is None:
            several = list(_enumerated(unit, many, undivided))
            if pattern is not _ENCLOSED or all(is_care(naming.named.name) for naming in several):
                yield from several
    yield from series(unit)
    yield from _apposed(unit)
    yield from _codes_alone(unit)
    yield from _label_behind(unit)
    spoken = {match.start("label"): match for match in _UNTIL_VERB.finditer(text)}
    for match in _ONE.finditer(text):
        label = match["label"]
        if match.start("label") in spoken:
            whole = spoken[match.start("label")]
            start = unit.start + whole.start("name")
            named = Named(whole["name"], None, scheme_of(label))
            yield Naming(named, unit.passage.position, start, start + len(whole["name"]), "sentence")
            continue
        if PLURAL.search(label) or (match["name"] is None and match["code"] is None):
            continue
        if match["code"] is None and match["name"][0].islower() and _POINTED.search(text, 0, match.start("label")):
            continue  # "leveren binnen dit perceel gezinsbegeleiding"
        if match["name"] is None and not (match["code"] or "x")[0].isdigit() and not (match["code"] or "").isupper():
            continue
        yield from _single(unit, match)


_POINTED = re.compile(r"(?<!\w)(?:dit|elk|ieder|geen|welk|hetzelfde) $", re.IGNORECASE)
# As in: perceel 1, Huishoudelijke hulp, en perceel 2, Was- en strijkservice · kavel A (Thuis), kavel B (Groep) · blok A gaat
# over gezinsbegeleiding, blok B over dagbehandeling
_SPELLED = re.compile(
    rf"(?<!\w)(?P<label>{LABEL}|{LOOSE})\s+(?P<code>(?i:{CODE}))(?!\w)\s*"
    r"(?:,|:|\(|=|-|(?:is|betreft|omvat|bevat|voor|over|gaat over|ziet op|bestaat uit)\s+(?:de |het )?)\s*(?P<name>[^,;:.()\n]{3,60}?)"
    rf"(?=\s*[,;.)\n]|\s*$|\s+en\s+(?:het\s+)?(?:{LABEL}|{LOOSE})\s+{CODE}(?!\w))",
    re.IGNORECASE,
)


def series(unit: Unit) -> Iterator[Naming]:
    """Two or more labelled codes of one sentence, each with its name behind it."""
    found = [match for match in _SPELLED.finditer(unit.folded) if not PLURAL.search(match["label"])]
    names = [tidy_name(match["name"]) for match in found]
    if len(found) < 2 or len({match["label"].casefold() for match in found}) > 1:
        return
    if not all(is_name(name) and key_of(name) and len(name.split()) <= 8 for name in names):
        return
    if 2 * sum(is_care(name) for name in names) < len(names):
        return
    for match, name in zip(found, names, strict=True):
        yield _spelled(unit, match, name)


# As in: Perceel 2, was- en strijkservice, is niet gegund · perceel 3 betreft maaltijden en is ingetrokken · perceel 4, Vast thuis: later
_APPOSED = re.compile(
    rf"(?<!\w)(?P<label>{LABEL})\s+(?P<code>(?i:{CODE}))(?!\w)"
    r"(?:,\s+(?P<proper>(?-i:[A-ZÀ-Þ])[^,;:.()\n]{3,50})(?=:\s)|,\s+(?:de |het )?(?P<name>[^,;:.()\n]{4,50}),\s+(?:is|wordt|gaat|blijft|krijgt|werd|heeft|kent"
    r"|volgt|komt|start|loopt|staat|begint|eindigt|kost|valt|geldt|betalen|kopen|zoeken)\b"
    r"|\s+(?:betreft|omvat|heet|gaat over)\s+(?:de |het )?(?P<told>[^,;:.()\n]{4,50}?"
    r"(?:\sen\s(?!deze|alle|onze|beide|hoge)[a-zà-ÿ]+e\s[a-zà-ÿ]+)?)(?=[,;.()\n]|$|\s(?:en|maar|die|dat|waar\w*)\s))",
    re.IGNORECASE,
)


# "Het perceel Thuis waar het kan gaat naar ...": a name with words in small letters ends where the sentence's verb stands.
_UNTIL_VERB = re.compile(
    r"\b(?:[Hh]et|[Dd]e|[Dd]it) (?P<label>perceel|segment|kavel|lot|cluster) (?P<name>[A-ZÀ-Þ][\wà-ÿ-]+(?: [a-zà-ÿ-]+){2,5}?)"
    r"(?= (?:gaat|is|wordt|werd|krijgt|kwam|komt|blijft|start|loopt|valt|volgt)(?!\w))"
)
# "Zorg voor thuis, het kleinste perceel, is gegund aan": the label behind the name
_LABEL_BEHIND = re.compile(
    rf"(?:^|[.;,]\s|\ben )(?P<name>{CAPITAL}), (?:het|de) (?:[a-zà-ÿ]+ )?(?P<label>perceel|segment|kavel|lot|cluster)(?: (?P<code>{CODE}))?,"
)


def _label_behind(unit: Unit) -> Iterator[Naming]:
    for match in _LABEL_BEHIND.finditer(unit.folded):
        if is_name(match["name"]) and key_of(match["name"]):
            start = unit.start + match.start("name")
            named = Named(match["name"], code_of(match["code"]), scheme_of(match["label"]))
            yield Naming(named, unit.passage.position, start, start + len(match["name"]), "sentence")


def _apposed(unit: Unit) -> Iterator[Naming]:
    """A labelled code with its name between commas, or told by a verb."""
    for match in _APPOSED.finditer(unit.folded):
        written = match["name"] or match["proper"] or match["told"]
        name = tidy_name(written)
        if (
            not PLURAL.search(match["label"])
            and is_name(name)
            and len(name.split()) <= 6
            and worth(name, "sentence") > 0
        ):
            start = unit.start + unit.folded.find(name, match.start())
            named = Named(name, code_of(match["code"]), scheme_of(match["label"]))
            yield Naming(named, unit.passage.position, start, start + len(name), "sentence")


def _spelled(unit: Unit, match: re.Match[str], name: str) -> Naming:
    start = unit.start + match.start("name") + max(0, match["name"].find(name))
    named = Named(name, code_of(match["code"]), scheme_of(match["label"]))
    return Naming(named, unit.passage.position, start, start + len(name), "enumeration")


def _codes_alone(unit: Unit) -> Iterator[Naming]:
    """ "De percelen 1 en 2 zijn gegund": there are such percelen, whatever their names."""
    for match in LABELLED_CODES.finditer(unit.folded):
        label = re.match(LABEL, match.group(), re.IGNORECASE)
        if label is None or not PLURAL.search(label.group()):
            continue
        for code in expand(match["codes"]):
            scheme = scheme_of(label.group())
            named = Named(f"{(scheme or 'kavel').capitalize()} {code}", code, scheme)
            start, end = unit.start + match.start("codes"), unit.start + match.end("codes")
            yield Naming(named, unit.passage.position, start, end, "sentence")


# "De aanbesteding van 2a Groepswonen en 2b Gezinsgericht wonen": a number with a letter is a code even without its label.
_PAIR = re.compile(rf"(?<![\w.,€-])(?P<code>\d{{1,2}}[a-f])\s+(?P<name>{CAPITAL})")


# "deel I (behandelgroepen en woonvormen) en deel II (intensieve hulp thuis)": labels of the document's own.
_BRACKETED = re.compile(rf"(?<!\w)(?P<label>{LOOSE})\s+(?P<code>{CODE})\s*\((?P<name>[^()]{{4,80}})\)", re.IGNORECASE)


def bracketed(unit: Unit) -> Iterator[Naming]:
    """ "deel I (behandelgroepen) en deel II (hulp thuis)"."""
    found = list(_BRACKETED.finditer(unit.folded))
    for match in found if len(found) >= 2 else ():
        name = tidy_name(match["name"])
        if is_name(name) and key_of(name):
            start = unit.start + match.start("name")
            yield Naming(
                Named(name, code_of(match["code"]), None), unit.passage.position, start, start + len(name), "sentence"
            )


def pairs(unit: Unit) -> Iterator[Naming]:
    """ "2a Groepswonen en 2b Gezinsgericht wonen"."""
    found = list(_PAIR.finditer(unit.folded))
    if len(found) < 2:
        return
    for match in found:
        name = tidy_name(match["name"])
        if is_name(name) and key_of(name):
            start = unit.start + match.start("name")
            yield Naming(Named(name, match["code"], None), unit.passage.position, start, start + len(name), "sentence")


def _single(unit: Unit, match: re.Match[str]) -> Iterator[Naming]:
    name, code = match["name"] or "", code_of(match["code"])
    begin = match.start("name") if name else match.start("code")
    parts = split_enumeration(name) if " en " in name else [name]
    if len(parts) > 1 and not all(part[:1].isupper() for part in parts):
        parts = [name]
    for part in parts:
        tidied = tidy_name(part)
        if tidied and is_name(tidied) and key_of(tidied):
            named = Named(tidied, code, scheme_of(match["label"]))
        elif code is not None and not tidied:
            named = Named(f"{match['label'].capitalize()} {code}", code, scheme_of(match["label"]))
        else:
            continue
        start = unit.start + (unit.folded.find(part, begin) if part else begin)
        yield Naming(named, unit.passage.position, start, start + len(part or match["code"]), "sentence")


# "de percelen ambulant, dagbehandeling en crisis zijn gegund": an adjective of the vocabulary for a name
_CARE_ALONE = re.compile(
    r"(?:[a-zà-ÿ-]*(?:ambulant|specialistisch|complex|dyslexie|respijt|vaktherapie|ggz|crisis))(?=\s*$)"
)


def _enumerated(unit: Unit, many: re.Match[str], whole: frozenset[str]) -> Iterator[Naming]:
    """ "de segmenten Ambulant, Crisis en Forensisch", "twee percelen: complexe jeugdhulp en enkelvoudige jeugdhulp"."""
    parts = _rejoined(many["names"], cut(re.split(r"\s+\((?:pdf|docx?)", many["names"])[0], whole=whole))
    named: list[tuple[str, str]] = []
    codes: list[str | None] = []
    for whole_part in parts:
        labelled = BEHIND.search(whole_part)
        written = whole_part[: labelled.start()] if labelled else whole_part
        coded = CODED.match(written)
        part = coded["name"] if coded else written
        if coded and part.startswith("(") and part.endswith(")"):
            part = part[1:-1]  # "percelen 1 (Begeleiding) en 2 (Verblijf)"
        codes.append(code_of(coded["code"]) if coded else code_of(labelled["code"]) if labelled else None)
        known = re.match(CAPITAL, part) or re.match(LOWER, part) or _CARE_ALONE.match(part)
        whole_name = bool(many["colon"]) and (":" in many["colon"] or part[:1].isupper())
        name = tidy_name(
            part if whole_name and is_name(part) and len(part.split()) <= 6 else known.group() if known else ""
        )
        if not name or not is_name(name) or not key_of(name):
            break
        named.append((part, name))
        if not many["colon"] and len(name) < len(tidy_name(part)):
            break
    if len(named) < 2:
        return
    group = f"enumeration/{unit.index}"
    cursor = many.start("names")
    for (part, name), code in zip(named, codes, strict=False):
        start = unit.folded.find(part, cursor)
        cursor = start + len(part)
        inside = part.find(name)
        begin = unit.start + start + max(0, inside)
        yield Naming(
            Named(name, code, scheme_of(many["label"])),
            unit.passage.position,
            begin,
            begin + len(name),
            "enumeration",
            group,
        )


def _rejoined(whole: str, parts: list[str]) -> list[str]:
    """Among names with a capital, one without goes on with the name before: "Wonen, Dagbesteding en dagbehandeling"."""
    if not parts or not parts[0][:1].isupper() or not any(part[:1].isupper() for part in parts[1:]):
        return parts
    joined: list[str] = []
    cursor = 0
    for part in parts:
        at = whole.find(part, cursor)
        if joined and part[:1].islower() and re.search(r"\ben\s+$", whole[:at]):
            begin = whole.rfind(joined[-1], 0, at)
            joined[-1] = whole[begin : at + len(part)]
        else:
            joined.append(part)
        cursor = at + len(part)
    return joined


# "Voor Gezinshuizen is nog geen keuze gemaakt", "bij Veelvoorkomend": within a sentence a capital makes a name of a kind
# of care, in a document that speaks of segments; behind an article or "en" where the sentence tells of a purchase.
_CAPITAL_NAME = (
    rf"(?P<name>(?!Wmo|Jeugd|Inkoop)(?:{WHERE}|[A-ZÀ-Þ][a-zà-ÿ-]{{7,}}(?: (?:en|met|in) [a-zà-ÿ]{{4,}})?))(?!\w)"
)
_PROPER = re.compile(rf"\b(?:[Vv]oor|[Bb]ij|van|binnen|[Oo]ver|[Bb]innen|op) (?:de |het )?{_CAPITAL_NAME}")
_PROPER_BOUGHT = re.compile(rf"[a-z,] (?:de|het|en|contracten|overeenkomsten|inkoop) {_CAPITAL_NAME}(?! [A-ZÀ-Þ])")
_BUYING = re.compile(r"contract|overeenkom|koop|kopen|aanbest|besteed|gunn|gegund|inschrij|tarief|vergoed|bekostig")


def proper(unit: Unit) -> Iterator[Naming]:
    """Kinds of care written as names: "Bij Veelvoorkomend is niets veranderd"; "besloten de Begeleiding te contracteren"."""
    found = [*_PROPER.finditer(unit.folded)]
    if _BUYING.search(unit.folded):
        found += _PROPER_BOUGHT.finditer(unit.folded)
    for match in found:
        name = tidy_name(match["name"])
        if category_of(name) is None and " " in name:
            name = name.split()[0]
        if is_name(name) and key_of(name) and category_of(name) is not None:
            start = unit.start + match.start("name")
            yield Naming(Named(name, None, None), unit.passage.position, start, start + len(name), "purchase")


_PURCHASE = re.compile(rf"(?<!\w)[Aa]anbesteding(?:en)?\s+(?P<names>{CAPITAL}(?:(?:,\s+|\s+en\s+){CAPITAL})*)")


def of_purchase(unit: Unit) -> Iterator[Naming]:
    """Where a document speaks of segments, a purchase named after its care is one too: "de aanbesteding Wmo Begeleiding"."""
    for match in _PURCHASE.finditer(unit.folded):
        cursor = match.start("names")
        for part in split_enumeration(match["names"]):
            at = unit.folded.find(part, cursor)
            cursor = at + len(part)
            name = tidy_name(re.split(r"\s(?:regio|gemeenten?|per|waarvan|die)\s", part)[0])
            if is_name(name) and key_of(name) and category_of(name) is not None:
                begin = unit.start + at
                yield Naming(Named(name, None, None), unit.passage.position, begin, begin + len(name), "purchase")
