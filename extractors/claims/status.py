"""A claim: a status, and the words or structure that led to it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """A status of the vocabulary ``claim`` and the name of the words or the structure that led to it."""

    status: str
    rule: str
