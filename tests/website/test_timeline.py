"""The geometry of the plot: where dates stand on the axis, and what is drawn of what is not known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.website.small import day, period, region, row
from website.tables import Tables
from website.timeline import Plot, plot


def drawn(published: Tables, *rows: dict[str, Any]) -> Plot | None:
    given = [row("procurements", procurement_id=str(number), fact_ids=[], **one) for number, one in enumerate(rows)]
    return plot(region(published), given)


def test_a_year_is_as_wide_as_its_days(published: Tables) -> None:
    found = drawn(published, {"award": period(day(2025, 1)), "contract_start": period(day(2026, 7, 2))})
    assert found is not None
    assert (found.first, found.last) == (2025, 2026)
    award, start = found.rounds[0].lanes[0].marks
    assert award.left == 0
    assert start.left == pytest.approx(100 * (365 + 182) / 730, abs=0.01)
    assert [tick.left for tick in found.ticks if tick.label] == [0, 50]


def test_a_bar_is_as_wide_as_what_the_words_cover(published: Tables) -> None:
    found = drawn(published, {"award": period(day(2025, 4), date(2025, 6, 30), "quarter")})
    assert found is not None
    (mark,) = found.rounds[0].lanes[0].marks
    assert mark.width == pytest.approx(100 * 91 / 365, abs=0.02)
    assert mark.words == "award Q2 2025"


@pytest.mark.parametrize(
    ("start", "end", "reaches", "is_open"),
    [
        (day(2025, 1), date(2025, 12, 31), 100, False),
        (day(2025, 1), None, 100, True),
        (None, date(2025, 12, 31), 100, False),
        (day(2025, 7), date(2025, 6, 30), 100, True),  # the end of the contracts before
    ],
)
def test_contracts_without_a_known_end_are_open(
    published: Tables, start: date | None, end: date | None, reaches: float, is_open: bool
) -> None:
    dates = {name: period(one) for name, one in (("contract_start", start), ("contract_end", end)) if one}
    found = drawn(published, dates)
    assert found is not None
    (lane,) = found.rounds[0].lanes
    assert lane.contract is not None
    assert sum(lane.contract) == pytest.approx(reaches, abs=0.02)
    assert lane.open_end is is_open


def test_rounds_go_from_new_to_old_and_what_has_no_date_is_told(published: Tables) -> None:
    dated = {"award": period(day(2025, 1))}
    found = drawn(
        published,
        {"round": 2019, **dated},
        {"round": 2026, **dated},
        {"segment": "Zonder", "round": 2026},
        {**dated, "earlier": True},
        dated,
    )
    assert found is not None
    assert [one.title for one in found.rounds] == [
        "Contracts from 2026",
        "Contracts from 2019",
        "Contracts, year of start not known",
        "Earlier contracts, year of start not known",
    ]
    assert found.undated == ("Zonder",)


def test_without_any_date_there_is_no_plot(published: Tables) -> None:
    assert drawn(published, {"segment": "Wonen"}) is None


def test_a_date_is_planned_where_its_fact_is(published: Tables) -> None:
    merendal = region(published)
    found = plot(merendal, merendal.rows["procurements"])
    assert found is not None
    marks = {mark.event: mark for mark in found.rounds[0].lanes[0].marks}
    assert marks["contract_start"].planned is True
    assert marks["award"].planned is None  # no fact decided it
    assert marks["contract_start"].link is not None
