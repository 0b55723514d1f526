"""Whether a date lies behind or ahead, by the verb that stands nearest in its clause."""

from __future__ import annotations

import pytest

from extractors.dates.grammar import find_dates
from extractors.events.tense import direction_at


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Aanmelden kan tot 20 september, de opdracht is al gegund.", "future"),
        ("De raad neemt hierover op 30 oktober een besluit, die van Beekdorp deed dat al.", "future"),
        ("Nadat de raad op 2 april had ingestemd, volgt nu de uitvraag.", "past"),
        ("Op 15 november moeten de plannen zijn ingeleverd.", "future"),
        ("Aanbieders die gegund zijn, beginnen op 1 januari.", "future"),
        ("In april selecteerden we drie partijen.", "past"),
        ("Met hen voeren wij sinds 12 januari gesprekken.", "past"),
        ("Op 16 november is de inschrijving gesloten.", "past"),
        ("Opening kluis 3 mei.", None),
    ],
)
def test_the_nearest_verb_of_the_clause_tells_the_direction(sentence: str, expected: str | None) -> None:
    words = find_dates(sentence)[0]
    assert direction_at(sentence, words.start, words.end) == expected
