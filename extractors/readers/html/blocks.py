"""From a tree of tags to passages in reading order."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from bs4 import Tag

from extractors.document import Kind, PassageBuilder
from extractors.readers.grid import add_table
from extractors.readers.html import tables
from extractors.readers.html.badges import has_badge_class, is_badge
from extractors.readers.html.inline import Inline, Line, is_bold
from extractors.readers.html.lists import Lists
from extractors.readers.html.outline import Outline, Rank
from extractors.readers.html.panels import TOGGLES, Tabs, holders, opens_panel, panel_id, tabs_in
from extractors.readers.html.tree import BLOCKS, attribute, tags_of, walk
from extractors.readers.markers import bullet, number

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_STRUCTURE = {"table", "ul", "ol", "dl", "details", *_HEADINGS}
_LISTS = {"ul", "ol", "menu", "dir"}
_PREFORMATTED = {"pre", "listing", "xmp"}
_LONGEST_HEADING = 300
# Outlook writes an item of a list as a paragraph: style="text-indent:-18pt;mso-list:l0 level2 lfo1"
_WORD_ITEM = re.compile(r"mso-list:\s*l\d+\s+level(?P<level>\d)", re.IGNORECASE)


@dataclass(slots=True)
class Blocks:
    """Reads the elements below a root into a builder. ``paragraph`` is the kind of plain text (a mail has its own)."""

    builder: PassageBuilder
    paragraph: Kind = "paragraph"
    furniture: Callable[[Tag], bool] = lambda _: False
    _outline: Outline = field(init=False)
    _inline: Inline = field(default_factory=Inline)
    _lists: Lists = field(default_factory=Lists)
    _tabs: Tabs = field(default_factory=Tabs)
    _heading: tuple[Tag, Rank] | None = None
    """The element whose text is a heading, while it is open."""
    _toggle: Tag | None = None
    """What opens a panel, within the open heading: <h3><button aria-controls="p1">."""
    _badge: tuple[Tag, list[tuple[str, bool]]] | None = None
    """The badge that is open within a heading, and the heading's pieces before it."""
    _badges: list[str] = field(default_factory=list)
    """Texts of the badges of the open heading: they follow it as paragraphs."""
    _bold_heading: str = ""
    """A bold line that is a heading if anything but another heading follows."""
    _panels: dict[str, int] = field(default_factory=dict)
    """The level of the heading of each panel by the panel's ``id``: the heading ends where the panel does."""
    _wrapping_items: set[int] = field(default_factory=set)
    _wrapping_headings: set[int] = field(default_factory=set)
    _after_link: bool = False
    _word_level: int | None = None
    """The depth of the item of a list that the open paragraph is, as Word and Outlook write it."""
    _tables: int = 0

    def __post_init__(self) -> None:
        self._outline = Outline(self.builder)

    def read(self, root: Tag) -> None:
        """Add all passages below ``root``."""
        tags = tags_of(root)
        self._tabs = tabs_in(tags)
        headings = [tag for tag in tags if tag.name in _HEADINGS or opens_panel(tag)]
        # <li><h3>Segment A</h3><p>...</p></li>: a list that only lays out sections.
        self._wrapping_items = holders(root, headings, ["li"])
        structure = [tag for tag in tags if tag.name in _STRUCTURE]
        # <a aria-controls="menu"><ul>...</ul></a>: not a heading, whatever it opens.
        self._wrapping_headings = holders(root, structure, [*_HEADINGS, *TOGGLES, "summary", "dt"])
        for step, tag, text in walk(root, self._skip):
            if step == "text":
                self._after_link = self._after_link and not text
                self._inline.text(text)
            elif step == "open":
                self._open(tag)
            else:
                self._close(tag)
        self._flush()
        self._settle(as_heading=False)

    def _skip(self, tag: Tag) -> bool:
        if self.furniture(tag) or id(tag) in self._tabs.moved:
            return True
        if tag.name == "button" and attribute(tag, "type").lower() in ("submit", "reset"):
            return True
        if tag.name == "table" and self._heading is None:
            table = tables.data_table(tag, self.furniture)
            if table is not None:
                self._flush()
                self._settle(as_heading=True)
                self._tables += 1
                self.builder.add("paragraph", table.caption)  # words of the page, which a value may be quoted from
                add_table(self.builder, tables.placed(table), f"t{self._tables}", table.caption)
                return True
        return False

    def _open(self, tag: Tag) -> None:
        name = tag.name
        if name == "br":
            self._inline.break_line()
            return
        if name in BLOCKS or name == "button":
            self._flush()
        if name == "p" and (item := _WORD_ITEM.search(attribute(tag, "style"))):
            self._word_level = max(0, int(item["level"]) - 1)
        if self._inline.pieces and self._badge is None and has_badge_class(tag):
            self._open_badge(tag)
        if is_bold(tag):
            self._inline.bold += 1
        if name in _PREFORMATTED:
            self._inline.preformatted += 1
        elif name in _LISTS:
            self._lists.open_list(tag)
        elif name == "li" and id(tag) not in self._wrapping_items:
            self._lists.open_item(tag)
        elif name == "sup":
            self._inline.raised = True
        elif name == "a" and self._after_link:
            self._inline.space()
        self._after_link = False
        if id(tag) in self._tabs.titles:
            self._settle(as_heading=True)
            self._panels[attribute(tag, "id")] = self._outline.under(self._tabs.titles[id(tag)], Rank.PANEL)
        if self._heading is None:
            self._open_heading(tag)
        if self._heading is not None and name in TOGGLES and opens_panel(tag):
            self._toggle = tag

    def _open_badge(self, tag: Tag) -> None:
        """Keep a badge behind a heading's words, or bold ones, apart from them."""
        if not self._inline.has_words or not is_badge(tag):
            return
        if self._heading is not None:
            self._badge, self._inline.pieces = (tag, self._inline.pieces), []
        elif self._inline.all_bold:
            self._inline.break_line()

    def _open_heading(self, tag: Tag) -> None:
        if id(tag) in self._wrapping_headings:
            return
        if tag.name in _HEADINGS:
            self._heading = tag, Rank.TAG
        elif tag.name == "dt":
            self._heading = tag, Rank.TERM
        elif opens_panel(tag):
            self._flush()
            self._heading = tag, Rank.PANEL

    def _close(self, tag: Tag) -> None:
        name = tag.name
        if self._badge is not None and tag is self._badge[0]:
            self._badges += [line.text for line in self._inline.take() if line]
            self._inline.pieces, self._badge = self._badge[1], None
        if self._heading is not None and tag is self._heading[0]:
            self._end_heading(*self._heading)
        elif name in BLOCKS or name == "button":
            self._flush()
        if name == "p":
            self._word_level = None
        if is_bold(tag):
            self._inline.bold -= 1
        if name in _PREFORMATTED:
            self._inline.preformatted -= 1
        elif name in _LISTS:
            self._lists.close_list(tag)
        elif name == "li":
            self._lists.close_item(tag)
        self._inline.raised = False
        self._after_link = name == "a"
        key = f"{name} {id(tag)}" if name in ("details", "dl") else attribute(tag, "id")
        if key in self._panels:
            self._settle(as_heading=False)
            self._outline.close(self._panels.pop(key))

    def _end_heading(self, tag: Tag, rank: Rank) -> None:
        """Add the heading that ends here; a heading of many words is a paragraph that was set large."""
        self._heading = None
        lines = self._inline.take()
        text = " ".join(line.text for line in lines if line)
        toggle, self._toggle = self._toggle, None
        badges, self._badges = self._badges, []
        if not text:
            return
        if len(text) > _LONGEST_HEADING:
            self._add_lines(lines)
            return
        self._settle(as_heading=rank is not Rank.TAG)
        if rank is Rank.TAG:
            level = _HEADINGS[tag.name]
            self._outline.tag(text, level)
        else:
            level = self._outline.under(text, rank)
        if tag.name in ("summary", "dt"):
            holder = tag.find_parent("details" if tag.name == "summary" else "dl")
            if holder is not None:
                self._panels.setdefault(f"{holder.name} {id(holder)}", level)
        if toggle is not None and panel_id(toggle):
            self._panels[panel_id(toggle)] = level
        for badge in badges:
            self.builder.add(self.paragraph, badge)

    def _flush(self) -> None:
        """End the block of text that is open. Within a heading a block is but a line."""
        if self._heading is not None:
            self._inline.space()
            return
        self._add_lines(self._inline.take())

    def _add_lines(self, lines: list[Line | None]) -> None:
        block: list[Line] = []
        for line in [*lines, None]:
            if line is not None:
                block.append(line)
            elif block:
                self._add_block(block)
                block = []

    def _add_block(self, lines: list[Line]) -> None:
        """One paragraph: its first line may be a bold heading, its lines may be items that were typed by hand."""
        first = lines[0]
        alone = len(lines) == 1 or not lines[1].bold
        if (
            self._lists.item is None
            and self._word_level is None
            and alone
            and first.is_heading_like
            and bullet(first.text) is None
        ):
            self._settle(as_heading=True)
            self._bold_heading = first.text
            lines = lines[1:]
        numbered = self._word_level is not None or sum(number(line.text) is not None for line in lines) > 1
        prose: list[str] = []
        for line in lines:
            marked = bullet(line.text) or (number(line.text) if numbered else None)
            if marked is None:
                prose.append(line.text)
                continue
            self._add_prose(prose)
            prose = []
            self._add_typed_item(*marked)
        self._add_prose(prose)

    def _add_prose(self, lines: list[str]) -> None:
        if not lines:
            return
        self._settle(as_heading=True)
        item = self._lists.item
        if item is None:
            self.builder.add(self.paragraph, "\n".join(lines))
        else:
            self.builder.add("list_item", "\n".join(lines), level=item.level, marker=item.marker)
            item.marker = ""

    def _add_typed_item(self, marker: str, text: str) -> None:
        self._settle(as_heading=True)
        item = self._lists.item
        level = self._word_level or 0 if item is None else item.level
        if item is not None and item.marker:  # <li>- tekst</li>: marked twice
            marker, item.marker = item.marker, ""
        elif item is not None:
            level += 1
        self.builder.add("list_item", text, level=level, marker=marker)

    def _settle(self, *, as_heading: bool) -> None:
        """Decide on the bold line that stands open, now that what follows is known."""
        text, self._bold_heading = self._bold_heading, ""
        if text and as_heading:
            self._outline.under(text, Rank.BOLD)
        elif text:
            self.builder.add(self.paragraph, text)
