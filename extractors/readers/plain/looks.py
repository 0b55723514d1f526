"""What one line of a plain text looks like: a heading, a line of a mail's head, the end of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.readers.markers import number, unwrap
from extractors.readers.stated_date import modified_in, parse_date, published_in
from extractors.text import clean

_LONGEST = 90
_LONGEST_LABELLED = 150
"""Of a heading such as "Perceel 3a – Dagbehandeling voor jonge kinderen met een beperking (1/2)"."""
_MOST_WORDS = 14
_LABELLED = re.compile(
    r"(?:segment|perceel|lot|cluster|kavel|fase|stap|hoofdstuk|bijlage|deel)\b\s*[\w–-]", re.IGNORECASE
)
_LONGEST_CLAIM = 8
_SENTENCE = re.compile(r"\b(?:wordt|worden|werd|werden|heeft|hebben|zijn|krijgt|krijgen)\b")
"""A bullet of a slide that lost its mark: a whole sentence, but for its full stop."""
# Addresses and telephone numbers stand alone as well; file names are links to a document, "Home > Nieuws" is a trail.
_NO_HEADING = re.compile(
    r"@|https?:|www\.|\b\d{4} ?[A-Z]{2}\b|\(\w{3,4}, [\d.,]+ [kKmM][bB]\)|\s[>›»]\s|\s/\s.*\s/\s|^U bent hier\b"
)
# As in: Van: Inkoopbureau · Verzonden: maandag 4 mei 2026 · "Op ma 4 mei 2026 om 10:12 schreef Inkoopbureau"
_MAIL_HEAD = re.compile(
    r"(?:van|aan|cc|bcc|verzonden|onderwerp|datum|from|to|sent|subject|date|bijlagen?):\s|op\b.*\bschreef\b", re.I
)
# What closes a mail: under it stand names and addresses
_CLOSING = re.compile(
    r"(?:(?:met|de|hartelijke?|vriendelijke?|beste|veel)\s+){0,3}groet(?:en|jes)?(?:\s.{0,30})?|hoogachtend|mvg"
    r"|namens (?:het|de) [\w ]{3,40}|kind regards",
    re.IGNORECASE,
)
_ENDED = re.compile(r"(?:(?<![A-Z])\.|[:?!;…])[\"')\]]*$")  # not "Vlonder B.V."
_SENTENCE_FROM = 60
"""Characters: what is shorter and lacks a full stop may be a name, or another heading."""
_PARTED = re.compile(r"\s[|·•]\s")
_LEAST_WIDTH = 60
_LONGEST_LABEL, _LABEL_WORDS = 40, 5
LONGEST_ITEM = 120
"""Characters of an item of a list that lost its bullets."""


def is_labelled(line: str) -> bool:
    """Whether the line begins as a part of a purchase or of a plan: "Perceel 2 ...", "Fase 1: ..."."""
    return _LABELLED.match(line) is not None


def is_mail_head(line: str) -> bool:
    """Whether the line is of the head of a mail that is answered or sent on: "Van: ...", "Verzonden: ..."."""
    return _MAIL_HEAD.match(line) is not None


def closes_mail(line: str) -> bool:
    """Whether a line closes a mail: "Met vriendelijke groet,"."""
    return len(line) <= _LONGEST and _CLOSING.fullmatch(line.rstrip(" ,.!")) is not None


def has_ended(line: str) -> bool:
    """Whether a sentence, or a line that introduces others, ends here."""
    return _ENDED.search(line.rstrip()) is not None


def is_address(line: str) -> bool:
    """Whether a line holds an address on paper or on the web, a number to call, or the name of a file."""
    return _NO_HEADING.search(line) is not None


def reads_like_heading(line: str) -> bool:
    """Whether a cleaned line may be a heading: short, begun with a capital or a number, without a full stop."""
    if not line or len(line) > _LONGEST_LABELLED:
        return False
    if (len(line) > _LONGEST or len(line.split()) > _MOST_WORDS) and not is_labelled(line):
        return False
    if line[-1] in ".,;:" or not (line[0].isupper() or line[0].isdigit()):
        return False
    if _SENTENCE.search(line) and len(line.split()) > _LONGEST_CLAIM and not is_labelled(line):
        return False
    return not is_address(line) and not is_mail_head(line) and not _only_dates(line)


def labels_next(line: str, below: str) -> bool:
    """Whether a line may be the label of the value below: "Looptijd / 1 januari 2027 tot 1 januari 2031"."""
    label = clean(line).removesuffix(":")
    value = clean(below)
    if not value or len(label) > _LONGEST_LABEL or len(label.split()) > _LABEL_WORDS or not reads_like_heading(label):
        return False
    return not (is_address(value) or is_mail_head(value) or is_labelled(label)) and not any(map(str.isdigit, label))


def heads_next(line: str, below: str, width: int) -> bool:
    """Whether a line is the heading of the one below, with no empty line between.

    "Planning / De inschrijving sluit op 3 mei." is one, for the next word would have fitted within ``width``: nobody but
    the author broke the line. Below stands a sentence, or what a label says ("Status: gegund").
    """
    text, following = clean(line), clean(below)
    numbered = number(text)
    title = numbered[1] if numbered else text
    if not following or not reads_like_heading(title) or len(title.split()) > _MOST_WORDS:
        return False
    if not (following[0].isupper() or following[0].isdigit() or following[0] in "\"'‘“(€"):
        return False
    if len(text) + 1 + len(following.split()[0]) > max(width, _LEAST_WIDTH):
        return False
    says = re.match(r"[A-Z][\w /-]{2,30}:\s\S", following) is not None and not is_mail_head(following)
    if is_labelled(title) and is_labelled(following):
        return False  # parts in a row
    return says or len(following) >= _SENTENCE_FROM or (has_ended(following) and len(following.split()) > 1)


def are_items(lines: Sequence[str], longest: int = LONGEST_ITEM) -> bool:
    """Whether cleaned lines are items of a list: none goes on with the one above it, none is a sentence or an address."""
    above = ""
    for index, line in enumerate(lines):
        if len(line) > longest or is_mail_head(line) or is_address(line):
            return False
        if above and has_ended(above) and above[-1] != ";":
            return False
        if index and lines[0][0].isupper() and line[0].islower() and above[-1] != ";":
            return False  # a sentence that a program broke
        above = line
    width = max(map(len, lines))
    joined = len(lines) - len(unwrap(lines, width)) if width <= LONGEST_ITEM else 0
    return joined * 2 < max(1, len(lines) - 1)  # the widest line always seems to have been broken


def _only_dates(line: str) -> bool:
    """Whether the line tells when the text itself is from: "Geplaatst op 24 mei 2024", "Laatste wijziging: 9 mei 2024"."""
    if not any(character.isdigit() for character in line) or is_labelled(line):
        return False
    if published_in(line) or modified_in(line):
        return True
    if _PARTED.search(line) and parse_date(line) is not None:
        return True  # "Nieuwsbericht | 11-06-2026 | leestijd 2 minuten"
    return ": " in line and parse_date(line.partition(": ")[2]) is not None
