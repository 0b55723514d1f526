"""Bullets on a scan: tesseract reads the small disc before an item as "e", "«" or "=", as often in a column of its own."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.readers.pdf.page import Word

_MARKS = frozenset("«»*=°·•◦¢©®+~,.'`^¤■▪□○●>")
_LETTERS = frozenset("eoO0")
"""Read for a disc as well, but a word or number now and then: these count where two stand at one place."""
_LEAST_GAP, _MOST_GAP = 0.4, 3.5
"""White between a bullet and its text, in type sizes; between words there is 0.3."""
_NEAR = 4.0


def mend_bullets(words: Sequence[Word]) -> None:
    """Make "•" of the misread bullets among the words of a scanned page, at the height of the text that they lead."""
    found: list[tuple[Word, Word]] = []
    for word in words:
        if len(word.text) == 1 and not word.turn and (word.text in _MARKS or word.text in _LETTERS):
            item = _led_by(word, words)
            if item is not None:
                found.append((word, item))
    for word, item in found:
        alike = sum(abs(other.x0 - word.x0) <= _NEAR for other, _ in found)
        if alike >= 2 or (word.text in _MARKS and word.text not in ",.'`") or word.text == "e":
            word.text = "•"
            word.top, word.bottom, word.size = item.top, item.bottom, item.size


def _led_by(mark: Word, words: Sequence[Word]) -> Word | None:
    """The word after a mark that begins a line, at the distance of a bullet's text; None for any other mark."""
    best: Word | None = None
    for word in words:
        if word is mark or word.turn or min(word.bottom, mark.bottom) - max(word.top, mark.top) < 0.4 * word.size:
            continue
        if word.x0 < mark.x0 and mark.x0 - word.x1 < _MOST_GAP * word.size:
            return None
        if word.x0 >= mark.x1 - 1 and (best is None or word.x0 < best.x0):
            best = word
    if best is None or not best.text[:1].isalnum() or mark.x1 - mark.x0 > best.size:
        return None
    return best if _LEAST_GAP * best.size < best.x0 - mark.x1 < _MOST_GAP * best.size else None
