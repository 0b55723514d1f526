"""PDFs that are cut off, garbled, locked, without end, or made to fill the memory."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterator, Sequence

from hostile.files.blown import zlib_blown
from hostile.files.case import Case

_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_WORDS = "De gemeenten in Zandoever kopen jeugdhulp in. Inschrijven op perceel {} kan tot 15 mei 2026."
_A4 = b"0 0 595 842"


def cases() -> Iterator[Case]:
    """Every bad PDF."""
    whole = plain_pdf(3)
    yield Case(
        "afgebroken-begin.pdf",
        "the last two thirds are missing: no catalog, no page tree",
        lambda: _catalog_last()[: len(_catalog_last()) // 3],
        ("broken_pdf",),
    )
    yield Case(
        "afgebroken-eind.pdf", "the last page is missing", _without_last_page, ("damaged_pdf",), "partial", words="perceel 5 kan",
    )  # fmt: skip
    yield Case("verminkt.pdf", "one byte in fifty is another", lambda: _garbled(whole, 50), ("broken_pdf",))
    yield Case("versleuteld.pdf", "opens with a password only", _locked, ("password_protected",))
    yield Case(
        "xref-kapot.pdf",
        "its cross references point nowhere",
        _wrong_xref,
        ("damaged_pdf",),
        "partial",
        words="perceel 25 kan",
    )
    yield Case("xref-kringloop.pdf", "its cross references refer to themselves", _looping_xref, ("broken_pdf",))
    yield Case("bomen-in-bomen.pdf", "its page tree is its own child", _tree_in_itself, ("broken_pdf", "broken_page"))
    yield Case("vorm-in-vorm.pdf", "a drawing that draws itself", _form_in_itself, ("no_text",), "partial")
    yield Case(
        "lachbui.pdf",
        "ten drawings, each drawing the next one ten times: 10^10 words",
        _laughing,
        ("worker_crashed", "timeout", "out_of_memory"),
        slow=True,
    )
    yield Case(
        "miljoen-lijnen.pdf", "2,000,000 lines on one page", _lines, ("drawing_too_large",), "partial", slow=True
    )
    yield Case("miljoen-objecten.pdf", "1,000,000 objects that nothing uses", _objects, (), "ok", slow=True)
    yield Case(
        "stroom-bom.pdf",
        "a page of 1 MB that unpacks to 1 GB",
        _stream_bomb,
        ("no_text", "out_of_memory", "worker_crashed"),
        "partial failed",
        slow=True,
    )
    yield Case("reuzenpagina.pdf", "a page of a billion points square", lambda: _sized(b"0 0 1e9 1e9"), (), "ok")
    yield Case("geen-pagina.pdf", "a page without a surface", lambda: _sized(b"0 0 0 0"), (), "ok")
    yield Case("gigapixel.pdf", "a picture of 32,768 by 32,768 pixels", _gigapixel, ("picture_too_large",), "failed")
    yield Case("tweeduizend.pdf", "2,000 pages", lambda: plain_pdf(2000), (), "ok", slow=True)
    yield Case(
        "te-veel-paginas.pdf", "100,000 pages", lambda: _same_page(100_000), ("too_many_pages",), "partial", slow=True
    )
    yield Case("miljoen-letters.pdf", "a page of 3,000,000 letters", _letters, ("page_too_full",), "partial", slow=True)
    yield Case(
        "alleen-kop.pdf", "its first line and nothing else", lambda: b"%PDF-1.7\n" + bytes(5000), ("broken_pdf",)
    )


def written(objects: Sequence[bytes], root: int = 1, extra: bytes = b"") -> bytes:
    """A whole PDF of these objects, numbered from 1, with true cross references."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    at = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root %d 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, extra, at)
    return bytes(out)


def stream(content: bytes, entries: bytes = b"", *, packed: bool = False) -> bytes:
    """A stream object."""
    if packed:
        content, entries = zlib.compress(content, 9), entries + b"/Filter /FlateDecode "
    return b"<< %s/Length %d >>\nstream\n%s\nendstream" % (entries, len(content), content)


def page(content: int, *, box: bytes = _A4, resources: bytes = b"/Font << /F1 3 0 R >>") -> bytes:
    """A page object whose content is the object of this number."""
    return b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents %d 0 R /Resources << %s >> >>" % (
        box,
        content,
        resources,
    )


def one_page(content: bytes, *more: bytes, box: bytes = _A4, resources: bytes = b"/Font << /F1 3 0 R >>") -> bytes:
    """A PDF of one page: its content is object 5, ``more`` are objects 6 and on."""
    tree = b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>"
    return written([_catalog(), tree, _FONT, page(5, box=box, resources=resources), content, *more])


def plain_pdf(pages: int) -> bytes:
    """A good PDF of so many pages with a few lines each."""
    first = 4
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(pages))
    objects = [_catalog(), b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages), _FONT]
    for number in range(pages):
        lines = [_text(70, 780 - 16 * line, _WORDS.format(number * 10 + line)) for line in range(6)]
        objects += [page(first + 2 * number + 1), stream(b"\n".join(lines))]
    return written(objects)


