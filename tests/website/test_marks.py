"""A passage's text with marks: escaped, whole, and one mark with an id per fact, however facts overlap."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.roots import CorruptError
from website.marks import marked


def facts(text: str, *spans: tuple[int, int]) -> list[dict[str, Any]]:
    return [
        {"fact_id": f"{number}", "char_start": start, "char_end": end, "quote": text[start:end]}
        for number, (start, end) in enumerate(spans)
    ]


def test_the_words_of_a_fact_are_marked_with_its_id() -> None:
    assert marked("Start in mei.", facts("Start in mei.", (9, 12))) == 'Start in <mark id="f-0">mei</mark>.'


def test_what_a_document_says_never_becomes_markup() -> None:
    text = "<script>alert('x')</script>"
    assert marked(text, facts(text, (0, 8))) == '<mark id="f-0">&lt;script&gt;</mark>alert(&#39;x&#39;)&lt;/script&gt;'


def test_two_facts_of_the_same_words_have_a_mark_each() -> None:
    assert marked("mei", facts("mei", (0, 3), (0, 3))) == '<mark id="f-0"><mark id="f-1">mei</mark></mark>'


def test_marks_that_cross_are_closed_and_opened_again() -> None:
    found = marked("abcd", facts("abcd", (0, 3), (2, 4)))
    assert found == '<mark id="f-0">ab<mark id="f-1">c</mark></mark><mark data-of="f-1">d</mark>'


def test_a_quote_that_is_not_there_is_refused() -> None:
    with pytest.raises(CorruptError, match="fact 7"):
        marked("mei", [{"fact_id": "7", "char_start": 0, "char_end": 3, "quote": "juni"}])


@given(st.data())
def test_every_text_comes_out_whole_and_well_nested(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab<>&\"'é \n", min_size=1, max_size=30))
    ends = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(ends, ends).map(sorted).filter(lambda s: s[0] < s[1]), max_size=6))
    found = str(marked(text, facts(text, *[(start, end) for start, end in spans])))
    assert html.unescape(re.sub(r"</?mark[^>]*>", "", found)) == text
    assert sorted(re.findall(r'id="f-(\d)"', found)) == [str(number) for number in range(len(spans))]
    depth = 0
    for closing in re.findall(r"<(/?)mark", found):
        depth += -1 if closing else 1
        assert depth >= 0
    assert depth == 0
    for number, (start, end) in enumerate(spans):  # a fact's own pieces hold its words, no more and no less
        assert len(_within(found, f"f-{number}")) == end - start


def _within(markup: str, identity: str) -> str:
    """The text within marks of one fact."""
    inside, stack = "", []
    for piece in re.findall(r"<[^>]+>|[^<]+", markup):
        if piece.startswith("<mark"):
            stack.append(piece)
        elif piece == "</mark>":
            stack.pop()
        elif any(f'"{identity}"' in one for one in stack):
            inside += html.unescape(piece)
    return inside
