"""Servers that say how they want to be asked, or that they do not want to be asked at all."""

from __future__ import annotations

from itertools import chain, repeat

from hostile.servers.case import case
from hostile.servers.server import RESET, Answer, page, reply
from hostile.servers.world import World, told

_FORBIDS_ALL = reply(b"User-agent: *\nDisallow: /\n")
_ALLOWS_ALL = reply(b"User-agent: *\nDisallow:\n")
_MANY = [f"/b{number}.pdf" for number in range(9)]


def _robots_case(name: str, what: str, answer: Answer, expected: str) -> None:
    @case(name, what, expected)
    def _robots(world: World) -> str:
        world.server.pages = {"/robots.txt": answer, "/": page("/" + "a" * 3000)}
        rows = world.crawl()
        return f"{told(rows, errors=False)}; robots {rows[0].robots}; pages asked for: {len(world.server.paths())}"


_STOPPED = "failed; robots unavailable; pages asked for: 0"
for _status in ("500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable", "429 Too Many Requests"):
    _robots_case(f"robots.txt answers {_status}", "each time", reply(status=_status), _STOPPED)
_robots_case("robots.txt resets", "RST instead of an answer", lambda asked: [RESET], _STOPPED)
_robots_case(
    "a robots.txt that asks for a day between two requests",
    "Crawl-delay: 86400",
    reply(b"User-agent: *\nCrawl-delay: 86400\n"),
    "robots; robots disallowed; pages asked for: 0",
)
_robots_case(
    "a robots.txt with a number of 400 digits",
    "Request-rate: 1/999...9",
    reply(b"User-agent: *\nRequest-rate: 1/" + b"9" * 400 + b"\n"),
    "robots; robots disallowed; pages asked for: 0",
)
_robots_case(
    "a robots.txt of 10 MB",
    "it forbids all at its begin",
    reply(b"User-agent: *\nDisallow: /\n" + b"# vulling\n" * 1_000_000),
    "robots; robots disallowed; pages asked for: 0",
)
_robots_case(
    "a robots.txt that is a page",
    "an HTML page with status 200, as sites answer that have none",
    page("/"),
    "fetched; failed; robots allowed; pages asked for: 2",
)
_robots_case(
    "a robots.txt in bytes",
    "half a megabyte that is no text",
    reply(bytes(range(256)) * 2000),
    "fetched; failed; robots allowed; pages asked for: 2",
)


@case("a robots.txt that changes between two nights", "it forbids all from the second night on", "fetched, then robots")
def _between(world: World) -> str:
    world.server.pages = {"/robots.txt": _ALLOWS_ALL, "/": page(words="Eerste nacht")}
    first = told(world.crawl())
    world.server.pages["/robots.txt"] = _FORBIDS_ALL
    second = told(world.crawl(), errors=False)
    return f"{first}, then {second}"


@case(
    "a robots.txt that changes within a crawl",
    "it forbids all from the second request for it on; the pages take two hours",
    "obeyed within the hour",
)
def _within(world: World) -> str:
    answers = iter([_ALLOWS_ALL])
    world.server.pages = {"/robots.txt": lambda asked: next(answers, _FORBIDS_ALL), "/": page(*_MANY)}
    world.server.otherwise = lambda asked: reply(b"%PDF-1.7 " + asked.path.encode())
    rows = world.crawl(delay=800.0)
    came = sum(row.outcome == "fetched" for row in rows)
    left = sum(row.outcome == "robots" for row in rows)
    return "obeyed within the hour" if (came, left) == (5, 5) else told(rows)


@case(
    "a robots.txt that fails within a crawl",
    "503 from the second request for it on",
    "nothing is asked for after that",
)
def _fails(world: World) -> str:
    answers = iter([_ALLOWS_ALL])
    down = reply(status="503 Service Unavailable")
    world.server.pages = {"/robots.txt": lambda asked: next(answers, down), "/": page(*_MANY)}
    world.server.otherwise = lambda asked: reply(b"%PDF-1.7 " + asked.path.encode())
    rows = world.crawl(delay=800.0)
    first = next(number for number, asked in enumerate(world.server.asked) if number and asked.path == "/robots.txt")
    after = {asked.path for asked in world.server.asked[first:]}
    return "nothing is asked for after that" if after == {"/robots.txt"} and len(rows) == 10 else told(rows)


def _busy_case(name: str, what: str, answer: Answer, expected: str) -> None:
    @case(name, what, expected)
    def _busy(world: World) -> str:
        world.server.pages = {"/": page(*_MANY), **dict.fromkeys(_MANY, answer)}
        rows = world.crawl()
        asked = len(world.server.paths()) - 1
        return f"{asked} requests, the longest wait {max(world.slept):.0f} s, {len(rows) - 1} rows"


_busy_case(
    "503 without Retry-After",
    "at every address but the first",
    reply(status="503 Service Unavailable"),
    "12 requests, the longest wait 8 s, 9 rows",
)
_busy_case(
    "429 without Retry-After",
    "at every address but the first",
    reply(status="429 Too Many Requests"),
    "12 requests, the longest wait 8 s, 9 rows",
)
_busy_case(
    "429 with Retry-After: 90",
    "at every address but the first",
    reply(status="429 Too Many Requests", Retry_After="90"),
    "12 requests, the longest wait 90 s, 9 rows",
)
_busy_case(
    "503 with Retry-After of a day",
    "at every address but the first",
    reply(status="503 Service Unavailable", Retry_After="86400"),
    "1 requests, the longest wait 5 s, 9 rows",
)
for _written in ("straks", "-5", "1e9", "Thu, 01 Jan 1970 00:00:00 GMT", ""):
    _busy_case(
        f"429 with Retry-After: {_written or '(empty)'}",
        "at every address but the first",
        reply(status="429 Too Many Requests", Retry_After=_written),
        "12 requests, the longest wait 8 s, 9 rows",
    )
_busy_case(
    "429 with Retry-After of 400 digits",
    "at every address but the first",
    reply(status="429 Too Many Requests", Retry_After="9" * 400),
    "1 requests, the longest wait 5 s, 9 rows",
)
_busy_case(
    "a host that falls silent",
    "RST at every address but the first",
    lambda asked: [RESET],
    "12 requests, the longest wait 8 s, 9 rows",
)
_busy_case(
    "404 at every address",
    "at every address but the first",
    reply(status="404 Not Found"),
    "9 requests, the longest wait 5 s, 9 rows",
)


@case(
    "a host that drips at every address",
    "a byte now and then, for ever, at every address but the first",
    "3 requests, 9 rows",
)
def _tar(world: World) -> str:
    drip = b"HTTP/1.1 200 OK\r\n"
    world.server.pages = {
        "/": page(*_MANY),
        **{path: lambda asked: chain([drip], repeat(b"X: y\r\n")) for path in _MANY},
    }
    world.tick = 5.0
    rows = world.crawl()
    return f"{len(world.server.paths()) - 1} requests, {len(rows) - 1} rows"


_robots_case(
    "a robots.txt with patterns of many stars",
    "Disallow: / and two hundred times *a, and an address of 3,000 letters",
    reply(b"User-agent: *\nDisallow: /" + b"*a" * 200 + b"*b\n"),
    "fetched; failed; robots allowed; pages asked for: 2",
)
