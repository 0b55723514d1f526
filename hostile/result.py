"""What came of one kind of trouble."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """A row of the page: one kind of trouble, tried ``trials`` times.

    ``expected`` and ``happened`` are short and in the same words (problem codes, outcomes); ``missed`` is the number of
    trials that came to something else than expected.
    """

    area: str
    name: str
    what: str
    expected: str
    happened: str
    trials: int
    missed: int
