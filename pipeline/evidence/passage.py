"""A passage drawn from the tables: its headings, what stands around it, its words with the quote marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image, ImageDraw

from pipeline.evidence.lettering import Style
from pipeline.evidence.picture import Row
from pipeline.evidence.setting import Text, draw, height_of

WIDTH = 900
_MARGIN, _GAP, _PADDING = 28, 14, 8
_INNER = WIDTH - 2 * _MARGIN
_AROUND = 900
"""Characters of a long passage that are shown on either side of the quote."""
_NEIGHBOUR = 260
_MOST_COLUMNS = 5
_PLAIN, _BOLD = Style(), Style(bold=True)
_PATH = Style(size=17, colour="#555555")
_GREY = Style(colour="#767676")
_SMALL, _SMALL_BOLD = Style(size=18), Style(size=16, bold=True, colour="#444444")


@dataclass(frozen=True, slots=True)
class _Cell:
    header: Text
    body: Text


def drawn(fact: Row, passage: Row, passages: Sequence[Row]) -> Image.Image:
    """The passage of a fact. ``passages``: all of its document, for its neighbours."""
    ordered = sorted(passages, key=lambda row: row["position"])
    path = " > ".join(passage["heading_path"] or [])
    blocks: list[Text | list[_Cell]] = []
    if path:
        blocks.append(Text(_shortened(path, 400), _PATH))
    if passage["table_id"] is not None:
        blocks.append(_row(fact, passage, ordered))
    else:
        blocks += [_neighbour(row) for row in _beside(passage, ordered, back=True)]
        blocks.append(_quoted(fact, passage))
        blocks += [_neighbour(row) for row in _beside(passage, ordered, back=False)]
    heights = [_height(block) for block in blocks]
    picture = Image.new("RGB", (WIDTH, sum(heights) + _GAP * (len(blocks) - 1) + 2 * _MARGIN), "white")
    pen = ImageDraw.Draw(picture)
    y = _MARGIN
    for block, height in zip(blocks, heights, strict=True):
        if isinstance(block, Text):
            draw(pen, _MARGIN, y, block, _INNER)
        else:
            _draw_row(pen, y, block)
        y += height + _GAP
    pen.rectangle((0, 0, WIDTH - 1, picture.height - 1), outline="#c8c8c8")
    return picture


def _quoted(fact: Row, passage: Row) -> Text:
    """The passage's words; of a long one what stands around the quote."""
    text, start, end = passage["text"], fact["char_start"], fact["char_end"]
    style = _BOLD if passage["kind"] == "heading" else _PLAIN
    first = 0 if start <= _AROUND else max(0, text.rfind(" ", 0, start - _AROUND // 2)) + 1
    last = len(text) if len(text) - end <= _AROUND else text.find(" ", end + _AROUND // 2)
    last = len(text) if last < 0 else last
    lead = ("• " if passage["kind"] == "list_item" else "") + ("… " if first else "")
    shown = lead + text[first:last] + (" …" if last < len(text) else "")
    shift = len(lead) - first
    return Text(shown, style, start + shift, end + shift)


def _beside(passage: Row, ordered: Sequence[Row], *, back: bool) -> list[Row]:
    """The passages before (two at most) or behind (one): such as are no cells, and stand under the same headings."""
    at = next(i for i, row in enumerate(ordered) if row["passage_id"] == passage["passage_id"])
    chosen = ordered[max(0, at - 2) : at] if back else ordered[at + 1 : at + 2]
    path = list(passage["heading_path"] or [])
    return [row for row in chosen if row["table_id"] is None and list(row["heading_path"] or []) == path]


def _neighbour(row: Row) -> Text:
    lead = "• " if row["kind"] == "list_item" else ""
    return Text(lead + _shortened(row["text"], _NEIGHBOUR), replace(_GREY, bold=row["kind"] == "heading"))


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: text.rfind(" ", most // 2, most)].rstrip() + " …"


def _row(fact: Row, passage: Row, ordered: Sequence[Row]) -> list[_Cell]:
    """The cells of a table's row with the headers of their columns: the first, and those nearest to the quote's."""
    cells = sorted(
        (row for row in ordered if row["table_id"] == passage["table_id"] and _in_row(row, passage["row"])),
        key=lambda row: row["column"],
    )
    at = next(i for i, row in enumerate(cells) if row["passage_id"] == passage["passage_id"])
    first = max(0, min(at - _MOST_COLUMNS // 2, len(cells) - _MOST_COLUMNS))
    chosen = cells[first : first + _MOST_COLUMNS]
    if first and at:
        chosen = [cells[0], *chosen[1:]] if at > first else [cells[0], *chosen[:-1]]
    found = []
    for row in chosen:
        own = row["passage_id"] == passage["passage_id"]
        body = replace(_quoted(fact, row), style=_SMALL) if own else Text(_shortened(row["text"], _NEIGHBOUR), _SMALL)
        found.append(_Cell(Text(_shortened(row["column_header"] or "", 120), _SMALL_BOLD), body))
    return found


def _in_row(row: Row, number: int) -> bool:
    return bool(row["row"] <= number < row["row"] + (row["row_span"] or 1))


def _height(block: Text | list[_Cell]) -> int:
    if isinstance(block, Text):
        return height_of(block, _INNER)
    return _header_height(block) + _body_height(block)


def _wide(cells: list[_Cell]) -> float:
    return _INNER / len(cells)


def _header_height(cells: list[_Cell]) -> int:
    wide = _wide(cells) - 2 * _PADDING
    tallest = max(height_of(cell.header, wide) if cell.header.text else 0 for cell in cells)
    return tallest + 2 * _PADDING if tallest else 0


def _body_height(cells: list[_Cell]) -> int:
    return max(height_of(cell.body, _wide(cells) - 2 * _PADDING) for cell in cells) + 2 * _PADDING


def _draw_row(pen: ImageDraw.ImageDraw, top: float, cells: list[_Cell]) -> None:
    wide, header, body = _wide(cells), _header_height(cells), _body_height(cells)
    for number, cell in enumerate(cells):
        x = _MARGIN + number * wide
        if header:
            pen.rectangle((x, top, x + wide, top + header), outline="#b0b0b0", fill="#ececec")
            draw(pen, x + _PADDING, top + _PADDING, cell.header, wide - 2 * _PADDING)
        pen.rectangle((x, top + header, x + wide, top + header + body), outline="#b0b0b0")
        draw(pen, x + _PADDING, top + header + _PADDING, cell.body, wide - 2 * _PADDING)
