"""When two names of segments say the same: what is left of a name without the words that every segment carries."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from rapidfuzz import fuzz

_GENERIC = """jeugdhulp jeugdzorg jeugdhulpverlening jeugd jeugdig jeugdigen jongere kinderen hulp zorg ondersteuning hulpverlening
segment deelsegment perceel percel lot cluster kavel onderdeel inkoop de het een en of van voor met in bij aan op per te
door of and"""
"""Words that tell no segment from another: Jeugdhulp in Onderwijstijd and Onderwijstijd are one. ``zonder`` does tell."""
_BRACKETS = re.compile(r"\([^()]*\)")
_LABEL = re.compile(
    r"^(?:(?:deel)?segment|perceel|lot|cluster|kavel)\s+(?P<code>\d{1,2}\s?[a-h]?|[a-h]\d{0,2})(?:\s|$)"
)
_ENDINGS = ("en", "e")
_CLOSE = 90
"""Likeness (0 to 100) of words that a scan or a slip of the pen made two."""
_STEM = 5
"""Letters that a word must share with the begin of a longer one: crisis in crisisinterventie."""


@lru_cache(maxsize=4096)
def words(name: str) -> tuple[str, ...]:
    """The telling words of a segment's name, stemmed: ``Ambulante Forensische jeugdhulp`` gives ambulant, forensisch."""
    flat = _plain(_BRACKETS.sub(" ", name)) or _plain(name)
    flat = _LABEL.sub("", flat).strip() or flat
    every = [_stem(word) for word in flat.split() if len(word) > 1 or word.isdigit()]
    telling = [word for word in every if word not in _generic()]
    return tuple(dict.fromkeys(telling or every))


@lru_cache(maxsize=4096)
def is_bare(name: str) -> bool:
    """Whether a name is a number and no more: ``Segment 3``, ``Perceel 2a``."""
    return _LABEL.sub("", _plain(name)).strip() == ""


def same(one: str, other: str) -> bool:
    """Whether two names have the same telling words, however they are joined: Hoog specialistisch, hoogspecialistisch."""
    first, second = words(one), words(other)
    return bool(first) and (set(first) == set(second) or "".join(first) == "".join(second))


def within(one: str, other: str) -> bool:
    """Whether all telling words of one name stand in the other: Forensisch, Ambulante forensische jeugdhulp."""
    shorter, longer = sorted((words(one), words(other)), key=len)
    return bool(shorter) and all(any(_alike(word, wanted) for wanted in longer) for word in shorter)


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _STEM and long.startswith(short)) or bool(fuzz.ratio(short, long) >= _CLOSE)


def _plain(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return " ".join(re.sub(r"[^a-z0-9+]+", " ", flat).split())


@cache
def _generic() -> frozenset[str]:
    return frozenset(map(_stem, _GENERIC.split()))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word[:-1] + {"z": "s", "v": "f"}.get(word[-1], word[-1])
