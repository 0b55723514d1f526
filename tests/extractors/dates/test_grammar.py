"""What the words of a date cover, phrase by phrase, and what is no date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.dates.grammar import find_dates
from extractors.dates.period import DateWords
from extractors.dates.words import MONTHS
from extractors.text import fold

REFERENCE = 2022

# phrase: first day, last day, precision; years left out are read as 2022
PHRASES = {
    "1 juli 2023": ("2023-07-01", "2023-07-01", "day"),
    "de 1e januari 2024": ("2024-01-01", "2024-01-01", "day"),
    "01-07-2023": ("2023-07-01", "2023-07-01", "day"),
    "1/7/2023": ("2023-07-01", "2023-07-01", "day"),
    "1-7-'23": ("2023-07-01", "2023-07-01", "day"),
    "2023-07-01": ("2023-07-01", "2023-07-01", "day"),
    "3 mrt. 2024": ("2024-03-03", "2024-03-03", "day"),
    "wo 5 juni": ("2022-06-05", "2022-06-05", "day"),
    "1 ju1i 2023": ("2023-07-01", "2023-07-01", "day"),
    "29 augustus</p>": ("2022-08-29", "2022-08-29", "day"),
    "29 februari 2024": ("2024-02-29", "2024-02-29", "day"),
    "juli 2023": ("2023-07-01", "2023-07-31", "month"),
    "in februari": ("2022-02-01", "2022-02-28", "month"),
    "begin maart 2024": ("2024-03-01", "2024-03-10", "range"),
    "medio maart 2024": ("2024-03-11", "2024-03-20", "range"),
    "half maart": ("2022-03-11", "2022-03-20", "range"),
    "eind februari 2024": ("2024-02-21", "2024-02-29", "range"),
    "eind van de maand mei": ("2022-05-21", "2022-05-31", "range"),
    "begin 2021": ("2021-01-01", "2021-04-30", "range"),
    "medio 2024": ("2024-05-01", "2024-08-31", "range"),
    "eind 2024": ("2024-12-21", "2024-12-31", "range"),
    "voorjaar 2022": ("2022-03-01", "2022-05-31", "season"),
    "het najaar van 2020": ("2020-09-01", "2020-11-30", "season"),
    "in de zomer van 2024": ("2024-06-01", "2024-08-31", "season"),
    "winter 2023": ("2023-12-01", "2024-02-29", "season"),
    "na de zomer": ("2022-09-01", "2022-11-30", "season"),
    "vóór de zomer": ("2022-03-01", "2022-05-31", "season"),
    "na de zomervakantie (september 2024)": ("2024-09-01", "2024-09-30", "month"),
    "Q3 2025": ("2025-07-01", "2025-09-30", "quarter"),
    "derde kwartaal van 2025": ("2025-07-01", "2025-09-30", "quarter"),
    "2e kwartaal": ("2022-04-01", "2022-06-30", "quarter"),
    "eind Q1 2024": ("2024-03-01", "2024-03-31", "range"),
    "eerste helft van 2024": ("2024-01-01", "2024-06-30", "half_year"),
    "2e halfjaar 2024": ("2024-07-01", "2024-12-31", "half_year"),
    "tweede helft van juni": ("2022-06-16", "2022-06-30", "range"),
    "schooljaar 2023-2024": ("2023-08-01", "2024-07-31", "range"),
    "schooljaar 2023/24": ("2023-08-01", "2024-07-31", "range"),
    "eerste twee weken van oktober": ("2022-10-01", "2022-10-14", "range"),
    "derde week van oktober 2024": ("2024-10-15", "2024-10-21", "range"),
    "de laatste week van februari 2024": ("2024-02-23", "2024-02-29", "range"),
    "rond de jaarwisseling": ("2022-12-21", "2023-01-10", "range"),
    "vóór kerst": ("2022-12-01", "2022-12-24", "range"),
    "na de kerstvakantie": ("2022-01-01", "2022-01-31", "range"),
    "tussen 1 en 15 mei 2026": ("2026-05-01", "2026-05-15", "range"),
    "tussen 3 maart en 4 april": ("2022-03-03", "2022-04-04", "range"),
    "1 september (2025)": ("2025-09-01", "2025-09-01", "day"),
    "schooljaar '25-'26": ("2025-08-01", "2026-07-31", "range"),
    "Q1-Q2 2026": ("2026-01-01", "2026-06-30", "range"),
    "week 3 van 2026": ("2026-01-12", "2026-01-18", "range"),
    "week 51 t/m week 2": ("2022-12-19", "2023-01-15", "range"),
    "najaar 2025 - voorjaar 2026": ("2025-09-01", "2026-05-31", "range"),
    "half mei": ("2022-05-11", "2022-05-20", "range"),
    "week 27 (2024)": ("2024-07-01", "2024-07-07", "range"),
    "week 1 2025": ("2024-12-30", "2025-01-05", "range"),
    "18 tot 29 juni 2018": ("2018-06-18", "2018-06-29", "range"),
    "18 t/m 29 juni": ("2022-06-18", "2022-06-29", "range"),
    "16 en 17 februari 2021": ("2021-02-16", "2021-02-17", "range"),
    "van 1 maart tot 15 april": ("2022-03-01", "2022-04-15", "range"),
    "1 juli 2023 - 30 juni 2027": ("2023-07-01", "2027-06-30", "range"),
    "oktober-december 2020": ("2020-10-01", "2020-12-31", "range"),
    "november tot en met januari 2022": ("2021-11-01", "2022-01-31", "range"),
    "mei, juni, juli en augustus 2021": ("2021-05-01", "2021-08-31", "range"),
    "Q1/Q2 2024": ("2024-01-01", "2024-06-30", "range"),
    "van 2024 tot en met 2027": ("2024-01-01", "2027-12-31", "range"),
    "per 2019": ("2019-01-01", "2019-12-31", "year"),
}

NO_DATES = (
    "Inkoop Jeugdhulp 2022",
    "beleidsplan 2022-2026",
    "om 11.00 uur",
    "van 9.00 tot 12.30 uur",
    "1234 AB Oosterveen",
    "06-12345678",
    "product 43B11",
    "artikel 2.11 van de Jeugdwet",
    "ECLI:NL:RBMNE:2023:1234",
    "Zorg aan de Vaart B.V.19-05-22",
    "Wet van 1 maart 2014",
    "6 weken na de aanvraag",
    "per kwartaal",
    "in 2022 jeugdigen",
    "31 april 2023",
    "29 februari 2023",
    "meisje, maarten, decembermaand",
    "versie 1.2.23",
)


def _days(words: DateWords) -> tuple[str, str]:
    days = words.period.on(words.period.year or REFERENCE)
    assert days is not None
    return days[0].isoformat(), days[1].isoformat()


@pytest.mark.parametrize("phrase", PHRASES)
def test_phrase(phrase: str) -> None:
    found = find_dates(fold(f"Dat was {phrase} zo."))
    assert [(*_days(words), words.period.precision) for words in found] == [PHRASES[phrase]]


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text: str) -> None:
    assert find_dates(fold(text)) == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("op 3, 10 en 24 maart 2022", ["2022-03-03", "2022-03-10", "2022-03-24"]),
        ("eind november / begin december 2017", ["2017-11-21", "2017-12-01"]),
        ("in maart en oktober 2023", ["2023-03-01", "2023-10-01"]),
        ("zowel najaar 2022 als begin 2023", ["2022-09-01", "2023-01-01"]),
        ("verplaatst van 1 mei 2024 naar 15 mei 2024", ["2024-05-01", "2024-05-15"]),
        ("verlengd van 31 december 2023 tot 31 december 2024", ["2023-12-31", "2024-12-31"]),
    ],
)
def test_several_dates(text: str, days: list[str]) -> None:
    assert [_days(words)[0] for words in find_dates(text)] == days


@pytest.mark.parametrize(
    ("text", "relation", "direction", "weekday"),
    [
        ("uiterlijk maandag 3 juni 2024 om 10:00 uur", "by", None, 0),
        ("tot en met 31 december 2022", "until", None, None),
        ("vanaf 1 juli", "from", None, None),
        ("per 1 juli 2023", "per", None, None),
        ("op 1 augustus jl. zijn", "in", "past", None),
        ("is 6 juli a.s.", None, "future", None),
        ("komende vrijdag 3 mei", None, "future", 4),
    ],
)
def test_little_words(text: str, relation: str | None, direction: str | None, weekday: int | None) -> None:
    (words,) = find_dates(text)
    assert (words.relation, words.direction, words.weekday) == (relation, direction, weekday)


@given(
    st.dates(date(2001, 1, 1), date(2049, 12, 31)), st.sampled_from(["{d} {m} {y}", "{d}-{n}-{y}", "{y}-{n:02}-{d:02}"])
)
def test_every_day_reads_back(day: date, form: str) -> None:
    months = [
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
    ]
    text = "op " + form.format(d=day.day, m=months[day.month - 1], n=day.month, y=day.year) + " om 10.00 uur"
    (words,) = find_dates(text)
    assert _days(words) == (day.isoformat(), day.isoformat())


_WORDS = st.sampled_from(
    [
        *("eind", "begin", "medio", "maart", "mei", "1", "2", "12", "31", "2023", "2024", "tot", "en", "met", "t/m"),
        *(
            "-",
            ",",
            "/",
            "(",
            ")",
            "van",
            "per",
            "week",
            "Q3",
            "kwartaal",
            "zomer",
            "na de",
            "jl.",
            "a.s.",
            "'24",
            "uur",
        ),
    ]
)


@given(st.lists(_WORDS, max_size=14).map(" ".join) | st.text("0123456789-/. 'maeijnu", max_size=40))
def test_spans_lie_in_order_within_the_text(text: str) -> None:
    at = 0
    for words in find_dates(text):
        assert at <= words.start < words.end <= len(text)
        assert text[words.start : words.end].strip() == text[words.start : words.end]
        assert words.period.on(words.period.year or 2024) is not None or words.period.is_week or words.period.span_years
        at = words.end


_MONTH = st.sampled_from(list(MONTHS))
_YEAR = st.integers(2001, 2049)


@given(
    st.sampled_from(
        ["begin {m} {y}", "eind {m} {y}", "medio {m} {y}", "derde week van {m} {y}", "laatste week van {m} {y}"]
    ),
    _MONTH,
    _YEAR,
)
def test_parts_of_a_month_lie_within_it(form: str, month: str, year: int) -> None:
    (words,) = find_dates("Dat is " + form.format(m=month, y=year) + ".")
    days = words.period.on(year)
    assert days is not None
    first, last = days
    assert first <= last
    assert {(first.year, first.month), (last.year, last.month)} == {(year, MONTHS[month])}


@given(
    _MONTH,
    _MONTH,
    _YEAR,
    st.sampled_from(["van 3 {a} tot en met 5 {b} {y}", "{a} t/m {b} {y}", "tussen 3 {a} en 5 {b} {y}"]),
)
def test_both_ends_of_a_stretch_are_in_order(one: str, other: str, year: int, form: str) -> None:
    found = find_dates(form.format(a=one, b=other, y=year))
    for words in found:
        days = words.period.on(words.period.year or year)
        assert days is not None
        assert days[0] <= days[1] < date(year + 1, 1, 1)
    if MONTHS[one] < MONTHS[other]:
        assert len(found) == 1


@given(st.integers(1, 52), _YEAR)
def test_a_week_is_seven_days_from_monday(week: int, year: int) -> None:
    (words,) = find_dates(f"in week {week} van {year}")
    days = words.period.on(year)
    assert days is not None
    assert days[0].isocalendar()[:3] == (year, week, 1)
    assert (days[1] - days[0]).days == 6
