"""An arrow between two ways of buying or paying tells which is left for which."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

PAGE = (
    "<html><head><title>Inkoop jeugdhulp 2027</title></head><body><h1>Inkoop jeugdhulp 2027</h1><p>12 maart 2026</p>"
    "<p>De vijf gemeenten kopen samen jeugdhulp in voor 2027.</p><h2>Keuzes</h2><ul><li>{}</li></ul></body></html>"
)


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        ("Open house → SAS", "open_house", "sas"),
        ("Open house \uf0e0 SAS", "open_house", "sas"),
        ("Methode: open house -> SAS-procedure", "open_house", "sas"),
        ("Bekostiging: PxQ => taakgericht", "inspanningsgericht", "taakgericht"),
        ("Lumpsum → uurtarief", "taakgericht", "inspanningsgericht"),
    ],
)
def test_what_stands_before_an_arrow_is_left(line: str, old: str, new: str) -> None:
    facts = extract(read(PAGE.format(line).encode())).facts
    found = {
        fact.values.get("procedure") or fact.values.get("model"): fact.values["status"]
        for fact in facts
        if fact.table in ("procedures", "funding_models")
    }
    assert found == {old: "former", new: "chosen"}


def test_an_arrow_in_front_of_a_line_is_a_bullet() -> None:
    facts = extract(read(PAGE.format("→ Open house").encode())).facts
    assert [fact.values["status"] for fact in facts if fact.table == "procedures"] == ["chosen"]
