"""How the name of a kind of care looks in running text: in small letters after its adjectives, or with capitals."""

from __future__ import annotations

CARE_NOUN = (
    r"(?:jeugdhulp|jeugdzorg|zorg|hulp|ggz|begeleiding|behandeling|diagnostiek|verblijf|pleegzorg|crisis\w*|dagbehandeling|dagbesteding"
    r"|gezinsvormen|gezinshuizen|gezinshuis|logeren|wonen|jeugdbescherming|jeugdreclassering|dyslexie\w*|ondersteuning|onderwijs\w*"
    r"|huishouden|vervoer|therapie|opvang|respijt|psychiatrie|beschermd thuis)"
)
_ADJECTIVE = r"(?:[a-zà-ÿ]+-)?[a-zà-ÿ]{2,}(?:e|ig|isch|end|eerd|ermd|leid|aal|ief|lijk|oten|ant|sde)"
LOWER = (
    rf"(?:(?!(?:de|het|alle|deze|beide|nieuwe|huidige|meer|geen|andere|overige|twee|drie|onze|eigen|volgende|betreffende)\s){_ADJECTIVE}\s+){{0,3}}"
    rf"(?:[a-zà-ÿ-]*{CARE_NOUN})(?!\w)"
    r"(?:\s+(?:met|in|zonder|op|bij|voor)\s+(?:het\s+|de\s+)?[a-zà-ÿ]+|\s+(?:jeugd|jongeren|kinderen|gezinnen|volwassenen|ouderen)(?!\w))?"
)
"""ambulante begeleiding, langdurig verblijf, jeugdhulp met verblijf, hulp bij het huishouden."""
WHERE = (
    r"(?:Jeugdhulp|Jeugdzorg|Hulp|Zorg|Ondersteuning|Begeleiding|Behandeling|Verblijf|Samen|Thuis)"
    r"\s+(?:op|in|bij|met|aan|naar|voor|na|zonder)\s+(?:de\s+|het\s+|een\s+)?[a-zà-ÿ]{3,}"
)
"""Jeugdhulp op school, Hulp bij het huishouden."""
MANY = r"(?:'s(?!\w))?"
"""The plural of what ends in a vowel, in folded text: "Dagprogramma's"."""
CAPITAL = (
    rf"(?:{WHERE}|[A-ZÀ-Þ][a-zà-ÿ-]+\s+{LOWER}|[A-ZÀ-Þ][a-zà-ÿ-]+(?:ische|ende|eerde)\s+(?!(?:worden|wordt|onder)\b)[a-zà-ÿ]{{5,}}|[A-ZÀ-Þ][a-zà-ÿ]+-\s+en\s+[a-zà-ÿ]+|"
    rf"[A-ZÀ-Þ][\wÀ-ÿ&/\-]*{MANY}(?:\s+(?:(?:in|en|&|met|van|voor|de|het|zonder|op)\s+){{0,2}}(?:[A-ZÀ-Þ(][\wÀ-ÿ&/\-)]*{MANY}|"
    + r"[a-zà-ÿ-]*"
    + CARE_NOUN
    + r"(?!\w)))*)"
)
"""Jeugdhulp op school, Dagbehandeling Jonge Kind, Wonen en verblijf, Forensische woonvormen."""
