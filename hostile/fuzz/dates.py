"""The date grammar on words that it knows, in any order."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from extractors.dates.grammar import find_dates
from hostile.result import Result

_WORDS = (
    *("januari", "mrt", "maart", "mei", "december", "Q1", "Q4", "kwartaal", "eerste", "tweede", "week", "weken", "dag"),
    *(
        "voorjaar",
        "zomer",
        "medio",
        "begin",
        "eind",
        "einde",
        "van",
        "tot",
        "en",
        "met",
        "t/m",
        "tussen",
        "vanaf",
        "per",
    ),
    *(
        "2024",
        "2025",
        "'26",
        "0000",
        "9999",
        "99999",
        "1",
        "3",
        "31",
        "32",
        "00",
        "12",
        "53",
        "54",
        "-",
        "/",
        ".",
        ",",
        "(",
    ),
    *(
        ")",
        "uur",
        "10.00",
        "30-02-2026",
        "2026-13-01",
        "1/1/26",
        "29 februari 2025",
        "maandag",
        "dit",
        "volgend",
        "jaar",
    ),
    *(
        "schooljaar",
        "2025/2026",
        "2025-2026",
        "half",
        "helft",
        "e",
        "jl.",
        "a.s.",
        "uiterlijk",
        "vóór",
        "na",
        "of",
        "\n",
    ),
)


def texts(number: int, seed: int = 1) -> Iterator[str]:
    """Texts of one to fourteen words of the grammar, with and without spaces; the same for a seed."""
    chance = Random(seed)
    for _ in range(number):
        words = chance.choices(_WORDS, k=chance.randint(1, 14))
        yield "".join(word + chance.choice((" ", " ", " ", "")) for word in words)


def broken_date(text: str) -> str | None:
    """What the grammar breaks on in ``text``; None where all is well."""
    try:
        found = find_dates(text)
    except Exception as error:  # noqa: BLE001  # whatever it is, it is a finding
        return f"{type(error).__name__} on {text!r}"
    last = 0
    for words in found:
        if not last <= words.start < words.end <= len(text):
            return f"a date at {words.start}-{words.end} of {text!r}"
        last = words.end
    return None


def dates_result(area: str, trials: int) -> Result:
    """A row of the page."""
    findings = [finding for text in texts(trials) if (finding := broken_date(text))]
    return Result(
        area,
        "dates: words of the grammar in any order",
        "days that do not exist, years out of bounds, half ranges",
        "dates in order, within the text",
        "; ".join(findings[:3]) or "as expected",
        trials,
        len(findings),
    )
