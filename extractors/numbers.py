"""Small numbers as words and digits."""

from __future__ import annotations

_ONES = (
    "één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien"
    " achttien negentien"
)
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")


def _words() -> dict[str, int]:
    ones = _ONES.split()
    found = {word: number for number, word in enumerate(ones, 1)}
    for ten, word in enumerate(_TENS, 2):
        found[word] = 10 * ten
        for one, unit in enumerate(ones[:9], 1):
            stem = {"één": "een", "twee": "twee", "drie": "drie"}.get(unit, unit)
            found[f"{stem}{'ën' if stem.endswith('e') else 'en'}{word}"] = 10 * ten + one
    # "honderd", "honderdveertig", "driehonderd"
    found |= {f"honderd{word}": 100 + number for word, number in found.items()}
    return found | {f"{'' if times == 1 else ones[times - 1]}honderd": 100 * times for times in range(1, 10)}


WORDS = _words() | {"eén": 1, "éen": 1}
"""Number of each word: "vier" 4, "drieëndertig" 33. "Een" without accents is an article and not in it."""

FEW = {word: number for word, number in WORDS.items() if 2 <= number <= 12}
"""Numbers of things that a text counts and then names: "twee percelen", "twaalf aanbieders"; one is no count."""
A_FEW = rf"(?:{'|'.join(FEW)}|1[0-2](?!\d)|[2-9](?!\d))"
"""The same as a pattern, in words or digits, lower case."""

NUMBER = rf"(?:\d{{1,3}}(?![\d.,]\d)|{'|'.join(sorted(WORDS, key=lambda word: (-len(word), word)))})"


def number(word: str) -> int:
    """The number that ``word`` (digits, or a word of ``WORDS`` in any case) is; ``KeyError`` for another word."""
    return int(word) if word.isdigit() else WORDS[word.casefold()]
