"""HTML: the content of a page as passages, without the furniture around it.

Other readers turn their format into HTML and use ``add_passages`` (DOCX through mammoth, a mail's HTML body).
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from extractors.document import Document, Kind, Link, Passage, PassageBuilder, UnreadableError
from extractors.readers.bounds import check_size
from extractors.readers.encoding import decode_html
from extractors.readers.front_matter import date_of_first_lines, lines
from extractors.readers.html.blocks import Blocks
from extractors.readers.html.boilerplate import Content, content_of
from extractors.readers.html.margins import margins_of
from extractors.readers.html.metadata import (
    base_address,
    canonical_address,
    date_of,
    links_of,
    stated_language,
    title_of,
)
from extractors.readers.html.tree import parse
from extractors.readers.html.walls import refuse_walls
from extractors.readers.language import language_of

MEDIA_TYPES = ("text/html", "application/xhtml+xml")
VERSION = 5
_DATELINE = 12
"""Passages from the top among which a page's own date may stand alone on a line."""


def read(content: bytes) -> Document:
    """Read a page. Raises ``UnreadableError``: it has no words, or shows a login or a question for consent instead."""
    check_size(content)
    markup, problems = decode_html(content)
    soup = parse(markup)
    main = content_of(soup)
    refuse_walls(soup, main)
    builder = PassageBuilder()
    margins = margins_of(soup, main)
    for line in margins.above:
        builder.add("paragraph", line)
    title = title_of(soup, main)
    if title and main.root.find("h1") is None and soup.find("h1") is not None:
        builder.heading(title, 1)  # The page's heading stands in a banner above its content.
    Blocks(builder, furniture=main.skips).read(main.root)
    if len(builder.passages) == len(margins.above):
        refuse_walls(
            soup, Content(soup)
        )  # a question in a dialog is furniture: it is told, where there is nothing else
        raise UnreadableError("no_text", "The page has no words; it may be made by a script in the browser")
    dateline = list(_dateline(builder.passages[len(margins.above) :]))
    builder.close_headings(1)
    for line in margins.below:
        builder.add("paragraph", line)
    base = base_address(soup)
    return Document(
        media_type="text/html",
        reader=f"html {VERSION}",
        passages=builder.done(),
        title=title,
        language=stated_language(soup) or language_of(passage.text for passage in builder.passages),
        date=date_of(soup, main) or date_of_first_lines([*margins.above, *dateline, *margins.below]),
        status="partial" if problems else "ok",
        links=tuple(_resolved(base, link) for link in links_of(soup, main)) if base else links_of(soup, main),
        problems=problems,
    )


def add_passages(markup: str, builder: PassageBuilder, *, paragraph: Kind = "paragraph") -> tuple[Link, ...]:
    """Add the passages of a piece of HTML, all of it, to a builder; returns its links.

    ``paragraph`` is the kind that plain text gets; headings, list items and cells keep theirs.
    """
    soup = parse(markup)
    Blocks(builder, paragraph=paragraph).read(soup)
    return links_of(soup, Content(soup))


def canonical_address_of(content: bytes) -> str | None:
    """The address that a page calls its own (``<link rel="canonical">``), resolved against its ``<base>`` only."""
    soup = parse(decode_html(content)[0])
    canonical, base = canonical_address(soup), base_address(soup)
    return _resolved(base, Link(canonical, "")).address if canonical and base else canonical


def _dateline(passages: list[Passage]) -> Iterator[str]:
    """The first lines under the title, up to a second heading: where a news page gives its own date."""
    headings = 0
    for passage in passages[:_DATELINE]:
        headings += passage.kind == "heading"
        if passage.kind == "heading" and headings > 1:
            return
        if passage.kind != "list_item":
            yield from lines([passage])


def _resolved(base: str, link: Link) -> Link:
    try:
        return Link(urljoin(base, link.address), link.text)
    except ValueError:  # "http://[": the crawler says what is wrong with it
        return link
