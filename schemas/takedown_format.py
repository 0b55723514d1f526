"""A takedown file: what may stand in ``regions/takedown/<region>.toml``.

A whole file::

    [[takedowns]]
    document = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"    # these bytes, wherever they stand
    on = 2026-03-02
    reason = "The municipality withdrew the file."

    [[takedowns]]
    address = "https://www.waterbeke.example/inkoop/bijlage-4"    # every version at this address, now and later
    on = 2026-03-02
    reason = "Request of the person concerned."

    [[takedowns]]
    provider = "Praktijk Aan Zee"          # its rows go, and its name is masked wherever it stands
    on = 2026-03-02
    reason = "Request of the sole trader."

    [[takedowns]]
    fact = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"    # that row goes, and its words are masked where they stand
    on = 2026-03-02
    reason = "The words are about one family."

``all-regions.toml`` holds for every region. The reason is published: it names nobody.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, model_validator

from schemas.correction_format import FactId, Words

DocumentId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
TakedownKind = Literal["document", "address", "provider", "fact"]
KINDS: tuple[TakedownKind, ...] = ("document", "address", "provider", "fact")
_SHORTEST_NAME = 4


class Takedown(BaseModel):
    """What is to stand in no table, by exactly one of the ways to name it."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    document: DocumentId | None = None
    address: Words | None = None
    provider: Words | None = None
    fact: FactId | None = None
    on: date
    """The day of the decision."""
    reason: Words
    """Why, for whoever reads the table; no person's name."""

    @model_validator(mode="after")
    def _names_one_thing(self) -> Takedown:
        named = [kind for kind in KINDS if getattr(self, kind) is not None]
        if len(named) != 1:
            raise ValueError(f"name exactly one of {', '.join(KINDS)}")
        if self.provider is not None and len(self.provider) < _SHORTEST_NAME:
            raise ValueError(f"provider: fewer than {_SHORTEST_NAME} characters would mask half the tables")
        return self

    @property
    def kind(self) -> TakedownKind:
        """By what it names what goes."""
        return next(kind for kind in KINDS if getattr(self, kind) is not None)
