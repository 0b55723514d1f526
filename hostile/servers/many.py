"""More addresses than documents: sessions, calendars, the same bytes everywhere, links without end."""

from __future__ import annotations

import re
from itertools import count

from hostile.servers.case import case
from hostile.servers.server import Asked, page, reply
from hostile.servers.world import World, told

_ALIKE = 40
"""The limit, lowered for these crawls."""
_PDF = reply(b"%PDF-1.7 perceel 1")
_ONCE = "2 documents, 2 requests"


def _sessions_case(name: str, address: str) -> None:
    @case(f"a session in the address: {name}", f"each page links {address} with another session", _ONCE)
    def _sessions(world: World) -> str:
        numbers = count(1000)

        def fresh() -> str:
            return address.format(session=f"{next(numbers)}ab")

        def start(asked: Asked) -> bytes:
            links = "".join(f'<a href="{fresh()}">Plan</a>' for _ in range(5))
            return reply(f"<!doctype html><html><body>{links}</body></html>".encode(), Content_Type="text/html")

        world.server.pages["/"] = start
        world.server.otherwise = lambda asked: _PDF if "plan" in asked.path else reply(status="404 Not Found")
        for _ in range(2):
            world.server.asked.clear()
            world.crawl()
        return f"{len(world.archive.documents('merendal'))} documents, {len(world.server.paths())} requests"


for _name, _address in {
    "in the path": "/plan.pdf;jsessionid={session}",
    "in a folder": "/(S({session}))/plan.pdf",
    "in the query": "/plan.pdf?PHPSESSID={session}",
    "of a visitor": "/plan.pdf?versie=2&amp;utm_source={session}&amp;sid={session}",
}.items():
    _sessions_case(_name, _address)


@case("cookies", "each answer sets three; what is asked then must not carry them", "no cookie was sent in 4 requests")
def _cookies(world: World) -> str:
    cookies = "sessie=abc; Path=/\r\nSet-Cookie: taal=nl; Domain=merendal.example\r\nSet-Cookie: toestemming=nee"
    world.server.pages = {
        "/robots.txt": reply(b"User-agent: *\nDisallow:\n", Set_Cookie=cookies),
        "/": page("/b", "/plan.pdf", Set_Cookie=cookies),
        "/b": page("/plan.pdf", words="B", Set_Cookie=cookies),
        "/plan.pdf": _PDF,
    }
    world.crawl()
    sent = [asked.headers["cookie"] for asked in world.server.asked if "cookie" in asked.headers]
    return f"{'no cookie' if not sent else sent[0]} was sent in {len(world.server.asked)} requests"


def _trap(world: World, *, depth: int = 20) -> str:
    rows = world.crawl(depth=depth, most_alike=_ALIKE)
    pdf = sum(row.url.endswith(".pdf") and row.outcome == "fetched" for row in rows)
    bounded = len(world.server.paths()) <= 4 * _ALIKE
    left = "and a reason for the rest" if world.not_followed.get("trap") else f"and {world.not_followed}"
    return f"{'bounded' if bounded else len(world.server.paths())}, {pdf} of the documents, {left}"


@case(
    "a calendar without end",
    "each day links the twelve before and after it, at 20 clicks; beside it 30 documents",
    "bounded, 30 of the documents, and a reason for the rest",
)
def _calendar(world: World) -> str:
    pdfs = [f"/download/{number}.pdf" for number in range(30)]
    world.server.pages["/"] = page("/agenda/2026/60", *pdfs)

    def answer(asked: Asked) -> bytes:
        if asked.path.endswith(".pdf"):
            return reply(b"%PDF-1.7 " + asked.path.encode())
        day = int((re.findall(r"\d+", asked.path) or ["0"])[-1])
        near = [f"/agenda/{2026 + other // 365}/{other}" for other in range(day - 12, day + 13) if other >= 0]
        return page(*near, words=f"Agenda dag {day}")

    world.server.otherwise = answer
    return _trap(world)


