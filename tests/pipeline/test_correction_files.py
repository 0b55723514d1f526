"""Corrections files: what may stand in one, and what a broken one says of itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from schemas.correction_format import SHARED, Correction
from schemas.corrections import CorrectionError, corrected_regions, load_corrections, read_corrections
from schemas.region import load_regions
from schemas.tables import fact_tables, own_columns
from schemas.vocabulary import vocabulary
from tests.pipeline.correcting import correction

WHOLE = """
[[corrections]]
table = "milestones"
verdict = "mend"
fact_id = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
quote = "de inschrijving sluit medio mei"
segment = "Dagbehandeling"
address = "https://www.waterbeke.example/inkoop"
on = 2026-03-02
reason = "Het gaat om de vragenronde."

[corrections.found]
event = "submission_deadline"
date_from = 2026-05-11

[corrections.values]
event = "questions_deadline"
"""


def write(folder: Path, text: str, name: str = "merendal") -> Path:
    (folder / "corrections").mkdir(exist_ok=True)
    path = folder / "corrections" / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_found_by_being_there(tmp_path: Path) -> None:
    assert read_corrections("merendal", tmp_path) == ()
    assert corrected_regions(tmp_path) == ()
    write(tmp_path, WHOLE)
    write(tmp_path, "", "duinoord")
    (one,) = read_corrections("merendal", tmp_path)
    assert (one.found["date_from"], one.changed("event"), one.whole_page) == (
        date(2026, 5, 11),
        "questions_deadline",
        False,
    )
    assert corrected_regions(tmp_path) == ("duinoord", "merendal")
    assert read_corrections("duinoord", tmp_path) == ()


def test_corrections_are_no_region_file(tmp_path: Path) -> None:
    write(tmp_path, WHOLE)
    assert load_regions(tmp_path) == {}


def test_the_shipped_files_are_good() -> None:
    for region in corrected_regions():
        assert region in load_regions()
        read_corrections(region)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("table =", "table ", "not a TOML file"),
        ("[[corrections]]", "[[correctons]]", "correctons: unknown key; did you mean corrections?"),
        ("reason =", "reden =", "correction 1: reden: unknown key"),
        ("reason =", 'naam = "x"\nreason =', "correction 1: naam: unknown key"),
        ("milestones", "dates", "correction 1: table: there is no fact table 'dates'"),
        ('"mend"', '"delete"', "correction 1: verdict: "),
        ("0f1e2d3c", "0f1e", "correction 1: fact_id: "),
        ("2026-03-02", '"maart"', "correction 1: on: "),
        ('"Het gaat om de vragenronde."', '" "', "correction 1: reason: "),
        ("date_from =", "date_start =", "found.date_start: milestones has no such column to judge"),
        ('event = "submission', 'confidence = 1.0\nevent = "submission', "found.confidence: milestones has no such"),
        ('event = "questions_deadline"', "", "values: a mend names the columns that change"),
        ("questions_deadline", "submission_deadline", 'values: nothing changes; write verdict = "confirm"'),
        ("questions_deadline", "sluiting", "values.event: 'sluiting' is not in the vocabulary event"),
        ('"questions_deadline"', "3", "values.event: event cannot be 3"),
        ('"questions_deadline"', '""', "values.event: may not be empty"),
        ('"questions_deadline"', '"other"\ndate_to = 2026-05-20', "values: mend date_from and date_to together"),
        ('"questions_deadline"', '"other"\ndate_from = 2026-05-20\ndate_to = 2026-05-01', "before it begins"),
        ('"questions_deadline"', '"other"\ndate_from = 2026-05-20T10:00:00\ndate_to = 2026-05-21', "cannot be"),
        ('"questions_deadline"', '"other"\nscope = "zorg"', "values.scope: 'zorg' is not in the vocabulary scope"),
        ('"questions_deadline"', '"other"\nquote = "x"', "values.quote: milestones has no such column"),
        ('"mend"', '"reject"', 'values: a reject changes none; write verdict = "mend"'),
        ("date_from =", 'segment = "x"\ndate_from =', "found.segment: the segment stands beside table and quote"),
    ],
)
def test_a_broken_file_names_itself_the_correction_and_the_key(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert old in WHOLE
    with pytest.raises(CorrectionError) as caught:
        load_corrections(write(tmp_path, WHOLE.replace(old, new)))
    assert str(caught.value).startswith("corrections/merendal.toml: ")
    assert says in str(caught.value)


def test_the_number_in_an_error_is_the_corrections_own(tmp_path: Path) -> None:
    with pytest.raises(CorrectionError, match="correction 2: verdict: "):
        load_corrections(write(tmp_path, WHOLE + WHOLE.replace('"mend"', '"maybe"')))
    with pytest.raises(CorrectionError, match="correction 2: stands there twice"):
        load_corrections(write(tmp_path, WHOLE + WHOLE))
    with pytest.raises(CorrectionError, match="not a TOML file"):
        load_corrections(write(tmp_path, "").parent / write(tmp_path, "\x00").name)


def test_the_format_has_no_place_for_a_person() -> None:
    known = {"table", "verdict", "fact_id", "quote", "segment", "address", "whole_page", "found", "values", "on"}
    assert set(Correction.model_fields) == known | {"reason"}


@settings(deadline=None)
@given(st.sampled_from(sorted(fact_tables())), st.data())
def test_a_value_outside_its_vocabulary_is_refused_in_every_table(table: str, data: st.DataObject) -> None:
    judged = [column for column in own_columns(table) if column.vocabulary]
    if not judged:
        return
    column = data.draw(st.sampled_from(judged))
    good = vocabulary(column.vocabulary or "").values
    value = data.draw(st.one_of(st.sampled_from(sorted(good)), st.text("abcdefgh_", min_size=1)))
    found = {column.name: value}
    if value in good:
        assert correction("confirm", table=table, found=found).found == found
    else:
        with pytest.raises(ValidationError, match="vocabulary"):
            correction("confirm", table=table, found=found)


def test_what_all_tables_share_and_a_person_may_judge_is_declared() -> None:
    assert set(SHARED) <= {column.name for column in fact_tables()["statuses"].columns}
