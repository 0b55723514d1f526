"""Whatever stands in a page, reading it ends in a valid document or in ``UnreadableError``."""

from __future__ import annotations

import unicodedata
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from extractors.document import Document, UnreadableError
from extractors.readers import html

NAMES = """
html head body main article div section p span b strong h1 h2 h6 ul ol li dl dt dd table caption thead tr th td br hr a
button details summary sup pre nav header footer aside script style time form label title
"""
TAGS = NAMES.split()
ATTRIBUTES = st.sampled_from(
    [
        "",
        ' class="cookie-banner"',
        ' id="content"',
        ' role="dialog"',
        ' role="tab" href="#p"',
        ' id="p"',
        ' aria-controls="p"',
        " hidden",
        " rowspan=3",
        " colspan=9999",
        " rowspan=0",
        " start=-1 type=a",
        " href=http://[",
        " style='font-weight:bold'",
        " datetime=2020-02-31",
    ]
)
WORDS = st.text(max_size=12) | st.sampled_from(
    ["- een", "1. een", "\u00ad", "\u200b", "e\u0301", "&#0;&#2;", "<", "\x00"]
)


@st.composite
def soup(draw: st.DrawFn) -> str:
    pieces: list[str] = []
    for _ in range(draw(st.integers(0, 25))):
        tag = draw(st.sampled_from(TAGS))
        pieces.append(
            draw(
                st.one_of(
                    WORDS,
                    ATTRIBUTES.map(lambda attributes, tag=tag: f"<{tag}{attributes}>"),
                    st.just(f"</{tag}>"),
                )
            )
        )
    return "".join(pieces)


def check(document: Document) -> None:
    for index, passage in enumerate(document.passages):
        assert passage.position == index
        assert passage.text.strip()
        assert passage.text == unicodedata.normalize("NFC", passage.text)
        assert not any(
            unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in passage.text if character != "\n"
        )
        assert "  " not in passage.text
    cells = [passage.cell for passage in document.passages if passage.cell]
    places = [(cell.table_id, cell.row, cell.column) for cell in cells]
    assert len(places) == len(set(places))


@given(soup())
def test_tag_soup(page: str) -> None:
    with suppress(UnreadableError):
        check(html.read(page.encode("utf-8", "surrogatepass")))


@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    with suppress(UnreadableError):
        check(html.read(content))


@given(st.lists(st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=8), min_size=1, max_size=8))
def test_no_word_is_lost(words: list[str]) -> None:
    page = "<main>" + "".join(f"<p>{word}</p>" for word in words) + "</main>"
    assert [passage.text for passage in html.read(page.encode()).passages] == [
        unicodedata.normalize("NFC", word) for word in words
    ]
