"""Redirects and names that lead out of the region, or into the network in which the crawler stands."""

from __future__ import annotations

from collections.abc import Callable

from hostile.servers.case import case
from hostile.servers.server import moved, page, reply
from hostile.servers.world import PUBLIC, SITE, World, told

_FORBIDDEN = {
    "loopback": "http://127.0.0.1/beheer",
    "loopback, of IPv6": "http://[::1]/beheer",
    "loopback, as one number": "http://2130706433/beheer",
    "loopback, in hexadecimal": "http://0x7f000001/beheer",
    "loopback in the clothes of IPv6": "http://[::ffff:127.0.0.1]/beheer",
    "loopback behind NAT64": "http://[64:ff9b::7f00:1]/beheer",
    "a private network": "http://10.0.0.8/",
    "a private network of IPv6": "http://[fd00::8]/",
    "a link-local address": "http://169.254.169.254/latest/meta-data/",
    "a host of the own network, by name": "http://intranet.gemeente.example/",
    "another host": "http://elders.example/x",
}
_NUMBERS = {"2130706433": "127.0.0.1", "0x7f000001": "127.0.0.1", "intranet.gemeente.example": "10.0.0.8"}


def _resolving(host: str) -> list[str]:
    # what the resolver of every system makes of these
    return [_NUMBERS.get(host, host if host[0].isdigit() or ":" in host else PUBLIC)]


def _outside(world: World) -> str:
    others = sorted(set(world.dialled) - {PUBLIC}) + sorted(
        {asked.host for asked in world.server.asked if "merendal.example" not in asked.host}
    )
    return f"asked elsewhere: {', '.join(others) or 'nothing'}"


def _redirect_case(kind: str, to: str) -> None:
    @case(
        f"a redirect to {kind}",
        f"302 to {to}",
        "out_of_scope; asked elsewhere: nothing",
    )
    def _out_of_scope(world: World) -> str:
        world.resolving = _resolving
        world.server.pages["/"] = moved(to)
        return f"{told(world.crawl(), errors=False)}; {_outside(world)}"


for _kind, _to in _FORBIDDEN.items():
    _redirect_case(_kind, _to)


def _allowed_case(kind: str, to: str) -> None:
    @case(
        f"a link to {kind}, in a region that allows every host",
        f"a link to {to}: the check of the connection is all that is left",
        "fetched; failed; asked elsewhere: nothing",
    )
    def _refused(world: World) -> str:
        world.resolving = _resolving
        world.server.pages["/"] = page(to)
        return f"{told(world.crawl(everywhere=True), errors=False)}; {_outside(world)}"


for _kind, _to in _FORBIDDEN.items():
    if _kind != "another host":
        _allowed_case(_kind, _to)


@case("a redirect to a file", "302 to file:///etc/passwd", "failed: redirected to what is no address")
def _file(world: World) -> str:
    world.server.pages["/"] = moved("file:///etc/passwd")
    row = world.crawl(everywhere=True)[0]
    return f"{row.outcome}: {(row.error or '').partition(': ')[0]}"


@case("a redirect to itself", "302 to the same address", "failed: redirected in a circle; 1 request")
def _itself(world: World) -> str:
    world.server.pages["/"] = moved("/")
    row = world.crawl()[-1]
    return f"{row.outcome}: {(row.error or '').partition(',')[0]}; {len(world.server.paths())} request"


@case("a chain of redirects", "each address leads to a new one, for ever", "5 redirected; failed; 6 requests")
def _chain(world: World) -> str:
    world.server.pages["/robots.txt"] = reply(status="404 Not Found")
    world.server.otherwise = lambda asked: moved(f"{asked.path}x")
    return f"{told(world.crawl(), errors=False)}; {len(world.server.paths())} requests"


@case("a redirect that names a user", "302 to an address with a password", "failed: redirected to what is no address")
def _user(world: World) -> str:
    world.server.pages["/"] = moved("http://beheer:pw@www.merendal.example/")
    row = world.crawl()[0]
    return f"{row.outcome}: {(row.error or '').partition(': ')[0]}"


def _names_case(name: str, what: str, expected: str, answers: Callable[[int], list[str]]) -> None:
    @case(name, what, expected)
    def _names(world: World) -> str:
        asked = 0

        def resolving(host: str) -> list[str]:
            nonlocal asked
            asked += 1
            return answers(asked)

        world.resolving = resolving
        world.server.pages = {"/robots.txt": reply(b"User-agent: *\nAllow: /\n"), "/": page("/b")}
        rows = world.crawl()
        connections = len(world.dialled)
        return f"{told(rows, errors=False)}; dialled {'/'.join(sorted(set(world.dialled))) or 'nothing'}" + (
            "" if asked >= connections else f"; {asked} answers for {connections} connections"
        )


_names_case(
    "a name that changes between check and use",
    "a public address for every odd question, loopback for every even one",
    f"failed; dialled {PUBLIC}",
    lambda number: [PUBLIC if number % 2 else "127.0.0.1"],
)
_names_case(
    "a name that turns inward after a while",
    "a public address for two connections, a private one from then on",
    f"fetched; failed; dialled {PUBLIC}",
    lambda number: [PUBLIC if number <= 2 else "10.0.0.8"],
)
_names_case(
    "a name with two addresses",
    "one public, one private",
    "failed; dialled nothing",
    lambda number: [PUBLIC, "192.168.1.4"],
)
_names_case("a name of nobody", "the name server knows no address", "failed; dialled nothing", lambda number: [])


@case(
    "a robots.txt elsewhere",
    "robots.txt redirects to another host",
    "failed; asked elsewhere: nothing; pages asked for: 0",
)
def _robots(world: World) -> str:
    world.server.pages = {"/robots.txt": moved("http://elders.example/robots.txt"), "/": page()}
    rows = world.crawl()
    return f"{told(rows, errors=False)}; {_outside(world)}; pages asked for: {len(world.server.paths())}"


@case("a robots.txt inside", "robots.txt redirects to loopback", "failed; asked elsewhere: nothing")
def _robots_inside(world: World) -> str:
    world.resolving = _resolving
    world.server.pages = {"/robots.txt": moved("http://127.0.0.1/robots.txt"), "/": page()}
    rows = world.crawl(everywhere=True)
    return f"{told(rows, errors=False)}; {_outside(world)}"


@case("links out of the region", "links, frames and pictures of other hosts", "fetched; asked elsewhere: nothing")
def _links(world: World) -> str:
    world.server.pages["/"] = page("http://elders.example/", f"{SITE}.elders.example/", "//cdn.example/a.pdf")
    return f"{told(world.crawl())}; {_outside(world)}"
