"""In which year a date falls that leaves it out."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.context import Context
from extractors.dates.years import dates_of, undated_of
from extractors.document import Document, PassageBuilder, StatedDate


def _context(text: str, stated: StatedDate | None = None, known_on: date | None = None) -> Context:
    builder = PassageBuilder()
    for line in text.splitlines():
        if line.startswith("# "):
            builder.heading(line[2:], 1)
        elif line.startswith("- "):
            builder.add("list_item", line[2:], marker="-")
        elif line.startswith("  - "):
            builder.add("list_item", line[4:], marker="-", level=1)
        else:
            builder.add("paragraph", line)
    return Context(Document("text/plain", "plain", builder.done(), date=stated), known_on)


def _dates(context: Context) -> list[str]:
    return [dated.first.isoformat() for unit in context.units for dated in dates_of(context, unit)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # another date of the sentence, also over New Year
        ("Start op 1 november, einde op 15 januari 2023.", ["2022-11-01", "2023-01-15"]),
        ("In maart 2023 is de start, in november het einde.", ["2023-03-01", "2023-11-01"]),
        # the heading above
        ("# Update oktober 2022\nOp 4 november is er een sessie.", ["2022-10-01", "2022-11-04"]),
        ("# Update december 2022\nIn januari volgt de publicatie.", ["2022-12-01", "2023-01-01"]),
        ("# Kort geding (2 juli 2018)\nInschrijven kan tot 6 juli a.s.", ["2018-07-02", "2018-07-06"]),
        # the list item above
        ("- Oktober 2021\n  - Vragenuur vrijdag 29 oktober", ["2021-10-01", "2021-10-29"]),
        # seen from another sentence of the passage, "jl." lies before it
        (
            "Op 1 augustus jl. zijn de contracten ingegaan. Inschrijven kan tot 28 juni 2024.",
            ["2023-08-01", "2024-06-28"],
        ),
    ],
)
def test_year_from_the_text(text: str, days: list[str]) -> None:
    assert _dates(_context(text, known_on=date(2030, 1, 1))) == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Maandag 26 september is er een sessie.", "2022-09-26"),
        ("Op 29 augustus is een bijeenkomst gehouden.", "2022-08-29"),
        ("In februari wordt de aanbesteding gepubliceerd.", "2023-02-01"),
        ("De overeenkomsten zijn op 1 december jl. ingegaan.", "2021-12-01"),
        ("De publicatie is eind volgend jaar voorzien.", "2023-12-21"),
        ("Dit besluit valt eind dit jaar.", "2022-12-21"),
    ],
)
def test_year_from_the_document_s_date(text: str, day: str) -> None:
    assert _dates(_context(text, StatedDate(date(2022, 9, 1), "month"), date(2026, 1, 1))) == [day]


def test_the_day_it_was_known_comes_last() -> None:
    context = _context("De sluiting is op 3 mei.", known_on=date(2024, 4, 20))
    (dated,) = dates_of(context, context.units[0])
    assert dated.first == date(2024, 5, 3)
    assert dated.year_inferred
    assert dated.sure < 0.7


def test_a_weekday_decides_between_years() -> None:
    context = _context("Op vrijdag 3 mei sluit de inschrijving.", known_on=date(2023, 1, 1))
    assert _dates(context) == ["2024-05-03"]


def test_no_reference_no_year() -> None:
    context = _context("De sluiting is op 3 mei.")
    assert _dates(context) == []
    assert len(undated_of(context, context.units[0])) == 1


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("De contracten gaan op 1 januari in en duren tot eind 2026.", ["2023-01-01", "2026-12-21"]),
        ("De contracten zijn in maart al verlengd tot 1 januari 2026.", ["2022-03-01", "2026-01-01"]),
        ("Deze duurt een half jaar, dus tot en met 1 maart.", ["2023-03-01"]),
        ("De oude overeenkomsten zijn verlengd tot en met 28 februari.", ["2023-02-28"]),
        ("Aanvankelijk sprak u in de consultatie van januari daarover.", ["2022-01-01"]),
        ("De colleges beslissen op 24 april.", ["2023-04-24"]),
    ],
)
def test_an_end_says_little_of_another_date_s_year(text: str, days: list[str]) -> None:
    assert _dates(_context(text, StatedDate(date(2022, 9, 1), "day"))) == days
