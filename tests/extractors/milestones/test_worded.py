"""What labels of a planning and lines without a verb name, by the kinds of their words."""

from __future__ import annotations

import pytest

from extractors.events.worded import event_of_kinds
from tests.extractors.milestones.test_milestones import _builder, _facts, _short, _table

LABELS = {
    "publication": [
        "verzending aankondiging",
        "uitvraag verstuurd",
        "aftrap aanbesteding",
        "procedure open voor aanmelding",
    ],
    "questions_deadline": ["vragenronde 2 sluit", "einde inlichtingentermijn", "verduidelijkingsvragen indienen"],
    "clarification_published": ["publicatie antwoorden", "inlichtingennota gereed", "tweede en laatste nota"],
    "submission_deadline": ["kluisopening", "inschrijfdeadline", "uiterste inleverdatum", "definitieve bieding"],
    "selection": ["uitnodiging voor de dialoog", "shortlist bekend"],
    "dialogue_start": ["gespreksronde 1", "begin dialoogfase"],
    "dialogue_end": ["slot dialoog", "onderhandelingen afgerond"],
    "provisional_award": ["verzenden gunnings- en afwijzingsbrieven", "uitslag naar inschrijvers", "beoogde gunning"],
    "final_award": ["opdrachtverlening", "toekenning", "beslissing op de aanvragen"],
    "contract_start": ["eerste leverdag", "contract gaat lopen", "aanvang opdracht"],
    "contract_end": ["contracteinde", "laatste dag (zonder verlenging)"],
    "extension": ["optie gelicht tot", "eerste verlenging t/m"],
    "implementation_start": ["warme overdracht", "inregelen", "overgangsperiode"],
    "decision": ["collegebehandeling", "raad stemt over voorstel", "zienswijze gemeenteraden"],
    "market_consultation": ["raadplegen aanbieders", "marktgesprekken"],
    "suspension": ["gunning perceel 3 aangehouden"],
    "meeting": [
        "leveranciersdag",
        "technische briefing",
        "bespreking contouren in de stuurgroep",
        "raadsinformatieavonden",
    ],
    "other": [
        "standstill tot",
        "beoordelen inschrijvingen",
        "tekenmoment",
        "start inschrijving",
        "start definitieve gunningsfase",
    ],
}


@pytest.mark.parametrize(("label", "event"), [(label, event) for event, labels in LABELS.items() for label in labels])
def test_a_label_names_its_event_by_the_kinds_of_its_words(label: str, event: str) -> None:
    assert event_of_kinds(label) == event


@pytest.mark.parametrize(
    "label",
    ["dagbehandeling groep", "begeleiding", "vast jaarbudget (beschikbaarheid)", "concurrentiegerichte dialoog", "wonen met zorg",
     "onderhandelingsprocedure", "met optie tot verlenging", "selectieleidraad", "alle inschrijvers", "vragenlijst"],
)  # fmt: skip
def test_what_is_bought_and_how_names_no_event(label: str) -> None:
    assert event_of_kinds(label) is None


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("12 maart 2025: kluisopening", "submission_deadline"),
        ("Raadsbehandeling 12 maart 2025", "decision"),
        ("12 maart 2025 verzenden gunnings- en afwijzingsbrieven", "provisional_award"),
        ("Ingang: 12 maart 2025.", "contract_start"),
    ],
)
def test_a_line_without_a_verb_is_a_label_and_a_date_in_either_order(line: str, event: str) -> None:
    builder = _builder()
    builder.add("list_item", line)
    assert _short(_facts(builder)) == [(event, "2025-03-12")]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (["Segment", "Procedure", "Bekendmaking"], "publication"),
        (["Segment", "Procedure", "Gunning"], "final_award"),
        (["Aanbieder", "Vorm", "Einde"], "contract_end"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[-1],
)
def test_a_column_that_names_a_step_goes_before_the_other_cells_of_the_row(header: list[str], expected: str) -> None:
    builder = _builder()
    _table(builder, [header, ["Daghulp", "SAS met dialoog", "8 april 2025"]], header=True)
    assert _short(_facts(builder)) == [(expected, "2025-04-08")]
