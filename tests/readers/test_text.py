import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.text import clean, fold, one_line


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  een \t twee ", "een twee"),
        ("jeugd\u00adhulp\u200b\ufeff", "jeugdhulp"),
        ("e\u0301e\u0301n\u00a0cli\u00ebnt\u2009x", "één cliënt x"),
        ("regel  \r\n  twee\u2028drie", "regel\ntwee\ndrie"),
        ("a\x00b\x07c\x0cd", "abc\nd"),
        ("\ud800x", "x"),
        ("\n\n", ""),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_fold() -> None:
    assert fold("‘s‑Gravenhage\u00a0– “open house” \uf0b7 één") == '\'s-Gravenhage - "open house" • één'


@given(st.text())
def test_clean_text_is_clean(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned == unicodedata.normalize("NFC", cleaned)
    assert not any(unicodedata.category(c) in ("Cc", "Cf", "Cs") or c.isspace() for c in cleaned if c not in " \n")
    assert cleaned == cleaned.strip()
    assert "  " not in cleaned
    assert "\n" not in one_line(text)


@given(st.text())
def test_folding_moves_no_offset(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded
    assert all(a == b for a, b in zip(text, folded, strict=True) if a.isalnum())
