from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from extractors.document import Document, UnreadableError
from extractors.readers.pptx import read
from tests.readers.office import compare

HERE = Path(__file__).parent
TITLE, CONTENT, TITLE_ONLY, EMPTY = 0, 1, 5, 6


def saved(deck: Any) -> bytes:
    buffer = io.BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def slide(deck: Any, layout: int, title: str = "") -> Any:
    made = deck.slides.add_slide(deck.slide_layouts[layout])
    if title:
        made.shapes.title.text = title
    return made


def box(where: Any, text: str, left: float, top: float) -> Any:
    made = where.shapes.add_textbox(Inches(left), Inches(top), Inches(3), Inches(0.5))
    made.text_frame.text = text
    return made


def picture() -> io.BytesIO:
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "PNG")
    buffer.seek(0)
    return buffer


def told(document: Document) -> list[tuple[int | None, str, str, str]]:
    return [(passage.page, passage.kind, passage.marker, passage.text) for passage in document.passages]


def test_a_deck_with_all_structure() -> None:
    deck = Presentation()
    deck.core_properties.title = "PowerPoint-presentatie"
    first = slide(deck, TITLE, "Inkoop Wmo Oosterveen")
    first.placeholders[1].text = "Raadsavond\n14 april 2024"
    second = slide(deck, CONTENT, "Perceel 1 - Begeleiding (1/2)")
    body = second.placeholders[1].text_frame
    body.text = "Doelgroep"
    body.add_paragraph().text = "volwassenen"
    body.paragraphs[1].level = 1
    second.notes_slide.notes_text_frame.text = "Benoem de pilot.\nGunning in oktober."
    third = slide(deck, TITLE_ONLY, "Perceel 1 - Begeleiding (2/2)")
    frame = third.shapes.add_table(3, 3, Inches(1), Inches(2), Inches(6), Inches(2)).table
    for row, texts in enumerate(
        (("Stap", "Wanneer", ""), ("Publicatie", "1 mei 2025", "perceel 1"), ("Start", "2026", ""))
    ):
        for column, text in enumerate(texts):
            frame.cell(row, column).text = text
    frame.cell(0, 1).merge(frame.cell(0, 2))
    frame.cell(1, 2).merge(frame.cell(2, 2))
    compare(read(saved(deck)), HERE / "deck.expected.json")


def test_shapes_are_read_from_the_top_left_also_in_groups() -> None:
    deck = Presentation()
    made = slide(deck, EMPTY)
    box(made, "onder links.", 1, 4)
    box(made, "boven rechts.", 5, 1.1)
    group = made.shapes.add_group_shape()
    inner = group.shapes.add_textbox(Inches(1), Inches(2.5), Inches(3), Inches(0.5))
    inner.text_frame.text = "midden."
    box(made, "boven links.", 1, 1.2)
    document = read(saved(deck))
    assert [text for *_, text in told(document)] == ["boven links.", "boven rechts.", "midden.", "onder links."]
    assert document.passages[2].box == (72.0, 180.0, 288.0, 216.0)
    assert all(passage.kind == "slide" for passage in document.passages)


def test_numbered_paragraphs_and_those_without_bullet() -> None:
    deck = Presentation()
    frame = slide(deck, CONTENT, "Stappen").placeholders[1].text_frame
    signs = (("Verkennen", "buAutoNum"), ("Uitvragen", "buAutoNum"), ("Toelichting", "buNone"), ("Gunnen", "buAutoNum"))
    for index, (text, sign) in enumerate(signs):
        line = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        line.text = text
        element = etree.SubElement(line._p.get_or_add_pPr(), qn(f"a:{sign}"))
        if sign == "buAutoNum":
            element.set("type", "alphaLcParenR")
    assert told(read(saved(deck)))[1:] == [
        (1, "list_item", "a)", "Verkennen"),
        (1, "list_item", "b)", "Uitvragen"),
        (1, "slide", "", "Toelichting"),
        (1, "list_item", "a)", "Gunnen"),
    ]


def test_bold_line_heads_what_follows_it_but_not_the_notes() -> None:
    deck = Presentation()
    made = slide(deck, CONTENT, "Segment 3")
    frame = made.placeholders[1].text_frame
    frame.text = "Bekostiging"
    frame.paragraphs[0].runs[0].font.bold = True
    frame.add_paragraph().text = "Per traject."
    made.notes_slide.notes_text_frame.text = "Kort houden."
    paths = {passage.text: passage.heading_path for passage in read(saved(deck)).passages}
    assert paths["Per traject."] == ("Segment 3", "Bekostiging")
    assert paths["Kort houden."] == ("Segment 3",)


def test_repeated_text_is_furniture_and_a_title_ends_with_its_slide() -> None:
    deck = Presentation()
    for number in range(4):
        made = slide(deck, TITLE_ONLY, f"Dia {number}" if number != 3 else "")
        box(made, "Regio Waterhoek", 1, 7)
        box(made, f"Tekst van blad {number}.", 1, 3)
    document = read(saved(deck))
    assert "Regio Waterhoek" not in [text for *_, text in told(document)]
    assert document.passages[-1].heading_path == ()
    assert document.pages == 4


