"""What the headings above a passage say of the segment that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.fact import Segment
from extractors.scope import law_of
from extractors.segments.inventory import Inventory
from extractors.segments.names import HEAD
from extractors.segments.spoken import of_mentions
from extractors.segments.wording import STATEMENT
from extractors.text import fold

if TYPE_CHECKING:
    from extractors.context import Context

Segments = tuple[Segment, ...]


def of_headings(inventory: Inventory, path: tuple[str, ...], *, saying: bool = False) -> Segments:
    """The nearest heading of ``path`` that names segments; only with ``saying`` one that says something of them.

    An outer heading that names several is divided by the headings below it, so it holds for the text directly under
    it alone; and it does not reach below a heading that turns to the other law ("Wmo" under "Gunning jeugdhulp").
    """
    law = None
    for depth, heading in enumerate(path[::-1]):
        title = heading.partition(": ")[0]  # "Dyslexie: dit zijn de beoogde partners" is a title with a remark
        if not saying and not HEAD.match(title) and STATEMENT.search(title) and len(title.split()) > 6:
            found: Segments = ()
        else:
            found = inventory.of_header(title) or inventory.of_header(heading)
        if found and ((depth == 0 and not saying) or len(found) == 1) and law in (None, "both", law_of(heading)):
            return found
        law = law or law_of(heading)
    return ()


def of_spoken_heading(context: Context, path: tuple[str, ...]) -> Segments:
    """The nearest heading with a word of one segment and no name: "Waarom wachten we met de dagbehandeling?".

    Not the document's first: "Brief over begeleiding en jeugd-ggz" is about all that follows.
    """
    first = next((passage.text for passage in context.document.passages if passage.kind == "heading"), "")
    for heading in path[::-1]:
        if heading == first or context.inventory.of_header(heading):
            return ()
        found = of_mentions(context.topics.spoken.by_word(fold(heading)))
        if found:
            return found if len(found) == 1 else ()
    return ()
