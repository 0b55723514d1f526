from pathlib import Path

import pytest

from extractors import readers
from extractors.document import Document, Kind, PassageBuilder, UnreadableError
from extractors.readers import html
from tests.readers import examples


def texts(document: Document, kind: Kind | None = None) -> list[str]:
    return [passage.text for passage in document.passages if kind in (None, passage.kind)]


@pytest.mark.parametrize("path", examples.paths(Path(__file__).parent / "examples"), ids=lambda path: path.name)
def test_example(path: Path) -> None:
    examples.check(path)


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ("", "utf-8"),
        ("", "cp1252"),
        ('<meta charset="utf-8">', "utf-8-sig"),
        ('<meta charset="utf-8">', "cp1252"),
        ('<meta charset="utf-16">', "utf-8"),
    ],
)
def test_the_euro_sign_survives(head: str, encoding: str) -> None:
    document = html.read(f"<html><head>{head}</head><body><p>€ 12 voor één cliënt</p></body></html>".encode(encoding))
    assert texts(document) == ["€ 12 voor één cliënt"]
    assert document.status == "ok"


def test_an_unknown_charset_costs_no_words() -> None:
    document = html.read('<meta charset="klingon"><p>één</p>'.encode())
    assert texts(document) == ["één"]
    assert document.status == "ok"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ('<meta name="dcterms.issued" content="2022-02-03"><p>x</p>', "2022-02-03"),
        ('<meta property="article:published_time" content="2022-02-03T10:00:00+01:00"><p>x</p>', "2022-02-03"),
        ('<p>x</p><script type="application/ld+json">{"datePublished": "2022-02-03"}</script>', "2022-02-03"),
        ("<p>Geplaatst op donderdag 3 februari 2022</p>", "2022-02-03"),
        ("<h1>x</h1><time datetime=2022-02-03>vorige week</time><p>x</p>", "2022-02-03"),
        ("<p>Laatst gewijzigd: 03-02-2022</p>", "2022-02-03"),
        ("<p>Stand: 3 februari 2022</p><p>Publicatie: 4 mei 2022</p>", "2022-02-03"),
        ("<p>Publicatie: 3 februari 2022</p>", "2022-02-03"),
        ('<meta name="dcterms.modified" content="2023-01-01"><p>Gepubliceerd op 3 februari 2022</p>', "2022-02-03"),
    ],
)
def test_the_date_that_a_page_states(words: str, day: str) -> None:
    document = html.read(words.encode())
    assert document.date is not None
    assert document.date.first_day.isoformat() == day


@pytest.mark.parametrize(
    "words",
    [
        "<p>De stukken zijn op 3 februari 2022 gepubliceerd op 4 mei 2022.</p>",
        "<p>De bijeenkomst is op</p><time datetime=2022-02-03>3 februari</time>",
        "<p>Gepubliceerd op 31-02-2022</p>",
        # the month in which a tender comes out
        "<p>Publicatie: februari 2022</p>",
    ],
)
def test_a_date_of_something_else_is_not_the_pages(words: str) -> None:
    assert html.read(words.encode()).date is None


def test_without_words_there_is_nothing_to_read() -> None:
    with pytest.raises(UnreadableError) as caught:
        html.read(b"<html><body><div id=app></div><script>start()</script></body></html>")
    assert caught.value.kind == "no_text"


def test_a_class_that_speaks_of_cookies_does_not_take_the_page_along() -> None:
    page = b"<body><div class='cookies-accepted'><h1>Inkoop</h1><p>De gunning is rond.</p></div></body>"
    assert texts(html.read(page)) == ["Inkoop", "De gunning is rond."]


def test_words_outside_main_count_where_main_holds_few() -> None:
    page = b"<body><main><h1>Inkoop</h1></main><div><p>Alle tekst van deze pagina staat buiten main.</p></div></body>"
    assert "Alle tekst van deze pagina staat buiten main." in texts(html.read(page))


def test_links_are_as_written_but_for_the_base() -> None:
    page = b"<base href='/zorg/'><main><a href='nota.pdf'>Nota</a><a href='#x'>x</a><a href='mailto:a@b'>m</a></main>"
    assert [link.address for link in html.read(page).links] == ["/zorg/nota.pdf"]
    assert html.canonical_address_of(b"<base href='/zorg/'><link rel=canonical href=jeugd><p>x") == "/zorg/jeugd"
    assert html.canonical_address_of(b"<p>x") is None


def test_a_bold_line_is_a_heading_only_above_words() -> None:
    document = html.read(b"<h2>A</h2><p><b>Planning</b></p><p>In mei.</p><p><b>Slot</b></p><h2>B</h2><p>x</p>")
    assert [(passage.kind, passage.level, passage.text) for passage in document.passages][:4] == [
        ("heading", 2, "A"),
        ("heading", 3, "Planning"),
        ("paragraph", 0, "In mei."),
        ("paragraph", 0, "Slot"),
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("<u>Perceel 2</u>", "heading"),
        ('<u><a href="/x">Lees meer</a></u>', "paragraph"),
        ('<a href="/x"><u>Lees meer</u></a>', "paragraph"),
        ("Perceel <u>2</u>", "paragraph"),
    ],
)
def test_an_underlined_line_is_a_heading_unless_it_is_a_link(line: str, kind: str) -> None:
    assert html.read(f"<p>{line}</p><p>De gunning volgt.</p>".encode()).passages[0].kind == kind


