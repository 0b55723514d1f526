"""Letters that a text must hold for an expression to match: asked for first, they spare most searches.

``(?:schort|schorten)\\b[^.;]{0,60}?\\bop\\b`` can match only where "schort" stands. Which expressions may match a text is told by
its words alone, each word looked at once for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Generic, TypeVar

_SHORTEST = 2
_OPEN = ("?:", "?=", "?!", "?<=", "?<!")
Letters = frozenset[str]
Value = TypeVar("Value")


def letters(expression: str) -> Letters:
    """Strings without white space of which one stands in any text that ``expression`` matches; empty where none need.

    Knows the syntax that our expressions use: groups, alternatives, classes, repetition, what goes before and after.

    >>> sorted(letters(r"(?:trekt|trok)\\b[^.;]{0,60}?\\bin\\b"))
    ['trekt', 'trok']
    """
    found, at = _alternatives(expression, 0)
    if at != len(expression):
        raise ValueError(f"unbalanced expression at {at}: {expression}")
    return found


def parts(expression: str) -> list[str]:
    """The alternatives at the top of an expression: of ``a|b(?:c|d)`` these are ``a`` and ``b(?:c|d)``."""
    found, start, at = [], 0, 0
    while at < len(expression):
        _, at = _sequence(expression, at)
        found.append(expression[start:at])
        if at < len(expression) and expression[at] != "|":
            raise ValueError(f"unbalanced expression at {at}: {expression}")
        start = at = at + 1
    return found


def _alternatives(text: str, at: int) -> tuple[Letters, int]:
    found, at = _sequence(text, at)
    branches = [found]
    while at < len(text) and text[at] == "|":
        found, at = _sequence(text, at + 1)
        branches.append(found)
    return (frozenset().union(*branches) if all(branches) else frozenset()), at


def _sequence(text: str, at: int) -> tuple[Letters, int]:
    """What one of the parts that follow each other needs: the part that tells most."""
    parts: list[Letters] = []
    run = ""
    while at < len(text) and text[at] not in "|)":
        letter, group = "", frozenset[str]()
        if text[at] == "(":
            group, at = _group(text, at + 1)
        elif text[at] == "[":
            at = _class_end(text, at)
        elif text[at] == "\\":
            letter = "" if text[at + 1].isalnum() else text[at + 1]
            at += 2
        else:
            letter = "" if text[at] in ".^$" or text[at].isspace() else text[at]
            at += 1
        least, repeats, at = _repetition(text, at)
        if letter and least:
            run += letter
        if not letter or repeats:
            parts.append(frozenset({run} if len(run) >= _SHORTEST else ()))
            run = letter if letter and least and repeats else ""
        if group and least:
            parts.append(group)
    parts.append(frozenset({run} if len(run) >= _SHORTEST else ()))
    return max(parts, key=_worth), at


def _worth(part: Letters) -> tuple[int, int]:
    return (min(map(len, part)), -len(part)) if part else (0, 0)


def _group(text: str, at: int) -> tuple[Letters, int]:
    opening = next((mark for mark in sorted(_OPEN, key=len, reverse=True) if text.startswith(mark, at)), "")
    if text.startswith("?P<", at):
        opening = text[at : text.index(">", at) + 1]
    found, at = _alternatives(text, at + len(opening))
    if text[at : at + 1] != ")":
        raise ValueError(f"a group does not end: {text}")
    return (frozenset() if opening.endswith("!") else found), at + 1


def _class_end(text: str, at: int) -> int:
    at += 1
    if text[at] == "^":
        at += 1
    if text[at] == "]":
        at += 1
    while text[at] != "]":
        at += 2 if text[at] == "\\" else 1
    return at + 1


def _repetition(text: str, at: int) -> tuple[int, bool, int]:
    """How often the part before stands at least (0 or 1), whether a number of times, and where the text goes on."""
    mark = text[at : at + 1]
    if not mark or mark not in "?*+{":
        return 1, False, at
    end = text.index("}", at) + 1 if mark == "{" else at + 1
    least = int(mark == "+" or (mark == "{" and not text[at + 1 :].startswith(("0", ","))))
    return least, True, end + (text[end : end + 1] == "?")


class Sieve:
    """Which of some expressions may match a text in lower case."""

    def __init__(self, expressions: Sequence[str]) -> None:
        self._always = 0
        self._bits: dict[str, int] = {}
        self._of_word: dict[str, int] = {}
        for index, expression in enumerate(expressions):
            needed = letters(expression)
            if not needed:
                self._always |= 1 << index
            for stem in needed:
                self._bits[stem] = self._bits.get(stem, 0) | 1 << index
        self._sizes = sorted({len(stem) for stem in self._bits})

    def of(self, text: str) -> int:
        """A bit for each expression that may match: ``1 << index``."""
        found = self._always
        for word in text.split():
            bits = self._of_word.get(word)
            if bits is None:
                bits = self._within(word)
                if len(self._of_word) < _MOST_WORDS:  # no end to them in a crawl
                    self._of_word[word] = bits
            found |= bits
        return found

    def _within(self, word: str) -> int:
        found = 0
        for size in self._sizes:
            for start in range(len(word) - size + 1):
                found |= self._bits.get(word[start : start + size], 0)
        return found


_MOST_WORDS = 50_000


class Wordings(Generic[Value]):
    """Values told by wordings, the weightiest first: which is the first whose expression matches a text in lower case.

    Each alternative of an expression is tried only where its letters stand in the text.
    """

    def __init__(self, told: Sequence[tuple[Value, str]]) -> None:
        each = [(value, part) for value, expression in told for part in parts(expression)]
        self._told = [(value, re.compile(part)) for value, part in each]
        self._sieve = Sieve([part for _, part in each])

    def first(self, text: str) -> Value | None:
        """The value of the first wording that stands in ``text``; None where none does."""
        possible = self._sieve.of(text)
        while possible:
            lowest = possible & -possible
            possible ^= lowest
            value, expression = self._told[lowest.bit_length() - 1]
            if expression.search(text):
                return value
        return None
