"""The word lists by which people are told from organisations, and organisations' mailboxes from people's."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


@cache
def _words(name: str) -> frozenset[str]:
    lines = (files(__package__) / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def given_names() -> frozenset[str]:
    """Given names common in the Netherlands, capitalised."""
    return _words("given_names.txt")


@cache
def not_people() -> frozenset[str]:
    """Words that stand capitalised where a name could stand and are none, in lower case."""
    return frozenset(word.casefold() for word in _words("not_people.txt"))


@cache
def mailbox() -> re.Pattern[str]:
    """Matches a word of a local part that is made of words of function: ``inkoop``, ``contractbeheerwmo``."""
    words = sorted(_words("mailboxes.txt"), key=lambda word: (-len(word), word))
    return re.compile(f"(?:{'|'.join(words)})+[0-9]*")
