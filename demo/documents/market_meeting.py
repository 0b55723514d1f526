"""Slides of a meeting with providers in PowerPoint: a table, bullets, and facts that only the notes hold."""

from __future__ import annotations

import io

from pptx import Presentation
from pptx.util import Inches

from demo.documents.fixed import MADE, fixed_zip

PATH = "waterrijk/documenten/marktbijeenkomst-ambulant.pptx"

_PLANNING = [
    ("Stap", "Segment 3a Ambulante begeleiding", "Segment 3b Jeugd-ggz"),
    ("Publicatie", "6 mei 2025", "3 juni 2025"),
    ("Sluiting inschrijving", "20 juni 2025", "1 augustus 2025"),
    ("Voorlopige gunning", "week 37 van 2025", "eind september 2025"),
]


def make() -> bytes:
    """The file."""
    show = Presentation()
    show.core_properties.title = "Marktbijeenkomst Ambulante jeugdhulp"
    show.core_properties.author = "Gemeente Oeverdam"
    show.core_properties.created = show.core_properties.modified = MADE

    first = show.slides.add_slide(show.slide_layouts[0])
    first.shapes.title.text = "Marktbijeenkomst Ambulante jeugdhulp"
    first.placeholders[1].text = "Lindeveld, 18 maart 2025"

    what = show.slides.add_slide(show.slide_layouts[1])
    what.shapes.title.text = "Segment 3: wat kopen wij in?"
    body = what.placeholders[1].text_frame
    body.text = "Segment 3a Ambulante begeleiding: begeleiding individueel en begeleiding in een groep"
    body.add_paragraph().text = "Segment 3b Jeugd-ggz: behandeling en diagnostiek"
    body.add_paragraph().text = "Voor beide segmenten volgen wij een SAS-procedure"
    what.notes_slide.notes_text_frame.text = (
        "Voor segment 3b Jeugd-ggz overwegen wij trajectfinanciering. Zeg erbij dat het college daarover op 15 april "
        "2025 besluit."
    )

    when = show.slides.add_slide(show.slide_layouts[5])
    when.shapes.title.text = "Planning"
    table = when.shapes.add_table(4, 3, Inches(0.5), Inches(1.8), Inches(9), Inches(3)).table
    for row, texts in enumerate(_PLANNING):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text

    out = io.BytesIO()
    show.save(out)
    return fixed_zip(out.getvalue())
