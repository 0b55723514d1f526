"""Connections: which address is dialled, and when waiting ends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import httpcore
import pytest

from crawler.hosts import RefusedHostError
from crawler.network import CheckedNetwork, Net, OverdueError, Patience

GOOD, BETTER, PRIVATE = "93.184.216.34", "2606:2800:220:1::1", "10.0.0.8"


class Dial(httpcore.NetworkBackend):
    """Writes down what is dialled; the addresses of ``dead`` do not answer."""

    def __init__(self, *dead: str) -> None:
        self.dead = dead
        self.dialled: list[tuple[str, int, float | None]] = []

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        self.dialled.append((host, port, timeout))
        if host in self.dead:
            raise httpcore.ConnectError(f"{host} is dead")
        return httpcore.NetworkStream()


def network(dial: Dial, *addresses: str, whole: float = 100.0, clock: Iterable[float] = ()) -> CheckedNetwork:
    times = iter(clock)
    net = Net(resolver=lambda *_: list(addresses), dial=dial, patience=Patience(whole=whole))
    made = CheckedNetwork(net, lambda: next(times, 0.0), allow_private=False)
    made.begin()
    return made


def test_the_address_that_was_checked_is_dialled_and_no_name() -> None:
    dial = Dial()
    network(dial, GOOD, BETTER).connect_tcp("www.merendal.example", 443, 20.0)
    assert dial.dialled == [(GOOD, 443, 20.0)]


def test_the_next_address_is_tried_where_one_is_dead() -> None:
    dial = Dial(BETTER)
    network(dial, BETTER, GOOD).connect_tcp("www.merendal.example", 443)
    assert [host for host, *_ in dial.dialled] == [BETTER, GOOD]


def test_not_every_address_of_a_thousand_is_tried() -> None:
    many = [f"93.184.216.{number}" for number in range(200)]
    dial = Dial(*many)
    with pytest.raises(httpcore.ConnectError):
        network(dial, *many).connect_tcp("www.merendal.example", 443)
    assert [host for host, *_ in dial.dialled] == many[:4]


def test_one_private_address_among_public_ones_is_enough_to_dial_none() -> None:
    dial = Dial()
    with pytest.raises(RefusedHostError):
        network(dial, GOOD, PRIVATE).connect_tcp("www.merendal.example", 443)
    assert dial.dialled == []


def test_no_wait_is_longer_than_what_is_left_of_the_whole() -> None:
    dial = Dial()
    network(dial, GOOD, clock=[0.0, 93.0]).connect_tcp("www.merendal.example", 80, 20.0)
    assert dial.dialled == [(GOOD, 80, 7.0)]


def test_when_the_whole_is_over_nothing_is_waited_for() -> None:
    dial = Dial()
    with pytest.raises(OverdueError, match="longer than 100 seconds"):
        network(dial, GOOD, clock=[0.0, 100.0]).connect_tcp("www.merendal.example", 80, 20.0)
    assert dial.dialled == []
