"""Names of codes told in order, with an ordinal, all at once or in passing; and the proper one of two names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.extract import extract
from extractors.readers.html import read
from extractors.segments.ranked import in_rank, rank_of

_HEAD = "<h1>Inkoop jeugdhulp Rietveen</h1><p>Stand van 3 maart 2026.</p>"
_LATER = "<h2>Perceel 2</h2><p>De inschrijving sluit op 4 mei 2026.</p>"
_CRISIS = "Crisishulp en kortdurende opvang"


def _named(html: str) -> dict[str | None, str]:
    facts = extract(read(f"<main>{_HEAD}{html}</main>".encode())).facts
    return {fact.segment.code: fact.segment.name for fact in facts if fact.table == "segments" and fact.segment}


@pytest.mark.parametrize(
    "text",
    [
        f"<p>Wij kopen drie percelen in: Inloop in de wijk, {_CRISIS} en Dyslexiezorg.</p>{_LATER}",
        f"<p>De twee percelen van deze inkoop zijn Inloop in de wijk en {_CRISIS}.</p>{_LATER}",
        f"<p>De percelen 1 en 2 heten Basishulp thuis en {_CRISIS}.</p>{_LATER}",
        f"<p>Over {_CRISIS}, het tweede perceel, is niets besloten.</p>{_LATER}",
        f"<p>Het tweede perceel ({_CRISIS}) start later.</p>{_LATER}",
        f"<p>Er zijn twee percelen. Het eerste, begeleiding thuis, is gegund. Het tweede is {_CRISIS}.</p>{_LATER}",
        f"<p>Bij Basishulp (perceel 1) geldt p*q. Voor {_CRISIS}, het andere perceel, nog niets.</p>{_LATER}",
        f"<p>Op 3 april sluit de inschrijving voor {_CRISIS} (dat is perceel 2).</p>{_LATER}",
        f"<p>Het gaat om begeleiding thuis, in de stukken perceel 1, en {_CRISIS}, in de stukken perceel 2.</p>{_LATER}",
        f"<p>Perceel 2 loopt nog ({_CRISIS}).</p>{_LATER}",
        f"<p>Perceel 2, {_CRISIS}, volgt later.</p>{_LATER}",
        f"<p>En dan is er perceel 2, {_CRISIS}: daar is nog tijd.</p>{_LATER}",
        f"<p>We publiceren de percelen 1 (Inloop in de wijk) en 2 ({_CRISIS}) in mei.</p>{_LATER}",
    ],
)
def test_where_a_code_gets_its_name(text: str) -> None:
    assert _named(text)["2"] == _CRISIS


@pytest.mark.parametrize(
    "text",
    [
        f"<p>Wij spraken drie mensen: een ouder, een wijkteam en een school.</p>{_LATER}",
        f"<p>Crisishulp, het tweede onderwerp van de avond, kwam niet aan bod.</p>{_LATER}",
        f"<p>Er zijn twee percelen. Het tweede, zo bleek, is lastig.</p>{_LATER}",
        f"<p>Perceel 2 loopt nog (Onder voorbehoud).</p>{_LATER}",
        "<h2>Perceel 2: stand van zaken</h2><p>De inschrijving sluit op 4 mei 2026.</p>",
        "<h2>Perceel 2: stopt</h2><p>De inschrijving sloot op 4 maart 2026.</p>",
    ],
)
def test_where_it_gets_none(text: str) -> None:
    assert _named(text)["2"] == "Perceel 2"


def test_codes_and_names_that_divide_otherwise_stay_apart() -> None:
    text = "<p>Er zijn twee percelen: Wonen en Dyslexiezorg.</p><h2>Perceel 1: Logeren</h2><p>Gegund.</p>"
    assert _named(text + _LATER)["2"] == "Perceel 2"


@pytest.mark.parametrize(
    "text",
    [
        "<h2>Perceel 1: snel, dichtbij en gewoon</h2><p>Publicatie op 3 mei 2026.</p>"
        "<table><tr><th>Perceel<th>Bekostiging<tr><td>1. Inloop wijk<td>p*q<tr><td>2. Dyslexiezorg<td>taakgericht</table>",
        "<h2>Perceel 1: snel en dichtbij</h2><p>Publicatie op 3 mei 2026.</p><p>Perceel 1 is de Inloop wijk, perceel 2 is Dyslexiezorg.</p>",
    ],
)
def test_a_chapters_title_in_small_letters_is_not_the_name_that_stands_elsewhere(text: str) -> None:
    assert _named(text)["1"] == "Inloop wijk"


def test_a_piece_of_a_name_is_no_other_part() -> None:
    text = f"<p>Bij Basishulp (perceel 1) geldt p*q. Voor {_CRISIS}, het andere perceel, betalen wij per etmaal.</p>{_LATER}"
    assert _named(text) == {"1": "Basishulp", "2": _CRISIS}


@pytest.mark.parametrize(("code", "rank"), [("2", 2), ("B", 2), ("II", 2), ("iv", 4), ("2a", None), ("K2", None)])
def test_rank(code: str, rank: int | None) -> None:
    assert rank_of(code) == rank


@given(st.sets(st.integers(1, 12), min_size=1), st.integers(1, 12))
def test_codes_beyond_the_number_of_parts_count_up_nothing(ranks: set[int], count: int) -> None:
    codes = sorted(map(str, ranks))
    found = in_rank(codes, count)
    assert dict(found) == ({code: int(code) for code in codes} if max(ranks) <= count else {})


def test_subjects_of_questions_and_answers() -> None:
    rows = [
        ("1", "Ambulante hulp", "Hoe koopt u in?", "Via open house."),
        ("2", "Ambulante hulp", "Hoe betaalt u?", "P*q, per uur."),
        ("3", "Dagbesteding Wmo", "Wordt het een arrangement?", "Nee, wij betalen per dagdeel."),
        ("4", "Planning", "Wanneer sluit de inschrijving?", "Op 4 mei 2026."),
    ]
    cells = "".join(f"<tr><td>{'<td>'.join(row)}</tr>" for row in rows)
    html = f"<table><tr><th>Nr<th>Onderwerp<th>Uw vraag<th>Ons antwoord</tr>{cells}</table>"
    facts = extract(read(f"<main>{_HEAD}{html}</main>".encode())).facts
    told = {
        (
            str(fact.values.get("model") or fact.values.get("procedure") or fact.values["date_from"]),
            fact.segment.name if fact.segment else None,
        )
        for fact in facts
        if fact.table in ("funding_models", "procedures", "milestones") and fact.values.get("status") != "considered"
    }
    assert ("open_house", "Ambulante hulp") in told
    assert ("inspanningsgericht", "Ambulante hulp") in told
    assert ("inspanningsgericht", "Dagbesteding Wmo") in told
    assert ("2026-05-04", None) in told


def test_a_heading_is_a_name_up_to_its_label() -> None:
    text = "<h2>Jeugd-ggz in de wijk (perceel 1)</h2><p>Gegund.</p><h2>Logeren (perceel 2)</h2><p>Niet gegund.</p>"
    bids = "<table><tr><th>Nr.<th>Inschrijver<th>Uitslag<tr><td>1<td>Kinderpraktijk Riet<td>gegund<tr><td>2<td>Huis Dal<td>afgewezen</table>"
    assert _named(text + bids) == {"1": "Jeugd-ggz in de wijk", "2": "Logeren"}
