"""How many of the names that a model marks are providers, and how many providers it marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language

from annotated.answers import Annotated
from annotated.ner.documents import sentences
from extractors.awards.standing import PARTY, status_in


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of stretches in sentences: marked, marked rightly (both edges), and to be marked.

    ``asked`` are the same of the sentences that extraction may put to the vote: those on parties and how they stand.
    """

    marked: int = 0
    right: int = 0
    there: int = 0
    asked: tuple[int, int, int] = (0, 0, 0)

    def __add__(self, other: Score) -> Score:
        asked = (
            self.asked[0] + other.asked[0],
            self.asked[1] + other.asked[1],
            self.asked[2] + other.asked[2],
        )
        return Score(self.marked + other.marked, self.right + other.right, self.there + other.there, asked)

    def __str__(self) -> str:
        every = _told(self.marked, self.right, self.there)
        return f"{every}; in sentences on parties: {_told(*self.asked)}"


def score(nlp: Language, documents: Sequence[Annotated]) -> Score:
    """The counts of ``nlp`` over ``documents``."""
    total = Score()
    for document in documents:
        lines = sentences(document)
        for line, doc in zip(lines, nlp.pipe([line.text for line in lines]), strict=True):
            marked = {(entity.start_char, entity.end_char) for entity in doc.ents}
            counts = (len(marked), len(marked & set(line.names)), len(line.names))
            asked = PARTY.search(line.text) is not None or status_in(line.text) is not None
            total += Score(*counts, asked=counts if asked else (0, 0, 0))
    return total


def _told(marked: int, right: int, there: int) -> str:
    precision, recall = right / max(1, marked), right / max(1, there)
    return f"precision {precision:.2f} ({right} of {marked}), recall {recall:.2f} ({right} of {there})"
