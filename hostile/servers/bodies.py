"""Answers that never end, end too soon, or are not as long as they say."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterable, Iterator
from itertools import chain, repeat

from crawler.network import Patience
from hostile.servers.case import case
from hostile.servers.server import RESET, page, reply
from hostile.servers.world import World, told

_PDF = b"%PDF-1.7 perceel 1 " + b"x" * 5000
_OPEN = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n"
_LATE = "failed (the answer took longer than 600 seconds)"


def _only(world: World, answer: bytes | Iterable[bytes]) -> str:
    """What comes of a crawl whose start page is answered so, and after how many tries."""
    world.server.pages["/"] = answer
    rows = world.crawl()
    return f"{told(rows)}, {rows[-1].attempts} tried, {len(world.archive.documents('merendal'))} archived"


@case("a body that drips", "a byte now and then, for ever", f"{_LATE}, 1 tried, 0 archived")
def _drip(world: World) -> str:
    world.tick = 5.0
    return _only(world, chain([_OPEN + b"\r\n"], repeat(b"x")))


@case("headers that drip", "a header now and then, for ever", f"{_LATE}, 1 tried, 0 archived")
def _drip_headers(world: World) -> str:
    world.tick = 5.0
    return _only(world, chain([_OPEN], repeat(b"X: y\r\n")))


@case("an answer that is always about to come", "103 Early Hints, for ever", f"{_LATE}, 1 tried, 0 archived")
def _hints(world: World) -> str:
    world.tick = 50.0
    return _only(world, repeat(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"))


@case("silence", "the connection is taken and nothing is said", "failed (ReadTimeout: timed out), 4 tried, 0 archived")
def _silence(world: World) -> str:
    world.patience = Patience(silence=0.1)

    def nothing() -> Iterator[bytes]:
        time.sleep(1)
        yield b""

    world.server.pages["/"] = lambda asked: nothing()
    rows = world.crawl()
    return f"{told(rows)}, {rows[-1].attempts} tried, {len(world.archive.documents('merendal'))} archived"


@case(
    "headers without end",
    "headers at full speed, for ever",
    "failed (RemoteProtocolError), 4 tried, 0 archived",
)
def _headers(world: World) -> str:
    world.server.pages["/"] = lambda asked: chain([_OPEN], repeat(b"X-Vulling: " + b"y" * 4000 + b"\r\n"))
    rows = world.crawl()
    kind = (rows[-1].error or "").partition(":")[0]
    return f"failed ({kind}), {rows[-1].attempts} tried, {len(world.archive.documents('merendal'))} archived"


_TOO_LARGE = "too_large (the body is longer than 200000 bytes), 1 tried, 0 archived"


@case("a body without end", "no length, and bytes at full speed, for ever", _TOO_LARGE)
def _endless(world: World) -> str:
    return _only(world, chain([_OPEN + b"\r\n"], repeat(b"x" * 5000)))


@case("a body without end, in chunks", "chunks of twenty bytes, for ever", _TOO_LARGE)
def _chunks(world: World) -> str:
    return _only(
        world, chain([_OPEN + b"Transfer-Encoding: chunked\r\n\r\n"], repeat((b"14\r\n" + b"x" * 20 + b"\r\n") * 200))
    )


@case("a gzip bomb", "50 MB of zeros, packed to 50 kB", _TOO_LARGE)
def _bomb(world: World) -> str:
    return _only(world, reply(gzip.compress(bytes(50_000_000), mtime=0), Content_Encoding="gzip"))


@case("a gzip bomb in many parts", "members of 100 kB one after the other, for ever", _TOO_LARGE)
def _bombs(world: World) -> str:
    part = gzip.compress(bytes(100_000), mtime=0)
    return _only(world, chain([_OPEN + b"Content-Encoding: gzip\r\n\r\n"], repeat(part)))


@case("a packed body that unpacks to nothing", "empty gzip members, for ever", _TOO_LARGE)
def _nothing(world: World) -> str:
    empty = gzip.compress(b"", mtime=0) * 100
    return _only(world, chain([_OPEN + b"Content-Encoding: gzip\r\n\r\n"], repeat(empty)))


@case("a gzip body within a gzip body", "Content-Encoding: gzip, gzip", "failed, 1 tried, nothing archived")
def _twice(world: World) -> str:
    world.server.pages["/"] = reply(gzip.compress(gzip.compress(_PDF)), Content_Encoding="gzip, gzip")
    rows = world.crawl()
    return f"{told(rows, errors=False)}, {rows[0].attempts} tried, nothing archived"


@case("a packed body in two parts", "two gzip members, as programs make that pack by the piece", "the whole of it")
def _parts(world: World) -> str:
    packed = gzip.compress(_PDF[:2000], mtime=0) + gzip.compress(_PDF[2000:], mtime=0) + bytes(7)
    world.server.pages["/"] = reply(packed, Content_Encoding="gzip")
    row = world.crawl()[0]
    return "the whole of it" if world.archive.get(row.document_id or "") == _PDF else told([row])


@case("a reset in mid-body, each time", "RST after half of the body", "failed after 4 tries, 0 archived")
def _reset(world: World) -> str:
    world.server.pages["/"] = lambda asked: [reply(_PDF)[:3000], RESET]
    row = world.crawl()[0]
    return f"{row.outcome} after {row.attempts} tries, {len(world.archive.documents('merendal'))} archived"


@case("a reset in mid-body, once", "RST after half of the body, then all of it", "fetched whole after 2 tries")
def _reset_once(world: World) -> str:
    answers = iter([[reply(_PDF)[:3000], RESET], [reply(_PDF)]])
    world.server.pages["/"] = lambda asked: next(answers)
    row = world.crawl()[0]
    whole = row.document_id and world.archive.get(row.document_id) == _PDF
    return f"{row.outcome} {'whole' if whole else 'in part'} after {row.attempts} tries"


@case("a Content-Length that is too high", "50 bytes fewer come", "failed after 4 tries, 0 archived")
def _high(world: World) -> str:
    world.server.pages["/"] = reply(_PDF, Content_Length=str(len(_PDF) + 50))
    row = world.crawl()[0]
    return f"{row.outcome} after {row.attempts} tries, {len(world.archive.documents('merendal'))} archived"


@case(
    "a Content-Length that is too low",
    "behind the end stands a forged answer to the next request",
    "the next address has its own answer",
)
def _low(world: World) -> str:
    start = page("/b")
    world.server.pages = {"/": start + reply(b"%PDF-1.7 vervalst"), "/b": reply(_PDF)}
    rows = world.crawl()
    own = len(rows) == 2 and world.archive.get(rows[1].document_id or "") == _PDF
    return "the next address has its own answer" if own else told(rows)


@case("two Content-Lengths", "they differ", "failed after 4 tries, 0 archived")
def _two(world: World) -> str:
    world.server.pages["/"] = _OPEN + b"Content-Length: 5\r\nContent-Length: 9\r\n\r\n" + b"%PDF-1.7x"
    row = world.crawl()[0]
    return f"{row.outcome} after {row.attempts} tries, {len(world.archive.documents('merendal'))} archived"


@case("an answer that is no HTTP", "a line of another protocol", "failed after 4 tries, 0 archived")
def _other(world: World) -> str:
    world.server.pages["/"] = b"220 ftp.merendal.example klaar\r\n"
    row = world.crawl()[0]
    return f"{row.outcome} after {row.attempts} tries, {len(world.archive.documents('merendal'))} archived"
