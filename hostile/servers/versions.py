"""Night after night: servers that say that nothing changed where it did, and pages that change where nothing did."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count

from hostile.servers.case import case
from hostile.servers.server import Answer, Asked, reply
from hostile.servers.world import BEGIN, World, told

_NIGHTS = 10
_LONGEST_NIGHTS = 21


def _with(etag: str, words: str, body: bytes) -> Callable[[Asked], bytes]:
    def answer(asked: Asked) -> bytes:
        if asked.headers.get("if-none-match"):
            return reply(status="304 Not Modified", ETag=etag)
        return reply(body + words.encode(), ETag=etag)

    return answer


@case(
    "an ETag that lies",
    "304 to every condition, though the bytes changed after the first night",
    "found within 21 nights",
)
def _lying(world: World) -> str:
    world.server.pages["/"] = _with('"1"', "oud", b"%PDF-1.7 ")
    world.crawl()
    world.server.pages["/"] = _with('"1"', "nieuw", b"%PDF-1.7 ")
    for _ in range(_LONGEST_NIGHTS):
        row = world.crawl()[0]
        if row.document_id and world.archive.get(row.document_id) == b"%PDF-1.7 nieuw":
            return "found within 21 nights"
    return told([row])


@case("a 304 with another ETag", "304, and the ETag of the new bytes with it", "found the same night")
def _contradicting(world: World) -> str:
    world.server.pages["/"] = _with('"1"', "oud", b"%PDF-1.7 ")
    world.crawl()
    world.server.pages["/"] = _with('"2"', "nieuw", b"%PDF-1.7 ")
    row = world.crawl()[0]
    new = row.document_id and world.archive.get(row.document_id) == b"%PDF-1.7 nieuw"
    return "found the same night" if new else told([row])


@case("a 304 that nobody asked for", "304 to the first request of all", "failed (HTTP 304)")
def _unasked(world: World) -> str:
    world.server.pages["/"] = reply(status="304 Not Modified")
    return told(world.crawl())


@case("an ETag that cannot be sent back", "an ETag with control characters and 8-bit letters", "2 nights fetched")
def _odd_etag(world: World) -> str:
    world.server.pages["/"] = lambda asked: reply(b"%PDF-1.7 x", ETag='"\xe9\t\x80"')
    rows = [*world.crawl(), *world.crawl()]
    conditions = [asked for asked in world.server.asked if "if-none-match" in asked.headers]
    return f"{len(rows)} nights {rows[1].outcome}" + (" with conditions" if conditions else "")


def _nights(world: World, answer: Answer, nights: int = _NIGHTS) -> list[str]:
    """The outcome of each night."""
    world.server.pages["/"] = answer
    outcomes = []
    for night in range(nights):
        world.seconds += 1111 * night  # no two nights begin at the same time
        outcomes.append(world.crawl()[0].outcome)
    return outcomes


def _one_version(world: World, answer: Answer) -> str:
    outcomes = _nights(world, answer)
    documents = world.archive.documents("merendal")
    return f"{len(documents)} version in {len(outcomes)} nights, {outcomes.count('not_modified')} unchanged"


_ONE = f"1 version in {_NIGHTS} nights, {_NIGHTS - 1} unchanged"
_HEAD = "<!doctype html><html lang=nl><head><title>Inkoop</title>{head}</head><body><h1>Inkoop jeugdhulp</h1>{body}"


def _html(head: str = "", body: str = "") -> bytes:
    return reply(_HEAD.format(head=head, body=body).encode(), Content_Type="text/html; charset=utf-8")


def _local(world: World) -> datetime:
    return BEGIN + timedelta(seconds=world.seconds, hours=1)


_NOISE: dict[str, Callable[[int, datetime], bytes]] = {
    "a token in a form": lambda number, now: _html(
        body=f'<form><input type=hidden name=csrf value="{number:032x}a1"></form><p>Start 1 januari 2027.</p>'
    ),
    "a token in a script, a nonce and a comment": lambda number, now: _html(
        head=f'<meta name="csrf-token" content="tok{number}"><script nonce="n{number}">var t="{number}"</script>',
        body=f"<!-- gemaakt in {number} ms --><p>Start 1 januari 2027.</p>",
    ),
    "a token in the name of a class": lambda number, now: _html(
        body=f'<div class="view js-view-dom-id-{number:020x}a1b2"><p>Start 1 januari 2027.</p></div>'
    ),
    "a token in a link": lambda number, now: _html(
        head=f'<link rel=stylesheet href="/a.css?v={number}">', body=f'<a href="/?token=t{number}">Terug</a>'
    ),
    "a clock": lambda number, now: _html(body=f"<p>Het is nu {now:%H:%M:%S} uur.</p><p>Open van 09:00 tot 17:00.</p>"),
    "today's date": lambda number, now: _html(
        body=f"<p>Vandaag is het {_day(now)}</p><p>Inschrijven kan tot 6 maart 2026.</p>"
    ),
    "the moment it was made": lambda number, now: _html(
        head=f'<meta property="og:updated_time" content="{now:%Y-%m-%dT%H:%M:%S}">',
        body=f"<footer>Pagina gemaakt op {now:%d-%m-%Y} om {now:%H:%M}</footer>",
    ),
}
_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus")
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def _day(now: datetime) -> str:
    return f"{_DAYS[now.weekday()]} {now.day} {_MONTHS[now.month - 1]} {now.year}"


def _noise_case(name: str, make: Callable[[int, datetime], bytes]) -> None:
    @case(f"a page that differs each night in {name}", f"{_NIGHTS} nights, other bytes in each", _ONE)
    def _noise(world: World) -> str:
        numbers = count(7919, 104729)
        return _one_version(world, lambda asked: make(next(numbers), _local(world)))


for _name, _make in _NOISE.items():
    _noise_case(_name, _make)


def _change_case(name: str, old: str, new: str, expected: str) -> None:
    @case(f"a true change beside a token: {name}", f"{old} becomes {new}", expected)
    def _change(world: World) -> str:
        numbers = count(7919, 104729)
        said = old

        def answer(asked: Asked) -> bytes:
            return _html(head=f'<meta name="csrf-token" content="{next(numbers):020x}f1">', body=said)

        outcomes = _nights(world, answer, 3)
        said = new
        outcomes += _nights(world, answer, 3)
        return f"{len(world.archive.documents('merendal'))} versions, nights: {' '.join(outcomes)}"


_FOUND = "2 versions, nights: fetched not_modified not_modified fetched not_modified not_modified"
for _name, _old, _new in (
    ("a date", "<p>Gunning op 3 april 2026</p>", "<p>Gunning op 17 april 2026</p>"),
    ("a word", "<p>Segment 1: taakgericht</p>", "<p>Segment 1: outputgericht</p>"),
    ("a link", '<a href="/plan-1.pdf">Plan</a>', '<a href="/plan-2.pdf">Plan</a>'),
    ("a document behind a number", '<a href="/ds?objectid=1">Plan</a>', '<a href="/ds?objectid=2">Plan</a>'),
    ("a heading", "<p>Segment 1</p>", "<h2>Segment 1</h2>"),
    ("a cell", "<table><tr><td>a<td>b</table>", "<table><tr><td>a b<td></table>"),
    ("an amount", "<p>Er zijn 12 aanbieders</p>", "<p>Er zijn 14 aanbieders</p>"),
    ("a time", "<p>Inschrijven tot 12:00 uur</p>", "<p>Inschrijven tot 17:00 uur</p>"),
    ("a paragraph more", "<p>Een</p>", "<p>Een</p><p>Twee</p>"),
):
    _change_case(_name, _old, _new, _FOUND)


@case(
    "a date that is put off by a day, on that day",
    "'4 maart' on 4 March becomes '5 maart' on 5 March and stays so: at first it looks like a clock",
    "found one night later",
)
def _put_off(world: World) -> str:
    said = "2 maart 2026"
    world.server.pages["/"] = lambda asked: _html(body=f"<p>Inschrijven kan tot {said}</p>")
    first = world.crawl()[0]
    said = "3 maart 2026"
    second, third = world.crawl()[0], world.crawl()[0]
    late = second.document_id == first.document_id and third.document_id != first.document_id
    return "found one night later" if late else told([first, second, third])
