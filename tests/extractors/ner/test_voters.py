"""The models that vote: our own, and a general one where it is installed."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
import spacy

from extractors.names import voters
from extractors.names.general import GENERAL
from extractors.names.voters import Vote, own, votes
from pipeline.extraction.code import code_version

MEGABYTE = 1_000_000
SENTENCES = {
    "Perceel 2 is gegund aan Duinvlinder B.V. en Stichting Kwartelrijk.": ["Duinvlinder B.V.", "Stichting Kwartelrijk"],
    "De shortlist bestaat uit Kwartelrijk, Morella en De Springvloed.": ["Kwartelrijk", "Morella", "De Springvloed"],
    "De opdracht is verleend aan Morella Jeugdzorg B.V.": ["Morella Jeugdzorg B.V."],
    "De combinatie van Zilverspar, Jeugdhulp Oosterwold en TRB is gegund.": [
        "Zilverspar",
        "Jeugdhulp Oosterwold",
        "TRB",
    ],
    "De inschrijving van Bosuil Begeleiding is afgewezen.": ["Bosuil Begeleiding"],
    "De hoofdaannemer zet Zilverspar en Morella Jeugdzorg in als onderaannemers.": ["Zilverspar", "Morella Jeugdzorg"],
}
NO_NAMES = [
    "Perceel 2 is gegund aan vier aanbieders.",
    "De gemeenten Elzedorp, Molenbeek en Oostrade kopen jeugdhulp in.",
    "Met de gemeente Elzedorp is een raamovereenkomst gesloten.",
    "De rechtbank Midden-Nederland heeft de vordering afgewezen.",
    "De inschrijving sluit op 3 maart 2026 om 12.00 uur via TenderNed.",
    "Segment 3 Ambulante Jeugdhulp",
    "Daarbij wordt de planning in overleg met ouders aangepast.",
    "Wethouder █████ ██████ tekende de overeenkomst.",
    "Bij PxQ betaalt de gemeente per geleverd uur.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_our_model_finds_names_in_sentences_of_awards(sentence: str) -> None:
    (cast,) = votes([sentence])
    assert [sentence[vote.start : vote.end] for vote in cast] == SENTENCES[sentence]
    assert all(vote.weight == 1.0 for vote in cast)


@pytest.mark.parametrize("sentence", NO_NAMES)
def test_our_model_finds_none_where_none_is(sentence: str) -> None:
    assert votes([sentence]) == [[]]


def test_our_model_is_small_and_knows_one_thing() -> None:
    folder = Path(str(files("extractors") / "models" / "providers"))
    assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) < 2 * MEGABYTE
    assert own().pipe_labels == {"ner": [voters.LABEL]}


def test_nobody_is_asked_nothing() -> None:
    assert votes([]) == []


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A package of the general model's name that knows one organisation and one person; its version."""
    nlp = spacy.blank("nl")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [
            {"label": "ORG", "pattern": "Kwartelrijk"},
            {"label": "PERSON", "pattern": "Bosuil"},
            {"label": "GPE", "pattern": "Elzedorp"},
        ]
    )
    package = tmp_path / GENERAL
    package.mkdir()
    nlp.to_disk(package / "data")
    (package / "__init__.py").write_text(
        "from pathlib import Path\nfrom spacy.util import load_model_from_path\n"
        "def load(**options):\n    return load_model_from_path(Path(__file__).parent / 'data', **options)\n",
        encoding="utf-8",
    )
    (tmp_path / f"{GENERAL}-3.8.0.dist-info").mkdir()
    (tmp_path / f"{GENERAL}-3.8.0.dist-info" / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {GENERAL}\nVersion: 3.8.0\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    voters._voters.cache_clear()
    code_version.cache_clear()
    yield "3.8.0"
    voters._voters.cache_clear()
    code_version.cache_clear()


@pytest.mark.usefixtures("installed")
def test_a_general_model_votes_where_it_is_installed() -> None:
    (cast,) = votes(["Met Kwartelrijk en Bosuil is in Elzedorp gesproken."])
    general = [vote for vote in cast if vote.weight != 1.0]
    assert general == [Vote(4, 15, 0.5), Vote(19, 25, -1.0)]


def test_the_general_model_is_part_of_the_version_of_results(request: pytest.FixtureRequest) -> None:
    without = code_version()
    request.getfixturevalue("installed")
    assert code_version() != without
