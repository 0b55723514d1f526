"""Lines that tell one thing each: which of them go on with the segment of a line above."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

PAGE = (
    "<html><head><title>Inkoop jeugdhulp 2027</title></head><body><h1>Inkoop jeugdhulp regio Oeverland</h1>"
    "<p>De regio koopt de jeugdhulp in per 2027.</p><h2>{}</h2>{}</body></html>"
)


def _facts(heading: str, lines: str, table: str, column: str) -> dict[str, str | None]:
    body = "".join(f"<p>{line}</p>" for line in lines.splitlines())
    facts = extract(read(PAGE.format(heading, body).encode())).facts
    return {
        str(fact.values[column]): fact.segment.name if fact.segment else None for fact in facts if fact.table == table
    }


def test_a_label_that_each_segment_has_is_of_the_segment_above_it() -> None:
    lines = (
        "Bekostiging segment 4a - Hulp om de hoek: taakgericht\nInkoop: begrotingssubsidie\nRisico's:\n"
        "Bekostiging segment 4b - Hulp op afstand : P*Q\nInkoop: SAS-procedure"
    )
    assert _facts("Segment 4 - Veel voorkomend", lines, "procedures", "procedure") == {
        "subsidie": "Hulp om de hoek",
        "sas": "Hulp op afstand",
    }


def test_a_label_that_comes_once_is_of_the_whole() -> None:
    lines = (
        "Sluiting perceel 1 Verblijf: 3 mei 2026\nSluiting perceel 2 Dagbehandeling: 10 mei 2026\n"
        "Start contracten: 1 januari 2027"
    )
    assert _facts("Planning", lines, "milestones", "date_from") == {
        "2026-05-03": "Verblijf",
        "2026-05-10": "Dagbehandeling",
        "2027-01-01": None,
    }


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Bekostiging segment 4b - Jeugdhulp dichtbij : P*Q", "Jeugdhulp dichtbij"),
        ("Betaling perceel 2b - wonen dichtbij: lumpsum", "wonen dichtbij"),
        ("Betaling van perceel 2a (gezinshuizen groot): per etmaal", "gezinshuizen groot"),
    ],
)
def test_between_a_code_and_a_colon_stands_a_name(line: str, name: str) -> None:
    assert set(_facts("Keuzes", line, "segments", "name")) == {name}


def test_where_it_is_published_is_no_part_of_its_name() -> None:
    lines = "De aanbesteding Begeleiding Jeugd op TenderNed is gepubliceerd.\nHet perceel Verblijf volgt later."
    assert set(_facts("Aanbesteding", lines, "segments", "name")) == {"Begeleiding Jeugd", "Verblijf"}
