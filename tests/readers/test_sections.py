"""Tables of two columns that are texts with headings beside them."""

from __future__ import annotations

import pytest

from extractors.document import PassageBuilder
from extractors.readers.grid import GridCell
from extractors.readers.sections import add_sections, sections_of

PROSE = (
    "De contracten lopen af. Daarom kopen wij de hulp opnieuw in, samen met drie buren en met veel geduld van allen."
)


def cells(*rows: tuple[str, ...]) -> list[GridCell]:
    return [GridCell(text, row, column) for row, texts in enumerate(rows) for column, text in enumerate(texts)]


def test_labels_head_the_prose_beside_them() -> None:
    builder = PassageBuilder()
    builder.heading("Wat loopt", 2)
    pairs = sections_of(cells(("Wonen", PROSE), ("Vervoer", PROSE), ("Crisis", "Nog niets bekend.")))
    assert pairs is not None
    add_sections(builder, pairs)
    builder.add("paragraph", "Slot.")
    passages = builder.done()
    assert [passage.level for passage in passages if passage.kind == "heading"] == [2, 3, 3, 3]
    assert passages[2].heading_path == ("Wat loopt", "Wonen")
    assert passages[-1].heading_path == ("Wat loopt",)


@pytest.mark.parametrize(
    "rows",
    [
        (("Wonen", "1 mei 2027"), ("Vervoer", "1 juli 2027")),
        (("Wonen", PROSE),),
        (("Wonen", PROSE), ("Wonen", PROSE)),  # who may do what: the first column says nothing by itself
        (("Wonen", PROSE, "x"), ("Vervoer", PROSE, "x")),
        ((PROSE, PROSE), (PROSE, PROSE)),
        (("Wonen", PROSE), ("Vervoer", "")),
    ],
)
def test_other_tables_stay_tables(rows: tuple[tuple[str, ...], ...]) -> None:
    assert sections_of(cells(*rows)) is None
