"""Whether a page says the same as before, apart from what changes each time that it is asked for.

A page with a fresh token in a form, or with a clock, has other bytes each night. Were each of them a version, the
archive would hold a thousand copies of one page, and every table a thousand times the same facts. So a page that says
what the bytes that are archived for its address say is that document still.

Compared is all that a reader may look at: text, order, elements, and attributes. Left out are scripts, styles,
comments, fields of forms and long tokens; and, where two texts differ, the date and the time of the request itself in
each. A date that is put off from yesterday to today is for one night taken for a clock, and no longer: a clock moves
on, and the archived bytes with their own moment stay what is compared with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit
from zoneinfo import ZoneInfo

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, Doctype, NavigableString

from crawler.addresses import request_address
from crawler.links import charset_of
from schemas.address import AddressError

_HERE = ZoneInfo("Europe/Amsterdam")
_UNSEEN = frozenset(["script", "style", "noscript", "template", "link", "input", "button", "svg", "iframe"])
_UNSEEN_ATTRIBUTES = re.compile(
    r"nonce|integrity|style|src|srcset|sizes|action|for|name|data-.*|on.*|aria-(?!label$).*"
)
_NOISE_IN_QUERY = re.compile(
    r"(?i)token|csrf|nonce|sig|signature|expires|ts|_|cb|cache|rnd|rand|random|t|v|session|sid|hash"
)
_NOISE_META = re.compile(r"(?i)csrf|token|nonce|generator|timestamp|request|revision")
_TOKEN = re.compile(
    r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"
    r"|\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{16,}\b"
    r"|\b(?=[A-Za-z]*\d)(?=[a-z\d]*[A-Z])(?=[A-Z\d]*[a-z])[A-Za-z0-9]{20,}\b"
)
_ANYWHERE = "http://here.invalid/"
_TIME = re.compile(r"(?<![\d:.])([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.][0-5]\d)?\b")
_MINUTES_OFF = 60
_MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
_DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]


@dataclass(frozen=True, slots=True)
class Came:
    """An HTML page as it came: its bytes, when it was asked for, and its ``Content-Type`` header."""

    content: bytes
    moment: datetime
    served: str | None = None


def says_the_same(one: Came, other: Came) -> bool:
    """Whether both pages say the same."""
    clocks = _Clock(one.moment), _Clock(other.moment)
    for mine, yours in zip_longest(_lines(one), _lines(other)):
        if mine == yours:
            continue
        if mine is None or yours is None or clocks[0].without(mine) != clocks[1].without(yours):
            return False
    return True


def _lines(page: Came) -> Iterator[str]:
    soup = BeautifulSoup(page.content, "lxml", from_encoding=charset_of(page.served))
    node: Any = next(iter(soup.contents), None)  # the soup's own next_element is None: everything would be the same
    while node is not None:
        if isinstance(node, Tag):
            if node.name in _UNSEEN and not _is_kept(node):
                node = _behind(node)
                continue
            yield f"<{node.name} {_attributes(node)}"
        elif isinstance(node, NavigableString) and not isinstance(node, (Comment, Doctype)):
            words = _TOKEN.sub("#", " ".join(node.split()))
            if words:
                # where one text ends and the next begins counts: a word that moves to another cell is a change
                yield f"{node.parent.name if node.parent else ''}: {words}"
        node = node.next_element


def _is_kept(tag: Tag) -> bool:
    """``<script type="application/ld+json">`` tells readers of dates, ``<link rel="canonical">`` of the address."""
    return tag.get("type") == "application/ld+json" or "canonical" in (tag.get("rel") or ())


def _behind(tag: Tag) -> Any:
    """What follows when all within ``tag`` is skipped."""
    last: Any = tag
    while isinstance(last, Tag) and last.contents:
        last = last.contents[-1]
    return last.next_element


def _attributes(tag: Tag) -> str:
    if tag.name == "meta" and _NOISE_META.search(f"{tag.get('name', '')} {tag.get('property', '')}"):
        return ""
    said = []
    for name, value in sorted(tag.attrs.items()):
        kept = tag.name == "meta" and name == "name"
        if _UNSEEN_ATTRIBUTES.fullmatch(name) and not kept:
            continue
        text = value if isinstance(value, str) else " ".join(value)
        said.append(f"{name}={_link(text) if name == 'href' else _TOKEN.sub('#', text)}")
    return " ".join(said)


def _link(address: str) -> str:
    """A link counts by where it leads: without a session, and in its query without what is a token by name."""
    try:
        parts = urlsplit(request_address(address, _ANYWHERE))
    except AddressError:
        return address  # mailto:, javascript:, or nothing that can be asked for
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _NOISE_IN_QUERY.fullmatch(pair[0])]
    return parts._replace(query=urlencode(query)).geturl()


class _Clock:
    """Takes the moment of a request out of a text."""

    def __init__(self, moment: datetime) -> None:
        local = moment.astimezone(_HERE)
        self._minutes = {one.hour * 60 + one.minute for one in (local, moment)}
        day, month, year, weekday = local.day, local.month, local.year, _DAYS[local.weekday()]
        name = _MONTHS[month - 1]
        written = (
            rf"\b0?{day}\s+(?:{name}|{name[:3]}\.?)(?:\s+{year})?(?!\w)",
            *(rf"\b0?{day}{mark}0?{month}{mark}(?:{year}|{year % 100:02d})(?!\w)" for mark in ("-", "/", r"\.")),
            rf"\b{year}-{month:02d}-{day:02d}(?!\d)",
            rf"\b{weekday}\b",
        )
        self._date = re.compile("|".join(written), re.IGNORECASE)

    def without(self, text: str) -> str:
        """``text`` with a mark in place of the moment."""
        return _TIME.sub(self._time, self._date.sub("#", text))

    def _time(self, match: re.Match[str]) -> str:
        said = int(match[1]) * 60 + int(match[2])
        near = any(min((said - at) % 1440, (at - said) % 1440) <= _MINUTES_OFF for at in self._minutes)
        return "#" if near else match[0]
