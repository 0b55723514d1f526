"""How values are said, and which addresses become links."""

from __future__ import annotations

from datetime import date

import pytest

from tests.website.small import period
from website.addresses import provider_page, web_address
from website.words import harmless, written
from website.words import period as said


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        (date(2026, 1, 1), date(2026, 1, 1), "day", "1 Jan 2026"),
        (date(2026, 3, 21), date(2026, 3, 31), "range", "21–31 Mar 2026"),
        (date(2026, 1, 1), date(2026, 4, 30), "range", "1 Jan 2026 – 30 Apr 2026"),
        (date(2026, 3, 1), date(2026, 3, 31), "month", "Mar 2026"),
        (date(2026, 4, 1), date(2026, 6, 30), "quarter", "Q2 2026"),
        (date(2026, 3, 1), date(2026, 5, 31), "season", "spring 2026"),
        (date(2026, 12, 1), date(2027, 2, 28), "season", "winter 2026/27"),
        (date(2026, 7, 1), date(2026, 12, 31), "half_year", "second half of 2026"),
        (date(2026, 1, 1), date(2026, 12, 31), "year", "2026"),
    ],
)
def test_a_period_is_said_as_exactly_as_it_is_known(start: date, end: date, precision: str, words: str) -> None:
    assert said(period(start, end, precision)) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("open_house", "open house"),
        ("2026-07-01", "1 Jul 2026"),
        ("2026-01-01/2026-03-31", "Q1 2026"),
        ("2026-02-01/2026-04-30", "1 Feb 2026 – 30 Apr 2026"),
        ("2026-02-01/2026-02-28", "Feb 2026"),
        ("Stichting De_Waterlelie", "Stichting De_Waterlelie"),
        ("4-6", "4-6"),
        (None, "none"),
    ],
)
def test_a_value_that_is_text_in_a_table_is_said_plainly(value: str | None, words: str) -> None:
    assert written(value) == words


def test_what_turns_or_hides_text_is_shown_as_one_mark_each() -> None:
    assert harmless("a\u202eb\x1b[2J\u200bc\nd") == "a\ufffdb\ufffd[2J\ufffdc\nd"
    assert harmless("gewoon é 4–6 €") == "gewoon é 4–6 €"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.nl/x", "nota.pdf",
        "attachment:ab/1/x.pdf", "https://", "https://a b.nl", 'https://a.nl/"onclick=x', "https://u:p@a.nl", "https://a.nl/\n",
        "https://[::1", "http://a.nl/<x>", None, "", "https://a.nl/\u202egpj",
    ],
)  # fmt: skip
def test_only_plain_web_addresses_become_links(address: str | None) -> None:
    assert web_address(address) is None


def test_a_web_address_stays_as_it_is() -> None:
    assert web_address("https://www.example.nl/a?b=c&d=%20e#f") == "https://www.example.nl/a?b=c&d=%20e#f"


def test_no_id_of_a_provider_leads_out_of_its_folder() -> None:
    assert provider_page("waterlelie-1") == "providers/waterlelie-1.html"
    for odd in ("../../x", "index.html", "A/b", "", "x" * 300):
        assert provider_page(odd).count("/") == 1
        assert ".." not in provider_page(odd)
