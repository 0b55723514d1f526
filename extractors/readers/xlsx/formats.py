"""A cell's value as the sheet shows it to a Dutch reader: "1.250,50", "12%", "1-1-2025", "januari 2025"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_LITERALS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!\$)[^\]]*\]')
_CURRENCY = re.compile(r"\[\$([^\]-]*)[^\]]*\]")
_SIGNIFICANT = 12
"""Digits of a number without a format: 0.1 + 0.2 shows as 0,3."""


def shown(value: object, number_format: str) -> str:
    """The text of a value under its cell's format.

    Formats are followed as far as they change what is read: dates, months, times, decimals, thousands, percentages,
    currency. Anything else is shown without the noise of floating point.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, datetime | date | time):
        return _moment(value, number_format)
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02d}"
    if isinstance(value, int | float):
        return _number(value, number_format)
    return str(value)


def _moment(value: datetime | date | time, number_format: str) -> str:
    clock = f"{value.hour}:{value.minute:02d}" if isinstance(value, datetime | time) else ""
    if isinstance(value, time):
        return clock
    plain = _LITERALS.sub("", _CURRENCY.sub("", number_format)).lower()
    if ("y" in plain or "mmm" in plain) and "d" not in plain:
        # "mmmm yyyy" and "mmmm" show no day; the first that is stored is not the author's.
        return f"{_MONTHS[value.month - 1]} {value.year}" if "m" in plain else str(value.year)
    day = f"{value.day}-{value.month}-{value.year}"
    return f"{day} {clock}" if "h" in plain and clock not in ("", "0:00") else day


def _number(value: int | float, number_format: str) -> str:
    section = number_format.split(";")[0]
    currency = _CURRENCY.search(section)
    sign = currency[1] if currency else next((mark for mark in "€$£" if mark in section), "")
    plain = _LITERALS.sub("", _CURRENCY.sub("", section))
    pattern = re.search(r"[#0,.?]*[#0?][#0,.?]*", plain)
    # Scientific, fractions and thousands left out ("0,") are rare: the number itself tells more than its picture.
    strange = pattern is None or re.search(r"[eE/]", plain) or pattern[0].endswith(",") or abs(value) >= 1e15
    if number_format == "General" or pattern is None or strange:
        return _plain(value)
    decimals = len(pattern[0].partition(".")[2]) if "." in pattern[0] else 0
    amount = Decimal(repr(value)) * (100 if "%" in plain else 1)
    amount = amount.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{amount:,f}" if "," in pattern[0] else f"{amount:f}"
    text = text.translate(str.maketrans(",.", ".,"))
    zeros = re.fullmatch(r"0{2,}", pattern[0])
    if zeros and amount == amount.to_integral_value():
        text = text.zfill(len(zeros[0]))  # a code: 0123
    return f"{sign} {text}{'%' if '%' in plain else ''}".strip()


def _plain(value: int | float) -> str:
    if isinstance(value, int):
        return str(value)
    return f"{Decimal(f'{value:.{_SIGNIFICANT}g}'):f}".replace(".", ",")
