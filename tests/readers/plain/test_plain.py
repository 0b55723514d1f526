import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.document import PassageBuilder, UnreadableError
from extractors.readers import delimited, plain
from extractors.readers.encoding import decode
from tests.readers import examples


@pytest.mark.parametrize("path", examples.paths(Path(__file__).parent / "examples"), ids=lambda path: path.name)
def test_example(path: Path) -> None:
    examples.check(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_found(encoding: str) -> None:
    assert plain.read("Eén crisisplaats: € 12".encode(encoding)).passages[0].text == "Eén crisisplaats: € 12"


def test_lost_characters_are_a_problem() -> None:
    text, problems = decode("één €".encode() + b"\xff\x81", "utf-8")
    assert text.startswith("één €")
    assert [problem.kind for problem in problems] == ["undecodable_bytes"]


@pytest.mark.parametrize("reader", [plain, delimited])
def test_without_words_there_is_nothing_to_read(reader: object) -> None:
    with pytest.raises(UnreadableError) as caught:
        reader.read(b"\xef\xbb\xbf\n ;\t\f \n".replace(b";", b"" if reader is plain else b";"))  # type: ignore[attr-defined]
    assert caught.value.kind == "no_text"


def test_short_lines_without_text_below_are_no_headings() -> None:
    document = plain.read(b"Doelen\n\nMaatwerk\n\nSnelle hulp\n\nMinder regels\n\nGoede zorg")
    assert {passage.kind for passage in document.passages} == {"paragraph"}


def test_below_the_closing_of_a_mail_no_line_is_a_heading() -> None:
    text = b"Planning\n\nDe gunning is in mei.\n\nMet vriendelijke groet,\n\nAfdeling Inkoop\n\nOns adres is nieuw."
    assert [passage.kind for passage in plain.read(text).passages] == ["heading", *["paragraph"] * 4]


LINES = st.lists(
    st.sampled_from(
        ["", "\t", "- punt", " - dieper", "1. Eerst", "1.1 Kop", "a\tb", "a\tb\tc", "Kop", "Een zin.", "\f", "---"]
    )
    | st.text(max_size=10)
)


@given(LINES.map("\n".join))
def test_any_text_gives_valid_passages(text: str) -> None:
    builder = PassageBuilder()
    plain.add_passages(text, builder)
    for index, passage in enumerate(builder.done()):
        assert passage.position == index
        assert passage.text.strip()
        assert passage.text == unicodedata.normalize("NFC", passage.text)
        assert not any(unicodedata.category(c) in ("Cc", "Cf", "Cs") for c in passage.text if c != "\n")


@given(st.lists(st.text(st.characters(categories=["Ll"]), min_size=1), min_size=1))
def test_no_word_is_lost(words: list[str]) -> None:
    builder = PassageBuilder()
    plain.add_passages("\n".join(words), builder)
    found = " ".join(passage.text for passage in builder.done()).split()
    assert found == [unicodedata.normalize("NFC", word) for word in words]
