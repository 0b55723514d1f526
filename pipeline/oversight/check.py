"""One line of ``doctor``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["ok", "warning", "fault"]


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at and how it stands. ``do`` says what to do where it is not well."""

    name: str
    level: Level
    message: str
    do: str = ""
