"""Addresses: the form to ask for, the form to know again, and hosts that nobody may ask."""

from __future__ import annotations

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.addresses import canonical_address, request_address
from crawler.hosts import RefusedHostError, checked_addresses
from schemas.address import AddressError

BASE = "https://www.merendal.example/zorg/inkoop/index.html?x=1"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("../a b.pdf?utm_source=mail#p2", "https://www.merendal.example/zorg/a%20b.pdf"),
        ("?b=2&a=1&utm_Medium=x", "https://www.merendal.example/zorg/inkoop/index.html?b=2&a=1"),
        ("/dl.ashx?4471", "https://www.merendal.example/dl.ashx?4471"),
        ("/dl;jsessionid=AB12.node?id=3&PHPSESSID=9", "https://www.merendal.example/dl?id=3"),
        ("//cdn.merendal.example/f.pdf", "https://cdn.merendal.example/f.pdf"),
        (" /co\nördinatie ", "https://www.merendal.example/co%C3%B6rdinatie"),
    ],
)
def test_the_form_to_ask_for(link: str, address: str) -> None:
    assert request_address(link, BASE) == address


@pytest.mark.parametrize(
    "link",
    [
        "ftp://merendal.example/a",
        "http://",
        "http://[1",
        "http://a:b/c",
        "https://u:p@merendal.example/",
        "/x/%2e%2e/y",
        "http://a/" + "x" * 5000,
    ],
)
def test_what_is_no_address(link: str) -> None:
    with pytest.raises(AddressError):
        request_address(link, BASE)


@pytest.mark.parametrize(
    "other",
    [
        "HTTPS://WWW.Merendal.example:443/a?x=1&y=2",
        "https://www.merendal.example/a?y=2&x=1#top",
        "https://www.merendal.example/a?y=2&x=1&utm_id=7",
    ],
)
def test_one_address_in_other_clothes(other: str) -> None:
    assert canonical_address(other) == "https://www.merendal.example/a?x=1&y=2"


def test_what_makes_another_address() -> None:
    assert canonical_address("https://a.example/doc?id=1") != canonical_address("https://a.example/doc?id=2")
    assert canonical_address("http://a.example:8080/") != canonical_address("http://a.example/")


addresses = st.builds(
    "{}://{}{}/{}".format,
    st.sampled_from(["http", "https", "HTTP"]),
    st.sampled_from(["merendal.example", "WWW.Merendal.Example.", "127.0.0.1", "[::1]", "zorg-ë.example"]),
    st.sampled_from(["", ":80", ":443", ":8080"]),
    st.text(st.sampled_from("aB/?&=#;%+ é2:[]~") | st.characters(exclude_categories=["Cs"]), max_size=30),
)


@given(addresses)
def test_the_canonical_form_is_its_own_canonical_form(address: str) -> None:
    try:
        once = canonical_address(address)
    except AddressError:
        return
    assert canonical_address(once) == once


@given(addresses)
def test_what_is_asked_for_is_known_again(address: str) -> None:
    try:
        asked = request_address(address)
    except AddressError:
        return
    assert request_address(asked) == asked
    assert canonical_address(asked) == canonical_address(address)


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "169.254.169.254",
        "::1",
        "fe80::1",
        "fc00::1",
        "::ffff:10.0.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "fec0::1",
    ],
)
def test_a_host_of_the_own_network_is_refused(ip: str) -> None:
    def resolver(host: str, port: int) -> list[str]:
        return ["93.184.216.34", ip]  # one private address among public ones is enough

    with pytest.raises(RefusedHostError, match="not on the public internet"):
        checked_addresses("www.merendal.example", 443, allow_private=False, resolver=resolver)
    assert ip in checked_addresses("www.merendal.example", 443, allow_private=True, resolver=resolver)


@pytest.mark.parametrize("ip", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822", "2002:5db8:d822::"])
def test_a_host_of_the_internet_is_not(ip: str) -> None:
    assert checked_addresses("merendal.example", 80, allow_private=False, resolver=lambda *_: [ip]) == [ip]


def test_the_name_of_this_machine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("127.0.0.1", 80))])
    with pytest.raises(RefusedHostError):
        checked_addresses("localhost", 80, allow_private=False)
