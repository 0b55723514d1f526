"""Sentences that say what codes stand for, and names in quotation marks behind a label.

"Segment H (Verblijf), segment M (Behandeling) en segment T (Thuis)"; "Perceel 1 heet Basis, 2 Extra en 3 Nabij"; "met perceel I
bedoelen wij Behandeling, met II Vaktherapie"; "de segmenten 'Zelf aan zet' en 'Samen op pad'".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from extractors.segments.aspects import told_of
from extractors.segments.category import is_care
from extractors.segments.names import BEHIND_LABEL, LABEL, PLURAL, Named, code_of, is_name, key_of, scheme_of, tidy_name
from extractors.segments.naming import Naming
from extractors.segments.worth import worth

if TYPE_CHECKING:
    from extractors.context import Unit

_LEAST = 2
_WORDS = 9
_CODE = re.compile(
    rf"(?:(?<!\w)(?P<label>{LABEL})\s+|(?:[,;:]|\ben)\s+(?:(?:met|bij|voor|onder)\s+)?)(?P<code>(?-i:{BEHIND_LABEL}|[a-h](?=[) ])))(?![\w%€]|[.,]\d)",
    re.IGNORECASE,
)
NAMES_IT = (
    r"heet|betreft|omvat|bevat|is (?:bedoeld )?voor|staat voor|gaat (?:over|om)|ziet op|draait om|zit(?:ten)?|noemen (?:wij|we)"
    r"|bedoelen (?:wij|we)|verstaan (?:wij|we)"
)
"""Between a code and its name: "perceel 1 heet Basis", "perceel 2 gaat over logeren"."""
_LINK = re.compile(
    rf"\s*(?:(?P<open>[(\"'])|[:=]|,|-\s|(?:{NAMES_IT}|is|voor|bestaat uit|bedoeld is)(?=\s|:)\s*:?)?\s*(?:(?:de|het|alle) )?(?:vormen van )?[\"'(]?"
)
_OPENED = re.compile(r"\s*[(=:]")
_DEFINES = re.compile(rf"\s*(?:[(:=]|(?:{NAMES_IT})\b|is (?:de |het )?[A-ZÀ-Þ])")
_ENDS = re.compile(
    r"[;.\n)\"]|,\s|\s+en(?:\s+(?:met|bij|voor|onder|het|de))?\s*$|\s+(?:die|dat|waar\w*|met|is|zijn|wordt|worden|gaat|gaan)\s|$"
)


def spelled(unit: Unit) -> Iterator[Naming]:
    """Names of two or more codes of one sentence, the first behind its label, where the words say that they are names."""
    text = unit.folded
    found: list[re.Match[str]] = []
    for match in _CODE.finditer(text):
        if match["label"] is None and (not found or not follows(found[-1]["code"], match["code"])):
            continue
        plural = match["label"] is not None and PLURAL.search(match["label"]) is not None
        if plural and _OPENED.match(text, match.end()) is None:
            continue  # but "de segmenten A (Thuis) en B (Verblijf)"
        found.append(match)
    if len(found) < _LEAST:
        return
    sure = _DEFINES.match(text, found[0].end()) is not None
    label = found[0]["label"]
    named: list[Naming] = []
    for match, following in zip(found, [*found[1:], None], strict=True):
        link = _LINK.match(text, match.end())
        begin = link.end() if link is not None else match.end()
        stop = following.start() if following is not None else len(text)
        end = _ENDS.search(text, begin, stop)
        written = text[begin : end.start() if end is not None else stop]
        name = tidy_name(written)
        if not is_name(name) or not key_of(name) or len(name.split()) > _WORDS:
            return
        if (
            not name[0].isupper()
            and not is_care(name)
            and (link is None or not link["open"] or worth(name, "list") <= 0)
        ):
            return
        start = unit.start + begin + max(0, written.find(name))
        if told_of([unit], start, start + len(name)) - {"counts"} and not is_care(name):
            return
        if not sure and not (name[0].isupper() and is_care(name)):
            return  # "perceel 1 Ambulant, 2 Verblijf en 3 Crisis": such names need no word that says so
        code = code_of(match["code"])
        named.append(
            Naming(Named(name, code, scheme_of(label)), unit.passage.position, start, start + len(name), "enumeration")
        )
    yield from named


# "Het eerste perceel gaat over dyslexiezorg. Het tweede is voor pleegzorg": each in a sentence of its own
_ORDINAL = re.compile(
    rf"^(?:Het|De) (?:eerste|tweede|derde|vierde|vijfde|laatste)(?: (?P<label>{LABEL}|deel|onderdeel))? (?:{NAMES_IT}|is|bestaat uit)\s+"
    r"(?:(?:de|het|alle) )?(?:vormen van )?(?P<name>[^,;:.()\n]{4,60}?)(?=[,;.()\n]|$|\s(?:en|maar|die|dat|waar\w*|met)\s)"
)


def in_order(units: Sequence[Unit]) -> Iterator[Naming]:
    """Names of two or more parts that sentences of one passage tell one by one, the first of them behind its label."""
    found = [match for unit in units if (match := _ORDINAL.match(unit.folded)) is not None]
    if len(found) < _LEAST or found[0]["label"] is None:
        return
    for unit in units:
        match = _ORDINAL.match(unit.folded)
        name = tidy_name(match["name"]) if match is not None else ""
        if match is not None and is_name(name) and is_care(name):
            start = unit.start + match.start("name") + max(0, match["name"].find(name))
            named = Named(name, None, scheme_of(found[0]["label"]))
            yield Naming(named, unit.passage.position, start, start + len(name), "enumeration")


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")


def follows(one: str, other: str) -> bool:
    """Whether one code is the next of another: 2 of 1, B of A, III of II."""
    if one.isdigit() and other.isdigit():
        return int(other) == int(one) + 1
    if one.upper() in _ROMAN[:-1] and other.upper() == _ROMAN[_ROMAN.index(one.upper()) + 1]:
        return True
    return len(one) == len(other) == 1 and one.isalpha() and ord(other) == ord(one) + 1


_QUOTED = r"[\"'](?P<name>[A-ZÀ-Þ][^\"'\n]{2,60})[\"']"
_LABELLED_QUOTE = re.compile(
    rf"(?<!\w)(?P<label>{LABEL})\s+(?:(?:genaamd|met de naam|voor)\s+)?(?=[\"'][A-ZÀ-Þ])", re.IGNORECASE
)
_NEXT_QUOTE = re.compile(rf"(?:,\s+(?:en\s+)?|\s+en\s+|\s+of\s+)?{_QUOTED}(?!\w)")


def quoted(unit: Unit) -> Iterator[Naming]:
    """Names in quotation marks behind a label, however many: "de segmenten 'Zelf aan zet' en 'Samen op pad'"."""
    text = unit.folded
    for label in _LABELLED_QUOTE.finditer(text):
        at = label.end()
        while (match := _NEXT_QUOTE.match(text, at)) is not None:
            at = match.end()
            name = tidy_name(match["name"])
            if is_name(name) and key_of(name):
                start = unit.start + match.start("name")
                named = Named(name, None, scheme_of(label["label"]))
                yield Naming(named, unit.passage.position, start, start + len(name), "enumeration")


# "perceel C (rust op de plek)", "Perceel Noord (Kind thuis)": what stands in brackets right behind a label and its code or own name.
_IN_BRACKETS = re.compile(
    rf"(?<!\w)(?P<label>{LABEL})\s+(?:(?P<code>(?i:{BEHIND_LABEL}))|(?P<nick>(?-i:[A-ZÀ-Þ])[a-zà-ÿ]+))\s\((?P<name>[^()\d]{{4,60}})\)",
    re.IGNORECASE,
)


def in_brackets(unit: Unit) -> Iterator[Naming]:
    """Names in brackets behind one label; behind a word for a code only where two are explained so."""
    found = [match for match in _IN_BRACKETS.finditer(unit.folded) if not PLURAL.search(match["label"])]
    nicknamed = sum(match["nick"] is not None for match in found)
    for match in found:
        name = tidy_name(match["name"])
        if match["code"] is None and (nicknamed < _LEAST or not name[:1].isupper()):
            continue
        if not is_name(name) or not key_of(name) or worth(name, "list") <= 0 or not (" " in name or is_care(name)):
            continue
        start = unit.start + match.start("name") + max(0, match["name"].find(name))
        if told_of([unit], start, start + len(name)) and not is_care(name):
            continue
        at = unit.start + match.start("nick") if match["nick"] else start
        named = Named(name, code_of(match["code"]), scheme_of(match["label"]))
        yield Naming(named, unit.passage.position, at, start + len(name), "enumeration")


# "Bekostiging segment 4b - Jeugdhulp regionaal : P*Q", "Betaling perceel 2a (gezinshuizen groot): per etmaal": between a code and a
# colon stands a name, whatever its letters.
_BEFORE_COLON = re.compile(
    rf"^\W*(?:[A-ZÀ-Þ][a-zà-ÿ]+\s+(?:van\s+|voor\s+)?)?(?P<label>{LABEL})\s+(?P<code>(?i:{BEHIND_LABEL}))\s*[-(]\s*(?P<name>[^:;()\n]{{3,70}}?)\s*\)?\s?:(?=\s*\S)"
)


def before_colon(unit: Unit) -> Iterator[Naming]:
    """The name that a line gives a code before it tells something of it."""
    match = _BEFORE_COLON.match(unit.folded)
    name = tidy_name(match["name"]) if match is not None else ""
    if (
        match is not None
        and not PLURAL.search(match["label"])
        and is_name(name)
        and key_of(name)
        and worth(name, "list") > 0
    ):
        start = unit.start + match.start("name") + max(0, match["name"].find(name))
        named = Named(name, code_of(match["code"]), scheme_of(match["label"]))
        yield Naming(named, unit.passage.position, start, start + len(name), "enumeration")
