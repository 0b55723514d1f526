"""One regular expression for many words, built as a tree of letters, so that its speed does not depend on how many they are."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SEPARATOR = re.compile(r"[\s\-]+")
_END = ""


def normal(form: str) -> str:
    """Casefolded, white space and hyphens as one space: "SAS-procedure" and "Sas procedure" are one form."""
    return _SEPARATOR.sub(" ", form.casefold()).strip()


def pattern(forms: Iterable[str]) -> str:
    """A regular expression for all ``forms`` as they stand; a space in a form stands for white space and hyphens.

    The longest form wins: "open house" does not hide "open house procedure".
    """
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for form in forms:
        node = root
        for letter in _SEPARATOR.sub(" ", form):
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _expression(root)


def _expression(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    branches = []
    for letter in sorted(key for key in node if key != _END):
        own = r"[\s\-]+" if letter == " " else re.escape(letter)
        branches.append(own + _expression(node[letter]))
    if not branches:
        return ""
    inner = branches[0] if len(branches) == 1 and _END not in node else f"(?:{'|'.join(branches)})"
    return inner + "?" if _END in node else inner
