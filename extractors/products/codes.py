"""Products that stand with their code of the iJw or iWmo list: "43B11 Logeren", "Logeren (43B11)", "54001 (ggz basis)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.products.told import CARE, VERB

LETTERED = r"\d{2}[A-Z]\d{2}"
"""45A04, 01A03: nothing else in these documents looks like it."""
PLAIN = r"5[0-5]\d{3}"
"""54001, of the codes of jeugd-ggz: a code only where its place says so."""

_ANY = re.compile(rf"(?<![\w.,-])(?:{LETTERED}|{PLAIN})(?![\w-])")
_LETTERED = re.compile(rf"(?<![\w-])(?P<code>{LETTERED})(?![\w-])")
_STATED = re.compile(
    rf"\b(?:(?:product|zorg|declaratie)?codes?|categorie(?:ën)?)(?:nummer)?s?\s*[:(]?\s*(?P<code>{PLAIN})(?![\w-])"
    rf"|\((?P<bracketed>{PLAIN})\)|(?<![\w.,€-])(?P<before>{PLAIN})(?=\s*\([a-zA-Z])",
    re.IGNORECASE,
)
# As in: Huishoudelijke ondersteuning (Wmo), productcodes 01A01 en 01A03
_SHARED = re.compile(
    rf"(?:^|[\n;:.•]\s*)(?P<name>[^\n;:.•\d]{{3,80}}?),? \(?(?:met |onder )?(?:de )?(?:product|zorg)-?codes?:? "
    rf"(?P<codes>{LETTERED}(?:(?:, | en | of |/|, en ){LETTERED})*)",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"\s*(?P<code>{LETTERED}|{PLAIN})\s*")
# "De code 07A12 hoort bij Dagbesteding basis en 07A13 bij Dagbesteding plus"
_BELONGS = re.compile(
    r"\s*(?:(?:hoort|horen|staat|staan|geldt|gelden|is|gebruikt u|gebruiken wij) )?(?:bij|voor|van) (?:de "
    r"|het )?(?P<name>[A-Z][\w()&/\-]*"
    r"(?:\s+(?!(?:en|of|is|wordt|worden)\b)[a-zà-ÿA-Z][\w()&/\-]*){0,5}?)(?=\s*(?:[.,;]|$| en | of ))"
)
# "44A07 pleegzorg": in small letters a name only where it begins as a kind of care
_SMALL = re.compile(r"\s*[-:–]?\s*(?P<name>[a-zà-ÿ][\w-]*(?: (?!en |of )[a-zà-ÿ][\w-]*){0,4})")
# Behind the code: "43B11 - Logeren", "43B11: Logeren licht", "01A03 (hulp bij het huishouden)".
_BEHIND = re.compile(
    rf"\s*(?:\((?P<bracketed>[^()]{{3,80}})\)|[-:–]?\s*(?P<name>[A-Z(][\w()&/\-]*(?:\s*\([^)]*\)\w*)?"
    rf"(?:\s+(?!(?:en|én|of)\s+{LETTERED})(?:\([^)]*\)|[a-zà-ÿ][\w()&/\-]*|[A-Z][\w()&/\-]*)){{0,6}}))"
)
# Before a code in brackets: the words since the last line, comma or stop, "Begeleiding individueel (45A04)".
_BEFORE = re.compile(
    r"(?:^|[\n;,:.•]\s*|\s-\s|\b(?:en"
    r"|of)\s+(?=[A-Z]))(?P<name>[^\n;,:.•]{3,130}?)\s*\((?:code\s*)?$"
)
# "Begeleiding (45A04) en dagbehandeling (41A11)": where the product before ends
# "(diagnostiek 54R01 en behandeling 54R02)": a kind of care in small letters straight before the code
_SMALL_BEFORE = re.compile(
    r"(?:^|[\n(,;:.•]\s*|\b(?:en|of|voor|is|zijn|van)\s+)(?P<name>[a-zà-ÿ][\w-]*(?: (?!en |of )[a-zà-ÿ][\w-]*){0,4}?)\s+$"
)
_CODE_WORD = re.compile(r"codes?\b|nummers?\b|^producten?$", re.IGNORECASE)
_ENDED = re.compile(rf"(?:{LETTERED}|{PLAIN})\)[,;]?\s+(?:en |of |alsmede )?")
# "- Begeleiding", "4a Gezinshuis": bullets and the number of a part are no name.
_LEAD = re.compile(
    # "Het gaat om lichte begeleiding (45A04)", "Hieronder vallen: ...": what a sentence says before the name
    r"(?:.{0,60}\b(?:gaat (?:het )?om|betreft|omvat|bestaat uit|vall?en|valt|horen|behoren|zijn|is|wij|we"
    r"|producten|codes?)\s+(?:de |het |een )?"
    r"(?=\S{3}))?[\s\-•*·–]*(?:\d{1,2}[a-f]?[.)]?\s+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Coded:
    """A code in a text, with the name that stands with it: offsets of the code, of the name (None without one)."""

    code: str
    at: tuple[int, int]
    name: tuple[int, int] | None

    @property
    def stretch(self) -> tuple[int, int]:
        """From the first to the last character of both."""
        places = [self.at, self.name or self.at]
        return min(start for start, _ in places), max(end for _, end in places)


_BETWEEN = re.compile(r"[\s,;/+]+|(?<= )en(?= )")


def code_alone(text: str) -> str | None:
    """The code that a cell holds and nothing else."""
    match = _ALONE.fullmatch(text)
    return match["code"] if match else None


def codes_alone(text: str) -> tuple[str, ...]:
    """The codes of a cell that holds codes and nothing else, one or several: "02A03 / 02A05"."""
    if _ANY.search(text) is None:
        return ()
    parts = [part for part in _BETWEEN.split(text) if part and part != "en"]
    return tuple(parts) if parts and all(_ALONE.fullmatch(part) for part in parts) else ()


def coded_in(text: str) -> Iterator[Coded]:
    """Every product code in ``text``, with its name behind it or, where the code stands in brackets, before it."""
    if _ANY.search(text) is None:
        return
    places = [match.span("code") for match in _LETTERED.finditer(text)]
    for match in _STATED.finditer(text):
        group = next(name for name in ("code", "bracketed", "before") if match[name])
        places.append(match.span(group))
    shared = {
        match.start("codes") + code.start(): match.span("name")
        for match in _SHARED.finditer(text)
        if CARE.search(match["name"]) and not VERB.search(match["name"])
        for code in _LETTERED.finditer(match["codes"])
    }
    for start, end in sorted(set(places)):
        yield Coded(text[start:end], (start, end), _name_of(text, start, end) or shared.get(start))


def _name_of(text: str, start: int, end: int) -> tuple[int, int] | None:
    if text[end : end + 1] == ")":
        ended = [match.end() for match in _ENDED.finditer(text, 0, start)]
        base = ended[-1] if ended else 0
        before = _BEFORE.search(text[base:start])
        if before is not None:
            begin, stop = (base + place for place in before.span("name"))
            begin += len(_LEAD.match(before["name"]).group())  # type: ignore[union-attr]
            return (begin, stop) if stop - begin >= 3 else None
    behind = _BEHIND.match(text, end)
    if behind is None:
        small = _SMALL.match(text, end)
        if small is not None and CARE.match(small["name"]):
            return small.start("name"), small.start("name") + len(_cut_clause(small["name"]))
        before = _SMALL_BEFORE.search(text, max(0, start - 80), start)
        if (
            before is not None
            and CARE.match(before["name"])
            and not _CODE_WORD.search(before["name"])
            and not VERB.search(before["name"])
        ):
            return before.span("name")
        belongs = _BELONGS.match(text, end)
        return belongs.span("name") if belongs is not None and CARE.search(belongs["name"]) else None
    group = "bracketed" if behind["bracketed"] else "name"
    begin = behind.start(group)
    return begin, begin + len(_cut_clause(behind[group]))


def _cut_clause(name: str) -> str:
    """A name ends before the clause goes on: "Logeren is onvoldoende" is Logeren."""
    return re.split(
        r"\s(?:is|zijn|wordt|worden|en|én|of|die|dat|per|tegen|blijkt|was|ingekocht|gecontracteerd|vervalt"
        r"|geldt|hoort|valt|betalen|kost)(?:\s|$)",
        name,
    )[0].rstrip(" .,;:")


def coded_alone_or_named(text: str) -> bool:
    """Whether a cell's products stand there with their codes, so that they are found by those."""
    return code_alone(text) is not None or any(coded.name is not None for coded in coded_in(text))


def overlaps(name: tuple[int, int], stretches: list[tuple[int, int]]) -> bool:
    """Whether a name shares letters with one of the stretches."""
    return any(name[0] < end and start < name[1] for start, end in stretches)
