"""Codes of segments as texts list them: "1", "1, 3 en 4", "2 t/m 4", "3a + 3b"."""

from __future__ import annotations

import re

from extractors.segments.names import CODE, LABEL, LOOSE, code_of


def codes_behind(label: str) -> re.Pattern[str]:
    """Codes behind a label: "perceel 1", "percelen 2a, 2b en 3", "segment 1 t/m 3"."""
    return re.compile(
        rf"(?<!\w)(?:{label})\s+(?P<codes>(?i:{CODE})(?!\w)(?:\s*(?:,|en|&|/|\+|t/m|tot en met|of)\s*(?:(?:{label})\s+)?(?i:{CODE})(?!\w))*)",
        re.IGNORECASE,
    )


LABELLED_CODES = codes_behind(LABEL)
LOOSELY_LABELLED_CODES = codes_behind(rf"{LABEL}|{LOOSE}(?:en|ën|s)?")
"""For a document that gives codes to what it calls "deel" or "categorie"."""

CODE_LIST = re.compile(rf"(?i:{CODE})(?:\s*(?:,|en|&|/|\+|;|t/m|tot en met)\s*(?i:{CODE}))*")


def expand(codes: str) -> list[str]:
    """Codes of "1, 2 en 4", "1 t/m 3", "7/3c"."""
    through = re.fullmatch(r"\s*(\d+)\s*(?:t/m|tot en met)\s*(\d+)\s*", codes)
    if through and int(through[1]) < int(through[2]) <= int(through[1]) + 30:
        return [str(number) for number in range(int(through[1]), int(through[2]) + 1)]
    return [code_of(code) or code for code in re.findall(rf"(?<!\w)(?i:{CODE})(?!\w)", codes)]