def _text(x: int, y: int, words: str) -> bytes:
    return b"BT /F1 10 Tf %d %d Td (%s) Tj ET" % (x, y, words.encode("cp1252"))


def _catalog(pages: int = 2) -> bytes:
    return b"<< /Type /Catalog /Pages %d 0 R >>" % pages


def _catalog_last() -> bytes:
    pages = [stream(_text(70, 700, _WORDS.format(number))) for number in range(20)]
    tree, objects = len(pages) + 1, list(pages)
    kids = [b"<< /Type /Page /Parent %d 0 R /MediaBox [%s] /Contents %d 0 R >>" % (tree, _A4, n + 1) for n in range(20)]
    objects += [b"<< /Type /Pages /Count 20 /Kids [%s] >>" % b" ".join(b"%d 0 R" % (tree + 1 + n) for n in range(20))]
    return written([*objects, *kids, _catalog(tree)], root=tree + 21)


def _without_last_page() -> bytes:
    """Its catalog comes first, as in files made to be shown while they load."""
    whole = plain_pdf(3)
    first = whole.index(b"3 0 obj")
    trailer = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 10 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"
    return whole[:first] + trailer + whole[first : whole.rindex(b" obj\n<< /Type /Page") - 2]


def _garbled(content: bytes, every: int) -> bytes:
    chance, found = random.Random(4), bytearray(content)
    for at in range(9, len(found)):
        if chance.randrange(every) == 0:
            found[at] = chance.randrange(256)
    return bytes(found)


def _locked() -> bytes:
    keys = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<%s> <%s>] " % (
        b"a1" * 32, b"5e" * 32, b"07" * 16, b"07" * 16,
    )  # fmt: skip
    tree = b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>"
    return written([_catalog(), tree, _FONT, page(5), stream(b"\x91\x02" * 400)], extra=keys)


def _wrong_xref() -> bytes:
    whole = plain_pdf(3)
    at = whole.index(b"xref\n0 ")
    return whole[:at] + whole[at:].replace(b"00000 n ", b"00099 n ").replace(b"\n00000", b"\n77777")


def _looping_xref() -> bytes:
    content = b"%PDF-1.7\n1 0 obj\n<< /Length 1 0 R >>\nstream\n\nendstream\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n"
    return content + b"<< /Size 2 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        content.index(b"xref"),
        content.index(b"xref"),
    )


def _tree_in_itself() -> bytes:
    return written(
        [_catalog(), b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 4 >>", b"<< /Type /Pages /Kids [2 0 R] /Count 2 >>"]
    )


def _form(content: bytes, inner: int) -> bytes:
    entries = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /X %d 0 R >> >> "
    return stream(content, entries % inner)


def _form_in_itself() -> bytes:
    resources = b"/Font << /F1 3 0 R >> /XObject << /X 6 0 R >>"
    return one_page(stream(b"/X Do"), _form(b"/X Do", 6), resources=resources)


def _laughing() -> bytes:
    resources = b"/Font << /F1 3 0 R >> /XObject << /X 6 0 R >>"
    forms = [_form(b"/X Do " * 10, 7 + level) for level in range(10)]
    return one_page(stream(b"/X Do " * 10), *forms, _form(_text(70, 700, "ha"), 3), resources=resources)


def _lines() -> bytes:
    return one_page(stream(_text(70, 800, _WORDS.format(1)) + b"\n" + b"9 9 m 99 99 l S\n" * 2_000_000, packed=True))


def _objects() -> bytes:
    tree = b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>"
    return written(
        [_catalog(), tree, _FONT, page(5), stream(_text(70, 700, _WORDS.format(1))), *([b"<< >>"] * 1_000_000)]
    )


def _stream_bomb() -> bytes:
    packed = zlib_blown(b" " * 2**20, 1024)
    return one_page(b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed))


def _sized(box: bytes) -> bytes:
    return one_page(stream(_text(70, 700, _WORDS.format(1))), box=box)


def _gigapixel() -> bytes:
    side = 32768
    pixels = zlib_blown(bytes(2**20), side * side // 2**20)
    image = b"/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace /DeviceGray " % (
        side,
        side,
    )
    image = b"<< %s/Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (image, len(pixels), pixels)
    return one_page(stream(b"q 595 0 0 842 0 0 cm /X Do Q"), image, resources=b"/XObject << /X 6 0 R >>")


def _same_page(count: int) -> bytes:
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"4 0 R " * count, count)
    return written([_catalog(), tree, _FONT, page(5), stream(_text(70, 700, _WORDS.format(1)))])


def _letters() -> bytes:
    line = b"BT /F1 1 Tf 5 %d Td (%s) Tj ET\n"
    return one_page(stream(b"".join(line % (5 + n % 830, b"inkoop zorg " * 250) for n in range(1000)), packed=True))
