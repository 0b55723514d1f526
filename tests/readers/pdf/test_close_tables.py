"""Tables that are as wide as their words, small headings in italics, and labels beside running text."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from extractors.document import Document
from extractors.readers.pdf import read

PLAIN, BOLD, ITALIC = "Times-Roman", "Times-Bold", "Times-Italic"
Piece = tuple[float, float, str, str]
"""From the left, from the foot of the page, the face, the words."""


def page(pieces: Sequence[Piece]) -> Document:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    for x, y, face, words in pieces:
        canvas.setFont(face, 10)
        canvas.drawString(x, y, words)
    canvas.showPage()
    canvas.save()
    return read(out.getvalue())


def row(y: float, face: str, *words: str, xs: Sequence[float] = (60, 82, 156, 211)) -> list[Piece]:
    return [(x, y, face, word) for x, word in zip(xs, words, strict=True) if word]


def cells(found: Document) -> dict[tuple[int, int], tuple[str, tuple[str, ...]]]:
    return {(p.cell.row, p.cell.column): (p.text, p.cell.column_headers) for p in found.passages if p.cell}


NUMBERED = [
    *row(700, BOLD, "Nr.", "Onderwerp", "Publicatie", "Start"),
    *row(682, PLAIN, "1", "Logeeropvang", "3 juni", "1 februari"),
    *row(670, PLAIN, "", "voor jeugd", "2027", "2028"),
    *row(652, PLAIN, "2", "Rolstoelen", "9 augustus", "1 maart"),
    *row(640, PLAIN, "", "", "2027", "2028"),
    *row(622, PLAIN, "3", "Crisisbedden", "2 mei", "1 april"),
    *row(610, PLAIN, "", "", "2027", "2028"),
]


def test_numbers_and_years_are_cells_of_their_own() -> None:
    found = cells(page(NUMBERED))
    assert found[1, 0] == ("1", ("Nr.",))
    assert found[1, 1] == ("Logeeropvang voor jeugd", ("Onderwerp",))
    assert found[2, 2] == ("9 augustus 2027", ("Publicatie",))
    assert found[3, 3] == ("1 april 2028", ("Start",))


def test_a_numbered_list_is_no_table() -> None:
    texts = ("wie levert er nu hulp aan huis", "hoeveel dagdelen zijn dat", "wat kost een dagdeel in de regio")
    pieces: list[Piece] = [(60, 700, PLAIN, "Wij willen van u drie dingen weten, en wel op korte termijn:")]
    for index, text in enumerate(texts):
        pieces += [(60, 682 - 14 * index, PLAIN, f"{index + 1}."), (76, 682 - 14 * index, PLAIN, text)]
    found = page(pieces)
    assert [(p.marker, p.text) for p in found.passages if p.kind == "list_item"] == [
        (f"{index + 1}.", text) for index, text in enumerate(texts)
    ]


def test_a_cell_over_several_columns_ends_no_table() -> None:
    found = cells(page([*NUMBERED, *row(592, PLAIN, "4", "Vervoer", "volgt na de zomer van dit jaar", "")]))
    assert found[4, 2][0] == "volgt na de zomer van dit jaar"
    assert found[1, 1] == ("Logeeropvang voor jeugd", ("Onderwerp",))


def test_a_line_in_italics_over_text_is_a_heading() -> None:
    found = page(
        [
            (60, 760, BOLD, "Uitslag van de inkoop"),
            (60, 740, PLAIN, "De regio heeft vorige week de uitslag gedeeld met alle aanbieders die meededen,"),
            (60, 728, PLAIN, "en met de gemeenteraden die er in het voorjaar over hadden gesproken met elkaar"),
            (60, 716, PLAIN, "en met de inwoners."),
            (60, 690, ITALIC, "Logeeropvang"),
            (60, 678, PLAIN, "De opdracht gaat naar Stichting Het Duinhuis, dat acht plaatsen heeft in de kernen"),
            (60, 666, PLAIN, "aan de kust en in het achterland."),
            (60, 640, ITALIC, "Foto: Roos Tak"),
            (60, 614, PLAIN, "Voor het vervoer volgt een nieuwe ronde, die in het voorjaar van start gaat."),
        ]
    )
    assert [p.text for p in found.passages if p.kind == "heading"] == ["Uitslag van de inkoop", "Logeeropvang"]
    assert next(p for p in found.passages if "Duinhuis" in p.text).heading_path[-1] == "Logeeropvang"


def test_a_label_beside_running_text_is_its_heading() -> None:
    sentences = (
        ("Logeeropvang", "De opdracht is vorige week gegeven aan Stichting Het Duinhuis,", "dat acht plaatsen heeft."),
        ("Vervoer", "Hiervoor komt in het voorjaar een nieuwe ronde, waaraan elke", "vervoerder kan meedoen."),
        ("Crisisbedden", "Met de drie huidige partijen wordt nog gesproken over de prijs", "van een bed per nacht."),
    )
    pieces: list[Piece] = []
    for index, (label, first, second) in enumerate(sentences):
        y = 700 - 40 * index
        pieces += [(60, y, BOLD, label), (160, y, PLAIN, first), (160, y - 12, PLAIN, second)]
    found = page(pieces)
    assert [p.text for p in found.passages if p.kind == "heading"] == [label for label, _, _ in sentences]
    assert [p.text for p in found.passages if p.kind == "paragraph"] == [f"{one} {two}" for _, one, two in sentences]


def test_a_label_beside_a_value_stays_in_its_table() -> None:
    values = ("Stichting Het Duinhuis", "vier jaar", "per etmaal")
    pieces: list[Piece] = []
    for index, (label, value) in enumerate(zip(("Uitvoerder", "Looptijd", "Betaling"), values, strict=True)):
        pieces += [(60, 700 - 20 * index, BOLD, label), (160, 700 - 20 * index, PLAIN, value)]
    assert [p.text for p in page(pieces).passages if p.cell and p.cell.row_headers] == list(values)
