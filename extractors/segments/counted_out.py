"""Names behind their codes in one sentence that a plural label opens: "De percelen zijn: 1. Wonen, 2. Daghulp en 3. Crisis"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.segments.category import is_care
from extractors.segments.names import Named, code_of, is_name, key_of, scheme_of, tidy_name
from extractors.segments.naming import Naming
from extractors.segments.spelled import follows
from extractors.segments.worth import worth

if TYPE_CHECKING:
    from extractors.context import Unit

_LEAST = 2
_WORDS = 9
_OPENS = re.compile(
    r"(?<!\w)(?P<label>(?:deel|sub)?(?:percelen|segmenten|kavels|clusters|loten|lots))\b"
    r"[^:.;?!\n]{0,60}?(?::|,|\b(?:zijn|te weten|namelijk|in))\s*(?=\(?(?:1|[AaI])[.):\s])",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?:^|(?<=[\s(]))\(?(?P<code>\d{1,2}|[A-Ha-h]|[IVX]{1,4})(?P<mark>[.):]+)?\s+(?=\S)")
_APART = re.compile(r"(?:[,;]|\ben|[,;]\s*en)\s*$")


def counted_out(unit: Unit) -> Iterator[Naming]:
    """Two or more names, each behind the next code."""
    opens = _OPENS.search(unit.folded)
    if opens is None:
        return
    text, begin = unit.folded, opens.end()
    codes: list[re.Match[str]] = []
    for match in _CODE.finditer(text, begin):
        apart = match.start() == begin or (codes and _APART.search(text[codes[-1].end() : match.start()]) is not None)
        if codes and (match["mark"] or "") != (codes[-1]["mark"] or ""):
            continue
        if apart and (not codes or follows(codes[-1]["code"], match["code"])):
            codes.append(match)
    named = []
    for match, following in zip(codes, [*codes[1:], None], strict=True):
        written = text[match.end() : following.start() if following is not None else len(text)]
        name = tidy_name(_APART.sub("", re.split(r"[;.(\n]|\s[-–]\s", written)[0].rstrip()))
        if not is_name(name) or not key_of(name) or len(name.split()) > _WORDS or worth(name, "list") <= 0:
            return
        start = unit.start + match.end() + max(0, written.find(name))
        named.append(
            Naming(
                Named(name, code_of(match["code"]), scheme_of(opens["label"])),
                unit.passage.position,
                start,
                start + len(name),
                "enumeration",
            )
        )
    caring = sum(is_care(naming.named.name) for naming in named)
    if len(named) >= _LEAST and 2 * caring >= len(named):
        yield from named
