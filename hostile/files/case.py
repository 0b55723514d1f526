"""One bad file: how it is made, what is wrong with it, and what reading it must come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """A bad file. ``codes`` are the problems of which one must be told; none where it must read without any.

    ``name`` is the address under which it is ingested. ``status`` is what the document must come to, or any of
    several, divided by a blank. ``slow``: it costs
    more than a few seconds, so the tests leave it to the page.
    """

    name: str
    what: str
    make: Callable[[], bytes]
    codes: tuple[str, ...]
    status: str = "failed"
    slow: bool = False
    words: str = ""
    """What must be read all the same."""
