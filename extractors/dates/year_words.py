"""Years without a day: of a school, from one to another, behind a preposition, and those for which a contract is extended."""

from __future__ import annotations

import re

# "schooljaar 2023-2024", "schooljaar 2023/'24"
SCHOOL_YEAR = re.compile(
    r"\b(?:school|studie)jaar\s+(?P<year>20\d\d|'?\d\d)\s*[-/]\s*(?:(?:20)|')?\d\d\b", re.IGNORECASE
)
# "van 2024 tot en met 2027", "periode 2022-2026": a pair of years counts only after such a word
YEARS = re.compile(
    r"\b(?:van|vanaf|periode|looptijd|tussen)\s+(?P<year>20\d\d)\s*(?:tot\s+en\s+met|t/m|tot|en"
    r"|-)\s*(?P<to>20\d\d)\b",
    re.IGNORECASE,
)
# "per 2019", "vanaf 2025", "eind 2024", "begin volgend jaar"; a bare year is mostly a name ("Inkoop Jeugdhulp 2022")
YEAR_ALONE = re.compile(
    r"\b(?:(?P<part>begin|start|medio|half|halverwege|midden|einde?)(?:\s+van)?(?:\s+het\s+jaar)?"
    r"|per|vanaf|in(?:\s+het\s+jaar)?|tot(?:\s+en\s+met)?|t/m|sinds|ingaande|uiterlijk(?:\s+in)?"
    r"|met\s+ingang\s+van|loop\s+van|rond)"
    r"\s+(?P<year>(?:19|20)\d\d)\b(?!-?\d|[.,/]\d|\s*(?:cliënten|jeugdigen|kinderen|inwoners|euro|uur|%))"
    r"|(?<![\w/-])(?P<onward>20\d\d)(?=\s+(?:en\s+(?:verder|later)|e\.?v\.?)(?!\w))"  # "de inkoop 2027 en verder"
    r"|\b(?P<said_part>begin|medio|halverwege|einde?)\s+(?:van\s+)?(?P<said>dit|het|volgend|vorig|komend"
    r"|afgelopen)\s+jaar\b",
    re.IGNORECASE,
)
# "verlengen de contracten voor 2026", "het optiejaar 2027", "voor 2026 is de optie gelicht": the year that is added
_EXTENDS = r"(?:verleng\w*|\w*opties?|optieja(?:ar|ren)|voortgezet|voort(?: te)? ?zet\w*)"
_NOT_OF_TERM = r"(?:(?!tarie|budget|begroti|index| en )[^.;:])"
EXTENDED_YEAR = re.compile(
    rf"\b{_EXTENDS}(?:{_NOT_OF_TERM}*?\b(?:voor|over|gedurende|heel)(?: het(?: \w*jaar)?)?|(?:\s+van(?: het(?: jaar)?)?|\s+voor|,|\s\()?)"
    r"\s*(?<!\d)(?P<year>20\d\d)\b(?![-/]?\d)"
    rf"|\b(?:voor|over) (?:het \w*jaar )?(?P<later>20\d\d)\b(?={_NOT_OF_TERM}*?{_EXTENDS})",
    re.IGNORECASE,
)
