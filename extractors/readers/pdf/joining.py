"""Lines into running text: hyphens at a line's end are mended, lines that the author broke stay apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.readers.pdf.lines import Line

_CONJUNCTIONS = {"en", "of", "tot", "naar", "en/of", "als", "dan", "maar", "noch", "t/m", "en-of"}
_HYPHENS = "-\u2010\u00ad"
# Two vowels that Dutch keeps apart with a hyphen (re-integratie, zee-eend): the hyphen was the author's.
_CLASH = {"aa", "ae", "ee", "ei", "oo", "oe", "ou", "uu", "ui"}
_LAST_TOKEN = re.compile(r"\S+$")


def join(first: str, second: str) -> str:
    """Two lines as one: "bevin-" + "dingen" is "bevindingen", "jeugd-" + "en gezinshulp" stays in two words."""
    first, second = first.rstrip(), second.lstrip()
    if not first or not second:
        return first + second
    if first[-1] not in _HYPHENS or len(first) < 2 or not first[-2].isalnum():
        if first[-1] == "/" and len(first) > 1 and first[-2] != " ":
            return first + second
        return f"{first} {second}"
    stem, next_word = first[:-1], second.split(maxsplit=1)[0]
    token = _LAST_TOKEN.search(stem)
    before = token.group() if token else ""
    if next_word.lower().rstrip(".,;:") in _CONJUNCTIONS:
        return f"{stem}- {second}"
    if not next_word[0].islower():
        return f"{stem}-{second}"
    if re.search(r"[A-Z0-9]", before[1:]) or before.isdigit() or (before[-1:] + next_word[0]).lower() in _CLASH:
        return f"{stem}-{second}"
    return stem + second


def join_lines(lines: Sequence[str]) -> str:
    """Lines of one paragraph as its text."""
    text = ""
    for line in lines:
        text = join(text, line) if text else line.strip()
    return text


def fits(line: Line, following: Line, right: float) -> bool:
    """Whether the next line's first word had room on this line: then the author broke it, not the margin."""
    if line.text[-1:] in ("-", "\u2010") and line.text[-2:-1].isalnum():
        return False
    room = right - line.x1
    return room > following.first_word + 0.35 * max(line.size, 4.0) + 1.0
