"""The table of codes: our values and what OCDS calls them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def codes(name: str) -> dict[str, str]:
    """The part ``name`` of ``exports/data/ocds_codes.toml``."""
    content = tomllib.loads((files("exports") / "data" / "ocds_codes.toml").read_text(encoding="utf-8"))
    found: dict[str, str] = content[name]
    return found
