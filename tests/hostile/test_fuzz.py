"""Good files spoiled by chance, text that grows, and every file that once broke something."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.document import Cell, Document, Passage
from extractors.nlp import read as with_words
from extractors.people import masked
from extractors.readers import read
from extractors.readers.parting import LONGEST_HEADING, LONGEST_PASSAGE, in_parts
from hostile.fuzz.dates import broken_date, texts
from hostile.fuzz.growth import ALLOWED, cases, grown, ratio
from hostile.fuzz.seeds import seeds
from hostile.fuzz.trial import broken, spoiled

FINDINGS = sorted(path for path in (Path(__file__).parent / "findings").iterdir() if path.suffix != ".md")
KINDS = sorted(set(seeds()) - {"scan"})
TRIALS = 6
GROWN = (
    "html paragraph of dots",
    "html paragraph of labels and names",
    "html paragraph of small words",
    "html paragraph of one word of letters",
    "html table, names",
    "html items, labels and names",
    "html nested elements, names",
    "plain text, names",
    "docx paragraphs, names",
    "xlsx cells, names",
    "pdf pages, commas",
    "date grammar on half dates",
)
"""Of each layout one and of the shapes those that once ran away; ``python -m hostile report`` grows them all."""


@pytest.mark.parametrize("path", FINDINGS, ids=lambda path: path.stem)
def test_what_broke_once_holds(path: Path) -> None:
    assert broken(path.read_bytes()) is None


@pytest.mark.parametrize("seed", range(TRIALS))
@pytest.mark.parametrize("kind", KINDS)
def test_a_spoiled_file_is_read_or_told_unreadable(kind: str, seed: int) -> None:
    assert broken(spoiled(kind, 1000 + seed), {"plain": "text/plain", "csv": "text/csv"}.get(kind)) is None


@pytest.mark.tesseract
def test_a_spoiled_scan_is_read_or_told_unreadable() -> None:
    assert broken(spoiled("scan", 1000)) is None


def test_the_same_seed_spoils_alike() -> None:
    assert spoiled("docx", 7) == spoiled("docx", 7) != spoiled("docx", 8)


def test_what_breaks_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hostile.fuzz.trial.read", _fails)
    assert "ValueError: boem" in str(broken(b"x"))


def _fails(content: bytes, *, media_type: str | None) -> Document:
    raise ValueError("boem")


@pytest.mark.slow
@pytest.mark.parametrize("name", GROWN)
def test_time_grows_with_size_and_not_faster(name: str) -> None:
    small, large = grown(dict(cases())[name])
    assert ratio(small, large) <= ALLOWED


def test_the_date_grammar_takes_words_in_any_order() -> None:
    assert [found for text in texts(400) if (found := broken_date(text))] == []


@given(st.text(max_size=120))
@settings(max_examples=60, deadline=None)
def test_masking_keeps_every_length(text: str) -> None:
    document = Document("text/plain", "test", (Passage(0, "paragraph", f"Contact: Jan de Vries {text}"),))
    before, after = document.passages[0].text, masked(document).passages[0].text
    assert len(before) == len(after)


@given(st.text("ab. ;\n*", min_size=1, max_size=3 * LONGEST_PASSAGE).filter(str.strip))
@settings(max_examples=30, deadline=None)
def test_a_long_passage_is_told_in_parts_and_nothing_is_lost(text: str) -> None:
    whole = Document("text/plain", "test", (Passage(0, "paragraph", text), Passage(1, "paragraph", "x" * 20000)))
    parts = in_parts(whole).passages
    assert [part.position for part in parts] == list(range(len(parts)))
    assert max(len(part.text) for part in parts) <= LONGEST_PASSAGE
    told, given_words = ("".join("".join(p.text for p in passages).split()) for passages in (parts, whole.passages))
    assert told == given_words


def test_a_long_heading_is_not_repeated_under_it_and_a_problem_says_so() -> None:
    heading = "Wonen " * 200
    cell = Cell("t1", 1, 1, row_headers=("kort", heading), caption=heading)
    under = Passage(1, "table_cell", "tekst", heading_path=("Kop", heading), cell=cell)
    told = in_parts(Document("text/html", "test", (Passage(0, "heading", heading), under)))
    assert len(heading) > LONGEST_HEADING
    assert told.passages[1].heading_path == ("Kop",)
    assert told.passages[1].cell == Cell("t1", 1, 1, row_headers=("kort",))
    assert told.passages[0].text == heading
    assert (told.status, [problem.kind for problem in told.problems]) == ("partial", ["long_heading"])


@pytest.mark.parametrize("text", ["*" * 1000, "a b " * 300, ("x" * 401 + " ") * 3, " " + "." * 900 + " einde\n"])
def test_words_of_a_long_text_are_all_of_it(text: str) -> None:
    (doc,) = with_words([text])
    assert doc.text == text
    assert max(len(token.text) for token in doc) <= 400


def test_a_sentence_without_an_end_is_cut() -> None:
    (doc,) = with_words(["De gunning volgt en " * 500])
    lengths = [span.end_char - span.start_char for span in doc.spans["sentences"]]
    assert len(lengths) > 4
    assert max(lengths) <= 2000


def _ordinary() -> Iterator[tuple[str, bytes]]:
    return ((kind, content) for kind, contents in seeds().items() if kind != "scan" for content in contents)


@pytest.mark.parametrize(
    ("kind", "content"), list(_ordinary()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_ordinary_files_are_not_cut(kind: str, content: bytes) -> None:
    document = read(content)
    assert in_parts(document) is document
    assert "long_heading" not in [problem.kind for problem in document.problems]
