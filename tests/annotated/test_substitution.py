"""Other words in a document and its answers: the same ones in both, and the same ones every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotated.answers import Annotated
from annotated.substituted import in_other_words
from annotated.substitution import VARIANTS
from annotated.years import later
from extractors.document import Document
from extractors.readers import read
from pipeline.answers import ANSWERED, Answers, Fact

_HTML = """<h1>Gunning jeugdhulp Veendorp</h1><p>De gemeente Veendorp gunt op dinsdag 3 maart 2026:</p>
<p>Perceel 1: Pleegzorg</p><ul><li>Stichting Riet</li><li>Vlonder B.V.</li></ul>
<p>Perceel 2: Dagbesteding</p><p>Riet Wonen en Tureluur. Voor perceel 2 heeft ook Vlonder zich aangemeld.</p>"""


def _annotated() -> Annotated:
    asked: dict[str, list[Fact]] = {table: [] for table in ANSWERED}
    asked["segments"] = [{"name": "Pleegzorg", "code": "1"}, {"name": "Dagbesteding", "code": "2"}]
    asked["providers"] = [
        {"name": name, "segment": "Pleegzorg", "status": "awarded"} for name in ("Vlonder B.V.", "Tureluur")
    ]
    asked["milestones"] = [{"event": "provisional_award", "from": "2026-03-03", "to": "2026-03-03", "quote": ""}]
    asked["parties"] = [{"name": "Veendorp"}]
    return Annotated(
        "develop", Path("x.html"), "award_news", Answers("x", "x.html", asked, {table: [] for table in ANSWERED})
    )


def _changed(variant: str, seed: int = 1) -> tuple[Annotated, str]:
    answers, (document,) = in_other_words(variant, _annotated(), (read(_HTML.encode()),), seed)
    return answers, _text(document)


def _text(document: Document) -> str:
    return "\n".join(passage.text for passage in document.passages)


@pytest.mark.parametrize("variant", VARIANTS)
def test_answers_and_document_change_alike_and_the_same_for_one_seed(variant: str) -> None:
    one, text = _changed(variant)
    assert (one, text) == _changed(variant)
    assert text != _text(read(_HTML.encode()))
    for table in ("providers", "parties", "segments"):
        assert all(fact["name"] in text for fact in one.answers.asked[table])


def test_a_provider_keeps_its_forms_apart_and_another_of_its_words_stays() -> None:
    _, text = _changed("providers")
    assert [name for name in ("Vlonder", "Tureluur") if name in text] == []
    # no answers: not renamed
    assert [name for name in ("Stichting Riet", "Riet Wonen") if name in text] == ["Stichting Riet", "Riet Wonen"]


def test_codes_become_letters() -> None:
    answers, text = _changed("codes")
    assert "Perceel A: Pleegzorg" in text
    assert "perceel B heeft" in text
    assert [fact["code"] for fact in answers.answers.asked["segments"]] == ["A", "B"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dinsdag 3 maart 2026", "zaterdag 3 maart 2029"),
        ("ma 2-3-2026 en 1-7-26", "vr 2-3-2029 en 1-7-29"),
        (
            "schooljaar 2026/2027, € 2026, 12.026.500 en TN202614",
            "schooljaar 2029/2030, € 2026, 12.026.500 en TN202614",
        ),
    ],
)
def test_years_come_later_with_their_days_of_the_week(text: str, expected: str) -> None:
    assert later(text, {2026}) == expected
