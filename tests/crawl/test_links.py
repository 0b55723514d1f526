"""Links: in the order of the page, each address once, with the words that a reader sees."""

from __future__ import annotations

import pytest

from crawler.links import charset_of, page_links

URL = "https://www.merendal.example/zorg/inkoop"


def links(html: str, served: str | None = None) -> list[tuple[str, str]]:
    found = page_links(html.encode(), URL, served)
    return [(link.url.removeprefix("https://www.merendal.example"), link.text) for link in found.links]


def test_links_in_their_order() -> None:
    html = (
        '<p><a href="b.pdf">Nota  van\n<b>inlichtingen</b></a> <a href="/a?id=2&amp;v=1">Planning</a>'
        '<area href="c" alt="Kaart"></p>'
    )
    assert links(html) == [
        ("/zorg/b.pdf", "Nota van inlichtingen"),
        ("/a?id=2&v=1", "Planning"),
        ("/zorg/c", "Kaart"),
    ]


def test_an_image_before_the_words_is_the_same_link() -> None:
    html = '<a href="a.pdf#2"><img src="i.png"></a><a href="a.pdf">Leidraad</a><a href="a.pdf">Nog eens</a>'
    assert links(html) == [("/zorg/a.pdf", "Leidraad")]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<a href="x" title="Bekijk het bestek"><i></i></a>', "Bekijk het bestek"),
        ('<a href="x" aria-label="Bestek"></a>', "Bestek"),
        ('<a href="x"><img alt="Bestek perceel 1"></a>', "Bestek perceel 1"),
        ('<a href="x"></a>', ""),
    ],
)
def test_words_of_a_link_without_words(html: str, text: str) -> None:
    assert links(html)[0][1] == text


def test_what_leads_to_no_page_is_left_alone() -> None:
    html = "".join(
        f'<a href="{href}">x</a>' for href in ("mailto:a@b.example", "tel:0301234567", "JavaScript:void(0)", "#top", "")
    )
    assert links(html) == []
    assert page_links(html.encode(), URL).unusable == ()


def test_what_should_be_an_address_and_is_none_is_told() -> None:
    assert page_links(b'<a href="http:///bestand.pdf">x</a>', URL).unusable == ("http:///bestand.pdf",)


def test_the_page_says_where_its_links_begin() -> None:
    assert links('<base href="/bestanden/"><a href="a.pdf">A</a>') == [("/bestanden/a.pdf", "A")]


def test_the_page_says_its_canonical_address() -> None:
    html = b'<link rel="canonical" href="/zorg/inkoop?b=1&amp;a=2#x">'
    assert page_links(html, URL).canonical == "https://www.merendal.example/zorg/inkoop?a=2&b=1"
    assert page_links(b'<link rel="canonical" href="mailto:x">', URL).canonical is None


def test_the_charset_of_the_header_holds() -> None:
    found = page_links('<a href="x">Coördinatie</a>'.encode("cp1252"), URL, 'text/html; charset="windows-1252"')
    assert found.links[0].text == "Coördinatie"
    assert charset_of("text/html") is None
    assert charset_of(None) is None
