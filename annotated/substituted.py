"""What extraction loses when words change that should not matter: it shows what is looked up rather than understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from annotated.answers import Annotated, annotated
from annotated.machine import Row, places_that_buy, rows_in
from annotated.measure import Measurement, measured
from annotated.substitution import VARIANTS, change_for, changed_answers, changed_document
from annotated.years import later_answers, later_document
from extractors.document import Document
from extractors.readers import read
from pipeline.answers import ANSWERED
from pipeline.extraction.reading import result_of
from pipeline.families import named


@dataclass(slots=True)
class Substituted:
    """The documents that a variant changes, as they stand and in other words."""

    as_written: Measurement = field(default_factory=Measurement)
    changed: Measurement = field(default_factory=Measurement)

    def lines(self) -> Iterator[str]:
        """Full F1 before and after, of each table and of their mean, then the documents that lose most."""
        before, after = self.as_written.evaluation(), self.changed.evaluation()
        for table in ANSWERED:
            old, new = before.tallies[table]["full"], after.tallies[table]["full"]
            yield f"  {table:<18}{old.answers:>6}{old.f1:>8.3f} -> {new.f1:.3f}"
        yield f"  {'mean over tables':<24}{before.macro('full'):>8.3f} -> {after.macro('full'):.3f}"
        for loss, name in sorted(self._losses(), reverse=True)[:_WORST]:
            yield f"    {name} loses {loss:.3f}"

    def _losses(self) -> Iterator[tuple[float, str]]:
        for old, new in zip(self.as_written.documents, self.changed.documents, strict=True):
            loss = Measurement([old]).evaluation().macro("full") - Measurement([new]).evaluation().macro("full")
            if loss >= _LEAST_LOSS:
                yield loss, old.document.answers.id


_WORST, _LEAST_LOSS = 10, 0.02


def substituted(
    seed: int, names: Sequence[str] = (), variants: Sequence[str] = tuple(VARIANTS)
) -> dict[str, Substituted]:
    """For each of ``variants`` the documents to build on that it changes, or those named by their id."""
    found = {variant: Substituted() for variant in variants}
    for one in annotated("develop"):
        if names and one.answers.id not in names:
            continue
        documents = tuple(_documents(one.path.read_bytes()))
        as_written = measured(one, _rows(documents))
        for variant in variants:
            other, changed = in_other_words(variant, one, documents, seed)
            if changed != documents:
                found[variant].as_written.documents.append(as_written)
                found[variant].changed.documents.append(measured(other, _rows(changed)))
    return found


def in_other_words(
    variant: str, one: Annotated, documents: tuple[Document, ...], seed: int
) -> tuple[Annotated, tuple[Document, ...]]:
    """The answers and the documents (a file and those within it) as ``variant`` changes them; the same for one ``seed``."""
    text = "\n".join(passage.text for document in documents for passage in document.passages)
    text += "\n".join(document.title or "" for document in documents)
    change = change_for(variant, one, text, seed)
    answers = changed_answers(one.answers, change)
    changed = tuple(changed_document(document, change) for document in documents)
    if variant == "years":
        answers, changed = later_answers(answers), tuple(map(later_document, changed))
    return replace(one, answers=answers), changed


def _documents(content: bytes) -> Iterator[Document]:
    document = read(content)
    yield document
    for file in document.attachments:
        yield from _documents(file.content)


def _rows(documents: Sequence[Document]) -> list[Row]:
    """As ``rows_of``, for documents that were read: those behind the first were within it."""
    first = result_of(documents[0], None, places_that_buy())
    stated = first.document["document_date"]
    known_on = date.fromisoformat(stated) if stated else None
    within = [result_of(one, known_on, places_that_buy(), expected=bool(first.facts)) for one in documents[1:]]
    return [row for result in named([first, *within]) for row in rows_in(result)]
