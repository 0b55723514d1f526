"""A corrections file: what may stand in ``regions/corrections/<region>.toml``.

A whole file::

    [[corrections]]
    table = "funding_models"
    verdict = "mend"                       # or confirm, or reject
    fact_id = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
    quote = "Dit segment betalen we voortaan per traject."
    segment = "Dagbehandeling"             # as published; left out where the row has none
    address = "https://www.waterbeke.example/inkoop-jeugdhulp"    # may be left out
    on = 2026-03-02
    reason = "The page lists it under the wrong heading; the strategy names segment 3."

    [corrections.found]                    # what the machine found: by this the fact is known in a new version
    model = "outputgericht"
    status = "chosen"

    [corrections.values]                   # of a mend: the columns that change
    segment = "Ambulante begeleiding"

An empty text stands for a column that is null. There is no key for who judged, and none is to be made: no person
stands in a file or a table.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, field_validator, model_validator

from schemas.table import Column, fits
from schemas.tables import fact_tables, own_columns
from schemas.tables.facts import EVIDENCE
from schemas.vocabulary import vocabulary

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
FactId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Verdict = Literal["confirm", "reject", "mend"]
SHARED = ("segment", "scope")
"""Columns that all fact tables have and that a person may judge too."""
_TOGETHER = {"date_from", "date_to"}
"""Both ends of a period are mended, or none: half of one is a mistake too easily made."""


class Correction(BaseModel):
    """What a person said of one fact, and all by which that fact is found again."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    table: Words
    verdict: Verdict
    fact_id: FactId
    quote: Words
    """The words of the fact; white space does not count."""
    segment: Words | None = None
    """The column ``segment`` as published; None where it is null."""
    address: Words | None = None
    """Address of the document, or of the page or mail that holds it: the words count there alone."""
    whole_page: bool = False
    """Whether it holds for every row of the page with these words and values, and not for one."""
    found: dict[str, Any]
    """What the machine found: at least one column; those that are left out are not looked at."""
    values: dict[str, Any] = {}
    """The columns that a mend changes; an empty text empties one."""
    on: date
    """The day of the judgement."""
    reason: Words
    """Why, for whoever reads the table; no person's name."""

    @field_validator("table")
    @classmethod
    def _is_a_fact_table(cls, table: str) -> str:
        if table not in fact_tables():
            raise ValueError(f"there is no fact table {table!r}: {', '.join(fact_tables())}")
        return table

    @model_validator(mode="after")
    def _hangs_together(self) -> Correction:
        if not self.found:
            raise ValueError("found: name at least one column, with what the machine found")
        for key, values in (("found", self.found), ("values", self.values)):
            for name, value in values.items():
                _check(f"{key}.{name}", self._column(key, name), value)
        if self.verdict != "mend" and self.values:
            raise ValueError(f'values: a {self.verdict} changes none; write verdict = "mend"')
        if self.verdict == "mend":
            self._check_mend()
        return self

    def _check_mend(self) -> None:
        before: dict[str, Any] = {"segment": self.segment, **self.found}
        if not self.values:
            raise ValueError("values: a mend names the columns that change")
        if all(name in before and before[name] == self.changed(name) for name in self.values):
            raise ValueError('values: nothing changes; write verdict = "confirm"')
        if len(self.values.keys() & _TOGETHER) == 1:
            raise ValueError("values: mend date_from and date_to together")
        if self.values.keys() >= _TOGETHER and self.values["date_from"] > self.values["date_to"]:
            raise ValueError(f"values.date_to: ends {self.values['date_to']}, before it begins")

    def _column(self, key: str, name: str) -> Column:
        known = {column.name: column for column in own_columns(self.table)}
        known |= {column.name: column for column in EVIDENCE if column.name in SHARED}
        if name == "segment" and (key == "found" or self.table == "segments"):
            told = "stands beside table and quote" if key == "found" else "is its name: mend name"
            raise ValueError(f"{key}.segment: the segment {told}")
        if name not in known:
            raise ValueError(f"{key}.{name}: {self.table} has no such column to judge: {', '.join(sorted(known))}")
        return known[name]

    def changed(self, name: str) -> Any:
        """The value that a mend gives the column ``name``: None for an empty text."""
        return None if self.values[name] == "" else self.values[name]


def _check(key: str, column: Column, value: Any) -> None:
    if value == "":
        if column.required:
            raise ValueError(f"{key}: may not be empty")
        return
    if not fits(value, column.type):
        raise ValueError(f"{key}: {column.name} cannot be {value!r}")
    if column.vocabulary:
        try:
            vocabulary(column.vocabulary).check(value)
        except ValueError as error:
            raise ValueError(f"{key}: {error}") from error
