"""Codes of segments as texts list them: "1", "1, 3 en 4", "2 t/m 4", "3a + 3b"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.segments.names import BEHIND_LABEL, LABEL, LOOSE, LOOSE_MANY, code_of


def codes_behind(label: str) -> re.Pattern[str]:
    """Codes behind a label: "perceel 1", "percelen 2a, 2b en 3", "segment 1 t/m 3"."""
    return re.compile(
        rf"(?<!\w)(?:{label})\s+(?P<codes>(?i:{BEHIND_LABEL})(?!\w)(?:\s*(?:,|en|&|/|\+|t/m|tot en met|of)\s*(?:(?:{label})\s+)?(?i:{BEHIND_LABEL})(?!\w))*)",
        re.IGNORECASE,
    )


LABELLED_CODES = codes_behind(LABEL)
LOOSELY_LABELLED_CODES = codes_behind(rf"{LABEL}|{LOOSE_MANY}|{LOOSE}")
"""For a document that gives codes to what it calls "deel" or "categorie"."""

CODE_LIST = re.compile(rf"(?i:{BEHIND_LABEL})(?:\s*(?:,|en|&|/|\+|;|t/m|tot en met)\s*(?i:{BEHIND_LABEL}))*")


def expand(codes: str) -> list[str]:
    """Codes of "1, 2 en 4", "1 t/m 3", "7/3c"."""
    codes = _THROUGH.sub(_spelled_out, codes)
    return [code_of(code) or code for code in re.findall(rf"(?<!\w)(?i:{BEHIND_LABEL})(?!\w)", codes)]


_THROUGH = re.compile(r"(?<!\w)(?P<first>\d+|[A-Ha-h])\s*(?:t/m|tot en met)\s*(?P<last>\d+|[A-Ha-h])(?!\w)")


def _spelled_out(match: re.Match[str]) -> str:
    """ "1, 2, 3" for "1 t/m 3", "A, B, C" for "A t/m C"; as it is where the last does not come behind the first."""
    first, last = match["first"], match["last"]
    if first.isdigit() and last.isdigit() and int(first) < int(last) <= int(first) + 30:
        return ", ".join(str(number) for number in range(int(first), int(last) + 1))
    if first.isalpha() and last.isalpha() and first.upper() < last.upper():
        return ", ".join(map(chr, range(ord(first.upper()), ord(last.upper()) + 1)))
    return match.group()


_PARTED = re.compile(r"(?<!\w)(?P<first>\d+[a-h]?)\s*(?:t/m|tot en met)\s*(?P<last>\d+[a-h]?)(?!\w)", re.IGNORECASE)


def through(codes: str, known: Iterable[str]) -> str:
    """With all known codes from "1a" to "3" for "1a tot en met 3"; as it is where both ends are numbers or one is unknown."""
    if "t/m" not in codes and "tot en met" not in codes:
        return codes
    places = {code: place for code in known if (place := _place(code)) is not None}

    def between(match: re.Match[str]) -> str:
        first, last = places.get(match["first"].lower()), places.get(match["last"].lower())
        if first is None or last is None or not (first[1] or last[1]):
            return match.group()
        stop = (last[0], last[1] or "z")
        return ", ".join(sorted((code for code in places if first <= places[code] <= stop), key=places.__getitem__))

    return _PARTED.sub(between, codes)


def _place(code: str) -> tuple[int, str] | None:
    match = re.fullmatch(r"(\d+)([a-h]?)", code)
    return (int(match[1]), match[2]) if match else None
