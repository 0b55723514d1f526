"""The palette: text can be read on its ground, by day and by night. WCAG 2.2: 4.5 for text, 3 for shapes."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

CSS = (files("website") / "assets" / "site.css").read_text(encoding="utf-8")
DAY, NIGHT = (
    dict(re.findall(r"--([a-z_-]+): (#[0-9a-f]{6});", block))
    for block in re.findall(r":root \{(.*?)\n\s*\}", CSS, re.S)[:2]
)
TEXT = [
    *[(text, ground) for text in ("ink", "soft", "link", "seen") for ground in ("paper", "card", "shade")],
    *[(f"{state}", f"{state}-pale") for state in ("complete", "partial", "failed", "unread")],
    *[(state, ground) for state in ("complete", "partial", "failed", "unread") for ground in ("card", "paper")],
    *[
        ("ink", "mark"),
        ("link", "mark"),
        ("target-ink", "target"),
        ("failed", "mark"),
        ("paper", "link"),
        ("paper", "ink"),
    ],
]
SHAPES = [(shape, "paper") for shape in ("publication", "submission_deadline", "award", "contract-edge", "focus")]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [DAY, NIGHT], ids=["day", "night"])
def test_every_text_can_be_read_on_its_ground(palette: dict[str, str]) -> None:
    low = {(text, ground): round(contrast(palette[text], palette[ground]), 2) for text, ground in TEXT}
    assert {pair: value for pair, value in low.items() if value < 4.5} == {}


@pytest.mark.parametrize("palette", [DAY, NIGHT], ids=["day", "night"])
def test_every_shape_can_be_seen(palette: dict[str, str]) -> None:
    low = {(shape, ground): round(contrast(palette[shape], palette[ground]), 2) for shape, ground in SHAPES}
    assert {pair: value for pair, value in low.items() if value < 3} == {}


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_nothing_is_loaded_from_elsewhere() -> None:
    assert re.findall(r"url\(|@import|https?:", CSS) == []