@case(
    "a calendar of two kinds of page",
    "days link weeks and weeks link days, without end",
    "bounded, 0 of the documents, and a reason for the rest",
)
def _two_kinds(world: World) -> str:
    def answer(asked: Asked) -> bytes:
        number = int((re.findall(r"\d+", asked.path) or ["1"])[-1])
        kind = "week" if "/dag" in asked.path else "dag"
        return page(*(f"/{kind}/{number * 10 + digit}" for digit in range(10)), words=asked.path)

    world.server.pages["/"] = page("/dag/1")
    world.server.pages["/robots.txt"] = reply(status="404 Not Found")
    world.server.otherwise = answer
    rows = world.crawl(depth=20, most_alike=_ALIKE)
    bounded = len(rows) <= 6 * _ALIKE
    left = "and a reason for the rest" if world.not_followed.get("trap") else f"and {world.not_followed}"
    return f"{'bounded' if bounded else len(rows)}, 0 of the documents, {left}"


@case(
    "links that should not be relative",
    "each page links inkoop/ and zorg/ below itself, at 20 clicks",
    "bounded, 0 of the documents, and a reason for the rest",
)
def _relative(world: World) -> str:
    world.server.pages["/"] = page("inkoop/", "zorg/")
    world.server.pages["/robots.txt"] = reply(status="404 Not Found")
    world.server.otherwise = lambda asked: page("inkoop/", "zorg/", words=asked.path[:200])
    return _trap(world)


@case(
    "one document under many addresses",
    "600 numbered addresses give the same bytes",
    "bounded, 1 of the documents, and a reason for the rest",
)
def _same(world: World) -> str:
    world.server.pages["/"] = page(*(f"/dl/{number}" for number in range(600)))
    world.server.otherwise = lambda asked: _PDF if asked.path.startswith("/dl") else reply(status="404 Not Found")
    rows = world.crawl(most_alike=_ALIKE)
    documents = {row.document_id for row in rows[1:] if row.document_id}
    bounded = len(rows) <= 3 * _ALIKE
    left = "and a reason for the rest" if world.not_followed.get("trap") else f"and {world.not_followed}"
    return f"{'bounded' if bounded else len(rows)}, {len(documents)} of the documents, {left}"


@case(
    "many documents that look alike",
    "120 numbered PDFs on one page: no trap, though it looks like one",
    "120 of 120 documents, nothing left",
)
def _no_trap(world: World) -> str:
    world.server.pages["/"] = page(*(f"/dl/{number}" for number in range(120)))
    world.server.otherwise = lambda asked: reply(b"%PDF-1.7 " + asked.path.encode())
    world.server.pages["/robots.txt"] = reply(status="404 Not Found")
    documents = {row.document_id for row in world.crawl(most_alike=_ALIKE)[1:] if row.document_id}
    return f"{len(documents)} of 120 documents, {world.not_followed or 'nothing'} left"


@case("a page of too many links", "6,000 links", "fetched; 5000 taken in, 1000 told")
def _links(world: World) -> str:
    world.server.pages["/"] = page(*(f"/x{number}" for number in range(6_000)))
    rows = world.crawl(depth=0, max_bytes=2_000_000)
    left = world.not_followed
    return f"{told(rows)}; {left.get('depth')} taken in, {left.get('page_links')} told"


@case("a page too large for its links", "11 MB of text", "fetched; 1 page of which the links are not looked for")
def _large(world: World) -> str:
    body = b"<!doctype html><html><body><a href='/b'>b</a>" + b"<p>Inkoop jeugdhulp</p>\n" * 480_000
    world.server.pages["/"] = reply(body, Content_Type="text/html")
    rows = world.crawl(max_bytes=20_000_000)
    return f"{told(rows)}; {world.not_followed.get('page_too_large')} page of which the links are not looked for"


@case("links within links", "1,500 of them, one within the other", "fetched; 1500 taken in")
def _nested(world: World) -> str:
    body = b"<!doctype html><html><body>" + b"".join(b"<a href='/%d'>x<div>" % number for number in range(1500))
    world.server.pages["/"] = reply(body, Content_Type="text/html")
    return f"{told(world.crawl(depth=0))}; {world.not_followed.get('depth')} taken in"
