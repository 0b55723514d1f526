"""Ways to spoil a good file, by chance that a seed repeats."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from random import Random

# What parsers trip over: numbers out of bounds, signs of syntax, half characters, names that mean something
_TOKENS = (
    b"-1",
    b"0",
    b"4294967296",
    b"99999999999999999999",
    b"1e309",
    b"NaN",
    b"\0",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"<",
    b">",
    b'"',
    b"]]>",
    b"<!--",
    b"&#x110000;",
    b"&#0;",
    b"%%EOF",
    b"endobj",
    b"stream\n",
    b"()",
    b"\r\n\r\n",
    b"=?utf-8?b?",
    b"charset=rot13",
    b"colspan=99999",
    b"\xe2\x80\xae",
)
_MOST_CHANGES = 8


def mutated(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    """``content`` with one to eight changes; an Office file is spoiled within its parts as often as outside of them."""
    if content.startswith(b"PK\x03\x04") and chance.random() < 0.75:
        return _within_zip(content, chance, others)
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        content = _once(content, chance, others)
    return content


def _once(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    at = chance.randrange(len(content) + 1)
    length = min(len(content) - at, int(2 ** chance.uniform(0, 10)))
    stretch = content[at : at + length]
    match chance.randrange(8):
        case 0:  # bits of one byte turned
            turned = bytes([content[at] ^ (1 << chance.randrange(8))]) if at < len(content) else b""
            return content[:at] + turned + content[at + 1 :]
        case 1:  # a stretch gone
            return content[:at] + content[at + length :]
        case 2:  # a stretch twice, or hundreds of times
            return content[:at] + stretch * chance.choice((2, 3, 300)) + content[at + length :]
        case 3:  # the end is missing
            return content[:at] if chance.random() < 0.3 else content[: len(content) - length]
        case 4:  # a piece of another file
            other = chance.choice(others)
            start = chance.randrange(len(other) + 1)
            return content[:at] + other[start : start + length] + content[at:]
        case 5:  # noise
            return content[:at] + chance.randbytes(length) + content[at + length :]
        case 6:
            return content[:at] + chance.choice(_TOKENS) + content[at:]
        case _:  # a number or a sign replaced
            digits = [index for index in range(at, min(len(content), at + 400)) if 48 <= content[index] <= 57]
            index = chance.choice(digits) if digits else at
            return content[:index] + chance.choice(_TOKENS) + content[index + 1 :]


def _within_zip(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    """An Office file of which one or two parts are spoiled, left out or exchanged, packed as a whole archive again."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(chance.randint(1, 2)):
        name = chance.choice(sorted(parts))
        fate = chance.random()
        if fate < 0.08 and len(parts) > 1:
            del parts[name]
        elif fate < 0.16:
            parts[name] = parts[chance.choice(sorted(parts))]
        else:
            for _ in range(chance.randint(1, 4)):
                parts[name] = _once(parts[name], chance, [*parts.values(), *others][:12])
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))  # not the time of day: the same seed spoils alike
            archive.writestr(entry, part, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