def test_slide_without_title_takes_its_topmost_line() -> None:
    deck = Presentation()
    made = slide(deck, EMPTY)
    box(made, "De inkoop begint in mei.", 1, 3)
    box(made, "Planning", 1, 1).text_frame.paragraphs[0].runs[0].font.size = Pt(40)
    assert told(read(saved(deck))) == [
        (1, "heading", "", "Planning"),
        (1, "slide", "", "De inkoop begint in mei."),
    ]


def test_a_slide_of_a_picture_alone_is_a_problem() -> None:
    deck = Presentation()
    slide(deck, TITLE_ONLY, "Proces").shapes.add_picture(picture(), 0, 0)
    with_text = slide(deck, TITLE_ONLY, "Team")
    with_text.shapes.add_picture(picture(), 0, 0)
    box(with_text, "Vier gemeenten.", 1, 3)
    document = read(saved(deck))
    assert [(problem.kind, problem.page) for problem in document.problems] == [("picture_not_read", 1)]
    assert document.status == "partial"


def test_links() -> None:
    deck = Presentation()
    line = box(slide(deck, EMPTY), "", 1, 1).text_frame.paragraphs[0].add_run()
    line.text = "de stukken"
    line.hyperlink.address = "https://voorbeeld.nl/stukken"
    assert [(link.address, link.text) for link in read(saved(deck)).links] == [
        ("https://voorbeeld.nl/stukken", "de stukken")
    ]


@pytest.mark.parametrize("keep", [100, 4000])
def test_a_file_cut_short_is_broken(keep: int) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(saved(Presentation())[:keep])
    assert caught.value.kind == "broken_file"


def test_a_diagram_gives_its_texts_and_a_shape_without_geometry_its_own() -> None:
    deck = Presentation()
    made = slide(deck, TITLE_ONLY, "Proces")
    d, a = (
        "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
    )
    steps = "".join(
        f"<d:pt><d:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></d:t></d:pt>" for text in ("Verkennen", "Gunnen")
    )
    data = f'<d:dataModel xmlns:d="{d}" xmlns:a="{a}"><d:ptLst>{steps}</d:ptLst></d:dataModel>'
    part = Part(PackURI("/ppt/diagrams/data1.xml"), "application/xml", made.part.package, data.encode())
    relation = made.part.relate_to(
        part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData"
    )
    frame = made.shapes.add_table(1, 1, 0, Inches(2), Inches(1), Inches(1))._element
    graphic = frame.find(f".//{{{a}}}graphicData")
    graphic.set("uri", d)
    graphic.remove(graphic[0])
    etree.SubElement(graphic, f"{{{d}}}relIds").set(qn("r:dm"), relation)
    bare = box(made, "Kader zonder vorm.", 1, 5)._element.spPr
    bare.getparent().find(qn("p:nvSpPr")).find(qn("p:cNvSpPr")).attrib.pop("txBox")
    bare.remove(bare.find(qn("a:prstGeom")))
    assert told(read(saved(deck)))[1:] == [
        (1, "slide", "", "Verkennen"),
        (1, "slide", "", "Gunnen"),
        (1, "slide", "", "Kader zonder vorm."),
    ]


@pytest.mark.parametrize(
    ("title", "holds"),
    [
        ("Percelen (vervolg)", True),
        ("Percelen (2/2)", True),
        ("Vervolg", True),
        ("Percelen", True),
        ("Planning", False),
    ],
)
def test_a_slide_that_goes_on_stays_under_the_last_subheading(title: str, holds: bool) -> None:
    deck = Presentation()
    body = slide(deck, CONTENT, "Percelen").placeholders[1].text_frame
    body.text = "Wonen"
    body.paragraphs[0].runs[0].font.bold = True
    body.add_paragraph().text = "Gegund aan De Meent"
    slide(deck, CONTENT, title).placeholders[1].text_frame.text = "Ingang 1 mei 2027"
    assert ("Wonen" in read(saved(deck)).passages[-1].heading_path) == holds


def test_a_bold_line_heads_what_stands_below_its_box() -> None:
    deck = Presentation()
    made = slide(deck, TITLE_ONLY, "Percelen")
    lines = box(made, "Twee percelen", 0.5, 2).text_frame
    bold = lines.add_paragraph()
    bold.text = "Wonen"
    bold.runs[0].font.bold = True
    made.notes_slide.notes_text_frame.text = "Gegund aan De Meent."
    document = read(saved(deck))
    assert [(passage.kind, passage.heading_path) for passage in document.passages[2:]] == [
        ("heading", ("Percelen",)),
        ("notes", ("Percelen", "Wonen")),
    ]


def test_lines_that_a_bullet_introduces_are_items_below_it() -> None:
    deck = Presentation()
    body = slide(deck, CONTENT, "Gunning").placeholders[1].text_frame
    body.text = "Gegund zijn:\vDe Meent\vAchterwerf"
    body.add_paragraph().text = "Vervoer\vvolgt later"
    items = [(passage.level, passage.text) for passage in read(saved(deck)).passages if passage.kind == "list_item"]
    assert items == [(0, "Gegund zijn:"), (1, "De Meent"), (1, "Achterwerf"), (0, "Vervoer\nvolgt later")]
