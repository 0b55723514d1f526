"""What came of one trial."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trial:
    """What a trial came to. ``wrong`` is empty where all is as it must be."""

    codes: tuple[int, ...]
    torn: bool
    """Tables of two runs stood side by side until the region was opened again."""
    wrong: tuple[str, ...]
