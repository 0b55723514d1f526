"""Codes that stand without their label: "Gunning B in mei", "A en C starten later", "2.1 is gegund", "Voor 1 en 2 blijft ...".

Only of the codes that the document has. A letter, a Roman number, 2a or 2.1 is a code wherever no other noun owns it
("bijlage B", "paragraaf 2.1"), once the document has two of its kind; a plain number is one only right before a verb, or
where a legend says what the numbers stand for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extractors.dates.words import MONTH
from extractors.fact import Segment
from extractors.segments.codes import expand
from extractors.segments.names import bare_code

_KINDS = (r"[A-Z]", r"[IVX]{1,4}", r"\d{1,2}\.\d", r"\d{1,2}[a-f]|[A-Z]\d{1,2}[a-f]?")
_OWNED = re.compile(
    r"(?:\b(?:bijlagen?|paragraaf|par|hoofdstuk(?:ken)?|artikel(?:en)?|art|lid|onder|sub|route|plan|optie|scenario|variant|model|fase|type|tabel|figuur"
    r"|stap|ronde|niveau|klasse|versie|vraag|vragen|vitamine|locatie|gebouw|blad|pagina|blz|punt|agendapunt|zaal|team|regel)[.:]?|§|€|&)\s*$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\s*(?:%|miljoen|mln|miljard|procent|promille|uur|uren|fte|keer|maal|euro|jaar|km|m2|punten)(?!\w)"
)
_INITIAL = re.compile(r"\.\s?(?:(?:de|den|der|van|ten|ter|el|'t) )*(?:[A-Z]\.|[A-Z][a-zà-ÿ]+)")
"""Behind a letter that begins a name: "A. de Vries" is no segment, nor is "B.V."."""
# Where a legend says what the numbers stand for: "Bij 1 en 3 rekenen we af per uur".
_GOVERNED_NUMBERS = re.compile(
    r"\b(?:[Vv]oor|[Bb]ij|[Vv]an|[Bb]innen) (?P<codes>\d(?:\s*(?:,|en|&)\s*\d)*)(?![\d.,:%]*\d"
    rf"|\s*(?:uur|jaar|maand|{MONTH}|partij|aanbieder|procent|euro|tot|cliënt|plaats))"
)
# "Voor 1 en 2 blijft betaling per uur gelden", "Bij 3 start alles later": numbers alone, right before the verb.
_FIRST_NUMBERS = re.compile(
    r"\W*(?:Voor|Bij|In|Binnen) (?P<codes>\d{1,2}(?:\s*(?:,|en|&)\s*\d{1,2})*)(?= (?:is|zijn|wordt|worden|geldt|gelden|blijft|blijven"
    r"|komt|komen|gaat|gaan|betalen|betaalt|zoeken|sluiten|kiezen|kiest|krijgt|krijgen|volgt|start|starten|loopt|lopen|hebben|kent|kennen) )"
)


class LoneCodes:
    """The codes of one document's segments; ``legend`` where it says apart what its numbers stand for."""

    def __init__(self, segments: Mapping[str, Segment], *, legend: bool) -> None:
        codes = [segment.code for segment in segments.values() if segment.code]
        telling: set[str] = set()
        for kind in _KINDS:
            of_kind = {code for code in codes if re.fullmatch(kind, code)}
            if len(of_kind) >= 2:
                telling |= of_kind
        alone = "|".join(re.escape(code) for code in sorted(telling, key=lambda code: (-len(code), code)))
        self._telling = re.compile(rf"(?<![\w.,/€'’&-])(?:{alone})(?![\w/'’&-]|[.,:]\d|\.\w)") if alone else None
        self._legend = legend
        self._plain = sum(code.isdigit() for code in codes) >= 2
        self._by_code = segments

    def find(self, text: str) -> Iterator[tuple[int, int, Segment]]:
        """Where ``text`` (folded) has such a code, with the segment it stands for."""
        if self._telling is not None:
            for match in self._telling.finditer(text):
                if not _is_other(match, text):
                    yield match.start(), match.end(), self._by_code[bare_code(match.group())]
        if self._legend:
            for match in _GOVERNED_NUMBERS.finditer(text):
                yield from self._all_of(match)
        if self._plain and (first := _FIRST_NUMBERS.match(text)) is not None:
            yield from self._all_of(first)

    def _all_of(self, match: re.Match[str]) -> Iterator[tuple[int, int, Segment]]:
        found = [self._by_code.get(bare_code(code)) for code in expand(match["codes"])]
        if all(found):
            yield from ((match.start("codes"), match.end("codes"), segment) for segment in found if segment)


def _is_other(match: re.Match[str], text: str) -> bool:
    """Whether what looks like a code is part of something else."""
    if _OWNED.search(text, max(0, match.start() - 16), match.start()) is not None:
        return True
    if match.group().isalpha():
        return len(match.group()) == 1 and _INITIAL.match(text, match.end()) is not None and match.start() > 0
    return _MEASURED.match(text, match.end()) is not None
