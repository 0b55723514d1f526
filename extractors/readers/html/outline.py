"""The levels of headings: those with a tag of their own, and those that only look or work like one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from extractors.document import PassageBuilder


class Rank(IntEnum):
    """What makes a heading: each kind stands below those before it."""

    TAG = 0
    """``<h1>`` … ``<h6>``."""
    PANEL = 1
    """The button or ``<summary>`` of an accordion's panel."""
    BOLD = 2
    """A short line wholly in bold."""
    TERM = 3
    """``<dt>``: it scopes its ``<dd>``."""


@dataclass(slots=True)
class Outline:
    """Gives a heading its level and closes it where its panel or list ends."""

    builder: PassageBuilder
    _open: list[tuple[int, Rank]] = field(default_factory=list)

    def tag(self, text: str, level: int) -> None:
        """A heading ``<h1>`` … ``<h6>``."""
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        self._add(text, level, Rank.TAG)

    def under(self, text: str, rank: Rank) -> int:
        """A heading without a level of its own: one below the nearest heading of a lower rank. Returns its level."""
        while self._open and self._open[-1][1] >= rank:
            self._open.pop()
        level = self._open[-1][0] + 1 if self._open else 1
        self._add(text, level, rank)
        return level

    def close(self, level: int) -> None:
        """End the headings of ``level`` and deeper."""
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        self.builder.close_headings(level)

    def _add(self, text: str, level: int, rank: Rank) -> None:
        self.builder.heading(text, level)
        self._open.append((level, rank))
