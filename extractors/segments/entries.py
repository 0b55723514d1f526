"""A segment in the making: its name so far, what else it is called, where it is named."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from extractors.segments.names import Named
from extractors.segments.naming import Naming
from extractors.segments.worth import is_placeholder
from extractors.text import fold


@dataclass(slots=True)
class Entry:
    """What is known of one segment so far."""

    named: Named
    key: frozenset[str]
    naming: Naming
    aliases: list[str] = field(default_factory=list)
    cells: list[int] = field(default_factory=list)
    """Positions of the cells of tables that name it."""
    numbering: int = 0
    """Which of the document's numberings its code is of."""

    @property
    def is_placeholder(self) -> bool:
        """Whether no more than its code is known."""
        return is_placeholder(self.named.name, self.named.code)


@lru_cache(maxsize=4096)
def form_of(text: str) -> str:
    """A name as it is compared with others: in small letters, a hyphen for a space."""
    return re.sub(r"[\s\-]+", " ", fold(text)).casefold().strip()
