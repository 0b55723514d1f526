"""People are masked wherever they stand; organisations and places are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.document import Cell, Document, Link, PassageBuilder
from extractors.people import MASK, masked


def document(*texts: str) -> Document:
    builder = PassageBuilder()
    for text in texts:
        builder.add("paragraph", text)
    return Document("text/plain", "test", builder.done())


def after(*texts: str) -> list[str]:
    return [passage.text for passage in masked(document(*texts)).passages]


GONE = {
    "Toelichting door Marieke Veldkamp": "Veldkamp",
    "De heer van der Plas (regionaal portefeuillehouder) opent.": "Plas",
    "mevrouw A. de Wilde-Smit licht toe": "Wilde",
    "wethouder Kroon heeft het besluit genomen": "Kroon",
    "Contactpersoon: J.P. van 't Hof, inkoopadviseur": "Hof",
    "Sanne Oosterling | Projectondersteuner": "Oosterling",
    "Aanwezig: Jan Bakker, Piet de Vries en Sanne Smit": "Vries",
    "drs. M. Terpstra MSc": "Terpstra",
    "Over de percelen: bel A. Jansonius of D. Uitdewilligen": "Uitdewilligen",
    "Beste Petra, hierbij de stukken": "Petra",
    "bel 06-12345678": "12345678",
    "tel. 078 123 45 67": "123",
    "T O78 12O 45 67 voor vragen": "45",
    "+31 (0)78 123 45 67": "123",
    "mail p.jansen@gemeente.nl": "jansen",
    "mail p.jansen [at] gemeente.nl": "jansen",
    "IBAN NL91ABNA0417164300": "0417164300",
    "BSN 123456782 is bekend": "123456782",
}
KEPT = [
    "Stichting Timon en De Rading",
    "mevrouw de voorzitter, dank u wel",
    "wethouder Jeugd en Zorg",
    "Dr. Leo Kannerhuis levert behandeling",
    "Bij Bram B.V. en de William Schrikker Stichting",
    "gegund aan Jan Bakker Coaching B.V.",
    "namens Regio Midden-Holland",
    "aan de gemeente Anna Paulowna",
    "A. Ambulante hulp voor jongeren",
    "Wij kopen drie percelen in: A. Pleegzorg; B. Logeren; C. Crisishulp",
    "bel 0800-1234 of 14 078",
    "t 078 123 45 67 (algemeen)",
    "inkoop-jeugd@regio.nl, info@waterdal.nl, waterdal@waterdal.nl en jeugdhulp.wmo@regio.nl",
    "Op 01-02-2022 09:00 uur, KvK 12345678, TN469379 en 43B11",
    "Jan van Arkelstraat 12",
    "burgemeester en wethouders van Haarlem",
]


@pytest.mark.parametrize("text", GONE)
def test_a_person_is_masked(text: str) -> None:
    (result,) = after(text)
    assert GONE[text] not in result
    assert len(result) == len(text)


@pytest.mark.parametrize("text", KEPT)
def test_organisations_places_and_public_numbers_stay(text: str) -> None:
    assert after(text) == [text]


def test_a_name_once_found_is_masked_everywhere_also_without_accents_or_given_name() -> None:
    first, second, third = after(
        "De heer Renée Magnét (interim-directeur) spreekt.", "Magnet licht toe.", "Stichting Magnet levert hulp."
    )
    assert "Magn" not in first + second
    assert third == "Stichting Magnet levert hulp."


def test_the_signature_of_a_mail_is_found_across_passages() -> None:
    lines = after(
        "Met vriendelijke groet,", "Tjitske Wiarda", "Serviceorganisatie Jeugd Waterdal", "Wiarda is er dinsdag."
    )
    assert lines[1] == f"{MASK * 7} {MASK * 6}"
    assert lines[2] == "Serviceorganisatie Jeugd Waterdal"
    assert "Wiarda" not in lines[3]


def test_headings_cells_links_and_title_are_masked_too() -> None:
    builder = PassageBuilder()
    builder.heading("Presentatie door Marieke Veldkamp", 1)
    cell = Cell(
        "t", 1, 1, row_headers=("Veldkamp",), column_headers=("Contactpersoon",), caption="Door Marieke Veldkamp"
    )
    builder.add("table_cell", "Marieke Veldkamp", cell=cell)
    links = (Link("mailto:m.veldkamp@waterdal.nl", "mail Veldkamp"), Link("tel:0781234567", "bel"))
    source = Document("text/html", "test", builder.done(), title="Marieke Veldkamp", links=links)
    assert "eldkamp" not in repr(masked(source))
    assert "1234567" not in repr(masked(source))
    assert "@waterdal.nl" in repr(masked(source))


_PIECES = st.sampled_from(
    [*GONE, *KEPT, "Gegunde aanbieders:", "é", "\n", "Met vriendelijke groet,", "Perceel 2", "🙂"]
)
_TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=30)), min_size=1, max_size=6).map(" ".join)


@given(st.lists(_TEXTS, min_size=1, max_size=4))
def test_masking_keeps_lengths_and_replaces_word_characters_alone(texts: list[str]) -> None:
    source = document(*texts)
    result = masked(source)
    for before, behind in zip(source.passages, result.passages, strict=True):
        assert len(before.text) == len(behind.text)
        for old, new in zip(before.text, behind.text, strict=True):
            assert new == old or (new == MASK and old.isalnum())


@given(st.lists(_PIECES, min_size=1, max_size=6))
def test_masking_twice_is_masking_once(texts: list[str]) -> None:
    once = masked(document(*(text for text in texts)))
    assert masked(once) == once


@pytest.mark.shared
def test_nobody_is_left_in_the_mail_of_the_corpus() -> None:
    path = Path(__file__).parents[4] / "shared/corpus/zuid-holland-zuid/raadsinformatie-inkoop-jeugdhulp.eml"
    if not path.exists():
        pytest.skip("no ../shared")
    from extractors.readers import read

    result = masked(read(path.read_bytes()))
    text = "\n".join(passage.text for passage in result.passages)
    assert MASK in text
    assert "contact@" in text
    assert "770 2429" not in text
