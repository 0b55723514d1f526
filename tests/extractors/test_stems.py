"""The letters that expressions need never hide a match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.events.frames import ACTS, THEMES
from extractors.events.patterns import PATTERNS
from extractors.events.worded import KINDS
from extractors.stems import Sieve, Wordings, letters, parts

EXPRESSIONS = [rule.words.pattern for rule in PATTERNS]
EXPRESSIONS += [words.pattern for words in (*THEMES.values(), *ACTS.values())]
EXPRESSIONS += list(KINDS.values())
WORDS = sorted({stem for expression in EXPRESSIONS for stem in letters(expression)})


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (r"(?:trekt|trok)\b[^.;]{0,60}?\bin\b", {"trekt", "trok"}),
        (r"ge(?:gund|gunt)", {"gund", "gunt"}),
        (r"start(?:en)?", {"start"}),
        (r"colleges?", {"college"}),
        (r"a|bc", set()),
        (r"(?<!aan)vragen(?!lijst)", {"vragen"}),
        (r"[abc]{2}\d+", set()),
    ],
)
def test_letters(expression: str, expected: set[str]) -> None:
    assert letters(expression) == expected


@given(st.lists(st.sampled_from(WORDS), max_size=8), st.sampled_from([" ", "", " de ", "t "]))
def test_an_expression_that_matches_passes_the_sieve(words: list[str], link: str) -> None:
    text = link.join(words)
    possible = _SIEVE.of(text)
    for index, expression in enumerate(_COMPILED):
        assert possible >> index & 1 or expression.search(text) is None, EXPRESSIONS[index]


_SIEVE = Sieve(EXPRESSIONS)
_COMPILED = [re.compile(expression) for expression in EXPRESSIONS]


def test_the_alternatives_at_the_top() -> None:
    assert parts(r"a|b(?:c|d)|[|)]x|\|y") == ["a", "b(?:c|d)", "[|)]x", r"\|y"]


@pytest.mark.parametrize("broken", ["val(?:t|len", "val)en|x"])
def test_what_is_unbalanced_is_told(broken: str) -> None:
    with pytest.raises(ValueError, match=r"unbalanced|does not end"):
        parts(broken)


ATOMS = st.one_of(
    st.text("ab c", min_size=1, max_size=4), st.sampled_from([r"\b", r"\w", "[ab]", "[^a]", ".", "^", "$"])
)


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joined = st.lists(inner, min_size=1, max_size=3).map("".join)
    either = st.lists(joined, min_size=1, max_size=3).map(lambda ways: f"(?:{'|'.join(ways)})")
    often = st.tuples(either, st.sampled_from(["", "?", "*", "+", "{0,2}", "{1,2}", "*?"])).map("".join)
    around = st.tuples(st.sampled_from(["(?=", "(?!", "(?<!"]), st.sampled_from(["a", "b c", " "])).map(
        lambda pair: f"{pair[0]}{pair[1]})"
    )
    return st.one_of(joined, either, often, around)


MADE = st.lists(st.recursive(ATOMS, _grown, max_leaves=8), min_size=1, max_size=4).map("|".join)


@given(st.lists(MADE, min_size=1, max_size=4), st.text("abc d", max_size=14))
def test_the_first_wording_is_the_first_that_matches(expressions: list[str], text: str) -> None:
    first = next((place for place, expression in enumerate(expressions) if re.search(expression, text)), None)
    assert Wordings(list(enumerate(expressions))).first(text) == first
