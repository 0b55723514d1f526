"""A question over a list tells who delivers, unless it asks who came, bid or decides."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers.html import read

_PAGE = (
    "<main><h1>Dagbesteding</h1><p>De gemeenten Westerdijk en Oosterdijk kopen de Wmo samen in. De contracten lopen tot 1 januari"
    " 2028.</p><h2>{}</h2><ul><li>Zorgerf De Es</li><li>Dagcentrum Noord B.V.</li></ul></main>"
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Wie leveren er nu dagbesteding?", "contracted"),
        ("Wie doen er mee?", "contracted"),
        ("Welke organisaties doen mee?", "contracted"),
        ("Welke aanbieders werken er nu voor ons?", "contracted"),
        ("Wie waren er bij de marktconsultatie?", None),
        ("Wie schreven zich in voor de nieuwe ronde?", None),
    ],
)
def test_who(question: str, status: str | None) -> None:
    facts = [fact for fact in extract(read(_PAGE.format(question).encode())).facts if fact.table == "providers"]
    told = {fact.values["status"] for fact in facts} - {"mentioned"}
    assert told == ({status} if status else set())