@pytest.mark.parametrize("tag", ["div", "b", "u", "ul", "li", "table", "dl", "details", "button", "h2", "a"])
def test_deep_nesting_is_read(tag: str) -> None:
    page = f"<{tag}>" * 3000 + "begin" + f"</{tag}>" * 3000 + "<p>einde</p>"
    assert " ".join(texts(html.read(page.encode()))) == "begin einde"


def test_other_readers_hand_over_a_piece_of_html() -> None:
    builder = PassageBuilder()
    links = html.add_passages("<p>Zie <a href=x>hier</a></p><nav>blijft</nav>", builder, paragraph="mail_body")
    assert [(passage.kind, passage.text) for passage in builder.done()] == [
        ("mail_body", "Zie hier"),
        ("mail_body", "blijft"),
    ]
    assert [link.address for link in links] == ["x"]


def test_html_is_found_by_its_bytes() -> None:
    assert readers.read(b"<!DOCTYPE html><p>x</p>").media_type == "text/html"


@pytest.mark.parametrize(
    ("margin", "kept", "day"),
    [
        (
            "<footer><p>Laatst gewijzigd: 28 januari 2026</p></footer>",
            ["Laatst gewijzigd: 28 januari 2026"],
            "2026-01-28",
        ),
        (
            "<footer>Versie 28 januari 2026 · Inkoop Zuidrand</footer>",
            ["Versie 28 januari 2026 · Inkoop Zuidrand"],
            "2026-01-28",
        ),
        (
            "<footer><dl><dt>Datum laatste wijziging</dt><dd>3-2-2026</dd></dl></footer>",
            ["Datum laatste wijziging: 3-2-2026"],
            "2026-02-03",
        ),
        (
            '<div class="page-footer"><p>Gemeente Elsbeek, Markt 1</p><p>Wij gebruiken cookies.</p></div>',
            ["Gemeente Elsbeek, Markt 1"],
            None,
        ),
        ("<footer><nav><ul><li>Regio De Venen</li></ul></nav><p>Open van 9 tot 17 uur</p></footer>", [], None),
    ],
)
def test_a_footer_names_the_page(margin: str, kept: list[str], day: str | None) -> None:
    text = "Wij kopen begeleiding opnieuw in, samen met twee andere gemeenten."
    main = f"<main><h1>Inkoop</h1><h2>Perceel 2</h2><p>{text}</p></main>"
    found = html.read(f"<!doctype html><html><body>{main}{margin}</body></html>".encode())
    assert [(p.text, p.heading_path) for p in found.passages[3:]] == [(text, ()) for text in kept]
    assert (str(found.date.first_day) if found.date else None) == day


def test_a_header_names_the_organisation_but_no_menu() -> None:
    menu = "<nav><a href='/a'>Regio Nieuws</a></nav><form><label>Zoek in Gemeente Elsbeek</label></form>"
    page = f"<header><a href='/'>Regio De Venen</a>{menu}</header><main><h1>Inkoop</h1><p>Een tekst over de inkoop van begeleiding.</p></main>"
    assert [p.text for p in html.read(page.encode()).passages][:2] == ["Regio De Venen", "Inkoop"]


@pytest.mark.parametrize(
    ("heading", "passages"),
    [
        ("<summary>Pleegzorg <span class=label>Gegund</span></summary>", ["Pleegzorg", "Gegund"]),
        ("<h3>Pleegzorg <em class='c-tag c-tag--green'>In dialoog</em></h3>", ["Pleegzorg", "In dialoog"]),
        ("<p><b>Pleegzorg</b> <span class=badge>Gegund</span></p>", ["Pleegzorg", "Gegund"]),
        # a label that names, words of the heading, a label before what it labels
        ("<h3>Pleegzorg <span class=label>Perceel 2</span></h3>", ["Pleegzorg Perceel 2"]),
        ("<h3>Jeugdhulp <span class=accent>met verblijf</span></h3>", ["Jeugdhulp met verblijf"]),
        ("<h3><span class=label>Onderwerp</span> Pleegzorg</h3>", ["Onderwerp Pleegzorg"]),
        ("<p>Status <span class=label>Gegund</span></p>", ["Status Gegund"]),
    ],
)
def test_a_badge_is_no_part_of_its_heading(heading: str, passages: list[str]) -> None:
    content = f"<details open>{heading}<p>Meer</p></details>" if "summary" in heading else f"{heading}<p>Meer</p>"
    assert texts(html.read(f"<main><h1>Inkoop</h1>{content}</main>".encode())) == ["Inkoop", *passages, "Meer"]
