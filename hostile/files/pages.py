"""Pages and texts that are enormous, nested without end, in another encoding than they say, or no page at all."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from hostile.files.blown import gzip_blown, zlib_blown
from hostile.files.case import Case

_LINE = "<p>De gemeenten in Zandoever kopen jeugdhulp in; inschrijven op perceel 1 kan tot 15 mei 2026.</p>\n"
_ACCENTS = "Coördinatie van de financiële ruimte: één regio, 1 januari 2027, € 5.000 per traject, tevéél wachtenden."


def cases() -> Iterator[Case]:
    """Every bad page and text."""
    yield Case(
        "vijftig-mb.html", "50 MB of paragraphs", lambda: page(_LINE * (50 * 2**20 // len(_LINE))), ("too_much_text",)
    )
    yield Case(
        "een-regel.html",
        "50 MB without one tag in it",
        lambda: page("zorg en inkoop " * (50 * 2**20 // 15)),
        ("too_much_text",),
    )
    for name in ("div", "b", "blockquote", "ul><li", "table><tr><td", "form", "span", "a href=/"):
        end = "".join(f"</{part.split()[0]}>" for part in reversed(name.split("><")))
        count = 100_000 // (name.count("><") + 1)
        label = name.split("><")[0].split()[0]
        yield Case(
            f"genest-{label}.html", f"100,000 tags inside each other: {name}",
            lambda name=name, end=end, count=count: page(f"<{name}>" * count + "Inschrijven kan tot 15 mei 2026." + end * count),  # type: ignore[misc]
            (), "ok", slow=name != "div", words="kan tot 15 mei 2026",
        )  # fmt: skip
    yield Case(
        "ongesloten.html",
        "100,000 tags that are never closed",
        lambda: page(_LINE + "<div>woord " * 100_000),
        (),
        "ok",
        slow=True,
        words="kan tot 15 mei 2026",
    )
    yield Case(
        "tabelbom.html",
        "100,000 cells that reach over 65,000 columns and rows",
        _spans,
        ("out_of_memory", "timeout"),
        "failed",
        slow=True,
    )
    yield Case("attributen.html", "a tag of 200,000 attributes", _attributes, (), "ok")
    yield Case(
        "verkeerd-label.html",
        "UTF-8 that calls itself windows-1252",
        lambda: labelled("windows-1252", "utf-8"),
        (),
        "ok",
        words=_ACCENTS,
    )
    yield Case(
        "omgekeerd-label.html",
        "windows-1252 that calls itself UTF-8",
        lambda: labelled("utf-8", "cp1252"),
        (),
        "ok",
        words=_ACCENTS,
    )
    yield Case(
        "onbekend-label.html",
        "an encoding that does not exist",
        lambda: labelled("x-onbekend", "utf-8"),
        (),
        "ok",
        words=_ACCENTS,
    )
    yield Case(
        "zonder-label.html",
        "windows-1252 that does not say so",
        lambda: labelled("", "cp1252"),
        (),
        "ok",
        words=_ACCENTS,
    )
    yield Case(
        "utf16-zonder-merk.html",
        "UTF-16 without its mark",
        lambda: labelled("utf-16", "utf-16-le"),
        ("unsupported_format",),
    )
    yield Case(
        "gemengd.html", "UTF-8 with a piece in windows-1252", _mixed, ("wrong_charset",), "partial", words=_ACCENTS
    )
    yield Case(
        "kapotte-tekens.html",
        "bytes of no encoding",
        lambda: labelled("utf-8", "cp1252") + b"<p>\x81\x8d\xff\xfe\x9d \xc3\x28" * 50,
        ("undecodable_bytes",),
        "partial",
    )
    yield Case("leeg.html", "nothing", lambda: b"", ("empty",))
    yield Case("witruimte.html", "blanks", lambda: b" \r\n\t" * 1000, ("empty",))
    yield Case(
        "script.html",
        "a page that a script in the browser would fill",
        lambda: page("<script>laad()</script><div id=app></div>"),
        ("no_text",),
    )
    yield Case(
        "foutpagina.pdf", "a page of an error, served as a PDF", _error_page, ("not_what_it_is_called",), "partial"
    )
    yield Case(
        "tekst.docx",
        "plain text, served as a Word file",
        lambda: b"Toegang geweigerd.\n",
        ("not_what_it_is_called",),
        "partial",
    )
    yield Case("lachbui.xml", "entities that stand for 10^9 words", _laughing, ("unsupported_format",))
    yield Case("lachbui.html", "a page with such entities", lambda: _laughing() + page(_LINE), ("unsupported_format",))
    yield Case("bom.gz", "1 MB that unpacks to 1 GB", _gzip, ("unsupported_format",))
    yield Case("nullen.bin", "20 MB of zeros", lambda: bytes(20 * 2**20), ("unsupported_format",))
    yield Case("gigapixel.png", "a picture of 32,768 by 32,768 pixels", _png, ("unsupported_format",))
    yield Case("haken.json", "a million brackets", lambda: b"[" * 1_000_000, (), "ok", slow=True)
    yield Case(
        "een-regel.txt", "50 MB on one line", lambda: b"zorg en inkoop " * (50 * 2**20 // 15), ("too_much_text",)
    )
    yield Case("breed.csv", "4,000,000 fields", lambda: b"perceel;datum\n" * 2_000_000, ("too_much_text",))


def page(body: str, head: str = "<title>Inkoop</title>") -> bytes:
    """A page in UTF-8."""
    return f'<!doctype html><html lang="nl"><head><meta charset="utf-8">{head}</head><body><main>{body}</main></body></html>'.encode()


def labelled(label: str, encoding: str) -> bytes:
    """A page whose label and encoding differ."""
    meta = f'<meta charset="{label}">' if label else ""
    body = f"<p>{_ACCENTS}</p>" * 3
    return (
        f"<!doctype html><html><head>{meta}<title>Inkoop</title></head><body><main>{body}</main></body></html>".encode(
            encoding
        )
    )


def _spans() -> bytes:
    row = "<tr>" + '<td rowspan="65000" colspan="65000">Perceel 1</td>' * 50 + "</tr>"
    return page(f"{_LINE}<table><tr><th>Perceel</th></tr>{row * 2000}</table>")


def _attributes() -> bytes:
    return page("<div " + " ".join(f'data-a{n}="{n}"' for n in range(200_000)) + f">{_LINE}</div>")


def _mixed() -> bytes:
    return labelled("utf-8", "utf-8").replace(b"</main>", "<p>Eén brief, café</p></main>".encode("cp1252"))


def _error_page() -> bytes:
    return page("<h1>Pagina niet gevonden</h1><p>Het document waarnaar u zoekt bestaat niet meer.</p>")


def _laughing() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">{entities}]><brief>&l9;</brief>'.encode()


def _gzip() -> bytes:
    return gzip_blown(bytes(2**20), 1024)


def _png() -> bytes:
    side = (32768).to_bytes(4, "big")
    pixels = zlib_blown(bytes(4097 * 64), 512)
    chunks = ((b"IHDR", side + side + b"\x01\x00\x00\x00\x00"), (b"IDAT", pixels), (b"IEND", b""))
    made = (
        len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big") for kind, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)
