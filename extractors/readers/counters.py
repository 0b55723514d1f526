"""How Word and PowerPoint print the numbers of their lists."""

from __future__ import annotations

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
_ROMAN_SMALL = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def formatted(count: int, style: str) -> str:
    """A counter as Word prints it: 3 is "3", "c", "iii" or "03"; an unknown style prints digits."""
    if style == "none":
        return ""
    if style in ("lowerLetter", "upperLetter"):
        # After z comes aa, then bb.
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1) if 0 < count <= 780 else str(count)
        return letters if style == "lowerLetter" else letters.upper()
    if style in ("lowerRoman", "upperRoman"):
        return _roman(count).lower() if style == "lowerRoman" else _roman(count)
    if style == "ordinal":
        return f"{count}e"
    return f"{count:02d}" if style == "decimalZero" else str(count)


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    text = ""
    for size, letters in _ROMAN + _ROMAN_SMALL:
        text += letters * (count // size)
        count %= size
    return text
