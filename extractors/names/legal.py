"""Legal forms at either edge of a name, canonical names and ids."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache, lru_cache

from schemas.vocabulary import vocabulary

_LAST = ("bv", "nv", "vof", "cv")
"""Forms whose place in a canonical name is behind it; the others stand before it."""
_WRITTEN = {
    "stichting": "Stichting {}",
    "vereniging": "Vereniging {}",
    "cooperatie": "Coöperatie {} U.A.",
    "maatschap": "Maatschap {}",
    "bv": "{} B.V.",
    "nv": "{} N.V.",
    "vof": "{} V.O.F.",
    "cv": "{} C.V.",
}
_JUNK = " \t\n,;:.-–—•*\"'“”‘’"


@cache
def _expressions() -> dict[str, str]:
    """For each legal form an expression for its forms: "B.V.", "BV", "b.v."; never "bv", which is "bijvoorbeeld"."""
    found = {}
    for value in _WRITTEN:
        forms = [
            form
            for term in vocabulary("legal_form").terms
            if term.value == value
            for form in (*term.forms, *term.damaged)
        ]
        found[value] = "|".join(_expression(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
    return found


def _expression(form: str) -> str:
    letters = form.replace(".", "")
    if form.count(".") > 1:  # "V.O.F." is also written "v.o.f", "V.o.f.", "V. O. F." and "VOF"
        dotted = r"\.\s?".join(letters)
        return rf"(?i:{dotted})\.?|{letters}\b|{letters.capitalize()}\b" + (r"|vof\b" if letters == "VOF" else "")
    if form.endswith("."):
        return rf"{re.escape(form)}"
    return rf"(?i:{re.escape(form)})\b" if not form.isupper() else rf"{form}\b"


@cache
def _edges() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = "|".join(rf"(?P<{value}>{expression})" for value, expression in _expressions().items())
    return re.compile(rf"(?:[Dd]e )?(?:{before})\s+"), re.compile(rf"[\s,]\s*\(?(?:{before})\)?$")


@cache
def anywhere() -> re.Pattern[str]:
    """Finds a legal form in running text; the group's name is the form."""
    groups = "|".join(rf"(?P<{value}>{expression})" for value, expression in _expressions().items())
    return re.compile(rf"(?<![\w.])(?:{groups})(?!\w)")


def may_hold_form(text: str) -> bool:
    """Whether it is worth looking for a legal form in running text: a few times cheaper than ``anywhere``."""
    return _hint().search(text.lower()) is not None


@cache
def _hint() -> re.Pattern[str]:
    """Every form in lower-case letters, with and without its stops: each begins with a letter, so that the engine skips
    ahead to the first letters. It may find what is no form ("dienst.")."""
    hints: set[str] = set()
    for term in vocabulary("legal_form").terms:
        for form in (*term.forms, *term.damaged):
            letters = form.lower().replace(".", "")
            if form.count(".") > 1:  # "V. O. F."
                hints |= {rf"{letters[0]}\.\s?{letters[1]}", rf"{letters}\b"}
            else:
                hints.add(re.escape(form.lower()) + ("" if form.endswith(".") else r"\b"))
    return re.compile("|".join(sorted(hints)))


@lru_cache(maxsize=32768)
def split_form(name: str) -> tuple[str, str | None]:
    """A name without its legal form, and that form: "Vlonder, St." gives ("Vlonder", "stichting")."""
    first, last = _edges()
    base, form = name.strip(_JUNK[:-4]), None
    for _ in range(3):
        match = first.match(base)
        if match is not None and base[match.end() :]:
            base, form = base[match.end() :], form or match.lastgroup
            continue
        # "Vlonder B.V." lost its last stop with the junk around it; both are read
        match = last.search(base) or last.search(base + ".")
        if match is None or not base[: match.start()].strip(_JUNK):
            break
        base, form = base[: match.start()].strip(" ,"), form or match.lastgroup
    return base.strip(), form


def canonical(name: str) -> str:
    """The name with its legal form where it belongs: "Vlonder Zorg, St." is Stichting Vlonder Zorg."""
    base, form = split_form(name)
    base = " ".join(base.split())
    return _WRITTEN[form].format(base) if form else base


@lru_cache(maxsize=32768)
def key(name: str) -> str:
    """What spellings of one organisation share: no legal form, accents, capitals or punctuation; "&" is "en"."""
    base = unicodedata.normalize("NFKD", split_form(name)[0]).replace("&", " en ")
    bare = "".join(character for character in base if not unicodedata.combining(character)).casefold()
    return " ".join(re.findall(r"[^\W_]+", bare))


def provider_id(name: str) -> str:
    """Stable id of an organisation: its key as words, and a hash of that key."""
    words = key(name)
    digest = hashlib.sha256(words.encode()).hexdigest()[:8]
    return f"{re.sub(r'[^a-z0-9]+', '-', words)[:48].strip('-') or 'x'}-{digest}"
