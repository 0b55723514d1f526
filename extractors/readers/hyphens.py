"""Words cut at a line's end, made whole."""

from __future__ import annotations

import re

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


_CUT = re.compile(r"(?<=[^\W\d_]{2})[-\u2010]\n(?=[a-zà-ÿ]{2})")


def mended(text: str) -> str:
    """A cell's text with the words whole that its author cut by hand: "Deel-" over "opdracht 1" is "Deelopdracht 1"."""
    if not _CUT.search(text):
        return text
    lines = text.split("\n")
    whole = lines[:1]
    for line in lines[1:]:
        if _CUT.search(f"{whole[-1]}\n{line}"):
            whole[-1] = join(whole[-1], line)
        else:
            whole.append(line)
    return "\n".join(whole)
